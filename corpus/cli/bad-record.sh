# one bad line costs one record; its place is told
printf '{"id": "a", "abstract": "It is 3x faster."}\n{"id": "b", "abstract": \n{"id": "c", "abstract": "It is 4x faster."}\n' > "$scratch/in.jsonl"
claimx extract --input jsonl --format csv "$scratch/in.jsonl" > "$scratch/out.csv"; echo $?
cut -d , -f 1,6-8 "$scratch/out.csv"
