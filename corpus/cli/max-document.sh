# a document that is too large is an error; the others are done
printf 'It is 3x faster. ' > "$scratch/small.txt"
for i in 1 2 3 4 5 6 7 8 9 10; do cat "$scratch/small.txt"; done > "$scratch/large.txt"
claimx extract --format csv --max-document 100 "$scratch/large.txt" "$scratch/small.txt" > "$scratch/out.csv"; echo $?
cut -d , -f 1,6-8 "$scratch/out.csv"
claimx extract --format csv --max-document 1K "$scratch/large.txt" > "$scratch/out.csv"; echo $?
wc -l < "$scratch/out.csv"
