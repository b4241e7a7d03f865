# values that are none
try() { claimx extract "$@" corpus/hostile/one-digit.txt; echo $?; }
try --format yaml
try --format jsno
try --input docx
try --input reprot
try --kind speedup,scores
try --kind ''
try --jobs 0
try --jobs two
try --jobs 1000
try --jobs 3x
try --max-document 0
try --max-document 10Q
try --max-document -1
try --max-document 99999999999999999999
try --max-document 99999999999T
try --field abstract
try --id-field id
try --output ''
try --off groups,zips
