/* Findings: what an audit has to tell, each a row of finding.def with its words and places. Checks add them, writers read them. */
#ifndef CX_AUDIT_FINDING_H
#define CX_AUDIT_FINDING_H

#include "audit/audited.h"

typedef enum cx_finding_code {
#define CX_FINDING(CODE, code, group, severity, about) CX_FINDING_##CODE,
#include "audit/finding.def"
#undef CX_FINDING
  CX_FINDING_CODES /* how many */
} cx_finding_code;

typedef enum cx_finding_group {
  CX_GROUP_ACCOUNTING,
  CX_GROUP_ARITHMETIC,
  CX_GROUP_SUMMARY,
  CX_GROUP_ACROSS,
  CX_GROUP_STRUCTURE
} cx_finding_group;

typedef struct cx_finding_kind {
  const char *code, *about;
  cx_finding_group group;
  claimx_severity severity;
} cx_finding_kind;
extern const cx_finding_kind cx_finding_kinds[CX_FINDING_CODES];
const char *cx_finding_group_name(cx_finding_group group);

enum { CX_MOST_PLACES = 64 };

/* A finding with room for its places. */
typedef struct cx_finding {
  claimx_finding shown; /* what callers see */
  cx_finding_code code;
  claimx_finding_place *places;
  uint32_t room;
  uint32_t order; /* of adding */
} cx_finding;

typedef struct cx_findings {
  cx_arena *arena;
  CX_VEC(cx_finding) list;
} cx_findings;

/* Adds one with its sentence; computation may be empty. The pointer holds until the next is added. */
cx_finding *cx_finding_add(cx_findings *findings, cx_finding_code code, cx_str text, cx_str computation);
/* A place of it; beyond CX_MOST_PLACES none is kept. */
void cx_finding_at(cx_findings *findings, cx_finding *finding, const char *role, const cx_audited *of, claimx_span span, const char *quote);
/* The same for a stretch of the document's text. */
void cx_finding_at_text(cx_findings *findings, cx_finding *finding, const char *role, const cx_audited *of, cx_span text);
/* By document as they were added, then place, then code. */
void cx_findings_sort(cx_findings *findings);

#endif
