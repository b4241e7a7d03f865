#!/bin/sh
# usage: headers.sh CC
# Each header compiles when it is all a file includes; the public one also as C++ and as strict C99.
set -u
cc=${1:-cc}
failed=0
flags="-fsyntax-only -Wall -Wextra -Wpedantic -Werror -Iinclude -Iengine $(pkg-config --cflags libpcre2-8 libxml-2.0 libcjson libutf8proc)"
for header in $(find engine include -name '*.h' | sort); do
  # shellcheck disable=SC2086
  printf '#include "%s"\nextern int unit_is_not_empty;\n' "$PWD/$header" |
    $cc -std=c17 -D_POSIX_C_SOURCE=200809L -xc $flags - || { echo "$header:1: does not compile alone"; failed=1; }
done
for language in "c -std=c99" "c++ -std=c++11"; do
  # shellcheck disable=SC2086
  printf '#include <claimx/claimx.h>\nextern int unit_is_not_empty;\n' |
    $cc -x$language -fsyntax-only -Wall -Wextra -Wpedantic -Werror -Iinclude - || { echo "include/claimx/claimx.h:1: is no $language"; failed=1; }
done
exit $failed
