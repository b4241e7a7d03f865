/* Decisions that no pack's rule takes, under names of their own, so that every claim and every number set aside can say who decided: the
 * clause fallback (fallback.c) and the forms that are no claims (find/account.c). */
#include "find/draft/draft.h"

static const cx_pack pack = {.name = {"claimx.last", 11}, .version = {"1", 1}, .language = CX_LANGUAGE_NONE};

#define LAST(rule_id, relation_, reason_, text)                                                                                  \
  {                                                                                                                              \
    .pack = &pack, .id = {rule_id, sizeof rule_id - 1}, .summary = {text, sizeof text - 1}, .relation = CX_RELATION_##relation_, \
    .rank = CX_RANK_LAST, .reason = CX_REASON_##reason_                                                                          \
  }

static const cx_rule rules[] = {
    LAST("last.faster", FASTER, NONE, "a factor beside a word of speed"),
    LAST("last.moves", MOVES, NONE, "a quantity beside a word of movement"),
    LAST("last.value", VALUE, NONE, "a quantity beside a metric, nothing moves"),
    LAST("last.keeps", KEEPS, NONE, "a percent beside a word of keeping, or of a whole"),
    {.pack = &pack,
     .id = {"last.share", 10},
     .summary = {"a percent of what no metric measures", 36},
     .relation = CX_RELATION_KEEPS,
     .rank = CX_RANK_LAST,
     .metric = {"other", 5}},
    LAST("last.sized", SIZED, NONE, "a number of parameters"),
    LAST("last.ranks", RANKS, NONE, "a place in a contest"),
    LAST("last.measures", MEASURES, NONE, "a physical quantity"),
    LAST("last.counts", COUNTS, NONE, "a number with a counted noun"),
    LAST("last.sets", SETS, NONE, "a quantity of an operating condition"),
    {.pack = &pack,
     .id = {"last.devices", 12},
     .summary = {"a number of devices", 19},
     .relation = CX_RELATION_SETS,
     .rank = CX_RANK_LAST,
     .metric = {"gpus", 4}},
    {.pack = &pack,
     .id = {"last.length", 11},
     .summary = {"a length in tokens", 18},
     .relation = CX_RELATION_SETS,
     .rank = CX_RANK_LAST,
     .metric = {"length", 6}},
    {.pack = &pack,
     .id = {"last.picture", 12},
     .summary = {"a size of pictures in pixels", 28},
     .relation = CX_RELATION_SETS,
     .rank = CX_RANK_LAST,
     .metric = {"resolution", 10}},
    LAST("form.name", ASIDE, NAME, "digits inside a name"),
    LAST("form.date", ASIDE, DATE, "a date or a year"),
    LAST("form.reference", ASIDE, REFERENCE, "a citation, a section, a table, an address"),
    LAST("form.enumeration", ASIDE, ENUMERATION, "the number of an item in a list"),
    LAST("form.discourse", ASIDE, DISCOURSE, "a number word that counts parts of the exposition"),
    LAST("form.vague", ASIDE, VAGUE, "a magnitude without a value"),
    LAST("form.formula", ASIDE, FORMULA, "mathematics"),
};

const cx_rule *cx_last_rule(const char *id) {
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (cx_str_is(rules[i].id, id)) return &rules[i];
  return NULL;
}

uint32_t cx_last_rules(const cx_rule **out) {
  *out = rules;
  return (uint32_t)(sizeof rules / sizeof *rules);
}
