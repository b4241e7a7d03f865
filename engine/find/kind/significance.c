/* Significances ("a 3σ signal", "a tension of 2σ") are results; a level that was asked for is chosen ("above 5σ", "a 5σ limit", "25 mag
 * (5σ)"). */
#include "find/draft/draft.h"
#include "find/kind/circumstance_words.h"

/* "limit", "threshold", "error": what a level is chosen of. */
static bool is_cut(const cx_scene *scene, cx_span noun) {
  return noun_is(scene, noun, "cut") || noun_is(scene, noun, "choice") || sort_is(scene, noun, "error");
}

/* "5σ upper limits", "1σ errors", ">3σ detections" */
static bool tells_level(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span first = word_behind(scene, line, d->slot->span.end);
  if (cx_span_empty(first) || role(scene, first)) return false;
  cx_span second = word_behind(scene, line, first.end);
  if (is_cut(scene, first) || is_cut(scene, second)) return true;
  return d->bound == CX_OVER && is_plural(scene, first);
}

/* "sources detected above 5σ", "lines over the level of 3σ", but "a discrepancy above 5σ" */
static bool passes_level(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span bound = d->mention->bound_span;
  bool over = named(scene, bound, "above") || named(scene, bound, "over");
  left l = words_before(scene, line, over && bound.start < d->slot->span.start ? bound.start : d->slot->span.start);
  if (over) return is(scene, word(&l, 0), "find");
  uint32_t i = cx_str_is(cx_scene_text(scene, word(&l, 0)), "of");
  if (is_cut(scene, word(&l, i))) return true; /* "a threshold of 5σ" */
  if (!named(scene, word(&l, i), "level")) return false;
  i += 1 + role_is(scene, word(&l, i + 1), "determiner");
  return named(scene, word(&l, i), "above") || named(scene, word(&l, i), "over");
}

/* "a depth of 25 mag (5σ)", "(0.4 mJy, 3σ)": behind another quantity. */
static bool aside_of_quantity(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_str text = scene->reading.text;
  uint32_t at = d->slot->span.start;
  if (at < line->span.start + 3 || !cx_in_brackets(scene, line, d->slot->span)) return false;
  bool opened = text.p[at - 1] == '(' && text.p[at - 2] == ' ', listed = text.p[at - 1] == ' ' && text.p[at - 2] == ',';
  const cx_slot *other = opened || listed ? cx_quantity_at(line, at - 3) : NULL;
  return other && other->mention && !cx_is_significance(other->mention->unit) && other->mention->shape != CX_SHAPE_COUNT;
}

bool cx_level_chosen(const cx_scene *scene, const cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  if (scene->document->language != CX_LANGUAGE_EN) return false;
  return tells_level(scene, line, d) || passes_level(scene, line, d) || aside_of_quantity(scene, line, d);
}
