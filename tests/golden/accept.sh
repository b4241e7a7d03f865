#!/bin/sh
# accept.sh PROGRAM PYTHON: rewrites the golden outputs that differ, a line a case, and refuses an output that breaks a promise.
program=$1 python=$2
. tests/golden/lib.sh
refused=0

# take NEW GOLDEN
take() {
  mkdir -p "$(dirname "$2")"
  cp "$1" "$2"
}

inputs > "$tmp/inputs"
while read -r input; do
  case=${input%.*} golden=golden/${input%.*}.json
  extract "$input" > "$tmp/new.json" || { echo "$case  REFUSED: the program failed"; refused=1; continue; }
  cmp -s "$golden" "$tmp/new.json" && continue
  if ! "$python" tests/golden/invariants.py "$tmp/new.json" > "$tmp/faults"; then
    echo "$case  REFUSED: its invariants fail"
    head -n 5 "$tmp/faults"
    refused=1
    continue
  fi
  "$python" tests/golden/validate.py include/claimx/claimx.schema.json "$tmp/new.json" > "$tmp/faults"
  if [ $? -eq 1 ]; then
    echo "$case  REFUSED: it does not fit the schema"
    head -n 5 "$tmp/faults"
    refused=1
    continue
  fi
  echo "$case  $("$python" tests/golden/changes.py "$golden" "$tmp/new.json")"
  take "$tmp/new.json" "$golden"
done < "$tmp/inputs"

for script in corpus/cli/*.sh; do
  case=$(basename "$script" .sh)
  call "$case"
  changed=
  for part in out err status; do
    cmp -s "golden/cli/$case.$part" "$tmp/$case.$part" && continue
    changed="$changed $part"
    take "$tmp/$case.$part" "golden/cli/$case.$part"
  done
  [ -z "$changed" ] || echo "cli/$case $changed"
done

# A golden output whose case is gone goes too.
for golden in golden/papers/*.json golden/formats/*.json golden/hostile/*.json; do
  case=${golden#golden/} case=${case%.json}
  [ -f "$golden" ] || continue
  grep -q "^$case\.[^.]*$" "$tmp/inputs" && continue
  echo "$case  gone"
  rm "$golden"
done
for golden in golden/cli/*; do
  case=$(basename "$golden")
  [ -f "$golden" ] && [ ! -f "corpus/cli/${case%.*}.sh" ] && { echo "cli/$case  gone"; rm "$golden"; }
done
exit $refused
