# the help of the program and of each command
claimx --help
for command in extract dump rules eval; do
  echo "== $command"
  claimx $command --help
done
