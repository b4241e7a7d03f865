/* The matcher: a rule set over a slotted sentence. The anchored mode tries a rule only where its triggers stand; the reference mode tries
 * every rule from every place. Both give the same matches, in the same order. */
#ifndef CX_RULES_MATCHER_H
#define CX_RULES_MATCHER_H

#include "rules/rule.h"

typedef struct cx_match {
  const cx_rule *rule;
  uint32_t pattern;             /* which of the rule's */
  uint32_t captures;            /* bits: which of the pattern's are filled */
  cx_span span;                 /* in the slotted text */
  cx_span roles[CX_ROLE_COUNT]; /* empty where not captured */
} cx_match;
typedef CX_VEC(cx_match) cx_matches;

typedef enum cx_match_mode { CX_MATCH_ANCHORED, CX_MATCH_REFERENCE } cx_match_mode;

/* A matcher is one thread's: match data and limits. The rule set is borrowed. */
typedef struct cx_matcher cx_matcher;
cx_matcher *cx_matcher_new(const cx_ruleset *set, cx_match_mode mode, cx_arena *arena);

/* From now on all rules but this one are left out; NULL: none is. */
void cx_matcher_only(cx_matcher *matcher, const cx_rule *rule);

/* For each rule of the text's language, the match at each place where one starts (leftmost, at most one a start); vetoed matches are left
 * out (a veto is searched from the start of the sentence's text and must overlap the match). Ordered by rule index, then start.
 * A rule that hits a limit is logged (MATCH_LIMIT) and has no further matches in this sentence. */
void cx_matcher_run(cx_matcher *matcher, cx_str slotted, cx_language language, cx_arena *arena, cx_log *log, cx_matches *out);

/* For those who ask why (find/explain/trace.c): a rule's matches with those that a veto takes away. */
typedef struct cx_probe {
  cx_match match;
  cx_span veto; /* what the rule's veto number `which` matches of it; empty: nothing does */
  uint32_t which;
} cx_probe;
typedef CX_VEC(cx_probe) cx_probes;
/* < 0: the rule hit a limit, and what it has found so far is in *out. */
int cx_matcher_probe(cx_matcher *matcher, const cx_rule *rule, cx_str slotted, cx_arena *arena, cx_probes *out);

#endif
