/* Metrics that a word of movement implies: "cheaper" is of the cost, "30 times larger" of data or of a model's size. English. */
#include "find/draft/beside.h"
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* What a word counts, where it is a noun that is counted: what it usually measures, or NULL. */
static const cx_entry *counts(const cx_scene *scene, cx_str word) {
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", word);
  const cx_entry *noun = usual ? NULL : cx_lexicon_find(scene->lexicon, "counted-noun", word);
  return noun ? cx_lexicon_find(scene->lexicon, "unitmetric", noun->name) : usual;
}

static bool is_material(const cx_entry *usual) { return cx_str_is(cx_entry_get(usual, "material"), "yes"); }

/* "12,000 images, 30 times larger than earlier datasets": whether data or a model is larger, by the nearest noun that tells. */
static bool larger_data(const cx_scene *scene, const cx_draft *d) {
  enum { BEHIND = 60, BEFORE = 110 };
  cx_str text = scene->reading.text;
  cx_span line = scene->lines.at[d->sentence].span;
  for (uint32_t at = d->move_span.end; at < line.end && at < d->move_span.end + BEHIND && text.p[at] != ',';) {
    uint32_t end = at;
    while (end < line.end && cx_is_lower(text.p[end])) end++;
    const cx_entry *usual = end > at ? counts(scene, cx_str_cut(text, at, end)) : NULL;
    if (usual && (is_material(usual) || cx_str_is(usual->name, "models"))) return is_material(usual);
    at = end + 1;
  }
  for (uint32_t end = d->slot->span.start; end > line.start && end + BEFORE > d->slot->span.start;) {
    uint32_t start = end;
    while (start > line.start && cx_is_lower(text.p[start - 1])) start--;
    const cx_entry *usual = start < end ? counts(scene, cx_str_cut(text, start, end)) : NULL;
    if (usual && (is_material(usual) || cx_str_is(usual->name, "models"))) return is_material(usual);
    end = start > line.start ? start - 1 : line.start;
  }
  return false;
}

/* "the momentum flux is 12 times larger": a common noun that is no kind of system has its own size. */
static bool own_size(const cx_scene *scene, const cx_draft *d) {
  cx_span line = scene->lines.at[d->sentence].span;
  cx_span be = cx_phrase_word_before(scene, line.start, d->slot->span.start);
  if (cx_span_empty(be) || !cx_behind_copula(scene, d->slot)) return false;
  cx_span noun = cx_phrase_word_before(scene, line.start, be.start);
  if (cx_span_empty(noun)) return false;
  cx_str word = cx_scene_text(scene, noun);
  return cx_str_is_lower(word, "") && !cx_lexicon_find(scene->lexicon, "head", word) && !cx_lexicon_find(scene->lexicon, "phrase", word) &&
         !cx_lexicon_find(scene->lexicon, "pronoun", word) && !counts(scene, word);
}

/* "the training set is 10 times larger": data by two words. */
static bool is_set(const cx_scene *scene, const cx_draft *d) {
  uint32_t least = scene->lines.at[d->sentence].span.start;
  cx_span be = cx_phrase_word_before(scene, least, d->slot->span.start);
  cx_span last = cx_span_empty(be) ? be : cx_phrase_word_before(scene, least, be.start);
  cx_span first = cx_span_empty(last) ? last : cx_phrase_word_before(scene, least, last.start);
  if (cx_span_empty(first) || !cx_behind_copula(scene, d->slot)) return false;
  const cx_entry *things = cx_lexicon_find(scene->lexicon, "share-noun", cx_scene_text(scene, cx_span_of(first.start, last.end)));
  return things && cx_str_is(things->name, "data");
}

/* "cheaper" is of the cost. */
bool cx_metric_implied(cx_scene *scene, cx_draft *d) {
  cx_str slug = d->move ? cx_entry_get(d->move, "metric") : CX_STR("");
  bool size = cx_str_is(slug, "parameters"); /* "400× larger" is of models; "40% smaller" may be of anything */
  bool set = size && cx_metric_unnamed(d) && is_set(scene, d);
  if (size && !set && own_size(scene, d)) return false;
  if (!cx_metric_unnamed(d) || !slug.n || (size && d->mention->shape != CX_SHAPE_FACTOR)) return false;
  d->metric_span = d->move_span;
  return cx_metric_say(d, set || (size && larger_data(scene, d)) ? CX_STR("data") : slug);
}
