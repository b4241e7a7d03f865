# the built-in packs compile, and their examples hold
claimx rules check > "$scratch/check" 2>&1; echo $?
tail -n 1 "$scratch/check" | sed 's/[0-9][0-9]*/N/g'
claimx rules test > "$scratch/test"; echo $?
sed 's/[0-9][0-9]*/N/g' "$scratch/test"
claimx rules list | tail -n 1 | sed 's/[0-9][0-9]*/N/'
