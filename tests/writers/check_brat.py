"""check_brat.py JSON FOLDER: standoff by brat's rules: ids, offsets in code points, texts; annotation.conf names every type; and
tools/brat2gold makes of the files the claims that the JSON has."""
import json
import os
import re
import subprocess
import sys

from records import documents, expect, finish

folder = sys.argv[2]
with open(os.path.join(folder, "annotation.conf"), encoding="utf-8") as file:
    types = set(re.findall(r"^(\w+)", file.read(), re.M))
names = sorted(n[:-4] for n in os.listdir(folder) if n.endswith(".ann"))
expect(names == sorted(n[:-4] for n in os.listdir(folder) if n.endswith(".txt")), "an .ann without its .txt")
for name in names:
    with open(os.path.join(folder, name + ".txt"), encoding="utf-8", newline="") as file:
        text = file.read()
    with open(os.path.join(folder, name + ".ann"), encoding="utf-8", newline="") as file:
        lines = file.read().splitlines()
    ids = set()
    for line in lines:
        at = f"{name}.ann {line!r}: "
        key = line.split("\t")[0]
        expect(key not in ids, at + "its id stands twice")
        ids.add(key)
        if line[0] == "T":
            _, what, words = line.split("\t")
            kind, _, places = what.partition(" ")
            parts = [text[int(a):int(b)] for a, b in (p.split(" ") for p in places.split(";"))]
            expect(kind in types and " ".join(parts).replace("\t", " ") == words and "\n" not in words, at + f"the text has {parts}")
        elif line[0] == "E":
            for argument in line.split("\t")[1].split(" "):
                role, _, target = argument.partition(":")
                expect(target in ids and re.sub(r"\d+$", "", role) in types, at + argument)
        elif line[0] == "A":
            name_of, target = line.split("\t")[1].split(" ")[:2]
            expect(name_of in types and target in ids, at + "unknown")
        else:
            expect(re.fullmatch(r"#\d+\tAnnotatorNotes E\d+\t\S.*", line) and line.split()[2] in ids, at + "no line of brat's")

run = subprocess.run([sys.executable, "tools/brat2gold", folder], capture_output=True, text=True)
expect(run.returncode == 0 and not run.stderr, f"tools/brat2gold: {run.returncode} {run.stderr}")
gold = {}
for line in run.stdout.splitlines():
    claim = json.loads(line)
    gold.setdefault(claim["source"], []).append(claim)
texts = {}
for d in documents(sys.argv[1]):
    if d["document"]["source"].endswith(".txt"):
        texts[os.path.basename(d["document"]["source"])] = d
expect(len(texts) >= 4 and set(texts) <= set(gold), f"texts: {sorted(gold)}")
for source, d in texts.items():
    expect(len(gold[source]) == len(d["claims"]), f"{source}: {len(gold[source])} claims come back of {len(d['claims'])}")
    for back, claim in zip(gold[source], d["claims"]):
        at = f"{source} {claim['quote']!r}: "
        expect(back["quote"] == claim["quote"] and back["kind"] == claim["kind"], at + f"came back as {back}")
        for key in ("low", "high", "from", "to", "plus_minus", "unit", "bound", "statistic", "approximate"):
            expect(str(back.get(key, "")) == str(claim["value"].get(key, "")), at + f"{key} came back as {back.get(key)}")
        expect(back["metric"] == claim["metric"]["name"] and back.get("direction") == claim.get("direction"), at + f"metric: {back}")
        for key in ("subject", "baseline", "dataset"):
            expect(back.get(key) == claim.get(key, {}).get("quote"), at + f"{key} came back as {back.get(key)}")
        expect(back.get("conditions", []) == [c["quote"] for c in claim.get("conditions", [])], at + "conditions")
        if source != "markup.txt":  # where bytes are no UTF-8, brat's text has others
            expect(back["start"] == claim["span"]["start"] and back["end"] == claim["span"]["end"], at + f"at {back['start']}")

# What an annotator may get wrong is told with its place.
broken = os.path.join(folder, "broken.ann")
for lines, said in ((["T1\tscore 0 5\tThree"], None), (["E1\tscore:T9"], "broken.ann:1: T9"), (["T1\tscore 0 5\tThree", "E1\tscore:T1"], "no value"),
                    (["T1\tscore 0 99\tThree"], "broken.ann:1: "), (["T1 score"], "broken.ann:1: ")):
    with open(broken, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    with open(broken[:-4] + ".txt", "w", encoding="utf-8") as file:
        file.write("Three words here\n")
    run = subprocess.run([sys.executable, "tools/brat2gold", broken], capture_output=True, text=True)
    expect((run.returncode == 0) == (said is None) and (said or "") in run.stderr, f"{lines}: {run.returncode} {run.stderr!r}")
finish()
