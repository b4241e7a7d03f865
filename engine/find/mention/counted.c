/* Counted nouns of English: the noun phrase that follows a number at once ("three large and diverse datasets", "18 types of attacks",
 * "5-step") into the singular code of its head and the place where it ends. Known nouns are the counted-noun vocabulary; a plural is known
 * by its form. The Chinese are counted_zh.c. */
#include "find/mention/counted.h"
#include "text/utf8.h"

enum { MOST_WORDS = 8, MOST_WORD = 64 };

/* ---- singular ------------------------------------------------------------------------------------------------------------------ */

/* The longest ending of a word in s that the vocabulary has, or NULL. */
static const cx_entry *ending_of(const cx_finder *f, cx_str word) {
  enum { LONGEST = 5 };
  for (size_t n = LONGEST < word.n ? LONGEST : word.n; n > 1; n--) {
    const cx_entry *ending = cx_lexicon_find(f->lexicon, "noun-ending", cx_str_cut(word, word.n - n, word.n));
    if (ending && (word.n > n + 1 || !cx_entry_is(ending, "long", "yes"))) return ending;
  }
  return NULL;
}

static bool ends_singular(const cx_entry *ending) { return ending && cx_str_eq(ending->term, ending->name); }

cx_str cx_singular(const cx_finder *f, cx_str word) {
  char *copy = cx_alloc(f->arena, word.n + 1);
  for (size_t i = 0; i < word.n; i++) copy[i] = cx_lower(word.p[i]);
  cx_str s = {copy, word.n};
  if (s.n < 3 || s.p[s.n - 1] != 's') return s;
  if (cx_is_upper(word.p[word.n - 2]) && word.p[word.n - 1] == 's') return cx_str_cut(s, 0, s.n - 1); /* KIs, BSSs */
  const cx_entry *ending = ending_of(f, s);
  if (!ending) return cx_str_cut(s, 0, s.n - 1);
  s.n -= ending->term.n;
  memcpy(copy + s.n, ending->name.p, ending->name.n);
  s.n += ending->name.n;
  return s;
}

cx_str cx_noun_singular(const cx_lexicon *lexicon, cx_arena *arena, cx_str word) {
  return cx_singular(&(cx_finder){.lexicon = lexicon, .arena = arena}, word);
}

bool cx_is_plural(const cx_finder *f, cx_str w) {
  if (w.n < 3 || w.p[w.n - 1] != 's') return false;
  if (cx_is_upper(w.p[w.n - 2])) return true; /* WSIs */
  return w.n >= 4 && cx_is_lower(w.p[w.n - 2]) && !ends_singular(ending_of(f, w));
}

/* "children", "corpora": a known noun's spelling that is neither its code nor a regular plural. */
static bool is_irregular(const cx_finder *f, const cx_entry *noun, cx_str word) {
  if (word.n != noun->name.n)
    return cx_is_lower(word.p[0]) && cx_is_lower(word.p[word.n - 1]) && word.p[word.n - 1] != 'l' && word.p[word.n - 1] != 'd' &&
           word.n > 2;
  for (size_t i = 0; i < word.n; i++) {
    if (cx_lower(word.p[i]) != noun->name.p[i]) return cx_is_lower(word.p[i]) && cx_is_lower(word.p[word.n - 1]);
  }
  return cx_noun_has(f, word, "same");
}

/* ---- English ------------------------------------------------------------------------------------------------------------------- */

/* The dots of "U.S." */
static bool is_initial(const cx_finder *f, uint32_t dot) {
  bool letter = cx_is_upper(cx_byte(f, dot - 1)) && !cx_word_before(f, dot - 1);
  return letter && (cx_byte(f, dot - 2) == '.' || (cx_is_upper(cx_byte(f, dot + 1)) && cx_byte(f, dot + 2) == '.'));
}

/* A word of a noun phrase: letters, digits behind a letter ("3D" too), inner hyphens, dots, slashes. */
uint32_t cx_phrase_word_end(const cx_finder *f, uint32_t at) {
  uint32_t end = at;
  bool letter = false;
  while (end - at < MOST_WORD) {
    char c = cx_byte(f, end);
    if (cx_word_at(f, end)) {
      letter |= !cx_is_digit(c);
      cx_code_at(f, end, &end);
    } else if (c == '.' && end > at && is_initial(f, end)) {
      end++;
    } else if (c == ']' && end > at && cx_byte(f, end + 1) == '-' && cx_is_alpha(cx_byte(f, end + 2))) {
      end += 2;
    } else if (c == '/' && cx_entry_is(cx_entry_of(f, "unit", cx_span_of(end + 1, cx_letters(f, end + 1))), "shape", "time")) {
      break; /* "image/s" */
    } else if (c && strchr("-'./&+_", c) && end > at && cx_word_at(f, end + 1) && !(c == '.' && cx_is_upper(cx_byte(f, end + 1)))) {
      end++;
    } else if (c == '-' && letter && (cx_here(f, end, "- and ") || cx_here(f, end, "- or ")) &&
               cx_byte(f, cx_letters(f, cx_blanks(f, cx_letters(f, end + 2)))) == '-') {
      return end + 1; /* "single- and multi-hop questions" */
    } else {
      break;
    }
  }
  return letter ? end : at;
}

typedef struct phrase {
  uint32_t end;
  cx_str code;
  const cx_entry *noun;
  bool found;
} phrase;

/* The known noun that starts at a word; the first part of a hyphenated word is none. */
static const cx_entry *noun_at(const cx_finder *f, uint32_t at, uint32_t *end) {
  const cx_entry *noun = cx_longest(f, "counted-noun", at, end);
  return noun && cx_byte(f, *end) == '-' && cx_word_at(f, *end + 1) ? NULL : noun;
}

bool cx_noun_stops(const cx_finder *f, uint32_t at, uint32_t end) {
  cx_span word = cx_span_of(at, end);
  if (end - at == 2 && cx_is_upper(cx_byte(f, at)) && cx_is_upper(cx_byte(f, at + 1))) return false; /* "US states" */
  if (cx_entry_of(f, "noun-stop", word)) return true;
  return cx_entry_of(f, "number-word", word) && !(cx_is_plural(f, cx_piece(f, at, end)) && cx_entry_of(f, "counted-noun", word));
}

/* "two other batteries", "four larger sets": a word of comparing right behind the number, in front of a plural, ends no phrase. */
static phrase read_compared(const cx_finder *f, uint32_t at, bool by_form);
static phrase read_phrase(const cx_finder *f, uint32_t at, bool by_form, bool one);

/* A word of small letters, itself no noun, in front of a plural that is counted. */
static bool leads_to_noun(const cx_finder *f, uint32_t at, uint32_t end) {
  uint32_t next = cx_blanks(f, end), last;
  return end > at && cx_is_lower(cx_byte(f, at)) && !cx_noun_stops(f, at, end) && noun_at(f, next, &last) &&
         cx_is_plural(f, cx_piece(f, next, last)) && !noun_at(f, at, &last);
}

/* "100 newly proposed projects": a participle in front of a known plural ends no phrase; nor one of evaluation, a word before it ("three
 * tested oven settings"). */
static bool is_participle(const cx_finder *f, uint32_t at, uint32_t end) {
  uint32_t next = cx_blanks(f, end), last;
  const cx_entry *tried = cx_entry_of(f, "evaluation", cx_span_of(at, end));
  if (tried && cx_str_ends(cx_piece(f, at, end), CX_STR("ed")) && next > end && read_phrase(f, next, false, false).found) return true;
  if (next == end || !cx_str_ends(cx_piece(f, at, end), CX_STR("ed")) || cx_noun_stops(f, next, cx_phrase_word_end(f, next))) return false;
  cx_str noun = cx_piece(f, next, cx_phrase_word_end(f, next));
  if (cx_entry_is(ending_of(f, noun), "process", "yes")) return false;
  const cx_entry *known = noun_at(f, next, &last);
  return cx_is_plural(f, known ? cx_piece(f, next, last) : noun) || (known && cx_noun_has(f, known->name, "same"));
}

/* "five commonly used text-video benchmarks": behind an adverb a participle goes on to a known plural further on. */
static bool is_qualified(const cx_finder *f, uint32_t before, uint32_t at, uint32_t end) {
  if (!cx_str_ends(cx_piece(f, before, cx_back_blanks(f, at)), CX_STR("ly"))) return false;
  cx_str word = cx_piece(f, at, end);
  if (!cx_str_ends(word, CX_STR("ed")) && !cx_str_ends(word, CX_STR("n"))) return false;
  for (int words = 0; words < 4; words++) {
    uint32_t next = cx_blanks(f, end), stop = cx_phrase_word_end(f, next), last;
    if (next == end || stop == next || cx_noun_stops(f, next, stop)) return false;
    if (noun_at(f, next, &last) && cx_is_plural(f, cx_piece(f, next, last))) return true;
    end = stop;
  }
  return false;
}

static bool is_closed(const cx_finder *f, uint32_t at) { return cx_byte(f, at) && strchr(".,;)", cx_byte(f, at)); }

/* The place behind "(z < 0.1) ", where one stands. */
static uint32_t after_limit(const cx_finder *f, uint32_t at) {
  enum { LONGEST = 32 };
  uint32_t close = at + 1;
  bool limit = false;
  for (char c = cx_byte(f, close); c && c != ')' && c != '(' && close - at < LONGEST; c = cx_byte(f, ++close))
    limit |= strchr("<>~=", c) != NULL || cx_here(f, close, "≤") || cx_here(f, close, "≥");
  uint32_t next = cx_blanks(f, close + 1);
  return limit && cx_byte(f, close) == ')' && next > close + 1 && cx_is_alpha(cx_byte(f, next)) ? next : at;
}

/* The place behind "(non-English) ", "(model, task) ": words of small letters in a bracket, in front of a noun phrase; or at itself. */
static uint32_t after_aside(const cx_finder *f, uint32_t at) {
  enum { LONGEST = 28 };
  uint32_t close = at + 1;
  if (cx_byte(f, at) != '(' || !cx_is_lower(cx_byte(f, at + 1))) return at;
  while (close - at < LONGEST && cx_byte(f, close) && (cx_is_alpha(cx_byte(f, close)) || strchr("-, ", cx_byte(f, close)))) close++;
  uint32_t next = cx_blanks(f, close + 1), last;
  bool goes_on = cx_byte(f, close) == ')' && next > close + 1 && cx_is_lower(cx_byte(f, next));
  return goes_on && noun_at(f, next, &last) && cx_is_plural(f, cx_piece(f, next, last)) ? next : at;
}

/* The place behind "(BLAS) ", where one stands. */
static uint32_t after_acronym(const cx_finder *f, uint32_t at) {
  if (cx_byte(f, at) == '(' && after_limit(f, at) > at) return after_limit(f, at);
  if (after_aside(f, at) > at) return after_aside(f, at);
  if (cx_byte(f, at) != '(' || !cx_is_upper(cx_byte(f, at + 1))) return at;
  uint32_t close = at + 1;
  while (cx_is_alnum(cx_byte(f, close)) || cx_byte(f, close) == '-') close++;
  uint32_t next = cx_blanks(f, close + 1);
  return cx_byte(f, close) == ')' && close - at <= 9 && cx_is_alpha(cx_byte(f, next)) ? next : at;
}

/* "types of models", "task types": the quote ends with "types", the unit stands behind "of", or before: fallback. */
static phrase read_kinds(const cx_finder *f, uint32_t end, phrase fallback) {
  uint32_t of = cx_blanks(f, end);
  phrase p = {0};
  if (cx_here(f, of, "of ")) {
    p = read_phrase(f, cx_blanks(f, of + 3), true, false);
    if (!p.found) p = read_phrase(f, cx_blanks(f, of + 3), false, true);
  }
  if (!p.found) p = fallback;
  p.end = end;
  return p;
}

/* What stands behind a noun's last joint: "output" of "input/output"; else the noun. */
static cx_str last_part(cx_str noun) {
  size_t start = noun.n;
  while (start > 0 && noun.p[start - 1] != '-' && noun.p[start - 1] != '/') start--;
  return start < noun.n ? cx_str_cut(noun, start, noun.n) : noun;
}

/* A walk through the words of a phrase. by_form: a plural the vocabulary does not know will do. one: singular. */
typedef struct walk {
  const cx_finder *f;
  uint32_t start, place, end; /* where the phrase starts; the word that is read */
  int words;                  /* how many were read before it */
  bool by_form, one, joined;  /* joined: an "and" was passed */
  const cx_entry *noun;       /* the known noun that starts here */
  phrase found, fallback;
} walk;

static cx_span word_of(const walk *w) { return cx_span_of(w->place, w->end); }

/* "large and diverse datasets" */
static bool joins(walk *w) {
  if (w->words == 0 || w->joined || w->found.found || !cx_is_conjunction(w->f, word_of(w))) return false;
  w->joined = true;
  w->by_form = false;
  w->place = cx_blanks(w->f, w->end);
  return true;
}

/* Whether the phrase ends in front of its word: but "3 independent runs", "over 300 runs." */
static bool stops(const walk *w) {
  const cx_finder *f = w->f;
  if (!cx_noun_stops(f, w->place, w->end)) return false;
  bool further = w->words > 0;
  cx_span before = cx_last_word(f, w->place);
  if (further && w->end == w->place + 1 && cx_byte(f, w->place) == 'I' &&
      cx_entry_is(cx_entry_of(f, "number-cue", before), "kind", "cue-name"))
    return false; /* "Type I arcs" */
  if (further && cx_str_is(cx_piece(f, w->place, w->end), "more")) return false;
  if (w->by_form && is_participle(f, w->place, w->end)) return false;
  if (further && is_qualified(f, w->start, w->place, w->end)) return false;
  return !((further || is_closed(f, w->end)) && cx_entry_is(cx_entry_of(f, "noun-stop", word_of(w)), "name", "noun"));
}

/* Whether a known plural goes on with the phrase that ends at `end`. */
static bool plural_follows(const cx_finder *f, uint32_t end, uint32_t next) {
  uint32_t last;
  const cx_entry *more = next > end ? noun_at(f, next, &last) : NULL;
  return more && cx_is_plural(f, cx_piece(f, next, last)) && !cx_noun_stops(f, next, last);
}

/* "two data expansion methods", but "two datasets measuring models' skills" */
static bool mass_leads(const cx_finder *f, cx_str word, uint32_t end) {
  uint32_t next = cx_blanks(f, end);
  return cx_noun_has(f, word, "mass") && !cx_is_plural(f, word) && next > end && leads_to_noun(f, next, cx_phrase_word_end(f, next));
}

/* Takes a word, or a noun of several up to `term`, into the phrase; true: it is complete. */
static bool take_word(walk *w, uint32_t term) {
  const cx_finder *f = w->f;
  const cx_entry *noun = w->noun;
  cx_str word = cx_piece(f, w->place, w->end);
  bool kind = cx_entry_of(f, "noun-kind", word_of(w)) != NULL;
  if (noun && term > w->end) w->end = term;
  bool plural = cx_is_plural(f, cx_piece(f, w->place, w->end)) || (noun && (cx_is_plural(f, word) || is_irregular(f, noun, word)));
  if (kind && cx_back_blanks(f, w->place) != w->fallback.end) w->fallback.found = false; /* "three core memory types" are no cores */
  phrase kinds = kind && plural ? read_kinds(f, w->end, w->fallback) : (phrase){0};
  if (kinds.found) return w->found = kinds, true;
  if (noun) {
    bool counted = plural || w->one;
    *(counted ? &w->found : &w->fallback) = (phrase){.end = w->end, .code = noun->name, .noun = noun, .found = true};
    return plural && !mass_leads(f, word, w->end) && !plural_follows(f, w->end, cx_blanks(f, w->end));
  }
  if (!w->by_form || !plural || w->one) return false;
  w->found = (phrase){.end = w->end, .code = last_part(cx_singular(f, cx_piece(f, w->place, w->end))), .found = true};
  return !plural_follows(f, w->end, after_acronym(f, cx_blanks(f, w->end)));
}

/* To the next word; false: none follows, or the phrase behind a comma was read ("312 checked, dated German pairs"). */
static bool step(walk *w) {
  const cx_finder *f = w->f;
  if (cx_byte(f, w->end) == '-' && cx_is_space(cx_byte(f, w->end + 1))) w->end++; /* "10 closed- and open-source models" */
  uint32_t next = cx_blanks(f, w->end), from = w->place;
  w->place = next;
  if (cx_byte(f, next) != ',' || w->found.found || w->joined || w->words >= 2) return next > w->end;
  uint32_t after = cx_blanks(f, next + 1);
  if (after > next + 1 && cx_is_lower(cx_byte(f, from)) && !w->noun && cx_is_lower(cx_byte(f, after))) {
    phrase more = read_phrase(f, after, false, false);
    if (more.found) return w->found = more, false;
  }
  w->place = after; /* "two new, larger datasets" */
  return after > next + 1 && leads_to_noun(f, after, cx_phrase_word_end(f, after));
}

/* The phrase that starts at a word. */
static phrase read_phrase(const cx_finder *f, uint32_t at, bool by_form, bool one) {
  walk w = {.f = f, .start = at, .place = at, .by_form = by_form, .one = one};
  for (; w.words < MOST_WORDS; w.words++) {
    w.place = w.words > 0 ? after_acronym(f, w.place) : after_aside(f, w.place); /* "question-answer (QA) pairs", "12 (tier, lane) pairs" */
    w.end = cx_phrase_word_end(f, w.place);
    if (w.end == w.place || cx_han_at(f, w.place)) break;
    if (joins(&w)) continue;
    uint32_t term;
    w.noun = noun_at(f, w.place, &term);
    bool longer = w.noun && term > w.end; /* "use cases" */
    if (w.words == 0 && !longer && !one && cx_entry_is(cx_entry_of(f, "noun-stop", word_of(&w)), "name", "compared"))
      return read_compared(f, w.end, by_form);
    if ((!longer && stops(&w)) || take_word(&w, term) || !step(&w)) break;
  }
  return w.found;
}

static phrase read_compared(const cx_finder *f, uint32_t at, bool by_form) {
  uint32_t next = cx_blanks(f, at);
  if (next == at || cx_noun_stops(f, next, cx_phrase_word_end(f, next))) return (phrase){0};
  phrase p = read_phrase(f, next, by_form, false);
  return p.found && cx_is_plural(f, cx_piece(f, next, p.end)) ? p : (phrase){0};
}

bool cx_phrase_read(const cx_finder *f, uint32_t at, bool by_form, cx_unit *out) {
  phrase p = read_phrase(f, at, by_form, false);
  if (p.found) *out = (cx_unit){.end = p.end, .code = p.code, .shape = CX_SHAPE_COUNT, .noun = p.noun};
  return p.found;
}

/* "a 1000 step plan": a noun of settings in the singular, in front of what it modifies. */
static phrase read_modifier(const cx_finder *f, uint32_t at) {
  uint32_t end;
  const cx_entry *noun = noun_at(f, at, &end);
  uint32_t next = noun ? cx_blanks(f, end) : end;
  if (!noun || next == end || !cx_is_lower(cx_byte(f, next)) || !cx_lexicon_find(f->lexicon, "settingnoun", noun->name)) return (phrase){0};
  if (cx_entry_of(f, "noun-stop", cx_span_of(next, cx_letters(f, next)))) return (phrase){0};
  return (phrase){.end = end, .code = noun->name, .noun = noun, .found = true};
}

bool cx_noun_read(const cx_finder *f, const cx_numeral *n, uint32_t at, cx_unit *out) {
  if (cx_is_version(f, n)) return false;
  if (cx_read_some_of(f, n, at, out)) return true;
  uint32_t start = cx_blanks(f, at), end;
  const cx_entry *such = start > at ? cx_longest(f, "beside-count", start, &end) : NULL;
  if (such && cx_str_is(such->name, "such") && cx_byte(f, end) == ' ') start = end + 1;
  phrase p = {0};
  bool glued = n->letter && start == at && cx_is_lower(cx_byte(f, at));    /* "370kexemplars" */
  bool unhyphened = n->word && start == at && cx_is_lower(cx_byte(f, at)); /* "sixstep" */
  if (start == at && cx_byte(f, at) == '-' && cx_is_alpha(cx_byte(f, at + 1))) {
    const cx_entry *noun = noun_at(f, at + 1, &end);
    uint32_t word = at + 1, letters = cx_letters(f, word);
    if (noun) {
      p = (phrase){.end = end, .code = noun->name, .noun = noun, .found = true};
    } else if (!cx_word_at(f, letters) && cx_byte(f, letters) != '(' && letters - word >= 2 && !cx_noun_stops(f, word, letters)) {
      cx_str text = cx_piece(f, word, letters);
      bool upper = cx_str_is_upper(text);
      if (!upper && !cx_str_is_lower(text, "")) return false;
      if (upper && n->letter) return false; /* "70B-SFT" */
      p = (phrase){.end = letters, .code = cx_singular(f, text), .found = true};
    }
  } else if (start > at || glued || unhyphened) {
    bool one = n->value.form == CX_NUMBER_DECIMAL && !n->point && !n->over && cx_number_same(n->value, cx_number_of(f->arena, 1));
    bool by_form = !n->point || n->multiplier > 0;
    p = read_phrase(f, start, by_form, one);
    if (unhyphened) {
      const cx_entry *noun = cx_entry_of(f, "counted-noun", cx_span_of(start, cx_letters(f, start)));
      p = (phrase){.end = cx_letters(f, start), .code = noun ? noun->name : cx_str_of(""), .noun = noun, .found = noun != NULL};
    }
    if (!p.found && !n->word && !n->point) p = read_modifier(f, start);
    if (n->minus || n->plus) p.found &= !n->point;
  }
  for (uint32_t i = start; i < p.end; i++)
    if (cx_byte(f, i) == '(' && after_limit(f, i) > i) p.end = n->span.end; /* what the bracket says is read for itself */
  bool symbol = cx_is_symbol_value(f, n->span.start);
  if (!p.found && !symbol && cx_read_apart(f, n, at, out)) return true;
  if (!p.found && !symbol && cx_read_list(f, n, at, out)) return cx_unit_join(f, out), true;
  if (!p.found || symbol || (n->point && !n->multiplier && cx_str_is(p.code, "score"))) return false; /* "by 2.1 F1 scores" */
  *out = (cx_unit){.end = p.end, .code = p.code, .shape = CX_SHAPE_COUNT, .noun = p.noun};
  cx_unit_join(f, out);
  return true;
}
