# one bad line costs one record; its place is told
printf '{"id": "a", "abstract": "It is 3x faster."}\n{"id": "b", "abstract": \n{"id": "c", "abstract": "It is 4x faster."}\n' > "$scratch/in.jsonl"
claimx extract --input jsonl --format csv "$scratch/in.jsonl" > "$scratch/out.csv"; echo $?
cut -d , -f 1,6-8 "$scratch/out.csv"
# XML that is cut off; a title that its feed breaks over lines
printf '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><title>Two\n   lines </title><summary>It is 2x faster.</summary></entry>\n<entry><id>b</id><summary>It is' > "$scratch/cut.xml"
claimx extract --format text "$scratch/cut.xml"; echo $?
