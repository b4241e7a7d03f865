/* Repeats: the words of a document into chains of those that are the same, so that to look at every place of a word costs its places and
 * not the whole text. Knows nothing of names. */
#ifndef CX_FIND_REPEAT_H
#define CX_FIND_REPEAT_H

#include "find/scene/scene.h"

enum { CX_NO_MORE = UINT32_MAX };

typedef struct cx_repeats {
  const uint32_t *first; /* of each word the first that is the same; itself where it is that one */
  const uint32_t *next;  /* the next one; CX_NO_MORE behind the last */
} cx_repeats;

/* `words` in any order; in the scene's arena. */
cx_repeats cx_repeats_find(const cx_scene *scene, const cx_span *words, uint32_t n, bool any_case);

/* The runs of letters and digits of a document, in order, with their chains. Made when first asked for. */
typedef struct cx_runs {
  CX_VEC(cx_span) words;
  cx_repeats repeats;
  bool made;
} cx_runs;

/* The first run that is the same as the one that starts at a place; CX_NO_MORE where none starts there. */
uint32_t cx_runs_of(const cx_scene *scene, cx_runs *runs, uint32_t at);

#endif
