/* Equivalence: whether two claims, in one language or two, give one quantity: through units, multipliers and the ways to say a movement. */
#ifndef CX_AUDIT_EQUIVALENCE_H
#define CX_AUDIT_EQUIVALENCE_H

#include "audit/audited.h"

typedef enum cx_likeness {
  CX_UNLIKE,
  CX_ROUNDED, /* the first gives the second with fewer digits, or says that it is about that */
  CX_EQUAL
} cx_likeness;

/* a: the summary's claim; b: the source's. */
cx_likeness cx_claims_alike(cx_arena *arena, const cx_audited *a, const claimx_claim *x, const cx_audited *b, const claimx_claim *y);

/* The same printed number, in units that are not: "12 s" and "12 ms", "5%" and "5 points". */
bool cx_units_differ(cx_arena *arena, const claimx_claim *x, const claimx_claim *y);

/* Whether all values of a claim stand in a document's text or title, claimed or not. */
bool cx_values_hold(cx_audited *document, const claimx_claim *claim);

#endif
