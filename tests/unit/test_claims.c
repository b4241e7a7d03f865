/* The pipeline of engine/find through the public functions: one sentence, the claims it makes, and what is set aside. A row a construction;
 * the expected text is "quote kind metric unit [bound] [direction]" a claim, joined by "; ". */
#include <string.h>

#include "claimx/claimx.h"
#include "unit.h"

static claimx_rules *rules;

typedef struct row {
  const char *text, *expected;
} row;

static const row cases[] = {
    /* symbols between signs, the rest of a count, points of operation, lists under a noun of movement, letters with another meaning */
    {"Most clusters have -0.5 < [Fe/H] < 0.3 dex at 95% confidence.", "-0.5 < [Fe/H] < 0.3 dex setting other dex"},
    {"Fusion helps in two encoders but harms three others.", "two encoders count models encoder; three count models encoder"},
    {"The pump reaches a maximum pressure of 12 bar.", "12 bar measure other bar up_to"},
    {"The arm has six degrees of freedom and Arp 220's disc is thin.", "six degrees of freedom setting other dof"},
    {"Both “June 4, 1977” and “1977” are right.", ""},
    {"It reaches 91% TPR at FPR=5% on web text and 84% on essays.", "91% score recall %; 5% setting error %; 84% score recall %"},
    {"The filter lifts precision by 8% while discarding 15% of the pairs.", "8% change precision % increase; 15% change data % decrease"},
    {"The halo has a mass of 7.8 ± 3.1 × 10^8 kg.", "7.8 ± 3.1 × 10^8 kg measure other kg"},
    {"We see improvements of 2.5 BLEU, 5.3 COMET, and 6.4 chrF over it.",
     "2.5 change bleu 1 increase; 5.3 change other 1 increase; 6.4 change other 1 increase"},
    {"Our run has an F1-OOD score of 71.2.", "71.2 score f1 1"},
    {"In the regime of the Cloud Emission Model (CEM), the CEM has a recall of 0.7.", "0.7 score recall 1"},
    {"The difference was 0.758 [0.494, 1.021].", "0.758 score other 1; 0.494, 1.021 score other 1"},
    {"It resolves 1397 of 1425 (98%) ambiguities.", "1397 of 1425 score success_rate 1; 98% score success_rate %"},
    {"PrunaNet needs 1.4G MACs, beating rivals in mask quality.", "1.4G MACs measure compute MAC"},
    {"The model reaches 90% of the listed towns.", "90% fraction other %"},
    {"The runtime is 40% of that of the old solver.", "40% fraction time %"},
    {"召回率为0.71，精度从0.30降至0.20。", "0.71 score recall 1; 0.30降至0.20 change precision 1 decrease"},
    {"只训练2.1M参数（骨干网络的0.3%），数据量是旧库的十倍。",
     "2.1M参数 parameters parameters parameter; 0.3% fraction parameters %; 十倍 change data x increase"},
    {"在2个真实KITTI-360数据集上，12世纪刻本的相似度为0.4。", "2个 count datasets dataset; 0.4 score other 1"},
    {"在MathQ (56.4)和PhysO (46.4)上取得领先结果。", "56.4 score performance 1; 46.4 score performance 1"},
    /* circumstances, twins, ratings, lists of sizes, means beside maxima */
    {"The FID of faces drawn at a 7.5 guidance scale is 15.7 and 22.3.",
     "7.5 setting guidance_scale 1; 15.7 score fid 1; 22.3 score fid 1"},
    {"It gives up to 3.2× speedup (1.9× on average).", "3.2× speedup speed x up_to; 1.9× speedup speed x"},
    {"It cuts power by up to 15% and 9.3% on average.", "15% change power % up_to decrease; 9.3% change power % decrease"},
    {"On one RTX 3080 (10 GB) it runs, and on two boards (3 kg).",
     "10 GB setting memory GB; two boards setting other board; 3 kg setting other kg"},
    {"The weights shrink from 240 MB to 0.4 MB (600×).", "240 MB to 0.4 MB change memory MB decrease; 600× change memory x decrease"},
    {"The fused loop is 4.4× faster on shafts. On plates it yields 2.3×.", "4.4× speedup speed x; 2.3× speedup speed x"},
    {"It reads (4) logs, and (5) 3D masks.", ""},
    {"A two-step pruning scheme needs two-step rollouts.", "two-step setting steps step"},
    {"It moves at 300 km s^-1.", "300 km s^-1 measure other km/s"},
    {"Recall is kept on inputs of 4K and 16K.", "4K setting length token; 16K setting length token"},
    {"We map 4K (3840×2160) photos.", "4K setting resolution px; 3840×2160 setting resolution px"},
    {"The 25,000 CAD models are free.", "25,000 count models model"},
    {"It is as good as TinyNet (2.3 million) with fewer parameters.", "2.3 million parameters parameters parameter"},
    {"A 70% training and 30% test split was used.", "70% setting data %; 30% setting data %"},
    {"Raters gave it 7.9 out of 10.", "7.9 out of 10 score performance 1"},
    {"The merged loss raised F1 by 10.0% (0.600 to 0.660).", "10.0% change f1 % increase; 0.600 to 0.660 change f1 1 increase"},
    {"Dice is 0.91 plus or minus 0.02.", "0.91 plus or minus 0.02 score dice 1"},
    {"It has an accuracy of 84,25% with few learnable parameters (7,235,089).",
     "84,25% score accuracy %; 7,235,089 parameters parameters parameter"},
    {"It finds twice as many faults.", "twice change other x increase"},
    {"Ten years ago it took 3 h.", "3 h measure time h"},
    {"We store 900 texts (73% fiction and 27% verse).", "900 texts count data text; 73% fraction data %; 27% fraction data %"},
    {"It reduces cost by 21%.", "21% change cost % decrease"},
    {"It costs 0.3 points of accuracy.", "0.3 points change accuracy pp decrease"},
    {"Corpora of 5B and 20B tokens were used with nets of 2M and 9M parameters.",
     "5B count data token; 20B tokens count data token; 2M parameters parameters parameter; 9M parameters parameters parameters parameter"},
    {"It reaches a 40× (4.8×) speedup.", "40× speedup speed x; 4.8× speedup speed x"},
    {"Peak gains reached 3.5% F1.", "3.5% change f1 % increase"},
    {"It came over eight years and needs over 1,500 hours.", "eight years setting time year; 1,500 hours measure time h over"},
    {"Patients from 12 to 85 years of age took part.", "12 to 85 years setting other year"},
    {"Batching brings an 11 FPS speedup.", "11 FPS change speed frame/s increase"},
    {"A set of 312 hand-checked, time-sensitive German tax pairs is free.", "312 count data pair"},
    {"It improves Net-A from 17% to an impressive 57%, and Net-B from 23% to 62%.",
     "17% to an impressive 57% change performance % increase; 23% to 62% change performance % increase"},
    {"It marks 412 text spans.", "412 text spans count data span"},
    {"Of the 203 cards, 131 are blue.", "203 cards count data card; 131 count data item"},
    {"It is scored by three or more nurses.", "three count data nurse at_least"},
    {"It was tried on three model families and 15 LLM pairs.",
     "three model families count models model family; 15 LLM pairs count models model variant"},
    {"It gains +10.4 pp (3 seeds) -- per set +20.0 on Cup, +11.0 on Jar.",
     "+10.4 pp change performance pp increase; 3 seeds count other seed; +20.0 change performance pp increase; +11.0 change performance pp "
     "increase"},
    {"It is a 2.3% improvement over the old method (74.5%).", "2.3% change performance % increase; 74.5% score other %"},
    {"It gets a 0.94× speedup, with weaker ones at 0.78×.", "0.94× speedup speed x; 0.78× speedup speed x"},
    {"The filter is fitted to a small portion (7%) of the rows.", "7% fraction data %"},
    /* late constructions: gains without a preposition, parts in lower case, editions, shares of the time, plain bounds */
    {"It delivers gains of 2.2 BLEU on WMT14 and 1.4 BLEU on WMT16.", "2.2 change bleu 1 increase; 1.4 change bleu 1 increase"},
    {"It scored 77.9% on subtask 2A and 71.0% on subtask 2B.", "77.9% score performance %; 71.0% score performance %"},
    {"In stage 1 it is frozen; task 2 takes 31 hours.", "31 hours measure time h"},
    {"Accuracy on Terminal-Bench 2 rises by 4 points.", "4 points change accuracy pp increase"},
    {"It accepts false facts 71% of the time.", "71% fraction other %"},
    {"Decoding takes 71% of the time.", "71% fraction time %"},
    {"The error is below 2 on all sets.", "2 score error 1 under"},
    {"The parser beats the strongest baseline (71.2) by 2.4 points.", "71.2 score other 1; 2.4 points change performance pp increase"},
    {"The kernel runs up to 3.1× faster than cuBLAS.", "3.1× speedup speed x up_to"},
    {"Our cache cuts peak memory by 38%.", "38% change memory % decrease"},
    {"It lowers latency by 40% and memory by 20%.", "40% change latency % decrease; 20% change memory % decrease"},
    {"Tiling gives 2.5× higher throughput.", "2.5× speedup throughput x"},
    {"The parser is 1.5x slower.", "1.5x change speed x decrease"},
    {"The probe has an accuracy of 91.30%.", "91.30% score accuracy %"},
    {"FID is 15.7, 22.4 and 17.5.", "15.7 score fid 1; 22.4 score fid 1; 17.5 score fid 1"},
    {"The student retains 97% of the accuracy.", "97% fraction accuracy %"},
    {"Accuracy rises from 0.62 to 0.70.", "0.62 to 0.70 change accuracy 1 increase"},
    {"A model with 146M parameters fits.", "146M parameters parameters parameters parameter"},
    {"We use a batch size of 32.", "32 setting batch_size 1"},
    {"It was tested on 12 datasets.", "12 datasets count datasets dataset"},
    {"We ran it with LLaMA-2 7B on an H100.", ""},
    {"Section 4 lists 3D scenes.", ""},
    {"It reduces latency by less than 34%.", "34% change latency % under decrease"},
    {"Accuracy drops by only 2% without the module.", "2% change accuracy % decrease"},
    {"Compared with greedy decoding, beam pruning lowers end-to-end latency by a factor of 2.7.", "2.7 speedup latency x"},
    {"It improves recall by up to a factor of five.", "five change recall x up_to increase"},
    {"The attack succeeds in 87% of cases.", "87% score success_rate %"},
    {"It is right in 88% of cases vs. 81% for the old one.", "88% score accuracy %; 81% score accuracy %"},
    {"The proposed codec reduces bitrate by 41.3% at equal PSNR and runs 5.6x faster than VVC on average.",
     "41.3% change throughput % decrease; 5.6x speedup speed x"},
    {"We reach an accuracy of 0.67 for omission, 0.71 for swaps, and 0.53 for negation.",
     "0.67 score accuracy 1; 0.71 score accuracy 1; 0.53 score accuracy 1"},
    {"The average word error rate is lowered by 11.2% relative, from 7.9% to 7.0%.",
     "11.2% change wer % decrease; 7.9% to 7.0% change wer % decrease"},
    {"It uses 12x fewer trainable parameters and 35% less GPU memory than full tuning.",
     "12x change parameters x decrease; 35% change memory % decrease"},
    {"Training took 36 hours on 4 RTX 3090 GPUs and cost roughly $220.",
     "36 hours measure training_time h; 4 setting gpus gpu; $220 measure cost USD"},
    {"The compression ratio reaches 18:1.", "18:1 score compression_ratio ratio"},
    {"Error rates were halved.", "halved change error x decrease"},
    {"It keeps 99.1% of the baseline's accuracy at 60% sparsity.", "99.1% fraction accuracy %; 60% setting sparsity %"},
    {"The pruned net maintains 63.8% mIoU.", "63.8% score miou %"},
    {"We observe memory savings of at most 26.9% and throughput gains of 17.1%.",
     "26.9% change memory % up_to decrease; 17.1% change throughput % up_to increase"},
    {"It reduces memory by 40% and the bill by 31%.", "40% change memory % decrease; 31% change cost % decrease"},
    {"One query needs 0.4 Wh, and pooling saves 22%.", "0.4 Wh measure energy Wh; 22% change energy % decrease"},
    {"Sorting needs 90 ms, 15x less than before.", "90 ms measure latency ms; 15x speedup latency x"},
    {"The planner takes 80 ms, 40% less than its twin.", "80 ms measure latency ms; 40% change latency % decrease"},
    {"The robot uses 4 kWh, one third of the total.", "4 kWh measure energy kWh; one third fraction energy x"},
    {"Recall on night scenes falls from 20-30% to about 5%.", "20-30% score recall %; 5% score recall %"},
    {"The recognition rate of novices climbs from 10-15% to nearly 90%.", "10-15% score accuracy %; 90% score accuracy %"},
    {"At a mild 8× compression the text stays fluent.", "8× setting compression_ratio x"},
    {"It was tried under a harsh 16x compression.", "16x setting compression_ratio x"},
    {"Training costs 10^20 FLOPs in all.", "10^20 FLOPs measure compute FLOP"},
    {"Each landing costs 0.7 kJ.", "0.7 kJ measure energy kJ"},
    {"It stores 3.1 bits per edge.", "3.1 bits per edge measure bits bit/edge"},
    {"We parse 2 TB of web logs.", "2 TB count data TB"},
    {"In a pilot of four months nothing broke.", "four months setting time month"},
    {"Scans within 6 hours of birth were kept.", "6 hours setting time h under"},
    {"The wall-clock speedup goes from 1.4x to 1.9x.", "1.4x to 1.9x change speed x increase"},
    {"The winter was nearly 3 K colder than forecast.", "3 K change other K decrease"},
    {"It has four times the memory of a plain trie.", "four times change memory x increase"},
    {"It offers 3× the throughput of the old server.", "3× speedup throughput x"},
    {"MMLU falls by less than 2%, GSM8K by 5%.", "2% change performance % under decrease; 5% change performance % decrease"},
    {"Replacing 20% of the flour with bran is enough.", "20% fraction other %"},
    {"Precision stays above 97% for a week.", "97% score precision % over"},
    {"It makes 10-second 1080p videos.", "10-second setting length s; 1080p setting resolution px"},
    {"The larger one raises the state of the art to 8.08.", "8.08 score other 1"},
    {"At a false positive rate of 1%, the detector reaches a true positive rate of 88.4%.", "1% setting error %; 88.4% score recall %"},
    {"Accuracy varies between 71% and 84%.", "71% and 84% score accuracy %"},
    {"Accuracy plummets from 88% on seen templates to 43% on new ones.", "88% score accuracy %; 43% score accuracy %"},
    {"The dataset comprises indoor (8%), night (13%) and rainy (15%) scenes.",
     "8% fraction data %; 13% fraction data %; 15% fraction data %"},
    {"The corpus contains roughly 1.3 million tokens from 850 interviews, of which 12% were checked.",
     "1.3 million tokens count data token; 850 interviews count data interview; 12% fraction other %"},
    {"We get a Pearson correlation of 0.83, an absolute improvement of 0.05 over the old one.",
     "0.83 score correlation 1; 0.05 change correlation 1 increase"},
    {"It adds only 3% latency.", "3% change latency % increase"},
    {"This comes at the cost of 1.2 points of recall.", "1.2 points change recall pp decrease"},
    {"Tuning bridges 62% of the performance gap.", "62% fraction gap %"},
    {"Carbon emissions fall from 120 kg to 74 kg per training run.", "120 kg to 74 kg per training change carbon kg/training decrease"},
    {"It achieves 65% top-1 and 70% top-2 accuracy.", "65% score accuracy %; 70% score accuracy %"},
    {"The net reaches 82.9% (+1.2%) IoU.", "82.9% score iou %; +1.2% change iou % increase"},
    {"The method prunes 43% of the parameters and 51.7% of FLOPs.", "43% change parameters % decrease; 51.7% change compute % decrease"},
    {"Training throughput reaches 4,120 images/s, 1.37x that of the baseline.",
     "4,120 images/s measure throughput image/s; 1.37x speedup throughput x"},
    {"A sensitivity of 92.3% (95% CI 89.1-94.8) was found.", "92.3% score recall %; 89.1-94.8 score recall %"},
    {"It boosts recall from 75.4% to 96.3% and precision from 45.1% to 61.3%.",
     "75.4% to 96.3% change recall % increase; 45.1% to 61.3% change precision % increase"},
    {"Speedups over the best public system peak at 3.8×.", "3.8× speedup speed x up_to"},
    {"Its recall is 8% above that of the plain net.", "8% change recall % increase"},
    {"The system accepts 72% of items, the strict one 51%.", "72% fraction data %; 51% fraction data %"},
    {"It was tried on three text and five image benchmarks.", "three count datasets benchmark; five count datasets benchmark"},
    {"Small models (7B and 32B) are enough.", "7B parameters parameters parameter; 32B parameters parameters parameter"},
    {"We measured the success rate (SR) and improve SR by 4 points.", "4 points change success_rate pp increase"},
    {"The Pass Rate, Match Rate and Win Rate grow by 31.4%, 12.9% and 4.7%.",
     "31.4% change success_rate % increase; 12.9% change other % increase; 4.7% change win_rate % increase"},
    {"The solver needs about 50x less memory than the exact one.", "50x change memory x decrease"},
    {"It outperforms the strongest baseline by 4.1% using the same number of samples.", "4.1% change performance % increase"},
    {"The samples were checked twice.", ""},
    {"Speed-up of latency: it accelerates end-to-end latency by 1.4x to 2.6x.", "1.4x to 2.6x speedup latency x"},
    {"We see performance gains of 2.1% in multi-view mIoU.", "2.1% change miou % increase"},
    {"Noise reduces the accuracy of each parser, with the largest drop reaching 37.5%.", "37.5% change accuracy % decrease"},
    {"It has a top-1 accuracy of 60.2%, surpassing earlier nets by a margin of 9.8%.",
     "60.2% score accuracy %; 9.8% change accuracy % increase"},
    {"Plover reaches 85% on GSM8K and 91% on MMLU, surpassing Ouzel by 3 points.",
     "85% score performance %; 91% score performance %; 3 points change performance pp increase"},
    {"It has 67% success and 27% reward, exceeding the best one by +12.8 and +8.6 points.",
     "67% score success_rate %; 27% score reward %; +12.8 change success_rate pp increase; +8.6 points change reward pp increase"},
    {"The reader has an accuracy of 89.7% on A1 (+2.6pp).", "89.7% score accuracy %; +2.6pp change accuracy pp increase"},
    {"With an explicit reward model the agent brings a 1.5 point improvement.", "1.5 point change performance pp increase"},
    {"Its error is 0.17. The other one is 38% worse.", "0.17 score error 1; 38% change error % increase"},
    {"The probe has a precision of 0.5%.", "0.5% score error %"},
    {"About one third of examples need a table, and 83% of users agree.", "one third fraction data x; 83% fraction other %"},
    {"The build quantizes to 398 MB and a response takes 1.2 seconds.", "398 MB measure storage MB; 1.2 seconds measure latency s"},
    {"The peak signal-to-noise ratio (PSNR) is 31.2 dB and the mean IoU (mIoU) 25.3%.", "31.2 dB score psnr dB; 25.3% score miou %"},
    {"The sources have sizes of 12 arcsec.", "12 arcsec measure other arcsec"},
    {"It has a mean score of 0.51 and a faithfulness score of 0.76.", "0.51 score performance 1; 0.76 score other 1"},
    {"It outperforms speed-optimized models by 10%.", "10% change performance % increase"},
    {"The net gains +5.4 and +8 macro F1 points.", "+5.4 change f1 pp increase; +8 macro F1 points change f1 pp increase"},
    {"该方法使延迟降低33.3%。", "33.3% change latency % decrease"},
    {"准确率提升至91.2%。", "91.2% score accuracy %"},
    {"推理加速3倍。", "3倍 speedup speed x"},
    {"剪枝后保留95.8%的性能。", "95.8% fraction performance %"},
    {"在45%剪枝率下，它带来最高3倍吞吐量（每秒查询）提升和2.1倍显存压缩。",
     "45% setting sparsity %; 3倍 speedup throughput x up_to; 2.1倍 change memory x up_to decrease"},
    {"它覆盖6个开源和闭源大模型以及4个专业领域。", "6个 count models model; 4个 count other domain"},
    {"五位评审与3位医生审阅了600份护士撰写的记录。", "五位评审 count other reviewer; 3位医生 count other doctor; 600份 count data record"},
    {"框架包含三个级联模块和两个互补设计。", ""},
    {"引文网络包含5,300个节点和12,400条边。", "5,300个节点 count data node; 12,400条边 count data edge"},
    {"在300张图像场景中误差为0.2。", "300张图像 setting other image; 0.2 score error 1"},
    {"有监督时成功率提升8.5%，在陌生环境中提升6.5%。", "8.5% change success_rate % increase; 6.5% change success_rate % increase"},
    {"召回率达到88.5%，优于84.5%的最强基线。", "88.5% score recall %; 84.5% score recall %"},
    {"清洗把重复条目从41%降至6.5%。", "41%降至6.5% change other % decrease"},
    {"评分为8.4/10.0，实现75%+加速。", "8.4/10.0 score performance 1; 75%+ change speed % over increase"},
    {"它恢复高达+6.5%的召回率，而学生恢复了教师模型94%的精度。", "+6.5% change recall % up_to increase; 94% fraction accuracy %"},
    {"Our model obtains an error of 4.4 mm, outperforming U-Net (4.6 mm) and a transformer (6.2 mm).",
     "4.4 mm score error mm; 4.6 mm score error mm; 6.2 mm score error mm"},
    {"We achieve up to 50x faster sampling than diffusion, combining a 10x reduction in steps with a lower cost.",
     "50x speedup speed x up_to; 10x change steps x decrease"},
    {"The scene is optimized in about 20 minutes while improving mesh quality.", "20 minutes measure time min"},
    {"It improves over the key by up to 19.1 points on MMLU and 19.3 on GSM8K.",
     "19.1 points change performance pp up_to increase; 19.3 change performance pp up_to increase"},
    {"It improves mean accuracy over the best rule-based baseline by 2.3% on average across all seeds.", "2.3% change accuracy % increase"},
    {"We ranked as the 9th in subtask A and the 4th in subtask 2 out of 31 teams.",
     "9th rank rank 1; 4th rank rank 1; 31 teams count other team"},
    {"This makes the link concrete through three points (2104.06852).", ""},
    {"过去五年，每条记录都是5元组。", ""},
    {"仅用25%的标注样本便可训练。", "25% fraction data %"},
    {"将准确率从11-27%提升至63-90%。", "11-27% score accuracy %; 63-90% score accuracy %"},
    /* what is counted and what is the text's own; counts without a noun; notations */
    {"Ensembles of two smaller kilns and four older ovens were fired.", "two count other kiln; four count other oven"},
    {"We forecast the wear of two other belts.", "two count other belt"},
    {"Trials on five commonly used wood-grain benchmarks agree.", "five count datasets benchmark"},
    {"It infers two tidal parameters and three drag coefficients.", "two count other parameter; three count other coefficient"},
    {"Zero errors were made in 300 runs.", "Zero score error 1; 300 runs count other run"},
    {"All values are means of 4 independent runs.", "4 count other run"},
    {"It leverages two key signals from the hub.", ""},
    {"We list three uses of the lamp: (1) reading, (2) drying.", ""},
    {"A gate that links the two scales is shared between two agents.", ""},
    {"We examined six criteria and name six key findings.", "six criteria count other criterion"},
    {"Effects were seen across three levels and five datasets and three losses.",
     "three levels count other level; five datasets count datasets dataset; three losses count other loss"},
    {"Four kernels were compared.", "Four kernels count tasks kernel"},
    {"It is rated along four ethical dimensions and stored in 64 dimensions.",
     "four count other dimension; 64 dimensions setting other dimension"},
    {"The corpus has 61,085 lines in Czech and 42,789 in Welsh.", "61,085 lines count data line; 42,789 count data line"},
    {"Of ten probes (six old, four new) none broke.", "ten probes count other probe; six count other probe; four count other probe"},
    {"We saw 15 wells (14 after one closed) and 22 pairs, 11 of which shone.",
     "15 wells count other well; 14 count other well; 22 pairs count data pair; 11 count other item"},
    {"It holds 300 clips (150 of children, 150 controls).",
     "300 clips count data clip; 150 count data clip; 150 controls count data control"},
    {"We label 80 Czech and 75 Slovak verbs.", "80 count data verb; 75 count data verb"},
    {"It asks 3,602 single- and multi-hop questions.", "3,602 count data question"},
    {"The set has ~12, 000 negatives.", "12, 000 negatives count data negative"},
    {"The median run time fell ($\\Delta28.6$%).", "28.6$% change time % decrease"},
    {"The flare reached $10^{40.5}$ erg/s and 6 R$_\\odot$.", "10^{40.5}$ erg/s measure other erg/s; 6 R$_\\odot$ measure other Rsun"},
    {"A star of 15M$_\\odot$ shines.", "15M$_\\odot$ measure other Msun"},
    {"Maps of CO(2-1) and [OIII]5007 agree.", ""},
    {"It is excluded at the 95% confidence level and at 90% C.L. again.", ""},
    {"Photos of 256 by 256 pixels and a 3-by-3 grid are read.", "256 by 256 pixels setting resolution px; 3-by-3 setting resolution px"},
    {"The law spans five orders of magnitude in size.", "five orders of magnitude setting other x"},
    {"The texts come as 400 train / 100 test, all in Manx.", "400 count data 1; 100 count data 1"},
    {"It flies at heights from 2 m (6.6 ft) on.", "2 m setting other m; 6.6 ft setting other ft"},
    {"A 2-stage pipeline with a three-plane viewer is shown.", ""},
    {"We use five sparsity levels from 10% to 40%.", "five count other level; 10% to 40% setting sparsity %"},
    {"文中比较了三种剪枝策略。", "三种 count other strategy"},
    {"采用三层预测架构，分为三部分。", ""},
    {"样本共10,821个路径规划问题。", "10,821个 count data question"},
    {"It was tried under four loads: (1) none, (2) one.", "four loads count other load"},
    {"Since the 1980s and from the 1950s to 2010s and by the 2040s it fell.", ""},
    {"It improves precision by (44%, 52%) and (30%, 45%).",
     "44% change precision % increase; 52% change precision % increase; 30% change precision % increase; 45% change precision % increase"},
    {"Mean (SD) scores were 4.15 (0.87) in all.", "4.15 (0.87) score performance 1"},
    {"It rises from the 25th to the 75th percentile.", "25th to the 75th percentile change other percentile increase"},
    /* metrics that words repeat: the same word of movement, "it", a bracket, what stands behind "in", a list of signs, a value and its
       margin */
    {"There is a 2.0% recall drop at 30% token reduction, and a 1.1% drop at 15% reduction.",
     "2.0% change recall % decrease; 30% change tokens % decrease; 1.1% change recall % decrease; 15% change tokens % decrease"},
    {"The recall is 88.5%; other lamps alter it by at most 0.5%.", "88.5% score recall %; 0.5% change recall % up_to"},
    {"One net leads (accuracy 91.2%, F1 0.88); the other lost little (90.1% and 0.87).",
     "91.2% score accuracy %; 0.88 score f1 1; 90.1% score accuracy %; 0.87 score f1 1"},
    {"Against zlib the savings are 80% in time and 60% in energy.", "80% change time % decrease; 60% change energy % decrease"},
    {"It brings +2.1% ad views, +1.2% ad cost, and +3.3% ad margin.",
     "+2.1% change other % increase; +1.2% change cost % increase; +3.3% change other % increase"},
    {"Our net attains 85.5%, 2.5% higher than the baseline.", "85.5% score performance %; 2.5% change performance % increase"},
    {"It takes 12 s, 3 s less than the old tool.", "12 s measure time s; 3 s change time s decrease"},
    {"The error falls from 0.25 to 0.15 against the best rival, a 40% reduction.",
     "0.25 to 0.15 change error 1 decrease; 40% change error % decrease"},
    {"It is trained on 5 times more data.", "5 times change data x increase"},
    {"The R@3 is 71.5% and the Zap@64 is 81.5%.", "71.5% score recall %; 81.5% score other %"},
    {"The crater has 15 times the size of the lake.", "15 times change other x increase"},
    {"Dust changes inferred growth rates by up to 25%.", "25% change other % up_to"},
    {"A small net reaches 45.5% top-1 on ImageNet.", "45.5% score accuracy %"},
    {"The dome is 15 times larger than the old one.", "15 times change other x increase"},
    {"Its PSNR is 31.5 dB, ahead of U-Net (PSNR 30.5).", "31.5 dB score psnr dB; 30.5 score psnr dB"},
    {"The frost cover delays bloom by 12 days.", "12 days change time d increase"},
    {"我们的方法减少了偏差：基线分别提升了7.5%和2.5%。", "7.5% change performance % increase; 2.5% change performance % increase"},
    {"小模型超越了规模15倍的模型。", "15倍 change parameters x increase"},
    {"We derive a dust temperature of 28 K.", "28 K measure other K"},
    {"Spectra were taken in an aperture of 3 arcsec.", "3 arcsec setting other arcsec"},
    {"Below 40 K the resistance drops.", "40 K setting other K under"},
    {"The transition occurs at 9.2 K.", "9.2 K measure other K"},
    {"Samples were heated to 600 K and held for 2 h.", "600 K setting other K; 2 h setting time h"},
    {"The soil was sampled to a depth of 30 cm.", "30 cm setting other cm"},
    {"Grains larger than 10 μm sink.", "10 μm setting other um over"},
    {"Stars fainter than 18 mag were left out.", "18 mag setting other mag"},
    {"A 2.2-m telescope and a 25-μm wire were used.", "2.2-m setting other m; 25-μm setting other um"},
    {"We adopt a distance of 8 kpc.", "8 kpc setting other kpc"},
    {"The mean age was 63 years.", "63 years setting time year"},
    {"The mean age was 63 Myr.", "63 Myr measure time Myr"},
    {"When visibility is below 30 m, it stops.", "30 m setting other m under"},
    {"Young (< 10 Myr) stars are hot.", "10 Myr setting time Myr under"},
    {"It shows a deep 280 ks exposure.", "280 ks setting time ks"},
    {"The signal has a significance of 5.1 sigma.", "5.1 sigma score other sigma"},
    {"The gas at a redshift of 1.8 is cold.", "1.8 setting other 1"},
    {"At 30% noise, the score is 0.72.", "30% setting other %; 0.72 score performance 1"},
    {"Under strong noise (σ=255), the score is 0.72.", "255 setting other 1; 0.72 score other 1"},
    {"It grows as a power, with α = 1.11 ± 0.07.", "1.11 ± 0.07 score other 1"},
    {"Lead was detected in 5 of the 9 wells.", "5 of the 9 wells fraction other 1"},
    {"The prevalence of asthma was 9.3%.", "9.3% fraction other %"},
    {"The agents show unsafe behavior in 51% of tasks.", "51% score success_rate %"},
    {"It was trained for two epochs.", "two epochs setting steps epoch"},
    {"The rate is 3 M_⊙ yr^-1, the noise 5 mJy beam^-1.", "3 M_⊙ yr^-1 measure other Msun/yr; 5 mJy beam^-1 measure other mJy/beam"},
    {"At k=5, 93% of the items are kept.", "5 setting other 1; 93% fraction other %"},
    {"It raises the joint accuracy by (44%, 52%).", "44% change accuracy % increase; 52% change accuracy % increase"},
    {"It has 82.9% F1 and beats the base by +16.21 in F1.", "82.9% score f1 %; +16.21 change f1 pp increase"},
    {"The cost fell by 43% (and the time by 17).", "43% change cost % decrease; 17 change time % decrease"},
    {"Views differed, with 27% preferring the old form.", "27% fraction other %"},
    {"The volume fell by 6 mL over 24 weeks.", "6 mL change other mL decrease; 24 weeks setting time week"},
    {"Tablets of 50 mg were given.", "50 mg setting other mg"},
    {"The wait was shortened to 0.3 s on a phone.", "0.3 s measure time s"},
    {"Tests ran at N=16 and N=64, on z~2 galaxies.", "16 setting other 1; 64 setting other 1; 2 setting other 1"},
    {"The survey spans 1,500 square degrees.", "1,500 square degrees count data deg^2"},
    {"It cuts errors by 2.1% absolute (9% relative).", "2.1% change error pp decrease; 9% change error % decrease"},
    {"It has a glow of 0.71 and an F1 of 0.64.", "0.71 score other 1; 0.64 score f1 1"},
    {"We see a 12% gain in readability.", "12% change other % increase"},
    {"It leads by 4% in terms of glow.", "4% change other % increase"},
    {"It has a lower error than trees (3.1% vs. 4.0%).", "3.1% score error %; 4.0% score error %"},
    {"It cuts memory from 14.2 GB (FP16) to 4.1 GB (INT4).", "14.2 GB (FP16) to 4.1 GB change memory GB decrease"},
    {"Rates range from 52.7% (Claude 3.5 Haiku) to 83.6% (GPT-4o).", "52.7% score other %; 83.6% score other %"},
    {"It cuts latency by up to 40% and halves memory.", "40% change latency % up_to decrease; halves change memory x decrease"},
    {"It has sensitivity, F1 score, and AUC of 90.1%, 0.91, and 0.97.", "90.1% score recall %; 0.91 score f1 1; 0.97 score auroc 1"},
    {"Dreno runs 6.9x faster, surpassing Karo by 1.9x.", "6.9x speedup speed x; 1.9x speedup speed x"},
    {"It improves F1 by 4.6% (8B) and 2.1% (70B).",
     "4.6% change f1 % increase; 8B parameters parameters parameter; 2.1% change f1 % increase; 70B parameters parameters parameter"},
    {"Reflection increases the analysis of traces (+33%) but not accuracy.", "+33% change other % increase"},
    {"Tuning dulls the prose, and it diminishes the trust in texts (up to 8.5%).", "8.5% change other % up_to decrease"},
    {"Sales rose from 2013 to 2024.", ""},
    {"Ratings agree (rho = 0.81).", "0.81 score correlation 1"},
    {"A small noise (epsilon = 0.05) is added.", "0.05 setting other 1"},
    {"At 80% coverage, it has an F1 of 0.72.", "80% setting other %; 0.72 score f1 1"},
    {"When the confidence falls below 0.6, a rater is asked.", "0.6 setting other 1 under"},
    {"Over 2 < log R < 7 it rises for dwarfs of log M_s > 7.5.", "2 < log R < 7 setting other 1; 7.5 setting other 1 over"},
    {"A 70b model wins, and from 1b to 8b parameters are tried.",
     "70b parameters parameters parameter; 1b to 8b parameters parameters parameters parameter"},
    {"It wins by an absolute 7.9% in F1.", "7.9% change f1 pp increase"},
    {"We tried 25 nets, with 11 yielding a recall over 80%.", "25 nets count data net; 11 count data net; 80% score recall % over"},
    {"KorNet gets +0.38 dB PSNR and -0.0131 LPIPS.", "+0.38 dB change psnr dB increase; -0.0131 change lpips 1 decrease"},
    {"Even the best net's score (<82%) lags behind humans (>95%).", "82% score performance % under; 95% score performance % over"},
    {"该集比最大的基线多近10倍。", "10倍 change other x increase"},
};

static const char *shown(cx_arena *arena, const claimx_result *result) {
  cx_buf out = {.arena = arena};
  cx_buf_z(&out, "");
  for (size_t i = 0; i < result->claim_count; i++) {
    const claimx_claim *c = &result->claims[i];
    const char *bound = claimx_bound_name(c->value.bound), *direction = claimx_direction_name(c->direction);
    cx_buf_printf(&out, "%s%s %s %s %s", i ? "; " : "", c->quote, claimx_kind_name(c->kind), c->metric.name, c->value.unit);
    if (bound) cx_buf_printf(&out, " %s", bound);
    if (direction) cx_buf_printf(&out, " %s", direction);
  }
  return out.p;
}

static const claimx_result *extract(const char *text, bool reference, unsigned off) {
  claimx_reader *reader = NULL;
  claimx_document *document = NULL;
  const claimx_result *result = NULL;
  claimx_extract_options options = {.reference = reference, .off = off};
  CU_ASSERT_EQUAL_FATAL(claimx_reader_open_bytes("case.txt", text, strlen(text), NULL, &reader), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_next(reader, &document, NULL), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_extract(rules, document, &options, &result), CLAIMX_OK);
  claimx_document_free(document);
  claimx_reader_free(reader);
  return result;
}

static void constructions(void) {
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const claimx_result *result = extract(cases[i].text, false, 0);
    const char *found = shown(arena, result);
    if (strcmp(found, cases[i].expected) != 0)
      fprintf(stderr, "%s\n  found    %s\n  expected %s\n", cases[i].text, found, cases[i].expected);
    CU_ASSERT_STRING_EQUAL(found, cases[i].expected);
    claimx_result_free(result);
  }
  cx_arena_free(arena);
}

static void reference_is_the_same(void) {
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const claimx_result *fast = extract(cases[i].text, false, 0), *slow = extract(cases[i].text, true, 0);
    CU_ASSERT_STRING_EQUAL(shown(arena, fast), shown(arena, slow));
    claimx_result_free(fast);
    claimx_result_free(slow);
  }
  cx_arena_free(arena);
}

/* Each switch takes away something that the sentence shows. */
static void mechanisms_switch_off(void) {
  static const struct {
    unsigned off;
    const char *text;
  } switches[] = {
      {CLAIMX_OFF_FALLBACK, "It was tested on 12 datasets."},
      {CLAIMX_OFF_RULES, "It lowers latency by 40% and memory by 20%."},
      {CLAIMX_OFF_ELLIPSIS, "It runs up to 2.5× faster and 1.4× faster on phones."},
  };
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < sizeof switches / sizeof *switches; i++) {
    const claimx_result *on = extract(switches[i].text, false, 0), *off = extract(switches[i].text, false, switches[i].off);
    bool same = strcmp(shown(arena, on), shown(arena, off)) == 0;
    if (same && on->claim_count) same = strcmp(on->claims[0].rule.id, off->claim_count ? off->claims[0].rule.id : "") == 0;
    if (same) fprintf(stderr, "switch %u changes nothing: %s\n", switches[i].off, shown(arena, on));
    CU_ASSERT_FALSE(same);
    claimx_result_free(on);
    claimx_result_free(off);
  }
  cx_arena_free(arena);
}

/* What only notation holds is set aside in the order of the text, once, and not where a claim covers it. */
static void hidden_numbers_are_set_aside(void) {
  const claimx_result *r =
      extract("Of GPT-4 (see \\cite{lee2019, wu07}), 3\\unicode{x2013}5% of \\href{https://a.b/c9}{code} fails.", false, 0);
  static const char *const quotes[] = {"GPT-4", "lee2019", "wu07", "https://a.b/c9"};
  CU_ASSERT_EQUAL_FATAL(r->set_aside_count, sizeof quotes / sizeof *quotes);
  for (size_t i = 0; i < r->set_aside_count; i++) CU_ASSERT_STRING_EQUAL(r->set_aside[i].quote, quotes[i]);
  CU_ASSERT_EQUAL(r->set_aside[1].reason, CLAIMX_REFERENCE);
  CU_ASSERT_EQUAL(r->claim_count, 1);
  CU_ASSERT_EQUAL(r->unexplained_count, 0);
  claimx_result_free(r);
}

static void examples_of_the_packs_hold(void) {
  claimx_messages *messages = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_rules_test(rules, &messages), CLAIMX_OK);
  for (size_t i = 0; i < claimx_messages_count(messages); i++) fprintf(stderr, "%s\n", claimx_messages_at(messages, i)->text);
  CU_ASSERT_EQUAL(claimx_messages_count(messages), 0);
  claimx_messages_free(messages);
}

static void load_rules(void) { CU_ASSERT_EQUAL_FATAL(claimx_rules_new(NULL, &rules, NULL), CLAIMX_OK); }
static void free_rules(void) { claimx_rules_free(rules); }

CX_UNIT("claims", {"rules", load_rules}, {"constructions", constructions}, {"reference", reference_is_the_same},
        {"switches", mechanisms_switch_off}, {"hidden", hidden_numbers_are_set_aside}, {"examples", examples_of_the_packs_hold},
        {"free", free_rules})
