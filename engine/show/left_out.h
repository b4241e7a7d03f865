/* Why an export leaves a claim out: formats for leaderboards say less than the record does, and what they cannot say without guessing is
 * counted by reason. The table of reasons is left_out.c's. */
#ifndef CX_SHOW_LEFT_OUT_H
#define CX_SHOW_LEFT_OUT_H

#include "claimx/claimx.h"

typedef enum cx_left_out {
  CX_LEFT_OUT_KIND,
  CX_LEFT_OUT_BOUND,
  CX_LEFT_OUT_VALUE,
  CX_LEFT_OUT_METRIC,
  CX_LEFT_OUT_DATASET,
  CX_LEFT_OUT_SUBJECT,
  CX_LEFT_OUT_DIRECTION,
  CX_LEFT_OUT_SCALE,
  CX_LEFT_OUT_BENCHMARK,
  CX_LEFT_OUT_TWICE,
  CX_EXPORTED /* last: it is not left out */
} cx_left_out;
enum { CX_LEFT_OUT_REASONS = CX_EXPORTED };

const char *cx_left_out_reason(cx_left_out why);

/* Whether the claim is a plain score: one stated value of a named metric, of a named system on a named dataset. All exports ask it. */
cx_left_out cx_plain_score(const claimx_claim *claim);

/* The names an export uses: the canonical one where there is one, else the text's own. */
const char *cx_dataset_name(const claimx_claim *claim);

/* The range that a metric has by definition, in the unit of the claim: "0" and "100" for an accuracy in percent. false: none is known. */
bool cx_metric_range(const claimx_claim *claim, const char **low, const char **high);

/* The benchmark a dataset is on the Hugging Face Hub, and the task of it that the dataset's name alone means; NULL: none is known. */
typedef struct cx_benchmark {
  const char *dataset, *hub, *task, *metric; /* metric: the one its leaderboard ranks by */
} cx_benchmark;
const cx_benchmark *cx_benchmark_of(const claimx_claim *claim);

#endif
