#!/usr/bin/env python3
"""A lower stage of engine/ never includes a higher one; the pipeline (engine/*.c, *.h) is above them all; tools include the public
header alone."""
import re

import tree

ORDER = ["base", "text", "rules", "find", "show", "eval", "audit"]
# (includer, included): the exceptions, each with its reason.
ALLOWED = {
    ("rules", "find/mention/shape.def"): "the names of shapes are the subclasses of the slot Q",
    ("show", "claimx_private.h"): "a dump shows any stage of the pipeline",
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)

faults, seen = [], 0
for path in tree.files(".c", ".h", ".def", under=("engine/", "tools/")):
    text = tree.code(path)
    for match in INCLUDE.finditer(text):
        seen += 1
        name = match.group(2)
        at = f"{path}:{text.count(chr(10), 0, match.start(2)) + 1}"
        target = name.split("/")[0]
        if path.startswith("tools/"):
            if target in ORDER:
                faults.append(f"{at}: '{name}' is internal; tools include <claimx/claimx.h>")
            continue
        parts = path.split("/")
        stage = parts[1] if len(parts) > 2 else None  # engine/claimx.c: the pipeline, above all stages
        if target in ORDER and stage in ORDER and ORDER.index(target) > ORDER.index(stage) and (stage, name) not in ALLOWED:
            faults.append(f"{at}: {stage}/ is below {target}/ and must not include '{name}'")
        if match.group(1) == '"' and stage and "/" not in name and (stage, name) not in ALLOWED:
            faults.append(f"{at}: '{name}' is the pipeline's, above {stage}/, or lacks its stage's path")
        if stage and stage not in ORDER:
            faults.append(f"{at}: {stage}/ has no place in the order of stages")
tree.finish(faults, seen)
