/* Quantities in brackets that only tell apart what stands before them: limits, bands, kinds. English. */
#include "find/kind/circumstance_words.h"

/* "at core (0.1-1 m) and shell (< 9 m) scales": what stands behind the bracket, or the next one, tells that it only tells apart. */
static bool scale_follows(const cx_scene *scene, const cx_line *line, uint32_t end) {
  enum { FAR = 40 };
  const char *p = scene->reading.text.p;
  cx_span next = word_behind(scene, line, end);
  if (!cx_span_empty(next) && cx_str_is(cx_scene_text(scene, next), "and")) {
    uint32_t at = next.end;
    while (at < line->span.end && at - end < FAR && p[at] != ')') at++;
    next = at < line->span.end && p[at] == ')' ? word_behind(scene, line, at + 1) : (cx_span){0, 0};
  }
  return sort_is(scene, next, "extent") || sort_is(scene, next, "span");
}

/* "(>100 K) gas", "the central region (~500 pc)" */
static bool kind_in_bracket(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  if (!cx_in_brackets(scene, line, q->span)) return false;
  if (scale_follows(scene, line, q->span.end + 1)) return true;
  cx_span before = cx_phrase_word_before(scene, line->span.start, q->span.start - 1);
  if (is(scene, before, "degree") && told_of_one(scene, line, before)) return false;
  if (is(scene, before, "degree")) { /* "young (< 10 Myr) stars", "warm (> 80 K) and cold (20-80 K) broth" */
    cx_span next = word_behind(scene, line, q->span.end + 1);
    cx_span second = cx_span_empty(next) ? next : word_behind(scene, line, next.end);
    return (!cx_span_empty(next) && !role(scene, next) && !cx_lexicon_find(scene->lexicon, "verb", cx_scene_text(scene, next))) ||
           is(scene, second, "degree");
  }
  return sort_is(scene, before, "region") || sort_is(scene, before, "span") || sort_is(scene, before, "choice");
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
  bool digit = false;
  for (size_t i = 0; i < word.n; i++) digit |= cx_is_digit(word.p[i]);
  cx_span kind = cx_phrase_word_before(scene, line->span.start, before.start); /* "hard X-ray sources (> 3 keV)" */
  if (d->mention->range && cx_opened_at(scene, q->span.start) && !is(scene, before, "find")) return true; /* "the CO ladder (4-5 µm)" */
  if (is_plural(scene, before) && !cx_span_empty(kind) && sort_is(scene, kind, "light")) return true;
  return sort_is(scene, before, "light") || (digit && cx_is_upper(word.p[0]));
}

bool cx_bracket_tells_apart(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  return kind_in_bracket(scene, line, d->slot) || band_in_bracket(scene, line, d);
}

bool cx_bracket_of_flaw(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { FAR = 20 };
  const char *p = scene->reading.text.p;
  uint32_t at = d->slot->span.start, end = at;
  while (at > line->span.start && end - at < FAR && (cx_is_lower(p[at - 1]) || p[at - 1] == ' ')) at--;
  if (at <= line->span.start + 1 || p[at - 1] != '(') return false;
  cx_span noun = cx_phrase_word_before(scene, line->span.start, at - 1);
  return !cx_span_empty(noun) && noun_is(scene, noun, "flaw");
}
