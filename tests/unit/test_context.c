/* Who a claim is about, against what and on which data: texts through the public functions. A row a construction; the expected text is
 * "subject | baseline | dataset" of the first claim whose quote is named. */
#include <string.h>

#include "claimx/claimx.h"
#include "unit.h"

static claimx_rules *rules;

typedef struct row {
  const char *text, *quote, *expected;
} row;

#include "context_cases_zh.h"

static const row cases[] = {
    /* data compared with are no data tried on, nor whose a value is; when, not whose; agreement in passing */
    {"Wide nets excel indoors (TarnNet: 0.35 on KITTI; ReefNet: 4.15 on ETH3D).", "4.15", "ReefNet | - | ETH3D"},
    {"Our dataset, ReefQA, is 4 times larger than SQuAD.", "4 times", "ReefQA | SQuAD | -"},
    {"Compared with MMLU, GPT-4 is 12% less accurate on ReefQA.", "12%", "GPT-4 | MMLU | ReefQA"},
    {"Leveraging the ReefSet dataset, accuracy rises by 4%.", "4%", "- | - | ReefSet dataset"},
    {"Revenue was 12% larger than forecast for Q3.", "12%", "- | - | -"},
    {"Kilns are slow. Our oven, coined as TarnNet, reaches 91% accuracy.", "91%", "TarnNet | - | -"},
    {"We build an oven. We refer to the resulting stack as TarnNet. It reaches 91% accuracy.", "91%", "TarnNet | - | -"},
    {"TarnNet raises the throughput of WrenNet by 2x on wet days; and ReefNet by 3x.", "3x", "TarnNet | WrenNet | -"},
    {"TarnNet improves recall by 4%, and WrenNet by 5%.", "5%", "WrenNet | - | -"},
    {"We build the ReefSet benchmark. WrenNet, in agreement with theory, reaches 91% accuracy.", "91%", "WrenNet | - | ReefSet"},
    /* what experiments show of whom; who is singled out; a clause in a bracket; verbs left out */
    {"TL;DR: 3.1克的铜船下水。", "3.1克", "- | - | -"},
    {"新网的召回率高于BERT模型3个百分点。", "3个百分点", "- | BERT | -"},
    {"TL gains 3 points of accuracy.", "3 points", "TL | - | -"},
    {"We propose Larkspur. Trials on two ports confirm the merits of Larkspur, beating the best WrenX rivals by 6%.", "6%",
     "Larkspur | best WrenX rivals | -"},
    {"Small parsers, especially WrenNet, reach 71% accuracy.", "71%", "WrenNet | - | -"},
    {"We propose Larkspur. We see that plain dense gating fails early (accuracy drops by 6%).", "6%", "plain dense gating | - | -"},
    {"WrenNet attains 81%, shallow prompting 74%.", "74%", "shallow prompting | - | -"},
    {"WrenNet beats the scores of HedgeNet (0.61).", "0.61", "HedgeNet | - | -"},
    {"We propose Larkspur. The matching head contributes 0.6 dB.", "0.6 dB", "matching head | - | -"},
    {"We define two metrics, TideSpan and TideGap. We introduce a fast Ebb Halt strategy that stops early. Our strategy saves 9% of "
     "energy.",
     "9%", "Ebb Halt | - | -"},
    /* what phrases point back to, whom a verb lets act, names behind their kind, sizes said of a name */
    {"We propose Larkspur, a net pruned with TriGate. TriGate enables Larkspur to run on phones, cutting tokens by 31%.", "31%",
     "Larkspur | - | -"},
    {"WrenNet is slow. The recall of WrenNet rises by 4%, and its accuracy falls by 2%.", "2%", "WrenNet | - | -"},
    {"We release SableTag, a tagger for ports. On two fleets, the tagger reaches an accuracy of 91%.", "91%", "SableTag | - | -"},
    {"We train SableTag on logs. On two fleets, a plain tagger reaches an accuracy of 81%.", "81%", "plain tagger | - | -"},
    {"WrenNet has an accuracy of 40%. This is less than half of its accuracy on ReefQA.", "half", "WrenNet | - | ReefQA"},
    {"The FID of WrenNet is 2.6 and that of HedgeNet is 2.4.", "2.4", "HedgeNet | - | -"},
    {"Our two-stage classifier WrenNet reaches an F1 of 0.77.", "0.77", "WrenNet | - | -"},
    {"The resulting parser, WrenNet, is small. It reaches 71% accuracy.", "71%", "WrenNet | - | -"},
    {"WrenNet is the first 3B model for ports.", "3B", "WrenNet | - | -"},
    {"We propose WrenNet. This 3B-parameter model works on phones.", "3B-parameter", "WrenNet | - | -"},
    {"The 8B WrenNet outperforms HedgeNet by 4%.", "4%", "8B WrenNet | HedgeNet | -"},
    {"WrenNet is better (mIoU: 0.72 (0.04), 0.66 (0.07)) than HedgeNet (0.70 (0.05), 0.64 (0.09)).", "0.64 (0.09)", "HedgeNet | - | -"},
    {"On ReefQA, WrenNet reaches 41% accuracy and HedgeNet only 29%.", "29%", "HedgeNet | - | ReefQA"},
    {"WrenNet was preferred over HedgeNet in 64% of the cases.", "64%", "WrenNet | HedgeNet | -"},
    {"Long-context LLMs like GPT-4o and Gemini score below 20% on ReefQA.", "20%", "GPT-4o and Gemini | - | ReefQA"},
    {"In tests on ReefQA, HedgeNet lifts the F1 from 0.61 to 0.72.", "0.61 to 0.72", "HedgeNet | - | ReefQA"},
    /* the name a text gives its system */
    {"We propose Larkspur, a scheduler for edge boxes. It cuts latency by 31%.", "31%", "Larkspur | - | -"},
    {"We present a new cache called OwlCache. Our method saves 22% of memory.", "22%", "OwlCache | - | -"},
    {"We introduce Ring Buffer Pruning (RBP). The framework lowers peak memory by 18%.", "18%", "RBP | - | -"},
    {"We are introducing OakNet. FooNet is fast. FooNet cuts cost. The model reaches 40% accuracy.", "40%", "OakNet | - | -"},
    {"We are now introducing OakNet. FooNet is fast. FooNet cuts cost. The model reaches 40% accuracy.", "40%", "OakNet | - | -"},
    {"Google introduces OakNet. FooNet cuts cost. FooNet cuts time. The model reaches 40% accuracy.", "40%", "OakNet | - | -"},
    {"Our team introduces OakNet. FooNet cuts cost. FooNet cuts time. The model reaches 40% accuracy.", "40%", "OakNet | - | -"},
    {"OpenAI introduces OakNet. The model reaches 40% accuracy on TideSet.", "40%", "OakNet | - | TideSet"},
    {"We propose a fast index, TernTree, for road maps. Our approach is 2.5x faster.", "2.5x", "TernTree | - | -"},
    {"We design a kernel dubbed FoldMM. It reaches an accuracy of 91.2%.", "91.2%", "FoldMM | - | -"},
    /* the clause's own subject wins over the document's */
    {"We propose Larkspur. A pruned HedgeNet-S reaches 81.5% accuracy.", "81.5%", "pruned HedgeNet-S | - | -"},
    {"We propose Larkspur, and HedgeNet-S reaches 81.5% accuracy.", "81.5%", "HedgeNet-S | - | -"},
    {"Larkspur beats HedgeNet-S (accuracy 81.5%).", "81.5%", "HedgeNet-S | - | -"},
    {"Across models from 2B to 19B parameters, Larkspur stays ahead.", "2B to 19B parameters", "- | - | -"},
    /* baselines */
    {"Larkspur yields clear gains over HedgeNet: 9x lower memory, and 3.1x faster training, while matching dense accuracy.", "3.1x",
     "Larkspur | HedgeNet | -"},
    {"It outperforms common rivals, reaching a 12% higher recall compared to HedgeNet.", "12%", "- | HedgeNet | -"},
    {"Larkspur improves recall by 5 points over HedgeNet, reaching a precision of 71.9.", "71.9", "Larkspur | HedgeNet | -"},
    {"Larkspur beats HedgeNet by 3.1% and a tuned oven by 4.2%.", "4.2%", "Larkspur | tuned oven | -"},
    {"The memory it needs is half of HedgeNet's.", "half", "- | HedgeNet | -"},
    {"Larkspur runs 3.2x faster than Thrust and 1.7x faster than CUB.", "1.7x", "Larkspur | CUB | -"},
    {"Larkspur trails HedgeNet by 12 points.", "12 points", "Larkspur | HedgeNet | -"},
    {"We tried it on two datasets, TideTalk and HarborPost. Larkspur has an accuracy of 81%.", "81%",
     "Larkspur | - | TideTalk and HarborPost"},
    {"Tried on a large, hand-labelled corpus of 900 letters, Larkspur reaches an accuracy of 81%.", "81%",
     "Larkspur | - | hand-labelled corpus"},
    {"On three tide corpora, Larkspur cuts latency by 40%.", "40%", "Larkspur | - | tide corpora"},
    {"Larkspur cuts latency by 31% compared to the vLLM runtime.", "31%", "Larkspur | vLLM runtime | -"},
    {"Larkspur is 2.5x faster than the state-of-the-art scheduler, HedgeNet-S.", "2.5x", "Larkspur | HedgeNet-S | -"},
    {"Larkspur reaches 81.5% accuracy, compared to 79.9% for HedgeNet-S.", "81.5%", "Larkspur | HedgeNet-S | -"},
    {"Larkspur keeps 97% of the teacher's accuracy.", "97%", "Larkspur | teacher | -"},
    {"Larkspur uses half as many layers as HedgeNet-S.", "half", "Larkspur | HedgeNet-S | -"},
    {"Larkspur uses half as many layers as 24 layers of HedgeNet-S.", "half", "Larkspur | - | -"},
    {"Compared with HedgeNet-S, Larkspur lowers memory by 18%.", "18%", "Larkspur | HedgeNet-S | -"},
    {"Larkspur improves accuracy over plain decoding by 4.2%.", "4.2%", "Larkspur | plain decoding | -"},
    /* a kind told by what follows ends before a bracket's blank, and with its sentence */
    {"On the test set, Larkspur is 5 points higher than models that use only rules (Table 2).", "5 points",
     "Larkspur | models that use only rules | test set"},
    {"Larkspur is 5 points higher than models that use only rules!", "5 points", "Larkspur | models that use only rules | -"},
    /* data */
    /* a title begins with its whole word, digits and all */
    {"We train OakNet on the newly built 3D Bergen Storm Damage (BSD) dataset and reach 90% accuracy.", "90%",
     "OakNet | - | 3D Bergen Storm Damage (BSD) dataset"},
    {"Larkspur reaches 81.5% accuracy on RoadQuiz-7.", "81.5%", "Larkspur | - | RoadQuiz-7"},
    {"On an extended test set, Larkspur reaches 81.5% accuracy.", "81.5%", "Larkspur | - | extended test set"},
    {"We test Larkspur on the Harbour Signs dataset. Larkspur reaches 81.5% accuracy.", "81.5%", "Larkspur | - | Harbour Signs dataset"},
    {"Experiments on GSM8K show that Larkspur reaches 81.5% accuracy.", "81.5%", "Larkspur | - | GSM8K"},
    {"Larkspur cuts latency by 31% while keeping its score on GSM8K.", "31%", "Larkspur | - | -"},
    /* a name at the very beginning of the text has nothing before it */
    {"OB-200, 60.28% on CIFAR-10, and 77.37% on CelebA.", "60.28%", "OB-200 | - | CIFAR-10"},
    /* a part of a contest, by its whole number or letter; a heading's mark is no hashtag */
    {"Larkspur reaches 81.5% accuracy on Subtask A.", "81.5%", "Larkspur | - | Subtask A"},
    {"On Task 12, Larkspur reaches 81.5% accuracy.", "81.5%", "Larkspur | - | Task 12"},
    {"# Challenge\n\nLarkspur reaches 81.5% accuracy.", "81.5%", "Larkspur | - | -"},
    /* Chinese: whose value of the same kind stands behind, in a bracket or after any mark that ends a clause */
    {"OakNet的延迟为3ms(传统方案则需90ms)。", "3ms", "OakNet | 传统方案 | -"},
    {"成功率达93%:而人类标注者为98%。", "93%", "- | 人类标注者 | -"},
    {"成功率达93%，而人类标注者为98%。", "93%", "- | 人类标注者 | -"},
    /* Chinese: a comparison right behind a value; a value behind the name that a bracket sets against it */
    {"我们提出TideNet。TideNet准确率达91%优于StoneNet。", "91%", "TideNet | StoneNet | -"},
    {"我们提出TideNet。TideNet延迟降低30%保持StoneNet精度。", "30%", "TideNet | StoneNet | -"},
    {"我们提出TideNet。TideNet得分71.2(vs. StoneNet 69.8)。", "71.2", "TideNet | StoneNet | -"},
    {"我们提出TideNet。TideNet得分71.2(vs. StoneNet 9.8)。", "71.2", "TideNet | StoneNet | -"},
    {"得分71.2(vs. StoneNet 69.8)。", "71.2", "- | StoneNet | -"},
    {"我们提出OakNet。OakNet持续优于FooNet。其准确率提高5%。", "5%", "OakNet | FooNet | -"},
    {"得分71.2(vs. StoneNet 69.8)。", "69.8", "StoneNet | - | -"},
    {"我们介绍了一种方法（LarkNet），一种解析器。准确率达91%。", "91%", "LarkNet | - | -"},
    /* a name that the text only mentions is nobody's */
    {"Parsers need much RAM (PR). Our parser keeps its score with 31% fewer rules.", "31%", "- | - | -"},
    {"We build a global Plain Relief (PR)-based merger. Our approach cuts memory by 18%.", "18%", "- | - | -"},
    {"We implement a Low Reed Filter (LRFil), distillation, and a cache. Our pipeline cuts memory by 18%.", "18%", "- | - | -"},
    {"Larkspur keeps 81% of plaintext-oracle accuracy.", "81%", "Larkspur | plaintext-oracle | -"},
    {"Larkspur cuts the error by 18% compared to the rival's 100-step run.", "18%", "Larkspur | rival's 100-step run | -"},
    {"We propose deferred tile sorting, which skips empty tiles. Our method cuts latency by 31%.", "31%", "deferred tile sorting | - | -"},
    {"We introduce a small and quick Larkspur planner. It cuts latency by 31%.", "31%", "Larkspur | - | -"},
    {"We propose a scheduler for noisy sensors (KilnOS). It cuts latency by 31%.", "31%", "KilnOS | - | -"},
    {"Large route models (LRMs) are slow. We study LRMs and cut latency by 31%.", "31%", "- | - | -"},
    /* who the clause speaks of */
    {"We present Larkspur. The gather kernel cuts latency by 31%.", "31%", "gather kernel | - | -"},
    {"We present Larkspur. The proposed kernel cuts latency by 31%.", "31%", "Larkspur | - | -"},
    {"Our runs show the merged decoder cuts latency by 31%.", "31%", "merged decoder | - | -"},
    {"The strongest parser (Ouzel-9) reaches 81.5% accuracy.", "81.5%", "Ouzel-9 | - | -"},
    {"Costs vary, with Ouzel-9 reaching 81.5% accuracy.", "81.5%", "Ouzel-9 | - | -"},
    {"We present Larkspur. Removing the gate lowers accuracy by 2.1%.", "2.1%", "Larkspur | - | -"},
    {"The recall of HedgeNet-S is 81.5%.", "81.5%", "HedgeNet-S | - | -"},
    {"Larkspur reaches 81.5% accuracy, outperforming plain voting (71.2%).", "71.2%", "plain voting | - | -"},
    {"Larkspur reaches 81.5% accuracy versus 79.9% for nearest voting.", "79.9%", "nearest voting | - | -"},
    {"Larkspur attains 9 cm drift on GROVE, a 14% reduction over HedgeNet-S.", "14%", "Larkspur | HedgeNet-S | GROVE"},
    {"We propose Lark. Lark-Wide does well. In detail, it cuts errors by 7.3%.", "7.3%", "Lark-Wide | - | -"},
    {"We propose Lark. Lark-Wide and Lark do well. In detail, it cuts errors by 7.3%.", "7.3%", "Lark | - | -"},
    {"Errors fall by 4.1% on PetFaces, 6.2% on the non-planar Ledger, and 7.3% on MapWalk.", "6.2%", "- | - | Ledger"},
    /* what a share is of, and what has its cost */
    {"It needs only 12% of the heat used by HedgeNet.", "12%", "- | HedgeNet | -"},
    {"It sorts mail in a time only 14% of the usual methods.", "14%", "- | usual methods | -"},
    {"It recovers 67% of HedgeNet's mean.", "67%", "- | HedgeNet | -"},
    {"It recovers 93% of the 32B teacher's accuracy at 5% of the cost.", "93%", "- | 32B teacher | -"},
    {"It matches HedgeNet at half the cost.", "half", "- | HedgeNet | -"},
    {"It obtains higher recall than the old ranker, by up to 7 points.", "7 points", "- | old ranker | -"},
    {"It cuts errors by 4.1% on PetFaces and 7.3% on MapWalk, compared to HedgeNet and BarNet, respectively.", "7.3%",
     "- | BarNet | MapWalk"},
    {"It cuts errors by 4.1% on PetFaces and 7.3% on MapWalk, compared to HedgeNet and BarNet.", "7.3%",
     "- | HedgeNet and BarNet | MapWalk"},
    {"Our method, Lark with a wide head, cuts errors by 7.3%.", "7.3%", "Lark | - | -"},
    {"Our method, Low Angle Rake (LAR), saves much, cutting errors by 7.3%.", "7.3%", "LAR | - | -"},
    {"The best setup, Lark with a wide head, reaches a recall of 7.3%.", "7.3%", "Lark | - | -"},
    {"The best recall is 7.3%, achieved by HedgeNet.", "7.3%", "HedgeNet | - | -"},
    {"We call the parser Larkspur. It cuts errors by 7.3%.", "7.3%", "Larkspur | - | -"},
    {"Our solution is Larkspur. It cuts errors by 7.3%.", "7.3%", "Larkspur | - | -"},
    {"LARK (a Light Angular Rake Kit) is a new parser. It cuts errors by 7.3%.", "7.3%", "LARK | - | -"},
    {"Using LARK (Light Angular Rake Kit), our parser cuts errors by 7.3%.", "7.3%", "- | - | -"},
    /* data in front of each amount */
    {"We train WetNet. WetNet reaches 81.2% accuracy (BirdNet: 70.1%).", "81.2%", "WetNet | BirdNet | -"},
    {"We train WetNet. WetNet reaches 81.2% accuracy, up from 70.1% for BirdNet.", "81.2%", "WetNet | BirdNet | -"},
    {"We train WetNet. WetNet reaches 81.2% accuracy (70.1% without its gate).", "81.2%", "WetNet | - | -"},
    {"We train WetNet. WetNet exceeds BirdNet's accuracy by 4.1 points.", "4.1 points", "WetNet | BirdNet | -"},
    {"It beats BirdNet on PetFaces by 4.1%, and FishNet by 6.2%.", "4.1%", "- | BirdNet | PetFaces"},
    {"We train WetNet. WetNet sorts shells with only 6% of the labels required by prior nets.", "6%", "WetNet | prior nets | -"},
    {"We train WetNet. WetNet reaches 81.2% accuracy on PetFaces (BirdNet: 70.1%).", "81.2%", "WetNet | BirdNet | PetFaces"},
    {"We train WetNet. BirdNet reaches 70.1% accuracy (WetNet: 81.2%).", "70.1%", "BirdNet | - | -"},
    {"We train WetNet. WetNet beats models built on PetFaces by 4.1%.", "4.1%", "WetNet | models built on PetFaces | PetFaces"},
    {"We train WetNet. WetNet sorts a shell in 6% of the time needed by BirdNet.", "6%", "WetNet | BirdNet | -"},
    {"We train WetNet. Its index takes up 6% of the memory used by the server.", "6%", "WetNet | - | -"},
    {"It beats prior models on PetFaces by 4.1%, BirdNotes by 6.2%, and MapWalk by 7.3%.", "6.2%", "- | prior models | BirdNotes"},
    {"It beats prior models on the PetFaces set by 4.1% and the MapWalk set by 7.3%.", "7.3%", "- | prior models | MapWalk"},
    {"It raises recall on PetFaces by 4.1%, on BirdNotes by 6.2%, and on MapWalk by 7.3%.", "6.2%", "- | - | BirdNotes"},
    {"It raises recall on PetFaces by 4.1% and mAP by 7.3%.", "7.3%", "- | - | PetFaces"},
    {"It beats HedgeNet by 4.1% and BarNet by 7.3%.", "7.3%", "- | BarNet | -"},
    {"A link (Larkspur: 0.12 vs. HedgeNet-S: 0.18) is seen.", "0.18", "HedgeNet-S | - | -"},
    /* lists of names, each with its value in brackets */
    {"Larkspur scores highest on PetFaces (81.2%), BirdNotes (70.1%) and MapWalk (65.5%).", "65.5%", "Larkspur | - | MapWalk"},
    {"Larkspur leads with 61.2% accuracy, beating BarNet (55.1%), BazNet (54.0%) and QuxNet (51.9%).", "54.0%", "BazNet | - | -"},
    {"Larkspur is compared with Ouzel's 7B and 13B models.", "7B", "Ouzel | - | -"},
    {"Larkspur works on a modified 7B model.", "7B", "- | - | -"},
    {"We tune HedgeNet-S on old logs and report an error of 3.1%.", "3.1%", "HedgeNet-S | - | -"},
    /* levels, results, metrics, verbs of movement */
    {"Larkspur keeps comparable accuracy to plain decoding while cutting latency by 31%.", "31%", "Larkspur | plain decoding | -"},
    {"Larkspur cuts latency by 31% while matching or clearly beating the accuracy of HedgeNet-S.", "31%", "Larkspur | HedgeNet-S | -"},
    {"Larkspur surpasses the results of older planners by 4.1%.", "4.1%", "Larkspur | older planners | -"},
    {"Larkspur improves the night clusters by 4.1%.", "4.1%", "Larkspur | - | -"},
    {"Larkspur reaches 81.5% accuracy, surpassing rival planners by 4.1%.", "81.5%", "Larkspur | rival planners | -"},
    {"Larkspur has a mean Intersection over Union of 71.2%.", "71.2%", "Larkspur | - | -"},
    {"Larkspur gains 4.1% over the previous state of the art.", "4.1%", "Larkspur | state of the art | -"},
    {"The planner keeps 91.4% of its initial capacity.", "91.4%", "planner | initial capacity | -"},
    {"We present Larkspur. Larkspur outperforms plain planners. In particular, it cuts latency by 31%.", "31%",
     "Larkspur | plain planners | -"},
    {"Larkspur reaches a speedup of 7x, which is 1.6x that of HedgeNet-S.", "1.6x", "Larkspur | HedgeNet-S | -"},
    /* data: the nearer one, lists, what was spoken of before, what the text makes */
    {"Larkspur gains 4.1% on RoadQuiz-7 and 2.2% on GSM8K.", "4.1%", "Larkspur | - | RoadQuiz-7"},
    {"Larkspur reaches 81.5% accuracy on GSM8K, 71.2% accuracy on MMLU.", "71.2%", "Larkspur | - | MMLU"},
    {"Notably, on Harbour Bench, Larkspur reaches 81.5% accuracy.", "81.5%", "Larkspur | - | Harbour Bench"},
    {"We present Larkspur. It is evaluated on GSM8K. It reaches 81.5% accuracy.", "81.5%", "Larkspur | - | GSM8K"},
    {"We present Larkspur. It is evaluated on GSM8K. On four datasets, it reaches 81.5% accuracy.", "81.5%", "Larkspur | - | -"},
    {"Larkspur reaches 81.5% accuracy on the parking task.", "81.5%", "Larkspur | - | -"},
    {"We test on MMLU and GSM8K. It raises the recall on MMLU by 4.3 points and GSM8K (by 6.0 points).", "6.0 points", "- | - | GSM8K"},
    {"On road and harbour datasets, Larkspur reaches 81.5% accuracy.", "81.5%", "Larkspur | - | road and harbour datasets"},
    {"We introduce TidalBench, a benchmark of tide tables. HedgeNet-S reaches 81.5% accuracy.", "81.5%", "HedgeNet-S | - | TidalBench"},
    {"On a tide dataset (TideNet), Larkspur reaches 81.5% accuracy.", "81.5%", "Larkspur | - | TideNet"},
    {"We build a corpus of 400 pilot letters. HedgeNet-S reaches 81.5% accuracy.", "81.5%", "HedgeNet-S | - | -"},
    {"We describe our entry to the TideCup 2023 shared task. HedgeNet-S reaches 81.5% accuracy.", "81.5%",
     "HedgeNet-S | - | TideCup 2023 shared task"},
    {"In Task 2, Larkspur reaches 81.5% accuracy.", "81.5%", "Larkspur | - | Task 2"},
    {"Larkspur reaches 81.5% accuracy across five harbour map datasets.", "81.5%", "Larkspur | - | harbour map datasets"},
    {"Larkspur reaches 81.5% accuracy for berth detection.", "81.5%", "Larkspur | - | -"},
    {"Larkspur outperforms a strong baseline (HedgeNet-S) by 4.1 points.", "4.1 points", "Larkspur | HedgeNet-S | -"},
    {"Larkspur outperforms dense tuning while training only 34% of its weights.", "34%", "Larkspur | dense tuning | -"},
    {"We introduce TideQuiz. We evaluate 22 models on TideQuiz.", "22 models", "- | - | TideQuiz"},
    {"We introduce TideQuiz. To show its use, we compare the 14 pilots on TideQuiz.", "14 pilots", "- | - | TideQuiz"},
    {"We introduce TideQuiz. Our evaluation of 14 pilots on TideQuiz shows a gap.", "14 pilots", "- | - | TideQuiz"},
    {"We introduce TideQuiz, a benchmark of 620 questions.", "620 questions", "TideQuiz | - | -"},
    {"The black bear habitat (BBH) is large. In BBH parks the catch fell by 20%.", "20%", "- | - | -"},
    {"On BBH, the recall of Larkspur is 81.5%.", "81.5%", "Larkspur | - | BBH"},
    {"In 1990, ten by ten TGX were put to use for 620 questions.", "620 questions", "- | - | -"},
    {"We propose Larkspur, which reaches 81.5% accuracy.", "81.5%", "Larkspur | - | -"},
    {"We give a parser called Larkspur, which reaches 81.5% accuracy.", "81.5%", "Larkspur | - | -"},
    {"Our solver Larkspur reaches 81.5% accuracy.", "81.5%", "Larkspur | - | -"},
    {"Our model Larkspur reaches 81.5% accuracy.", "81.5%", "Larkspur | - | -"},
    {"A fine-tuned Larkspur reaches 81.5% accuracy.", "81.5%", "fine-tuned Larkspur | - | -"},
    {"On natural questions (NQ), Larkspur reaches 81.5% accuracy.", "81.5%", "Larkspur | - | NQ"},
    {"We present TreeSet. We test the 300 questions of TreeSet.", "300 questions", "TreeSet | - | -"},
    {"We use LARKO to look at boats. A total of 620 boats was seen.", "620 boats", "- | - | -"},
    {"We propose LARKO to look at boats. A total of 620 boats was seen.", "620 boats", "LARKO | - | -"},
    {"We introduce TideQuiz. It evaluates 12 mooring skills.", "12", "TideQuiz | - | -"},
    {"On RidgeQA, LARKO notably improves recall by 4.1 points over dense tuning.", "4.1 points", "LARKO | dense tuning | RidgeQA"},
    {"On RidgeQA and HarborBench, Larkspur also reaches 81.5% accuracy.", "81.5%", "Larkspur | - | RidgeQA and HarborBench"},
    {"Larkspur lifts recall by 4.1 points over dense tuning whilst using 20% less memory.", "4.1 points", "Larkspur | dense tuning | -"},
};

/* The statistic of the first claim whose quote is named. */
static const struct {
  const char *text, *quote;
  claimx_statistic expected;
} statistics[] = {
    {"The kiln model has a mean absolute error of 1.5 K.", "1.5 K", CLAIMX_STATISTIC_NONE},
    {"It reaches a harmonic mean of 71.2% there.", "71.2%", CLAIMX_STATISTIC_NONE},
    {"The average score on twelve maps rises from 43% to 59%.", "twelve maps", CLAIMX_STATISTIC_NONE},
    {"The average score on twelve maps rises from 43% to 59%.", "43% to 59%", CLAIMX_MEAN},
    {"It has average gains of 7.1% in warmth, 2.8% in wit, and 6.3% in tone.", "6.3%", CLAIMX_MEAN},
    {"It has median errors of 13% in the slope and 11% in the width.", "11%", CLAIMX_MEDIAN},
    {"On average, Larkspur lifts accuracy by 9% on maps and 6% on songs.", "6%", CLAIMX_MEAN},
    {"Larkspur gains 1.9% and 1.8% in average accuracy.", "1.9%", CLAIMX_MEAN},
    {"Larkspur gains 3% recall over plain voting on average.", "3%", CLAIMX_MEAN},
    {"It saves a mean of 35% and up to 64% of its tokens.", "64%", CLAIMX_STATISTIC_NONE},
    {"Even the best model, Ouzel-9, reaches an accuracy of only 41%.", "41%", CLAIMX_BEST},
    {"HedgeNet has the highest recall of 41%.", "41%", CLAIMX_STATISTIC_NONE},
    {"The kiln has an average random uncertainty of 3.1% there.", "3.1%", CLAIMX_MEAN},
    {"The best two parsers reach a recall of 52%.", "two parsers", CLAIMX_STATISTIC_NONE},
    {"The clock rings truest (avg WER 0.17 vs 0.29 for the bell).", "0.29", CLAIMX_MEAN},
    {"It trims average lock-side mooring delay by up to 47%.", "47%", CLAIMX_MEAN},
    {"Averaged across nine courses, Harrow lifts recall by 3.1 points.", "3.1 points", CLAIMX_MEAN},
    {"The loom weaves over 5x faster on average at under 2% loss in precision.", "5x", CLAIMX_MEAN},
    {"The loom weaves over 5x faster on average at under 2% loss in precision.", "2%", CLAIMX_STATISTIC_NONE},
    {"It lifts the recall of nine readers by an average of 16%.", "16%", CLAIMX_MEAN},
    {"Harrow lowers wait by 31%, fuel by 22%, and lifts comfort by 9 points on average.", "31%", CLAIMX_MEAN},
    {"It improves yield by 4% on average, and by 9% in spring.", "9%", CLAIMX_STATISTIC_NONE},
    {"The best sorter attains a mere 0.42 mean Dice and 37.1% Hit@3.", "37.1%", CLAIMX_BEST},
    {"Even the top-performing Kestrel reaches only 61.2% accuracy.", "61.2%", CLAIMX_STATISTIC_NONE},
    {"表现最好的基线在大风天里的成功率为57%。", "57%", CLAIMX_BEST},
    {"红隼的查全率最高，达到35.2%。", "35.2%", CLAIMX_BEST},
    {"红隼的错误率最高，达到37%。", "37%", CLAIMX_STATISTIC_NONE}, /* the worst there is */
    {"它拿到最高精确率（64.7%）和F1值（52.9%）。", "52.9%", CLAIMX_BEST},
    {"它的平均成功率为71%，比最强基线高12.1%。", "12.1%", CLAIMX_STATISTIC_NONE},
    {"小窑的最高提升12%,平均提升6%。", "12%", CLAIMX_STATISTIC_NONE},
    {"小窑的最高提升12%,平均提升6%。", "6%", CLAIMX_MEAN},
    {"小窑的平均准确率为71.2%,最高为75.3%。", "75.3%", CLAIMX_STATISTIC_NONE},
    {"小窑的准确率最高（71.3%）。", "71.3%", CLAIMX_BEST},
    {"小窑的准确率最高，分别达到71.3%和70.2%。", "70.2%", CLAIMX_BEST},
    {"小窑的平均绝对误差为1.5 K。", "1.5 K", CLAIMX_STATISTIC_NONE},
    {"小窑的平均分为71.5分。", "71.5分", CLAIMX_MEAN},
};

static const char *quoted(claimx_field field) { return field.quote ? field.quote : "-"; }

static const claimx_result *extract(const char *text) {
  claimx_reader *reader = NULL;
  claimx_document *document = NULL;
  const claimx_result *result = NULL;
  claimx_extract_options options = {.reference = false};
  CU_ASSERT_EQUAL_FATAL(claimx_reader_open_bytes("case.txt", text, strlen(text), NULL, &reader), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_next(reader, &document, NULL), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_extract(rules, document, &options, &result), CLAIMX_OK);
  claimx_document_free(document);
  claimx_reader_free(reader);
  return result;
}

static void check(const row *rows, size_t count) {
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < count; i++) {
    const claimx_result *result = extract(rows[i].text);
    const char *found = "no such claim";
    for (size_t k = result->claim_count; k-- > 0;) {
      const claimx_claim *c = &result->claims[k];
      if (strcmp(c->quote, rows[i].quote) == 0)
        found = cx_str_format(arena, "%s | %s | %s", quoted(c->subject), quoted(c->baseline), quoted(c->dataset)).p;
    }
    if (strcmp(found, rows[i].expected) != 0) fprintf(stderr, "%s\n  found    %s\n  expected %s\n", rows[i].text, found, rows[i].expected);
    CU_ASSERT_STRING_EQUAL(found, rows[i].expected);
    claimx_result_free(result);
  }
  cx_arena_free(arena);
}

static void context(void) { check(cases, sizeof cases / sizeof *cases); }
static void context_zh(void) { check(zh_cases, sizeof zh_cases / sizeof *zh_cases); }

static void statistic(void) {
  for (size_t i = 0; i < sizeof statistics / sizeof *statistics; i++) {
    const claimx_result *result = extract(statistics[i].text);
    int found = -1;
    for (size_t k = result->claim_count; k-- > 0;)
      if (strcmp(result->claims[k].quote, statistics[i].quote) == 0) found = (int)result->claims[k].value.statistic;
    if (found != (int)statistics[i].expected) fprintf(stderr, "%s\n  %s: found %d\n", statistics[i].text, statistics[i].quote, found);
    CU_ASSERT_EQUAL(found, (int)statistics[i].expected);
    claimx_result_free(result);
  }
}

static void load_rules(void) { CU_ASSERT_EQUAL_FATAL(claimx_rules_new(NULL, &rules, NULL), CLAIMX_OK); }
static void free_rules(void) { claimx_rules_free(rules); }

CX_UNIT("context", {"rules", load_rules}, {"context", context}, {"context of Chinese texts", context_zh}, {"statistic", statistic},
        {"free", free_rules})
