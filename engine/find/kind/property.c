/* Properties of nature: a score is the value of an evaluation metric, and a text that evaluates nothing has hardly any. What a symbol or a
 * noun without a unit takes there was measured ("[Fe/H] = -1.6", "a spin of 0.7", "a slope of 1.4"). */
#include "find/draft/draft.h"
#include "find/kind/circumstance_words.h"
#include "find/scene/symbol.h"

/* "r = 0.4", "κ = 0.7": the symbol of an effect or an agreement, in whatever text. */
static bool is_effect(const cx_scene *scene, const cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  const char *p = scene->reading.text.p;
  uint32_t at = d->mention->whole.start;
  while (at > line->span.start && (p[at - 1] == ' ' || p[at - 1] == '=')) at--;
  cx_span symbol = cx_phrase_word_before(scene, line->span.start, at);
  return is(scene, symbol, "effect") && !named(scene, symbol, "slope");
}

bool cx_is_property(const cx_scene *scene, const cx_draft *d) {
  if (!scene->nature || d->mention->shape != CX_SHAPE_PLAIN || !cx_str_is(d->unit, "1")) return false;
  bool any = d->rule->rank == CX_RANK_SPECIFIC && cx_str_is(d->rule->metric, "other"); /* "κ = 0.7": of whatever, a score in other texts */
  bool told = (d->rule->kind.n && !any) || (d->rule->rank == CX_RANK_CERTAIN && d->relation != CX_RELATION_SETS);
  bool unnamed = cx_str_is(d->slug, "performance") && cx_span_empty(d->metric_span);
  if (told || !(cx_str_is(d->slug, "other") || unnamed)) return false;
  bool rated = cx_sub_in(d->metric, "score", "error") && cx_entry_get(d->metric, "better").n; /* "a resolving power of 900" */
  return !rated && !is_effect(scene, d);
}
