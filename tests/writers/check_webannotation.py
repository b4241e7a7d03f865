"""check_webannotation.py JSON JSONLD: as a client of W3C's model would, both selectors of every annotation are looked up in the text and agree."""
import json
import sys
import urllib.parse

from records import documents, expect, finish, text_of

with open(sys.argv[2], encoding="utf-8") as file:
    page = json.load(file)
expect(page["@context"] == "http://www.w3.org/ns/anno.jsonld" and page["type"] == "AnnotationPage", "no page of annotations")
wanted = [(d["document"], c) for d in documents(sys.argv[1]) for c in d["claims"]]
expect(len(page["items"]) == len(wanted), f"{len(page['items'])} annotations, {len(wanted)} claims")
ids = [item["id"] for item in page["items"]]
expect(len(set(ids)) == len(ids), "two annotations share an id")
for item, (document, claim) in zip(page["items"], wanted):
    at = f"{document['id']} {claim['quote']!r}: "
    expect(item["type"] == "Annotation" and item["motivation"] == "describing", at + "no annotation")
    expect(all(b["type"] == "TextualBody" and b["purpose"] in ("tagging", "describing") and b["value"] for b in item["body"]), at + "body")
    source, _, fragment = item["target"]["source"].partition("#")
    expect(urllib.parse.unquote(source) == document["source"], at + f"source {source}")
    expect(not fragment or urllib.parse.unquote(fragment) == document["locator"], at + f"fragment {fragment}")
    quote, position = item["target"]["selector"]
    text = text_of(document)
    found = text[position["start"]:position["end"]]
    expect(quote["type"] == "TextQuoteSelector" and position["type"] == "TextPositionSelector", at + "selectors")
    expect(found == quote["exact"] == claim["quote"], at + f"the position holds {found!r}")
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    expect(text[position["start"] - len(quote["prefix"]):].startswith(around), at + f"not in the text: {around!r}")
finish()
