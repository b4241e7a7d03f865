/* An audit as the page that results are shown on, with the findings in front of the texts; each place leads to its mark in the text. */
#include "audit/report.h"
#include "show/passage.h"
#include "show/writer.h"

static void z_out(cx_writing *w, const char *z) { cx_out_z(w->out, z); }

/* The mark of the number at that place, or the whole document where none is there. */
static void link_out(cx_writing *w, const claimx_finding_place *p) {
  size_t count, found;
  const cx_stretch *stretches = cx_stretches(w->scratch, p->result, &count);
  for (found = 0; found < count; found++)
    if (stretches[found].start < p->span.end && p->span.start < stretches[found].end) break;
  z_out(w, "<a href=\"#");
  cx_out_char(w->out, found < count ? 'm' : 'd');
  cx_out_number(w->out, p->document);
  if (found < count) {
    cx_out_char(w->out, '-');
    cx_out_number(w->out, found);
  }
  z_out(w, "\">");
  cx_html_words(w, p->result->document.id);
  z_out(w, " ");
  cx_out_number(w->out, p->span.line);
  cx_out_char(w->out, ':');
  cx_out_number(w->out, p->span.column);
  z_out(w, "</a>");
}

static void finding_out(cx_writing *w, const claimx_finding *f) {
  z_out(w, "<li><strong>");
  z_out(w, cx_severity_name(f->severity));
  z_out(w, "</strong> <code>");
  z_out(w, f->code);
  z_out(w, "</code>: ");
  cx_html_words(w, f->text);
  z_out(w, ".");
  if (f->computation) {
    z_out(w, " <samp>");
    cx_html_words(w, f->computation);
    z_out(w, "</samp>");
  }
  z_out(w, "<br>");
  for (size_t i = 0; i < f->place_count; i++) {
    if (i) z_out(w, "; ");
    cx_html_words(w, f->places[i].role);
    z_out(w, " ");
    link_out(w, &f->places[i]);
  }
  z_out(w, "</li>\n");
}

static void row_out(cx_writing *w, const char *words, size_t count) {
  z_out(w, "<li>");
  z_out(w, words);
  z_out(w, " ");
  cx_out_number(w->out, count);
  z_out(w, "</li>\n");
}

static void account_out(cx_writing *w, const cx_audit *audit) {
  cx_account a = cx_account_of(audit);
  z_out(w, "<h2>Account</h2>\n<ul>\n");
  row_out(w, "numbers", a.numbers);
  row_out(w, "claimed", a.claimed);
  row_out(w, "conditions", a.conditions);
  for (int i = 0; i < CX_REASONS; i++)
    if (a.by_reason[i]) row_out(w, cx_str_format(w->scratch, "set aside, %s", claimx_reason_name((claimx_reason)i)).p, a.by_reason[i]);
  row_out(w, "unexplained", a.unexplained);
  for (int i = 0; i < CX_VERDICTS && a.compared; i++)
    if (a.by_verdict[i]) row_out(w, cx_str_format(w->scratch, "compared, %s", claimx_verdict_name((claimx_verdict)i)).p, a.by_verdict[i]);
  z_out(w, "</ul>\n");
}

void cx_audit_html(cx_out *out, const cx_audit_view *v) {
  cx_writing w = {.out = out, .arena = v->scratch, .scratch = v->scratch};
  cx_html_begin(&w);
  z_out(&w, "<section>\n<h2>Findings</h2>\n<ol>\n");
  for (uint32_t i = 0; i < v->audit->findings.list.n; i++) finding_out(&w, &v->audit->findings.list.at[i].shown);
  z_out(&w, "</ol>\n");
  if (v->summary) account_out(&w, v->audit);
  z_out(&w, "</section>\n");
  for (uint32_t i = 0; i < v->audit->documents.n; i++) {
    w.index = i;
    cx_html_document(&w, v->audit->documents.at[i].result);
  }
  cx_html_end(&w);
}
