#!/bin/sh
# cli.sh PROGRAM CASE: what corpus/cli/CASE.sh prints, tells and returns is golden/cli/CASE.out, .err and .status.
program=$1 case=$2
. tests/golden/lib.sh
call "$case"
failed=0
for part in out err status; do
  diff -u "golden/cli/$case.$part" "$tmp/$case.$part" || failed=1
done
exit $failed
