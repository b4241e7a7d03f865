#!/bin/sh
# papers.sh PROGRAM: the outputs for corpus/papers/, all of one run and each in a file of its own, are golden/papers/NAME.json.
program=$1
. tests/golden/lib.sh
failed=0 seen=0
"$program" extract --quiet --output "$tmp/new/" corpus/papers/*.txt || { echo "exit status $?"; exit 1; }
for input in corpus/papers/*.txt; do
  name=$(basename "$input" .txt).json seen=$((seen + 1))
  cmp -s "golden/papers/$name" "$tmp/new/$name" && continue
  failed=1
  [ -f "golden/papers/$name" ] || { echo "golden/papers/$name is not there"; continue; }
  diff -u "golden/papers/$name" "$tmp/new/$name" | head -n 40
done
written=$(find "$tmp/new" -type f | wc -l)
echo "$seen papers"
[ "$seen" -gt 0 ] && [ "$written" -eq "$seen" ] || { echo "$written outputs for $seen papers"; exit 1; }
[ $failed -eq 0 ] || echo "an output is no longer the golden one; the target 'accept' takes it over"
exit $failed
