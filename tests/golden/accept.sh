#!/bin/sh
# accept.sh PROGRAM PYTHON: rewrites the golden outputs that differ, a line a case, and refuses an output that breaks a promise.
program=$1 python=$2
. tests/golden/lib.sh
refused=0

# sound FILE...: whether the outputs keep their invariants and fit the schema; what is wrong is in $tmp/faults
sound() {
  "$python" tests/golden/invariants.py "$@" > "$tmp/faults" || return 1
  "$python" tests/golden/validate.py include/claimx/claimx.schema.json "$@" > "$tmp/faults"
  [ $? -ne 1 ]
}

# take NEW GOLDEN
take() {
  mkdir -p "$(dirname "$2")"
  cp "$1" "$2"
}

# The outputs that differ, under $tmp/new; a list of them in $tmp/changed.
inputs > "$tmp/inputs"
: > "$tmp/changed"
mkdir -p "$tmp/new"
"$program" extract --quiet --output "$tmp/new/papers/" corpus/papers/*.txt || exit 1
while read -r input; do
  case=${input%.*}
  new=$tmp/new/$case.json
  mkdir -p "$(dirname "$new")"
  [ -f "$new" ] || extract "$input" > "$new" || { echo "$case  REFUSED: the program failed"; refused=1; continue; }
  cmp -s "golden/$case.json" "$new" || echo "$case" >> "$tmp/changed"
done < "$tmp/inputs"

# All are checked at once; only where one is wrong, each by itself.
all_sound=yes
# shellcheck disable=SC2046 # the corpus has no blanks in its names
if [ -s "$tmp/changed" ] && ! sound $(sed "s|.*|$tmp/new/&.json|" "$tmp/changed"); then all_sound=no; fi
while read -r case; do
  new=$tmp/new/$case.json
  if [ $all_sound = no ] && ! sound "$new"; then
    echo "$case  REFUSED:"
    head -n 5 "$tmp/faults" | sed 's/^/  /'
    refused=1
    continue
  fi
  echo "$case  $("$python" tests/golden/changes.py "golden/$case.json" "$new")"
  take "$new" "golden/$case.json"
done < "$tmp/changed"

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

tests/writers/golden.sh "$program" accept | grep -v outputs

# A golden output whose case is gone goes too.
for golden in golden/papers/*.json golden/formats/*.json golden/hostile/*.json golden/packs/*/*.json; do
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
