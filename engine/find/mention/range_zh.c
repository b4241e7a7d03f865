/* What joins two numbers in Chinese: 从A降至B, 到, 至. Turns a place behind a first number into the one of the second; range.c's, for its
 * language. */
#include "find/mention/mention_parts.h"

/* 从每秒12帧提高到每秒47帧: what both ends are divided by is said of each. */
uint32_t cx_divisor_end_zh(const cx_finder *f, uint32_t first, uint32_t at) {
  enum { EVERY = 0x6BCF, LONGEST = 15 };
  uint32_t next;
  if (cx_code_at(f, at, &next) != EVERY) return at;
  for (uint32_t start = first; start > f->sentence.start;) {
    uint32_t code = cx_code_before(f, start, &start);
    uint32_t n = first - start;
    if (n > LONGEST || at + n > f->sentence.end) return at;
    if (code == EVERY) return cx_str_eq(cx_piece(f, start, first), cx_piece(f, at, at + n)) ? at + n : at;
  }
  return at;
}

static const cx_entry *arrival_at(const cx_finder *f, uint32_t at) {
  return cx_han_at(f, at) ? cx_entry_of(f, "arrival", cx_span_of(at, at + 3)) : NULL;
}

/* 从8%增长近四倍至32%: behind the amount between a verb and where it arrives; or 0. */
static uint32_t after_amount(const cx_finder *f, uint32_t at) {
  enum { MOST_UNIT = 5 };
  uint32_t end;
  if (cx_entry_is(arrival_at(f, at), "name", "filler")) at += 3;
  if (cx_longest(f, "qualifier-before", at, &end)) at = end;
  cx_numeral amount;
  if (!cx_numeral_read(f, at, false, &amount)) return 0;
  at = amount.span.end;
  for (int i = 0; i < MOST_UNIT; i++) {
    if (cx_entry_is(arrival_at(f, at), "name", "to")) return at + 3;
    if (!cx_han_at(f, at) && cx_byte(f, at) != '%') return 0;
    cx_code_at(f, at, &at);
  }
  return 0;
}

/* 到, 至, and verbs: 降至, 提升到, 大幅降至, 一路被拉到. */
static uint32_t verb_join(const cx_finder *f, uint32_t at, bool *pair) {
  enum { MOST_DEGREES = 3 };
  uint32_t start = cx_blanks(f, at), end;
  if (!cx_han_at(f, start)) return 0;
  const cx_entry *word = cx_longest(f, "number-context", start, &end);
  for (int i = 0; i < MOST_DEGREES && (cx_entry_is(word, "kind", "degree") || cx_entry_is(word, "kind", "link")); i++)
    word = cx_longest(f, "number-context", end, &end);
  if (cx_entry_is(word, "kind", "to")) return cx_blanks(f, end);
  if (!cx_entry_is(word, "kind", "move")) return 0;
  const cx_entry *arrival = arrival_at(f, end - 3);
  if (!arrival || cx_entry_is(arrival, "name", "filler")) {
    arrival = arrival_at(f, end);
    bool arrives = arrival && !cx_entry_is(arrival, "name", "filler");
    uint32_t amount = arrives ? 0 : after_amount(f, end);
    if (!arrives && !amount) return 0;
    end = arrives ? end + 3 : amount;
  }
  *pair = true;
  return cx_blanks(f, cx_entry_is(arrival_at(f, end), "name", "filler") ? end + 3 : end);
}

/* 研究3扩展到14种方言: the first is the number of a study, and moves nowhere. */
static bool numbers_part(const cx_finder *f, uint32_t first) {
  uint32_t start, end = cx_back_blanks(f, first);
  return cx_entry_is(cx_longest_before(f, "number-cue", end, &start), "part", "yes") && cx_han_before(f, end);
}

/* Whether 从, 由 or 自 stands up to four characters before. */
static bool behind_from_zh(const cx_finder *f, uint32_t first) {
  enum { CONG = 0x4ECE, YOU = 0x7531, ZI = 0x81EA, REACH = 4 };
  uint32_t start;
  for (int i = 0; i < REACH; i++, first = start) {
    uint32_t code = cx_code_before(f, first, &start);
    if (code == 0) return false;
    if (code == CONG || code == YOU || code == ZI) return true;
  }
  return false;
}

/* 从88%（清晰）降至53%, 从31%（K5-lite）升至64%: the place behind a short parenthesis without numbers, where 从 stands before the first. */
static uint32_t after_aside_zh(const cx_finder *f, uint32_t first, uint32_t at, cx_second *out) {
  enum { MOST_ASIDE = 60 };
  if (f->language != CX_LANGUAGE_ZH || cx_byte(f, cx_blanks(f, at)) != '(' || !behind_from_zh(f, first)) return at;
  uint32_t close = cx_blanks(f, at) + 1;
  for (; close - at < MOST_ASIDE && cx_byte(f, close) && cx_byte(f, close) != ')'; close++) {
    if (!cx_is_digit(cx_byte(f, close))) continue;
    if (!cx_names_digit(f, close)) return at;
    out->noted = true;
  }
  return cx_byte(f, close) == ')' ? close + 1 : at;
}

/* 从89%成功率跌到2%, 从2小时以上降至5分钟: the place behind what the first value is of, where 从 stands before and the verb comes next. */
static uint32_t after_noun_zh(const cx_finder *f, uint32_t first, uint32_t at) {
  enum { MOST = 8 };
  if (f->language != CX_LANGUAGE_ZH || cx_is_alpha(cx_byte(f, at)) || !behind_from_zh(f, first)) return at; /* "2D" */
  uint32_t place = cx_blanks(f, at), end;
  if (cx_longest(f, "classifier", place, &end) || cx_longest(f, "counted-noun", place, &end)) return at; /* 从625个词元压缩到16个 */
  for (int i = 0; i < MOST; i++) {
    if (!cx_han_at(f, place) && !cx_is_alpha(cx_byte(f, place))) return at;
    const cx_entry *word = cx_longest(f, "number-context", place, &end);
    if (cx_entry_is(word, "kind", "move")) return i ? place : at;
    if (cx_entry_is(word, "kind", "link") || cx_entry_is(word, "kind", "to") || cx_entry_is(word, "kind", "spread")) return at;
    cx_code_at(f, place, &place);
  }
  return at;
}

uint32_t cx_verb_join_zh(const cx_finder *f, uint32_t first, uint32_t end, cx_second *out) {
  if (numbers_part(f, first)) return 0;
  return verb_join(f, after_noun_zh(f, first, after_aside_zh(f, first, end, out)), &out->pair);
}
