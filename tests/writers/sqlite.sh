#!/bin/sh
# sqlite.sh PROGRAM: sqlite3 itself finds the database sound; reading again changes nothing, a changed text replaces itself, what is no
# database of ours is left alone, and an interrupted run leaves whole documents.
program=$1
. tests/writers/lib.sh
command -v sqlite3 > /dev/null || { echo "skipped: no sqlite3"; exit 77; }
"$program" --version | grep -q ' sqlite' || { echo "skipped: built without it"; exit 77; }
failed=0 seen=0
db=$tmp/claims.sqlite

# is QUERY ANSWER
is() {
  seen=$((seen + 1))
  answer=$(sqlite3 "$db" "$1" 2>&1)
  [ "$answer" = "$2" ] || { echo "$1"; echo "  is: $answer"; echo "  not: $2"; failed=1; }
}
# content DATABASE: all rows, in an order of their own
content() {
  for table in documents claims spans conditions others leaderboard claims_flat; do sqlite3 "$1" "SELECT * FROM $table ORDER BY 1, 2, 3, 4, 5"; done
  sqlite3 "$1" "SELECT rowid, * FROM claims_text ORDER BY rowid"
}

write --format sqlite --output "$db" || exit 1
is "PRAGMA integrity_check" ok
is "PRAGMA foreign_key_check" ""
is "SELECT count(*) FROM claims_flat" "$(write --format jsonl | grep -o '"rule": {"pack"' | wc -l | awk -v o="$(sqlite3 "$db" "SELECT count(*) FROM others WHERE reason IS NOT NULL")" '{ print $1 - o }')"
is "SELECT count(*) FROM claims" "$(sqlite3 "$db" "SELECT count(*) FROM claims_flat")"
is "SELECT score FROM leaderboard WHERE dataset = 'GSM8K' ORDER BY rank" "81.40
80.05
77.9"
is "SELECT rank FROM leaderboard WHERE metric = 'wer' AND subject = 'Plover-3B'" 1
is "SELECT count(*) > 0 FROM claims_text WHERE claims_text MATCH 'peak mem'" 1
is "SELECT count(*) > 0 FROM claims_text WHERE claims_text MATCH '准确率'" 1
is "SELECT count(*) FROM claims JOIN claims_text ON claims_text.rowid = claims.claim" "$(sqlite3 "$db" "SELECT count(*) FROM claims")"
is "SELECT count(*) FROM spans AS s WHERE role = 'quote' AND end_byte - start_byte < length(quote)" 0

content "$db" > "$tmp/first"
write --format sqlite --output "$db" || failed=1
content "$db" > "$tmp/again"
cmp "$tmp/first" "$tmp/again" || { echo "reading twice changes the database"; failed=1; }
is "PRAGMA integrity_check" ok

# Another file is added; a changed one replaces itself.
echo "Fell is 3x faster." > "$tmp/fell.txt"
before=$(sqlite3 "$db" "SELECT count(*) FROM documents")
"$program" extract --format sqlite --output "$db" "$tmp/fell.txt" || failed=1
echo "Fell is 4x faster and reaches 91% accuracy on GSM8K." > "$tmp/fell.txt"
"$program" extract --format sqlite --output "$db" "$tmp/fell.txt" || failed=1
is "SELECT count(*) FROM documents" $((before + 1))
is "SELECT group_concat(quote) FROM (SELECT * FROM claims_flat WHERE document = 'fell' ORDER BY start_byte)" "4x,91%"
is "SELECT count(*) FROM claims_text WHERE claims_text MATCH '\"Fell is 3x\"'" 0

# Standard output holds the whole database.
write --format sqlite > "$tmp/piped.sqlite" || failed=1
content "$tmp/piped.sqlite" | cmp - "$tmp/first" || { echo "another database through a pipe"; failed=1; }

# What is not ours stays as it is.
sqlite3 "$tmp/other.sqlite" "CREATE TABLE mine (x); INSERT INTO mine VALUES (1)"
echo "no database at all, but a text of some length" > "$tmp/text.sqlite"
for other in other text; do
  cp "$tmp/$other.sqlite" "$tmp/kept"
  write --format sqlite --output "$tmp/$other.sqlite" 2> "$tmp/err"
  status=$?
  [ $status -eq 5 ] && cmp -s "$tmp/kept" "$tmp/$other.sqlite" && grep -q "^claimx: .*$other.sqlite: " "$tmp/err" ||
    { echo "$other: exit status $status"; cat "$tmp/err"; failed=1; }
done

# A run that is killed loses no document that it has committed, and is made good by running it again.
i=0
while [ $i -lt 1500 ]; do echo "{\"id\": \"r$i\", \"abstract\": \"Run $i is 3.2x faster than Beck and reaches 91.5% accuracy.\"}"; i=$((i + 1)); done > "$tmp/many.jsonl"
db=$tmp/many.sqlite
"$program" extract --format sqlite --output "$db" "$tmp/many.jsonl" &
pid=$!
tries=0
while [ $tries -lt 200 ] && [ "$(sqlite3 "$db" "SELECT count(*) FROM documents" 2> /dev/null || echo 0)" -lt 256 ]; do sleep 0.02; tries=$((tries + 1)); done
kill -9 $pid 2> /dev/null
wait $pid 2> /dev/null
is "PRAGMA integrity_check" ok
is "SELECT count(*) FROM documents WHERE document NOT IN (SELECT document FROM claims)" 0
"$program" extract --format sqlite --output "$db" "$tmp/many.jsonl" || failed=1
is "SELECT count(*) FROM documents" 1500
is "SELECT count(*) FROM claims" "$("$program" extract --format csv "$tmp/many.jsonl" | tail -n +2 | wc -l)"
echo "$seen questions"
exit $failed
