# who reads the output has gone
mkfifo "$scratch/pipe"
true < "$scratch/pipe" &
exec 3> "$scratch/pipe"
wait
claimx extract corpus/hostile/one-digit.txt >&3
echo $?
