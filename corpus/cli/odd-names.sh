# a file's name cannot break a line or steer a terminal
claimx extract "$scratch/$(printf 'a\033[31m\nb.txt')" > /dev/null; echo $?
printf 'It is 3x faster.' > "$scratch/-dash.txt"
cd "$scratch" && claimx extract --format csv -- -dash.txt | cut -d , -f 1,6-8
