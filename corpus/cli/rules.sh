# the built-in packs compile, and their examples hold
claimx rules check > "$scratch/check"; echo $?
sed 's/[0-9][0-9]*/N/' "$scratch/check"
claimx rules test > "$scratch/test"; echo $?
sed 's/[0-9][0-9]*/N/' "$scratch/test"
claimx rules list | sed 's/[0-9][0-9]*/N/'
claimx rules check --quiet; echo $?
