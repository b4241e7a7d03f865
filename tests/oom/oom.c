/* Runs the public functions while the n-th allocation fails, for n = 1, 2, …: each must return NO_MEMORY, leave its out parameter
 * empty and leak nothing (the sanitized build sees that). Two places fail: the blocks arenas are made of (malloc), and each single
 * allocation inside them (cx_alloc), which reaches every line that allocates. Where those are many, a step leaves some out. */
#include <claimx/claimx.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

enum { MOST_RUNS = 300 };

typedef enum place { BLOCKS, ALLOCATIONS, PLACE_COUNT } place;
static struct {
  place place;
  size_t count, fail_at; /* 0: none fails */
} now;

static bool fails(place where) { return now.place == where && ++now.count == now.fail_at; }

void *__real_malloc(size_t size);
void *__real_calloc(size_t n, size_t size);
void *__real_cx_alloc(cx_arena *arena, size_t size);
void *__real_cx_vec_grow(cx_arena *arena, void *at, uint32_t n, uint32_t *cap, size_t size);
cx_str __real_cx_str_copy(cx_arena *arena, cx_str s);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_cx_alloc(cx_arena *arena, size_t size);
void *__wrap_cx_vec_grow(cx_arena *arena, void *at, uint32_t n, uint32_t *cap, size_t size);
cx_str __wrap_cx_str_copy(cx_arena *arena, cx_str s);

void *__wrap_malloc(size_t size) { return fails(BLOCKS) ? NULL : __real_malloc(size); }
void *__wrap_calloc(size_t n, size_t size) { return fails(BLOCKS) ? NULL : __real_calloc(n, size); }
void *__wrap_cx_alloc(cx_arena *arena, size_t size) {
  if (fails(ALLOCATIONS)) cx_out_of_memory(arena);
  return __real_cx_alloc(arena, size);
}
void *__wrap_cx_vec_grow(cx_arena *arena, void *at, uint32_t n, uint32_t *cap, size_t size) {
  if (fails(ALLOCATIONS)) cx_out_of_memory(arena);
  return __real_cx_vec_grow(arena, at, n, cap, size);
}
cx_str __wrap_cx_str_copy(cx_arena *arena, cx_str s) {
  if (fails(ALLOCATIONS)) cx_out_of_memory(arena);
  return __real_cx_str_copy(arena, s);
}

static claimx_rules *rules, *few_rules;
static claimx_document *document;
static const claimx_result *result;
static claimx_document *summary;
static const claimx_result *summary_result;
static const char summary_text[] =
    "Tarn is 3.2x faster than the dense baseline (a 20% reduction, from 40 ms to 10 ms) and keeps 79.5% of its accuracy.";
static char *xml;
static size_t xml_size;

static const char text[] =
    "We present Tarn. It is up to 3.2x faster than the dense baseline on two datasets and keeps 97.5% of its accuracy (from 71.2 "
    "to 73.9). \xE9\x80\x9F\xE5\xBA\xA6\xE6\x8F\x90\xE5\x8D\x87"
    "2.3\xE5\x80\x8D\xE3\x80\x82";
static const char pack[] =
    "<rules pack='few' version='1' language='any'><define name='idle'>x</define><rule id='gain' relation='value' rank='normal'>"
    "<summary>made up</summary><pattern><![CDATA[ (?<value> {{Q}} ) \\s [^.]{0,9} than ]]></pattern><pattern><![CDATA[ to \\s "
    "(?<value> {{Q}} ) ]]></pattern><veto>never</veto><match>It is <c n='value'>3x</c> faster than that.</match>"
    "<reject why='no number'>It is faster.</reject></rule></rules>";
static const char lines[] = "{\"id\":\"a\",\"abstract\":\"Tarn is 3.2x faster than Beck.\"}\n{\"id\":\n";

static const char json[] =
    "{\"results\": [{\"id\": \"a\", \"abstract\": \"<p>A 3x</p>\"}, {\"abstract_inverted_index\": {\"b\": [1], \"a\": [0]}}, {]}";
static const char feed[] =
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><title>T</title><summary>A &amp; B</summary></entry><entry>&</entry>"
    "<entry><summary>C 10<sup>5</sup></summary></entry></feed>";
static const char tei[] =
    "<TEI><teiHeader><profileDesc><abstract><p>A</p></abstract></profileDesc></teiHeader><text><body><div><p>B</p></div><figure><table>"
    "<row><cell>X</cell><cell>Y</cell></row><row><cell>1</cell><cell>2</cell></row></table></figure></body></text></TEI>";
static const char html[] =
    "<!DOCTYPE html><title>T</title><meta name=citation_abstract content='&lt;p>A'>"
    "<script type='application/ld+json'>{\"@type\": \"Article\", \"abstract\": \"B\"}</script><p>C";
/* A tar of one small file, without its closing blocks. */
static char tar[1024];

static void make_tar(void) {
  static const struct {
    size_t at;
    const char *field;
  } fields[] = {{0, "a.txt"},         {100, "0000644"}, {108, "0000000"}, {116, "0000000"}, {124, "00000000005"},
                {136, "00000000000"}, {156, "0"},       {257, "ustar"},   {263, "00"},      {512, "A 3x."}};
  for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) memcpy(tar + fields[i].at, fields[i].field, strlen(fields[i].field));
  unsigned sum = 8 * ' ';
  for (size_t i = 0; i < 512; i++) sum += (unsigned char)tar[i];
  snprintf(tar + 148, 8, "%06o", sum);
  tar[155] = ' ';
}

static claimx_gold *gold;
static claimx_eval *eval;
static const char gold_lines[] =
    "{\"source\":\"a.txt\",\"start\":76,\"end\":79,\"quote\":\"two\",\"kind\":\"count\",\"low\":\"2\",\"high\":\"2\",\"unit\":\"day\","
    "\"dataset\":\"Beck\",\"subjekt\":\"\"}\n"
    "{\"source\":\"b.txt\",\"start\":0,\"end\":3,\"quote\":\"two\",\"kind\":\"count\",\"low\":\"2x2\",\"high\":\"2x2\"}\n{\n";

static bool swallow(void *data, const char *bytes, size_t length) {
  (void)data, (void)bytes, (void)length;
  return true;
}

static bool keep(void *data, const char *bytes, size_t length) {
  (void)data;
  xml = realloc(xml, xml_size + length + 1);
  if (!xml) return false;
  memcpy(xml + xml_size, bytes, length);
  xml_size += length;
  return true;
}

/* The cases: each runs one public function to its end, frees what it got, and returns the status. */

static claimx_status run_rules(void) {
  claimx_rules *made = NULL;
  claimx_messages *messages = NULL;
  claimx_status status = claimx_rules_new(NULL, &made, &messages);
  if (status != CLAIMX_OK && made) return CLAIMX_BAD_ARGUMENT;
  claimx_messages_free(messages);
  claimx_rules_free(made);
  return status;
}

static claimx_status run_reader(const char *name, const char *bytes, size_t size) {
  claimx_reader *reader = NULL;
  const char *const includes[] = {"*"};
  const claimx_input input = {.body = true, .includes = includes, .include_count = 1};
  claimx_status status = claimx_reader_open_bytes(name, bytes, size, &input, &reader), worst = status;
  while (status == CLAIMX_OK || status == CLAIMX_BAD_INPUT) {
    claimx_document *read = NULL;
    claimx_messages *messages = NULL;
    status = claimx_reader_next(reader, &read, &messages);
    if (status == CLAIMX_NO_MEMORY) worst = status;
    claimx_messages_free(messages);
    claimx_document_free(read);
  }
  claimx_reader_free(reader);
  return worst;
}
static claimx_status run_text(void) { return run_reader("a.txt", text, sizeof text - 1); }
static claimx_status run_lines(void) { return run_reader("a.jsonl", lines, sizeof lines - 1); }

static claimx_status run_json(void) { return run_reader("a.json", json, sizeof json - 1); }
static claimx_status run_feed(void) { return run_reader("a.xml", feed, sizeof feed - 1); }
static claimx_status run_tei(void) { return run_reader("a.xml", tei, sizeof tei - 1); }
static claimx_status run_html(void) { return run_reader("a.html", html, sizeof html - 1); }
static claimx_status run_tar(void) { return run_reader("a.tar", tar, sizeof tar); }

static claimx_status run_folder(void) {
  claimx_reader *reader = NULL;
  claimx_status status = claimx_reader_open_file("tests/packs", NULL, &reader), worst = status;
  while (status == CLAIMX_OK || status == CLAIMX_BAD_INPUT) {
    claimx_document *read = NULL;
    status = claimx_reader_next(reader, &read, NULL);
    if (status == CLAIMX_NO_MEMORY) worst = status;
    claimx_document_free(read);
  }
  claimx_reader_free(reader);
  return worst;
}

static claimx_status run_extract(void) {
  const claimx_result *made = NULL;
  claimx_status status = claimx_extract(rules, document, NULL, &made);
  if (status != CLAIMX_OK && made) return CLAIMX_BAD_ARGUMENT;
  claimx_result_free(made);
  return status;
}

static claimx_status run_writer(const char *format, claimx_sink sink) {
  claimx_writer *writer = NULL;
  claimx_status status = claimx_writer_open(format, sink, NULL, &writer);
  if (status == CLAIMX_OK) status = claimx_writer_add(writer, result);
  if (status == CLAIMX_OK) status = claimx_writer_finish(writer);
  claimx_writer_free(writer);
  return status;
}
static claimx_status run_writers(void) {
  claimx_status status = CLAIMX_OK;
  for (const char *const *format = claimx_formats(); *format && status == CLAIMX_OK; format++) status = run_writer(*format, swallow);
  return status;
}

static claimx_status run_back(void) {
  claimx_messages *messages = NULL;
  claimx_status status = claimx_xml_to_json(xml, xml_size, swallow, NULL, &messages);
  claimx_messages_free(messages);
  return status;
}

static claimx_status run_dump(void) {
  claimx_status status = CLAIMX_OK;
  for (const char *const *stage = claimx_stages(); *stage && status == CLAIMX_OK; stage++)
    status = claimx_dump(rules, document, *stage, swallow, NULL);
  return status;
}

static claimx_status run_check(void) {
  claimx_messages *messages = NULL;
  claimx_status status = claimx_rules_check(few_rules, &messages);
  if (status != CLAIMX_OK && messages) return CLAIMX_BAD_ARGUMENT;
  claimx_messages_free(messages);
  return status;
}

static claimx_status run_try(void) {
  const claimx_trace *trace = NULL;
  claimx_status status = claimx_try(few_rules, document, NULL, &trace);
  if (status == CLAIMX_OK)
    status = claimx_trace_write(trace, "json", swallow, NULL);
  else if (trace)
    return CLAIMX_BAD_ARGUMENT;
  claimx_trace_free(trace);
  return status;
}

/* Layers out of files on disk and in memory, a replaced rule and changed words. */
static claimx_status run_layers(void) {
  static const char over[] =
      "<rules pack='over' version='1' language='en'><use pack='base'/><off rule='base/at'/><rule id='mine' relation='value' rank='normal' "
      "replaces='base/of'><summary>made up</summary><pattern><![CDATA[ {{M}} \\s {{of}} \\s (?<value> {{Q}} ) ]]></pattern>"
      "<match>An accuracy of <c n='value'>91%</c>.</match><reject why='no value'>An accuracy of note.</reject></rule></rules>";
  static const char words[] = "%class metric\nterm\tname\tsub\ngrip\tgrip\tscore\nrecall\t-\t\n";
  static const claimx_rules_file files[] = {{"over.xml", over, sizeof over - 1}, {"over.tsv", words, sizeof words - 1}};
  static const char *const paths[] = {"tests/packs/layers"};
  const claimx_rules_options options = {.paths = paths, .path_count = 1, .files = files, .file_count = 2, .no_builtin = true};
  claimx_rules *made = NULL;
  claimx_messages *messages = NULL;
  claimx_status status = claimx_rules_new(&options, &made, &messages);
  if (status != CLAIMX_OK && made) return CLAIMX_BAD_ARGUMENT;
  claimx_messages_free(messages);
  claimx_rules_free(made);
  return status;
}

static claimx_status run_examples(void) {
  claimx_messages *messages = NULL;
  const claimx_report *report = NULL;
  claimx_status status = claimx_rules_test_one(few_rules, 0, &report);
  if (status != CLAIMX_OK && report) return CLAIMX_BAD_ARGUMENT;
  claimx_report_free(report);
  if (status == CLAIMX_OK) status = claimx_rules_test(few_rules, &messages);
  claimx_messages_free(messages);
  return status;
}

static claimx_status run_coverage(void) {
  claimx_coverage *coverage = NULL;
  const claimx_gap *gaps;
  size_t count;
  claimx_status status = claimx_coverage_new(few_rules, &coverage);
  if (status != CLAIMX_OK && coverage) return CLAIMX_BAD_ARGUMENT;
  if (status == CLAIMX_OK) status = claimx_coverage_add(coverage, document);
  if (status == CLAIMX_OK) status = claimx_coverage_gaps(coverage, &gaps, &count);
  claimx_coverage_free(coverage);
  return status;
}

static claimx_status run_project(void) {
  const claimx_project *project = NULL;
  claimx_messages *messages = NULL;
  claimx_status status = claimx_project_find("corpus/packs/trials", &project, &messages);
  if (status != CLAIMX_OK && project) return CLAIMX_BAD_ARGUMENT;
  claimx_messages_free(messages);
  claimx_project_free(project);
  return status;
}

static claimx_status run_gold(void) {
  claimx_gold *made = NULL;
  claimx_messages *messages = NULL;
  claimx_status status = claimx_gold_new(&made);
  if (status == CLAIMX_OK) status = claimx_gold_read_bytes(made, "gold.jsonl", gold_lines, sizeof gold_lines - 1, &messages);
  claimx_messages_free(messages);
  claimx_gold_free(made);
  return status == CLAIMX_BAD_INPUT ? CLAIMX_OK : status; /* one of the lines is broken */
}

static claimx_status run_eval(void) {
  claimx_eval *made = NULL;
  claimx_messages *messages = NULL;
  claimx_status status = claimx_eval_new(gold, &made);
  if (status == CLAIMX_OK) status = claimx_eval_add(made, document, result);
  if (status == CLAIMX_OK) status = claimx_eval_finish(made, &messages);
  claimx_messages_free(messages);
  claimx_eval_free(made);
  return status;
}

static claimx_status run_reports(void) {
  static const char *const name = "all";
  const claimx_eval *const evals[] = {eval};
  claimx_status status = CLAIMX_OK;
  for (const char *const *format = claimx_eval_formats(); *format && status == CLAIMX_OK; format++) {
    const claimx_eval_options how = {.format = *format, .kinds = CLAIMX_CONTEXT_KINDS, .errors = true};
    status = claimx_eval_report(eval, &how, swallow, NULL);
    if (status == CLAIMX_OK) status = claimx_eval_compare(&name, evals, 1, *format, swallow, NULL);
  }
  return status;
}

/* A summary that differs from its source, audited with it and across, in every format. */
static claimx_status run_audit(void) {
  const claimx_audit_options across = {.across = true};
  claimx_audit *made = NULL;
  claimx_status status = claimx_audit_new(rules, &across, &made);
  if (status != CLAIMX_OK && made) return CLAIMX_BAD_ARGUMENT;
  if (status == CLAIMX_OK) status = claimx_audit_add(made, document, result, CLAIMX_SOURCE);
  if (status == CLAIMX_OK) status = claimx_audit_add(made, summary, summary_result, CLAIMX_SUMMARY);
  if (status == CLAIMX_OK) status = claimx_audit_finish(made);
  for (const char *const *format = claimx_audit_formats(); *format && status == CLAIMX_OK; format++) {
    const claimx_audit_report_options how = {.format = *format, .summary = true};
    status = claimx_audit_report(made, &how, swallow, NULL);
  }
  claimx_audit_free(made);
  return status;
}

static int check(const char *name, claimx_status (*run)(void)) {
  static const char *const places[PLACE_COUNT] = {"blocks", "allocations"};
  for (int at = BLOCKS; at < PLACE_COUNT; at++) {
    now.place = (place)at, now.count = 0, now.fail_at = 0;
    claimx_status status = run();
    if (status != CLAIMX_OK) return printf("%s: status %d with all the memory there is\n", name, (int)status), 1;
    size_t all = now.count, step = all / MOST_RUNS + 1, runs = 0;
    /* Without a step every one fails; with one, the first hundred do. */
    for (size_t n = 1; n <= all; n += n < 100 ? 1 : step, runs++) {
      now.count = 0, now.fail_at = n;
      status = run();
      if (status != CLAIMX_NO_MEMORY) return printf("%s: status %d where %s %zu of %zu fails\n", name, (int)status, places[at], n, all), 1;
    }
    printf("%-10s %6zu of %6zu %s failed in turn\n", name, runs, all, places[at]);
    if (at == ALLOCATIONS && all == 0) return printf("%s allocates nothing: nothing was tested\n", name), 1;
  }
  now.fail_at = 0;
  return 0;
}

int main(void) {
  make_tar();
  claimx_reader *reader;
  const claimx_rules_file file = {"few.xml", pack, sizeof pack - 1};
  const claimx_rules_options few = {.files = &file, .file_count = 1, .no_builtin = true};
  if (claimx_rules_new(NULL, &rules, NULL) != CLAIMX_OK || claimx_rules_new(&few, &few_rules, NULL) != CLAIMX_OK ||
      claimx_reader_open_bytes("a.txt", text, sizeof text - 1, NULL, &reader) != CLAIMX_OK ||
      claimx_reader_next(reader, &document, NULL) != CLAIMX_OK || claimx_extract(rules, document, NULL, &result) != CLAIMX_OK ||
      run_writer("xml", keep) != CLAIMX_OK || claimx_gold_new(&gold) != CLAIMX_OK ||
      claimx_gold_read_bytes(gold, "gold.jsonl", gold_lines, sizeof gold_lines - 1, NULL) != CLAIMX_BAD_INPUT ||
      claimx_eval_new(gold, &eval) != CLAIMX_OK || claimx_eval_add(eval, document, result) != CLAIMX_OK ||
      claimx_eval_finish(eval, NULL) != CLAIMX_OK) {
    puts("the text cannot be read");
    return 1;
  }
  claimx_reader_free(reader);
  if (claimx_reader_open_bytes("b.txt", summary_text, sizeof summary_text - 1, NULL, &reader) != CLAIMX_OK ||
      claimx_reader_next(reader, &summary, NULL) != CLAIMX_OK || claimx_extract(rules, summary, NULL, &summary_result) != CLAIMX_OK) {
    puts("the summary cannot be read");
    return 1;
  }
  claimx_reader_free(reader);
  static const struct {
    const char *name;
    claimx_status (*run)(void);
  } cases[] = {{"rules", run_rules},       {"text", run_text},       {"lines", run_lines},     {"json", run_json},
               {"feed", run_feed},         {"tei", run_tei},         {"html", run_html},       {"tar", run_tar},
               {"folder", run_folder},     {"extract", run_extract}, {"layers", run_layers},   {"examples", run_examples},
               {"coverage", run_coverage}, {"project", run_project}, {"writers", run_writers}, {"xml", run_back},
               {"dump", run_dump},         {"check", run_check},     {"try", run_try},         {"gold", run_gold},
               {"eval", run_eval},         {"reports", run_reports}, {"audit", run_audit}};
  int failed = 0;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) failed += check(cases[i].name, cases[i].run);
  free(xml);
  claimx_eval_free(eval);
  claimx_gold_free(gold);
  claimx_result_free(summary_result);
  claimx_document_free(summary);
  claimx_result_free(result);
  claimx_document_free(document);
  claimx_rules_free(rules);
  claimx_rules_free(few_rules);
  return failed ? 1 : 0;
}
