# a wrong call writes nothing and reads nothing
claimx extract --output "$scratch/out.json" --kind nothing missing.txt; echo $?
ls "$scratch"
