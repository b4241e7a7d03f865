/* Results as JSON: "json" (one object, laid out for people and for diffs) and "jsonl" (a result a line).
 * The order of the fields is the record's own; a field the text does not state is left out. */
#include "show/writer.h"

static void span_out(cx_json *j, claimx_span span) {
  cx_json_open(j, "span", '{', true);
  cx_json_unsigned(j, "start", span.start);
  cx_json_unsigned(j, "end", span.end);
  cx_json_unsigned(j, "char_start", span.char_start);
  cx_json_unsigned(j, "char_end", span.char_end);
  cx_json_unsigned(j, "line", span.line);
  cx_json_unsigned(j, "column", span.column);
  cx_json_close(j, '}');
}

static void range_out(cx_json *j, const char *key, size_t start, size_t end) {
  cx_json_open(j, key, '{', true);
  cx_json_unsigned(j, "start", start);
  cx_json_unsigned(j, "end", end);
  cx_json_close(j, '}');
}

static void numbers_out(cx_json *j, const claimx_value *value, bool si) {
  claimx_number numbers[CX_VALUE_NUMBERS];
  cx_value_numbers(value, si, numbers);
  for (size_t i = 0; i < CX_VALUE_NUMBERS; i++) cx_json_number(j, cx_value_number_names[i], numbers[i]);
}

static void value_out(cx_json *j, const claimx_value *value) {
  cx_json_open(j, "value", '{', true);
  numbers_out(j, value, false);
  cx_json_string(j, "unit", value->unit ? value->unit : "1");
  cx_json_string(j, "bound", claimx_bound_name(value->bound));
  cx_json_bool(j, "approximate", value->approximate);
  cx_json_string(j, "statistic", claimx_statistic_name(value->statistic));
  if (value->si.unit) {
    cx_json_open(j, "si", '{', true);
    numbers_out(j, value, true);
    cx_json_string(j, "unit", value->si.unit);
    cx_json_close(j, '}');
  }
  cx_json_close(j, '}');
}

static void rule_out(cx_json *j, claimx_rule_ref rule) {
  cx_json_open(j, "rule", '{', true);
  cx_json_string(j, "pack", rule.pack);
  cx_json_string(j, "version", rule.version);
  cx_json_string(j, "id", rule.id);
  cx_json_close(j, '}');
}

static void field_body(cx_json *j, const claimx_field *field) {
  cx_json_string(j, "name", field->name);
  cx_json_string(j, "quote", field->quote);
  span_out(j, field->span);
}

static void field_out(cx_json *j, const char *key, const claimx_field *field) {
  if (!field->quote) return;
  cx_json_open(j, key, '{', true);
  field_body(j, field);
  cx_json_close(j, '}');
}

static void metric_out(cx_json *j, const claimx_claim *claim) {
  cx_json_open(j, "metric", '{', true);
  cx_json_string(j, "name", claim->metric.name ? claim->metric.name : "other");
  if (claim->metric.better != CLAIMX_BETTER_UNKNOWN) cx_json_bool(j, "higher_is_better", claim->metric.better == CLAIMX_HIGHER);
  if (claim->metric.field.quote) {
    cx_json_string(j, "quote", claim->metric.field.quote);
    span_out(j, claim->metric.field.span);
  }
  cx_json_close(j, '}');
}

static void conditions_out(cx_json *j, const claimx_claim *claim) {
  if (!claim->condition_count) return;
  cx_json_open(j, "conditions", '[', false);
  for (size_t i = 0; i < claim->condition_count; i++) {
    cx_json_open(j, NULL, '{', true);
    field_body(j, &claim->conditions[i].field);
    cx_json_string(j, "claim", claim->conditions[i].claim);
    cx_json_close(j, '}');
  }
  cx_json_close(j, ']');
}

void cx_json_claim(cx_json *j, const claimx_claim *claim) {
  cx_json_open(j, NULL, '{', false);
  cx_json_string(j, "id", claim->id);
  cx_json_string(j, "kind", claimx_kind_name(claim->kind));
  cx_json_string(j, "quote", claim->quote);
  span_out(j, claim->span);
  value_out(j, &claim->value);
  cx_json_string(j, "direction", claimx_direction_name(claim->direction));
  metric_out(j, claim);
  field_out(j, "subject", &claim->subject);
  field_out(j, "baseline", &claim->baseline);
  field_out(j, "dataset", &claim->dataset);
  conditions_out(j, claim);
  range_out(j, "sentence", claim->sentence_start, claim->sentence_end);
  rule_out(j, claim->rule);
  cx_json_close(j, '}');
}

static void aside_out(cx_json *j, const claimx_aside *aside) {
  cx_json_open(j, NULL, '{', true);
  cx_json_string(j, "quote", aside->quote);
  cx_json_string(j, "reason", claimx_reason_name(aside->reason));
  span_out(j, aside->span);
  rule_out(j, aside->rule);
  cx_json_close(j, '}');
}

static void filled(cx_json *j, const char *key, const char *z) {
  if (z && *z) cx_json_string(j, key, z);
}

static void message_out(cx_json *j, const claimx_message *message) {
  cx_json_open(j, NULL, '{', true);
  cx_json_string(j, "code", message->code);
  cx_json_string(j, "severity", cx_severity_name(message->severity));
  cx_json_string(j, "message", message->text);
  filled(j, "file", message->file);
  if (message->line) cx_json_unsigned(j, "line", message->line);
  if (message->column) cx_json_unsigned(j, "column", message->column);
  if (message->start < message->end) range_out(j, "span", message->start, message->end);
  filled(j, "excerpt", message->excerpt);
  filled(j, "hint", message->hint);
  cx_json_close(j, '}');
}

static void result_out(cx_json *j, const claimx_result *r, bool flat) {
  cx_json_open(j, NULL, '{', flat);
  cx_json_string(j, "claimx", CLAIMX_RECORD);
  cx_json_open(j, "document", '{', false);
  cx_json_string(j, "id", r->document.id);
  cx_json_string(j, "source", r->document.source);
  if (r->document.locator)
    cx_json_string(j, "locator", r->document.locator);
  else
    range_out(j, "locator", r->document.start, r->document.end);
  cx_json_string(j, "title", r->document.title);
  cx_json_string(j, "part", r->document.part);
  cx_json_string(j, "language", r->document.language);
  cx_json_string(j, "sha256", r->document.sha256);
  cx_json_close(j, '}');
  cx_json_open(j, "claims", '[', false);
  for (size_t i = 0; i < r->claim_count; i++) cx_json_claim(j, &r->claims[i]);
  cx_json_close(j, ']');
  cx_json_open(j, "set_aside", '[', false);
  for (size_t i = 0; i < r->set_aside_count; i++) aside_out(j, &r->set_aside[i]);
  cx_json_close(j, ']');
  cx_json_open(j, "unexplained", '[', false);
  for (size_t i = 0; i < r->unexplained_count; i++) {
    cx_json_open(j, NULL, '{', true);
    cx_json_string(j, "quote", r->unexplained[i].quote);
    span_out(j, r->unexplained[i].span);
    cx_json_close(j, '}');
  }
  cx_json_close(j, ']');
  cx_json_open(j, "diagnostics", '[', false);
  for (size_t i = 0; i < r->diagnostic_count; i++) message_out(j, &r->diagnostics[i]);
  cx_json_close(j, ']');
  cx_json_close(j, '}');
}

/* The frame of "json" is written here and not by the emitter: the emitter's state would have to live from document to document. */
void cx_json_frame_begin(cx_out *out) { cx_out_z(out, "{\n  \"claimx\": \"" CLAIMX_RECORD "\",\n  \"documents\": ["); }

void cx_json_frame_document(cx_out *out, const claimx_result *result, size_t index) {
  cx_json j = {.out = out, .depth = 2, .filled = index > 0};
  result_out(&j, result, false);
}

void cx_json_frame_end(cx_out *out, size_t count) { cx_out_z(out, count ? "\n  ]\n}\n" : "]\n}\n"); }

void cx_json_begin(cx_writing *w) { cx_json_frame_begin(w->out); }
void cx_json_document(cx_writing *w, const claimx_result *result) { cx_json_frame_document(w->out, result, w->index); }
void cx_json_end(cx_writing *w) { cx_json_frame_end(w->out, w->index); }

void cx_jsonl_begin(cx_writing *w) { (void)w; }
void cx_jsonl_end(cx_writing *w) { (void)w; }

void cx_jsonl_document(cx_writing *w, const claimx_result *result) {
  cx_json j = {.out = w->out};
  result_out(&j, result, true);
  cx_out_char(w->out, '\n');
}
