/* Units with powers: "64 cm2", "20 W m^-2 K^-1", "km s^-1 Mpc^-1" into one unit's code. Units without any are unit.c's. */
#include "find/mention/mention_parts.h"

/* The place behind an exponent ("^-3", "^{2}", "^(-1/2)", "-1", and "2" of lengths: "cm2"), or 0. */
static uint32_t exponent_end(const cx_finder *f, uint32_t at, bool length) {
  bool caret = cx_byte(f, at) == '^';
  uint32_t digit = at + caret;
  char closing = caret && cx_byte(f, digit) == '{' ? '}' : caret && cx_byte(f, digit) == '(' ? ')' : 0;
  digit += closing != 0;
  bool minus = cx_byte(f, digit) == '-';
  digit += minus;
  if (cx_here(f, at, "0.5") && !cx_word_at(f, at + 3)) return at + 3; /* "W/Hz0.5" */
  if (!cx_is_digit(cx_byte(f, digit)) || !(caret || minus || length)) return 0;
  uint32_t end = digit + 1;
  if ((cx_byte(f, end) == '.' || (closing && cx_byte(f, end) == '/')) && cx_is_digit(cx_byte(f, end + 1))) end += 2; /* "Hz^{-1/2}" */
  if (closing) return cx_byte(f, end) == closing ? end + 1 : 0;
  if (caret && minus && cx_is_alpha(cx_byte(f, end))) return end; /* "h^-1Mpc" */
  return cx_word_at(f, end) || (cx_byte(f, end) == '-' && cx_word_at(f, end + 1)) ? 0 : end;
}

static const cx_entry *letters_unit(const cx_finder *f, uint32_t at, uint32_t *end) {
  uint32_t last = at, next;
  while (cx_word_at(f, last) && !cx_is_digit(cx_byte(f, last))) {
    cx_code_at(f, last, &next);
    last = next;
  }
  *end = last;
  const cx_entry *entry = cx_entry_of(f, "unit", cx_span_of(at, last));
  bool goes_on = cx_byte(f, last) == '_' || cx_here(f, last, "☉") || cx_byte(f, last) == ' ';
  const cx_entry *symbol = goes_on ? cx_longest(f, "unit", at, &next) : NULL; /* "M_⊙ yr^-1", "mA h g^-1" */
  if (symbol && next > last) {
    entry = symbol;
    *end = next;
  }
  cx_shape shape = entry ? cx_shape_of(cx_entry_get(entry, "shape")) : CX_SHAPES;
  return shape == CX_SHAPE_PHYSICAL || shape == CX_SHAPE_TIME || shape == CX_SHAPE_BYTES ? entry : NULL;
}

/* An exponent without its caret and its brackets: "-1" of "^{-1}" and "^(-1)". */
static cx_str bare(const cx_finder *f, cx_span power) {
  if (power.start < power.end && cx_byte(f, power.start) == '^') power.start++;
  bool enclosed = power.end - power.start > 2 && (cx_byte(f, power.start) == '{' || cx_byte(f, power.start) == '(');
  return enclosed ? cx_piece(f, power.start + 1, power.end - 1) : cx_piece(f, power.start, power.end);
}

/* "^2", "^(1/2)" */
static void add_exponent(cx_buf *code, cx_str exponent) {
  bool part = memchr(exponent.p, '/', exponent.n) != NULL;
  cx_buf_add(code, part ? CX_STR("^(") : CX_STR("^"));
  cx_buf_add(code, exponent);
  if (part) cx_buf_char(code, ')');
}

static bool is_inverse(const cx_finder *f, uint32_t at, uint32_t end) { return end && cx_str_is(bare(f, cx_span_of(at, end)), "-1"); }

/* What a rate is divided by: "km/s" and then "kpc^-1", "m^-2". over: the unit on top, where this is the first below it. A power that does
 * not divide ends it. */
static void add_divisor(const cx_finder *f, const cx_entry *over, const cx_entry *unit, cx_span power, cx_buf *rate) {
  if (over) cx_buf_add(rate, over->name);
  if (!rate->n) return;
  bool first = over != NULL, typed = cx_byte(f, power.start) != '^'; /* "mg h-1 cm-2" stays as it is typed */
  cx_str exponent = power.end > power.start ? bare(f, power) : CX_STR("");
  if (exponent.n < 2 || exponent.p[0] != '-' || !cx_is_digit(exponent.p[1]) || (typed && !first)) {
    rate->n = 0;
    return;
  }
  cx_buf_char(rate, '/');
  cx_buf_add(rate, unit->name);
  if (!cx_str_is(exponent, "-1")) add_exponent(rate, cx_str_cut(exponent, 1, exponent.n));
}

/* Where the next unit of a product begins behind one that ends at a place; 0 where none does. */
static uint32_t factor_start(const cx_finder *f, uint32_t end, bool glued) {
  uint32_t next = end;
  if (cx_byte(f, end) == '/' || cx_here(f, end, "·") || cx_here(f, end, "⋅"))
    cx_code_at(f, end, &next);
  else if (cx_is_space(cx_byte(f, end)))
    next = cx_blanks(f, end);
  else if (!glued)
    return 0;
  return next;
}

static cx_str as_written(const cx_finder *f, uint32_t start, uint32_t end) {
  cx_buf code = {.arena = f->arena};
  for (uint32_t i = start, power; i < end; i++) {
    power = cx_byte(f, i) == '^' ? exponent_end(f, i, false) : 0;
    if (power) {
      add_exponent(&code, bare(f, cx_span_of(i, power)));
      i = power - 1;
    } else if (cx_byte(f, i) != '{' && cx_byte(f, i) != '}') {
      cx_buf_char(&code, cx_byte(f, i));
    }
  }
  return cx_buf_str(&code);
}

/* Units with exponents, alone or multiplied out: "64 cm2", "14.8 mg h-1 cm-2", "20 W m^-2 K^-1", "9 m2/s". Their code is what is written,
 * but a rate ("300 km s^-1", "4 g h^-1 m^-2") is "km/s", "g/h/m^2", as the claim model joins them. */
bool cx_powers_read(const cx_finder *f, uint32_t start, cx_unit *out) {
  uint32_t at = start, end = start, last;
  cx_shape shape = CX_SHAPE_PHYSICAL;
  bool powers = false, inverse = false;
  const cx_entry *over = NULL;
  cx_buf rate = {.arena = f->arena}; /* empty: it is none */
  for (int parts = 0; parts < 4; parts++) {
    const cx_entry *unit = letters_unit(f, at, &last);
    if (!unit && over && parts == 1 && last > at + 1 && cx_here(f, last, "^") && is_inverse(f, last, exponent_end(f, last, false))) {
      end = exponent_end(f, last, false); /* "5 mJy beam^-1": per what is no unit */
      *out = (cx_unit){
          .end = end, .shape = shape, .code = cx_str_format(f->arena, "%.*s/%.*s", CX_FMT(over->name), CX_FMT(cx_piece(f, at, last)))};
      return !cx_word_at(f, end);
    }
    if (!unit) break;
    uint32_t power = exponent_end(f, last, cx_entry_is(unit, "si_unit", "m"));
    bool apart = parts > 0 && cx_is_space(cx_byte(f, at - 1));
    bool scaled =
        parts == 1 && inverse && last > at + 2 && (cx_entry_is(unit, "si_unit", "m") || cx_byte(f, last - 1) < 0); /* "h^-1 Mpc" */
    if (!power && apart && !scaled) break;
    if (parts == 0 && cx_entry_is(unit, "glue", "glued")) break; /* "5 A-1" */
    powers |= power != 0;
    if (parts == 0 && !power) over = unit;
    inverse = is_inverse(f, last, power);
    add_divisor(f, parts == 1 && inverse ? over : NULL, unit, cx_span_of(last, power), &rate);
    end = power ? power : last;
    bool glued = parts == 0 && (((!power || strchr("})", cx_byte(f, end - 1))) && !cx_is_alnum(cx_byte(f, end - 1))) || /* "M_⊙yr^-1" */
                                (inverse && cx_str_is(unit->name, "h")));                                               /* "h^-1Mpc" */
    at = factor_start(f, end, glued);
    if (!at) break;
  }
  if (!powers || cx_word_at(f, end)) return false;
  *out = (cx_unit){.end = end, .code = as_written(f, start, end), .shape = shape};
  out->unit = cx_lexicon_find(f->lexicon, "unit", out->code);
  if (out->unit)
    out->code = out->unit->name;
  else if (rate.n)
    out->code = cx_buf_str(&rate);
  return true;
}
