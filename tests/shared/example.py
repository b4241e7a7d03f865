#!/usr/bin/env python3
"""usage: example.py CLAIMX

The example of the record's page is what that file and place really give: the JSON block of ../shared/spec/record.md against the
program's output, field by field (ids and digests aside). Exits 77 where ../shared is not here.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

shared = Path("../shared")
page = shared / "spec/record.md"
if not page.exists():
    print("skipped: ../shared is not here")
    sys.exit(77)
block = re.search(r"```json\n(.*?)```", page.read_text(encoding="utf-8"), re.S).group(1)
block = block.replace('{"…": 0}', "{}").replace('{"…": ""}', "{}")
want = json.loads(block)
source = shared / want["document"]["source"]
lines = subprocess.run([sys.argv[1], "extract", "--quiet", "--format", "jsonl", str(source)], capture_output=True, text=True, check=True).stdout
got = next(r for r in map(json.loads, lines.splitlines()) if r["document"]["id"] == want["document"]["id"])


def differences(path, a, b):
    if isinstance(a, str) and ("(" in a or "…" in a):
        return
    if isinstance(a, dict):
        for key, value in a.items():
            if key in ("id", "sha256", "source"):
                continue
            if key not in b:
                yield f"{path}/{key}: missing"
            else:
                yield from differences(f"{path}/{key}", value, b[key])
    elif isinstance(a, list):
        for i, value in enumerate(a):
            yield from differences(f"{path}/{i}", value, b[i]) if i < len(b) else [f"{path}/{i}: missing"]
    elif a != b:
        yield f"{path}: {b!r}, the page says {a!r}"


claim = want["claims"][0]
found = next((c for c in got["claims"] if c["span"]["start"] == claim["span"]["start"]), {})
faults = [f for key in ("locator", "title", "part", "language") for f in differences(key, want["document"][key], got["document"].get(key))]
faults += list(differences("claim", claim, found))
print("\n".join(faults) or "the example holds")
sys.exit(bool(faults))
