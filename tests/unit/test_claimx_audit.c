/* claimx_audit: the public functions, on small texts of every role. */
#include "writer.h"

#include <string.h>

#include "claimx/claimx.h"

static claimx_rules *rules;

typedef struct text {
  claimx_document *document;
  const claimx_result *result;
} text;

static text text_of(const char *name, const char *content) {
  claimx_reader *reader = NULL;
  text t = {0};
  if (!rules) CU_ASSERT_EQUAL_FATAL(claimx_rules_new(NULL, &rules, NULL), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_open_bytes(name, content, strlen(content), NULL, &reader), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_next(reader, &t.document, NULL), CLAIMX_OK);
  claimx_reader_free(reader);
  CU_ASSERT_EQUAL_FATAL(claimx_extract(rules, t.document, NULL, &t.result), CLAIMX_OK);
  return t;
}

static void text_free(text t) {
  claimx_result_free(t.result);
  claimx_document_free(t.document);
}

static claimx_audit *audit_of(bool across, const text *texts, const claimx_audit_role *roles, size_t count) {
  const claimx_audit_options how = {.across = across};
  claimx_audit *audit = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_audit_new(rules, &how, &audit), CLAIMX_OK);
  for (size_t i = 0; i < count; i++) CU_ASSERT_EQUAL(claimx_audit_add(audit, texts[i].document, texts[i].result, roles[i]), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_audit_count(audit), 0);
  CU_ASSERT_EQUAL(claimx_audit_finish(audit), CLAIMX_OK);
  return audit;
}

static const char *code_at(const claimx_audit *audit, size_t i) {
  const claimx_finding *f = claimx_audit_at(audit, i);
  return f ? f->code : "";
}

static void test_arithmetic(void) {
  text t = text_of("a.txt", "Tarn cuts latency from 40 ms to 12 ms, a 75% reduction.\n");
  claimx_audit_role role = CLAIMX_AUDITED;
  claimx_audit *audit = audit_of(false, &t, &role, 1);
  CU_ASSERT_EQUAL_FATAL(claimx_audit_count(audit), 1);
  const claimx_finding *f = claimx_audit_at(audit, 0);
  CU_ASSERT_STRING_EQUAL(f->code, "pair-percent");
  CU_ASSERT_STRING_EQUAL(f->group, "arithmetic");
  CU_ASSERT_EQUAL(f->severity, CLAIMX_ERROR);
  CU_ASSERT_STRING_EQUAL(f->text, "the text says 75%, but from 40 to 12 is a reduction of 70%");
  CU_ASSERT_PTR_NOT_NULL(strstr(f->computation, "= 70%"));
  CU_ASSERT_EQUAL_FATAL(f->place_count, 2);
  CU_ASSERT_STRING_EQUAL(f->places[0].quote, "75%");
  CU_ASSERT_EQUAL(f->places[0].span.column, 42);
  CU_ASSERT_STRING_EQUAL(f->places[1].quote, "40 ms to 12 ms");
  CU_ASSERT_PTR_EQUAL(f->places[0].result, t.result);
  CU_ASSERT_PTR_NULL(claimx_audit_at(audit, 1));
  claimx_audit_free(audit);
  text_free(t);
}

static void test_summary(void) {
  text t[] = {text_of("source.txt", "Tarn decodes up to 3.2× faster and keeps 97.5% of the accuracy.\n"),
              text_of("summary.txt", "Tarn decodes 3.2× faster and keeps 99.1% of the accuracy. It saves 61% of energy.\n")};
  static const claimx_audit_role roles[] = {CLAIMX_SOURCE, CLAIMX_SUMMARY};
  claimx_audit *audit = audit_of(false, t, roles, 2);
  CU_ASSERT_EQUAL_FATAL(claimx_audit_count(audit), 3);
  CU_ASSERT_STRING_EQUAL(code_at(audit, 0), "bound-dropped");
  CU_ASSERT_STRING_EQUAL(code_at(audit, 1), "value-altered");
  CU_ASSERT_STRING_EQUAL(code_at(audit, 2), "unsupported");
  CU_ASSERT_EQUAL(claimx_audit_at(audit, 0)->places[0].document, 1);
  CU_ASSERT_EQUAL(claimx_audit_at(audit, 0)->places[1].document, 0);
  CU_ASSERT_EQUAL_FATAL(claimx_audit_comparison_count(audit), 3);
  static const claimx_verdict verdicts[] = {CLAIMX_ALTERED, CLAIMX_ALTERED, CLAIMX_UNSUPPORTED};
  for (size_t i = 0; i < 3; i++) CU_ASSERT_EQUAL(claimx_audit_comparison_at(audit, i)->verdict, verdicts[i]);
  CU_ASSERT_PTR_NULL(claimx_audit_comparison_at(audit, 2)->source_claim);
  CU_ASSERT_PTR_NULL(claimx_audit_comparison_at(audit, 3));
  CU_ASSERT_STRING_EQUAL(claimx_verdict_name(CLAIMX_SWAPPED), "swapped");
  CU_ASSERT_PTR_NULL(claimx_verdict_name((claimx_verdict)9));
  claimx_audit_free(audit);
  for (size_t i = 0; i < 2; i++) text_free(t[i]);
}

static void test_across(void) {
  text t[] = {text_of("a.txt", "Tarn has an accuracy of 91.2% on CIFAR-10.\n"),
              text_of("b.txt", "On CIFAR-10, Tarn has an accuracy of 89.7%.\n")};
  static const claimx_audit_role roles[] = {CLAIMX_AUDITED, CLAIMX_AUDITED};
  claimx_audit *audit = audit_of(true, t, roles, 2);
  CU_ASSERT_EQUAL(claimx_audit_count(audit), 1);
  CU_ASSERT_STRING_EQUAL(code_at(audit, 0), "values-differ");
  claimx_audit_free(audit);
  audit = audit_of(false, t, roles, 2);
  CU_ASSERT_EQUAL(claimx_audit_count(audit), 0);
  claimx_audit_free(audit);
  for (size_t i = 0; i < 2; i++) text_free(t[i]);
}

static void test_tell(void) {
  static const char report[] = "# Report\n分析论文数量: 2篇\n\n## 论文技术简报\n\n### 1. Tarn\n\nA brief.\n";
  claimx_reader *reader = NULL;
  claimx_document *document = NULL;
  claimx_messages *messages = NULL;
  const claimx_result *result = NULL;
  claimx_audit *audit = NULL;
  text_free(text_of("a.txt", "Nothing.\n"));
  CU_ASSERT_EQUAL_FATAL(claimx_audit_new(rules, NULL, &audit), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_open_bytes("r.md", report, sizeof report - 1, NULL, &reader), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_next(reader, &document, &messages), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_extract(rules, document, NULL, &result), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_audit_add(audit, document, result, CLAIMX_AUDITED), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_audit_tell(audit, messages), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_audit_tell(audit, NULL), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_audit_finish(audit), CLAIMX_OK);
  CU_ASSERT_STRING_EQUAL(code_at(audit, 0), "paper-count");
  CU_ASSERT_STRING_EQUAL(claimx_audit_at(audit, 0)->places[0].quote, "2");
  claimx_audit_free(audit);
  claimx_messages_free(messages);
  claimx_result_free(result);
  claimx_document_free(document);
  claimx_reader_free(reader);
}

static void test_arguments(void) {
  static kept out;
  text t = text_of("a.txt", "Tarn cuts latency by 120% on long documents.\n");
  claimx_audit *audit = NULL;
  claimx_audit_report_options how = {.format = "text", .summary = true};
  CU_ASSERT_EQUAL_FATAL(claimx_audit_new(rules, NULL, &audit), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_audit_add(audit, t.document, t.result, CLAIMX_AUDITED), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_audit_report(audit, &how, keep, &out), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(claimx_audit_finish(audit), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_audit_finish(audit), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(claimx_audit_add(audit, t.document, t.result, CLAIMX_AUDITED), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(claimx_audit_tell(audit, NULL), CLAIMX_BAD_ARGUMENT);
  how.format = "csv";
  CU_ASSERT_EQUAL(claimx_audit_report(audit, &how, keep, &out), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(claimx_audit_report(audit, NULL, NULL, NULL), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(out.n, 0);
  for (const char *const *format = claimx_audit_formats(); *format; format++) {
    how.format = *format;
    out.n = 0, out.limit = 0;
    CU_ASSERT_EQUAL(claimx_audit_report(audit, &how, keep, &out), CLAIMX_OK);
    CU_ASSERT_PTR_NOT_NULL(strstr(out.bytes, "reduction-over-100"));
    out.n = 0, out.limit = 10;
    CU_ASSERT_EQUAL(claimx_audit_report(audit, &how, keep, &out), CLAIMX_BAD_OUTPUT);
  }
  claimx_audit_free(audit);
  claimx_audit_free(NULL);
  text_free(t);
  claimx_rules_free(rules);
  rules = NULL;
}

CX_UNIT("claimx_audit", {"arithmetic", test_arithmetic}, {"summary", test_summary}, {"across", test_across}, {"tell", test_tell},
        {"arguments", test_arguments})
