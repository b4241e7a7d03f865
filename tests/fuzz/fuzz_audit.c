/* Any bytes as a source and, cut in two, as its summary: an audit ends, its places quote the text, and every report is written. */
#include "promises.h"

static bool swallow(void *data, const char *bytes, size_t length) {
  (void)bytes;
  *(size_t *)data += length;
  return true;
}

static claimx_document *document_of(const char *name, const uint8_t *data, size_t size) {
  const claimx_input as_text = {.format = "text"};
  claimx_reader *reader;
  claimx_document *document;
  PROMISE(claimx_reader_open_bytes(name, (const char *)data, size, &as_text, &reader) == CLAIMX_OK);
  if (claimx_reader_next(reader, &document, NULL) != CLAIMX_OK) document = NULL;
  claimx_reader_free(reader);
  return document;
}

static void check_place(const claimx_finding_place *p) {
  PROMISE(p->role && p->quote && p->result && p->span.start <= p->span.end);
  PROMISE(p->span.char_end - p->span.char_start <= p->span.end - p->span.start);
  bool whole = p->result->document.start == 0; /* spans count from the start of what the result shows */
  if (p->span.start < p->span.end)
    promise_quote(p->quote, p->span, whole ? p->result->document.text : NULL, p->result->document.text_length);
}

static void check_audit(const claimx_audit *audit) {
  for (size_t i = 0; i < claimx_audit_count(audit); i++) {
    const claimx_finding *f = claimx_audit_at(audit, i);
    PROMISE(f->code && f->group && f->about && f->text[0] && f->place_count > 0);
    for (size_t k = 0; k < f->place_count; k++) check_place(&f->places[k]);
  }
  PROMISE(!claimx_audit_at(audit, claimx_audit_count(audit)));
  for (const char *const *format = claimx_audit_formats(); *format; format++) {
    const claimx_audit_report_options how = {.format = *format, .summary = true};
    size_t written = 0;
    PROMISE(claimx_audit_report(audit, &how, swallow, &written) == CLAIMX_OK && written > 0);
  }
}

static claimx_rules *rules;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const claimx_audit_options across = {.across = true};
  claimx_audit *audit;
  if (size > 20000) return 0;
  if (!rules) PROMISE(claimx_rules_new(NULL, &rules, NULL) == CLAIMX_OK);
  claimx_document *documents[] = {document_of("source.txt", data, size), document_of("summary.txt", data, size - size / 3)};
  const claimx_result *results[2] = {0};
  PROMISE(claimx_audit_new(rules, &across, &audit) == CLAIMX_OK);
  for (int i = 0; i < 2; i++) {
    if (!documents[i]) continue;
    PROMISE(claimx_extract(rules, documents[i], NULL, &results[i]) == CLAIMX_OK);
    PROMISE(claimx_audit_add(audit, documents[i], results[i], i ? CLAIMX_SUMMARY : CLAIMX_SOURCE) == CLAIMX_OK);
  }
  PROMISE(claimx_audit_finish(audit) == CLAIMX_OK);
  check_audit(audit);
  claimx_audit_free(audit);
  for (int i = 0; i < 2; i++) {
    claimx_result_free(results[i]);
    claimx_document_free(documents[i]);
  }
  return 0;
}
