/* One quantity: a numeral and what stands behind it (a second number, ±, a unit, a counted noun) into a mention with its value, unit and
 * shape. What stands around the quantity is qualifier.c's; whether the number is a claim is nobody's here. */
#include "find/mention_parts.h"

#define ONE CX_STR("1")

static cx_shape own_shape(const cx_numeral *n) {
  if (n->shape != CX_SHAPES) return n->shape;
  return n->letter ? CX_SHAPE_MAGNITUDE : CX_SHAPE_PLAIN;
}

static void start_mention(cx_mention *m, const cx_numeral *n) {
  *m = (cx_mention){.number = n->span, .quote = n->span, .whole = n->span, .shape = own_shape(n), .low = n->value, .high = n->value, .unit = ONE};
  m->number_word = n->word;
  m->plus = n->plus;
  m->minus = n->minus;
  if (n->over) {
    m->bound = CX_OVER;
    m->bound_span = n->over_span;
  }
}

static bool is_plain_integer(const cx_numeral *n) {
  return n->shape == CX_SHAPES && !n->point && !n->word && !n->multiplier && !n->power && !n->plus && !n->minus && !n->over;
}

/* ---- two or three numbers that are one value -------------------------------------------------------------------------------------- */

/* "10 cm × 10 cm × 10 cm": the same unit behind each number. */
static bool read_measured(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_str parts[5];
  cx_unit unit, again;
  cx_numeral n = *first;
  int count = 0;
  if (first->shape != CX_SHAPES || first->word || !cx_unit_read(f, first, first->span.end, &unit) || unit.shape != CX_SHAPE_PHYSICAL) return false;
  again = unit;
  for (;;) {
    parts[count++] = cx_piece(f, n.span.start, n.span.end);
    m->number.end = n.span.end;
    uint32_t at = cx_blanks(f, again.end);
    uint32_t sign = cx_here(f, at, "×") ? 2 : cx_byte(f, at) == 'x' ? 1 : 0;
    if (!sign || count == 5) break;
    if (!cx_digits_read(f, cx_blanks(f, at + sign), false, &n) || !cx_unit_read(f, &n, n.span.end, &again) || !cx_str_eq(again.code, unit.code)) break;
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
  if (cx_here(f, start, "×")) end = start + 2;
  else if (cx_byte(f, start) == 'x' || cx_byte(f, start) == 'X' || cx_byte(f, start) == '*') end = start + 1;
  if (!end) return 0;
  uint32_t after = cx_blanks(f, end);
  bool glued = start == at && after == end, apart = start > at && after > end;
  return (glued || apart) && cx_is_digit(cx_byte(f, after)) ? after : 0;
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

static void set_end(cx_mention *m, uint32_t number_end, uint32_t quote_end) {
  m->number.end = number_end;
  m->quote.end = quote_end;
}

/* "512 x 512", "1024×1024×3": px unless a unit or a counted noun says otherwise. */
static bool read_dimension(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_str parts[5] = {cx_piece(f, first->span.start, first->span.end)};
  cx_numeral n = *first;
  uint32_t at;
  int count = 1;
  if (first->shape != CX_SHAPES || first->word || first->power || first->letter) return false;
  while (count < 5 && (at = cross_end(f, n.span.end)) != 0) {
    if (!cx_digits_read(f, at, false, &n) || n.power || n.letter) return false;
    parts[count++] = cx_piece(f, n.span.start, n.span.end);
  }
  if (count < 2) return false;
  char next = cx_byte(f, n.span.end);
  if (next == '%' || cx_here(f, n.span.end, "×") || (next == 'x' && !cx_is_alpha(cx_byte(f, n.span.end + 1)))) return false;
  m->shape = CX_SHAPE_DIMENSION;
  set_value(m, joined(f, parts, count, 'x'));
  set_end(m, n.span.end, n.span.end);
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
  set_end(m, n.span.end, n.span.end);
  return true;
}

static bool is_small_share(const cx_finder *f, cx_number top, cx_number bottom) {
  cx_number one = cx_number_of(f->arena, 1);
  return cx_number_same(top, one) || cx_number_compare(bottom, cx_number_of(f->arena, 10)) <= 0;
}

/* "1/3", "38/50"; "4.5/5" is a rating. */
static bool read_fraction(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_numeral n;
  if (first->shape != CX_SHAPES || first->word || first->multiplier || first->power || first->plus || first->minus || first->over) return false;
  uint32_t at = first->span.end;
  if (cx_byte(f, at) != '/' || !cx_is_digit(cx_byte(f, at + 1)) || cx_byte(f, first->span.start - 1) == '/') return false;
  if (!cx_digits_read(f, at + 1, false, &n) || n.point || n.multiplier || n.power || n.over) return false;
  uint32_t end = n.span.end;
  cx_unit unit;
  if (cx_byte(f, end) == '/' && cx_is_digit(cx_byte(f, end + 1))) return false; /* a list of three */
  if (cx_word_at(f, end) && !cx_han_at(f, end)) return false;
  if (cx_unit_read(f, &n, end, &unit) && unit.shape != CX_SHAPE_COUNT && unit.shape != CX_SHAPE_PARAMETERS) return false;
  if (cx_number_compare(first->value, n.value) > 0 || cx_number_is_zero(n.value)) return false;
  if (first->point) {
    bool rating = cx_number_same(n.value, cx_number_of(f->arena, 5)) || cx_number_same(n.value, cx_number_of(f->arena, 10)) ||
                  cx_number_same(n.value, cx_number_of(f->arena, 100)) || cx_number_same(n.value, cx_number_of(f->arena, 7));
    if (!rating) return false;
    set_end(m, end, end);
    return true;
  }
  if (cx_number_compare(n.value, cx_number_of(f->arena, 1)) <= 0) return false;
  m->shape = CX_SHAPE_PART;
  set_value(m, cx_number_over(f->arena, first->value, n.value));
  m->unit = is_small_share(f, first->value, n.value) ? CX_STR("x") : ONE;
  set_end(m, end, end);
  return true;
}

/* "45 out of 48 artifacts", "36 of the 40 tasks". */
static bool read_part(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  if (first->shape != CX_SHAPES || first->point || first->multiplier || first->power || first->plus || first->minus) return false;
  bool out_of = false;
  uint32_t at = cx_blanks(f, first->span.end), end;
  if (cx_here(f, at, "out of ")) out_of = true, at += 7;
  else if (cx_here(f, at, "of ")) at += 3;
  else return false;
  at = cx_blanks(f, at);
  static const char *const articles[] = {"the ", "all ", "our ", "these ", "its "};
  for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
    if (cx_here(f, at, articles[i])) at += (uint32_t)strlen(articles[i]);
  }
  cx_numeral n;
  if (!cx_numeral_read(f, at, false, &n) || n.shape != CX_SHAPES || n.point || n.power) return false;
  if (cx_number_compare(first->value, n.value) > 0 || cx_number_is_zero(n.value)) return false;
  end = n.span.end;
  cx_unit unit;
  bool noun = !cx_unit_read(f, &n, end, &unit) && cx_noun_read(f, &n, end, &unit);
  if (!noun && !out_of) return false;
  if (first->word && !out_of && cx_number_same(first->value, cx_number_of(f->arena, 1))) return false; /* "one of the two" */
  m->shape = CX_SHAPE_PART;
  set_value(m, cx_number_over(f->arena, first->value, n.value));
  m->unit = ONE;
  if (noun) m->noun_entry = unit.noun;
  set_end(m, end, noun ? unit.end : end);
  return true;
}

/* "8xH100", "8×A100 GPUs". */
static bool read_devices(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  if (!is_plain_integer(first)) return false;
  uint32_t at = first->span.end, name;
  bool blank = cx_byte(f, at) == ' ';
  at = cx_blanks(f, at);
  if (cx_here(f, at, "×")) name = at + 2;
  else if (cx_byte(f, at) == 'x' || cx_byte(f, at) == 'X') name = at + 1;
  else return false;
  if (cx_byte(f, name) == ' ') name++;
  else if (blank) return false;
  if (cx_here(f, name, "NVIDIA ")) name += 7;
  uint32_t letters = cx_letters(f, name), digits = letters;
  while (cx_is_digit(cx_byte(f, digits))) digits++;
  bool device = letters > name && letters - name <= 3 && digits > letters && cx_is_upper(cx_byte(f, name)) && cx_is_upper(cx_byte(f, letters - 1));
  device = device || cx_here(f, name, "RTX") || cx_here(f, name, "GTX");
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

/* ---- uncertainty ------------------------------------------------------------------------------------------------------------------ */

/* "± 0.4", "+/- 0.17", "^+0.37_-0.29": the place behind it, or 0. */
static uint32_t read_spread(const cx_finder *f, uint32_t at, cx_mention *m) {
  cx_numeral n, below;
  uint32_t start = cx_blanks(f, at);
  bool open = cx_byte(f, start) == '(';
  if (open) start++;
  uint32_t value = 0;
  if (cx_here(f, start, "±")) value = start + 2;
  else if (cx_here(f, start, "+/-")) value = start + 3;
  else if (cx_here(f, start, "+-")) value = start + 2;
  if (value) {
    value = cx_blanks(f, value);
    if (!cx_digits_read(f, value, false, &n)) return 0;
    m->plus_minus = n.value;
    if (!open) return n.span.end;
    return cx_byte(f, n.span.end) == ')' ? n.span.end + 1 : 0;
  }
  if (open) return 0;
  uint32_t upper = cx_byte(f, start) == '+' ? start : at;
  if (cx_byte(f, upper) == '^' || cx_byte(f, upper) == '_') upper++;
  if (cx_byte(f, upper) == '{') upper++;
  bool marked = upper > at;
  char sign = cx_byte(f, upper);
  if ((sign != '+' && !(sign == '-' && marked)) || !cx_digits_read(f, upper + 1, false, &n)) return 0;
  uint32_t lower = n.span.end;
  if (cx_byte(f, lower) == '}') lower++;
  if (cx_byte(f, lower) == '_' || cx_byte(f, lower) == '^' || cx_byte(f, lower) == '/') lower++;
  else if (!marked) return 0;
  if (cx_byte(f, lower) == '{') lower++;
  if ((cx_byte(f, lower) != '-' && cx_byte(f, lower) != '+') || !cx_digits_read(f, lower + 1, false, &below)) return 0;
  if (cx_number_same(n.value, below.value)) m->plus_minus = n.value;
  uint32_t end = below.span.end;
  if (cx_byte(f, end) == '}') end++;
  return end;
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

/* b's value in a's unit, where the two measure the same. */
static bool convert(const cx_finder *f, const cx_unit *a, const cx_unit *b, cx_number *value) {
  if (cx_str_eq(a->code, b->code) && a->shift == b->shift) return true;
  if (!a->unit || !b->unit) return false;
  cx_str base = cx_entry_get(a->unit, "si_unit");
  cx_number fa, fb;
  if (!base.n || !cx_str_eq(base, cx_entry_get(b->unit, "si_unit")) || a->shape == CX_SHAPE_PERCENT || b->shape == CX_SHAPE_PERCENT) return false;
  if (!cx_number_parse(f->arena, cx_entry_get(a->unit, "si_factor"), &fa) || !cx_number_parse(f->arena, cx_entry_get(b->unit, "si_factor"), &fb)) return false;
  fb = cx_number_shift(fb, b->shift);
  fa = cx_number_shift(fa, a->shift);
  cx_number v = cx_number_over(f->arena, cx_number_times(f->arena, *value, fb), fa);
  if (v.form != CX_NUMBER_DECIMAL) return false;
  *value = v;
  return true;
}

/* 7-9 billion, 10-20K: the multiplier of the second is the first's too, where the first is small enough. */
static void share_multiplier(atom *a, const atom *b) {
  if (a->numeral.multiplier || !b->numeral.multiplier || a->numeral.power || a->has_unit) return;
  cx_number shifted = cx_number_shift(a->numeral.value, b->numeral.multiplier);
  if (cx_number_compare(shifted, b->numeral.value) <= 0) a->numeral.value = shifted, a->numeral.letter |= b->numeral.letter;
}

static bool counts(const atom *a) { return a->has_unit && a->unit.shape == CX_SHAPE_COUNT; }

/* Year spans and the like: two bare four-digit numbers. */
static bool read_range(const cx_finder *f, atom *a, bool money, cx_mention *m) {
  cx_second second;
  atom first = *a, b;
  if (first.numeral.shape != CX_SHAPES && first.numeral.shape != CX_SHAPE_ORDINAL && first.numeral.shape != CX_SHAPE_PERCENT) return false;
  if (!cx_second_read(f, first.numeral.span.start, first.end, &second)) {
    if (first.has_unit) return false;
    read_counted(f, &first); /* 50步→8步 */
    if (!counts(&first) || !cx_second_read(f, first.numeral.span.start, first.end, &second)) return false;
  }
  read_atom(f, &second.numeral, money, &b);
  if (b.has_unit && b.unit.shape == CX_SHAPE_FACTOR && cx_str_is(cx_piece(f, b.numeral.span.end, b.end), "x") && cx_is_alnum(cx_byte(f, b.end))) return false;
  if (!b.has_unit && !money) read_counted(f, &b);
  if (counts(&first) && !counts(&b)) return false;
  if (counts(&first) && !cx_str_eq(first.unit.code, b.unit.code)) return false;
  if (!counts(&first) && first.has_unit && !b.has_unit && second.spelled) return false;
  if (first.has_unit && counts(&b) && !counts(&first)) {
    if (second.spelled) return false;
    read_atom(f, &second.numeral, money, &b);
  }
  share_multiplier(&first, &b);
  cx_number low = first.numeral.value, high = b.numeral.value;
  if (first.has_unit && b.has_unit && !convert(f, &first.unit, &b.unit, &high)) return false;
  if (first.numeral.multiplier && !b.numeral.multiplier && !b.has_unit && !first.has_unit) return false;
  bool falling = cx_number_compare(low, high) > 0, pair = second.pair;
  cx_unit unit = first.has_unit ? first.unit : b.unit;
  bool has_unit = first.has_unit || b.has_unit;
  if (falling && !second.spelled) return false;
  bool unlike = b.numeral.letter && !first.numeral.multiplier && cx_number_same(low, a->numeral.value); /* "2.1-1.3B" */
  if (unlike && !second.spelled && (first.numeral.point || cx_number_compare(low, cx_number_of(f->arena, 10)) < 0)) return false;
  if (second.spelled && !pair) pair = cx_is_pair(f, first.numeral.span.start, money ? CX_SHAPE_MONEY : has_unit ? unit.shape : own_shape(&b.numeral), falling);
  start_mention(m, &first.numeral);
  m->number_word = first.numeral.word && b.numeral.word;
  set_end(m, b.numeral.span.end, b.end);
  if (first.has_unit && !b.has_unit) m->quote.end = m->number.end;
  m->shape = has_unit ? unit.shape : b.numeral.letter || first.numeral.letter ? CX_SHAPE_MAGNITUDE : CX_SHAPE_PLAIN;
  if (has_unit) {
    m->unit = unit.code;
    m->unit_entry = unit.unit;
    m->noun_entry = unit.noun;
    low = cx_number_shift(low, unit.shift);
    high = cx_number_shift(high, unit.shift);
  }
  if (b.numeral.over) m->bound = CX_OVER, m->bound_span = b.numeral.over_span;
  if (pair) {
    m->from = low;
    m->to = high;
    m->low = m->high = (cx_number){0};
  } else {
    m->low = low;
    m->high = high;
    m->range = true;
  }
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
  if (!cx_digits_read(f, next, false, &ten) || !cx_str_is(cx_str_at(f->text, ten.span), "10") || cx_byte(f, ten.span.end) != ' ') return false;
  if (!cx_digits_read(f, ten.span.end + 1, false, &high) || !is_plain_integer(&high) || high.span.end - high.span.start > 2) return false;
  int a = 0, b = 0;
  for (uint32_t i = low.span.start; i < low.span.end; i++) a = a * 10 + (cx_byte(f, i) - '0');
  for (uint32_t i = high.span.start; i < high.span.end; i++) b = b * 10 + (cx_byte(f, i) - '0');
  if (a >= b) return false;
  m->low = cx_number_shift(cx_number_of(f->arena, 1), a);
  m->high = cx_number_shift(cx_number_of(f->arena, 1), b);
  m->range = true;
  set_end(m, high.span.end, high.span.end);
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

/* "a factor of 3.8", "by factors 3-7x". */
static bool is_factor(const cx_finder *f, const cx_mention *m) {
  cx_span word = cx_last_word(f, m->number.start);
  static const char *const words[] = {"of", "about", "approximately", "up", "to", "around", "roughly", "nearly", "over", "almost", "least", "at"};
  for (int i = 0; i < 4; i++) {
    cx_str text = cx_str_at(f->text, word);
    if (cx_str_is(text, "factor") || cx_str_is(text, "factors")) return i > 0;
    bool skip = false;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++) skip |= cx_str_is(text, words[k]);
    if (!skip) return false;
    word = cx_last_word(f, word.start);
  }
  return false;
}

static void read_ordinal(const cx_finder *f, cx_mention *m) {
  uint32_t at = m->number.end;
  if (cx_here(f, at, "名") || cx_here(f, at, "位")) {
    m->quote.end = at + 3;
    return;
  }
  uint32_t word = cx_byte(f, at) == '-' ? at + 1 : cx_blanks(f, at), end = cx_letters(f, word);
  static const char *const places[] = {"place", "rank", "position", "prize", "places"};
  cx_str text = cx_piece(f, word, end);
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    if (cx_str_is(text, places[i])) m->quote.end = end;
  }
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
  set_end(m, end, cx_letters(f, word));
  return true;
}

static bool is_ordinal_suffix(const cx_finder *f, uint32_t at) {
  return (cx_here(f, at, "st") || cx_here(f, at, "nd") || cx_here(f, at, "rd") || cx_here(f, at, "th")) && !cx_word_at(f, at + 2);
}

/* What a bare multiplier sizes: "the 7B baseline", "12B FLUX.1-dev model" (parameters), "a 4K video" (pixels), "64k context length"
 * (tokens). The quote stays the number alone. */
static void read_sized(const cx_finder *f, const cx_numeral *n, cx_mention *m) {
  static const struct {
    const char *kind, *unit;
    cx_shape shape;
    int least, most, words; /* the multiplier's power, and how far the word may stand */
  } rows[] = {{"sized", "parameter", CX_SHAPE_PARAMETERS, 6, 12, 6}, {"pictured", "px", CX_SHAPE_MAGNITUDE, 3, 3, 1}, {"lengthy", "token", CX_SHAPE_MAGNITUDE, 3, 6, 2}};
  if (!n->letter || (m->shape != CX_SHAPE_MAGNITUDE && m->shape != CX_SHAPE_COUNT)) return;
  uint32_t at = m->number.end;
  if (cx_byte(f, at) == '-') at++;
  for (int words = 0; words < 6; words++) {
    uint32_t start = cx_blanks(f, at), end = start, term;
    if (cx_han_at(f, start)) {
      const cx_entry *word = cx_longest(f, "number-sense", start, &term);
      for (size_t i = 0; i < sizeof rows / sizeof *rows && words == 0; i++) {
        if (!cx_entry_is(word, "kind", rows[i].kind) || n->multiplier < rows[i].least || n->multiplier > rows[i].most) continue;
        m->shape = rows[i].shape;
        m->unit = cx_str_of(rows[i].unit);
        m->quote.end = m->number.end;
        m->noun_entry = NULL;
      }
      return;
    }
    end = start > at || words == 0 ? cx_token_end(f, start) : start;
    if (end == start || cx_entry_of(f, "noun-stop", cx_span_of(start, end))) return;
    const cx_entry *word = cx_entry_of(f, "number-sense", cx_span_of(start, end));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
      if (!cx_entry_is(word, "kind", rows[i].kind) || words >= rows[i].words) continue;
      if (n->multiplier < rows[i].least || n->multiplier > rows[i].most) continue;
      if (rows[i].least == 3 && rows[i].most == 3 && n->span.end - n->span.start != 2) continue; /* 4K, 8K; "50K images" are counted */
      m->shape = rows[i].shape;
      m->unit = cx_str_of(rows[i].unit);
      m->quote.end = m->number.end;
      m->noun_entry = NULL;
      return;
    }
    at = end;
  }
}

bool cx_quantity_read(const cx_finder *f, const cx_numeral *first, const cx_entry *currency, cx_mention *m) {
  start_mention(m, first);
  cx_numeral n = *first;
  if (n.shape == CX_SHAPE_ORDINAL) return read_ordinal(f, m), true;
  if (n.shape == CX_SHAPE_VAGUE) {
    uint32_t end;
    const cx_entry *unit = cx_longest(f, "unit", n.span.end, &end);
    if (cx_entry_is(unit, "glue", "order")) m->quote.end = end;
    m->low = m->high = (cx_number){0};
    return true;
  }
  if (n.shape == CX_SHAPE_FACTOR || n.shape == CX_SHAPE_PART) return m->unit = CX_STR("x"), true;
  if (n.shape == CX_SHAPE_PERCENT) return m->unit = CX_STR("%"), true;
  if (!n.word && is_ordinal_suffix(f, n.span.end)) {
    cx_numeral whole = n;
    whole.span.end += 2;
    m->shape = CX_SHAPE_ORDINAL;
    m->number.end = m->quote.end = whole.span.end;
    if (!read_percentiles(f, &whole, m)) read_ordinal(f, m);
    return true;
  }
  if (!currency && (read_flat_powers(f, &n, m) || read_dimension(f, &n, m) || read_measured(f, &n, m) || read_ratio(f, &n, m) || read_devices(f, &n, m) || read_fraction(f, &n, m) || read_part(f, &n, m))) return true;
  atom a;
  read_atom(f, &n, currency != NULL, &a);
  uint32_t spread = read_spread(f, a.end, m);
  if (!spread && a.has_unit) spread = 0;
  if (spread) {
    uint32_t number_end = spread;
    cx_numeral with = n;
    with.span.end = spread;
    if (!a.has_unit) read_atom(f, &with, currency != NULL, &a);
    else {
      cx_unit again;
      a.end = cx_unit_read(f, &n, spread, &again) && cx_str_eq(again.code, a.unit.code) ? again.end : spread;
    }
    if (!a.has_unit) a.end = spread, a.numeral = with, read_counted(f, &a);
    m->number.end = number_end;
  } else if (read_range(f, &a, currency != NULL, m)) {
    if (currency) m->shape = CX_SHAPE_MONEY, m->unit = currency->name, m->unit_entry = currency;
    if (!m->from.form) read_orders(f, m);
    cx_numeral sized = n;
    sized.letter = m->shape == CX_SHAPE_MAGNITUDE || n.letter;
    if (!sized.multiplier && m->low.form == CX_NUMBER_DECIMAL && m->low.scale < 0) sized.multiplier = -m->low.scale;
    read_sized(f, &sized, m);
    return true;
  } else if (!a.has_unit && !currency) {
    read_counted(f, &a);
  }
  m->quote.end = a.end;
  if (currency) {
    m->shape = CX_SHAPE_MONEY;
    m->unit = currency->name;
    m->unit_entry = currency;
    cx_unit unit = {.end = m->quote.end, .code = m->unit, .shape = CX_SHAPE_MONEY, .unit = currency};
    cx_unit_join(f, &unit);
    m->quote.end = unit.end;
    m->unit = unit.code;
    m->unit_entry = unit.unit;
    if (unit.shape == CX_SHAPE_RATE) m->shape = CX_SHAPE_RATE;
    return true;
  }
  if (!spread && read_orders(f, m)) return true;
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
  if (!spread) read_sized(f, &n, m);
  return true;
}
