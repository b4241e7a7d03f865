/* base/number: exact decimals. */
#include "unit.h"

#include "base/number.h"

static cx_number parsed(cx_arena *arena, const char *z) {
  cx_number a = {0};
  CU_ASSERT_TRUE(cx_number_parse(arena, cx_str_of(z), &a));
  return a;
}

static void prints(cx_arena *arena, cx_number a, const char *expected) {
  cx_str s = cx_number_print(arena, a);
  if (!cx_str_is(s, expected)) fprintf(stderr, "printed %.*s, expected %s\n", CX_FMT(s), expected ? expected : "nothing");
  CU_ASSERT_TRUE(cx_str_is(s, expected));
}

static void test_parse(void) {
  static const struct {
    const char *in, *out;
  } good[] = {{"0", "0"},           {"91.30", "91.30"}, {"12,345", "12345"}, {"1,234,567.80", "1234567.80"},
              {".73", "0.73"},      {"-0.01", "-0.01"}, {"+3.07", "3.07"},   {"1e-4", "0.0001"},
              {"3.7E-3", "0.0037"}, {"2e3", "2000"},    {"007", "7"},        {"-0", "0"},
              {"0.50", "0.50"},     {"1e+2", "100"},    {"1.50e1", "15.0"}};
  static const char *const bad[] = {"",   "+",   ".",       "1.", "1,23", "12,3456", "1234,567", "1,",
                                    "1e", "1e-", "1e99999", "x",  "1 2",  "1.2.3",   ",123"};
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) prints(arena, parsed(arena, good[i].in), good[i].out);
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    cx_number a;
    CU_ASSERT_FALSE(cx_number_parse(arena, cx_str_of(bad[i]), &a));
  }
  cx_arena_free(arena);
}

static void test_shift(void) {
  cx_arena *arena = unit_arena();
  prints(arena, cx_number_shift(parsed(arena, "146"), 6), "146000000");
  prints(arena, cx_number_shift(parsed(arena, "3.49"), 6), "3490000");
  prints(arena, cx_number_shift(parsed(arena, "0.5"), 9), "500000000");
  prints(arena, cx_number_shift(parsed(arena, "3.7"), -24), "0.0000000000000000000000037");
  prints(arena, cx_number_shift(parsed(arena, "0"), 3), "0");
  prints(arena, cx_number_of(arena, -42), "-42");
  prints(arena, cx_number_of(arena, (-9223372036854775807LL) - 1), "-9223372036854775808");
  prints(arena, cx_number_text(arena, CX_STR("512x512")), "512x512");
  prints(arena, cx_number_abs(parsed(arena, "-2.0")), "2.0");
  cx_arena_free(arena);
}

static void test_arithmetic(void) {
  cx_arena *arena = unit_arena();
  static const struct {
    const char *a, *b, *times, *minus, *over;
  } rows[] = {{"38", "50", "1900", "-12", "0.76"},
              {"1", "3", "3", "-2", "1/3"},
              {"317", "344", "109048", "-27", "317/344"},
              {"45", "60", "2700", "-15", "0.75"},
              {"2.5", "0.5", "1.25", "2.0", "5"},
              {"-6", "4", "-24", "-10", "-1.5"},
              {"1000", "0.001", "1.000", "999.999", "1000000"},
              {"0", "7", "0", "-7", "0"},
              {"5e3", "2", "10000", "4998", "2500"},
              {"7", "-7", "-49", "14", "-1"},
              {"0.3", "0.30", "0.090", "0.00", "1"},
              {"100", "8", "800", "92", "12.5"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    cx_number a = parsed(arena, rows[i].a), b = parsed(arena, rows[i].b);
    prints(arena, cx_number_times(arena, a, b), rows[i].times);
    prints(arena, cx_number_minus(arena, a, b), rows[i].minus);
    prints(arena, cx_number_over(arena, a, b), rows[i].over);
  }
  cx_arena_free(arena);
}

static void test_compare(void) {
  cx_arena *arena = unit_arena();
  static const struct {
    const char *a, *b;
    int sign;
  } rows[] = {{"2.0", "2", 0}, {"1e3", "1000", 0}, {"0.9", "0.10", 1},    {"-1", "1", -1}, {"-2", "-1", -1},
              {"-0", "0", 0},  {"99", "100", -1},  {"0.0001", "1e-4", 0}, {"5", "-5", 1}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    cx_number a = parsed(arena, rows[i].a), b = parsed(arena, rows[i].b);
    CU_ASSERT_EQUAL(cx_number_compare(a, b), rows[i].sign);
    CU_ASSERT_EQUAL(cx_number_compare(b, a), -rows[i].sign);
    CU_ASSERT_EQUAL(cx_number_same(a, b), rows[i].sign == 0);
  }
  CU_ASSERT_TRUE(cx_number_same(cx_number_text(arena, CX_STR("2:4")), cx_number_text(arena, CX_STR("2:4"))));
  CU_ASSERT_FALSE(cx_number_same(cx_number_text(arena, CX_STR("2")), parsed(arena, "2")));
  CU_ASSERT_TRUE(cx_number_is_zero(parsed(arena, "0.000")));
  cx_arena_free(arena);
}

CX_UNIT("number", {"parse", test_parse}, {"shift", test_shift}, {"arithmetic", test_arithmetic}, {"compare", test_compare})
