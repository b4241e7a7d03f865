# the skeleton, its blanks filled, passes; with its blanks it is told what is missing
claimx rules new --pack lab.new --output "$scratch/new.xml"; echo $?
claimx rules new --language zh | grep '<rules'
claimx rules check "$scratch/new.xml" > "$scratch/said" 2>&1; echo $?
grep -c ____ "$scratch/new.xml"
python3 - "$scratch/new.xml" << 'END'
import sys
with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
head, rule = text.split("-->\n", 1)
for blank in ["value.grip", "a grip of 12%", r"grip \s of", "We saw a grip of", "12%", "in the field.", "no number", "We saw a grip of steel."]:
    rule = rule.replace("____", blank, 1)
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(head + "-->\n" + rule)
END
claimx rules check --quiet "$scratch/new.xml"; echo $?
claimx rules test "$scratch/new.xml"; echo $?
claimx rules new --pack 'Lab one'; echo $?
claimx rules new --language fr; echo $?
claimx rules new surplus; echo $?
