# layers: a pack over the built-in ones, from --rules, the environment and a project file; what is not there to replace is a fault
export LC_ALL=C.UTF-8
cat > "$scratch/words.tsv" << 'END'
%class metric
%language en
term	name	sub	better
zorbness	zorbness	score	higher
accuracy|F1	-		
END
cat > "$scratch/lab.xml" << 'END'
<rules pack="lab.zorb" version="3" language="en">
  <off rule="en.moves/moves.signed"/>
  <off pack="en.idioms"/>
  <rule id="zorb.scored" relation="value" rank="certain" replaces="en.value/value.metric-of">
    <summary>"a zorbness of 4.1"</summary>
    <pattern><![CDATA[ (?<metric> {{M}} ) \s of \s (?<value> {{Q}} ) ]]></pattern>
    <match kind="score">It has a <c n="metric" is="zorbness">zorbness</c> of <c n="value" low="4.1">4.1</c> today.</match>
    <reject why="no metric">It has a mass of 4.1 kg.</reject>
  </rule>
</rules>
END
printf 'It has a zorbness of 4.1 today.\n' > "$scratch/text.txt"
show() { claimx extract --format csv "$@" "$scratch/text.txt" | cut -d, -f6-8,23,31-; }
rules() { claimx rules list "$@" | sed -n 's/^\(lab[^ ]*\) .*/\1/p;s/^[0-9]* rules\{0,1\}$/and others/p'; }
echo "== --rules"
show --rules "$scratch/words.tsv" --rules "$scratch/lab.xml"
rules --rules "$scratch/words.tsv" --rules "$scratch/lab.xml"
echo "== CLAIMX_RULES_PATH"
CLAIMX_RULES_PATH=$scratch/words.tsv::$scratch/lab.xml rules
echo "== a project file, from a folder below it"
mkdir -p "$scratch/work/deep/er" "$scratch/work/packs"
cp "$scratch/words.tsv" "$scratch/lab.xml" "$scratch/work/packs"
printf '<claimx>\n  <!-- the lab -->\n  <rules path="packs"/>\n</claimx>\n' > "$scratch/work/claimx.xml"
(cd "$scratch/work/deep/er" && rules)
(cd "$scratch/work/deep/er" && claimx rules list --no-builtin; echo "$?")
echo "== built-in packs left out"
printf '<claimx builtin="no"><rules path="../alone.tsv"/></claimx>' > "$scratch/work/claimx.xml"
sed '$d' "$scratch/words.tsv" > "$scratch/alone.tsv"
(cd "$scratch/work" && claimx rules list)
echo "== a project file with faults"
printf '<claimx buildin="no">\n  <rules path="nowhere"/>\n  <rules/>\n  <rule/>\n  text\n</claimx>\n' > "$scratch/work/claimx.xml"
(cd "$scratch/work" && claimx rules list; echo "$?")
printf '<project/>\n' > "$scratch/work/claimx.xml"
(cd "$scratch/work" && claimx extract missing.txt; echo "$?")
printf '<claimx builtin="maybe">' > "$scratch/work/claimx.xml"
(cd "$scratch/work" && claimx extract missing.txt; echo "$?")
rm "$scratch/work/claimx.xml"
echo "== what is not there"
sed 's/value.metric-of"/value.metric-off"/; s/moves.signed/moves/; s/en.idioms/en.idiom/' "$scratch/lab.xml" > "$scratch/wrong.xml"
claimx rules test --rules "$scratch/words.tsv" "$scratch/wrong.xml"; echo $?
sed 's/<off .*signed.*/<off rule="lab.zorb\/zorb.scored"\/><off rule="x"\/><off\/>/' "$scratch/lab.xml" > "$scratch/wrong.xml"
claimx rules test --rules "$scratch/words.tsv" "$scratch/wrong.xml"; echo $?
printf '%%class metrc\nterm\tname\nzorbs\tzorbs\nnonesuch\t-\n' > "$scratch/wrong.tsv"
claimx rules test "$scratch/wrong.tsv"; echo $?
claimx rules test --rules "$scratch/text.txt"; echo $?
mkdir "$scratch/empty"
claimx rules test --rules "$scratch/empty"; echo $?
CLAIMX_RULES_PATH="$scratch/missing" claimx rules test; echo $?
