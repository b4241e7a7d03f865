/* A path, standard input or bytes in memory into a reader: opens, looks at the first bytes, chooses the reader and hands it the bytes.
 * Knows no format but by its row in the table. Nothing is opened before the first cx_reader_next, so that every fault has a log to go to.
 */
#include "text/source.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>

#include "text/reader.h"

/* By content in this order, then by extension; the first is what is left. */
static const cx_format *const formats[] = {&cx_format_text, &cx_format_report, &cx_format_jsonl};
enum { FORMAT_COUNT = sizeof formats / sizeof *formats };

enum { HEAD = 64 * 1024, NUL_SEARCH = 8 * 1024 };
static const uint64_t usual_max = 64ull << 20, largest_max = 2ull << 30;

typedef struct cx_stream {
  const char *path; /* NULL: memory */
  FILE *file;
  cx_str memory; /* memory: all; file: the head that was read to recognise the format */
  size_t at;     /* what of it has been given out */
  size_t size;   /* of a regular file, as a hint; else 0 */
  int error;     /* errno of a fault not yet told */
} cx_stream;

struct cx_reader {
  cx_arena *own; /* NULL when closed */
  cx_source source;
  cx_stream stream;
  cx_input_options options;
  bool opened;
  const cx_format *format; /* NULL: could not be opened; there are no documents */
  void *state;
};

/* ---- the stream ---- */

static void stream_close(void *handle) {
  cx_stream *stream = handle;
  if (stream->file && stream->file != stdin) fclose(stream->file);
  stream->file = NULL;
}

static void stream_open(cx_stream *stream, cx_arena *own) {
  bool standard = strcmp(stream->path, "-") == 0;
  errno = 0;
  stream->file = standard ? stdin : fopen(stream->path, "rb");
  if (!stream->file) {
    stream->error = errno ? errno : EIO;
    return;
  }
  cx_arena_cleanup(own, stream_close, stream);
  struct stat facts;
  if (!standard && fstat(fileno(stream->file), &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0)
    stream->size = (size_t)facts.st_size;
}

static size_t file_read(cx_stream *stream, char *to, size_t n) {
  size_t got = 0;
  while (stream->file && got < n) {
    errno = 0;
    size_t more = fread(to + got, 1, n - got, stream->file);
    got += more;
    if (more) continue;
    if (ferror(stream->file)) stream->error = errno ? errno : EIO;
    stream_close(stream);
  }
  return got;
}

size_t cx_source_read(cx_source *source, char *to, size_t n) {
  cx_stream *stream = source->stream;
  size_t ahead = stream->memory.n - stream->at;
  if (ahead > n) ahead = n;
  if (ahead) memcpy(to, stream->memory.p + stream->at, ahead);
  stream->at += ahead;
  return ahead + (ahead < n ? file_read(stream, to + ahead, n - ahead) : 0);
}

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
  if (!stream->path) {
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

/* What binary files start with, where they need not hold a NUL. */
static const struct {
  cx_str head;
  const char *message;
} binaries[] = {
    {{"\xFF\xFE", 2}, "looks like UTF-16; UTF-8 is expected"},
    {{"\xFE\xFF", 2}, "looks like UTF-16; UTF-8 is expected"},
    {{"%PDF-", 5}, "looks binary: a PDF, whose text must be extracted first"},
    {{"\x1F\x8B", 2}, "looks binary: compressed with gzip"},
    {{"PK\x03\x04", 4}, "looks binary: a zip archive or an office document"},
};

static const char *binary_message(cx_str head) {
  for (size_t i = 0; i < sizeof binaries / sizeof *binaries; i++)
    if (cx_str_starts(head, binaries[i].head)) return binaries[i].message;
  size_t search = head.n < NUL_SEARCH ? head.n : NUL_SEARCH;
  return search && memchr(head.p, 0, search) ? "looks binary: it holds NUL bytes" : NULL;
}

/* The content decides only under "auto": who names a reader gets it, NUL bytes and all. */
static bool reader_open(cx_reader *reader, cx_log *log) {
  cx_stream *stream = &reader->stream;
  reader->opened = true;
  const cx_format *format = format_named(reader->options.input);
  if (!cx_reader_format_known(reader->options.input)) {
    cx_source_tell(&reader->source, log, CX_INPUT_FORMAT, (cx_place){0}, "no reader is named '%.*s'", CX_FMT(reader->options.input));
    return false;
  }
  bool whole = true;
  if (stream->path) {
    stream_open(stream, reader->own);
    char *head = cx_alloc(reader->own, HEAD);
    size_t n = file_read(stream, head, HEAD);
    stream->memory = (cx_str){head, n};
    whole = n < HEAD;
    if (cx_source_failed(&reader->source, log)) return false;
  }
  if (!format) {
    cx_str head = stream->memory;
    if (head.n > HEAD) {
      head.n = HEAD;
      whole = false;
    }
    const char *binary = binary_message(head);
    if (binary) {
      cx_source_tell(&reader->source, log, CX_INPUT_BINARY, (cx_place){0}, "%s", binary);
      return false;
    }
    format = format_recognised(reader->source.name, head, whole);
  }
  reader->state = format->open(&reader->source, &reader->options);
  reader->format = format;
  return true;
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

static cx_reader *reader_new(cx_arena *arena, cx_str name, const cx_input_options *options) {
  cx_reader *reader = CX_NEW(arena, cx_reader);
  reader->own = cx_arena_new(cx_arena_guard(arena));
  if (!reader->own) cx_out_of_memory(arena);
  cx_arena_cleanup(arena, close_handle, reader);
  reader->source = (cx_source){.arena = reader->own, .name = cx_str_copy(reader->own, name), .stream = &reader->stream};
  reader->source.stem = stem_of(reader->source.name);
  if (options) reader->options = *options;
  if (!reader->options.input.n) reader->options.input = CX_STR("auto");
  uint64_t max = reader->options.max_document;
  reader->source.max = max == 0 ? usual_max : max > largest_max ? largest_max : max;
  return reader;
}

cx_reader *cx_reader_new(cx_arena *arena, const char *path, const cx_input_options *options) {
  cx_reader *reader = reader_new(arena, cx_str_of(path), options);
  reader->stream.path = reader->source.name.p;
  return reader;
}

cx_reader *cx_reader_new_bytes(cx_arena *arena, cx_str name, cx_str bytes, const cx_input_options *options) {
  cx_reader *reader = reader_new(arena, name, options);
  reader->stream.memory = bytes;
  return reader;
}

cx_read_status cx_reader_next(cx_reader *reader, cx_arena *arena, cx_log *log, cx_document *out) {
  if (!reader->own) return CX_READ_END;
  cx_arena_set_guard(reader->own, cx_arena_guard(arena));
  if (!reader->opened && !reader_open(reader, log)) return CX_READ_FAILED;
  if (!reader->format) return CX_READ_END;
  return reader->format->next(reader->state, arena, log, out);
}
