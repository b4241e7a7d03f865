/* One document under audit, and the questions that checks ask of it: which numbers stand where, which words stand between them. */
#ifndef CX_AUDIT_AUDITED_H
#define CX_AUDIT_AUDITED_H

#include "audit/interval.h"
#include "claimx/claimx.h"
#include "rules/lexicon.h"

/* A number of the text and its owner: a claim, or (claim NULL) one set aside or unexplained. */
typedef struct cx_owned {
  size_t start, end;
  const claimx_claim *claim;
} cx_owned;

typedef struct cx_audited {
  const cx_document *document;
  const claimx_result *result;
  const cx_lexicon *lexicon;
  cx_arena *arena;
  uint32_t index; /* among the documents of the audit, as they were added */
  claimx_audit_role role;
  cx_owned *numbers; /* in order of their place */
  uint32_t number_count;
  struct cx_values *values; /* of its text, once they were asked for */
} cx_audited;

void cx_audited_start(cx_audited *audited);

/* text[start, end) of the document; empty where start >= end. */
cx_str cx_audited_text(const cx_audited *audited, size_t start, size_t end);
/* A stretch of at most `length` bytes before or after a place, within the claim's sentence; whole code points. */
cx_span cx_audited_before(const cx_audited *audited, const claimx_claim *claim, size_t length);
cx_span cx_audited_after(const cx_audited *audited, const claimx_claim *claim, size_t length);

/* Whether a word of that role stands in the stretch: rules/vocab/audit-words-en.tsv lists the roles ("break", "rise" …). */
bool cx_audited_says(const cx_audited *audited, const char *role, cx_span within);

/* The last such word, or an empty span. */
cx_span cx_audited_last(const cx_audited *audited, const char *role, cx_span within);
bool cx_audited_is(const cx_entry *entry, const char *role); /* of one word */

/* Claims without a value of their own to check: those a rule of last resort made without a metric. */
bool cx_claim_is_guess(const claimx_claim *claim);
bool cx_claim_is_pair(const claimx_claim *claim);
/* A single decimal value. */
bool cx_claim_is_single(const claimx_claim *claim);
bool cx_claim_has_unit(const claimx_claim *claim, const char *unit);
bool cx_claim_printed(const cx_audited *audited, const claimx_claim *claim, claimx_number number, cx_printed *out);

/* Whether two claims may speak of one metric: one does not name it, both name the same, or both are ways to tell speed. */
bool cx_metrics_agree(const cx_lexicon *lexicon, const claimx_claim *a, const claimx_claim *b);

#endif
