/* What a rate is per: a unit and what stands below its stroke ("tokens per second", "335 ms per frame", "250帧/秒", "$3 per million
 * tokens") into one code. Which words divide, and what can be counted, is the vocabularies'; units by themselves are unit.c's. */
#include "find/mention/counted.h"
#include "find/mention/mention_parts.h"

uint32_t cx_per_end(const cx_finder *f, uint32_t at) {
  uint32_t next = cx_blanks(f, at);
  if (cx_byte(f, next) == '/' && !cx_is_digit(cx_byte(f, next + 1))) return cx_blanks(f, next + 1);
  uint32_t word = cx_letters(f, next), below = cx_blanks(f, word), end;
  if (word == next) return cx_entry_is(cx_longest(f, "divisor", at, &end), "name", "per") ? end : 0;
  if (next == at || (below == word && cx_byte(f, word) != '-')) return 0;
  const cx_entry *divisor = cx_entry_of(f, "divisor", cx_span_of(next, word));
  if (cx_entry_is(divisor, "name", "per")) return below > word ? below : word + 1;
  bool time = below > word && divisor && cx_entry_is(cx_longest(f, "unit", below, &end), "shape", "time");
  return time ? below : 0; /* "11 kg a day" */
}

/* "$0.5/M tokens": a letter alone that multiplies. */
static bool letter_scale(const cx_finder *f, uint32_t at) {
  char c = cx_byte(f, at);
  return (c == 'K' || c == 'k' || c == 'M' || c == 'B') && !cx_word_at(f, at + 1);
}

/* The number that what is paid for is counted by, as words have it where they can: "million", "1,000", "1M", "M". */
static cx_str counted_by(const cx_finder *f, uint32_t at, uint32_t *end) {
  cx_numeral n;
  uint32_t word = cx_letters(f, at);
  if (cx_entry_is(cx_entry_of(f, "number-word", cx_span_of(at, word)), "role", "scale")) return *end = word, cx_piece(f, at, word);
  if (word == at && cx_digits_read(f, at, false, &n) && n.value.form == CX_NUMBER_DECIMAL)
    *end = n.span.end;
  else if (letter_scale(f, at))
    n.value = cx_number_shift(cx_number_of(f->arena, 1), cx_letter_power(cx_byte(f, at))), *end = at + 1;
  else
    return (cx_str){0};
  static const char *const words[] = {"million", "billion"};
  for (int i = 0; i < 2; i++)
    if (cx_number_compare(n.value, cx_number_shift(cx_number_of(f->arena, 1), 6 + 3 * i)) == 0) return cx_str_of(words[i]);
  return cx_number_print(f->arena, n.value);
}

/* "per million output tokens", "per 1,000 queries": of how many things at once, as "million token", "1000 query". */
static cx_str many_below(const cx_finder *f, uint32_t at, uint32_t *end) {
  enum { WORDS = 2 };
  uint32_t noun = at;
  cx_str many = counted_by(f, at, &noun);
  for (int words = 0; many.n && words <= WORDS; words++) {
    uint32_t start = cx_blanks(f, noun);
    if (start == noun) break;
    const cx_entry *counted = cx_longest(f, "counted-noun", start, end);
    if (counted) return cx_str_format(f->arena, "%.*s %.*s", CX_FMT(many), CX_FMT(counted->name));
    noun = cx_letters(f, start); /* "output" */
    if (noun == start) break;
  }
  return (cx_str){0};
}

/* "generated token", "concurrent user", "high-resolution image": the counted noun behind what says which; or NULL. */
static const cx_entry *told_below(const cx_finder *f, uint32_t at, uint32_t *end) {
  enum { MODIFIERS = 2 };
  if (at > f->sentence.start && cx_byte(f, at - 1) == '-') return NULL; /* "per-user" is whole */
  for (int words = 0; words < MODIFIERS; words++) {
    uint32_t last = cx_letters(f, at);
    while (cx_byte(f, last) == '-' && cx_is_alpha(cx_byte(f, last + 1))) last = cx_letters(f, last + 1);
    uint32_t next = cx_blanks(f, last);
    if (last == at || next == last || !cx_is_lower(cx_byte(f, at)) || cx_noun_stops(f, at, last)) return NULL;
    const cx_entry *noun = cx_longest(f, "counted-noun", next, end);
    if (noun) return noun;
    at = next;
  }
  return NULL;
}

/* "small-talk reply", "query", 图: whatever noun stands there, in the singular. */
static cx_str noun_below(const cx_finder *f, uint32_t at, uint32_t *end) {
  const cx_entry *noun = cx_longest(f, "counted-noun", at, end);
  if (cx_han_at(f, at)) {
    if (!noun) noun = cx_longest(f, "classifier", at, end);
    return noun ? noun->name : (cx_str){0};
  }
  if (!noun) noun = told_below(f, at, end);
  if (noun) return noun->name;
  *end = cx_letters(f, at);
  while (cx_byte(f, *end) == '-' && cx_is_alpha(cx_byte(f, *end + 1))) *end = cx_letters(f, *end + 1);
  if (cx_str_find(cx_piece(f, at, *end), '-') && cx_is_alpha(cx_byte(f, cx_blanks(f, *end)))) {
    at = cx_blanks(f, *end);
    *end = cx_letters(f, at);
  }
  cx_span word = cx_span_of(at, *end);
  if (*end - at < 2 || cx_entry_of(f, "number-word", word) || cx_entry_of(f, "noun-stop", word)) return (cx_str){0};
  return cx_singular(f, cx_piece(f, at, *end));
}

void cx_unit_join(const cx_finder *f, cx_unit *u) {
  if (u->shape == CX_SHAPE_FACTOR || u->shape == CX_SHAPE_PERCENT || u->shape == CX_SHAPE_POINTS || u->shape == CX_SHAPE_PARAMETERS) return;
  bool money = u->shape == CX_SHAPE_MONEY, stroke = cx_byte(f, u->end) == '/';
  uint32_t at = money && stroke ? cx_blanks(f, u->end + 1) : cx_per_end(f, u->end), end; /* "$3/1M tokens" */
  if (at == 0) return;
  cx_str below = money ? many_below(f, at, &end) : (cx_str){0};
  const cx_entry *unit = below.n ? NULL : cx_longest(f, "unit", at, &end);
  cx_shape shape = unit ? cx_shape_of(cx_entry_get(unit, "shape")) : CX_SHAPES;
  uint32_t letters = cx_letters(f, at);
  uint32_t power = letters + (cx_byte(f, letters) == '^');
  bool powered = cx_is_digit(cx_byte(f, power)) && !cx_word_at(f, power + 1) && letters > at; /* "GOPS/mm2", "kg/m^2" */
  if (powered && cx_entry_is(cx_entry_of(f, "unit", cx_span_of(at, letters)), "si_unit", "m"))
    below = cx_piece(f, at, end = power + 1);
  else if (unit && shape != CX_SHAPE_FACTOR && shape != CX_SHAPE_PERCENT)
    below = unit->name;
  else if (!below.n)
    below = noun_below(f, at, &end);
  if (!below.n) return;
  u->code = cx_str_format(f->arena, "%.*s/%.*s", CX_FMT(u->code), CX_FMT(below));
  if (shape == CX_SHAPE_TIME) u->shape = CX_SHAPE_RATE;
  u->end = end;
  u->base = u->unit;
  u->below = below;
  u->unit = NULL;
}
