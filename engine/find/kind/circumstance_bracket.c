/* Quantities in brackets that only tell apart what stands before them: limits, bands, kinds. English. */
#include "find/kind/circumstance_words.h"

/* "(>100 K) gas", "the central region (~500 pc)" */
static bool kind_in_bracket(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  if (!cx_in_brackets(scene, line, q->span)) return false;
  cx_span before = cx_phrase_word_before(scene, line->span.start, q->span.start - 1);
  if (is(scene, before, "degree")) { /* "young (< 10 Myr) stars", "warm (> 100 K) and cold (10-100 K) gas" */
    cx_span next = word_behind(scene, line, q->span.end + 1);
    cx_span second = cx_span_empty(next) ? next : word_behind(scene, line, next.end);
    return (!cx_span_empty(next) && !role(scene, next) && !cx_lexicon_find(scene->lexicon, "verb", cx_scene_text(scene, next))) ||
           is(scene, second, "degree");
  }
  const cx_entry *noun = cx_span_empty(before) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-noun", cx_scene_text(scene, before));
  return noun && (cx_str_is(noun->name, "region") || cx_str_is(noun->name, "span") || cx_str_is(noun->name, "choice"));
}

/* "far-UV (1500-1800 Å)", "in K2W (2.1 µm; near-IR)": where light is looked at. */
static bool band_in_bracket(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_str text = scene->reading.text;
  const cx_slot *q = d->slot;
  if (!unit_is(scene, d, "light") || q->span.start < line->span.start + 3 || text.p[q->span.start - 1] != '(') return false;
  if (q->span.end >= line->span.end || !memchr("),;", text.p[q->span.end], 3)) return false;
  cx_span before = cx_phrase_word_before(scene, line->span.start, q->span.start - 1);
  if (cx_span_empty(before)) return false;
  cx_str word = cx_scene_text(scene, before);
  const cx_entry *noun = cx_lexicon_find(scene->lexicon, "circumstance-noun", word);
  bool digit = false;
  for (size_t i = 0; i < word.n; i++) digit |= cx_is_digit(word.p[i]);
  return (noun && cx_str_is(noun->name, "light")) || (digit && cx_is_upper(word.p[0]));
}

bool cx_bracket_tells_apart(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  return kind_in_bracket(scene, line, d->slot) || band_in_bracket(scene, line, d);
}
