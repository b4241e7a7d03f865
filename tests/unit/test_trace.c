/* Traces through the public functions: they tell the same story as the records, over the project's own texts; and what becomes of rules
 * that do not match. */
#include <dirent.h>
#include <string.h>

#include "claimx/claimx.h"
#include "unit.h"

static claimx_rules *rules;

static bool same(const char *a, const char *b) { return a && b ? strcmp(a, b) == 0 : a == b; }

static const claimx_told *told_at(const claimx_trace *trace, claimx_span span) {
  for (size_t s = 0; s < trace->sentence_count; s++)
    for (size_t i = 0; i < trace->sentences[s].number_count; i++) {
      const claimx_told *n = &trace->sentences[s].numbers[i];
      if (n->number.span.start < span.end && span.start < n->number.span.end && strcmp(n->fate, "claim") == 0) return n;
    }
  return NULL;
}

static const claimx_origin *origin(const claimx_told *n, const char *name) {
  for (size_t i = 0; i < n->field_count; i++)
    if (strcmp(n->fields[i].name, name) == 0) return &n->fields[i];
  return NULL;
}

/* A claim that is alone in its place: the trace says its kind, rule, metric and names. */
static bool agrees(const claimx_claim *c, const claimx_told *n) {
  const claimx_origin *metric = origin(n, "metric"), *subject = origin(n, "subject"), *baseline = origin(n, "baseline");
  return same(n->what, claimx_kind_name(c->kind)) && same(n->rule.id, c->rule.id) && metric && same(metric->value, c->metric.name) &&
         same(metric->field.quote, c->metric.field.quote) && same(subject ? subject->field.quote : NULL, c->subject.quote) &&
         same(baseline ? baseline->field.quote : NULL, c->baseline.quote);
}

static size_t compare(const claimx_document *document, const char *name) {
  const claimx_result *result = NULL;
  const claimx_trace *trace = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_extract(rules, document, NULL, &result), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_try(rules, document, NULL, &trace), CLAIMX_OK);
  size_t compared = 0;
  for (size_t i = 0; i < result->claim_count; i++) {
    const claimx_claim *c = &result->claims[i];
    const claimx_told *n = told_at(trace, c->span);
    bool good = n && agrees(c, n);
    if (!good) printf("\n  %s: the trace says otherwise of '%s'\n", name, c->quote);
    CU_ASSERT(good);
    compared += good;
  }
  for (size_t s = 0; s < trace->sentence_count; s++)
    for (size_t i = 0; i < trace->sentences[s].attempt_count; i++) {
      const claimx_attempt *a = &trace->sentences[s].attempts[i];
      CU_ASSERT(a->text[0] && a->rule.id && a->share <= 100);
      CU_ASSERT(a->fate != CLAIMX_STOPPED || (a->wanted[0] && a->line && a->column && a->excerpt[0]));
      CU_ASSERT(a->fate != CLAIMX_WON || a->capture_count);
    }
  claimx_result_free(result);
  claimx_trace_free(trace);
  return compared;
}

static void tells_what_records_tell(void) {
  DIR *folder = opendir("corpus/papers");
  CU_ASSERT_PTR_NOT_NULL_FATAL(folder);
  size_t compared = 0, files = 0;
  for (struct dirent *e; (e = readdir(folder));) {
    size_t length = strlen(e->d_name);
    if (length < 4 || strcmp(e->d_name + length - 4, ".txt") != 0 || files++ % 4) continue;
    char path[512];
    snprintf(path, sizeof path, "corpus/papers/%s", e->d_name);
    claimx_reader *reader = NULL;
    claimx_document *document = NULL;
    CU_ASSERT_EQUAL_FATAL(claimx_reader_open_file(path, NULL, &reader), CLAIMX_OK);
    while (claimx_reader_next(reader, &document, NULL) == CLAIMX_OK) {
      compared += compare(document, path);
      claimx_document_free(document);
    }
    claimx_reader_free(reader);
  }
  closedir(folder);
  CU_ASSERT(compared > 100);
}

/* ---- one rule of one's own ---- */

static const char pack[] =
    "<rules pack='own' version='1' language='en'><rule id='weighs' relation='value' rank='certain' metric='other'>"
    "<summary>made up</summary><pattern><![CDATA[ (?: weighs | measures ) \\s {{about}}? (?<value> {{Q:plain}} ) \\s of \\s]]></pattern>"
    "<veto>hardly</veto><match>It weighs <c n='value'>3</c> of them.</match><reject why='no'>It weighs nothing.</reject></rule>"
    "<define name='about'>(?: about | some ) \\s</define></rules>";

typedef struct row {
  const char *text;
  claimx_fate fate;
  const char *wanted, *next, *veto;
} row;

static const row rows[] = {
    {"It weighs 3 of them.", CLAIMX_WON, NULL, NULL, NULL},
    {"It hardly weighs 3 of them.", CLAIMX_WON, NULL, NULL, NULL}, /* the veto does not meet the match */
    {"It weighs hardly 3 of them.", CLAIMX_STOPPED, "'{{Q:plain}}'", "hardly 3 of them.", NULL},
    {"It weighs 3 for them.", CLAIMX_STOPPED, "'of'", "for them.", NULL},
    {"It weighs 3", CLAIMX_STOPPED, "'\\s'", "", NULL},
    {"It measures some lot of 3.", CLAIMX_STOPPED, "'{{Q:plain}}'", "lot of 3.", NULL},
    {"It weighs 40%.", CLAIMX_UNTRIED, "{{Q:plain}}", NULL, NULL},
    {"It weighs a lot.", CLAIMX_UNTRIED, NULL, NULL, NULL},
};

static void says_where_it_stopped(void) {
  const claimx_rules_file file = {"own.xml", pack, sizeof pack - 1};
  const claimx_rules_options options = {.files = &file, .file_count = 1};
  claimx_rules *own = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_rules_new(&options, &own, NULL), CLAIMX_OK);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    claimx_reader *reader = NULL;
    claimx_document *document = NULL;
    const claimx_trace *trace = NULL;
    const claimx_try_options asked = {.rule = "own/weighs"};
    CU_ASSERT_EQUAL_FATAL(claimx_reader_open_bytes("t", rows[i].text, strlen(rows[i].text), NULL, &reader), CLAIMX_OK);
    CU_ASSERT_EQUAL_FATAL(claimx_reader_next(reader, &document, NULL), CLAIMX_OK);
    CU_ASSERT_EQUAL_FATAL(claimx_try(own, document, &asked, &trace), CLAIMX_OK);
    CU_ASSERT_EQUAL_FATAL(trace->sentence_count, 1);
    CU_ASSERT_EQUAL_FATAL(trace->sentences[0].attempt_count, 1);
    const claimx_attempt *a = &trace->sentences[0].attempts[0];
    bool good = a->fate == rows[i].fate && same(a->wanted, rows[i].wanted) && same(a->next, rows[i].next) && same(a->veto, rows[i].veto);
    if (!good) printf("\n  %s: %s: %s (wanted %s)\n", rows[i].text, claimx_fate_name(a->fate), a->text, a->wanted ? a->wanted : "-");
    CU_ASSERT(good);
    claimx_trace_free(trace);
    const claimx_try_options nobody = {.rule = "own/nobody"};
    CU_ASSERT_EQUAL(claimx_try(own, document, &nobody, &trace), CLAIMX_BAD_ARGUMENT);
    CU_ASSERT_PTR_NULL(trace);
    claimx_document_free(document);
    claimx_reader_free(reader);
  }
  claimx_rules_free(own);
}

static void explains_one_number(void) {
  const char text[] = "We present Tarn.\nIt is 3.2x faster than Beck, and keeps 97% of its accuracy.";
  claimx_reader *reader = NULL;
  claimx_document *document = NULL;
  const claimx_trace *trace = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_reader_open_bytes("t", text, strlen(text), NULL, &reader), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_next(reader, &document, NULL), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_explain(rules, document, 2, 8, &trace), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(trace->sentence_count, 1);
  CU_ASSERT_EQUAL_FATAL(trace->sentences[0].number_count, 1);
  const claimx_told *n = &trace->sentences[0].numbers[0];
  CU_ASSERT_STRING_EQUAL(n->number.quote, "3.2x");
  CU_ASSERT_STRING_EQUAL(n->what, "speedup");
  const claimx_origin *subject = origin(n, "subject"), *baseline = origin(n, "baseline");
  CU_ASSERT_PTR_NOT_NULL_FATAL(subject);
  CU_ASSERT_STRING_EQUAL(subject->from, "the topic of the document");
  CU_ASSERT(subject->field.span.line == 1 && subject->field.span.column == 12);
  CU_ASSERT(baseline && same(baseline->field.quote, "Beck"));
  for (size_t i = 0; i < trace->sentences[0].attempt_count; i++) CU_ASSERT(trace->sentences[0].attempts[i].fate != CLAIMX_UNTRIED);
  claimx_trace_free(trace);
  static const uint32_t nowhere[][2] = {{1, 1}, {2, 1}, {2, 500}, {9, 1}, {0, 0}};
  for (size_t i = 0; i < sizeof nowhere / sizeof *nowhere; i++)
    CU_ASSERT_EQUAL(claimx_explain(rules, document, nowhere[i][0], nowhere[i][1], &trace), CLAIMX_BAD_ARGUMENT);
  claimx_document_free(document);
  claimx_reader_free(reader);
}

static void built_in_packs_have_no_errors(void) {
  claimx_messages *messages = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_rules_check(rules, &messages), CLAIMX_OK);
  for (size_t i = 0; i < claimx_messages_count(messages); i++) {
    const claimx_message *m = claimx_messages_at(messages, i);
    if (m->severity == CLAIMX_ERROR) printf("\n  %s:%u: %s\n", m->file, m->line, m->text);
    CU_ASSERT(m->severity != CLAIMX_ERROR && m->line && m->file[0]);
    CU_ASSERT(strcmp(m->code, "rule-slow-pattern") != 0 && strcmp(m->code, "vocabulary-unused") != 0);
  }
  claimx_messages_free(messages);
}

static const claimx_trace *tried(const char *text) {
  claimx_reader *reader = NULL;
  claimx_document *document = NULL;
  const claimx_trace *trace = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_reader_open_bytes("t", text, strlen(text), NULL, &reader), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_next(reader, &document, NULL), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_try(rules, document, NULL, &trace), CLAIMX_OK);
  CU_ASSERT_FATAL(trace->sentence_count == 1 && trace->sentences[0].number_count == 1);
  claimx_document_free(document);
  claimx_reader_free(reader);
  return trace;
}

static void a_unit_may_know_better_than_a_rule(void) {
  const claimx_trace *trace = tried("Each query has a cost of 3.2 J on our node.");
  const claimx_origin *metric = origin(&trace->sentences[0].numbers[0], "metric");
  CU_ASSERT(metric && same(metric->value, "energy") && same(metric->from, "what its unit measures, whatever the captured words would"));
  claimx_trace_free(trace);
  trace = tried("Each query has a cost of 3.2 dollars on our node.");
  metric = origin(&trace->sentences[0].numbers[0], "metric");
  CU_ASSERT(metric && same(metric->value, "cost") && same(metric->from, "captured by the rule"));
  claimx_trace_free(trace);
}

static void a_number_is_won_once(void) {
  const claimx_trace *trace = tried("Its upload speed is 64% above that of the old gateway.");
  unsigned won = 0, by_itself = 0;
  for (size_t i = 0; i < trace->sentences[0].attempt_count; i++) {
    const claimx_attempt *a = &trace->sentences[0].attempts[i];
    won += a->fate == CLAIMX_WON;
    by_itself += a->fate == CLAIMX_LOST && same(a->winner, a->rule.id) && same(a->text, "another match of it was taken: it captures more");
  }
  CU_ASSERT_EQUAL(won, 1);
  CU_ASSERT_EQUAL(by_itself, 1);
  claimx_trace_free(trace);
}

/* Marks stand in the example's own text, captures in what is read of it. */
static void marks_are_met_behind_formulas(void) {
  static const char text[] =
      "<rules pack='own' version='1' language='en'><rule id='grip' relation='value' rank='normal'><summary>made up</summary>"
      "<pattern><![CDATA[ (?<subject> {{N}} ) \\s grips \\s at \\s (?<value> {{Q:percent}} ) ]]></pattern>"
      "<match>With $\\mathbf{x}$, $\\mathbf{y}$ and $\\mathbf{z}$, <c n='subject'>Tarn</c> grips at <c n='value'>4%</c>.</match>"
      "<reject why='no'>Tarn grips 4%.</reject></rule><rule id='hold' relation='value' rank='certain'><summary>made up</summary>"
      "<pattern><![CDATA[ grips \\s at \\s (?<value> {{Q:percent}} ) ]]></pattern>"
      "<match>It grips at <c n='value'>4%</c>.</match><reject why='no'>It grips 4%.</reject></rule></rules>";
  const claimx_rules_file file = {"own.xml", text, sizeof text - 1};
  const claimx_rules_options options = {.files = &file, .file_count = 1};
  claimx_rules *own = NULL;
  claimx_messages *messages = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_rules_new(&options, &own, NULL), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_rules_check(own, &messages), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_messages_count(messages), 1);
  CU_ASSERT_STRING_EQUAL(claimx_messages_at(messages, 0)->code, "rule-shadowed");
  claimx_messages_free(messages);
  claimx_rules_free(own);
}

static void compile(void) { CU_ASSERT_EQUAL_FATAL(claimx_rules_new(NULL, &rules, NULL), CLAIMX_OK); }
static void release(void) { claimx_rules_free(rules); }

CX_UNIT("trace", {"compile", compile}, {"as records", tells_what_records_tell}, {"stopped", says_where_it_stopped},
        {"explain", explains_one_number}, {"metric of a unit", a_unit_may_know_better_than_a_rule}, {"won once", a_number_is_won_once},
        {"marks behind formulas", marks_are_met_behind_formulas}, {"built-in packs", built_in_packs_have_no_errors}, {"release", release})
