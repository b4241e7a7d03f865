/* Trials of one truth side by side: F1 of each, and how far from the first; see report.h. */
#include "eval/report.h"
#include "show/json.h"

enum { SCALE = 1000, GROUPS = 3 };
static const char *const group_names[GROUPS] = {"core", "context", "all"};

static uint32_t f1(const cx_tally *t, int level, uint32_t scale) {
  return cx_measure(CX_F1, t->right[level], t->extracted, t->gold, scale);
}

void cx_compare_text(cx_out *out, cx_arena *scratch, const cx_variant *variants, size_t count) {
  cx_out_z(out, "F1, and by how much it differs from that of the first line\n\n                    ");
  for (int g = 0; g < GROUPS; g++)
    for (int l = 1; l < CX_EVAL_LEVELS; l++)
      cx_out_add(out, cx_str_format(scratch, "  %-14s", cx_str_format(scratch, "%s %s", group_names[g], cx_eval_level_names[l]).p));
  cx_out_char(out, '\n');
  for (size_t v = 0; v < count; v++) {
    cx_out_add(out, cx_str_format(scratch, "%-20s", variants[v].name));
    for (int g = 0; g < GROUPS; g++)
      for (int l = 1; l < CX_EVAL_LEVELS; l++) {
        uint32_t own = f1(&variants[v].groups[g], l, SCALE), first = f1(&variants[0].groups[g], l, SCALE);
        cx_out_add(out, cx_str_format(scratch, "  %s", cx_report_ratio(scratch, own, SCALE).p));
        cx_str difference = cx_report_ratio(scratch, own < first ? first - own : own - first, SCALE);
        cx_out_add(out, v ? cx_str_format(scratch, " %c%-7s", own < first ? '-' : '+', difference.p) : CX_STR("         "));
      }
    cx_out_char(out, '\n');
  }
}

void cx_compare_json(cx_out *out, cx_arena *scratch, const cx_variant *variants, size_t count) {
  cx_json json = {.out = out};
  cx_json_open(&json, NULL, '{', false);
  cx_json_open(&json, "variants", '[', false);
  for (size_t v = 0; v < count; v++) {
    cx_json_open(&json, NULL, '{', false);
    cx_json_string(&json, "name", variants[v].name);
    for (int g = 0; g < GROUPS; g++) {
      const cx_tally *t = &variants[v].groups[g];
      cx_json_open(&json, group_names[g], '{', true);
      cx_json_unsigned(&json, "gold", t->gold);
      cx_json_unsigned(&json, "extracted", t->extracted);
      for (int l = 0; l < CX_EVAL_LEVELS; l++) {
        cx_json_open(&json, cx_eval_level_names[l], '{', true);
        cx_json_unsigned(&json, "right", t->right[l]);
        cx_json_number(&json, "f1", (claimx_number){cx_report_ratio(scratch, f1(t, l, CX_BOOTSTRAP_SCALE), CX_BOOTSTRAP_SCALE).p, true});
        cx_json_close(&json, '}');
      }
      cx_json_close(&json, '}');
    }
    cx_json_close(&json, '}');
  }
  cx_json_close(&json, ']');
  cx_json_close(&json, '}');
  cx_out_char(out, '\n');
}
