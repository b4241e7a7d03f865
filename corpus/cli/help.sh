# the help of the program and of each command
claimx --help
for command in extract audit dump rules eval; do
  echo "== $command"
  claimx $command --help
done
for action in $(claimx rules --help | sed -n '/^actions:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
  echo "== rules $action"
  claimx rules "$action" --help
done
