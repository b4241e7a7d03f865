/* What can be exported to leaderboards without guessing; see left_out.h. Facts of other people's formats stand here as tables. */
#include "show/left_out.h"

#include "show/writer.h"

static const char *const reasons[CX_LEFT_OUT_REASONS] = {
    [CX_LEFT_OUT_KIND] = "no score",
    [CX_LEFT_OUT_BOUND] = "a bound or an approximate value",
    [CX_LEFT_OUT_VALUE] = "no single decimal value",
    [CX_LEFT_OUT_METRIC] = "no metric of the vocabulary",
    [CX_LEFT_OUT_DATASET] = "no dataset named",
    [CX_LEFT_OUT_SUBJECT] = "no system named",
    [CX_LEFT_OUT_DIRECTION] = "unknown whether lower is better",
    [CX_LEFT_OUT_SCALE] = "no range known for the metric in this unit",
    [CX_LEFT_OUT_BENCHMARK] = "no benchmark of the Hub known for this dataset and metric",
    [CX_LEFT_OUT_TWICE] = "a second value for the same system, dataset and metric",
};

const char *cx_left_out_reason(cx_left_out why) { return why < CX_EXPORTED ? reasons[why] : NULL; }

static bool same(const char *a, const char *b) { return a && b && strcmp(a, b) == 0; }

cx_left_out cx_plain_score(const claimx_claim *claim) {
  const claimx_value *v = &claim->value;
  if (claim->kind != CLAIMX_SCORE) return CX_LEFT_OUT_KIND;
  if (v->bound != CLAIMX_BOUND_NONE || v->approximate) return CX_LEFT_OUT_BOUND;
  if (!cx_number_bare(v->low) || !same(v->low.text, v->high.text)) return CX_LEFT_OUT_VALUE;
  if (!claim->metric.name || same(claim->metric.name, "other") || same(claim->metric.name, "performance")) return CX_LEFT_OUT_METRIC;
  if (!claim->dataset.quote) return CX_LEFT_OUT_DATASET;
  if (!claim->subject.quote) return CX_LEFT_OUT_SUBJECT;
  return CX_EXPORTED;
}

const char *cx_dataset_name(const claimx_claim *claim) { return claim->dataset.name ? claim->dataset.name : claim->dataset.quote; }

/* Shares and coefficients: from 0 to 1 by definition. */
static const char *const shares[] = {"accuracy", "f1",   "precision", "recall",    "auroc",       "auprc",    "map",         "miou",
                                     "iou",      "dice", "ssim",      "pass_at_k", "exact_match", "win_rate", "success_rate"};

bool cx_metric_range(const claimx_claim *claim, const char **low, const char **high) {
  for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
    if (!same(claim->metric.name, shares[i])) continue;
    const char *unit = claim->value.unit, *value = claim->value.low.text;
    bool percent = same(unit, "%");
    /* "38.2 mAP" is meant in percent, but the text does not say so. */
    bool share = !percent && (!unit || same(unit, "1")) && (strncmp(value, "0", 1) == 0 || same(value, "1"));
    *low = "0";
    *high = percent ? "100" : "1";
    return percent || share;
  }
  return false;
}

static const cx_benchmark benchmarks[] = {
    {"GPQA-Diamond", "Idavidrein/gpqa", "gpqa_diamond", "accuracy"},
    {"GSM8K", "openai/gsm8k", "gsm8k", "accuracy"},
    {"HLE", "cais/hle", "hle", "accuracy"},
    {"MMLU-Pro", "TIGER-Lab/MMLU-Pro", "mmlu_pro", "accuracy"},
};

const cx_benchmark *cx_benchmark_of(const claimx_claim *claim) {
  for (size_t i = 0; i < sizeof benchmarks / sizeof *benchmarks; i++)
    if (same(claim->dataset.name, benchmarks[i].dataset)) return &benchmarks[i];
  return NULL;
}
