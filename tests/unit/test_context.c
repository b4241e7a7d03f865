/* Who a claim is about, against what and on which data: texts through the public functions. A row a construction; the expected text is
 * "subject | baseline | dataset" of the first claim whose quote is named. */
#include <string.h>

#include "claimx/claimx.h"
#include "unit.h"

static claimx_rules *rules;

typedef struct row {
  const char *text, *quote, *expected;
} row;

static const row cases[] = {
    /* data compared with are no data tried on, nor whose a value is; when, not whose; agreement in passing */
    {"Our dataset, ReefQA, is 4 times larger than SQuAD.", "4 times", "ReefQA | SQuAD | -"},
    {"Compared with MMLU, GPT-4 is 12% less accurate on ReefQA.", "12%", "GPT-4 | MMLU | ReefQA"},
    {"Leveraging the ReefSet dataset, accuracy rises by 4%.", "4%", "- | - | ReefSet dataset"},
    {"Revenue was 12% larger than forecast for Q3.", "12%", "- | - | -"},
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
    /* Chinese */
    {"本文提出一种道路规划模型(LarkNet)。该方法使延迟降低31%。", "31%", "LarkNet | - | -"},
    {"小模型达到大模型95%的质量。", "95%", "小模型 | 大模型 | -"},
    {"LarkNet相比HedgeNet和OuzelNet分别提速4.2倍和3.1倍。", "3.1倍", "LarkNet | OuzelNet | -"},
    {"我们提出LarkNet模型。该方法使延迟降低31%。", "31%", "LarkNet | - | -"},
    {"LarkNet在GSM8K数据集上的准确率为81.5%。", "81.5%", "LarkNet | - | GSM8K"},
    {"与HedgeNet相比，LarkNet的显存占用降低18%。", "18%", "LarkNet | HedgeNet | -"},
    {"LarkNet的显存占用仅为HedgeNet的40%。", "40%", "LarkNet | HedgeNet | -"},
    {"本文提出一种端侧检索方法（LarkNet）。实验采用HedgeNet模型。召回率达到88.5%。", "88.5%", "LarkNet | - | -"},
    {"构建了路牌基准SignBook，并提出LarkNet模型。SignBook包含4.2万张照片。", "4.2万张照片", "SignBook | - | -"},
    {"我们提出LarkNet。常规方法的误差为7.5。", "7.5", "常规方法 | - | -"},
    {"我们提出LarkNet。准确率远超HedgeNet（63.5%）。", "63.5%", "HedgeNet | - | -"},
    {"LarkNet相比增强型教师基线提升4.5%。", "4.5%", "LarkNet | 增强型教师基线 | -"},
    {"LarkNet达到闭源模型94%的质量。", "94%", "LarkNet | 闭源模型 | -"},
    {"LarkNet优于HedgeNet，实现了4.5%的准确率提升。", "4.5%", "LarkNet | HedgeNet | -"},
    {"相比HedgeNet和OakNet，LarkNet分别提速3倍和2倍。", "2倍", "LarkNet | OakNet | -"},
    {"LarkNet相比HedgeNet和OakNet在多个平台上实现20-30%的延迟改进。", "20-30%", "LarkNet | HedgeNet和OakNet | -"},
    {"LarkNet相比HedgeNet将平均召回率提高了12%。", "12%", "LarkNet | HedgeNet | -"},
    {"LarkNet与HedgeAcc相比，内存占用减少7倍。", "7倍", "LarkNet | HedgeAcc | -"},
    {"LarkNet的平均F1为0.81，优于基线HedgeNet的0.77。", "0.81", "LarkNet | HedgeNet | -"},
    {"LarkNet比逐层采样更稳定，显存减少3倍。", "3倍", "LarkNet | 逐层采样 | -"},
    {"在教师模型基础上做到3倍加速，漏检仅多1%。", "3倍", "- | 教师模型 | -"},
    {"LarkNet的召回率为0.81，与规则系统精度相当。", "0.81", "LarkNet | 规则系统 | -"},
    {"多轮投票虽使召回率更高(+0.07)，但速度更慢。", "+0.07", "多轮投票 | - | -"},
    {"水压在闸修好后下降12%。", "12%", "- | - | -"},
    {"目标是将水压降低30%。", "30%", "- | - | -"},
    {"次要终点在老闸口相差3%。", "3%", "- | - | -"},
    {"门控探针在GSM8K上表现最好(准确率92%)。", "92%", "门控探针 | - | GSM8K"},
    {"标注者在分句上达到高一致性(Cohen's kappa = 0.84)。", "0.84", "- | - | -"},
    {"在TideSet、MudSet和mReef等基准测试中，LarkNet提升7%的准确率。", "7%", "LarkNet | - | TideSet、MudSet和mReef"},
    {"LarkNet在TideSet和MudSet基准上保持质量；推理速度提升5倍。", "5倍", "LarkNet | - | TideSet和MudSet"},
    {"在包含几何题和代数题的图文推理评估数据集上，LarkNet准确率提升3%。", "3%", "LarkNet | - | 图文推理评估数据集"},
    {"单次LarkNet(F1=0.61)胜过全部多轮变体。", "0.61", "单次LarkNet | 全部多轮变体 | -"},
    {"采用预训练的YOLOv9检测器构建巡检系统。系统的召回率为92%。", "92%", "- | - | -"},
    {"LarkNet相比HedgeAcc实现9倍加速。", "9倍", "LarkNet | HedgeAcc | -"},
    {"LarkNet在GSM8K (+4.5%)上取得提升。", "+4.5%", "LarkNet | - | GSM8K"},
    {"实验使用GSM8K数据集。LarkNet的准确率为81.5%。", "81.5%", "LarkNet | - | GSM8K"},
    {"本文提出TideQuiz——一个面向潮汐表的问答基准。最强代理的准确率仅61.4%。", "61.4%", "最强代理 | - | TideQuiz"},
    {"本文提出TideQuiz，一个潮汐问答基准，经专家复核的标注一致率达93%。", "93%", "- | - | TideQuiz"},
    {"TideQuiz是一个潮汐问答数据集，比现有语料大4倍。", "4倍", "TideQuiz | 现有语料 | -"},
    {"我们提出LarkNet。单阶段集成召回率提升4.5%，误报率降低1.2%。", "1.2%", "单阶段集成 | - | -"},
    {"我们提出LarkNet。LoRA微调代理达到81.5%的准确率。", "81.5%", "LoRA微调代理 | - | -"},
    {"我们提出LarkNet。消融表明最终模型召回率达81.5%。", "81.5%", "LarkNet | - | -"},
    {"我们提出LarkNet。专家准确率为90.5%，而行人类别的召回率为70%。", "90.5%", "专家 | - | -"},
    {"旧网络召回率为60.5%，所提方法达81.5%。", "81.5%", "- | - | -"},
    {"LarkNet相比HedgeNet平均召回率提升4.5%。", "4.5%", "LarkNet | HedgeNet | -"},
    {"LarkNet在GSM8K数学基准上的召回率为81.5%。", "81.5%", "LarkNet | - | GSM8K"},
    {"针对MMLU、HellaSwag和GSM8K数据集开展实验。LarkNet召回率达81.5%。", "81.5%", "LarkNet | - | MMLU、HellaSwag和GSM8K"},
    {"我们提出LarkNet。重建任务OakGen召回率达81.5%。", "81.5%", "OakGen | - | -"},
    {"在TideQuiz(共70题)上，LarkNet召回率达81.5%。", "81.5%", "LarkNet | - | TideQuiz"},
    {"在GSM8K数据集12K生成任务中，LarkNet提速4倍。", "4倍", "LarkNet | - | GSM8K"},
    {"在两个公开数据集上，LarkNet召回率达81.5%。", "81.5%", "LarkNet | - | -"},
    {"LarkNet召回率为81.5%，优于OakGen的70.2%。", "70.2%", "OakGen | - | -"},
    {"LarkNet得分为71.2（vs. OakGen）。", "71.2", "LarkNet | OakGen | -"},
    {"LarkNet在保持OakGen精度的同时延迟降低31%。", "31%", "LarkNet | OakGen | -"},
    {"LarkNet取得了显著的9.5%召回率提升。相比之下，旧法提升3%。", "9.5%", "LarkNet | - | -"},
    {"本文提出一种双通道潮位记忆网络，召回率达81.5%。", "81.5%", "双通道潮位记忆网络 | - | -"},
    {"本文提出一种新的网络，召回率达81.5%。", "81.5%", "- | - | -"},
    {"我们设计一种基于潮位的记忆网络，召回率达81.5%。", "81.5%", "- | - | -"},
    {"我们提出LarkNet。最强模型（OakGen）整体召回率为81.5%，误差为3.1%。", "3.1%", "OakGen | - | -"},
    {"构建TideSet大规模潮汐数据集。最强代理召回率达81.5%。", "81.5%", "最强代理 | - | TideSet"},
    {"我们提出LarkNet。而GSM8K训练的网络召回率达81.5%。", "81.5%", "GSM8K训练的网络 | - | -"},
    {"我们提出LarkNet。静态路由使召回率提升9.5%。", "9.5%", "静态路由 | - | -"},
    {"我们提出LarkNet。大多数学生的召回率低于61.5%。", "61.5%", "大多数学生 | - | -"},
    {"我们提出LarkNet。基于图的求解器优于旧法，因此召回率提升9.5%。", "9.5%", "基于图的求解器 | 旧法 | -"},
    {"我们提出LarkNet。我们还提出了OakGate模块，该模块可降低9.5%的误差。", "9.5%", "OakGate | - | -"},
    {"本文提出一个名为LarkNet的新框架。实验表明，召回率提升9.5%。", "9.5%", "LarkNet | - | -"},
    {"本文提出创新的“潮位回收”方法。实验表明，召回率提升9.5%。", "9.5%", "潮位回收 | - | -"},
    {"过去的召回率只有61.5%。我们提出LarkNet。", "61.5%", "- | - | -"},
    {"本文研究剪枝，将GPT-2的召回率提升9.5%。", "9.5%", "GPT-2 | - | -"},
    {"本文提出Tide-Bench，一个潮汐基准。12个代表性VLM的召回率均未超过61.5%。", "61.5%", "VLM | - | Tide-Bench"},
    {"LarkNet在召回率（提升9.5%）和精确率（6.1%）上优于OakGen。", "6.1%", "LarkNet | OakGen | -"},
    /* what one statement of a sentence is compared with, others are too */
    {"Larkspur cuts memory by 40% and latency by 20%, clearly outperforming earlier servers.", "40%", "Larkspur | earlier servers | -"},
    {"Larkspur beats HedgeNet-S with a recall of 0.81, a precision of 0.72 and an F1 of 0.76.", "0.76", "Larkspur | HedgeNet-S | -"},
    {"Larkspur is 3x faster than HedgeNet-S while keeping 98% of the accuracy.", "98%", "Larkspur | HedgeNet-S | -"},
    {"Larkspur shows gains over plain voting, with an F1 of 0.76.", "0.76", "Larkspur | plain voting | -"},
    {"Errors fall by 20% compared to an equal model without the gate.", "20%", "- | equal model without the gate | -"},
    {"吞吐量提升20%且匹配稠密模型质量。", "20%", "- | 稠密模型 | -"},
    /* whose a value is by what stands beside it */
    {"Larkspur needs 12 ms, outperforming HedgeNet-S (20 ms) and older servers (44 ms).", "44 ms", "older servers | - | -"},
    {"Larkspur reaches 60.1% accuracy versus HedgeNet-S 52.3%.", "52.3%", "HedgeNet-S | - | -"},
    {"We see a 2.1% accuracy drop for HedgeNet-S and more for others.", "2.1%", "HedgeNet-S | - | -"},
    {"We propose Larkspur. Ouzel-9 with Larkspur reaches an accuracy of 71%.", "71%", "Ouzel-9 with Larkspur | - | -"},
    /* data of several values, and of several names */
    {"Larkspur lifts accuracy on GSM8K from 70% to 80%, and on MMLU it keeps 99% of it.", "70% to 80%", "Larkspur | - | GSM8K"},
    {"On four river mapping benchmarks, Larkspur has an accuracy of 71%.", "71%", "Larkspur | - | river mapping benchmarks"},
    {"We test on two benchmarks: Nile-2K and Volga-9K. Larkspur has an accuracy of 71%.", "71%", "Larkspur | - | Nile-2K and Volga-9K"},
    /* comparisons of the whole clause, of what stands before them, and none at all */
    {"Larkspur reaches 81.5% accuracy, while a pruned copy surpasses HedgeNet-S by 3.1 points.", "81.5%", "Larkspur | - | -"},
    {"Tests show that, compared to earlier schedulers, Larkspur lowers the error of rare, odd and long jobs by 12%.", "12%",
     "Larkspur | earlier schedulers | -"},
    {"Larkspur is more stable than older servers (73% fewer restarts).", "73%", "Larkspur | older servers | -"},
    {"Larkspur gains over older servers, outperforming them by 6.3%.", "6.3%", "Larkspur | older servers | -"},
    {"Larkspur is robust against sensor noise, with a recall drop of 2%.", "2%", "Larkspur | - | -"},
    {"Larkspur beats HedgeNet-S, cutting the error by 9% and matching performance on four tasks.", "9%", "Larkspur | HedgeNet-S | -"},
    {"Compared to schedulers, Larkspur has 46% and 23% accuracy gains.", "23%", "Larkspur | schedulers | -"},
    {"Larkspur reaches an F1 of 0.91, surpassing the HedgeNet-S results of 0.70.", "0.70", "HedgeNet-S | - | -"},
    {"Larkspur reaches 96% recall, compared to 73% and 66% for HedgeNet-S.", "73%", "HedgeNet-S | - | -"},
    /* an owner, and clauses joined behind a comma */
    {"With hints, HedgeNet-S's success rate rises to 45%.", "45%", "HedgeNet-S | - | -"},
    {"Larkspur's accuracy rises to 45%, and HedgeNet-S's accuracy drops to 12%.", "12%", "HedgeNet-S | - | -"},
    /* data that a sentence before tries a system on, that open a sentence, or that belong to another value */
    {"We evaluate Larkspur on RiverQuiz and LakeQuiz. Larkspur has a recall of 71%.", "71%", "Larkspur | - | RiverQuiz and LakeQuiz"},
    {"We evaluate Larkspur on Ouzel-7B. Larkspur has a recall of 71%.", "71%", "Larkspur | - | -"},
    {"On modular arithmetic tasks, Larkspur has a recall of 71%.", "71%", "Larkspur | - | modular arithmetic tasks"},
    {"Larkspur has a recall of 71% on GSM8K, while being 2.5x faster.", "2.5x", "Larkspur | - | -"},
    {"We present LRA-Net, a router. On lakes, LRA-Net improves recall by 2%.", "2%", "LRA-Net | - | -"},
    {"LarkNet在RiverSet测试集上的召回率为71%。", "71%", "LarkNet | - | RiverSet"},
    {"在三个验潮数据集(TideSet、MoonSet)上，LarkNet的召回率达71%。", "71%", "LarkNet | - | TideSet、MoonSet"},
    {"LarkNet在River Trial II上的召回率为71%。", "71%", "LarkNet | - | River Trial II"},
    {"实验表明折叠算法的召回率为71%。", "71%", "折叠算法 | - | -"},
    {"LarkNet在RiverSet数据集上的召回率为71%。", "71%", "LarkNet | - | RiverSet"},
    {"在Harbour Signs上，召回率从60%提升至71%。", "60%提升至71%", "- | - | Harbour Signs"},
    {"新窑仅需9元燃料费，远低于旧式窑炉方法的20元成本。", "9元", "- | 旧式窑炉方法 | -"},
    {"新窑仅需9元燃料费，远低于旧式窑炉方法的20元成本。", "20元", "旧式窑炉方法 | - | -"},
    {"LarkNet将四种现有追踪算法的召回率提升了7%，并把主流分割模型的延迟降低12%。", "7%", "LarkNet | 现有追踪算法 | -"},
    {"LarkNet将四种现有追踪算法的召回率提升了7%，并把主流分割模型的延迟降低12%。", "12%", "LarkNet | 主流分割模型 | -"},
    {"误差从基线模型的0.42降至0.17（降幅59%）。", "0.42降至0.17", "- | 基线模型 | -"},
    {"LarkNet的召回率达到88%，超越了先前最佳模型4.1个百分点。", "88%", "LarkNet | 先前最佳模型 | -"},
    {"LarkNet全面领先现有方法，F1达到0.91，精确率为0.93。", "0.91", "LarkNet | 现有方法 | -"},
    {"在夜间拍摄中召回率为71%（单模型最佳），而人类标注者达96%。", "71%", "- | 人类标注者 | -"},
    {"新窑烧一炉只需4小时和9元燃料，而传统方法需要7小时和20元。", "9元", "- | 传统方法 | -"},
    {"LarkNet仅用9%的OakNet内存。", "9%", "LarkNet | OakNet | -"},
    {"我们在MarshQA和FenMap基准上评估了LarkNet。它很小。LarkNet的召回率提升了7%。", "7%", "LarkNet | - | MarshQA和FenMap"},
    {"在FenMap开发集上，LarkNet的召回率达到71%。", "71%", "LarkNet | - | FenMap开发集"},
    {"LarkNet把误差降低了9%。随后在MarshQA数据集上训练了它。", "9%", "LarkNet | - | -"},
    {"LarkNet只用早先最强方法的7%内存。", "7%", "LarkNet | 早先最强方法 | -"},
    {"LarkNet仅需现行方案9%的内存。", "9%", "LarkNet | 现行方案 | -"},
    {"LarkNet在TD-Benchmark上的召回率为71%。", "71%", "LarkNet | - | TD-Benchmark"},
    {"LarkNet的召回率和精确率达到65%和66%，超越了领先技术Factorator的15%和16%。", "66%", "LarkNet | Factorator | -"},
    /* models that a text tries on its own data */
    {"We introduce RoadBench, a benchmark for maps. We evaluate nine models.", "nine models", "- | - | RoadBench"},
    {"We propose Larkspur, a scheduler. We evaluate it on nine models.", "nine models", "- | - | -"},
    {"On TernVid 2.1 (1.3B) it is 2x faster.", "2x", "- | - | TernVid 2.1 (1.3B)"},
    {"我们构建了RoadSet数据集。评估了21个模型。", "21个模型", "- | - | RoadSet"},
    {"LarkNet实现高达6倍加速（相比OakNet）。", "6倍", "LarkNet | OakNet | -"},
    /* the ways a text gives its own name */
    {"We study river maps. Our mapper, Larkspur, reads them. On four datasets, recall rises by 31%.", "31%", "Larkspur | - | -"},
    {"We propose a fast mapper, i.e., Larkspur, for rivers. On four datasets, recall rises by 31%.", "31%", "Larkspur | - | -"},
    {"We release TernSet, a set of maps, and MapTern for reading them. It has a recall of 71%.", "71%", "MapTern | - | TernSet"},
    {"We give maps to sailors. Hull Design (HD) is old. Our method has a recall of 71%.", "71%", "- | - | -"},
    {"Maps are old, also known as Larkspur. Our method has a recall of 71%.", "71%", "- | - | -"},
    /* marks inside a name; a name with its value in a bracket; words of a system that has no name */
    {"Tern2.5-VL beats HedgeNet with a recall of 71%.", "71%", "Tern2.5-VL | HedgeNet | -"},
    {"All mappers have a mean recall of only 41% (TernVid 62%).", "62%", "TernVid | - | -"},
    {"River-aware TernNet shard routing has a recall of 71%.", "71%", "River-aware TernNet shard routing | - | -"},
    {"A bilingual TernNet model has a recall of 71%.", "71%", "bilingual TernNet | - | -"},
    {"We tried the maps and found NAK = 0.71.", "0.71", "- | - | -"},
    {"We present Larkspur. We find that 41% of harbour maps are blurred.", "41%", "harbour maps | - | -"},
    {"Our gated mapper has a recall of 71%.", "71%", "gated mapper | - | -"},
    {"The verifier has a recall of 71%.", "71%", "verifier | - | -"},
    /* a name that the text neither gives nor lets act is not what it is about */
    {"Pier-Anchored Mooring of Buoys. We tie them with ropes. We see a gain of 12% in recall.", "12%", "- | - | -"},
    {"TernKeep teaches a cache to forget. With four shards, latency falls by 31%.", "31%", "TernKeep | - | -"},
    {"TernKeep groups pages by age. With four shards, latency falls by 31%.", "31%", "TernKeep | - | -"},
    {"TernKeep, trained on logs, forgets pages. With four shards, latency falls by 31%.", "31%", "TernKeep | - | -"},
    /* what a clause speaks of, whatever its noun; counts are a name's */
    {"We propose Larkspur. Adaptive batching cuts the latency by 31%.", "31%", "Adaptive batching | - | -"},
    {"We propose Larkspur. Under load, recovery probes reconstruct 62% of the keys.", "62%", "recovery probes | - | -"},
    {"Our system, HedgeNet, reaches an accuracy of 81.2%.", "81.2%", "HedgeNet | - | -"},
    {"A full depot holds 40 trucks.", "40 trucks", "- | - | -"},
    {"We propose Larkspur. Geometric-mean speedups reach 18x.", "18x", "Larkspur | - | -"},
    /* how it is made does not part a thing from its verb */
    {"Kernel ridge regression with random features achieves an accuracy of 63.8%.", "63.8%",
     "Kernel ridge regression with random features | - | -"},
    {"The plain decoder trained on road logs achieves an accuracy of 63.8%.", "63.8%", "plain decoder | - | -"},
    /* a share of what the sentence compares with */
    {"HedgeNet beats OakNet while keeping only 38% of its parameters.", "38%", "HedgeNet | OakNet | -"},
    {"The drying time under the awning is 3.4 times that under the roof.", "3.4 times", "- | roof | -"},
    {"HedgeNet underperforms OakNet by 3 points.", "3 points", "HedgeNet | OakNet | -"},
    /* data with a name hold longer than data without; of how much they hold they are not */
    {"We propose HedgeNet and evaluate it on RiverSet. First, we tune it. Then, we prune it. Next, we merge it. We freeze it. HedgeNet "
     "reaches an accuracy of 81.2%.",
     "81.2%", "HedgeNet | - | RiverSet"},
    {"We propose HedgeNet and evaluate it on MarshQA. It improves the F1 by 2.1 points.", "2.1 points", "HedgeNet | - | MarshQA"},
    {"We introduce RoadBench, a benchmark for maps. RoadBench covers 40 scenarios.", "40 scenarios", "RoadBench | - | -"},
    /* data that stand right at a value are its own */
    {"Larkspur reaches 81.5% accuracy on Fortran and 71.2% on Kotlin.", "71.2%", "Larkspur | - | Kotlin"},
    {"HedgeNet has an AUC of 0.86 (95% CI: 0.85, 0.87) on MarshQA and 0.81 (95% CI: 0.79, 0.83) on RiverSet.", "0.81",
     "HedgeNet | - | RiverSet"},
    {"The accuracies are 71.2% (GSM8K), 64.1% (ReedQA), and 55.3% (ARC).", "64.1%", "- | - | ReedQA"},
    {"HedgeNet is strong on GSM8K (F1: 71.2, recall: 80.4) and on ARC (F1: 55.3, recall: 60.1).", "80.4", "HedgeNet | - | GSM8K"},
    {"HedgeNet lowers perplexity by 5.1 on WikiText-2 and lifts accuracy by 3.8% across several routing benchmarks.", "3.8%",
     "HedgeNet | - | routing benchmarks"},
    {"HedgeNet reaches 95.1% accuracy on GSM8K and 93.2% accuracy, 90.4% recall, and 88.7% precision on ARC.", "93.2%",
     "HedgeNet | - | ARC"},
    {"HedgeNet raises GSM8K accuracy by 21.7% and ARC by 12.4%.", "12.4%", "HedgeNet | - | ARC"},
    {"HedgeNet beats plain voting by 1.3% and 2.9% on the public Reed-Map and Marsh-Map datasets.", "2.9%",
     "HedgeNet | plain voting | Marsh-Map"},
    /* whose a value in brackets is; the second of a pair behind a gain */
    {"We present Larkspur. It beats strong parsers, including tuned HedgeNet variants (53.5% accuracy).", "53.5%",
     "tuned HedgeNet variants | strong parsers | -"},
    {"Larkspur reaches 79.2% accuracy, outperforming map-free versions (as low as 41.7%).", "41.7%", "map-free versions | - | -"},
    {"Larkspur is quick, outperforming the HedgeNet baseline on GSM8K (F1: 71.2, recall: 80.4).", "80.4", "HedgeNet baseline | - | GSM8K"},
    {"Larkspur outperforms older tools (55.5% for HedgeNet).", "55.5%", "HedgeNet | - | -"},
    {"Larkspur improves by 14.2% compared to rule-based parsers, with 96.3% versus 82.1% recall.", "82.1%", "rule-based parsers | - | -"},
    {"Larkspur gains 2.3% (87.6% vs. 85.3%) in recall compared to HedgeNet.", "85.3%", "HedgeNet | - | -"},
    {"HedgeNet outperforms classic tools by 13.5% and the latest reasoning models by 25.4%.", "25.4%",
     "HedgeNet | latest reasoning models | -"},
    {"However, a lasting challenge is the upkeep, which needs 3 GB of memory.", "3 GB", "- | - | -"},
    {"We present Larkspur. It solves 84% of the mazes, while agents without maps plateaued below 40% recall.", "40%",
     "agents without maps | - | -"},
    {"We evaluate HedgeNet on MarshQA. On noisy-speech benchmarks, HedgeNet gains 3.4% recall.", "3.4%",
     "HedgeNet | - | noisy-speech benchmarks"},
    {"It holds 9,100 maps (GSM8K), and 4,200 maps (FenMap).", "4,200 maps", "- | - | FenMap"},
    /* the short form of a name, where the text goes on with it */
    {"We propose Parsing with Reed Maps (PRM), a parser. PRM is small. Our method saves 22% of memory.", "22%", "PRM | - | -"},
    {"HedgeNet gains 6.8, 3.2, and 2.1 points of accuracy on the map datasets ReedMap, MarshMap, and FenMap.", "3.2",
     "HedgeNet | - | MarshMap"},
    {"Larkspur needs 3x fewer weights than pruning.", "3x", "Larkspur | pruning | -"},
    {"Larkspur gains 3 points over fine-tuning (FT).", "3 points", "Larkspur | fine-tuning | -"},
    {"Larkspur cuts costs by 45%, compared with re-training the old ferry pilot.", "45%", "Larkspur | old ferry pilot | -"},
    {"Larkspur has 11% higher mean precision than newer baselines like Swallow-9.", "11%", "Larkspur | Swallow-9 | -"},
    {"Larkspur outperforms the state-of-the-art MolDart model by 2.5%.", "2.5%", "Larkspur | MolDart | -"},
    {"Larkspur lifts recall by 4%, outperforming Dovecote-2.", "4%", "Larkspur | Dovecote-2 | -"},
    {"Larkspur shows 5% higher precision than models obtained from clay casting.", "5%",
     "Larkspur | models obtained from clay casting | -"},
    /* a sign inside a word is no word of grammar; what opens the text; who proposes; what is called so; what an analysis finds */
    {"将GPT-2的闸位误差降低6%。", "6%", "GPT-2 | - | -"},
    {"WrenNet把控现有方法的延迟降低6%。", "6%", "WrenNet | - | -"},
    {"我们提出WrenNet。在线蒸馏网络使准确率提升6%。", "6%", "在线蒸馏网络 | - | -"},
    {"我们提出WrenNet。同态加密网络使准确率提升6%。", "6%", "同态加密网络 | - | -"},
    {"闸门很慢。海图很贵。有人曾提出双层潮闸调度框架。我们改了它。准确率提升6%。", "6%", "- | - | -"},
    {"先前工作提出了“潮闸回放”技术。本文研究剪枝。我们将GPT-2的准确率提升6%。", "6%", "GPT-2 | - | -"},
    {"我们提出WrenNet。还提出了称为 EbbGate 的模块，该模块可降低6%的误差。", "6%", "EbbGate | - | -"},
    {"我们提出WrenNet。消融分析发现了门控检测器的准确率为61%。", "61%", "门控检测器 | - | -"},
    {"我们提出WrenNet。PSD分析表明门控检测器的准确率为61%。", "61%", "门控检测器 | - | -"},
    {"WrenNet(3,1B参数)的准确率达61%。", "1B参数", "WrenNet | - | -"},
    /* moved by a share; what is done, by what means, from where */
    {"Larkspur reduces by half the latency of the encoder.", "half", "Larkspur | - | -"},
    {"Larkspur gains 4% F1 compared to running with Wren and Pipit.", "4%", "Larkspur | Wren and Pipit | -"},
    {"Larkspur gains 4% F1 compared to training in a year.", "4%", "Larkspur | - | -"},
    {"Larkspur gains 9% compared to training from scratch.", "9%", "Larkspur | training from scratch | -"},
    /* a test is of the comparison; a metric of one letter has its owner */
    {"Larkspur is better than Wren (p value = 0.01).", "0.01", "Larkspur | Wren | -"},
    {"Larkspur is better than Wren (Cohen's d of 0.4).", "0.4", "Larkspur | Wren | -"},
    {"Larkspur beats Wren (F = 0.57) on FenMap.", "0.57", "Wren | - | FenMap"},
    {"Larkspur shows 5% higher precision than models obtained from clay casting.", "5%",
     "Larkspur | models obtained from clay casting | -"},
    /* who only uses something, or does worse, has no result in the next clause */
    {"我们提出WrenNet。大多数船员使用海图，准确率提升6%。", "6%", "WrenNet | - | -"},
    {"我们提出WrenNet。基于图的推荐器不如它，因此准确率提升6%。", "6%", "WrenNet | - | -"},
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

static void context(void) {
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const claimx_result *result = extract(cases[i].text);
    const char *found = "no such claim";
    for (size_t k = result->claim_count; k-- > 0;) {
      const claimx_claim *c = &result->claims[k];
      if (strcmp(c->quote, cases[i].quote) == 0)
        found = cx_str_format(arena, "%s | %s | %s", quoted(c->subject), quoted(c->baseline), quoted(c->dataset)).p;
    }
    if (strcmp(found, cases[i].expected) != 0)
      fprintf(stderr, "%s\n  found    %s\n  expected %s\n", cases[i].text, found, cases[i].expected);
    CU_ASSERT_STRING_EQUAL(found, cases[i].expected);
    claimx_result_free(result);
  }
  cx_arena_free(arena);
}

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

CX_UNIT("context", {"rules", load_rules}, {"context", context}, {"statistic", statistic}, {"free", free_rules})
