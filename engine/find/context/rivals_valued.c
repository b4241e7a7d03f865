/* Rivals with their values: "reaches 81.2% accuracy (X: 70.1%)", "81.2%, up from 70.1% for X". A value of the same metric that is told of
 * another system right behind is what the one before is held against. Turns whose the second is into the first's baseline. English. */
#include "find/context/context.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

static bool is_system(const cx_line *line, cx_span span) {
  for (uint32_t i = cx_slot_from(line, span.start); i < line->slotted.slot_count && line->slotted.slots[i].core.start < span.end; i++)
    if (cx_slot_is_system(&line->slotted.slots[i])) return true;
  return false;
}

/* " accuracy (X: 70.1%)": a bracket right behind a value and its metric that holds the other value, and no third. */
static bool in_bracket_behind(const cx_scene *scene, const cx_line *line, const cx_draft *last, const cx_draft *d) {
  cx_span bracket = cx_bracket_around(scene, line, d->quote);
  uint32_t from =
      cx_span_meets(last->metric_span, last->quote) || last->metric_span.end < last->quote.end ? last->quote.end : last->metric_span.end;
  if (last->dataset.start == from + 4 && cx_begins_at(scene, line, from, " on ")) from = last->dataset.end; /* "accuracy on A (X: 70%)" */
  if (cx_span_empty(bracket) || !cx_span_holds(bracket, d->subject) || bracket.start <= from || from + 2 < bracket.start) return false;
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *m = &line->mentions.at[i];
    if (!m->aside && cx_span_holds(bracket, m->number) && !cx_span_eq(m->number, d->mention->number)) return false;
  }
  return true;
}

/* "up from 70.1% for X" */
static bool comes_from(const cx_scene *scene, const cx_draft *d) {
  uint32_t at = d->mention->whole.start;
  bool from = cx_ends_at(scene, at, "up from ") || cx_ends_at(scene, at, "down from ");
  return from && d->subject.start > d->quote.end;
}

/* The second value is of the same system, of a variant of it, or of the text's own, which is no rival. */
static bool is_own(const cx_scene *scene, const cx_draft *last, const cx_draft *d) {
  cx_str other = cx_scene_text(scene, d->subject), own = cx_scene_text(scene, scene->system.name);
  return cx_str_starts(other, cx_scene_text(scene, last->subject)) || (own.n && cx_str_starts(other, own));
}

void cx_rivals_valued(cx_scene *scene) {
  for (uint32_t i = 1; i < scene->drafts.n; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || (d->kind != CLAIMX_SCORE && d->kind != CLAIMX_MEASURE) || cx_span_empty(d->subject)) continue;
    cx_draft *last = cx_draft_before(scene, d);
    if (!last || last->sentence != d->sentence || last->kind != d->kind || last->quote.end >= d->quote.start) continue;
    if (cx_str_is(d->slug, "other") || !cx_str_eq(last->slug, d->slug) || !cx_str_eq(last->unit, d->unit) || !cx_span_empty(last->baseline))
      continue;
    if (cx_span_empty(last->subject) || is_own(scene, last, d)) continue;
    const cx_line *line = &scene->lines.at[d->sentence];
    if (d->subject.start > last->quote.end && is_system(line, d->subject) &&
        (in_bracket_behind(scene, line, last, d) || comes_from(scene, d)))
      last->baseline = d->subject;
  }
}
