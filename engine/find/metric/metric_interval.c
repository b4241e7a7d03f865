/* The metric and the unit of an interval of confidence: those of the value it is of. */
#include "find/metric/metric.h"
#include "find/scene/near.h"

/* The value that an interval is of: said last before its bracket, or right before its level in the same one. */
static bool holds(const cx_scene *scene, const cx_draft *value, cx_shape shape, uint32_t open, uint32_t level) {
  enum { NOUN = 32, BESIDE = 4 };
  uint32_t end = value->slot->span.end;
  if (end <= open) return end + NOUN >= open;
  if (end > level) return false;
  bool said = value->relation == CX_RELATION_VALUE || value->relation == CX_RELATION_MOVES;
  bool parted = memchr(scene->reading.text.p + end, ';', level - end) && value->mention->shape != shape; /* "(182 of 350; 95% CI" */
  return said && end + BESIDE >= level && !parted;
}

/* "92.3% (95% CI 89.1-94.8)", "solved 52% of the tasks (182 of 350; 95% CI, 44.1-60.2)", "(+0.95, 95% CI 0.4-1.5)": an interval is
 * of what was said last before it, in its unit. */
bool cx_metric_of_interval(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_VALUE || !d->conditions.n || !cx_span_empty(d->metric_span)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_span level = d->conditions.at[0], bracket = cx_bracket_around(scene, line, level);
  bool square = level.start > line->span.start && scene->reading.text.p[level.start - 1] == '[';
  if (!square && cx_span_empty(bracket)) return false;
  uint32_t open = square ? level.start - 1 : bracket.start - 1;
  const cx_draft *of = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || before == d || !before->slug.n || !holds(scene, before, d->mention->shape, open, level.start)) continue;
    if (!of || before->slot->span.end > of->slot->span.end) of = before;
  }
  if (!of) return false;
  if (cx_str_is(of->unit, "%") && d->mention->shape == CX_SHAPE_PLAIN) d->unit = of->unit;
  return cx_metric_take_from(d, of);
}
