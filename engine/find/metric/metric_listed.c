/* Metrics of lists: quantities that go with the metrics or the statements before them one by one, and signed movements each with a noun of
 * its own. Each way answers or leaves it to the next (metric.c). */
#include "find/metric/metric.h"
#include "find/scene/near.h"

static uint32_t members(const cx_slot *slot) { return slot->member_count ? slot->member_count : 1; }

/* The bracket that a quantity stands in, where it holds quantities alone: how many there are, and which is the draft's. */
static uint32_t bare_bracket(const cx_scene *scene, const cx_draft *d, uint32_t *place, uint32_t *open) {
  cx_str text = scene->reading.text;
  const cx_slotted *slotted = &scene->lines.at[d->sentence].slotted;
  uint32_t count = 0;
  *open = d->slot->span.start;
  while (*open > 0 && d->slot->span.start - *open < 60 && text.p[*open - 1] != '(' && text.p[*open - 1] != ')') --*open;
  if (*open == 0 || text.p[*open - 1] != '(') return 0;
  uint32_t end = *open;
  for (uint32_t i = 0; i < slotted->slot_count; i++) {
    const cx_slot *s = &slotted->slots[i];
    if (s->span.start < *open) continue;
    cx_str gap = cx_str_cut(text, end, s->span.start);
    bool next = count ? cx_str_is(gap, ", ") || cx_str_is(gap, " and ") || cx_str_is(gap, "/") || cx_str_is(gap, " / ") : gap.n == 0;
    if (!next || !s->mention) break;
    if (s == d->slot) *place = count + d->member;
    count += members(s);
    end = s->span.end;
  }
  return end < text.n && text.p[end] == ')' && end > d->quote.start ? count : 0;
}

/* A list of movements behind values, whose one metric stands before those: "NDS为58.7，mAP为49.6，较A分别高6.1和5.2". */
static uint32_t list_behind(const cx_scene *scene, const cx_draft *d, uint32_t *place, uint32_t *open) {
  if (d->relation != CX_RELATION_MOVES || d->slot->member_count < 2 || scene->document->language != CX_LANGUAGE_ZH) return 0;
  if (d->metric_slot && (d->metric_slot->member_count || d->metric_slot->span.start > d->slot->span.start)) return 0;
  *place = d->member;
  *open = d->slot->span.start;
  return d->slot->member_count;
}

/* "A leads (accuracy 91.2%, F1 0.88); B, much smaller, follows (90.1% and 0.87)": as many values as were named before them. */
bool cx_metric_in_turn(cx_scene *scene, cx_draft *d) {
  enum { MOST = 6 };
  uint32_t place = 0, open = 0;
  bool value = d->relation == CX_RELATION_VALUE;
  uint32_t count = value ? bare_bracket(scene, d, &place, &open) : list_behind(scene, d, &place, &open);
  if (count < 2 || count > MOST) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_draft *before[MOST] = {0};
  uint32_t found = 0;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) { /* they stand in order */
    const cx_draft *b = &scene->drafts.at[i];
    if (b->dropped || b->quote.end > open || b->relation != CX_RELATION_VALUE || !b->slug.n) continue;
    if (found == MOST) return false;
    before[found++] = b;
  }
  if (found != count || (value && before[place]->mention->shape != d->mention->shape)) return false;
  for (uint32_t i = 1; i < found; i++)
    if (cx_str_eq(before[i]->slug, before[i - 1]->slug)) return false;
  return cx_metric_take_from(d, before[place]);
}

/* "an accuracy, F1 score and AUC of 90.1%, 0.91 and 0.97": values of several shapes, one for each metric of the list before them. */
bool cx_metric_in_chain(cx_scene *scene, cx_draft *d) {
  enum { APART = 24 };
  if (d->relation != CX_RELATION_VALUE || (scene->off & CLAIMX_OFF_ZIP)) return false;
  uint32_t place = 0, count = cx_metric_chain(scene, d, &place);
  if (count < 2 || count == members(d->slot)) return false;
  const cx_slotted *slotted = &scene->lines.at[d->sentence].slotted;
  const cx_slot *list = NULL, *first = NULL;
  for (uint32_t i = 0; i < slotted->slot_count; i++) {
    const cx_slot *s = &slotted->slots[i];
    if (s->span.start > d->slot->span.start) break;
    if (cx_slot_is(s, "M")) {
      list = s;
      first = NULL;
    } else if (s->mention && !first) {
      first = s;
    }
  }
  if (!list || !first || list->member_count != count || first->span.start > list->span.end + APART) return false;
  d->metric_slot = list;
  d->metric = list->members[place].entry;
  d->metric_span = list->members[place].core;
  return d->metric && cx_metric_say(d, d->metric->name);
}

/* "lifts mDice and mIoU by 2.7% and 5.1% on A, while B improves by 1.5% and 1.6%": as many values again, of the same metrics. */
bool cx_metric_in_step(cx_scene *scene, cx_draft *d) {
  uint32_t count = members(d->slot);
  if (d->relation != CX_RELATION_MOVES || count < 2 || !cx_metric_unnamed(d) || (scene->off & CLAIMX_OFF_ZIP)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_draft *before = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool zipped = !b->dropped && b->metric_slot && members(b->metric_slot) == count && members(b->slot) == count;
    if (zipped && b->member == d->member && b->slot->span.end < d->slot->span.start) before = b;
  }
  if (!before || before->relation != d->relation) return false;
  return !cx_slot_between(line, before->slot->span.end, d->slot->span.start, "M") && cx_metric_take_from(d, before);
}

/* "errors of 13% in the height and 11% in the width": what " in " and a noun follow is of the metric in front of both, not of the noun. */
bool cx_metric_in_respects(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  bool last = d->relation == CX_RELATION_VALUE && d->rule->rank == CX_RANK_LAST && d->metric_span.end < d->slot->span.start;
  if (!last || !d->metric || !cx_begins_at(scene, line, d->slot->span.end, " in ")) return false;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool alike = !b->dropped && b->slug.n && b->relation == d->relation && b->mention->shape == d->mention->shape;
    if (!alike || b->metric_span.end > b->slot->span.start || !cx_begins_at(scene, line, b->slot->span.end, " in ")) continue;
    if (d->metric_span.start < b->slot->span.end || !cx_ends_at(scene, d->slot->span.start, " and ")) continue;
    if (d->metric_span.end + 5 == d->slot->span.start) return cx_metric_take_from(d, b);
  }
  return false;
}

/* Whether what stands between two metrics only joins them: "the lowest MAE and CER, and the highest METEOR". */
static bool in_series(const cx_scene *scene, const cx_slot *a, const cx_slot *b) {
  enum { ADJECTIVES = 32 };
  cx_str gap = cx_str_cut(scene->reading.text, a->span.end, b->span.start);
  bool comma = false;
  for (size_t i = 0; i < gap.n; i++) {
    if (!cx_is_lower(gap.p[i]) && gap.p[i] != ' ' && gap.p[i] != ',' && gap.p[i] != '-') return false;
    comma |= gap.p[i] == ',';
  }
  return gap.n < ADJECTIVES && (comma || cx_str_starts(gap, CX_STR(" and ")) || cx_str_starts(gap, CX_STR(" with ")));
}

/* "the lowest MAE and CER, and the highest METEOR of 0.41, 12.9 and 58.3": as many metrics as values, each group of them with an adjective
 * of its own. */
bool cx_metric_in_series(cx_scene *scene, cx_draft *d) {
  if ((d->relation != CX_RELATION_VALUE && d->relation != CX_RELATION_MOVES) || (scene->off & CLAIMX_OFF_ZIP)) return false;
  uint32_t count = members(d->slot);
  if (count < 2 || !d->metric_slot || d->metric_slot->at > d->slot->at || members(d->metric_slot) >= count) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_slotted *slotted = &line->slotted;
  uint32_t found = members(d->metric_slot), last = cx_slot_place(line, d->metric_slot);
  if (last == slotted->slot_count) return false;
  const cx_slot *next = d->metric_slot;
  for (uint32_t i = last; i-- > 0 && found < count;) {
    const cx_slot *s = &slotted->slots[i];
    if (!s->mention && s->entry && cx_slot_is(s, "U") && cx_str_ends(s->entry->sub, CX_STR("-adj"))) continue;
    if (!cx_slot_is(s, "M") || cx_slot_is(s, "M:general") || !in_series(scene, s, next)) return false;
    found += members(s);
    next = s;
  }
  if (found != count) return false;
  uint32_t place = d->member;
  for (const cx_slot *s = next; s <= d->metric_slot; s++) {
    if (!cx_slot_is(s, "M")) continue;
    if (place >= members(s)) {
      place -= members(s);
      continue;
    }
    const cx_slot *own = cx_slot_member(s, place);
    d->metric = own->entry;
    d->metric_span = own->core;
    return cx_metric_say(d, d->metric->name);
  }
  return false;
}

/* "+4.1% ad views, +1.7% ad cost, and +3.5% ad margin": in a list of signed movements the noun behind each is its metric, known or not. */
bool cx_metric_of_signed(cx_scene *scene, cx_draft *d) {
  enum { WORDS = 4 };
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_mention *m = d->mention;
  cx_str text = scene->reading.text;
  if ((!m->plus && !m->minus) || d->slot->member_count || (m->shape != CX_SHAPE_PERCENT && m->shape != CX_SHAPE_POINTS)) return false;
  uint32_t listed = 0, at = d->slot->span.end, words = 0, end = at;
  for (uint32_t i = 0; i < line->mentions.n; i++) listed += line->mentions.at[i].shape == m->shape && line->mentions.at[i].plus == m->plus;
  while (listed > 1 && words < WORDS && at < line->span.end && text.p[at] == ' ') {
    end = at + 1;
    end = cx_word_end(text, end, line->span.end, "-");
    cx_str word = cx_str_cut(text, at + 1, end);
    bool name = word.n > 1 && cx_is_upper(word.p[0]) && cx_is_lower(word.p[1]);
    if (!word.n || name || cx_lexicon_find(scene->lexicon, "phrase", word)) break;
    words++;
    at = end;
  }
  bool closed = at < line->span.end && (text.p[at] == ',' || text.p[at] == '.' || text.p[at] == ';');
  closed |= cx_begins_at(scene, line, at, " and ");
  if (!closed || words < 2) return false;
  const cx_slot *last = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start < d->slot->span.end || s->span.end > at) continue;
    if (!cx_slot_is(s, "M")) return false;
    last = s->span.end == at ? s : last;
  }
  if (last) {
    cx_draft_take_metric(scene, d, last, true);
    return d->metric && cx_metric_say(d, d->metric->name);
  }
  d->metric = NULL;
  return cx_metric_say(d, CX_STR("other"));
}

/* "raises the accuracy by 1.4% and 9% in Dice and HD95": as many metrics right behind a list of amounts, whatever stands before. */
bool cx_metric_in_pairs(cx_scene *scene, cx_draft *d) {
  enum { PHRASE = 24 };
  const cx_line *line = &scene->lines.at[d->sentence];
  bool moves = d->relation == CX_RELATION_MOVES && d->slot->member_count > 1 && !(scene->off & CLAIMX_OFF_ZIP);
  if (!moves || !cx_begins_at(scene, line, d->slot->span.end, " in ")) return false;
  uint32_t place = cx_slot_place(line, d->slot) + 1;
  const cx_slot *next = place < line->slotted.slot_count ? &line->slotted.slots[place] : NULL;
  if (!next || !cx_slot_is(next, "M") || next->member_count != d->slot->member_count) return false;
  if (next->span.start > d->slot->span.end + PHRASE || !next->members[d->member].entry) return false;
  const cx_slot *own = cx_slot_member(next, d->member);
  d->metric = own->entry;
  d->metric_span = own->core;
  return cx_metric_say(d, d->metric->name);
}

/* "accuracy and confidence values up to 0.7": of metrics that a comma alone joins, one value is of the last. */
bool cx_metric_last_listed(cx_scene *scene, cx_draft *d) {
  const cx_slot *list = d->metric_slot;
  bool one = d->relation == CX_RELATION_VALUE && d->rule->rank == CX_RANK_LAST && !d->slot->member_count;
  if (!one || !list || list->member_count != 2 || list->span.end > d->slot->span.start) return false;
  cx_span joint = {list->members[0].span.end, list->members[1].span.start};
  const cx_entry *last = list->members[1].entry;
  if (!cx_str_is(cx_scene_text(scene, joint), ", ") || !last || !cx_metric_fits(scene, d, last)) return false;
  d->metric = last;
  d->metric_span = list->members[1].core;
  return cx_metric_say(d, last->name);
}

/* "30% fewer tokens than A and 7x fewer than B": a comparative alone compares what the one before it does. */
bool cx_metric_elided(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  bool bare = d->relation == CX_RELATION_MOVES && cx_metric_unnamed(d) && d->move && d->move_slot;
  bare = bare && cx_str_ends(d->move->sub, CX_STR("-adj")) && d->move_span.start == d->slot->span.end + 1;
  if (!bare || !cx_begins_at(scene, line, d->move_span.end, " than ")) return false;
  const cx_draft *last = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool before = !b->dropped && b->slug.n && b->slot->at < d->slot->at && b->relation == CX_RELATION_MOVES && b->move;
    if (!before || !cx_str_ends(b->move->sub, CX_STR("-adj")) || b->metric_span.start < b->move_span.end) continue;
    if (last && b->quote.start <= last->quote.start) continue;
    if (cx_str_eq(cx_entry_get(b->move, "direction"), cx_entry_get(d->move, "direction"))) last = b;
  }
  return last && cx_metric_take_from(d, last);
}
