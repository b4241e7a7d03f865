/* Counted nouns of English that stand apart from their number: those named before ("two of these models", "287 of which", "Of the 203
 * cards, 131 are"), and those behind something that is no word of their phrase: a bracket, an amount, an adverb ("three low-cost (about
 * $20) cameras", "five ~2B-parameter encoders", "four already published parsers"). The quote is the number alone. */
#include "find/mention/counted.h"

/* ---- named before ---------------------------------------------------------------------------------------------------------------- */

static cx_span first_word(const cx_finder *f) {
  uint32_t at = cx_blanks(f, f->sentence.start);
  return cx_span_of(at, cx_letters(f, at));
}

static bool is_one(const cx_finder *f, const cx_numeral *n) {
  return n->value.form == CX_NUMBER_DECIMAL && cx_number_same(n->value, cx_number_of(f->arena, 1));
}

/* Where the number that ends at a place starts: digits, or groups of three behind a blank, "12 345". */
static uint32_t digits_before(const cx_finder *f, uint32_t end) {
  enum { LONGEST = 16 };
  uint32_t start = end, group = end;
  while (end - start < LONGEST) {
    if (cx_byte(f, start - 1) == ' ' && group - start == 3 && cx_is_digit(cx_byte(f, start - 2)))
      group = start - 1;
    else if (!cx_is_digit(cx_byte(f, start - 1)))
      break;
    start--;
  }
  return start;
}

/* "of which 287 are", "Among them, 120, 96, and 77 are": digits behind those that they are some of, or in a list that starts so. */
static bool behind_some_of(const cx_finder *f, uint32_t at) {
  uint32_t back = cx_back_blanks(f, at), start;
  for (int members = 0; members < 6; members++) {
    if (cx_byte(f, back - 1) == ',') back--;
    const cx_entry *some = cx_longest_before(f, "some-of", back, &start);
    if (some) return cx_str_is(some->name, "which");
    if (cx_str_ends(cx_piece(f, f->sentence.start, back), CX_STR(" and"))) back = cx_back_blanks(f, back - 4);
    uint32_t digits = digits_before(f, back);
    if (digits == back) return false;
    back = cx_back_blanks(f, digits);
  }
  return false;
}

/* "19,391 of the sources", "two of these models": so many of what was named before. */
bool cx_read_some_of(const cx_finder *f, const cx_numeral *n, uint32_t at, cx_unit *out) {
  uint32_t word = cx_blanks(f, at), of;
  if (n->point || n->plus || n->minus || n->multiplier || n->span.end - n->span.start < 2 || word == at || is_one(f, n)) return false;
  cx_span verb = cx_span_of(word, cx_letters(f, word));
  bool copula = cx_plays(f, verb, "copula");
  bool behind = copula || (cx_byte(f, cx_back_blanks(f, n->span.start) - 1) == ',' && cx_entry_of(f, "verb", verb));
  bool rest = !n->word && cx_is_space(cx_byte(f, verb.end)) &&
              ((copula && cx_plays(f, cx_last_word(f, n->span.start), "rest")) ||
               (behind && cx_plays(f, first_word(f), "whole")));            /* "Of the 174 cards, 112 are" */
  const cx_entry *some = rest ? NULL : cx_longest(f, "some-of", word, &of); /* "among which 287 are" */
  if (!rest && !some) return false;
  cx_unit noun = {0};
  if (some && cx_entry_of(f, "number-word", cx_span_of(cx_blanks(f, of), cx_letters(f, cx_blanks(f, of)))))
    return false; /* "of these four" */
  bool told = some && n->word && cx_phrase_read(f, cx_blanks(f, of), true, &noun);
  *out = (cx_unit){.end = n->span.end, .code = told ? noun.code : CX_STR("item"), .shape = CX_SHAPE_COUNT, .noun = noun.noun};
  return true;
}

/* ---- behind something else --------------------------------------------------------------------------------------------------------- */

/* The place behind a bracket that goes on to a word: "(120 degrees, 30 fps) cameras", "(GNN)-based pipelines"; or at itself. */
static uint32_t after_bracket(const cx_finder *f, uint32_t at) {
  enum { LONGEST = 64 };
  uint32_t close = at + 1;
  while (close - at < LONGEST && cx_byte(f, close) && cx_byte(f, close) != ')' && cx_byte(f, close) != '(') close++;
  if (cx_byte(f, at) != '(' || cx_byte(f, close) != ')') return at;
  uint32_t next = cx_byte(f, close + 1) == '-' ? close + 2 : cx_blanks(f, close + 1);
  return next > close + 1 && cx_is_alpha(cx_byte(f, next)) ? next : at;
}

/* The place behind "~2B-parameter ", "z > 5 ": an amount or a sign in front of the phrase's next word; or at itself. */
static uint32_t after_amount(const cx_finder *f, uint32_t at) {
  enum { TOKENS = 3 };
  uint32_t from = at;
  for (int n = 0; n < TOKENS; n++) {
    uint32_t end = from;
    bool amount = false;
    for (char c = cx_byte(f, end); c && !cx_is_space(c) && !strchr(",;()", c); c = cx_byte(f, ++end))
      amount |= cx_is_digit(c) || strchr("<>~=", c) || (unsigned char)c >= 0x80;
    bool symbol = end == from + 1 && cx_is_alpha(cx_byte(f, from)) && !strchr("aAI", cx_byte(f, from));
    bool unit = n > 0 && end > from && cx_entry_of(f, "unit", cx_span_of(from, end));
    if (end == from || !cx_is_space(cx_byte(f, end)) || !(amount || symbol || unit)) break;
    from = cx_blanks(f, end);
  }
  return from;
}

/* "state of the art": a stop that is inside a word of several. */
static uint32_t after_set_phrase(const cx_finder *f, uint32_t at) {
  uint32_t end;
  const cx_entry *word = cx_longest(f, "beside-count", at, &end);
  return word && cx_str_is(word->name, "inside") && cx_byte(f, end) == ' ' ? end + 1 : at;
}

/* "already published", "rarely used": an adverb and its participle, neither of which ends the phrase. */
static uint32_t after_participle(const cx_finder *f, uint32_t at) {
  uint32_t adverb = cx_letters(f, at), word = cx_blanks(f, adverb), end = cx_letters(f, word);
  cx_str first = cx_piece(f, at, adverb), second = cx_piece(f, word, end);
  bool manner = cx_str_ends(first, CX_STR("ly")) || cx_entry_of(f, "adverb", cx_span_of(at, adverb));
  bool participle = second.n > 3 && (cx_str_ends(second, CX_STR("ed")) || cx_str_ends(second, CX_STR("n")));
  uint32_t next = cx_blanks(f, end);
  return manner && word > adverb && participle && next > end && cx_byte(f, next) != '(' ? next : at;
}

/* "“minor” languages" */
static uint32_t after_quoted(const cx_finder *f, uint32_t at) {
  enum { LONGEST = 32 };
  uint32_t end = at;
  if (cx_byte(f, at) == '"') {
    do end++;
    while (end - at < LONGEST && cx_byte(f, end) && cx_byte(f, end) != '"');
  }
  uint32_t next = cx_blanks(f, end + 1);
  return end > at && cx_byte(f, end) == '"' && next > end + 1 && cx_is_alpha(cx_byte(f, next)) ? next : at;
}

bool cx_noun_closes(const cx_finder *f, uint32_t end) {
  uint32_t next = cx_blanks(f, end);
  char c = cx_byte(f, next);
  return !c || strchr(".,;:)(", c) || (next > end && cx_noun_stops(f, next, cx_phrase_word_end(f, next)));
}

/* "four open LLM": a known acronym without its s. */
static bool is_acronym(const cx_finder *f, uint32_t at, uint32_t end, cx_unit *out) {
  const cx_entry *noun = end > at + 1 && cx_str_is_upper(cx_piece(f, at, end)) ? cx_entry_of(f, "counted-noun", cx_span_of(at, end)) : NULL;
  if (!noun || !cx_noun_closes(f, end)) return false;
  *out = (cx_unit){.end = end, .code = noun->name, .shape = CX_SHAPE_COUNT, .noun = noun};
  return true;
}

/* The place behind one thing that may stand in a phrase and is no word of it; or at itself. */
static uint32_t after_other(const cx_finder *f, uint32_t at) {
  uint32_t (*const ways[])(const cx_finder *, uint32_t) = {after_bracket, after_amount, after_set_phrase, after_participle, after_quoted};
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
    uint32_t next = ways[i](f, at);
    if (next > at) return next;
  }
  return at;
}

/* The noun that a number counts across what parts them. */
bool cx_read_apart(const cx_finder *f, const cx_numeral *n, uint32_t at, cx_unit *out) {
  enum { WORDS = 9 };
  uint32_t place = cx_blanks(f, at);
  bool some = !n->word && !n->point && !n->plus && !n->minus && !n->multiplier && n->span.end - n->span.start >= 2;
  if (some && behind_some_of(f, n->span.start)) {
    *out = (cx_unit){.end = n->span.end, .code = CX_STR("item"), .shape = CX_SHAPE_COUNT};
    return true;
  }
  bool large = !n->word && !n->letter && !n->plus && !n->minus && (n->multiplier || (!n->point && n->span.end - n->span.start >= 2));
  if ((!n->word && !large) || (n->point && !n->multiplier) || n->over || place == at || is_one(f, n)) return false;
  bool parted = false;
  for (int words = 0; words < WORDS; words++) {
    uint32_t next = after_other(f, place), end = cx_phrase_word_end(f, place);
    if (next > place) {
      if (large && words == 0) return false; /* "of 95 (3 runs) on models" */
      parted = true;
      place = next;
      continue;
    }
    if (end == place) return false;
    bool joins = parted && cx_is_conjunction(f, cx_span_of(place, end));
    if (!joins && cx_noun_stops(f, place, end)) return false;
    cx_unit noun = {0};
    if (!joins && !large && is_acronym(f, place, end, &noun)) {
      *out = noun;
      return true;
    }
    bool plural = parted && !joins && cx_is_plural(f, cx_piece(f, place, end));
    if (plural && cx_phrase_read(f, place, true, &noun) && (noun.noun || (!large && cx_noun_closes(f, noun.end)))) {
      *out = (cx_unit){.end = n->span.end, .code = noun.code, .shape = CX_SHAPE_COUNT, .noun = noun.noun};
      return true;
    }
    place = cx_blanks(f, end);
    if (cx_byte(f, place) == ',' && cx_is_space(cx_byte(f, place + 1))) place = cx_blanks(f, place + 1); /* "low-cost, wide-angle (…)" */
    if (place == end) return false;
  }
  return false;
}
