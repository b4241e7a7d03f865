/* Ranges and pairs: the second number behind a first one ("1.27×-1.64×", "4 to 8 GB", "between A and B", "68%->83%", 从A降至B). Turns a
 * place into the second numeral; whether the two are a before and an after is pair.c's, what they mean together quantity.c's. */
#include "find/mention/mention_parts.h"

static uint32_t literal(const cx_finder *f, uint32_t at, const char *z) { return cx_here(f, at, z) ? at + (uint32_t)strlen(z) : 0; }

static bool is_factor_at(const cx_finder *f, uint32_t at) {
  cx_numeral n;
  cx_unit unit;
  return cx_is_digit(cx_byte(f, at)) && cx_digits_read(f, at, false, &n) && cx_unit_read(f, &n, n.span.end, &unit) &&
         unit.shape == CX_SHAPE_FACTOR;
}

bool cx_is_percent_at(const cx_finder *f, uint32_t at) {
  cx_numeral n;
  return cx_is_digit(cx_byte(f, at)) && cx_digits_read(f, at, false, &n) && cx_byte(f, cx_blanks(f, n.span.end)) == '%';
}

/* A dash of any kind: the place behind it, or 0. Blanks stand on both sides or on none. */
static uint32_t dash_end(const cx_finder *f, uint32_t at) {
  uint32_t start = cx_blanks(f, at), end = 0;
  static const char *const dashes[] = {"--", "–", "-", "~", "∼", "～", "—"};
  for (size_t i = 0; i < sizeof dashes / sizeof *dashes && !end; i++) end = literal(f, start, dashes[i]);
  if (!end || cx_byte(f, end) == '>') return 0;
  uint32_t after = cx_blanks(f, end);
  bool closed = cx_byte(f, at - 1) == '%' && cx_is_percent_at(f, after); /* "8%- 10%" */
  if (start == at) return after == end ? end : closed ? after : 0;
  bool long_dash = end - start > 1 && cx_byte(f, start) == '-';
  bool percents = cx_byte(f, at - 1) == '%' && after == end && cx_is_percent_at(f, end); /* "8% -10%" */
  if (percents) return end;
  if (cx_byte(f, start) == '~' && after == end && is_factor_at(f, end)) return end; /* "2 \sim 57\times": the macro took its blank */
  return after > end && !long_dash ? after : 0;
}

static uint32_t arrow_end(const cx_finder *f, uint32_t at) {
  uint32_t start = cx_blanks(f, at), end = 0;
  static const char *const arrows[] = {"→", "-->", "->", "=>", "⟶", "⇒"};
  for (size_t i = 0; i < sizeof arrows / sizeof *arrows && !end; i++) end = literal(f, start, arrows[i]);
  return end ? cx_blanks(f, end) : 0;
}

/* The word in front of a first number, over what says that it is near: "between about 3", "from ~3". */
static cx_str lead_of(const cx_finder *f, uint32_t first) {
  uint32_t at = cx_back_blanks(f, first), start;
  const cx_entry *near = cx_longest_before(f, "qualifier-before", at, &start);
  if (cx_entry_is(near, "kind", "approximate")) at = start;
  return cx_str_at(f->text, cx_last_word(f, at));
}

/* " to ", "- to ", "-to-", " down to "; "and" behind "between", "and up to" behind "from". */
static uint32_t word_join(const cx_finder *f, uint32_t first, uint32_t at, bool *pair) {
  uint32_t start = at, end;
  if (cx_byte(f, start) == '-') start++;
  uint32_t word = cx_blanks(f, start);
  if (word == start && start == at) return 0;
  const cx_entry *join = cx_longest(f, "number-join", word, &end);
  if (cx_entry_is(join, "kind", "to") && cx_byte(f, end) == '-' && start > at) return end + 1;
  uint32_t letters = cx_letters(f, word);
  if (cx_leans_on_share(f, word) && cx_entry_is(cx_entry_of(f, "number-join", cx_span_of(word, letters)), "kind", "to"))
    return letters; /* "from 94 to13%" */
  bool moved = cx_entry_is(join, "kind", "moved");
  if ((moved || cx_entry_is(join, "kind", "to")) && cx_is_space(cx_byte(f, end))) {
    *pair |= moved;
    return cx_blanks(f, end);
  }
  cx_str before = lead_of(f, first);
  if (cx_entry_is(join, "kind", "ranged") && cx_str_is(before, "from")) return cx_blanks(f, end);
  if (word > at && (end = literal(f, word, "and ")) != 0 && (cx_str_is(before, "between") || cx_str_is(before, "Between")))
    return cx_blanks(f, end);
  return 0;
}

/* ", down from ", " (up from ": the second number is the before. */
static uint32_t back_join(const cx_finder *f, uint32_t at) {
  uint32_t word = cx_blanks(f, at), end;
  if (cx_byte(f, word) == ',' || cx_byte(f, word) == '(') word = cx_blanks(f, word + 1);
  if (word == at || !cx_entry_is(cx_longest(f, "number-join", word, &end), "kind", "back")) return 0;
  return cx_blanks(f, end);
}

/* "rises to 91% from 84%": behind a value that a verb of movement reaches, "from" opens the before. */
static uint32_t reached_join(const cx_finder *f, uint32_t first, uint32_t end) {
  enum { AHEAD = 3 };
  cx_span to = cx_last_word(f, first), word = to;
  uint32_t at = cx_blanks(f, end);
  if (at == end || !cx_here(f, at, "from ") || !cx_str_is(cx_str_at(f->text, to), "to")) return 0;
  bool moved = false;
  for (int n = 0; n < AHEAD && !moved && !cx_span_empty(word); n++) {
    word = cx_last_word(f, word.start);
    const cx_entry *move = cx_entry_of(f, "move", word);
    moved = move && cx_str_ends(move->sub, CX_STR("-verb"));
  }
  return moved ? cx_blanks(f, at + 5) : 0;
}

bool cx_names_digit(const cx_finder *f, uint32_t at) {
  uint32_t start = at;
  while (cx_is_digit(cx_byte(f, start - 1)) || (cx_byte(f, start - 1) == '.' && cx_is_digit(cx_byte(f, start - 2)))) start--;
  char before = cx_byte(f, start - 1);
  if (cx_is_alpha(before) || before == '@' || (before == '-' && cx_is_alpha(cx_byte(f, start - 2)))) return true;
  uint32_t end = at;
  while (cx_is_digit(cx_byte(f, end)) || (cx_byte(f, end) == '.' && cx_is_digit(cx_byte(f, end + 1)))) end++;
  if (cx_is_upper(cx_byte(f, end))) return true;
  cx_span word = cx_last_word(f, start);
  return before == ' ' && !cx_span_empty(word) && cx_is_upper(cx_byte(f, word.start)) && cx_is_lower(cx_byte(f, word.start + 1));
}

/* Whether "from" stands up to three words before. */
static bool behind_from(const cx_finder *f, uint32_t first) {
  bool from = false;
  for (int words = 0; words < 3 && !from; words++) {
    cx_span before = cx_last_word(f, first);
    from = cx_str_is(cx_str_at(f->text, before), "from");
    first = before.start;
  }
  return from;
}

/* "K=4", "n = 40": the place behind a symbol with its whole value, or `at` itself. */
static uint32_t after_equation(const cx_finder *f, uint32_t at) {
  uint32_t letters = cx_letters(f, at), sign = cx_blanks(f, letters), value = cx_blanks(f, sign + 1);
  bool equation = letters > at && cx_byte(f, sign) == '=' && cx_is_digit(cx_byte(f, value));
  uint32_t end = equation ? cx_digits_end(f, value) : at;
  return equation && cx_is_space(cx_byte(f, end)) ? end : at;
}

/* "8", "64k", "1-second": the place behind a number of a phrase with the word that it is joined to, or `at` itself. */
static uint32_t after_number(const cx_finder *f, uint32_t at) {
  if (!cx_is_digit(cx_byte(f, at))) return at;
  uint32_t end = cx_letters(f, cx_digits_end(f, at));
  return cx_byte(f, end) == '-' && cx_is_alpha(cx_byte(f, end + 1)) ? cx_letters(f, end + 1) : end;
}

/* "from 12% on clean speech to 31%", "from 0.8 kg of dry matter to 1.1 kg", "from 0.31 at K=4 to 0.52", "from 3.4 s at batch size 1 to
 * 0.8 s": the place behind a phrase that tells where the first value holds, if "to" and a number in digits follow. */
static uint32_t after_phrase(const cx_finder *f, uint32_t at, cx_second *out) {
  enum { MOST_WORDS = 7 };
  uint32_t word = cx_blanks(f, at), end, join;
  if (!cx_entry_is(cx_longest(f, "number-join", word, &end), "kind", "told")) return at;
  for (int words = 0; words < MOST_WORDS; words++) {
    word = cx_blanks(f, end);
    const cx_entry *to = cx_longest(f, "number-join", word, &join);
    if (words > 0 && (cx_entry_is(to, "kind", "to") || cx_entry_is(to, "kind", "moved"))) {
      join = cx_blanks(f, join);
      while (cx_byte(f, join) && strchr("~<>+-", cx_byte(f, join))) join++;
      return cx_is_digit(cx_byte(f, join)) ? end : at;
    }
    uint32_t stop = cx_letters(f, word), equation = after_equation(f, word), number = after_number(f, word);
    if (equation > word) stop = equation;
    if (number > word) stop = number, out->noted = out->placed = true;
    while (stop > word && cx_byte(f, stop) == '-' && cx_is_alpha(cx_byte(f, stop + 1))) stop = cx_letters(f, stop + 1);
    if (word == end || stop == word || !cx_is_space(cx_byte(f, stop))) return at;
    end = stop;
  }
  return at;
}

/* "from 40% (baseline) to 1%", "from 14.2 GB (FP16) to 4.1 GB": the place behind a short parenthesis without numbers of its own. */
static uint32_t after_aside(const cx_finder *f, uint32_t first, uint32_t at, cx_second *out) {
  enum { MOST_ASIDE = 40 };
  uint32_t open = cx_blanks(f, at), close = open + 1;
  if (open == at) return at;
  bool from = behind_from(f, first);
  if (cx_byte(f, open) != '(') return from ? after_phrase(f, at, out) : at;
  while (close - open < MOST_ASIDE && cx_byte(f, close) && cx_byte(f, close) != ')') {
    if (cx_is_digit(cx_byte(f, close))) {
      if (!cx_names_digit(f, close)) return at;
      out->noted = true;
    }
    close++;
  }
  return from && cx_byte(f, close) == ')' ? close + 1 : at;
}

/* What may stand in front of the second number: "the", "about", "below". */
static uint32_t after_words(const cx_finder *f, uint32_t at, cx_second *out) {
  for (int words = 0; words < 3; words++) {
    uint32_t end;
    const cx_entry *qualifier = cx_longest(f, "qualifier-before", at, &end);
    bool read = qualifier && !cx_entry_is(qualifier, "kind", "statistic") && !cx_entry_is(qualifier, "kind", "none");
    if (!read && !cx_entry_is(cx_longest(f, "number-join", at, &end), "kind", "filler")) break;
    if (read) out->qualifiers[cx_entry_is(qualifier, "kind", "bound")] = cx_span_of(at, end);
    at = cx_blanks(f, end);
  }
  return at;
}

/* "confidence intervals (e.g., [0.3, 0.9])", "interval of [0.3, 0.9]": back over what leads from the name to its ends. */
static uint32_t before_lead(const cx_finder *f, uint32_t at) {
  enum { REACH = 12 };
  uint32_t end = at;
  while (end > f->sentence.start && at - end < REACH) {
    char c = cx_byte(f, end - 1);
    bool letter = cx_is_alpha(c) && !cx_is_alpha(cx_byte(f, end - 2));
    if (c != ' ' && c != ',' && c != '(' && c != '.' && !letter) break;
    end--;
  }
  cx_span word = cx_last_word(f, end);
  return cx_entry_of(f, "phrase", word) && word.end == end ? cx_back_blanks(f, word.start) : end;
}

/* "95% CI [0.5, 1.1]": a comma joins the ends of an interval that is named so. */
static uint32_t interval_join(const cx_finder *f, uint32_t first, uint32_t at) {
  if (cx_byte(f, at) != ',' && cx_byte(f, at) != ';') return 0;
  uint32_t open = cx_back_blanks(f, first), start;
  char mark = cx_byte(f, open - 1);
  bool bracket = mark == '[' || mark == '(';
  if (bracket || mark == ':' || mark == ',' || mark == '=') open = cx_back_blanks(f, open - 1);
  bool element = mark == '[' && open > f->sentence.start + 3 && cx_here(f, open - 3, "∈"); /* "z ∈ [0.3, 1.5]" */
  bool behind_value =
      element || (mark == '[' && (cx_is_digit(cx_byte(f, open - 1)) || cx_byte(f, open - 1) == '%'));    /* "0.76 [0.49, 1.02]" */
  if (cx_byte(f, open - 1) == ']' || cx_byte(f, open - 1) == ')' || cx_byte(f, open - 1) == ':') open--; /* "confidence interval (CI): " */
  bool named = behind_value || cx_longest_before(f, "interval", open, &start);
  if (!named && !(mark == '[' && cx_longest_before(f, "interval", before_lead(f, open), &start))) return 0;
  uint32_t second = cx_blanks(f, at + 1), digit = second + (cx_byte(f, second) == '-' || cx_byte(f, second) == '+');
  return cx_is_digit(cx_byte(f, digit)) || cx_byte(f, digit) == '.' ? second : 0;
}

/* A sign of order; the place behind it, or 0. */
static uint32_t order_end(const cx_finder *f, uint32_t at) {
  size_t length = at < f->sentence.end ? cx_order_sign(cx_piece(f, at, f->sentence.end)) : 0;
  return length ? at + (uint32_t)length : 0;
}

/* What a symbol is written with beside letters: "[Fe/H]", "log M", "f_{esc}". */
static bool mark_of_symbol(const cx_finder *f, uint32_t at) {
  char c = cx_byte(f, at);
  char next = cx_byte(f, at + 1);
  if (c == ' ') return (cx_is_alpha(next) || next == '[' || next == '(') && cx_byte(f, at - 1) != ',';
  return c && strchr("_{}[]^|/()*,", c);
}

/* "M_⋆", "M_⊙", "M_∗" */
static bool sign_of_symbol(const cx_finder *f, uint32_t at) { return cx_here(f, at, "⋆") || cx_here(f, at, "⊙"); }

/* "0.5<z<2.5", "9 < log M < 10": the symbol between two signs of order joins the ends of its range. */
static uint32_t symbol_join(const cx_finder *f, uint32_t at) {
  enum { MOST_SYMBOL = 32 };
  uint32_t symbol = order_end(f, cx_blanks(f, at)), next;
  if (!symbol) return 0;
  symbol = cx_blanks(f, symbol);
  uint32_t end = symbol, open = 0;
  while (end - symbol < MOST_SYMBOL && !order_end(f, end) &&
         (cx_word_at(f, end) || mark_of_symbol(f, end) || sign_of_symbol(f, end) || (open && cx_byte(f, end) == '-'))) {
    open += cx_byte(f, end) == '(';
    cx_code_at(f, end, &next);
    end = next;
  }
  if (end == symbol || cx_is_digit(cx_byte(f, symbol))) return 0;
  uint32_t second = order_end(f, cx_blanks(f, end));
  return second ? cx_blanks(f, second) : 0;
}

bool cx_second_read(const cx_finder *f, uint32_t first, uint32_t end, cx_second *out) {
  *out = (cx_second){0};
  bool sign = false, dash = false;
  uint32_t at = arrow_end(f, end);
  if (at) {
    out->pair = out->spelled = sign = true;
  } else if ((at = word_join(f, first, after_aside(f, first, end, out), &out->pair)) != 0) {
    out->spelled = sign = true;
    at = after_words(f, at, out);
  } else if ((at = cx_verb_join_zh(f, first, end, out)) != 0) {
    out->spelled = sign = true;
    at = cx_divisor_end_zh(f, first, after_words(f, at, out));
  } else if ((at = back_join(f, end)) != 0 || (at = reached_join(f, first, end)) != 0) {
    out->spelled = sign = out->pair = out->back = true;
    out->noted = out->placed = false;
    at = after_words(f, at, out);
  } else if ((at = interval_join(f, first, end)) != 0 || (at = symbol_join(f, end)) != 0) {
    sign = true;
  } else if ((at = dash_end(f, end)) != 0) {
    dash = true;
  } else {
    return false;
  }
  if (!out->spelled) out->noted = out->placed = false;
  out->start = at;
  char c = cx_byte(f, at);
  if (c == '$' || cx_here(f, at, "€") || cx_here(f, at, "£"))
    cx_code_at(f, at, &at);
  else if (dash && cx_byte(f, at) == '~')
    at = ++out->start;
  if (out->spelled && cx_byte(f, at) == '~') at = ++out->start;
  if (cx_here(f, at, "×") && cx_is_digit(cx_byte(f, at + 2))) at += 2;                            /* "×2-×3" */
  if (cx_byte(f, at) == 'x' && cx_is_digit(cx_byte(f, at + 1)) && cx_byte(f, first) == 'x') at++; /* "x2--x3" */
  if (dash && cx_byte(f, at) == '+' && cx_byte(f, first) == '+') at++;                            /* "+50-+80 km/s" */
  if (dash && cx_is_alpha(cx_byte(f, at))) return false;                                          /* "two-stage" */
  if (!cx_numeral_read(f, at, sign, &out->numeral)) return false;
  if (out->numeral.shape != CX_SHAPES) return false;
  if (out->spelled && !out->pair && cx_is_alpha(cx_byte(f, first)) && !out->numeral.word) return false; /* "the older one to 2.8" */
  uint32_t last = out->numeral.span.end;
  if (dash && !out->numeral.word && (cx_byte(f, last) == '-' || cx_byte(f, last) == '/') && cx_is_digit(cx_byte(f, last + 1)) &&
      !cx_rating_end(f, &out->numeral))
    return false; /* 1-2-3 */
  return true;
}
