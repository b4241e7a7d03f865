/* Any bytes as annotations of a text: every line is read or told to be wrong, and what is counted fits together. */
#include <string.h>

#include "claimx/claimx.h"
#include "harness.h"

static const char text[] = "Tarn is 3.2x faster than Beck and keeps 97.5% of its accuracy on CIFAR-10.\n";

typedef struct fixed { /* made once: the one state a harness keeps */
  claimx_rules *rules;
  claimx_document *document;
  const claimx_result *result;
} fixed;

static void make(fixed *f) {
  claimx_reader *reader;
  PROMISE(claimx_rules_new(NULL, &f->rules, NULL) == CLAIMX_OK);
  PROMISE(claimx_reader_open_bytes("a.txt", text, sizeof text - 1, NULL, &reader) == CLAIMX_OK);
  PROMISE(claimx_reader_next(reader, &f->document, NULL) == CLAIMX_OK);
  PROMISE(claimx_extract(f->rules, f->document, NULL, &f->result) == CLAIMX_OK);
  claimx_reader_free(reader);
}

static bool swallow(void *data, const char *bytes, size_t length) {
  *(size_t *)data += length;
  return bytes != NULL;
}

static void promise_report(const claimx_eval *eval) {
  for (const char *const *format = claimx_eval_formats(); *format; format++) {
    const claimx_eval_options how = {.format = *format, .errors = true};
    size_t written = 0;
    PROMISE(claimx_eval_report(eval, &how, swallow, &written) == CLAIMX_OK && written > 0);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static fixed f;
  if (!f.rules) make(&f);
  claimx_gold *gold;
  claimx_eval *eval;
  claimx_messages *messages = NULL;
  PROMISE(claimx_gold_new(&gold) == CLAIMX_OK);
  claimx_status status = claimx_gold_read_bytes(gold, "gold.jsonl", (const char *)data, size, &messages);
  PROMISE(status == CLAIMX_OK || (status == CLAIMX_BAD_INPUT && claimx_messages_count(messages) > 0));
  claimx_messages_free(messages);
  PROMISE(claimx_eval_new(gold, &eval) == CLAIMX_OK);
  PROMISE(claimx_eval_add(eval, f.document, f.result) == CLAIMX_OK);
  PROMISE(claimx_eval_finish(eval, NULL) == CLAIMX_OK);
  claimx_figures all = claimx_eval_figures(eval, 0);
  PROMISE(all.gold == claimx_gold_count(gold) && all.extracted == f.result->claim_count);
  PROMISE(all.full <= all.typed && all.typed <= all.found && all.found <= all.gold && all.found <= all.extracted);
  promise_report(eval);
  claimx_eval_free(eval);
  claimx_gold_free(gold);
  return 0;
}
