# the built-in packs compile without a fault, and their examples hold
claimx rules check > "$scratch/check"; echo $?
grep -c 'error\[' "$scratch/check"
tail -n 1 "$scratch/check" | sed 's/[0-9][0-9]*/N/; s/ rules.*/ rules/'
claimx rules check --quiet; echo $?
claimx rules test > "$scratch/test"; echo $?
sed 's/[0-9][0-9]*/N/g' "$scratch/test"
claimx rules list | tail -n 1 | sed 's/[0-9][0-9]*/N/'
