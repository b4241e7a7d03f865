#!/bin/sh
# check.sh PROGRAM PYTHON FORMAT: the output is what the format's own rules ask for, and says what the JSON says.
program=$1 python=$2 format=$3
. tests/writers/lib.sh
write --format json > "$tmp/json" || exit 1
if [ "$format" = brat ]; then
  write --format brat --output "$tmp/out/" || exit 1
else
  write --format "$format" > "$tmp/out" || exit 1
fi
"$python" "tests/writers/check_$(echo "$format" | tr - _).py" "$tmp/json" "$tmp/out"
