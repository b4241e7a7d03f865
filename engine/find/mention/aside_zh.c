/* What the form alone sets aside in Chinese texts: letters of mathematics with their values (K=7, ℓ=2,4,8), versions behind Latin names,
 * marks of items, English number words (which are parts of names there). Turns a mention and its surroundings into a reason, or none. */
#include "find/mention/mention_parts.h"
#include "text/utf8.h"

static bool is_whole(const cx_mention *m) {
  return m->digits && m->low.form == CX_NUMBER_DECIMAL && m->low.scale == 0 && !m->plus && !m->minus &&
         (m->shape == CX_SHAPE_PLAIN || m->shape == CX_SHAPE_PARAMETERS);
}

/* The place where a list of values ("2,4,8", "5、7") that ends before a place begins. */
static uint32_t list_start(const cx_finder *f, uint32_t at) {
  uint32_t start = at;
  for (;;) {
    uint32_t before, code = cx_code_before(f, start, &before);
    bool part = cx_is_digit((int)code) || code == ',' || code == '.' || code == ' ' || code == 0x3001 || code == 0x548C;
    if (code == 0 || !part) return start;
    start = before;
  }
}

/* 当k=3时, n=5的情况下: a case that is looked at. */
static bool is_case(const cx_finder *f, const cx_mention *m) {
  return cx_entry_is(cx_longest(f, "case-end", cx_blanks(f, m->quote.end), NULL), "name", "case");
}

/* "k=3", "n ≥ 11", "|F| > 2": a letter alone, and a sign of relation. A case is none, nor a sample's size (n=40), nor a statistic with a
 * decimal. */
static bool is_letter_value(const cx_finder *f, const cx_mention *m) {
  uint32_t sign, letter, before, code = cx_code_before(f, cx_back_blanks(f, list_start(f, m->number.start)), &sign);
  bool relation = code == '=' || code == '<' || code == '>' || code == 0x2264 || code == 0x2265 || code == 0x2208 || code == 0x2260;
  if (!relation) return false;
  bool equals = code == '=';
  code = cx_code_before(f, cx_back_blanks(f, sign), &letter);
  bool greek = code >= 0x370 && code <= 0x3FF, script = code >= 0x2100 && code <= 0x214F;
  if (code == '|' || code == ')') return true;
  if (equals && is_case(f, m)) return false;
  if (!greek && !script && !cx_is_alpha((int)code)) return false;
  uint32_t other = cx_code_before(f, letter, &before);
  if (cx_is_alnum((int)other) || other == '-' || other == '_') return false;
  bool size = (code == 'n' || code == 'N') && equals; /* of a sample, where it is no small case */
  if (size && other == '(' && cx_byte(f, m->quote.end) == ')' && cx_han_before(f, before)) return false; /* 医师评审（N=5） */
  return !size || cx_number_compare(m->low, cx_number_of(f->arena, 10)) < 0;
}

/* Beside a sign that only formulas have. */
static bool is_in_formula(const cx_finder *f, const cx_mention *m) {
  uint32_t place, code = cx_code_before(f, m->number.start, &place);
  static const char marks[] = "^_{}|\\";
  static const uint32_t signs[] = {0x221A, 0x2308, 0x2309, 0x230A, 0x230B, 0x2297, 0x2295};
  uint32_t after = cx_code_at(f, m->number.end, &place);
  if ((code && code < 0x80 && strchr(marks, (int)code)) || (after && after < 0x80 && strchr(marks, (int)after))) return true;
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (code == signs[i] || after == signs[i]) return true;
  if (code == '/' && m->number.start > 1) {
    char top = cx_byte(f, m->number.start - 2);
    if (top == ')' || top == '}' || cx_is_lower(top)) return true;
  }
  uint32_t under = after == '/' ? cx_code_at(f, m->number.end + 1, &place) : 0;
  if (under >= 0x391 && under <= 0x3C9) return true; /* ln(1/ε) */
  return after == '/' && (cx_is_lower(cx_byte(f, m->number.end + 1)) && !cx_is_alpha(cx_byte(f, m->number.end + 2)));
}

static bool is_tuple_sign(uint32_t code) { return cx_is_digit((int)code) || code == ',' || code == ' ' || code == '.' || code == 0x2026; }

/* (24,18), [0,1], (0,1,...,0): whole numbers and commas alone in brackets. */
static bool is_tuple(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->number.start, end = m->number.end, next, code;
  int commas = 0;
  while ((code = cx_code_before(f, start, &next)) != 0 && is_tuple_sign(code)) {
    commas += code == ',';
    if (code == '.' && cx_is_digit(cx_byte(f, next - 1))) return false;
    start = next;
  }
  if (code != '(' && code != '[') return false;
  while ((code = cx_code_at(f, end, &next)) != 0 && is_tuple_sign(code)) {
    commas += code == ',';
    if (code == '.' && cx_is_digit(cx_byte(f, end - 1))) return false;
    end = next;
  }
  return commas > 0 && (code == ')' || code == ']');
}

/* "Opus 4.0", "Voice 24", "REACT 2026": a capitalised word that measures nothing, a blank and a small number or a year. */
static bool is_version(const cx_finder *f, const cx_mention *m) {
  cx_span word = cx_last_word(f, m->number.start);
  if (cx_span_empty(word) || word.end + 1 != m->number.start || !cx_is_upper(cx_byte(f, word.start))) return false;
  if (m->low.form != CX_NUMBER_DECIMAL || m->plus || m->minus || m->low.scale > 1 || m->from.form) return false;
  uint32_t start;
  if (cx_longest_before(f, "metric", word.end, &start)) return false;
  bool lower = false;
  for (uint32_t i = word.start; i < word.end; i++) lower = lower || cx_is_lower(cx_byte(f, i));
  bool year = m->low.scale == 0 && m->low.digits.n == 4 && cx_number_compare(m->low, cx_number_of(f->arena, 1990)) >= 0 &&
              cx_number_compare(m->low, cx_number_of(f->arena, 2039)) <= 0;
  if (year) return true;
  if (m->shape != CX_SHAPE_PLAIN || cx_number_compare(m->low, cx_number_of(f->arena, 1)) < 0) return false;
  if (m->low.scale > 0) return lower && cx_number_compare(m->low, cx_number_of(f->arena, 20)) < 0;
  return cx_number_compare(m->low, cx_number_of(f->arena, 100)) < 0;
}

/* 秩-1更新, 鹭鸟-20B, Ryzen 7 9700X, Atlas 2系列, 360°全景: digits that belong to the word beside them. */
static bool is_part_of_word(const cx_finder *f, const cx_mention *m) {
  enum { SERIES = 6 }; /* two characters */
  uint32_t place, next, code = cx_code_before(f, m->number.start, &place), after = cx_code_at(f, m->number.end, &next);
  bool size = m->shape == CX_SHAPE_PARAMETERS || m->shape == CX_SHAPE_MAGNITUDE; /* no model has less than none */
  if (size && m->minus && m->low.form == CX_NUMBER_DECIMAL) return cx_is_han(code);
  if (m->low.form != CX_NUMBER_DECIMAL || m->low.scale != 0 || m->from.form || m->range) return false;
  if (m->shape == CX_SHAPE_PLAIN) return m->minus && m->low.digits.n == 1 && cx_is_han(code) && cx_is_han(after);
  if (m->shape == CX_SHAPE_PHYSICAL) return cx_str_is(m->unit, "deg") && cx_number_same(m->low, cx_number_of(f->arena, 360));
  bool behind_latin = code == ' ' && cx_is_alnum(cx_byte(f, place - 1));
  cx_span noun = cx_span_of(m->number.end, m->number.end + SERIES);
  if (m->shape == CX_SHAPE_COUNT)
    return behind_latin && noun.end <= f->sentence.end && cx_entry_is(cx_entry_of(f, "counted-noun", noun), "name", "family");
  return m->shape == CX_SHAPE_FACTOR && behind_latin && m->low.digits.n >= 4 && cx_byte(f, m->quote.end - 1) == 'X';
}

/* ℓ+1层: a number added to a letter. */
static bool is_added(const cx_finder *f, const cx_mention *m) {
  uint32_t place, code = cx_code_before(f, m->number.start, &place);
  if (!m->plus && code != '+') return false;
  if (!m->plus) code = cx_code_before(f, place, &place);
  if (!code || m->low.form != CX_NUMBER_DECIMAL || m->low.digits.n > 1 || m->low.scale != 0 || m->shape == CX_SHAPE_PERCENT) return false;
  uint32_t before, other = cx_code_before(f, place, &before);
  bool letter = (code >= 0x370 && code <= 0x3FF) || (code >= 0x2100 && code <= 0x214F) || (code < 0x80 && cx_is_lower((char)code));
  return letter && !(other < 0x80 && cx_is_alnum((int)other));
}

/* "2) 247个", "；3）" and "表明：1. 现有": an item's mark behind a clause's end. */
static bool is_mark(const cx_finder *f, const cx_mention *m) {
  uint32_t before, code = cx_code_before(f, cx_back_blanks(f, m->number.start), &before);
  bool opens = code == 0 || code == ';' || code == ':' || code == '\n' || code == 0xFF1B || code == 0xFF1A || code == 0x3002;
  char mark = cx_byte(f, m->number.end);
  if (code == '(' && mark == ')' && cx_is_digit(cx_byte(f, cx_blanks(f, m->number.end + 1)))) return true; /* (2) 179个 */
  if (!opens || m->number.end - m->number.start > 2) return false;
  return mark == ')' || (mark == '.' && !cx_is_digit(cx_byte(f, m->number.end + 1)));
}

const char *cx_aside_zh_of(const cx_finder *f, const cx_mention *m) {
  if (m->number_word) return cx_is_upper(cx_byte(f, m->number.start)) ? "name" : NULL;
  if (!m->digits) return NULL;
  if (is_whole(m) && is_mark(f, m)) return "enumeration";
  if (is_whole(m) && (is_letter_value(f, m) || is_tuple(f, m))) return "formula";
  if ((m->shape == CX_SHAPE_PLAIN || m->shape == CX_SHAPE_PART) && is_in_formula(f, m)) return "formula";
  if (is_added(f, m)) return "formula";
  if (is_part_of_word(f, m)) return "name";
  return is_version(f, m) && (m->shape == CX_SHAPE_PLAIN || m->shape == CX_SHAPE_COUNT) ? "name" : NULL;
}
