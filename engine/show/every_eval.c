/* Results by Every Eval Ever's schema (eval.schema.json, version 0.2.1): JSON lines, one object a system of a document, each valid by
 * itself. What the schema demands and a text does not say is "unknown", never made up; there is no clock here, so that a run repeats. */
#include "show/writer.h"

#define SCHEMA_VERSION "0.2.1"
#define UNKNOWN "unknown"

void cx_every_eval_begin(cx_writing *w) { (void)w; }
void cx_every_eval_end(cx_writing *w) { (void)w; }

static cx_left_out exported(const claimx_claim *claim) {
  const char *low, *high;
  cx_left_out why = cx_plain_score(claim);
  if (why != CX_EXPORTED) return why;
  if (claim->metric.better == CLAIMX_BETTER_UNKNOWN) return CX_LEFT_OUT_DIRECTION;
  return cx_metric_range(claim, &low, &high) ? CX_EXPORTED : CX_LEFT_OUT_SCALE;
}

static void metric_out(cx_json *j, const claimx_claim *claim) {
  const char *low, *high;
  cx_metric_range(claim, &low, &high);
  cx_json_open(j, "metric_config", '{', true);
  cx_json_string(j, "evaluation_description", claim->metric.name);
  cx_json_bool(j, "lower_is_better", claim->metric.better == CLAIMX_LOWER);
  cx_json_string(j, "score_type", "continuous");
  cx_json_number(j, "min_score", (claimx_number){low, true});
  cx_json_number(j, "max_score", (claimx_number){high, true});
  cx_json_close(j, '}');
}

static void dataset_out(cx_json *j, const claimx_claim *claim) {
  const cx_benchmark *benchmark = cx_benchmark_of(claim);
  cx_json_open(j, "source_data", '{', true);
  cx_json_string(j, "dataset_name", cx_dataset_name(claim));
  cx_json_string(j, "source_type", benchmark ? "hf_dataset" : "other");
  if (benchmark) cx_json_string(j, "hf_repo", benchmark->hub);
  cx_json_close(j, '}');
}

static void score_out(cx_json *j, cx_writing *w, const claimx_claim *claim) {
  cx_json_open(j, "score_details", '{', true);
  cx_json_number(j, "score", claim->value.low);
  cx_json_open(j, "details", '{', true);
  cx_json_string(j, "claim", claim->id);
  cx_json_string(j, "quote", claim->quote);
  cx_json_string(j, "unit", claim->value.unit ? claim->value.unit : "1");
  cx_json_string(j, "statistic", claimx_statistic_name(claim->value.statistic));
  cx_json_string(j, "plus_minus", claim->value.plus_minus.text); /* of what kind, the text does not say */
  if (claim->condition_count) {
    cx_buf conditions = {.arena = w->scratch};
    for (size_t i = 0; i < claim->condition_count; i++) cx_buf_printf(&conditions, "%s%s", i ? "; " : "", claim->conditions[i].field.quote);
    cx_json_text(j, "conditions", cx_buf_str(&conditions));
  }
  cx_json_close(j, '}');
  cx_json_close(j, '}');
}

static void result_out(cx_json *j, cx_writing *w, const claimx_claim *claim) {
  cx_json_open(j, NULL, '{', true);
  cx_json_string(j, "evaluation_name", cx_str_format(w->scratch, "%s %s", cx_dataset_name(claim), claim->metric.name).p);
  dataset_out(j, claim);
  metric_out(j, claim);
  score_out(j, w, claim);
  cx_json_close(j, '}');
}

static void source_out(cx_json *j, const claimx_result *result) {
  cx_json_open(j, "source_metadata", '{', true);
  cx_json_string(j, "source_name", result->document.title ? result->document.title : result->document.id);
  cx_json_string(j, "source_type", "documentation");
  cx_json_string(j, "source_organization_name", UNKNOWN);
  cx_json_string(j, "evaluator_relationship", "other");
  cx_json_open(j, "additional_details", '{', true);
  cx_json_string(j, "document", result->document.id);
  cx_json_string(j, "source", result->document.source);
  cx_json_string(j, "sha256", result->document.sha256);
  cx_json_close(j, '}');
  cx_json_close(j, '}');
}

/* All that a document claims for one system. taken: which claims were written. */
static void system_out(cx_writing *w, const claimx_result *result, size_t first, bool *taken) {
  const char *model = result->claims[first].subject.quote;
  cx_json json = {.out = w->out}, *j = &json;
  cx_json_open(j, NULL, '{', true);
  cx_json_string(j, "schema_version", SCHEMA_VERSION);
  cx_json_string(j, "evaluation_id", cx_str_format(w->scratch, "%s/%s/" UNKNOWN, result->document.id, model).p);
  cx_json_string(j, "retrieved_timestamp", UNKNOWN);
  source_out(j, result);
  cx_json_open(j, "eval_library", '{', true);
  cx_json_string(j, "name", UNKNOWN);
  cx_json_string(j, "version", UNKNOWN);
  cx_json_close(j, '}');
  cx_json_open(j, "model_info", '{', true);
  cx_json_string(j, "name", model);
  cx_json_string(j, "id", model);
  cx_json_open(j, "additional_details", '{', true);
  cx_json_string(j, "id", "the name in the text, which gives no identifier");
  cx_json_close(j, '}');
  cx_json_close(j, '}');
  cx_json_open(j, "evaluation_results", '[', true);
  for (size_t i = first; i < result->claim_count; i++) {
    if (taken[i] || strcmp(result->claims[i].subject.quote, model) != 0) continue;
    result_out(j, w, &result->claims[i]);
    taken[i] = true;
  }
  cx_json_close(j, ']');
  cx_json_close(j, '}');
  cx_out_char(w->out, '\n');
}

void cx_every_eval_document(cx_writing *w, const claimx_result *result) {
  bool *taken = CX_NEW_N(w->scratch, bool, result->claim_count + 1);
  for (size_t i = 0; i < result->claim_count; i++) {
    cx_left_out why = exported(&result->claims[i]);
    taken[i] = why != CX_EXPORTED;
    if (taken[i]) w->left_out[why]++;
  }
  for (size_t i = 0; i < result->claim_count; i++)
    if (!taken[i]) system_out(w, result, i, taken);
}
