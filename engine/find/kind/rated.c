/* Operations that are told beside a throughput or a performance: so many a second. */
#include "find/draft/draft.h"
#include "find/kind/kind.h"
#include "find/scene/phrase.h"

/* Whether one word at the most lies between a value and the metric behind it: "2 TFLOPs serving throughput", "8 TFLOPs of performance". */
static bool right_behind(const cx_scene *scene, const cx_draft *d) {
  uint32_t end = d->slot->span.end;
  if (d->metric_span.start <= end) return false;
  cx_str gap = cx_str_cut(scene->reading.text, end, d->metric_span.start);
  if (cx_str_is(gap, " ") || cx_str_is(gap, " of ")) return true;
  uint32_t start = end + 1, last = cx_word_end(scene->reading.text, start, d->metric_span.start, "-");
  cx_str word = cx_str_cut(scene->reading.text, start, last);
  return gap.p[0] == ' ' && last > start && last + 1 == d->metric_span.start && !cx_lexicon_find(scene->lexicon, "phrase", word);
}

/* "2.1 TFLOPs inference throughput", "up to 8 TFLOPs peak performance": what may be a throughput as well is one by the words behind it, and
 * then so much a second. */
void cx_rated_settle(const cx_scene *scene, cx_draft *d) {
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", d->unit);
  if (!usual || !cx_str_is(cx_entry_get(usual, "also"), "throughput") || d->kind == CLAIMX_SETTING || !right_behind(scene, d)) return;
  cx_span last = cx_phrase_word_before(scene, d->slot->span.end, d->metric_span.end);
  const cx_entry *metric = cx_span_empty(last) ? NULL : cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, last));
  bool performance = metric && cx_str_is(metric->name, "performance") && cx_str_eq(d->slug, usual->name);
  if (performance) d->slug = metric->name;
  if (!performance && !cx_str_is(d->slug, "throughput")) return;
  cx_buf buf = {.arena = scene->arena};
  cx_buf_add(&buf, d->unit);
  cx_buf_add(&buf, CX_STR("/s"));
  d->unit = cx_buf_str(&buf);
}
