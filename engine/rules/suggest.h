/* "did you mean 'number'?": the nearest of the names there are. */
#ifndef CX_RULES_SUGGEST_H
#define CX_RULES_SUGGEST_H

#include "base/arena.h"

typedef struct cx_suggestion {
  cx_str wanted, best;
  unsigned distance; /* of best; 0: there is none yet */
} cx_suggestion;

/* Keeps the candidate where it is nearer than those before, and near enough to be what was meant. */
void cx_suggest(cx_suggestion *s, cx_str candidate);
/* The hint, or empty. */
cx_str cx_suggestion_hint(const cx_suggestion *s, cx_arena *arena);

#endif
