#!/bin/sh
# same.sh PROGRAM: the output is the same to the byte in another run, for any number of threads, and where every rule is tried everywhere.
program=$1
. tests/golden/lib.sh
failed=0
"$program" extract $(paths) > "$tmp/first.out" 2> "$tmp/first.err"
first=$?
for how in --jobs=1 --jobs=4 --jobs=7 --reference; do
  "$program" extract $how $(paths) > "$tmp/other.out" 2> "$tmp/other.err"
  other=$?
  [ $first -eq $other ] || { echo "$how: exit status $other, not $first"; failed=1; }
  cmp "$tmp/first.err" "$tmp/other.err" || failed=1
  cmp "$tmp/first.out" "$tmp/other.out" && continue
  echo "$how: another output"
  diff "$tmp/first.out" "$tmp/other.out" | head -n 20
  failed=1
done
exit $failed
