/* Helpers that the stages which make and complete drafts share. */
#ifndef CX_FIND_DRAFT_H
#define CX_FIND_DRAFT_H

#include "find/scene.h"

cx_draft cx_draft_new(const cx_mention *mention, const cx_slot *slot, uint32_t member, uint32_t sentence);
void cx_draft_add(cx_scene *scene, cx_draft draft);
/* The standing draft of a mention of a sentence, or NULL. */
cx_draft *cx_draft_find(cx_scene *scene, uint32_t line, const cx_mention *mention);
/* The movement that a number word is ("halves", "doubled"), or NULL. */
const cx_entry *cx_factor_verb(const cx_scene *scene, const cx_mention *mention);
bool cx_draft_same_number(const cx_draft *draft, const cx_mention *mention);
/* The member of a group, or the slot itself. */
const cx_slot *cx_slot_member(const cx_slot *slot, uint32_t member);
void cx_draft_take_metric(cx_scene *scene, cx_draft *draft, const cx_slot *slot, bool zip);

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
/* Whether a metric only says what a kind of system is about ("communication methods"). */
bool cx_metric_modifies(const cx_scene *scene, const cx_slot *metric);
/* Whether a metric is only what a comparison holds equal ("at the same budget"). */
bool cx_metric_held_equal(const cx_scene *scene, const cx_slot *metric);
/* Whether a number word counts a part of the exposition, no claim. */
bool cx_is_exposition(const cx_scene *scene, const cx_line *line, const cx_mention *m);
/* The count that a number without a noun goes on with ("328 texts in German and 289 in English"), or NULL. */
const cx_draft *cx_counted_again(cx_scene *scene, uint32_t line, const cx_mention *m);
/* "rated on six dimensions", not 768-dimensional: what is looked at, no size. */
bool cx_counts_aspects(const cx_scene *scene, const cx_mention *m);
/* The decision for a quantity of a Chinese text that the common table would miss, or NULL; move: whose verb it borrows. */
const cx_rule *cx_fallback_zh(const cx_scene *scene, uint32_t line, const cx_slot *q, const cx_mention *m, const cx_slot **move);
/* 27180个节点, "771,643 workers" are data; 8个节点 a machine, "4 workers" a setting. */
bool cx_is_crowd(const cx_scene *scene, const cx_mention *m);
/* So many tokens are what was trained on, no length. */
bool cx_is_corpus(const cx_scene *scene, const cx_line *line, const cx_mention *m);
/* Whether what a Chinese number word counts is a part of the exposition (三个阶段, 两组). */
bool cx_part_zh(const cx_scene *scene, const cx_mention *m);
/* The metric that a quantity of a Chinese text measures by nearness: one in front of it, or one behind it in the same clause. */
const cx_slot *cx_metric_near_zh(const cx_scene *scene, const cx_line *line, const cx_slot *q, uint32_t limit, uint32_t *cost);
/* Subject, baseline and dataset of a draft of a Chinese text; own: the names the document is about (empty: none). */
typedef struct cx_topics_zh {
  cx_span system, data; /* each the other where the text gives but one */
  cx_span tested;       /* the one set of data that it names */
  cx_span set;          /* that of its own, or that one; or none */
  bool names_data;      /* it names some */
  bool benchmark;       /* it gives data alone */
} cx_topics_zh;
cx_topics_zh cx_topic_zh(const cx_scene *scene);
void cx_context_zh(const cx_scene *scene, const cx_line *line, cx_draft *d, cx_topics_zh own);
/* "by 6%", "by a mere 6%", "by (44%, 52%)": "by" stands in front of a quantity. */
bool cx_by_leads(const cx_scene *scene, const cx_slot *q);
bool cx_slot_is(const cx_slot *slot, const char *slot_letter);
bool cx_slot_between(const cx_line *line, uint32_t from, uint32_t to, const char *slot_letter);
bool cx_slot_moves(const cx_slot *slot); /* a verb of movement, no noun or adjective of one */
bool cx_sub_is(const cx_entry *entry, const char *sub);
static inline bool cx_sub_in(const cx_entry *entry, const char *a, const char *b) { return cx_sub_is(entry, a) || cx_sub_is(entry, b); }
/* Whether a counted noun tells of a circumstance ("epochs"), and not of what was found. */
static inline bool cx_is_setting_noun(const cx_scene *scene, cx_str noun) {
  return cx_lexicon_find(scene->lexicon, "settingnoun", noun) != NULL;
}

#endif
