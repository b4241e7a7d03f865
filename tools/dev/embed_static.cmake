# Writes the texts of a folder into a C file: cmake -DROOT=folder -DOUT=file.c -P embed_static.cmake
# page.css becomes the string cx_static_page_css; engine/show/static.h declares them.
file(GLOB files RELATIVE ${ROOT} ${ROOT}/*)
list(SORT files COMPARE STRING)
set(arrays "")
foreach(file IN LISTS files)
  file(READ ${ROOT}/${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  string(MAKE_C_IDENTIFIER "${file}" name)
  string(APPEND arrays "const char cx_static_${name}[] = {${bytes}'\\0'};\n")
endforeach()
file(WRITE ${OUT} "/* Made by tools/dev/embed_static.cmake out of engine/show/static/. */\n#include \"show/static.h\"\n\n${arrays}")
