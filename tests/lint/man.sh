#!/bin/sh
# The manual page as mandoc reads it: no warning.
set -u
page=tools/claimx/claimx.1
[ -f $page ] || { echo "$page:1: is not there"; exit 1; }
command -v mandoc > /dev/null || { echo "skipped: no mandoc"; exit 77; }
mandoc -T lint -W warning $page
