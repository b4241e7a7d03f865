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
};
