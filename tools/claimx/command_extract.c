/* claimx extract: reads documents, hands them to the queue, writes what comes out of it. */
#include <string.h>

#include "program.h"
#include "queue.h"

typedef struct extraction {
  program *p;
  const options *o;
  queue *queue;
  destination *to;
  size_t documents;
  bool stopped; /* the output takes no more */
} extraction;

static void write_item(extraction *x, queue_item *item) {
  bool told = message_show_all(x->p, FAIL_INPUT, item->messages, item->file);
  if (item->status == CLAIMX_OK) {
    for (size_t i = 0; i < item->result->diagnostic_count; i++) message_show(x->p, FAIL_INPUT, &item->result->diagnostics[i], item->file);
    if (!destination_add(x->to, item->result)) x->stopped = true;
    progress_show(++x->documents, item->file);
  } else if (!told && item->status != CLAIMX_END) {
    message_file(x->p, FAIL_INPUT, item->file, item->status == CLAIMX_NO_MEMORY ? "out of memory" : "could not be read");
  }
  queue_item_free(item);
}

/* Writes what is done; all: waits for the rest too. */
static void drain(extraction *x, bool all) {
  queue_item item;
  while (!x->stopped && queue_take(x->queue, all, &item)) write_item(x, &item);
}

static void put(extraction *x, queue_item item) {
  queue_item oldest;
  if (queue_full(x->queue) && queue_take(x->queue, true, &oldest)) write_item(x, &oldest);
  queue_put(x->queue, item);
  drain(x, false);
}

static void extract_file(extraction *x, const char *file) {
  claimx_reader *reader = NULL;
  claimx_status status = claimx_reader_open_file(file, &x->o->input, &reader);
  if (status != CLAIMX_OK) put(x, (queue_item){.file = file, .status = status});
  while (reader && !x->stopped) {
    queue_item item = {.file = file};
    status = item.status = claimx_reader_next(reader, &item.document, &item.messages);
    if (status == CLAIMX_END && !claimx_messages_count(item.messages)) {
      queue_item_free(&item);
      break;
    }
    put(x, item);
    if (status == CLAIMX_END || status == CLAIMX_NO_MEMORY) break;
  }
  claimx_reader_free(reader);
}

static bool extract_all(extraction *x, const claimx_rules *rules) {
  if (!(x->queue = queue_new(rules, &x->o->extract, x->o->jobs))) {
    message_error(x->p, FAIL_OUTPUT, "out of memory");
    return false;
  }
  progress_start(x->p);
  for (size_t i = 0; i < x->o->arguments.count && !x->stopped; i++) extract_file(x, x->o->arguments.at[i]);
  drain(x, true);
  progress_clear();
  return !x->stopped;
}

void command_extract(program *p, options *o) {
  if (!o->arguments.count) {
    message_error(p, FAIL_USAGE, "extract: no input; name files, or '-' for standard input");
    return;
  }
  if (!destination_fits(p, o)) return;
  claimx_rules *rules = rules_load(p, &o->rules);
  extraction x = {.p = p, .o = o, .to = rules ? destination_open(p, o) : NULL};
  if (x.to) {
    bool whole = extract_all(&x, rules);
    queue_free(x.queue);
    destination_close(x.to, whole);
  }
  claimx_rules_free(rules);
}
