/* The public functions about rules: packs from memory, layers, the list, examples one by one, coverage, the project file. */
#include <string.h>

#include "claimx/claimx.h"
#include "unit.h"

#define FILE_OF(name, text) \
  { name, text, sizeof text - 1 }

static const char words[] =
    "%class metric\n%slot M\nterm\tname\tsub\naccuracy|precision\taccuracy\tscore\nrecall\trecall\tscore\nlatency\tlatency\ttime\n";
static const char base[] =
    "<rules pack=\"base\" version=\"1\" language=\"en\">"
    "<define name=\"of\">of</define>"
    "<rule id=\"of\" relation=\"value\" rank=\"normal\"><summary>s</summary>"
    "<pattern><![CDATA[ (?<metric> {{M:score}} ) \\s {{of}} \\s (?<value> {{Q:percent|plain}} ) ]]></pattern>"
    "<match kind=\"score\">An <c n=\"metric\" is=\"accuracy\">accuracy</c> of <c n=\"value\" low=\"91\">91%</c>.</match>"
    "<reject why=\"no value\">An accuracy of note.</reject></rule>"
    "<rule id=\"at\" relation=\"value\" rank=\"normal\"><summary>s</summary>"
    "<pattern><![CDATA[ {{M}} \\s at \\s (?<value> {{Q}} ) ]]></pattern>"
    "<match>An accuracy at <c n=\"value\">91%</c>.</match><reject why=\"of\">An accuracy of 91%.</reject></rule></rules>";

/* A rule set without the built-in packs: words and base, over them what is given. */
static claimx_status make(const char *over, const char *over_words, claimx_rules **rules, claimx_messages **messages) {
  const claimx_rules_file files[] = {{"over.xml", over, strlen(over)}, {"over.tsv", over_words, over_words ? strlen(over_words) : 0}};
  static const char *const paths[] = {"tests/packs/layers"};
  const claimx_rules_options options = {
      .paths = paths, .path_count = 1, .files = files, .file_count = over_words ? 2 : 1, .no_builtin = true};
  return claimx_rules_new(&options, rules, messages);
}

static claimx_rules *made(const char *over, const char *over_words) {
  claimx_rules *rules = NULL;
  claimx_messages *messages = NULL;
  claimx_status status = make(over, over_words, &rules, &messages);
  for (size_t i = 0; i < claimx_messages_count(messages); i++) puts(claimx_messages_at(messages, i)->text);
  CU_ASSERT_EQUAL_FATAL(status, CLAIMX_OK);
  claimx_messages_free(messages);
  return rules;
}

/* "score accuracy base/of; ..." of what is read out of text. */
static void reads(const claimx_rules *rules, const char *text, const char *expected) {
  char got[400] = "";
  claimx_reader *reader;
  claimx_document *document;
  const claimx_result *result;
  CU_ASSERT_EQUAL_FATAL(claimx_reader_open_bytes("t.txt", text, strlen(text), NULL, &reader), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_next(reader, &document, NULL), CLAIMX_OK);
  const claimx_extract_options options = {.off = CLAIMX_OFF_FALLBACK};
  CU_ASSERT_EQUAL_FATAL(claimx_extract(rules, document, &options, &result), CLAIMX_OK);
  for (size_t i = 0; i < result->claim_count; i++) {
    const claimx_claim *c = &result->claims[i];
    size_t n = strlen(got);
    snprintf(got + n, sizeof got - n, "%s%s %s %s/%s", i ? "; " : "", claimx_kind_name(c->kind), c->metric.name, c->rule.pack, c->rule.id);
  }
  CU_ASSERT_STRING_EQUAL(got, expected);
  if (strcmp(got, expected) != 0) printf("%s: '%s'\n", text, got);
  claimx_result_free(result);
  claimx_document_free(document);
  claimx_reader_free(reader);
}

static void compiles_from_memory(void) {
  const claimx_rules_file files[] = {FILE_OF("words.tsv", words), FILE_OF("base.xml", base)};
  const claimx_rules_options options = {.files = files, .file_count = 2, .no_builtin = true};
  claimx_rules *rules = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_rules_new(&options, &rules, NULL), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_rules_count(rules), 2);
  CU_ASSERT_PTR_NULL(claimx_rules_at(rules, 2));
  const claimx_rule *of = claimx_rules_at(rules, 1);
  CU_ASSERT_STRING_EQUAL(of->ref.id, "of");
  CU_ASSERT_STRING_EQUAL(of->ref.pack, "base");
  CU_ASSERT_STRING_EQUAL(of->file, "base.xml");
  CU_ASSERT_STRING_EQUAL(of->relation, "value");
  CU_ASSERT_STRING_EQUAL(of->rank, "normal");
  CU_ASSERT_STRING_EQUAL(of->language, "en");
  CU_ASSERT(!of->kind && !of->metric && !of->reason && !of->replaces && of->layer == 0);
  CU_ASSERT_EQUAL_FATAL(of->need_count, 1);
  CU_ASSERT_STRING_EQUAL(of->needs[0], "{{M:score}} {{Q:plain|percent}}");
  CU_ASSERT_EQUAL_FATAL(of->example_count, 2);
  CU_ASSERT(of->examples[0].match && strcmp(of->examples[0].text, "An accuracy of 91%.") == 0);
  CU_ASSERT_STRING_EQUAL(of->examples[0].kind, "score");
  CU_ASSERT_STRING_EQUAL(of->examples[1].why, "no value");
  reads(rules, "It has an accuracy of 91%.", "score accuracy base/of");
  claimx_rules_free(rules);
}

static void the_built_in_packs_are_files(void) {
  claimx_rules_file files[400];
  size_t count = 0;
  while (count < 400 && claimx_builtin_file(count, &files[count])) count++;
  CU_ASSERT_FATAL(count > 10 && count < 400);
  CU_ASSERT_PTR_NOT_NULL(strstr(files[0].name, "rules/"));
  const claimx_rules_options options = {.files = files, .file_count = count, .no_builtin = true};
  claimx_rules *copy = NULL, *built_in = NULL;
  claimx_messages *messages = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_rules_new(&options, &copy, &messages), CLAIMX_OK);
  for (size_t i = 0; i < claimx_messages_count(messages); i++) puts(claimx_messages_at(messages, i)->text);
  CU_ASSERT_EQUAL(claimx_messages_count(messages), 0); /* not even a warning: each run would tell it */
  claimx_messages_free(messages);
  CU_ASSERT_EQUAL_FATAL(claimx_rules_new(NULL, &built_in, NULL), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_rules_count(copy), claimx_rules_count(built_in));
  claimx_rules_free(copy);
  claimx_rules_free(built_in);
}

static void a_rule_replaces_a_rule(void) {
  claimx_rules *rules = made(
      "<rules pack=\"over\" version=\"1\" language=\"en\"><use pack=\"base\"/>"
      "<rule id=\"mine\" relation=\"counts\" rank=\"normal\" replaces=\"base/of\"><summary>s</summary>"
      "<pattern><![CDATA[ {{M}} \\s {{of}} \\s (?<value> {{Q}} ) ]]></pattern>"
      "<match>An accuracy of <c n=\"value\">91%</c>.</match><reject why=\"no value\">An accuracy of note.</reject></rule></rules>",
      NULL);
  CU_ASSERT_EQUAL(claimx_rules_count(rules), 2);
  CU_ASSERT_STRING_EQUAL(claimx_rules_at(rules, 0)->ref.pack, "over"); /* the higher layer first */
  CU_ASSERT_STRING_EQUAL(claimx_rules_at(rules, 0)->replaces, "base/of");
  CU_ASSERT_EQUAL(claimx_rules_at(rules, 0)->layer, 1);
  CU_ASSERT_STRING_EQUAL(claimx_rules_at(rules, 1)->ref.id, "at");
  reads(rules, "It has an accuracy of 91%.", "count data over/mine");
  claimx_rules_free(rules);
}

static void a_pack_switches_off(void) {
  static const char text[] = "It has an accuracy of 91%. It is an accuracy at 12%.";
  claimx_rules *rules = made("<rules pack=\"over\" version=\"1\" language=\"en\"><off rule=\"base/of\"/></rules>", NULL);
  CU_ASSERT_EQUAL(claimx_rules_count(rules), 1);
  reads(rules, text, "score accuracy base/at");
  claimx_rules_free(rules);
  rules = made("<rules pack=\"over\" version=\"1\" language=\"en\"><off pack=\"base\"/></rules>", NULL);
  CU_ASSERT_EQUAL(claimx_rules_count(rules), 0);
  reads(rules, text, "");
  claimx_rules_free(rules);
}

static void a_pack_takes_the_place_of_its_namesake(void) {
  claimx_rules *rules = made("<rules pack=\"base\" version=\"2\" language=\"en\"></rules>", NULL);
  CU_ASSERT_EQUAL(claimx_rules_count(rules), 0);
  claimx_rules_free(rules);
}

static void words_are_added_changed_and_switched_off(void) {
  static const char none[] = "<rules pack=\"over\" version=\"1\" language=\"en\"></rules>";
  /* no %slot: that of the class */
  claimx_rules *rules = made(none, "%class metric\nterm\tname\tsub\ngrip\tgrip\tscore\nprecision\tprec\tscore\nrecall\t-\t\n");
  reads(rules, "It has a grip of 4%.", "score grip base/of");
  reads(rules, "It has a precision of 4%.", "score prec base/of");
  reads(rules, "It has an accuracy of 4%.", "score accuracy base/of");
  reads(rules, "It has a recall of 4%.", "");
  claimx_rules_free(rules);
}

static void refused(const char *over, const char *over_words, const char *code, uint32_t line, uint32_t column) {
  claimx_rules *rules = NULL;
  claimx_messages *messages = NULL;
  claimx_status status = make(over, over_words, &rules, &messages);
  CU_ASSERT_EQUAL(status, CLAIMX_BAD_RULES);
  CU_ASSERT_PTR_NULL(rules);
  CU_ASSERT_EQUAL_FATAL(claimx_messages_count(messages), 1);
  const claimx_message *m = claimx_messages_at(messages, 0);
  CU_ASSERT_STRING_EQUAL(m->code, code);
  CU_ASSERT_EQUAL(m->line, line);
  CU_ASSERT_EQUAL(m->column, column);
  claimx_messages_free(messages);
}

static void what_is_not_below_is_told(void) {
  refused("<rules pack=\"o\" version=\"1\" language=\"en\">\n<off rule=\"base/off\"/></rules>", NULL, "rule-unknown-rule", 2, 12);
  refused("<rules pack=\"o\" version=\"1\" language=\"en\">\n<off pack=\"bass\"/></rules>", NULL, "rule-unknown-pack", 2, 12);
  refused("<rules pack=\"o\" version=\"1\" language=\"en\">\n<off pack=\"o\"/></rules>", NULL, "rule-not-below", 2, 12);
  refused("<rules pack=\"o\" version=\"1\" language=\"en\">\n<off rule=\"of\"/></rules>", NULL, "rule-bad-value", 2, 12);
  refused("<rules pack=\"o\" version=\"1\" language=\"en\">\n<off/></rules>", NULL, "rule-missing-attribute", 2, 1);
  refused("<rules pack=\"o\" version=\"1\" language=\"en\">\n<off pack=\"base\" rule=\"base/of\"/></rules>", NULL, "rule-missing-attribute",
          2, 1);
  refused("<rules pack=\"o\" version=\"1\" language=\"en\"/>", "%class metric\nterm\tname\nnonesuch\t-\n", "vocabulary-not-below", 3, 1);
}

static void a_class_that_is_nearly_another_is_doubted(void) {
  claimx_rules *rules = NULL;
  claimx_messages *messages = NULL;
  CU_ASSERT_EQUAL(make("<rules pack=\"o\" version=\"1\" language=\"en\"/>", "%class metrc\nterm\tname\nx\ty\n", &rules, &messages),
                  CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_messages_count(messages), 1);
  CU_ASSERT_STRING_EQUAL(claimx_messages_at(messages, 0)->code, "vocabulary-class");
  CU_ASSERT_EQUAL(claimx_messages_at(messages, 0)->severity, CLAIMX_WARNING);
  CU_ASSERT_STRING_EQUAL(claimx_messages_at(messages, 0)->hint, "did you mean 'metric'?");
  claimx_messages_free(messages);
  claimx_rules_free(rules);
}

static void examples_one_by_one(void) {
  claimx_rules *rules = made(
      "<rules pack=\"over\" version=\"1\" language=\"en\">"
      "<rule id=\"b\" relation=\"value\" rank=\"last\"><summary>s</summary>"
      "<pattern><![CDATA[ (?<metric> {{M}} ) \\s of \\s (?<value> {{Q}} ) ]]></pattern>"
      "<match>An <c n=\"metric\" is=\"recall\">accuracy</c> of <c n=\"value\">91%</c>.</match>"
      "<match>An accuracy of 91%, a <c n=\"metric\">recall</c> of <c n=\"value\">88%</c>.</match>"
      "<match>An <c n=\"metric\">accuracy</c> of 91% and <c n=\"value\">12%</c>, at 3 h.</match>"
      "<reject why=\"w\">An accuracy of 12%.</reject></rule></rules>",
      NULL);
  const claimx_report *report = NULL;
  CU_ASSERT_EQUAL(claimx_rules_test_one(rules, 3, &report), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_PTR_NULL(report);
  CU_ASSERT_EQUAL_FATAL(claimx_rules_test_one(rules, 0, &report), CLAIMX_OK);
  CU_ASSERT_PTR_EQUAL(report->rule, claimx_rules_at(rules, 0));
  CU_ASSERT_EQUAL_FATAL(report->outcome_count, 4);
  const claimx_outcome *slug = &report->outcomes[0], *list = &report->outcomes[1], *reject = &report->outcomes[3];
  CU_ASSERT_EQUAL_FATAL(slug->difference_count, 1);
  CU_ASSERT(slug->alone); /* by itself it is no better */
  CU_ASSERT_STRING_EQUAL(slug->differences[0].field, "metric");
  CU_ASSERT(slug->differences[0].mark_start == 3 && slug->differences[0].mark_end == 11);
  CU_ASSERT_EQUAL(list->difference_count, 0);
  CU_ASSERT_EQUAL_FATAL(reject->difference_count, 1);
  CU_ASSERT_STRING_EQUAL(reject->differences[0].field, "reject");
  CU_ASSERT(reject->differences[0].got_start == 3 && reject->differences[0].got_end == 17); /* "%" is a unit of no vocabulary here */
  CU_ASSERT(report->failed >= 2);
  claimx_report_free(report);
  CU_ASSERT_EQUAL_FATAL(claimx_rules_test_one(rules, 2, &report), CLAIMX_OK);
  CU_ASSERT_EQUAL(report->failed, 0);
  claimx_report_free(report);
  claimx_rules_free(rules);
}

static void coverage_counts(void) {
  static const char text[] = "An accuracy of 91%. An accuracy of 12%. It weighs 7 now. It weighs 9 now. A rope of 5.";
  claimx_rules *rules = made("<rules pack=\"over\" version=\"1\" language=\"en\"/>", NULL);
  claimx_coverage *coverage = NULL;
  claimx_reader *reader;
  claimx_document *document;
  CU_ASSERT_EQUAL_FATAL(claimx_coverage_new(rules, &coverage), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_open_bytes("t.txt", text, sizeof text - 1, NULL, &reader), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(claimx_reader_next(reader, &document, NULL), CLAIMX_OK);
  size_t length;
  const char *source = claimx_document_text(document, &length);
  CU_ASSERT(length == sizeof text - 1 && memcmp(source, text, length) == 0);
  CU_ASSERT_EQUAL(claimx_coverage_add(coverage, document), CLAIMX_OK);
  const claimx_rule_use *uses;
  size_t count = claimx_coverage_rules(coverage, &uses);
  CU_ASSERT_FATAL(count > 2);
  CU_ASSERT(strcmp(uses[0].rule.id, "at") == 0 && uses[0].matched == 0 && uses[0].won == 0);
  CU_ASSERT(strcmp(uses[1].rule.id, "of") == 0 && uses[1].matched == 2 && uses[1].won == 2);
  CU_ASSERT_STRING_EQUAL(uses[count - 1].rule.pack, "claimx.last");
  const claimx_gap *gaps;
  CU_ASSERT_EQUAL_FATAL(claimx_coverage_gaps(coverage, &gaps, &count), CLAIMX_OK);
  CU_ASSERT_EQUAL_FATAL(count, 2);
  CU_ASSERT_STRING_EQUAL(gaps[0].shape, "it weighs {{Q:plain}} now.");
  CU_ASSERT(gaps[0].count == 2 && gaps[1].count == 1 && gaps[0].by[0] == 0);
  CU_ASSERT_STRING_EQUAL(gaps[0].quote, "7");
  CU_ASSERT_STRING_EQUAL(gaps[0].sentence, "It weighs 7 now.");
  CU_ASSERT(gaps[0].line == 1 && gaps[0].column == 51);
  claimx_coverage_free(coverage);
  claimx_document_free(document);
  claimx_reader_free(reader);
  claimx_rules_free(rules);
}

static void finds_the_project(void) {
  const claimx_project *project = NULL;
  CU_ASSERT_EQUAL_FATAL(claimx_project_find("corpus/packs/trials", &project, NULL), CLAIMX_OK);
  CU_ASSERT_PTR_NOT_NULL_FATAL(project);
  CU_ASSERT_STRING_EQUAL(project->file, "corpus/packs/trials/../claimx.xml");
  CU_ASSERT_FATAL(project->path_count == 3 && !project->no_builtin);
  CU_ASSERT_STRING_EQUAL(project->paths[1], "corpus/packs/trials/../trials");
  const claimx_rules_options options = {.paths = project->paths, .path_count = project->path_count};
  claimx_rules *rules = NULL;
  CU_ASSERT_EQUAL(claimx_rules_new(&options, &rules, NULL), CLAIMX_OK);
  claimx_rules_free(rules);
  claimx_project_free(project);
  CU_ASSERT_EQUAL(claimx_project_find("no/such/folder", &project, NULL), CLAIMX_OK);
  CU_ASSERT_PTR_NULL(project);
}

CX_UNIT("rules in public", {"compiles from memory", compiles_from_memory}, {"the built-in packs are files", the_built_in_packs_are_files},
        {"a rule replaces a rule", a_rule_replaces_a_rule}, {"a pack switches off", a_pack_switches_off},
        {"a pack takes the place of its namesake", a_pack_takes_the_place_of_its_namesake},
        {"words are added, changed and switched off", words_are_added_changed_and_switched_off},
        {"what is not below is told", what_is_not_below_is_told},
        {"a class that is nearly another is doubted", a_class_that_is_nearly_another_is_doubted},
        {"examples one by one", examples_one_by_one}, {"coverage counts", coverage_counts}, {"finds the project", finds_the_project})
