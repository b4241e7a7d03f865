# --field and --id-field name the texts of a record
printf '{"key": {"n": "x1"}, "a": "It is 3x faster.", "b": {"c/d": "It is 4x faster."}}\n' > "$scratch/in.jsonl"
claimx extract --format csv --input jsonl --field /a --field /b/c~1d --id-field /key/n "$scratch/in.jsonl" | cut -d , -f 1,3,6-8
# a file whose records have no text says what to do
claimx extract --format jsonl "$scratch/in.jsonl"; echo $?
claimx extract --format jsonl --field /nothing "$scratch/in.jsonl"; echo $?
