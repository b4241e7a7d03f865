# --kind keeps some claims and no other changes
printf 'It is 3x faster than Alder and has an accuracy of 91.5%% on 12 datasets.' > "$scratch/in.txt"
for kind in speedup score speedup,score; do
  claimx extract --format csv --kind "$kind" "$scratch/in.txt" | tail -n +2 | cut -d , -f 6-8
  echo
done
