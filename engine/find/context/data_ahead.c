/* Data ahead of their amounts: "beats Y on A by 3%, B by 4%, and the C task by 5%". What stands between one amount and the "by" of the next
 * is of the kind that the first names behind its preposition; it is no rival and no system. Turns the data of the first statement into
 * those of the next. English. */
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/draft/beside.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

static uint32_t by_start(const cx_draft *d) { return d->slot->span.start - 4; /* " by " */ }

static bool is_by_amount(const cx_scene *scene, const cx_draft *d) {
  bool moves = d->relation == CX_RELATION_MOVES || d->relation == CX_RELATION_FASTER;
  return !d->dropped && moves && cx_comes_behind(scene, d->slot, " by ");
}

/* "on the | A task | by": the data end the phrase before "by", which a preposition of data opens. */
static bool leads_by(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { ARTICLE = 5, HEAD = 24 };
  cx_span data = d->dataset;
  if (cx_span_empty(data) || data.start < line->span.start || data.end > by_start(d) || data.end + HEAD < by_start(d)) return false;
  if (cx_mark_between(scene, data.start, by_start(d), ",;:()")) return false;
  cx_span before = cx_phrase_word_before(scene, line->span.start, data.start);
  if (cx_span_empty(before) || before.end + ARTICLE < data.start) return false;
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, before));
  if (role && cx_str_is(role->name, "determiner")) before = cx_phrase_word_before(scene, line->span.start, before.start);
  const cx_entry *onto = cx_span_empty(before) ? NULL : cx_lexicon_find(scene->lexicon, "onto", cx_scene_text(scene, before));
  return onto && cx_str_is(onto->sub, "data");
}

/* The phrase between a statement and the "by" of the next: behind a joint and, it may be, the preposition `again`. */
static cx_span phrase_between(const cx_scene *scene, const cx_line *line, uint32_t from, uint32_t by, bool *again) {
  enum { ARTICLE = 5 };
  cx_str text = scene->reading.text;
  cx_span none = {0, 0};
  uint32_t joint = from < by ? cx_joint_length(cx_str_cut(text, from, by)) : 0, end;
  if (!joint) return none;
  uint32_t at = from + joint;
  const cx_entry *onto = cx_lexicon_longest(scene->lexicon, "onto", text, cx_span_of(at, by), &end);
  *again = onto && cx_str_is(onto->sub, "data") && cx_begins_at(scene, line, end, " ");
  if (*again) at = end + 1;
  cx_span np = cx_phrase_after(scene, line, at);
  if (cx_span_empty(np) || np.start > at + ARTICLE || np.end != by || cx_slot_between(line, np.start, by, "QUVM")) return none;
  return np;
}

static bool has_named_rival(const cx_scene *scene, const cx_draft *d) {
  return !cx_span_empty(d->baseline) && cx_is_upper(scene->reading.text.p[d->baseline.start]);
}

static bool is_data(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t i = cx_slot_from(line, np.start); i < line->slotted.slot_count && line->slotted.slots[i].core.start < np.end; i++)
    if (cx_slot_is_data(&line->slotted.slots[i])) return true;
  return cx_data_heads(scene, np);
}

static bool go_on(const cx_scene *scene, const cx_line *line, const cx_draft *first, cx_draft *d) {
  bool again = false;
  cx_span np = phrase_between(scene, line, first->quote.end, by_start(d), &again);
  if (cx_span_empty(np) || cx_span_meets(d->metric_span, np)) return false; /* "accuracy on A by 3% and mAP by 4%" */
  cx_span name = cx_data_listed_name(scene, line, np.start);
  bool named = cx_is_upper(scene->reading.text.p[first->dataset.start]);
  if (named && cx_span_empty(name)) return false;
  if (!again && has_named_rival(scene, first) && !is_data(scene, line, np)) { /* "beats X on A by 3%, and Y by 4%" */
    if (cx_span_meets(d->subject, np)) d->subject = first->subject;
    return false;
  }
  if (cx_span_meets(d->subject, np)) d->subject = first->subject;
  if (cx_span_meets(d->baseline, np) || cx_span_empty(d->baseline)) d->baseline = first->baseline;
  d->dataset = cx_span_empty(name) ? np : name;
  d->dataset_name = cx_data_name(line, d->dataset);
  return true;
}

void cx_data_ahead(cx_scene *scene) {
  const cx_draft *member = NULL; /* the last that went on */
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (!is_by_amount(scene, d)) continue;
    const cx_draft *first = cx_draft_before(scene, d);
    if (!first || first->sentence != d->sentence || !is_by_amount(scene, first)) continue;
    const cx_line *line = &scene->lines.at[d->sentence];
    if ((first == member || leads_by(scene, line, first)) && go_on(scene, line, first, d)) member = d;
  }
}
