/* Limits and given values: a symbol, a sign of order or of equality and a number ("log M > 11.2", "(d = 3)"). Where they tell what is
 * looked at they are circumstances, else results; what theory gives ("w = -1") is none. English. */
#include "find/draft/draft.h"
#include "find/kind/circumstance_words.h"
#include "find/scene/spoken.h"
#include "find/scene/symbol.h"

/* A metric that has a name: its value is a result wherever it stands. */
static bool is_result(const cx_scene *scene, cx_span words) {
  const cx_entry *metric = cx_span_empty(words) ? NULL : cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, words));
  return cx_sub_in(metric, "score", "error") && !cx_str_is(metric->name, "other");
}

/* A symbol whose value is a result: an effect, a metric ("AUC", "Pearson correlation r"). led: as limits, slopes are none. */
static bool speaks_of_results(const cx_scene *scene, cx_span symbol, bool led) {
  if (is_result(scene, symbol)) return true;
  cx_span last = cx_phrase_word_before(scene, symbol.start, symbol.end), before = {0, 0};
  if (cx_span_empty(last)) last = symbol; /* "κ" */
  if (last.start > symbol.start) before = cx_phrase_word_before(scene, symbol.start, last.start);
  if (is(scene, last, "effect") && (last.start == symbol.start || !cx_span_empty(before)))
    return !led || !named(scene, last, "slope") || !cx_span_empty(before);
  return is_result(scene, last) || is_result(scene, before);
}

/* "the sample (E < 0.3)", "the metal-poor population ([Fe/H] < -1)" */
static bool is_set(const cx_scene *scene, cx_span noun) {
  return sort_is(scene, noun, "set") || sort_is(scene, noun, "extent") || sort_is(scene, noun, "piece") ||
         sort_is(scene, noun, "observation");
}

/* The bracket that a place is in opens here; 0: it is in none, or the bracket is long. */
static uint32_t bracket_of(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { FAR = 90 };
  const char *p = scene->reading.text.p;
  uint32_t closed = 0, end = at;
  for (; at > line->span.start && end - at < FAR; at--) {
    if (p[at - 1] == '(' && !closed) return at - 1;
    closed += p[at - 1] == ')';
    closed -= p[at - 1] == '(';
  }
  return 0;
}

/* A plural noun stands behind the bracket that a quantity closes. */
static bool things_follow(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t end = d->slot->span.end;
  if (end >= line->span.end || scene->reading.text.p[end] != ')') return false;
  cx_span next = word_behind(scene, line, end + 1);
  if (cx_span_empty(next) || role(scene, next) || is(scene, next, "be")) return false;
  bool plural = is_plural(scene, next) || noun_is(scene, next, "thing"); /* "spectra" */
  return plural && !cx_lexicon_find(scene->lexicon, "verb", cx_scene_text(scene, next));
}

/* What stands before a bracket is told apart by a limit in it: "massive hosts (log M > 11.2)", "at high primary masses (> 12 kg)". */
static bool tells_noun(const cx_scene *scene, const cx_line *line, const cx_draft *d, const left *l, bool symbol) {
  cx_span noun = word(l, 0);
  bool plain = d->mention->shape == CX_SHAPE_PLAIN,
       at_high = is(scene, word(l, 1), "at") || is(scene, word(l, 2), "at") || is(scene, word(l, 3), "at");
  bool of_degree = is(scene, word(l, 1), "degree") || is(scene, word(l, 2), "degree");
  const cx_entry *metric = cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, noun));
  if (at_high && !plain) return true;
  uint32_t high = is(scene, word(l, 1), "degree")   ? 1
                  : is(scene, word(l, 2), "degree") ? 2
                                                    : 0; /* "members with high radial speeds (> 9" */
  bool had = high && is(scene, word(l, high + 1), "having") && is_plural(scene, word(l, high + 2));
  for (uint32_t i = 1; i < l->count && had; i++) had = !is(scene, l->words[i], "find");
  if (!symbol) return !plain && ((is(scene, word(l, 1), "degree") && !metric) || had); /* "massive stars (> 8 kg)" */
  if (plain && of_degree) return true;                                                 /* "low reddening (E > 0.3)" */
  if (plain && things_follow(scene, line, d)) return true;                             /* "the poor ([Fe/H] < -2) dwarfs" */
  for (uint32_t i = 1; i < l->count && !plain; i++)
    if (is(scene, l->words[i], "find")) return false; /* "shows thick clouds (N > 3 cm^-2)" */
  if (metric && l->count > 1 && !at_high) return false;
  return !plain || is_plural(scene, noun);
}

/* "the hot phase (T ≥ 10^6 K)", "massive hosts (log M > 11.2)": a limit in brackets tells what is looked at; but "the spin (a < 0.8)" and
 * "an upper limit on its mass (M < 3 kg)" are results. */
bool cx_limit_in_bracket(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { NEAR = 5 };
  const char *p = scene->reading.text.p;
  cx_span bound = d->mention->bound_span;
  bool sign = !cx_span_empty(bound) && bound.end <= d->mention->number.start && !cx_is_alpha(p[bound.start]);
  if (!sign && !cx_mention_spans_symbol(scene->reading.text, d->mention)) return false;
  uint32_t end = sign ? bound.start : d->mention->number.start, open = bracket_of(scene, line, end);
  if (open <= line->span.start) return false;
  cx_span symbol = {end, end}; /* the last part of "(GEMS; P < 10 d, R > 2 m)" */
  while (symbol.start > open + 1 && p[symbol.start - 1] != ',' && p[symbol.start - 1] != ';') symbol.start--;
  while (symbol.start < end && p[symbol.start] == ' ') symbol.start++;
  while (symbol.end > symbol.start && p[symbol.end - 1] == ' ') symbol.end--;
  bool plain = d->mention->shape == CX_SHAPE_PLAIN;
  if (!cx_span_empty(symbol) && plain && speaks_of_results(scene, symbol, true)) return false;
  if (sign && p[open - 1] != ' ' && !cx_span_empty(symbol)) return true; /* "the fraction f(q > 0.7)" */
  left l = words_before(scene, line, open);
  cx_span noun = word(&l, 0);
  if (plain && sign && !cx_span_empty(noun) && cx_quantity_at(line, noun.start)) return true; /* "12% (λ > 0.05)" */
  if (cx_span_empty(noun) || noun_is(scene, noun, "flaw")) return false;
  for (uint32_t i = 0; i < l.count && i < NEAR; i++) {
    bool found = plain && is(scene, l.words[i], "find") && !is_plural(scene, noun) && !cx_is_of_nature(scene);
    if (found || is(scene, l.words[i], "limit")) return false; /* "achieves better compactness (CHAOS < 0.1)" */
  }
  const cx_entry *metric = cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, noun));
  if (cx_sub_in(metric, "score", "error") && !cx_str_is(metric->name, "other")) return false;
  if (!plain && is(scene, noun, "degree") && told_of_one(scene, line, noun)) return false;
  if (is(scene, noun, "degree") || is(scene, noun, "stretch") || sort_is(scene, noun, "region") || (plain && is_set(scene, noun)))
    return true;
  return !sign || tells_noun(scene, line, d, &l, !cx_span_empty(symbol));
}

/* "with stellar masses M < 3 kg": how many words before a symbol say what it is of. */
static uint32_t words_of_symbol(const cx_scene *scene, const cx_line *line, const left *l) {
  enum { MOST = 3 };
  for (uint32_t i = 0; i <= MOST && i < l->count; i++) {
    cx_span w = l->words[i];
    if (i && (is(scene, w, "at") || is(scene, w, "having") || named(scene, w, "for"))) return i;
    if (role(scene, w) || is(scene, w, "find") || is(scene, w, "be") || is_result(scene, w) || cx_quantity_at(line, w.start)) return 0;
  }
  return 0;
}

bool cx_limit_of_kind(cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span symbol = cx_symbol_limited(scene, line, d->mention);
  if (cx_span_empty(symbol)) return false;
  left l = words_before(scene, line, symbol.start);
  uint32_t i = words_of_symbol(scene, line, &l);
  cx_span lead = word(&l, i), noun = word(&l, i + 1);
  bool led = is(scene, lead, "at") || is(scene, lead, "side") || is(scene, lead, "if") || named(scene, lead, "for");
  if (speaks_of_results(scene, symbol, led)) return false;
  for (uint32_t k = 0; k < i + 3; k++)
    if (is(scene, word(&l, k), "limit")) return false;
  if (led) return !is(scene, noun, "find") && !is(scene, noun, "place"); /* "at z > 7", "for β < 10", but "confined within r < 3" */
  if (l.count < i + 2 || role(scene, noun)) return false;
  const cx_slot *other = cx_quantity_at(line, noun.start);
  const cx_draft *first = other && other->mention ? cx_draft_find(scene, d->sentence, other->mention) : NULL;
  bool given = first && first->kind == CLAIMX_SETTING;
  if (given && (cx_str_is(cx_scene_text(scene, lead), "and") || is(scene, lead, "having"))) return true; /* "at z < 2 with M > 9" */
  bool of = cx_str_is(cx_scene_text(scene, lead), "of");
  if (!of && !is(scene, lead, "having")) return false;
  if (of && is_set(scene, noun)) return true; /* "the case of N < 20" */
  return is_plural(scene, noun) && !cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, noun));
}

/* "in the outskirts (r ≈ 2-3 m)", "in the outskirts (about 3 m)": a value in the bracket behind a stretch of a place says where it is. */
bool cx_value_of_region(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t open = bracket_of(scene, line, d->slot->span.start);
  if (open <= line->span.start) return false;
  for (uint32_t at = open + 1; at < d->slot->span.start; at++)
    if (scene->reading.text.p[at] == ',' || scene->reading.text.p[at] == ';') return false;
  cx_span noun = cx_phrase_word_before(scene, line->span.start, open);
  return sort_is(scene, noun, "region");
}

/* "at low porosities (Φ = 0.02)", "in thin films (d = 3)": where something was looked at. */
bool cx_value_of_kind(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const char *p = scene->reading.text.p;
  uint32_t end = d->slot->span.start;
  while (end > line->span.start && (p[end - 1] == ' ' || p[end - 1] == '=')) end--;
  uint32_t open = bracket_of(scene, line, end);
  if (open <= line->span.start || !memchr(p + end, '=', d->slot->span.start - end)) return false;
  cx_span symbol = {open + 1, end};
  if (cx_span_empty(symbol) || speaks_of_results(scene, symbol, false)) return false;
  left l = words_before(scene, line, open);
  if (l.count < 3 || !is_plural(scene, l.words[0]) || is_result(scene, l.words[0])) return false;
  uint32_t i = is(scene, l.words[1], "degree") ? 2 : is(scene, l.words[2], "degree") ? 3 : 0;
  if (i && i < l.count && !role(scene, l.words[i])) i++; /* "at extremely low" */
  cx_span lead = word(&l, i);
  return i && (is(scene, lead, "at") || named(scene, lead, "for") || cx_str_is(cx_scene_text(scene, lead), "in"));
}

/* "up to z = 0.5", "beyond redshift z ~ 4": the words in front of a symbol bound its value, of a setting. What bound_of_symbol
 * (mention/qualifier.c) read before stands. */
void cx_symbol_bound(const cx_scene *scene, cx_draft *d) {
  const char *p = scene->reading.text.p;
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t end = d->mention->whole.start;
  bool alone = d->kind == CLAIMX_SETTING && !d->bound && !d->mention->range && scene->document->language == CX_LANGUAGE_EN;
  if (!alone || end < line->span.start + 4) return;
  uint32_t sign = end;
  while (sign > line->span.start && (p[sign - 1] == ' ' || p[sign - 1] == '=')) sign--;
  if (!memchr(p + sign, '=', end - sign) && !(d->mention->approximate && !cx_is_alpha(p[end]))) return;
  cx_span symbol = cx_symbol_before(scene, line, sign), bound = {0, 0};
  if (cx_span_empty(symbol)) return;
  left l = words_before(scene, line, symbol.start);
  uint32_t i = cx_sub_is(cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, word(&l, 0))), "setting") ||
               named(scene, word(&l, 0), "redshift");
  cx_span last = word(&l, i), first = word(&l, i + 1);
  if (cx_span_empty(last)) return;
  cx_span amount = word(&l, i + 2); /* "0.7 dex above that of z = 0 dwarfs": how much higher, no bound */
  if (!cx_span_empty(amount) && cx_str_is(cx_scene_text(scene, last), "than") && cx_quantity_at(line, amount.start)) return;
  if (!cx_span_empty(first)) bound = cx_span_join(first, last); /* "up to" */
  const cx_entry *entry = cx_span_empty(bound) ? NULL : cx_lexicon_find(scene->lexicon, "qualifier-before", cx_scene_text(scene, bound));
  if (!entry) entry = cx_lexicon_find(scene->lexicon, "qualifier-before", cx_scene_text(scene, last));
  if (!entry || !cx_str_is(cx_entry_get(entry, "kind"), "bound") || cx_str_is(cx_entry_get(entry, "sense"), "within")) return;
  static const char *const names[] = {[CX_UP_TO] = "up_to", [CX_AT_LEAST] = "at_least", [CX_OVER] = "over", [CX_UNDER] = "under"};
  for (cx_bound b = CX_UP_TO; b <= CX_UNDER; b++)
    if (names[b] && cx_str_is(entry->name, names[b])) d->bound = b;
}

bool cx_given_by_theory(const cx_scene *scene, const cx_draft *d) {
  enum { DIMENSION = 3 };
  const cx_mention *m = d->mention;
  bool found = d->relation == CX_RELATION_VALUE && !d->metric_slot && (d->kind == CLAIMX_SCORE || d->kind == CLAIMX_MEASURE);
  bool bare = m->shape == CX_SHAPE_PLAIN && !m->range && !m->approximate && !m->plus_minus.form && !m->plus && cx_str_is(d->slug, "other");
  if (!found || !bare || m->low.form != CX_NUMBER_DECIMAL || m->low.scale != 0 || m->low.digits.n != 1) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  int value = m->low.digits.p[0] - '0';
  if (m->bound) {
    bool round = m->bound == CX_AT_LEAST ? value <= DIMENSION : (m->bound == CX_OVER || m->bound == CX_UNDER) && value == 0;
    return round && !cx_span_empty(cx_symbol_limited(scene, line, m));
  }
  const char *p = scene->reading.text.p;
  uint32_t at = m->whole.start;
  while (at > line->span.start && (p[at - 1] == ' ' || p[at - 1] == '=')) at--;
  return value <= 1 && memchr(p + at, '=', m->whole.start - at) && !cx_span_empty(cx_symbol_before(scene, line, at));
}

/* "pays off when the load exceeds 60%", "if density is below 0.3": a limit in a clause of when, whose subject is all that it has in front;
 * "works best for ratios above 0.3". */
bool cx_limit_of_use(const cx_scene *scene, const cx_draft *d) {
  enum { SUBJECT = 6 };
  if (!d->bound || cx_span_empty(d->mention->bound_span) || d->mention->bound_span.start > d->mention->number.start) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_span of = word_behind(scene, line, d->slot->span.end);
  if (!cx_span_empty(of) && cx_str_is(cx_scene_text(scene, of), "of")) return false; /* "when over 60% of the keys are lost" */
  left l = words_before(scene, line, d->mention->bound_span.start);
  uint32_t i = is(scene, word(&l, 0), "be"), first = i;
  while (i < l.count && i < first + SUBJECT && !is(scene, l.words[i], "find") && !is(scene, l.words[i], "be") &&
         !cx_quantity_at(line, l.words[i].start) && (!role(scene, l.words[i]) || role_is(scene, l.words[i], "determiner")) &&
         !is(scene, l.words[i], "if") && !is(scene, l.words[i], "while"))
    i++;
  if (i == first || is(scene, of, "be")) return false; /* "for all models above 90% is reached" */
  if (named(scene, word(&l, i), "when")) return true;
  return named(scene, word(&l, i), "for") && is_plural(scene, word(&l, 0)) && !first;
}
