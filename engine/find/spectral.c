/* Lines of spectra: numbers that name what a molecule or an ion emits, and measure nothing ("CO(2-1)", "[OIII]5007"). */
#include "find/mention_parts.h"

/* "CO(2-1)", "SiO (1-0)": the levels between which a molecule's line arises. */
static bool is_transition(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->number.start, end = m->number.end;
  if (m->low.form != CX_NUMBER_DECIMAL || m->low.scale != 0 || m->low.digits.n > 2 || m->range || m->plus) return false;
  uint32_t open = cx_byte(f, start - 1) == '-' ? start - 1 : start, close = end;
  while (open < start && cx_is_digit(cx_byte(f, open - 1))) open--;
  while (cx_is_digit(cx_byte(f, close))) close++;
  if (open == start && cx_byte(f, close) == '-') close = cx_digits_end(f, close + 1);
  cx_str inside = cx_piece(f, open, close);
  size_t dash = 0;
  while (dash < inside.n && inside.p[dash] != '-') dash++;
  if (cx_byte(f, open - 1) != '(' || cx_byte(f, close) != ')' || dash == 0 || dash > 2 || inside.n < dash + 2 || inside.n > dash + 3)
    return false;
  int upper = 0, lower = 0;
  for (size_t i = 0; i < dash; i++) upper = upper * 10 + (inside.p[i] - '0');
  for (size_t i = dash + 1; i < inside.n; i++) lower = lower * 10 + (inside.p[i] - '0');
  uint32_t word = cx_back_blanks(f, open - 1), letters = word;
  bool capital = false;
  for (; letters > f->sentence.start && (cx_is_alnum(cx_byte(f, letters - 1)) || cx_byte(f, letters - 1) == '}'); letters--)
    capital |= cx_is_upper(cx_byte(f, letters - 1));
  return upper == lower + 1 && capital && word - letters <= 12;
}

/* "[OIII]5007", "[CII]_{158 μm}": the wavelength that names a line. */
static bool is_line(const cx_finder *f, const cx_mention *m) {
  uint32_t at = m->number.start;
  while (at > f->sentence.start && (cx_byte(f, at - 1) == '{' || cx_byte(f, at - 1) == '_')) at--;
  return m->number.end - m->number.start >= 3 && cx_byte(f, at - 1) == ']' && cx_is_upper(cx_byte(f, at - 2));
}

bool cx_is_spectral(const cx_finder *f, const cx_mention *m) { return is_transition(f, m) || is_line(f, m); }
