/* Cases of test_claims.c, in the form of claims_cases.h: which metric a value is of, and which way it moved. */
static const row metric_cases[] = {
    /* what a verb saves on top; estimates that are too low */
    {"Cairn saves up to 62% extra storage and 71.5% extra time.",
     "62% change storage % up_to decrease; 71.5% change time % up_to decrease"},
    {"The loader needs 62% extra storage.", "62% change storage % increase"},
    {"It needs no labels and saves 40% additional bandwidth.", "40% change bandwidth % decrease"},
    {"The scheme halves the communication overhead.", "halves change communication x decrease"},
    {"Masses are underestimated by 20-40%, and ages are overestimated by 15%.",
     "20-40% change other % decrease; 15% change other % increase"},
    /* groups of metrics, each with its adjective */
    {"It has the lowest MAE and CER, and the highest METEOR of 0.41, 12.9, and 58.3, respectively.",
     "0.41 score mae 1; 12.9 score cer 1; 58.3 score meteor 1"},
    {"It shows the lowest WER, the lowest MAE and the highest F1 of 11.2, 0.31, and 0.82.",
     "11.2 score wer 1; 0.31 score mae 1; 0.82 score f1 1"},
    /* scores with a name of their own, in full and by its letters */
    {"We reach an Artist Comfort Score (ACS) of 7.41, above its ACS of 6.9.", "7.41 score other 1; 6.9 score other 1"},
    {"A mean Intersection over Union (IoU) of 71.2 is reached.", "71.2 score miou 1"},
    {"Tests show gains in both, achieving +3.1 in DEC_l and +5.3 in TOC.", "+3.1 change other 1 increase; +5.3 change other 1 increase"},
    /* heads that point back, measures that are measured */
    {"The attack success rate rises by 30%, with rates exceeding 80% on both.",
     "30% change success_rate % increase; 80% score success_rate % over"},
    {"A correlation of 0.71 is reached, above METEOR (0.31) and BERTScore (0.44).",
     "0.71 score correlation 1; 0.31 score correlation 1; 0.44 score correlation 1"},
    /* families of words */
    {"The simulator runs 4M updates per second and prints 8 pages per minute.",
     "4M updates per second measure throughput update/s; 8 pages per minute measure speed page/min"},
    {"It adds 6% training overhead and 3% runtime overhead.", "6% change training_time % increase; 3% change time % increase"},
    {"The policy cuts fuel costs by 7% and increases ticket revenue by 12%.", "7% change cost % decrease; 12% change other % increase"},
    {"The solver halves the number of function evaluations.", "halves change steps x decrease"},
    {"It takes 40% less space than a trie.", "40% change memory % decrease"},
    {"Forecasts have an MAE and a MAPE of 0.4 and 0.05.", "0.4 score mae 1; 0.05 score error 1"},
    /* what a movement is of: carried, told for a list, behind a reduction, of a whole */
    {"A mean drop of 21% AUC is seen, with top models losing over 30 points.",
     "21% change auroc % decrease; 30 points change auroc pp over decrease"},
    {"We see a 25% reduction in CER and a 12% improvement on the downstream task.",
     "25% change cer % decrease; 12% change performance % increase"},
    {"Accuracy for fern, moss, and lichenBank increases by 3.9%, 2.6%, and 0.5%.",
     "3.9% change accuracy % increase; 2.6% change accuracy % increase; 0.5% change accuracy % increase"},
    {"Tests confirm the mIoU improvement of our net over known rivals +3.1%, +3.6% and +6.9%.",
     "+3.1% change miou % increase; +3.6% change miou % increase; +6.9% change miou % increase"},
    {"Heron not only surpasses prior methods by 2.5%, but also reduces runtime by 30%.",
     "2.5% change performance % increase; 30% change time % decrease"},
    {"Costs fell by 7%. In dry years, peak hour water demand is reduced by 31%.", "7% change cost % decrease; 31% change other % decrease"},
    {"Our reader wins, with reasoning time only 14.4% of the baseline methods.", "14.4% fraction time %"},
    /* values whose metric stands elsewhere, or is none of the words near */
    {"Results evaluated using MoverScore show that it beats all baselines, attaining 61.2% after tuning.", "61.2% score other %"},
    {"It has an accuracy of 0.99 for overlapping building footprints and 0.60 for roads.", "0.99 score accuracy 1; 0.60 score accuracy 1"},
    {"A probe reaches 0.93 AUROC and 0.88 Average Precision.", "0.93 score auroc 1; 0.88 score auprc 1"},
    {"The human path has a 90% success rate (Cohen's h is 0.82).", "90% score success_rate %; 0.82 score other 1"},
    /* thrift: the more of it, the less of what it saves */
    {"It has 2x higher memory efficiency.", "2x change memory x decrease"},
    {"It brings gains in decoding speed (up to 27%) and memory efficiency (up to 30%).",
     "27% change speed % up_to increase; 30% change memory % up_to decrease"},
    {"Judges concur, preferring Heron outputs in 66.4% of comparisons.", "66.4% score win_rate %"},
    {"It is hard, for 65% of instances require context.", "65% fraction data %"},
    {"The summarizer reads a fraction (50%-70%) of the input sequence.", "50%-70% fraction length %"},
};
