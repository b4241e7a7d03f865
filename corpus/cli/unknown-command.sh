# a slip, a word that is none, an option before the command
claimx extrcat corpus/formats/report.md; echo $?
claimx frobnicate; echo $?
claimx --frobnicate; echo $?
