/* The pipeline of engine/find through the public functions: one sentence, the claims it makes, and what is set aside. A row a construction;
 * the expected text is "quote kind metric unit [bound] [direction]" a claim, joined by "; ". */
#include <string.h>

#include "claimx/claimx.h"
#include "unit.h"

static claimx_rules *rules;

typedef struct row {
  const char *text, *expected;
} row;

#include "claims_cases.h"
#include "claims_cases_counted.h"
#include "claims_cases_kind.h"
#include "claims_cases_metric.h"
#include "claims_cases_more.h"
#include "claims_cases_nature.h"
#include "claims_cases_systems.h"
#include "claims_cases_zh.h"

static const char *shown(cx_arena *arena, const claimx_result *result) {
  cx_buf out = {.arena = arena};
  cx_buf_z(&out, "");
  for (size_t i = 0; i < result->claim_count; i++) {
    const claimx_claim *c = &result->claims[i];
    const char *bound = claimx_bound_name(c->value.bound), *direction = claimx_direction_name(c->direction);
    cx_buf_printf(&out, "%s%s %s %s %s", i ? "; " : "", c->quote, claimx_kind_name(c->kind), c->metric.name, c->value.unit);
    if (bound) cx_buf_printf(&out, " %s", bound);
    if (direction) cx_buf_printf(&out, " %s", direction);
  }
  return out.p;
}

static const claimx_result *extract(const char *text, bool reference, unsigned off) {
  claimx_reader *reader = NULL;
  claimx_document *document = NULL;
  const claimx_result *result = NULL;
  claimx_extract_options options = {.reference = reference, .off = off};
  CU_ASSERT_EQUAL_FATAL(claimx_reader_open_bytes("case.txt", text, strlen(text), NULL, &reader), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_next(reader, &document, NULL), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_extract(rules, document, &options, &result), CLAIMX_OK);
  claimx_document_free(document);
  claimx_reader_free(reader);
  return result;
}

static const struct {
  const row *rows;
  size_t count;
} tables[] = {{cases, sizeof cases / sizeof *cases},
              {counted_cases, sizeof counted_cases / sizeof *counted_cases},
              {kind_cases, sizeof kind_cases / sizeof *kind_cases},
              {system_cases, sizeof system_cases / sizeof *system_cases},
              {metric_cases, sizeof metric_cases / sizeof *metric_cases},
              {more_cases, sizeof more_cases / sizeof *more_cases},
              {nature_cases, sizeof nature_cases / sizeof *nature_cases},
              {zh_cases, sizeof zh_cases / sizeof *zh_cases}};

static void each_row(void (*check)(cx_arena *arena, const row *r)) {
  cx_arena *arena = unit_arena();
  for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
    for (size_t i = 0; i < tables[t].count; i++) check(arena, &tables[t].rows[i]);
  cx_arena_free(arena);
}

static void makes_claims(cx_arena *arena, const row *r) {
  const claimx_result *result = extract(r->text, false, 0);
  const char *found = shown(arena, result);
  if (strcmp(found, r->expected) != 0) fprintf(stderr, "%s\n  found    %s\n  expected %s\n", r->text, found, r->expected);
  CU_ASSERT_STRING_EQUAL(found, r->expected);
  claimx_result_free(result);
}

static void same_by_reference(cx_arena *arena, const row *r) {
  const claimx_result *fast = extract(r->text, false, 0), *slow = extract(r->text, true, 0);
  CU_ASSERT_STRING_EQUAL(shown(arena, fast), shown(arena, slow));
  claimx_result_free(fast);
  claimx_result_free(slow);
}

static void constructions(void) { each_row(makes_claims); }

static void reference_is_the_same(void) { each_row(same_by_reference); }

/* Each switch takes away something that the sentence shows. */
static void mechanisms_switch_off(void) {
  static const struct {
    unsigned off;
    const char *text;
  } switches[] = {
      {CLAIMX_OFF_FALLBACK, "It was tested on 12 datasets."},
      {CLAIMX_OFF_RULES, "It lowers latency by 40% and memory by 20%."},
      {CLAIMX_OFF_ELLIPSIS, "It runs up to 2.5× faster and 1.4× faster on phones."},
  };
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < sizeof switches / sizeof *switches; i++) {
    const claimx_result *on = extract(switches[i].text, false, 0), *off = extract(switches[i].text, false, switches[i].off);
    bool same = strcmp(shown(arena, on), shown(arena, off)) == 0;
    if (same && on->claim_count) same = strcmp(on->claims[0].rule.id, off->claim_count ? off->claims[0].rule.id : "") == 0;
    if (same) fprintf(stderr, "switch %u changes nothing: %s\n", switches[i].off, shown(arena, on));
    CU_ASSERT_FALSE(same);
    claimx_result_free(on);
    claimx_result_free(off);
  }
  cx_arena_free(arena);
}

/* What only notation holds is set aside in the order of the text, once, and not where a claim covers it. */
static void hidden_numbers_are_set_aside(void) {
  const claimx_result *r =
      extract("Of GPT-4 (see \\cite{lee2019, wu07}), 3\\unicode{x2013}5% of \\href{https://a.b/c9}{code} fails.", false, 0);
  static const char *const quotes[] = {"GPT-4", "lee2019", "wu07", "https://a.b/c9"};
  CU_ASSERT_EQUAL_FATAL(r->set_aside_count, sizeof quotes / sizeof *quotes);
  for (size_t i = 0; i < r->set_aside_count; i++) CU_ASSERT_STRING_EQUAL(r->set_aside[i].quote, quotes[i]);
  CU_ASSERT_EQUAL(r->set_aside[1].reason, CLAIMX_REFERENCE);
  CU_ASSERT_EQUAL(r->claim_count, 1);
  CU_ASSERT_EQUAL(r->unexplained_count, 0);
  claimx_result_free(r);
}

static void examples_of_the_packs_hold(void) {
  claimx_messages *messages = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_rules_test(rules, &messages), CLAIMX_OK);
  for (size_t i = 0; i < claimx_messages_count(messages); i++) fprintf(stderr, "%s\n", claimx_messages_at(messages, i)->text);
  CU_ASSERT_EQUAL(claimx_messages_count(messages), 0);
  claimx_messages_free(messages);
}

static void load_rules(void) { CU_ASSERT_EQUAL_FATAL(claimx_rules_new(NULL, &rules, NULL), CLAIMX_OK); }
static void free_rules(void) { claimx_rules_free(rules); }

CX_UNIT("claims", {"rules", load_rules}, {"constructions", constructions}, {"reference", reference_is_the_same},
        {"switches", mechanisms_switch_off}, {"hidden", hidden_numbers_are_set_aside}, {"examples", examples_of_the_packs_hold},
        {"free", free_rules})
