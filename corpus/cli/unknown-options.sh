# options that are none: a slip, no likeness, a short one, one that is missing its value, one that takes none
claimx extract --formt json corpus/hostile/one-digit.txt; echo $?
claimx extract --frobnicate corpus/hostile/one-digit.txt; echo $?
claimx extract -x corpus/hostile/one-digit.txt; echo $?
claimx extract --format; echo $?
claimx extract corpus/hostile/one-digit.txt -o; echo $?
claimx extract --quiet=yes corpus/hostile/one-digit.txt; echo $?
claimx dump --jobs 2 document corpus/hostile/one-digit.txt; echo $?
