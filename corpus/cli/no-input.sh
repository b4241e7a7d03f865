# extract and dump need files; rules needs an action
claimx extract; echo $?
claimx dump; echo $?
claimx dump sentences; echo $?
claimx rules; echo $?
claimx rules chekc; echo $?
claimx rules frobnicate; echo $?
