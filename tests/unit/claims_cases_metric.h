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
};
