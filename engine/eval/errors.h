/* Everything of a trial that is not as the gold claims have it, in the order of the documents. */
#ifndef CX_EVAL_ERRORS_H
#define CX_EVAL_ERRORS_H

#include "eval/trial.h"

typedef enum cx_error_what {
  CX_ERROR_MISSED,  /* a gold claim without partner */
  CX_ERROR_EXTRA,   /* an extracted claim without partner */
  CX_ERROR_DIFFERS, /* a pair that is not right in full */
  CX_ERROR_FIELD    /* a pair that is, but for subject, baseline, dataset, statistic or approximation */
} cx_error_what;
extern const char *const cx_error_names[];

typedef struct cx_eval_error {
  cx_error_what what;
  const cx_eval_claim *at, *gold, *found; /* at: the one whose place is told; gold, found: NULL where there is none */
  unsigned differs;                       /* CX_DIFFERS_… of a pair */
  cx_str rule;                            /* at fault: whose claim it is, or who took or set aside the place; empty: no rule was there */
  const cx_eval_claim *instead;           /* missed: what was extracted at its place, with other numbers; or NULL */
  const cx_eval_aside *aside;             /* missed: the number set aside there; or NULL */
} cx_eval_error;

typedef CX_VEC(cx_eval_error) cx_eval_errors;

/* Where an error stands: in its document, or, where no document holds the place, in the annotations. */
typedef struct cx_error_place {
  cx_str file;
  uint32_t line, column;
} cx_error_place;
cx_error_place cx_error_place_of(const cx_trial *trial, const cx_eval_error *error);

cx_eval_errors cx_errors_make(cx_arena *arena, const cx_trial *trial, unsigned kinds);

enum { CX_DIFFERENCES = 10 }; /* bits of CX_DIFFERS_… */
extern const char *const cx_difference_names[CX_DIFFERENCES];
/* What a claim says of difference i, as text; "-" where it says nothing. */
cx_str cx_difference_text(cx_arena *arena, const cx_eval_claim *claim, int i);

#endif
