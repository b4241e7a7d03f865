# annotations with one fault of each sort: every one is told, with its place and rule; the reports are the same in every run
cat > "$scratch/tarn.txt" << 'END'
Tarn is 3.2x faster than Beck at a 64k context length.
It keeps 97.5% of the accuracy of Beck and lowers latency by 41.7%.
On CIFAR-10 Tarn has an accuracy of 88.5%, on MNIST 99.1%.
END
printf 'Beck 将延迟降低了20%%。\n' > "$scratch/beck.txt"
cat > "$scratch/gold.jsonl" << 'END'
{"source": "tarn.txt", "start": 8, "end": 12, "quote": "3.2x", "kind": "speedup", "low": "3.20", "high": "3.20", "unit": "x", "approximate": false, "metric": "speed", "subject": "TARN", "baseline": "Beck"}
{"source": "tarn.txt", "start": 35, "end": 38, "quote": "64k", "kind": "count", "low": "64000", "high": "64000", "unit": "token", "approximate": true, "metric": "length"}
{"source": "tarn.txt", "start": 64, "end": 69, "quote": "97.5%", "kind": "fraction", "low": "97.5", "high": "97.5", "unit": "%", "approximate": false, "metric": "quality"}

{"source": "tarn.txt", "start": 116, "end": 121, "quote": "41.7%", "kind": "change", "low": "41.7", "high": "41.7", "unit": "pp", "bound": "up_to", "approximate": false, "metric": "latency", "direction": "decrease"}
{"source": "tarn.txt", "start": 132, "end": 134, "quote": "10", "kind": "count", "low": "10", "high": "10", "unit": "class", "approximate": false, "metric": "other"}
{"source": "tarn.txt", "start": 159, "end": 164, "quote": "88.5%", "kind": "score", "low": "85.8", "high": "85.8", "unit": "%", "approximate": false, "metric": "accuracy"}
{"source": "tarn.txt", "start": 0, "end": 4, "quote": "Turn", "kind": "rank", "low": "1", "high": "1", "unit": "1", "approximate": false, "metric": "rank"}
{"source": "folder/beck.txt", "start": 23, "end": 26, "quote": "20%", "kind": "change", "low": "20", "high": "20", "unit": "%", "approximate": false, "metric": "latency", "direction": "decrease"}
END
echo '{"source": "rill.txt", "start": 0, "end": 2, "quote": "5x", "kind": "speedup", "low": "5", "high": "5", "unit": "x", "metric": "speed"}' > "$scratch/more.jsonl"
claimx eval --errors --gold "$scratch/gold.jsonl" --gold "$scratch/more.jsonl" "$scratch/tarn.txt" "$scratch/beck.txt" || exit
echo "== the same as JSON, of the context kinds"
claimx eval --quiet --errors --kinds context --format json --output "$scratch/report" --gold - "$scratch/tarn.txt" "$scratch/beck.txt" < "$scratch/gold.jsonl" || exit
cat "$scratch/report"
echo "== one mechanism after the other"
claimx eval --quiet --ablate --gold "$scratch/gold.jsonl" "$scratch/tarn.txt" "$scratch/beck.txt" || exit
claimx eval --quiet --ablate --format json --gold "$scratch/gold.jsonl" "$scratch/tarn.txt" | tail -n 8
