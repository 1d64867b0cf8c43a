# Adds the licenses of the Debian packages whose libraries and fonts are in the bundle, and a list of these packages with the
# versions of their sources. Runs when the bundle is installed.

set(folder "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}")
file(GLOB libraries RELATIVE ${folder}/lib ${folder}/lib/*.so.*)
file(GLOB fonts RELATIVE ${folder}/share/placard/fonts ${folder}/share/placard/fonts/*.[ot]tf)
list(FILTER libraries EXCLUDE REGEX ^ld-linux) # the package of the C library has the loader
list(TRANSFORM libraries PREPEND "*/lib/*-linux-gnu/") # not those of cross compilers
list(TRANSFORM fonts PREPEND "*/")
set(owned "*/CLI/CLI.hpp" "*/toml++/toml.h" "*/libjpeg.a" "*/libwebp.a" "/usr/lib/gcc/*/libstdc++.a") # linked into or compiled into the program
list(APPEND owned ${libraries} ${fonts})

set(packages "")
foreach(pattern IN LISTS owned)
  execute_process(COMMAND dpkg-query --search ${pattern} OUTPUT_VARIABLE owner ERROR_QUIET RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "no Debian package owns ${pattern}, so its license is unknown")
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
    message(FATAL_ERROR "license file ${text} of package ${package} not found")
  endif()
  file(READ ${text} words)
  file(MAKE_DIRECTORY ${folder}/licenses)
  file(COPY_FILE ${text} ${folder}/licenses/${package}.txt)
  string(REGEX MATCHALL "/usr/share/common-licenses/[A-Za-z0-9.-]*[A-Za-z0-9]" named "${words}")
  list(APPEND shared ${named})
  execute_process(COMMAND dpkg-query --show --showformat "\${Package} \${Version} (source: \${source:Package} \${source:Version})\n" ${package}
                  OUTPUT_VARIABLE line COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCH "[^\n]*\n" line "${line}") # the first of several lines if the package is installed for several architectures
  string(APPEND list "${line}")
endforeach()
file(WRITE ${folder}/licenses/packages.txt "${list}")

list(REMOVE_DUPLICATES shared)
foreach(text IN LISTS shared)
  if(EXISTS ${text})
    file(REAL_PATH ${text} real)
    get_filename_component(name ${text} NAME)
    file(COPY_FILE ${real} ${folder}/licenses/${name}.txt)
  endif()
endforeach()
