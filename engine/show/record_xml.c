/* Results as XML, field for field the JSON record; xml.h says how one becomes the other, claimx.rng is the schema, and xml_json.c reads
 * it back. Elements stand in the order of the schema. */
#include "show/writer.h"
#include "show/xml.h"

static void span_out(cx_xml *x, claimx_span span) {
  cx_xml_open(x, "span");
  cx_xml_attribute_unsigned(x, "start", span.start);
  cx_xml_attribute_unsigned(x, "end", span.end);
  cx_xml_attribute_unsigned(x, "char_start", span.char_start);
  cx_xml_attribute_unsigned(x, "char_end", span.char_end);
  cx_xml_attribute_unsigned(x, "line", span.line);
  cx_xml_attribute_unsigned(x, "column", span.column);
  cx_xml_close(x, "span");
}

static void range_out(cx_xml *x, const char *name, size_t start, size_t end) {
  cx_xml_open(x, name);
  cx_xml_attribute_unsigned(x, "start", start);
  cx_xml_attribute_unsigned(x, "end", end);
  cx_xml_close(x, name);
}

/* A JSON number is plain text, a JSON string says so: "2" and 2 differ. */
static void numbers_out(cx_xml *x, const claimx_value *value, bool si) {
  claimx_number numbers[CX_VALUE_NUMBERS];
  cx_value_numbers(value, si, numbers);
  for (size_t i = 0; i < CX_VALUE_NUMBERS; i++) {
    const char *form = cx_number_bare(numbers[i]) ? NULL : "text";
    cx_xml_words_with(x, cx_value_number_names[i], "form", form, numbers[i].text);
  }
}

static void value_out(cx_xml *x, const claimx_value *value) {
  cx_xml_open(x, "value");
  cx_xml_attribute(x, "bound", claimx_bound_name(value->bound));
  cx_xml_attribute_bool(x, "approximate", value->approximate);
  cx_xml_attribute(x, "statistic", claimx_statistic_name(value->statistic));
  numbers_out(x, value, false);
  cx_xml_words(x, "unit", value->unit ? value->unit : "1");
  if (value->si.unit) {
    cx_xml_open(x, "si");
    numbers_out(x, value, true);
    cx_xml_words(x, "unit", value->si.unit);
    cx_xml_close(x, "si");
  }
  cx_xml_close(x, "value");
}

static void rule_out(cx_xml *x, claimx_rule_ref rule) {
  cx_xml_open(x, "rule");
  cx_xml_attribute(x, "pack", rule.pack);
  cx_xml_attribute(x, "version", rule.version);
  cx_xml_attribute(x, "id", rule.id);
  cx_xml_close(x, "rule");
}

static void field_body(cx_xml *x, const claimx_field *field) {
  cx_xml_words(x, "name", field->name);
  cx_xml_words(x, "quote", field->quote);
  span_out(x, field->span);
}

static void field_out(cx_xml *x, const char *name, const claimx_field *field) {
  if (!field->quote) return;
  cx_xml_open(x, name);
  field_body(x, field);
  cx_xml_close(x, name);
}

static void metric_out(cx_xml *x, const claimx_claim *claim) {
  cx_xml_open(x, "metric");
  if (claim->metric.better != CLAIMX_BETTER_UNKNOWN) cx_xml_attribute_bool(x, "higher_is_better", claim->metric.better == CLAIMX_HIGHER);
  cx_xml_words(x, "name", claim->metric.name ? claim->metric.name : "other");
  if (claim->metric.field.quote) {
    cx_xml_words(x, "quote", claim->metric.field.quote);
    span_out(x, claim->metric.field.span);
  }
  cx_xml_close(x, "metric");
}

static void conditions_out(cx_xml *x, const claimx_claim *claim) {
  if (!claim->condition_count) return;
  cx_xml_open(x, "conditions");
  for (size_t i = 0; i < claim->condition_count; i++) {
    cx_xml_open(x, "condition");
    cx_xml_attribute(x, "claim", claim->conditions[i].claim);
    field_body(x, &claim->conditions[i].field);
    cx_xml_close(x, "condition");
  }
  cx_xml_close(x, "conditions");
}

static void claim_out(cx_xml *x, const claimx_claim *claim) {
  cx_xml_open(x, "claim");
  cx_xml_attribute(x, "id", claim->id);
  cx_xml_attribute(x, "kind", claimx_kind_name(claim->kind));
  cx_xml_attribute(x, "direction", claimx_direction_name(claim->direction));
  cx_xml_words(x, "quote", claim->quote);
  span_out(x, claim->span);
  value_out(x, &claim->value);
  metric_out(x, claim);
  field_out(x, "subject", &claim->subject);
  field_out(x, "baseline", &claim->baseline);
  field_out(x, "dataset", &claim->dataset);
  conditions_out(x, claim);
  range_out(x, "sentence", claim->sentence_start, claim->sentence_end);
  rule_out(x, claim->rule);
  cx_xml_close(x, "claim");
}

static void filled(cx_xml *x, const char *name, const char *text) {
  if (text && *text) cx_xml_words(x, name, text);
}

static void message_out(cx_xml *x, const claimx_message *message) {
  cx_xml_open(x, "diagnostic");
  cx_xml_attribute(x, "code", message->code);
  cx_xml_attribute(x, "severity", cx_severity_name(message->severity));
  if (message->line) cx_xml_attribute_unsigned(x, "line", message->line);
  if (message->column) cx_xml_attribute_unsigned(x, "column", message->column);
  cx_xml_words(x, "message", message->text);
  filled(x, "file", message->file);
  if (message->start < message->end) range_out(x, "span", message->start, message->end);
  filled(x, "excerpt", message->excerpt);
  filled(x, "hint", message->hint);
  cx_xml_close(x, "diagnostic");
}

static void document_out(cx_xml *x, const claimx_result *r) {
  cx_xml_open(x, "document");
  cx_xml_attribute(x, "language", r->document.language);
  cx_xml_attribute(x, "sha256", r->document.sha256);
  cx_xml_words(x, "id", r->document.id);
  cx_xml_words(x, "source", r->document.source);
  if (r->document.locator)
    cx_xml_words(x, "locator", r->document.locator);
  else
    range_out(x, "locator", r->document.start, r->document.end);
  cx_xml_words(x, "title", r->document.title);
  cx_xml_words(x, "part", r->document.part);
  cx_xml_close(x, "document");
}

void cx_xml_begin(cx_writing *w) {
  cx_out_z(w->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<claimx xmlns=\"" CX_XML_NAMESPACE "\" version=\"" CLAIMX_RECORD "\">");
}

void cx_xml_document(cx_writing *w, const claimx_result *r) {
  cx_xml xml = {.out = w->out, .depth = 1}, *x = &xml;
  cx_xml_open(x, "result");
  document_out(x, r);
  cx_xml_open(x, "claims");
  for (size_t i = 0; i < r->claim_count; i++) claim_out(x, &r->claims[i]);
  cx_xml_close(x, "claims");
  cx_xml_open(x, "set_aside");
  for (size_t i = 0; i < r->set_aside_count; i++) {
    cx_xml_open(x, "aside");
    cx_xml_attribute(x, "reason", claimx_reason_name(r->set_aside[i].reason));
    cx_xml_words(x, "quote", r->set_aside[i].quote);
    span_out(x, r->set_aside[i].span);
    rule_out(x, r->set_aside[i].rule);
    cx_xml_close(x, "aside");
  }
  cx_xml_close(x, "set_aside");
  cx_xml_open(x, "unexplained");
  for (size_t i = 0; i < r->unexplained_count; i++) {
    cx_xml_open(x, "number");
    cx_xml_words(x, "quote", r->unexplained[i].quote);
    span_out(x, r->unexplained[i].span);
    cx_xml_close(x, "number");
  }
  cx_xml_close(x, "unexplained");
  cx_xml_open(x, "diagnostics");
  for (size_t i = 0; i < r->diagnostic_count; i++) message_out(x, &r->diagnostics[i]);
  cx_xml_close(x, "diagnostics");
  cx_xml_close(x, "result");
}

void cx_xml_end(cx_writing *w) { cx_out_z(w->out, "\n</claimx>\n"); }
