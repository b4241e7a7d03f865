/* Metrics that follow from a measurement: the one of the pair or of the resource that the sentence has just measured. Each way answers or
 * leaves it to the next (metric.c). */
#include "find/metric/metric.h"
#include "find/scene/near.h"

static bool take_from(cx_draft *d, const cx_draft *before) {
  d->metric = before->metric;
  d->slug = before->slug;
  return true;
}

/* The statement before it in its sentence that `wanted` accepts, or NULL. */
static const cx_draft *before(const cx_scene *scene, const cx_draft *d, bool (*wanted)(const cx_draft *before, const cx_draft *d)) {
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_draft *last = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b == d || b->dropped || !b->slug.n || b->quote.end > d->quote.start || !wanted(b, d)) continue;
    if (!last || b->quote.start > last->quote.start) last = b;
  }
  return last;
}

static bool pair(const cx_draft *b, const cx_draft *d) {
  (void)d;
  return b->mention->from.form != CX_NUMBER_NONE;
}

/* "A (accuracy 86% to 96%), B (84% to 85%, no failures)": a pair that opens a bracket is of the metric of the bracket before. */
bool cx_metric_of_bracketed_pair(cx_scene *scene, cx_draft *d) {
  if (!d->mention->from.form || !cx_opened_at(scene, d->slot->span.start) || d->move) return false;
  const cx_draft *b = before(scene, d, pair);
  if (!b || b->mention->shape != d->mention->shape || (d->metric && d->metric_span.end <= d->quote.start)) return false;
  cx_str text = scene->reading.text;
  uint32_t open = b->quote.start, close = b->quote.end;
  while (open > 0 && b->quote.start - open < 40 && text.p[open - 1] != '(' && text.p[open - 1] != ')') open--;
  while (close < d->quote.start && text.p[close] != ')') close++;
  return open > 0 && text.p[open - 1] == '(' && close < d->quote.start && take_from(d, b);
}

/* "error before and after: A 58%→31%, B 0.66→0.41": a list of pairs is of one metric. */
bool cx_metric_of_pair(cx_scene *scene, cx_draft *d) {
  bool score = d->mention->shape == CX_SHAPE_PLAIN || d->mention->shape == CX_SHAPE_PERCENT;
  if (!d->mention->from.form || !score || !cx_span_empty(d->metric_span) || d->move) return false;
  const cx_draft *b = before(scene, d, pair);
  return b && !cx_slot_between(&scene->lines.at[d->sentence], b->slot->span.end, d->slot->span.start, "M") && take_from(d, b);
}

/* What was measured, or used: "needs 120K tokens compared to 9.4M, a 78x reduction". */
static bool resource(const cx_draft *b, const cx_draft *d) {
  if (cx_str_is(b->slug, "other")) return false;
  bool used = b->relation == CX_RELATION_SETS && cx_str_is(b->unit, "token") && d->mention->shape == CX_SHAPE_FACTOR;
  return b->relation == CX_RELATION_MEASURES || used;
}

/* A share of what was measured, not of a noun of its own: "11 kg a day, one fifth of the total". */
static bool of_the_whole(const cx_scene *scene, const cx_draft *d) {
  uint32_t at = d->slot->span.end, end;
  cx_str text = scene->reading.text;
  cx_span rest = {at + 1, scene->lines.at[d->sentence].span.end};
  return at + 1 < rest.end && text.p[at] == ' ' && cx_lexicon_longest(scene->lexicon, "measured-whole", text, rest, &end);
}

/* "for routes that are 3% longer", "nearly tripling the number": said of something else than what was measured. */
static bool of_another(const cx_scene *scene, const cx_draft *b, const cx_draft *d) {
  if (cx_factor_verb(scene, d->mention)) return true;
  cx_str gap = cx_str_cut(scene->reading.text, b->quote.end, d->quote.start);
  for (size_t i = 0; i < gap.n; i++)
    if (cx_str_starts(cx_str_cut(gap, i, gap.n), CX_STR(" that ")) || cx_str_starts(cx_str_cut(gap, i, gap.n), CX_STR(" which ")))
      return true;
  return false;
}

/* "takes 12 GB, 3 times less than A", "needs 0.3 Wh; B saves 29%": what is compared is what was measured. */
bool cx_metric_of_measure(cx_scene *scene, cx_draft *d) {
  enum { BEHIND = 160 };
  bool moves = d->relation == CX_RELATION_MOVES && !d->mention->from.form && !cx_improves(d);
  bool keeps = d->relation == CX_RELATION_KEEPS && of_the_whole(scene, d);
  if ((!moves && !keeps) || !cx_span_empty(d->metric_span)) return false;
  cx_shape shape = d->mention->shape;
  if (shape != CX_SHAPE_FACTOR && shape != CX_SHAPE_PERCENT && shape != CX_SHAPE_PART) return false;
  const cx_draft *b = before(scene, d, resource);
  if (!b || d->quote.start - b->quote.end >= BEHIND || of_another(scene, b, d)) return false;
  if (b->relation == CX_RELATION_SETS) return cx_metric_say(d, CX_STR("tokens"));
  return take_from(d, b);
}

/* A sign of relation that ends at a place: where it starts, else the place. */
static uint32_t sign_before(cx_str text, uint32_t at) {
  uint32_t length = (uint32_t)cx_order_sign_ending(cx_str_cut(text, 0, at));
  return length ? at - length : at > 0 && text.p[at - 1] == '=' ? at - 1 : at;
}

/* "where d/R_50 < 0.3": the value of a symbol, which no metric's name has, is of that symbol. */
bool cx_metric_of_symbol(cx_scene *scene, cx_draft *d) {
  if (d->mention->shape != CX_SHAPE_PLAIN || (!cx_metric_unnamed(d) && d->rule->rank != CX_RANK_LAST)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_str text = scene->reading.text;
  uint32_t at = d->mention->number.start;
  while (at > line->span.start && text.p[at - 1] == ' ') at--;
  uint32_t end = sign_before(text, at), start;
  if (end == at) return false;
  while (end > line->span.start && text.p[end - 1] == ' ') end--;
  bool marked = false;
  for (start = end; start > line->span.start && !strchr(" ;,", text.p[start - 1]); start--)
    marked = marked || strchr("_^/", text.p[start - 1]);
  if (!marked || cx_slot_between(line, start, end, "M")) return false;
  d->metric = NULL;
  d->metric_span = (cx_span){0, 0};
  return cx_metric_say(d, CX_STR("other"));
}
