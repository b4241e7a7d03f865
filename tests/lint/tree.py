"""What every lint shares: the project's files, C text without comments and strings, and how faults are told."""
import os
import re
import subprocess
import sys


def files(*suffixes, under=("",)):
    """The files of the project, relative to the working directory: what git tracks or would, else all but build folders."""
    git = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True)
    if git.returncode == 0 and os.path.exists(".git"):
        found = git.stdout.splitlines()
    else:
        found = []
        for folder, folders, names in os.walk("."):
            folders[:] = [f for f in folders if f not in (".git", "build", "out", "__pycache__")]
            found += [os.path.relpath(os.path.join(folder, n), ".") for n in names]
    return sorted(f for f in found if os.path.isfile(f) and (not suffixes or f.endswith(suffixes))
                  and any(f.startswith(u) for u in under))


def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


BLANKED = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def code(path):
    """C text with comments and the insides of strings blanked out, lines kept; #include lines stay whole."""
    def blank(match):
        text = match.group()
        line = source[source.rfind("\n", 0, match.start()) + 1:match.start()]
        if text[0] == '"' and line.lstrip().startswith("#"):
            return text
        return text[0] + re.sub(r"[^\n]", " ", text[1:-1]) + text[-1] if text[0] in "\"'" else re.sub(r"[^\n]", " ", text)
    source = read(path)
    return BLANKED.sub(blank, source)


def finish(faults, seen, warnings=()):
    """Prints and exits. `seen` counts what was looked at: a lint that saw nothing has failed."""
    for line in (*warnings, *faults):
        print(line)
    print(f"{len(faults)} faults, {seen} looked at")
    sys.exit(1 if faults or not seen else 0)
