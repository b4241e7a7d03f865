# a call without a command
claimx
