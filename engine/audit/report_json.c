/* An audit as JSON: findings with their places, claims compared, and the account. */
#include "audit/report.h"
#include "show/json.h"
#include "show/writer.h"

static void span_out(cx_json *json, claimx_span span) {
  cx_json_open(json, "span", '{', true);
  cx_json_unsigned(json, "start", span.start);
  cx_json_unsigned(json, "end", span.end);
  cx_json_unsigned(json, "char_start", span.char_start);
  cx_json_unsigned(json, "char_end", span.char_end);
  cx_json_unsigned(json, "line", span.line);
  cx_json_unsigned(json, "column", span.column);
  cx_json_close(json, '}');
}

static void place_out(cx_json *json, const claimx_finding_place *p) {
  cx_json_open(json, NULL, '{', false);
  cx_json_string(json, "role", p->role);
  cx_json_string(json, "document", p->result->document.id);
  cx_json_string(json, "source", p->result->document.source);
  cx_json_string(json, "locator", p->result->document.locator);
  cx_json_string(json, "quote", p->quote);
  span_out(json, p->span);
  cx_json_close(json, '}');
}

static void finding_out(cx_json *json, const claimx_finding *f) {
  cx_json_open(json, NULL, '{', false);
  cx_json_string(json, "code", f->code);
  cx_json_string(json, "group", f->group);
  cx_json_string(json, "severity", cx_severity_name(f->severity));
  cx_json_string(json, "text", f->text);
  cx_json_string(json, "computation", f->computation);
  cx_json_open(json, "places", '[', false);
  for (size_t i = 0; i < f->place_count; i++) place_out(json, &f->places[i]);
  cx_json_close(json, ']');
  cx_json_close(json, '}');
}

static void comparison_out(cx_json *json, const cx_audit *audit, const claimx_comparison *c) {
  cx_json_open(json, NULL, '{', false);
  cx_json_string(json, "verdict", claimx_verdict_name(c->verdict));
  cx_json_string(json, "document", audit->documents.at[c->summary].result->document.id);
  cx_json_string(json, "claim", c->claim->id);
  cx_json_string(json, "quote", c->claim->quote);
  if (c->source_claim) {
    cx_json_string(json, "source_document", audit->documents.at[c->source].result->document.id);
    cx_json_string(json, "source_claim", c->source_claim->id);
    cx_json_string(json, "source_quote", c->source_claim->quote);
  }
  cx_json_close(json, '}');
}

static void account_out(cx_json *json, const cx_account *a) {
  cx_json_open(json, "account", '{', false);
  cx_json_unsigned(json, "documents", a->documents);
  cx_json_unsigned(json, "numbers", a->numbers);
  cx_json_unsigned(json, "claimed", a->claimed);
  cx_json_unsigned(json, "conditions", a->conditions);
  cx_json_open(json, "set_aside", '{', true);
  for (int i = 0; i < CX_REASONS; i++) cx_json_unsigned(json, claimx_reason_name((claimx_reason)i), a->by_reason[i]);
  cx_json_close(json, '}');
  cx_json_unsigned(json, "unexplained", a->unexplained);
  cx_json_open(json, "compared", '{', true);
  for (int i = 0; i < CX_VERDICTS; i++) cx_json_unsigned(json, claimx_verdict_name((claimx_verdict)i), a->by_verdict[i]);
  cx_json_close(json, '}');
  cx_json_close(json, '}');
}

void cx_audit_json(cx_out *out, const cx_audit_view *v) {
  cx_json json = {.out = out};
  cx_json_open(&json, NULL, '{', false);
  cx_json_string(&json, "claimx", CLAIMX_RECORD);
  cx_json_open(&json, "findings", '[', false);
  for (uint32_t i = 0; i < v->audit->findings.list.n; i++) finding_out(&json, &v->audit->findings.list.at[i].shown);
  cx_json_close(&json, ']');
  cx_json_open(&json, "comparisons", '[', false);
  for (uint32_t i = 0; i < v->audit->comparisons.n; i++) comparison_out(&json, v->audit, &v->audit->comparisons.at[i]);
  cx_json_close(&json, ']');
  cx_account account = cx_account_of(v->audit);
  account_out(&json, &account);
  cx_json_close(&json, '}');
  cx_out_char(out, '\n');
}
