/* Metrics carried over: a quantity that does not say what it measures, into the metric of a statement before it: its sibling's, the one its
 * bracket belongs to, the one just outdone, that of the sentence before. Each way answers or leaves it to the next (metric.c). */
#include "find/metric.h"

static bool take_from(cx_draft *d, const cx_draft *before) {
  d->metric = before->metric;
  d->metric_span = before->metric_span;
  d->slug = before->slug;
  return true;
}

/* "76.9% on A. … On B the two are equal: 0.612±0.011 vs. 0.613±0.009": a percent once, a decimal then. */
static bool as_decimal(const cx_draft *before, const cx_draft *d) {
  return d->relation == CX_RELATION_VALUE && before->mention->shape == CX_SHAPE_PERCENT && d->mention->shape == CX_SHAPE_PLAIN &&
         d->mention->plus_minus.form && before->mention->plus_minus.form;
}

/* The same statement about the same kind of thing in the sentence before: "… reaches 91.2% accuracy. With distillation it is 92.0%." */
bool cx_metric_inherited(cx_scene *scene, cx_draft *d) {
  if (!cx_span_empty(d->metric_span)) return false;
  if (d->mention->shape != CX_SHAPE_PERCENT && d->mention->shape != CX_SHAPE_PLAIN && d->mention->shape != CX_SHAPE_POINTS) return false;
  for (uint32_t i = scene->drafts.n; i-- > 0;) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->mention == d->mention || before->dropped || before->sentence > d->sentence || before->relation == CX_RELATION_ASIDE)
      continue;
    if (before->sentence + 1 < d->sentence) return false;
    if (before->sentence == d->sentence && before->quote.start > d->quote.start) continue;
    bool score = before->sentence < d->sentence && d->relation == CX_RELATION_VALUE && cx_sub_is(before->metric, "score");
    bool alike = before->relation == d->relation || (score && before->relation == CX_RELATION_MOVES);
    if (!alike || !before->slug.n || (before->mention->shape != d->mention->shape && !as_decimal(before, d))) continue;
    if (d->relation == CX_RELATION_VALUE && cx_sub_is(before->metric, "setting")) continue;
    if (cx_improves(d) && (cx_sub_is(before->metric, "resource") || cx_sub_is(before->metric, "setting"))) continue;
    return take_from(d, before);
  }
  return false;
}

/* "17M parameters (0.4% of the base model)": the share is of what the quantity before it measures. */
bool cx_metric_of_share(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_KEEPS || !cx_span_empty(d->metric_span)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    uint32_t end = before->slot->span.end;
    bool apposed = scene->reading.text.p[end] == ',' && before->relation != CX_RELATION_MOVES; /* ", a mere 0.4% of the base model" */
    if (before->dropped || !before->slug.n || end + 2 > d->slot->span.start || end + (apposed ? 10 : 4) < d->slot->span.start) continue;
    if (!apposed && scene->reading.text.p[end] != '(' && scene->reading.text.p[end + 1] != '(') continue;
    d->slug = before->slug;
    d->metric = before->metric;
    return true;
  }
  return false;
}

/* ", a gain of 9 points", ", an absolute improvement of 0.05": a movement that a noun in apposition adds. */
static bool in_apposition(const cx_scene *scene, const cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || !d->move || !cx_str_ends(d->move->sub, CX_STR("noun"))) return false;
  cx_str text = scene->reading.text;
  uint32_t start = d->move_slot && d->move_slot->at < d->slot->at ? d->move_slot->span.start : d->slot->span.start;
  for (uint32_t at = start; at > 2 && start - at < 40; at--) {
    if (text.p[at - 1] == '(' || text.p[at - 1] == ')') return false;
    if (text.p[at - 1] == ',')
      return cx_str_starts(cx_str_cut(text, at, text.n), CX_STR(" a ")) || cx_str_starts(cx_str_cut(text, at, text.n), CX_STR(" an "));
  }
  return false;
}

/* "… reaches 91.2% accuracy, surpassing LoRA by 3 points": by as much of what the sentence has just measured. */
bool cx_metric_outdone(cx_scene *scene, cx_draft *d) {
  bool outdoes = in_apposition(scene, d) || (d->relation == CX_RELATION_MOVES && d->move && cx_str_is(d->move->sub, "good-verb"));
  if (!(outdoes || d->relation == CX_RELATION_WITHIN) || !cx_span_empty(d->metric_span)) return false;
  cx_shape shape = d->mention->shape;
  if (shape != CX_SHAPE_PERCENT && shape != CX_SHAPE_POINTS && shape != CX_SHAPE_PLAIN) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft + line->draft_count; i-- > line->first_draft;) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || before->quote.start >= d->quote.start || before->relation != CX_RELATION_VALUE) continue;
    if (!before->metric || !cx_sub_is(before->metric, "score")) continue;
    return take_from(d, before);
  }
  return false;
}

bool cx_metric_of_sibling(cx_scene *scene, cx_draft *d) {
  const cx_draft *before = d->like ? cx_draft_find(scene, d->sentence, d->like) : NULL;
  if (!before || !before->slug.n) return false;
  return take_from(d, before);
}

/* 误差从14.1降至7.8（降低6.3）: what a Chinese bracket right behind a quantity adds is said of the same metric. */
bool cx_metric_in_bracket(cx_scene *scene, cx_draft *d) {
  cx_str text = scene->reading.text;
  if (d->relation != CX_RELATION_MOVES || scene->document->language != CX_LANGUAGE_ZH || d->metric || d->slot == NULL) return false;
  uint32_t open = d->quote.start;
  while (open > 0 && d->quote.start - open < 40 && text.p[open - 1] != '(' && text.p[open - 1] != ')' && text.p[open - 1] != ',') open--;
  if (open == 0 || text.p[open - 1] != '(') return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || before->relation == CX_RELATION_ASIDE || before->quote.end > open || before->quote.end + 8 < open) continue;
    if (before->kind != CLAIMX_CHANGE || !before->slug.n) continue;
    return take_from(d, before);
  }
  return false;
}

/* "from 5.1 hours to 3 minutes, a 99% reduction", "by 11% relative, from 7.9% to 7.0%": the same movement once more. */
bool cx_metric_restated(cx_scene *scene, cx_draft *d) {
  enum { BEHIND = 18 };
  bool pair = d->mention->from.form != CX_NUMBER_NONE;
  cx_str after = cx_str_cut(scene->reading.text, d->slot->span.end, scene->reading.text.n);
  bool times = d->mention->shape == CX_SHAPE_FACTOR && cx_str_starts(after, CX_STR(" that of ")); /* "4,120 images/s, 1.4x that of X" */
  if ((d->relation != CX_RELATION_MOVES && !pair) || !cx_span_empty(d->metric_span)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || !before->slug.n || before->slot->span.end > d->slot->span.start) continue;
    bool said = times || ((before->mention->from.form != CX_NUMBER_NONE) != pair && before->relation == CX_RELATION_MOVES);
    if (!said) continue;
    if (d->slot->span.start - before->slot->span.end <= BEHIND) return take_from(d, before);
  }
  return false;
}

/* "92.3% (95% CI 89.1-94.8)": an interval is of what stands before its bracket, in its unit. */
bool cx_metric_of_interval(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_VALUE || !d->conditions.n || !cx_span_empty(d->metric_span)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_str text = scene->reading.text;
  uint32_t open = d->conditions.at[0].start;
  if (open < line->span.start + 2 || (text.p[open - 1] != '(' && text.p[open - 1] != '[')) return false;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || before == d || !before->slug.n || before->slot->span.end > open || before->slot->span.end + 3 < open) continue;
    if (cx_str_is(before->unit, "%") && d->mention->shape == CX_SHAPE_PLAIN) d->unit = before->unit;
    return take_from(d, before);
  }
  return false;
}
