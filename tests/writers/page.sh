#!/bin/sh
# page.sh PROGRAM PYTHON: the page of --format html in Chromium (page.mjs): the corpus, and a text of 5,000 claims.
program=$1 python=$2
. tests/writers/lib.sh
node=$PWD/build/node/node_modules
for chromium in "$(command -v chromium)" "$(command -v chromium-browser)" none; do [ -x "$chromium" ] && break; done
[ "$chromium" != none ] || { echo "skipped: no chromium"; exit 77; }
command -v node > /dev/null || { echo "skipped: no node"; exit 77; }
[ -d "$node/playwright-core" ] || { echo "skipped: no playwright-core in build/node; tools/check installs it"; exit 77; }
"$python" - > "$tmp/many.txt" << 'END'
for i in range(1250):
    print(f"Tarn-{i} is {i % 40 + 1}.{i % 10}x faster than Beck and reaches {i % 90 + 5}.{i % 10}% accuracy on Fjord. "
          f"It uses {i % 70 + 2} GB of memory and keeps {i % 50 + 49}.5% of the quality.\n")
END
for format in json html; do
  write --format $format > "$tmp/corpus.$format" || exit 1
  "$program" extract --format $format "$tmp/many.txt" > "$tmp/many.$format" || exit 1
done
node tests/writers/page.mjs "$node" "$chromium" "$tmp"
