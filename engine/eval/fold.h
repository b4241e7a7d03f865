/* Stretches of text compared leniently, as two readers quote one thing. */
#ifndef CX_EVAL_FOLD_H
#define CX_EVAL_FOLD_H

#include "base/arena.h"

/* Code points. */
typedef struct cx_folded {
  const int32_t *at;
  size_t n;
} cx_folded;

/* Unicode's NFKC, then its full case folding; runs of what is no letter, number or one of _%.+/- become one blank, none at the ends.
 * Bytes that are not UTF-8 are such a run. */
cx_folded cx_fold(cx_arena *arena, cx_str text);

/* Equal when folded; or one inside the other, at most twice as long and eight more: word for word, or anywhere where the shorter one has
 * two characters or more and is not ASCII alone (Chinese sets no blanks). An empty text is the same as an empty text alone. */
bool cx_same_text(cx_arena *scratch, cx_str a, cx_str b);

#endif
