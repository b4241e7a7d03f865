/* Ends: two numerals with what joins them into one mention, a range ("10-20 ms") or a pair ("from 71 s to 29 s"). What may join two
 * numerals is range.c's, which of the two it is pair.c's. */
#include "find/mention/mention_parts.h"

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
static void share_multiplier(cx_amount *a, const cx_amount *b) {
  if (a->numeral.multiplier || !b->numeral.multiplier || a->numeral.power || a->has_unit) return;
  cx_number shifted = cx_number_shift(a->numeral.value, b->numeral.multiplier);
  if (cx_number_compare(shifted, b->numeral.value) <= 0) a->numeral.value = shifted, a->numeral.letter |= b->numeral.letter;
}

/* "2-14 × 10^21": the power behind the second is the first's too, where the first has none and comes out the smaller. */
static void share_power(const cx_finder *f, cx_amount *a, const cx_amount *b) {
  int power = b->numeral.power && !a->numeral.power && !a->has_unit ? cx_spread_power(f, b->numeral.span.start, b->numeral.span.end) : 0;
  cx_number shifted = cx_number_shift(a->numeral.value, power);
  if (power > 0 && cx_number_compare(shifted, b->numeral.value) <= 0) a->numeral.value = shifted;
  if (power < 0 && cx_number_compare(a->numeral.value, b->numeral.value) > 0) a->numeral.value = shifted;
}

static bool counts(const cx_amount *a) { return a->has_unit && a->unit.shape == CX_SHAPE_COUNT; }

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
static bool is_year(const cx_finder *f, const cx_amount *a) {
  if (!a->has_unit || a->numeral.span.end != a->numeral.span.start + 4) return false;
  return cx_entry_is(cx_entry_of(f, "number-date", cx_span_of(a->numeral.span.end, a->end)), "name", "year");
}

/* 从576个token压缩到64个, 12步减到4: the second end leaves its noun out, or all but its measure word. */
static bool goes_on(const cx_finder *f, const cx_amount *first, const cx_second *second, const cx_amount *b) {
  if (f->language != CX_LANGUAGE_ZH || !second->spelled || b->numeral.point) return false;
  if (b->has_unit) return counts(b) && cx_str_is(b->unit.code, "item") && !cx_str_is(first->unit.code, "item");
  uint32_t next = cx_blanks(f, b->numeral.span.end);
  return !cx_han_at(f, next) && !cx_is_alnum(cx_byte(f, next)) && cx_byte(f, next) != '-';
}

/* The second end of a range or pair, where it can be of one quantity with the first: things are counted by one noun. */
static bool read_second(const cx_finder *f, cx_amount *first, bool money, cx_second *second, cx_amount *b) {
  if (!cx_second_read(f, first->numeral.span.start, first->end, second)) {
    if (first->has_unit) return false;
    cx_amount_counted(f, first); /* 50步→8步 */
    if (!counts(first) || !cx_second_read(f, first->numeral.span.start, first->end, second)) return false;
  }
  cx_amount_read(f, &second->numeral, money, b);
  if (b->has_unit && b->unit.shape == CX_SHAPE_FACTOR && cx_str_is(cx_piece(f, b->numeral.span.end, b->end), "x") &&
      cx_is_alnum(cx_byte(f, b->end)))
    return false;
  if (!b->has_unit && !money) cx_amount_counted(f, b);
  if (counts(first) && goes_on(f, first, second, b)) b->unit = first->unit, b->has_unit = true;
  if (counts(first) && (!counts(b) || !cx_str_eq(first->unit.code, b->unit.code))) return false;
  if (counts(first) || !first->has_unit) return true;
  if (second->spelled && (!b->has_unit || counts(b))) return false;
  if (counts(b)) cx_amount_read(f, &second->numeral, money, b);
  return true;
}

/* Two numerals with what joins them. */
typedef struct ends {
  cx_amount first, last;
  cx_second second;
  cx_number low, high; /* as they stand in the text, in one unit */
  cx_unit unit;
  bool has_unit, pair, falling;
} ends;

/* One unit for both ends; false where they measure different things. */
static bool agree(const cx_finder *f, ends *e) {
  e->has_unit = e->first.has_unit || e->last.has_unit;
  e->unit = e->first.has_unit ? e->first.unit : e->last.unit;
  if (shares_join(f, &e->first.unit, &e->last.unit, &e->high)) { /* "from 120 kg to 74 kg per run" */
    e->unit.code = cx_str_format(f->arena, "%.*s/%.*s", CX_FMT(e->first.unit.code), CX_FMT(e->last.unit.below));
    e->unit.unit = NULL;
  } else if (shares_join(f, &e->last.unit, &e->first.unit, &e->low)) { /* "from 120 kg per run to 74 kg" */
    e->unit = e->last.unit;
    e->unit.code = cx_str_format(f->arena, "%.*s/%.*s", CX_FMT(e->last.unit.code), CX_FMT(e->first.unit.below));
    e->unit.unit = NULL;
  } else if (e->first.has_unit && e->last.has_unit && !convert(f, &e->first.unit, &e->last.unit, &e->high)) {
    if (!convert(f, &e->last.unit, &e->first.unit, &e->low)) return false; /* 3.5小时降至40秒 */
    e->unit = e->last.unit;
  }
  return true;
}

/* Which end is the lower one; false where two falling numbers are no range. */
static bool order(ends *e) {
  const cx_numeral *first = &e->first.numeral, *last = &e->last.numeral;
  bool down = first->minus && last->minus && cx_number_compare(cx_number_abs(e->low), cx_number_abs(e->high)) <= 0; /* "-2 to -6 pp" */
  e->falling = cx_number_compare(e->low, e->high) > 0 && !(down && e->second.spelled);
  if (e->falling && first->power && last->power && !e->second.spelled) { /* "10^{-51}-10^{-58}": the other way round */
    cx_number other = e->low;
    e->low = e->high;
    e->high = other;
    e->falling = false;
  }
  return !e->falling || e->second.spelled;
}

/* "2.1-1.3B": only the second of the two has a multiplier, and the first is none of its kind. */
static bool unlike(const cx_finder *f, const ends *e, cx_number first) {
  if (e->second.spelled || !e->last.numeral.letter || e->first.numeral.multiplier || !cx_number_same(e->low, first)) return false;
  return e->first.numeral.point || cx_number_compare(e->low, cx_number_of(f->arena, 10)) < 0;
}

/* What both ends measure, and how far the expression reaches. */
static void say_measured(const cx_finder *f, ends *e, cx_mention *m) {
  const cx_numeral *first = &e->first.numeral, *last = &e->last.numeral;
  cx_mention_start(m, first);
  m->number_word = first->word && last->word;
  cx_mention_end(m, last->span.end, e->last.end);
  if (e->first.has_unit && !e->last.has_unit) m->quote.end = m->number.end;
  if (!e->has_unit && cx_rating_end(f, last)) m->quote.end = m->number.end = cx_rating_end(f, last); /* 3.1-4.2/5 */
  m->shape = e->has_unit ? e->unit.shape : last->letter || first->letter ? CX_SHAPE_MAGNITUDE : CX_SHAPE_PLAIN;
  if (last->over) m->bound = CX_OVER, m->bound_span = last->over_span;
  if (!e->has_unit) return;
  m->unit = e->unit.code;
  m->unit_entry = e->unit.unit;
  m->noun_entry = e->unit.noun;
  e->low = cx_number_shift(e->low, e->unit.shift);
  e->high = cx_number_shift(e->high, e->unit.shift);
}

static void say_values(const cx_finder *f, const ends *e, cx_mention *m) {
  m->low = e->pair ? (cx_number){0} : e->low;
  m->high = e->pair ? (cx_number){0} : e->high;
  m->range = !e->pair;
  if (!e->pair) return;
  bool back = e->second.back;
  m->from = back ? e->high : e->low;
  m->to = back ? e->low : e->high;
  if (back && cx_byte(f, m->quote.end) == ')' && memchr(f->text.p + e->first.end, '(', e->second.start - e->first.end)) m->quote.end++;
}

bool cx_ends_read(const cx_finder *f, const cx_amount *a, bool money, cx_mention *m) {
  ends e = {.first = *a};
  const cx_numeral *first = &e.first.numeral, *last = &e.last.numeral;
  if (first->shape != CX_SHAPES && first->shape != CX_SHAPE_ORDINAL && first->shape != CX_SHAPE_PERCENT) return false;
  if (!read_second(f, &e.first, money, &e.second, &e.last)) return false;
  if (e.first.has_unit && e.first.unit.shape == CX_SHAPE_TIME && is_year(f, &e.last)) { /* 2020年5月-2024年5月 */
    cx_mention_start(m, first);
    cx_mention_end(m, last->span.end, e.last.end);
    return m->aside = "date", true;
  }
  share_multiplier(&e.first, &e.last);
  share_power(f, &e.first, &e.last);
  e.low = first->value, e.high = last->value;
  if (!agree(f, &e)) return false;
  if (first->multiplier && !last->multiplier && !e.has_unit && !e.second.pair) return false;
  if (!first->over && !e.first.has_unit && (e.last.has_unit || last->shape == CX_SHAPE_PERCENT) && cx_tells_where(f, first->span.start))
    return false;
  if (!order(&e) || unlike(f, &e, a->numeral.value)) return false;
  cx_shape shape = money ? CX_SHAPE_MONEY : e.has_unit ? e.unit.shape : cx_shape_own(last);
  e.pair = e.second.pair || (e.second.spelled && cx_is_pair(f, first, shape, e.falling));
  if (e.falling && !e.pair && counts(&e.first)) return false; /* "links between 23 cards and 12 books" */
  if (e.second.noted && !e.pair) return false;
  if (e.second.placed && e.has_unit && e.unit.shape == CX_SHAPE_FACTOR)
    return false;                                              /* two speedups, "from 1.4x at batch size 8 to 2.2x" */
  if (e.falling && !e.pair && f->language == CX_LANGUAGE_ZH) { /* 8B到2B的模型 */
    cx_number low = e.high;
    e.high = e.low;
    e.low = low;
  }
  say_measured(f, &e, m);
  if (e.pair || e.second.spelled) qualify_second(f, &e.second, m); /* "14% to over 60%" */
  say_values(f, &e, m);
  return true;
}
