/* Drafts: a sentence's matches, and what no rule spoke for, into statements about one quantity each. */
#ifndef CX_FIND_DRAFT_H
#define CX_FIND_DRAFT_H

#include "find/scene/scene.h"

void cx_drafts_build(cx_scene *scene, uint32_t line);
void cx_drafts_fallback(cx_scene *scene, uint32_t line);
void cx_drafts_nested(cx_scene *scene, uint32_t line);
void cx_drafts_ellipsis(cx_scene *scene, uint32_t line);

/* Whether a word of a statistic speaks of a draft's value; the value before gives it its own (statistic.c). */
bool cx_statistic_speaks(const cx_scene *scene, const cx_line *line, const cx_draft *draft, const cx_hit *word);
void cx_statistic_named(const cx_scene *scene, const cx_line *line, cx_draft *draft); /* not where it is of the metric's name */
/* Whether what a value's statistic is told by stands before it, and may go on with the next. */
bool cx_statistic_told_before(const cx_scene *scene, const cx_line *line, const cx_draft *draft, const cx_draft *next);
/* Movements that are listed share the adverb behind the last: "cuts A by 3%, B by 4%, and C by 5% on average". */
void cx_statistic_shared(const cx_scene *scene, const cx_line *line, cx_draft *drafts, uint32_t count);
void cx_statistic_carried(const cx_scene *scene, const cx_line *line, const cx_draft *before, cx_draft *draft);

/* ---- one draft (build.c) ---- */
cx_draft cx_draft_new(const cx_mention *mention, const cx_slot *slot, uint32_t member, uint32_t sentence);
void cx_draft_add(cx_scene *scene, cx_draft draft);
/* The standing draft of a mention of a sentence, or NULL. */
cx_draft *cx_draft_find(cx_scene *scene, uint32_t line, const cx_mention *mention);
/* The statement right before a quantity, or a draft, in its sentence, or NULL. */
const cx_draft *cx_draft_ahead_of(const cx_scene *scene, const cx_line *line, const cx_slot *q);
const cx_draft *cx_draft_stated_before(const cx_scene *scene, const cx_draft *draft);
/* The standing draft before one, or behind it, of whatever sentence; NULL where it is the first or last. */
cx_draft *cx_draft_before(cx_scene *scene, const cx_draft *draft);
cx_draft *cx_draft_behind(cx_scene *scene, const cx_draft *draft);
/* The movement that a number word is ("halves", "doubled"), or NULL. */
const cx_entry *cx_factor_verb(const cx_scene *scene, const cx_mention *mention);
/* Whether it tells of a change: by how much, or how many times as fast. */
static inline bool cx_draft_moves(const cx_draft *draft) { return draft->kind == CLAIMX_CHANGE || draft->kind == CLAIMX_SPEEDUP; }
bool cx_draft_same_number(const cx_draft *draft, const cx_mention *mention);
/* The member of a group, or the slot itself. */
const cx_slot *cx_slot_member(const cx_slot *slot, uint32_t member);
void cx_draft_take_metric(cx_scene *scene, cx_draft *draft, const cx_slot *slot, bool zip);

/* The rules that stand for decisions taken in C: the clause fallback and the forms that are no claims. By id; never NULL for the ids of
 * last.c. */
const cx_rule *cx_last_rule(const char *id);
uint32_t cx_last_rules(const cx_rule **out);

#endif
