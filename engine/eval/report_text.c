/* Figures as tables for people; see report.h. */
#include "eval/report.h"

enum { SCALE = 1000 };

cx_str cx_report_ratio(cx_arena *arena, uint32_t value, uint32_t scale) {
  int digits = scale == SCALE ? 3 : 6;
  return cx_str_format(arena, "%u.%0*u", value / scale, digits, value % scale);
}

#define PUT(out, scratch, ...) cx_out_add((out), cx_str_format((scratch), __VA_ARGS__))

static const char *ratio(cx_arena *arena, uint32_t value) { return cx_report_ratio(arena, value, SCALE).p; }

static const char *measured(cx_arena *arena, int measure, uint32_t right, uint32_t extracted, uint32_t gold) {
  return ratio(arena, cx_measure(measure, right, extracted, gold, SCALE));
}

/* Of an interval's end, kept more finely than it is shown. */
static const char *end_of(cx_arena *arena, uint32_t value) { return ratio(arena, cx_ratio(value, CX_BOOTSTRAP_SCALE, SCALE)); }

/* ---- the head ---- */

static void put_head(cx_out *out, const cx_report *r) {
  const cx_figures *f = r->figures;
  PUT(out, r->scratch, "claimx eval: documents %u, gold claims %u, extracted claims %u\n", f->document_count, f->trial->gold_count,
      f->trial->found.n);
  cx_out_z(out,
           "found: same place and numbers. typed: and same kind, unit and bound. full: and same metric and direction.\n"
           "[low high]: 95% interval of F1, percentile bootstrap over documents (Efron and Tibshirani, An Introduction to the\n");
  PUT(out, r->scratch, "Bootstrap, 1993, chapter 13), %d resamples, seed %d.\n", CX_BOOTSTRAP_SAMPLES, CX_BOOTSTRAP_SEED);
}

/* ---- tables ---- */

static void put_row(cx_out *out, const cx_report *r, uint32_t index) {
  const cx_eval_row *row = &r->figures->rows.at[index];
  const cx_tally *t = &row->all;
  PUT(out, r->scratch, "%-19s %6u %6u", row->name.p, t->gold, t->extracted);
  for (int l = 0; l < CX_EVAL_LEVELS; l++) {
    cx_out_char(out, ' ');
    for (int m = 0; m < CX_EVAL_MEASURES; m++) PUT(out, r->scratch, " %s", measured(r->scratch, m, t->right[l], t->extracted, t->gold));
    const cx_interval *i = &r->intervals[index].of[l][CX_F1];
    PUT(out, r->scratch, " [%s %s]", end_of(r->scratch, i->low), end_of(r->scratch, i->high));
  }
  cx_out_char(out, '\n');
}

static void put_rows(cx_out *out, const cx_report *r) {
  const char *block = "     P     R    F1 [  low  high]";
  PUT(out, r->scratch, "\n%-33s  found%27styped%27sfull\n", "", "", "");
  PUT(out, r->scratch, "%-19s   gold  extr %s%s%s\n", "", block, block, block);
  for (uint32_t i = 0; i < r->figures->rows.n; i++) {
    const cx_eval_row *row = &r->figures->rows.at[i], *before = i ? row - 1 : row;
    if (row->main != before->main || row->by_language != before->by_language) cx_out_char(out, '\n');
    put_row(out, r, i);
  }
}

static void put_fields(cx_out *out, const cx_report *r) {
  PUT(out, r->scratch, "\n%-19s   gold  extr  agree     P     R    F1\n", "fields, where full");
  for (uint32_t i = 0; i < r->figures->rows.n; i++) {
    const cx_eval_row *row = &r->figures->rows.at[i];
    for (int k = 0; k < CX_EVAL_FIELDS && row->main; k++) {
      uint32_t agree = row->all.field[k].agree, extracted = row->all.field[k].extracted, gold = row->all.field[k].gold;
      PUT(out, r->scratch, "%-7s %-11s %6u %6u %6u ", row->name.p, cx_eval_field_names[k], gold, extracted, agree);
      for (int m = 0; m < CX_EVAL_MEASURES; m++) PUT(out, r->scratch, " %s", measured(r->scratch, m, agree, extracted, gold));
      cx_out_char(out, '\n');
    }
  }
}

static void put_rules(cx_out *out, const cx_report *r) {
  if (!r->figures->rule_count) return;
  PUT(out, r->scratch, "\n%-43s claims  found  typed   full  precision (full)\n", "rule, most wrong claims first");
  for (uint32_t i = 0; i < r->figures->rule_count; i++) {
    const cx_eval_rule *rule = &r->figures->rules[i];
    PUT(out, r->scratch, "%-42s %7u %6u %6u %6u  %s\n", rule->name.p, rule->extracted, rule->right[0], rule->right[1], rule->right[2],
        measured(r->scratch, CX_PRECISION, rule->right[2], rule->extracted, 0));
  }
}

/* ---- errors ---- */

/* A text on one line: fields may hold line breaks. */
static void put_flat(cx_out *out, cx_str s) {
  for (size_t i = 0; i < s.n; i++) cx_out_char(out, cx_is_space(s.p[i]) ? ' ' : s.p[i]);
}

static void put_missed(cx_out *out, const cx_report *r, const cx_eval_error *e) {
  PUT(out, r->scratch, " (metric %s)", cx_difference_text(r->scratch, e->gold, 3).p);
  if (e->instead) {
    cx_str numbers = cx_difference_text(r->scratch, e->instead, 2);
    PUT(out, r->scratch, "; instead %s %.*s", claimx_kind_name(e->instead->kind), CX_FMT(numbers));
  } else if (e->aside) {
    PUT(out, r->scratch, "; set aside as %s", claimx_reason_name(e->aside->reason));
  } else {
    cx_out_z(out, "; nothing was read there");
  }
}

static void put_differences(cx_out *out, const cx_report *r, const cx_eval_error *e) {
  for (int i = 0; i < CX_DIFFERENCES; i++) {
    if (!(e->differs >> i & 1)) continue;
    cx_str gold = cx_difference_text(r->scratch, e->gold, i), found = cx_difference_text(r->scratch, e->found, i);
    PUT(out, r->scratch, "; %s ", cx_difference_names[i]);
    put_flat(out, gold);
    cx_out_z(out, " / ");
    put_flat(out, found);
  }
}

static void put_error(cx_out *out, const cx_report *r, const cx_eval_error *e) {
  cx_error_place place = cx_error_place_of(r->figures->trial, e);
  PUT(out, r->scratch, "%.*s:%u:%u: %s %s \"", CX_FMT(place.file), place.line, place.column, cx_error_names[e->what],
      claimx_kind_name(e->at->kind));
  put_flat(out, e->at->quote);
  cx_out_char(out, '"');
  if (e->what == CX_ERROR_MISSED)
    put_missed(out, r, e);
  else if (e->what == CX_ERROR_EXTRA)
    PUT(out, r->scratch, " (metric %s)", cx_difference_text(r->scratch, e->found, 3).p);
  else
    put_differences(out, r, e);
  if (e->rule.n) PUT(out, r->scratch, "; rule %.*s", CX_FMT(e->rule));
  cx_out_z(out, "\n    ");
  cx_out_add(out, e->at->before);
  cx_out_char(out, '[');
  put_flat(out, e->at->quote);
  cx_out_char(out, ']');
  cx_out_add(out, e->at->after);
  cx_out_char(out, '\n');
}

void cx_report_text(cx_out *out, const cx_report *r) {
  put_head(out, r);
  put_rows(out, r);
  put_fields(out, r);
  PUT(out, r->scratch, "\ngold claims set aside instead: %u (core %u)\n", r->figures->aside, r->figures->aside_core);
  put_rules(out, r);
  if (!r->errors) return;
  PUT(out, r->scratch, "\n%u errors (gold / extracted)\n", r->errors->n);
  for (uint32_t i = 0; i < r->errors->n; i++) put_error(out, r, &r->errors->at[i]);
}
