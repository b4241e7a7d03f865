#!/bin/sh
# usage: format.sh [--check]
# Formats the C sources by .clang-format, or checks that they are. Versions of clang-format differ in detail: 14 (Debian 12's) is ours.
set -u
format=$(command -v clang-format-14 || command -v clang-format) || { echo "skipped: no clang-format"; exit 77; }
case $("$format" --version) in
  *"version 14."*) ;;
  *) echo "skipped: not clang-format 14: $("$format" --version)"; exit 77 ;;
esac
[ "${1-}" = --check ] && set -- --dry-run -Werror || set -- -i
find engine include tests tools -name '*.[ch]' | sort | xargs "$format" "$@"
