/* One quantity: a numeral and what stands behind it (a second number, ±, a unit, a counted noun) into a mention with its value, unit and
 * shape. What stands around the quantity is qualifier.c's; whether the number is a claim is nobody's here. */
#include "find/mention/mention_parts.h"

#define ONE CX_STR("1")

static cx_shape own_shape(const cx_numeral *n) {
  if (n->shape != CX_SHAPES) return n->shape;
  return n->letter || (n->multiplier >= 6 && !n->word) ? CX_SHAPE_MAGNITUDE : CX_SHAPE_PLAIN;
}

static void start_mention(cx_mention *m, const cx_numeral *n) {
  *m = (cx_mention){
      .number = n->span, .quote = n->span, .whole = n->span, .shape = own_shape(n), .low = n->value, .high = n->value, .unit = ONE};
  m->number_word = n->word;
  m->plus = n->plus;
  m->minus = n->minus;
  if (n->over) {
    m->bound = CX_OVER;
    m->bound_span = n->over_span;
  }
}

/* ---- ranges ------------------------------------------------------------------------------------------------------------------------ */

typedef struct atom {
  cx_numeral numeral;
  cx_unit unit;
  bool has_unit;
  uint32_t end;
} atom;

static void read_atom(const cx_finder *f, const cx_numeral *n, bool money, atom *out) {
  *out = (atom){.numeral = *n, .end = n->span.end};
  out->has_unit = !money && cx_unit_read(f, n, n->span.end, &out->unit);
  if (out->has_unit) out->end = out->unit.end;
}

static void read_counted(const cx_finder *f, atom *a) {
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
static void read_or_more(const cx_finder *f, atom *a, cx_mention *m) {
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

/* b's value in a's unit, where the two measure the same. */
static bool convert(const cx_finder *f, const cx_unit *a, const cx_unit *b, cx_number *value) {
  if (cx_str_eq(a->code, b->code) && a->shift == b->shift) return true;
  if (!a->unit || !b->unit) return false;
  cx_str base = cx_entry_get(a->unit, "si_unit");
  cx_number fa, fb;
  if (!base.n || !cx_str_eq(base, cx_entry_get(b->unit, "si_unit")) || a->shape == CX_SHAPE_PERCENT || b->shape == CX_SHAPE_PERCENT)
    return false;
  if (!cx_number_parse(f->arena, cx_entry_get(a->unit, "si_factor"), &fa) ||
      !cx_number_parse(f->arena, cx_entry_get(b->unit, "si_factor"), &fb))
    return false;
  fb = cx_number_shift(fb, b->shift);
  fa = cx_number_shift(fa, a->shift);
  cx_number v = cx_number_over(f->arena, cx_number_times(f->arena, *value, fb), fa);
  if (v.form != CX_NUMBER_DECIMAL) return false;
  *value = v;
  return true;
}

/* What only the second is said to be per is said of both. */
static bool shares_join(const cx_finder *f, const cx_unit *a, const cx_unit *b, cx_number *value) {
  if (!a->unit || a->below.n || !b->base || a->shape != b->shape) return false;
  cx_unit bare = *b;
  bare.unit = b->base;
  bare.code = b->base->name;
  return convert(f, a, &bare, value);
}

/* 7-9 billion, 10-20K: the multiplier of the second is the first's too, where the first is small enough. */
static void share_multiplier(atom *a, const atom *b) {
  if (a->numeral.multiplier || !b->numeral.multiplier || a->numeral.power || a->has_unit) return;
  cx_number shifted = cx_number_shift(a->numeral.value, b->numeral.multiplier);
  if (cx_number_compare(shifted, b->numeral.value) <= 0) a->numeral.value = shifted, a->numeral.letter |= b->numeral.letter;
}

static bool counts(const atom *a) { return a->has_unit && a->unit.shape == CX_SHAPE_COUNT; }

/* "from 40% to below 1%" */
static void qualify_second(const cx_finder *f, const cx_second *second, cx_mention *m) {
  cx_span bound = second->qualifiers[1], about = second->qualifiers[0];
  if (!cx_span_empty(about)) m->approximate = true, m->approximate_span = about;
  const cx_entry *word = cx_entry_of(f, "qualifier-before", bound);
  cx_str name = word ? word->name : CX_STR("");
  m->bound = cx_str_is(name, "over") ? CX_OVER : cx_str_is(name, "under") ? CX_UNDER : cx_str_is(name, "at_least") ? CX_AT_LEAST : m->bound;
  if (m->bound && name.n) m->bound_span = bound;
}

/* 2024年 */
static bool is_year(const cx_finder *f, const atom *a) {
  if (!a->has_unit || a->numeral.span.end != a->numeral.span.start + 4) return false;
  return cx_entry_is(cx_entry_of(f, "number-date", cx_span_of(a->numeral.span.end, a->end)), "name", "year");
}

/* The second end of a range or pair, where it can be of one quantity with the first: things are counted by one noun. */
static bool read_second(const cx_finder *f, atom *first, bool money, cx_second *second, atom *b) {
  if (!cx_second_read(f, first->numeral.span.start, first->end, second)) {
    if (first->has_unit) return false;
    read_counted(f, first); /* 50步→8步 */
    if (!counts(first) || !cx_second_read(f, first->numeral.span.start, first->end, second)) return false;
  }
  read_atom(f, &second->numeral, money, b);
  if (b->has_unit && b->unit.shape == CX_SHAPE_FACTOR && cx_str_is(cx_piece(f, b->numeral.span.end, b->end), "x") &&
      cx_is_alnum(cx_byte(f, b->end)))
    return false;
  if (!b->has_unit && !money) read_counted(f, b);
  if (counts(first) && (!counts(b) || !cx_str_eq(first->unit.code, b->unit.code))) return false;
  if (counts(first) || !first->has_unit) return true;
  if (second->spelled && (!b->has_unit || counts(b))) return false;
  if (counts(b)) read_atom(f, &second->numeral, money, b);
  return true;
}

/* A range or a pair: two numerals with what joins them. */
static bool read_range(const cx_finder *f, atom *a, bool money, cx_mention *m) {
  cx_second second;
  atom first = *a, b;
  if (first.numeral.shape != CX_SHAPES && first.numeral.shape != CX_SHAPE_ORDINAL && first.numeral.shape != CX_SHAPE_PERCENT) return false;
  if (!read_second(f, &first, money, &second, &b)) return false;
  if (first.has_unit && first.unit.shape == CX_SHAPE_TIME && is_year(f, &b)) { /* 2020年5月-2024年5月 */
    start_mention(m, &first.numeral);
    cx_mention_end(m, b.numeral.span.end, b.end);
    return m->aside = "date", true;
  }
  share_multiplier(&first, &b);
  cx_number low = first.numeral.value, high = b.numeral.value;
  cx_unit unit = first.has_unit ? first.unit : b.unit;
  if (shares_join(f, &first.unit, &b.unit, &high)) { /* "from 120 kg to 74 kg per run" */
    unit.code = cx_str_format(f->arena, "%.*s/%.*s", CX_FMT(first.unit.code), CX_FMT(b.unit.below));
    unit.unit = NULL;
  } else if (first.has_unit && b.has_unit && !convert(f, &first.unit, &b.unit, &high)) {
    if (!convert(f, &b.unit, &first.unit, &low)) return false; /* 3.5小时降至40秒 */
    unit = b.unit;
  }
  if (first.numeral.multiplier && !b.numeral.multiplier && !b.has_unit && !first.has_unit && !second.pair) return false;
  bool down = first.numeral.minus && b.numeral.minus && cx_number_compare(cx_number_abs(low), cx_number_abs(high)) <= 0; /* "-2 to -6 pp" */
  bool falling = cx_number_compare(low, high) > 0 && !(down && second.spelled), pair = second.pair;
  bool has_unit = first.has_unit || b.has_unit;
  bool powers = falling && first.numeral.power && b.numeral.power && !second.spelled; /* "10^{-51}-10^{-58}": the other way round */
  if (powers) {
    cx_number other = low;
    low = high;
    high = other;
    falling = false;
  }
  if (falling && !second.spelled) return false;
  bool unlike = b.numeral.letter && !first.numeral.multiplier && cx_number_same(low, a->numeral.value); /* "2.1-1.3B" */
  if (unlike && !second.spelled && (first.numeral.point || cx_number_compare(low, cx_number_of(f->arena, 10)) < 0)) return false;
  if (second.spelled && !pair)
    pair = cx_is_pair(f, &first.numeral, money ? CX_SHAPE_MONEY : has_unit ? unit.shape : own_shape(&b.numeral), falling);
  if (second.noted && !pair) return false;
  start_mention(m, &first.numeral);
  m->number_word = first.numeral.word && b.numeral.word;
  cx_mention_end(m, b.numeral.span.end, b.end);
  if (first.has_unit && !b.has_unit) m->quote.end = m->number.end;
  if (!has_unit && cx_rating_end(f, &b.numeral)) m->quote.end = m->number.end = cx_rating_end(f, &b.numeral); /* 3.1-4.2/5 */
  m->shape = has_unit ? unit.shape : b.numeral.letter || first.numeral.letter ? CX_SHAPE_MAGNITUDE : CX_SHAPE_PLAIN;
  if (has_unit) {
    m->unit = unit.code;
    m->unit_entry = unit.unit;
    m->noun_entry = unit.noun;
    low = cx_number_shift(low, unit.shift);
    high = cx_number_shift(high, unit.shift);
  }
  if (b.numeral.over) m->bound = CX_OVER, m->bound_span = b.numeral.over_span;
  if (pair || second.spelled) qualify_second(f, &second, m); /* "16% to over 50%" */
  if (!pair) {
    m->low = low;
    m->high = high;
    return m->range = true;
  }
  m->from = second.back ? high : low;
  m->to = second.back ? low : high;
  if (second.back && cx_byte(f, m->quote.end) == ')' && memchr(f->text.p + first.end, '(', second.start - first.end)) m->quote.end++;
  m->low = m->high = (cx_number){0};
  return true;
}

/* ---- words that change the value ---------------------------------------------------------------------------------------------------- */

static int small_value(cx_number v) {
  int r = 0;
  if (v.form != CX_NUMBER_DECIMAL || v.scale != 0 || v.digits.n > 2) return 99;
  for (size_t i = 0; i < v.digits.n; i++) r = r * 10 + (v.digits.p[i] - '0');
  return r;
}

/* "two orders of magnitude", 四个数量级: a power of ten, a factor. */
static bool read_orders(const cx_finder *f, cx_mention *m) {
  uint32_t at = cx_byte(f, m->number.end) == '-' ? m->number.end + 1 : cx_blanks(f, m->number.end), end;
  const cx_entry *entry = cx_longest(f, "unit", at, &end);
  if (!cx_entry_is(entry, "glue", "order")) return false;
  int low = small_value(m->low), high = small_value(m->high);
  if (low > 40 || high > 40) return false;
  m->low = cx_number_shift(cx_number_of(f->arena, 1), low);
  m->high = cx_number_shift(cx_number_of(f->arena, 1), high);
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

/* "25th to the 50th percentile". */
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
  if (n->word || !is_ordinal_suffix(f, n->span.end)) return false;
  cx_numeral whole = *n;
  whole.span.end += 2;
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

bool cx_quantity_read(const cx_finder *f, const cx_numeral *first, const cx_entry *currency, cx_mention *m) {
  start_mention(m, first);
  cx_numeral n = *first;
  if (read_alone(f, &n, m) || (!currency && (cx_exponents_read(f, &n, m) || cx_composite_read(f, &n, m)))) return true;
  atom a;
  read_atom(f, &n, currency != NULL, &a);
  uint32_t spread = cx_spread_read(f, a.end, m);
  if (spread) {
    cx_numeral with = n;
    with.span.end = spread;
    with.glued = true;
    if (!a.has_unit) {
      uint32_t named = cx_spread_named(f, spread);
      read_atom(f, &with, currency != NULL, &a);
      if (!a.has_unit && named > spread) with.span.end = named, read_atom(f, &with, currency != NULL, &a); /* "± 2.1 (stat) km" */
      if (a.has_unit) a.end = cx_spread_again(f, a.end);
      with.span.end = spread;
    } else {
      cx_unit again;
      a.end = cx_unit_read(f, &n, spread, &again) && cx_str_eq(again.code, a.unit.code) ? again.end : spread;
    }
    if (!a.has_unit) a.end = spread, a.numeral = with, read_counted(f, &a);
    m->number.end = spread;
    int power = n.power ? 0 : cx_spread_power(f, n.span.end, spread);
    m->low = cx_number_shift(m->low, power);
    m->high = cx_number_shift(m->high, power);
  } else if (read_range(f, &a, currency != NULL, m)) {
    if (currency) m->shape = CX_SHAPE_MONEY, m->unit = currency->name, m->unit_entry = currency;
    if (!m->from.form) read_orders(f, m);
    cx_numeral sized = n;
    sized.letter = m->shape == CX_SHAPE_MAGNITUDE || n.letter;
    if (!sized.multiplier && m->low.form == CX_NUMBER_DECIMAL && m->low.scale < 0) sized.multiplier = -m->low.scale;
    cx_sized_read(f, &sized, m);
    cx_power_behind(f, m);
    return true;
  } else if (!a.has_unit && !currency) {
    read_counted(f, &a);
    if (!a.has_unit) read_or_more(f, &a, m);
  }
  m->quote.end = a.end;
  if (currency) return take_currency(f, currency, m), true;
  if (!spread && read_orders(f, m)) return true;
  if (a.has_unit && !m->bound && a.unit.end == a.end && is_open_end(f, a.end)) { /* "85%+", "20GB+" */
    m->bound = CX_OVER;
    m->bound_span = cx_span_of(a.end, a.end + 1);
    m->quote.end = a.end + 1;
  }
  if (a.has_unit) {
    m->shape = a.unit.shape;
    m->unit = a.unit.code;
    m->unit_entry = a.unit.unit;
    m->noun_entry = a.unit.noun;
    m->low = cx_number_shift(m->low, a.unit.shift);
    m->high = cx_number_shift(m->high, a.unit.shift);
    m->plus_minus = cx_number_shift(m->plus_minus, a.unit.shift);
  } else if (is_factor(f, m)) {
    m->shape = CX_SHAPE_FACTOR;
    m->unit = CX_STR("x");
  }
  if (!spread) cx_sized_read(f, &n, m);
  cx_power_behind(f, m);
  return true;
}
