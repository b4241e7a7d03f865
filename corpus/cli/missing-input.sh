# a file that is not there is told, the others are read; a folder is read
printf 'It is 3x faster than Alder.' > "$scratch/good.txt"
claimx extract --format csv "$scratch/missing.txt" "$scratch/good.txt" "$scratch" | cut -d , -f 1,6-8
claimx extract --format csv "$scratch/missing.txt" "$scratch/good.txt" > "$scratch/out.csv"; echo $?
wc -l < "$scratch/out.csv"
