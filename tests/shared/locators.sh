#!/bin/sh
# usage: locators.sh CLAIMX
# The real samples: every abstract of theirs is a document, every locator leads back to its field, and spans keep the record's contract.
set -u
shared=../shared
[ -d $shared/samples ] || { echo "skipped: $shared/samples is not here"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
for sample in "$shared"/samples/*; do
  "$1" extract --format jsonl "$sample" > "$folder/records" || { echo "$sample: fails"; failed=1; }
  documents=$(wc -l < "$folder/records")
  case $sample in
    *arxiv*) expected=$(grep -c '<summary>' "$sample") ;;
    *) expected=$(grep -c '<abstract' "$sample") ;;
  esac
  echo "$sample: $documents documents"
  [ "$documents" -eq "$expected" ] || { echo "$sample: $expected expected"; failed=1; }
  [ "$documents" -eq 0 ] || python3 $shared/tools/check_record < "$folder/records" | tail -n 3 || failed=1
done
python3 tests/golden/locators.py "$1" "$shared"/samples/* || failed=1
exit $failed
