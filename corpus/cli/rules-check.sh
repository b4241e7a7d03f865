# faults as compilers tell them, as JSON and as SARIF; warnings count where they are asked to
claimx rules check corpus/badrules/rule-unknown-macro.xml; echo $?
claimx rules check --format json corpus/badrules/rule-unknown-macro.xml corpus/badrules/vocabulary-unused.slot.tsv; echo $?
claimx rules check --format sarif corpus/badrules/vocabulary-unused.class.tsv corpus/badrules/example-match.xml; echo $?
claimx rules check --no-builtin --rules tests/packs corpus/badrules/rule-unused-macro.xml; echo $?
claimx rules check --no-builtin --rules tests/packs --strict corpus/badrules/rule-unused-macro.xml > /dev/null; echo $?
claimx rules check --format json --output "$scratch/out.json" corpus/badrules/rule-unknown-macro.xml; echo $?
tail -n 4 "$scratch/out.json"
claimx rules check nowhere.xml; echo $?
claimx rules check --format xml; echo $?
