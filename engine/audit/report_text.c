/* An audit for people: a finding a paragraph, with the words around each place and carets under it; the account at the end. */
#include "audit/report.h"
#include "show/writer.h"
#include "text/utf8.h"

enum { MANY = 4 }; /* places: a line each, without excerpts */

#define PUT(out, scratch, ...) cx_out_add((out), cx_str_format((scratch), __VA_ARGS__))

/* A text on one line: what would break it or steer the terminal is a blank. */
static void line_out(cx_out *out, const char *z) {
  cx_str s = cx_str_of(z);
  size_t n;
  for (size_t at = 0; at < s.n; at += n) {
    uint32_t code = cx_utf8_decode(s, at, &n, NULL);
    bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    cx_out_add(out, control ? CX_STR(" ") : cx_str_cut(s, at, at + n));
  }
}

static void place_out(cx_out *out, const cx_audit_view *v, const claimx_finding_place *p) {
  line_out(out, p->result->document.source);
  if (p->result->document.locator) { /* lines count within that field */
    cx_out_char(out, '#');
    line_out(out, p->result->document.locator);
  }
  PUT(out, v->scratch, ":%u:%u: ", p->span.line, p->span.column);
}

static void excerpt_out(cx_out *out, const cx_audit_view *v, const claimx_finding_place *p) {
  cx_excerpt e = cx_excerpt_of(v->scratch, &v->audit->documents.at[p->document], p->span);
  if (!e.text.n || p->span.start == p->span.end) return;
  cx_out_z(out, "  ");
  cx_out_add(out, e.text);
  cx_out_z(out, "\n  ");
  for (size_t i = 0; i < e.before; i++) cx_out_char(out, ' ');
  for (size_t i = 0; i < (e.width ? e.width : 1); i++) cx_out_char(out, '^');
  cx_out_char(out, '\n');
}

/* Places of one line close to each other need no further excerpt. */
static bool shown_already(const claimx_finding_place *first, const claimx_finding_place *p) {
  return p->document == first->document && p->span.line == first->span.line && p->span.start + 100 > first->span.start &&
         p->span.start < first->span.end + 100;
}

static void finding_out(cx_out *out, const cx_audit_view *v, const claimx_finding *f) {
  const claimx_finding_place *first = &f->places[0];
  place_out(out, v, first);
  cx_out_z(out, cx_severity_name(f->severity));
  cx_out_z(out, ": ");
  line_out(out, f->text);
  PUT(out, v->scratch, " [%s]\n", f->code);
  excerpt_out(out, v, first);
  if (f->computation) {
    cx_out_z(out, "  computed: ");
    line_out(out, f->computation);
    cx_out_char(out, '\n');
  }
  for (size_t i = 1; i < f->place_count; i++) {
    if (shown_already(first, &f->places[i])) continue;
    if (f->place_count > MANY) {
      cx_out_z(out, "  ");
      place_out(out, v, &f->places[i]);
      line_out(out, f->places[i].role);
      cx_out_z(out, ": ");
      line_out(out, f->places[i].quote);
      cx_out_char(out, '\n');
      continue;
    }
    cx_out_z(out, "  ");
    place_out(out, v, &f->places[i]);
    line_out(out, f->places[i].role);
    cx_out_z(out, ":\n");
    excerpt_out(out, v, &f->places[i]);
  }
}

static void account_out(cx_out *out, const cx_audit_view *v) {
  cx_account a = cx_account_of(v->audit);
  PUT(out, v->scratch, "documents %zu, numbers %zu: claimed %zu, conditions %zu, set aside %zu, unexplained %zu\n", a.documents, a.numbers,
      a.claimed, a.conditions, a.set_aside, a.unexplained);
  if (a.set_aside) {
    cx_out_z(out, "set aside:");
    for (int i = 0, n = 0; i < CX_REASONS; i++)
      if (a.by_reason[i]) PUT(out, v->scratch, "%s %s %zu", n++ ? "," : "", claimx_reason_name((claimx_reason)i), a.by_reason[i]);
    cx_out_char(out, '\n');
  }
  if (a.compared) {
    PUT(out, v->scratch, "claims compared with a source %zu:", a.compared);
    for (int i = 0, n = 0; i < CX_VERDICTS; i++)
      if (a.by_verdict[i]) PUT(out, v->scratch, "%s %s %zu", n++ ? "," : "", claimx_verdict_name((claimx_verdict)i), a.by_verdict[i]);
    cx_out_char(out, '\n');
  }
}

void cx_audit_text(cx_out *out, const cx_audit_view *v) {
  size_t count[CLAIMX_ERROR + 1] = {0}, total = v->audit->findings.list.n;
  for (uint32_t i = 0; i < total; i++) {
    const claimx_finding *f = &v->audit->findings.list.at[i].shown;
    count[f->severity]++;
    finding_out(out, v, f);
  }
  if (v->summary) account_out(out, v);
  PUT(out, v->scratch, "findings %zu: errors %zu, warnings %zu, notes %zu\n", total, count[CLAIMX_ERROR], count[CLAIMX_WARNING],
      count[CLAIMX_NOTE]);
}
