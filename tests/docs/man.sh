#!/bin/sh
# usage: man.sh CLAIMX
# The manual page names every command and every option that --help shows.
set -u
page=tools/claimx/claimx.1
failed=0 seen=0
"$1" --help > /dev/null || exit 1
commands=$("$1" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
actions=$("$1" rules --help | sed -n '/^actions:/,/^$/s/^  \([a-z]*\) .*/rules_\1/p')
for command in "" $commands $actions; do
  command=$(echo "$command" | tr _ ' ')
  [ -z "$command" ] || grep -q "^\.\(Cm\|It Cm\) $command" $page || { echo "$page:1: the command $command is missing"; failed=1; }
  # shellcheck disable=SC2086
  for option in $("$1" $command --help | grep -oE -- '--[a-z-]+' | sort -u); do
    seen=$((seen + 1))
    grep -q -- "Fl $(echo "$option" | cut -c2-)\( \|\$\)" $page || { echo "$page:1: $option of '$command' is missing"; failed=1; }
  done
done
echo "$seen options"
[ $seen -gt 5 ] || exit 1
exit $failed
