# Writes the rule files into a C file: cmake -DROOT=folder -DOUT=file.c -P embed.cmake
# CMake itself does it, so that a build for another machine needs no program of its own.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*.xml ${ROOT}/*.tsv)
list(SORT files COMPARE STRING)
set(table "")
set(arrays "")
set(index 0)
foreach(file IN LISTS files)
  file(READ ${ROOT}/${file} hex HEX)
  string(LENGTH "${hex}" length)
  math(EXPR length "${length} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND arrays "static const char file_${index}[] = {${bytes}'\\0'};\n")
  string(APPEND table "    {{\"rules/${file}\", sizeof \"rules/${file}\" - 1}, {file_${index}, ${length}}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUT} "/* Made by tools/dev/embed.cmake out of rules/. */
#include \"rules/pack.h\"

${arrays}
static const cx_rule_file files[] = {
${table}    {{\"\", 0}, {\"\", 0}},
};

uint32_t cx_builtin_files(const cx_rule_file **out) {
  *out = files;
  return ${index};
}
")
