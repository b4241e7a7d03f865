/* What the tests of the writers share: a sink that keeps what it is given, a writer's whole output, and a result with every field filled.
 */
#ifndef CX_TESTS_WRITER_H
#define CX_TESTS_WRITER_H

#include <claimx/claimx.h>

#include "unit.h"

typedef struct kept {
  char bytes[65536];
  size_t n;
  size_t limit; /* 0: none; else the sink refuses what goes beyond */
} kept;

static inline bool keep(void *data, const char *bytes, size_t length) {
  kept *k = data;
  if (k->n + length >= sizeof k->bytes || (k->limit && k->n + length > k->limit)) return false;
  memcpy(k->bytes + k->n, bytes, length);
  k->n += length;
  k->bytes[k->n] = 0;
  return true;
}

/* The results in a format; results ends with NULL. */
static inline void write_with(kept *k, const char *format, const claimx_writer_options *options, const claimx_result *const *results) {
  *k = (kept){0};
  claimx_writer *writer;
  CU_ASSERT_EQUAL_FATAL(claimx_writer_open_with(format, options, keep, k, &writer), CLAIMX_OK);
  for (; *results; results++) CU_ASSERT_EQUAL(claimx_writer_add(writer, *results), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_writer_finish(writer), CLAIMX_OK);
  claimx_writer_free(writer);
}

static inline void write_all(kept *k, const char *format, const claimx_result *const *results) { write_with(k, format, NULL, results); }

static inline void write_one(kept *k, const char *format, const claimx_result *result) {
  write_all(k, format, (const claimx_result *const[]){result, NULL});
}

static inline bool holds(const kept *k, const char *part) {
  bool found = strstr(k->bytes, part) != NULL;
  if (!found) printf("\nlacks: %s\nin: %s\n", part, k->bytes);
  return found;
}

static inline bool lacks(const kept *k, const char *part) {
  bool found = strstr(k->bytes, part) != NULL;
  if (found) printf("\nholds: %s\nin: %s\n", part, k->bytes);
  return !found;
}

static inline claimx_span span_at(size_t start, size_t end) {
  return (claimx_span){.start = start, .end = end, .char_start = start, .char_end = end, .line = 1, .column = (uint32_t)start + 1};
}

static inline claimx_number decimal(const char *text) { return (claimx_number){text, true}; }
static inline claimx_number no_decimal(const char *text) { return (claimx_number){text, false}; }

/* One claim with every field, one with the fewest; an aside, an unexplained number, two diagnostics. */
static inline claimx_result full_result(void) {
  static claimx_condition conditions[] = {
      {{"8 steps", {40, 47, 40, 47, 1, 41}, NULL}, "0123456789abcdef0123456789abcdef"},
      {{"a \"cold\" start", {50, 64, 50, 64, 2, 1}, NULL}, NULL},
  };
  static claimx_claim claims[2];
  claims[0] = (claimx_claim){.id = "00000000000000000000000000000001",
                             .kind = CLAIMX_CHANGE,
                             .quote = "20.0 ms",
                             .span = span_at(4, 11),
                             .value = {.low = decimal("20.0"),
                                       .high = decimal("20.0"),
                                       .plus_minus = decimal("0.50"),
                                       .unit = "ms",
                                       .bound = CLAIMX_UP_TO,
                                       .approximate = true,
                                       .statistic = CLAIMX_MEAN,
                                       .si = {.low = decimal("0.0200"), .high = decimal("0.0200"), .unit = "s"}},
                             .direction = CLAIMX_DECREASE,
                             .metric = {"latency", CLAIMX_LOWER, {"delay", span_at(12, 17), NULL}},
                             .subject = {"Ta<rn & Sons", span_at(0, 3), NULL},
                             .baseline = {"the\r\ndense\tone", span_at(20, 30), NULL},
                             .dataset = {"Fjord-\xE6\xB5\xB7", span_at(31, 39), "fjord"},
                             .conditions = conditions,
                             .condition_count = 2,
                             .sentence_start = 0,
                             .sentence_end = 80,
                             .rule = {"en.moves", "1", "moves.by"}};
  claims[1] = (claimx_claim){.id = "00000000000000000000000000000002",
                             .kind = CLAIMX_SETTING,
                             .quote = "2:4",
                             .span = span_at(60, 63),
                             .value = {.low = no_decimal("2:4"), .high = no_decimal("2:4"), .unit = "ratio"},
                             .metric = {.name = "sparsity"},
                             .rule = {"en.sets", "1", "sets.at"}};
  static const claimx_aside asides[] = {{"LLaMA-2", {70, 77, 70, 77, 1, 71}, CLAIMX_NAME, {"core", "1", "name"}}};
  static const claimx_unexplained unexplained[] = {{"17", {78, 80, 78, 80, 1, 79}}};
  static const claimx_message messages[] = {
      {"text-invalid-utf8", CLAIMX_WARNING, "bytes that are not UTF-8", "", 3, 4, 8, 9, "", ""},
      {"rule-unknown-macro", CLAIMX_NOTE, "odd", "a.xml", 0, 0, 0, 0, "  {{x}}", "did you mean 'y'?"}};
  claimx_result result = {.document = {.id = "tarn", .source = "in/tarn.txt", .title = "A \\ title", .language = "en", .end = 80},
                          .claims = claims,
                          .claim_count = 2,
                          .set_aside = asides,
                          .set_aside_count = 1,
                          .unexplained = unexplained,
                          .unexplained_count = 1,
                          .diagnostics = messages,
                          .diagnostic_count = 2};
  memset(result.document.sha256, 'a', 64);
  return result;
}

/* A result of a text of ASCII with one claim a stretch: [start, end) of each, ended by {0, 0}. */
typedef struct stretch {
  size_t start, end;
} stretch;

static inline claimx_result text_result(const char *text, claimx_claim *claims, const stretch *at) {
  static char quotes[8][64], ids[8][8];
  claimx_result result = {.document = {.id = "doc", .source = "doc.txt", .end = strlen(text), .text = text, .text_length = strlen(text)},
                          .claims = claims};
  for (; at->end; at++) {
    size_t i = result.claim_count++;
    snprintf(quotes[i], sizeof quotes[i], "%.*s", (int)(at->end - at->start), text + at->start);
    snprintf(ids[i], sizeof ids[i], "id%zu", i);
    claims[i] = (claimx_claim){.id = ids[i],
                               .kind = CLAIMX_SCORE,
                               .quote = quotes[i],
                               .span = span_at(at->start, at->end),
                               .value = {.low = decimal("91.5"), .high = decimal("91.5"), .unit = "%"},
                               .metric = {.name = "accuracy", .better = CLAIMX_HIGHER},
                               .sentence_end = strlen(text),
                               .rule = {"p", "1", "r"}};
  }
  memset(result.document.sha256, 'b', 64);
  return result;
}

#endif
