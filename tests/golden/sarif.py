#!/usr/bin/env python3
"""usage: sarif.py FILE...
Whether files are SARIF 2.1.0 as its specification (OASIS, sections 3.13 to 3.52) asks of what claimx writes."""
import json
import re
import sys

LEVELS = {"none", "note", "warning", "error"}
faults = []


def need(path, value, kind, name):
    if not isinstance(value, kind) or isinstance(value, bool) and kind is int:
        faults.append(f"{path}: {name} is no {kind.__name__}")
        return kind()
    return value


def only(path, value, *names):
    for name in value:
        if name not in names:
            faults.append(f"{path}: unknown property {name}")


def message(path, value):
    text = need(path, need(path, value, dict, "message").get("text"), str, "text")
    if not text:
        faults.append(f"{path}: empty message")


def location(path, value):
    only(path, value, "physicalLocation")
    place = need(path, value.get("physicalLocation"), dict, "physicalLocation")
    only(path, place, "artifactLocation", "region")
    uri = need(path, need(path, place.get("artifactLocation"), dict, "artifactLocation").get("uri"), str, "uri")
    if not re.fullmatch(r"(?:[A-Za-z0-9._~/!$&'()*+,;=:@-]|%[0-9A-F]{2})+", uri):
        faults.append(f"{path}: '{uri}' is no URI reference")
    region = place.get("region")
    if region is None:
        return
    only(path, region, "startLine", "startColumn", "snippet")
    if need(path, region.get("startLine"), int, "startLine") < 1 or need(path, region.get("startColumn", 1), int, "startColumn") < 1:
        faults.append(f"{path}: lines and columns start at 1")


def result(path, value, rules):
    only(path, value, "ruleId", "ruleIndex", "level", "message", "locations")
    message(path, value.get("message"))
    if value.get("level") not in LEVELS:
        faults.append(f"{path}: level {value.get('level')}")
    index = need(path, value.get("ruleIndex"), int, "ruleIndex")
    if not 0 <= index < len(rules) or rules[index].get("id") != value.get("ruleId"):
        faults.append(f"{path}: ruleIndex {index} is not {value.get('ruleId')}")
    for place in value.get("locations", []):
        location(path, place)


def log(path, value):
    only(path, value, "$schema", "version", "runs")
    if value.get("version") != "2.1.0":
        faults.append(f"{path}: version {value.get('version')}")
    for run in need(path, value.get("runs"), list, "runs"):
        only(path, run, "tool", "columnKind", "results")
        driver = need(path, need(path, run.get("tool"), dict, "tool").get("driver"), dict, "driver")
        need(path, driver.get("name"), str, "name")
        rules = need(path, driver.get("rules"), list, "rules")
        ids = [rule.get("id") for rule in rules]
        if len(set(ids)) != len(ids):
            faults.append(f"{path}: a rule stands twice")
        for rule in rules:
            message(path, rule.get("shortDescription"))
        if run.get("columnKind") not in ("utf16CodeUnits", "unicodeCodePoints"):
            faults.append(f"{path}: columnKind {run.get('columnKind')}")
        for item in need(path, run.get("results"), list, "results"):
            result(path, item, rules)


for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        log(name, json.load(file))
for fault in faults[:20]:
    print(fault)
sys.exit(1 if faults else 0)
