/* eval/fold: texts in a form that two writings share. The expected forms are those of Python's unicodedata and str.casefold. */
#include "unit.h"

#include "eval/fold.h"
#include "text/utf8.h"

static bool folds_to(cx_arena *arena, const char *text, const char *expected) {
  cx_folded folded = cx_fold(arena, cx_str_of(text));
  cx_buf buf = {.arena = arena};
  cx_buf_z(&buf, "");
  for (size_t i = 0; i < folded.n; i++) {
    char bytes[4];
    cx_buf_add(&buf, (cx_str){bytes, cx_utf8_encode((uint32_t)folded.at[i], bytes)});
  }
  bool same = cx_str_is(cx_buf_str(&buf), expected);
  if (!same) printf("'%s' folds to '%s', expected '%s'\n", text, buf.p, expected);
  return same;
}

static void test_fold(void) {
  static const char *const cases[][2] = {
      {"", ""},
      {"  ", ""},
      {"Beck", "beck"},
      {"BECK  v2.0", "beck v2.0"},
      {"A--B / C", "a--b / c"},
      {"Stra\xC3\x9F"
       "e",
       "strasse"},
      {"\xEF\xAC\x81ne-tuning", "fine-tuning"},
      {"\xEF\xBC\xAC\xEF\xBC\xAC\xEF\xBD\x81\xEF\xBC\xAD\xEF\xBC\xA1\xEF\xBC\x8D\xEF\xBC\x92", "llama-2"},
      {"\xE2\x91\xA0\xE2\x91\xA1", "12"},
      {"10\xE2\x81\xBB\xC2\xB3 m\xC2\xB2", "10 3 m2"},
      {"\xCE\x91\xCE\xA3 \xCE\x9F\xCE\x94\xCE\x9F\xCE\xA3", "\xCE\xB1\xCF\x83 \xCE\xBF\xCE\xB4\xCE\xBF\xCF\x83"},
      {"\xC4\xB0stanbul", "i stanbul"},
      {"e\xCC\x81te\xCC\x81", "\xC3\xA9t\xC3\xA9"},
      {"\xC3\x85", "\xC3\xA5"},
      {"\xED\x95\x9C\xEA\xB8\x80", "\xED\x95\x9C\xEA\xB8\x80"},
      {"\xEF\xBD\xB6\xEF\xBE\x9E", "\xE3\x82\xAC"},
      {"\xE6\x95\xB0\xE6\x8D\xAE\xE9\x9B\x86\xEF\xBC\x88\xE4\xB8\xAD\xE6\x96\x87\xEF\xBC\x89",
       "\xE6\x95\xB0\xE6\x8D\xAE\xE9\x9B\x86 \xE4\xB8\xAD\xE6\x96\x87"},
      {"\xE6\xA8\xA1\xE5\x9E\x8B A\xEF\xBC\x8C"
       "B",
       "\xE6\xA8\xA1\xE5\x9E\x8B a b"},
      {"x\xC2\xA0y", "x y"},
      {"\xC2\xBD size", "1 2 size"},
      {"\xE2\x85\xA7", "viii"},
      {"a_b%c.+/-", "a_b%c.+/-"},
      {"\xF0\x9D\x90\x80\xF0\x9D\x90\x81", "ab"},
      {"\xCD\x85"
       "a",
       "\xCE\xB9"
       "a"},
      {"\xC5\x89", "\xCA\xBCn"},
      {"\xC2\xB5-law", "\xCE\xBC-law"},
      {"\xC2\xABquoted\xC2\xBB", "quoted"},
      {"\xE1\xBA\x9E", "ss"},
      {"\xC7\x84", "d\xC5\xBE"},
      {"\xEF\xAC\x85op", "stop"},
      {"e\xCC\xA7\xCC\x81", "\xC8\xA9"},
      {"\xE0\xA5\x98", "\xE0\xA4\x95"},
      {"na\xC3\xAFve", "na\xC3\xAFve"},
      {"a\xFF\xFE z", "a z"},
      {"\x01"
       "a",
       "a"},
  };
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) CU_ASSERT_TRUE(folds_to(arena, cases[i][0], cases[i][1]));
  cx_arena_free(arena);
}

static void test_same(void) {
  static const struct {
    const char *a, *b;
    bool same;
  } cases[] = {
      {"Beck", "beck", true},
      {"Beck", "the Beck", true},
      {"Beck", "Becker", false},
      {"", "Beck", false},
      {"", "", true},
      {"--", "?", false},
      {"a", "aaaaaaaaaaaa b", false},
      {"dense Beck", "a much larger dense Beck model", false},
      {"Beck", "a model that is much larger than Beck", false},
      {"\xE6\x95\xB0\xE6\x8D\xAE", "\xE4\xB8\xAD\xE6\x96\x87\xE6\x95\xB0\xE6\x8D\xAE\xE9\x9B\x86", true},
      {"\xE6\x95\xB0", "\xE6\x95\xB0\xE6\x8D\xAE", false},
      {"\xE4\xB8\xAD\xE6\x96\x87\xE6\x95\xB0\xE6\x8D\xAE\xE9\x9B\x86", "\xE6\x95\xB0\xE6\x8D\xAE", true},
      {"\xEF\xBC\xA2\xEF\xBC\xA5\xEF\xBC\xA3\xEF\xBC\xAB", "beck", true},
      {"\xC3\xA9",
       "\xC3\xA9"
       "a b",
       false},
      {"GPT-4", "GPT-4o", false},
      {"full cache", "the full cache", true},
      {"abc", "ABC ", true},
      {"M\xC3\xBCller x", "M\xC3\xBCller xy", true},
  };
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    bool same = cx_same_text(arena, cx_str_of(cases[i].a), cx_str_of(cases[i].b));
    if (same != cases[i].same) printf("'%s' and '%s'\n", cases[i].a, cases[i].b);
    CU_ASSERT_EQUAL(same, cases[i].same);
    CU_ASSERT_EQUAL(cx_same_text(arena, cx_str_of(cases[i].b), cx_str_of(cases[i].a)), cases[i].same);
  }
  cx_arena_free(arena);
}

CX_UNIT("eval_fold", {"fold", test_fold}, {"same", test_same})
