/* The public writers: a table of formats, and the guard around what a format allocates. */
#include "show/writer.h"

#include "base/diag.h"
#include "text/messages.h"

#define FILES(...) ((const char *const[]){__VA_ARGS__, NULL})
#define ROW(name, word, ...) \
  { name, FILES(__VA_ARGS__), cx_##word##_begin, cx_##word##_document, cx_##word##_end }

/* A format is a row here and a file beside this one. */
static const cx_format formats[] = {
    ROW("json", json, ".json"),
    ROW("jsonl", jsonl, ".jsonl"),
    ROW("xml", xml, ".xml"),
    ROW("csv", csv, ".csv"),
    ROW("text", text, ".txt"),
    ROW("html", html, ".html"),
#ifdef CLAIMX_SQLITE
    ROW("sqlite", sqlite, ".sqlite"),
#endif
    ROW("eval-results", eval_results, ".yaml"),
    ROW("every-eval", every_eval, ".jsonl"),
    ROW("sota", sota, ".json"),
    ROW("webannotation", webannotation, ".jsonld"),
    ROW("brat", brat, ".ann", ".txt", "annotation.conf"),
};
static const char *const names[] = {"json",         "jsonl",      "xml",  "csv",           "text", "html",
#ifdef CLAIMX_SQLITE
                                    "sqlite",
#endif
                                    "eval-results", "every-eval", "sota", "webannotation", "brat", NULL};

typedef enum state { OPENED, BEGUN, FINISHED } state;

struct claimx_writer {
  cx_arena *arena, *scratch;
  const cx_format *format;
  claimx_writer_options options;
  cx_writing writing;
  cx_out out;
  state state;
  bool broken; /* memory ran out within a document: nothing more can be written */
};

const char *const *claimx_formats(void) { return names; }

static const cx_format *format_named(const char *name) {
  for (size_t i = 0; name && i < sizeof formats / sizeof *formats; i++)
    if (strcmp(formats[i].name, name) == 0) return &formats[i];
  return NULL;
}

const char *const *claimx_format_files(const char *format) {
  const cx_format *found = format_named(format);
  return found ? found->files : NULL;
}

/* The format's own word for the file that is asked for; NULL: it has none of that name. */
static const char *file_named(const cx_format *format, const char *name) {
  if (!name) return format->files[0];
  for (const char *const *file = format->files; *file; file++)
    if (strcmp(*file, name) == 0) return *file;
  return NULL;
}

static claimx_writer *writer_new(const cx_format *format, const claimx_writer_options *options) {
  cx_guard guard;
  cx_arena *volatile arena = NULL, *volatile scratch = NULL;
  if (setjmp(guard.env)) goto no_memory;
  arena = cx_arena_new(&guard);
  scratch = cx_arena_new(&guard);
  if (!arena || !scratch) goto no_memory;
  claimx_writer *writer = CX_NEW(arena, claimx_writer);
  writer->arena = arena;
  writer->scratch = scratch;
  writer->format = format;
  if (options) writer->options = *options;
  writer->options.file = file_named(format, writer->options.file);
  writer->writing = (cx_writing){.out = &writer->out, .options = &writer->options, .arena = arena, .scratch = scratch};
  cx_arena_set_guard(arena, NULL);
  cx_arena_set_guard(scratch, NULL);
  return writer;
no_memory:
  cx_arena_free(arena);
  cx_arena_free(scratch);
  return NULL;
}

claimx_status claimx_writer_open_with(const char *format, const claimx_writer_options *options, claimx_sink sink, void *data,
                                      claimx_writer **writer) {
  *writer = NULL;
  const cx_format *found = format_named(format);
  if (!found || !sink || (options && !file_named(found, options->file))) return CLAIMX_BAD_ARGUMENT;
  claimx_writer *made = writer_new(found, options);
  if (!made) return CLAIMX_NO_MEMORY;
  cx_out_start(&made->out, sink, data);
  *writer = made;
  return CLAIMX_OK;
}

claimx_status claimx_writer_open(const char *format, claimx_sink sink, void *data, claimx_writer **writer) {
  return claimx_writer_open_with(format, NULL, sink, data, writer);
}

/* Hands on what was written, so that a result is out as soon as it is known. */
static claimx_status hand_on(claimx_writer *writer) {
  cx_out_flush(&writer->out);
  return writer->out.failed || writer->writing.fault ? CLAIMX_BAD_OUTPUT : CLAIMX_OK;
}

/* Begins where that is due, then writes the result, or the end where it is NULL. */
static claimx_status run(claimx_writer *writer, const claimx_result *result, bool end) {
  if (writer->state == FINISHED) return CLAIMX_BAD_ARGUMENT;
  if (writer->broken) return CLAIMX_NO_MEMORY;
  if (writer->writing.fault) return CLAIMX_BAD_OUTPUT;
  cx_guard guard;
  if (setjmp(guard.env)) {
    writer->broken = true;
    return CLAIMX_NO_MEMORY;
  }
  cx_arena_set_guard(writer->arena, &guard);
  cx_arena_set_guard(writer->scratch, &guard);
  cx_writing *w = &writer->writing;
  if (writer->state == OPENED) writer->format->begin(w);
  writer->state = BEGUN;
  if (result && !w->fault) {
    writer->format->document(w, result);
    w->index++;
  }
  if (end && !w->fault) writer->format->end(w);
  if (end) writer->state = FINISHED;
  cx_arena_reset(writer->scratch);
  cx_arena_set_guard(writer->arena, NULL);
  cx_arena_set_guard(writer->scratch, NULL);
  return hand_on(writer);
}

claimx_status claimx_writer_add(claimx_writer *writer, const claimx_result *result) { return run(writer, result, false); }
claimx_status claimx_writer_finish(claimx_writer *writer) { return run(writer, NULL, true); }
const char *claimx_writer_fault(const claimx_writer *writer) { return writer->writing.fault; }

size_t claimx_writer_left_out(const claimx_writer *writer, size_t index, const char **reason) {
  for (int i = 0; i < CX_LEFT_OUT_REASONS; i++) {
    size_t count = writer->writing.left_out[i];
    if (!count || index--) continue;
    *reason = cx_left_out_reason((cx_left_out)i);
    return count;
  }
  *reason = NULL;
  return 0;
}

/* What is written beside the database: nothing. */
static bool nowhere(void *data, const char *bytes, size_t length) {
  (void)data, (void)bytes, (void)length;
  return true;
}

static claimx_messages *message_of(const char *path, const char *fault) {
  cx_guard guard;
  cx_arena *volatile arena = NULL;
  claimx_messages *volatile made = NULL;
  if (!setjmp(guard.env) && (arena = cx_arena_new(&guard))) {
    cx_log log = {.arena = arena};
    cx_diag *diag = cx_log_add(&log, CX_OUTPUT_DATABASE, "%s", fault);
    if (diag) diag->file = cx_str_of(path);
    made = cx_messages_of(&log);
  }
  cx_arena_free(arena);
  return made;
}

claimx_status claimx_writer_open_database(const char *path, claimx_writer **writer, claimx_messages **messages) {
  *writer = NULL;
  if (messages) *messages = NULL;
  claimx_status status = claimx_writer_open("sqlite", nowhere, NULL, writer);
  if (status != CLAIMX_OK) return status;
  (*writer)->writing.path = path;
  status = run(*writer, NULL, false);
  if (status == CLAIMX_BAD_OUTPUT && messages && !(*messages = message_of(path, (*writer)->writing.fault))) status = CLAIMX_NO_MEMORY;
  if (status != CLAIMX_OK) {
    claimx_writer_free(*writer);
    *writer = NULL;
  }
  return status;
}

void claimx_writer_free(claimx_writer *writer) {
  if (!writer) return;
  cx_arena_free(writer->scratch);
  cx_arena_free(writer->arena);
}
