/* Cases of test_claims.c, in the form of claims_cases.h: serving systems, circuits, models made smaller, and the brackets and lists that
 * tell of them. */
static const row system_cases[] = {
    /* sizes that a symbol was set to, and what only looks like them */
    {"The loom has teeth (n = 512, q = 12289) of bone.", "512 count data item; 12289 setting other 1"},
    {"With combs of G=64 the error falls by 12%, and sets with IPC=10 hold.",
     "64 setting other 1; 12% change error % decrease; 10 setting other 1"},
    {"Stitches are at λ=0.2 and ε=0.5 then.", "0.2 setting other 1; 0.5 setting other 1"},
    {"The knots differ (F = 12, p = 0.02) and the fit gave t = 4.", "12 score other 1; 0.02 score other 1; 4 score other 1"},
    {"A total of N = 240 weavers came (p = 786433).", "240 weavers count data weaver; 786433 setting other 1"},
    /* marks out of a total */
    {"The ferry scores 41/50 on reefs and 31/50 in fog.", "41/50 score performance 1; 31/50 score performance 1"},
    {"Nets tear in 15/91 of the bays, and a third (20/48) mend.", "15/91 fraction other 1; 20/48 fraction other 1"},
    /* speedups in terms of a metric, and factors that go on with them */
    {"The quern gives a speedup of 3.1x in terms of mean TTFT.", "3.1x speedup ttft x"},
    {"It brings little acceleration in the rinsing stage (1.1-1.3x).", "1.1-1.3x speedup speed x"},
    {"It is 2.6x faster than Alba, with 5.1x and 4.8x improvements over Bora and Cedo.",
     "2.6x speedup speed x; 5.1x speedup speed x; 4.8x speedup speed x"},
    {"The sluice brings 14x higher throughput than mills and outperforms old locks by 33x.",
     "14x speedup throughput x; 33x speedup throughput x"},
    {"It leads to a 9% speed improvement over the old rule, and 1.4-2.8x over the new one.",
     "9% change speed % increase; 1.4-2.8x speedup speed x"},
    {"The plan cuts memory by 40%, with 2.1x improvements over Bora.", "40% change memory % decrease; 2.1x change performance x increase"},
    /* errors within a bound, margins, shares of a counterpart */
    {"The tilt errors are all within 3%, and the drift error stays within 4% of the old one.",
     "3% score error % under; 4% change error % under increase"},
    {"It keeps the recall within a 0.5% margin.", "0.5% change recall % under decrease"},
    {"It keeps the pitch accuracy above 97% of its full-size counterpart.", "97% fraction accuracy % over"},
    {"Milling dominates the total cost (62-81%) by far.", "62-81% fraction cost %"},
    /* what circuits take, what each pass yields, how finely things are stored */
    {"The plate takes 12,400 LUTs, 6,100 FFs and 14 BRAMs, but two look-up tables.",
     "12,400 LUTs measure other lut; 6,100 FFs measure other ff; 14 BRAMs measure other bram; two count other table"},
    {"Decoding emits 6.8 tokens per step.", "6.8 tokens per step measure speed token/step"},
    {"It stores keys at exactly 1.6 bits per weight.", "1.6 bits per weight measure bits bit/weight"},
    {"The chip has 110.2 GOPS/mm2 and yields 31 TOPS/W energy at a power consumption of 5 fJ/bit.",
     "110.2 GOPS/mm2 measure other GOPS/mm2; 31 TOPS/W measure energy_efficiency TOPS/W; 5 fJ/bit measure power fJ/bit"},
    {"It does 70 Gb/s for $0.60 per million output tokens and USD 1.20 per 1,000 queries.",
     "70 Gb/s measure throughput Gb/s; $0.60 per million output tokens measure cost USD/million token; USD 1.20 per 1,000 queries measure "
     "cost USD/1000 query"},
    {"It serves 1210 tokens/s per card and 96 images/s per node.",
     "1210 tokens/s per card measure throughput token/s/card; 96 images/s per node measure throughput image/s/node"},
    /* how large files and models are, and money saved */
    {"These stones shrink the tide model from 2.1 GB to 0.6 GB.", "2.1 GB to 0.6 GB change storage GB decrease"},
    {"It prunes the tide network by 60% and compresses the wave model 4x.",
     "60% change parameters % decrease; 4x change parameters x decrease"},
    {"It has 64B parameters, 14 billion of which are used at once.",
     "64B parameters parameters parameters parameter; 14 billion parameters parameters parameter"},
    {"This can save the shops up to $3M in all.", "$3M change cost USD up_to decrease"},
    {"It uses a fixed 3-6 GiB of device memory, and needs one 12 GB consumer card.", "3-6 GiB measure memory GiB; 12 GB setting memory GB"},
    /* compound metrics that have no slug */
    {"It cuts the energy-delay product (EDP) by 8.5x and brings 5.1x better cost efficiency and 2.2x higher memory efficiency.",
     "8.5x change other x decrease; 5.1x change other x increase; 2.2x change other x increase"},
    {"The hatch raises the L2 hit rate by 60% and the mean accept length to 4.1.", "60% change other % increase; 4.1 score other 1"},
    {"The mill is over 3x as energy-efficient as the old one.", "3x change energy_efficiency x over increase"},
    /* brackets that restate, lists that leave out their metric */
    {"It lifts BLEU from 0.12 to 0.21 (+75.0%), and cuts cost from $9 to $6 (33% less).",
     "0.12 to 0.21 change bleu 1 increase; +75.0% change bleu % increase; $9 to $6 change cost USD decrease; 33% change cost % decrease"},
    {"Milling restores the recall to 94.1% at a 20% sparsity and to 85.2% at a 50% sparsity.",
     "94.1% score recall %; 20% setting sparsity %; 85.2% score recall %; 50% setting sparsity %"},
    {"It brings a 3x reduction in cache size without loss and up to an 8x reduction with some.",
     "3x change memory x decrease; 8x change memory x up_to decrease"},
    {"The tug brings up to a 2.1x increase in throughput and achieves up to a 2.4x reduction in tail latency.",
     "2.1x speedup throughput x up_to; 2.4x speedup latency x up_to"},
    {"The net has the best perplexity at all sparsity levels (17.2 at 10%, 25.1 at 20%).",
     "17.2 score perplexity 1; 10% setting sparsity %; 25.1 score perplexity 1; 20% setting sparsity %"},
    {"It cuts noise by 2.9x at a 6x horizon, and 3.1x at a 1.5x horizon.",
     "2.9x change other x decrease; 6x setting other x; 3.1x change other x decrease; 1.5x setting other x"},
    /* pairs with a phrase between their ends */
    {"Soaking cuts the wait from 3.4 s at batch size 1 to 0.8 s at batch size 16.",
     "3.4 s at batch size 1 to 0.8 s change time s decrease; 16 setting batch_size 1"},
    {"On slates recall holds (ATK 61.4 → 64.9) and accuracy is kept.", "61.4 → 64.9 change recall 1 increase"},
    {"Recall is even (95%→95%) on slates.", "95%→95% change recall %"},
    {"The planner cuts token usage from 41.2k to 18.9k.", "41.2k to 18.9k change tokens token decrease"},
    /* absolute percents in lists */
    {"It lifts recall by an absolute 3.1% on moss and 2.2% on fern.", "3.1% change recall pp increase; 2.2% change recall pp increase"},
    {"It yields an absolute rise in recall of 4.2% and an absolute reduction in word error rate of 1.9%.",
     "4.2% change recall pp increase; 1.9% change wer pp decrease"},
    /* intervals, sets, real-time work, counted things found */
    {"Thirst was tied to drought (HR 1.42, 95% CI 1.10-1.83).", "1.42 score other 1; 1.10-1.83 score other 1"},
    {"All weights lie in {-1, 0, +1}.", ""},
    {"The gate enables real-time sounding at 12 Hz on board.", "12 Hz measure speed Hz"},
    {"It identifies 94% of the 200 largest eels.", "94% score recall %; 200 count data eel"},
    {"Its perplexity gains are 4.8 and 20.1 points.", "4.8 change perplexity 1 decrease; 20.1 points change perplexity 1 decrease"},
};
