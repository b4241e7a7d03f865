# a warning is told at its place, and not with --quiet; the exit status does not change
printf 'The caf\351 model is 3x faster.\n' > "$scratch/in.txt"
claimx extract --format csv "$scratch/in.txt" > /dev/null; echo $?
claimx extract --format csv --quiet "$scratch/in.txt" > /dev/null; echo $?
