/* eval/figures, eval/bootstrap: ratios in whole numbers, and intervals that every run gives. */
#include "unit.h"

#include "eval/bootstrap.h"

static void test_ratio(void) {
  CU_ASSERT_EQUAL(cx_ratio(0, 0, 1000), 0);
  CU_ASSERT_EQUAL(cx_ratio(1, 3, 1000), 333);
  CU_ASSERT_EQUAL(cx_ratio(2, 3, 1000), 667);
  CU_ASSERT_EQUAL(cx_ratio(1, 2000, 1000), 1);
  CU_ASSERT_EQUAL(cx_ratio(4000000000u, 4000000000u, 1000000), 1000000);
  CU_ASSERT_EQUAL(cx_measure(CX_PRECISION, 3, 4, 6, 1000), 750);
  CU_ASSERT_EQUAL(cx_measure(CX_RECALL, 3, 4, 6, 1000), 500);
  CU_ASSERT_EQUAL(cx_measure(CX_F1, 3, 4, 6, 1000), 600);
  CU_ASSERT_EQUAL(cx_measure(CX_F1, 0, 0, 0, 1000), 0);
}

/* `right` of `all` documents hold one claim that is found, the others one that is missed. */
static cx_interval recall_of(cx_arena *arena, uint32_t right, uint32_t all) {
  cx_trial trial = {.arena = arena};
  for (uint32_t i = 0; i < all; i++) cx_vec_add(arena, &trial.documents);
  cx_figures figures = {.trial = &trial};
  cx_eval_row *row = cx_vec_add(arena, &figures.rows);
  row->documents = CX_NEW_N(arena, cx_tally, all + 1);
  for (uint32_t i = 0; i < all; i++) row->documents[i] = (cx_tally){.gold = 1, .extracted = i < right, .right = {i < right}};
  return cx_bootstrap(arena, arena, &figures)->of[0][CX_RECALL];
}

static void test_bootstrap(void) {
  cx_arena *arena = unit_arena();
  cx_interval none = recall_of(arena, 0, 0), all = recall_of(arena, 40, 40), half = recall_of(arena, 200, 400);
  CU_ASSERT_EQUAL(none.high, 0);
  CU_ASSERT_EQUAL(all.low, 1000000);
  CU_ASSERT_EQUAL(all.high, 1000000);
  /* of 400 draws at one half the binomial's 95% lie within 0.5 +- 1.96 * 0.025; here give or take three resampled documents */
  CU_ASSERT_TRUE(half.low >= 443000 && half.low <= 459000);
  CU_ASSERT_TRUE(half.high >= 541000 && half.high <= 557000);
  cx_interval again = recall_of(arena, 200, 400);
  CU_ASSERT_EQUAL(again.low, half.low);
  CU_ASSERT_EQUAL(again.high, half.high);
  cx_arena_free(arena);
}

CX_UNIT("eval_figures", {"ratio", test_ratio}, {"bootstrap", test_bootstrap})
