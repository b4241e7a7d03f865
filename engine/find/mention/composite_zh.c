/* Shares that Chinese tells by two counts (9个基准中的7个, 十二名医生中有八名), the whole before the part, into a mention that quantity.c
 * has begun. The English are composite.c. */
#include "find/mention/mention_parts.h"

/* The place behind 中, where the things of the whole end: in their phrase, before any mark or number; or 0. */
static uint32_t behind_whole(const cx_finder *f, uint32_t at) {
  enum { LONGEST = 16 };
  for (int i = 0; i < LONGEST; i++) {
    uint32_t next, code = cx_code_at(f, at, &next);
    if (cx_here(f, at, "中")) return next;
    if (!cx_is_han(code) && !cx_is_alpha((int)code) && code != ' ' && code != '-') return 0;
    at = next;
  }
  return 0;
}

/* A comma, 有, 的 and their like between the whole and the part (12个样品中，5个). */
static uint32_t over_links(const cx_finder *f, uint32_t at) {
  uint32_t end, next, code = cx_code_at(f, at, &next);
  at = cx_blanks(f, code == 0xFF0C || code == ',' ? next : at);
  while (cx_entry_is(cx_longest(f, "number-context", at, &end), "kind", "among")) at = cx_blanks(f, end);
  return at;
}

/* 12个样品中，5个: behind a comma the part is counted as the whole is, by the same measure word. */
static bool counted_alike(const cx_finder *f, const cx_numeral *whole, const cx_numeral *part) {
  uint32_t end, last, first = cx_blanks(f, whole->span.end), second = cx_blanks(f, part->span.end);
  if (!cx_longest(f, "classifier", first, &end) || !cx_longest(f, "classifier", second, &last)) return false;
  return cx_str_eq(cx_piece(f, first, end), cx_piece(f, second, last));
}

bool cx_part_read_zh(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  cx_unit whole, part;
  cx_numeral n;
  if (f->language != CX_LANGUAGE_ZH || first->shape != CX_SHAPES || first->point || first->multiplier || first->power) return false;
  if (!cx_noun_read_zh(f, first, first->span.end, &whole) || whole.shape != CX_SHAPE_COUNT) return false;
  uint32_t at = behind_whole(f, whole.end);
  if (!at || !cx_numeral_read(f, over_links(f, at), false, &n) || n.shape != CX_SHAPES || n.point || n.multiplier || n.power) return false;
  if (!cx_noun_read_zh(f, &n, n.span.end, &part) || part.shape != CX_SHAPE_COUNT || part.noun) return false; /* 7个场景中178个物体 */
  uint32_t next, code = cx_code_at(f, at, &next);
  if ((code == 0xFF0C || code == ',') && !counted_alike(f, first, &n)) return false;
  if (cx_number_compare(n.value, first->value) > 0 || cx_number_is_zero(first->value)) return false;
  m->shape = CX_SHAPE_PART;
  m->low = m->high = cx_number_over(f->arena, n.value, first->value);
  m->unit = CX_STR("1");
  m->noun_entry = whole.noun;
  cx_mention_end(m, n.span.end, part.end);
  return true;
}
