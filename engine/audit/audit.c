/* The order of an audit's checks; see audit.h. Who is compared with whom is decided here, how is not. */
#include "audit/audit.h"

static bool is_part(const cx_audited *d, const char *part) { return cx_str_is(d->document->part, part); }

/* The id of a report's document without ".brief" or ".abstract". */
static cx_str paper_of(const cx_audited *d) {
  cx_str id = d->document->id;
  size_t n = d->document->part.n + 1;
  return id.n > n ? cx_str_cut(id, 0, id.n - n) : CX_STR("");
}

/* The abstract of a brief's paper: in the same file, with the same number. */
static cx_audited *abstract_of(const cx_audit *audit, const cx_audited *brief) {
  for (uint32_t i = 0; i < audit->documents.n; i++) {
    cx_audited *d = &audit->documents.at[i];
    if (is_part(d, "abstract") && cx_str_eq(d->document->source, brief->document->source) && cx_str_eq(paper_of(d), paper_of(brief)))
      return d;
  }
  return NULL;
}

static void compare_summary(cx_audit *audit, cx_audited *summary) {
  cx_audited **sources = CX_NEW_N(audit->scratch, cx_audited *, audit->documents.n + 1);
  uint32_t count = 0;
  for (int same_id = 1; same_id >= 0 && !count; same_id--)
    for (uint32_t i = 0; i < audit->documents.n; i++) {
      cx_audited *d = &audit->documents.at[i];
      if (d->role == CLAIMX_SOURCE && (!same_id || cx_str_eq(d->document->id, summary->document->id))) sources[count++] = d;
    }
  if (count) cx_audit_compare(audit, summary, sources, count);
}

void cx_audit_run(cx_audit *audit) {
  for (uint32_t i = 0; i < audit->documents.n; i++) cx_audited_start(&audit->documents.at[i]);
  for (uint32_t i = 0; i < audit->documents.n; i++) {
    cx_audited *d = &audit->documents.at[i];
    if (d->role == CLAIMX_SOURCE) continue;
    cx_audit_accounting(audit, d);
    cx_audit_movements(audit, d);
    cx_audit_parts(audit, d);
    cx_audit_plausible(audit, d);
    cx_audit_structure(audit, d);
    cx_audited *abstract = is_part(d, "brief") ? abstract_of(audit, d) : NULL;
    if (d->role == CLAIMX_SUMMARY)
      compare_summary(audit, d);
    else if (abstract)
      cx_audit_compare(audit, d, &abstract, 1);
  }
  cx_audit_told(audit);
  if (audit->across) cx_audit_across(audit);
  cx_findings_sort(&audit->findings);
}
