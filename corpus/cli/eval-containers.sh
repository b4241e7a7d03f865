# records of a container are told apart by their ids; a text that is given twice counts twice, and is told
printf '%s\n' '{"id": "a", "text": "Tarn is 3.2x faster than Beck."}' '{"id": "b", "text": "Beck is 1.5x faster than Rill."}' > "$scratch/all.jsonl"
for id in a b; do
  number=$([ $id = a ] && echo 3.2 || echo 1.5)
  printf '{"source": "all.jsonl", "doc": "%s", "start": 8, "end": 12, "quote": "%sx", "kind": "speedup", "low": "%s", "high": "%s", "unit": "x", "metric": "speed"}\n' $id $number $number $number
done > "$scratch/gold"
claimx eval --kinds core --errors --gold "$scratch/gold" "$scratch/all.jsonl" | grep -v '^found\|^\[low\|^Boot'
mkdir "$scratch/other"
cp "$scratch/all.jsonl" "$scratch/other"
claimx eval --kinds core --errors --gold "$scratch/gold" "$scratch/all.jsonl" "$scratch/other/all.jsonl" | grep 'documents\|speedup'
