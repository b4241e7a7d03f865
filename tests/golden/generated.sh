#!/bin/sh
# generated.sh PROGRAM PYTHON: inputs too large to keep: made here, read, and checked as the rest of the corpus.
program=$1 python=$2
. tests/golden/lib.sh
"$python" - "$tmp" << 'END'
import os, sys
texts = {
    "digits": "7" * 20_000,
    "grouped": "1" + ",000" * 5_000,
    "numbers": "1 " * 5_000,
    "list": "We reach " + ", ".join(f"{i}.{i % 10}%" for i in range(1_000)) + " accuracy, respectively.",
    "braces": "{" * 10_000 + "5x" + "}" * 10_000,
    "dollars": "$3\\times$ " * 2_000,
    "one-word": "x" * 100_000 + "2.5x faster",
    "sentences": "Tarn is 3.2x faster than Beck and reaches 91.5% accuracy on Fjord. " * 300,
    "han": "\u63d0\u53472.3\u500d\uff0c" * 100,
    "dashes": "1-" * 5_000 + "2x",
    "slashes": "/".join(["3.5"] * 5_000) + "x",
    "exponents": "10^" * 5_000 + "9",
}
for name, text in texts.items():
    with open(os.path.join(sys.argv[1], name + ".txt"), "w", encoding="utf-8") as file:
        file.write(text)
END
failed=0
for input in "$tmp"/*.txt; do
  name=$(basename "$input" .txt)
  start=$(date +%s)
  timeout 60 "$program" extract --quiet "$input" > "$tmp/$name.json"
  status=$?
  echo "$name: $(($(date +%s) - start)) s"
  [ $status -eq 0 ] || { echo "$name: exit status $status"; failed=1; continue; }
  "$python" tests/golden/invariants.py "$tmp/$name.json" > "$tmp/faults" || { echo "$name:"; head -n 5 "$tmp/faults"; failed=1; }
done
exit $failed
