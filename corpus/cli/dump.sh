# each stage gives JSON
printf 'It is 3x faster than Alder.' > "$scratch/in.txt"
for stage in document reading sentences mentions slots matches drafts claims; do
  claimx dump $stage "$scratch/in.txt" > "$scratch/$stage.json"; echo "$stage $?"
  python3 -m json.tool "$scratch/$stage.json" > /dev/null || echo "$stage: no JSON"
done
claimx dump claims "$scratch/missing.txt"; echo $?
