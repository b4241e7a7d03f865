#!/bin/sh
# fragments.sh PROGRAM PYTHON: the corpus cut at its claims, so that texts begin with a quantity and end with one, and at its words, so that
# they begin with any word: a document that is only "31.5% on Foo.", or begins with "with", has nothing before it to look at.
program=$1 python=$2
. tests/golden/lib.sh
"$python" - "$tmp/fragments.jsonl" << 'END'
import glob, json, re, sys
cuts = []
for name in sorted(glob.glob("corpus/papers/*.gold.jsonl")):
    with open(name.replace(".gold.jsonl", ".txt"), "rb") as file:
        text = file.read()
    whole = text.decode("utf-8")
    cuts += [whole[at.start() : at.start() + 160].encode() for at in re.finditer(r"\b\w|[、，。（]", whole)][::2]
    for line in open(name, encoding="utf-8"):
        start, end = (json.loads(line)[edge] for edge in ("start", "end"))
        cuts += [text[start:end], text[start:], text[start : end + 40], text[max(0, start - 12) : end]]
with open(sys.argv[1], "w", encoding="utf-8") as file:
    for i, cut in enumerate(cuts):
        file.write(json.dumps({"id": str(i), "text": cut.decode("utf-8", "ignore")}) + "\n")
print(len(cuts), "fragments")
END
timeout 120 "$program" extract --quiet --format jsonl --input jsonl "$tmp/fragments.jsonl" > "$tmp/results"
status=$?
[ $status -eq 0 ] || { echo "exit status $status after $(wc -l < "$tmp/results") results"; exit 1; }
[ "$(wc -l < "$tmp/results")" -eq "$(wc -l < "$tmp/fragments.jsonl")" ] || { echo "a fragment is lost"; exit 1; }
