/* What English comparisons compare against; which comparison is a value's, baseline.c tells. */
#ifndef CX_FIND_COMPARED_H
#define CX_FIND_COMPARED_H

#include "find/scene/scene.h"

/* The word behind blanks from a place. */
cx_str cx_compared_word(const cx_scene *scene, const cx_line *line, uint32_t at);
/* A word in small letters ends a span, whatever its case. */
bool cx_compared_ends(const cx_scene *scene, cx_span at, const char *word);
/* "prior solver X": the name of what the phrase describes, or the phrase. */
cx_span cx_compared_named(const cx_scene *scene, const cx_line *line, cx_span np);
/* What stands behind a comparison, or nothing. */
cx_span cx_compared(const cx_scene *scene, const cx_line *line, const cx_hit *hit);
/* "97% of the teacher's accuracy": gives the draft its baseline, where it is a share of something. */
void cx_compared_share(cx_scene *scene, const cx_line *line, cx_draft *d);

#endif
