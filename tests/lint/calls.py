#!/usr/bin/env python3
"""Calls the engine must not make, and where the exceptions are."""
import re

import tree

CALLS = {
    "memory comes from arenas (base/arena.h)": "malloc calloc realloc free strdup strndup asprintf vasprintf alloca",
    "the library prints nothing": "printf vprintf fprintf vfprintf puts fputs putchar fputc perror fwrite",
    "the library never ends the program": "exit _exit _Exit abort assert quick_exit raise",
    "results must not depend on the locale or the environment": "setlocale getenv isalpha isdigit isalnum isspace isupper islower "
                                                               "ispunct tolower toupper strcoll strcasecmp",
    "no hidden state": "strtok rand srand localtime gmtime asctime ctime time",
    "numbers are exact decimals (base/number.h)": "strtod strtof strtold atof atoi atol atoll sscanf",
    "no bounds": "gets strcpy strcat sprintf vsprintf",
}
ALLOWED = {
    "engine/base/arena.c": {"malloc", "calloc", "realloc", "free"},
}
TYPES = re.compile(r"\b(float|double)\b")

reasons = {name: reason for reason, names in CALLS.items() for name in names.split()}
called = re.compile(r"(?<![\w.>])(" + "|".join(sorted(reasons, key=len, reverse=True)) + r")\b(?=\s*\()")
passed = re.compile(r"[(,]\s*(malloc|calloc|realloc|free)\s*(?=[,)])")  # as a clean-up, say
faults, seen = [], 0
for path in tree.files(".c", ".h", under=("engine/",)):
    text = tree.code(path)
    seen += 1
    for number, line in enumerate(text.split("\n"), 1):
        for name in called.findall(line) + passed.findall(line):
            if name not in ALLOWED.get(path, ()):
                faults.append(f"{path}:{number}: {name}: {reasons[name]}")
        if TYPES.search(line):
            faults.append(f"{path}:{number}: {TYPES.search(line).group()}: numbers are exact decimals (base/number.h)")
tree.finish(faults, seen)
