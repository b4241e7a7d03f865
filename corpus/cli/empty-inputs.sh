# an empty document is a document without claims
claimx extract --format jsonl corpus/hostile/empty.txt; echo $?
claimx extract --format csv corpus/hostile/empty.txt | wc -l
