# written whole, nothing left beside it; a link stays a link; the mode stays
printf 'It is 3x faster than Alder.' > "$scratch/in.txt"
claimx extract --format csv --output "$scratch/out.csv" "$scratch/in.txt"; echo $?
wc -l < "$scratch/out.csv"
ln -s out.csv "$scratch/link.csv"
chmod 600 "$scratch/out.csv"
claimx extract --format jsonl --output "$scratch/link.csv" "$scratch/in.txt"; echo $?
wc -l < "$scratch/out.csv"
ls -l "$scratch/out.csv" | cut -c 1-10
ls "$scratch"
claimx extract --output - --format csv "$scratch/in.txt" | wc -l
