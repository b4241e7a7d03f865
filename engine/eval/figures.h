/* Figures: a finished trial into counts, for groups of kinds, languages and rules, document by document. */
#ifndef CX_EVAL_FIGURES_H
#define CX_EVAL_FIGURES_H

#include "eval/trial.h"

enum { CX_EVAL_LEVELS = 3 }; /* found, typed, full */
extern const char *const cx_eval_level_names[CX_EVAL_LEVELS];
extern const char *const cx_eval_field_names[CX_EVAL_FIELDS];

#define CX_EVAL_ALL_KINDS ((1u << CLAIMX_KIND_COUNT) - 1)
#define CX_EVAL_CONTEXT_KINDS (1u << CLAIMX_COUNT | 1u << CLAIMX_SETTING | 1u << CLAIMX_RANK)
#define CX_EVAL_CORE_KINDS (CX_EVAL_ALL_KINDS & ~CX_EVAL_CONTEXT_KINDS)

/* A claim counts on the side it stands on: a pair of which one side's kind is outside the kinds asked for is a miss or an extra. */
typedef struct cx_tally {
  uint32_t gold, extracted, right[CX_EVAL_LEVELS];
  struct {
    uint32_t agree, gold, extracted; /* of the pairs that are right in full: the field stated on both sides and the same, on each side */
  } field[CX_EVAL_FIELDS];
} cx_tally;

/* One line of a report. */
typedef struct cx_eval_row {
  cx_str name;     /* "core", "speedup", "core en" */
  unsigned kinds;  /* bits */
  cx_str language; /* only documents of it; empty: all, unless `by_language` */
  bool by_language;
  bool main; /* core, context or all */
  cx_tally all;
  cx_tally *documents; /* of each of the trial's */
} cx_eval_row;

typedef struct cx_eval_rule {
  cx_str name;
  uint32_t extracted, right[CX_EVAL_LEVELS];
} cx_eval_rule;

typedef struct cx_figures {
  const cx_trial *trial;
  uint32_t document_count; /* that were given */
  CX_VEC(cx_eval_row) rows;
  cx_eval_rule *rules; /* those with the most wrong claims first */
  uint32_t rule_count;
  uint32_t aside, aside_core; /* gold claims that were set aside instead */
} cx_figures;

/* kinds: the bits of one of the three groups, for all rows of that group; or all, for everything. */
cx_figures cx_figures_make(cx_arena *arena, const cx_trial *trial, unsigned kinds);
/* The counts of some kinds over all documents. */
cx_tally cx_figures_tally(const cx_trial *trial, unsigned kinds);
/* A gold claim that was set aside instead: nothing was extracted at its place. */
bool cx_figures_is_aside(const cx_trial *trial, uint32_t gold);

/* part / whole in units of 1 / scale, rounded half up; 0 where whole is 0. */
uint32_t cx_ratio(uint64_t part, uint64_t whole, uint32_t scale);

enum { CX_PRECISION, CX_RECALL, CX_F1, CX_EVAL_MEASURES };
extern const char *const cx_eval_measure_names[CX_EVAL_MEASURES];
/* F1 is 2 right / (gold + extracted), which equals 2PR / (P + R). */
uint32_t cx_measure(int measure, uint32_t right, uint32_t extracted, uint32_t gold, uint32_t scale);

#endif
