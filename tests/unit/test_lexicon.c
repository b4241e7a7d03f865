/* The lexicon: what it reads, what it finds, and in which order. */
#include "unit.h"

#include "rules/lexicon.h"

static const char metrics[] =
    "# metrics\n%class metric\n%slot M\n%language en\n%plural yes\n"
    "term\tname\tsub\tbetter\n"
    "accuracy|acc.\taccuracy\tscore\thigher\n"
    "top-1 accuracy\taccuracy\tscore\thigher\n"
    "latency\tlatency\tresource\tlower\n"
    "end-to-end latency\tlatency\tresource\tlower\n"
    "loss\tloss\t\tlower\n";
static const char names[] = "%class dataset\n%slot D\n%case exact\nterm\tname\nCOCO\tCOCO\nset\tset\nµs\tmicro\n";
static const char chinese[] = "%class metric\n%slot M\n%language zh\nterm\tname\n准确率\taccuracy\n率\trate\nF1值\tf1\n";
static const char bare[] = "%class unit\nterm\tname\n%\tpercent\n×\ttimes\n#\tcount\ns\tsecond\n";

static cx_arena *arena;
static cx_log messages;
static cx_lexicon *lexicon;

static void setup(bool turned) {
  if (arena) return;
  arena = unit_arena();
  messages = (cx_log){.arena = arena};
  lexicon = cx_lexicon_new(arena);
  const struct { const char *file, *bytes; } files[] = {{"a.tsv", metrics}, {"b.tsv", names}, {"c.tsv", chinese}, {"d.tsv", bare}};
  for (int i = 0; i < 4; i++) {
    int k = turned ? 3 - i : i;
    cx_lexicon_read(lexicon, cx_str_of(files[k].file), cx_str_of(files[k].bytes), &messages);
  }
  cx_lexicon_compile(lexicon);
  CU_ASSERT_EQUAL(messages.list.n, 0);
}

static void teardown(void) {
  cx_arena_free(arena);
  arena = NULL;
}

/* "text@start:name" of each hit, blank between. */
static cx_str shown_in(const char *text, cx_span within, cx_language language) {
  cx_hits hits = {0};
  cx_lexicon_scan(lexicon, cx_str_of(text), within, language, arena, &hits);
  cx_buf buf = {.arena = arena};
  cx_buf_z(&buf, "");
  for (uint32_t i = 0; i < hits.n; i++)
    cx_buf_printf(&buf, "%s%.*s@%u", i ? "," : "", CX_FMT(cx_str_at(cx_str_of(text), hits.at[i].span)), hits.at[i].span.start);
  return cx_buf_str(&buf);
}

static cx_str shown(const char *text, cx_language language) { return shown_in(text, cx_span_of(0, strlen(text)), language); }

#define SHOWS(text, language, expected)                            \
  do {                                                             \
    cx_str seen = shown(text, CX_LANGUAGE_##language);             \
    CU_ASSERT_STRING_EQUAL(seen.p, expected);                      \
    if (strcmp(seen.p, expected)) printf("\n  got: %s\n", seen.p); \
  } while (0)

static void finds_terms(void) {
  setup(false);
  SHOWS("Accuracy and LATENCY", EN, "Accuracy@0,LATENCY@13");
  SHOWS("top 1 accuracy", EN, "top 1 accuracy@0,accuracy@6");
  SHOWS("the Top-1\n  accuracy.", EN, "Top-1\n  accuracy@4,accuracy@12");
  SHOWS("end-to-\nend-latency", EN, "end-to-\nend-latency@0,latency@12");
  SHOWS("accuracies, losses", EN, "accuracies@0,losses@12");
  SHOWS("inaccuracy accuracyx accuracy2", EN, "");
  SHOWS("acc. of 3", EN, "acc.@0");
  teardown();
}

static void knows_case_and_language(void) {
  setup(false);
  SHOWS("COCO coco", EN, "COCO@0");
  SHOWS("准确率 accuracy", ZH, "准确率@0,率@6");
  SHOWS("准确率", EN, "");
  SHOWS("在COCO上", ZH, "COCO@3");
  SHOWS("的F1值为", ZH, "F1值@3");
  SHOWS("XF1值", ZH, "");
  SHOWS("准确率 accuracy", NONE, "准确率@0,率@6,accuracy@10");
  teardown();
}

static void knows_edges(void) {
  setup(false);
  SHOWS("5% 3× 7 s", EN, "%@1,×@4,s@9");
  SHOWS("5 µs", EN, "µs@2");
  SHOWS("5s", EN, "");
  SHOWS("# of", EN, "#@0");
  cx_str got = shown_in("5s later", cx_span_of(1, 8), CX_LANGUAGE_EN);
  CU_ASSERT_STRING_EQUAL(got.p, "s@1");
  got = shown_in("latency", cx_span_of(0, 4), CX_LANGUAGE_EN);
  CU_ASSERT_STRING_EQUAL(got.p, "");
  SHOWS("", EN, "");
  teardown();
}

static void finds_a_word_in_hand(void) {
  setup(false);
  const cx_entry *e = cx_lexicon_find(lexicon, "metric", CX_STR("Top-1 Accuracy"));
  CU_ASSERT_PTR_NOT_NULL_FATAL(e);
  CU_ASSERT(cx_str_is(e->name, "accuracy") && cx_str_is(e->sub, "score"));
  CU_ASSERT(cx_str_is(cx_entry_get(e, "better"), "higher"));
  CU_ASSERT(cx_str_is(cx_entry_get(e, "nothing"), ""));
  CU_ASSERT_PTR_NULL(cx_lexicon_find(lexicon, "dataset", CX_STR("accuracy")));
  CU_ASSERT_PTR_NULL(cx_lexicon_find(lexicon, "dataset", CX_STR("coco")));
  CU_ASSERT_PTR_NOT_NULL(cx_lexicon_find(lexicon, "dataset", CX_STR("COCO")));
  CU_ASSERT_PTR_NULL(cx_lexicon_find(lexicon, "metric", CX_STR("accurac")));
  CU_ASSERT_PTR_NULL(cx_lexicon_find(lexicon, "metric", CX_STR("")));
  teardown();
}

/* Words of a class that is not scanned are found by those who ask, and by no scan; the longest at a place is the class's own. */
static void looks_up_unscanned(void) {
  arena = unit_arena();
  messages = (cx_log){.arena = arena};
  lexicon = cx_lexicon_new(arena);
  cx_lexicon_read(lexicon, CX_STR("a.tsv"), CX_STR("%class knot\n%case exact\n%scan no\nterm\tname\nas well as\tand\nas\tlike\nund\tand\n"),
                  &messages);
  cx_lexicon_read(lexicon, CX_STR("b.tsv"), CX_STR("%class move\n%scan yes\nterm\tname\nas well\ttoo\nundo\tback\n"), &messages);
  cx_lexicon_next_layer(lexicon);
  cx_lexicon_read(lexicon, CX_STR("c.tsv"), CX_STR("%class knot\nterm\tname\nund\t-\nplus\tand\n"), &messages);
  cx_lexicon_compile(lexicon);
  CU_ASSERT_EQUAL(messages.list.n, 0);
  SHOWS("as well as it, plus that", EN, "as well@0");
  CU_ASSERT_PTR_NOT_NULL(cx_lexicon_find(lexicon, "knot", CX_STR("plus")));
  static const struct {
    const char *text;
    uint32_t end;
  } longest[] = {{"as well as it", 10}, {"as well-as", 10}, {"as well asks", 2}, {"as well", 2},
                 {"assume", 0},         {"AS", 0},          {"und", 0},          {"", 0}};
  for (size_t i = 0; i < sizeof longest / sizeof *longest; i++) {
    uint32_t end = 0;
    cx_str text = cx_str_of(longest[i].text);
    const cx_entry *e = cx_lexicon_longest(lexicon, "knot", text, cx_span_of(0, text.n), &end);
    CU_ASSERT_EQUAL(end, longest[i].end);
    CU_ASSERT_EQUAL(e != NULL, longest[i].end > 0);
  }
  uint32_t end = 0;
  CU_ASSERT_PTR_NOT_NULL(cx_lexicon_longest(lexicon, "knot", CX_STR("as well as"), cx_span_of(0, 9), &end));
  CU_ASSERT_EQUAL(end, 2);
  teardown();
}

static void load_order_does_not_matter(void) {
  for (int turned = 0; turned < 2; turned++) {
    setup(turned);
    CU_ASSERT_EQUAL(cx_lexicon_size(lexicon), 15);
    CU_ASSERT(cx_str_is(cx_lexicon_entry(lexicon, 0)->term, "accuracy"));
    CU_ASSERT(cx_str_is(cx_lexicon_entry(lexicon, 8)->term, "准确率"));
    CU_ASSERT_EQUAL(cx_lexicon_entry(lexicon, 8)->id, 8);
    teardown();
  }
}

/* Every term of a large vocabulary is found where it stands alone, and so is each after the others. */
static void holds_many_terms(void) {
  arena = unit_arena();
  messages = (cx_log){.arena = arena};
  lexicon = cx_lexicon_new(arena);
  cx_buf tsv = {.arena = arena};
  cx_buf_z(&tsv, "%class x\nterm\tname\n");
  enum { COUNT = 5000 };
  uint32_t state = 7;
  for (int i = 0; i < COUNT; i++) {
    for (int k = 0; k < 3 + i % 9; k++) {
      state = state * 1103515245u + 12345u;
      cx_buf_char(&tsv, (char)('a' + (state >> 16) % 26));
    }
    cx_buf_printf(&tsv, "%d\tn%d\n", i, i);
  }
  cx_lexicon_read(lexicon, CX_STR("x.tsv"), cx_buf_str(&tsv), &messages);
  cx_lexicon_compile(lexicon);
  CU_ASSERT_EQUAL(messages.list.n, 0);
  CU_ASSERT_EQUAL(cx_lexicon_size(lexicon), COUNT);
  int missing = 0;
  for (uint32_t i = 0; i < COUNT; i++) {
    const cx_entry *e = cx_lexicon_entry(lexicon, i);
    cx_hits hits = {0};
    cx_lexicon_scan(lexicon, e->term, cx_span_of(0, e->term.n), CX_LANGUAGE_NONE, arena, &hits);
    missing += hits.n != 1 || hits.at[0].entry != e || cx_lexicon_find(lexicon, "x", e->term) != e;
  }
  CU_ASSERT_EQUAL(missing, 0);
  teardown();
}

CX_UNIT("lexicon", {"terms", finds_terms}, {"case and language", knows_case_and_language}, {"edges", knows_edges},
        {"a word in hand", finds_a_word_in_hand}, {"a class that is only looked up", looks_up_unscanned},
        {"load order", load_order_does_not_matter}, {"many terms", holds_many_terms})
