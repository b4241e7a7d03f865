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
/* "Intersection over Union", "over 45×": a word of a metric, or of another number's bound. */
bool cx_compares_nothing(const cx_line *line, const cx_hit *hit);
/* What stands behind a comparison, or nothing. */
cx_span cx_compared(const cx_scene *scene, const cx_line *line, const cx_hit *hit);
/* "the teacher's accuracy", "dense downstream accuracy": what stands before the metric. Empty where no metric is in the phrase. */
cx_span cx_compared_owner(const cx_scene *scene, const cx_line *line, cx_span phrase);
/* "VSR methods": systems, whatever they are for. */
bool cx_compared_is_kind(const cx_scene *scene, cx_span phrase);
/* Whether a word is one for what is compared with ("baseline"). */
bool cx_compared_is_baseline(const cx_scene *scene, cx_span word);
bool cx_ends_in_metric(const cx_line *line, cx_span phrase);
bool cx_ends_in_system(const cx_line *line, cx_span phrase);
/* "systems that use only rules", "models with a similar size": a kind alone, told from others of it by what follows, up to a mark or a
 * value; else the phrase. */
cx_span cx_compared_told(const cx_scene *scene, const cx_line *line, cx_span phrase);
/* The first phrase behind a comparison into all that it compares with ("both plain parsers and hand-made grammars"; rivals.c). */
cx_span cx_compared_all(const cx_scene *scene, const cx_line *line, cx_span phrase);
/* "97% of the teacher's accuracy": gives the draft its baseline, where it is a share or a multiple of something (whole.c). */
void cx_draft_whole(cx_scene *scene, const cx_line *line, cx_draft *draft);

/* How far a comparison that names a phrase stands from a value, CX_FAR where it is none of this value (reach.c). */
uint32_t cx_comparison_cost(const cx_scene *scene, const cx_line *line, const cx_draft *draft, const cx_hit *hit, cx_span phrase);
/* Whether the cost may be less than CX_FAR, by the place alone: asked first, for what is compared costs more to tell. */
bool cx_comparison_in_reach(const cx_scene *scene, const cx_line *line, const cx_draft *draft, const cx_hit *hit);

/* The value of a test of a comparison: "(p < 0.01)", "(Cohen's d of 0.4)" (tested.c). */
bool cx_is_test(const cx_scene *scene, const cx_line *line, const cx_draft *draft);

/* What the sentence before compares with, where the draft's own goes on with it and compares with nothing itself (held.c). */
cx_span cx_baseline_held(const cx_scene *scene, const cx_draft *draft);

#endif
