#!/usr/bin/env python3
"""usage: sarif.py CLAIMX

The SARIF of corpus/audit/ is what viewers rely on: version, rules that results name, levels, regions that select the very text the finding
quotes, counted in code points."""
import json
import subprocess
import sys

REPORT = "corpus/audit/report-faults.md"
faults, seen = [], 0


def need(holds, words):
    if not holds:
        faults.append(words)


def select(lines, region):
    """The text of a region: lines and columns from 1, columns in code points, the end behind the last character."""
    first, last = region["startLine"] - 1, region["endLine"] - 1
    if first == last:
        return lines[first][region["startColumn"] - 1:region["endColumn"] - 1]
    return "".join([lines[first][region["startColumn"] - 1:], *lines[first + 1:last], lines[last][:region["endColumn"] - 1]])


def run(*arguments):
    done = subprocess.run([sys.argv[1], "audit", "--fail-on", "never", *arguments, REPORT], capture_output=True)
    need(done.returncode == 0, f"status {done.returncode}: {done.stderr!r}")
    return json.loads(done.stdout)


log, plain = run("--format", "sarif"), run("--format", "json")["findings"]
with open(REPORT, "rb") as file:
    raw = file.read()
text = raw.decode("utf-8")
lines = text.splitlines(keepends=True)
need(log["version"] == "2.1.0", "version")
need(len(log["runs"]) == 1 and log["runs"][0]["columnKind"] == "unicodeCodePoints", "columnKind")
rules = log["runs"][0]["tool"]["driver"]["rules"]
need(len({r["id"] for r in rules}) == len(rules), "two rules of one id")
results = log["runs"][0]["results"]
need(len(results) == len(plain), "other findings than the JSON has")
for result, finding in zip(results, plain):
    need(result["ruleId"] == finding["code"] == rules[result["ruleIndex"]]["id"], f"rule of {result['ruleId']}")
    need(result["level"] == finding["severity"], f"level of {result['ruleId']}")
    places = result["locations"] + result.get("relatedLocations", [])
    need(len(places) == len(finding["places"]), f"places of {result['ruleId']}")
    for location, place in zip(places, finding["places"]):
        region = location["physicalLocation"]["region"]
        seen += 1
        need(location["physicalLocation"]["artifactLocation"]["uri"] == REPORT, "uri")
        need(select(lines, region) == place["quote"], f"lines and columns of {result['ruleId']}: {select(lines, region)!r}")
        start = region["charOffset"]
        need(text[start:start + region["charLength"]] == place["quote"], f"characters of {result['ruleId']}")
        start = region["byteOffset"]
        need(raw[start:start + region["byteLength"]].decode("utf-8") == place["quote"], f"bytes of {result['ruleId']}")
print("\n".join(faults + [f"{seen} places, {len(faults)} faults"]))
sys.exit(1 if faults or seen < 5 else 0)
