/* Corrections of a metric that a way has answered: what its value, its unit, and what the text speaks of, leave of the words' meaning. */
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/scene/spoken.h"

/* "has a precision of 3%", "a precision of 0.04 pixels": how exactly a thing is measured, not how few of what was found are wrong. */
static bool precise(const cx_draft *d) {
  static const cx_number few = {.form = CX_NUMBER_DECIMAL, .digits = {"10", 2}};
  if (cx_str_is(d->slug, "accuracy"))
    return d->mention->shape == CX_SHAPE_PHYSICAL && d->mention->from.form; /* "accuracy from 8 mm to 3 mm" */
  if (!d->metric || !cx_str_is(d->metric->name, "precision") || d->relation != CX_RELATION_VALUE) return false;
  const cx_mention *m = d->mention;
  if (m->plus || m->minus) return false;
  if (m->shape == CX_SHAPE_PHYSICAL) return true;
  return m->shape == CX_SHAPE_PERCENT && m->high.form == CX_NUMBER_DECIMAL && cx_number_compare(m->high, few) < 0;
}

/* Whether the text speaks of what has parameters: models, networks. */
static bool has_models(const cx_scene *scene) {
  for (uint32_t i = 0; i < scene->spoken.n; i++) {
    const cx_entry *entry = scene->spoken.at[i];
    bool sized = cx_entry_in(entry, "number-sense") && cx_str_is(cx_entry_get(entry, "kind"), "sized");
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
static void settle_size(const cx_scene *scene, cx_draft *d) {
  bool implied = d->move && cx_span_eq(d->metric_span, d->move_span) && !cx_span_empty(d->move_span); /* "20 times larger" */
  bool size = cx_str_is(d->slug, "parameters") && (implied || cx_str_starts(cx_scene_text(scene, d->metric_span), CX_STR("size")));
  bool modelled = has_models(scene) && !scene->nature; /* a model of the sky has no size */
  if (!size || d->mention->shape == CX_SHAPE_PARAMETERS) return;
  if (!implied && cx_metric_in_collection(scene, &scene->lines.at[d->sentence], d->metric_span.end)) {
    d->slug = CX_STR("data"); /* "the size of the corpus has doubled" */
    return;
  }
  if (modelled) return;
  d->slug = in_bytes(scene) ? CX_STR("storage") : CX_STR("other");
}

/* Kilograms are of carbon only where the text speaks of it; else of whatever is weighed. */
static void settle_mass(const cx_scene *scene, cx_draft *d) {
  if (!cx_str_is(d->slug, "carbon") || !cx_span_empty(d->metric_span) || cx_str_is(d->rule->metric, "carbon")) return;
  if (!cx_speaks_of_entry(scene, "unit-hint", CX_STR(""), CX_STR("carbon"))) d->slug = CX_STR("other");
}

/* An absolute time, alone or per case; no "0.2 h/Mpc". */
static bool is_duration(const cx_draft *d) {
  if (d->mention->shape != CX_SHAPE_TIME || d->relation == CX_RELATION_MOVES) return false;
  const char *per = cx_str_find(d->unit, '/');
  return !per || cx_is_lower(per[1]);
}

/* "a lag of 41 days": no latency of a system, whose answers nobody awaits for days. */
static bool outlasts(const cx_draft *d) {
  static const char *const soon[] = {"ns", "us", "ms", "s", "min", "h"};
  cx_str unit = cx_str_before(d->unit, '/');
  for (size_t i = 0; i < sizeof soon / sizeof *soon; i++)
    if (cx_str_is(unit, soon[i])) return false;
  return d->mention->shape == CX_SHAPE_TIME;
}

/* "a lag of 41 days": a time, no latency of a system; "a survival of 9 months": a time whatever it is called. */
static void settle_lag(const cx_scene *scene, cx_draft *d) {
  cx_str words = cx_scene_text(scene, d->metric_span);
  bool said = cx_str_ends(words, CX_STR("latency")) || cx_str_ends(words, CX_STR("latencies"));
  if (cx_str_is(d->slug, "latency") && !said && outlasts(d)) d->slug = CX_STR("time");
  bool open = cx_str_is(d->slug, "other") && !cx_span_empty(d->metric_span) && !d->rule->metric.n;
  if (open && is_duration(d)) d->slug = CX_STR("time");
}

/* "a sensitivity 100 times as great" is an instrument's; what exceeds a limit tenfold is no system that does better. */
static void settle_nature(const cx_scene *scene, cx_draft *d) {
  if (!scene->nature || d->mention->shape != CX_SHAPE_FACTOR) return;
  bool found = cx_str_is(d->slug, "recall") || cx_str_is(d->slug, "precision");
  bool overall = cx_str_is(d->slug, "performance") && d->relation == CX_RELATION_MOVES && cx_metric_unnamed(d);
  if (found || overall) d->slug = CX_STR("other");
}

static void settle_unit(const cx_scene *scene, cx_draft *d) {
  settle_lag(scene, d);
  if (cx_str_is(d->unit, "σ") || cx_str_is(d->unit, "sigma")) d->slug = CX_STR("other"); /* a gap of 6σ: none that closes */
  bool share = cx_str_is(d->slug, "data") && d->mention->from.form && d->mention->shape == CX_SHAPE_PERCENT;
  if (share) d->slug = CX_STR("other"); /* "bad rows from 46% to 20%" */
  settle_nature(scene, d);
}

static bool sentence_has(const cx_scene *scene, const cx_draft *d, cx_str slug) {
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = 0; i < line->hits.n; i++)
    if (cx_str_eq(line->hits.at[i].entry->name, slug)) return true;
  return false;
}

/* "alignment with judges (0.68)", "alignment (0.68) with judges", but not "a magnetic alignment of 0.2". */
static bool is_with(const cx_scene *scene, const cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t at = d->metric_span.start; at <= d->quote.end + 1 && at < line->span.end; at++)
    if (cx_begins_at(scene, line, at, " with ") || cx_begins_at(scene, line, at, " between ")) return true;
  return false;
}

/* Whether a word's other meaning holds: beside a metric that its sentence speaks of, or under a condition of its own. */
static bool holds(const cx_scene *scene, const cx_draft *d, const cx_entry *sense) {
  cx_str when = cx_entry_get(sense, "when");
  if (cx_str_is(when, "unsized")) { /* 参数量和模型大小; but 模型大小11.2M */
    bool million = sense->sub.n && d->mention->shape == CX_SHAPE_MAGNITUDE;
    return million || (!in_bytes(scene) && !sentence_has(scene, d, sense->sub));
  }
  if (d->relation == CX_RELATION_KEEPS) return false;                 /* a share of it is of whatever there was */
  bool long_run = cx_str_is(d->unit, "h") || cx_str_is(d->unit, "d"); /* of everything that there was to do */
  if (cx_str_is(when, "measured"))
    return d->mention->shape == CX_SHAPE_TIME && !long_run && d->relation != CX_RELATION_MOVES && !d->mention->from.form;
  if (!cx_str_is(when, "decimal")) return sentence_has(scene, d, sense->sub);
  return cx_metric_below_one(scene, d) && is_with(scene, d) && cx_speaks_of_slug(scene, sense->sub);
}

/* 精度 beside 召回率 is precision, "its inference time is 9 ms" a latency: what a word means here. */
static void settle_sense(const cx_scene *scene, cx_draft *d) {
  const cx_entry *sense =
      cx_span_empty(d->metric_span) ? NULL : cx_lexicon_find(scene->lexicon, "metric-sense", cx_scene_text(scene, d->metric_span));
  if (sense && holds(scene, d, sense)) d->slug = sense->name;
}

/* "首字响应时间": a word shortly before the metric that makes it another. */
static void settle_foreword(const cx_scene *scene, cx_draft *d) {
  enum { REACH = 12 };
  const cx_line *line = &scene->lines.at[d->sentence];
  if (cx_span_empty(d->metric_span) || !d->metric) return;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit->span.start > d->metric_span.start) return;
    bool said = cx_entry_in(hit->entry, "metric-foreword") && cx_sub_is(d->metric, hit->entry->sub.p);
    bool near = hit->span.end <= d->metric_span.start && d->metric_span.start - hit->span.end <= REACH;
    if (said && near && !cx_slot_between(line, hit->span.end, d->metric_span.start, "Q")) d->slug = hit->entry->name;
  }
}

/* "a PSNR of 24.3 dB …, SVD (PSNR 22.7)", "83.9% (84.2 without it)": a number without its unit is in that of the same metric's value
 * before. */
static void share_unit(const cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  if (d->relation != CX_RELATION_VALUE || d->mention->shape != CX_SHAPE_PLAIN || d->mention->low.scale <= 0 || !cx_str_is(d->unit, "1"))
    return;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool before = !b->dropped && b->relation == CX_RELATION_VALUE && b->quote.end < d->quote.start && cx_str_eq(b->slug, d->slug);
    before = before && !cx_slot_between(line, b->quote.end, d->slot->span.start, "M:general"); /* "and a score of 78.4 on B" */
    bool like = before && b->mention->low.scale == d->mention->low.scale && b->mention->low.digits.n == d->mention->low.digits.n;
    if (like && !cx_str_is(d->slug, "other") && (cx_str_is(b->unit, "dB") || cx_str_is(b->unit, "%"))) d->unit = b->unit;
  }
}

/* "half of the heads, which cuts latency", "44% of queries ask it again at full length": a metric behind the noun that a share is of is
 * not what it is a share of; "30% of the base model in memory" says so. */
static void settle_share(const cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  bool share = d->relation == CX_RELATION_KEEPS && d->rule->rank == CX_RANK_LAST && scene->document->language == CX_LANGUAGE_EN;
  if (!share || cx_span_empty(d->metric_span) || !cx_begins_at(scene, line, d->slot->span.end, " of ")) return;
  cx_span np = cx_phrase_after(scene, line, d->slot->span.end + 4);
  if (cx_span_empty(np) || d->metric_span.start < np.end) return;
  if (cx_begins_at(scene, line, np.end, " in ") && d->metric_span.start <= np.end + 8) return;
  d->slug = CX_STR("other");
  d->metric_span = (cx_span){0, 0};
}

void cx_metric_settle(cx_scene *scene, cx_draft *d) {
  cx_metric_settle_point(scene, d);
  if ((cx_str_is(d->slug, "precision") || cx_str_is(d->slug, "accuracy")) && precise(d)) d->slug = CX_STR("error");
  settle_share(scene, d);
  settle_sense(scene, d);
  settle_foreword(scene, d);
  settle_size(scene, d);
  settle_mass(scene, d);
  settle_unit(scene, d);
  share_unit(scene, d);
}
