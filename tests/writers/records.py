"""What the checks of the formats share: the JSON output, the texts it was read from, and how faults are told."""
import hashlib
import json
import sys
from decimal import Decimal

SHOWN = {c: "\ufffd" for c in range(32) if chr(c) not in "\t\n\r"}
faults, seen = [], 0


def documents(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, parse_float=Decimal, parse_int=Decimal)["documents"]


def text_of(document, own=False):
    """The text that the document's spans count from, as it is shown, one character a code point; own: only the part that is the document."""
    with open(document["source"], "rb") as file:
        data = file.read()
    if isinstance(document["locator"], str):
        lines = [json.loads(line) for line in data.decode().splitlines()]
        # the same id may stand twice: the sum tells which
        for record in lines:
            if hashlib.sha256(record["abstract"].encode()).hexdigest() == document["sha256"]:
                return record["abstract"]
        raise KeyError(document["id"])
    if own:
        data = data[int(document["locator"]["start"]):int(document["locator"]["end"])]
    return data.decode(errors="replace").translate(SHOWN)


def expect(condition, message):
    global seen
    seen += 1
    if not condition:
        faults.append(message)
    return condition


def finish():
    for fault in faults[:40]:
        print(fault)
    print(f"{seen} checks, {len(faults)} faults")
    sys.exit(1 if faults or not seen else 0)


def needs(module):
    """The module, or the end of the test where it is not installed."""
    try:
        return __import__(module)
    except ImportError:
        print(f"skipped: no {module}")
        sys.exit(77)
