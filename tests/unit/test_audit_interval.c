/* Intervals: what printed digits stand for, and quotients rounded to either side. */
#include "unit.h"

#include "audit/interval.h"

static cx_number number(cx_arena *arena, const char *z) {
  cx_number n;
  CU_ASSERT_TRUE_FATAL(cx_number_parse(arena, cx_str_of(z), &n));
  return n;
}

static void same(cx_arena *arena, cx_number n, const char *expected) { CU_ASSERT_STRING_EQUAL(cx_number_print(arena, n).p, expected); }

static void test_printed(void) {
  static const struct {
    const char *text, *quote;
    bool approximate;
    const char *low, *high;
  } cases[] = {
      {"4.48", "4.48x", false, "4.475", "4.485"},
      {"91.30", "91.30%", false, "91.295", "91.305"},
      {"25850000", "25.85M", false, "25845000", "25855000"},
      {"1200", "1,200 images", false, "1199.5", "1200.5"},
      {"1200", "1.2K", false, "1150", "1250"},
      {"10", "ten", false, "9.5", "10.5"},
      {"80", "80%", true, "75.50", "84.50"},
  };
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    cx_printed p;
    CU_ASSERT_TRUE_FATAL(cx_printed_read(arena, cases[i].text, cases[i].quote, cases[i].approximate, &p));
    cx_interval at = cx_interval_of(arena, &p);
    CU_ASSERT_EQUAL(cx_number_compare(at.low, number(arena, cases[i].low)), 0);
    CU_ASSERT_EQUAL(cx_number_compare(at.high, number(arena, cases[i].high)), 0);
  }
  cx_printed p;
  CU_ASSERT_FALSE(cx_printed_read(arena, "2:4", "2:4", false, &p));
  CU_ASSERT_FALSE(cx_printed_read(arena, NULL, "", false, &p));
  cx_arena_free(arena);
}

static void test_quotients(void) {
  cx_arena *arena = unit_arena();
  same(arena, cx_quotient(arena, number(arena, "1"), number(arena, "3"), 3, false), "0.333");
  same(arena, cx_quotient(arena, number(arena, "1"), number(arena, "3"), 3, true), "0.334");
  same(arena, cx_quotient(arena, number(arena, "-1"), number(arena, "3"), 3, false), "-0.334");
  same(arena, cx_quotient(arena, number(arena, "71"), number(arena, "29"), 2, false), "2.44");
  same(arena, cx_quotient(arena, number(arena, "6"), number(arena, "0.03"), 0, true), "200");
  same(arena, cx_quotient(arena, number(arena, "1"), number(arena, "40000"), 3, true), "0.001");
  CU_ASSERT_STRING_EQUAL(cx_quotient_shown(arena, number(arena, "2"), number(arena, "3"), 2).p, "0.67");
  CU_ASSERT_STRING_EQUAL(cx_quotient_shown(arena, number(arena, "100"), number(arena, "4"), 2).p, "25");
  CU_ASSERT_STRING_EQUAL(cx_quotient_shown(arena, number(arena, "1"), number(arena, "8"), 2).p, "0.13");
  cx_arena_free(arena);
}

static cx_interval between(cx_arena *arena, const char *low, const char *high) {
  return (cx_interval){number(arena, low), number(arena, high)};
}

static void test_arithmetic(void) {
  cx_arena *arena = unit_arena();
  cx_interval a = between(arena, "1", "2"), b = between(arena, "4", "8");
  CU_ASSERT_TRUE(cx_interval_apart(a, b));
  CU_ASSERT_FALSE(cx_interval_apart(a, between(arena, "2", "3")));
  same(arena, cx_interval_minus(arena, b, a).low, "2");
  same(arena, cx_interval_minus(arena, b, a).high, "7");
  same(arena, cx_interval_plus(arena, a, b).high, "10");
  CU_ASSERT_EQUAL(cx_number_compare(cx_interval_over(arena, a, b).low, number(arena, "0.125")), 0);
  CU_ASSERT_EQUAL(cx_number_compare(cx_interval_over(arena, a, b).high, number(arena, "0.5")), 0);
  CU_ASSERT_TRUE(cx_interval_positive(a));
  CU_ASSERT_FALSE(cx_interval_positive(between(arena, "0", "1")));
  same(arena, cx_interval_join(a, b).high, "8");
  cx_arena_free(arena);
}

CX_UNIT("audit_interval", {"printed", test_printed}, {"quotients", test_quotients}, {"arithmetic", test_arithmetic})
