#!/bin/sh
# golden.sh PROGRAM [accept]: the outputs over corpus/writers/ are those of golden/writers/; accept takes new ones over.
program=$1 accept=${2-}
. tests/writers/lib.sh
failed=0 seen=0
mkdir "$tmp/new"
for format in $goldens; do write_golden "$format" > "$tmp/new/$format" || { echo "$format: exit status $?"; failed=1; }; done
write --format brat --output "$tmp/new/brat/" || failed=1
for new in "$tmp"/new/* "$tmp"/new/brat/*; do
  [ -f "$new" ] || continue
  name=${new#"$tmp"/new/} seen=$((seen + 1))
  cmp -s "golden/writers/$name" "$new" && continue
  if [ -n "$accept" ]; then
    mkdir -p "golden/writers/$(dirname "$name")"
    cp "$new" "golden/writers/$name"
    echo "writers/$name"
  else
    diff -u "golden/writers/$name" "$new" | head -n 40
    failed=1
  fi
done
echo "$seen outputs"
[ $seen -gt 8 ] || exit 1
exit $failed
