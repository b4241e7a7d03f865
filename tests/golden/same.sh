#!/bin/sh
# same.sh PROGRAM: the output is the same to the byte in another run, for any number of threads, and where every rule is tried everywhere.
program=$1
. tests/golden/lib.sh
failed=0
extract_all > "$tmp/first.out" 2> "$tmp/first.err" || { cat "$tmp/first.err"; exit 1; }
first=$status
for how in --jobs=1 --jobs=4 --jobs=7 --reference; do
  extract_all $how > "$tmp/other.out" 2> "$tmp/other.err"
  [ "$first" -eq "$status" ] || { echo "$how: exit status $status, not $first"; failed=1; }
  cmp "$tmp/first.err" "$tmp/other.err" || failed=1
  cmp "$tmp/first.out" "$tmp/other.out" && continue
  echo "$how: another output"
  diff "$tmp/first.out" "$tmp/other.out" | head -n 20
  failed=1
done
exit $failed
