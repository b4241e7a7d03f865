/* Figures as one JSON object, with the counts that every ratio comes from; see report.h. */
#include "eval/report.h"
#include "show/json.h"

static void put_ratio(cx_json *json, cx_arena *scratch, const char *key, uint32_t value) {
  cx_json_number(json, key, (claimx_number){cx_report_ratio(scratch, value, CX_BOOTSTRAP_SCALE).p, true});
}

static void put_measures(cx_json *json, cx_arena *scratch, uint32_t right, uint32_t extracted, uint32_t gold) {
  for (int m = 0; m < CX_EVAL_MEASURES; m++)
    put_ratio(json, scratch, cx_eval_measure_names[m], cx_measure(m, right, extracted, gold, CX_BOOTSTRAP_SCALE));
}

static void put_interval(cx_json *json, cx_arena *scratch, const char *key, const cx_interval *interval) {
  cx_json_open(json, key, '[', true);
  put_ratio(json, scratch, NULL, interval->low);
  put_ratio(json, scratch, NULL, interval->high);
  cx_json_close(json, ']');
}

static void put_level(cx_json *json, const cx_report *r, uint32_t row, int level) {
  const cx_tally *t = &r->figures->rows.at[row].all;
  cx_json_open(json, cx_eval_level_names[level], '{', true);
  cx_json_unsigned(json, "right", t->right[level]);
  put_measures(json, r->scratch, t->right[level], t->extracted, t->gold);
  cx_json_open(json, "interval", '{', true);
  for (int m = 0; m < CX_EVAL_MEASURES; m++) put_interval(json, r->scratch, cx_eval_measure_names[m], &r->intervals[row].of[level][m]);
  cx_json_close(json, '}');
  cx_json_close(json, '}');
}

static void put_fields(cx_json *json, const cx_report *r, const cx_tally *t) {
  cx_json_open(json, "fields", '{', false);
  for (int i = 0; i < CX_EVAL_FIELDS; i++) {
    cx_json_open(json, cx_eval_field_names[i], '{', true);
    cx_json_unsigned(json, "gold", t->field[i].gold);
    cx_json_unsigned(json, "extracted", t->field[i].extracted);
    cx_json_unsigned(json, "agree", t->field[i].agree);
    put_measures(json, r->scratch, t->field[i].agree, t->field[i].extracted, t->field[i].gold);
    cx_json_close(json, '}');
  }
  cx_json_close(json, '}');
}

static void put_row(cx_json *json, const cx_report *r, uint32_t index) {
  const cx_eval_row *row = &r->figures->rows.at[index];
  cx_json_open(json, NULL, '{', false);
  cx_json_text(json, "name", row->name);
  if (row->by_language) cx_json_text(json, "language", row->language);
  cx_json_open(json, "kinds", '[', true);
  for (int k = 0; k < CLAIMX_KIND_COUNT; k++)
    if (row->kinds >> k & 1) cx_json_string(json, NULL, claimx_kind_name((claimx_kind)k));
  cx_json_close(json, ']');
  cx_json_unsigned(json, "gold", row->all.gold);
  cx_json_unsigned(json, "extracted", row->all.extracted);
  for (int l = 0; l < CX_EVAL_LEVELS; l++) put_level(json, r, index, l);
  put_fields(json, r, &row->all);
  cx_json_close(json, '}');
}

static void put_rule(cx_json *json, const cx_report *r, const cx_eval_rule *rule) {
  cx_json_open(json, NULL, '{', true);
  cx_json_text(json, "rule", rule->name);
  cx_json_unsigned(json, "extracted", rule->extracted);
  for (int l = 0; l < CX_EVAL_LEVELS; l++) cx_json_unsigned(json, cx_eval_level_names[l], rule->right[l]);
  put_ratio(json, r->scratch, "precision",
            cx_measure(CX_PRECISION, rule->right[CX_EVAL_LEVELS - 1], rule->extracted, 0, CX_BOOTSTRAP_SCALE));
  cx_json_close(json, '}');
}

static void put_difference(cx_json *json, const cx_report *r, const cx_eval_error *e, int i) {
  cx_json_open(json, cx_difference_names[i], '{', true);
  cx_json_text(json, "gold", cx_difference_text(r->scratch, e->gold, i));
  cx_json_text(json, "extracted", cx_difference_text(r->scratch, e->found, i));
  cx_json_close(json, '}');
}

static void put_error(cx_json *json, const cx_report *r, const cx_eval_error *e) {
  const cx_eval_claim *at = e->at;
  cx_error_place place = cx_error_place_of(r->figures->trial, e);
  cx_json_open(json, NULL, '{', false);
  cx_json_string(json, "error", cx_error_names[e->what]);
  cx_json_text(json, "file", place.file);
  cx_json_unsigned(json, "line", place.line);
  cx_json_unsigned(json, "column", place.column);
  cx_json_text(json, "document", r->figures->trial->documents.at[at->document].name);
  cx_json_unsigned(json, "start", at->at.start);
  cx_json_unsigned(json, "end", at->at.end);
  cx_json_string(json, "kind", claimx_kind_name(at->kind));
  cx_json_text(json, "quote", at->quote);
  cx_json_text(json, "before", at->before);
  cx_json_text(json, "after", at->after);
  if (at->metric.n) cx_json_text(json, "metric", at->metric);
  if (e->differs) {
    cx_json_open(json, "differs", '{', false);
    for (int i = 0; i < CX_DIFFERENCES; i++)
      if (e->differs >> i & 1) put_difference(json, r, e, i);
    cx_json_close(json, '}');
  }
  if (e->instead) cx_json_text(json, "instead", e->instead->quote);
  if (e->aside) cx_json_string(json, "set_aside", claimx_reason_name(e->aside->reason));
  if (e->rule.n) cx_json_text(json, "rule", e->rule);
  cx_json_close(json, '}');
}

static void put_method(cx_json *json) {
  cx_json_open(json, "interval", '{', false);
  cx_json_string(json, "level", "95%");
  cx_json_string(json, "method",
                 "percentile bootstrap over documents (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13)");
  cx_json_unsigned(json, "resamples", CX_BOOTSTRAP_SAMPLES);
  cx_json_unsigned(json, "seed", CX_BOOTSTRAP_SEED);
  cx_json_close(json, '}');
}

void cx_report_json(cx_out *out, const cx_report *r) {
  cx_json json = {.out = out};
  cx_json_open(&json, NULL, '{', false);
  cx_json_unsigned(&json, "documents", r->figures->document_count);
  cx_json_unsigned(&json, "gold", r->figures->trial->gold_count);
  cx_json_unsigned(&json, "extracted", r->figures->trial->found.n);
  put_method(&json);
  cx_json_open(&json, "rows", '[', false);
  for (uint32_t i = 0; i < r->figures->rows.n; i++) put_row(&json, r, i);
  cx_json_close(&json, ']');
  cx_json_open(&json, "set_aside", '{', true);
  cx_json_unsigned(&json, "all", r->figures->aside);
  cx_json_unsigned(&json, "core", r->figures->aside_core);
  cx_json_close(&json, '}');
  cx_json_open(&json, "rules", '[', false);
  for (uint32_t i = 0; i < r->figures->rule_count; i++) put_rule(&json, r, &r->figures->rules[i]);
  cx_json_close(&json, ']');
  if (r->errors) {
    cx_json_open(&json, "errors", '[', false);
    for (uint32_t i = 0; i < r->errors->n; i++) put_error(&json, r, &r->errors->at[i]);
    cx_json_close(&json, ']');
  }
  cx_json_close(&json, '}');
  cx_out_char(out, '\n');
}
