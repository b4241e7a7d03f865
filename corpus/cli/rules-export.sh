# the built-in packs written out are those built in; nothing is overwritten; a program elsewhere needs no file
claimx rules export "$scratch/out" | sed 's/[0-9][0-9]*/N/'
diff -r rules "$scratch/out" | grep -v README
claimx rules list --format json > "$scratch/built-in"
claimx rules list --no-builtin --rules "$scratch/out" --format json | sed "s|$scratch/out|rules|" | cmp - "$scratch/built-in" && echo same
claimx rules export "$scratch/out"; echo $?
claimx rules export "$scratch/none/out"; echo $?
claimx rules export; echo $?
mkdir "$scratch/elsewhere"
cp "$(command -v claimx)" "$scratch/elsewhere"
cd "$scratch/elsewhere" && PATH=/usr/bin:/bin ./claimx rules list --format json | cmp - "$scratch/built-in" && echo same
