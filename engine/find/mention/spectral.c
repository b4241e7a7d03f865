/* Names of the sky: numbers that name a line of a spectrum or a star, and measure nothing ("CO(2-1)", "[OIII]5007", "61 Cyg"). */
#include "find/mention/mention_parts.h"

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

/* "He ii 4686 Å": the wavelength of an ion's line. */
static bool is_ion_line(const cx_finder *f, const cx_mention *m) {
  cx_span stage = cx_last_word(f, m->number.start);
  if (m->number.end - m->number.start != 4 || cx_span_empty(stage) || stage.end - stage.start > 4) return false;
  for (uint32_t i = stage.start; i < stage.end; i++)
    if (!strchr("IVXivx", cx_byte(f, i))) return false;
  cx_span ion = cx_last_word(f, stage.start);
  return ion.end - ion.start <= 3 && !cx_span_empty(ion) && cx_is_upper(cx_byte(f, ion.start));
}

/* "[Fe II] 5.34 µm", "[NII] 122/205 µm": the same behind a bracket. */
static bool is_forbidden_line(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->number.start, close;
  bool first = cx_byte(f, m->number.end) == '/' && cx_is_digit(cx_byte(f, m->number.end + 1));
  if (cx_byte(f, start - 1) == '/')
    for (start--; cx_is_digit(cx_byte(f, start - 1)) || cx_byte(f, start - 1) == '.'; start--) continue;
  close = start - 2;
  if (start < f->sentence.start + 5 || (m->shape != CX_SHAPE_PHYSICAL && !(first && m->shape == CX_SHAPE_PLAIN)) || m->range) return false;
  return cx_byte(f, close + 1) == ' ' && cx_byte(f, close) == ']' && cx_byte(f, close - 1) && strchr("IVX", cx_byte(f, close - 1));
}

/* "K_{6,6}": the second index of a symbol, of which the reading left "K_6,6". */
static bool is_second_index(const cx_finder *f, const cx_mention *m) {
  uint32_t at = m->number.start;
  if (cx_byte(f, at - 1) != ',' || m->shape != CX_SHAPE_PLAIN) return false;
  uint32_t digits = at - 1;
  while (cx_is_digit(cx_byte(f, digits - 1))) digits--;
  return digits < at - 1 && cx_byte(f, digits - 1) == '_' && cx_is_alpha(cx_byte(f, digits - 2));
}

/* "GRB 221009A", "the 3×2pt analysis": what was seen on a day, and how it is correlated. */
static bool is_designation(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->number.start, end = cx_digits_end(f, start);
  if (m->shape == CX_SHAPE_DIMENSION) return cx_here(f, m->number.end, "pt") || cx_here(f, m->number.end, " pt");
  cx_span word = cx_last_word(f, start);
  if (end < start + 4 || !cx_is_upper(cx_byte(f, end)) || cx_word_at(f, end + 1) || word.end - word.start < 2) return false;
  for (uint32_t i = word.start; i < word.end; i++)
    if (!cx_is_upper(cx_byte(f, i))) return false;
  return true;
}

/* "61 Cyg", "47 Tuc": a number within a constellation. */
static bool is_star(const cx_finder *f, const cx_mention *m) {
  uint32_t end = cx_digits_end(f, m->number.start), word = end + 1;
  if (end == m->number.start || end - m->number.start > 3 || cx_byte(f, end) != ' ' || !cx_is_upper(cx_byte(f, word))) return false;
  return cx_entry_of(f, "constellation", cx_span_of(word, cx_letters(f, word))) != NULL;
}

bool cx_is_spectral(const cx_finder *f, const cx_mention *m) {
  return is_transition(f, m) || is_line(f, m) || is_ion_line(f, m) || is_forbidden_line(f, m) || is_second_index(f, m) ||
         is_designation(f, m) || is_star(f, m);
}
