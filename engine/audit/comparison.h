/* A comparison under way: the summary's claims, the source's, and which belong together. */
#ifndef CX_AUDIT_COMPARISON_H
#define CX_AUDIT_COMPARISON_H

#include "audit/audit.h"
#include "audit/equivalence.h"

typedef struct cx_their { /* a claim of the source */
  const cx_audited *d;
  const claimx_claim *claim;
  bool said; /* the summary says it, rightly or not */
} cx_their;

typedef struct cx_our { /* a claim of the summary */
  const claimx_claim *claim;
  cx_their *match; /* or NULL */
  cx_likeness like;
  claimx_verdict verdict;
  bool verdict_known;
} cx_our;

typedef struct cx_comparer {
  cx_audit *audit;
  cx_audited *summary;
  cx_audited *const *sources;
  uint32_t source_count;
  cx_arena *arena;
  CX_VEC(cx_their) theirs;
  CX_VEC(cx_our) ours;
  CX_VEC(const char *) told; /* pairs of names that were told to differ */
} cx_comparer;

/* A finding about a claim of the summary, with its match where it has one. */
void cx_tell_altered(cx_comparer *comparer, const cx_our *our, cx_finding_code code, cx_str text);

/* Both name it, and name the same. */
bool cx_fields_same(const claimx_field *a, const claimx_field *b);

/* Compares what is said of a value that both have; tells the first difference that both texts state themselves, and sets the verdict.
 * False: there is none. */
bool cx_fields_differ(cx_comparer *comparer, cx_our *our);

#endif
