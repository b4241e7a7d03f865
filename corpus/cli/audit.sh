# findings as text, JSON and SARIF; the exit status is 1 where one is of the asked severity
try() {
  claimx audit "$@"
  echo "status $?"
}
try --summary --against corpus/audit/lantern-paper.txt corpus/audit/lantern-summary.txt
try --fail-on never --format json --against corpus/audit/lantern-paper.txt corpus/audit/lantern-summary.txt
printf 'Tarn makes decoding 0.7x faster.\n' > "$scratch/tarn.txt"
(cd "$scratch" && try tarn.txt && try --fail-on warning tarn.txt && try --fail-on error --format sarif tarn.txt | grep -v '^ *"\(id\|shortD\|defaultC\|properties\)"\|^ *[{}],*$')
try corpus/audit/report-faults.md
try --summary - < corpus/audit/report-clean.md
printf 'Tarn has an accuracy of 91.2%% on CIFAR-10.\n' > "$scratch/one.txt"
printf 'On CIFAR-10, Tarn has an accuracy of 89.7%%.\n' > "$scratch/two.txt"
(cd "$scratch" && try --across one.txt two.txt && try one.txt two.txt)
claimx audit --fail-on never --format html --summary "$scratch/one.txt" | sed -n '/<section>/,/<\/section>/p'
