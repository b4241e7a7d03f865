/* Values whose unit stands on their decimal point, as astronomers print them: "5.″5", "12.°4 ± 0.°3", into a mention that quantity.c has
 * begun. */
#include "find/mention/mention_parts.h"

/* Whether a typed mark closes a quotation, or may: one of its kind stands open before it ('rose by "about 5."3'). */
static bool is_quoted(const cx_finder *f, uint32_t at) {
  char mark = cx_byte(f, at);
  bool open = false;
  for (uint32_t i = f->sentence.start; i < at && (mark == '"' || mark == '\''); i++) {
    bool apostrophe = mark == '\'' && cx_word_before(f, i) && cx_word_at(f, i + 1);
    if (cx_byte(f, i) == mark && !apostrophe) open = i == f->sentence.start || strchr(" ([", cx_byte(f, i - 1)) != NULL;
  }
  return open;
}

/* Digits, a point with a mark of angle on it, digits: the place behind them, or 0. What is left of typeset text has blanks between them. */
static uint32_t read_value(const cx_finder *f, uint32_t at, cx_number *value, const cx_entry **unit) {
  uint32_t end = cx_digits_end(f, at), mark = cx_blanks(f, end), behind;
  if (end == at || cx_byte(f, mark) != '.') return 0;
  const cx_entry *entry = cx_longest(f, "unit", cx_blanks(f, mark + 1), &behind);
  bool angle = cx_entry_is(entry, "glue", "mark") || cx_entry_is(entry, "name", "deg");
  if (!angle || is_quoted(f, cx_blanks(f, mark + 1)) || !cx_is_digit(cx_byte(f, behind))) return 0;
  uint32_t last = cx_digits_end(f, behind);
  cx_str text = cx_str_format(f->arena, "%.*s.%.*s", CX_FMT(cx_piece(f, at, end)), CX_FMT(cx_piece(f, behind, last)));
  *unit = entry;
  return cx_number_parse(f->arena, text, value) ? last : 0;
}

bool cx_split_read(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_number value, spread;
  const cx_entry *unit, *again;
  if (first->word || first->point || first->letter || first->power || first->multiplier) return false;
  uint32_t start = first->span.start + (first->plus || first->minus), end = read_value(f, start, &value, &unit);
  if (!end) return false;
  value.negative = first->minus;
  m->low = m->high = value;
  uint32_t sign = cx_blanks(f, end), more = cx_here(f, sign, "±") ? read_value(f, cx_blanks(f, sign + 2), &spread, &again) : 0;
  if (more && again == unit) m->plus_minus = spread, end = more;
  m->shape = CX_SHAPE_PHYSICAL;
  m->unit = unit->name;
  m->unit_entry = unit;
  cx_mention_end(m, end, end);
  return true;
}
