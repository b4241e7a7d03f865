/* Powers of ten that stand apart from their value, or hold a range: "(3.7 ± 0.6) × 10^26", "10^(6-7)", into a mention that quantity.c has
 * begun; and those that lost their place ("3.2×106"). */
#include "find/mention/mention_parts.h"

/* 参数量约为3×106: shortly before its value stands what is counted in millions. */
static bool vast_before(const cx_finder *f, uint32_t start) {
  enum { FAR = 36 };
  uint32_t least = start > f->sentence.start + FAR ? start - FAR : f->sentence.start, end, before;
  for (uint32_t at = start; at > least; at = before) {
    uint32_t code = cx_code_before(f, at, &before);
    if (code == 0xFF0C || code == ',' || code == 0x3002 || code == 0xFF1B || code == ';') return false;
    const cx_entry *metric = cx_longest(f, "metric", before, &end);
    if (metric) return end <= start && cx_str_is(metric->sub, "resource");
  }
  return false;
}

/* "3.2×106", the six once raised. No size has a part of a pixel: a decimal in front of such a ten is a mantissa, a whole number only where
 * something vast is told; neither where a length stands behind ("2.5×103 mm"). */
bool cx_lost_power(const cx_finder *f, uint32_t start, uint32_t at, int *power, uint32_t *end) {
  enum { LEAST = 3, MOST = 12, WHOLE = 3 };
  uint32_t sign = cx_blanks(f, at), point = cx_digits_end(f, start);
  if (f->language != CX_LANGUAGE_ZH || !cx_here(f, sign, "×") || point - start > WHOLE) return false;
  uint32_t ten = cx_blanks(f, sign + (uint32_t)sizeof "×" - 1), last = cx_digits_end(f, ten), next, behind;
  if (!cx_here(f, ten, "10") || last - ten < 3 || last - ten > 4 || cx_byte(f, ten + 2) == '0') return false;
  *power = cx_byte(f, ten + 2) - '0';
  if (last - ten == 4) *power = *power * 10 + cx_byte(f, ten + 3) - '0';
  next = cx_blanks(f, last);
  bool decimal = cx_byte(f, point) == '.' && cx_is_digit(cx_byte(f, point + 1));
  bool ends = *power >= LEAST && *power <= MOST && !cx_word_at(f, last) && !strchr(".%^x", cx_byte(f, last) ? cx_byte(f, last) : ' ') &&
              !cx_here(f, next, "×");
  const cx_entry *unit = ends ? cx_longest(f, "unit", next, &behind) : NULL;
  *end = last;
  return ends && !cx_entry_is(unit, "si_unit", "m") && !cx_entry_is(unit, "name", "px") && (decimal || vast_before(f, start));
}

cx_number cx_ten_to(const cx_finder *f, cx_number v) {
  bool whole = v.form == CX_NUMBER_DECIMAL && v.scale == 0 && v.digits.n <= 2;
  int power = 0;
  for (size_t i = 0; whole && i < v.digits.n; i++) power = power * 10 + (v.digits.p[i] - '0');
  if (whole) return cx_number_shift(cx_number_of(f->arena, 1), v.negative ? -power : power);
  return cx_number_text(f->arena, cx_str_format(f->arena, "10^%.*s", CX_FMT(cx_number_print(f->arena, v))));
}

/* "10^(9.4-9.8) M_⊙", "10^(~7-8)": a range of powers. */
bool cx_exponents_read(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_numeral low, high;
  uint32_t at = first->span.end;
  if (first->word || !cx_str_is(cx_piece(f, first->span.start, at), "10") || cx_byte(f, at) != '^' || cx_byte(f, at + 1) != '(')
    return false;
  at += 2;
  if (cx_here(f, at, "∼")) at += sizeof "∼" - 1;
  if (cx_byte(f, at) == '~') at++;
  if (!cx_digits_read(f, cx_blanks(f, at), true, &low)) return false;
  at = cx_blanks(f, low.span.end);
  uint32_t dash = cx_here(f, at, "--") ? 2 : cx_byte(f, at) == '-' ? 1 : 0;
  if (!dash || !cx_digits_read(f, cx_blanks(f, at + dash), true, &high) || cx_byte(f, high.span.end) != ')') return false;
  m->low = cx_ten_to(f, low.value);
  m->high = cx_ten_to(f, high.value);
  m->range = true;
  cx_mention_end(m, high.span.end + 1, high.span.end + 1);
  cx_numeral whole = {.shape = CX_SHAPES, .span = m->number, .power = true};
  cx_unit unit;
  if (!cx_unit_read(f, &whole, m->quote.end, &unit)) return true;
  m->shape = unit.shape;
  m->unit = unit.code;
  m->unit_entry = unit.unit;
  m->quote.end = unit.end;
  return true;
}

/* "(3.7 ± 0.6) × 10^26 m^-2", "(3-5)%": a power of ten, or a unit, behind the parenthesis that holds the value. */
void cx_power_behind(const cx_finder *f, cx_mention *m) {
  int power;
  uint32_t end, start = m->quote.start;
  if (m->shape != CX_SHAPE_PLAIN || m->quote.end != m->number.end || cx_byte(f, start - 1) != '(' || cx_byte(f, m->quote.end) != ')')
    return;
  if (!cx_power_of_ten(f, m->quote.end + 1, &power, &end)) {
    bool order = cx_byte(f, start - 2) == 'O' && !cx_word_before(f, start - 2);                      /* "O(10) TeV" */
    if (!order && !m->plus_minus.form && !(m->range && cx_byte(f, m->quote.end + 1) == '%')) return; /* "(0.2-7)%" */
    power = 0;                                                                                       /* "(10.1 ± 0.2) kpc" */
    end = m->quote.end + 1;
    cx_numeral bare = {.shape = CX_SHAPES, .span = {start - 1, end}};
    cx_unit behind;
    if (!cx_unit_read(f, &bare, end, &behind)) return;
  }
  m->low = cx_number_shift(m->low, power);
  m->high = cx_number_shift(m->high, power);
  if (m->plus_minus.form) m->plus_minus = cx_number_shift(m->plus_minus, power);
  m->number = m->quote = cx_span_of(start - 1, end);
  cx_numeral whole = {.shape = CX_SHAPES, .span = m->number, .power = true};
  cx_unit unit;
  if (!cx_unit_read(f, &whole, end, &unit)) return;
  m->shape = unit.shape;
  m->unit = unit.code;
  m->unit_entry = unit.unit;
  m->quote.end = unit.end;
}
