/* Composites: two or more numbers that are one value (512 x 512, 10 cm × 20 cm, 2:4, 1/3, "45 out of 48 kernels", 8xH100, "10 9 ~ 10 11"),
 * into a mention that quantity.c has begun. Knows nothing of ranges of unlike things, nor of what is around the quantity. */
#include "find/mention/counted.h"

#define ONE CX_STR("1")

static bool is_plain_integer(const cx_numeral *n) {
  return n->shape == CX_SHAPES && !n->point && !n->word && !n->multiplier && !n->power && !n->plus && !n->minus && !n->over;
}

/* "10 cm × 10 cm × 10 cm": the same unit behind each number. */
static bool read_measured(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_str parts[5];
  cx_unit unit, again;
  cx_numeral n = *first;
  int count = 0;
  if (first->shape != CX_SHAPES || first->word || !cx_unit_read(f, first, first->span.end, &unit) || unit.shape != CX_SHAPE_PHYSICAL)
    return false;
  again = unit;
  for (;;) {
    parts[count++] = cx_piece(f, n.span.start, n.span.end);
    m->number.end = n.span.end;
    uint32_t at = cx_blanks(f, again.end);
    uint32_t sign = cx_here(f, at, "×") ? 2 : cx_byte(f, at) == 'x' ? 1 : 0;
    if (!sign || count == 5) break;
    if (!cx_digits_read(f, cx_blanks(f, at + sign), false, &n) || !cx_unit_read(f, &n, n.span.end, &again) ||
        !cx_str_eq(again.code, unit.code))
      break;
  }
  if (count < 2) return m->number.end = first->span.end, false;
  cx_buf buf = {.arena = f->arena};
  for (int i = 0; i < count; i++) {
    if (i) cx_buf_char(&buf, 'x');
    cx_buf_add(&buf, parts[i]);
  }
  m->low = m->high = cx_number_text(f->arena, cx_buf_str(&buf));
  m->shape = CX_SHAPE_DIMENSION;
  m->unit = unit.code;
  m->unit_entry = unit.unit;
  m->quote.end = again.end;
  return true;
}

static uint32_t cross_end(const cx_finder *f, uint32_t at) {
  uint32_t start = cx_blanks(f, at), end = 0;
  if (cx_here(f, start, "×"))
    end = start + 2;
  else if (cx_byte(f, start) == 'x' || cx_byte(f, start) == 'X' || cx_byte(f, start) == '*')
    end = start + 1;
  if (!end) return 0;
  uint32_t after = cx_blanks(f, end);
  bool glued = start == at && after == end, apart = start > at && after > end, square = false;
  for (uint32_t n = 1; end == start + 2 && start == at && cx_is_digit(cx_byte(f, at - n)); n++) /* "256× 256" */
    square = !cx_is_digit(cx_byte(f, at - n - 1)) && cx_digits_end(f, after) == after + n &&
             cx_str_eq(cx_piece(f, at - n, at), cx_piece(f, after, after + n));
  return (glued || apart || square) && cx_is_digit(cx_byte(f, after)) ? after : 0;
}

/* "256 by 256 pixels", "3-by-3 cells": what ends there or counts something. */
static uint32_t by_end(const cx_finder *f, const cx_numeral *n) {
  uint32_t at = n->span.end, last;
  if (n->point || (!cx_here(f, at, " by ") && !cx_here(f, at, "-by-"))) return 0;
  bool glued = cx_byte(f, at) == '-';
  uint32_t end = cx_digits_end(f, at + 4);
  if (end == at + 4 || (!glued && (end < at + 6 || at - n->span.start < 2))) return 0;
  char next = cx_byte(f, end);
  const cx_entry *unit = cx_longest(f, "unit", end + 1, &last);
  bool points = cx_entry_is(unit, "shape", "points");
  bool closes = next && strchr(",;)", next), counts = next == ' ' && !points && cx_longest(f, "counted-noun", end + 1, &last);
  return closes || counts || (glued && next == ' ') ? at + 4 : 0;
}

static cx_number joined(const cx_finder *f, const cx_str *parts, int count, char with) {
  cx_buf buf = {.arena = f->arena};
  for (int i = 0; i < count; i++) {
    if (i) cx_buf_char(&buf, with);
    cx_buf_add(&buf, parts[i]);
  }
  return cx_number_text(f->arena, cx_buf_str(&buf));
}

static void set_value(cx_mention *m, cx_number value) { m->low = m->high = value; }

/* "512 x 512", "1024×1024×3": px unless a unit or a counted noun says otherwise. */
static bool read_dimension(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_str parts[5] = {cx_piece(f, first->span.start, first->span.end)};
  cx_numeral n = *first;
  uint32_t at;
  int count = 1;
  if (first->shape != CX_SHAPES || first->word || first->power || first->letter) return false;
  while (count < 5 && ((at = cross_end(f, n.span.end)) != 0 || (at = by_end(f, &n)) != 0)) {
    if (!cx_digits_read(f, at, false, &n) || n.power || n.letter) return false;
    parts[count++] = cx_piece(f, n.span.start, n.span.end);
  }
  if (count < 2) return false;
  char next = cx_byte(f, n.span.end);
  if (next == '%' || cx_here(f, n.span.end, "×") || (next == 'x' && !cx_is_alpha(cx_byte(f, n.span.end + 1)))) return false;
  m->shape = CX_SHAPE_DIMENSION;
  set_value(m, joined(f, parts, count, 'x'));
  cx_mention_end(m, n.span.end, n.span.end);
  m->unit = CX_STR("px");
  cx_unit unit;
  if (cx_unit_read(f, &n, n.span.end, &unit) && unit.shape != CX_SHAPE_FACTOR && unit.shape != CX_SHAPE_PARAMETERS) {
    m->unit = unit.code;
    m->unit_entry = unit.unit;
    m->quote.end = unit.end;
  } else {
    uint32_t word = cx_blanks(f, n.span.end), end;
    const cx_entry *noun = word > n.span.end ? cx_longest(f, "counted-noun", word, &end) : NULL;
    if (cx_entry_is(noun, "name", "voxel")) m->unit = CX_STR("voxel"), m->noun_entry = noun, m->quote.end = end;
  }
  return true;
}

/* "2:4", "80:10:10". */
static bool read_ratio(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_str parts[5] = {cx_piece(f, first->span.start, first->span.end)};
  cx_numeral n = *first;
  int count = 1;
  if (first->shape != CX_SHAPES || first->word || first->letter || first->plus || first->minus) return false;
  while (count < 5 && cx_byte(f, n.span.end) == ':' && cx_is_digit(cx_byte(f, n.span.end + 1))) {
    if (!cx_digits_read(f, n.span.end + 1, false, &n) || n.letter || n.power) return false;
    parts[count++] = cx_piece(f, n.span.start, n.span.end);
  }
  if (count < 2 || cx_byte(f, n.span.end) == '%') return false;
  m->shape = CX_SHAPE_RATIO;
  set_value(m, joined(f, parts, count, ':'));
  m->unit = CX_STR("ratio");
  cx_mention last;
  cx_numeral second;
  uint32_t next = cx_here(f, n.span.end, " to ") ? n.span.end + 4 : 0; /* "5:1 to 12:1" */
  if (next && cx_is_digit(cx_byte(f, next)) && cx_digits_read(f, next, false, &second) && read_ratio(f, &second, &last)) {
    m->high = last.high;
    m->range = true;
    n.span.end = last.number.end;
  }
  cx_mention_end(m, n.span.end, n.span.end);
  return true;
}

/* "2/3 of the cost"; but "7/10" counts. */
static bool is_small_share(const cx_finder *f, cx_number top, cx_number bottom) {
  cx_number one = cx_number_of(f->arena, 1);
  return cx_number_same(top, one) || cx_number_compare(bottom, cx_number_of(f->arena, 5)) <= 0;
}

static bool is_scale_end(const cx_finder *f, cx_number n) {
  static const int ends[] = {3, 4, 5, 7, 10, 100};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    if (cx_number_same(n, cx_number_of(f->arena, ends[i]))) return true;
  return false;
}

static bool is_round(const cx_finder *f, cx_number n) {
  for (int i = 1; i <= 10; i++)
    if (cx_number_same(n, cx_number_of(f->arena, i))) return true;
  return cx_number_same(n, cx_number_of(f->arena, 100));
}

uint32_t cx_rating_end(const cx_finder *f, const cx_numeral *n) {
  cx_numeral scale;
  uint32_t at = n->span.end;
  bool rating = n->point && cx_byte(f, at) == '/' && cx_digits_read(f, at + 1, false, &scale) && is_scale_end(f, scale.value);
  return rating && cx_number_compare(n->value, scale.value) <= 0 && cx_byte(f, scale.span.end) != '/' ? scale.span.end : 0;
}

/* "1/3", "38/50"; "4.5/5" is a rating. */
static bool read_fraction(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_numeral n;
  if (first->shape != CX_SHAPES || first->word || first->multiplier || first->power || first->plus || first->minus || first->over)
    return false;
  uint32_t at = first->span.end;
  if (cx_byte(f, at) != '/' || !cx_is_digit(cx_byte(f, at + 1)) || cx_byte(f, first->span.start - 1) == '/') return false;
  if (!cx_digits_read(f, at + 1, false, &n) || n.multiplier || n.power || n.over) return false;
  if (n.point && !(first->point && n.value.scale == first->value.scale && is_round(f, n.value))) return false; /* 1.7/2.0 */
  uint32_t end = n.span.end;
  cx_unit unit;
  if (cx_byte(f, end) == '/' && cx_is_digit(cx_byte(f, end + 1))) return false; /* a list of three */
  bool measured = cx_unit_read(f, &n, end, &unit) && unit.shape != CX_SHAPE_COUNT && unit.shape != CX_SHAPE_PARAMETERS;
  bool points = measured && unit.shape == CX_SHAPE_POINTS && is_scale_end(f, n.value); /* "72.5/100 points" */
  measured = measured && !points;
  bool times = measured && unit.shape == CX_SHAPE_FACTOR && cx_number_same(first->value, cx_number_of(f->arena, 1)); /* 1/15× */
  bool rating = measured && unit.shape == CX_SHAPE_POINTS && first->point;                                           /* 7.5/10 points */
  if (measured && !times && !rating) return false;
  if (times)
    end = unit.end;
  else if (cx_word_at(f, end) && !cx_han_at(f, end))
    return false;
  if (cx_number_compare(first->value, n.value) > 0 || cx_number_is_zero(n.value)) return false;
  bool many = cx_number_compare(n.value, cx_number_of(f->arena, 100)) > 0; /* "286.5/400 tasks" */
  if ((first->point || points) && !many) {
    if (!n.point && !is_scale_end(f, n.value)) return false;
    cx_mention_end(m, end, end);
    return true;
  }
  if (cx_number_compare(n.value, cx_number_of(f->arena, 1)) <= 0) return false;
  m->shape = CX_SHAPE_PART;
  set_value(m, cx_number_over(f->arena, first->value, n.value));
  m->unit = is_small_share(f, first->value, n.value) ? CX_STR("x") : ONE;
  cx_mention_end(m, end, end);
  cx_second second; /* 1/3到1/2 */
  if (cx_second_read(f, first->span.start, end, &second) && !second.pair && cx_byte(f, second.numeral.span.end) == '/' &&
      cx_digits_read(f, second.numeral.span.end + 1, false, &n) && !n.point && !cx_number_is_zero(n.value) && !cx_word_at(f, n.span.end)) {
    m->high = cx_number_over(f->arena, second.numeral.value, n.value);
    m->range = true;
    cx_mention_end(m, n.span.end, n.span.end);
  }
  return true;
}

/* "7.9 out of 10": a rating, not a share. */
static bool read_rating(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_numeral n;
  if (first->shape != CX_SHAPES || !first->point || first->multiplier || first->power || first->over) return false;
  uint32_t at = cx_blanks(f, first->span.end);
  if (!cx_here(f, at, "out of ") || !cx_digits_read(f, at + 7, false, &n) || n.multiplier) return false;
  cx_str end = cx_str_at(f->text, n.span); /* "2.4 out of 3.0" */
  if (n.point && !cx_str_ends(end, CX_STR(".0"))) return false;
  if (!n.point && !is_scale_end(f, n.value)) return false;
  if (cx_number_compare(first->value, n.value) > 0) return false;
  cx_mention_end(m, n.span.end, n.span.end);
  return true;
}

/* "4分15秒", "2 h 30 min": two times that are one, in the finer unit. */
static bool read_duration(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_unit coarse, fine;
  cx_numeral n;
  cx_number a, b;
  if (first->shape != CX_SHAPES || first->point || first->word) return false;
  uint32_t at = cx_blanks(f, first->span.end), end;
  const cx_entry *minutes = cx_here(f, at, "分") ? cx_lexicon_find(f->lexicon, "unit", CX_STR("min")) : NULL;
  if (minutes && !cx_here(f, at, "分钟"))
    coarse = (cx_unit){.end = at + 3, .shape = CX_SHAPE_TIME, .unit = minutes};
  else if (!cx_unit_read(f, first, first->span.end, &coarse) || coarse.shape != CX_SHAPE_TIME || !coarse.unit)
    return false;
  end = cx_blanks(f, coarse.end);
  if (!cx_digits_read(f, end, false, &n) || n.span.end - n.span.start > 2 || !cx_unit_read(f, &n, n.span.end, &fine) ||
      fine.shape != CX_SHAPE_TIME || !fine.unit)
    return false;
  if (!cx_number_parse(f->arena, cx_entry_get(coarse.unit, "si_factor"), &a) ||
      !cx_number_parse(f->arena, cx_entry_get(fine.unit, "si_factor"), &b) || cx_number_compare(a, b) <= 0 ||
      cx_number_compare(a, cx_number_of(f->arena, 86400)) > 0)
    return false; /* 2024年3月 */
  cx_number whole = cx_number_over(f->arena, cx_number_times(f->arena, first->value, a), b), none = cx_number_of(f->arena, 0);
  set_value(m, cx_number_minus(f->arena, whole, cx_number_minus(f->arena, none, n.value)));
  m->shape = CX_SHAPE_TIME;
  m->unit = fine.code;
  m->unit_entry = fine.unit;
  cx_mention_end(m, n.span.end, fine.end);
  return true;
}

/* "the 5th in subtask 3 out of 26 teams": the number only names something. */
static bool is_numbered(const cx_finder *f, const cx_numeral *n) {
  uint32_t start;
  const cx_entry *cue = n->word ? NULL : cx_longest_before(f, "number-cue", cx_back_blanks(f, n->span.start), &start);
  return cx_entry_is(cue, "kind", "cue") || cx_entry_is(cue, "lower", "yes");
}

/* "one in five apps": so many in each few of them, spelt out, or a single one; a single one in many, but no year. */
static bool in_each(const cx_finder *f, const cx_numeral *first, uint32_t at, const cx_numeral *n) {
  enum { MOST = 100, YEAR = 1800, LATEST = 2100 };
  bool single = cx_number_same(first->value, cx_number_of(f->arena, 1)) && cx_byte(f, first->span.start - 1) == ' ';
  bool spelt = first->word && n->word;
  bool few = cx_number_compare(n->value, cx_number_of(f->arena, MOST)) <= 0;
  bool year =
      cx_number_compare(n->value, cx_number_of(f->arena, YEAR)) >= 0 && cx_number_compare(n->value, cx_number_of(f->arena, LATEST)) <= 0;
  return cx_here(f, at, "in ") && ((spelt && few) || (single && !year)) && cx_number_compare(first->value, n->value) < 0;
}

/* "one in six.", "about one in six were": spelt out, and what is so stands before or nowhere. */
static bool closes_share(const cx_finder *f, const cx_numeral *first, const cx_numeral *n) {
  enum { LEAST = 3 };
  uint32_t next = cx_blanks(f, n->span.end);
  if (!first->word || !n->word || cx_number_compare(n->value, cx_number_of(f->arena, LEAST)) < 0) return false;
  return cx_noun_closes(f, n->span.end) || cx_plays(f, cx_span_of(next, cx_letters(f, next)), "copula");
}

/* "45 out of 48 artifacts", "36 of the 40 tasks", "one in five apps". */
static bool read_part(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  if (first->shape != CX_SHAPES || first->point || first->multiplier || first->power || first->plus || first->minus) return false;
  if (is_numbered(f, first)) return false;
  bool out_of = false;
  uint32_t at = cx_blanks(f, first->span.end), end;
  const uint32_t joint = at;
  cx_unit items;
  if (!cx_here(f, at, "of ") && cx_noun_read(f, first, first->span.end, &items) && items.shape == CX_SHAPE_COUNT &&
      cx_here(f, cx_blanks(f, items.end), "out of "))
    at = cx_blanks(f, items.end); /* "4 red cells out of 15" */
  if (cx_here(f, at, "out of "))
    out_of = true, at += 7;
  else if (cx_here(f, at, "of ") || cx_here(f, at, "in "))
    at += 3;
  else
    return false;
  at = cx_blanks(f, at);
  for (uint32_t word = cx_letters(f, at); cx_plays(f, cx_span_of(at, word), "article"); word = cx_letters(f, at)) at = cx_blanks(f, word);
  cx_numeral n;
  if (!cx_numeral_read(f, at, false, &n) || n.shape != CX_SHAPES || n.point || n.power) return false;
  if (cx_number_compare(first->value, n.value) > 0 || cx_number_is_zero(n.value)) return false;
  bool each = in_each(f, first, joint, &n);
  if (cx_here(f, joint, "in ") && !each) return false;
  end = n.span.end;
  cx_unit unit;
  bool noun = !cx_unit_read(f, &n, end, &unit) && cx_noun_read(f, &n, end, &unit);
  bool large =
      !first->word && !n.word && cx_number_compare(n.value, cx_number_of(f->arena, 2100)) > 0; /* no year: "1,207 of 2,980 U.S. farms" */
  uint32_t open = cx_blanks(f, end);                                                           /* "612 of 644 (95%) cells" */
  bool restated = !first->word && cx_byte(f, open) == '(' && cx_is_percent_at(f, open + 1);
  bool alone = !first->word && !n.word && !n.multiplier && cx_byte(f, end) && strchr(".,;:)", cx_byte(f, end)) &&
               !cx_is_digit(cx_byte(f, end + 1)) &&
               (large || cx_number_compare(n.value, cx_number_of(f->arena, 1900)) < 0); /* "31 of 40." */
  bool told = each && (alone || closes_share(f, first, &n));
  if (each && !noun && !restated && !told) return false;
  if (!noun && !out_of && !restated && !alone && !told && !(large && cx_word_at(f, cx_blanks(f, end)))) return false;
  if (first->word && !out_of && !each && cx_number_same(first->value, cx_number_of(f->arena, 1))) return false; /* "one of the two" */
  m->shape = CX_SHAPE_PART;
  set_value(m, cx_number_over(f->arena, first->value, n.value));
  m->unit = ONE;
  if (noun) m->noun_entry = unit.noun;
  cx_mention_end(m, end, noun ? unit.end : end);
  return true;
}

/* "8xH100", "8×A100 GPUs". */
static bool read_devices(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  if (!is_plain_integer(first)) return false;
  uint32_t at = first->span.end, name;
  bool blank = cx_byte(f, at) == ' ';
  at = cx_blanks(f, at);
  if (cx_here(f, at, "×"))
    name = at + 2;
  else if (cx_byte(f, at) == 'x' || cx_byte(f, at) == 'X')
    name = at + 1;
  else
    return false;
  if (cx_byte(f, name) == ' ')
    name++;
  else if (blank)
    return false;
  uint32_t maker = cx_letters(f, name);
  if (cx_byte(f, maker) == ' ' && cx_entry_is(cx_entry_of(f, "device", cx_span_of(name, maker)), "name", "maker")) name = maker + 1;
  uint32_t letters = cx_letters(f, name), digits = cx_digits_end(f, letters);
  bool device =
      letters > name && letters - name <= 3 && digits > letters && cx_is_upper(cx_byte(f, name)) && cx_is_upper(cx_byte(f, letters - 1));
  device = device || cx_entry_is(cx_entry_of(f, "device", cx_span_of(name, letters)), "name", "series");
  if (!device) return false;
  uint32_t end = cx_token_end(f, name), noun;
  uint32_t word = cx_blanks(f, end);
  const cx_entry *gpu = cx_longest(f, "counted-noun", word, &noun);
  if (cx_entry_is(gpu, "name", "gpu")) end = noun, m->noun_entry = gpu;
  m->shape = CX_SHAPE_COUNT;
  m->unit = CX_STR("gpu");
  m->quote.end = end;
  return true;
}

/* PDF text drops the carets of a range of powers: "10 9 ~ 10 11". */
static bool read_flat_powers(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  uint32_t at = first->span.end;
  cx_numeral low, ten, high;
  if (!cx_str_is(cx_str_at(f->text, first->span), "10") || cx_byte(f, at) != ' ') return false;
  if (!cx_digits_read(f, at + 1, false, &low) || !is_plain_integer(&low) || low.span.end - low.span.start > 2) return false;
  uint32_t next = cx_blanks(f, low.span.end);
  if (cx_byte(f, next) != '~' && cx_byte(f, next) != '-' && !cx_here(f, next, "∼")) return false;
  next = cx_blanks(f, next + (cx_here(f, next, "∼") ? 3 : 1));
  if (!cx_digits_read(f, next, false, &ten) || !cx_str_is(cx_str_at(f->text, ten.span), "10") || cx_byte(f, ten.span.end) != ' ')
    return false;
  if (!cx_digits_read(f, ten.span.end + 1, false, &high) || !is_plain_integer(&high) || high.span.end - high.span.start > 2) return false;
  int a = 0, b = 0;
  for (uint32_t i = low.span.start; i < low.span.end; i++) a = a * 10 + (cx_byte(f, i) - '0');
  for (uint32_t i = high.span.start; i < high.span.end; i++) b = b * 10 + (cx_byte(f, i) - '0');
  if (a >= b) return false;
  m->low = cx_number_shift(cx_number_of(f->arena, 1), a);
  m->high = cx_number_shift(cx_number_of(f->arena, 1), b);
  m->range = true;
  cx_mention_end(m, high.span.end, high.span.end);
  cx_unit unit;
  if (cx_unit_read(f, &high, high.span.end, &unit) || cx_noun_read(f, &high, high.span.end, &unit)) {
    m->shape = unit.shape;
    m->unit = unit.code;
    m->unit_entry = unit.unit;
    m->noun_entry = unit.noun;
    m->quote.end = unit.end;
    m->low = cx_number_shift(m->low, unit.shift);
    m->high = cx_number_shift(m->high, unit.shift);
  }
  return true;
}

bool cx_composite_read(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  static bool (*const readers[])(const cx_finder *, const cx_numeral *, cx_mention *) = {
      read_flat_powers, cx_grade_read, read_dimension, read_measured, read_ratio,     read_devices,
      read_duration,    read_fraction, read_rating,    read_part,     cx_part_read_zh};
  for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
    if (readers[i](f, first, m)) return true;
  }
  return false;
}
