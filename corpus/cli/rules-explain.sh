# why a number became its claim, and where each field came from
explain() { claimx rules explain --no-builtin --rules tests/packs --rules rules/vocab/units-symbols.tsv "$@"; }
printf 'We present Tarn. It achieves an accuracy\nof 91.3%% on ImageNet with version 3.\n' > "$scratch/note.txt"
explain "$scratch/note.txt" --at 2:5; echo $?
explain "$scratch/note.txt" --at 2:34; echo $?
explain "$scratch/note.txt" --at 2:5 --format json; echo $?
explain "$scratch/note.txt" --at 1:3; echo $?
printf 'No number.\n' | explain - --at 1:1; echo $?
explain "$scratch/note.txt"; echo $?
explain "$scratch/note.txt" --at 2; echo $?
explain "$scratch/gone.txt" --at 2:5; echo $?
