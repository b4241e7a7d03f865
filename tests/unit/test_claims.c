/* The pipeline of engine/find through the public functions: one sentence, the claims it makes, and what is set aside. A row a construction;
 * the expected text is "quote kind metric unit [bound] [direction]" a claim, joined by "; ". */
#include <string.h>

#include "claimx/claimx.h"
#include "unit.h"

static claimx_rules *rules;

typedef struct row {
  const char *text, *expected;
} row;

static const row cases[] = {
    {"The kernel runs up to 3.1× faster than cuBLAS.", "3.1× speedup speed x up_to"},
    {"Our cache cuts peak memory by 38%.", "38% change memory % decrease"},
    {"It lowers latency by 40% and memory by 20%.", "40% change latency % decrease; 20% change memory % decrease"},
    {"Tiling gives 2.5× higher throughput.", "2.5× speedup throughput x"},
    {"The parser is 1.5x slower.", "1.5x change speed x decrease"},
    {"The probe has an accuracy of 91.30%.", "91.30% score accuracy %"},
    {"FID is 15.7, 22.4 and 17.5.", "15.7 score fid 1; 22.4 score fid 1; 17.5 score fid 1"},
    {"The student retains 97% of the accuracy.", "97% fraction accuracy %"},
    {"Accuracy rises from 0.62 to 0.70.", "0.62 to 0.70 change accuracy 1 increase"},
    {"A model with 146M parameters fits.", "146M parameters parameters parameters parameter"},
    {"We use a batch size of 32.", "32 setting batch_size 1"},
    {"It was tested on 12 datasets.", "12 datasets count datasets dataset"},
    {"We ran it with LLaMA-2 7B on an H100.", ""},
    {"Section 4 lists 3D scenes.", ""},
    {"该方法使延迟降低33.3%。", "33.3% change latency % decrease"},
    {"准确率提升至91.2%。", "91.2% score accuracy %"},
    {"推理加速3倍。", "3倍 speedup speed x"},
    {"剪枝后保留95.8%的性能。", "95.8% fraction performance %"},
};

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

static void constructions(void) {
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const claimx_result *result = extract(cases[i].text, false, 0);
    const char *found = shown(arena, result);
    if (strcmp(found, cases[i].expected) != 0)
      fprintf(stderr, "%s\n  found    %s\n  expected %s\n", cases[i].text, found, cases[i].expected);
    CU_ASSERT_STRING_EQUAL(found, cases[i].expected);
    claimx_result_free(result);
  }
  cx_arena_free(arena);
}

static void reference_is_the_same(void) {
  cx_arena *arena = unit_arena();
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const claimx_result *fast = extract(cases[i].text, false, 0), *slow = extract(cases[i].text, true, 0);
    CU_ASSERT_STRING_EQUAL(shown(arena, fast), shown(arena, slow));
    claimx_result_free(fast);
    claimx_result_free(slow);
  }
  cx_arena_free(arena);
}

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
        {"switches", mechanisms_switch_off}, {"examples", examples_of_the_packs_hold}, {"free", free_rules})
