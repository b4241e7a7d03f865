# wrong calls of eval; and inputs and outputs that fail
printf 'Tarn is 3.2x faster than Beck.\n' > "$scratch/tarn.txt"
: > "$scratch/gold"
try() {
  claimx eval "$@" > "$scratch/out"
  echo $?
}
try "$scratch/tarn.txt"
try --gold "$scratch/gold"
try --gold - -
try --gold "$scratch/gold" - -
try --gold "$scratch/gold" --kinds cor "$scratch/tarn.txt"
try --gold "$scratch/gold" --format xml "$scratch/tarn.txt"
try --gold "$scratch/gold" --ablate --errors "$scratch/tarn.txt"
try --gold "$scratch/gold" "$scratch/nowhere" "$scratch/tarn.txt"
head -n 1 "$scratch/out"
try --gold "$scratch/gold" --output "$scratch/tarn.txt" "$scratch/tarn.txt"
try --gold "$scratch/gold" --output "$scratch/gold" "$scratch/tarn.txt"
try --gold "$scratch/gold" --output "$scratch/no/where" "$scratch/tarn.txt"
claimx eval --gold "$scratch/gold" "$scratch/tarn.txt" > /dev/full
