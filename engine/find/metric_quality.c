/* Metrics that are qualities no vocabulary has, known by how their nouns end: "a 6% improvement in boundary sharpness", "printability
 * exceeds 92%". Answers or leaves it to the next way (metric.c). English. */
#include "find/metric.h"
#include "find/phrase.h"

static bool is_quality(const cx_scene *scene, cx_str word) {
  enum { LEAST = 6 };
  for (size_t i = 0; i < word.n; i++)
    if (!cx_is_lower(word.p[i]) && (i || !cx_is_upper(word.p[i]))) return false;
  const cx_entry *whole = cx_lexicon_find(scene->lexicon, "quality-end", word);
  if (word.n < LEAST || whole) return false;
  for (size_t n = 3; n <= 4; n++)
    if (cx_lexicon_find(scene->lexicon, "quality-end", cx_str_cut(word, word.n - n, word.n))) return true;
  return false;
}

/* Whether a place ends a noun phrase: a mark, or a word of grammar. */
static bool closes(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  if (at >= line->span.end || strchr(".,;:)", text.p[at])) return true;
  uint32_t end = cx_word_end(text, at + 1, line->span.end, "");
  return text.p[at] == ' ' && cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, at + 1, end)) != NULL;
}

/* Whether the words that stand at a place, behind a blank, end in a quality, and no metric, name or number is among them. */
static bool names_quality(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { WORDS = 3 };
  cx_str text = scene->reading.text;
  uint32_t start = at;
  for (int n = 0; n < WORDS && at < line->span.end && text.p[at] == ' '; n++) {
    uint32_t end = cx_word_end(text, at + 1, line->span.end, "-");
    cx_str word = cx_str_cut(text, at + 1, end);
    if (!word.n || !cx_is_lower(word.p[0])) return false;
    at = end;
    if (!closes(scene, line, end)) continue;
    for (uint32_t i = 0; i < line->slotted.slot_count; i++)
      if (line->slotted.slots[i].span.start >= start && line->slotted.slots[i].span.start < end) return false;
    return is_quality(scene, word);
  }
  return false;
}

/* "6% in boundary sharpness", "a 14% improvement in image clarity". */
static bool moved(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t at = d->slot->span.end;
  if (d->move && d->move_span.start >= at && d->move_span.start < at + 24 && cx_str_ends(d->move->sub, CX_STR("-noun")))
    at = d->move_span.end;
  uint32_t in = cx_begins_at(scene, line, at, " in ") || cx_begins_at(scene, line, at, " of ") ? at + 3 : 0;
  return in && names_quality(scene, line, in);
}

/* "53% stiffness tunability"; "printability exceeds 92%". */
static bool valued(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (names_quality(scene, line, d->slot->span.end)) return true;
  cx_span verb = cx_phrase_word_before(scene, line->span.start, d->slot->span.start);
  if (cx_span_empty(verb)) return false;
  bool says = false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    says |= cx_span_eq(line->slotted.slots[i].span, verb) && cx_slot_is(&line->slotted.slots[i], "V");
  const cx_entry *grammar = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, verb));
  says |= grammar && cx_str_is(grammar->sub, "verb");
  bool bound = d->mention->bound_span.start == d->slot->span.start && !cx_span_empty(d->mention->bound_span); /* "exceeds" */
  if (bound && is_quality(scene, cx_scene_text(scene, verb))) return true;
  cx_span noun = says ? cx_phrase_word_before(scene, line->span.start, verb.start) : (cx_span){0, 0};
  return !cx_span_empty(noun) && scene->reading.text.p[noun.end] == ' ' && is_quality(scene, cx_scene_text(scene, noun));
}

bool cx_metric_of_quality(cx_scene *scene, cx_draft *d) {
  if (scene->document->language != CX_LANGUAGE_EN || !cx_metric_unnamed(d)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_shape shape = d->mention->shape;
  bool moves = d->relation == CX_RELATION_MOVES && moved(scene, line, d);
  bool value = d->relation == CX_RELATION_VALUE && (shape == CX_SHAPE_PERCENT || shape == CX_SHAPE_PLAIN) && valued(scene, line, d);
  return (moves || value) && cx_metric_say(d, CX_STR("other"));
}
