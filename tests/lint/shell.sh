#!/bin/sh
# The shell scripts: at least they parse; with shellcheck, no warning.
set -u
failed=0
for script in tools/quickstart tools/check .ci/run $(find tools tests -name '*.sh' | sort); do
  case $(head -n 1 "$script") in *bash*) shell="bash" ;; *) shell="sh" ;; esac
  $shell -n "$script" || failed=1
  [ -x "$script" ] || case $script in */lib.sh | */packages.sh) ;; *) echo "$script:1: is not executable"; failed=1 ;; esac
done
if command -v shellcheck > /dev/null; then
  find tools/quickstart tools/check .ci/run tools tests -name '*.sh' | sort -u | xargs shellcheck -S warning tools/quickstart tools/check .ci/run || failed=1
else
  echo "no shellcheck: only parsed"
fi
exit $failed
