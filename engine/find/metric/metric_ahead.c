/* Metrics that stand further on: behind the statement that goes on from this one ("a rise of 2% and a gain of 5% in F1"), or behind the
 * last of a list whose values each have a gloss in brackets. Each way answers or leaves it to the next (metric.c). English. */
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* " and a maximum ", " and another ": nothing but the joint, an article and small words up to a movement's noun. */
static bool only_joins(const cx_scene *scene, const cx_draft *d, const cx_slot *noun) {
  enum { WORDS = 24 };
  uint32_t at = d->slot->span.end;
  if (noun->span.start < at || noun->span.start > at + WORDS + 5) return false;
  cx_str gap = cx_str_cut(scene->reading.text, at, noun->span.start);
  if (!cx_str_starts(gap, CX_STR(" and ")) && !cx_str_starts(gap, CX_STR(", and "))) return false;
  for (size_t i = 0; i < gap.n; i++)
    if (!cx_is_lower(gap.p[i]) && gap.p[i] != ' ' && gap.p[i] != '-' && (gap.p[i] != ',' || i)) return false;
  return true;
}

/* "a rise of at least 2% and a gain of up to 7% in F1": two amounts, each behind a noun of movement, are of what stands behind both. */
bool cx_metric_behind_next(cx_scene *scene, cx_draft *d) {
  bool noun = d->relation == CX_RELATION_MOVES && d->move && d->move_slot && cx_str_ends(d->move->sub, CX_STR("-noun"));
  bool open = !d->metric || cx_sub_is(d->metric, "general");
  if (!noun || !open || d->move_span.end > d->slot->span.start || scene->document->language != CX_LANGUAGE_EN) return false;
  if (d->metric && d->metric_span.end + 1 == d->move_span.start) return false; /* "a performance gain of 2% and a drop of 3% in F1" */
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *next = &scene->drafts.at[i];
    bool like = !next->dropped && next->relation == d->relation && next->slot->at > d->slot->at && next->move && next->move_slot;
    if (!like || next->mention->shape != d->mention->shape || !next->metric_slot || next->metric_slot->at < next->slot->at) continue;
    if (!cx_str_ends(next->move->sub, CX_STR("-noun")) || next->move_slot->at > next->slot->at) continue;
    if (!only_joins(scene, d, next->move_slot)) continue;
    if (next->metric_slot->member_count || !cx_metric_fits(scene, d, next->metric_slot->entry)) return false;
    return cx_metric_take(scene, d, next->metric_slot);
  }
  return false;
}

/* The place behind a quantity and the bracket that follows it at once. */
static uint32_t behind_gloss(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  cx_span gloss = cx_bracket_behind(scene, line, q->span.end);
  return cx_span_empty(gloss) ? q->span.end : gloss.end + 1;
}

/* "12 ms (one pass) and 19 ms (two passes) latency": values with glosses, in front of the metric of all. */
bool cx_metric_behind_glosses(cx_scene *scene, cx_draft *d) {
  bool said = d->relation == CX_RELATION_VALUE || d->relation == CX_RELATION_MEASURES;
  if (!said || !cx_metric_unnamed(d) || d->slot->member_count || scene->document->language != CX_LANGUAGE_EN) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_slot *slots = line->slotted.slots, *q = d->slot;
  bool glossed = false;
  for (uint32_t i = cx_slot_place(line, d->slot) + 1; i < line->slotted.slot_count; i++) {
    uint32_t end = behind_gloss(scene, line, q);
    glossed |= end > q->span.end;
    const cx_slot *next = &slots[i];
    if (next->span.start < end) continue; /* in the bracket */
    cx_str gap = cx_str_cut(scene->reading.text, end, next->span.start);
    if (cx_slot_is(next, "M")) {
      bool fits = glossed && cx_str_is(gap, " ") && !next->member_count && cx_metric_fits(scene, d, next->entry);
      return fits && cx_metric_take(scene, d, next);
    }
    bool joins = cx_str_is(gap, ", ") || cx_str_is(gap, " and ") || cx_str_is(gap, ", and ");
    if (!joins || !next->mention || next->mention->shape != d->mention->shape) return false;
    q = next;
  }
  return false;
}
