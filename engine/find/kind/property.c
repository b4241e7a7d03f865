/* Properties of nature: a score is the value of an evaluation metric, and a text that evaluates nothing has hardly any. What a symbol or a
 * noun without a unit takes there was measured ("[Fe/H] = -1.6", "a spin of 0.7"). English. */
#include "find/draft/draft.h"
#include "find/kind/circumstance_words.h"
#include "find/scene/symbol.h"

/* "a slope of γ = 0.5", "N ∝ M^β, with β = 1.4", "a ratio of 1.3", "a precision of 0.02": what a fit or a comparison makes of properties.
 */
static bool is_of_relation(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { FAR = 80 };
  cx_str text = scene->reading.text;
  for (uint32_t end = at; end > line->span.start && at - end < FAR; end--) {
    char c = text.p[end - 1];
    if (c == ';' || cx_ends_at(scene, end, "∝")) return c != ';';
    if (!cx_is_alpha(c) || (end < text.n && cx_is_alpha(text.p[end]))) continue;
    if (is(scene, cx_phrase_word_before(scene, line->span.start, end), "relation")) return true;
  }
  return false;
}

bool cx_is_property(const cx_scene *scene, const cx_draft *d) {
  if (!scene->nature || d->mention->shape != CX_SHAPE_PLAIN || !cx_str_is(d->unit, "1")) return false;
  bool told = d->rule->kind.n || (d->rule->rank == CX_RANK_CERTAIN && d->relation != CX_RELATION_SETS);
  bool unnamed = cx_str_is(d->slug, "performance") && cx_span_empty(d->metric_span);
  if (told || !(cx_str_is(d->slug, "other") || unnamed)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  bool limit = !cx_span_empty(cx_symbol_limited(scene, line, d->mention)); /* "f ≥ 0.7" is what a model allows */
  return !limit && !is_of_relation(scene, line, d->quote.start);
}
