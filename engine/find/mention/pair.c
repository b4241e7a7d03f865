/* Whether "A to B" tells a before and an after ("raises it from A to B") or a range ("ranges from A to B"), by the words in front of it. */
#include "find/mention/counted.h"

/* Where the word that ends at a place starts, with the marks of a metric's name in it ("R@5", "F1-score"). */
static uint32_t word_start(const cx_finder *f, uint32_t end) {
  while (end > f->sentence.start && (cx_is_alnum(cx_byte(f, end - 1)) || strchr("@-", cx_byte(f, end - 1)))) end--;
  return end;
}

/* "raises F1 on Spanish (0.61 to 0.72)", "large gains, including A (61% to 80%)": alone in brackets behind a rise, values that are no
 * amounts of it. */
static bool risen_in_brackets(const cx_finder *f, const cx_numeral *low, cx_shape shape) {
  enum { WORDS = 24, STEPS = 60, NEAR = 3, LEAST_SCORE = 20 };
  uint32_t first = low->span.start;
  for (int words = 0; words < 2 && cx_byte(f, first - 1) == ' '; words++) first = word_start(f, first - 1); /* "(MRR 0.61 to 0.72)" */
  if (f->language != CX_LANGUAGE_EN || cx_byte(f, first - 1) != '(') return false;
  bool small = shape == CX_SHAPE_PERCENT && cx_number_compare(low->value, cx_number_of(f->arena, LEAST_SCORE)) < 0;
  if (!low->point && (small || shape != CX_SHAPE_PERCENT)) return false;
  if (shape != CX_SHAPE_PERCENT && shape != CX_SHAPE_PLAIN) return false;
  uint32_t at = first - 1;
  for (int words = 0, steps = 0; words < WORDS && steps < STEPS; steps++) {
    cx_span word = cx_last_word(f, at);
    if (cx_span_empty(word)) {
      uint32_t start, code = cx_code_before(f, cx_back_blanks(f, at), &start);
      if (code == 0 || (code < 0x80 && strchr(";.!?", (int)code) && !cx_is_digit(cx_byte(f, start + 1)))) return false;
      at = start;
      continue;
    }
    bool named = cx_is_upper(cx_byte(f, cx_blanks(f, word.end))); /* "over Cobalt" compares, or is where */
    if (words < NEAR && cx_entry_is(cx_entry_of(f, "number-context", word), "kind", "spread") && !named) return false;
    const cx_entry *move = cx_entry_of(f, "move", word);
    bool rises = cx_entry_is(move, "direction", "increase") || cx_entry_is(move, "direction", "better");
    if (move) return rises && !(small && words == 0); /* "gains (1.2% to 3.4%)" are amounts of it */
    at = word.start;
    words++;
  }
  return false;
}

/* Back over one number with its unit, or over "to": the place in front, or `at` itself. */
static uint32_t before_number(const cx_finder *f, uint32_t at) {
  uint32_t end = cx_back_blanks(f, at), start = end;
  while (start > f->sentence.start && (cx_is_alnum(cx_byte(f, start - 1)) || strchr(".%\\", cx_byte(f, start - 1)))) start--;
  return start < end && cx_is_digit(cx_byte(f, start)) ? start : at;
}

/* "from 1.4x at batch size 8 to 2.2x at 64": a bare number that only tells where the first value of a pair holds. */
bool cx_tells_where(const cx_finder *f, uint32_t first) {
  enum { MOST_WORDS = 3, MOST_UNIT = 2 };
  cx_span word = cx_last_word(f, first);
  for (int words = 0; words < MOST_WORDS && !cx_span_empty(word); words++) {
    if (!cx_entry_is(cx_entry_of(f, "number-join", word), "kind", "told")) {
      word = cx_last_word(f, word.start);
      continue;
    }
    uint32_t at = word.start;
    for (int unit = 0; unit < MOST_UNIT && before_number(f, at) == at; unit++) {
      cx_span name = cx_last_word(f, at);
      if (cx_span_empty(name)) return false;
      at = name.start;
    }
    uint32_t value = before_number(f, at);
    return value < at && cx_str_is(cx_str_at(f->text, cx_last_word(f, value)), "from");
  }
  return false;
}

/* "from 81% to 88%, 65% to 77% and 60% to 71%": the later pairs of a list that "from" opens. */
static bool follows_pair(const cx_finder *f, uint32_t first) {
  uint32_t at = first;
  for (int pairs = 0; pairs < 4; pairs++) {
    uint32_t mark = cx_back_blanks(f, at);
    cx_span word = cx_last_word(f, at);
    bool joined = cx_str_is(cx_str_at(f->text, word), "and");
    if (joined) mark = cx_back_blanks(f, word.start);
    if (cx_byte(f, mark - 1) == ',')
      mark--;
    else if (!joined)
      return false;
    uint32_t second = before_number(f, mark);
    if (second == mark) return false;
    word = cx_last_word(f, second);
    if (!cx_str_is(cx_str_at(f->text, word), "to")) return false;
    at = before_number(f, word.start);
    if (at == word.start) return false;
    if (cx_str_is(cx_str_at(f->text, cx_last_word(f, at)), "from")) return true;
  }
  return false;
}

/* "as the rope length grows from 96 to 1450", "when the team grows from 2 to 9 robots": whole numbers behind the verb of a clause
 * that tells under what something else was seen are its range. The word is the verb, its subject stands before. */
static bool is_circumstance(const cx_finder *f, const cx_numeral *low, cx_shape shape, cx_span verb) {
  enum { MOST_WORDS = 8 };
  bool whole = !low->point && (shape == CX_SHAPE_PLAIN || shape == CX_SHAPE_COUNT || shape == CX_SHAPE_MAGNITUDE);
  if (!whole || f->language != CX_LANGUAGE_EN) return false;
  uint32_t at = verb.start;
  for (int words = 0; words < MOST_WORDS; words++) {
    cx_span word = cx_last_word(f, at);
    if (cx_span_empty(word)) return false; /* at a mark, or at the sentence's start */
    if (cx_entry_is(cx_entry_of(f, "number-context", word), "kind", "under")) return words > 0;
    at = word.start;
  }
  return false;
}

/* 从0.2到0.7不等, 在-0.3到0.4之间: what stands behind the first number, the second among it, before any movement. */
static bool spreads_behind(const cx_finder *f, uint32_t at) {
  enum { REACH = 14 };
  uint32_t end, next;
  for (int i = 0; i < REACH; i++, at = next) {
    uint32_t code = cx_code_at(f, at, &next);
    if (code == 0 || code == 0x3002 || code == 0xFF0C || code == ',' || code == '(' || code == ')') return false;
    const cx_entry *entry = cx_longest(f, "number-context", at, &end);
    if (cx_entry_is(entry, "kind", "move")) return false;
    if (cx_entry_is(entry, "kind", "spread")) return true;
  }
  return false;
}

/* 从A降至B, 由A增加到B: what Chinese words before the first number say, if they say it; from: they hold 从 or 由. */
static bool is_pair_zh(const cx_finder *f, const cx_numeral *low, cx_shape shape, bool *from, bool *pair) {
  enum { REACH = 20 };
  uint32_t first = low->span.start - (cx_byte(f, low->span.start - 1) == '-');
  bool sized = shape == CX_SHAPE_PARAMETERS || shape == CX_SHAPE_MAGNITUDE || shape == CX_SHAPE_MONEY;
  uint32_t at = first, start, word;
  for (int i = 0; i < REACH; i++) {
    uint32_t code = cx_code_before(f, at, &start);
    if (code == 0 || code == 0x3002 || code == 0xFF0C || code == ',' || code == 0x3001) break;
    if (code == 0x4ECE || code == 0x7531) *from = true; /* 从, 由 */
    const cx_entry *entry = cx_longest_before(f, "number-context", at, &word);
    if (cx_entry_is(entry, "kind", "spread")) return *pair = false, true;
    if (cx_entry_is(entry, "kind", "move") && *from) return *pair = true;
    at = start;
  }
  *pair = *from && !sized && !spreads_behind(f, low->span.end);
  return cx_han_before(f, cx_back_blanks(f, first));
}

/* "steady improvements from 3% to 11%": small percents behind movements in the plural are amounts of them. */
static bool amounts_of_move(const cx_finder *f, const cx_numeral *low, cx_shape shape) {
  enum { MOST = 20 };
  cx_span from = cx_last_word(f, low->span.start), move = cx_last_word(f, from.start);
  bool small = (shape == CX_SHAPE_PERCENT || shape == CX_SHAPE_POINTS) && cx_number_compare(low->value, cx_number_of(f->arena, MOST)) < 0;
  if (!small || cx_span_empty(move) || !cx_str_is(cx_str_at(f->text, from), "from")) return false;
  const cx_entry *entry = cx_entry_of(f, "move", move);
  return entry && cx_str_ends(entry->sub, CX_STR("-noun")) && cx_is_plural(f, cx_str_at(f->text, move));
}

/* "from a start of 0.41 to 0.47": back over what says which value it is, to behind the "from"; the place itself where none leads. */
static uint32_t before_value_noun(const cx_finder *f, uint32_t first) {
  enum { WORDS = 4 };
  cx_span of = cx_last_word(f, first);
  if (f->language != CX_LANGUAGE_EN || !cx_str_is(cx_str_at(f->text, of), "of")) return first;
  uint32_t at = of.start;
  for (int words = 0; words < WORDS; words++) {
    cx_span word = cx_last_word(f, at);
    if (cx_span_empty(word)) return first;
    if (words > 0 && cx_str_is(cx_str_at(f->text, word), "from")) return at;
    at = word.start;
  }
  return first;
}

bool cx_is_pair(const cx_finder *f, const cx_numeral *low, cx_shape shape, bool falling) {
  uint32_t first = low->span.start;
  if (falling && f->language == CX_LANGUAGE_ZH && (shape == CX_SHAPE_PARAMETERS || shape == CX_SHAPE_MAGNITUDE)) {
    bool opened = false, moved = false; /* 在8B到2B的模型上: the largest first */
    return is_pair_zh(f, low, shape, &opened, &moved) && moved;
  }
  if (falling)
    return !cx_str_is(cx_str_at(f->text, cx_last_word(f, first)), "between"); /* "between 5200 and 2900 K": a range all the same */
  if (risen_in_brackets(f, low, shape)) return true;
  if (f->language == CX_LANGUAGE_EN && follows_pair(f, first)) {
    cx_numeral opening = *low; /* a range where the list's first is one ("ranges from 1% to 2%, 3% to 4%") */
    for (uint32_t at = first; at > f->sentence.start && first - at < 120; at--) {
      if (!cx_here(f, at, "from ")) continue;
      opening.span.start = at + 5;
      return cx_is_pair(f, &opening, shape, false);
    }
  }
  uint32_t open = first - 1, said = cx_back_blanks(f, open);
  uint32_t token = said;
  while (token > f->sentence.start && (cx_is_alnum(cx_byte(f, token - 1)) || cx_byte(f, token - 1) == '.')) token--;
  bool number_before =
      cx_is_digit(cx_byte(f, said - 1)) && said == open - 1 && cx_is_digit(cx_byte(f, token)); /* not "FEN17 (0.4 to 2 m)" */
  bool measured_before = cx_byte(f, said - 1) == '%' || number_before;
  uint32_t unit;
  measured_before |= f->language == CX_LANGUAGE_ZH && cx_entry_is(cx_longest_before(f, "unit", said, &unit), "shape", "points");
  bool below = cx_byte(f, first) == '-';                                 /* "2.07% (-7.3% to 10.4%)": what lies around it */
  if (cx_byte(f, open) == '(' && measured_before && !below) return true; /* "raised F1 by 10.0% (0.600 to 0.660)" */
  if (amounts_of_move(f, low, shape)) return false;
  bool from = false, pair;
  if (f->language != CX_LANGUAGE_EN && is_pair_zh(f, low, shape, &from, &pair)) return pair;
  uint32_t at = first;
  for (int hedges = 0; hedges < 2; hedges++) { /* "from about 27% to 64%", "from ~27%" */
    uint32_t start;
    if (!cx_longest_before(f, "qualifier-before", cx_back_blanks(f, at), &start)) break;
    at = start;
  }
  at = before_value_noun(f, at);
  for (int words = 0, steps = 0; words < 20 && steps < 56; words++, steps++) {
    cx_span word = cx_last_word(f, at);
    if (cx_span_empty(word)) {
      uint32_t start;
      uint32_t code = cx_code_before(f, cx_back_blanks(f, at), &start);
      bool point = code == '.' && cx_is_digit(cx_byte(f, start - 1)) && cx_is_digit(cx_byte(f, start + 1));
      if (code == 0 || (code < 0x80 && strchr(";.!?", (int)code) && !point)) break; /* "the number increases: from 8 to 11" */
      at = start;
      words--; /* a mark is no word */
      continue;
    }
    cx_str text = cx_str_at(f->text, word);
    if (words == 0) from = cx_str_is(text, "from") || cx_str_is(text, "From");
    if (words == 0 && cx_str_is(text, "between")) return false;
    bool measured = shape == CX_SHAPE_PERCENT || shape == CX_SHAPE_TIME || shape == CX_SHAPE_BYTES || shape == CX_SHAPE_RATE;
    if (words == 0 && from && measured && cx_byte(f, word.start - 1) == '(') return true; /* "by 8 points (from 37% to 45%)" */
    const cx_entry *entry = cx_entry_of(f, "number-context", word);
    if (cx_entry_is(entry, "kind", "move") && from) return !is_circumstance(f, low, shape, word);
    if (words < 5 && words > 0 && cx_entry_is(entry, "kind", "spread")) return false;
    at = word.start;
  }
  return false;
}
