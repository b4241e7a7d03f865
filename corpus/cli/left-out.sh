# what an export leaves out is told, once for all documents, and not where it is quiet
in="corpus/papers/en-quickstart.txt corpus/papers/en-ai-fold.txt"
for format in eval-results every-eval sota; do
  claimx extract --format $format --output "$scratch/out" $in; echo $?
  claimx extract --format $format --output "$scratch/folder/" $in; echo $?
  claimx extract --quiet --format $format --output "$scratch/out" $in; echo $?
done
ls "$scratch/folder"
