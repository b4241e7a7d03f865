/* claimx rules test: the examples of each rule, alone and beside the others; what differs is shown in the example's own text. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

typedef struct run {
  const claimx_rules *rules;
  const claimx_report **reports; /* by rule */
  size_t count, next;
  bool no_memory;
  pthread_mutex_t lock;
} run;

static void *work(void *data) {
  run *r = data;
  for (;;) {
    pthread_mutex_lock(&r->lock);
    size_t i = r->next++;
    pthread_mutex_unlock(&r->lock);
    if (i >= r->count) return NULL;
    if (claimx_rules_test_one(r->rules, i, &r->reports[i]) == CLAIMX_OK) continue;
    pthread_mutex_lock(&r->lock);
    r->no_memory = true;
    r->next = r->count;
    pthread_mutex_unlock(&r->lock);
  }
}

static void run_all(run *r, unsigned jobs) {
  pthread_t threads[256];
  unsigned started = 0;
  while (started + 1 < jobs && pthread_create(&threads[started], NULL, work, r) == 0) started++;
  work(r);
  while (started) pthread_join(threads[--started], NULL);
}

/* ---- as text ---- */

static void show_difference(program *p, const claimx_report *report, const claimx_outcome *outcome, const claimx_difference *d, bool own) {
  const char *where = outcome->alone ? "" : "; alone it holds";
  const char *text = strstr(d->text, ": ") ? strstr(d->text, ": ") + 2 : d->text;
  claimx_message m = {.severity = own ? CLAIMX_ERROR : CLAIMX_WARNING, .file = report->rule->file, .line = outcome->example->line};
  char line[1024];
  snprintf(line, sizeof line, "rule %s/%s: %s%s", report->rule->ref.pack, report->rule->ref.id, text, where);
  m.text = line;
  message_show(p, FAIL_CHECK, &m, NULL);
  if (!own && p->quiet) return;
  const message_mark marks[] = {{d->mark_start, d->mark_end, "marked"},
                                {d->got_start, d->got_end, d->mark_start < d->mark_end ? "captured" : "matched"}};
  message_marks(outcome->example->text, marks, 2);
}

static void show_text(program *p, const run *r, unsigned first_layer) {
  size_t rules = 0, examples = 0, failed = 0, others = 0;
  for (size_t i = 0; i < r->count; i++) {
    const claimx_report *report = r->reports[i];
    bool own = report->rule->layer >= first_layer;
    rules += own;
    examples += own ? report->outcome_count : 0;
    *(own ? &failed : &others) += report->failed;
    for (size_t k = 0; k < report->outcome_count; k++)
      for (size_t d = 0; d < report->outcomes[k].difference_count; d++)
        show_difference(p, report, &report->outcomes[k], &report->outcomes[k].differences[d], own);
  }
  printf("%zu %s, %zu %s, ", rules, rules == 1 ? "rule" : "rules", examples, examples == 1 ? "example" : "examples");
  if (failed)
    printf("%zu of them %s not hold\n", failed, failed == 1 ? "does" : "do");
  else
    puts("every one holds");
  if (others && !p->quiet)
    printf("beside them %zu %s of other packs %s not hold\n", others, others == 1 ? "example" : "examples", others == 1 ? "does" : "do");
}

/* ---- as JUnit XML ---- */

static void show_case(const claimx_report *report, const claimx_outcome *outcome, size_t number) {
  fputs("    <testcase classname=\"", stdout);
  put_xml(report->rule->ref.pack);
  fputs("\" name=\"", stdout);
  put_xml(report->rule->ref.id);
  printf(" %s %zu\" file=\"", outcome->example->match ? "match" : "reject", number);
  put_xml(report->rule->file);
  printf("\" line=\"%u\"", outcome->example->line);
  if (!outcome->difference_count) {
    puts("/>");
    return;
  }
  puts(">");
  for (size_t d = 0; d < outcome->difference_count; d++) {
    printf("      <failure type=\"%s\" message=\"", outcome->differences[d].field);
    put_xml(outcome->differences[d].text);
    fputs("\">", stdout);
    put_xml(outcome->example->text);
    puts("</failure>");
  }
  puts("    </testcase>");
}

/* Rules stand by pack: a suite each. */
static void show_junit(program *p, const run *r, unsigned first_layer) {
  puts("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"claimx rules test\">");
  for (size_t i = 0, end; i < r->count; i = end) {
    const claimx_rule *first = r->reports[i]->rule;
    size_t tests = 0, failures = 0;
    for (end = i; end < r->count && strcmp(r->reports[end]->rule->ref.pack, first->ref.pack) == 0; end++) {
      tests += r->reports[end]->outcome_count;
      failures += r->reports[end]->failed;
    }
    if (first->layer < first_layer) continue;
    fputs("  <testsuite name=\"", stdout);
    put_xml(first->ref.pack);
    printf("\" tests=\"%zu\" failures=\"%zu\">\n", tests, failures);
    if (failures) p->failed[FAIL_CHECK] = true;
    for (size_t k = i; k < end; k++)
      for (size_t n = 0; n < r->reports[k]->outcome_count; n++) show_case(r->reports[k], &r->reports[k]->outcomes[n], n + 1);
    puts("  </testsuite>");
  }
  puts("</testsuites>");
}

static void test(program *p, options *o) {
  claimx_rules *rules = rules_load_arguments(p, o);
  if (!rules) return;
  run r = {.rules = rules, .count = claimx_rules_count(rules), .lock = PTHREAD_MUTEX_INITIALIZER};
  r.reports = calloc(r.count + 1, sizeof *r.reports);
  if (r.reports) run_all(&r, o->jobs);
  if (!r.reports || r.no_memory)
    message_error(p, FAIL_RULES, "the examples could not be run: out of memory");
  else if (strcmp(o->format, "junit") == 0)
    show_junit(p, &r, o->first_layer);
  else
    show_text(p, &r, o->first_layer);
  for (size_t i = 0; r.reports && i < r.count; i++) claimx_report_free(r.reports[i]);
  free(r.reports);
  claimx_rules_free(rules);
}

static const char *const formats[] = {"text", "junit", NULL};
const command rules_test = {"rules test",
                            "[OPTIONS] [PATH...]",
                            "run the packs' own examples",
                            "Runs the examples of each PATH's rules (none: of all rules), each rule alone and beside all\n"
                            "others, and shows what differs in the example's own text; exit status 1 where one does not\n"
                            "hold. Examples of other packs that hold no longer are warnings.\n",
                            "frBjq",
                            test,
                            formats};
