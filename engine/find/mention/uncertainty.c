/* Uncertainties: what stands behind a value and says how sure it is ("± 0.4", "^{+0.37}_{-0.29}", "plus or minus 3") into the mention's
 * plus_minus and the place where it ends. */
#include "find/mention/mention_parts.h"

/* The place behind "^", "_{" and the like, with their blanks. */
static uint32_t after_mark(const cx_finder *f, uint32_t at) {
  if (cx_byte(f, at) == '^' || cx_byte(f, at) == '_') {
    uint32_t next = cx_blanks(f, at + 1);
    char c = cx_byte(f, next);
    at = c == '{' || c == '+' || c == '-' ? next : at + 1;
  }
  return cx_byte(f, at) == '{' ? at + 1 : at;
}

/* What an error is called, in brackets or below it ("(stat)", "_{sys}"): the place behind it; the place itself where it has no name. */
static uint32_t after_name(const cx_finder *f, uint32_t at) {
  uint32_t open = cx_blanks(f, at), letters = open;
  if (cx_byte(f, open) == '(')
    letters = open + 1;
  else if (cx_byte(f, at) == '_')
    letters = at + 1 + (cx_byte(f, at + 1) == '{');
  uint32_t end = cx_letters(f, letters);
  if (letters == open || end < letters + 3 || end > letters + 11) return at;
  if (cx_byte(f, end) == '.') end++;
  return cx_byte(f, end) == ')' || cx_byte(f, end) == '}' ? end + 1 : cx_byte(f, open) == '(' ? at : end;
}

/* "±", "+/-", "+-": the place behind the sign and its blanks, or 0. */
static uint32_t after_sign(const cx_finder *f, uint32_t at) {
  uint32_t end = cx_here(f, at, "±") ? at + 2 : cx_here(f, at, "+/-") ? at + 3 : cx_here(f, at, "+-") ? at + 2 : 0;
  if (end && cx_byte(f, cx_blanks(f, end)) == '~') end = cx_blanks(f, end) + 1;
  return end ? cx_blanks(f, end) : 0;
}

/* A systematic error behind the statistical one: the place behind it. */
static uint32_t second_spread(const cx_finder *f, uint32_t at) {
  uint32_t sign = cx_blanks(f, after_name(f, at)), value = after_sign(f, sign);
  cx_numeral n;
  if (value) return cx_digits_read(f, value, false, &n) ? after_name(f, n.span.end) : at;
  cx_mention apart = {0};
  bool raised = (cx_byte(f, sign) == '^' || cx_byte(f, sign) == '_') && sign > at;
  uint32_t end = raised ? cx_spread_read(f, sign, &apart) : 0; /* "± 0.04 (rand) ^{+0.12}_{-0.19} (sys)" */
  return end ? after_name(f, end) : at;
}

uint32_t cx_spread_named(const cx_finder *f, uint32_t at) { return after_name(f, at); }

uint32_t cx_spread_again(const cx_finder *f, uint32_t at) { return after_name(f, at) > at ? second_spread(f, at) : at; }

/* "mean (SD) scores were": the sentence says what brackets behind values hold. */
static bool announced(const cx_finder *f, uint32_t before) {
  for (uint32_t at = f->sentence.start; at + 2 < before; at++) {
    uint32_t end;
    if (cx_byte(f, at) == '(' && cx_entry_is(cx_longest(f, "number-join", at + 1, &end), "kind", "announced") && cx_byte(f, end) == ')')
      return true;
  }
  return false;
}

/* "56.8 [SD 17.2] years", "3.1 (SE = 0.4)": the place behind a bracket that names the error it holds, or 0. */
static uint32_t named_in_bracket(const cx_finder *f, uint32_t at, cx_mention *m) {
  char open = cx_byte(f, at), close = open == '(' ? ')' : ']';
  uint32_t end;
  cx_numeral n;
  if ((open != '(' && open != '[') || !cx_entry_is(cx_longest(f, "number-join", at + 1, &end), "kind", "announced")) return 0;
  end = cx_blanks(f, end);
  if (cx_byte(f, end) == '=' || cx_byte(f, end) == ':') end = cx_blanks(f, end + 1);
  if (!cx_digits_read(f, end, false, &n) || cx_byte(f, n.span.end) != close) return 0;
  m->plus_minus = n.value;
  return n.span.end + 1;
}

/* "0.316 (0.013)": printed to the same digit, and much smaller than the value. */
static bool is_last_digits(const cx_finder *f, const cx_mention *m, const cx_numeral *spread) {
  enum { MUCH = 3 };
  if (m->low.form != CX_NUMBER_DECIMAL || m->shape != CX_SHAPE_PLAIN || m->low.scale < 1 || m->low.scale != spread->value.scale)
    return false;
  cx_number least = cx_number_times(f->arena, spread->value, cx_number_of(f->arena, MUCH));
  return cx_number_compare(cx_number_abs(m->low), least) >= 0;
}

/* "± 0.4", "± 0.4 ± 0.1", "+/- 0.17", "^+0.37_-0.29": the place behind it, or 0. */
uint32_t cx_spread_read(const cx_finder *f, uint32_t at, cx_mention *m) {
  cx_numeral n, below;
  uint32_t start = cx_blanks(f, at);
  bool open = cx_byte(f, start) == '(';
  uint32_t value = 0, word, named = named_in_bracket(f, start, m);
  if (named) return named;
  if (open) start++;
  if (cx_entry_is(cx_longest(f, "number-join", start, &word), "kind", "spread"))
    value = word;
  else
    value = after_sign(f, start);
  if (value) {
    value = cx_blanks(f, value);
    if (!cx_digits_read(f, value, false, &n)) return 0;
    bool kelvin = n.letter && cx_byte(f, n.span.end - 1) == 'K'; /* "79.7±7.4K" */
    if (kelvin) n.value = cx_number_shift(n.value, -n.multiplier), n.span.end--;
    m->plus_minus = n.value;
    if (!open) return second_spread(f, n.span.end);
    return cx_byte(f, n.span.end) == ')' ? n.span.end + 1 : 0;
  }
  if (open && cx_byte(f, start) == '+' && cx_digits_read(f, start + 1, false, &n)) { /* "(+1.3, -0.9)" */
    uint32_t apart = cx_blanks(f, n.span.end);
    if (cx_byte(f, apart) == ',' || cx_byte(f, apart) == '/') apart = cx_blanks(f, apart + 1);
    if (cx_byte(f, apart) != '-' || !cx_digits_read(f, apart + 1, false, &below) || cx_byte(f, below.span.end) != ')') return 0;
    if (cx_number_same(n.value, below.value)) m->plus_minus = n.value;
    return below.span.end + 1;
  }
  if (open) {
    bool spread =
        cx_digits_read(f, start, false, &n) && cx_byte(f, n.span.end) == ')' && !n.letter && (announced(f, at) || is_last_digits(f, m, &n));
    if (spread) m->plus_minus = n.value;
    return spread ? n.span.end + 1 : 0;
  }
  bool raised = cx_byte(f, start) == '^' || cx_byte(f, start) == '_';
  uint32_t upper = cx_byte(f, start) == '+' || raised ? start : at;
  upper = after_mark(f, upper);
  bool marked = upper > at;
  char sign = cx_byte(f, upper);
  if ((sign != '+' && !(sign == '-' && marked)) || !cx_digits_read(f, upper + 1, false, &n)) return 0;
  uint32_t lower = n.span.end;
  if (cx_byte(f, lower) == '}') lower++;
  uint32_t next = cx_blanks(f, lower);
  bool split = cx_byte(f, next) == '_' || cx_byte(f, next) == '^';
  if (split)
    lower = after_mark(f, next);
  else if (cx_byte(f, lower) == '/')
    lower++;
  else if (!marked && !(n.point && cx_byte(f, lower) == '-' && cx_is_digit(cx_byte(f, lower + 1)) && upper == at)) /* "0.39+0.23-0.26" */
    return 0;
  if ((cx_byte(f, lower) != '-' && cx_byte(f, lower) != '+') || !cx_digits_read(f, lower + 1, false, &below)) return 0;
  if (cx_number_same(n.value, below.value)) m->plus_minus = n.value;
  uint32_t end = below.span.end;
  if (cx_byte(f, end) == '}') end++;
  return end;
}

/* "7.8 ± 3.1 × 10^8": the power of ten behind the spread is of the value too; 0: none. */
int cx_spread_power(const cx_finder *f, uint32_t start, uint32_t end) {
  int power;
  uint32_t behind;
  for (uint32_t at = start; at < end; at++)
    if (cx_power_of_ten(f, at, &power, &behind) && behind == end) return power;
  return 0;
}
