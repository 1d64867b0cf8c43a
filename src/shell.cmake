# Completions and the manual page: the program prints them, from the same rows as its help, when it is built.

set(shell_folder ${CMAKE_BINARY_DIR}/shell)
file(MAKE_DIRECTORY ${shell_folder})
add_custom_command(TARGET placard POST_BUILD VERBATIM # a part of the target: whoever builds the program alone can install it
                   COMMAND placard completions bash > ${shell_folder}/placard.bash
                   COMMAND placard completions zsh > ${shell_folder}/_placard
                   COMMAND placard completions fish > ${shell_folder}/placard.fish
                   COMMAND placard man > ${shell_folder}/placard.1)

# Debian keeps what its packages bring apart from what an administrator installs, and so do zsh's folders there.
set(zsh_folder site-functions)
if(PLACARD_PACKAGES)
  set(zsh_folder vendor-completions)
endif()
function(install_shell_files)
  install(FILES ${shell_folder}/placard.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME placard ${ARGN})
  install(FILES ${shell_folder}/_placard DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/${zsh_folder} ${ARGN})
  install(FILES ${shell_folder}/placard.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d ${ARGN})
  install(FILES ${shell_folder}/placard.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 ${ARGN})
endfunction()
install_shell_files()
