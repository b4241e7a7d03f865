# What the scripts here share beside tests/golden/lib.sh: the formats that print to a stream, and the program over corpus/writers/.
# shellcheck shell=sh disable=SC2154
. tests/golden/lib.sh

streams="csv text html eval-results every-eval sota webannotation"

# write OPTION...: the program over the corpus's texts for writers
write() { "$program" extract --quiet "$@" corpus/writers/*; }

# write_golden FORMAT: as its golden output has it. A page without its style and script, which are files of their own.
write_golden() {
  case $1 in
    html) write --format html | sed -e '/<style>/,/<\/style>/d' -e '/<script>/,/<\/script>/d' -e '/Content-Security-Policy/d' ;;
    highlight) write --highlight ;;
    color) write --format text --color always ;;
    sqlite)
      write --format sqlite --output "$tmp/golden.sqlite" || return 1
      for table in documents claims spans conditions others leaderboard; do
        echo "-- $table"
        sqlite3 -header "$tmp/golden.sqlite" "SELECT * FROM $table ORDER BY 1, 2, 3, 4"
      done
      rm "$tmp/golden.sqlite"
      ;;
    *) write --format "$1" ;;
  esac
}

goldens="$streams highlight color"
if command -v sqlite3 > /dev/null && "$program" --version | grep -q ' sqlite'; then goldens="$goldens sqlite"; fi
