/* eval/quantity, eval/match: values in a shared form, and claims into pairs. */
#include "unit.h"

#include "eval/match.h"

static cx_eval_claim claim(cx_arena *arena, claimx_kind kind, uint32_t start, uint32_t end, const char *value, const char *unit) {
  cx_eval_claim c = {.kind = kind, .at = {start, end}, .unit = cx_str_of(unit)};
  c.plain[0] = c.plain[1] = cx_eval_number(arena, cx_str_of(value));
  cx_eval_scale(arena, &c);
  return c;
}

static bool same_quantity(cx_arena *arena, const char *a, const char *unit_a, const char *b, const char *unit_b) {
  cx_eval_claim one = claim(arena, CLAIMX_MEASURE, 0, 1, a, unit_a), other = claim(arena, CLAIMX_MEASURE, 0, 1, b, unit_b);
  return cx_eval_same_quantity(&one, &other);
}

static void test_numbers(void) {
  static const struct {
    const char *in, *out;
    bool decimal;
  } cases[] = {{"12.50", "12.50", true},
               {" 5 ", "5", true},
               {"5.", "5", true},
               {"1e3", "1000", true},
               {"1,000", "1,000", false},
               {"512x512", "512x512", false},
               {"512 \xC3\x97 512", "512x512", false},
               {"2 : 4", "2:4", false},
               {"1/3", "1/3", false},
               {"A", "a", false}};
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    cx_number n = cx_eval_number(arena, cx_str_of(cases[i].in));
    CU_ASSERT_EQUAL(n.form == CX_NUMBER_DECIMAL, cases[i].decimal);
    CU_ASSERT_TRUE(cx_str_is(cx_number_print(arena, n), cases[i].out));
  }
  cx_arena_free(arena);
}

static void test_units(void) {
  cx_arena *arena = unit_arena();
  CU_ASSERT_TRUE(same_quantity(arena, "20", "ms", "0.020", "s"));
  CU_ASSERT_TRUE(same_quantity(arena, "1.5", "min", "90.0", "s"));
  CU_ASSERT_TRUE(same_quantity(arena, "1", "GiB", "1073741824", "B"));
  CU_ASSERT_TRUE(same_quantity(arena, "30", "fps", "30", "frame/s"));
  CU_ASSERT_TRUE(same_quantity(arena, "0.1", "\xC2\xB5s", "100", "ns"));
  CU_ASSERT_TRUE(same_quantity(arena, "3", "", "3", "1"));
  CU_ASSERT_FALSE(same_quantity(arena, "1", "GB", "1", "GiB"));
  CU_ASSERT_FALSE(same_quantity(arena, "5", "%", "5", "pp"));
  CU_ASSERT_FALSE(same_quantity(arena, "1", "s", "1", "m"));
  cx_arena_free(arena);
}

/* Pairs as "gold:found" in gold's order. */
static const char *pairs(cx_arena *arena, cx_eval_claim *gold, uint32_t n, cx_eval_claim *found, uint32_t m) {
  const cx_eval_claim *g[8], *f[8];
  uint32_t gold_pair[8], found_pair[8];
  for (uint32_t i = 0; i < n; i++) g[i] = &gold[i];
  for (uint32_t i = 0; i < m; i++) f[i] = &found[i];
  cx_eval_match(arena, g, n, f, m, gold_pair, found_pair);
  cx_buf buf = {.arena = arena};
  cx_buf_z(&buf, "");
  for (uint32_t i = 0; i < n; i++) {
    if (gold_pair[i] == CX_EVAL_NONE) continue;
    CU_ASSERT_EQUAL(found_pair[gold_pair[i]], i);
    cx_buf_printf(&buf, "%u:%u ", i, gold_pair[i]);
  }
  return buf.p;
}

static void test_match(void) {
  cx_arena *arena = unit_arena();
  /* the kind decides before the overlap, the overlap before the order */
  cx_eval_claim gold[] = {claim(arena, CLAIMX_SCORE, 10, 14, "5", "%"), claim(arena, CLAIMX_CHANGE, 10, 14, "5", "%")};
  cx_eval_claim found[] = {claim(arena, CLAIMX_CHANGE, 10, 14, "5", "%"), claim(arena, CLAIMX_SCORE, 13, 15, "5.0", "%")};
  CU_ASSERT_STRING_EQUAL(pairs(arena, gold, 2, found, 2), "0:1 1:0 ");
  found[1].kind = CLAIMX_CHANGE;
  CU_ASSERT_STRING_EQUAL(pairs(arena, gold, 2, found, 2), "0:1 1:0 ");
  cx_eval_claim same[] = {gold[0], gold[0]};
  cx_eval_claim two[] = {claim(arena, CLAIMX_SCORE, 10, 14, "5", "%"), claim(arena, CLAIMX_SCORE, 10, 14, "5", "%")};
  CU_ASSERT_STRING_EQUAL(pairs(arena, same, 2, two, 2), "0:0 1:1 ");
  CU_ASSERT_STRING_EQUAL(pairs(arena, same, 2, two, 1), "0:0 ");
  /* the same number in another unit pairs, and so does the same quantity; another number, a touching span, a long one do not */
  cx_eval_claim time = claim(arena, CLAIMX_MEASURE, 0, 4, "20", "ms");
  cx_eval_claim tries[] = {claim(arena, CLAIMX_MEASURE, 0, 4, "20", "s"),   claim(arena, CLAIMX_MEASURE, 0, 4, "0.02", "s"),
                           claim(arena, CLAIMX_MEASURE, 0, 4, "2", "ms"),   claim(arena, CLAIMX_MEASURE, 4, 8, "20", "ms"),
                           claim(arena, CLAIMX_MEASURE, 0, 28, "20", "ms"), claim(arena, CLAIMX_MEASURE, 0, 29, "20", "ms")};
  static const bool pair[] = {true, true, false, false, true, false};
  for (int i = 0; i < 6; i++) CU_ASSERT_STRING_EQUAL(pairs(arena, &time, 1, &tries[i], 1), pair[i] ? "0:0 " : "");
  cx_arena_free(arena);
}

static void test_differences(void) {
  cx_arena *arena = unit_arena();
  cx_eval_claim gold = claim(arena, CLAIMX_CHANGE, 0, 4, "5", "%"), found = gold;
  CU_ASSERT_EQUAL(cx_eval_differences(arena, &gold, &found), 0);
  found = claim(arena, CLAIMX_SPEEDUP, 0, 4, "5", "x");
  found.bound = CLAIMX_UP_TO;
  found.metric = CX_STR("speed");
  found.direction = CLAIMX_INCREASE;
  CU_ASSERT_EQUAL(cx_eval_differences(arena, &gold, &found), CX_DIFFERS_FULL);
  found = gold;
  found.subject = CX_STR("Tarn"), gold.subject = CX_STR("the TARN");
  CU_ASSERT_EQUAL(cx_eval_differences(arena, &gold, &found), 0);
  found.baseline = CX_STR("Beck"), found.dataset = CX_STR("MNIST"), found.statistic = CLAIMX_MEAN, found.approximate = true;
  CU_ASSERT_EQUAL(cx_eval_differences(arena, &gold, &found),
                  CX_DIFFERS_BASELINE | CX_DIFFERS_DATASET | CX_DIFFERS_STATISTIC | CX_DIFFERS_APPROXIMATE);
  for (int i = 0; i < CX_EVAL_FIELDS; i++) {
    CU_ASSERT_TRUE(cx_eval_states(&found, i));
    CU_ASSERT_EQUAL(cx_eval_states(&gold, i), i == 0);
  }
  /* what is counted has no fixed names */
  cx_eval_claim count = claim(arena, CLAIMX_COUNT, 0, 4, "5", "image"), other = claim(arena, CLAIMX_COUNT, 0, 4, "5", "picture");
  CU_ASSERT_EQUAL(cx_eval_differences(arena, &count, &other), 0);
  count.kind = other.kind = CLAIMX_SETTING;
  CU_ASSERT_EQUAL(cx_eval_differences(arena, &count, &other), CX_DIFFERS_UNIT);
  cx_arena_free(arena);
}

CX_UNIT("eval_match", {"numbers", test_numbers}, {"units", test_units}, {"match", test_match}, {"differences", test_differences})
