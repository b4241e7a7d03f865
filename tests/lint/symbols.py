#!/usr/bin/env python3
"""usage: symbols.py LIBRARY.so
The shared library exports what claimx.h declares as CLAIMX_API, no more and no less."""
import re
import subprocess
import sys

import tree

declared = set(re.findall(r"^CLAIMX_API[^;(]*?(\w+)\s*\(", tree.code("include/claimx/claimx.h"), re.M))
nm = subprocess.run(["nm", "-D", "--defined-only", sys.argv[1]], capture_output=True, text=True, check=True).stdout
# A sanitizer's own symbols are not ours.
exported = {line.split()[-1].split("@")[0] for line in nm.splitlines()}
exported = {name for name in exported if not name.startswith(("__asan", "__ubsan", "__odr_asan", "__sancov", "_init", "_fini"))}
faults = [f"include/claimx/claimx.h:1: {name} is declared and not exported" for name in sorted(declared - exported)]
faults += [f"{sys.argv[1]}:1: {name} is exported and not declared" for name in sorted(exported - declared)]
tree.finish(faults, len(declared))
