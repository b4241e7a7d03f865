/* Intervals by the bootstrap: documents are drawn with replacement, as many as there are, and each figure is computed anew.
 *
 * The documents are the units that are drawn, for claims of one document stand or fall together. The interval is the percentile interval
 * (B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13): of 1999 sorted values the 50th and the 1950th.
 * Draws come from splitmix64 (G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014) with a
 * fixed seed; all is done in whole numbers, so that every run on every machine gives the same. */
#ifndef CX_EVAL_BOOTSTRAP_H
#define CX_EVAL_BOOTSTRAP_H

#include "eval/figures.h"

enum { CX_BOOTSTRAP_SAMPLES = 1999, CX_BOOTSTRAP_SEED = 1, CX_BOOTSTRAP_SCALE = 1000000 };

typedef struct cx_interval {
  uint32_t low, high; /* in units of 1 / CX_BOOTSTRAP_SCALE */
} cx_interval;

typedef struct cx_row_intervals {
  cx_interval of[CX_EVAL_LEVELS][CX_EVAL_MEASURES];
} cx_row_intervals;

/* One for each row of figures. */
cx_row_intervals *cx_bootstrap(cx_arena *arena, cx_arena *scratch, const cx_figures *figures);

#endif
