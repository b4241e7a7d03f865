# 130, and no unfinished file
mkfifo "$scratch/in"
timeout --preserve-status -s INT 1 claimx extract --output "$scratch/out.json" "$scratch/in"; echo $?
echo old > "$scratch/out.json"
timeout --preserve-status -s INT 1 claimx extract --output "$scratch/out.json" "$scratch/in"; echo $?
cat "$scratch/out.json"
ls -A "$scratch"
