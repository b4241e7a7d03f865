"""check_sota.py JSON SOTA: the JSON of sota-extractor: tasks of datasets of rows; every value is a claim's."""
import json
import sys

from records import documents, expect, finish

with open(sys.argv[2], encoding="utf-8") as file:
    tasks = json.load(file)
scores = {(c["subject"]["quote"], c["metric"]["name"], str(c["value"]["low"]) + ("%" if c["value"]["unit"] == "%" else ""))
          for d in documents(sys.argv[1]) for c in d["claims"] if c["kind"] == "score" and "subject" in c and "low" in c["value"]}
expect(isinstance(tasks, list) and tasks, "no tasks")
for task in tasks:
    expect(set(task) == {"task", "description", "datasets"} and isinstance(task["task"], str), f"task: {list(task)}")
    names = [dataset["dataset"] for dataset in task["datasets"]]
    expect(len(names) == len(set(names)), f"a dataset stands twice: {names}")
    for dataset in task["datasets"]:
        metrics, rows = dataset["sota"]["metrics"], dataset["sota"]["rows"]
        expect(rows and len(metrics) == len(set(metrics)), f"{dataset['dataset']}: {metrics}")
        models = [row["model_name"] for row in rows]
        expect(len(models) == len(set(models)), f"{dataset['dataset']}: a model stands twice")
        for row in rows:
            expect(row["metrics"] and set(row["metrics"]) <= set(metrics), f"{row}: a metric that the dataset does not list")
            for metric, value in row["metrics"].items():
                expect((row["model_name"], metric, value) in scores, f"{row['model_name']} {metric} {value} is no claim")
finish()
