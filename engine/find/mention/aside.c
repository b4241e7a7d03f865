/* What the form alone sets aside: citations, references to parts of a paper, marks of items, formulas, words like "zero-shot".
 * Turns a mention and its surroundings into a reason of the claim model, or none. Careful: where a reading as a quantity is possible, none.
 */
#include "find/mention/counted.h"
#include "find/mention/mention_parts.h"

static bool cue_is(const cx_finder *f, cx_span word, const char *kind) {
  return cx_entry_is(cx_entry_of(f, "number-cue", word), "kind", kind);
}

/* ---- references, items, formulas -------------------------------------------------------------------------------------------------- */

/* [12], [3, 5], [1-3]: whole numbers alone in square brackets behind a word; {-1, 0, +1}: the elements of a set. */
static const char *bracket_of(const cx_finder *f, const cx_mention *m) {
  uint32_t open = m->quote.start, close = m->quote.end;
  while (open > f->sentence.start && m->quote.start - open < 60 &&
         (cx_is_digit(cx_byte(f, open - 1)) || (cx_byte(f, open - 1) && strchr(" ,;-+", cx_byte(f, open - 1)))))
    open--;
  while (close < f->sentence.end && close - m->quote.end < 60 && (cx_is_digit(cx_byte(f, close)) || strchr(" ,;-+", cx_byte(f, close))))
    close++;
  char left = cx_byte(f, open - 1), right = cx_byte(f, close);
  if (left == '{' && right == '}') return "formula";
  bool sign = memchr(f->text.p + open, '+', close - open) != NULL; /* "[-3, +2]" is an interval */
  if (sign || left != '[' || right != ']' || m->shape != CX_SHAPE_PLAIN || !cx_is_integer(m)) return NULL;
  int v = cx_small_value(m->low);
  bool element = cx_here(f, cx_back_blanks(f, open - 1) - 3, "∈"); /* "N ∈ [2, 6]" */
  if (v == 0 || v >= 1000 || element || (m->range && cx_mention_spans_symbol(f->text, m))) return NULL;
  cx_span before = cx_last_word(f, open - 1);
  if (cx_plays(f, before, "bracket")) return NULL;
  for (uint32_t i = open; i < close; i++) {
    if (cx_byte(f, i) == '0' && !cx_is_digit(cx_byte(f, i - 1)) && !cx_is_digit(cx_byte(f, i + 1))) return NULL; /* [0, 1] */
  }
  return "reference";
}

static const char *item_of(const cx_finder *f, const cx_mention *m) {
  int v = cx_is_integer(m) ? cx_small_value(m->low) : -1;
  if (v < 0 || v > 30 || !m->digits || m->range) return NULL;
  if (m->shape != CX_SHAPE_PLAIN && m->shape != CX_SHAPE_COUNT) return NULL;
  uint32_t start = m->number.start, end = m->number.end;
  char close = cx_byte(f, end);
  bool first = cx_back_blanks(f, start) == f->sentence.start;
  if (close == ')' && cx_byte(f, start - 1) == '(' && cx_is_upper(cx_byte(f, start - 2))) return "formula"; /* SE(3) */
  if (close == ')' && (cx_is_space(cx_byte(f, end + 1)) || cx_han_at(f, end + 1) || cx_is_alpha(cx_byte(f, end + 1)))) {
    uint32_t next = cx_blanks(f, end + 1);
    bool goes_on = cx_is_alpha(cx_byte(f, next)) || cx_han_at(f, next) || cx_byte(f, next) == '\'' || cx_byte(f, next) == '"';
    char open = cx_byte(f, start - 1), listed = cx_byte(f, cx_back_blanks(f, start - 1) - 1);
    bool member = (listed && strchr(",;:", listed)) || cx_is_conjunction(f, cx_last_word(f, start - 1));
    goes_on |= open == '(' && member && cx_is_digit(cx_byte(f, next)); /* "and (5) 3D masks" */
    if (open == '(' && goes_on && v <= 20) {
      cx_span word = cx_last_word(f, start - 1);
      char mark = cx_byte(f, cx_back_blanks(f, start - 1) - 1);
      bool reference =
          !cx_span_empty(word) && (cue_is(f, word, "cue") || (cue_is(f, word, "cue-capital") && cx_is_upper(cx_byte(f, word.start))));
      if (reference) return "reference";
      return mark == 0 || v <= 12 ? "enumeration" : NULL;
    }
    if (open != '(' && goes_on &&
        (cx_is_space(open) || open == 0 || open == ':' || open == ';' || open == ',' || (unsigned char)open >= 0x80)) {
      for (uint32_t i = start; i > f->sentence.start && start - i < 40; i--) { /* inside a parenthesis it closes that one */
        if (cx_byte(f, i - 1) == '(') return NULL;
        if (cx_byte(f, i - 1) == ')') break;
      }
      return "enumeration";
    }
  }
  bool closed_only = close == ')' && cx_is_space(cx_byte(f, start - 1)) && v > 0 && v <= 12;
  for (uint32_t i = start; closed_only && i > f->sentence.start; i--) { /* "drawback 2), which" */
    if (cx_byte(f, i - 1) == '(') closed_only = false;
    if (cx_byte(f, i - 1) == ')') break;
  }
  if (closed_only) return "enumeration";
  char before = cx_byte(f, cx_back_blanks(f, start) - 1);
  bool mark = first || cx_code_before(f, cx_back_blanks(f, start), NULL) == 0xFF1B; /* ； */
  bool opens_list = ((before == ':' && v <= 2) || before == ';') && v > 0 && cx_is_upper(cx_byte(f, cx_blanks(f, end + 1)));
  if ((mark || opens_list) && close == '.' && cx_is_space(cx_byte(f, end + 1))) return "enumeration"; /* "two aims: 1. Recall …" */
  if (before == '#' && close == '.') return "enumeration";
  return NULL;
}

uint32_t cx_list_start(const cx_finder *f, uint32_t at) {
  for (int members = 0; members < 6; members++) {
    uint32_t before = cx_back_blanks(f, at);
    cx_str word = cx_str_at(f->text, cx_last_word(f, before));
    if (cx_is_conjunction(f, cx_last_word(f, before)) || cx_str_is(word, "to")) before = cx_back_blanks(f, before - (uint32_t)word.n);
    if (cx_byte(f, before - 1) == ',' || cx_byte(f, before - 1) == '&' || cx_byte(f, before - 1) == '-')
      before = cx_back_blanks(f, before - 1);
    else if (before == cx_back_blanks(f, at))
      return at;
    uint32_t digit = before;
    while (cx_is_digit(cx_byte(f, digit - 1))) digit--;
    bool line = cx_code_before(f, digit, NULL) == 0x3BB; /* λ */
    if (digit == before || before - digit > 4 || (cx_word_before(f, digit) && !line)) return at;
    at = digit;
  }
  return at;
}

/* "subtask 2A", "Track 3B": a part's number with its letter, which else would be a unit. "models 7B" are sizes. */
static bool is_lettered_part(const cx_finder *f, const cx_mention *m) {
  uint32_t at = m->number.start, start, digits = cx_digits_end(f, at);
  char letter = cx_byte(f, digits);
  if (digits - at > 2 || digits == at || letter < 'A' || letter > 'H' || cx_word_at(f, digits + 1)) return false;
  const cx_entry *cue = cx_longest_before(f, "number-cue", cx_back_blanks(f, at), &start);
  if (!cue || cx_back_blanks(f, at) == at || cx_entry_is(cue, "kind", "cue-name") || cx_byte(f, start - 1) == '-') return false;
  const cx_entry *usual = cx_entry_of(f, "unitmetric", cx_last_word(f, at));
  return !usual || !cx_str_is(usual->name, "models");
}

/* "(2104.06852)": year, month and number of a preprint at arXiv, as they are since 2007. */
static bool is_preprint(const cx_finder *f, const cx_mention *m) {
  if (m->shape != CX_SHAPE_PLAIN || cx_byte(f, m->number.start - 1) != '(' || cx_byte(f, m->number.end) != ')') return false;
  uint32_t point = m->number.start + 4, rest = m->number.end - m->number.start;
  if ((rest != 9 && rest != 10) || cx_byte(f, point) != '.') return false;
  for (uint32_t at = m->number.start; at < m->number.end; at++)
    if (at != point && !cx_is_digit(cx_byte(f, at))) return false;
  int month = (cx_byte(f, point - 2) - '0') * 10 + cx_byte(f, point - 1) - '0';
  return month >= 1 && month <= 12;
}

/* "chapter eight of the book" */
static bool is_spelt_part(const cx_finder *f, const cx_mention *m) {
  uint32_t at = m->number.start, start;
  if (!m->number_word || at == f->sentence.start || cx_byte(f, at - 1) != ' ') return false;
  return cx_entry_is(cx_longest_before(f, "number-cue", at - 1, &start), "spelt", "yes");
}

/* 排名 #2 */
static bool ranked_zh(const cx_finder *f, uint32_t at) {
  uint32_t start;
  return cx_entry_is(cx_longest_before(f, "number-cue", cx_back_blanks(f, at), &start), "kind", "cue-rank");
}

static const char *reference_of(const cx_finder *f, const cx_mention *m) {
  if (is_lettered_part(f, m) || is_preprint(f, m)) return "reference";
  if (m->low.form != CX_NUMBER_DECIMAL || m->number_word) return NULL;
  uint32_t at = m->number.start;
  if (cx_byte(f, at - 1) == '(') at--;
  if (cx_byte(f, at - 1) == '#') /* but "ranks #2" */
    return cue_is(f, cx_last_word(f, at - 1), "cue-rank") || ranked_zh(f, at - 1) ? NULL : "reference";
  if (m->shape == CX_SHAPE_PLAIN && cx_is_integer(m)) at = cx_list_start(f, at);
  uint32_t start = at;
  const cx_entry *cue = cx_longest_before(f, "number-cue", cx_back_blanks(f, at), &start);
  bool han = cx_han_before(f, at);
  bool bare = m->shape == CX_SHAPE_PLAIN || (m->shape == CX_SHAPE_COUNT && !han && cx_byte(f, m->number.end) == ' ');
  bool dotted = cx_is_upper(cx_byte(f, start)) || cx_entry_is(cue, "lower", "point"); /* "Section 4.1", "version 2.1" */
  bool part = m->low.scale > 0 && !m->plus && !m->minus && !m->range && cx_entry_is(cue, "kind", "cue") && !han && dotted;
  bool numbered = m->low.scale == 1 && m->low.digits.n <= 3 && !m->plus && !m->minus && !m->range && m->shape == CX_SHAPE_PLAIN && !han &&
                  cx_entry_is(cue, "kind", "cue-capital") && cx_is_upper(cx_byte(f, start)); /* "Task 3.1" */
  if (numbered && cx_byte(f, m->number.end) != '%') return "reference";
  if (!bare || (!cx_is_integer(m) && !part)) return NULL;
  if (m->noun_entry && cx_byte(f, m->number.start - 1) == '(') return NULL; /* "20 pages (8,000 words each)" */
  if (cx_back_blanks(f, at) == at && !han && at == m->number.start) return NULL;
  if (cx_entry_is(cue, "kind", "cue")) {
    return !han || cx_entry_is(cue, "part", "yes") ? "reference" : NULL;
  }
  if (cx_entry_is(cue, "kind", "cue-capital") && cx_is_upper(cx_byte(f, start)) && cx_small_value(m->low) <= 50 &&
      (start > f->sentence.start || !m->noun_entry))
    return "reference";
  if (cx_entry_is(cue, "lower", "yes") && m->shape == CX_SHAPE_PLAIN && !m->range && cx_small_value(m->low) <= 20) {
    /* "in stage 2", not "at each step 2" */
    return cx_plays(f, cx_last_word(f, start), "each") || cx_word_at(f, m->number.end) ? NULL : "reference";
  }
  return NULL;
}

/* (Smith et al., 2020) */
static bool is_cited(const cx_finder *f, const cx_mention *m) {
  uint32_t from = m->number.start;
  for (int i = 0; i < 14 && from > f->sentence.start; i++) {
    from--;
    if (cx_here(f, from, "et al")) return true;
  }
  return false;
}

static cx_str last_word(const cx_finder *f, const cx_mention *m) { return cx_str_at(f->text, cx_last_word(f, m->quote.end)); }

/* " collapse of trust: (1)": up to a list whose first item is marked. */
static bool opens_list(const cx_finder *f, uint32_t at) {
  enum { FAR = 60 };
  uint32_t end = at;
  while (end - at < FAR && cx_byte(f, end) && !strchr(",;.():", cx_byte(f, end))) end++;
  uint32_t mark = cx_blanks(f, end + 1);
  return cx_byte(f, end) == ':' && cx_byte(f, mark) == '(' && cx_byte(f, mark + 1) && strchr("1iIaA", cx_byte(f, mark + 1)) &&
         cx_byte(f, mark + 2) == ')';
}

/* "prompts with zero variance", "zero reward variance": a state that things are in. */
static bool lacks_spread(const cx_finder *f, const cx_mention *m) {
  enum { WORDS = 2 };
  uint32_t at = m->number.end;
  for (int words = 0; words < WORDS; words++) {
    uint32_t next = cx_blanks(f, at), end = cx_letters(f, next);
    if (next == at || end == next || cx_noun_stops(f, next, end)) return false;
    if (cx_entry_is(cx_entry_of(f, "number-sense", cx_span_of(next, end)), "kind", "spread")) return true;
    at = end;
  }
  return false;
}

static const char *word_of(const cx_finder *f, const cx_mention *m) {
  if (!m->number_word) return NULL;
  uint32_t end = m->number.end;
  int v = cx_small_value(m->low);
  if (cx_byte(f, end) == '-' && cx_is_alpha(cx_byte(f, end + 1))) {
    if (m->shape == CX_SHAPE_ORDINAL) /* but "our first-place finish" */
      return cx_entry_of(f, "number-place", cx_span_of(end + 1, cx_letters(f, end + 1))) ? NULL : "discourse";
    if (m->shape == CX_SHAPE_PART && m->quote.end == end) return "discourse"; /* half-precision */
    if (v == 0 || (v == 1 && (m->shape == CX_SHAPE_COUNT || m->shape == CX_SHAPE_PLAIN))) return "discourse";
  }
  if (m->shape == CX_SHAPE_VAGUE) return "vague";
  if (v == 0 && m->shape == CX_SHAPE_TIME) return "discourse"; /* "a zero day" */
  if (v == 0 && lacks_spread(f, m)) return "discourse";
  if (v == 0 && cx_byte(f, m->number.start - 1) == '-') return "discourse"; /* "near-zero scores" */
  uint32_t verb;
  bool tried = v != 2 && cx_longest_before(f, "evaluation", cx_back_blanks(f, m->whole.start), &verb); /* "across three levels" */
  const cx_entry *compound = cx_byte(f, end) == '-' ? cx_entry_of(f, "number-compound", cx_span_of(end + 1, cx_letters(f, end + 1))) : NULL;
  const cx_entry *part = cx_entry_of(f, "number-part", cx_span_of(m->quote.end - (uint32_t)last_word(f, m).n, m->quote.end));
  bool apart = m->quote.end > m->number.end + last_word(f, m).n + 1;                             /* "two tuning rounds" */
  bool repeated = cx_entry_is(part, "of", "yes") && (apart || cx_here(f, m->quote.end, " of ")); /* "two rounds of review" */
  if (m->shape == CX_SHAPE_COUNT && v < 5 && !tried && part && !repeated && !cx_entry_is(compound, "kind", "depth")) return "discourse";
  cx_str text = cx_str_at(f->text, m->quote);
  end = m->quote.end;
  if (m->shape == CX_SHAPE_FACTOR && cx_str_ends(text, CX_STR("fold"))) { /* "our contributions are threefold" */
    char next = cx_byte(f, cx_blanks(f, end));
    bool closes = next == 0 || next == '.' || next == ':' || next == ',' || next == ';';
    if (opens_list(f, end)) return "discourse"; /* "a two-fold collapse: (1) ..." */
    if (closes && cx_plays(f, cx_last_word(f, m->number.start), "copula")) return "discourse";
  }
  return NULL;
}

/* "a few times 10^-5", "a few × 10^4 years", "a few 10 pc", "in the mid 90s": a magnitude and no value. */
static bool is_vague(const cx_finder *f, const cx_mention *m) {
  uint32_t at = cx_back_blanks(f, m->number.start), unit = m->quote.end;
  cx_span before = cx_last_word(f, at);
  bool tens = m->number.end - m->number.start == 2 && cx_byte(f, m->number.end - 1) == '0' && unit == m->number.end + 1 &&
              cx_byte(f, m->number.end) == 's';
  const cx_entry *part = tens ? cx_entry_of(f, "number-date", before) : NULL;
  if (cx_entry_is(part, "kind", "tens") || (part && cx_entry_is(part, "glued", "yes"))) return true;
  bool ten = cx_here(f, m->number.start, "10") && (cx_byte(f, m->number.start + 2) == '^' || m->number.end == m->number.start + 2);
  if (!ten) return false;
  if (cx_here(f, at - 2, "×")) before = cx_last_word(f, cx_back_blanks(f, at - 2));
  if (cx_str_is(cx_str_at(f->text, before), "times")) before = cx_last_word(f, before.start);
  return cx_entry_is(cx_entry_of(f, "number-date", before), "kind", "some");
}

const char *cx_aside_of(const cx_finder *f, const cx_mention *m) {
  const char *compound = cx_compound_of(f, m), *reason = compound ? compound : word_of(f, m);
  if (!reason && cx_is_titled(f, m)) reason = "name";
  if (!reason && is_spelt_part(f, m)) reason = "reference";
  if (reason || m->number_word) return reason;
  if (is_vague(f, m)) return "vague";
  if (cx_grade_end(f, m->number.start) == m->number.end) return "name";
  if (cx_is_formula(f, m)) return "formula";
  if (cx_is_spectral(f, m)) return "name";
  reason = cx_name_aside(f, m);
  if (reason) return reason;
  reason = cx_date_of(f, m);
  if (reason) return is_cited(f, m) ? "reference" : reason;
  reason = item_of(f, m);
  if (!reason) reason = bracket_of(f, m);
  if (!reason) reason = reference_of(f, m);
  if (!reason && cx_byte(f, m->number.end) == '^' && cx_is_alpha(cx_byte(f, m->number.end + 1))) reason = "formula"; /* 2^n */
  return reason;
}
