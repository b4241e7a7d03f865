/* JSON lines: one record a line into a document for each field that holds a text.
 *
 * The document's text is the decoded field; its locator is "/LINE/POINTER": the record's index from 0 (blank lines are none), then the
 * field's JSON Pointer in it. Fields asked for by name each make a document where they are strings, and with several of them the id gets
 * the field's name behind a point ("17.abstract"); of the usual fields the first one there is taken. One line is held at a time, and never
 * more than the limit of it: a longer one is skipped to its end. */
#include <cjson/cJSON.h>
#include <stdio.h>

#include "text/reader.h"
#include "text/utf8.h"

static const cx_str usual_fields[] = {{"/abstract", 9}, {"/text", 5}};
enum { CHUNK = 64 * 1024, NOTES = 8 };

typedef struct jsonl_reader {
  cx_source *source;
  cx_arena *scratch; /* of the record at hand */
  const cx_str *fields;
  uint32_t field_count;
  bool all_fields; /* else the first there is */
  cx_str id_field;
  bool checked, ended;

  char *chunk; /* read, from `at` to `n` not yet given out */
  size_t at, n;
  cx_buf line;
  uint32_t line_number;
  uint64_t index; /* of the record at hand */
  uint64_t records, documents, without;

  cJSON *record; /* lives in scratch; NULL: the next line is due */
  uint32_t field, record_documents;
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

static bool is_blank(cx_str s) {
  for (size_t i = 0; i < s.n; i++)
    if (!cx_is_space(s.p[i])) return false;
  return true;
}

/* ---- escapes that cJSON cannot carry ---- */

static int hex4(const char *p) {
  int value = 0;
  for (int i = 0; i < 4; i++) {
    int c = p[i], digit = cx_is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

static bool is_high(int unit) { return unit >= 0xD800 && unit < 0xDC00; }
static bool is_low(int unit) { return unit >= 0xDC00 && unit < 0xE000; }

/* cJSON cuts a string at \u0000 and refuses a lone surrogate. Both become \uFFFD, which is as long, so that places stay.
 * A backslash stands in strings alone, or the line is broken anyway. */
static void mend_escapes(char *p, size_t n) {
  for (size_t i = 0; i + 1 < n; i += 2) {
    while (i < n && p[i] != '\\') i++;
    if (i + 5 >= n || p[i + 1] != 'u') continue;
    int unit = hex4(p + i + 2);
    if (unit < 0) continue;
    bool paired = is_high(unit) && i + 11 < n && p[i + 6] == '\\' && p[i + 7] == 'u' && is_low(hex4(p + i + 8));
    if (paired)
      i += 6;
    else if (unit == 0 || is_high(unit) || is_low(unit))
      memcpy(p + i + 2, "FFFD", 4);
    i += 4;
  }
}

/* ---- pointers ---- */

static bool pointer_valid(cx_str p) {
  if (p.n && p.p[0] != '/') return false;
  for (size_t i = 0; i < p.n; i++)
    if (p.p[i] == '~' && (i + 1 == p.n || (p.p[i + 1] != '0' && p.p[i + 1] != '1'))) return false;
  return true;
}

/* A reference token without its escapes. */
static cx_str token_plain(cx_arena *arena, cx_str token) {
  cx_buf buf = {.arena = arena};
  cx_buf_z(&buf, "");
  for (size_t i = 0; i < token.n; i++) {
    char c = token.p[i];
    if (c == '~' && i + 1 < token.n) c = token.p[++i] == '1' ? '/' : '~';
    cx_buf_char(&buf, c);
  }
  return cx_buf_str(&buf);
}

static cJSON *array_item(const cJSON *array, cx_str index) {
  if (!index.n || index.n > 9 || (index.n > 1 && index.p[0] == '0')) return NULL;
  int value = 0;
  for (size_t i = 0; i < index.n; i++) {
    if (!cx_is_digit(index.p[i])) return NULL;
    value = value * 10 + (index.p[i] - '0');
  }
  return cJSON_GetArrayItem(array, value);
}

/* RFC 6901; NULL where there is nothing. The pointer is valid. */
static cJSON *pointer_find(cx_arena *arena, cJSON *node, cx_str pointer) {
  for (size_t at = 0; node && at < pointer.n;) {
    size_t end = ++at;
    while (end < pointer.n && pointer.p[end] != '/') end++;
    cx_str token = token_plain(arena, cx_str_cut(pointer, at, end));
    node = cJSON_IsArray(node) ? array_item(node, token) : cJSON_IsObject(node) ? cJSON_GetObjectItemCaseSensitive(node, token.p) : NULL;
    at = end;
  }
  return node;
}

static cx_str pointer_last(cx_arena *arena, cx_str pointer) {
  size_t start = pointer.n;
  while (start > 0 && pointer.p[start - 1] != '/') start--;
  return token_plain(arena, cx_str_cut(pointer, start, pointer.n));
}

/* ---- records ---- */

static void record_delete(void *record) { cJSON_Delete(record); }

static bool record_parse(jsonl_reader *reader, cx_log *log) {
  cx_str line = cx_buf_str(&reader->line);
  size_t start = reader->line_number == 1 ? cx_mark_length(line) : 0;
  line = cx_str_cut(line, start, line.n);
  const char *fault = memchr(line.p, 0, line.n); /* cJSON would let a NUL in a string pass, and cut it there */
  if (!fault) {
    mend_escapes(reader->line.p + start, line.n);
    cJSON *record = cJSON_ParseWithLengthOpts(line.p, line.n + 1, &fault, true);
    if (record) {
      cx_arena_cleanup(reader->scratch, record_delete, record);
      reader->record = record;
      reader->field = reader->record_documents = 0;
      return true;
    }
  }
  size_t at = fault && fault >= line.p && fault <= line.p + line.n ? (size_t)(fault - line.p) : 0;
  cx_place place = {0, reader->line_number, 1};
  for (size_t i = 0, n; i < at; i += n, place.column++) cx_utf8_decode(line, i, &n, NULL);
  cx_source_tell(reader->source, log, CX_RECORD_BROKEN, place, "broken JSON: the fault is here or just before");
  return false;
}

static cx_str record_id(jsonl_reader *reader, cx_arena *arena) {
  const cJSON *id = pointer_find(reader->scratch, reader->record, reader->id_field);
  if (cJSON_IsString(id)) return cx_str_copy(arena, cx_str_of(id->valuestring));
  if (cJSON_IsNumber(id)) return cx_str_format(arena, "%.17g", id->valuedouble);
  return cx_str_format(arena, "%u", reader->line_number);
}

static void document_make(jsonl_reader *reader, cx_arena *arena, cx_str field, const char *text, cx_document *out) {
  const cJSON *title = cJSON_GetObjectItemCaseSensitive(reader->record, "title");
  cx_str id = record_id(reader, arena), part = pointer_last(arena, field), own = cx_str_copy(arena, cx_str_of(text));
  if (reader->all_fields && reader->field_count > 1) id = cx_str_format(arena, "%.*s.%.*s", CX_FMT(id), CX_FMT(part));
  *out = (cx_document){
      .id = id,
      .source = cx_str_copy(arena, reader->source->name),
      .title = cJSON_IsString(title) ? cx_str_copy(arena, cx_str_of(title->valuestring)) : CX_STR(""),
      .part = part,
      .language = cx_language_guess(own),
      .text = own,
      .at = cx_span_of(0, own.n),
      .locator = cx_str_format(arena, "/%llu%.*s", (unsigned long long)reader->index, CX_FMT(field)),
  };
  reader->documents++;
}

/* A record without text is told of, but a file of a million of them not a million times. */
static void tell_without(jsonl_reader *reader, cx_log *log) {
  if (reader->without++ >= NOTES) return;
  cx_buf names = {.arena = reader->scratch};
  for (uint32_t i = 0; i < reader->field_count; i++) cx_buf_printf(&names, "%s'%.*s'", i ? " or " : "", CX_FMT(reader->fields[i]));
  cx_source_tell(reader->source, log, CX_RECORD_WITHOUT_TEXT, (cx_place){0, reader->line_number, 1}, "the record has no text in %s%s",
                 cx_buf_str(&names).p, reader->without == NOTES ? "; further such records of this file are not told" : "");
}

/* The next document of the record at hand; false where it has no more. */
static bool record_next(jsonl_reader *reader, cx_arena *arena, cx_log *log, cx_document *out) {
  while (reader->record && reader->field < reader->field_count) {
    cx_str field = reader->fields[reader->field++];
    const cJSON *text = pointer_find(reader->scratch, reader->record, field);
    if (!cJSON_IsString(text)) continue;
    document_make(reader, arena, field, text->valuestring, out);
    reader->record_documents++;
    if (!reader->all_fields) reader->record = NULL;
    return true;
  }
  if (reader->record && !reader->record_documents) tell_without(reader, log);
  reader->record = NULL;
  return false;
}

/* ---- the reader ---- */

/* A line that starts as an object with a key does: JSON that is spread over lines is none. */
static bool jsonl_recognise(cx_str head, bool whole) {
  size_t at = 0, end = 0;
  while (at < head.n && cx_is_space(head.p[at])) at++;
  if (at == head.n || head.p[at] != '{') return false;
  for (end = at; end < head.n && head.p[end] != '\n';) end++;
  bool cut = end == head.n && !whole;
  while (end > at && cx_is_space(head.p[end - 1])) end--;
  for (at++; at < end && cx_is_space(head.p[at]);) at++;
  if (at >= end) return false;
  return head.p[at] == '"' ? cut || head.p[end - 1] == '}' : head.p[at] == '}';
}

static void free_scratch(void *scratch) { cx_arena_free(scratch); }

static void *jsonl_open(cx_source *source, const cx_input_options *options) {
  jsonl_reader *reader = CX_NEW(source->arena, jsonl_reader);
  *reader = (jsonl_reader){.source = source, .fields = options->fields, .field_count = options->field_count, .id_field = options->id_field};
  reader->all_fields = options->field_count > 0;
  if (!reader->all_fields) {
    reader->fields = usual_fields;
    reader->field_count = sizeof usual_fields / sizeof *usual_fields;
  }
  if (!reader->id_field.n) reader->id_field = CX_STR("/id");
  reader->chunk = cx_alloc(source->arena, CHUNK);
  reader->line.arena = source->arena;
  cx_buf_z(&reader->line, "");
  reader->scratch = cx_arena_new(cx_arena_guard(source->arena));
  if (!reader->scratch) cx_out_of_memory(source->arena);
  cx_arena_cleanup(source->arena, free_scratch, reader->scratch);
  return reader;
}

static bool pointers_check(const jsonl_reader *reader, cx_log *log) {
  bool good = true;
  for (uint32_t i = 0; i <= reader->field_count; i++) {
    cx_str pointer = i < reader->field_count ? reader->fields[i] : reader->id_field;
    if (pointer_valid(pointer)) continue;
    good = false;
    cx_source_tell(reader->source, log, CX_INPUT_POINTER, (cx_place){0}, "'%.*s' is no JSON Pointer: expected '/name' or '/name/0'",
                   CX_FMT(pointer));
  }
  return good;
}

static cx_read_status jsonl_end(jsonl_reader *reader, cx_log *log) {
  reader->ended = true;
  if (cx_source_failed(reader->source, log)) return CX_READ_FAILED;
  if (reader->without && !reader->documents)
    cx_source_tell(reader->source, log, CX_RECORDS_WITHOUT_TEXT, (cx_place){0},
                   "none of the %llu records has a text in the fields asked for", (unsigned long long)reader->without);
  return CX_READ_END;
}

static cx_read_status jsonl_next(void *state, cx_arena *arena, cx_log *log, cx_document *out) {
  jsonl_reader *reader = state;
  cx_arena_set_guard(reader->scratch, cx_arena_guard(arena));
  if (!reader->ended && !reader->checked && !pointers_check(reader, log)) {
    reader->ended = true;
    return CX_READ_FAILED;
  }
  reader->checked = true;
  while (!reader->ended) {
    if (record_next(reader, arena, log, out)) return CX_READ_DOCUMENT;
    cx_arena_reset(reader->scratch);
    line_status line = line_next(reader);
    if (line == LINE_END) return jsonl_end(reader, log);
    if (line == LINE_READ && is_blank(cx_buf_str(&reader->line))) continue;
    reader->index = reader->records++;
    if (line == LINE_TOO_LONG) {
      cx_source_tell(reader->source, log, CX_INPUT_TOO_LARGE, (cx_place){0, reader->line_number, 1},
                     "the line is longer than the limit of %llu bytes for a document", (unsigned long long)reader->source->max);
      return CX_READ_FAILED;
    }
    if (!record_parse(reader, log)) return CX_READ_FAILED;
  }
  return CX_READ_END;
}

const cx_format cx_format_jsonl = {"jsonl", jsonl_recognise, ".jsonl .ndjson ", jsonl_open, jsonl_next};
