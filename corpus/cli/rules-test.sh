# examples that hold, that fail alone, and that hold alone but lose to another rule; each in its own text
cat > "$scratch/lab.xml" << 'END'
<rules pack="lab.shown" version="1" language="any">
  <rule id="shown.alone" relation="value" rank="specific">
    <summary>"an accuracy of 91% on CIFAR-10"</summary>
    <pattern><![CDATA[ (?<metric> {{M}} ) \s of \s (?<value> {{Q}} ) (?: \s on \s (?<dataset> {{D}} ) )? ]]></pattern>
    <match kind="score">It has an <c n="metric" is="accuracy">accuracy</c> of <c n="value">91%</c> on <c n="dataset">CIFAR-10</c>.</match>
    <match kind="change">The 准确率，an <c n="metric" is="recall">accuracy</c> of <c n="value" low="92" unit="ms">91%</c> holds.</match>
    <match>An accuracy of 91% on the <c n="dataset">ImageNet</c> and <c n="value">88%</c> elsewhere.</match>
    <match>Nothing <c n="value">here</c> fits.</match>
    <reject why="it ought not to">An accuracy of 91% was seen.</reject>
  </rule>
  <rule id="shown.beaten" relation="aside" reason="name" rank="last">
    <summary>"an accuracy of 12%"</summary>
    <pattern><![CDATA[ of \s (?<value> {{Q}} ) ]]></pattern>
    <match>It has an accuracy of <c n="value">12%</c> here.</match>
    <reject why="no number">It has an accuracy of some kind.</reject>
  </rule>
</rules>
END
claimx rules test "$scratch/lab.xml"; echo $?
claimx rules test --jobs 3 --format junit "$scratch/lab.xml"; echo $?
claimx rules test --jobs 3 > "$scratch/out"; echo $?
sed 's/[0-9][0-9]*/N/g' "$scratch/out"
# a pack that breaks others' examples is told, and does not fail
cat > "$scratch/thief.xml" << 'END'
<rules pack="lab.thief" version="1" language="en">
  <rule id="thief.all" relation="aside" reason="vague" rank="certain">
    <summary>"an accuracy of 3%"</summary>
    <pattern><![CDATA[ {{M}} \s of \s (?<value> {{Q}} ) ]]></pattern>
    <match>It has an accuracy of <c n="value">3%</c> here.</match>
    <reject why="no number">It has an accuracy of some kind.</reject>
  </rule>
</rules>
END
claimx rules test "$scratch/thief.xml"; echo $?
claimx rules test --quiet "$scratch/thief.xml"; echo $?
