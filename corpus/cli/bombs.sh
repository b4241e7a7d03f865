# a few kilobytes that unpack to many megabytes are told and not read on; so are packages in packages without end
head -c 70000000 /dev/zero | tr '\0' '\n' | gzip -9 > "$scratch/bomb.jsonl.gz"
claimx extract --input jsonl "$scratch/bomb.jsonl.gz" > /dev/null; echo $?
cd "$scratch" || exit
printf 'It is 2x faster.' > 0
for i in 1 2 3 4 5 6; do tar -cf $i $((i - 1)); done
claimx extract 4 > /dev/null; echo $?
claimx extract 6 > /dev/null; echo $?
