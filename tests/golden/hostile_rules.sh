#!/bin/sh
# hostile_rules.sh PROGRAM PYTHON: packs and vocabularies that are made to break the loader: each ends soon, with a message that names the
# file, and reads nothing but it.
program=$1 python=$2
. tests/golden/lib.sh
"$python" - "$tmp" << 'END'
import os, sys

folder = sys.argv[1]
RULE = ("<rule id='{id}' relation='value' rank='normal'><summary>s</summary><pattern><![CDATA[ {pattern} ]]></pattern>"
        "<match>It is <c n='value'>3</c> of them.</match><reject why='none'>It is.</reject></rule>")
ONE = r"(?<value> {{Q}} ) \s of"


def rule(id="a", pattern=ONE):
    return RULE.format(id=id, pattern=pattern)


def pack(inside, before=""):
    return f"<?xml version='1.0'?>{before}<rules pack='hostile' version='1' language='en'>{inside}</rules>"


secret = os.path.join(folder, "secret")
os.mkfifo(secret)  # who opens it waits for ever
entity = f"<!DOCTYPE rules [<!ENTITY e SYSTEM 'file://{secret}'>]>"
parameter = f"<!DOCTYPE rules [<!ENTITY % e SYSTEM 'file://{secret}'> %e;]>"
outside = f"<!DOCTYPE rules SYSTEM 'file://{secret}'>"
include = f"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file://{secret}' parse='text'/>"
laughs = "<!DOCTYPE rules [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{i} '{('&a' + str(i - 1) + ';') * 10}'>" for i in range(1, 12)) + "]>"
macros = "<define name='m0'>x</define>" + "".join(
    f"<define name='m{i}'>{('{{m' + str(i - 1) + '}}') * 10}</define>" for i in range(1, 12))
counted = r"(?: (?: (?: a{1,999} ){1,999} ){1,999} ){1,999}"
good = pack(rule())
files = {
    "laughs.xml": pack("&a11;", laughs),
    "laughing-macros.xml": pack(macros + rule(pattern="{{m11}} " + ONE)),
    "entity.xml": pack("&e;", entity),
    "parameter-entity.xml": pack("", parameter),
    "outside-dtd.xml": pack(rule(), outside),
    "include.xml": pack(include + rule()),
    "long-pattern.xml": pack(rule(pattern="x" * 20_000_000)),
    "long-blanks.xml": pack(rule(pattern=" " * 20_000_000)),
    "long-name.xml": pack(rule(id="x" * 1_000_000)),
    "long-pattern-kept.xml": pack(rule(pattern=ONE + "x" * 16_300)),
    "deep-elements.xml": pack("<a>" * 1_000_000),
    "deep-groups.xml": pack(rule(pattern="(?:" * 5_000 + "x" + ")" * 5_000)),
    "deep-macros.xml": pack("<define name='m0'>x</define>" + "".join(
        f"<define name='m{i}'>{{{{m{i - 1}}}}}</define>" for i in range(1, 2_000)) + rule(pattern="{{m1999}} " + ONE)),
    "counted.xml": pack(rule(pattern=counted + ONE)),
    "many-rules.xml": pack("".join(rule(id=f"r{i}") for i in range(1_500))),
    "many-faults.xml": pack("".join(rule(pattern="{{nobody}}") for i in range(4_000))),
    "many-alternatives.xml": pack(rule(pattern="(?: " + " | ".join(f"w{i}" for i in range(2_000)) + " ) \\s " + ONE)),
    "many-attributes.xml": pack("<rule " + " ".join(f"a{i}='b'" for i in range(50_000)) + "/>"),
    "many-marks.xml": pack(rule().replace("of them", "<c n='value'>4</c> " * 20_000)),
    "bytes.xml": good.encode().replace(b"<summary>s", b"<summary>\xff\xfe\xc0\x80"),
    "nul.xml": good.encode().replace(b"<summary>s", b"<summary>\0"),
    "utf16.xml": good.encode("utf-16"),
    "latin1.xml": good.replace("'1.0'", "'1.0' encoding='latin-1'").encode(),
    "cut.xml": good[:-20],
    "nothing.xml": "",
    "noise.xml": bytes((i * 7919 >> 3) & 255 for i in range(100_000)),
    "long-line.tsv": "%class x\nterm\tname\n" + "y" * 20_000_000 + "\tz\n",
    "many-columns.tsv": "%class x\nterm\tname" + "\tc" * 100_000 + "\n",
    "many-spellings.tsv": "%class x\nterm\tname\n" + "|".join(f"w{i}" for i in range(200_000)) + "\tz\n",
    "many-subclasses.tsv": "%class x\n%slot X\nterm\tname\tsub\n" + "".join(f"w{i}\tw{i}\ts{i}\n" for i in range(2_000)),
    "bytes.tsv": b"%class x\nterm\tname\n\xff\xfe\tz\n",
    "nul.tsv": b"%class x\nterm\tname\na\0b\tz\n",
    "nothing.tsv": "",
}
os.mkdir(os.path.join(folder, "packs"))
os.mkdir(os.path.join(folder, "said"))
for name, content in files.items():
    with open(os.path.join(folder, "packs", name), "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
END
failed=0 seen=0
for pack in "$tmp"/packs/*; do
  name=$(basename "$pack")
  for format in text sarif; do
    start=$(date +%s) out=$tmp/said/$name.$format
    timeout 60 "$program" rules check --format $format "$pack" > "$out" 2> "$tmp/err"
    status=$?
    seen=$((seen + 1))
    # 0: it is merely odd; 1: an example does not hold; 4: it is refused
    case $status in 0 | 1 | 4) ;; *) echo "$name ($format): exit status $status"; head -n 5 "$tmp/err"; failed=1 ;; esac
    [ $status -eq 0 ] || grep -q "$name\|subclasses" "$out" || { echo "$name ($format): no message names it"; failed=1; }
    [ "$(wc -c < "$out")" -lt 1000000 ] || { echo "$name ($format): the messages are too long to read"; failed=1; }
    took=$(($(date +%s) - start))
    [ $took -lt 5 ] || echo "$name ($format): $took s"
  done
done
"$python" tests/golden/sarif.py "$tmp"/said/*.sarif || { echo "what is said is no SARIF"; failed=1; }
[ $seen -gt 60 ] || { echo "only $seen calls"; failed=1; }
exit $failed
