#!/usr/bin/env python3
"""Every JSON, XML, RELAX NG and TSV file that must be well-formed is; rule packs and project files fit their schemas
(with xmllint)."""
import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import tree

RULES, PROJECT = "include/claimx/rules.rng", "include/claimx/project.rng"
# What is broken on purpose.
BROKEN = ("corpus/hostile/", "corpus/badrules/", "corpus/formats/bad", "tests/fuzz/")

faults, seen = [], 0
projects = tree.files("claimx.xml")
packs = [path for path in tree.files(".xml", under=("rules/", "corpus/packs/", "tests/packs/")) if path not in projects]
for path in tree.files(".json", ".jsonl", ".xml", ".rng", ".tsv"):
    if path.startswith(BROKEN) or (path.startswith("golden/") and not path.startswith("golden/papers/")):
        continue
    seen += 1
    try:
        if path.endswith(".json"):
            json.loads(tree.read(path))
        elif path.endswith(".jsonl"):
            if not path.startswith("corpus/"):
                for line in tree.read(path).splitlines():
                    json.loads(line)
        elif path.endswith((".xml", ".rng")):
            ElementTree.parse(path)
    except (ValueError, ElementTree.ParseError) as error:
        line = error.position[0] if isinstance(error, ElementTree.ParseError) else getattr(error, "lineno", 1)
        faults.append(f"{path}:{line}: {error}")
    if path.endswith(".tsv") and path.startswith("rules/"):
        header = None
        for number, line in enumerate(tree.read(path).rstrip("\n").split("\n"), 1):
            if not line or line.startswith("#") or (header is None and line.startswith("%")):
                continue
            cells = line.split("\t")
            if header is None:
                header = cells
                if cells[:2] != ["term", "name"]:
                    faults.append(f"{path}:{number}: the first two columns are not 'term' and 'name'")
            elif len(cells) > len(header):
                faults.append(f"{path}:{number}: {len(cells)} cells under {len(header)} columns")
            elif not cells[0].strip():
                faults.append(f"{path}:{number}: no term")
            if line != line.rstrip(" \r"):
                faults.append(f"{path}:{number}: blanks at the end")
        if header is None:
            faults.append(f"{path}:1: no header line")
for schema, files in (RULES, packs), (PROJECT, projects):
    if not files or not os.path.exists(schema) or not shutil.which("xmllint"):
        continue
    run = subprocess.run(["xmllint", "--noout", "--relaxng", schema, *files], capture_output=True, text=True)
    if run.returncode:
        faults += [line for line in run.stderr.splitlines() if not line.endswith(" validates")]
tree.finish(faults, seen)
