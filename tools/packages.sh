# shellcheck shell=bash disable=SC2034
# Sourced by tools/quickstart and tools/check: need PACKAGE... installs the Debian packages that are missing.
# Nothing is fetched where nothing is missing.

need() {
  local missing=() package sudo=()
  if ! command -v apt-get > /dev/null; then
    local program
    for program in cc cmake ninja pkg-config xmllint python3; do
      command -v "$program" > /dev/null || { echo "claimx: no apt-get here; install '$program' and what provides: $*" >&2; return 1; }
    done
    return 0
  fi
  for package; do
    [ "$(dpkg-query -W -f '${Status}' "$package" 2> /dev/null)" = "install ok installed" ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "installing: ${missing[*]}"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo > /dev/null || { echo "claimx: not root and no sudo; install first: ${missing[*]}" >&2; return 1; }
    sudo=(sudo -n)
    [ -t 0 ] && sudo=(sudo)
  fi
  # The lists may be old or absent: they are brought up to date before the first install.
  "${sudo[@]}" apt-get update -qq < /dev/null || return 1
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" < /dev/null > /dev/null
}

# What the library and the program are built with (libarchive, poppler and SQLite: packed files, PDF, databases), and what their tests need besides.
build_packages=(gcc libc6-dev cmake ninja-build pkg-config libpcre2-dev libxml2-dev libcjson-dev libutf8proc-dev libarchive-dev
  libpoppler-glib-dev libsqlite3-dev)
test_packages=(g++ libcunit1-dev libxml2-utils python3 python3-jsonschema python3-yaml sqlite3 chromium poppler-utils bzip2 gzip tar xz-utils zip zstd
  clang-format-14 mandoc shellcheck git)

# The page of --format html is tested in Chromium, driven by this package of npm's: the last one that runs on Debian 12's node (18). Where
# npm reaches no registry, the tests of the page are skipped, and say so.
playwright="playwright-core@1.61.1"
need_playwright() {
  grep -qs "\"version\": \"${playwright#*@}\"" build/node/node_modules/playwright-core/package.json && return
  command -v npm > /dev/null || need nodejs npm || return 1
  echo "installing: $playwright"
  npm install --prefix build/node --no-save --no-audit --no-fund --loglevel error --fetch-retries 1 "$playwright" < /dev/null > /dev/null
}
