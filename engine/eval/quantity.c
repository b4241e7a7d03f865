/* Value fields as quantities that two writings of them share: exact decimals, and units in their dimension's base. Knows no claim's
 * meaning; see claim.h. */
#include "eval/claim.h"

static const struct {
  const char *unit, *dimension, *factor;
} units[] = {
#define CX_UNIT(unit, dimension, factor) {unit, dimension, factor},
#include "eval/unit.def"
#undef CX_UNIT
};

cx_number cx_eval_number(cx_arena *arena, cx_str text) {
  cx_number number;
  cx_str s = cx_str_trimmed(text);
  bool grouped = s.n && memchr(s.p, ',', s.n);   /* annotations write no groups: "1,2" is no decimal */
  bool pointed = s.n > 1 && s.p[s.n - 1] == '.'; /* "5." is 5 */
  if (!grouped && cx_number_parse(arena, cx_str_cut(s, 0, s.n - pointed), &number)) return number;
  cx_buf buf = {.arena = arena};
  cx_buf_z(&buf, "");
  for (size_t i = 0; i < s.n; i++) {
    if (cx_str_starts(cx_str_cut(s, i, s.n), CX_STR("\xC3\x97"))) { /* the sign of multiplication */
      cx_buf_char(&buf, 'x');
      i++;
    } else if (!cx_is_space(s.p[i])) {
      cx_buf_char(&buf, cx_lower(s.p[i]));
    }
  }
  return cx_number_text(arena, cx_buf_str(&buf));
}

void cx_eval_scale(cx_arena *arena, cx_eval_claim *claim) {
  if (!claim->unit.n) claim->unit = CX_STR("1");
  claim->dimension = claim->unit;
  memcpy(claim->scaled, claim->plain, sizeof claim->scaled);
  for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
    cx_number factor;
    if (!cx_str_is(claim->unit, units[i].unit) || !cx_number_parse(arena, cx_str_of(units[i].factor), &factor)) continue;
    claim->dimension = cx_str_of(units[i].dimension);
    for (int k = 0; k < CX_EVAL_NUMBERS; k++)
      if (claim->plain[k].form == CX_NUMBER_DECIMAL) claim->scaled[k] = cx_number_times(arena, claim->plain[k], factor);
    return;
  }
}

static bool same(const cx_number *a, const cx_number *b) {
  for (int k = 0; k < CX_EVAL_NUMBERS; k++)
    if (!cx_number_same(a[k], b[k])) return false;
  return true;
}

bool cx_eval_same_numbers(const cx_eval_claim *a, const cx_eval_claim *b) { return same(a->plain, b->plain) || same(a->scaled, b->scaled); }

bool cx_eval_same_quantity(const cx_eval_claim *a, const cx_eval_claim *b) {
  return cx_str_eq(a->dimension, b->dimension) && same(a->scaled, b->scaled);
}
