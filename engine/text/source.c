/* A path, standard input or bytes in memory into a reader: opens, looks at the first bytes, chooses the reader and hands it the bytes.
 * Knows no format but by its row in the table. Nothing is opened before the first cx_reader_next, so that every fault has a log to go to.
 */
#include "text/source.h"

#include <fnmatch.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>

#include "text/reader.h"
#include "text/xml_root.h"

/* By content in this order, then by extension; the first is what is left. */
static const cx_format *const formats[] = {&cx_format_text, &cx_format_report, &cx_format_jsonl, &cx_format_json, &cx_format_arxiv,
                                           &cx_format_acl,  &cx_format_jats,   &cx_format_tei,   &cx_format_html, &cx_format_pdf};
enum { FORMAT_COUNT = sizeof formats / sizeof *formats };
static const char *const names[] = {"auto", "text", "report", "json", "jsonl", "arxiv", "acl", "jats", "tei", "html", "pdf", NULL};

enum { HEAD = 64 * 1024, NUL_SEARCH = 8 * 1024 };
static const uint64_t usual_max = 64ull << 20, largest_max = 2ull << 30;

struct cx_reader {
  cx_arena *own; /* NULL when closed */
  cx_source source;
  cx_stream stream;
  cx_input_options options;
  bool opened;
  const cx_format *format; /* NULL: could not be opened; there are no documents */
  void *state;
};

size_t cx_source_read(cx_source *source, char *to, size_t n) { return cx_stream_read(source->stream, to, n); }

/* ---- diagnostics ---- */

cx_diag *cx_source_tell(const cx_source *source, cx_log *log, cx_code code, cx_place place, const char *format, ...) {
  char line[512];
  va_list args;
  va_start(args, format);
  vsnprintf(line, sizeof line, format, args);
  va_end(args);
  cx_diag *d = cx_log_add(log, code, "%s", line);
  d->file = cx_str_copy(log->arena, source->name);
  d->line = place.line;
  d->column = place.column;
  return d;
}

bool cx_source_failed(cx_source *source, cx_log *log) {
  if (source->stream->fault) {
    cx_source_tell(source, log, CX_PACKED_BROKEN, (cx_place){0}, "%s", source->stream->fault);
    source->stream->fault = NULL;
    return true;
  }
  int error = source->stream->error;
  if (!error) return false;
  source->stream->error = 0;
  char reason[256];
  if (strerror_r(error, reason, sizeof reason) != 0) snprintf(reason, sizeof reason, "error %d", error);
  cx_source_tell(source, log, CX_INPUT_UNREADABLE, (cx_place){0}, "cannot be read: %s", reason);
  return true;
}

/* ---- reading whole ---- */

static cx_str stream_whole(cx_source *source, cx_arena *into) {
  cx_stream *stream = source->stream;
  if (!stream->path && !stream->origin) {
    stream->at = stream->memory.n;
    return stream->memory;
  }
  /* A file of known size takes one allocation; what has no size, or grows meanwhile, more. Never more than one byte over the limit. */
  uint64_t most = source->max + 1;
  size_t cap = stream->size && stream->size < most ? stream->size + 1 : stream->size ? (size_t)most : HEAD;
  char *p = cx_alloc(into, cap + 1);
  size_t n = 0;
  for (;;) {
    n += cx_source_read(source, p + n, cap - n);
    if (n < cap || n >= most) break;
    size_t more = cap * 2 < most ? cap * 2 : (size_t)most;
    char *grown = cx_alloc(into, more + 1);
    memcpy(grown, p, n);
    p = grown;
    cap = more;
  }
  return (cx_str){p, n};
}

cx_bytes *cx_source_whole(cx_source *source, cx_log *log) {
  cx_bytes *bytes = cx_bytes_new(source->arena);
  bytes->text = stream_whole(source, bytes->arena);
  if (cx_source_failed(source, log)) return NULL;
  if (bytes->text.n > source->max) {
    cx_source_tell(source, log, CX_INPUT_TOO_LARGE, (cx_place){0}, "larger than the limit of %llu bytes for a document",
                   (unsigned long long)source->max);
    return NULL;
  }
  bytes->places = cx_places_new(bytes->arena, bytes->text);
  return bytes;
}

/* ---- choosing the reader ---- */

static const cx_format *format_named(cx_str name) {
  for (size_t i = 0; i < FORMAT_COUNT; i++)
    if (cx_str_is(name, formats[i]->name)) return formats[i];
  return NULL;
}

const char *const *cx_reader_names(void) { return names; }

bool cx_reader_format_known(cx_str name) { return cx_str_is(name, "auto") || format_named(name) != NULL; }

static bool has_extension(cx_str name, const char *extensions) {
  for (const char *p = extensions, *end; (end = strchr(p, ' ')); p = end + 1) {
    size_t n = (size_t)(end - p), i = 0;
    if (name.n <= n) continue;
    while (i < n && cx_lower(name.p[name.n - n + i]) == p[i]) i++;
    if (i == n) return true;
  }
  return false;
}

static const cx_format *format_recognised(cx_str name, cx_str head, bool whole) {
  head = cx_str_cut(head, cx_mark_length(head), head.n);
  for (size_t i = 0; i < FORMAT_COUNT; i++)
    if (formats[i]->recognise && formats[i]->recognise(head, whole)) return formats[i];
  for (size_t i = 0; i < FORMAT_COUNT; i++)
    if (has_extension(name, formats[i]->extensions)) return formats[i];
  return formats[0];
}

static const char *unreadable_message(cx_str head) {
  if (cx_str_starts(head, CX_STR("\xFF\xFE")) || cx_str_starts(head, CX_STR("\xFE\xFF"))) return "looks like UTF-16; UTF-8 is expected";
  size_t search = head.n < NUL_SEARCH ? head.n : NUL_SEARCH;
  return search && memchr(head.p, 0, search) ? "looks binary: it holds NUL bytes" : NULL;
}

typedef enum opened { OPENED, OPEN_FAILED, OPEN_SKIPPED } opened;

/* Somebody who names a folder need not know of every picture in it. */
static opened refuse(cx_reader *reader, cx_log *log, cx_code code, const char *message) {
  bool skipped = reader->source.inner;
  cx_source_tell(&reader->source, log, skipped ? CX_INPUT_SKIPPED : code, (cx_place){0}, "%s%s", skipped ? "skipped: " : "", message);
  return skipped ? OPEN_SKIPPED : OPEN_FAILED;
}

/* The content decides only under "auto": who names a reader gets it, NUL bytes and all. What is packed is unpacked first, though. */
static opened choose(cx_reader *reader, cx_log *log, cx_str head, bool whole, const cx_format **format) {
  if (cx_format_packed.recognise(head, whole)) {
    *format = &cx_format_packed;
    return OPENED;
  }
  if (*format) return OPENED;
  *format = format_recognised(reader->source.file, head, whole);
  if (*format == &cx_format_pdf) return OPENED;
  const char *message = unreadable_message(head);
  if (message) return refuse(reader, log, CX_INPUT_BINARY, message);
  if (*format == &cx_format_text && cx_xml_declared(head))
    return refuse(reader, log, CX_INPUT_UNKNOWN_XML, "XML of a kind that no reader knows; --input text reads it as it stands");
  return OPENED;
}

static opened reader_open(cx_reader *reader, cx_log *log) {
  cx_stream *stream = &reader->stream;
  reader->opened = true;
  const cx_format *format = format_named(reader->options.input);
  if (!cx_reader_format_known(reader->options.input)) {
    cx_source_tell(&reader->source, log, CX_INPUT_FORMAT, (cx_place){0}, "no reader is named '%.*s'", CX_FMT(reader->options.input));
    return OPEN_FAILED;
  }
  bool whole = true;
  struct stat facts;
  if (stream->path && stat(stream->path, &facts) == 0 && S_ISDIR(facts.st_mode)) {
    format = &cx_format_folder;
  } else {
    if (stream->path) cx_stream_open(stream, reader->own);
    if (stream->path || stream->origin) whole = cx_stream_head(stream, reader->own, HEAD);
    if (cx_source_failed(&reader->source, log)) return OPEN_FAILED;
    cx_str head = stream->memory;
    if (head.n > HEAD) {
      head.n = HEAD;
      whole = false;
    }
    opened chosen = choose(reader, log, head, whole, &format);
    if (chosen != OPENED) return chosen;
  }
  reader->state = format->open(&reader->source, &reader->options);
  reader->format = format;
  return OPENED;
}

bool cx_input_includes(const cx_input_options *options, const char *path) {
  const char *base = strrchr(path, '/');
  for (uint32_t i = 0; i < options->include_count; i++) {
    const char *glob = options->includes[i].p;
    if (fnmatch(glob, strchr(glob, '/') || !base ? path : base + 1, 0) == 0) return true;
  }
  return !options->include_count;
}

/* ---- the reader ---- */

void cx_reader_close(cx_reader *reader) {
  if (!reader || !reader->own) return;
  cx_arena *own = reader->own;
  reader->own = NULL;
  cx_arena_free(own);
}

static void close_handle(void *handle) { cx_reader_close(handle); }

static cx_str stem_of(cx_str name) {
  size_t start = name.n, end = name.n;
  while (start > 0 && name.p[start - 1] != '/') start--;
  for (size_t at = name.n; at > start + 1; at--) {
    if (name.p[at - 1] != '.') continue;
    end = at - 1;
    break;
  }
  return cx_str_cut(name, start, end);
}

static cx_reader *reader_new(cx_arena *arena, cx_str name, cx_str file, const cx_input_options *options) {
  cx_reader *reader = CX_NEW(arena, cx_reader);
  reader->own = cx_arena_new(cx_arena_guard(arena));
  if (!reader->own) cx_out_of_memory(arena);
  cx_arena_cleanup(arena, close_handle, reader);
  if (options) reader->options = *options;
  if (!reader->options.input.n) reader->options.input = CX_STR("auto");
  reader->source = (cx_source){.arena = reader->own,
                               .name = cx_str_copy(reader->own, name),
                               .file = cx_str_copy(reader->own, file),
                               .options = &reader->options,
                               .stream = &reader->stream};
  reader->source.stem = stem_of(reader->source.file);
  uint64_t max = reader->options.max_document;
  reader->source.max = max == 0 ? usual_max : max > largest_max ? largest_max : max;
  return reader;
}

cx_reader *cx_reader_new(cx_arena *arena, const char *path, const cx_input_options *options) {
  cx_reader *reader = reader_new(arena, cx_str_of(path), cx_str_of(path), options);
  reader->stream.path = reader->source.name.p;
  return reader;
}

cx_reader *cx_reader_new_bytes(cx_arena *arena, cx_str name, cx_str bytes, const cx_input_options *options) {
  cx_reader *reader = reader_new(arena, name, name, options);
  reader->stream.memory = bytes;
  return reader;
}

cx_reader *cx_reader_new_inner(cx_arena *arena, const cx_source *outer, cx_str name, cx_str file, cx_stream stream, unsigned packed) {
  cx_reader *reader = reader_new(arena, name, file, outer->options);
  reader->stream = stream;
  reader->source.inner = true;
  reader->source.packed = packed;
  return reader;
}

/* What an editor cannot open at a byte has a locator in words: RFC 5147's, in code points of what was unpacked. */
static void locate_packed(cx_arena *arena, cx_document *out) {
  const cx_places *places = cx_document_places(out, arena);
  out->places = places;
  out->locator =
      cx_str_format(arena, "char=%u,%u", cx_places_find(places, out->at.start).character, cx_places_find(places, out->at.end).character);
}

/* Feeds break titles over lines; no span points into one. */
static cx_str one_line(cx_arena *arena, cx_str title) {
  cx_buf line = {.arena = arena};
  for (size_t i = 0; i < title.n; i++) {
    bool blank = cx_is_space(title.p[i]);
    if (blank && (!line.n || line.p[line.n - 1] == ' ')) continue;
    cx_buf_char(&line, blank ? ' ' : title.p[i]);
  }
  if (line.n && line.p[line.n - 1] == ' ') line.n--;
  return line.n ? cx_buf_str(&line) : CX_STR("");
}

cx_read_status cx_reader_next(cx_reader *reader, cx_arena *arena, cx_log *log, cx_document *out) {
  if (!reader->own) return CX_READ_END;
  cx_arena_set_guard(reader->own, cx_arena_guard(arena));
  if (!reader->opened) {
    opened how = reader_open(reader, log);
    if (how != OPENED) return how == OPEN_SKIPPED ? CX_READ_END : CX_READ_FAILED;
  }
  if (!reader->format) return CX_READ_END;
  cx_read_status status = reader->format->next(reader->state, arena, log, out);
  if (status != CX_READ_DOCUMENT) return status;
  out->title = one_line(arena, out->title);
  if (reader->source.packed && !out->locator.n) locate_packed(arena, out);
  return status;
}
