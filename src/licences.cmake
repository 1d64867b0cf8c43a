# Runs when the bundle is put together: beside the libraries and fonts go the licences of the Debian packages that they come
# from, and the list of these packages with their versions, under which Debian has their sources.

set(folder "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}")
file(GLOB files ${folder}/lib/*.so.* ${folder}/share/placard/fonts/*.otf ${folder}/share/placard/fonts/*.ttf)
set(owned "*/CLI/CLI.hpp" "*/libstdc++.a") # inside the program
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME)
  list(APPEND owned "*/${name}")
endforeach()

set(packages "")
foreach(pattern IN LISTS owned)
  execute_process(COMMAND dpkg-query --search ${pattern} OUTPUT_VARIABLE owner ERROR_QUIET RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "No package owns ${pattern}, so its licence is not known: bundles are made of Debian's packages")
  endif()
  string(REGEX REPLACE "[:,].*" "" owner "${owner}")
  list(APPEND packages ${owner})
endforeach()
list(REMOVE_DUPLICATES packages)
list(SORT packages)

set(list "")
set(shared "")
foreach(package IN LISTS packages)
  set(text /usr/share/doc/${package}/copyright)
  if(NOT EXISTS ${text})
    message(FATAL_ERROR "The package ${package} has no ${text}")
  endif()
  file(READ ${text} words)
  file(WRITE ${folder}/licences/${package}.txt "${words}")
  string(REGEX MATCHALL "/usr/share/common-licenses/[A-Za-z0-9.-]*[A-Za-z0-9]" named "${words}")
  list(APPEND shared ${named})
  execute_process(COMMAND dpkg-query --show --showformat "\${Package} \${Version} (source: \${source:Package} \${source:Version})\n" ${package}
                  OUTPUT_VARIABLE line COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCH "[^\n]*\n" line "${line}") # one line where a package is installed for two machines
  string(APPEND list "${line}")
endforeach()
file(WRITE ${folder}/licences/packages.txt "${list}")

list(REMOVE_DUPLICATES shared)
foreach(text IN LISTS shared)
  if(EXISTS ${text})
    file(REAL_PATH ${text} real)
    get_filename_component(name ${text} NAME)
    file(COPY_FILE ${real} ${folder}/licences/${name}.txt)
  endif()
endforeach()
