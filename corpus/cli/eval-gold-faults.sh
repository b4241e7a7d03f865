# faults of annotations: each with its line and field; the other lines are compared, and the exit status is 3
printf 'Tarn is 3.2x faster than Beck.\n' > "$scratch/tarn.txt"
good='"source": "tarn.txt", "start": 8, "end": 12, "quote": "3.2x", "kind": "speedup", "unit": "x"'
value='"low": "3.2", "high": "3.2"'
{
  printf '\357\273\277{%s, %s, "metric": "speed"}\n' "$good" "$value"
  echo "{$good, $value"
  echo '[1, 2]'
  printf '{"quote": "\377"}\n'
  echo '{"quote": "a\u0000b"}'
  echo '{"kind": "speedup"}'
  echo "{$good, \"low\": 3.2, \"high\": \"\"}"
  echo "{$good, \"low\": \"3.2\"}"
  echo "{$good, $value, \"from\": \"1\", \"to\": \"2\"}"
  echo "{$good, $value, $value}"
  echo '{"source": "", "start": 12, "end": 12, "quote": "", "kind": "speedup", "low": "1", "high": "1"}'
  echo '{"source": null, "start": -1, "end": 1.5, "quote": 7, "kind": "speed-up"}'
  echo "{$good, $value, \"bound\": \"upto\", \"statistic\": \"max\", \"direction\": \"up\", \"approximate\": \"no\"}"
  echo "{$good, $value, \"plus_minus\": 1, \"conditions\": [1], \"unit\": 1}"
  echo "{$good, $value, \"subjekt\": \"Tarn\", \"note\": \"\", \"doc\": \"tarn\"}"
  echo "{$good, $value, \"subjekt\": \"Tarn\"}"
} > "$scratch/gold"
claimx eval --kinds core --gold "$scratch/gold" --gold "$scratch/nowhere" "$scratch/tarn.txt" > "$scratch/out"
status=$?
grep 'documents\|^core ' "$scratch/out"
echo "== no annotations at all"
claimx eval --gold "$scratch/nowhere" "$scratch/tarn.txt"
echo $?
echo "== a file that holds none"
yes '{}' | head -n 100 > "$scratch/empty"
claimx eval --gold "$scratch/empty" "$scratch/tarn.txt" 2>&1 > "$scratch/out" | sed -n '1p;$p'
: > "$scratch/nothing"
claimx eval --gold "$scratch/nothing" "$scratch/nothing" | head -n 1
exit $status
