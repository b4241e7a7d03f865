# rules listed: all of them, those of a kind and a language, those of a pack
claimx rules list > "$scratch/all"; echo $?
grep -c '^  match ' "$scratch/all" | sed 's/[0-9][0-9]*/N/'
claimx rules list --kind rank --language en | grep -v '^  from' | sed 's/^[0-9]* rules*$/N rules/' | grep -c rank | sed 's/[1-9][0-9]*/N/'
claimx rules list --format json | python3 -c 'import json, sys; r = json.load(sys.stdin)["rules"]; print(sorted(r[0])); print(all(x["summary"] and x["needs"] and x["examples"] for x in r))'
claimx rules list --no-builtin tests/packs
claimx rules list --language xx; echo $?
claimx rules list --kind rnak; echo $?
