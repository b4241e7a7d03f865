#!/bin/sh
# schema.sh PROGRAM PYTHON: the outputs fit the JSON Schema that ships with the library.
program=$1 python=$2
. tests/golden/lib.sh
for format in json jsonl; do
  "$program" extract --quiet --format $format $(paths) > "$tmp/all.$format" 2> /dev/null
  status=$?
  [ $status -eq 0 ] || [ $status -eq 3 ] || exit 1
done
"$python" tests/golden/validate.py include/claimx/claimx.schema.json "$tmp/all.json" "$tmp/all.jsonl"
