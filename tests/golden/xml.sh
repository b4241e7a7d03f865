#!/bin/sh
# xml.sh PROGRAM XML_TO_JSON: the XML fits its RELAX NG schema, and turns back into the JSON, byte for byte.
program=$1 xml_to_json=$2
. tests/golden/lib.sh
for format in json xml; do
  extract_all --quiet --format $format > "$tmp/all.$format" 2> "$tmp/err" || { cat "$tmp/err"; exit 1; }
done
"$xml_to_json" < "$tmp/all.xml" > "$tmp/again.json" || exit 1
cmp "$tmp/all.json" "$tmp/again.json" || { diff "$tmp/all.json" "$tmp/again.json" | head -n 20; exit 1; }
command -v xmllint > /dev/null || { echo "skipped: no xmllint"; exit 77; }
xmllint --noout --relaxng include/claimx/claimx.rng "$tmp/all.xml" 2> "$tmp/faults" && exit 0
head -n 20 "$tmp/faults"
exit 1
