#!/usr/bin/env python3
"""changes.py OLD NEW: how many claims came, went and changed, in a few words ("+2 claims -1 ~3")."""
import os
import sys

import records


def claims(path):
    if not os.path.exists(path):
        return None
    return {(r["document"]["id"], c["id"]): c for r in records.read(path) for c in r["claims"]}


old, new = claims(sys.argv[1]), claims(sys.argv[2])
if old is None:
    print(f"new: {len(new)} claims")
    sys.exit()
# a claim whose value or kind changed has another id: the same place makes it the same claim
places = {}
for key, claim in old.items():
    if key not in new:
        places.setdefault((key[0], claim["span"]["start"], claim["span"]["end"]), []).append(key)
came = went = changed = 0
for key, claim in new.items():
    place = (key[0], claim["span"]["start"], claim["span"]["end"])
    if key in old:
        changed += old[key] != claim
    elif places.get(place):
        places[place].pop()
        changed += 1
    else:
        came += 1
went = sum(len(keys) for keys in places.values())
parts = [f"+{came} claims"] * bool(came) + [f"-{went}"] * bool(went) + [f"~{changed}"] * bool(changed)
print(" ".join(parts) or "the claims are the same")
