#!/bin/sh
# usage: record.sh CLAIMX
# The record's contract on the shared texts, by the independent checker that lies with them.
set -u
shared=../shared
[ -d $shared/corpus ] || { echo "skipped: $shared is not here"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" extract --format jsonl $shared/corpus/*.md $shared/corpus/dev/*/*.txt > "$folder/records" || exit 1
[ -s "$folder/records" ] || { echo "no records"; exit 1; }
python3 $shared/tools/check_record < "$folder/records" > "$folder/report"
status=$?
tail -n 30 "$folder/report"
exit $status
