/* Whether a quantity with a unit was found or chosen, told by where it stands: what governs it, what it is a value of, what it tells apart.
 * The unit alone says little ("a radius of 3 kpc was found", "within 3 kpc of the center"). English; OPEN where nothing speaks. */
#include "find/circumstance.h"

#include "find/phrase.h"

enum { WORDS = 12 };

typedef struct left {
  cx_span words[WORDS]; /* the nearest first */
  uint32_t count;
  bool whole; /* the clause begins with the last of them */
} left;

static bool is(const cx_scene *scene, cx_span word, const char *sub) {
  const cx_entry *verb = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-word", cx_scene_text(scene, word));
  return verb && cx_sub_is(verb, sub);
}

static bool named(const cx_scene *scene, cx_span word, const char *name) {
  const cx_entry *entry = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-word", cx_scene_text(scene, word));
  return entry && cx_str_is(entry->name, name);
}

static bool noun_is(const cx_scene *scene, cx_span word, const char *sub) {
  const cx_entry *noun = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-noun", cx_scene_text(scene, word));
  bool thing_or_choice = strcmp(sub, "thing") == 0 || strcmp(sub, "choice") == 0;
  return noun && (cx_sub_is(noun, sub) || (thing_or_choice && cx_sub_is(noun, "both")));
}

/* A word of the grammar, not a noun. */
static const cx_entry *role(const cx_scene *scene, cx_span word) {
  const cx_entry *entry = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
  return entry && cx_str_is(entry->name, "datahead") ? NULL : entry;
}
static bool role_is(const cx_scene *scene, cx_span word, const char *name) {
  const cx_entry *entry = role(scene, word);
  return entry && cx_str_is(entry->name, name);
}

static left words_before(const cx_scene *scene, const cx_line *line, uint32_t at) {
  left l = {0};
  while (l.count < WORDS) {
    while (at > line->span.start && scene->reading.text.p[at - 1] == ' ') at--;
    const cx_slot *other = at > line->span.start ? cx_quantity_at(line, at - 1) : NULL;
    cx_span word = other ? other->span : cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) {
      l.whole = true;
      break;
    }
    l.words[l.count++] = word;
    at = word.start;
  }
  return l;
}
static cx_span word(const left *l, uint32_t i) { return i < l->count ? l->words[i] : (cx_span){0, 0}; }

/* The word behind a place; empty where anything but one blank or a hyphen is between. */
static cx_span word_behind(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  if (at >= line->span.end || (text.p[at] != ' ' && text.p[at] != '-')) return (cx_span){0, 0};
  uint32_t start = ++at;
  while (at < line->span.end && (cx_is_alnum(text.p[at]) || text.p[at] == '-' || text.p[at] == '/')) at++;
  return (cx_span){start, at};
}

/* "~280 ks Chandra observation", "a 50 nm thick film": it tells a thing apart. */
static bool tells_apart(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  cx_span first = word_behind(scene, line, q->span.end);
  if (cx_span_empty(first) || role(scene, first)) return false;
  bool hyphen = scene->reading.text.p[q->span.end] == '-'; /* "1250 au-resolution", "3 mm-thick" */
  if (hyphen || noun_is(scene, first, "thing") || noun_is(scene, first, "process")) return true;
  cx_span second = word_behind(scene, line, first.end);
  bool plain = !cx_lexicon_find(scene->lexicon, "verb", cx_scene_text(scene, first)) && !is(scene, first, "find") &&
               !is(scene, first, "treat") && !cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, first));
  return plain && (noun_is(scene, second, "thing") || noun_is(scene, second, "process"));
}

/* "12 h of irradiation", "10 years of survey observations" */
static bool lasts(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  cx_span of = word_behind(scene, line, q->span.end);
  if (cx_span_empty(of) || !cx_str_is(cx_scene_text(scene, of), "of")) return false;
  cx_span first = word_behind(scene, line, of.end);
  if (noun_is(scene, first, "process")) return true;
  return !cx_span_empty(first) && !role(scene, first) && noun_is(scene, word_behind(scene, line, first.end), "process");
}

static bool calendar(const cx_scene *scene, const cx_draft *d) {
  return cx_lexicon_find(scene->lexicon, "circumstance-unit", d->unit) != NULL;
}

/* A noun, or two words that are one ("input power"). The age of a patient is given, that of a star is found. */
static bool chosen(const cx_scene *scene, const cx_draft *d, const left *l, uint32_t i) {
  if (noun_is(scene, word(l, i), "age")) return calendar(scene, d);
  if (noun_is(scene, word(l, i), "choice")) return true;
  return i + 1 < l->count && noun_is(scene, (cx_span){l->words[i + 1].start, l->words[i].end}, "choice");
}

/* "tablets of 50 mg", "sessions of 45 minutes" */
static bool is_piece(const cx_scene *scene, cx_span noun) {
  const cx_entry *entry = cx_span_empty(noun) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-noun", cx_scene_text(scene, noun));
  return entry && (cx_str_is(entry->name, "piece") || cx_str_is(entry->name, "course") || cx_str_is(entry->name, "device"));
}

/* "an aperture of 3 arcsec", "at a temperature of 300 K", "we derive a temperature of 28 K": the noun, and what governs it. */
static cx_stand of_noun(const cx_scene *scene, const cx_draft *d, const left *l) {
  uint32_t i = 2;
  while (i < l->count && i < 7 && !role(scene, l->words[i]) && !is(scene, l->words[i], "find") && !is(scene, l->words[i], "choose") &&
         !is(scene, l->words[i], "employ"))
    i++;
  while (i < l->count && role_is(scene, l->words[i], "determiner")) i++;
  cx_span governor = word(l, i);
  if (is(scene, governor, "find")) return CX_STANDS_AS_RESULT;
  if (is(scene, governor, "choose") || is(scene, governor, "employ")) return CX_STANDS_AS_CONDITION;
  bool found_at = is(scene, governor, "at") && (is(scene, word(l, i + 1), "place") || is(scene, word(l, i + 1), "find"));
  if (found_at) return CX_STANDS_AS_RESULT;
  bool done = cx_str_ends(cx_scene_text(scene, word(l, i + 1)), CX_STR("ed")) && is(scene, word(l, i + 2), "be");
  if (is(scene, governor, "at") && done) return CX_STANDS_AS_CONDITION; /* "were welded at a speed of" */
  if (chosen(scene, d, l, 1) || is_piece(scene, word(l, 1))) return CX_STANDS_AS_CONDITION;
  if (is(scene, word(l, 1), "range") && is(scene, governor, "while")) return CX_STANDS_AS_CONDITION;      /* "across a mass range of" */
  if (is(scene, governor, "toward") && is(scene, word(l, i + 1), "treat")) return CX_STANDS_AS_CONDITION; /* "sampled to a depth of" */
  if (is(scene, governor, "having")) {
    for (uint32_t k = i; k < l->count; k++)
      if (is(scene, l->words[k], "employ")) return CX_STANDS_AS_CONDITION;
    return i + 1 < l->count ? CX_STANDS_AS_RESULT : CX_STANDS_OPEN; /* "particles with a diameter of 14 nm" */
  }
  return CX_STANDS_OPEN;
}

/* "the transition temperature is 105 °C", but "the mean age was 63 years", "when visibility is below 30 m" */
static cx_stand predicate(const cx_scene *scene, const cx_draft *d, const left *l) {
  bool choice = false;
  for (uint32_t i = 1; i < l->count; i++) {
    choice |= i < 6 && chosen(scene, d, l, i);
    if (is(scene, l->words[i], "if")) return CX_STANDS_AS_CONDITION;
    if (role_is(scene, l->words[i], "stop")) break;
  }
  return choice ? CX_STANDS_AS_CONDITION : CX_STANDS_AS_RESULT;
}

/* The preposition that leads to a noun, over at most two words: "for", "with", "at"; or the noun begins the sentence. */
static bool led(const cx_scene *scene, const cx_line *line, const left *l, uint32_t i, bool with) {
  uint32_t end = i + 3;
  while (i < l->count && i < end && !role(scene, l->words[i])) i++;
  uint32_t start = i + role_is(scene, word(l, i), "determiner");
  if (start == l->count && l->whole && start && l->words[start - 1].start == line->span.start) return true;
  return is(scene, word(l, i), "at") || is(scene, word(l, i), "while") || (with && is(scene, word(l, i), "having"));
}

/* "infections over 24 weeks": calendar time that passed, not a bound. */
static bool passed(const cx_scene *scene, const cx_draft *d, const left *l) {
  if (d->mention->shape != CX_SHAPE_TIME || !is(scene, d->mention->bound_span, "while")) return false;
  cx_span first = word(l, 0);
  return calendar(scene, d) && l->count && !role(scene, first) && !is(scene, first, "find") && !is(scene, first, "be") &&
         !is(scene, first, "having");
}

/* "lines above 300 Å", "below 40 K the resistance drops", "for masses > 3 kg": a limit of what is looked at. */
static cx_stand bounded(const cx_scene *scene, const cx_line *line, const cx_draft *d, const left *l) {
  cx_span bound = d->mention->bound_span;
  bool before = !cx_span_empty(bound) && bound.end <= d->mention->number.start;
  if (before && passed(scene, d, l)) return CX_STANDS_AS_CONDITION;
  uint32_t next = before ? 0 : 1;
  if (!before) bound = word(l, 0);
  bool side = is(scene, bound, "side"), sign = before && !cx_is_alpha(scene->reading.text.p[bound.start]);
  bool level = cx_str_starts(d->unit, CX_STR("dB")) || cx_str_is(d->unit, "sigma");
  if (d->mention->shape != CX_SHAPE_PHYSICAL || level || (!side && !sign && !is(scene, bound, "kind"))) return CX_STANDS_OPEN;
  cx_span first = word(l, next);
  if (cx_span_empty(first)) { /* "below 40 K, …", "emitters (LAEs) within 300 kpc" */
    bool behind_bracket = bound.start > line->span.start + 1 && scene->reading.text.p[bound.start - 2] == ')';
    return side && (bound.start == line->span.start || behind_bracket) ? CX_STANDS_AS_CONDITION : CX_STANDS_OPEN;
  }
  if (is(scene, first, "place")) return CX_STANDS_OPEN;
  for (uint32_t i = next; i < l->count && i < next + 6; i++) {
    if (is(scene, l->words[i], "find") || is(scene, l->words[i], "be")) return CX_STANDS_OPEN;
    if (role(scene, l->words[i]) && !role_is(scene, l->words[i], "determiner")) break;
  }
  cx_str noun = cx_scene_text(scene, first);
  if (role(scene, first) || cx_lexicon_find(scene->lexicon, "verb", noun)) return CX_STANDS_OPEN;
  const cx_entry *metric = cx_lexicon_find(scene->lexicon, "metric", noun);
  if ((metric && cx_sub_is(metric, "error")) || noun_is(scene, first, "flaw")) return CX_STANDS_OPEN;
  return (metric || sign) && !led(scene, line, l, next + 1, true) ? CX_STANDS_OPEN : CX_STANDS_AS_CONDITION;
}

/* "at m = 3 keV", "for the cell size R = 12 Mpc": the value of a symbol. */
static bool symbol_set(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const cx_slot *q = d->slot;
  const char *p = scene->reading.text.p;
  uint32_t at = q->span.start;
  while (at > line->span.start && (p[at - 1] == ' ' || p[at - 1] == '=')) at--;
  if (at == q->span.start || !memchr(p + at, '=', q->span.start - at)) return false;
  left l = words_before(scene, line, at);
  for (uint32_t i = 1; i < l.count; i++)
    if (is(scene, l.words[i], "find")) return false;
  return is(scene, l.words[1], "at") || is(scene, l.words[1], "if") || is(scene, l.words[1], "choose") || chosen(scene, d, &l, 1) ||
         (is(scene, l.words[1], "while") && !named(scene, l.words[1], "over"));
}

/* "from 1.5° (6 R)": the same said again. */
static const cx_draft *said_before(cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (!cx_comes_behind(scene, d->slot, " (") || !cx_in_brackets(scene, line, d->slot->span)) return NULL;
  const cx_slot *other = cx_quantity_at(line, d->slot->span.start - 3);
  return other && other != d->slot && other->mention ? cx_draft_find(scene, d->sentence, other->mention) : NULL;
}

static bool is_device(const cx_scene *scene, cx_span noun) {
  const cx_entry *entry = cx_span_empty(noun) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-noun", cx_scene_text(scene, noun));
  return entry && cx_str_is(entry->name, "device");
}

/* "occurs at 9 K" is a result, "heated to 600 K", "held for 2 h" and "sampled every 5 s" are none. */
static cx_stand behind_preposition(const cx_scene *scene, const cx_line *line, const cx_draft *d, const left *l) {
  cx_span first = word(l, 0), second = word(l, 1);
  if (is(scene, first, "between") && d->mention->shape == CX_SHAPE_PHYSICAL && led(scene, line, l, 1, false)) return CX_STANDS_AS_CONDITION;
  bool time = d->mention->shape == CX_SHAPE_TIME;
  if (is(scene, first, "at")) {
    if (is(scene, second, "place") || is(scene, second, "find")) return CX_STANDS_AS_RESULT;
    if (is(scene, second, "treat") || is_device(scene, second))
      return CX_STANDS_AS_CONDITION; /* "sampled at 5 kHz", "a camera at 30 fps" */
    return is(scene, word_behind(scene, line, d->slot->span.end), "be") ? CX_STANDS_AS_CONDITION : CX_STANDS_OPEN; /* "at 25 °C was 0.3" */
  }
  if (is(scene, first, "toward")) return is(scene, second, "treat") ? CX_STANDS_AS_CONDITION : CX_STANDS_OPEN;
  if (is(scene, first, "each")) return l->count == 1 || is(scene, second, "treat") ? CX_STANDS_AS_CONDITION : CX_STANDS_OPEN;
  if (time && is(scene, first, "while")) {
    for (uint32_t i = 1; i < l->count && i < 10; i++)
      if (is(scene, l->words[i], "treat") || is(scene, l->words[i], "done")) return CX_STANDS_AS_CONDITION;
    bool over = named(scene, first, "over");
    if (over && !is(scene, second, "find") && !is(scene, second, "place") && !role(scene, second)) return CX_STANDS_AS_CONDITION;
  }
  return CX_STANDS_OPEN;
}

/* "(>100 K) gas", "the central region (~500 pc)" */
static bool bracket_tells_apart(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  if (!cx_in_brackets(scene, line, q->span)) return false;
  cx_span before = cx_phrase_word_before(scene, line->span.start, q->span.start - 1);
  if (is(scene, before, "degree")) { /* "young (< 10 Myr) stars", "warm (> 80 K) and cold (15-60 K) dust" */
    cx_span next = word_behind(scene, line, q->span.end + 1);
    cx_span second = cx_span_empty(next) ? next : word_behind(scene, line, next.end);
    return (!cx_span_empty(next) && !role(scene, next) && !cx_lexicon_find(scene->lexicon, "verb", cx_scene_text(scene, next))) ||
           is(scene, second, "degree");
  }
  const cx_entry *noun = cx_span_empty(before) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-noun", cx_scene_text(scene, before));
  return noun && (cx_str_is(noun->name, "region") || cx_str_is(noun->name, "span") || cx_str_is(noun->name, "choice"));
}

cx_stand cx_circumstance(cx_scene *scene, const cx_draft *d) {
  if (scene->document->language != CX_LANGUAGE_EN || d->mention->from.form) return CX_STANDS_OPEN;
  const cx_line *line = &scene->lines.at[d->sentence];
  left l = words_before(scene, line, d->slot->span.start);
  if (bracket_tells_apart(scene, line, d->slot)) return CX_STANDS_AS_CONDITION;
  if (tells_apart(scene, line, d->slot)) return is(scene, word(&l, 0), "find") ? CX_STANDS_OPEN : CX_STANDS_AS_CONDITION;
  if (d->mention->shape == CX_SHAPE_TIME && lasts(scene, line, d->slot)) return CX_STANDS_AS_CONDITION;
  if (symbol_set(scene, line, d)) return CX_STANDS_AS_CONDITION;
  const cx_draft *same = said_before(scene, line, d);
  if (same && same->kind == CLAIMX_SETTING && same->mention->shape == CX_SHAPE_PHYSICAL) return CX_STANDS_AS_CONDITION;
  cx_stand stand = bounded(scene, line, d, &l);
  if (stand != CX_STANDS_OPEN || !l.count) return stand;
  if (l.count > 1 && cx_str_is(cx_scene_text(scene, l.words[0]), "of")) return of_noun(scene, d, &l);
  if (is(scene, l.words[0], "be")) return predicate(scene, d, &l);
  bool modifies = d->mention->number.end < d->mention->quote.end && scene->reading.text.p[d->mention->number.end] == '-';
  bool across = d->mention->range && is(scene, d->mention->bound_span, "while"); /* "are computed over 45-200 MHz" */
  if (is(scene, l.words[0], "find")) return modifies || across ? CX_STANDS_OPEN : CX_STANDS_AS_RESULT;
  if (is(scene, l.words[0], "choose") || is(scene, l.words[0], "treat")) return CX_STANDS_AS_CONDITION;
  return behind_preposition(scene, line, d, &l);
}

bool cx_over_time(const cx_scene *scene, const cx_draft *d) {
  return d->mention->shape == CX_SHAPE_TIME && named(scene, d->mention->bound_span, "over");
}

bool cx_bare_choice(const cx_scene *scene, const cx_draft *d) {
  if (scene->document->language != CX_LANGUAGE_EN) return false;
  left l = words_before(scene, &scene->lines.at[d->sentence], d->slot->span.start);
  if (l.count > 1 && cx_str_is(cx_scene_text(scene, l.words[0]), "of"))
    return chosen(scene, d, &l, 1) && of_noun(scene, d, &l) == CX_STANDS_AS_CONDITION;
  bool sure = d->mention->shape == CX_SHAPE_PERCENT && l.count && (is(scene, l.words[0], "at") || is(scene, l.words[0], "having"));
  if (sure && noun_is(scene, word_behind(scene, &scene->lines.at[d->sentence], d->slot->span.end), "sureness")) return true;
  if (l.count && d->mention->shape == CX_SHAPE_PERCENT && is(scene, l.words[0], "choose")) return true; /* "simulating 2% defects" */
  return l.count > 1 && chosen(scene, d, &l, 0) && !is(scene, l.words[1], "find");
}

bool cx_symbol_given(const cx_scene *scene, const cx_draft *d) {
  const char *p = scene->reading.text.p;
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t at = d->mention->whole.start;
  if (scene->document->language != CX_LANGUAGE_EN || at < line->span.start + 4) return false;
  if (!memchr(p + at - 2, '=', 2)) return false;
  while (at > line->span.start && p[at - 1] != '(' && p[at - 1] != ')') at--;
  if (at <= line->span.start + 1 || p[at - 1] != '(') return false;
  left l = words_before(scene, line, at - 1);
  for (uint32_t i = 0; i < l.count; i++) {
    bool opens = l.whole && i + 1 == l.count;
    if (is(scene, l.words[i], "choose") || named(scene, l.words[i], "under")) return true;
    if (is(scene, l.words[i], "at") || is(scene, l.words[i], "side")) return opens;
    if (is(scene, l.words[i], "find") || is(scene, l.words[i], "be") || role_is(scene, l.words[i], "stop")) return false;
  }
  return false;
}

bool cx_only_compared(const cx_scene *scene, const cx_draft *d, bool *tells_which) {
  const cx_line *line = &scene->lines.at[d->sentence];
  if (scene->document->language != CX_LANGUAGE_EN || d->mention->shape != CX_SHAPE_PHYSICAL) return false;
  left l = words_before(scene, line, d->slot->span.start);
  if (l.count < 3 || !is(scene, l.words[0], "than") || !cx_str_ends(cx_scene_text(scene, l.words[1]), CX_STR("er"))) return false;
  cx_span noun = l.words[2];
  *tells_which = !role(scene, noun) && !is(scene, noun, "be") && !is(scene, noun, "find");
  return true;
}
