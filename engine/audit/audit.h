/* An audit: documents with their results in, findings and comparisons out. Checks see what extraction printed and the text itself, never
 * how a claim was found. */
#ifndef CX_AUDIT_AUDIT_H
#define CX_AUDIT_AUDIT_H

#include "audit/finding.h"
#include "base/diag.h"

typedef struct cx_told { /* a message of a reader that is a finding */
  cx_str file, text;
  cx_span span;
} cx_told;

typedef struct cx_audit {
  cx_arena *arena;   /* findings, documents' lists */
  cx_arena *scratch; /* of one call */
  const cx_lexicon *lexicon;
  bool across, finished;
  CX_VEC(cx_audited) documents;
  CX_VEC(cx_told) told;
  cx_findings findings;
  CX_VEC(claimx_comparison) comparisons;
} cx_audit;

void cx_audit_accounting(cx_audit *audit, const cx_audited *document);
/* Arithmetic, by what is compared: movements with their percentages and factors; parts with wholes, values with what repeats them; a
 * claim with what is possible at all. */
void cx_audit_movements(cx_audit *audit, const cx_audited *document);
void cx_audit_parts(cx_audit *audit, const cx_audited *document);
void cx_audit_plausible(cx_audit *audit, const cx_audited *document);
/* A summary against the documents of its source. */
void cx_audit_compare(cx_audit *audit, cx_audited *summary, cx_audited *const *sources, uint32_t count);
void cx_audit_across(cx_audit *audit);
void cx_audit_structure(cx_audit *audit, const cx_audited *document);
void cx_audit_told(cx_audit *audit);

/* Runs every check over what was added. */
void cx_audit_run(cx_audit *audit);

#endif
