claimx dump sentence corpus/hostile/one-digit.txt; echo $?
claimx dump frobnicate corpus/hostile/one-digit.txt; echo $?
