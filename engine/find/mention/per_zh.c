/* Rates that Chinese says in front: 每秒可处理250帧, 每幅图像耗时0.6 s, 每通道只占2比特. Turns a mention that such a word governs into a
 * rate; which words count things and which measure time is the vocabularies'. */
#include "find/mention/mention_parts.h"

enum { REACH = 16 }; /* characters between 每 and the number */

/* What 每 at a place divides by: the unit's code, whether it is a time, and the place behind it; or 0. */
static uint32_t divisor(const cx_finder *f, uint32_t at, cx_str *code, bool *time) {
  uint32_t end, last;
  const cx_entry *unit = cx_longest(f, "unit", at, &end);
  *time = cx_entry_is(unit, "shape", "time");
  if (*time || cx_entry_is(unit, "shape", "physical")) return *code = unit->name, end;
  const cx_entry *noun = cx_longest(f, "counted-noun", at, &end);
  const cx_entry *classifier = cx_longest(f, "classifier", at, &last);
  const cx_entry *after = classifier ? cx_longest(f, "counted-noun", last, &end) : NULL;
  if (after) return *code = after->name, end;
  if (noun && !(classifier && cx_str_eq(noun->term, classifier->term))) return *code = noun->name, end;
  if (!classifier || cx_entry_is(classifier, "name", "item") || cx_entry_is(classifier, "name", "time")) return 0;
  return *code = classifier->name, last;
}

static bool governed(const cx_finder *f, uint32_t number, cx_str *code, bool *time) {
  uint32_t at = number;
  for (int i = 0; i < REACH; i++) {
    uint32_t start, next, code_point = cx_code_before(f, at, &start);
    if (code_point == 0 || code_point == 0x3001 || code_point == 0x3002 || code_point == 0xFF0C || code_point == 0xFF1B ||
        code_point == ',' || code_point == ';' || code_point == '(' || code_point == ')' || cx_is_digit((int)code_point))
      return false;
    if (code_point == 0x6BCF) { /* 每 */
      cx_code_at(f, start, &next);
      uint32_t end = divisor(f, next, code, time);
      return end && end <= number;
    }
    at = start;
  }
  return false;
}

void cx_per_zh(const cx_finder *f, cx_mention *m) {
  uint32_t sign = cx_back_blanks(f, m->quote.start);
  cx_str before = cx_piece(f, f->sentence.start < sign ? f->sentence.start : sign, sign);
  bool equals = cx_str_ends(before, CX_STR("=")) || cx_str_ends(before, CX_STR("~")) || cx_str_ends(before, CX_STR("≤")) ||
                cx_str_ends(before, CX_STR("≥"));
  if (f->language == CX_LANGUAGE_ZH && m->plus && equals) m->plus = false; /* r=+0.23 is a value */
  if (f->language != CX_LANGUAGE_ZH || cx_str_find(m->unit, '/')) return;
  bool counted = m->shape == CX_SHAPE_COUNT || m->shape == CX_SHAPE_BYTES, time;
  bool measured = m->shape == CX_SHAPE_TIME || m->shape == CX_SHAPE_PHYSICAL || m->shape == CX_SHAPE_BITS || m->shape == CX_SHAPE_MONEY ||
                  m->shape == CX_SHAPE_BYTES;
  cx_str code;
  if (!(counted || measured) || !governed(f, m->number.start, &code, &time)) return;
  if (time ? !counted : (!measured || m->from.form)) return;
  uint32_t end;
  const cx_entry *piece = cx_longest(f, "classifier", m->number.end, &end); /* 每秒30帧的速度运行: frames, no runs */
  if (time && m->shape == CX_SHAPE_COUNT && cx_entry_is(piece, "sub", "piece") && !cx_entry_is(piece, "name", "item") &&
      !cx_str_eq(m->noun_entry ? m->noun_entry->name : piece->name, piece->name)) {
    m->unit = piece->name;
    m->quote.end = end;
  }
  m->unit = cx_str_format(f->arena, "%.*s/%.*s", CX_FMT(m->unit), CX_FMT(code));
  if (time) m->shape = CX_SHAPE_RATE;
  m->unit_entry = NULL;
}
