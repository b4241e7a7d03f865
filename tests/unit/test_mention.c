/* find/mention: every notation of a number, what it is worth, and what its words say. */
#include "unit.h"

#include "find/mention/mention.h"

static cx_lexicon *lexicon;
static cx_arena *arena;

static const char *const files[] = {"absolutes.tsv",
                                    "addresses.tsv",
                                    "adjective-endings-en.tsv",
                                    "arrivals-zh.tsv",
                                    "beside-numbers-en.tsv",
                                    "counted-nouns-classifiers-zh.tsv",
                                    "counted-nouns-en.tsv",
                                    "counted-nouns-kinds-en.tsv",
                                    "counted-nouns-stops-en.tsv",
                                    "counted-nouns-stops-zh.tsv",
                                    "counted-nouns-zh.tsv",
                                    "counted-traits.tsv",
                                    "devices.tsv",
                                    "divisors.tsv",
                                    "editions.tsv",
                                    "functions.tsv",
                                    "intervals.tsv",
                                    "joints.tsv",
                                    "metrics-acronyms.tsv",
                                    "number-comparisons-en.tsv",
                                    "number-compounds-en.tsv",
                                    "number-context-en.tsv",
                                    "number-context-zh.tsv",
                                    "number-cues-en.tsv",
                                    "number-cues-zh.tsv",
                                    "number-dates-en.tsv",
                                    "number-dates-zh.tsv",
                                    "number-factors-en.tsv",
                                    "number-joins-en.tsv",
                                    "number-parts-en.tsv",
                                    "number-places-en.tsv",
                                    "number-places-zh.tsv",
                                    "number-points-en.tsv",
                                    "number-senses-en.tsv",
                                    "number-senses-zh.tsv",
                                    "number-words-en.tsv",
                                    "number-words-zh.tsv",
                                    "qualifier-ends-zh.tsv",
                                    "qualifiers-after-en.tsv",
                                    "qualifiers-after-zh.tsv",
                                    "qualifiers-before-en.tsv",
                                    "qualifiers-before-zh.tsv",
                                    "some-of-en.tsv",
                                    "unit-hints.tsv",
                                    "unit-tails.tsv",
                                    "units-symbols.tsv",
                                    "units-words.tsv",
                                    "units-zh.tsv"};

static void load(void) {
  if (lexicon) return;
  arena = unit_arena();
  lexicon = cx_lexicon_new(arena);
  cx_log log = {.arena = arena};
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    cx_str path = cx_str_format(arena, "rules/vocab/%s", files[i]);
    FILE *in = fopen(path.p, "rb");
    if (!in) {
      fprintf(stderr, "cannot open %s\n", path.p);
      exit(2);
    }
    cx_buf bytes = {.arena = arena};
    char block[4096];
    size_t n;
    while ((n = fread(block, 1, sizeof block, in)) > 0) cx_buf_add(&bytes, (cx_str){block, n});
    fclose(in);
    cx_lexicon_read(lexicon, cx_str_of(files[i]), cx_buf_str(&bytes), &log);
  }
  for (uint32_t i = 0; i < log.list.n; i++)
    fprintf(stderr, "%.*s:%u: %.*s\n", CX_FMT(log.list.at[i].file), log.list.at[i].line, CX_FMT(log.list.at[i].message));
  if (log.errors) exit(2);
  cx_lexicon_compile(lexicon);
}

/* A mention in one line: quote|shape|value|unit and, where there are any, its qualifiers and the reason that sets it aside. */
static void show(cx_str text, const cx_mention *m, cx_buf *out) {
  cx_buf_add(out, cx_str_at(text, m->quote));
  cx_buf_printf(out, "|%s|", cx_shape_name(m->shape));
  if (m->shape != CX_SHAPE_TOKEN) {
    if (m->from.form) {
      cx_buf_add(out, cx_number_print(arena, m->from));
      cx_buf_z(out, ">");
      cx_buf_add(out, cx_number_print(arena, m->to));
    } else if (m->low.form) {
      cx_buf_add(out, cx_number_print(arena, m->low));
      if (m->range) {
        cx_buf_z(out, "..");
        cx_buf_add(out, cx_number_print(arena, m->high));
      }
    }
    cx_buf_char(out, '|');
    cx_buf_add(out, m->unit);
  }
  static const char *const bounds[] = {"", " up_to", " at_least", " over", " under"};
  static const char *const statistics[] = {"", " mean", " geomean", " median", " best"};
  cx_buf_z(out, bounds[m->bound]);
  if (m->approximate) cx_buf_z(out, " ~");
  cx_buf_z(out, statistics[m->statistic]);
  if (m->plus_minus.form) {
    cx_buf_z(out, " ±");
    cx_buf_add(out, cx_number_print(arena, m->plus_minus));
  }
  if (m->aside) cx_buf_printf(out, " !%s", m->aside);
}

static void check(cx_language language, const char *text, const char *expected) {
  load();
  cx_mentions found = {0};
  cx_str s = cx_str_of(text);
  cx_mentions_find(lexicon, s, cx_span_of(0, s.n), language, NULL, arena, &found);
  cx_buf out = {.arena = arena};
  for (uint32_t i = 0; i < found.n; i++) {
    if (i) cx_buf_z(&out, " ; ");
    show(s, &found.at[i], &out);
  }
  cx_str shown = cx_buf_str(&out);
  if (!cx_str_is(shown, expected))
    fprintf(stderr, "%s\n  found    %.*s\n  expected %s\n", text, CX_FMT(shown), expected ? expected : "nothing");
  CU_ASSERT_TRUE(cx_str_is(shown, expected));
}

typedef struct row {
  const char *text, *expected;
} row;

#include "mention_cases.h"
#include "mention_cases_zh.h"

#define RUN(name, language, rows)                                                                            \
  static void name(void) {                                                                                   \
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) check(language, rows[i].text, rows[i].expected); \
  }

RUN(test_english, CX_LANGUAGE_EN, english)
RUN(test_chinese, CX_LANGUAGE_ZH, chinese)

/* Whatever the text, mentions are in order, inside the sentence, one within the other as the header says, and cover every digit. */
static void test_invariants(void) {
  static const char *const pieces[] = {
      "1",  "23",    ".",      ",",     "-",          "+",         "×",       "%",       " ",    "x",
      "to", "from ", "三",     "十",    "分之",       "个",        "年",      "(",       ")",    "[",
      "]",  "/",     ":",      "^",     "e",          "B",         "million", "half",    "a ",   "of ",
      "10", " 10 ",  "~",      "→",     "±",          "$",         "GPT-",    "倍",      "\n",   "万",
      "第", "一",    "°C",     "ms",    "per ",       "two",       "one",     "hundred", "and ", "\xE2\x91\xA0",
      "th", "第",    "up to ", "over ", "on average", "types of ", "models"};
  load();
  unsigned seed = 7;
  for (int round = 0; round < 4000; round++) {
    cx_buf text = {.arena = arena};
    int count = 1 + round % 14;
    for (int i = 0; i < count; i++) {
      seed = seed * 1103515245u + 12345u;
      cx_buf_z(&text, pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]);
    }
    cx_str s = cx_buf_str(&text);
    cx_mentions found = {0};
    cx_mentions_find(lexicon, s, cx_span_of(0, s.n), round % 2 ? CX_LANGUAGE_ZH : CX_LANGUAGE_EN, NULL, arena, &found);
    uint32_t last = 0;
    bool good = true;
    for (uint32_t i = 0; i < found.n; i++) {
      const cx_mention *m = &found.at[i];
      good = good && m->number.start >= last && m->number.end > m->number.start && m->whole.end <= s.n;
      good = good && cx_span_holds(m->whole, m->quote) && cx_span_holds(m->quote, m->number) && m->shape < CX_SHAPES;
      last = m->number.end;
    }
    for (uint32_t i = 0; i < s.n && good; i++) {
      if (!cx_is_digit(s.p[i])) continue;
      bool covered = false;
      for (uint32_t k = 0; k < found.n; k++) covered = covered || (found.at[k].quote.start <= i && i < found.at[k].quote.end);
      good = covered;
    }
    if (!good) fprintf(stderr, "broken on: %.*s\n", CX_FMT(s));
    CU_ASSERT_TRUE(good);
    if (round % 200 == 0) fflush(stderr);
  }
}

/* Texts that make a careless walk quadratic: each must take time in proportion to its length. */
static void test_long(void) {
  static const char *const units[] = {"a-",   "1",   "1,111,", "1/",     "1:",        "1x", "\xE5\x8D\x81", "\xE9\x9B\xB6", "1 ",  "(1",
                                      "one ", "a.1", "1-",     "up to ", "1\xC3\x97", "+1", "hundred ",     "from 1 to ",   "[1, "};
  load();
  for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
    cx_buf text = {.arena = arena};
    while (text.n < 3000) cx_buf_z(&text, units[i]);
    cx_str s = cx_buf_str(&text);
    cx_mentions found = {0};
    cx_mentions_find(lexicon, s, cx_span_of(0, s.n), CX_LANGUAGE_EN, NULL, arena, &found);
    CU_ASSERT_TRUE(found.n <= s.n);
  }
}

CX_UNIT("mention", {"english", test_english}, {"chinese", test_chinese}, {"invariants", test_invariants}, {"long", test_long})
