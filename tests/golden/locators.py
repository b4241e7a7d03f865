#!/usr/bin/env python3
"""usage: locators.py CLAIMX FILE...

Every locator leads back to its field: looked up with libxml2's XPath (xmllint), a JSON Pointer, pdftotext, or by unpacking, none of which is
the engine's. A JSON text must be the field's; XML's the element's string value where the element holds no element, and else its characters
in their order, but for blanks and the marks of raised parts and formulas. What stands between a span's ends must be its quote."""
import bz2
import functools
import gzip
import json
import lzma
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile

MARKS = re.compile(r"[\s$^_{}\[\]/]+")


def run(*command, given=b""):
    return subprocess.run(command, input=given, capture_output=True, check=False).stdout


def each(text):
    """The JSON values of a text, one behind the other."""
    decoder, at = json.JSONDecoder(), 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        value, at = decoder.raw_decode(text, at)
        yield value


def documents(program, options, path):
    """Each document with the text its spans count from."""
    records = each(run(program, "extract", "--quiet", "--format", "jsonl", *options, path).decode())
    texts = each(run(program, "dump", "--quiet", *options, "document", path).decode())
    for record, dumped in zip(records, texts, strict=True):
        assert record["document"]["id"] == dumped["id"], record["document"]["id"]
        yield record, dumped["text"]


def unpacked(source):
    if source.endswith(".gz") and not source.endswith(".tar.gz"):
        return gzip.open(source).read()
    if source.endswith(".bz2"):
        return bz2.open(source).read()
    if source.endswith(".xz"):
        return lzma.open(source).read()
    if source.endswith(".zst"):
        return run("zstd", "-dcq", source)
    match = re.match(r"(.*?\.(?:zip|tar\.gz))/(.*)", source)
    if match and match.group(1).endswith("zip"):
        return zipfile.ZipFile(match.group(1)).read(match.group(2))
    if match:
        return tarfile.open(match.group(1)).extractfile(match.group(2)).read()
    with open(source, "rb") as file:
        return file.read()


def follow(value, pointer):
    for token in pointer.split("/")[1:]:
        token = token.replace("~1", "/").replace("~0", "~")
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value


@functools.lru_cache
def json_of(source):
    text = unpacked(source).decode()
    if re.search(r"\.(jsonl|ndjson)(\.\w+)?$", source):
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    return json.loads(text)


def xpath(source, path):
    """How many elements are in it, and its string value."""
    html = ["--html"] if source.endswith("html") else []
    asked = f"concat(count({path}), ' ', count({path}//*), '|', string({path}))"
    answer = run("xmllint", "--nonet", *html, "--xpath", asked, "-", given=unpacked(source)).decode()
    head, _, text = answer.partition("|")
    assert head.split(" ")[0] == "1", f"{path} leads to {head.split(' ')[0]} nodes"
    return int(head.split(" ")[1]), text.removesuffix("\n")


def in_order(text, field):
    rest = iter(MARKS.sub("", field))
    return all(c in rest for c in MARKS.sub("", text))


def json_faults(field, text):
    if isinstance(field, dict):
        words = sorted((at, word) for word, places in field.items() for at in places)
        field = " ".join(word for _, word in words)
    if field.startswith("<"):
        if not in_order(text, re.sub(r"&#160;|&amp;", lambda m: {"&amp;": "&"}.get(m.group(), " "), field)):
            yield "the text is not that of the field's markup"
    elif text != field:
        yield f"the field is {field[:60]!r}, the text {text[:60]!r}"


def xml_faults(source, locator, part, text):
    path, _, pointer = locator.partition("#")
    inside, field = xpath(source, path)
    if pointer:
        yield from json_faults(follow(json.loads(field), pointer), text)
    elif part == "table":
        for cell in re.findall(r"\S+(?=\.\n|\.$)", text):
            if MARKS.sub("", cell) not in MARKS.sub("", field):
                yield f"the table holds no {cell!r}"
    elif "@" in path and "<" in field:
        if not in_order(text, re.sub(r"<[^>]*>", "", field).replace("&times;", "×")):
            yield "the text is not that of the attribute's markup"
    elif not inside and text != field:
        yield f"the element is {field[:60]!r}, the text {text[:60]!r}"
    elif not in_order(text, field):
        yield "the text is not the element's"


def faults(record, text):
    document = record["document"]
    source, locator = document["source"], document["locator"]
    if not isinstance(locator, str):
        return
    if locator.startswith("page="):
        number = locator[5:]
        page = run("pdftotext", "-f", number, "-l", number, "-raw", source, "-").decode() if shutil.which("pdftotext") else None
        if page is not None and sorted(MARKS.sub("", page)) != sorted(MARKS.sub("", text)):
            yield f"pdftotext reads page {number} otherwise: {page!r}"
    elif locator.startswith("char="):
        start, end = map(int, locator[5:].split(","))
        whole = unpacked(source).decode()
        if whole != text or not 0 <= start <= end <= len(whole):
            yield "the text is not what is packed"
    elif locator.startswith(("/*", "/html", "/collection", "/article", "/volume")):
        yield from xml_faults(source, locator, document.get("part"), text)
    else:
        yield from json_faults(follow(json_of(source), locator), text)
    data = text.encode()
    for entry in record["claims"] + record["set_aside"] + record["unexplained"]:
        if data[entry["span"]["start"]:entry["span"]["end"]].decode(errors="replace") != entry["quote"]:
            yield f"{entry['quote']!r} is not at {entry['span']}"


def main():
    program, seen, wrong, kinds = sys.argv[1], 0, 0, set()
    if not shutil.which("xmllint"):
        print("skipped: no xmllint")
        return 77
    for path in sys.argv[2:]:
        for options in ([], ["--body"]):
            for record, text in documents(program, options, path):
                seen += isinstance(record["document"]["locator"], str)
                kinds.add(path.rsplit(".", 1)[-1])
                for fault in faults(record, text):
                    wrong += 1
                    print(f"{path}: {record['document']['id']}: {record['document']['locator']}: {fault}")
    print(f"{seen} locators of {len(kinds)} kinds of files, {wrong} faults")
    return 1 if wrong or not seen else 0


sys.exit(main())
