/* What is compressed (gzip, zstd, xz, bzip2) or packed (zip, tar, each of them compressed or not) into the sources in it, each with a
 * reader of its own. Read from front to back, so that a pipe is read as a file is, and one member is held at a time.
 *
 * What comes out is bounded by what went in: past a slack, more than RATIO times the bytes read of the outermost file is told as a bomb. */
#include "text/reader.h"

static const struct {
  uint32_t at;
  cx_str bytes;
} heads[] = {
    {0, {"\x1F\x8B", 2}},                 /* gzip */
    {0, {"\x28\xB5\x2F\xFD", 4}},         /* zstd */
    {0, {"\xFD\x37\x7A\x58\x5A\x00", 6}}, /* xz */
    {0, {"BZh", 3}},                      /* bzip2, with the next row's second */
    {0, {"PK\x03\x04", 4}},
    {0, {"PK\x05\x06", 4}}, /* zip */
    {257, {"ustar", 5}},    /* tar */
};

static bool packed_recognise(cx_str head, bool whole) {
  static const cx_str block = {"1AY&SY", 6}, end = {"\x17\x72\x45\x38\x50\x90", 6};
  (void)whole;
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
    if (head.n < heads[i].at + heads[i].bytes.n || memcmp(head.p + heads[i].at, heads[i].bytes.p, heads[i].bytes.n) != 0) continue;
    if (heads[i].bytes.p[0] != 'B') return true;
    cx_str rest = cx_str_cut(head, head.n < 4 ? head.n : 4, head.n); /* three letters alone could open a text */
    if (cx_str_starts(rest, block) || cx_str_starts(rest, end)) return true;
  }
  return false;
}

#ifdef CLAIMX_LIBARCHIVE
#include <archive.h>
#include <archive_entry.h>

enum { CHUNK = 64 * 1024, RATIO = 200, DEEPEST = 4 };
static const uint64_t slack = 64ull << 20;

typedef struct packed_reader {
  cx_source *source;
  const cx_stream *origin;
  struct archive *archive;
  char *chunk;
  bool begun, ended;
  uint64_t out; /* bytes of all members so far */
  char fault[320];
  cx_arena *member_arena; /* of the member being read, or NULL */
  cx_reader *member;
  uint64_t members;
  bool any; /* a member was opened */
} packed_reader;

static void free_packed(void *handle) {
  packed_reader *reader = handle;
  cx_arena_free(reader->member_arena);
  reader->member_arena = NULL;
  archive_read_free(reader->archive);
}

static la_ssize_t feed(struct archive *archive, void *data, const void **bytes) {
  packed_reader *reader = data;
  size_t n = cx_stream_read(reader->source->stream, reader->chunk, CHUNK);
  *bytes = reader->chunk;
  if (!n && (reader->source->stream->error || reader->source->stream->fault)) {
    archive_set_error(archive, reader->source->stream->error, "the source cannot be read");
    return -1;
  }
  return (la_ssize_t)n;
}

static bool is_bomb(packed_reader *reader) {
  la_int64_t unpacked = archive_filter_bytes(reader->archive, 0);
  uint64_t most = unpacked > 0 && (uint64_t)unpacked > reader->out ? (uint64_t)unpacked : reader->out;
  return most > slack && most / RATIO > reader->origin->given;
}

static const char *say(packed_reader *reader, const char *what, const char *why) {
  snprintf(reader->fault, sizeof reader->fault, "%s%s%s", what, why ? ": " : "", why ? why : "");
  for (char *p = reader->fault; *p; p++) /* libarchive quotes names, whatever is in them */
    if ((unsigned char)*p < ' ') *p = ' ';
  return reader->fault;
}

/* A member's bytes, for its stream: called from other libraries' callbacks, so it allocates nothing of ours. */
static size_t pull(void *handle, char *to, size_t n, const char **fault) {
  packed_reader *reader = handle;
  if (reader->ended) return 0;
  la_ssize_t got = archive_read_data(reader->archive, to, n);
  if (got > 0) reader->out += (uint64_t)got;
  if (is_bomb(reader)) {
    reader->ended = true;
    *fault = say(reader, "unpacks to more than 200 times its own size: not read on", NULL);
    return 0;
  }
  if (got >= 0) return (size_t)got;
  reader->ended = got == ARCHIVE_FATAL;
  *fault = say(reader, "cannot be unpacked", archive_error_string(reader->archive));
  return 0;
}

/* libarchive would skip the rest of a member as well, but without looking how much it is. */
static bool drain(packed_reader *reader, cx_log *log) {
  const char *fault = NULL;
  static const size_t step = 4096;
  char rest[4096];
  while (!reader->ended && !fault && pull(reader, rest, step, &fault)) continue;
  if (fault) cx_source_tell(reader->source, log, CX_PACKED_BROKEN, (cx_place){0}, "%s", fault);
  return !fault;
}

/* "a.jsonl.gz" is "a.jsonl" packed. */
static cx_str without_ending(cx_arena *arena, cx_str name) {
  static const cx_str endings[] = {{".gz", 3}, {".zst", 4}, {".xz", 3}, {".bz2", 4}};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
    if (cx_str_ends(name, endings[i]) && name.n > endings[i].n) return cx_str_copy(arena, cx_str_cut(name, 0, name.n - endings[i].n));
  return name;
}

static const char *path_of(struct archive_entry *entry) {
  const char *path = archive_entry_pathname_utf8(entry);
  return path ? path : archive_entry_pathname(entry);
}

static void member_open(packed_reader *reader, cx_arena *guarded, const char *path) {
  reader->member_arena = cx_arena_new(cx_arena_guard(guarded));
  if (!reader->member_arena) cx_out_of_memory(guarded);
  cx_str name = reader->source->name, file = name;
  if (path)
    file = name = cx_str_format(reader->member_arena, "%s/%s", name.p, path);
  else
    file = without_ending(reader->member_arena, reader->source->file);
  cx_stream stream = {.pull = pull, .handle = reader, .origin = reader->origin};
  reader->member = cx_reader_new_inner(reader->member_arena, reader->source, name, file, stream, reader->source->packed + 1);
}

static bool begin(packed_reader *reader, cx_log *log) {
  reader->begun = true;
  if (reader->source->packed == DEEPEST) {
    cx_source_tell(reader->source, log, CX_INPUT_DEEP, (cx_place){0}, "packed more than 4 times over: not unpacked further");
    reader->ended = true;
    return false;
  }
  struct archive *a = reader->archive;
  /* Only what libarchive reads by itself: other filters of its own run programs. */
  bool good = archive_read_support_filter_gzip(a) == ARCHIVE_OK && archive_read_support_filter_bzip2(a) == ARCHIVE_OK &&
              archive_read_support_filter_xz(a) == ARCHIVE_OK && archive_read_support_filter_zstd(a) == ARCHIVE_OK &&
              archive_read_support_format_tar(a) == ARCHIVE_OK && archive_read_support_format_zip_streamable(a) == ARCHIVE_OK &&
              archive_read_support_format_raw(a) == ARCHIVE_OK && archive_read_support_format_empty(a) == ARCHIVE_OK &&
              archive_read_open(a, reader, NULL, feed, NULL) == ARCHIVE_OK;
  if (good) return true;
  reader->ended = true;
  if (!cx_source_failed(reader->source, log))
    cx_source_tell(reader->source, log, CX_PACKED_BROKEN, (cx_place){0}, "%s", say(reader, "cannot be unpacked", archive_error_string(a)));
  return false;
}

/* An office document is a zip of XML that only looks like a folder of texts. */
static bool is_office(const char *path) { return strcmp(path, "[Content_Types].xml") == 0 || strcmp(path, "mimetype") == 0; }

/* As in a folder: "a/.b/c", but not "./a". */
static bool is_hidden(const char *path) {
  for (const char *p = path; p; p = strchr(p, '/') ? strchr(p, '/') + 1 : NULL)
    if (p[0] == '.' && p[1] != '/' && strncmp(p, "../", 3) != 0) return true;
  return false;
}

/* Opens the next member to be read, if any (END); FAILED: the archive is broken here. */
static cx_read_status step(packed_reader *reader, cx_arena *arena, cx_log *log) {
  struct archive_entry *entry;
  int got = archive_read_next_header(reader->archive, &entry);
  if (got == ARCHIVE_RETRY) return CX_READ_END;
  if (got == ARCHIVE_EOF) {
    reader->ended = true;
    bool empty = archive_format(reader->archive) == ARCHIVE_FORMAT_EMPTY;
    if (empty && archive_filter_count(reader->archive) > 1) /* a compressed empty file is an empty document */
      member_open(reader, arena, NULL);
    else if (!reader->any && !reader->source->packed)
      cx_source_tell(reader->source, log, CX_INPUT_EMPTY, (cx_place){0}, "no file of the archive is read: %s",
                     reader->members ? "none has a name as --include asks, or all are hidden" : "it holds none");
    return CX_READ_END;
  }
  if (got < ARCHIVE_WARN || is_bomb(reader)) {
    reader->ended = true;
    if (cx_source_failed(reader->source, log)) return CX_READ_FAILED;
    const char *fault = got < ARCHIVE_WARN ? say(reader, "cannot be unpacked", archive_error_string(reader->archive))
                                           : say(reader, "unpacks to more than 200 times its own size: not read on", NULL);
    cx_source_tell(reader->source, log, CX_PACKED_BROKEN, (cx_place){0}, "%s", fault);
    return CX_READ_FAILED;
  }
  bool single = archive_format(reader->archive) == ARCHIVE_FORMAT_RAW, first = !reader->members++;
  if (single && archive_filter_count(reader->archive) < 2) {
    reader->ended = true;
    cx_source_tell(reader->source, log, CX_PACKED_BROKEN, (cx_place){0}, "cannot be unpacked: it only begins as a packed file does");
    return CX_READ_FAILED;
  }
  const char *path = single ? NULL : path_of(entry);
  if (!single && !path) path = "(a name that is not UTF-8)";
  if (path && first && is_office(path)) {
    reader->ended = true;
    cx_source_tell(reader->source, log, CX_INPUT_BINARY, (cx_place){0}, "an office document or book, whose text must be extracted first");
    return CX_READ_FAILED;
  }
  bool wanted =
      single || (archive_entry_filetype(entry) == AE_IFREG && !is_hidden(path) && cx_input_includes(reader->source->options, path));
  reader->any = reader->any || wanted;
  if (wanted)
    member_open(reader, arena, path);
  else if (!drain(reader, log))
    return CX_READ_FAILED;
  return CX_READ_END;
}

static void *packed_open(cx_source *source, const cx_input_options *options) {
  (void)options;
  packed_reader *reader = CX_NEW(source->arena, packed_reader);
  reader->source = source;
  reader->origin = source->stream->origin ? source->stream->origin : source->stream;
  reader->chunk = cx_alloc(source->arena, CHUNK);
  reader->archive = archive_read_new();
  if (!reader->archive) cx_out_of_memory(source->arena);
  cx_arena_cleanup(source->arena, free_packed, reader);
  return reader;
}

static cx_read_status packed_next(void *state, cx_arena *arena, cx_log *log, cx_document *out) {
  packed_reader *reader = state;
  if (!reader->begun && !begin(reader, log)) return CX_READ_FAILED;
  for (;;) {
    if (reader->member_arena) {
      cx_arena_set_guard(reader->member_arena, cx_arena_guard(arena));
      cx_read_status status = cx_reader_next(reader->member, arena, log, out);
      if (status != CX_READ_END) return status;
      cx_arena_free(reader->member_arena);
      reader->member_arena = NULL;
      if (!drain(reader, log)) return CX_READ_FAILED;
    } else if (reader->ended) {
      return CX_READ_END;
    } else if (step(reader, arena, log) == CX_READ_FAILED) {
      return CX_READ_FAILED;
    }
  }
}

#else

static void *packed_open(cx_source *source, const cx_input_options *options) {
  (void)options;
  return source;
}

static cx_read_status packed_next(void *state, cx_arena *arena, cx_log *log, cx_document *out) {
  cx_source *source = state;
  (void)arena, (void)out;
  if (source->packed) return CX_READ_END;
  source->packed = 1;
  cx_source_tell(source, log, CX_INPUT_NOT_BUILT, (cx_place){0}, "compressed or packed, and this build of claimx is without libarchive");
  return CX_READ_FAILED;
}

#endif

const cx_format cx_format_packed = {"packed", packed_recognise, "", packed_open, packed_next};
