# a full disk: 5, whatever else is wrong with the inputs
claimx extract corpus/hostile/one-digit.txt > /dev/full; echo $?
claimx extract --output /dev/full corpus/hostile/one-digit.txt; echo $?
claimx extract missing.txt > /dev/full; echo $?
claimx --help > /dev/full; echo $?
claimx dump document corpus/hostile/one-digit.txt > /dev/full; echo $?
[ -c /dev/full ] && echo 'still a device'
