#!/bin/sh
# same.sh PROGRAM: every format is the same to the byte in another run and for any number of threads; a folder holds the same as a stream.
program=$1
. tests/writers/lib.sh
failed=0 seen=0
for format in $("$program" --version | sed -n 's/^formats: *//p'); do
  for how in one two; do
    [ $how = one ] && jobs=1 || jobs=3
    write --format "$format" --jobs $jobs --output "$tmp/$format.$how/" || { echo "$format: exit status $?"; failed=1; }
    [ "$format" = brat ] || write --format "$format" --jobs $jobs > "$tmp/$format.$how/stream"
  done
  diff -r "$tmp/$format.one" "$tmp/$format.two" > /dev/null || { echo "$format: another output in another run"; failed=1; }
  [ "$(find "$tmp/$format.one" -type f | wc -l)" -ge 8 ] || { echo "$format: files are missing"; failed=1; }
  seen=$((seen + 1))
done
# Names from ids stay in the folder, and two documents never share one.
for name in _.._.._etc a_b_c a_b_c-2 boards briefs; do
  [ -f "$tmp/jsonl.one/$name.jsonl" ] || { echo "$name.jsonl is missing"; failed=1; }
done
cat "$tmp"/jsonl.one/*.jsonl | sort > "$tmp/files"
sort "$tmp/jsonl.one/stream" "$tmp/jsonl.one/stream" > "$tmp/stream"
sort -u "$tmp/files" > "$tmp/a" && sort -u "$tmp/stream" > "$tmp/b" && cmp "$tmp/a" "$tmp/b" || failed=1
echo "$seen formats"
exit $failed
