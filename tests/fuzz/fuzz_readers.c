/* Any bytes to every reader, by name and by content: each comes to its end, what it reads keeps the promises of results, what it cannot
 * read it tells. The first byte chooses options, so that the fuzzer can. */
#include "promises.h"

static const claimx_rules *rules_once(void) {
  static claimx_rules *rules; /* compiled once: the one state a harness keeps */
  if (!rules) PROMISE(claimx_rules_new(NULL, &rules, NULL) == CLAIMX_OK);
  return rules;
}

static void read_all(const char *format, const char *bytes, size_t size, bool body, bool extract) {
  static const char *const fields[] = {"/abstract", "/a/0/b~1c"};
  const claimx_input input = {.format = format,
                              .fields = fields,
                              .field_count = body && strcmp(format, "jsonl") == 0 ? 2 : 0,
                              .max_document = 1 << 20,
                              .body = body};
  claimx_reader *reader;
  PROMISE(claimx_reader_open_bytes("fuzz", bytes, size, &input, &reader) == CLAIMX_OK);
  claimx_status status = CLAIMX_OK;
  /* A document takes a byte of its source at least, but what is packed may be many more. */
  for (size_t answers = 0; status != CLAIMX_END && answers < 20000; answers++) {
    claimx_document *document = NULL;
    claimx_messages *messages = NULL;
    status = claimx_reader_next(reader, &document, &messages);
    PROMISE(status == CLAIMX_OK || status == CLAIMX_END || status == CLAIMX_BAD_INPUT);
    if (status == CLAIMX_BAD_INPUT) {
      PROMISE(claimx_messages_count(messages) > 0);
      const claimx_message *message = claimx_messages_at(messages, claimx_messages_count(messages) - 1);
      PROMISE(message->code && message->text && message->text[0] && !strchr(message->text, '\n'));
    }
    if (status == CLAIMX_OK && extract) {
      const claimx_result *result;
      PROMISE(claimx_extract(rules_once(), document, NULL, &result) == CLAIMX_OK);
      promise_result(result, NULL, 0);
      PROMISE(result->document.id && result->document.source);
      claimx_result_free(result);
    }
    claimx_document_free(document);
    claimx_messages_free(messages);
  }
  claimx_reader_free(reader);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *bytes = (const char *)data;
  bool odd = size && data[size - 1] % 2;
  read_all("auto", bytes, size, odd, size < 20000);
  for (const char *const *name = claimx_inputs(); *name; name++) read_all(*name, bytes, size, !odd, false);
  return 0;
}
