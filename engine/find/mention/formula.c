/* Numbers that are mathematics: in the argument of a function, an exponent or an index, or a coefficient or constant of an equation
 * ("O(n^2)", "0.5 log(M) - 3.2", "(q+3)L/2", "(1 + z)"). Knows words of mathematics only by the class "function". */
#include "find/mention/mention_parts.h"

/* "O(n^{2/3})", "O(N 2)", "n^2": inside a formula. */
static bool in_formula(const cx_finder *f, const cx_mention *m) {
  enum { REACH = 40 };
  uint32_t at = m->number.start;
  char before = cx_byte(f, at - 1);
  if (before == '^' || ((before == '{' || before == '-') && cx_byte(f, at - 2) == '^')) return true;
  if (before == '/' && cx_here(f, m->number.end, ")^")) return true; /* "(Ω_m/0.3)^0.5" */
  if (cx_byte(f, m->number.end) == '+' && cx_is_alpha(cx_byte(f, m->number.end + 1)) && !cx_is_upper(before))
    return true; /* 12+log, (1+z) */
  int closed = 0;
  bool square = false;
  while (at > f->sentence.start && m->number.start - at < REACH) {
    char c = cx_byte(f, --at);
    if (c == ')') closed++;
    if (c == '[' && !square && cx_byte(f, at - 1) == '_') return true; /* "T_[0.1 s]" */
    square |= c == ']';
    if (c != '(' || closed-- > 0) continue;
    if (cx_byte(f, at - 1) == '^' || cx_byte(f, at - 1) == '_') return true;
    const cx_entry *function = cx_byte(f, at - 1) == ' ' ? NULL : cx_entry_of(f, "function", cx_last_word(f, at));
    bool roughly = m->shape == CX_SHAPE_PERCENT || m->shape == CX_SHAPE_FACTOR; /* "an accuracy of O(0.3%)" */
    return function && !(roughly && cx_str_is(function->name, "order"));
  }
  return false;
}

static bool is_function(const cx_finder *f, cx_span word) { return cx_entry_is(cx_entry_of(f, "function", word), "name", "function"); }

/* Whether one letter stands here alone; its end. */
static bool letter_at(const cx_finder *f, uint32_t at, uint32_t *end) {
  if (!cx_word_at(f, at) || cx_is_digit(cx_byte(f, at)) || cx_han_at(f, at)) return false;
  cx_code_at(f, at, end);
  return !cx_word_at(f, *end);
}

/* A function with its argument, or what is added to one: "log(M)", "ln R", "log_10 N". */
static bool function_at(const cx_finder *f, uint32_t at) {
  uint32_t end = cx_letters(f, at), next;
  if (!is_function(f, cx_span_of(at, end))) return false;
  char mark = cx_byte(f, end);
  uint32_t argument = cx_blanks(f, end);
  return mark == '(' || mark == '_' || mark == '[' || (argument > end && (cx_byte(f, argument) == '(' || letter_at(f, argument, &next)));
}

/* "1+ε", "2 - δ": a whole number and what is added to it. */
static bool leads_symbol(const cx_finder *f, const cx_mention *m) {
  uint32_t sign = cx_blanks(f, m->number.end), end;
  if (m->shape != CX_SHAPE_PLAIN || m->low.form != CX_NUMBER_DECIMAL || m->low.scale != 0) return false;
  if (cx_byte(f, sign) != '+' && cx_byte(f, sign) != '-') return false;
  uint32_t next = cx_blanks(f, sign + 1);
  return (next > sign + 1) == (sign > m->number.end) && cx_is_greek(cx_code_at(f, next, &end));
}

static bool behind_equals(const cx_finder *f, uint32_t at) { return cx_byte(f, cx_back_blanks(f, at) - 1) == '='; }

/* "0.5 log(M)", "12 + log(O/H)", "(1 + z)", "3^8 = 6561" */
static bool leads_formula(const cx_finder *f, const cx_mention *m) {
  uint32_t next = cx_blanks(f, m->number.end), letter, start = m->number.start;
  if (function_at(f, next)) return true;
  char behind = cx_byte(f, m->quote.end), before = cx_byte(f, cx_back_blanks(f, start - 1) - 1);
  if (m->range && behind == '^') return true; /* "1 - 2^{-k}" */
  bool from_one = m->range && m->shape == CX_SHAPE_PLAIN && cx_byte(f, start) == '1' && !cx_word_at(f, start + 1);
  if (from_one && behind == '/' && letter_at(f, m->quote.end + 1, &letter)) return true; /* "1-1/e" */
  bool sum = cx_byte(f, next) == '+' && cx_is_alpha(cx_byte(f, cx_blanks(f, next + 1)));
  if (sum && cx_byte(f, start - 1) == '(' && before == '*') return true;                                    /* "a * (1 + b * c)" */
  if (cx_byte(f, next) == '|' && behind_equals(f, start) && cx_is_space(cx_byte(f, next + 1))) return true; /* "Pr[y = 1 | x]" */
  bool power = memchr(f->text.p + start, '^', m->number.end - start) && !cx_here(f, start, "10");
  if (power && cx_byte(f, next) == '=' && cx_is_digit(cx_byte(f, cx_blanks(f, next + 1)))) return true;
  bool minus = cx_byte(f, next) == '-' && next == m->number.end && cx_byte(f, next + 1) && (unsigned char)cx_byte(f, next + 1) >= 0x80;
  if (minus && letter_at(f, next + 1, &letter)) return true; /* "(5/8-ε)" */
  if (cx_byte(f, next) != '+') return false;
  next = cx_blanks(f, next + 1);
  return function_at(f, next) || (cx_byte(f, start - 1) == '(' && letter_at(f, next, &letter) && cx_byte(f, letter) == ')');
}

/* "log(M) - 3.2": what is added to a function of something. */
static bool is_added(const cx_finder *f, uint32_t start) {
  enum { REACH = 60 };
  uint32_t sign = cx_back_blanks(f, start), close;
  if (f->text.p[start] != '-' && f->text.p[start] != '+') {
    if (cx_byte(f, sign - 1) != '-' && cx_byte(f, sign - 1) != '+') return false;
    sign--;
  }
  close = cx_back_blanks(f, sign);
  if (cx_byte(f, close - 1) != ')') return false;
  int open = 0;
  for (uint32_t at = close; at > f->sentence.start && close - at < REACH; at--) {
    char c = cx_byte(f, at - 1);
    open += c == ')';
    if (c == '(' && --open == 0) return is_function(f, cx_last_word(f, at - 1));
  }
  return false;
}

/* Where a symbol of one letter, or one with an index, ends before `at`; times: it may stand behind a number, "7L". */
static bool symbol_before(const cx_finder *f, uint32_t at, bool times) {
  uint32_t start = at, previous;
  bool index = false, letter = false;
  while (start > f->sentence.start && (cx_word_before(f, start) || cx_byte(f, start - 1) == '_')) {
    index |= cx_byte(f, start - 1) == '_';
    cx_code_before(f, start, &previous);
    letter = !cx_is_digit(cx_byte(f, previous));
    if (!index && letter && start < at) return false;
    start = previous;
    if (times && letter && !index && cx_is_digit(cx_byte(f, start - 1))) break;
  }
  return letter && start < at && cx_byte(f, start - 1) != '-' && cx_byte(f, start - 1) != '/';
}

/* "(q+3)", "n+1": added to a symbol; "7L/3", "(Ω_m/0.3)", "(M/10^7 M_⊙)": a symbol is divided by it. */
static bool joins_symbol(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->number.start, end = m->quote.end;
  char before = cx_byte(f, start - 1);
  bool plain = m->shape == CX_SHAPE_PLAIN, physical = m->shape == CX_SHAPE_PHYSICAL;
  if (before == '+' && symbol_before(f, start - 1, false)) return true;
  if (before == '/' && (plain || physical || m->shape == CX_SHAPE_COUNT) && symbol_before(f, start - 1, plain)) return true;
  return physical && end == m->number.end + 1 && cx_byte(f, end) == '/' && cx_is_digit(cx_byte(f, end + 1)) && symbol_before(f, end, true);
}

/* "M_*,10": a later part of an index. */
static bool in_index(const cx_finder *f, uint32_t at) {
  enum { REACH = 8 };
  if (cx_byte(f, at - 1) != ',') return false;
  for (uint32_t back = 0; back < REACH; back++) {
    char c = cx_byte(f, --at);
    if (c == '_') return true;
    if (!cx_is_alnum(c) && c != ',' && c != '*') return false;
  }
  return false;
}

/* "ε ∈ (0, 1)", "Beta(1/3,1/4)", "N(0,1)": the arguments of a function, or the ends of an open interval. */
static bool is_argument(const cx_finder *f, const cx_mention *m) {
  enum { REACH = 16 };
  uint32_t open = m->number.start, close = m->number.end;
  if (m->low.scale > 0 && m->low.form == CX_NUMBER_DECIMAL && m->shape != CX_SHAPE_PART) return false;
  bool comma = false;
  for (char c; (c = cx_byte(f, open - 1)) && m->number.start - open < REACH && (cx_is_digit(c) || strchr("/, -", c)); open--)
    comma |= c == ',';
  if (cx_byte(f, open - 1) != '(') return false;
  for (char c; (c = cx_byte(f, close)) && close - m->number.end < REACH && (cx_is_digit(c) || strchr("/, -", c)); close++)
    comma |= c == ',';
  uint32_t before = cx_back_blanks(f, open - 1), letters = open - 1;
  bool interval = before > f->sentence.start + 3 && cx_here(f, before - 3, "∈");
  while (cx_is_alpha(cx_byte(f, letters - 1))) letters--;
  bool function = letters < open - 1 && !cx_word_before(f, letters) && open - 1 - letters <= 4 && cx_is_upper(cx_byte(f, letters));
  return interval ? comma : comma && function && cx_byte(f, close) == ')';
}

/* "S(E,E)=1", "P(f_1,f_2)=0": what a function is equal to, where it says nothing but yes or no. */
static bool is_truth(const cx_finder *f, const cx_mention *m) {
  enum { REACH = 40 };
  uint32_t sign = cx_back_blanks(f, m->number.start), at = sign - 1;
  bool one = m->number.end == m->number.start + 1 && (cx_byte(f, m->number.start) == '0' || cx_byte(f, m->number.start) == '1');
  if (!one || m->shape != CX_SHAPE_PLAIN || cx_byte(f, at) != '=' || cx_byte(f, at - 1) != ')') return false;
  while (at > f->sentence.start && sign - at < REACH && cx_byte(f, at - 1) != '(') at--;
  if (cx_byte(f, at - 1) != '(') return false;
  uint32_t end;
  cx_span name = cx_last_word(f, at - 1);
  return !cx_span_empty(name) && name.end == at - 1 && letter_at(f, name.start, &end);
}

/* "√2", "√(2)", "4/π", "5/√n": a constant of mathematics, whose value the text tells beside it if it matters. */
static bool is_constant(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->number.start, end;
  if (cx_byte(f, start - 1) == '(') start--;
  if (start >= f->sentence.start + 3 && cx_here(f, start - 3, "√")) return true;
  if (m->shape != CX_SHAPE_PLAIN || cx_byte(f, m->number.end) != '/') return false;
  uint32_t under = m->number.end + 1;
  return cx_here(f, under, "√") || (cx_is_greek(cx_code_at(f, under, &end)) && !cx_word_at(f, end));
}

/* "(1/2) ∂_μ φ", "½ log n": the coefficient of what follows. */
static bool is_coefficient(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->number.start, close = m->quote.end, end;
  bool part = m->shape == CX_SHAPE_PART || m->shape == CX_SHAPE_PLAIN;
  if (!part || cx_byte(f, start - 1) != '(' || cx_byte(f, close) != ')') return false;
  uint32_t next = cx_blanks(f, close + 1), code = cx_code_at(f, next, &end);
  return cx_here(f, next, "∂") || cx_here(f, next, "∇") || cx_here(f, next, "∫") ||
         (cx_is_greek(code) && memchr(f->text.p + start, '/', m->number.end - start));
}

/* "β > 0", "γ_k ≥ 0", "β ≠ 0": on which side of nothing a symbol lies. */
static bool is_side(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->number.start, sign = cx_back_blanks(f, start), symbol;
  if (m->shape != CX_SHAPE_PLAIN || m->number.end != start + 1 || cx_byte(f, start) != '0') return false;
  size_t length = cx_order_sign_ending(cx_piece(f, f->sentence.start, sign));
  if (!length && cx_str_ends(cx_piece(f, f->sentence.start, sign), CX_STR("≠"))) length = strlen("≠");
  if (!length) return false;
  uint32_t at = cx_back_blanks(f, sign - (uint32_t)length), first = at;
  while (first > f->sentence.start && (cx_word_before(f, first) || strchr("_{}", cx_byte(f, first - 1)))) cx_code_before(f, first, &first);
  return first < at && cx_is_greek(cx_code_at(f, first, &symbol));
}

/* "p = 0, 1, 2, ...": one of all numbers. */
static bool is_counting(const cx_finder *f, const cx_mention *m) {
  enum { REACH = 40 };
  uint32_t at = m->number.end;
  if (m->shape != CX_SHAPE_PLAIN || m->low.scale != 0) return false;
  while (at - m->number.end < REACH && (cx_byte(f, at) == ',' || cx_byte(f, at) == ' ' || cx_is_digit(cx_byte(f, at)))) at++;
  return at > m->number.end && cx_byte(f, cx_back_blanks(f, at) - 1) == ',' && (cx_here(f, at, "...") || cx_here(f, at, "…"));
}

/* "1 mod 4", "4p^s": a modulus; a coefficient of a power. */
static bool is_algebra(const cx_finder *f, const cx_mention *m) {
  uint32_t end = m->quote.end;
  bool modulus = m->shape == CX_SHAPE_PLAIN && cx_entry_is(cx_entry_of(f, "function", cx_last_word(f, m->number.start)), "name", "modulus");
  bool power = end == m->number.end + 1 && cx_byte(f, end) == '^' && cx_is_alpha(cx_byte(f, end + 1));
  return modulus || power;
}

bool cx_is_formula(const cx_finder *f, const cx_mention *m) {
  if (in_formula(f, m) || is_algebra(f, m)) return true;
  if (!m->digits) return false;
  uint32_t start = m->number.start;
  return leads_formula(f, m) || is_added(f, start) || in_index(f, start) || joins_symbol(f, m) || is_argument(f, m) || is_truth(f, m) ||
         is_constant(f, m) || is_counting(f, m) || is_coefficient(f, m) || leads_symbol(f, m) || is_side(f, m);
}
