/* Any bytes as a plain text: the result keeps its promises, every writer takes it, XML comes back as JSON byte for byte, and trying
 * every rule everywhere finds the same. */
#include "promises.h"

typedef struct bytes {
  char *at;
  size_t n, room;
} bytes;

static bool keep(void *data, const char *more, size_t length) {
  bytes *b = data;
  if (b->n + length > b->room) {
    b->room = (b->n + length) * 2;
    char *grown = realloc(b->at, b->room);
    PROMISE(grown);
    b->at = grown;
  }
  if (length) memcpy(b->at + b->n, more, length);
  b->n += length;
  return true;
}

static bytes written(const claimx_result *result, const char *format) {
  bytes out = {0};
  claimx_writer *writer;
  PROMISE(claimx_writer_open(format, keep, &out, &writer) == CLAIMX_OK);
  PROMISE(claimx_writer_add(writer, result) == CLAIMX_OK && claimx_writer_finish(writer) == CLAIMX_OK);
  claimx_writer_free(writer);
  PROMISE(out.n > 0 || strcmp(format, "jsonl") == 0 || strcmp(format, "every-eval") == 0 || strcmp(format, "brat") == 0);
  return out;
}

static void check_writers(const claimx_result *result) {
  for (const char *const *format = claimx_formats(); *format; format++) free(written(result, *format).at);
  bytes json = written(result, "json"), xml = written(result, "xml"), back = {0};
  claimx_messages *messages;
  PROMISE(claimx_xml_to_json(xml.at, xml.n, keep, &back, &messages) == CLAIMX_OK);
  claimx_messages_free(messages);
  PROMISE(back.n == json.n && memcmp(back.at, json.at, json.n) == 0);
  free(json.at);
  free(xml.at);
  free(back.at);
}

static void check_reference(const claimx_rules *rules, const claimx_document *document, const claimx_result *result) {
  const claimx_result *slow;
  PROMISE(claimx_extract(rules, document, &(claimx_extract_options){.reference = true}, &slow) == CLAIMX_OK);
  bytes a = written(result, "jsonl"), b = written(slow, "jsonl");
  PROMISE(a.n == b.n && memcmp(a.at, b.at, a.n) == 0);
  free(a.at);
  free(b.at);
  claimx_result_free(slow);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static claimx_rules *rules; /* compiled once: the one state a harness keeps */
  if (!rules) PROMISE(claimx_rules_new(NULL, &rules, NULL) == CLAIMX_OK);
  claimx_reader *reader;
  const claimx_input input = {.format = "text"};
  const char *text = (const char *)data;
  PROMISE(claimx_reader_open_bytes("fuzz.txt", text, size, &input, &reader) == CLAIMX_OK);
  claimx_document *document;
  while (claimx_reader_next(reader, &document, NULL) == CLAIMX_OK) {
    const claimx_result *result;
    PROMISE(claimx_extract(rules, document, NULL, &result) == CLAIMX_OK);
    promise_result(result, result->document.locator ? NULL : text, size); /* unpacked: not those bytes */
    if (size <= 100000) check_writers(result);
    if (size <= 2000) check_reference(rules, document, result);
    claimx_result_free(result);
    claimx_document_free(document);
  }
  claimx_reader_free(reader);
  return 0;
}
