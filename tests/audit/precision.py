#!/usr/bin/env python3
"""usage: precision.py CLAIMX [--list]

Audits the texts of corpus/audit/ and compares the findings with those the corpus says are right. A finding is right where its code and the
quote of its first place are among those of its case (an empty quote: any place). Fails where precision or recall is below 0.95; --list shows
every difference."""
import collections
import glob
import json
import os
import subprocess
import sys
import tempfile

LEAST = 0.95
FOLDER = "corpus/audit"


def audit(claimx, *arguments):
    done = subprocess.run([claimx, "audit", "--format", "json", "--fail-on", "never", *arguments], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"claimx audit {' '.join(arguments)}: status {done.returncode}\n{done.stderr}")
    return json.loads(done.stdout)["findings"]


def rows(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def by_document(findings):
    out = collections.defaultdict(list)
    for finding in findings:
        out[finding["places"][0]["document"]].append((finding["code"], finding["places"][0]["quote"]))
    return out


def cases(claimx):
    """Every case: its name, what is right, what was found."""
    expected = lambda row: [(f["code"], f["quote"]) for f in row["findings"]]
    found = by_document(audit(claimx, f"{FOLDER}/texts.jsonl"))
    for row in rows("texts.jsonl"):
        yield row["id"], expected(row), found[row["id"]]
    found = by_document(audit(claimx, "--against", f"{FOLDER}/sources.jsonl", f"{FOLDER}/summaries.jsonl"))
    for row in rows("summaries.jsonl"):
        yield row["id"], expected(row), found[row["id"]]
    for row in rows("across.jsonl"):
        with tempfile.TemporaryDirectory() as folder:
            names = [os.path.join(folder, f"{i}.txt") for i in range(len(row["documents"]))]
            for name, text in zip(names, row["documents"]):
                with open(name, "w", encoding="utf-8") as file:
                    file.write(text + "\n")
            found = [(f["code"], f["places"][0]["quote"]) for f in audit(claimx, "--across", *names)]
        yield row["id"], expected(row), found
    for path in sorted(glob.glob(f"{FOLDER}/*.md")):
        with open(path[:-3] + ".findings.jsonl", encoding="utf-8") as file:
            right = [json.loads(line) for line in file]
        found = [(f["code"], f["places"][0]["quote"]) for f in audit(claimx, path)]
        yield os.path.basename(path), [(f["code"], f["quote"]) for f in right], found


def main():
    claimx, listing = sys.argv[1], "--list" in sys.argv
    right = extra = missed = count = clean = 0
    by_code = collections.defaultdict(lambda: [0, 0, 0])
    for name, expected, found in cases(claimx):
        count += 1
        clean += not expected
        left = list(expected)
        for code, quote in found:
            match = next((e for e in left if e[0] == code and e[1] in ("", quote)), None)
            by_code[code][0 if match else 1] += 1
            if match:
                left.remove(match)
                right += 1
            else:
                extra += 1
                if listing:
                    print(f"{name}: not right: {code} at '{quote}'")
        for code, quote in left:
            missed += 1
            by_code[code][2] += 1
            if listing:
                print(f"{name}: missed: {code} at '{quote}'")
    precision, recall = right / max(1, right + extra), right / max(1, right + missed)
    for code, (r, e, m) in sorted(by_code.items()):
        print(f"{code:22} right {r:3}  not right {e:3}  missed {m:3}")
    print(f"{count} cases, {clean} clean: precision {precision:.3f}, recall {recall:.3f}")
    good = precision >= LEAST and recall >= LEAST and count >= 120 and clean * 3 >= count
    return 0 if good else 1


sys.exit(main())
