/* What stands around a quantity; see surroundings.h. */
#include "find/draft/surroundings.h"

#include "find/draft/beside.h"
#include "find/draft/draft.h"
#include "find/draft/fallback.h"
#include "find/scene/near.h"

enum { CLAUSE = 44 };

/* "lifts the share of jobs that are done in time by 7 points, lowering the cost": the verb of the clause that a comma ends behind the
 * quantity; NULL: none stands in it. */
static const cx_slot *verb_of_clause(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_slot *next) {
  enum { FAR = 120 };
  cx_str text = scene->reading.text;
  if (scene->document->language == CX_LANGUAGE_ZH || next->at < q->at || text.p[q->span.end] != ',') return NULL;
  const cx_slot *verb = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count && line->slotted.slots[i].at < q->at; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention)
      verb = NULL;
    else if (cx_slot_moves(s))
      verb = s;
  }
  bool near = verb && verb->span.end + FAR >= q->span.start;
  return near && !cx_mark_between(scene, verb->span.end, q->span.start, ",;:()") ? verb : NULL;
}

/* "cuts memory in half and speeds up training", "halves memory and raises recall": the quantity is, or has, the verb of its own clause, so
 * that a verb behind a joint is another's. */
static bool is_of_next(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_slot *word) {
  if (!word || word->at < q->at || q->mention->shape != CX_SHAPE_FACTOR || !q->mention->number_word) return false;
  bool own = cx_factor_verb(scene, q->mention) || cx_comes_behind(scene, q, " in ");
  if (!own || (cx_slot_is(word, "U") && !cx_str_ends(word->entry->sub, CX_STR("verb")))) return false;
  for (uint32_t at = q->span.end; at < word->span.start; at++)
    if (cx_begins_at(scene, line, at, " and ") || cx_begins_at(scene, line, at, ", ")) return true;
  return false;
}

cx_around cx_look_around(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  cx_around a = {0};
  bool alone = cx_in_brackets(scene, line, q->span);
  if (scene->document->language == CX_LANGUAGE_ZH)
    a.metric = cx_metric_near_zh(scene, line, q, CLAUSE, &a.metric_cost);
  else {
    cx_span bracket = q->mention->from.form ? cx_bracket_around(scene, line, q->span) : (cx_span){0, 0};
    bool held = !cx_span_empty(bracket) && !cx_slot_between(line, bracket.start, bracket.end, "M"); /* "recall holds (ATK 61 → 64)" */
    if (alone || held) a.metric = cx_nearest(scene, line, q, "M", CX_LEFT, CLAUSE, &a.metric_cost);
    if (!a.metric) a.metric = cx_nearest(scene, line, q, "M", CX_BOTH, alone ? CX_BESIDE : CLAUSE, &a.metric_cost);
  }
  /* "higher recall (4.1×) and lower cost (58×)", "raises it by 4% over pruning": what a bracket or "by" tells is of what stands before */
  bool of_before = alone || cx_by_leads(scene, q);
  a.move = cx_nearest(scene, line, q, "U", of_before ? CX_LEFT : CX_BOTH, CLAUSE, &a.move_cost);
  if (of_before && !a.move) a.move = cx_nearest(scene, line, q, "U", CX_RIGHT, CLAUSE, &a.move_cost);
  bool verb_behind = alone && a.move && a.move->at > q->at && cx_str_ends(a.move->entry->sub, CX_STR("-verb"));
  bool values = cx_contrast_of_values(scene, line, q, a.move);
  if ((verb_behind || values) && !q->mention->plus && !q->mention->minus) a.move = NULL; /* "the first (81%) trails the second (95%)" */
  bool far = a.move && a.move->span.start > q->span.end + 1 && cx_str_ends(a.move->entry->sub, CX_STR("-adj"));
  far = far && cx_preposition_follows(scene, line, q); /* "gains reach 7% for larger nets" */
  const cx_slot *noun = far ? cx_nearest(scene, line, q, "U", CX_LEFT, CLAUSE, &a.move_cost) : NULL;
  if (noun) a.move = noun;
  const cx_slot *own = a.move ? verb_of_clause(scene, line, q, a.move) : NULL;
  if (own) a.move = own;
  if (cx_clause_begins(scene, line, q, a.metric)) a.metric = cx_nearest(scene, line, q, "M", CX_LEFT, CLAUSE, &a.metric_cost);
  if (cx_clause_begins(scene, line, q, a.move)) a.move = cx_nearest(scene, line, q, "U", CX_LEFT, CLAUSE, &a.move_cost);
  if (is_of_next(scene, line, q, a.move)) a.move = cx_nearest(scene, line, q, "U", CX_LEFT, CLAUSE, &a.move_cost);
  if (cx_told_aside(scene, line, q, a.move)) a.move = NULL;
  if (cx_told_aside(scene, line, q, a.metric)) a.metric = NULL;
  a.speed = cx_nearest(scene, line, q, "F", CX_BOTH, CLAUSE, &a.speed_cost);
  if (is_of_next(scene, line, q, a.speed)) a.speed = cx_nearest(scene, line, q, "F", CX_LEFT, CLAUSE, &a.speed_cost);
  a.keep = cx_nearest(scene, line, q, "K", CX_BOTH, CLAUSE, &a.keep_cost);
  a.use = cx_nearest(scene, line, q, "W", CX_LEFT, CLAUSE, &a.use_cost);
  a.dataset = cx_nearest(scene, line, q, "D", CX_BOTH, CX_BESIDE, &a.dataset_cost);
  a.reach = cx_nearest(scene, line, q, "V", CX_LEFT, CX_BESIDE, &a.reach_cost);
  return a;
}

/* "boosts the yield by 5.7%, and cuts fuel by 24%": the metric is of the verb in front of it. */
static bool of_next_verb(const cx_line *line, const cx_slot *q, const cx_slot *metric) {
  for (uint32_t i = 0; i < line->slotted.slot_count && metric->at > q->at; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->at > q->at && s->at < metric->at && cx_slot_moves(s)) return true;
  }
  return false;
}

/* "larger than 24 pc", "longer than 9 d, up to 60 d": a comparison that only bounds a number of the list. */
static bool only_bounds(const cx_slot *q, const cx_slot *move) {
  uint32_t members = q->member_count ? q->member_count : 1;
  for (uint32_t k = 0; k < members; k++) {
    const cx_mention *m = cx_slot_member(q, k)->mention;
    if (m->bound && cx_span_holds(m->bound_span, move->core)) return true;
  }
  return false;
}

/* Whether the metric nearest to a quantity is of something else. */
static bool is_strange(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m, const cx_around *a) {
  if (cx_metric_spent(scene, line, a->metric, q) || cx_metric_held_equal(scene, a->metric) || cx_metric_modifies(scene, a->metric))
    return true;
  if (cx_by_leads(scene, q) && of_next_verb(line, q, a->metric)) return true;
  if (cx_metric_has_value(scene, line, q, a->metric)) return true;
  if (m->shape == CX_SHAPE_POINTS && cx_sub_in(a->metric->entry, "resource", "setting")) return true; /* "2-bit weights lose 7 points" */
  return m->from.form && a->move && a->move->at < q->at && a->metric->at > q->at; /* "the range grows from 1 to 2 km at a power …" */
}

void cx_around_own(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m, cx_around *a) {
  if (a->metric && is_strange(scene, line, q, m, a)) a->metric = NULL;
  if (a->move && only_bounds(q, a->move)) a->move = NULL;
}
