/* Powers of ten that stand apart from their value, or hold a range: "(3.7 ± 0.6) × 10^26", "10^(6-7)", into a mention that quantity.c has
 * begun. */
#include "find/mention/mention_parts.h"

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
