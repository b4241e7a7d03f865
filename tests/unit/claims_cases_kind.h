/* Cases of test_claims.c, in the form of claims_cases.h: kinds told by the construction around a percent, a factor or an amount. */
static const row kind_cases[] = {
    {"The tuned planner beats old planners, achieving 11.2% and 4.2% absolute improvements for small and large nets.", "11.2% change performance pp increase; 4.2% change performance pp increase"},
    {"The new scorer beats the old ones by 6.7% and 3.1% of AUROC on two tasks.", "6.7% change auroc % increase; 3.1% change auroc % increase; two tasks count tasks task"},
    {"Training raises the yield of solved mazes (14.8% to 47.4%) and of solved knots (6.4% to 24.9%).", "14.8% to 47.4% change other % increase; 6.4% to 24.9% change other % increase"},
    {"In all, 31 of 32 profiles change rank when cost is counted.", "31 of 32 profiles fraction other 1"},
    {"We study 705 real-world failures of three systems.", "705 real-world failures count error failure; three systems count other system"},
    {"Rehearsal leads to improved calibration in 75% of the instances.", "75% fraction data %"},
    {"The largest verified gain over the plain decoder was only 0.98 BLEU.", "0.98 change bleu 1 increase"},
    {"Sources were classified as spam (79%) and ham (20%).", "79% fraction other %; 20% fraction other %"},
    {"The index has 46.9% recall, surpassing the 42.9% reported by an older tool.", "46.9% score recall %; 42.9% score recall %"},
    {"The runtime drops from 291 seconds to between 50 and 62 seconds.", "291 seconds measure time s; 50 and 62 seconds measure time s"},
    {"Quill shows 1.8% (91.9% vs. 90.1%) higher accuracy.", "1.8% change accuracy % increase; 91.9% score accuracy %; 90.1% score accuracy %"},
    {"It brings a 3.4% gain (91.9% vs. 88.5%) over the plain net.", "3.4% change performance % increase; 91.9% score other %; 88.5% score other %"},
    {"It holds across 30s, 60s, and 240s settings.", "30s setting length s; 60s setting length s; 240s setting length s"},
    {"The tagger has a minimum F1 score of 0.84 over all towns.", "0.84 score f1 1 at_least"},
    {"It helps all, with gains reaching 4% on small nets.", "4% change performance % up_to increase"},
    {"The judge names the right author 69% of the time.", "69% score success_rate %"},
};
