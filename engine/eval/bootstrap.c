/* Figures of resampled documents; see bootstrap.h for the method. Knows nothing of claims. */
#include "eval/bootstrap.h"

#include <stdlib.h>

enum { COUNTS = 2 + CX_EVAL_LEVELS, SERIES = CX_EVAL_LEVELS * CX_EVAL_MEASURES };

static uint64_t splitmix64(uint64_t *state) {
  uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
  z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
  return z ^ z >> 31;
}

/* From 0 to n - 1, each as likely: what lies above the largest multiple of n is drawn again. */
static uint32_t draw(uint64_t *state, uint32_t n) {
  const uint64_t top = UINT64_MAX - UINT64_MAX % n;
  uint64_t z = splitmix64(state);
  while (z >= top) z = splitmix64(state);
  return (uint32_t)(z % n);
}

static int ascending(const void *left, const void *right) {
  uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
  return a < b ? -1 : a > b;
}

/* How often each document is drawn, in every sample; all rows share the draws. */
static void take_sample(uint64_t *state, uint32_t *times, uint32_t documents) {
  memset(times, 0, documents * sizeof *times);
  for (uint32_t i = 0; i < documents; i++) times[draw(state, documents)]++;
}

static void measure(const cx_eval_row *row, const uint32_t *times, uint32_t documents, uint32_t out[SERIES]) {
  uint32_t counts[COUNTS] = {0};
  for (uint32_t i = 0; i < documents; i++) {
    if (!times[i]) continue;
    const cx_tally *t = &row->documents[i];
    counts[0] += times[i] * t->gold;
    counts[1] += times[i] * t->extracted;
    for (int l = 0; l < CX_EVAL_LEVELS; l++) counts[2 + l] += times[i] * t->right[l];
  }
  for (int l = 0; l < CX_EVAL_LEVELS; l++)
    for (int m = 0; m < CX_EVAL_MEASURES; m++)
      out[l * CX_EVAL_MEASURES + m] = cx_measure(m, counts[2 + l], counts[1], counts[0], CX_BOOTSTRAP_SCALE);
}

cx_row_intervals *cx_bootstrap(cx_arena *arena, cx_arena *scratch, const cx_figures *figures) {
  enum { LOW = (CX_BOOTSTRAP_SAMPLES + 1) / 40, HIGH = (CX_BOOTSTRAP_SAMPLES + 1) - LOW };
  uint32_t rows = figures->rows.n, documents = figures->trial->documents.n;
  cx_row_intervals *out = CX_NEW_N(arena, cx_row_intervals, rows + 1);
  if (!documents) return out;
  uint32_t *times = CX_NEW_N(scratch, uint32_t, documents);
  uint32_t *values = CX_NEW_N(scratch, uint32_t, (size_t)rows * SERIES * CX_BOOTSTRAP_SAMPLES);
  uint64_t state = CX_BOOTSTRAP_SEED;
  for (uint32_t b = 0; b < CX_BOOTSTRAP_SAMPLES; b++) {
    take_sample(&state, times, documents);
    for (uint32_t r = 0; r < rows; r++) {
      uint32_t series[SERIES];
      measure(&figures->rows.at[r], times, documents, series);
      for (uint32_t s = 0; s < SERIES; s++) values[((size_t)r * SERIES + s) * CX_BOOTSTRAP_SAMPLES + b] = series[s];
    }
  }
  for (uint32_t r = 0; r < rows; r++)
    for (uint32_t s = 0; s < SERIES; s++) {
      uint32_t *sorted = values + ((size_t)r * SERIES + s) * CX_BOOTSTRAP_SAMPLES;
      qsort(sorted, CX_BOOTSTRAP_SAMPLES, sizeof *sorted, ascending);
      out[r].of[s / CX_EVAL_MEASURES][s % CX_EVAL_MEASURES] = (cx_interval){sorted[LOW - 1], sorted[HIGH - 1]};
    }
  return out;
}
