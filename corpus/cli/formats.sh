# formats and where they go: a folder, a database, what cannot go there
in=corpus/papers/en-quickstart.txt
claimx extract --format brat $in; echo $?
claimx extract --format brat --output "$scratch/x.ann" $in; echo $?
claimx extract --format yaml $in; echo $?
claimx extract --highlight --format csv $in; echo $?
claimx extract --format text --color sometimes $in; echo $?
claimx extract --format brat --output "$scratch/brat/" $in corpus/papers/en-ai-fold.txt; echo $?
claimx extract --format csv --output "$scratch/no/such/" $in; echo $?
claimx extract --format jsonl --output "$scratch/brat" $in; echo $?
ls "$scratch/brat"
claimx extract --format sqlite --output "$scratch/a.sqlite" $in; echo $?
claimx extract --format sqlite --output "$scratch/a.sqlite" $in missing.txt; echo $?
echo "a text, not a database: long enough to be told from an empty one" > "$scratch/b.sqlite"
claimx extract --format sqlite --output "$scratch/b.sqlite" $in; echo $?
claimx extract --format sqlite --output "$scratch/no/such.sqlite" $in; echo $?
claimx extract --format sqlite --output "$scratch/b.sqlite" "$scratch/b.sqlite"; echo $?
claimx extract --format sqlite --output "$scratch/a.sqlite" --rules "$scratch/b.sqlite" $in 2> /dev/null; echo $?
