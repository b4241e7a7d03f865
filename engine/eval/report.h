/* Reports of figures: one function a format. They compute nothing but what they print. */
#ifndef CX_EVAL_REPORT_H
#define CX_EVAL_REPORT_H

#include "eval/bootstrap.h"
#include "eval/errors.h"
#include "show/out.h"

typedef struct cx_report {
  cx_arena *scratch;
  const cx_figures *figures;
  const cx_row_intervals *intervals; /* of the rows */
  const cx_eval_errors *errors;      /* NULL: they are not asked for */
} cx_report;

typedef struct cx_variant { /* of a comparison */
  const char *name;
  cx_tally groups[3]; /* core, context, all */
} cx_variant;

void cx_report_text(cx_out *out, const cx_report *report);
void cx_report_json(cx_out *out, const cx_report *report);
void cx_compare_text(cx_out *out, cx_arena *scratch, const cx_variant *variants, size_t count);
void cx_compare_json(cx_out *out, cx_arena *scratch, const cx_variant *variants, size_t count);

/* "0.951": units of 1 / 1000 or 1 / 1000000. */
cx_str cx_report_ratio(cx_arena *arena, uint32_t value, uint32_t scale);

#endif
