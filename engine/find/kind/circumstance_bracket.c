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

/* "the hot phase (T ≥ 10^6 K)", "massive hosts (log M > 11.2)": a limit in brackets tells what is looked at; but "the spin (a < 0.8)" and
 * "an upper limit on the mass (M < 3 kg)" are results. */
bool cx_limit_in_bracket(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { SYMBOL = 60, NEAR = 5 };
  const char *p = scene->reading.text.p;
  cx_span bound = d->mention->bound_span;
  bool sign = !cx_span_empty(bound) && bound.end <= d->mention->number.start && !cx_is_alpha(p[bound.start]);
  uint32_t at = sign ? bound.start : d->mention->number.start, end = at;
  if (!sign && !cx_mention_spans_symbol(scene->reading.text, d->mention)) return false;
  while (at > line->span.start && end - at < SYMBOL && p[at - 1] != '(' && p[at - 1] != ')') at--;
  if (at <= line->span.start + 1 || p[at - 1] != '(') return false;
  cx_span symbol = {end, end}; /* the last part of "(GEMS; P < 10 d, R > 2 m)" */
  while (symbol.start > at && p[symbol.start - 1] != ',' && p[symbol.start - 1] != ';') symbol.start--;
  while (symbol.start < end && p[symbol.start] == ' ') symbol.start++;
  while (symbol.end > symbol.start && p[symbol.end - 1] == ' ') symbol.end--;
  if (!cx_span_empty(symbol) && d->mention->shape == CX_SHAPE_PLAIN && is(scene, symbol, "effect")) return false;
  if (sign && p[at - 2] != ' ' && !cx_span_empty(symbol)) return true; /* "the fraction f(q > 0.7)" */
  left l = words_before(scene, line, at - 1);
  cx_span noun = word(&l, 0);
  if (cx_span_empty(noun) || noun_is(scene, noun, "flaw")) return false;
  for (uint32_t i = 0; i < l.count && i < NEAR; i++)
    if (is(scene, l.words[i], "limit")) return false;
  const cx_entry *metric = cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, noun));
  if (metric && (cx_sub_is(metric, "score") || cx_sub_is(metric, "error")) && !cx_str_is(metric->name, "other")) return false;
  if (is(scene, noun, "degree") || is(scene, noun, "stretch") || is_region(scene, noun)) return true;
  if (!sign) return true;
  bool at_high = is(scene, word(&l, 1), "at") || is(scene, word(&l, 2), "at") || is(scene, word(&l, 3), "at");
  if (at_high && d->mention->shape == CX_SHAPE_PHYSICAL) return true; /* "at high primary masses (> 12 kg)" */
  if (cx_span_empty(symbol))
    return d->mention->shape == CX_SHAPE_PHYSICAL && is(scene, word(&l, 1), "degree") && !metric; /* "massive stars (> 8 kg)" */
  for (uint32_t i = 1; i < l.count; i++)
    if (is(scene, l.words[i], "find")) return false; /* "shows thick clouds (N > 3 cm^-2)" */
  if (metric && l.count > 1 && !at_high) return false;
  bool plural = cx_str_ends(cx_scene_text(scene, noun), CX_STR("s"));
  return plural || d->mention->shape == CX_SHAPE_PHYSICAL;
}

/* A symbol ends before a place: "a", "T_e", "log M", not "accuracy"; empty: none does. */
static cx_span symbol_before(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { LETTERS = 2 };
  const char *p = scene->reading.text.p;
  while (at > line->span.start && p[at - 1] == ' ') at--;
  cx_span symbol = {at, at};
  while (symbol.start > line->span.start && p[symbol.start - 1] != ' ' && p[symbol.start - 1] != '(') symbol.start--;
  cx_str text = cx_scene_text(scene, symbol);
  cx_span before = cx_phrase_word_before(scene, line->span.start, symbol.start);
  const cx_entry *function = cx_span_empty(before) ? NULL : cx_lexicon_find(scene->lexicon, "function", cx_scene_text(scene, before));
  if (function && cx_str_is(function->name, "function")) return (cx_span){before.start, symbol.end};
  bool marked = text.n > 0 && (memchr(text.p, '_', text.n) || memchr(text.p, '/', text.n));
  return marked || text.n <= LETTERS ? symbol : (cx_span){at, at};
}

bool cx_limit_of_kind(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span bound = d->mention->bound_span;
  if (cx_span_empty(bound) || bound.end > d->mention->number.start || cx_is_alpha(scene->reading.text.p[bound.start])) return false;
  cx_span symbol = symbol_before(scene, line, bound.start);
  if (cx_span_empty(symbol) || is(scene, symbol, "effect")) return false;
  left l = words_before(scene, line, symbol.start);
  cx_span noun = word(&l, 1);
  if (l.count < 2 || role(scene, noun) || is(scene, word(&l, 2), "limit")) return false;
  if (!cx_str_is(cx_scene_text(scene, l.words[0]), "of") && !is(scene, l.words[0], "having")) return false;
  return cx_str_ends(cx_scene_text(scene, noun), CX_STR("s")) && !cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, noun));
}
