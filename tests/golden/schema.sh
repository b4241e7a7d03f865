#!/bin/sh
# schema.sh PROGRAM PYTHON: the outputs fit the JSON Schema that ships with the library.
program=$1 python=$2
. tests/golden/lib.sh
for format in json jsonl; do
  extract_all --quiet --format $format > "$tmp/all.$format" 2> "$tmp/err" || { cat "$tmp/err"; exit 1; }
done
"$python" tests/golden/validate.py include/claimx/claimx.schema.json "$tmp/all.json" "$tmp/all.jsonl"
