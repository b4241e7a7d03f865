claimx extract --output "$scratch/no/such/folder/out.json" corpus/hostile/one-digit.txt; echo $?
claimx extract --output "$scratch" corpus/hostile/one-digit.txt; echo $?
claimx extract corpus/hostile/one-digit.txt >&-; echo $?
