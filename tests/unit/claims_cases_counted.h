/* Cases of test_claims.c, in the form of claims_cases.h: what is counted, what is a setting, and what neither is. */
static const row counted_cases[] = {
    /* what the authors made, and how; the steps of a method */
    {"We formulate two grading measures and propose three lamp heuristics.", ""},
    {"The hub cools itself through two valve-level tricks.", ""},
    {"These two musical genres share a tempo.", ""},
    {"The kiln removes ash in two steps: first, it blows.", ""},
    {"We split the recipe into three steps and bake it in eight steps.", "eight setting steps step"},
    {"We compared four drying strategies, and four axes were rated.", "four count other strategy; four axes count other axis"},
    {"We introduce two new datasets.", "two count datasets dataset"},
    /* nouns that only sort, and people who are no data */
    {"We study six frontier model snapshots and four versions of LLMs.", "six count models snapshot; four versions count models version"},
    {"Tests span sixteen task clusters, eight language families and twelve corpus families.",
     "sixteen count tasks cluster; eight language families count languages language family; "
     "twelve count datasets family"},
    {"We annotate 36 types of proverbs and 3 groups of common LLM mistakes.", "36 types count other proverb; 3 groups count other group"},
    {"The tongue is spoken by 700,000 people and has 300k native speakers.", "700,000 people count other person; 300k count other speaker"},
    {"The competition drew 88 participants.", "88 participants count other participant"},
    {"We interviewed 88 participants.", "88 participants count data participant"},
    {"We benchmarked four desktop agents in a hall with five agents.", "four count models agent; five agents count other agent"},
    {"The corpus names 31 rare diseases and 47 provinces, each with 12 tool calls.",
     "31 count other disease; 47 provinces count other province; 12 count other call"},
    /* sizes and efforts are settings */
    {"A 46-rule checker and 7-point ratings agree on 20k-vertex hulls.",
     "46-rule setting other rule; 7-point setting other point; 20k-vertex setting other vertex"},
    {"A 40-question quiz is solved in the 5-shot case.", "40-question count data question; 5-shot setting other shot"},
    {"It finds the lock with only six calls and opens it within just 20 queries.",
     "six calls setting other call; 20 queries setting other query under"},
    {"The log holds 20 queries and six calls.", "20 queries count data query; six calls count other call"},
    {"The atlas comes with 4.5 million tokens.", "4.5 million tokens count data token"},
    {"It reads a context of 4.5 million tokens.", "4.5 million tokens setting length token"},
    {"It keeps just 12 tokens.", "12 tokens setting tokens token"},
    /* groups told by what they group; places */
    {"We test four categories of sorting tasks and 27 pairs of languages.",
     "four categories count tasks category; 27 pairs count languages pair"},
    {"测试涵盖6种任务类型。", "6种任务类型 count tasks type"},
    {"This paper describes our 4th place entry.", "4th place rank rank 1"},
    {"It took first place in Welsh with an F1 of 0.81 and second place in Breton.",
     "first place rank rank 1; 0.81 score f1 1; second place rank rank 1"},
    {"We keep the first three moments.", ""},
    /* phrases that go on behind a comma or a bracket; rules that count heed the exposition */
    {"We visit 40 rural (non-coastal) villages and 12 new, previously unmapped sites.", "40 count data village; 12 count data site"},
    {"We train models using two tricks: (1) noise, and (2) rest.", ""},
    {"The study of 2-simplicial and 3-separable codes stops.", ""},
    {"Four failure modes are known.", "Four count other mode"},
    /* names with numbers, steps of a method, data by their length */
    {"Here System 1 answers at once, and Band 7 observations of 57 farms were kept.", "57 farms count data farm"},
    {"It consists of two conversion steps: the first is slow.", ""},
    {"We propose a two-step docking system and a 3-step method.", ""},
    {"A 600-hour, carefully transcribed Tamil dataset and a 15-hour test set were built.", "600-hour count data h; 15-hour count data h"},
    {"We release a treebank for Frisian, Hoas, with 171K tokens.", "171K tokens count data token"},
    {"PDX has two data expansion methods.", ""},
    {"It was tried at 2K resolution.", "2K setting resolution px"},
    {"The gain holds across all four modes of travel.", "four modes count other mode"},
    {"The plates cover an area of 17.5 square arcmin; the total volume (0.6 Gpc^3) is large.",
     "17.5 square arcmin count data square arcmin; 0.6 Gpc^3 count data Gpc^3"},
    /* nouns apart from their number: named before, behind a bracket or an amount, behind an adverb */
    {"Two of these lanterns hum, and three of the choirs are new.", "Two count other lantern; three count other choir"},
    {"One of these lanterns hums, and two of these ideas are old.", ""},
    {"It lists 4,512 ferns, of which 1,204 bloom.", "4,512 ferns count data fern; 1,204 count data item"},
    {"We fine-tuned four ~2B-parameter open encoders.", "four count models encoder; 2B-parameter parameters parameters parameter"},
    {"The tool runs five commercial (Gull, Tern) and open-source (Wren) LLMs.", "five count models model"},
    {"We tested seven already published parsers and nine state of the art LLMs.", "seven count models parser; nine count models model"},
    {"The rift between the two LLMs is narrow, like that between the two banks.", "two LLMs count models model"},
    /* sizes in words; rounds of what is done; a dash behind a plural */
    {"A four-layer network sorts a two-class set under a three-layer scheme.",
     "four-layer setting other layer; two-class setting other class"},
    {"Three rounds of careful tasting follow, in three rounds.", "Three rounds setting other round"},
    {"Tests span eight regions--coastal, alpine, arid.", "eight regions count other region"},
    /* systems that are models by a word before them; a few of what else is data */
    {"We ran three OCR engines, two steam engines and six machine learning algorithms.",
     "three count models engine; two count other engine; six count models algorithm"},
    {"We wrote four different prompts and kept 400 prompts.", "four count other prompt; 400 prompts count data prompt"},
    {"The chest has 640 task instances and 370 instances.", "640 count tasks instance; 370 instances count data instance"},
    /* nouns said once for two numbers in words; scales that are no numbers; what is split and recommended */
    {"We try seven everyday chess and three blindfold chess benchmarks on nine frugal LLM.",
     "seven count datasets benchmark; three count datasets benchmark; nine count models model"},
    {"The bn data lie below, and it was fed million-scale photographs.", ""},
    {"The fund holds 3 bn tokens.", "3 bn tokens count data token"},
    {"We break the chore into two subtasks, formulate ten recommendations and face three inefficiencies.", ""},
    {"The shared task has two subtasks.", "two subtasks count tasks subtask"},
    /* what "over" goes through; sorts; amounts inside a count; nothing of a thing */
    {"We ran simulations over 5,000 hulls and built over 5,000 hulls.", "5,000 hulls count data hull; 5,000 hulls count data hull over"},
    {"It spans four device types and three core memory types.", "four count other device"},
    {"We filmed 300 60-second clips and 90 12-digit codes.",
     "300 count data clip; 60-second setting time s; 90 count other code; 12-digit setting other digit"},
    {"It raised 0 false rounds and near-zero marks in 2,800 game rounds.", "0 count other round; 2,800 count data round"},
    {"The corpus contains 3.7M recorded dance steps.", "3.7M count data step"},
    {"Sermons are longer (731 vs. 486 words).", "731 count data word; 486 words count data word"},
    /* so many of those counted before */
    {"The attic holds 31,240 hats, of which 9,817 were mended.", "31,240 hats count data hat; 9,817 count data item"},
    {"Of these, 83,514, 16,927 and 40,306 are ripe.", "83,514 count data item; 16,927 count data item; 40,306 count data item"},
    /* behind a list of modifiers */
    {"The atlas covers 13 river, lake, and glacier-fed basins.", "13 count other basin"},
    {"Clerks checked 92 hand-written and machine-made labels.", "92 count other label"},
    {"The kit ships 1,204 hand-cut, well-oiled gears forged by monks.", "1,204 count data gear"},
    /* who is outdone, and what acts */
    {"Kestrel surpasses nine recent solvers.", "nine count other solver"},
    {"We moulded seven ResNet variants from 420 sketches.", "seven count models variant; 420 sketches count data sketch"},
    {"We rated all 23 open-weight agents.", "23 count models agent"},
    /* who does a system's work; what a number names */
    {"Halcyon employs three specialized agents on 40 servers.", "40 servers count data server"},
    {"Its editor comprises two networks and 40 lamps.", "40 lamps count data lamp"},
    /* the number of a release counts nothing */
    {"We release Ox-mill 2.0 farm-centric grain models and 12 maps.", "12 maps count data map"},
    {"Silo 2.0 stresses maps and holds 30 farms.", "30 farms count data farm"},
    /* what is saved is no data */
    {"The valve has a latency of 9 ms (4 frames).", "9 ms measure latency ms; 4 frames count other frame"},
};
