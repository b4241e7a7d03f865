/* Metrics and units: what a unit can measure, what it usually does, and what the words near it make of it. */
#include "find/metric.h"

static bool family(const cx_entry *entry, const char *a, const char *b) { return cx_sub_is(entry, a) || cx_sub_is(entry, b); }

/* Metres are of an error, joules of energy; neither of a correlation, a size in parameters, a share of what is found. */
static bool fits_physical(const cx_scene *scene, const cx_draft *d, const cx_entry *metric) {
  static const char *const any[] = {"other", "resolution", "quality", "accuracy", "precision", "bandwidth"};
  if (family(metric, "error", "gap")) return true;
  if (!cx_lexicon_find(scene->lexicon, "slug", metric->name)) return true; /* a metric of the user's own: its rules know its units */
  for (size_t i = 0; i < sizeof any / sizeof *any; i++)
    if (cx_str_is(metric->name, any[i])) return true;
  cx_str unit = d->unit;
  for (size_t i = 0; i < unit.n; i++)
    if (unit.p[i] == '/') unit.n = i;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", unit);
  return usual && (cx_str_eq(usual->name, metric->name) || cx_str_eq(cx_entry_get(usual, "also"), metric->name));
}

/* Whether the text speaks of what has parameters: models, networks. */
static bool has_models(const cx_scene *scene) {
  for (uint32_t k = 0; k < scene->lines.n; k++)
    for (uint32_t i = 0; i < scene->lines.at[k].hits.n; i++) {
      const cx_entry *entry = scene->lines.at[k].hits.at[i].entry;
      bool sized = cx_str_is(entry->vocabulary->class_name, "number-sense") && cx_str_is(cx_entry_get(entry, "kind"), "sized");
      bool size = cx_str_is(cx_entry_get(entry, "weak"), "yes"); /* "size" itself */
      if (sized || cx_sub_is(entry, "model") || (!size && cx_str_is(entry->vocabulary->slot, "M") && cx_str_is(entry->name, "parameters")))
        return true;
    }
  return false;
}

static bool in_bytes(const cx_scene *scene) {
  for (uint32_t k = 0; k < scene->lines.n; k++)
    for (uint32_t i = 0; i < scene->lines.at[k].mentions.n; i++)
      if (scene->lines.at[k].mentions.at[i].shape == CX_SHAPE_BYTES) return true;
  return false;
}

/* "20 times the size of the island": a size is of parameters only where there are models; else of bytes, where the text counts any. */
void cx_metric_settle_size(const cx_scene *scene, cx_draft *d) {
  bool implied = d->move && cx_span_eq(d->metric_span, d->move_span) && !cx_span_empty(d->move_span); /* "20 times larger" */
  bool size = cx_str_is(d->slug, "parameters") && (implied || cx_str_starts(cx_scene_text(scene, d->metric_span), CX_STR("size")));
  if (!size || d->mention->shape == CX_SHAPE_PARAMETERS || has_models(scene)) return;
  d->slug = in_bytes(scene) ? CX_STR("storage") : CX_STR("other");
}

/* A unit restricts what it can measure: seconds are no accuracy, gigabytes no latency. */
bool cx_metric_fits(const cx_scene *scene, const cx_draft *d, const cx_entry *metric) {
  switch (d->mention->shape) {
    case CX_SHAPE_TIME:
      return family(metric, "time", "speed") || cx_sub_is(metric, "error") ||
             (cx_sub_is(metric, "score") && cx_str_is(metric->name, "other"));
    case CX_SHAPE_BYTES:
      return family(metric, "resource", "setting") && !cx_str_is(metric->name, "parameters");
    case CX_SHAPE_RATE:
      if (d->relation == CX_RELATION_VALUE && cx_sub_is(metric, "score") && cx_str_is(metric->name, "other")) return true;
      return cx_sub_is(metric, "speed") || (cx_sub_is(metric, "resource") && !cx_str_is(metric->name, "parameters") &&
                                            !cx_str_is(metric->name, "memory") && !cx_str_is(metric->name, "tokens"));
    case CX_SHAPE_MONEY:
      if (d->relation == CX_RELATION_MOVES && cx_sub_is(metric, "score") && cx_str_is(metric->name, "other"))
        return true; /* a yield of so much */
      return cx_str_is(metric->name, "cost");
    case CX_SHAPE_BITS:
      return cx_sub_is(metric, "setting");
    case CX_SHAPE_DIMENSION:
      return cx_sub_is(metric, "setting");
    case CX_SHAPE_PARAMETERS:
      return cx_str_is(metric->name, "parameters");
    case CX_SHAPE_COUNT:
      return false;
    case CX_SHAPE_PLAIN: /* "a size of 27.7" is of no model, "(0.043) and ranks first" no rank, "Patient Communication (0.78)" no traffic */
      if (d->relation == CX_RELATION_VALUE && (cx_str_is(metric->name, "communication") || cx_str_is(metric->name, "storage")))
        return false;
      if (cx_str_is(metric->name, "rank") && d->mention->low.scale > 0 && d->metric_span.start > d->quote.start) return false;
      if (d->mention->low.form == CX_NUMBER_DECIMAL && d->mention->low.scale == 0 && d->mention->low.digits.n >= 4)
        return true; /* "few parameters (7,235,089)" */
      return d->relation != CX_RELATION_VALUE || !cx_str_is(metric->name, "parameters");
    case CX_SHAPE_FACTOR:
    case CX_SHAPE_PERCENT:
    case CX_SHAPE_POINTS:
    case CX_SHAPE_MAGNITUDE:
    case CX_SHAPE_RATIO:
    case CX_SHAPE_PART:
      return true;
    case CX_SHAPE_PHYSICAL: /* "in visibility below 30 m, minADE …": a circumstance is no error */
      if (d->relation == CX_RELATION_SETS && family(metric, "score", "error")) return false;
      return fits_physical(scene, d, metric);
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
  cx_str name = slug;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_str_is(hit->entry->vocabulary->class_name, "unit-hint") || !cx_str_eq(hit->entry->sub, slug)) continue;
    uint32_t far = cx_distance(scene, line, d->quote, hit->span);
    bool soon = cx_str_is(d->unit, "s") || cx_str_is(d->unit, "min") || d->mention->shape != CX_SHAPE_TIME; /* years answer nobody */
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

/* A unit per another: "0.17 s/image" is a time, "0.02 USD/task" a cost, "8.8 slide/min" a speed, "20 Msun/year" none of them. */
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
  if (per.n && time && !physical) return cx_metric_say(d, hinted(scene, d, CX_STR("time")));
  if (per.n && cx_str_is(of, "money")) return cx_metric_say(d, CX_STR("cost"));
  if (!per.n && shape == CX_SHAPE_TIME) return cx_metric_say(d, hinted(scene, d, CX_STR("time")));
  if (shape != CX_SHAPE_RATE || physical || cx_str_is(of, "physical")) return false;
  static const char *const times[] = {"s", "ms", "us", "min", "h"};
  for (size_t i = 0; i < sizeof times / sizeof *times; i++)
    if (cx_str_is(per, times[i])) return cx_metric_say(d, CX_STR("speed"));
  return false;
}

/* What the unit usually measures. */
bool cx_metric_usual(cx_scene *scene, cx_draft *d) {
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", d->unit);
  if (!usual) return compound(scene, d);
  if (d->mention->shape == CX_SHAPE_MONEY && cx_improves(d)) return cx_metric_say(d, CX_STR("other")); /* gains of money are no cost */
  if (usual->sub.n) d->metric = usual;
  d->slug = cx_str_is(usual->name, "carbon") ? CX_STR("other") : usual->name; /* kilograms that cx_metric_of_unit left */
  d->slug = hinted(scene, d, d->slug);
  return true;
}

/* Whether the text speaks of emissions: only then are kilograms of carbon. */
static bool emits(const cx_scene *scene) {
  for (uint32_t k = 0; k < scene->lines.n; k++)
    for (uint32_t i = 0; i < scene->lines.at[k].hits.n; i++)
      if (cx_str_is(scene->lines.at[k].hits.at[i].entry->name, "carbon")) return true;
  return false;
}

/* FLOPs are compute and joules energy, whatever they are said to "cost"; "0.3 kg per run" is told by its first unit. */
bool cx_metric_of_unit(cx_scene *scene, cx_draft *d) {
  static const char *const sure[] = {"compute", "energy", "carbon"};
  const cx_mention *m = d->mention;
  if (m->shape == CX_SHAPE_BITS && d->relation == CX_RELATION_MEASURES) {
    d->metric = NULL;
    d->slug = CX_STR("bits");
    return true;
  }
  if (m->shape != CX_SHAPE_PHYSICAL && m->shape != CX_SHAPE_RATE && m->shape != CX_SHAPE_MAGNITUDE) return false;
  if (d->metric && !cx_str_is(d->metric->name, "cost")) return false;
  cx_str unit = d->unit;
  for (size_t i = 0; i < unit.n; i++)
    if (unit.p[i] == '/') unit.n = i;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", unit);
  for (size_t i = 0; usual && i < sizeof sure / sizeof *sure; i++) {
    if (!cx_str_is(usual->name, sure[i]) || (cx_str_is(usual->name, "carbon") && !emits(scene))) continue;
    d->metric = NULL;
    d->slug = usual->name;
    return true;
  }
  return false;
}
