/* The public functions (claimx.h) but those about rules (claimx_rules.c, claimx_coverage.c, claimx_workshop.c), scoring (claimx_eval.c),
 * the writers' (show/writer.c) and the stages' dump (show/dump.c): arguments checked, arenas made, memory that ran out told. */
#include "claimx/claimx.h"

#include "claimx_private.h"
#include "find/pipeline.h"
#include "find/record.h"
#include "text/messages.h"
#include "text/source.h"

struct claimx_reader {
  cx_arena *arena;
  cx_reader *reader;
};

typedef struct result_holder {
  claimx_result result; /* first: a claimx_result is freed through its holder */
  cx_arena *arena;
} result_holder;

/* ---- documents ---- */

static bool known_format(const char *format) { return !format || cx_reader_format_known(cx_str_of(format)); }

static claimx_status reader_open(const char *path, cx_str name, const cx_str *bytes, const claimx_input *input, claimx_reader **out) {
  cx_guard guard;
  cx_arena *volatile arena = NULL;
  *out = NULL;
  if (input && !known_format(input->format)) return CLAIMX_BAD_ARGUMENT;
  if (setjmp(guard.env)) {
    cx_arena_free(arena);
    return CLAIMX_NO_MEMORY;
  }
  cx_arena *made = cx_arena_new(&guard);
  if (!made) return CLAIMX_NO_MEMORY;
  arena = made;
  claimx_reader *reader = CX_NEW(made, claimx_reader);
  reader->arena = made;
  cx_input_options options = {.input = CX_STR("auto")};
  if (input) {
    if (input->format) options.input = cx_str_copy(made, cx_str_of(input->format));
    cx_str *fields = CX_NEW_N(made, cx_str, input->field_count + 1);
    for (size_t i = 0; i < input->field_count; i++) fields[i] = cx_str_copy(made, cx_str_of(input->fields[i]));
    options.fields = fields;
    options.field_count = (uint32_t)input->field_count;
    if (input->id_field) options.id_field = cx_str_copy(made, cx_str_of(input->id_field));
    options.max_document = input->max_document;
    cx_str *includes = CX_NEW_N(made, cx_str, input->include_count + 1);
    for (size_t i = 0; i < input->include_count; i++) includes[i] = cx_str_copy(made, cx_str_of(input->includes[i]));
    options.includes = includes;
    options.include_count = (uint32_t)input->include_count;
    options.body = input->body;
  }
  reader->reader = bytes ? cx_reader_new_bytes(made, name, *bytes, &options) : cx_reader_new(made, path, &options);
  *out = reader;
  return CLAIMX_OK;
}

const char *const *claimx_inputs(void) { return cx_reader_names(); }

const char *const *claimx_libraries(void) {
  static const char *const libraries[] = {"libpcre2",   "libxml2", "cJSON", "libutf8proc",
#ifdef CLAIMX_LIBARCHIVE
                                          "libarchive",
#endif
#ifdef CLAIMX_POPPLER
                                          "poppler",
#endif
#ifdef CLAIMX_SQLITE
                                          "SQLite",
#endif
                                          NULL};
  return libraries;
}

claimx_status claimx_reader_open_file(const char *path, const claimx_input *input, claimx_reader **reader) {
  return reader_open(path, CX_STR(""), NULL, input, reader);
}

claimx_status claimx_reader_open_bytes(const char *name, const char *bytes, size_t length, const claimx_input *input,
                                       claimx_reader **reader) {
  cx_str content = {bytes ? bytes : "", length};
  return reader_open(NULL, cx_str_of(name), &content, input, reader);
}

claimx_status claimx_reader_next(claimx_reader *reader, claimx_document **document, claimx_messages **messages) {
  cx_guard guard;
  cx_arena *volatile arena = NULL, *volatile log_arena = NULL;
  *document = NULL;
  if (messages) *messages = NULL;
  if (setjmp(guard.env)) goto no_memory;
  arena = cx_arena_new(&guard);
  log_arena = cx_arena_new(&guard);
  if (!arena || !log_arena) goto no_memory;
  cx_arena_set_guard(reader->arena, &guard);
  claimx_document *made = CX_NEW(arena, claimx_document);
  made->arena = arena;
  cx_log log = {.arena = log_arena};
  cx_read_status read = cx_reader_next(reader->reader, arena, &log, &made->document);
  if (read == CX_READ_DOCUMENT)
    *document = made;
  else
    cx_arena_free(arena);
  arena = NULL;
  claimx_status told = cx_messages_hand_over(&log, messages);
  log_arena = NULL;
  if (told == CLAIMX_NO_MEMORY) {
    claimx_document_free(*document);
    *document = NULL;
    return told;
  }
  return read == CX_READ_DOCUMENT ? CLAIMX_OK : read == CX_READ_END ? CLAIMX_END : CLAIMX_BAD_INPUT;
no_memory:
  cx_arena_free(arena);
  cx_arena_free(log_arena);
  return CLAIMX_NO_MEMORY;
}

void claimx_reader_free(claimx_reader *reader) {
  if (!reader) return;
  cx_reader_close(reader->reader);
  cx_arena_free(reader->arena);
}

void claimx_document_free(claimx_document *document) {
  if (document) cx_arena_free(document->arena);
}

const char *claimx_document_text(const claimx_document *document, size_t *length) {
  *length = document->document.text.n;
  return document->document.text.p;
}

/* ---- results ---- */

claimx_status claimx_extract(const claimx_rules *rules, const claimx_document *document, const claimx_extract_options *options,
                             const claimx_result **result) {
  const claimx_extract_options asked = options ? *options : (claimx_extract_options){0};
  cx_guard guard;
  cx_arena *volatile arena = NULL, *volatile scratch = NULL;
  *result = NULL;
  if (setjmp(guard.env)) goto no_memory;
  arena = cx_arena_new(&guard);
  scratch = cx_arena_new(&guard);
  if (!arena || !scratch) goto no_memory;
  result_holder *holder = CX_NEW(arena, result_holder);
  holder->arena = arena;
  cx_log log = {.arena = scratch};
  cx_scene scene = {.rules = rules->set, .document = &document->document, .arena = scratch, .log = &log, .off = asked.off};
  scene.matcher = cx_matcher_new(rules->set, asked.reference ? CX_MATCH_REFERENCE : CX_MATCH_ANCHORED, scratch);
  cx_scene_run(&scene);
  cx_record_make(&scene, cx_document_places(&document->document, scratch), asked.kinds, arena, &holder->result);
  cx_str own = cx_str_copy(arena, cx_str_at(document->document.text, document->document.at));
  holder->result.document.text = own.p;
  holder->result.document.text_length = own.n;
  cx_arena_free(scratch);
  *result = &holder->result;
  return CLAIMX_OK;
no_memory:
  cx_arena_free(arena);
  cx_arena_free(scratch);
  return CLAIMX_NO_MEMORY;
}

void claimx_result_free(const claimx_result *result) {
  if (result) cx_arena_free(((const result_holder *)(const void *)result)->arena);
}
