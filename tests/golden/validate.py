#!/usr/bin/env python3
"""validate.py SCHEMA FILE...: outputs of the formats json and jsonl against the JSON Schema. 77 where there is no validator."""
import json
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: no jsonschema")
    sys.exit(77)

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
# The schema's own top says "an output or a result"; asked for one of the two, a fault is told where it is.
whole = jsonschema.Draft202012Validator(schema)
output, result = (jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{name}"}) for name in ("output", "result"))
faults = seen = 0
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        documents, validator = [json.loads(text)], output
        if "documents" not in documents[0]:
            validator = result
    except json.JSONDecodeError:
        documents, validator = [json.loads(line) for line in text.split("\n") if line], result
    for document in documents:
        seen += 1
        if whole.is_valid(document):
            continue
        for error in list(validator.iter_errors(document))[:20]:
            faults += 1
            print(f"{path}: {error.json_path}: {error.message[:300]}")
print(f"{faults} faults in {seen} outputs")
sys.exit(1 if faults or not seen else 0)
