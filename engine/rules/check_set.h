/* What is doubtful about a rule set that compiles: warnings and notes for those who write rules. Needs nothing but the set; what needs
 * the whole pipeline (who wins an example) is find/explain/check_example.c. */
#ifndef CX_RULES_CHECK_SET_H
#define CX_RULES_CHECK_SET_H

#include "rules/ruleset.h"

typedef struct cx_review {
  const cx_ruleset *set;
  cx_checked *files; /* the set's, with the log */
  uint32_t layer;    /* doubts below it are not told: they are another's */
  cx_arena *arena;
  cx_arena *brief; /* for one pattern */
} cx_review;

cx_review *cx_review_new(const cx_ruleset *set, cx_arena *arena, cx_log *log);
void cx_review_set(cx_review *review);
/* Whether the steps of a pattern grow faster than the text: found by running it on texts made from it. */
void cx_review_cost(cx_review *review);
/* A doubt at a place of a file of the set, `length` bytes long. */
void cx_doubt(const cx_review *review, cx_origin at, size_t length, cx_code code, cx_str hint, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
/* Whether a file of the set is one of the built-in ones. */
bool cx_review_builtin(const cx_checked *file);
/* Where a pattern's text begins. */
cx_origin cx_pattern_at(const cx_pattern *pattern);
/* "{{M:score}}" as its pack has it, for a place of a pattern's text that a slot or macro made; else the text's own characters. */
cx_str cx_pattern_source(const cx_pattern *pattern, size_t start, size_t end);

#endif
