/* Examples: a rule set's own tests. Each is run twice: with its rule alone, to see what the pattern does, and through the whole library, to
 * see what becomes of it beside the others. */
#ifndef CX_FIND_EXAMPLE_H
#define CX_FIND_EXAMPLE_H

#include "rules/pack.h"

typedef struct cx_difference {
  const char *field; /* "match", "reject", "claim", a role, "kind", "metric", "low" … */
  bool captured;     /* the field is a role, whose capture differs from its mark */
  cx_str wanted, got;
  cx_span mark, capture; /* in the example's text; empty where there is none */
} cx_difference;

typedef struct cx_outcome {
  const cx_example *example;
  bool alone;            /* the rule by itself does no better; else it holds alone, and fails in the whole library */
  const cx_rule *winner; /* whose claim stands there in the whole library, or NULL */
  CX_VEC(cx_difference) differences;
} cx_outcome;

/* scratch is reset; all of the outcome is in arena. */
void cx_example_run(const cx_ruleset *set, const cx_example *example, cx_arena *scratch, cx_arena *arena, cx_outcome *out);
/* All of them; one error a difference goes to the log (EXAMPLE_…), with the pack's file and line. scratch is reset between examples. */
void cx_examples_run(const cx_ruleset *set, cx_arena *scratch, cx_log *log);
/* "rule ID: what is wrong", one line. */
cx_str cx_outcome_text(const cx_outcome *outcome, const cx_difference *difference, cx_arena *arena);

#endif
