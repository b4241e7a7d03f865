/* claimx dump: one stage of the pipeline, as JSON, a document after the other. */
#include <string.h>

#include "program.h"

typedef struct dump {
  output *out;
  char last; /* the last byte written: each document's JSON ends its line */
} dump;

static bool dump_write(void *data, const char *bytes, size_t length) {
  dump *d = data;
  if (length) d->last = bytes[length - 1];
  return output_write(d->out, bytes, length);
}

static bool known_stage(program *p, const char *stage) {
  for (const char *const *known = claimx_stages(); *known; known++)
    if (strcmp(*known, stage) == 0) return true;
  const char *nearest = message_nearest(stage, claimx_stages());
  if (nearest)
    message_error(p, FAIL_USAGE, "unknown stage '%s'; did you mean '%s'?", stage, nearest);
  else
    message_error(p, FAIL_USAGE, "unknown stage '%s'; see 'claimx dump --help'", stage);
  return false;
}

/* False: the output takes no more. */
static bool dump_file(program *p, const options *o, const claimx_rules *rules, const char *file, dump *d) {
  claimx_reader *reader = NULL;
  claimx_status status = claimx_reader_open_file(file, &o->input, &reader);
  if (status != CLAIMX_OK) message_file(p, FAIL_INPUT, file, "cannot be read: out of memory");
  bool writable = true;
  while (status != CLAIMX_END && reader && writable) {
    claimx_document *document = NULL;
    claimx_messages *messages = NULL;
    status = claimx_reader_next(reader, &document, &messages);
    bool told = message_show_all(p, FAIL_INPUT, messages, file);
    claimx_messages_free(messages);
    if (status == CLAIMX_OK) {
      claimx_status dumped = claimx_dump(rules, document, o->arguments.at[0], dump_write, d);
      writable = dumped != CLAIMX_BAD_OUTPUT && (d->last == '\n' || dump_write(d, "\n", 1));
      if (dumped == CLAIMX_NO_MEMORY) message_file(p, FAIL_INPUT, file, "out of memory");
    } else if (status != CLAIMX_END && !told) {
      message_file(p, FAIL_INPUT, file, status == CLAIMX_NO_MEMORY ? "out of memory" : "could not be read");
    }
    claimx_document_free(document);
    if (status == CLAIMX_NO_MEMORY) break;
  }
  claimx_reader_free(reader);
  return writable;
}

void command_dump(program *p, options *o) {
  if (o->arguments.count < 2) {
    message_error(p, FAIL_USAGE, "dump: expected STAGE FILE; see 'claimx dump --help'");
    return;
  }
  strings files = {o->arguments.at + 1, o->arguments.count - 1};
  if (!known_stage(p, o->arguments.at[0])) return;
  claimx_rules *rules = rules_load(p, &o->rules);
  dump d = {.out = rules ? output_open(p, o->output, &files) : NULL, .last = '\n'};
  if (d.out) {
    for (size_t i = 0; i < files.count && dump_file(p, o, rules, files.at[i], &d); i++) continue;
    output_close(p, d.out, true);
  }
  claimx_rules_free(rules);
}
