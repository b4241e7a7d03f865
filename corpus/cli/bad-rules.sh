# a wrong pack: every fault with its line and a caret; nothing is read or written
cat > "$scratch/pack.xml" << 'END'
<rules pack="test.bad" version="1" language="en">
  <rule id="test.one" relation="value" rank="normal">
    <summary>broken</summary>
    <pattern><![CDATA[ (?<value> {{Q}} ) \s+ {{nonesuch}} ( ]]></pattern>
  </rule>
</rules>
END
claimx extract --rules "$scratch/pack.xml" --output "$scratch/out.json" missing.txt; echo $?
claimx rules check "$scratch/pack.xml"; echo $?
claimx rules check "$scratch/none.xml"; echo $?
ls "$scratch"
