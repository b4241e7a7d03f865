#!/usr/bin/env python3
"""A C file holds one noun: more than 400 lines is a warning, more than 500 a fault unless its reason stands here."""
import tree

LONGER = {"include/claimx/claimx.h": "the library's manual: one page to search"}  # path: why it is one noun all the same

faults, warnings, seen = [], [], 0
for path in tree.files(".c", ".h", under=("engine/", "include/", "tools/", "tests/")):
    seen += 1
    lines = tree.read(path).count("\n")
    if lines > 500 and path not in LONGER:
        faults.append(f"{path}:{lines}: longer than 500 lines: split it by noun, or give the reason in tests/lint/length.py")
    elif lines > 400:
        warnings.append(f"{path}:{lines}: warning: longer than 400 lines")
for path in LONGER:
    if tree.files("CMakeLists.txt") and path not in tree.files(path):
        faults.append(f"tests/lint/length.py:1: {path} is no longer there")
tree.finish(faults, seen, warnings)
