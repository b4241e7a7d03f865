/* usage: claimx_bench FILE [ROUNDS]
 * How fast claims are read out of FILE, one thread, by stage: documents read, claims extracted, records written (JSON lines, to nowhere).
 * One round does the same work in every run: count its instructions with `perf stat -e instructions:u` or `valgrind --tool=none`. */
#include <claimx/claimx.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct tally {
  size_t documents, claims, bytes, written, faults;
  double read, extract, write; /* seconds */
} tally;

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool count_bytes(void *data, const char *bytes, size_t length) {
  (void)bytes;
  *(size_t *)data += length;
  return true;
}

static bool run_document(const claimx_rules *rules, claimx_document *document, claimx_writer *writer, tally *t) {
  const claimx_result *result;
  double start = seconds();
  if (claimx_extract(rules, document, NULL, &result) != CLAIMX_OK) return false;
  t->extract += seconds() - start;
  t->documents++;
  t->claims += result->claim_count;
  t->bytes += result->document.end - result->document.start;
  start = seconds();
  bool good = claimx_writer_add(writer, result) == CLAIMX_OK;
  t->write += seconds() - start;
  claimx_result_free(result);
  return good;
}

static bool run_file(const claimx_rules *rules, const char *path, tally *t) {
  claimx_reader *reader;
  claimx_writer *writer;
  if (claimx_writer_open("jsonl", count_bytes, &t->written, &writer) != CLAIMX_OK) return false;
  bool good = claimx_reader_open_file(path, NULL, &reader) == CLAIMX_OK;
  for (claimx_status status = CLAIMX_OK; good && status != CLAIMX_END;) {
    claimx_document *document = NULL;
    double start = seconds();
    status = claimx_reader_next(reader, &document, NULL);
    t->read += seconds() - start;
    if (status == CLAIMX_OK)
      good = run_document(rules, document, writer, t);
    else if (status == CLAIMX_BAD_INPUT)
      t->faults++;
    else
      good = status == CLAIMX_END;
    claimx_document_free(document);
  }
  good = good && claimx_writer_finish(writer) == CLAIMX_OK;
  if (good) claimx_reader_free(reader);
  claimx_writer_free(writer);
  return good;
}

static void print_rate(const char *stage, double time, size_t bytes) {
  printf("%-10s %10.3f s %10.2f MB/s\n", stage, time, time > 0 ? (double)bytes / 1e6 / time : 0);
}

int main(int argc, char **argv) {
  if (argc < 2 || argc > 3) return fputs("usage: claimx_bench FILE [ROUNDS]\n", stderr), 2;
  int rounds = argc == 3 ? atoi(argv[2]) : 1;
  claimx_rules *rules;
  double start = seconds();
  if (claimx_rules_new(NULL, &rules, NULL) != CLAIMX_OK) return fputs("claimx_bench: the built-in rules do not compile\n", stderr), 4;
  printf("%-10s %10.3f s\n", "rules", seconds() - start);
  tally t = {0};
  start = seconds();
  for (int i = 0; i < rounds; i++)
    if (!run_file(rules, argv[1], &t)) return fprintf(stderr, "claimx_bench: %s cannot be read to its end\n", argv[1]), 3;
  double all = seconds() - start;
  print_rate("read", t.read, t.bytes);
  print_rate("extract", t.extract, t.bytes);
  print_rate("write", t.write, t.bytes);
  print_rate("all", all, t.bytes);
  printf("documents  %10zu\nclaims     %10zu\nfaults     %10zu\ntext       %10zu bytes\nrecords    %10zu bytes\n", t.documents, t.claims,
         t.faults, t.bytes, t.written);
  claimx_rules_free(rules);
  return 0;
}
