# Configures cpack for a release: a self-contained bundle (program, libraries, fonts) and a Debian package. './dev package' builds
# both. The bundle runs on any Linux of its architecture; the Debian package on the system that built it and on newer ones.

option(PLACARD_PACKAGES "Build the release packages" OFF)
if(NOT PLACARD_PACKAGES)
  return()
endif()

# Smaller code where no picture waits for it.
file(GLOB_RECURSE seldom src/cli/*.cpp src/init/*.cpp src/model/*.cpp src/package/*.cpp src/preview/*.cpp src/readme/*.cpp
     src/style/*.cpp)
set_source_files_properties(${seldom} PROPERTIES COMPILE_OPTIONS -Os)

# The bundle has the C library that its other libraries were built for, and the loader of that, which src/bundle.sh starts: it
# runs on systems with an older C library. The C++ library is linked statically: no other library in the bundle needs it.
add_executable(placard_bundled src/cli/main.cpp)
target_link_libraries(placard_bundled PRIVATE placard_core)
target_link_options(placard_bundled PRIVATE -static-libstdc++ -static-libgcc -Wl,--gc-sections)
set_target_properties(placard_bundled PROPERTIES OUTPUT_NAME placard SKIP_BUILD_RPATH ON
                      RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bundled)

set(in_bundle COMPONENT bundle EXCLUDE_FROM_ALL) # excluded from 'cmake --install'
block()
  if(CMAKE_CROSSCOMPILING)
    set(CMAKE_CROSSCOMPILING OFF) # otherwise, CMake refuses to find the libraries
    set(folders DIRECTORIES ${CMAKE_SYSROOT}/lib/${CMAKE_LIBRARY_ARCHITECTURE}
                ${CMAKE_SYSROOT}/usr/lib/${CMAKE_LIBRARY_ARCHITECTURE})
  endif()
  install(TARGETS placard_bundled RUNTIME_DEPENDENCY_SET libraries RUNTIME DESTINATION lib ${in_bundle})
  install(RUNTIME_DEPENDENCY_SET libraries ${folders} LIBRARY DESTINATION lib ${in_bundle}
          PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE) # runs the loader
endblock()
install(PROGRAMS src/bundle.sh DESTINATION bin RENAME placard ${in_bundle})
install(DIRECTORY styles DESTINATION share/placard ${in_bundle})
install(DIRECTORY examples/ci DESTINATION share/placard ${in_bundle})
install(DIRECTORY src/preview/page/ DESTINATION share/placard/preview ${in_bundle})
install(DIRECTORY data/icons DESTINATION share/placard/data ${in_bundle})
install(FILES data/languages.yaml data/reference.md data/sample.yaml data/schema.json DESTINATION share/placard/data ${in_bundle})
install(DIRECTORY ${CMAKE_BINARY_DIR}/share/placard/fonts DESTINATION share/placard ${in_bundle})
install(FILES LICENSE README.md DESTINATION . ${in_bundle})
install_shell_files(${in_bundle})
install(SCRIPT src/licenses.cmake ${in_bundle})

# The Debian package depends on Debian's libraries and contains the files of 'cmake --install', including the fonts.
file(READ LICENSE copyright)
foreach(package fonts-inter fonts-jetbrains-mono fonts-vollkorn)
  file(READ /usr/share/doc/${package}/copyright license)
  string(APPEND copyright "\n\n${package}:\n\n${license}")
endforeach()
file(WRITE ${CMAKE_BINARY_DIR}/copyright "${copyright}")
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
set(CPACK_PACKAGE_CONTACT "the placard project <placard@users.noreply.github.com>")
file(WRITE ${CMAKE_BINARY_DIR}/changelog "placard (${PROJECT_VERSION}) unstable; urgency=medium

  * Release ${PROJECT_VERSION}: https://github.com/${PLACARD_ACTION_OWNER}/placard/releases/tag/v${PROJECT_VERSION}

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
execute_process(COMMAND gzip -9nf ${CMAKE_BINARY_DIR}/changelog COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${CMAKE_BINARY_DIR}/lintian-overrides "# One package is for Debian and Ubuntu, whose libjpeg has another soname.
placard: embedded-library libjpeg [usr/bin/placard]
# Pictures do not depend on the versions of the installed fonts.
placard: duplicate-font-file also in *
")
install(FILES ${CMAKE_BINARY_DIR}/copyright ${CMAKE_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${CMAKE_BINARY_DIR}/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME placard)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "placard reads a YAML, TOML or JSON file about projects and draws each of them, in
light and dark: cards for READMEs, badges, and social preview images. Text is
measured and drawn as outlines of the fonts in this package, so that a picture
looks the same everywhere.")
set(CPACK_DEB_COMPONENT_INSTALL OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
if(CMAKE_SYSTEM_PROCESSOR STREQUAL "aarch64")
  set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE arm64)
endif()

set(CPACK_GENERATOR TGZ DEB)
set(CPACK_PACKAGE_FILE_NAME placard-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_PACKAGE_VENDOR placard)
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 0)

# The archive contains the component 'bundle' in a folder with the name of the archive.
set(CPACK_COMPONENTS_ALL bundle)
set(CPACK_ARCHIVE_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_COMPONENT_INCLUDE_TOPLEVEL_DIRECTORY ON)
include(CPack)
