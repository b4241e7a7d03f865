/* Metrics that a bracket gives or takes away: named in the bracket behind a movement, standing in front of the one that holds the value, or
 * said by an earlier bracket. Each way answers or leaves it to the next (metric.c). */
#include "find/metric/metric.h"
#include "find/scene/near.h"

/* The one metric that a bracket right behind a place holds, with nothing beside it; or NULL. */
static const cx_slot *alone_behind(const cx_scene *scene, const cx_line *line, uint32_t end) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_slot_is(s, "M") && s->span.start == end + 2 && cx_in_brackets(scene, line, s->span)) return s;
  }
  return NULL;
}

/* A metric that another in brackets can make exact: "the segmentation accuracy (mIoU)", "the error (RMSE)". */
static bool is_broad(const cx_entry *metric) {
  return metric && (cx_sub_is(metric, "general") || cx_str_is(metric->name, "accuracy") || cx_str_is(metric->name, "error"));
}

/* "improves the performance by 11.4 (Acc)", "raises the accuracy to 84% (mIoU)": the bracket right behind says which. */
bool cx_metric_bracket_behind(cx_scene *scene, cx_draft *d) {
  bool moves = d->relation == CX_RELATION_MOVES && (!d->metric || cx_sub_is(d->metric, "general"));
  bool value = d->relation == CX_RELATION_VALUE && is_broad(d->metric);
  const cx_slot *exact = moves || value ? alone_behind(scene, &scene->lines.at[d->sentence], d->slot->span.end) : NULL;
  return exact && (moves || cx_sub_in(exact->entry, "score", "error")) && cx_metric_take(scene, d, exact);
}

/* "an accuracy (mIoU) of 61%": a metric in brackets right behind a broader one, of which the value is told, says which. */
bool cx_metric_exact(cx_scene *scene, cx_draft *d) {
  bool said = d->relation == CX_RELATION_VALUE || d->relation == CX_RELATION_MOVES;
  if (!said || !d->metric_slot || d->metric_slot->member_count || !is_broad(d->metric)) return false;
  const cx_slot *exact = alone_behind(scene, &scene->lines.at[d->sentence], d->metric_slot->span.end);
  bool score = exact && !exact->member_count && cx_sub_in(exact->entry, "score", "error") && !cx_str_is(exact->entry->name, "other");
  return score && cx_metric_fits(scene, d, exact->entry) && cx_metric_take(scene, d, exact);
}

/* The place behind the bracket that stands right behind a quantity ("91% (wide)"), with no other quantity in it; or 0. */
static uint32_t behind_own_gloss(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  cx_span gloss = cx_bracket_behind(scene, line, q->span.end);
  for (uint32_t i = 0; i < line->slotted.slot_count && !cx_span_empty(gloss); i++)
    if (line->slotted.slots[i].mention && cx_span_holds(gloss, line->slotted.slots[i].span)) return 0;
  return cx_span_empty(gloss) ? 0 : gloss.end + 1;
}

/* "an RMSE of 0.5 (short gap), 0.2 (wide gap) and 0.3 (no gap)": a value with its own gloss in brackets is of the metric of the one before
 * it in the list, which has a gloss too. */
bool cx_metric_of_glossed(cx_scene *scene, cx_draft *d) {
  enum { JOINT = 6 };
  const cx_line *line = &scene->lines.at[d->sentence];
  if (d->relation != CX_RELATION_VALUE || d->rule->rank != CX_RANK_LAST || !behind_own_gloss(scene, line, d->slot)) return false;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool like = !b->dropped && b->slug.n && b->relation == d->relation && b->mention->shape == d->mention->shape;
    uint32_t end = like && b->slot->span.end < d->slot->span.start ? behind_own_gloss(scene, line, b->slot) : 0;
    if (!end || end > d->slot->span.start || end + JOINT < d->slot->span.start) continue;
    cx_str joint = cx_str_cut(scene->reading.text, end, d->slot->span.start);
    if (cx_str_is(joint, ", ") || cx_str_is(joint, " and ") || cx_str_is(joint, ", and ")) return cx_metric_take_from(d, b);
  }
  return false;
}

/* The slot in front of the bracket that a quantity opens, where it is of a class; or NULL. */
static const cx_slot *before_open(const cx_line *line, const cx_slot *q, const char *letter) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end + 2 == q->span.start && cx_slot_is(s, letter)) return s;
  }
  return NULL;
}

/* "accuracy (1.7x stronger than A) and quality (1.1x stronger)": a movement that opens a bracket is of the metric right before it. */
bool cx_metric_before_open(cx_scene *scene, cx_draft *d) {
  bool moves = d->relation == CX_RELATION_MOVES || d->relation == CX_RELATION_WITHIN;
  if (!moves || !cx_metric_unnamed(d) || !cx_comes_behind(scene, d->slot, " (")) return false;
  const cx_slot *metric = before_open(&scene->lines.at[d->sentence], d->slot, "M");
  return metric && cx_metric_take(scene, d, metric);
}

/* "(+1.3pp) and 87% for a rival matched on budget (+2.6pp)": signed amounts, each alone in its bracket, are of one metric. */
bool cx_metric_of_signed_bracket(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || (!d->mention->plus && !d->mention->minus) || !cx_opened_at(scene, d->slot->span.start))
    return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_draft *last = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool before = !b->dropped && b->quote.end < d->quote.start && b->relation == CX_RELATION_MOVES && b->slug.n;
    if (before && b->mention->shape == d->mention->shape && (b->mention->plus || b->mention->minus) &&
        cx_opened_at(scene, b->slot->span.start) && scene->reading.text.p[b->slot->span.end] == ')')
      last = b;
  }
  bool own = last && before_open(line, d->slot, "M:score"); /* "... the F1 (+2.6pp)" */
  own |= d->metric_slot && d->metric_slot->span.start > d->slot->span.end && !cx_slot_is(d->metric_slot, "M:general"); /* "(+2.6pp F1)" */
  return last && !own && cx_metric_take_from(d, last);
}

/* "low latency (100K images in 8 s)": a time in a bracket is of the metric of time right before it. */
bool cx_metric_of_timed_bracket(cx_scene *scene, cx_draft *d) {
  enum { WIDEST = 60 };
  const cx_line *line = &scene->lines.at[d->sentence];
  const char *p = scene->reading.text.p;
  if (d->relation != CX_RELATION_MEASURES || d->mention->shape != CX_SHAPE_TIME || cx_sub_is(d->metric, "time")) return false;
  uint32_t open = d->slot->span.start;
  while (open > line->span.start && d->slot->span.start - open < WIDEST && p[open] != '(' && p[open] != ')' && p[open] != ';') open--;
  if (open < line->span.start + 2 || p[open] != '(' || p[open - 1] != ' ') return false;
  uint32_t start = cx_word_start(scene->reading.text, line->span.start, open - 1, "");
  const cx_entry *metric = cx_lexicon_find(scene->lexicon, "metric", cx_str_cut(scene->reading.text, start, open - 1));
  if (!cx_sub_is(metric, "time")) return false;
  d->metric = metric;
  d->metric_span = cx_span_of(start, open - 1);
  return cx_metric_say(d, metric->name);
}

/* Where the bracket that ends in front of a place opens, in its sentence; 0 where it does not. */
static uint32_t opening(const cx_scene *scene, const cx_line *line, uint32_t close, uint32_t widest) {
  const char *p = scene->reading.text.p;
  uint32_t open = close;
  while (open > line->span.start && close - open < widest && p[open] != '(') open--;
  return p[open] == '(' ? open : 0;
}

/* 精确匹配（EM）分数: a general word behind a bracket ends the name of the metric in front of it. */
bool cx_metric_before_bracket(cx_scene *scene, cx_draft *d) {
  enum { WIDEST = 30 };
  const char *p = scene->reading.text.p;
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t close = d->metric_span.start;
  if (!cx_sub_is(d->metric, "general") || close < 2 || p[close - 1] != ')') return false;
  uint32_t open = opening(scene, line, close, WIDEST);
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is(s, "M") || s->member_count || !open || s->core.end != open || cx_sub_is(s->entry, "general")) continue;
    cx_draft_take_metric(scene, d, s, false);
    return cx_metric_say(d, d->metric->name);
  }
  return false;
}

/* "an AUC (membership inference) 0.81": a metric whose gloss in brackets stands between it and its value. */
bool cx_metric_before_gloss(cx_scene *scene, cx_draft *d) {
  enum { WIDEST = 70 };
  const char *p = scene->reading.text.p;
  uint32_t close = d->slot->span.start;
  if (d->relation != CX_RELATION_VALUE || scene->document->language == CX_LANGUAGE_ZH || close < 3) return false;
  if (p[close - 1] != ' ' || p[close - 2] != ')') return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t open = opening(scene, line, close - 2, WIDEST);
  if (open < 2 || p[open - 1] != ' ') return false;
  const cx_slot *metric = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end + 1 == open && cx_slot_is(s, "M") && !s->member_count) metric = s;
    if (s->mention && s->span.start > open && s->span.end < close) return false;
  }
  return metric && metric->entry && cx_metric_fits(scene, d, metric->entry) && cx_metric_take(scene, d, metric);
}

/* The place behind up to two words of small letters: "47.9% single-scale (". */
static uint32_t past_words(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  for (int n = 0; n < 2 && text.p[at] == ' ' && cx_is_lower(text.p[at + 1]); n++) {
    uint32_t end = cx_word_end(text, at + 1, line->span.end, "-");
    if (cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, at + 1, end))) return at;
    at = end;
  }
  return at;
}

/* "33.6% one-pass (35.2% two-pass) mIoU": two values, the second in a bracket with nothing but it, in front of their metric. */
bool cx_metric_around_bracket(cx_scene *scene, cx_draft *d) {
  cx_str text = scene->reading.text;
  if (d->relation != CX_RELATION_VALUE || scene->document->language == CX_LANGUAGE_ZH || !cx_metric_unnamed(d)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t at = past_words(scene, line, d->slot->span.end), end = line->span.end;
  if (!cx_opened_at(scene, d->slot->span.start)) {
    if (!cx_begins_at(scene, line, at, " (")) return false;
    const cx_slot *other = NULL;
    for (uint32_t i = 0; i < line->slotted.slot_count && !other; i++)
      if (line->slotted.slots[i].mention && line->slotted.slots[i].span.start == at + 2) other = &line->slotted.slots[i];
    if (!other || other->mention->shape != d->mention->shape) return false;
    at = past_words(scene, line, other->span.end);
  }
  if (at + 2 >= end || text.p[at] != ')' || text.p[at + 1] != ' ') return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start == at + 2 && cx_slot_is(s, "M:score") && !s->member_count) return cx_metric_take(scene, d, s);
  }
  return false;
}

/* "(greedy 4.9%, Δ = -0.4 pp)", "(AUCC: 0.51 vs. 0.40, absolute gain +0.11)": a movement behind a value in one bracket is of its metric. */
bool cx_metric_beside_value(cx_scene *scene, cx_draft *d) {
  bool moves = d->relation == CX_RELATION_MOVES && cx_metric_unnamed(d) && !d->mention->from.form && d->mention->shape != CX_SHAPE_FACTOR;
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_span bracket = moves ? cx_bracket_around(scene, line, d->slot->span) : (cx_span){0, 0};
  if (cx_span_empty(bracket) || cx_slot_between(line, d->slot->span.end, bracket.end, "M")) return false;
  const cx_draft *last = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool value = !b->dropped && b->relation == CX_RELATION_VALUE && b->slug.n && b->quote.end < d->quote.start;
    if (value && b->quote.start >= bracket.start && (!last || b->quote.start > last->quote.start)) last = b;
  }
  return last && cx_metric_take_from(d, last);
}

/* "BLEU from 0.12 to 0.21 (+75%)", "cost from $9 to $6 (33% less)": in the bracket right behind a before and an after, their movement. */
bool cx_metric_of_pair_before(cx_scene *scene, cx_draft *d) {
  enum { JOINT = 3 };
  bool amount = !d->mention->from.form && (d->relation == CX_RELATION_MOVES || d->mention->plus || d->mention->minus);
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_span bracket = amount ? cx_bracket_around(scene, line, d->slot->span) : (cx_span){0, 0};
  if (cx_span_empty(bracket) || cx_slot_between(line, bracket.start, bracket.end, "M")) return false;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool pair = !b->dropped && b->slug.n && b->mention->from.form && b->quote.end <= bracket.start;
    if (pair && b->quote.end + JOINT >= bracket.start) return cx_metric_take_from(d, b);
  }
  return false;
}
