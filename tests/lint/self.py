#!/usr/bin/env python3
"""The lints see what they are for: each is run over a small tree with one fault of its kind and must tell it at its place,
and over the same tree without the fault, which must pass."""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
CLEAN = {
    "engine/base/a.h": "/* malloc( in a comment */\n#include <stdint.h>\n",
    "engine/text/b.c": '#include "base/a.h"\nconst char *s = "free(double)";\n',
    "rules/vocab/c.tsv": "# words\n%class c\nterm\tname\none\t1\n",
    "rules/en/d.xml": "<rules/>\n",
}
# lint: (file, its text, what the lint says)
FAULTS = {
    "layers": [("engine/base/x.c", '#include "find/slot.h"\n', "engine/base/x.c:1: base/ is below find/"),
               ("engine/find/mention/x.c", '#include "find/scene/scene.h"\n', "engine/find/mention/x.c:1: find/mention/ is below find/scene/"),
               ("engine/find/kind/x.c", '#include "find/record.h"\n', "engine/find/kind/x.c:1: find/kind/ is below find/"),
               ("engine/find/x.c", '#include "find/explain/trace.h"\n', "engine/find/x.c:1: find/ is below find/explain/"),
               ("engine/find/kind/x.c", '#include "find/kinds/kind.h"\n', "find/kinds/ has no place"),
               ("engine/find/x.c", '#include "claimx_private.h"\n', "engine/find/x.c:1: 'claimx_private.h' is the pipeline's"),
               ("tools/claimx/x.c", '#include "base/str.h"\n', "tools/claimx/x.c:1:"),
               ("engine/extra/x.c", '#include "base/a.h"\n', "extra/ has no place"),
               ("engine/find/extra/x.c", '#include "base/a.h"\n', "find/extra/ has no place")],
    "calls": [("engine/find/x.c", "\nvoid f(void) { free(p); }\n", "engine/find/x.c:2: free"),
              ("engine/find/x.c", "void f(void) { run(arena, free); }\n", "engine/find/x.c:1: free"),
              ("engine/find/x.c", "int f(void) { return printf (s); }\n", "engine/find/x.c:1: printf"),
              ("engine/find/x.c", "double d;\n", "engine/find/x.c:1: double")],
    "length": [("engine/find/x.c", "int x;\n" * 501, "engine/find/x.c:501:")],
    "marks": [("engine/find/x.c", "\n/* TO" "DO: all of it */\n", "engine/find/x.c:2:")],
    "private": [("README.md", "see /wo" "rk/there\n", "README.md:1:"), ("cmake/x", "fetch py" "pi.org\n", "cmake/x:1:")],
    "wellformed": [("include/claimx/x.json", "{,}\n", "include/claimx/x.json:1:"), ("rules/en/x.xml", "<a>\n</b>\n", "rules/en/x.xml:2:"),
                   ("rules/vocab/x.tsv", "term\tname\na\tb\tc\n", "rules/vocab/x.tsv:2: 3 cells")],
}


def run(lint, files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        done = subprocess.run([sys.executable, os.path.join(HERE, lint + ".py")], cwd=folder, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr


failed = 0
for lint, cases in FAULTS.items():
    code, said = run(lint, CLEAN)
    if code != 0:
        failed += 1
        print(f"tests/lint/{lint}.py:1: finds fault with a clean tree:\n{said}")
    for name, text, expected in cases:
        code, said = run(lint, {**CLEAN, name: text})
        if code != 1 or expected not in said:
            failed += 1
            print(f"tests/lint/{lint}.py:1: does not say '{expected}':\n{said}")
sys.exit(failed > 0)
