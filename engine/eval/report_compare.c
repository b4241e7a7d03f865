/* Trials of one truth side by side: F1 of each, and how far from the first; see report.h. */
#include "eval/report.h"
#include "show/json.h"

enum { SCALE = 1000, GROUPS = 3 };
static const char *const group_names[GROUPS] = {"core", "context", "all"};

static uint32_t f1(const cx_tally *t, int level, uint32_t scale) {
  return cx_measure(CX_F1, t->right[level], t->extracted, t->gold, scale);
}

/* One column: a level of a group of kinds, or the agreement on subjects. */
typedef struct column {
  const char *name;
  int group, level; /* level CX_EVAL_LEVELS: subjects */
} column;
static const column columns[] = {{"core typed", 0, 1}, {"core full", 0, 2}, {"context typed", 1, 1}, {"context full", 1, 2},
                                 {"all typed", 2, 1},  {"all full", 2, 2},  {"all subject", 2, 3}};
enum { COLUMNS = sizeof columns / sizeof *columns };

static uint32_t value_of(const cx_variant *variant, const column *c) {
  const cx_tally *t = &variant->groups[c->group];
  if (c->level < CX_EVAL_LEVELS) return f1(t, c->level, SCALE);
  return cx_measure(CX_F1, t->field[0].agree, t->field[0].extracted, t->field[0].gold, SCALE);
}

static void put_value(cx_out *out, cx_arena *scratch, uint32_t own, uint32_t first) {
  cx_str difference = cx_report_ratio(scratch, own < first ? first - own : own - first, SCALE);
  cx_out_add(out, cx_str_format(scratch, "  %s %c%s", cx_report_ratio(scratch, own, SCALE).p, own < first ? '-' : '+', difference.p));
}

void cx_compare_text(cx_out *out, cx_arena *scratch, const cx_variant *variants, size_t count) {
  cx_out_z(out, "F1, and by how much it differs from that of the first line\n\n          ");
  for (int c = 0; c < COLUMNS; c++) cx_out_add(out, cx_str_format(scratch, "  %-12s", columns[c].name));
  cx_out_char(out, '\n');
  for (size_t v = 0; v < count; v++) {
    cx_out_add(out, cx_str_format(scratch, "%-10s", variants[v].name));
    for (int c = 0; c < COLUMNS; c++) put_value(out, scratch, value_of(&variants[v], &columns[c]), value_of(&variants[0], &columns[c]));
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
      cx_json_open(&json, "subject", '{', true);
      cx_json_unsigned(&json, "gold", t->field[0].gold);
      cx_json_unsigned(&json, "extracted", t->field[0].extracted);
      cx_json_unsigned(&json, "agree", t->field[0].agree);
      cx_json_close(&json, '}');
      cx_json_close(&json, '}');
    }
    cx_json_close(&json, '}');
  }
  cx_json_close(&json, ']');
  cx_json_close(&json, '}');
  cx_out_char(out, '\n');
}
