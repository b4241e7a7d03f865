#!/bin/sh
# usage: install.sh BUILD CC
# Installs BUILD into a temporary prefix and uses what is there as a stranger would.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
prefix=$folder/prefix
cmake --install "$1" --prefix "$prefix" > "$folder/log" || { cat "$folder/log"; exit 1; }

# The client: the C block of README.md.
mkdir "$folder/client"
awk '/^```c$/ { on = 1; next } /^```$/ { on = 0 } on' "$here/../../README.md" > "$folder/client/client.c"
cp "$here/client.cmake" "$folder/client/CMakeLists.txt"
cat > "$folder/expected" <<END
4.1x speedup
88.5% score
END

say() {
  "$@" > "$folder/said" || { echo "$1: fails"; cat "$folder/said"; exit 1; }
  cmp -s "$folder/said" "$folder/expected" || { echo "$1 says:"; cat "$folder/said"; exit 1; }
}

for kind in shared static; do
  cmake -G Ninja -S "$folder/client" -B "$folder/$kind" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_C_COMPILER="$2" -DKIND=$kind > "$folder/log" 2>&1 &&
    cmake --build "$folder/$kind" >> "$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
  say "$folder/$kind/client"
  echo "cmake, $kind: works"
done

pc=$(find "$prefix" -name claimx.pc)
library=$(dirname "$(dirname "$pc")")
export PKG_CONFIG_PATH="$library/pkgconfig"
# shellcheck disable=SC2046
"$2" -std=c17 -Wall -Werror "$folder/client/client.c" -o "$folder/by-pc" $(pkg-config --cflags --libs claimx) -Wl,-rpath,"$library"
say "$folder/by-pc"
echo "pkg-config, shared: works"
# shellcheck disable=SC2046
"$2" -std=c17 -Wall -Werror "$folder/client/client.c" -o "$folder/by-pc-static" $(pkg-config --cflags claimx) "$library/libclaimx.a" \
  $(pkg-config --libs $(pkg-config --print-requires-private claimx))
say "$folder/by-pc-static"
echo "pkg-config, static: works"

# It can be moved.
mv "$prefix" "$folder/moved"
cmake -G Ninja -S "$folder/client" -B "$folder/after" -DCMAKE_PREFIX_PATH="$folder/moved" -DCMAKE_C_COMPILER="$2" -DKIND=shared > "$folder/log" 2>&1 &&
  cmake --build "$folder/after" >> "$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
say "$folder/after/client"
echo "moved: works"

cd "$folder/moved"
for file in bin/claimx share/man/man1/claimx.1 include/claimx/claimx.h; do
  [ -f $file ] || { echo "$file is not installed"; exit 1; }
done
[ "$(find include -name '*.rng' | wc -l)" -ge 2 ] && [ "$(find include -name '*.json' | wc -l)" -ge 1 ] || { echo "a schema is not installed"; exit 1; }
echo "We run at 4.1x speedup." | bin/claimx extract --format jsonl - | grep -q '"kind": *"speedup"' || { echo "bin/claimx extracts nothing"; exit 1; }
echo "bin/claimx: works"
