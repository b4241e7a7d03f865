/* Intervals of decimals; see interval.h. */
#include "audit/interval.h"

enum { MOST_DIGITS = 40, PLACES = 18 };

static cx_number negated(cx_number a) {
  a.negative = !a.negative;
  return a;
}

cx_number cx_number_plus(cx_arena *arena, cx_number a, cx_number b) { return cx_number_minus(arena, a, negated(b)); }

/* 10^power */
static cx_number power_of_ten(int power) { return (cx_number){.form = CX_NUMBER_DECIMAL, .digits = {"1", 1}, .scale = -power}; }

/* ---- printed numbers ---- */

/* Whether the digits of text stand in quote, which may group them by commas. */
static bool printed_so(cx_arena *arena, const char *text, const char *quote) {
  char *bare = cx_alloc(arena, strlen(quote) + 1), *to = bare;
  for (const char *q = quote; *q; q++)
    if (*q != ',') *to++ = *q;
  *to = 0;
  while (*text == '-') text++;
  return strstr(bare, text) != NULL;
}

bool cx_printed_read(cx_arena *arena, const char *text, const char *quote, bool approximate, cx_printed *out) {
  *out = (cx_printed){.approximate = approximate};
  if (!text || strlen(text) > MOST_DIGITS || !cx_number_parse(arena, cx_str_of(text), &out->value)) return false;
  out->unit = -out->value.scale;
  bool digits = strpbrk(quote, "0123456789") != NULL;
  if (!digits || printed_so(arena, text, quote)) return true;
  cx_str d = out->value.digits; /* a multiplier was applied: the zeros at the end were not printed */
  for (size_t n = d.n; n > 1 && d.p[n - 1] == '0'; n--) out->unit++;
  return true;
}

static cx_interval around(cx_arena *arena, const cx_printed *p, cx_number below, cx_number above) {
  cx_interval i = {cx_number_minus(arena, p->value, below), cx_number_plus(arena, p->value, above)};
  if (!p->approximate) return i;
  cx_number twentieth = cx_number_shift(cx_number_times(arena, cx_number_abs(p->value), cx_number_of(arena, 5)), -2);
  return (cx_interval){cx_number_minus(arena, i.low, twentieth), cx_number_plus(arena, i.high, twentieth)};
}

static cx_number half_unit(cx_arena *arena, const cx_printed *p) { return cx_number_shift(cx_number_of(arena, 5), p->unit - 1); }

cx_interval cx_interval_of(cx_arena *arena, const cx_printed *p) {
  cx_number half = half_unit(arena, p);
  return around(arena, p, half, half);
}

cx_interval cx_interval_of_derived(cx_arena *arena, const cx_printed *p) {
  return around(arena, p, half_unit(arena, p), power_of_ten(p->unit));
}

/* ---- arithmetic ---- */

bool cx_interval_apart(cx_interval a, cx_interval b) {
  return cx_number_compare(a.high, b.low) < 0 || cx_number_compare(b.high, a.low) < 0;
}

cx_interval cx_interval_join(cx_interval a, cx_interval b) {
  return (cx_interval){cx_number_compare(a.low, b.low) <= 0 ? a.low : b.low, cx_number_compare(a.high, b.high) >= 0 ? a.high : b.high};
}

cx_interval cx_interval_minus(cx_arena *arena, cx_interval a, cx_interval b) {
  return (cx_interval){cx_number_minus(arena, a.low, b.high), cx_number_minus(arena, a.high, b.low)};
}

cx_interval cx_interval_plus(cx_arena *arena, cx_interval a, cx_interval b) {
  return (cx_interval){cx_number_plus(arena, a.low, b.low), cx_number_plus(arena, a.high, b.high)};
}

bool cx_interval_positive(cx_interval a) { return !a.low.negative && !cx_number_is_zero(a.low); }

cx_interval cx_interval_over(cx_arena *arena, cx_interval a, cx_interval b) {
  bool low_minus = a.low.negative, high_minus = a.high.negative;
  return (cx_interval){cx_quotient(arena, a.low, low_minus ? b.low : b.high, PLACES, false),
                       cx_quotient(arena, a.high, high_minus ? b.high : b.low, PLACES, true)};
}

cx_interval cx_interval_shift(cx_interval a, int power) {
  return (cx_interval){cx_number_shift(a.low, power), cx_number_shift(a.high, power)};
}

/* Long division, a digit at a time. */
static cx_number divide(cx_arena *arena, cx_number a, cx_number b, int places, bool *exact) {
  int top = (int)a.digits.n - a.scale - ((int)b.digits.n - b.scale) + 1;
  for (size_t i = 0; i < b.digits.n && b.digits.p[i] == '0'; i++) top++; /* zeros in front weigh nothing */
  if (top < 0) top = 0;
  cx_buf digits = {.arena = arena};
  cx_number rest = a;
  for (int power = top; power >= -places; power--) {
    cx_number step = cx_number_shift(b, power);
    char digit = '0';
    for (; cx_number_compare(rest, step) >= 0; digit++) rest = cx_number_minus(arena, rest, step);
    cx_buf_char(&digits, digit);
  }
  *exact = cx_number_is_zero(rest);
  return (cx_number){.form = CX_NUMBER_DECIMAL, .digits = cx_buf_str(&digits), .scale = places};
}

cx_number cx_quotient(cx_arena *arena, cx_number a, cx_number b, int places, bool up) {
  bool exact;
  cx_number q = divide(arena, cx_number_abs(a), b, places, &exact);
  if (!exact && up != a.negative) q = cx_number_plus(arena, q, power_of_ten(-places));
  q.negative = a.negative;
  return q;
}

cx_str cx_quotient_shown(cx_arena *arena, cx_number a, cx_number b, int places) {
  bool exact;
  cx_number half = cx_number_shift(cx_number_of(arena, 5), -places - 1);
  cx_number q = cx_number_plus(arena, divide(arena, cx_number_abs(a), b, places + 2, &exact), half);
  q = divide(arena, q, cx_number_of(arena, 1), places, &exact); /* cuts off what stands behind */
  q.negative = a.negative;
  cx_str s = cx_number_print(arena, q);
  if (places > 0) {
    while (s.n && s.p[s.n - 1] == '0') s.n--;
    if (s.n && s.p[s.n - 1] == '.') s.n--;
  }
  return cx_str_copy(arena, s);
}
