/* Gold claims and extracted claims of one group of texts into pairs, and what the two of a pair disagree on. */
#ifndef CX_EVAL_MATCH_H
#define CX_EVAL_MATCH_H

#include "eval/claim.h"

/* In the order in which they are told. */
enum {
  CX_DIFFERS_KIND = 1,
  CX_DIFFERS_BOUND = 2,
  CX_DIFFERS_UNIT = 4,
  CX_DIFFERS_METRIC = 8,
  CX_DIFFERS_DIRECTION = 16,
  CX_DIFFERS_SUBJECT = 32,
  CX_DIFFERS_BASELINE = 64,
  CX_DIFFERS_DATASET = 128,
  CX_DIFFERS_STATISTIC = 256,
  CX_DIFFERS_APPROXIMATE = 512,
  /* what must agree for a pair to be typed, and full */
  CX_DIFFERS_TYPE = CX_DIFFERS_KIND | CX_DIFFERS_BOUND | CX_DIFFERS_UNIT,
  CX_DIFFERS_FULL = CX_DIFFERS_TYPE | CX_DIFFERS_METRIC | CX_DIFFERS_DIRECTION
};
enum { CX_EVAL_FIELDS = 5 }; /* subject, baseline, dataset, statistic, approximate: bit CX_DIFFERS_SUBJECT << i */

/* Pairs claims that overlap, have the same numbers, and of which the extracted one is not much longer: those of one kind first, then those
 * that overlap the most, then as they stand in the lists. gold_pair[i] is the index of gold[i]'s partner, or CX_EVAL_NONE; found_pair[j]
 * likewise. */
void cx_eval_match(cx_arena *scratch, const cx_eval_claim *const *gold, uint32_t gold_count, const cx_eval_claim *const *found,
                   uint32_t found_count, uint32_t *gold_pair, uint32_t *found_pair);

/* The CX_DIFFERS_… of a pair. */
unsigned cx_eval_differences(cx_arena *scratch, const cx_eval_claim *gold, const cx_eval_claim *found);
/* Whether a claim states the field, 0 to CX_EVAL_FIELDS - 1. */
bool cx_eval_states(const cx_eval_claim *claim, int field);

#endif
