# archives are read as folders are; a broken one gives what can be read and says what cannot
claimx extract --format csv corpus/formats/packed.tar.gz 2> "$scratch/err" > "$scratch/all.csv"; echo $?
cut -d , -f 1,2,3,7 "$scratch/all.csv"; cat "$scratch/err" >&2
claimx extract --format csv --include 'notes/*' - < corpus/formats/packed-zip.zip | cut -d , -f 1,2,7
head -c 700 corpus/formats/packed.tar.gz > "$scratch/cut.tar.gz"
claimx extract --quiet --format csv "$scratch/cut.tar.gz" > "$scratch/cut.csv" 2> "$scratch/cut.err"; echo $?
sed 's/: [^:]*$/: REASON/' "$scratch/cut.err" >&2
printf '\037\213 but no gzip' > "$scratch/no.gz"
claimx extract "$scratch/no.gz" > /dev/null; echo $?
# an archive or a compressed file that gives nothing is told
claimx extract --format csv --include '*.none' corpus/formats/packed-zip.zip > /dev/null; echo $?
head -c 20000 /dev/zero | gzip > "$scratch/zeros.gz"
claimx extract --format jsonl "$scratch/zeros.gz"; echo $?
