claimx extract --format jsonl "$scratch/a" "$scratch/b"; echo $?
claimx extract "$scratch/a"
