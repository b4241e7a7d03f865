#!/usr/bin/env python3
"""known.py PROGRAM: bugs that are known. golden/known/NAME.json lists what corpus/known/NAME.txt should give: claims, each with the
fields that matter (a field with a quote by its quote), or {"absent": quote} for what should be no claim. While one of them is missing,
the bug is still there; when all hold, the test fails and asks for the case to be moved among the papers."""
import json
import os
import subprocess
import sys
from decimal import Decimal


def fits(want, claim):
    for field, value in want.items():
        got = claim.get(field, claim["value"].get(field))
        if isinstance(got, dict):
            got = got.get("name") if field == "metric" else got.get("quote")
        if field == "conditions":
            got = [c["quote"] for c in got or []]
        if isinstance(got, (int, Decimal)) and not isinstance(got, bool):
            got = str(got)
        if got != value:
            return False
    return True


def holds(want, claims):
    if "absent" in want:
        return not any(c["quote"] == want["absent"] for c in claims)
    return any(fits(want, c) for c in claims)


mended = []
names = sorted(name[:-4] for name in os.listdir("corpus/known") if name.endswith(".txt")) if os.path.isdir("corpus/known") else []
for name in names:
    run = subprocess.run([sys.argv[1], "extract", "--quiet", "--format", "jsonl", f"corpus/known/{name}.txt"], capture_output=True, check=True)
    claims = json.loads(run.stdout, parse_float=Decimal)["claims"]
    with open(f"golden/known/{name}.json", encoding="utf-8") as file:
        wanted = json.load(file)
    missing = [want for want in wanted if not holds(want, claims)]
    if not missing:
        mended.append(name)
    print(f"known/{name}: " + (f"{len(missing)} of {len(wanted)} still missing" if missing else "MENDED"))
for name in mended:
    print(f"known/{name} holds now: move it to corpus/papers/, with its truth, and accept its output")
sys.exit(1 if mended else 0)
