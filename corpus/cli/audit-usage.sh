# wrong calls of audit; and inputs and outputs that fail
printf 'Tarn is 3.2x faster than Beck.\n' > "$scratch/tarn.txt"
try() {
  claimx audit "$@" > "$scratch/out"
  echo $?
}
try
try --against "$scratch/tarn.txt"
try --against "$scratch/tarn.txt" --across "$scratch/tarn.txt"
try --against - -
try --fail-on eror "$scratch/tarn.txt"
try --format xml "$scratch/tarn.txt"
try "$scratch/nowhere" "$scratch/tarn.txt"
cat "$scratch/out"
try --output "$scratch/tarn.txt" "$scratch/tarn.txt"
try --against "$scratch/tarn.txt" --output "$scratch/tarn.txt" -
claimx audit "$scratch/tarn.txt" > /dev/full
