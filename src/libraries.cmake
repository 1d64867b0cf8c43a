# Links some libraries statically to reduce startup time: the shared library of Cairo loads those of X11, for example. A library
# without a static archive is linked dynamically.

option(PLACARD_STATIC "Link Cairo, libdeflate, libfyaml, libjpeg, libwebp and the C++ library statically if archives are available" ON)

pkg_check_modules(CAIRO_NEEDS IMPORTED_TARGET pixman-1 libpng zlib freetype2)

# Sets PLACARD_<NAME> to the static archive and its dependencies, or to the shared library.
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
choose_library(JPEG libjpeg.a)
list(REMOVE_ITEM WEBP_STATIC_LIBRARIES webp) # leaves m, and sharpyuv from version 1.3 on
choose_library(WEBP libwebp.a ${WEBP_STATIC_LIBRARIES})
set(PLACARD_CAIRO PkgConfig::CAIRO)
if(CAIRO_NEEDS_FOUND)
  choose_library(CAIRO libcairo.a PkgConfig::CAIRO_NEEDS PkgConfig::HARFBUZZ m)
endif()
set(PLACARD_LIBRARIES ${PLACARD_FYAML} PkgConfig::PANGO ${PLACARD_CAIRO} PkgConfig::HARFBUZZ PkgConfig::EXPAT ${PLACARD_DEFLATE} ${PLACARD_JPEG} ${PLACARD_WEBP} PkgConfig::PNG
    PkgConfig::MD4C)
