"""check_every_eval.py JSON JSONL: every line fits what Every Eval Ever's schema asks; scores lie in their metric's range."""
import json
import os
import sys

from records import documents, expect, finish, needs

jsonschema = needs("jsonschema")
# Another schema, as the original, may be named.
path = sys.argv[3] if len(sys.argv) > 3 else os.path.join(os.path.dirname(__file__), "every_eval.schema.json")
with open(path, encoding="utf-8") as file:
    schema = json.load(file)
validator = jsonschema.validators.validator_for(schema)(schema)
claims = {c["id"]: c for d in documents(sys.argv[1]) for c in d["claims"]}
names = set()
with open(sys.argv[2], encoding="utf-8") as file:
    lines = [json.loads(line) for line in file]
expect(lines, "nothing was exported")
for line in lines:
    for error in validator.iter_errors(line):
        expect(False, f"{error.json_path}: {error.message[:200]}")
    expect(line["evaluation_id"] not in names, f"{line['evaluation_id']} stands twice")
    names.add(line["evaluation_id"])
    for result in line["evaluation_results"]:
        score, config = result["score_details"], result["metric_config"]
        claim = claims[score["details"]["claim"]]
        expect(config["min_score"] <= score["score"] <= config["max_score"], f"{score} is out of its range")
        expect(config["lower_is_better"] is not claim["metric"]["higher_is_better"], f"{score}: the wrong way is better")
        expect(claim["kind"] == "score" and claim["subject"]["quote"] == line["model_info"]["name"], f"{score}: another claim")
finish()
