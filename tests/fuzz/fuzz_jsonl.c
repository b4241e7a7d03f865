/* Any bytes as JSON lines: every record is read or told to be wrong, and the reader comes to its end. */
#include "promises.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static claimx_rules *rules; /* compiled once: the one state a harness keeps */
  if (!rules) PROMISE(claimx_rules_new(NULL, &rules, NULL) == CLAIMX_OK);
  claimx_reader *reader;
  const claimx_input input = {.format = "jsonl", .max_document = 1 << 20};
  PROMISE(claimx_reader_open_bytes("fuzz.jsonl", (const char *)data, size, &input, &reader) == CLAIMX_OK);
  claimx_status status = CLAIMX_OK;
  /* A record takes a byte at least and gives a document a field: more answers than that is no end. */
  for (size_t answers = 0; status != CLAIMX_END; answers++) {
    PROMISE(answers <= 16 * (size + 1));
    claimx_document *document = NULL;
    claimx_messages *messages = NULL;
    status = claimx_reader_next(reader, &document, &messages);
    PROMISE(status == CLAIMX_OK || status == CLAIMX_END || status == CLAIMX_BAD_INPUT);
    if (status == CLAIMX_BAD_INPUT) {
      PROMISE(claimx_messages_count(messages) > 0);
      const claimx_message *message = claimx_messages_at(messages, 0);
      PROMISE(message->code && message->text && message->text[0]);
    }
    if (status == CLAIMX_OK) {
      const claimx_result *result;
      PROMISE(claimx_extract(rules, document, NULL, &result) == CLAIMX_OK);
      promise_result(result, NULL, 0);
      claimx_result_free(result);
      claimx_document_free(document);
    }
    claimx_messages_free(messages);
  }
  claimx_reader_free(reader);
  return 0;
}
