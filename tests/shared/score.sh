#!/bin/sh
# usage: score.sh CLAIMX
# What is found of the shared texts' gold claims must not fall below tests/shared/floor.txt (GOLD GROUP MEASURE F1 a line).
set -u
shared=../shared
[ -d $shared/gold ] || { echo "skipped: $shared is not here"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" extract --format jsonl $shared/corpus/*.md > "$folder/seeds" || exit 1
"$1" extract --format jsonl $shared/corpus/dev/*/*.txt > "$folder/dev" || exit 1
for gold in seeds dev; do
  python3 $shared/tools/score $shared/gold/$gold.jsonl --results "$folder/$gold" | sed "s/^/$gold /" || exit 1
done | tee "$folder/rows"
# "seeds core: gold=… found P=… R=… F1=0.9 typed P=…" to "seeds core found 0.9"
awk '{ group = $2; sub(":", "", group)
       for (i = 3; i < NF; i++) if ($i ~ /^(found|typed|full)$/) { f1 = $(i + 3); sub("F1=", "", f1); print $1, group, $i, f1 } }' \
  "$folder/rows" > "$folder/figures"
[ -s "$folder/figures" ] || { echo "no figures"; exit 1; }
awk 'NR == FNR { if ($0 !~ /^#/ && NF == 4) floor[$1 " " $2 " " $3] = $4; next }
     { key = $1 " " $2 " " $3; if (key in floor) { seen++; if ($4 + 0 < floor[key] + 0) { print key " is " $4 ", below " floor[key]; bad = 1 } } }
     END { if (!seen) { print "no floor was compared"; bad = 1 } exit bad }' tests/shared/floor.txt "$folder/figures"
