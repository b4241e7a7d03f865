/* The public writers: a table of formats, and the guard around the one allocation a writer makes. */
#include "show/writer.h"

#include "base/arena.h"

static void nothing_before(cx_out *out) { (void)out; }
static void nothing_after(cx_out *out, size_t count) { (void)out, (void)count; }

static const cx_format formats[] = {
    {"json", cx_json_begin, cx_json_document, cx_json_end},
    {"jsonl", nothing_before, cx_jsonl_document, nothing_after},
    {"xml", cx_xml_begin, cx_xml_document, cx_xml_end},
    {"csv", cx_csv_begin, cx_csv_document, nothing_after},
};
static const char *const names[] = {"json", "jsonl", "xml", "csv", NULL};

typedef enum state { OPENED, BEGUN, FINISHED } state;

struct claimx_writer {
  cx_arena *arena;
  const cx_format *format;
  cx_out out;
  state state;
  size_t count;
};

const char *const *claimx_formats(void) { return names; }

static claimx_writer *writer_new(void) {
  cx_guard guard;
  cx_arena *arena = cx_arena_new(&guard);
  if (!arena) return NULL;
  if (setjmp(guard.env)) {
    cx_arena_free(arena);
    return NULL;
  }
  claimx_writer *writer = CX_NEW(arena, claimx_writer);
  writer->arena = arena;
  cx_arena_set_guard(arena, NULL); /* no writer allocates again */
  return writer;
}

claimx_status claimx_writer_open(const char *format, claimx_sink sink, void *data, claimx_writer **writer) {
  *writer = NULL;
  const cx_format *found = NULL;
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (format && strcmp(formats[i].name, format) == 0) found = &formats[i];
  if (!found || !sink) return CLAIMX_BAD_ARGUMENT;
  claimx_writer *made = writer_new();
  if (!made) return CLAIMX_NO_MEMORY;
  made->format = found;
  cx_out_start(&made->out, sink, data);
  *writer = made;
  return CLAIMX_OK;
}

static void begin(claimx_writer *writer) {
  if (writer->state == OPENED) writer->format->begin(&writer->out);
  writer->state = BEGUN;
}

/* Hands on what was written, so that a result is out as soon as it is known. */
static claimx_status hand_on(claimx_writer *writer) {
  cx_out_flush(&writer->out);
  return writer->out.failed ? CLAIMX_BAD_OUTPUT : CLAIMX_OK;
}

claimx_status claimx_writer_add(claimx_writer *writer, const claimx_result *result) {
  if (writer->state == FINISHED) return CLAIMX_BAD_ARGUMENT;
  begin(writer);
  writer->format->document(&writer->out, result, writer->count++);
  return hand_on(writer);
}

claimx_status claimx_writer_finish(claimx_writer *writer) {
  if (writer->state == FINISHED) return CLAIMX_BAD_ARGUMENT;
  begin(writer);
  writer->format->end(&writer->out, writer->count);
  writer->state = FINISHED;
  return hand_on(writer);
}

void claimx_writer_free(claimx_writer *writer) {
  if (writer) cx_arena_free(writer->arena);
}
