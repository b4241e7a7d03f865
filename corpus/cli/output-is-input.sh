printf 'It is 3x faster than Alder.' > "$scratch/in.txt"
claimx extract --output "$scratch/in.txt" "$scratch/in.txt"; echo $?
cat "$scratch/in.txt"
