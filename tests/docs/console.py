#!/usr/bin/env python3
"""usage: console.py --path FOLDER [--accept] FILE.md...

Runs every command of the ```console blocks ("$ command") with FOLDER first in PATH, from the working directory, and compares what it
prints with what the block shows. A block whose first command starts with "cmake" or "tools/" is not run: it builds. With --accept the
files are rewritten with what was printed. A block whose fence says file=NAME is written to that file of a new folder, $lab, which
commands may use; its path is shown as $lab. A command that fails or complains on
standard error is a fault either way."""
import argparse
import os
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"(^```console\n)(.*?)(^```$)", re.M | re.S)
FILE = re.compile(r"^```\w+ file=([\w.-]+)\n(.*?)^```$", re.M | re.S)


def run_block(body, faults):
    commands = [line for line in body.split("\n") if line.startswith("$ ")]
    if not commands or commands[0].startswith(("$ cmake", "$ tools/")):
        return body, 0
    shown = ""
    for command in commands:
        done = subprocess.run(["sh", "-c", command[2:]], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode:
            faults.append(f"'{command}' ends with status {done.returncode}: {done.stderr.strip()}")
        elif done.stderr:
            faults.append(f"'{command}' complains: {done.stderr.strip()}")
        shown += command + "\n" + done.stdout.replace(os.environ["lab"], "$lab")
    return shown if shown.endswith("\n") else shown + "\n", len(commands)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--path", required=True)
    options.add_argument("--accept", action="store_true")
    options.add_argument("files", nargs="+")
    options = options.parse_args()
    os.environ["PATH"] = options.path + os.pathsep + os.environ["PATH"]
    faults, run = [], 0
    lab = tempfile.TemporaryDirectory()
    os.environ["lab"] = lab.name
    for name in options.files:
        with open(name, encoding="utf-8") as file:
            old = file.read()
        new, at, files = "", 0, list(FILE.finditer(old))
        for match in BLOCK.finditer(old):
            while files and files[0].start() < match.start():
                with open(os.path.join(lab.name, files[0].group(1)), "w", encoding="utf-8") as file:
                    file.write(files.pop(0).group(2))
            body, count = run_block(match.group(2), faults)
            run += count
            if body != match.group(2) and not options.accept:
                faults.append(f"{name}: a block differs; it is now:\n{body}")
            new += old[at:match.start()] + match.group(1) + body + match.group(3)
            at = match.end()
        new += old[at:]
        if options.accept and not faults and new != old:
            with open(name, "w", encoding="utf-8") as file:
                file.write(new)
    print("\n".join(faults + [f"{run} commands run, {len(faults)} faults"]))
    return 1 if faults or not run else 0


sys.exit(main())
