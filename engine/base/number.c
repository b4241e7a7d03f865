/* Exact decimals: digits as they are printed and the place of the point. Turns "3,490.0e3" into a value and back into "3490000", and does
 * the little arithmetic claims need (products, differences, quotients). No double, no rounding; knows nothing of units or of words. */
#include "base/number.h"

/* Digits and places a number may have; what is larger is no quantity of a paper, and would only cost memory. */
enum { CX_NUMBER_LIMIT = 1000, CX_QUOTIENT_DIGITS = 40 };

/* ---- reading and printing --------------------------------------------------------------------------------------------------- */

static size_t digit_run(cx_str s, size_t at) {
  size_t n = 0;
  while (at + n < s.n && cx_is_digit(s.p[at + n])) n++;
  return n;
}

bool cx_number_parse(cx_arena *arena, cx_str s, cx_number *out) {
  size_t at = 0;
  cx_number a = {.form = CX_NUMBER_DECIMAL};
  if (at < s.n && (s.p[at] == '+' || s.p[at] == '-')) a.negative = s.p[at++] == '-';
  char *digits = cx_alloc(arena, s.n + 2);
  size_t n = 0, run = digit_run(s, at);
  bool first = true;
  while (run > 0) { /* groups of three after the first comma, which itself stands after one to three digits */
    if (!first && run != 3) return false;
    memcpy(digits + n, s.p + at, run);
    n += run;
    at += run;
    if (at + 1 >= s.n || s.p[at] != ',' || (first && run > 3)) break;
    first = false;
    run = digit_run(s, ++at);
    if (run == 0) return false;
  }
  if (at < s.n && s.p[at] == '.') {
    run = digit_run(s, at + 1);
    if (run == 0) return false;
    if (n == 0) digits[n++] = '0';
    memcpy(digits + n, s.p + at + 1, run);
    n += run;
    at += 1 + run;
    a.scale = (int32_t)run;
  }
  if (n == 0 || n > CX_NUMBER_LIMIT) return false;
  if (at < s.n && (s.p[at] == 'e' || s.p[at] == 'E')) {
    bool minus = ++at < s.n && s.p[at] == '-';
    if (at < s.n && (s.p[at] == '-' || s.p[at] == '+')) at++;
    run = digit_run(s, at);
    int32_t power = 0;
    if (run == 0 || run > 4) return false;
    for (size_t i = 0; i < run; i++) power = power * 10 + (s.p[at + i] - '0');
    if (power > CX_NUMBER_LIMIT) return false;
    at += run;
    a.scale += minus ? power : -power;
  }
  if (at != s.n) return false;
  a.digits = (cx_str){digits, n};
  *out = a;
  return true;
}

cx_number cx_number_text(cx_arena *arena, cx_str s) { return (cx_number){.form = CX_NUMBER_TEXT, .digits = cx_str_copy(arena, s)}; }

cx_number cx_number_of(cx_arena *arena, long long value) {
  unsigned long long size = value < 0 ? 0ULL - (unsigned long long)value : (unsigned long long)value;
  cx_str s = cx_str_format(arena, "%llu", size);
  return (cx_number){.form = CX_NUMBER_DECIMAL, .negative = value < 0, .digits = s};
}

cx_str cx_number_print(cx_arena *arena, cx_number a) {
  if (a.form != CX_NUMBER_DECIMAL) return cx_str_copy(arena, a.digits);
  cx_buf buf = {.arena = arena};
  size_t zeros = a.scale < 0 ? (size_t)-a.scale : 0, behind = a.scale > 0 ? (size_t)a.scale : 0;
  size_t whole = a.digits.n > behind ? a.digits.n - behind : 0;
  size_t lead = 0;
  while (lead < whole && a.digits.p[lead] == '0') lead++;
  if (a.negative && !cx_number_is_zero(a)) cx_buf_char(&buf, '-');
  if (lead == whole) {
    cx_buf_char(&buf, '0');
  } else {
    cx_buf_add(&buf, cx_str_cut(a.digits, lead, whole));
    for (size_t i = 0; i < zeros; i++) cx_buf_char(&buf, '0');
  }
  if (behind > 0) {
    cx_buf_char(&buf, '.');
    for (size_t i = a.digits.n; i < behind; i++) cx_buf_char(&buf, '0');
    cx_buf_add(&buf, cx_str_cut(a.digits, whole, a.digits.n));
  }
  return cx_str_copy(arena, cx_buf_str(&buf));
}

/* ---- arithmetic ------------------------------------------------------------------------------------------------------------- */

cx_number cx_number_shift(cx_number a, int power) {
  if (a.form == CX_NUMBER_DECIMAL) a.scale -= power;
  return a;
}

cx_number cx_number_abs(cx_number a) {
  a.negative = false;
  return a;
}

bool cx_number_is_zero(cx_number a) {
  if (a.form != CX_NUMBER_DECIMAL) return false;
  for (size_t i = 0; i < a.digits.n; i++) {
    if (a.digits.p[i] != '0') return false;
  }
  return true;
}

/* The digit of weight 10^place. */
static int digit_at(cx_number a, int32_t place) {
  int32_t i = (int32_t)a.digits.n - 1 - (place + a.scale);
  return i < 0 || i >= (int32_t)a.digits.n ? 0 : a.digits.p[i] - '0';
}

static int32_t top_place(cx_number a) { return (int32_t)a.digits.n - 1 - a.scale; }

static int compare_size(cx_number a, cx_number b) {
  int32_t top = top_place(a) > top_place(b) ? top_place(a) : top_place(b);
  int32_t low = a.scale > b.scale ? -a.scale : -b.scale;
  for (int32_t place = top; place >= low; place--) {
    int d = digit_at(a, place) - digit_at(b, place);
    if (d != 0) return d < 0 ? -1 : 1;
  }
  return 0;
}

int cx_number_compare(cx_number a, cx_number b) {
  bool minus_a = a.negative && !cx_number_is_zero(a), minus_b = b.negative && !cx_number_is_zero(b);
  if (minus_a != minus_b) return minus_a ? -1 : 1;
  return minus_a ? -compare_size(a, b) : compare_size(a, b);
}

bool cx_number_same(cx_number a, cx_number b) {
  if (a.form != b.form) return false;
  if (a.form == CX_NUMBER_DECIMAL) return cx_number_compare(a, b) == 0;
  return cx_str_eq(a.digits, b.digits);
}

cx_number cx_number_times(cx_arena *arena, cx_number a, cx_number b) {
  size_t n = a.digits.n + b.digits.n;
  char *digits = cx_alloc(arena, n + 1);
  for (size_t i = a.digits.n; i-- > 0;) {
    int carry = 0;
    for (size_t j = b.digits.n; j-- > 0;) {
      int sum = digits[i + j + 1] + (a.digits.p[i] - '0') * (b.digits.p[j] - '0') + carry;
      digits[i + j + 1] = (char)(sum % 10);
      carry = sum / 10;
    }
    digits[i] = (char)carry;
  }
  for (size_t i = 0; i < n; i++) digits[i] = (char)(digits[i] + '0');
  size_t lead = 0;
  while (lead + 1 < n && digits[lead] == '0') lead++;
  return (cx_number){
      .form = CX_NUMBER_DECIMAL, .negative = a.negative != b.negative, .digits = {digits + lead, n - lead}, .scale = a.scale + b.scale};
}

/* |a| + |b|, or |a| - |b| where |a| >= |b|. */
static cx_number combine(cx_arena *arena, cx_number a, cx_number b, bool add) {
  int32_t top = (top_place(a) > top_place(b) ? top_place(a) : top_place(b)) + 1;
  int32_t low = a.scale > b.scale ? -a.scale : -b.scale;
  size_t n = (size_t)(top - low + 1);
  char *digits = cx_alloc(arena, n + 1);
  int carry = 0;
  for (size_t i = 0; i < n; i++) {
    int32_t place = low + (int32_t)i;
    int sum = digit_at(a, place) + (add ? digit_at(b, place) : -digit_at(b, place)) + carry;
    carry = sum < 0 ? -1 : sum / 10;
    digits[n - 1 - i] = (char)('0' + (sum + 10) % 10);
  }
  size_t lead = 0;
  while (lead + 1 < n && digits[lead] == '0') lead++;
  return (cx_number){.form = CX_NUMBER_DECIMAL, .digits = {digits + lead, n - lead}, .scale = -low};
}

cx_number cx_number_minus(cx_arena *arena, cx_number a, cx_number b) {
  cx_number r;
  if (a.negative != b.negative) {
    r = combine(arena, a, b, true);
    r.negative = a.negative;
  } else if (compare_size(a, b) >= 0) {
    r = combine(arena, a, b, false);
    r.negative = a.negative;
  } else {
    r = combine(arena, b, a, false);
    r.negative = !a.negative;
  }
  return r;
}

/* The digits of a number as a plain integer, for long division: compares and subtracts on strings of equal length. */
static bool take_away(char *rest, const char *divisor, size_t n) {
  if (memcmp(rest, divisor, n) < 0) return false;
  int borrow = 0;
  for (size_t i = n; i-- > 0;) {
    int d = rest[i] - divisor[i] - borrow;
    borrow = d < 0;
    rest[i] = (char)('0' + (borrow ? d + 10 : d));
  }
  return true;
}

cx_number cx_number_over(cx_arena *arena, cx_number a, cx_number b) {
  size_t n = b.digits.n + 1, count = 0;
  char *rest = cx_alloc(arena, n + 1), *divisor = cx_alloc(arena, n + 1);
  char *digits = cx_alloc(arena, a.digits.n + CX_QUOTIENT_DIGITS + 1);
  memset(rest, '0', n);
  divisor[0] = '0';
  memcpy(divisor + 1, b.digits.p, b.digits.n);
  int32_t extra = 0;
  for (size_t i = 0;; i++) {
    bool inside = i < a.digits.n;
    bool zero = true;
    for (size_t k = 0; k < n && zero; k++) zero = rest[k] == '0';
    if (!inside && zero && a.scale - b.scale + extra >= 0) break;
    if (!inside && extra >= CX_QUOTIENT_DIGITS) {
      cx_str top = cx_number_print(arena, a), bottom = cx_number_print(arena, b);
      return cx_number_text(arena, cx_str_format(arena, "%.*s/%.*s", CX_FMT(top), CX_FMT(bottom)));
    }
    if (!inside) extra++;
    memmove(rest, rest + 1, n - 1);
    rest[n - 1] = inside ? a.digits.p[i] : '0';
    char q = '0';
    while (take_away(rest, divisor, n)) q++;
    digits[count++] = q;
  }
  size_t lead = 0;
  while (lead + 1 < count && digits[lead] == '0') lead++;
  cx_number r = {.form = CX_NUMBER_DECIMAL, .negative = a.negative != b.negative, .digits = {digits + lead, count - lead}};
  r.scale = a.scale - b.scale + extra;
  while (r.scale > 0 && r.digits.n > 1 && r.digits.p[r.digits.n - 1] == '0') {
    r.digits.n--;
    r.scale--;
  }
  return r;
}
