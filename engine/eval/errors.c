/* Misses, extras and differences of a finished trial; see errors.h. Knows no figures and no format. */
#include "eval/errors.h"

#include <stdlib.h>

const char *const cx_error_names[] = {
    [CX_ERROR_MISSED] = "missed", [CX_ERROR_EXTRA] = "extra", [CX_ERROR_DIFFERS] = "differs", [CX_ERROR_FIELD] = "field"};
const char *const cx_difference_names[CX_DIFFERENCES] = {"kind",    "bound",    "unit",    "metric",    "direction",
                                                         "subject", "baseline", "dataset", "statistic", "approximate"};

static bool within(unsigned kinds, const cx_eval_claim *claim) { return kinds >> claim->kind & 1; }

static int by_place(const void *left, const void *right) {
  const cx_eval_error *a = left, *b = right;
  if (a->at->document != b->at->document) return a->at->document < b->at->document ? -1 : 1;
  if (a->at->at.start != b->at->at.start) return a->at->at.start < b->at->at.start ? -1 : 1;
  if (a->at->at.end != b->at->at.end) return a->at->at.end < b->at->at.end ? -1 : 1;
  if (a->what != b->what) return a->what < b->what ? -1 : 1;
  return a->at < b->at ? -1 : a->at > b->at; /* claims of one place stand in one array */
}

static cx_eval_error missed(const cx_trial *trial, const cx_eval_claim *gold) {
  cx_eval_error e = {.what = CX_ERROR_MISSED, .at = gold, .gold = gold, .aside = cx_trial_aside(trial, gold)};
  uint32_t overlap = cx_trial_overlap(trial, gold);
  if (overlap != CX_EVAL_NONE) e.instead = &trial->found.at[overlap];
  if (e.instead) e.aside = NULL;
  if (e.instead)
    e.rule = e.instead->rule;
  else if (e.aside)
    e.rule = e.aside->rule;
  return e;
}

cx_eval_errors cx_errors_make(cx_arena *arena, const cx_trial *trial, unsigned kinds) {
  cx_eval_errors errors = {0};
  for (uint32_t i = 0; i < trial->gold_count; i++) {
    const cx_eval_claim *gold = &trial->golds[i];
    if (trial->gold_pair[i] == CX_EVAL_NONE) {
      if (within(kinds, gold)) *cx_vec_add(arena, &errors) = missed(trial, gold);
      continue;
    }
    const cx_eval_claim *found = &trial->found.at[trial->gold_pair[i]];
    unsigned differs = trial->differs[i];
    if (!differs || (!within(kinds, gold) && !within(kinds, found))) continue;
    *cx_vec_add(arena, &errors) = (cx_eval_error){.what = differs & CX_DIFFERS_FULL ? CX_ERROR_DIFFERS : CX_ERROR_FIELD,
                                                  .at = gold,
                                                  .gold = gold,
                                                  .found = found,
                                                  .differs = differs,
                                                  .rule = found->rule};
  }
  for (uint32_t i = 0; i < trial->found.n; i++) {
    const cx_eval_claim *found = &trial->found.at[i];
    if (trial->found_pair[i] == CX_EVAL_NONE && within(kinds, found))
      *cx_vec_add(arena, &errors) = (cx_eval_error){.what = CX_ERROR_EXTRA, .at = found, .found = found, .rule = found->rule};
  }
  if (errors.n) qsort(errors.at, errors.n, sizeof *errors.at, by_place);
  return errors;
}

cx_error_place cx_error_place_of(const cx_trial *trial, const cx_eval_error *error) {
  const cx_eval_claim *at = error->at;
  if (!at->line) return (cx_error_place){at->file, at->file_line, 1};
  return (cx_error_place){trial->documents.at[at->document].name, at->line, at->column};
}

/* ---- what differs ---- */

static cx_str or_none(cx_str s) { return s.n ? s : CX_STR("-"); }
static cx_str word(const char *z) { return z ? cx_str_of(z) : CX_STR("-"); }

/* "5 ms", "0.6 to 0.7 %", "2-3 x" */
static cx_str quantity(cx_arena *arena, const cx_eval_claim *c) {
  cx_buf buf = {.arena = arena};
  bool pair = c->plain[2].form != CX_NUMBER_NONE;
  cx_number a = c->plain[pair ? 2 : 0], b = c->plain[pair ? 3 : 1];
  cx_buf_add(&buf, cx_number_print(arena, a));
  if (pair || !cx_number_same(a, b)) {
    cx_buf_z(&buf, pair ? " to " : "-");
    cx_buf_add(&buf, cx_number_print(arena, b));
  }
  cx_buf_char(&buf, ' ');
  cx_buf_add(&buf, c->unit);
  return cx_buf_str(&buf);
}

cx_str cx_difference_text(cx_arena *arena, const cx_eval_claim *claim, int i) {
  switch (1u << i) {
    case CX_DIFFERS_KIND:
      return word(claimx_kind_name(claim->kind));
    case CX_DIFFERS_BOUND:
      return word(claimx_bound_name(claim->bound));
    case CX_DIFFERS_UNIT:
      return quantity(arena, claim);
    case CX_DIFFERS_METRIC:
      return or_none(claim->metric);
    case CX_DIFFERS_DIRECTION:
      return word(claimx_direction_name(claim->direction));
    case CX_DIFFERS_SUBJECT:
      return or_none(claim->subject);
    case CX_DIFFERS_BASELINE:
      return or_none(claim->baseline);
    case CX_DIFFERS_DATASET:
      return or_none(claim->dataset);
    case CX_DIFFERS_STATISTIC:
      return word(claimx_statistic_name(claim->statistic));
    default:
      return claim->approximate ? CX_STR("true") : CX_STR("false");
  }
}
