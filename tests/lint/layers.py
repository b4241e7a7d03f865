#!/usr/bin/env python3
"""A lower stage of engine/ never includes a higher one; the pipeline (engine/*.c, *.h) is above them all; tools include the public
header alone. The stages inside find/ have an order of their own, in which find/*.c and *.h stand behind those that they put together."""
import re

import tree

ORDER = ["base", "text", "rules", "find", "show", "eval", "audit"]
FIND = ["find/" + name for name in ("mention/", "scene/", "name/", "slot/", "draft/", "metric/", "kind/", "context/", "", "explain/")]
# (includer, included): the exceptions, each with its reason.
ALLOWED = {
    ("rules", "find/mention/shape.def"): "the names of shapes are the subclasses of the slot Q",
    ("show", "claimx_private.h"): "a dump shows any stage of the pipeline",
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def folder(path):
    return path[: path.rindex("/") + 1]


faults, seen = [], 0
for path in tree.files(".c", ".h", ".def", under=("engine/", "tools/")):
    text = tree.code(path)
    parts = path.split("/")
    stage = parts[1] if len(parts) > 2 and parts[0] == "engine" else None  # engine/claimx.c: the pipeline, above all stages
    own = folder(path.removeprefix("engine/")) if stage == "find" else None
    if stage and stage not in ORDER:
        faults.append(f"{path}:1: {stage}/ has no place in the order of stages")
    if own and own not in FIND:
        faults.append(f"{path}:1: {own} has no place in the order of stages")
    for match in INCLUDE.finditer(text):
        seen += 1
        name = match.group(2)
        at = f"{path}:{text.count(chr(10), 0, match.start(2)) + 1}"
        target = name.split("/")[0]
        if path.startswith("tools/"):
            if target in ORDER:
                faults.append(f"{at}: '{name}' is internal; tools include <claimx/claimx.h>")
            continue
        if target in ORDER and stage in ORDER and ORDER.index(target) > ORDER.index(stage) and (stage, name) not in ALLOWED:
            faults.append(f"{at}: {stage}/ is below {target}/ and must not include '{name}'")
        if match.group(1) == '"' and stage and "/" not in name and (stage, name) not in ALLOWED:
            faults.append(f"{at}: '{name}' is the pipeline's, above {stage}/, or lacks its stage's path")
        if own not in FIND or target != "find":
            continue
        if folder(name) not in FIND:
            faults.append(f"{at}: {folder(name)} has no place in the order of stages")
        elif FIND.index(folder(name)) > FIND.index(own):
            faults.append(f"{at}: {own} is below {folder(name)} and must not include '{name}'")
tree.finish(faults, seen)
