"""check_eval_results.py JSON YAML: a YAML parser reads a list of entries as the Hugging Face Hub documents them; comments count the rest."""
import re
import sys

from records import documents, expect, finish, needs

yaml = needs("yaml")
with open(sys.argv[2], encoding="utf-8") as file:
    text = file.read()
entries = yaml.safe_load(text)
records = documents(sys.argv[1])
claims = [c for d in records for c in d["claims"]]
expect(isinstance(entries, list) and entries, "no list of entries")
values = {str(c["value"].get("low")) for c in claims if c["kind"] == "score"}
printed = re.findall(r"^  value: (\S+)$", text, re.M)
expect(len(printed) == len(entries) and set(printed) <= values, f"values as printed: {printed}")
for entry in entries:
    expect(set(entry) <= {"dataset", "value", "notes"}, f"unknown keys: {entry}")
    expect(set(entry["dataset"]) == {"id", "task_id"} and all(isinstance(v, str) for v in entry["dataset"].values()), f"dataset: {entry}")
    expect(entry["dataset"]["id"].count("/") == 1 and isinstance(entry["value"], (int, float)), f"entry: {entry}")
exported = sum(int(n) for n in re.findall(r"^# exported: (\d+) of", text, re.M))
left_out = sum(int(n) for n in re.findall(r"^# left out: (\d+): [a-z]", text, re.M))
expect(exported == len(entries) and exported + left_out == len(claims), f"{exported} exported, {left_out} left out, {len(claims)} claims")
expect(len(re.findall(r"^# document: ", text, re.M)) == len(records), "a document is not told")
expect({"Brindle-7B", "Ouzel-7B", "Plover-3B"} >= set(re.findall(r'^# model: "(.*)"$', text, re.M)), "another model")
finish()
