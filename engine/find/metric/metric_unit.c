/* Metrics and units: what a unit can measure, what it usually does, and what the words near it make of it. */
#include "find/draft/beside.h"
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/spoken.h"

/* What a slug's row says of quantities of a shape, which its family does not decide alone; empty: nothing. */
static cx_str says(const cx_entry *slug, const char *shape) { return slug ? cx_entry_get(slug, shape) : CX_STR(""); }

/* Metres are of an error, joules of energy; neither of a correlation, a size in parameters, a share of what is found; FLOPs of no accuracy.
 */
static bool fits_physical(const cx_scene *scene, const cx_draft *d, const cx_entry *metric, const cx_entry *slug) {
  if (cx_sub_in(metric, "error", "gap")) return true;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", cx_str_before(d->unit, '/'));
  const cx_entry *measured = usual ? cx_lexicon_find(scene->lexicon, "slug", usual->name) : NULL;
  bool sure = measured && cx_sub_is(metric, "score") && !cx_str_is(metric->name, "other") && cx_str_is(says(measured, "sure"), "yes");
  if (!slug || (!sure && cx_str_is(says(slug, "physical"), "yes"))) return true; /* of a metric of the user's own rules know the units */
  if (!usual) return false;
  bool per = cx_str_find(d->unit, '/') != NULL; /* "5 pJ/bit" are an energy efficiency, or a power told per bit */
  bool thrift =
      per && cx_str_is(usual->name, "energy") && (cx_str_is(metric->name, "energy_efficiency") || cx_str_is(metric->name, "power"));
  return thrift || cx_str_eq(usual->name, metric->name) || cx_str_eq(cx_entry_get(usual, "also"), metric->name);
}

/* A bare number: "a size of 27.7" is of no model, "(0.043) and ranks first" no rank, "Patient Communication (0.78)" no traffic; but "few
 * parameters (7,235,089)" are. */
static bool fits_plain(const cx_draft *d, const cx_entry *slug) {
  cx_str plain = says(slug, "plain");
  bool value = d->relation == CX_RELATION_VALUE;
  const cx_number *number = &d->mention->low;
  if (cx_str_is(plain, "no")) return !value;
  if (cx_str_is(plain, "whole")) return number->scale == 0 || d->metric_span.start <= d->quote.start;
  bool large = number->form == CX_NUMBER_DECIMAL && number->scale <= 0 && (int32_t)number->digits.n - number->scale >= 4;
  return large || !value || !cx_str_is(plain, "large");
}

/* The metric stands in front: "cuts the token budget by 12 points". */
static bool metric_leads(const cx_draft *d) { return d->metric && d->metric_span.start < d->quote.start; }

/* "cuts the answer length by 40 tokens", "token usage by 9 tokens per call": how far what its unit counts or usually measures moved. */
static bool moves_in_counts(const cx_scene *scene, const cx_draft *d, const cx_entry *metric) {
  cx_str unit = cx_str_before(d->unit, '/'), slug = metric->name;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", unit);
  bool counted = slug.n == unit.n + 1 && cx_str_starts(slug, unit); /* tokens: of a token */
  return d->relation == CX_RELATION_MOVES && !d->mention->from.form && metric_leads(d) &&
         (counted || (usual && cx_str_eq(usual->name, slug)));
}

/* "3 GB overhead", "an overhead of 2 GFLOPs": the unit says what an overhead is of. */
static bool told_by_unit(const cx_scene *scene, const cx_draft *d, const cx_entry *metric) {
  cx_shape shape = d->mention->shape;
  bool unit = shape == CX_SHAPE_BYTES || shape == CX_SHAPE_PHYSICAL || shape == CX_SHAPE_MAGNITUDE;
  if (!unit || !cx_sub_is(metric, "resource") || !cx_str_is(metric->name, "other")) return false;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", cx_str_before(d->unit, '/'));
  return usual && !cx_str_is(usual->name, "other");
}

/* "ranks 2nd with 0.48", 排名第二，提升20%: the place stands right behind its word, and what follows is of something else. */
static bool has_place(const cx_scene *scene, const cx_draft *d, const cx_entry *metric) {
  const cx_slotted *slotted = &scene->lines.at[d->sentence].slotted;
  if (!cx_str_is(metric->name, "rank") || d->mention->shape == CX_SHAPE_ORDINAL) return false;
  for (uint32_t i = 0; i + 1 < slotted->slot_count; i++) {
    const cx_slot *word = &slotted->slots[i], *place = word + 1;
    bool ordinal = place->mention && place->mention->shape == CX_SHAPE_ORDINAL;
    if (word->entry == metric && ordinal && place->span.start <= word->span.end + 1) return true;
  }
  return false;
}

/* "31 TOPS/W energy": the whole unit has a metric of its own. */
static bool is_of_whole_unit(const cx_scene *scene, const cx_draft *d, const cx_entry *metric) {
  const cx_entry *usual = cx_str_find(d->unit, '/') ? cx_lexicon_find(scene->lexicon, "unitmetric", d->unit) : NULL;
  return usual && !cx_str_eq(usual->name, metric->name) && !cx_str_eq(cx_entry_get(usual, "also"), metric->name);
}

/* A unit restricts what it can measure: seconds are no accuracy, gigabytes no latency. */
bool cx_metric_fits(const cx_scene *scene, const cx_draft *d, const cx_entry *metric) {
  if (told_by_unit(scene, d, metric) || has_place(scene, d, metric)) return false;
  const cx_entry *slug = cx_lexicon_find(scene->lexicon, "slug", metric->name);
  switch (d->mention->shape) {
    case CX_SHAPE_TIME:
      return cx_sub_in(metric, "time", "speed") || cx_sub_is(metric, "error") ||
             (cx_sub_is(metric, "score") && cx_str_is(metric->name, "other"));
    case CX_SHAPE_BYTES:
      return cx_sub_in(metric, "resource", "setting") && !cx_str_is(says(slug, "bytes"), "no");
    case CX_SHAPE_RATE:
      if (d->relation == CX_RELATION_VALUE && cx_sub_is(metric, "score") && cx_str_is(metric->name, "other")) return true;
      if (cx_sub_is(metric, "resource") && is_of_whole_unit(scene, d, metric)) return false;
      return cx_sub_is(metric, "speed") || cx_str_is(says(slug, "rate"), "yes") ||
             (cx_sub_is(metric, "resource") && !cx_str_is(says(slug, "rate"), "no"));
    case CX_SHAPE_MONEY:
      if (d->relation == CX_RELATION_MOVES && cx_sub_is(metric, "score") && cx_str_is(metric->name, "other"))
        return true; /* a yield of so much */
      return cx_str_is(says(slug, "money"), "only");
    case CX_SHAPE_BITS:
    case CX_SHAPE_DIMENSION:
      return cx_sub_is(metric, "setting");
    case CX_SHAPE_PARAMETERS:
      return cx_str_is(says(slug, "parameters"), "only");
    case CX_SHAPE_COUNT:
      return moves_in_counts(scene, d, metric);
    case CX_SHAPE_PLAIN:
      return fits_plain(d, slug);
    case CX_SHAPE_PERCENT: /* "reaches 65% after 25 epochs" */
      return d->relation != CX_RELATION_VALUE || !cx_str_is(says(slug, "percent"), "no");
    case CX_SHAPE_POINTS: /* "loses 12 points under limited memory" */
      return d->relation != CX_RELATION_MOVES || !cx_sub_in(metric, "resource", "setting") || metric_leads(d);
    case CX_SHAPE_FACTOR:
    case CX_SHAPE_MAGNITUDE:
    case CX_SHAPE_RATIO:
    case CX_SHAPE_PART:
      return true;
    case CX_SHAPE_PHYSICAL: /* "a gain of 4 dB at an error rate of 0.01" is of no rate; "in visibility below 30 m, minADE …": a circumstance
                               is no error */
      if (d->relation == CX_RELATION_SETS && cx_sub_in(metric, "score", "error")) return false;
      if (d->relation == CX_RELATION_MOVES && cx_str_is(d->unit, "dB") && cx_str_is(metric->name, "error")) return false;
      return fits_physical(scene, d, metric, slug);
    case CX_SHAPE_ORDINAL:
    case CX_SHAPE_VAGUE:
    case CX_SHAPE_TOKEN:
    case CX_SHAPES:
      return true;
  }
  return true;
}

/* What the nearest word that says more than a unit makes of it: seconds of training, megabytes on a disk. */
static cx_str hinted(const cx_scene *scene, const cx_draft *d, cx_str slug) {
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t least = 60;
  cx_str name = slug, unit = cx_str_before(d->unit, '/'); /* "6.9 s per case" */
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_str_is(hit->entry->vocabulary->class_name, "unit-hint") || !cx_str_eq(hit->entry->sub, slug)) continue;
    uint32_t far = cx_distance(scene, line, d->quote, hit->span);
    bool soon = cx_str_is(unit, "s") || cx_str_is(unit, "ms") || cx_str_is(unit, "min") ||
                d->mention->shape != CX_SHAPE_TIME; /* years answer nobody */
    if (far >= least || (cx_str_is(hit->entry->name, "latency") && !soon)) continue;
    least = far;
    name = hit->entry->name;
  }
  return name;
}

static cx_str unit_shape(const cx_scene *scene, cx_str unit) {
  const cx_entry *entry = cx_lexicon_find(scene->lexicon, "unit", unit);
  return entry ? cx_entry_get(entry, "shape") : CX_STR("");
}

/* "2 million requests per hour": so many as come to a system; not "12 events per day", which nature has. */
static bool is_traffic(const cx_scene *scene, const cx_draft *d, cx_str what) {
  enum { MANY = 1000 };
  if (cx_is_of_nature(scene) || !cx_lexicon_find(scene->lexicon, "traffic", what)) return false;
  return d->mention->low.form == CX_NUMBER_DECIMAL && cx_number_compare(d->mention->low, cx_number_of(scene->arena, MANY)) >= 0;
}

/* A unit per another: "0.17 s/image" is a time, "8 ms/token" a latency, "0.02 USD/task" a cost, "4M step/s" a throughput, "8.8 slide/min" a
 * speed, "20 Msun/year" none of them. */
static bool compound(cx_scene *scene, cx_draft *d) {
  cx_str unit = d->unit, per = CX_STR("");
  for (size_t i = 0; i < d->unit.n && !per.n; i++) {
    if (d->unit.p[i] != '/') continue;
    unit = cx_str_cut(d->unit, 0, (uint32_t)i);
    per = cx_str_cut(d->unit, (uint32_t)i + 1, (uint32_t)d->unit.n);
  }
  cx_shape shape = d->mention->shape;
  cx_str of = unit_shape(scene, unit);
  bool time = shape == CX_SHAPE_TIME || cx_str_is(of, "time"), physical = cx_str_is(unit_shape(scene, per), "physical");
  if (per.n && time && !physical) {
    const cx_entry *row = cx_lexicon_find(scene->lexicon, "unitmetric", unit);
    bool sure = row && !cx_entry_get(row, "also").n; /* ms/token are waited for; us/round may be anything's time */
    return cx_metric_say(d, hinted(scene, d, sure ? row->name : CX_STR("time")));
  }
  const cx_entry *amount =
      per.n && !physical && !cx_str_is(unit_shape(scene, per), "time") ? cx_lexicon_find(scene->lexicon, "unitmetric", unit) : NULL;
  bool sized = shape == CX_SHAPE_PHYSICAL && amount && cx_str_is_lower(per, "-") &&
               !cx_str_is(amount->name, "other"); /* "0.35 mJ/image", "4.2 bit/weight" */
  if (sized) return cx_metric_say(d, hinted(scene, d, amount->name));
  if (per.n && cx_str_is(of, "money")) return cx_metric_say(d, hinted(scene, d, CX_STR("cost")));
  if (!per.n && shape == CX_SHAPE_TIME) return cx_metric_say(d, hinted(scene, d, CX_STR("time")));
  if (shape != CX_SHAPE_RATE || physical || cx_str_is(of, "physical")) return false;
  if (is_traffic(scene, d, unit)) return cx_metric_say(d, CX_STR("throughput"));
  static const char *const instants[] = {"s", "ms", "us"};
  for (size_t i = 0; i < sizeof instants / sizeof *instants; i++)
    if (cx_str_is(cx_str_before(per, '/'), instants[i])) return cx_metric_say(d, CX_STR("throughput")); /* "image/s/node" */
  if (cx_str_is(per, "min") || cx_str_is(per, "h")) return cx_metric_say(d, CX_STR("speed"));
  return false;
}

/* "six visual tokens", "just 32 tokens": too few to be the length of a text, unless one is "as short as 25 tokens"; and those that a
 * movement leaves, or that are spent, are no text's ("from 576 tokens to 64 tokens"). */
static bool few_tokens(const cx_scene *scene, const cx_draft *d) {
  enum { FEW = 50 };
  bool falls = d->mention->from.form == CX_NUMBER_DECIMAL && d->mention->to.form == CX_NUMBER_DECIMAL &&
               cx_number_compare(d->mention->to, d->mention->from) < 0;
  if (falls && d->mention->shape == CX_SHAPE_COUNT && cx_str_is(d->unit, "token")) return true;
  const cx_number low = d->mention->low;
  if (cx_ends_at(scene, d->slot->span.start, " as ")) return false;
  return d->mention->shape == CX_SHAPE_COUNT && cx_str_is(d->unit, "token") && low.form == CX_NUMBER_DECIMAL &&
         cx_number_compare(low, cx_number_of(scene->arena, FEW)) < 0;
}

/* "sorts them in 0.4 ms", 在50微秒内: how long work takes that is done in so many, which are a latency where something answers, or the text
 * speaks of its latency. */
static bool done_in(const cx_scene *scene, const cx_draft *d) {
  if (d->relation != CX_RELATION_MEASURES || d->mention->shape != CX_SHAPE_TIME) return false;
  uint32_t at = d->slot->span.start;
  while (at > 0 && (scene->reading.text.p[at - 1] == '$' || scene->reading.text.p[at - 1] == ' ')) at--;
  bool in = cx_ends_at(scene, at, " in") || cx_ends_at(scene, at, " within") || cx_ends_at(scene, at, "在");
  bool bounded =
      d->mention->bound_span.end > d->quote.end || (d->bound == CX_UNDER && cx_ends_at(scene, d->mention->bound_span.end, "within"));
  return in || bounded;
}

/* "0.8 px": no picture has part of a pixel; so far is a place from where it should be. */
bool cx_is_offset(const cx_mention *m) {
  return m->shape == CX_SHAPE_PHYSICAL && cx_str_is(m->unit, "px") && (m->low.scale > 0 || m->from.scale > 0);
}

/* Whether its sentence or the one before it names a metric. */
static bool told_near(const cx_scene *scene, const cx_draft *d, cx_str slug) {
  for (uint32_t k = d->sentence ? d->sentence - 1 : 0; k <= d->sentence; k++) {
    const cx_line *line = &scene->lines.at[k];
    for (uint32_t i = 0; i < line->hits.n; i++)
      if (cx_entry_in(line->hits.at[i].entry, "metric") && cx_str_eq(line->hits.at[i].entry->name, slug)) return true;
  }
  return false;
}

/* What the unit usually measures. */
bool cx_metric_usual(cx_scene *scene, cx_draft *d) {
  if (cx_is_offset(d->mention)) return false;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", d->unit);
  const char *per = d->relation == CX_RELATION_COUNTS ? cx_str_find(d->unit, '/') : NULL;
  if (!usual && per)
    usual = cx_lexicon_find(scene->lexicon, "unitmetric", (cx_str){d->unit.p, (size_t)(per - d->unit.p)}); /* "15 images per class" */
  if (!usual) return compound(scene, d);
  if (d->mention->shape == CX_SHAPE_COUNT && cx_str_is(usual->name, "parameters"))
    return false; /* "two thermal parameters" size no model */
  if (d->mention->shape == CX_SHAPE_MONEY && cx_improves(d)) return cx_metric_say(d, CX_STR("other")); /* gains of money are no cost */
  if (d->relation == CX_RELATION_COUNTS && cx_is_corpus(scene, &scene->lines.at[d->sentence], d->mention))
    return cx_metric_say(d, CX_STR("data"));
  if (few_tokens(scene, d)) return cx_metric_say(d, CX_STR("tokens"));
  cx_str done = cx_entry_get(usual, "done");
  if (done.n && done_in(scene, d) && !told_near(scene, d, usual->name)) return cx_metric_say(d, hinted(scene, d, done));
  bool left = cx_str_is(says(cx_lexicon_find(scene->lexicon, "slug", usual->name), "sure"), "said"); /* by cx_metric_of_unit */
  if (usual->sub.n && !left) d->metric = usual;
  d->slug = left ? CX_STR("other") : usual->name;
  d->slug = hinted(scene, d, d->slug);
  return true;
}

/* FLOPs are compute and joules energy, whatever they are said to "cost"; "0.3 kg per run" is told by its first unit. */
bool cx_metric_of_unit(cx_scene *scene, cx_draft *d) {
  const cx_mention *m = d->mention;
  if (m->shape == CX_SHAPE_BITS && d->relation == CX_RELATION_MEASURES) {
    d->metric = NULL;
    d->slug = CX_STR("bits");
    return true;
  }
  if (m->shape != CX_SHAPE_PHYSICAL && m->shape != CX_SHAPE_RATE && m->shape != CX_SHAPE_MAGNITUDE) return false;
  if (d->metric && !cx_str_is(d->metric->name, "cost") && !cx_sub_is(d->metric, "general")) return false;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", d->unit); /* "FLOP/s" is no FLOP */
  if (!usual) usual = cx_lexicon_find(scene->lexicon, "unitmetric", cx_str_before(d->unit, '/'));
  cx_str sure = usual ? says(cx_lexicon_find(scene->lexicon, "slug", usual->name), "sure") : CX_STR("");
  if (!cx_str_is(sure, "yes") && !(cx_str_is(sure, "said") && cx_speaks_of_slug(scene, usual->name))) return false;
  d->metric = NULL;
  d->slug = usual->name;
  return true;
}

/* "66.8mAP": the metric that lost its blank behind its value. */
bool cx_metric_glued(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_str text = scene->reading.text;
  uint32_t start = d->quote.end, end = start;
  if (d->relation != CX_RELATION_VALUE || d->mention->shape != CX_SHAPE_PLAIN || scene->document->language != CX_LANGUAGE_EN) return false;
  while (end < line->span.end && cx_is_alpha(text.p[end])) end++;
  const cx_entry *metric = end > start ? cx_lexicon_find(scene->lexicon, "metric", cx_str_cut(text, start, end)) : NULL;
  if (!metric) return false;
  d->metric = metric;
  d->metric_span = cx_span_of(start, end);
  d->slug = metric->name;
  return true;
}
