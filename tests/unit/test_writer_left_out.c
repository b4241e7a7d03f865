/* Exports: what they can say is said, all else is counted by its reason. */
#include "writer.h"

/* A score that every export takes. */
static claimx_claim plain(void) {
  return (claimx_claim){.id = "c1",
                        .kind = CLAIMX_SCORE,
                        .quote = "91.50%",
                        .span = span_at(4, 10),
                        .value = {.low = decimal("91.50"), .high = decimal("91.50"), .unit = "%"},
                        .metric = {.name = "accuracy", .better = CLAIMX_HIGHER},
                        .subject = {"Tarn", span_at(0, 4), NULL},
                        .dataset = {"GSM-8K", span_at(12, 18), "GSM8K"}};
}

/* How many of the claims the format leaves out for a reason that holds `part`. */
static size_t left_out(kept *k, const char *format, const claimx_claim *claims, size_t count, const char *part) {
  claimx_result r = full_result();
  r.claims = claims;
  r.claim_count = count;
  *k = (kept){0};
  claimx_writer *writer;
  const char *reason;
  size_t found = 0;
  CU_ASSERT_EQUAL_FATAL(claimx_writer_open(format, keep, k, &writer), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_writer_add(writer, &r), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_writer_finish(writer), CLAIMX_OK);
  for (size_t i = 0, n; (n = claimx_writer_left_out(writer, i, &reason)); i++)
    if (strstr(reason, part)) found += n;
  CU_ASSERT_PTR_NULL(reason);
  claimx_writer_free(writer);
  return found;
}

static void exported(void) {
  kept k;
  claimx_claim claim = plain();
  CU_ASSERT_EQUAL(left_out(&k, "eval-results", &claim, 1, ""), 0);
  CU_ASSERT(holds(&k,
                  "# model: \"Tarn\"\n- dataset:\n    id: \"openai/gsm8k\"\n    task_id: \"gsm8k\"\n  value: 91.50\n  notes: \"accuracy, "
                  "in the text: 91.50%\"\n"));
  CU_ASSERT_EQUAL(left_out(&k, "every-eval", &claim, 1, ""), 0);
  CU_ASSERT(holds(&k, "\"lower_is_better\": false"));
  CU_ASSERT(holds(&k, "\"hf_repo\": \"openai/gsm8k\""));
  CU_ASSERT_EQUAL(left_out(&k, "sota", &claim, 1, ""), 0);
  CU_ASSERT(holds(&k, "\"metrics\": {\"accuracy\": \"91.50%\"}"));
  claim.metric.name = "recall";
  claim.metric.better = CLAIMX_LOWER;
  CU_ASSERT_EQUAL(left_out(&k, "every-eval", &claim, 1, ""), 0);
  CU_ASSERT(holds(&k, "\"lower_is_better\": true"));
}

static void reasons(void) {
  static const char *const all[] = {"eval-results", "every-eval", "sota"};
  for (size_t i = 0; i < 3; i++) {
    kept k;
    claimx_claim claims[7];
    for (size_t n = 0; n < 7; n++) claims[n] = plain();
    claims[0].kind = CLAIMX_CHANGE;
    claims[1].value.bound = CLAIMX_UP_TO;
    claims[2].value.approximate = true;
    claims[3].value.high = decimal("92.0");
    claims[4].metric.name = "other";
    claims[5].dataset.quote = NULL;
    claims[6].subject.quote = NULL;
    static const char *const parts[] = {"no score", "bound", "bound", "no single decimal", "no metric", "no dataset", "no system"};
    for (size_t n = 0; n < 7; n++) CU_ASSERT_EQUAL(left_out(&k, all[i], &claims[n], 1, parts[n]), 1);
    CU_ASSERT_EQUAL(left_out(&k, all[i], claims, 7, ""), 7);
    CU_ASSERT_EQUAL(left_out(&k, all[i], claims, 7, "bound"), 2);
  }
}

static void reasons_of_one(void) {
  kept k;
  claimx_claim claims[2] = {plain(), plain()};
  claims[0].dataset.name = NULL;
  CU_ASSERT_EQUAL(left_out(&k, "eval-results", claims, 1, "no benchmark"), 1);
  CU_ASSERT(holds(&k, "# left out: 1: no benchmark"));
  CU_ASSERT(holds(&k, "\n[]\n"));
  claims[0] = plain();
  claims[0].metric.better = CLAIMX_BETTER_UNKNOWN;
  CU_ASSERT_EQUAL(left_out(&k, "every-eval", claims, 1, "lower is better"), 1);
  claims[0] = plain();
  claims[0].value = (claimx_value){.low = decimal("38.2"), .high = decimal("38.2"), .unit = "1"};
  CU_ASSERT_EQUAL(left_out(&k, "every-eval", claims, 1, "no range"), 1);
  claims[0] = plain();
  CU_ASSERT_EQUAL(left_out(&k, "sota", claims, 2, "a second value"), 1);
}

/* A name cannot break out of its comment or its string. */
static void hostile(void) {
  kept k;
  claimx_claim claim = plain();
  claim.subject.quote = "a\n- dataset: \"b\"\xC2\x85\xEF\xBF\xBF\xE2\x80\xA8";
  left_out(&k, "eval-results", &claim, 1, "");
  CU_ASSERT(holds(&k, "# model: \"a\\u000A- dataset: \\\"b\\\"\\u0085\\uFFFF\\u2028\"\n- dataset:"));
}

CX_UNIT("writer left out", {"plain scores are exported", exported}, {"what no export can say", reasons},
        {"what one export cannot say", reasons_of_one}, {"hostile names", hostile})
