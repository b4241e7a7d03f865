/* One quantity: a numeral and what stands behind it (a second number, ±, a unit, a counted noun) into a mention with its value, unit and
 * shape. What stands around the quantity is qualifier.c's; whether the number is a claim is nobody's here. */
#include "find/mention/mention_parts.h"

#define ONE CX_STR("1")

cx_shape cx_shape_own(const cx_numeral *n) {
  if (n->shape != CX_SHAPES) return n->shape;
  return n->letter || (n->multiplier >= 6 && !n->word) ? CX_SHAPE_MAGNITUDE : CX_SHAPE_PLAIN;
}

void cx_mention_start(cx_mention *m, const cx_numeral *n) {
  *m = (cx_mention){
      .number = n->span, .quote = n->span, .whole = n->span, .shape = cx_shape_own(n), .low = n->value, .high = n->value, .unit = ONE};
  m->number_word = n->word;
  m->plus = n->plus;
  m->minus = n->minus;
  if (n->over) {
    m->bound = CX_OVER;
    m->bound_span = n->over_span;
  }
}

void cx_amount_read(const cx_finder *f, const cx_numeral *n, bool money, cx_amount *out) {
  *out = (cx_amount){.numeral = *n, .end = n->span.end};
  out->has_unit = !money && cx_unit_read(f, n, n->span.end, &out->unit);
  if (out->has_unit) out->end = out->unit.end;
}

void cx_amount_counted(const cx_finder *f, cx_amount *a) {
  cx_unit noun;
  bool found = f->language == CX_LANGUAGE_ZH || cx_han_at(f, cx_blanks(f, a->end)) ? cx_noun_read_zh(f, &a->numeral, a->end, &noun) : false;
  if (!found && !cx_han_at(f, cx_blanks(f, a->end))) found = cx_noun_read(f, &a->numeral, a->end, &noun);
  if (!found) return;
  a->unit = noun;
  a->has_unit = true;
  a->end = noun.end;
}

/* A plus glued to a value's end, and nothing behind it. */
static bool is_open_end(const cx_finder *f, uint32_t at) {
  char next = cx_byte(f, at + 1);
  return cx_byte(f, at) == '+' && !cx_word_at(f, at + 1) && next != '/' && next != '-' && next != '+';
}

/* "three or more physicians" */
static void read_or_more(const cx_finder *f, cx_amount *a, cx_mention *m) {
  uint32_t start = cx_blanks(f, a->end), end;
  const cx_entry *entry = cx_longest(f, "qualifier-after", start, &end);
  cx_unit noun;
  if (start == a->end || !cx_entry_is(entry, "name", "at_least") || !cx_noun_read(f, &a->numeral, end, &noun)) return;
  m->bound = CX_AT_LEAST;
  m->bound_span = cx_span_of(start, end);
  a->unit = noun;
  a->has_unit = true;
  a->end = noun.end;
}

/* ---- words that change the value ---------------------------------------------------------------------------------------------------- */

/* How many orders of magnitude something may be apart: "1.5 orders". */
static bool is_order(const cx_finder *f, cx_number v) {
  enum { MOST = 40 };
  return v.form == CX_NUMBER_DECIMAL && v.scale >= 0 && v.digits.n <= 3 &&
         cx_number_compare(cx_number_abs(v), cx_number_of(f->arena, MOST)) <= 0;
}

/* "two orders of magnitude", 四个数量级: a power of ten, a factor. */
static bool read_orders(const cx_finder *f, cx_mention *m) {
  uint32_t at = cx_byte(f, m->number.end) == '-' ? m->number.end + 1 : cx_blanks(f, m->number.end), end;
  const cx_entry *entry = cx_longest(f, "unit", at, &end);
  if (!cx_entry_is(entry, "glue", "order")) return false;
  if (!is_order(f, m->low) || !is_order(f, m->high)) return false;
  m->low = cx_ten_to(f, cx_number_abs(m->low)); /* a sign tells where it moves */
  m->high = cx_ten_to(f, cx_number_abs(m->high));
  m->shape = CX_SHAPE_FACTOR;
  m->unit = CX_STR("x");
  m->unit_entry = entry;
  m->noun_entry = NULL;
  m->quote.end = end;
  return true;
}

/* "a factor of 3.8", "by factors 3-7x", "by a factor of more than three". */
static bool is_factor(const cx_finder *f, const cx_mention *m) {
  uint32_t start = cx_back_blanks(f, m->number.start);
  if (cx_byte(f, start - 1) == '~') start--;
  if (cx_byte(f, start - 1) == '(' && cx_byte(f, start - 2) == 'O') start -= 2; /* "a factor of O(10)" */
  cx_span word = cx_last_word(f, start);
  for (int i = 0; i < 6; i++) {
    const cx_entry *entry = cx_entry_of(f, "number-factor", word);
    if (!entry) return false;
    bool head = cx_entry_is(entry, "kind", "head");
    if (head && cx_entry_is(cx_entry_of(f, "number-factor", cx_last_word(f, word.start)), "kind", "measured")) return false;
    if (head) return i > 0;
    word = cx_last_word(f, word.start);
  }
  return false;
}

static void read_ordinal(const cx_finder *f, cx_mention *m) {
  uint32_t at = m->number.end;
  if (cx_han_at(f, at)) {
    uint32_t place;
    if (cx_longest(f, "number-place", at, &place)) m->quote.end = place;
    return;
  }
  uint32_t word = cx_byte(f, at) == '-' ? at + 1 : cx_blanks(f, at), end = cx_letters(f, word);
  cx_str text = cx_piece(f, word, end);
  if (cx_entry_of(f, "number-place", cx_span_of(word, end))) m->quote.end = end;
  if (cx_str_is(text, "percentile")) m->unit = CX_STR("percentile"), m->quote.end = end;
}

/* "15th to the 45th percentile". */
static bool read_percentiles(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_numeral second;
  uint32_t at = cx_blanks(f, first->span.end);
  if (!cx_here(f, at, "to ")) return false;
  at = cx_blanks(f, at + 3);
  if (cx_here(f, at, "the ")) at = cx_blanks(f, at + 4);
  if (!cx_digits_read(f, at, false, &second)) return false;
  uint32_t end = cx_letters(f, second.span.end), word = cx_blanks(f, end);
  if (end == second.span.end || !cx_here(f, word, "percentile")) return false;
  m->from = first->value;
  m->to = second.value;
  m->low = m->high = (cx_number){0};
  m->unit = CX_STR("percentile");
  cx_mention_end(m, end, cx_letters(f, word));
  return true;
}

static bool is_ordinal_suffix(const cx_finder *f, uint32_t at) {
  return (cx_here(f, at, "st") || cx_here(f, at, "nd") || cx_here(f, at, "rd") || cx_here(f, at, "th")) && !cx_word_at(f, at + 2);
}

/* "the 99-percentile delay", "the 90 percentile": a place in an order as "99th" is; not "12 percentile points". */
static bool is_percentile(const cx_finder *f, uint32_t at) {
  uint32_t word = cx_byte(f, at) == '-' ? at + 1 : cx_blanks(f, at), end = cx_letters(f, word);
  return word > at && cx_str_is(cx_piece(f, word, end), "percentile") && !cx_here(f, end, " point") && !cx_here(f, end, "-point");
}

/* A numeral that is a quantity without a unit behind it: "third", "several", "twice", "2nd". */
static bool read_alone(const cx_finder *f, const cx_numeral *n, cx_mention *m) {
  if (n->shape == CX_SHAPE_ORDINAL) return read_ordinal(f, m), true;
  if (n->shape == CX_SHAPE_VAGUE) {
    uint32_t end;
    const cx_entry *unit = cx_longest(f, "unit", n->span.end, &end);
    if (cx_entry_is(unit, "glue", "order")) m->quote.end = end;
    m->low = m->high = (cx_number){0};
    return true;
  }
  if (n->shape == CX_SHAPE_FACTOR || n->shape == CX_SHAPE_PART) return m->unit = CX_STR("x"), true;
  if (n->shape == CX_SHAPE_PERCENT) return m->unit = CX_STR("%"), true;
  bool suffix = is_ordinal_suffix(f, n->span.end), percentile = !n->plus && !n->minus && is_percentile(f, n->span.end);
  if (n->word || (!suffix && !percentile)) return false;
  cx_numeral whole = *n;
  if (suffix) whole.span.end += 2;
  m->shape = CX_SHAPE_ORDINAL;
  m->number.end = m->quote.end = whole.span.end;
  if (!read_percentiles(f, &whole, m)) read_ordinal(f, m);
  return true;
}

static void take_currency(const cx_finder *f, const cx_entry *currency, cx_mention *m) {
  cx_unit unit = {.end = m->quote.end, .code = currency->name, .shape = CX_SHAPE_MONEY, .unit = currency};
  cx_unit_join(f, &unit);
  m->shape = unit.shape == CX_SHAPE_RATE ? CX_SHAPE_RATE : CX_SHAPE_MONEY;
  m->quote.end = unit.end;
  m->unit = unit.code;
  m->unit_entry = unit.unit;
}

/* "5.2 ± 0.4 km", "3.1 mJ ± 0.2 mJ", "7 ± 2.1 (stat) km": the unit behind a spread, or before it. */
static void read_spread_unit(const cx_finder *f, const cx_numeral *n, bool money, uint32_t spread, cx_amount *a) {
  cx_unit again;
  if (a->has_unit) {
    a->end = cx_unit_read(f, n, spread, &again) && cx_str_eq(again.code, a->unit.code) ? again.end : spread;
    return;
  }
  cx_numeral with = *n;
  with.span.end = spread;
  with.glued = true;
  uint32_t named = cx_spread_named(f, spread);
  cx_amount_read(f, &with, money, a);
  if (!a->has_unit && named > spread) with.span.end = named, cx_amount_read(f, &with, money, a);
  if (a->has_unit) a->end = cx_spread_again(f, a->end);
  with.span.end = spread;
  if (!a->has_unit) a->end = spread, a->numeral = with, cx_amount_counted(f, a);
}

static void take_spread(const cx_finder *f, const cx_numeral *n, uint32_t spread, cx_mention *m) {
  m->number.end = spread;
  int power = n->power ? 0 : cx_spread_power(f, n->span.end, spread);
  m->low = cx_number_shift(m->low, power);
  m->high = cx_number_shift(m->high, power);
}

/* What is said of a range or pair as one: "two to six orders of magnitude", "7-9 billion parameters". */
static void finish_ends(const cx_finder *f, const cx_numeral *n, const cx_entry *currency, cx_mention *m) {
  if (currency) m->shape = CX_SHAPE_MONEY, m->unit = currency->name, m->unit_entry = currency;
  if (!m->from.form) read_orders(f, m);
  cx_numeral sized = *n;
  sized.letter = m->shape == CX_SHAPE_MAGNITUDE || n->letter;
  if (!sized.multiplier && m->low.form == CX_NUMBER_DECIMAL && m->low.scale < 0) sized.multiplier = -m->low.scale;
  cx_sized_read(f, &sized, m);
  cx_power_behind(f, m);
}

static void take_unit(const cx_finder *f, const cx_amount *a, cx_mention *m) {
  if (!m->bound && a->unit.end == a->end && is_open_end(f, a->end)) { /* "85%+", "20GB+" */
    m->bound = CX_OVER;
    m->bound_span = cx_span_of(a->end, a->end + 1);
    m->quote.end = a->end + 1;
  }
  m->shape = a->unit.shape;
  m->unit = a->unit.code;
  m->unit_entry = a->unit.unit;
  m->noun_entry = a->unit.noun;
  m->low = cx_number_shift(m->low, a->unit.shift);
  m->high = cx_number_shift(m->high, a->unit.shift);
  m->plus_minus = cx_number_shift(m->plus_minus, a->unit.shift);
}

bool cx_quantity_read(const cx_finder *f, const cx_numeral *n, const cx_entry *currency, cx_mention *m) {
  cx_mention_start(m, n);
  if (read_alone(f, n, m) || (!currency && (cx_split_read(f, n, m) || cx_exponents_read(f, n, m) || cx_composite_read(f, n, m))))
    return true;
  cx_amount a;
  cx_amount_read(f, n, currency != NULL, &a);
  uint32_t spread = cx_spread_read(f, a.end, m);
  if (spread) {
    read_spread_unit(f, n, currency != NULL, spread, &a);
    take_spread(f, n, spread, m);
  } else if (cx_ends_read(f, &a, currency != NULL, m)) {
    finish_ends(f, n, currency, m);
    return true;
  } else if (!a.has_unit && !currency) {
    cx_amount_counted(f, &a);
    if (!a.has_unit) read_or_more(f, &a, m);
  }
  m->quote.end = a.end;
  if (currency) return take_currency(f, currency, m), true;
  if (!spread && read_orders(f, m)) return true;
  if (a.has_unit) {
    take_unit(f, &a, m);
  } else if (is_factor(f, m)) {
    m->shape = CX_SHAPE_FACTOR;
    m->unit = CX_STR("x");
  }
  if (!spread) cx_sized_read(f, n, m);
  cx_power_behind(f, m);
  return true;
}
