# "-" is standard input; text and records are told apart
echo 'It is 3x faster than Alder.' | claimx extract --format csv - | cut -d , -f 1,2,6-8
echo '{"id": "r", "abstract": "It is 4x faster than Alder."}' | claimx extract --format csv - | cut -d , -f 1,2,6-8
claimx extract --format csv - < /dev/null | wc -l
