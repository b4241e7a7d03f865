# colours: none where the output is no terminal, unless they are asked for; NO_COLOR is for the terminal
in=corpus/papers/en-quickstart.txt
claimx extract --format text $in | head -n 3
claimx extract --highlight --color always $in
NO_COLOR=1 claimx extract --format text --color always $in | tail -n 1
NO_COLOR=1 claimx extract --format text --color auto $in | tail -n 1
