/* JSON lines: one record a line into documents. A record's locators begin with its index from 0 (blank lines are none). One line is held at
 * a time, and never more than the limit of it: a longer one is skipped to its end. */
#include "text/json_record.h"
#include "text/xml_root.h"

enum { CHUNK = 64 * 1024 };

typedef struct jsonl_reader {
  cx_source *source;
  cx_json_record json;
  bool ended;

  char *chunk; /* read, from `at` to `n` not yet given out */
  size_t at, n;
  cx_buf line;
  uint32_t line_number;
  uint64_t records;
} jsonl_reader;

/* ---- lines ---- */

typedef enum line_status { LINE_READ, LINE_TOO_LONG, LINE_END } line_status;

/* The next line without its end, NUL-terminated; what goes beyond the limit is read and forgotten. */
static line_status line_next(jsonl_reader *reader) {
  bool any = false, too_long = false;
  reader->line.n = 0;
  for (;;) {
    if (reader->at == reader->n) {
      reader->at = 0;
      reader->n = cx_source_read(reader->source, reader->chunk, CHUNK);
      if (!reader->n) break;
    }
    any = true;
    const char *from = reader->chunk + reader->at, *end = memchr(from, '\n', reader->n - reader->at);
    size_t n = end ? (size_t)(end - from) : reader->n - reader->at;
    too_long = too_long || reader->line.n + n > reader->source->max;
    if (!too_long) cx_buf_add(&reader->line, (cx_str){from, n});
    reader->at += n + (end ? 1 : 0);
    if (end) break;
  }
  if (!any) return LINE_END;
  reader->line_number++;
  return too_long ? LINE_TOO_LONG : LINE_READ;
}

/* ---- the reader ---- */

/* A line that starts as an object with a key does: JSON that is spread over lines is none, nor is an answer that holds records. */
static bool jsonl_recognise(cx_str head, bool whole) {
  size_t at = 0, end = 0;
  while (at < head.n && cx_is_space(head.p[at])) at++;
  if (at == head.n || head.p[at] != '{') return false;
  for (end = at; end < head.n && head.p[end] != '\n';) end++;
  bool cut = end == head.n && !whole;
  while (end > at && cx_is_space(head.p[end - 1])) end--;
  if (cx_json_record_is_envelope(cx_str_cut(head, at, end))) return false;
  for (at++; at < end && cx_is_space(head.p[at]);) at++;
  if (at >= end) return false;
  return head.p[at] == '"' ? cut || head.p[end - 1] == '}' : head.p[at] == '}';
}

static void *jsonl_open(cx_source *source, const cx_input_options *options) {
  jsonl_reader *reader = CX_NEW(source->arena, jsonl_reader);
  reader->source = source;
  cx_json_record_start(&reader->json, source, options);
  reader->chunk = cx_alloc(source->arena, CHUNK);
  reader->line.arena = source->arena;
  cx_buf_z(&reader->line, "");
  return reader;
}

static bool line_parse(jsonl_reader *reader, uint64_t index, cx_log *log) {
  cx_str line = cx_buf_str(&reader->line);
  size_t start = reader->line_number == 1 ? cx_mark_length(line) : 0;
  cx_json_record_forget(&reader->json);
  cx_str prefix = cx_str_format(reader->json.scratch, "/%llu", (unsigned long long)index);
  return cx_json_record_parse(&reader->json, reader->line.p + start, line.n - start, (cx_place){0, reader->line_number, 1}, prefix,
                              reader->line_number, log);
}

static cx_read_status jsonl_next(void *state, cx_arena *arena, cx_log *log, cx_document *out) {
  jsonl_reader *reader = state;
  cx_arena_set_guard(reader->json.scratch, cx_arena_guard(arena));
  if (reader->ended) return CX_READ_END;
  reader->ended = !cx_json_record_pointers_check(&reader->json, log);
  if (reader->ended) return CX_READ_FAILED;
  for (;;) {
    if (cx_json_record_next(&reader->json, arena, log, out)) return CX_READ_DOCUMENT;
    line_status line = line_next(reader);
    if (line == LINE_END) {
      reader->ended = true;
      return cx_json_record_end(&reader->json, log);
    }
    if (line == LINE_READ && cx_str_is_blank(cx_buf_str(&reader->line))) continue;
    uint64_t index = reader->records++;
    if (line == LINE_TOO_LONG) {
      cx_source_tell(reader->source, log, CX_INPUT_TOO_LARGE, (cx_place){0, reader->line_number, 1},
                     "the line is longer than the limit of %llu bytes for a document", (unsigned long long)reader->source->max);
      return CX_READ_FAILED;
    }
    if (!line_parse(reader, index, log)) return CX_READ_FAILED;
  }
}

const cx_format cx_format_jsonl = {"jsonl", jsonl_recognise, ".jsonl .ndjson ", jsonl_open, jsonl_next};
