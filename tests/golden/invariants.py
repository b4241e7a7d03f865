#!/usr/bin/env python3
"""invariants.py FILE...: what every output promises, checked against the texts themselves (a source is read where it is named).

Every span is its quote, at the line, column and code points it says; every number of the text has an owner, and one only; ids are
distinct; a value is in order. A line a fault; the last line counts. Written apart from the engine: it shares no code with it."""
import bisect
import collections
import functools
import json
import os
import re
import sys
from decimal import Decimal

import records

WORDS = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion"
                   r"|twice|half|halves|halved|doubled|doubles|tripled|(?:two|three|four|five|six|seven|eight|nine|ten)fold)\b", re.I)
SHOWN_AS_REPLACED = {c: "\ufffd" for c in range(32) if chr(c) not in "\t\n\r"}


class Text:
    """Bytes, and where each code point and line of them starts."""

    def __init__(self, data):
        self.data = data
        self.starts = []  # the byte at which each code point starts; a bad stretch is one code point
        at = 0
        while at < len(data):
            self.starts.append(at)
            at += self.length(at)
        self.lines = [0] + [i + 1 for i, b in enumerate(data) if b == 10]

    def length(self, at):
        """Of the code point, or of the maximal bad stretch, as Unicode's replacement practice has it."""
        for n in (1, 2, 3, 4):
            try:
                self.data[at:at + n].decode()
                return n
            except UnicodeDecodeError as error:
                if "unexpected end" not in error.reason or at + n >= len(self.data):
                    return max(1, error.end - error.start)
        return 1

    def characters(self, at):
        return bisect.bisect_left(self.starts, at)

    def place(self, at):
        line = bisect.bisect_right(self.lines, at)
        return line, self.characters(at) - self.characters(self.lines[line - 1]) + 1

    def shown(self, start, end):
        return self.data[start:end].decode(errors="replace").translate(SHOWN_AS_REPLACED)


def follow(value, pointer):
    for token in pointer.split("/")[1:]:
        token = token.replace("~1", "/").replace("~0", "~")
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value


def text_of(document, texts):
    """What the document's spans count from; None where it cannot be had (standard input)."""
    source, locator = document["source"], document["locator"]
    key = (source, locator if isinstance(locator, str) else "")
    if key not in texts:
        texts[key] = None
        if isinstance(locator, str) and not locator.startswith("/") or source.endswith((".gz", ".xml", ".html", ".pdf", ".json", ".nxml")):
            pass  # looked up by locators.py
        elif os.path.isfile(source):
            if isinstance(locator, str):
                data = in_record(records_of(source).get(document["id"]), locator)
            else:
                with open(source, "rb") as file:
                    data = file.read()
            texts[key] = data if data is None else Text(data)
    return texts[key]


@functools.lru_cache(maxsize=1)  # results stand in the order of their sources
def records_of(source):
    """The records of a file of JSON lines by their ids; of several with one id the first."""
    found = {}
    with open(source, "rb") as file:
        lines = file.read().decode(errors="replace").split("\n")
    for line in lines:
        try:
            record = json.loads(line)
        except ValueError:
            continue
        if isinstance(record, dict):
            found.setdefault(str(record.get("id")), record)
    return found


def in_record(record, locator):
    """The string a pointer names in the record: the pointer may begin with the number of the record."""
    for pointer in (locator, "/" + "/".join(locator.split("/")[2:])):
        try:
            value = follow(record, pointer)
            if isinstance(value, str):
                return value.encode()
        except (IndexError, KeyError, TypeError, ValueError):
            continue
    return None


def quotes(node, path):
    if isinstance(node, dict):
        if "quote" in node:
            yield path, node
        for key, value in node.items():
            yield from quotes(value, f"{path}.{key}")
    elif isinstance(node, list):
        for i, value in enumerate(node):
            yield from quotes(value, f"{path}[{i}]")


def span_faults(path, node, text):
    span = node["span"]
    start, end = span["start"], span["end"]
    if not 0 <= start < end <= len(text.data):
        yield f"{path}: {start}:{end} is no span of {len(text.data)} bytes"
        return
    if text.shown(start, end) != node["quote"]:
        yield f"{path}: the quote is {node['quote']!r}, the text {text.shown(start, end)!r}"
    if (span["char_start"], span["char_end"]) != (text.characters(start), text.characters(end)):
        yield f"{path}: code points {span['char_start']}:{span['char_end']}, not {text.characters(start)}:{text.characters(end)}"
    if (span["line"], span["column"]) != text.place(start):
        yield f"{path}: line and column {span['line']}:{span['column']}, not {text.place(start)}"


def claim_faults(path, claim, ids):
    value = claim["value"]
    for part in (value, value.get("si")):
        if part and ("low" in part) == ("from" in part):
            yield f"{path}: low and high, or from and to"
        ends = [part.get(end) for end in ("low", "high")] if part else []
        if all(isinstance(end, (int, Decimal)) for end in ends) and ends and ends[0] > ends[1]:
            yield f"{path}: low {ends[0]} is above high {ends[1]}"
    for i, condition in enumerate(claim.get("conditions", [])):
        if "claim" in condition and condition["claim"] not in ids:
            yield f"{path}.conditions[{i}]: no claim has the id {condition['claim']}"


def owner_faults(result, text):
    """Each digit and number word stands in a claim's quote, an aside, an unexplained entry, or a condition alone."""
    where = result["document"]["locator"]
    start, end = (where["start"], where["end"]) if isinstance(where, dict) else (0, len(text.data))
    owners = [set() for _ in range(end - start)]

    def mark(span, owner):
        for at in range(max(span["start"], start), min(span["end"], end)):
            owners[at - start].add(owner)

    for kind in ("claims", "set_aside", "unexplained"):
        for entry in result[kind]:
            mark(entry["span"], kind)
    conditions = [c["span"] for claim in result["claims"] for c in claim.get("conditions", [])]
    for span in conditions:
        mark(span, "condition")
    numbers = []
    for i in range(text.characters(start), text.characters(end)):
        at = text.starts[i]
        if text.data[at] < 0x80 and not 0x30 <= text.data[at] <= 0x39:
            continue
        after = text.starts[i + 1] if i + 1 < len(text.starts) else len(text.data)
        character = text.data[at:after].decode(errors="replace")
        if character.isdecimal():
            numbers.append((at, character))
    plain = text.data[start:end].decode("latin-1")
    numbers += [(start + m.start(), m.group()) for m in WORDS.finditer(plain)]
    told = 0
    for at, shown in numbers:
        owned = owners[at - start] - {"condition"}
        if not owners[at - start] or len(owned) > 1:
            told += 1
            line, column = text.place(at)
            what = "two owners: " + " and ".join(sorted(owned)) if owned else "no owner"
            if told <= 5:
                yield f"{line}:{column}: {shown!r} has {what}"


def faults_of(result, texts):
    ids = collections.Counter(claim["id"] for claim in result["claims"])
    for id_, count in ids.items():
        if count > 1:
            yield f"{count} claims have the id {id_}"
    for kind in ("claims", "set_aside", "unexplained"):
        starts = [entry["span"]["start"] for entry in result[kind]]
        if starts != sorted(starts):
            yield f"{kind}: not in the order of the text"
    for i, claim in enumerate(result["claims"]):
        yield from claim_faults(f"claims[{i}]", claim, ids)
    text = text_of(result["document"], texts)
    if text is None:
        return
    for path, node in quotes({k: v for k, v in result.items() if k != "document"}, ""):
        yield from span_faults(path.lstrip("."), node, text)
    yield from owner_faults(result, text)


def main():
    texts, documents, claims, faults, unread = {}, 0, 0, 0, 0
    for path in sys.argv[1:]:
        for result in records.read(path):
            documents += 1
            claims += len(result["claims"])
            unread += text_of(result["document"], texts) is None
            for fault in faults_of(result, texts):
                faults += 1
                print(f"{result['document']['source']}: {result['document']['id']}: {fault}")
    print(f"{documents} documents, {claims} claims, {unread} texts not at hand, {faults} faults")
    return 1 if faults or len(sys.argv) < 2 else 0


sys.exit(main())
