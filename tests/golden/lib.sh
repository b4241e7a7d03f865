# What the golden scripts share. They run in the project's folder; $program is the program under test.
# shellcheck shell=sh disable=SC2154
set -u
export LC_ALL=C.UTF-8
case $program in /*) ;; *) program=$PWD/$program ;; esac
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM

# inputs: the corpus files that have a golden output, relative to corpus/
inputs() {
  for input in corpus/papers/*.txt corpus/formats/* corpus/hostile/* corpus/packs/*/*.txt; do
    [ -f "$input" ] && echo "${input#corpus/}"
  done
}

# extract_all OPTION...: the program over all of them; broken inputs (3) are among them
extract_all() {
  # shellcheck disable=SC2046 # the corpus has no blanks in its names
  "$program" extract "$@" $(inputs | sed 's|^|corpus/|')
  status=$?
  [ $status -eq 0 ] || [ $status -eq 3 ]
}

# extract INPUT > JSON: with the pack beside it where it is one of packs/; 0 where the program did its work. An input may be broken on purpose: 3 is as good.
extract() {
  case $1 in
    packs/*) "$program" extract --quiet --rules "corpus/${1%/*}" "corpus/$1" 2> "$tmp/err" ;;
    *) "$program" extract --quiet "corpus/$1" 2> "$tmp/err" ;;
  esac
  status=$?
  if [ $status -ne 0 ] && [ $status -ne 3 ]; then
    echo "$1: exit status $status" >&2
    cat "$tmp/err" >&2
    return 1
  fi
}

# call CASE: runs corpus/cli/CASE.sh and leaves CASE.out, CASE.err, CASE.status in $tmp. The script finds `claimx` on its path, and a
# folder of its own in $scratch, shown as SCRATCH.
call() {
  mkdir "$tmp/scratch.$1"
  PATH=$(dirname "$program"):$PATH scratch=$tmp/scratch.$1 sh "corpus/cli/$1.sh" > "$tmp/raw.out" 2> "$tmp/raw.err" < /dev/null
  echo $? > "$tmp/$1.status"
  for part in out err; do sed "s|$tmp/scratch.$1|SCRATCH|g" "$tmp/raw.$part" > "$tmp/$1.$part"; done
}
