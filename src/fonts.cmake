# Copies the fonts of the built-in styles from the system's font packages next to the program, and writes a catalog of them.
# The fingerprint is a hash of all font files: equal fingerprints mean equal glyphs.

set(PLACARD_FONT_ROOTS "/usr/share/fonts" CACHE STRING "Folders to search for fonts")
set(PLACARD_FONT_FILES
    "Inter\t400\tupright\tInter-Regular.otf"
    "Inter\t400\titalic\tInter-Italic.otf"
    "Inter\t500\tupright\tInter-Medium.otf"
    "Inter\t500\titalic\tInter-MediumItalic.otf"
    "Inter\t600\tupright\tInter-SemiBold.otf"
    "Inter\t600\titalic\tInter-SemiBoldItalic.otf"
    "Inter\t700\tupright\tInter-Bold.otf"
    "Inter\t700\titalic\tInter-BoldItalic.otf"
    "Inter\t800\tupright\tInter-ExtraBold.otf"
    "JetBrains Mono\t400\tupright\tJetBrainsMono-Regular.ttf"
    "JetBrains Mono\t400\titalic\tJetBrainsMono-Italic.ttf"
    "JetBrains Mono\t500\tupright\tJetBrainsMono-Medium.ttf"
    "JetBrains Mono\t500\titalic\tJetBrainsMono-MediumItalic.ttf"
    "JetBrains Mono\t600\tupright\tJetBrainsMono-SemiBold.ttf"
    "JetBrains Mono\t700\tupright\tJetBrainsMono-Bold.ttf"
    "Vollkorn\t400\tupright\tVollkorn-Regular.ttf"
    "Vollkorn\t400\titalic\tVollkorn-Italic.ttf"
    "Vollkorn\t500\tupright\tVollkorn-Medium.ttf"
    "Vollkorn\t600\tupright\tVollkorn-SemiBold.ttf"
    "Vollkorn\t600\titalic\tVollkorn-SemiBoldItalic.ttf"
    "Vollkorn\t700\tupright\tVollkorn-Bold.ttf")

file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/share/placard/fonts)
set(hashes "")
set(catalog "")
foreach(row IN LISTS PLACARD_FONT_FILES)
  string(REGEX REPLACE ".*\t" "" name "${row}")
  set(found "")
  foreach(root IN LISTS PLACARD_FONT_ROOTS)
    file(GLOB_RECURSE matches ${root}/${name})
    list(APPEND found ${matches})
  endforeach()
  if(NOT found)
    message(FATAL_ERROR "font file ${name} not found in ${PLACARD_FONT_ROOTS}: "
                        "install fonts-inter, fonts-jetbrains-mono and fonts-vollkorn, or run ./dev setup")
  endif()
  list(GET found 0 file)
  file(COPY_FILE ${file} ${CMAKE_BINARY_DIR}/share/placard/fonts/${name} ONLY_IF_DIFFERENT)
  file(SHA256 ${file} hash)
  string(APPEND hashes "${hash}\n")
  string(APPEND catalog "${row}\n")
endforeach()
file(WRITE ${CMAKE_BINARY_DIR}/share/placard/fonts/catalog.txt "${catalog}")
string(SHA256 PLACARD_FONTS_FINGERPRINT "${hashes}")
string(SUBSTRING ${PLACARD_FONTS_FINGERPRINT} 0 16 PLACARD_FONTS_FINGERPRINT)

file(CREATE_LINK ${CMAKE_SOURCE_DIR}/data ${CMAKE_BINARY_DIR}/share/placard/data SYMBOLIC)
file(CREATE_LINK ${CMAKE_SOURCE_DIR}/examples/ci ${CMAKE_BINARY_DIR}/share/placard/ci SYMBOLIC)
file(CREATE_LINK ${CMAKE_SOURCE_DIR}/styles ${CMAKE_BINARY_DIR}/share/placard/styles SYMBOLIC)
file(CREATE_LINK ${CMAKE_SOURCE_DIR}/src/preview/page ${CMAKE_BINARY_DIR}/share/placard/preview SYMBOLIC)
