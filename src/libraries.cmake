# A program that is started for every save is not to wait for libraries that it does not use: Cairo's brings along those of
# X11, a fifth of all. What has an archive beside its library, and needs nothing that is not linked already, is linked from
# the archive; where there is none, the library does as well.

option(PLACARD_STATIC "Link Cairo, libdeflate, libfyaml and the C++ library into the program where there are archives of them" ON)

pkg_check_modules(CAIRO_NEEDS IMPORTED_TARGET pixman-1 libpng zlib freetype2)

# Sets PLACARD_<NAME> to an archive and what that needs, or to the library.
function(choose_library name archive)
  set(chosen PkgConfig::${name})
  if(PLACARD_STATIC)
    find_library(${name}_ARCHIVE ${archive} HINTS ${${name}_LIBDIR} ${${name}_LIBRARY_DIRS})
    if(${name}_ARCHIVE)
      add_library(placard_${name} INTERFACE)
      target_include_directories(placard_${name} SYSTEM INTERFACE ${${name}_INCLUDE_DIRS})
      target_link_libraries(placard_${name} INTERFACE ${${name}_ARCHIVE} ${ARGN})
      set(chosen placard_${name})
    endif()
  endif()
  set(PLACARD_${name} ${chosen} PARENT_SCOPE)
endfunction()

choose_library(DEFLATE libdeflate.a)
choose_library(FYAML libfyaml.a)
set(PLACARD_CAIRO PkgConfig::CAIRO)
if(CAIRO_NEEDS_FOUND)
  choose_library(CAIRO libcairo.a PkgConfig::CAIRO_NEEDS PkgConfig::HARFBUZZ m)
endif()
set(PLACARD_LIBRARIES ${PLACARD_FYAML} PkgConfig::PANGO ${PLACARD_CAIRO} PkgConfig::HARFBUZZ PkgConfig::EXPAT ${PLACARD_DEFLATE} PkgConfig::MD4C)
