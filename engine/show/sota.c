/* Results in the JSON of sota-extractor and Papers with Code: an array of tasks, each with datasets, each with rows of metrics. Texts
 * seldom say what a dataset's task is, so each document is one entry with the task "unspecified" and its datasets under it. */
#include "show/writer.h"

void cx_sota_begin(cx_writing *w) { cx_out_char(w->out, '['); }
void cx_sota_end(cx_writing *w) { cx_out_z(w->out, w->state ? "\n]\n" : "]\n"); }

/* The claims of one document that are still to be written. */
typedef struct table {
  cx_writing *w;
  const claimx_result *result;
  bool *waiting;
} table;

static const claimx_claim *claim_at(const table *t, size_t i) { return &t->result->claims[i]; }
static bool same(const char *a, const char *b) { return strcmp(a, b) == 0; }
static bool of_dataset(const table *t, size_t i, const char *dataset) {
  return t->waiting[i] && same(cx_dataset_name(claim_at(t, i)), dataset);
}

/* Every metric of the dataset, once, in order of the text. */
static void metrics_out(cx_json *j, const table *t, const char *dataset) {
  cx_json_open(j, "metrics", '[', true);
  for (size_t i = 0; i < t->result->claim_count; i++) {
    bool told = !of_dataset(t, i, dataset);
    for (size_t k = 0; k < i && !told; k++)
      told = of_dataset(t, k, dataset) && same(claim_at(t, k)->metric.name, claim_at(t, i)->metric.name);
    if (!told) cx_json_string(j, NULL, claim_at(t, i)->metric.name);
  }
  cx_json_close(j, ']');
}

/* The system's values on the dataset; a second value for a metric is left out. */
static void row_out(cx_json *j, const table *t, const char *dataset, const char *model) {
  size_t count = t->result->claim_count;
  cx_json_open(j, NULL, '{', false);
  cx_json_string(j, "model_name", model);
  cx_json_string(j, "paper_title", t->result->document.title ? t->result->document.title : "");
  cx_json_open(j, "metrics", '{', true);
  bool *of_row = CX_NEW_N(t->w->scratch, bool, count);
  for (size_t i = 0; i < count; i++) {
    if (!of_dataset(t, i, dataset) || !same(claim_at(t, i)->subject.quote, model)) continue;
    of_row[i] = true;
    bool told = false;
    for (size_t k = 0; k < i && !told; k++) told = of_row[k] && same(claim_at(t, k)->metric.name, claim_at(t, i)->metric.name);
    if (told) {
      t->w->left_out[CX_LEFT_OUT_TWICE]++;
      continue;
    }
    bool percent = claim_at(t, i)->value.unit && same(claim_at(t, i)->value.unit, "%");
    cx_json_string(j, claim_at(t, i)->metric.name,
                   cx_str_format(t->w->scratch, "%s%s", claim_at(t, i)->value.low.text, percent ? "%" : "").p);
  }
  cx_json_close(j, '}');
  cx_json_close(j, '}');
  for (size_t i = 0; i < count; i++)
    if (of_row[i]) t->waiting[i] = false;
}

static void dataset_out(cx_json *j, const table *t, const char *dataset) {
  cx_json_open(j, NULL, '{', false);
  cx_json_string(j, "dataset", dataset);
  cx_json_open(j, "sota", '{', false);
  metrics_out(j, t, dataset);
  cx_json_open(j, "rows", '[', false);
  for (size_t i = 0; i < t->result->claim_count; i++)
    if (of_dataset(t, i, dataset)) row_out(j, t, dataset, claim_at(t, i)->subject.quote);
  cx_json_close(j, ']');
  cx_json_close(j, '}');
  cx_json_close(j, '}');
}

void cx_sota_document(cx_writing *w, const claimx_result *result) {
  table t = {w, result, CX_NEW_N(w->scratch, bool, result->claim_count + 1)};
  size_t waiting = 0;
  for (size_t i = 0; i < result->claim_count; i++) {
    cx_left_out why = cx_plain_score(&result->claims[i]);
    t.waiting[i] = why == CX_EXPORTED;
    if (t.waiting[i])
      waiting++;
    else
      w->left_out[why]++;
  }
  if (!waiting) return;
  cx_json json = {.out = w->out, .depth = 1, .filled = w->state != NULL}, *j = &json;
  w->state = w; /* an entry was written */
  cx_json_open(j, NULL, '{', false);
  cx_json_string(j, "task", "unspecified");
  cx_json_string(j, "description", cx_str_format(w->scratch, "Claimed in %s.", result->document.id).p);
  cx_json_open(j, "datasets", '[', false);
  for (size_t i = 0; i < result->claim_count; i++)
    if (t.waiting[i]) dataset_out(j, &t, cx_dataset_name(&result->claims[i]));
  cx_json_close(j, ']');
  cx_json_close(j, '}');
}
