# folders: in byte order of names, nothing hidden; --include; what is no text is told and skipped
mkdir -p "$scratch/papers/b" "$scratch/papers/.git"
printf 'It is 2x faster.' > "$scratch/papers/z.txt"
printf 'It is 3x faster.' > "$scratch/papers/b/a.txt"
printf 'It is 9x faster.' > "$scratch/papers/.git/x.txt"
printf '{"id": "r", "text": "It is 4x faster."}\n' > "$scratch/papers/b/r.jsonl"
printf 'GIF89a\0\1' > "$scratch/papers/picture.gif"
claimx extract --format csv "$scratch/papers" > "$scratch/all.csv"; echo $?
cut -d , -f 1,3,6-8 "$scratch/all.csv"
claimx extract --quiet --format csv --include '*.jsonl' --include 'b/a*' "$scratch/papers/" | cut -d , -f 1,7
mkdir "$scratch/empty"
claimx extract --format jsonl "$scratch/empty"; echo $?
claimx extract --format jsonl --include '*.none' "$scratch/papers"; echo $?
