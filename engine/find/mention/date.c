/* Dates: years, days of months, eras and the editions that years tell apart, from a number and the words around it. Turns a mention into
 * the reason of the claim model, or none. */
#include "find/mention/mention_parts.h"

static bool date_is(const cx_finder *f, cx_span word, const char *kind) {
  return cx_entry_is(cx_entry_of(f, "number-date", word), "kind", kind);
}

bool cx_is_integer(const cx_mention *m) { return m->low.form == CX_NUMBER_DECIMAL && m->low.scale == 0 && !m->plus && !m->minus; }

int cx_small_value(cx_number n) {
  int v = 0;
  for (size_t i = 0; i < n.digits.n && i < 8; i++) v = v * 10 + (n.digits.p[i] - '0');
  return n.form == CX_NUMBER_DECIMAL && n.scale == 0 && n.digits.n <= 8 ? v : -1;
}

static bool is_year(const cx_finder *f, const cx_mention *m, cx_number n, int from) {
  int v = cx_small_value(n);
  if (v < from || v > 2039 || !m->digits) return false;
  for (uint32_t i = m->number.start; i < m->number.end; i++) {
    if (cx_byte(f, i) == ',' || cx_byte(f, i) == '.' || cx_byte(f, i) == ' ')
      return !cx_span_empty(m->number) && (m->range || m->from.form) && cx_byte(f, i) == ' ';
  }
  return true;
}

static bool is_acronym(cx_str word) {
  int upper = 0;
  for (size_t i = 0; i < word.n; i++) upper += cx_is_upper(word.p[i]);
  return upper >= 2 && word.n >= 2 && !cx_is_lower(word.p[0]);
}

/* "written between 1610 and 1695", "six centuries, from 1350 to 1920": two years that say when. */
static bool is_era(const cx_finder *f, const cx_mention *m, cx_number first, cx_number last) {
  enum { EARLIEST = 1000, WORDS = 2 };
  if (!(m->range || m->from.form) || !is_year(f, m, first, EARLIEST) || !is_year(f, m, last, EARLIEST)) return false;
  cx_span cue = cx_last_word(f, m->number.start);
  const cx_entry *opening = cx_entry_of(f, "number-date", cue);
  if (!cx_entry_is(opening, "kind", "year-cue") || cx_number_compare(first, last) >= 0) return false;
  uint32_t at = cue.start;
  for (int words = 0; words < WORDS; words++) {
    at = cx_back_blanks(f, at);
    if (cx_byte(f, at - 1) == ',') at = cx_back_blanks(f, at - 1);
    cx_span word = cx_last_word(f, at);
    if (cx_span_empty(word)) return false;
    if (cx_entry_is(cx_entry_of(f, "number-date", word), "era", "yes")) return true;
    at = word.start;
  }
  return false;
}

/* "the Acme 2018 records", "©2024", "the 2001 and 2011 runs": a year that tells which, and counts nothing. */
static bool tells_edition(const cx_finder *f, const cx_mention *m, cx_span before) {
  uint32_t start = m->number.start;
  if (start >= 2 && cx_here(f, start - 2, "©")) return true;
  if (cx_span_empty(before) || before.end + 1 != start) return false;
  cx_str word = cx_str_at(f->text, before);
  if (cx_is_conjunction(f, before)) { /* "2001 and 2011" */
    uint32_t end = cx_back_blanks(f, before.start), digits = end;
    while (cx_is_digit(cx_byte(f, digits - 1))) digits--;
    char mark = cx_byte(f, digits - 1); /* of a larger number */
    return end - digits == 4 && (cx_here(f, digits, "19") || cx_here(f, digits, "20")) && mark != ',' && mark != '.';
  }
  return cx_is_upper(word.p[0]) && before.start > f->sentence.start && before.end - before.start > 2 &&
         !cx_entry_of(f, "noun-stop", before);
}

const char *cx_date_of(const cx_finder *f, const cx_mention *m) {
  if (!m->digits || m->low.form == CX_NUMBER_TEXT) return NULL;
  uint32_t end = m->number.end, unit_end;
  bool pair = m->from.form == CX_NUMBER_DECIMAL;
  cx_number first = pair ? m->from : m->low, last = pair ? m->to : m->high;
  bool plain = m->shape == CX_SHAPE_PLAIN, counted = m->shape == CX_SHAPE_COUNT;
  if (cx_han_at(f, end) || (cx_byte(f, end) == ' ' && cx_han_at(f, end + 1))) { /* 2025年, 3月5日 */
    uint32_t at = cx_blanks(f, end);
    const cx_entry *unit = cx_longest(f, "number-date", at, &unit_end);
    if (cx_entry_is(unit, "kind", "date-unit")) {
      cx_number least, most;
      bool bounded =
          cx_number_parse(f->arena, cx_entry_get(unit, "least"), &least) && cx_number_parse(f->arena, cx_entry_get(unit, "most"), &most);
      if (bounded && cx_number_compare(last, least) >= 0 && cx_number_compare(last, most) <= 0) return "date";
    }
  }
  bool later = m->digits && cx_small_value(last) >= 2040 && cx_small_value(last) < 2100 && m->number.end - m->number.start == 4;
  bool decade = (later || is_year(f, m, last, 1700)) && cx_small_value(last) % 10 == 0;
  if (decade && cx_byte(f, end) == 's') return "date"; /* 1990s, 2040s */
  cx_span before = cx_last_word(f, m->number.start);
  cx_str word = cx_str_at(f->text, before);
  bool alone = cx_byte(f, m->number.start - 1) == '(' && cx_byte(f, end) == ')';
  if (alone && plain && is_year(f, m, last, 1500)) return "date"; /* "a letter (1899)" */
  bool month = date_is(f, before, "month") && cx_is_upper(word.p[0]);
  uint32_t next = cx_blanks(f, end);
  uint32_t word_end = cx_letters(f, next);
  bool month_after = next > end && word_end > next && cx_is_upper(cx_byte(f, next)) && date_is(f, cx_span_of(next, word_end), "month");
  if (month && (plain || counted) && cx_is_integer(m) && (cx_small_value(last) <= 31 || cx_small_value(last) >= 1900)) return "date";
  if (month && m->shape == CX_SHAPE_ORDINAL) return "date";
  if (month_after && (plain || m->shape == CX_SHAPE_ORDINAL) && cx_small_value(last) <= 31 && cx_small_value(last) > 0) return "date";
  if (!plain && !counted) return NULL;
  if (plain && is_era(f, m, first, last)) return "date"; /* not "covering 1200 to 1500 patients" */
  if (cx_byte(f, m->number.start - 1) == ',' ||
      (cx_byte(f, m->number.start - 1) == ' ' && cx_byte(f, m->number.start - 2) == ',')) { /* March 5, 2024 */
    uint32_t comma = cx_back_blanks(f, m->number.start) - 1, day = comma;
    while (cx_is_digit(cx_byte(f, day - 1))) day--;
    if (is_year(f, m, last, 1900) && day < comma && date_is(f, cx_last_word(f, day), "month")) return "date";
  }
  if (!is_year(f, m, last, 1700) || (m->range && !is_year(f, m, first, 1700)) || (pair && !is_year(f, m, first, 1700))) return NULL;
  bool modern = cx_small_value(last) >= 1950, round = cx_small_value(last) % 100 == 0;
  const cx_entry *opening = cx_entry_of(f, "number-date", before);
  bool cue = cx_entry_is(opening, "kind", "year-cue"), strong = cue && !cx_entry_is(opening, "weak", "yes");
  if (counted && !m->range && !pair && modern && !round && m->number.end - m->number.start == 4 && tells_edition(f, m, before))
    return "date";
  if (counted) return strong && modern && !round ? "date" : m->range && modern && !round ? "date" : NULL;
  if (is_acronym(word) && before.end + 1 == m->number.start) return "name"; /* COCO 2014 */
  if (m->range || pair) return modern || cue ? "date" : NULL;
  if (cue && !(round && !strong)) return "date";
  char open = cx_byte(f, m->number.start - 1), close = cx_byte(f, end);
  if (cx_small_value(last) == 2000 || cx_small_value(last) == 1900) return NULL;
  if (modern && (open == '(' || close == ')' || open == '\'')) return "date";
  return cx_small_value(last) >= 1990 && cx_small_value(last) <= 2035 && cx_byte(f, cx_back_blanks(f, m->number.start) - 1) != '=' ? "date"
                                                                                                                                   : NULL;
}
