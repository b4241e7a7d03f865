/* claimx rules coverage: what the rules do with a corpus, and which numbers none of them explains: the to-do list of a rule author. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

enum { MOST_GAPS = 40 }; /* that are shown as text */

/* False: memory is out, and the user was told. */
static bool cover_file(program *p, const options *o, claimx_coverage *coverage, const char *file, size_t *documents) {
  claimx_reader *reader = NULL;
  claimx_status status = claimx_reader_open_file(file, &o->input, &reader);
  while (status != CLAIMX_END && reader) {
    claimx_document *document = NULL;
    claimx_messages *messages = NULL;
    status = claimx_reader_next(reader, &document, &messages);
    bool told = message_show_all(p, FAIL_INPUT, messages, file);
    claimx_messages_free(messages);
    if (status == CLAIMX_OK) {
      status = claimx_coverage_add(coverage, document);
      ++*documents;
    } else if (status == CLAIMX_BAD_INPUT && !told) {
      message_file(p, FAIL_INPUT, file, "could not be read");
    }
    claimx_document_free(document);
    if (status == CLAIMX_NO_MEMORY) break;
  }
  claimx_reader_free(reader);
  if (status == CLAIMX_NO_MEMORY || !reader) message_file(p, FAIL_INPUT, file, "out of memory");
  return status != CLAIMX_NO_MEMORY;
}

static int by_use(const void *a, const void *b) {
  const claimx_rule_use *x = a, *y = b;
  if (x->won != y->won) return x->won > y->won ? -1 : 1;
  if (x->matched != y->matched) return x->matched > y->matched ? -1 : 1;
  int order = strcmp(x->rule.pack, y->rule.pack);
  return order ? order : strcmp(x->rule.id, y->rule.id);
}

static void show_text(const claimx_rule_use *uses, size_t count, const claimx_gap *gaps, size_t gap_count, size_t documents) {
  size_t never = 0;
  printf("%zu %s\n\n   won  matched  rule\n", documents, documents == 1 ? "document" : "documents");
  for (size_t i = 0; i < count; i++) {
    if (uses[i].won || uses[i].matched) printf("%6zu  %7zu  %s/%s\n", uses[i].won, uses[i].matched, uses[i].rule.pack, uses[i].rule.id);
    never += !uses[i].won && !uses[i].matched && strcmp(uses[i].rule.pack, "claimx.last") != 0;
  }
  printf("\n%zu %s matched nowhere%s\n", never, never == 1 ? "rule" : "rules", never ? ":" : "");
  for (size_t i = 0; i < count; i++)
    if (!uses[i].won && !uses[i].matched && strcmp(uses[i].rule.pack, "claimx.last") != 0)
      printf("  %s/%s\n", uses[i].rule.pack, uses[i].rule.id);
  for (int pass = 0; pass < 2; pass++) { /* unexplained; decided without a rule */
    size_t all = 0, groups = 0;
    for (size_t i = 0; i < gap_count; i++)
      if ((gaps[i].by[0] != 0) == pass) all += gaps[i].count, groups++;
    printf("\n%zu %s %s, in %zu surrounding%s%s\n", all, all == 1 ? "number" : "numbers", pass ? "decided without a rule" : "unexplained",
           groups, groups == 1 ? "" : "s", groups ? ":" : "");
    size_t left = MOST_GAPS;
    for (size_t i = 0; i < gap_count && left; i++) {
      if ((gaps[i].by[0] != 0) != pass) continue;
      printf("%6zu  %s%s%s%s\n        %s:%u:%u: %s\n", gaps[i].count, gaps[i].shape, pass ? "  (" : "", gaps[i].by, pass ? ")" : "",
             gaps[i].source, gaps[i].line, gaps[i].column, gaps[i].sentence);
      left--;
    }
    if (groups > MOST_GAPS) printf("        and %zu more; --format json shows all\n", groups - MOST_GAPS);
  }
}

static void show_json(const claimx_rule_use *uses, size_t count, const claimx_gap *gaps, size_t gap_count, size_t documents) {
  printf("{\"claimx\":\"" CLAIMX_RECORD "\",\"documents\":%zu,\"rules\":[", documents);
  for (size_t i = 0; i < count; i++) {
    fputs(i ? ",\n{\"pack\":" : "\n{\"pack\":", stdout);
    put_json(uses[i].rule.pack);
    fputs(",\"id\":", stdout);
    put_json(uses[i].rule.id);
    printf(",\"matched\":%zu,\"won\":%zu}", uses[i].matched, uses[i].won);
  }
  fputs("\n],\"gaps\":[", stdout);
  for (size_t i = 0; i < gap_count; i++) {
    printf("%s{\"count\":%zu,\"shape\":", i ? ",\n" : "\n", gaps[i].count);
    put_json(gaps[i].shape);
    fputs(",\"by\":", stdout);
    put_json(gaps[i].by[0] ? gaps[i].by : NULL);
    fputs(",\"quote\":", stdout);
    put_json(gaps[i].quote);
    fputs(",\"sentence\":", stdout);
    put_json(gaps[i].sentence);
    fputs(",\"source\":", stdout);
    put_json(gaps[i].source);
    printf(",\"line\":%u,\"column\":%u}", gaps[i].line, gaps[i].column);
  }
  puts("\n]}");
}

static void show(program *p, const options *o, claimx_coverage *coverage, size_t documents) {
  const claimx_rule_use *uses;
  const claimx_gap *gaps;
  size_t count = claimx_coverage_rules(coverage, &uses), gap_count;
  claimx_rule_use *sorted = calloc(count + 1, sizeof *sorted);
  if (!sorted || claimx_coverage_gaps(coverage, &gaps, &gap_count) != CLAIMX_OK) {
    message_error(p, FAIL_INPUT, "out of memory");
  } else {
    memcpy(sorted, uses, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, by_use);
    (strcmp(o->format, "json") == 0 ? show_json : show_text)(sorted, count, gaps, gap_count, documents);
  }
  free(sorted);
}

static void cover(program *p, options *o) {
  if (!o->arguments.count) {
    message_error(p, FAIL_USAGE, "rules coverage: no input; name files, or '-' for standard input");
    return;
  }
  claimx_rules *rules = rules_load(p, &o->rules);
  claimx_coverage *coverage = NULL;
  if (rules && claimx_coverage_new(rules, &coverage) != CLAIMX_OK) message_error(p, FAIL_RULES, "out of memory");
  size_t documents = 0;
  bool good = coverage != NULL;
  for (size_t i = 0; i < o->arguments.count && good; i++) good = cover_file(p, o, coverage, o->arguments.at[i], &documents);
  if (good) show(p, o, coverage, documents);
  claimx_coverage_free(coverage);
  claimx_rules_free(rules);
}

static const char *const formats[] = {"text", "json", NULL};
const command rules_coverage = {"rules coverage",
                                "[OPTIONS] FILE...",
                                "what the rules do with texts, and what they leave out",
                                "Counts, over all FILEs, where each rule matched and which claims and numbers set aside are its\n"
                                "own; then the surroundings of numbers that no rule explains, as rules see them, the commonest\n"
                                "first: first those unexplained, then those decided by the shape of the number alone.\n",
                                "firBuImq",
                                cover,
                                formats};
