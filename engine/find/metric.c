/* Choosing the metric: which of the metrics in reach a quantity measures. A stage of its own because rules see where words stand, and the
 * choice also depends on the unit and on what else the sentence names. In order: what the rule says or captures; for a factor of speed the
 * time or rate it names, else speed; the nearest metric of the clause; what the unit usually measures; nothing further is guessed. */
#include "find/draft.h"

static bool family(const cx_entry *entry, const char *a, const char *b) { return cx_sub_is(entry, a) || cx_sub_is(entry, b); }

/* A unit restricts what it can measure: seconds are no accuracy, gigabytes no latency. */
static bool fits_unit(const cx_draft *d, const cx_entry *metric) {
  switch (d->mention->shape) {
    case CX_SHAPE_TIME:
      return family(metric, "time", "score") || cx_sub_is(metric, "speed") || cx_sub_is(metric, "error");
    case CX_SHAPE_BYTES:
      return family(metric, "resource", "setting") && !cx_str_is(metric->name, "parameters");
    case CX_SHAPE_RATE:
      return cx_sub_is(metric, "speed") || (cx_sub_is(metric, "resource") && !cx_str_is(metric->name, "parameters") &&
                                            !cx_str_is(metric->name, "memory") && !cx_str_is(metric->name, "tokens"));
    case CX_SHAPE_MONEY:
      return cx_sub_is(metric, "resource");
    case CX_SHAPE_BITS:
      return cx_sub_is(metric, "setting");
    case CX_SHAPE_DIMENSION:
      return cx_sub_is(metric, "setting");
    case CX_SHAPE_PARAMETERS:
      return cx_str_is(metric->name, "parameters");
    case CX_SHAPE_COUNT:
      return false;
    case CX_SHAPE_PLAIN:
    case CX_SHAPE_FACTOR:
    case CX_SHAPE_PERCENT:
    case CX_SHAPE_POINTS:
    case CX_SHAPE_MAGNITUDE:
    case CX_SHAPE_RATIO:
    case CX_SHAPE_PART:
    case CX_SHAPE_PHYSICAL:
    case CX_SHAPE_ORDINAL:
    case CX_SHAPE_VAGUE:
    case CX_SHAPE_TOKEN:
    case CX_SHAPES:
      return true;
  }
  return true;
}

static void take(cx_scene *scene, cx_draft *d, const cx_slot *slot) {
  cx_draft_take_metric(scene, d, slot, true);
  d->slug = d->metric ? d->metric->name : CX_STR("");
}

static bool speaks_of_training(const cx_scene *scene, const cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = 0; i < line->hits.n; i++)
    if (cx_str_is(line->hits.at[i].entry->vocabulary->class_name, "training") &&
        cx_distance(scene, line, d->quote, line->hits.at[i].span) < 60)
      return true;
  return false;
}

static bool usual_metric(const cx_scene *scene, cx_draft *d) {
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", d->unit);
  if (!usual) { /* "8.8 slides/min", "0.17 s/image" */
    if (d->mention->shape != CX_SHAPE_TIME && d->mention->shape != CX_SHAPE_RATE) return false;
    d->slug = d->mention->shape == CX_SHAPE_TIME ? CX_STR("time") : CX_STR("speed");
    return true;
  }
  if (usual->sub.n) d->metric = usual;
  d->slug = usual->name;
  if (cx_str_is(d->slug, "time") && speaks_of_training(scene, d)) d->slug = CX_STR("training_time");
  return true;
}

/* Things that come in large numbers are what was looked at; a few are the terms of the study. */
static bool many(const cx_mention *m) {
  static const cx_number few = {.form = CX_NUMBER_DECIMAL, .digits = {"20", 2}};
  return !m->number_word && m->low.form == CX_NUMBER_DECIMAL && cx_number_compare(m->low, few) >= 0;
}

/* The same statement about the same kind of thing in the sentence before: "… reaches 91.2% accuracy. With distillation it is 92.0%." */
static bool inherited(const cx_scene *scene, cx_draft *d) {
  if (d->mention->shape != CX_SHAPE_PERCENT && d->mention->shape != CX_SHAPE_PLAIN && d->mention->shape != CX_SHAPE_POINTS) return false;
  for (uint32_t i = scene->drafts.n; i-- > 0;) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->mention == d->mention || before->dropped || before->sentence > d->sentence || before->relation == CX_RELATION_ASIDE)
      continue;
    if (before->sentence + 1 < d->sentence) return false;
    if (before->sentence == d->sentence && before->quote.start > d->quote.start) continue;
    if (before->relation != d->relation || !before->slug.n || before->mention->shape != d->mention->shape) continue;
    d->metric = before->metric;
    d->metric_span = before->metric_span;
    d->slug = before->slug;
    return true;
  }
  return false;
}

/* "an 8% relative gain", "75% → 84%" of a benchmark: what is not said is how well it does. */
static bool gained(const cx_draft *d) {
  bool percent = d->mention->shape == CX_SHAPE_PERCENT && !d->mention->from.form;
  return percent && d->relation == CX_RELATION_MOVES && (d->rule->direction.n || (d->move && cx_str_is(d->move->sub, "up-noun")));
}
static bool n_of_m(const cx_draft *d) { return d->mention->shape == CX_SHAPE_PART && cx_str_is(d->unit, "1"); }
static bool of_benchmark(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (d->mention->shape != CX_SHAPE_PERCENT && d->mention->shape != CX_SHAPE_PLAIN) return false;
  if (d->relation != CX_RELATION_VALUE && !d->mention->from.form) return false;
  return cx_nearest(scene, line, d->slot, "D", CX_BOTH, 24, NULL) != NULL;
}

/* "17M parameters (0.4% of the base model)": the share is of what the quantity before it measures. */
static bool share_of_before(const cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_KEEPS || !cx_span_empty(d->metric_span)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    uint32_t end = before->slot->span.end;
    if (before->dropped || !before->slug.n || end + 2 > d->slot->span.start || end + 4 < d->slot->span.start) continue;
    if (scene->reading.text.p[end] != '(' && scene->reading.text.p[end + 1] != '(') continue;
    d->slug = before->slug;
    d->metric = before->metric;
    return true;
  }
  return false;
}

static bool is_setting(const cx_scene *scene, cx_str unit) {
  return !cx_str_is(unit, "token") && cx_lexicon_find(scene->lexicon, "settingnoun", unit);
}

/* "… reaches 91.2% accuracy, surpassing LoRA by 3 points": by as much of what the sentence has just measured. */
static bool outdone(const cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || !cx_span_empty(d->metric_span) || !d->move || !cx_str_is(d->move->sub, "good-verb")) return false;
  if (d->mention->shape != CX_SHAPE_PERCENT && d->mention->shape != CX_SHAPE_POINTS) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft + line->draft_count; i-- > line->first_draft;) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || before->quote.start >= d->quote.start || before->relation != CX_RELATION_VALUE) continue;
    if (!before->metric || !cx_sub_is(before->metric, "score")) continue;
    d->metric = before->metric;
    d->metric_span = before->metric_span;
    d->slug = before->slug;
    return true;
  }
  return false;
}

/* "10% fewer human interventions": the noun behind the comparative is the metric, known or not. */
static bool noun_follows(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (!d->move_slot || d->move_slot->at < d->slot->at || !cx_str_ends(d->move->sub, CX_STR("-adj"))) return false;
  uint32_t at = d->move_slot->span.end + 1, end = at;
  while (end < line->span.end && (cx_is_alpha(scene->reading.text.p[end]) || scene->reading.text.p[end] == '-')) end++;
  cx_str word = cx_str_cut(scene->reading.text, at, end);
  return word.n > 2 && scene->reading.text.p[at - 1] == ' ' && !cx_lexicon_find(scene->lexicon, "phrase", word);
}

/* "by 75% in dimensionality with …": what follows names a metric that no vocabulary has; none further right is meant. */
static bool open_metric(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_str text = scene->reading.text;
  uint32_t at = d->slot->span.end;
  if (!cx_str_starts(cx_str_cut(text, at, line->span.end), CX_STR(" in "))) return false;
  uint32_t end = at + 4;
  while (end < line->span.end && (cx_is_lower(text.p[end]) || text.p[end] == '-')) end++;
  if (end == at + 4) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].span.start >= at && line->slotted.slots[i].span.start <= end + 24) return false;
  return true;
}

static bool as_before(cx_scene *scene, cx_draft *d) {
  const cx_draft *before = d->like ? cx_draft_find(scene, d->sentence, d->like) : NULL;
  if (!before || !before->slug.n) return false;
  d->metric = before->metric;
  d->metric_span = before->metric_span;
  d->slug = before->slug;
  return true;
}

/* 误差从14.1降至7.8（降低6.3）: what a Chinese bracket right behind a quantity adds is said of the same metric. */
static bool in_bracket(cx_scene *scene, cx_draft *d) {
  cx_str text = scene->reading.text;
  if (scene->document->language != CX_LANGUAGE_ZH || d->metric || d->slot == NULL) return false;
  uint32_t open = d->quote.start;
  while (open > 0 && d->quote.start - open < 40 && text.p[open - 1] != '(' && text.p[open - 1] != ')' && text.p[open - 1] != ',') open--;
  if (open == 0 || text.p[open - 1] != '(') return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || before->relation == CX_RELATION_ASIDE || before->quote.end > open || before->quote.end + 8 < open) continue;
    if (before->kind != CLAIMX_CHANGE || !before->slug.n) continue;
    d->metric = before->metric;
    d->metric_span = before->metric_span;
    d->slug = before->slug;
    return true;
  }
  return false;
}

void cx_draft_metric(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  if (as_before(scene, d) || share_of_before(scene, d)) return;
  if (d->rule->metric.n && !(d->relation == CX_RELATION_COUNTS && is_setting(scene, d->unit))) {
    d->slug = d->rule->metric;
    return;
  }
  if (d->relation == CX_RELATION_FASTER) {
    if (!d->metric || !family(d->metric, "time", "speed")) {
      d->metric = NULL;
      d->metric_span = d->move_span;
      d->slug = CX_STR("speed");
    } else {
      d->slug = d->metric->name;
    }
    return;
  }
  if (d->relation == CX_RELATION_SIZED) {
    d->slug = CX_STR("parameters");
    return;
  }
  if (d->relation == CX_RELATION_RANKS) {
    d->slug = CX_STR("rank");
    return;
  }
  if (d->relation == CX_RELATION_MOVES && in_bracket(scene, d)) return;
  bool bare = d->relation == CX_RELATION_VALUE && d->mention->shape == CX_SHAPE_PLAIN && cx_sub_is(d->metric, "general");
  if (bare) { /* "performance of 23.75": the number is of the metric named before */
    const cx_slot *near = cx_nearest(scene, line, d->slot, "M:score", CX_LEFT, 160, NULL);
    if (near) {
      take(scene, d, near);
      return;
    }
    if (inherited(scene, d)) return;
  }
  bool by_unit = d->mention->shape == CX_SHAPE_MAGNITUDE && cx_str_is(d->unit, "px"); /* 4K图像 */
  by_unit |= d->mention->shape == CX_SHAPE_BITS && d->relation == CX_RELATION_SETS;   /* "1-bit weights" */
  if (by_unit && usual_metric(scene, d)) return;
  if (d->metric && fits_unit(d, d->metric)) {
    d->slug = d->metric->name;
    return;
  }
  d->metric = NULL;
  if (d->relation == CX_RELATION_COUNTS || d->mention->shape == CX_SHAPE_COUNT || d->mention->shape == CX_SHAPE_BITS) {
    d->metric_span = (cx_span){0, 0};
    if (!usual_metric(scene, d)) d->slug = d->relation == CX_RELATION_COUNTS && many(d->mention) ? CX_STR("data") : CX_STR("other");
    return;
  }
  cx_str implied = d->move ? cx_entry_get(d->move, "metric") : CX_STR("");
  if (cx_span_empty(d->metric_span) && implied.n) {
    d->slug = implied;
    d->metric_span = d->move_span;
    return;
  }
  if (cx_span_empty(d->metric_span) && noun_follows(scene, line, d)) {
    d->slug = CX_STR("other");
    return;
  }
  if (cx_span_empty(d->metric_span)) {
    cx_side side = open_metric(scene, line, d) ? CX_LEFT : CX_BOTH;
    uint32_t reach = d->relation == CX_RELATION_MEASURES ? 26 : 60;
    const cx_slot *near = scene->document->language == CX_LANGUAGE_ZH ? cx_metric_near_zh(scene, line, d->slot, reach, NULL)
                                                                      : cx_nearest(scene, line, d->slot, "M", side, reach, NULL);
    if (near && near->entry && fits_unit(d, near->entry) && !cx_metric_spent(scene, line, near, d->slot)) {
      take(scene, d, near);
      return;
    }
  }
  if (usual_metric(scene, d)) return;
  if (cx_span_empty(d->metric_span) && inherited(scene, d)) return;
  if (outdone(scene, d)) return;
  bool overall = cx_span_empty(d->metric_span) &&
                 (d->mention->shape == CX_SHAPE_POINTS || gained(d) || of_benchmark(scene, line, d) ||
                  ((d->relation == CX_RELATION_KEEPS && !n_of_m(d) &&
                    (d->move || cx_nearest(scene, line, d->slot, "K", CX_LEFT, 60, NULL) ||
                     cx_nearest(scene, line, d->slot, "V", CX_LEFT, 16, NULL))) ||
                   d->relation == CX_RELATION_WITHIN ||
                   (d->relation == CX_RELATION_MOVES && cx_str_is(d->move ? cx_entry_get(d->move, "direction") : CX_STR(""), "better"))));
  d->slug = overall ? CX_STR("performance") : CX_STR("other");
}
