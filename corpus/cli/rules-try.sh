# what became of a sentence: won, lost to which, vetoed by what, stopped where, not tried for want of what
try() { claimx rules try --no-builtin --rules tests/packs --rules rules/vocab/units-symbols.tsv "$@"; }
try 'It achieves an accuracy of 91.3% on ImageNet and reduces the latency by 33%.'; echo $?
try 'It would achieve an accuracy of 91.3%.'; echo $?
try --rule value.metric-of 'We report accuracies of 91.3% for it.'; echo $?
try --rule moves.by 'We report no number. It reduces latency for 3 of them.'; echo $?
try --rule test.moves/moves.zh 'Latency falls by 33%.'; echo $?
try --rule moves.yb 'Latency falls by 33%.'; echo $?
try --near 1 --format json 'Accuracy: 91.3 ± 0.2'; echo $?
printf 'One cuts latency by 3%%.\n\nAnother has none.\n' | try -; echo $?
try; echo $?
try --near 0 x; echo $?
