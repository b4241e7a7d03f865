/* Counts of right and wrong; see figures.h. Knows neither intervals nor how figures are shown. */
#include "eval/figures.h"

#include <stdlib.h>

#include "show/writer.h"

const char *const cx_eval_level_names[CX_EVAL_LEVELS] = {"found", "typed", "full"};
const char *const cx_eval_field_names[CX_EVAL_FIELDS] = {"subject", "baseline", "dataset", "statistic", "approximate"};
const char *const cx_eval_measure_names[CX_EVAL_MEASURES] = {"precision", "recall", "f1"};

static const struct {
  const char *name;
  unsigned kinds;
} groups[] = {{"core", CX_EVAL_CORE_KINDS}, {"context", CX_EVAL_CONTEXT_KINDS}, {"all", CX_EVAL_ALL_KINDS}};
enum { GROUPS = sizeof groups / sizeof *groups };

uint32_t cx_ratio(uint64_t part, uint64_t whole, uint32_t scale) {
  return whole ? (uint32_t)((2 * part * scale + whole) / (2 * whole)) : 0;
}

uint32_t cx_measure(int measure, uint32_t right, uint32_t extracted, uint32_t gold, uint32_t scale) {
  if (measure == CX_PRECISION) return cx_ratio(right, extracted, scale);
  if (measure == CX_RECALL) return cx_ratio(right, gold, scale);
  return cx_ratio(2 * (uint64_t)right, (uint64_t)extracted + gold, scale);
}

/* ---- one pair, one claim ---- */

static bool within(unsigned kinds, claimx_kind kind) { return kinds >> kind & 1; }

static int levels_of(unsigned differs) { return differs & CX_DIFFERS_TYPE ? 1 : differs & CX_DIFFERS_FULL ? 2 : 3; }

static void tally_pair(cx_tally *tally, const cx_eval_claim *gold, const cx_eval_claim *found, unsigned differs, unsigned kinds) {
  bool in_gold = within(kinds, gold->kind), in_found = within(kinds, found->kind);
  tally->gold += in_gold;
  tally->extracted += in_found;
  if (!in_gold || !in_found) return;
  int levels = levels_of(differs);
  for (int i = 0; i < levels; i++) tally->right[i]++;
  for (int i = 0; i < CX_EVAL_FIELDS && levels == CX_EVAL_LEVELS; i++) {
    bool a = cx_eval_states(gold, i), b = cx_eval_states(found, i);
    tally->field[i].gold += a;
    tally->field[i].extracted += b;
    tally->field[i].agree += a && b && !(differs & (CX_DIFFERS_SUBJECT << i));
  }
}

static bool in_row(const cx_trial *trial, const cx_eval_row *row, uint32_t document) {
  return !row->by_language || cx_str_eq(trial->documents.at[document].language, row->language);
}

/* Adds to the tally of each claim's document; of a pair, to the gold claim's. */
static void tally_row(const cx_trial *trial, cx_eval_row *row) {
  for (uint32_t i = 0; i < trial->gold_count; i++) {
    const cx_eval_claim *gold = &trial->golds[i];
    if (!in_row(trial, row, gold->document)) continue;
    cx_tally *tally = &row->documents[gold->document];
    if (trial->gold_pair[i] == CX_EVAL_NONE)
      tally->gold += within(row->kinds, gold->kind);
    else
      tally_pair(tally, gold, &trial->found.at[trial->gold_pair[i]], trial->differs[i], row->kinds);
  }
  for (uint32_t i = 0; i < trial->found.n; i++) {
    const cx_eval_claim *found = &trial->found.at[i];
    if (trial->found_pair[i] == CX_EVAL_NONE && in_row(trial, row, found->document))
      row->documents[found->document].extracted += within(row->kinds, found->kind);
  }
}

static void sum(cx_tally *to, const cx_tally *part) {
  to->gold += part->gold;
  to->extracted += part->extracted;
  for (int i = 0; i < CX_EVAL_LEVELS; i++) to->right[i] += part->right[i];
  for (int i = 0; i < CX_EVAL_FIELDS; i++) {
    to->field[i].agree += part->field[i].agree;
    to->field[i].gold += part->field[i].gold;
    to->field[i].extracted += part->field[i].extracted;
  }
}

cx_tally cx_figures_tally(const cx_trial *trial, unsigned kinds) {
  cx_tally out = {0};
  for (uint32_t i = 0; i < trial->gold_count; i++) {
    const cx_eval_claim *gold = &trial->golds[i];
    if (trial->gold_pair[i] == CX_EVAL_NONE)
      out.gold += within(kinds, gold->kind);
    else
      tally_pair(&out, gold, &trial->found.at[trial->gold_pair[i]], trial->differs[i], kinds);
  }
  for (uint32_t i = 0; i < trial->found.n; i++)
    if (trial->found_pair[i] == CX_EVAL_NONE) out.extracted += within(kinds, trial->found.at[i].kind);
  return out;
}

/* ---- rows ---- */

/* The groups of kinds always have their row, others only where there is something to count. */
static void add_row(cx_arena *arena, cx_figures *figures, cx_eval_row row) {
  const cx_trial *trial = figures->trial;
  row.documents = CX_NEW_N(arena, cx_tally, trial->documents.n + 1);
  tally_row(trial, &row);
  for (uint32_t i = 0; i < trial->documents.n; i++) sum(&row.all, &row.documents[i]);
  if (row.main || row.all.gold || row.all.extracted) *cx_vec_add(arena, &figures->rows) = row;
}

/* The languages of the documents, in the order in which they come. */
static void languages_of(cx_index *out, const cx_trial *trial) {
  for (uint32_t i = 0; i < trial->documents.n; i++) cx_index_of(out, trial->documents.at[i].language);
}

static void add_rows(cx_arena *arena, cx_figures *figures, unsigned kinds) {
  for (int i = 0; i < GROUPS; i++)
    if (kinds == CX_EVAL_ALL_KINDS || kinds == groups[i].kinds)
      add_row(arena, figures, (cx_eval_row){.name = cx_str_of(groups[i].name), .kinds = groups[i].kinds, .main = true});
  for (int k = 0; k < CLAIMX_KIND_COUNT; k++)
    if (kinds >> k & 1) add_row(arena, figures, (cx_eval_row){.name = cx_str_of(claimx_kind_name((claimx_kind)k)), .kinds = 1u << k});
  cx_index languages = {.arena = arena};
  languages_of(&languages, figures->trial);
  for (uint32_t l = 0; l < languages.texts.n; l++)
    for (int i = 0; i < GROUPS; i++) {
      if (kinds != CX_EVAL_ALL_KINDS && kinds != groups[i].kinds) continue;
      cx_str language = languages.texts.at[l];
      cx_eval_row row = {.kinds = groups[i].kinds, .language = language, .by_language = true};
      row.name = cx_str_format(arena, "%s %s", groups[i].name, language.n ? language.p : "no language");
      add_row(arena, figures, row);
    }
}

/* ---- rules ---- */

static uint32_t wrong(const cx_eval_rule *rule) { return rule->extracted - rule->right[CX_EVAL_LEVELS - 1]; }

static int by_wrong(const void *left, const void *right) {
  const cx_eval_rule *a = left, *b = right;
  if (wrong(a) != wrong(b)) return wrong(a) > wrong(b) ? -1 : 1;
  if (a->extracted != b->extracted) return a->extracted > b->extracted ? -1 : 1;
  return strcmp(a->name.p, b->name.p);
}

static void make_rules(cx_arena *arena, cx_figures *figures, unsigned kinds) {
  const cx_trial *trial = figures->trial;
  cx_index names = {.arena = arena};
  figures->rules = CX_NEW_N(arena, cx_eval_rule, trial->rules.texts.n + 1);
  for (uint32_t i = 0; i < trial->found.n; i++) {
    const cx_eval_claim *found = &trial->found.at[i];
    if (!within(kinds, found->kind)) continue;
    cx_eval_rule *rule = &figures->rules[cx_index_of(&names, found->rule)];
    rule->name = found->rule;
    rule->extracted++;
    uint32_t gold = trial->found_pair[i];
    if (gold == CX_EVAL_NONE || !within(kinds, trial->golds[gold].kind)) continue;
    int levels = levels_of(trial->differs[gold]);
    for (int k = 0; k < levels; k++) rule->right[k]++;
  }
  figures->rule_count = names.texts.n;
  if (names.texts.n) qsort(figures->rules, names.texts.n, sizeof *figures->rules, by_wrong);
}

bool cx_figures_is_aside(const cx_trial *trial, uint32_t gold) {
  const cx_eval_claim *claim = &trial->golds[gold];
  return cx_trial_aside(trial, claim) && cx_trial_overlap(trial, claim) == CX_EVAL_NONE;
}

cx_figures cx_figures_make(cx_arena *arena, const cx_trial *trial, unsigned kinds) {
  cx_figures figures = {.trial = trial};
  for (uint32_t i = 0; i < trial->documents.n; i++) figures.document_count += trial->documents.at[i].given;
  add_rows(arena, &figures, kinds);
  make_rules(arena, &figures, kinds);
  for (uint32_t i = 0; i < trial->gold_count; i++) {
    if (!cx_figures_is_aside(trial, i)) continue;
    figures.aside++;
    figures.aside_core += within(CX_EVAL_CORE_KINDS, trial->golds[i].kind);
  }
  return figures;
}
