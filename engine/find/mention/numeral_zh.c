/* Chinese numerals (三十二点五, 两, 一百二十, 三分之二, 百分之三十, 第一, 一半, 翻倍) into a value. How characters build a number is here;
 * the characters and words are the number-word vocabulary. Most numerals in Chinese are parts of words: one stands as a number only
 * where something countable follows. */
#include "find/mention/mention_parts.h"

enum { MOST_CHARACTERS = 24 };

static const cx_entry *character(const cx_finder *f, uint32_t at, uint32_t *next) {
  if (!cx_han_at(f, at)) return NULL;
  cx_code_at(f, at, next);
  return cx_entry_of(f, "number-word", cx_span_of(at, *next));
}

static bool role_is(const cx_entry *entry, const char *role) { return cx_entry_is(entry, "role", role); }

/* A word around the place that holds the numeral and is none: 进一步, 统一. */
static bool in_word(const cx_finder *f, uint32_t at, uint32_t end) {
  uint32_t start = at;
  for (int back = 0; back < 3; back++) {
    uint32_t last;
    const cx_entry *entry = cx_longest(f, "number-word", start, &last);
    if (entry && role_is(entry, "skip") && last > at && last >= end) return true;
    if (!cx_han_before(f, start)) return false;
    cx_code_before(f, start, &start);
  }
  return false;
}

/* 零 to 9999 with 万 and 亿: value and end; false where no numeral stands here. */
static bool integer(const cx_finder *f, uint32_t at, long long *value, uint32_t *end, int *characters) {
  long long total = 0, group = 0, digit = -1, run = 0;
  bool any = false, formal = false;
  uint32_t place = at, next;
  *characters = 0;
  for (;; place = next) {
    const cx_entry *c = character(f, place, &next);
    if (!c) break;
    int v = (int)cx_whole_of(c->name);
    formal |= role_is(c, "formal");
    if (role_is(c, "digit") || role_is(c, "formal")) {
      run = digit >= 0 ? run * 10 + v : v; /* 二〇二五 */
      digit = v;
    } else if (role_is(c, "place")) {
      long long unit = v == 1 ? 10 : v == 2 ? 100 : 1000;
      if (digit < 0 && any && group == 0 && total == 0) break;
      group += (digit < 0 ? 1 : run) * unit;
      digit = -1, run = 0;
    } else if (role_is(c, "myriad")) {
      if (!any) break;
      total = (total + group + run) * (v == 4 ? 10000LL : 100000000LL);
      group = 0, digit = -1, run = 0;
    } else {
      break;
    }
    if (total > 1000000000000000LL || run > 100000000LL || *characters > MOST_CHARACTERS) return false;
    any = true;
    ++*characters;
  }
  if (!any || (formal && *characters == 1)) return false; /* 着陆系统, 队伍 */
  *value = total + group + run;
  *end = place;
  return true;
}

static bool finish(cx_numeral *n, uint32_t start, uint32_t end, cx_shape shape, cx_number value) {
  *n = (cx_numeral){.span = cx_span_of(start, end), .shape = shape, .value = value, .word = true};
  return true;
}

/* 成 behind a numeral that no other word begins with (成功, 成本). */
static bool tenths_follow(const cx_finder *f, uint32_t at) {
  uint32_t end;
  return cx_here(f, at, "成") && !role_is(cx_longest(f, "number-word", at, &end), "skip");
}

/* 百分之三十, 百分之3.5 */
static bool hundredths(const cx_finder *f, uint32_t at, cx_numeral *out) {
  cx_numeral inner;
  uint32_t from = at + (uint32_t)strlen("百分之");
  if (!cx_digits_read(f, from, false, &inner) && !(cx_han_at(f, from) && cx_number_zh_read(f, from, &inner) && inner.shape == CX_SHAPES))
    return false;
  return finish(out, at, inner.span.end, CX_SHAPE_PERCENT, inner.value);
}

/* 第一, 第3 */
static bool ordinal(const cx_finder *f, uint32_t at, cx_numeral *out) {
  uint32_t from = at + (uint32_t)strlen("第"), end;
  cx_numeral inner;
  if (cx_is_digit(cx_byte(f, from)) && cx_digits_read(f, from, false, &inner))
    return finish(out, at, inner.span.end, CX_SHAPE_ORDINAL, inner.value);
  long long value;
  int characters;
  return integer(f, from, &value, &end, &characters) && finish(out, at, end, CX_SHAPE_ORDINAL, cx_number_of(f->arena, value));
}

/* The digits behind 点 (三十二点五): moves `end` past them; false where none follow. */
static bool decimals(const cx_finder *f, long long whole, uint32_t *end, cx_number *number) {
  enum { MOST = 9 };
  if (!cx_here(f, *end, "点")) return false;
  uint32_t place = *end + (uint32_t)strlen("点"), next;
  int32_t scale = 0;
  for (const cx_entry *c; scale < MOST && (c = character(f, place, &next)) != NULL && role_is(c, "digit"); place = next, scale++)
    whole = whole * 10 + (int)cx_whole_of(c->name);
  if (!scale) return false;
  *number = cx_number_of(f->arena, whole);
  number->scale = scale;
  *end = place;
  return true;
}

/* 十余个, 二十多种, 三十多小时 */
static void read_excess(const cx_finder *f, long long value, cx_numeral *out) {
  enum { YU = 0x4F59, DUO = 0x591A };
  uint32_t next, end = out->span.end, code = cx_code_at(f, end, &next);
  if ((code != YU && code != DUO) || !cx_measured_at(f, next) || (code == DUO && value < 10)) return;
  out->over = true;
  out->over_span = cx_span_of(end, next);
  out->span.end = next;
}

/* The place before 几乎 and its like that ends at a place. */
static uint32_t before_about(const cx_finder *f, uint32_t at) {
  uint32_t start;
  return cx_entry_is(cx_longest_before(f, "qualifier-before", at, &start), "kind", "approximate") ? start : at;
}

/* 减少了近一半: what a verb takes away halves it, where no noun follows that is halved. */
static bool halves(const cx_finder *f, uint32_t at, uint32_t end) {
  uint32_t start, last, verb = before_about(f, at);
  const cx_entry *as = cx_han_before(f, verb) ? cx_entry_of(f, "arrival", cx_span_of(verb - 3, verb)) : NULL;
  if (cx_entry_is(as, "name", "filler")) verb -= 3; /* 了 */
  const cx_entry *move = cx_longest_before(f, "move", verb, &start);
  bool ends = !cx_han_at(f, end) || cx_longest(f, "noun-stop", end, &last) || cx_longest(f, "qualifier-after", end, &last);
  return ends && !cx_here(f, end, "的") && move && (cx_str_is(move->sub, "down-verb") || cx_str_is(move->sub, "pack-verb"));
}

/* A word that is a number by itself: 一半, 翻倍, 数百. */
static bool whole_word(const cx_finder *f, uint32_t at, const cx_entry *word, uint32_t end, cx_numeral *out) {
  if (role_is(word, "vague")) return finish(out, at, end, CX_SHAPE_VAGUE, (cx_number){0});
  if (role_is(word, "half") && halves(f, at, end)) return finish(out, at, end, CX_SHAPE_FACTOR, cx_number_of(f->arena, 2));
  cx_number value;
  return cx_number_parse(f->arena, word->name, &value) &&
         finish(out, at, end, role_is(word, "factor") ? CX_SHAPE_FACTOR : CX_SHAPE_PART, value);
}

bool cx_number_zh_read(const cx_finder *f, uint32_t at, cx_numeral *out) {
  uint32_t end, next;
  long long value, upper;
  int characters, more;
  if (cx_here(f, at, "百分之")) return hundredths(f, at, out);
  if (cx_here(f, at, "第")) return ordinal(f, at, out);
  const cx_entry *word = cx_longest(f, "number-word", at, &end);
  if (!word) return false;
  if (role_is(word, "vague") || role_is(word, "share") || role_is(word, "half") || role_is(word, "factor"))
    return !in_word(f, at, end) && whole_word(f, at, word, end, out); /* 的一倍 is no 一倍 */
  if (!integer(f, at, &value, &end, &characters)) return false;
  if (!cx_here(f, end, "分之") && in_word(f, at, end)) return false; /* 十分之一 is no 十分 */
  cx_number number = cx_number_of(f->arena, value);
  if (cx_here(f, end, "分之") && value > 0 && integer(f, end + (uint32_t)strlen("分之"), &upper, &next, &more)) /* 三分之二 */
    return finish(out, at, next, CX_SHAPE_PART, cx_number_over(f->arena, cx_number_of(f->arena, upper), number));
  if (tenths_follow(f, end) && value >= 1 && value <= 10 && characters == 1) /* 四成 */
    return finish(out, at, end + (uint32_t)strlen("成"), CX_SHAPE_PERCENT, cx_number_of(f->arena, value * 10));
  bool point = decimals(f, value, &end, &number);
  finish(out, at, end, CX_SHAPES, number);
  out->point = point;
  read_excess(f, value, out);
  return true;
}

static bool arrives(const cx_finder *f, uint32_t at, const char *how) {
  return cx_han_at(f, at) && cx_entry_is(cx_entry_of(f, "arrival", cx_span_of(at, at + 3)), "name", how);
}

/* 误报率降至零, 拒绝率归零, 水耗降至几近于零, 得分为零: where a value came to, or what a metric is, at its phrase's end. */
static bool comes_to_zero(const cx_finder *f, const cx_numeral *n) {
  uint32_t before, end, at = n->span.end;
  if (!cx_number_is_zero(n->value) || n->span.start < f->sentence.start + 6) return false;
  if (cx_han_at(f, at) && !cx_longest(f, "noun-stop", at, &end)) return false;
  cx_code_before(f, n->span.start, &before);
  bool as = arrives(f, before, "as");
  uint32_t start = before_about(f, as ? before : n->span.start);
  if ((as || start < n->span.start) && cx_longest_before(f, "metric", start, &end)) return true;
  cx_code_before(f, start, &before);
  return arrives(f, before, "return") || arrives(f, before, "to");
}

bool cx_number_zh_stands(const cx_finder *f, const cx_numeral *n) {
  if (n->shape != CX_SHAPES || n->point || n->over || comes_to_zero(f, n)) return true;
  uint32_t end, at = n->span.end;
  cx_numeral second;
  if (arrives(f, at, "to") && cx_han_at(f, at + 3) && cx_number_zh_read(f, at + 3, &second) &&
      !arrives(f, second.span.end, "to")) /* 两到三倍 */
    return cx_number_zh_stands(f, &second);
  bool large = cx_number_compare(n->value, cx_number_of(f->arena, 10000)) >= 0; /* 支持百万token上下文 */
  if (cx_han_before(f, n->span.start) && !cx_han_at(f, at) && !large) return false;
  const cx_entry *unit = cx_longest(f, "unit", at, &end);
  if (unit && !cx_entry_is(unit, "glue", "never") && !cx_entry_is(unit, "glue", "score")) return true;
  return cx_longest(f, "classifier", at, &end) || cx_longest(f, "counted-noun", at, &end);
}
