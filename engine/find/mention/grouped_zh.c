/* Digits that Chinese journals group by a blank in threes: "0.412 7", "31 250.5 kg", "4 096 000幅". Two numbers side by side look the same:
 * what stands around them tells. */
#include "find/mention/counted.h"

enum { GROUP = 3 };

/* "0.412 7 0.35": several numbers side by side. */
static bool number_next(const cx_finder *f, uint32_t end) {
  uint32_t next = cx_blanks(f, end);
  return next > end && cx_is_digit(cx_byte(f, next));
}

/* "0.412 7": the last group has one to three digits, those before it three. */
uint32_t cx_decimals_end_zh(const cx_finder *f, uint32_t start, uint32_t end) {
  if (f->language != CX_LANGUAGE_ZH || end - start != GROUP) return end;
  uint32_t last = end, classifier;
  for (uint32_t n = GROUP; n == GROUP && cx_byte(f, last) == ' '; last += n ? n + 1 : 0) {
    n = cx_digits_end(f, last + 1) - (last + 1);
    if (n > GROUP) return end;
  }
  bool one = last > end && !number_next(f, last) && !cx_is_alnum(cx_byte(f, last)) && cx_byte(f, last) != '.';
  if (one && cx_longest(f, "classifier", last, &classifier)) one = cx_longest(f, "unit", last, &classifier) != NULL; /* 0.614 8个 */
  return one ? last : end;
}

/* What goes on or ends behind a value of a list or a clause. */
static bool stops(const cx_finder *f, uint32_t at) {
  static const char *const marks[] = {"，", "。", "；", "、", "）", ",", ";", ")", "~", "∼", "±", "和", "与", "及"};
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (cx_here(f, at, marks[i])) return true;
  return at >= f->sentence.end;
}

uint32_t cx_grouped_zh(const cx_finder *f, uint32_t at, uint32_t last, uint32_t end) {
  uint32_t word, before = cx_back_blanks(f, at);
  if (last == end || number_next(f, last) || cx_is_alnum(cx_byte(f, last)) || cx_is_alnum(cx_byte(f, before - 1))) return end;
  if (cx_longest_before(f, "number-cue", before, &word)) return end; /* 表2 345幅图像 */
  if (cx_byte(f, last) == '.') return cx_is_digit(cx_byte(f, last + 1)) ? last : end;
  bool one = last - end == GROUP + 1; /* "64 128 256" side by side have what is counted behind them */
  if (one && stops(f, last)) return last;
  return cx_measured_at(f, last) || cx_longest(f, "counted-noun", last, &word) ? last : end;
}
