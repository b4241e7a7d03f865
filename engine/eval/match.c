/* Pairs by place and value; see match.h. Knows nothing of figures. */
#include "eval/match.h"

#include <stdlib.h>

#include "eval/fold.h"

typedef struct option {
  bool other_kind;
  uint32_t overlap, gold, found;
} option;

static int by_merit(const void *left, const void *right) {
  const option *a = left, *b = right;
  if (a->other_kind != b->other_kind) return a->other_kind ? 1 : -1;
  if (a->overlap != b->overlap) return a->overlap > b->overlap ? -1 : 1;
  if (a->gold != b->gold) return a->gold < b->gold ? -1 : 1;
  return a->found < b->found ? -1 : a->found > b->found;
}

/* A claim over everything finds nothing. */
static bool is_short(cx_span found, cx_span gold) { return cx_span_len(found) <= 3 * (uint64_t)cx_span_len(gold) + 16; }

void cx_eval_match(cx_arena *scratch, const cx_eval_claim *const *gold, uint32_t gold_count, const cx_eval_claim *const *found,
                   uint32_t found_count, uint32_t *gold_pair, uint32_t *found_pair) {
  CX_VEC(option) options = {0};
  for (uint32_t i = 0; i < gold_count; i++) {
    gold_pair[i] = CX_EVAL_NONE;
    for (uint32_t j = 0; j < found_count; j++) {
      cx_span g = gold[i]->at, f = found[j]->at;
      if (!cx_span_meets(g, f) || !is_short(f, g) || !cx_eval_same_numbers(gold[i], found[j])) continue;
      uint32_t overlap = (g.end < f.end ? g.end : f.end) - (g.start > f.start ? g.start : f.start);
      *cx_vec_add(scratch, &options) = (option){gold[i]->kind != found[j]->kind, overlap, i, j};
    }
  }
  for (uint32_t j = 0; j < found_count; j++) found_pair[j] = CX_EVAL_NONE;
  if (options.n) qsort(options.at, options.n, sizeof *options.at, by_merit);
  for (uint32_t k = 0; k < options.n; k++) {
    const option *o = &options.at[k];
    if (gold_pair[o->gold] != CX_EVAL_NONE || found_pair[o->found] != CX_EVAL_NONE) continue;
    gold_pair[o->gold] = o->found;
    found_pair[o->found] = o->gold;
  }
}

/* What is counted has no fixed names, so that its unit is not compared. */
static bool unit_differs(const cx_eval_claim *gold, const cx_eval_claim *found) {
  return gold->kind != CLAIMX_COUNT && gold->kind != CLAIMX_RANK && !cx_eval_same_quantity(gold, found);
}

unsigned cx_eval_differences(cx_arena *scratch, const cx_eval_claim *gold, const cx_eval_claim *found) {
  unsigned out = 0;
  if (gold->kind != found->kind) out |= CX_DIFFERS_KIND;
  if (gold->bound != found->bound) out |= CX_DIFFERS_BOUND;
  if (unit_differs(gold, found)) out |= CX_DIFFERS_UNIT;
  if (!cx_str_eq(gold->metric, found->metric)) out |= CX_DIFFERS_METRIC;
  if (gold->direction != found->direction) out |= CX_DIFFERS_DIRECTION;
  if (!cx_same_text(scratch, gold->subject, found->subject)) out |= CX_DIFFERS_SUBJECT;
  if (!cx_same_text(scratch, gold->baseline, found->baseline)) out |= CX_DIFFERS_BASELINE;
  if (!cx_same_text(scratch, gold->dataset, found->dataset)) out |= CX_DIFFERS_DATASET;
  if (gold->statistic != found->statistic) out |= CX_DIFFERS_STATISTIC;
  if (gold->approximate != found->approximate) out |= CX_DIFFERS_APPROXIMATE;
  return out;
}

bool cx_eval_states(const cx_eval_claim *claim, int field) {
  const bool states[CX_EVAL_FIELDS] = {claim->subject.n > 0, claim->baseline.n > 0, claim->dataset.n > 0,
                                       claim->statistic != CLAIMX_STATISTIC_NONE, claim->approximate};
  return states[field];
}
