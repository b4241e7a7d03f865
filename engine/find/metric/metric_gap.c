/* What a gap is of: the metric that its own words name ("an accuracy gap"), the values it lies between, an optimum, or how well two do. */
#include "find/metric/metric.h"
#include "find/scene/near.h"

/* "an accuracy gap of 12%", 准确率差距达12%: how far two are apart is told of the metric that the gap's own words name, else of how well
 * they do. */
bool cx_metric_of_gap(cx_scene *scene, cx_draft *d) {
  enum { ARRIVED = 24 };
  if (!d->metric || !cx_str_is(d->metric->name, "gap")) return false;
  cx_shape shape = d->mention->shape;
  bool told = d->relation == CX_RELATION_VALUE, value = told && (shape == CX_SHAPE_PERCENT || shape == CX_SHAPE_POINTS);
  if (value && cx_nearest(scene, &scene->lines.at[d->sentence], d->slot, "U", CX_LEFT, ARRIVED, NULL)) return false; /* 差距缩小到2% */
  bool ruled = d->rule->direction.n && !cx_str_is(d->rule->direction, "decrease"); /* none, or "a 6× gap": how far, not how it moved */
  bool apart = value || ruled || (d->move && cx_str_starts(d->move->sub, CX_STR("change")));
  if (told && d->mention->plus && cx_metric_between_values(scene, d)) return true; /* "0.81 and 0.70: a gap of +0.11" */
  if (!apart || cx_span_empty(d->metric_span) || d->mention->from.form) return false;
  if (cx_sub_is(d->metric, "score")) return cx_metric_say(d, d->metric->name); /* "a 0.4% optimality gap" */
  cx_str words = cx_scene_text(scene, d->metric_span);
  for (size_t n = words.n; n-- > 1;) {
    if (words.p[n] != ' ' && scene->document->language == CX_LANGUAGE_EN) continue;
    const cx_entry *named = cx_lexicon_find(scene->lexicon, "metric", cx_str_cut(words, 0, n));
    if (named && !cx_str_is(named->name, "gap")) return cx_metric_say(d, named->name);
  }
  cx_span metric = d->metric_span;
  bool front = metric.end <= d->quote.start && metric.start >= scene->lines.at[d->sentence].span.start;
  bool marked = front ? cx_mark_between(scene, metric.end, d->quote.start, ",;:") /* "With a gap, it attains 0.4%" */
                      : cx_mark_between(scene, d->quote.end, metric.start, ",;:()");
  bool beside = value && !marked; /* "attains 0.4% overall gap" */
  if (beside && scene->document->language == CX_LANGUAGE_EN) return cx_metric_say(d, d->metric->name);
  return cx_metric_between_values(scene, d) || cx_metric_say(d, CX_STR("performance"));
}
