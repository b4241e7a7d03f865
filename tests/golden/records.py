"""Results as the golden scripts read them: numbers as exact decimals, both JSON formats."""
import json
from decimal import Decimal


def read(path):
    """The results of a file of the format json or jsonl."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        top = json.loads(text, parse_float=Decimal)
    except json.JSONDecodeError:
        return [json.loads(line, parse_float=Decimal) for line in text.split("\n") if line]
    return top["documents"] if "documents" in top else [top]
