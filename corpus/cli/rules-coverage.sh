# what fired, what never did, and what no rule explains, by its surroundings; what a change of rules does
cat > "$scratch/lab.xml" << 'END'
<rules pack="lab.grip" version="1" language="en">
  <rule id="grip.of" relation="value" rank="certain">
    <summary>"a grip of 12"</summary>
    <pattern><![CDATA[ grip \s of \s (?<value> {{Q}} ) ]]></pattern>
    <match>It has a grip of <c n="value">12</c>.</match>
    <reject why="no number">It has a grip of steel.</reject>
  </rule>
  <rule id="grip.never" relation="value" rank="certain">
    <summary>"a slip of 12"</summary>
    <pattern><![CDATA[ slip \s of \s (?<value> {{Q}} ) ]]></pattern>
    <match>It has a slip of <c n="value">12</c>.</match>
    <reject why="no number">It has a slip of steel.</reject>
  </rule>
</rules>
END
sed 's/relation="value"/relation="counts"/' "$scratch/lab.xml" > "$scratch/new.xml"
printf 'The rope has a grip of 12 today. It weighs by 7 then. The tape weighs by 9 then, and costs 40%% of it.\n' > "$scratch/rope.txt"
printf 'A net has a grip of 31.\nIts mesh is 4 mm wide.\n' > "$scratch/net.txt"
claimx rules coverage --no-builtin --rules "$scratch/lab.xml" "$scratch/rope.txt" "$scratch/net.txt"; echo $?
claimx rules coverage --no-builtin --rules "$scratch/lab.xml" --format json "$scratch/rope.txt" | python3 -c 'import json, sys; d = json.load(sys.stdin); print(sorted(d), len(d["gaps"]))'
echo "== diff"
claimx rules diff --no-builtin - "$scratch/lab.xml" "$scratch/rope.txt" "$scratch/net.txt"; echo $?
claimx rules diff --no-builtin "$scratch/lab.xml" "$scratch/new.xml" "$scratch/rope.txt"; echo $?
claimx rules diff --no-builtin "$scratch/lab.xml" - "$scratch/rope.txt" "$scratch/missing.txt"; echo $?
claimx rules diff "$scratch/lab.xml" "$scratch/missing.xml" "$scratch/rope.txt"; echo $?
claimx rules diff - -; echo $?
claimx rules coverage; echo $?
claimx rules coverage "$scratch/missing.txt"  > "$scratch/said"; echo $?
