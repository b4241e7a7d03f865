"""check_html.py JSON HTML: a parser of HTML finds the texts whole, the tables complete, nothing that would be loaded, no element of a document."""
import html.parser
import re
import shutil
import subprocess
import sys

from records import documents, expect, finish, text_of

OURS = set("html head meta title style body header h1 main article h2 p bdi div a span table thead tbody tr th td script".split())
VOID = {"meta"}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.texts, self.rows, self.scripts, self.ids, self.links = [], [], [], 0, [], []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        expect(tag in OURS, f"an element <{tag}> at {self.getpos()}")
        expect(not any(name.startswith("on") or name in ("src", "style", "action") for name in attrs), f"<{tag} {attrs}>")
        if "id" in attrs:
            self.ids.append(attrs["id"])
        if "href" in attrs:
            expect(attrs["href"].startswith("#"), f"a link leaves the page: {attrs['href']}")
            self.links.append(attrs["href"][1:])
        if attrs.get("class") == "text":
            self.texts.append("")
        if tag == "tr" and "id" in attrs:
            self.rows.append([attrs["class"], []])
        self.scripts += tag == "script"
        if tag in ("td", "th") and ("tbody", None) in self.open:
            self.rows[-1][1].append("")
        if tag not in VOID:
            self.open.append((tag, attrs.get("class")))

    def handle_endtag(self, tag):
        expect(self.open and self.open[-1][0] == tag, f"</{tag}> at {self.getpos()} closes {self.open[-1:]}")
        self.open.pop()

    def handle_data(self, data):
        if ("div", "text") in self.open:
            self.texts[-1] += data
        elif ("tbody", None) in self.open and self.open[-1][0] in ("td", "th", "bdi", "a"):
            self.rows[-1][1][-1] += data


with open(sys.argv[2], encoding="utf-8", newline="") as file:
    text = file.read()
page = Page()
page.feed(text)
page.close()
expect(not page.open, f"not closed: {page.open}")
expect(page.scripts == 1 and len(page.ids) == len(set(page.ids)), "scripts, or ids that stand twice")
expect(set(page.links) <= set(page.ids), f"links lead nowhere: {sorted(set(page.links) - set(page.ids))[:5]}")
expect(not re.search(r"https?://|url\(|@import|fetch\(|XMLHttpRequest|eval\(", re.sub(r'(?s)<div class="text".*?</article>', "", text)), "the page loads something")
expect(not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text), "a control character")
records = documents(sys.argv[1])
expect(len(page.texts) == len(records), f"{len(page.texts)} texts of {len(records)}")
c1 = dict.fromkeys(range(0x7F, 0xA0), "\ufffd")
for shown, d in zip(page.texts, records):
    expect(shown == text_of(d["document"], own=True).translate(c1), f"{d['document']['id']}: the text is another: {shown[:80]!r}")
wanted = sorted([c["kind"], c["quote"]] for d in records for c in d["claims"])
wanted += sorted(["aside", a["quote"]] for d in records for a in d["set_aside"])
wanted += sorted(["unexplained", u["quote"]] for d in records for u in d["unexplained"])
expect(sorted([k, cells[1]] for k, cells in page.rows) == sorted(wanted), "the tables are not the record's")
for kind, cells in page.rows:
    expect(len(cells) == (4 if kind in ("aside", "unexplained") else 9) and re.fullmatch(r"\d+:\d+", cells[-1]), f"a row: {cells}")
if shutil.which("xmllint"):
    run = subprocess.run(["xmllint", "--html", "--noout", "--huge", sys.argv[2]], capture_output=True, text=True)
    # libxml2 knows the elements of HTML 4; those of HTML 5 it calls invalid.
    said = [l for l in run.stderr.splitlines() if "error" in l and not re.search(r"Tag (header|main|article|bdi|aside|output) invalid", l)]
    expect(not said, f"xmllint: {said[:3]}")
finish()
