/* What slots are, and how far they stand apart: the questions that every stage behind the slots asks of a sentence. */
#ifndef CX_FIND_NEAR_H
#define CX_FIND_NEAR_H

#include "find/scene/scene.h"

/* The first of `count` rows in order, each `size` bytes with its span at `offset`, whose span starts at or after `at`. */
uint32_t cx_first_from(const void *rows, uint32_t count, size_t size, size_t offset, uint32_t at);
/* The first name that starts at or after a place; the sentence that holds a place (the count of them where none does). */
uint32_t cx_name_from(const cx_scene *scene, uint32_t at);
const cx_name *cx_name_holding(const cx_scene *scene, cx_span core); /* NULL: none does */
uint32_t cx_line_at(const cx_scene *scene, uint32_t at);

/* The first hit of a sentence that may reach to a place: those before it end sooner. */
uint32_t cx_hit_from(const cx_line *line, uint32_t at);

bool cx_slot_is(const cx_slot *slot, const char *slot_letter);
/* A name that can be a system: by its form, or a model or method of the vocabulary. */
bool cx_slot_is_system(const cx_slot *slot);
bool cx_slot_is_data(const cx_slot *slot);
bool cx_slot_moves(const cx_slot *slot); /* a verb of movement, no noun or adjective of one */
/* Which slot of its sentence a slot is; the count of them where it is a member of a group, or another sentence's. */
uint32_t cx_slot_place(const cx_line *line, const cx_slot *slot);
/* The first slot that may hold a place: those before it end sooner. */
uint32_t cx_slot_from(const cx_line *line, uint32_t at);
bool cx_slot_between(const cx_line *line, uint32_t from, uint32_t to, const char *slot_letter);
/* A verb that moves something between two places; `reaching`: or one that only reaches a value ("a maximum drop reaching 50%"). */
bool cx_verb_between(const cx_line *line, uint32_t from, uint32_t to, bool reaching);
bool cx_sub_is(const cx_entry *entry, const char *sub);
static inline bool cx_sub_in(const cx_entry *entry, const char *a, const char *b) { return cx_sub_is(entry, a) || cx_sub_is(entry, b); }

/* What stands in the bracket that opens right behind a place, near and with no other in it; empty where none does. */
cx_span cx_bracket_behind(const cx_scene *scene, const cx_line *line, uint32_t end);
/* The place behind that bracket; where none opens, the place itself. */
uint32_t cx_behind_bracket(const cx_scene *scene, const cx_line *line, uint32_t end);
/* The same, or behind the bracket that closes right there: "processors (CPU)|", "the rival (X|)". */
uint32_t cx_behind_aside(const cx_scene *scene, const cx_line *line, uint32_t end);
/* "88% (44/50) of the models", "22 (44.1%) of": the place behind a bracket of nothing but numbers that follows a number, or the number's
 * own end. */
uint32_t cx_behind_part(const cx_scene *scene, const cx_line *line, uint32_t end);
/* What stands between the parentheses around a place, both near, in one sentence and with no others between; empty where none are. */
cx_span cx_bracket_around(const cx_scene *scene, const cx_line *line, cx_span place);

void cx_barriers_find(cx_scene *scene, const cx_line *line); /* of hits that are in order */
/* What stands between two places of a sentence, as a cost: text, and more for every comma, quantity and change of clause crossed. */
uint32_t cx_distance(const cx_scene *scene, const cx_line *line, cx_span from, cx_span to);
enum { CX_FAR = 10000 };

/* The nearest slot of a class ("M", or "M:score" with its subclass) to a slot, and its cost; NULL where all are further than `limit`. */
typedef enum cx_side { CX_LEFT = 1, CX_RIGHT = 2, CX_BOTH = 3 } cx_side;
const cx_slot *cx_nearest(const cx_scene *scene, const cx_line *line, const cx_slot *from, const char *slot_letter, cx_side side,
                          uint32_t limit, uint32_t *cost);
/* Whether a clause with a verb of movement of its own begins behind a quantity and holds a slot: ", and delays fell". */
bool cx_clause_begins(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_slot *slot);
/* Whether a metric that is a setting has its value already, from another quantity. */
bool cx_metric_spent(const cx_scene *scene, const cx_line *line, const cx_slot *metric, const cx_slot *by);
/* "58% on X and an Elo of 1287": behind a joint, with a value of its own right behind: of no quantity before it. */
bool cx_metric_has_value(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_slot *metric);
/* Whether a metric only says what a kind of system is about ("communication methods"). */
bool cx_metric_modifies(const cx_scene *scene, const cx_slot *metric);
/* Whether a metric is only what a comparison holds equal ("at the same budget"). */
bool cx_metric_held_equal(const cx_scene *scene, const cx_slot *metric);
/* "by 6%", "(by 6%)", "by a mere 6%", "by (44%, 52%)": the place of the "by" in front of a quantity, 0 where none stands there. */
uint32_t cx_by_place(const cx_scene *scene, const cx_slot *q);
static inline bool cx_by_leads(const cx_scene *scene, const cx_slot *q) { return cx_by_place(scene, q) != 0; }

#endif
