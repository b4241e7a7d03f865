#!/usr/bin/env python3
"""usage: eval.py CLAIMX

What `claimx eval` counts is what the independent program ../shared/tools/score counts, to the last digit it prints, and both list the same
misses, extras and differences: on the shared texts with their two gold files and on corpus/papers. Exits 77 where ../shared is not here.
"""
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

claimx, shared = sys.argv[1], Path("../shared")
score = shared / "tools/score"
if not score.exists():
    print("skipped: ../shared is not here")
    sys.exit(77)
own = sorted(Path("corpus/papers").glob("*.gold.jsonl"))
CASES = {
    "seeds": ([shared / "gold/seeds.jsonl"], sorted((shared / "corpus").glob("*.md"))),
    "dev": ([shared / "gold/dev.jsonl"], sorted((shared / "corpus/dev").glob("*/*.txt"))),
    "papers": (own, [Path(str(p).replace(".gold.jsonl", ".txt")) for p in own]),
    # gold claims of texts that are not given are missed, and claims of texts without gold are extras
    "other texts": ([shared / "gold/dev.jsonl"], sorted((shared / "corpus/dev").glob("zh/*.txt")) + [own[0].with_name("zh-slash.txt")]),
}


def run(*call):
    return subprocess.run([str(word) for word in call], capture_output=True, text=True, check=True).stdout


def ratios(right, extracted, gold):
    p = right / extracted if extracted else 0.0
    r = right / gold if gold else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def lines_of(report):
    """The report's counts in the form that score prints."""
    for row in report["rows"]:
        if row["name"] not in ("core", "context", "all"):
            continue
        out = f"{row['name']}: gold={row['gold']} extracted={row['extracted']}"
        for level in ("found", "typed", "full"):
            three = ratios(row[level]["right"], row["extracted"], row["gold"])
            out += f" {level} " + " ".join(f"{name}={value:.3f}" for name, value in zip(("P", "R", "F1"), three))
            for name, value in zip(("precision", "recall", "f1"), three):
                if abs(row[level][name] - value) > 0.000001:
                    out += f" ({name} {row[level][name]} is not {value})"
        for name, field in row["fields"].items():
            out += f" {name}={ratios(field['agree'], field['extracted'], field['gold'])[2]:.3f}"
        yield out
    yield f"gold claims set aside instead: {report['set_aside']['all']} (core {report['set_aside']['core']})"


def errors_of(printed):
    """score's own list, of all kinds: how often each word stands at each place."""
    section = printed[printed.index("\nall: "):].split("\n")[2:]
    return Counter((line.split()[0], line.split()[1]) for line in section if line.split() and line.split()[0] in ("missed", "extra", "differs"))


failed = 0
with tempfile.TemporaryDirectory() as folder:
    for case, (golds, texts) in CASES.items():
        gold, results = Path(folder) / "gold.jsonl", Path(folder) / "results.jsonl"
        gold.write_text("".join(p.read_text(encoding="utf-8") for p in golds), encoding="utf-8")
        results.write_text(run(claimx, "extract", "--quiet", "--format", "jsonl", *texts), encoding="utf-8")
        named = [word for path in golds for word in ("--gold", path)]
        report = json.loads(run(claimx, "eval", "--quiet", "--errors", "--format", "json", *named, *texts))
        want, got = run(sys.executable, score, gold, "--results", results).splitlines(), list(lines_of(report))
        for a, b in zip(want, got):
            print(f"{case} {a}" if a == b else f"{case}: score says\n  {a}\nand eval\n  {b}")
        words = Counter((e["error"], f"{Path(e['document']).name}:{e['start']}") for e in report["errors"] if e["error"] != "field")
        listed = errors_of(run(sys.executable, score, gold, "--results", results, "--errors"))
        for key in sorted((words - listed) + (listed - words)):
            print(f"{case}: {key} is listed {words[key]} times, by score {listed[key]} times")
        failed += want != got or len(want) != 4 or words != listed
sys.exit(failed > 0)
