#!/bin/sh
# case.sh PROGRAM INPUT: the output for corpus/INPUT is golden/INPUT.json (INPUT without its ending).
program=$1 input=$2
. tests/golden/lib.sh
golden=golden/${input%.*}.json
extract "$input" > "$tmp/new.json" || exit 1
[ -f "$golden" ] || { echo "$golden is not there; the target 'accept' makes it"; exit 1; }
cmp -s "$golden" "$tmp/new.json" && exit 0
diff -u "$golden" "$tmp/new.json" | head -n 80
echo "$input: the output is no longer the golden one; the target 'accept' takes it over"
exit 1
