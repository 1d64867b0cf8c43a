# The program generates its shell completions and its manual page after it is built.

set(shell_folder ${CMAKE_BINARY_DIR}/shell)
file(MAKE_DIRECTORY ${shell_folder})
file(GLOB templates CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/templates/*placard*)
set_property(TARGET placard APPEND PROPERTY LINK_DEPENDS ${templates}) # a new text runs the commands below
add_custom_command(TARGET placard POST_BUILD VERBATIM # part of the target, so that installing works after building only the program
                   COMMAND placard completions bash > ${shell_folder}/placard.bash
                   COMMAND placard completions zsh > ${shell_folder}/_placard
                   COMMAND placard completions fish > ${shell_folder}/placard.fish
                   COMMAND placard man > ${shell_folder}/placard.1)

# In Debian packages, zsh completions belong in vendor-completions (site-functions is for local installations), and the manual
# page is compressed.
set(zsh_folder site-functions)
set(manual placard.1)
if(PLACARD_PACKAGES)
  set(zsh_folder vendor-completions)
  set(manual placard.1.gz)
  add_custom_command(TARGET placard POST_BUILD COMMAND gzip -9nkf ${shell_folder}/placard.1)
endif()
function(install_shell_files)
  install(FILES ${shell_folder}/placard.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME placard ${ARGN})
  install(FILES ${shell_folder}/_placard DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/${zsh_folder} ${ARGN})
  install(FILES ${shell_folder}/placard.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d ${ARGN})
  install(FILES ${shell_folder}/${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 ${ARGN})
endfunction()
install_shell_files()
