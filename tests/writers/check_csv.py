"""check_csv.py JSON CSV: Python's reader of CSV, strict, finds the JSON's claims; no cell is a formula."""
import csv
import sys

from records import documents, expect, finish

with open(sys.argv[2], encoding="utf-8", newline="") as file:
    text = file.read()
rows = list(csv.DictReader(text.splitlines(keepends=True), strict=True, restkey="beyond"))
expect(text.endswith("\r\n") and text.count("\r\n") >= len(rows) + 1, "lines do not end as RFC 4180 has them")
claims = [(d["document"], c) for d in documents(sys.argv[1]) for c in d["claims"]]
expect(len(rows) == len(claims), f"{len(rows)} rows, {len(claims)} claims")


def plain(cell):
    """The text without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in "=+-@\t\r\n" else cell


for row, (document, claim) in zip(rows, claims):
    at = f"{document['id']} {claim['quote']!r}: "
    expect("beyond" not in row and None not in row.values(), at + "another number of cells than the header's")
    for key, cell in row.items():
        number = cell.lstrip("-").replace(".", "", 1).isdigit()
        expect(len(cell) < 2 or number or cell[0] not in "=+-@\t\r\n", at + f"{key} would run: {cell!r}")
        expect("\x00" not in cell and "\x1b" not in cell, at + f"{key} holds a control character")
    expect(plain(row["quote"]) == claim["quote"] and row["id"] == claim["id"] and row["kind"] == claim["kind"], at + "another claim")
    for key in ("low", "high", "from", "to"):
        expect(row[key] == str(claim["value"].get(key, "")), at + f"{key} is {row[key]}")
    for key in ("subject", "baseline", "dataset"):
        expect(plain(row[key]) == claim.get(key, {}).get("quote", ""), at + f"{key} is {row[key]}")
    expect(int(row["char_start"]) == claim["span"]["char_start"], at + "another place")
finish()
