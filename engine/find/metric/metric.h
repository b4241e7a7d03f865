/* Ways to find the metric of a draft: each sets slug (and metric, metric_span) and says true, or leaves the draft as it is and says false.
 */
#ifndef CX_FIND_METRIC_H
#define CX_FIND_METRIC_H

#include "find/draft/draft.h"

void cx_draft_metric(cx_scene *scene, cx_draft *draft);

static inline bool cx_metric_say(cx_draft *draft, cx_str slug) {
  draft->slug = slug;
  return true;
}
static inline bool cx_metric_take(cx_scene *scene, cx_draft *draft, const cx_slot *slot) {
  cx_draft_take_metric(scene, draft, slot, true);
  draft->slug = draft->metric ? draft->metric->name : CX_STR("");
  return true;
}
/* Whether its own words name none, or none yet. */
static inline bool cx_metric_unnamed(const cx_draft *draft) { return cx_span_empty(draft->metric_span); }
/* The same as another statement's. */
static inline bool cx_metric_take_from(cx_draft *draft, const cx_draft *other) {
  draft->metric = other->metric;
  draft->metric_span = other->metric_span;
  draft->slug = other->slug;
  return true;
}
/* Whether a draft says that something does better or worse: no resource moves. */
bool cx_improves(const cx_draft *draft);

/* The metric among its own words: "6.4 BLEU points" (metric.c). */
bool cx_metric_in_quote(cx_scene *scene, cx_draft *draft);

/* From a statement before it (metric_carried.c). */
bool cx_metric_of_sibling(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_share(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_interval(cx_scene *scene, cx_draft *draft);
bool cx_metric_told_zh(cx_scene *scene, cx_draft *draft);
bool cx_metric_counted_zh(cx_scene *scene, cx_draft *draft);
bool cx_metric_paired_zh(cx_scene *scene, cx_draft *draft);
bool cx_metric_before_frame_zh(cx_scene *scene, cx_draft *draft);
bool cx_metric_in_bracket(cx_scene *scene, cx_draft *draft);
bool cx_metric_inherited(cx_scene *scene, cx_draft *draft);
bool cx_metric_restated(cx_scene *scene, cx_draft *draft);
bool cx_metric_outdone(cx_scene *scene, cx_draft *draft);
bool cx_metric_compared(cx_scene *scene, cx_draft *draft);
bool cx_metric_in_unit(cx_scene *scene, cx_draft *draft);
bool cx_metric_referred(cx_scene *scene, cx_draft *draft);

/* How many quantities a comma or "and" joins with a draft's, and which of them it is. */
uint32_t cx_metric_chain(const cx_scene *scene, const cx_draft *draft, uint32_t *place);

/* From the metric that its words only point back to (metric_again.c). */
bool cx_metric_of_head(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_scorer(cx_scene *scene, cx_draft *draft);
bool cx_metric_behind_general(cx_scene *scene, cx_draft *draft);
bool cx_metric_before_general(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_this(cx_scene *scene, cx_draft *draft);
bool cx_metric_excelled(cx_scene *scene, cx_draft *draft);

/* No way of the table, but a part of one (metric_moved.c asks it). */
bool cx_metric_between_values(cx_scene *scene, cx_draft *draft);

/* Whether a value is a decimal below one. */
bool cx_metric_below_one(const cx_scene *scene, const cx_draft *draft);

/* No way but the corrections of an answer (metric_settled.c). */
void cx_metric_settle(cx_scene *scene, cx_draft *draft);

/* One of them: of two metrics, one at a point of the other, the value is of the first (metric_again.c). */
void cx_metric_settle_point(cx_scene *scene, cx_draft *draft);

/* From its place in a list (metric_listed.c). */
bool cx_metric_in_chain(cx_scene *scene, cx_draft *draft);
bool cx_metric_in_turn(cx_scene *scene, cx_draft *draft);
bool cx_metric_in_step(cx_scene *scene, cx_draft *draft);
bool cx_metric_in_respects(cx_scene *scene, cx_draft *draft);
bool cx_metric_in_series(cx_scene *scene, cx_draft *draft);
bool cx_metric_in_pairs(cx_scene *scene, cx_draft *draft);
bool cx_metric_respective(cx_scene *scene, cx_draft *draft); /* metric_respective.c */
bool cx_metric_last_listed(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_signed(cx_scene *scene, cx_draft *draft);
bool cx_metric_elided(cx_scene *scene, cx_draft *draft);

/* From the noun behind it (metric_noun.c). */
bool cx_metric_of_number(cx_scene *scene, cx_draft *draft);
bool cx_metric_between(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_noun(cx_scene *scene, cx_draft *draft);
bool cx_metric_in_front(cx_scene *scene, cx_draft *draft);
bool cx_metric_equated(cx_scene *scene, cx_draft *draft);
bool cx_metric_abbreviated(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_letters(cx_scene *scene, cx_draft *draft);
/* Whether a word is letters that abbreviate something no vocabulary has: no dataset, no task. */
bool cx_metric_letters(const cx_scene *scene, const cx_line *line, cx_span word);
/* Whether the metric that a draft took stands right behind another value: it is that one's. */
bool cx_metric_of_value_before(const cx_line *line, const cx_draft *draft);

/* From a noun of its own that no vocabulary has (metric_open.c). */
bool cx_metric_other_way(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_own_noun(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_own_movement(cx_scene *scene, cx_draft *draft);

/* Whether a word is of one of some classes, NULL behind the last; and whether it says no more than how much, how good or of whom a value
 * is, or is a word of grammar: it names nothing that is measured. */
bool cx_metric_in_classes(const cx_scene *scene, cx_str word, const char *const *classes);
bool cx_metric_says_little(const cx_scene *scene, cx_str word);

/* From a noun that ends like a quality or a trait (metric_quality.c). */
bool cx_metric_of_quality(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_trait(cx_scene *scene, cx_draft *draft);
bool cx_metric_in_trait(cx_scene *scene, cx_draft *draft);

/* What the phrase behind a comparative counts ("8× fewer raw speech documents"): a slug, or empty. */
cx_str cx_metric_counted_behind(const cx_scene *scene, const cx_line *line, uint32_t at);

/* From how many or how large it says that there are (metric_amount.c); whether " of " or " in " and a collection stand at a place. */
bool cx_metric_of_amount(cx_scene *scene, cx_draft *draft);
bool cx_metric_in_collection(const cx_scene *scene, const cx_line *line, uint32_t at);

/* From what stands in a bracket or in front of it (metric_bracket.c). */
bool cx_metric_of_pair_before(cx_scene *scene, cx_draft *draft);
bool cx_metric_beside_value(cx_scene *scene, cx_draft *draft);
bool cx_metric_exact(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_glossed(cx_scene *scene, cx_draft *draft);
bool cx_metric_bracket_behind(cx_scene *scene, cx_draft *draft);
bool cx_metric_before_open(cx_scene *scene, cx_draft *draft);
bool cx_metric_bracketed_zh(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_signed_bracket(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_timed_bracket(cx_scene *scene, cx_draft *draft);
bool cx_metric_before_bracket(cx_scene *scene, cx_draft *draft);
bool cx_metric_before_gloss(cx_scene *scene, cx_draft *draft);
bool cx_metric_around_bracket(cx_scene *scene, cx_draft *draft);

/* From the phrase that opens its clause (metric_framed.c): the slot, NULL where there is none; the way. */
const cx_slot *cx_metric_frame(const cx_scene *scene, const cx_line *line, const cx_slot *of);
bool cx_metric_framed(cx_scene *scene, cx_draft *draft);

/* From what stands further on (metric_ahead.c). */
bool cx_metric_behind_next(cx_scene *scene, cx_draft *draft);
bool cx_metric_behind_glosses(cx_scene *scene, cx_draft *draft);

/* From a word of movement alone (metric_implied.c). */
bool cx_metric_implied(cx_scene *scene, cx_draft *draft);

/* By nearness (metric_near.c). */
bool cx_metric_nearest(cx_scene *scene, cx_draft *draft);
bool cx_metric_far_score(cx_scene *scene, cx_draft *draft);
/* Whether a clause with a subject of its own begins between two places; whether a metric is a part that is tried without; whether one verb
 * moves the metric and another the number. */
bool cx_metric_participle_between(cx_str text, uint32_t from, uint32_t to);
bool cx_metric_ablated(const cx_scene *scene, const cx_slot *metric);
/* A drop, a loss: what is given up, seldom a resource. */
bool cx_metric_loses(const cx_draft *draft);
bool cx_metric_opposed(const cx_scene *scene, const cx_draft *draft, const cx_slot *metric);

/* From its unit (metric_unit.c): whether a metric fits it; what it measures for certain; what it usually does. */
bool cx_metric_fits(const cx_scene *scene, const cx_draft *draft, const cx_entry *metric);
bool cx_metric_glued(cx_scene *scene, cx_draft *d);
bool cx_metric_of_unit(cx_scene *scene, cx_draft *draft);
bool cx_metric_usual(cx_scene *scene, cx_draft *draft);
/* Whether a quantity is part of a pixel: how far off a place is, no resolution (metric_unit.c). */
bool cx_is_offset(const cx_mention *mention);

/* From what its noun groups or sorts, or whom it counts (metric_counted.c). */
bool cx_metric_of_group(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_people(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_learned(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_few(cx_scene *scene, cx_draft *draft);

/* From what was measured before it (metric_measured.c). */
bool cx_metric_of_symbol(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_pair(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_bracketed_pair(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_measure(cx_scene *scene, cx_draft *draft);

/* What a verb raises or lowers; how well it does on the whole (metric_overall.c). */
bool cx_metric_of_object(cx_scene *scene, cx_draft *d);
bool cx_metric_overall(cx_scene *scene, cx_draft *draft);

/* From what a movement or a share in its sentence is of (metric_moved.c). */
bool cx_metric_repeated(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_task(cx_scene *scene, cx_draft *draft);
bool cx_metric_behind_in(cx_scene *scene, cx_draft *draft);
bool cx_metric_in_terms(cx_scene *scene, cx_draft *draft);
bool cx_metric_accelerated(cx_scene *scene, cx_draft *draft);
bool cx_metric_specified(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_gap(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_movement(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_things(cx_scene *scene, cx_draft *draft);
/* Whether a share is one of things that are counted ("of the users"), not of a quality. */
bool cx_share_of_things(const cx_scene *scene, const cx_draft *draft);

#endif
