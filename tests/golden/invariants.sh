#!/bin/sh
# invariants.sh PROGRAM PYTHON: what the program says of the whole corpus is true of the texts.
program=$1 python=$2
. tests/golden/lib.sh
"$program" extract --quiet --format jsonl $(paths) > "$tmp/all.jsonl"
[ $? -eq 0 ] || [ $? -eq 3 ] || exit 1
"$python" tests/golden/invariants.py "$tmp/all.jsonl"
