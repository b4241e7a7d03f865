/* claimx_eval: the public functions of scoring, with results made by hand. */
#include "writer.h"

#include <string.h>

#include "claimx/claimx.h"

static const char text[] = "Tarn is 3.2x faster and keeps 97.5% of it.\n";
static const char gold_lines[] =
    "{\"source\": \"tarn.txt\", \"start\": 8, \"end\": 12, \"quote\": \"3.2x\", \"kind\": \"speedup\", \"low\": \"3.2\", \"high\": "
    "\"3.2\", "
    "\"unit\": \"x\", \"metric\": \"speed\"}\n"
    "{\"source\": \"tarn.txt\", \"start\": 30, \"end\": 35, \"quote\": \"97.5%\", \"kind\": \"fraction\", \"low\": \"97.5\", \"high\": "
    "\"97.5\", \"unit\": \"%\", \"metric\": \"accuracy\"}\n";

static claimx_gold *gold_of(const char *lines, claimx_status expected) {
  claimx_gold *gold = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_gold_new(&gold), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_gold_read_bytes(gold, "gold.jsonl", lines, strlen(lines), NULL), expected);
  return gold;
}

static claimx_document *document_of(const char *name, const char *content) {
  claimx_reader *reader = NULL;
  claimx_document *document = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_reader_open_bytes(name, content, strlen(content), NULL, &reader), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_next(reader, &document, NULL), CLAIMX_OK);
  claimx_reader_free(reader);
  return document;
}

static claimx_claim claim_of(claimx_kind kind, size_t start, const char *quote, const char *number, const char *unit, const char *metric) {
  claimx_claim c = {.kind = kind, .quote = quote, .direction = CLAIMX_DIRECTION_NONE};
  c.span = (claimx_span){.start = start, .end = start + strlen(quote), .line = 1, .column = (uint32_t)start + 1};
  c.value.low = c.value.high = (claimx_number){number, true};
  c.value.unit = unit;
  c.metric.name = metric;
  c.rule = (claimx_rule_ref){"pack", "1", "rule"};
  return c;
}

static claimx_result result_of(const claimx_claim *claims, size_t count) {
  claimx_result result = {.claims = claims, .claim_count = count};
  result.document.id = "tarn", result.document.source = "folder/tarn.txt", result.document.language = "en";
  result.document.end = sizeof text - 1;
  return result;
}

static void counts(claimx_figures f, size_t gold, size_t extracted, size_t found, size_t typed, size_t full) {
  CU_ASSERT_EQUAL(f.gold, gold);
  CU_ASSERT_EQUAL(f.extracted, extracted);
  CU_ASSERT_EQUAL(f.found, found);
  CU_ASSERT_EQUAL(f.typed, typed);
  CU_ASSERT_EQUAL(f.full, full);
}

static claimx_eval *eval_of(const claimx_gold *gold, const claimx_claim *claims, size_t count) {
  claimx_eval *eval = NULL;
  claimx_document *document = document_of("folder/tarn.txt", text);
  claimx_result result = result_of(claims, count);
  CU_ASSERT_EQUAL_FATAL(claimx_eval_new(gold, &eval), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_eval_add(eval, document, &result), CLAIMX_OK);
  claimx_document_free(document);
  return eval;
}

static void test_figures(void) {
  claimx_gold *gold = gold_of(gold_lines, CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_gold_count(gold), 2);
  claimx_claim claims[] = {claim_of(CLAIMX_SPEEDUP, 8, "3.2x", "3.20", "x", "speed"),
                           claim_of(CLAIMX_COUNT, 30, "97.5%", "97.5", "%", "accuracy"),
                           claim_of(CLAIMX_SCORE, 0, "Tarn", "1", "1", "other")};
  claimx_eval *eval = eval_of(gold, claims, 3);
  counts(claimx_eval_figures(eval, 0), 0, 0, 0, 0, 0);
  CU_ASSERT_EQUAL(claimx_eval_finish(eval, NULL), CLAIMX_OK);
  counts(claimx_eval_figures(eval, 0), 2, 3, 2, 1, 1);
  counts(claimx_eval_figures(eval, CLAIMX_CORE_KINDS), 2, 2, 1, 1, 1);
  counts(claimx_eval_figures(eval, CLAIMX_CONTEXT_KINDS), 0, 1, 0, 0, 0);
  counts(claimx_eval_figures(eval, 1u << CLAIMX_FRACTION), 1, 0, 0, 0, 0);
  claimx_eval_free(eval);
  claimx_gold_free(gold);
}

static void test_arguments(void) {
  static kept out;
  claimx_gold *gold = gold_of(gold_lines, CLAIMX_OK);
  claimx_eval *eval = eval_of(gold, NULL, 0);
  claimx_eval_options how = {.format = "text"};
  const char *const name = "a";
  const claimx_eval *const evals[] = {eval};
  CU_ASSERT_EQUAL(claimx_eval_report(eval, &how, keep, &out), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(claimx_eval_compare(&name, evals, 1, NULL, keep, &out), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(claimx_eval_finish(eval, NULL), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_eval_finish(eval, NULL), CLAIMX_BAD_ARGUMENT);
  claimx_document *document = document_of("tarn.txt", text);
  claimx_result result = result_of(NULL, 0);
  CU_ASSERT_EQUAL(claimx_eval_add(eval, document, &result), CLAIMX_BAD_ARGUMENT);
  claimx_document_free(document);
  how.format = "csv";
  CU_ASSERT_EQUAL(claimx_eval_report(eval, &how, keep, &out), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(claimx_eval_compare(&name, evals, 1, "csv", keep, &out), CLAIMX_BAD_ARGUMENT);
  how = (claimx_eval_options){.kinds = 1u << CLAIMX_SCORE};
  CU_ASSERT_EQUAL(claimx_eval_report(eval, &how, keep, &out), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(claimx_eval_report(eval, NULL, NULL, NULL), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(out.n, 0);
  CU_ASSERT_EQUAL(claimx_eval_report(eval, NULL, keep, &out), CLAIMX_OK);
  CU_ASSERT_PTR_NOT_NULL(strstr(out.bytes, "documents 1, gold claims 2, extracted claims 0"));
  out.limit = 10;
  CU_ASSERT_EQUAL(claimx_eval_report(eval, NULL, keep, &out), CLAIMX_BAD_OUTPUT);
  CU_ASSERT_EQUAL(claimx_eval_compare(&name, evals, 1, "json", keep, &out), CLAIMX_BAD_OUTPUT);
  claimx_eval_free(eval);
  claimx_gold_free(gold);
  claimx_eval_free(NULL);
  claimx_gold_free(NULL);
}

static void test_gold(void) {
  claimx_gold *gold = gold_of("{\"source\": 1}\n\n", CLAIMX_BAD_INPUT);
  claimx_messages *messages = NULL;
  CU_ASSERT_EQUAL(claimx_gold_read_bytes(gold, "more", "\n{\"a\"", 5, &messages), CLAIMX_BAD_INPUT);
  CU_ASSERT_EQUAL_FATAL(claimx_messages_count(messages), 1);
  const claimx_message *m = claimx_messages_at(messages, 0);
  CU_ASSERT_STRING_EQUAL(m->code, "gold-broken");
  CU_ASSERT_STRING_EQUAL(m->file, "more");
  CU_ASSERT_EQUAL(m->line, 2);
  claimx_messages_free(messages);
  CU_ASSERT_EQUAL(claimx_gold_read_file(gold, "tests/nowhere.jsonl", &messages), CLAIMX_BAD_INPUT);
  CU_ASSERT_STRING_EQUAL(claimx_messages_at(messages, 0)->code, "input-unreadable");
  claimx_messages_free(messages);
  CU_ASSERT_EQUAL(claimx_gold_count(gold), 0);
  claimx_gold_free(gold);
}

/* Documents that come in pieces: two parts of one file, and annotations behind both. */
static void test_messages(void) {
  static const char missing[] =
      "{\"source\": \"x/rill.txt\", \"start\": 0, \"end\": 2, \"quote\": \"5x\", \"kind\": \"speedup\", \"low\": \"5\", \"high\": \"5\"}\n"
      "{\"source\": \"tarn.txt\", \"start\": 900, \"end\": 902, \"quote\": \"5x\", \"kind\": \"speedup\", \"low\": \"5\", \"high\": "
      "\"5\"}\n";
  claimx_gold *gold = gold_of(missing, CLAIMX_OK);
  claimx_claim claims[] = {claim_of(CLAIMX_SPEEDUP, 8, "3.2x", "3.2", "x", "speed")};
  claimx_eval *eval = eval_of(gold, claims, 1);
  claimx_document *document = document_of("tarn.txt", text);
  claimx_result result = result_of(claims, 1);
  CU_ASSERT_EQUAL(claimx_eval_add(eval, document, &result), CLAIMX_OK);
  claimx_document_free(document);
  claimx_messages *messages = NULL;
  CU_ASSERT_EQUAL(claimx_eval_finish(eval, &messages), CLAIMX_OK);
  static const char *const codes[] = {"gold-without-document", "gold-without-document", "gold-quote", "eval-twice"};
  CU_ASSERT_EQUAL_FATAL(claimx_messages_count(messages), 4);
  for (size_t i = 0; i < 4; i++) CU_ASSERT_STRING_EQUAL(claimx_messages_at(messages, i)->code, codes[i]);
  claimx_messages_free(messages);
  counts(claimx_eval_figures(eval, 0), 2, 2, 0, 0, 0);
  claimx_eval_free(eval);
  claimx_gold_free(gold);
}

CX_UNIT("claimx_eval", {"figures", test_figures}, {"arguments", test_arguments}, {"gold", test_gold}, {"messages", test_messages})
