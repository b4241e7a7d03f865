/* Reports: a finished audit as text, JSON, SARIF or HTML. Every writer sees the same view. */
#ifndef CX_AUDIT_REPORT_H
#define CX_AUDIT_REPORT_H

#include "audit/audit.h"
#include "show/out.h"

typedef struct cx_audit_view {
  const cx_audit *audit;
  cx_arena *scratch;
  bool summary;
} cx_audit_view;

/* Of the audited documents, or of one: what became of the numbers. */
enum { CX_REASONS = CLAIMX_FORMULA + 1, CX_VERDICTS = CLAIMX_UNSUPPORTED + 1 };
typedef struct cx_account {
  size_t documents, numbers, claimed, conditions, set_aside, unexplained; /* conditions: claims of settings */
  size_t by_reason[CX_REASONS], by_verdict[CX_VERDICTS];
  size_t compared;
} cx_account;
cx_account cx_account_of(const cx_audit *audit);

/* The line of the source's text around a span, shortened to what a terminal shows, and where in it the span stands, in cells. */
typedef struct cx_excerpt {
  cx_str text;
  size_t before, width; /* cells */
} cx_excerpt;
cx_excerpt cx_excerpt_of(cx_arena *arena, const cx_audited *document, claimx_span span);

void cx_audit_text(cx_out *out, const cx_audit_view *view);
void cx_audit_json(cx_out *out, const cx_audit_view *view);
void cx_audit_sarif(cx_out *out, const cx_audit_view *view);
void cx_audit_html(cx_out *out, const cx_audit_view *view);

#endif
