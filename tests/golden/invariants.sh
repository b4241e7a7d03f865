#!/bin/sh
# invariants.sh PROGRAM PYTHON: what the program says of the whole corpus is true of the texts.
program=$1 python=$2
. tests/golden/lib.sh
extract_all --quiet --format jsonl > "$tmp/all.jsonl" || exit 1
[ -s "$tmp/all.jsonl" ] || { echo "no output"; exit 1; }
"$python" tests/golden/invariants.py "$tmp/all.jsonl"
