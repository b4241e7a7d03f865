/* Units of what is counted: the head noun, singular. A noun of several words leaves its modifiers ("six model families"), a word for sorts
 * the unit to what it sorts ("nine lamp types"), and a bare number is told by the noun that its bracket explains ("pupils (n = 49)"). */
#include "find/draft/draft.h"
#include "find/kind/kind.h"
#include "find/scene/phrase.h"

/* The last word of the count's noun phrase. */
static cx_span last_word(const cx_scene *scene, const cx_draft *d) {
  const cx_mention *m = d->mention;
  return m->quote.end > m->number.end ? cx_phrase_word_before(scene, m->number.end, m->quote.end) : (cx_span){0, 0};
}

static cx_str singular(const cx_scene *scene, cx_span word) {
  cx_str text = cx_scene_text(scene, word);
  for (size_t i = text.n; i-- > 0;)
    if (text.p[i] == '-' || text.p[i] == '/') return cx_noun_singular(scene->lexicon, scene->arena, cx_str_cut(text, i + 1, text.n));
  return cx_noun_singular(scene->lexicon, scene->arena, text);
}

/* "six model families" are families; "nine use cases" use cases, a term that is no kind of case. */
static bool by_head(const cx_scene *scene, cx_draft *d) {
  if (!cx_str_find(d->unit, ' ') || cx_lexicon_find(scene->lexicon, "counted-term", d->unit)) return false;
  uint32_t start = (uint32_t)d->unit.n;
  while (d->unit.p[start - 1] != ' ') start--;
  cx_span word = last_word(scene, d);
  d->unit = cx_span_empty(word) ? cx_str_cut(d->unit, start, d->unit.n) : singular(scene, word);
  return true;
}

/* Whether a word says of what sort something is, not what it is: "nine common types". */
static bool is_adjective(const cx_scene *scene, cx_str word) {
  const cx_entry *beside = cx_lexicon_find(scene->lexicon, "beside-count", word);
  if ((beside && cx_str_is(beside->name, "sorting")) || cx_lexicon_find(scene->lexicon, "part-adjective", word)) return true;
  return !cx_lexicon_find(scene->lexicon, "counted-noun", word) && cx_ends_as_adjective(scene, word);
}

/* "20 modern lamp types" */
static bool by_sort(const cx_scene *scene, cx_draft *d) {
  cx_span sort = last_word(scene, d);
  const cx_entry *kind = cx_span_empty(sort) ? NULL : cx_lexicon_find(scene->lexicon, "noun-kind", cx_scene_text(scene, sort));
  if (!kind || !cx_str_eq(kind->name, d->unit)) return false;
  cx_span word = cx_phrase_word_before(scene, d->mention->number.end, sort.start);
  if (cx_span_empty(word) || word.start <= d->mention->number.end || is_adjective(scene, cx_scene_text(scene, word))) return false;
  d->unit = singular(scene, word);
  return true;
}

/* "pupils (n = 49)", "phrases (~10k)": the noun in front of a bracket that holds nothing else before the number. */
static cx_str before_bracket(const cx_scene *scene, const cx_draft *d) {
  enum { NEAR = 10 };
  cx_str text = scene->reading.text;
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t at = d->quote.start;
  while (at > line->span.start && at + NEAR > d->quote.start && text.p[at - 1] != '(') {
    if (!strchr("nN=~<> ", text.p[at - 1]) && (unsigned char)text.p[at - 1] < 0x80) return CX_STR("");
    at--;
  }
  if (at == line->span.start || text.p[at - 1] != '(') return CX_STR("");
  cx_span word = cx_phrase_word_before(scene, line->span.start, at - 1);
  cx_str noun = cx_span_empty(word) ? CX_STR("") : cx_scene_text(scene, word);
  const cx_entry *entry = noun.n ? cx_lexicon_find(scene->lexicon, "counted-noun", noun) : NULL;
  if (entry) return cx_str_eq(noun, entry->name) ? CX_STR("") : entry->name;
  cx_str one = noun.n > 3 && cx_str_is_lower(noun, "") ? cx_noun_singular(scene->lexicon, scene->arena, noun) : noun;
  return cx_str_eq(one, noun) ? CX_STR("") : one;
}

/* "of 480 pupils, 31 (6%) were late": the noun of the count that it is a part of. */
static cx_str of_whole(const cx_scene *scene, const cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_str unit = CX_STR("");
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *other = &scene->drafts.at[i];
    bool counts = !other->dropped && other->kind == CLAIMX_COUNT && other->mention->shape == CX_SHAPE_COUNT;
    if (counts && other->quote.end <= d->quote.start) unit = other->unit;
  }
  return unit;
}

/* "31 (6%) were late": how large a part the number is stands in brackets behind it. */
static bool is_part(const cx_scene *scene, const cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_slot *share = cx_begins_at(scene, line, d->slot->span.end, " (") ? cx_quantity_at(line, d->slot->span.end + 2) : NULL;
  return share && share->mention && share->mention->shape == CX_SHAPE_PERCENT && cx_begins_at(scene, line, share->span.end, ")");
}

static void bare(const cx_scene *scene, cx_draft *d) {
  cx_shape shape = d->mention->shape;
  const cx_entry *mass = d->kind == CLAIMX_COUNT ? cx_lexicon_find(scene->lexicon, "counted-mass", d->unit) : NULL;
  if (mass) d->unit = mass->name; /* "19k training data": no noun that is counted */
  if (d->kind != CLAIMX_COUNT || !cx_str_is(d->unit, "1") || (shape != CX_SHAPE_PLAIN && shape != CX_SHAPE_MAGNITUDE)) return;
  cx_str noun = before_bracket(scene, d);
  if (!noun.n && is_part(scene, d)) noun = of_whole(scene, d);
  d->unit = noun.n ? noun : CX_STR("item");
}

void cx_units_count(cx_scene *scene) {
  if (scene->document->language != CX_LANGUAGE_EN) return;
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped) continue;
    if (d->mention->shape == CX_SHAPE_COUNT && !by_head(scene, d)) by_sort(scene, d);
    bare(scene, d);
  }
}
