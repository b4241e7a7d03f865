/* JSON: an array of records, an object that holds one (the answers of Semantic Scholar, OpenAlex, Crossref, Hugging Face), or one record.
 *
 * The structure is followed byte by byte, and one record is held at a time, so that a file may be of any size: what stands between brackets
 * that match is a record, whatever is in it. A broken record costs itself; a line break inside a string ends the string, so that a missing
 * quote costs one record too. */
#include "text/json_record.h"
#include "text/utf8.h"

enum { CHUNK = 64 * 1024, DEEPEST = 2 };

/* Where services put their records. */
static const char *const envelopes[] = {"/results", "/data",    "/rows",      "/items",   "/message/items",
                                        "/papers",  "/records", "/documents", "/entries", "/works"};
enum { ENVELOPES = sizeof envelopes / sizeof *envelopes };

typedef enum json_state { STATE_START, STATE_ARRAY, STATE_REST, STATE_END } json_state;

typedef struct json_reader {
  cx_source *source;
  cx_json_record json;
  json_state state;

  char *chunk;
  size_t at, n;
  cx_place place; /* of the next byte */

  cx_buf text; /* of the record at hand, or of the object that may be one */
  bool too_large;
  cx_place start; /* of text */
  uint32_t depth; /* of the object's objects that are open */
  cx_buf pointer; /* to the array of records, or to the object at hand */
  size_t pointer_ends[DEEPEST + 1];
  uint64_t index;
} json_reader;

/* ---- bytes ---- */

static int peek(json_reader *r) {
  if (r->at == r->n) {
    r->at = 0;
    r->n = cx_source_read(r->source, r->chunk, CHUNK);
    if (!r->n) return -1;
  }
  return (unsigned char)r->chunk[r->at];
}

/* The next byte, kept in text. */
static int take(json_reader *r) {
  int c = peek(r);
  if (c < 0) return c;
  r->at++;
  if (c == '\n')
    r->place = (cx_place){0, r->place.line + 1, 1};
  else
    r->place.column += (c & 0xC0) != 0x80;
  r->too_large = r->too_large || r->text.n >= r->source->max;
  if (!r->too_large) cx_buf_char(&r->text, (char)c);
  return c;
}

static int take_blanks(json_reader *r) {
  while (peek(r) >= 0 && cx_is_space(peek(r))) take(r);
  return peek(r);
}

static void text_begin(json_reader *r) {
  r->text.n = 0;
  r->too_large = false;
  r->start = r->place;
}

/* From the opening quote to behind the closing one; false where a line break comes before that. */
static bool take_string(json_reader *r) {
  take(r);
  for (;;) {
    int c = peek(r);
    if (c < 0 || c == '\n') return false;
    take(r);
    if (c == '"') return true;
    if (c == '\\' && peek(r) >= 0 && peek(r) != '\n') take(r);
  }
}

/* A value of any kind, to behind its last byte; where a string is torn, to the object that begins in the next line, if one does. */
static void take_value(json_reader *r) {
  uint64_t depth = 0;
  do {
    int c = peek(r);
    if (c < 0) return;
    if (c == '"') {
      if (!take_string(r) && take_blanks(r) == '{') return;
      continue;
    }
    if ((c == ',' || c == ']' || c == '}') && !depth) return;
    if (c == '{' || c == '[') depth++;
    if (c == '}' || c == ']') depth--;
    take(r);
    if (depth || c == '}' || c == ']') continue;
    for (c = peek(r); c >= 0 && !cx_is_space(c) && !strchr(",]}[{\"", c); c = peek(r)) take(r); /* a number or a name */
  } while (depth);
}

/* ---- structure ---- */

/* 2: the pointer is an array of records, 1: it leads to one, 0: neither. */
static int leads(cx_str pointer) {
  int best = 0;
  for (size_t i = 0; i < ENVELOPES; i++) {
    cx_str known = cx_str_of(envelopes[i]);
    if (cx_str_eq(known, pointer)) return 2;
    if (cx_str_starts(known, pointer) && known.p[pointer.n] == '/') best = 1;
  }
  return best;
}

bool cx_json_record_is_envelope(cx_str head) {
  for (size_t i = 0; i < ENVELOPES; i++) {
    cx_str name = cx_str_of(strrchr(envelopes[i], '/') + 1);
    for (size_t at = 1; at + name.n + 1 < head.n; at++) {
      if (head.p[at - 1] != '"' || memcmp(head.p + at, name.p, name.n) != 0 || head.p[at + name.n] != '"') continue;
      size_t k = at + name.n + 1;
      while (k < head.n && (cx_is_space(head.p[k]) || head.p[k] == ':')) k++;
      if (k >= head.n || head.p[k] != '[') continue;
      for (k++; k < head.n && cx_is_space(head.p[k]);) k++;
      if (k < head.n && head.p[k] == '{') return true;
    }
  }
  return false;
}

/* A key at the reader into the pointer; what it holds of escapes makes it no name of ours. */
static void take_key(json_reader *r) {
  r->pointer.n = r->pointer_ends[r->depth];
  cx_buf_char(&r->pointer, '/');
  take(r);
  for (;;) {
    int c = peek(r);
    if (c < 0 || c == '\n') return;
    take(r);
    if (c == '"') return;
    if (c == '\\' && peek(r) >= 0) take(r);
    if (r->pointer.n < 64) cx_buf_char(&r->pointer, (char)c);
  }
}

/* An array at '[': whether it holds objects. The bracket is taken. */
static bool enter_array(json_reader *r) {
  take(r);
  return take_blanks(r) == '{';
}

/* Behind '[' that turned out to be no array of records: the rest of the array. */
static void take_rest_of_array(json_reader *r) {
  for (;;) {
    int c = take_blanks(r);
    if (c < 0) return;
    if (c == ']' || c == '}') {
      take(r);
      return;
    }
    if (c == ',' || c == ':') take(r);
    take_value(r);
  }
}

/* Follows the object at hand to its end, or to the first record of an array in it. */
static void follow_object(json_reader *r) {
  for (;;) {
    int c = take_blanks(r);
    if (c < 0) {
      r->state = STATE_REST;
      return;
    }
    if (c == '}') {
      take(r);
      if (r->depth-- == 0) {
        r->state = STATE_REST;
        return;
      }
    } else if (c == '"') {
      take_key(r);
      if (take_blanks(r) == ':') take(r);
      c = take_blanks(r);
      int lead = leads(cx_buf_str(&r->pointer));
      if (lead == 2 && c == '[') {
        if (enter_array(r)) {
          r->state = STATE_ARRAY;
          return;
        }
        take_rest_of_array(r);
      } else if (lead == 1 && c == '{' && r->depth < DEEPEST) {
        take(r);
        r->pointer_ends[++r->depth] = r->pointer.n;
      } else {
        take_value(r);
      }
    } else if (c == ',') {
      take(r);
    } else { /* broken: whatever it is is taken, and the parser will tell */
      size_t before = r->text.n;
      take_value(r);
      if (r->text.n == before || r->too_large) take(r);
    }
  }
}

/* ---- the reader ---- */

/* Whether a string of the object at `at` runs over a line's end: braces in a text do so. */
static bool is_torn(cx_str head, size_t at) {
  int depth = 0;
  for (bool inside = false; at < head.n; at++) {
    char c = head.p[at];
    if (inside && c == '\n') return true;
    if (c == '"')
      inside = !inside;
    else if (inside)
      at += c == '\\';
    else if (c == '{' || c == '[')
      depth++;
    else if ((c == '}' || c == ']') && --depth <= 0)
      return false;
  }
  return false;
}

static bool json_recognise(cx_str head, bool whole) {
  size_t at = 0;
  (void)whole;
  while (at < head.n && cx_is_space(head.p[at])) at++;
  if (at < head.n && head.p[at] == '[')
    for (at++; at < head.n && cx_is_space(head.p[at]);) at++;
  if (at >= head.n || head.p[at] != '{' || is_torn(head, at)) return false;
  for (at++; at < head.n && cx_is_space(head.p[at]);) at++;
  if (at >= head.n || head.p[at] != '"') return false;
  for (at++; at < head.n && head.p[at] != '"' && head.p[at] != '\n';) at += head.p[at] == '\\' ? 2 : 1;
  for (at++; at < head.n && cx_is_space(head.p[at]);) at++;
  return at < head.n && head.p[at] == ':';
}

static void *json_open(cx_source *source, const cx_input_options *options) {
  json_reader *r = CX_NEW(source->arena, json_reader);
  r->source = source;
  cx_json_record_start(&r->json, source, options);
  r->chunk = cx_alloc(source->arena, CHUNK);
  r->text.arena = r->pointer.arena = source->arena;
  r->place = (cx_place){0, 1, 1};
  cx_buf_z(&r->text, "");
  cx_buf_z(&r->pointer, "");
  return r;
}

static cx_read_status too_large(json_reader *r, cx_log *log) {
  cx_source_tell(r->source, log, CX_INPUT_TOO_LARGE, r->start, "the record is larger than the limit of %llu bytes for a document",
                 (unsigned long long)r->source->max);
  return CX_READ_FAILED;
}

static cx_read_status broken(json_reader *r, cx_log *log, const char *what) {
  cx_source_tell(r->source, log, CX_RECORD_BROKEN, r->place, "broken JSON: %s", what);
  return CX_READ_FAILED;
}

/* DOCUMENT: there is a record. */
static cx_read_status record_parse(json_reader *r, cx_str prefix, cx_log *log) {
  if (r->too_large) return too_large(r, log);
  return cx_json_record_parse(&r->json, r->text.p, r->text.n, r->start, prefix, r->index + 1, log) ? CX_READ_DOCUMENT : CX_READ_FAILED;
}

/* A step on; END: there is more to step. */
static cx_read_status array_step(json_reader *r, cx_log *log) {
  text_begin(r);
  int c = take_blanks(r);
  if (c == ',' || c == ']') {
    take(r);
    if (c == ']') r->state = STATE_REST;
    return CX_READ_END;
  }
  if (c < 0) {
    r->state = STATE_REST;
    return broken(r, log, "the file ends inside of an array");
  }
  text_begin(r);
  take_value(r);
  if (!r->text.n) {
    take(r);
    return broken(r, log, "a bracket that closes nothing");
  }
  cx_json_record_forget(&r->json);
  cx_str prefix = cx_str_format(r->json.scratch, "%.*s/%llu", CX_FMT(cx_buf_str(&r->pointer)), (unsigned long long)r->index);
  cx_read_status status = record_parse(r, prefix, log);
  r->index++;
  return status;
}

static cx_read_status start_step(json_reader *r, cx_log *log) {
  if (peek(r) == 0xEF && r->n - r->at >= 3 && cx_mark_length((cx_str){r->chunk + r->at, r->n - r->at})) r->at += 3;
  int c = take_blanks(r);
  text_begin(r);
  if (c < 0) {
    r->state = STATE_END;
    return cx_json_record_end(&r->json, log);
  }
  if (c == '[') {
    take(r);
    r->state = STATE_ARRAY;
    return CX_READ_END;
  }
  if (c == '{') {
    take(r);
    follow_object(r);
    if (r->state == STATE_ARRAY) return CX_READ_END;
  } else {
    take_value(r);
    r->state = STATE_REST;
  }
  cx_json_record_forget(&r->json);
  return record_parse(r, CX_STR(""), log);
}

/* Behind the records: the rest of what holds them, which must end somewhere. */
static cx_read_status rest_step(json_reader *r, cx_log *log) {
  r->text.n = 0;
  int c = take_blanks(r);
  while (r->index && c >= 0) {
    size_t before = r->at;
    take_value(r);
    if (r->at == before) take(r);
    r->text.n = 0;
    c = take_blanks(r);
  }
  r->state = STATE_END;
  cx_read_status status = cx_json_record_end(&r->json, log);
  return c < 0 || status == CX_READ_FAILED ? status : broken(r, log, "text behind the end; a record a line is --input jsonl");
}

static cx_read_status json_next(void *state, cx_arena *arena, cx_log *log, cx_document *out) {
  json_reader *r = state;
  cx_arena_set_guard(r->json.scratch, cx_arena_guard(arena));
  if (r->state == STATE_START && !cx_json_record_pointers_check(&r->json, log)) {
    r->state = STATE_END;
    return CX_READ_FAILED;
  }
  for (;;) {
    if (cx_json_record_next(&r->json, arena, log, out)) return CX_READ_DOCUMENT;
    cx_read_status status = CX_READ_END;
    switch (r->state) {
      case STATE_START:
        status = start_step(r, log);
        break;
      case STATE_ARRAY:
        status = array_step(r, log);
        break;
      case STATE_REST:
        return rest_step(r, log);
      case STATE_END:
        return CX_READ_END;
    }
    if (status == CX_READ_FAILED) return status;
  }
}

const cx_format cx_format_json = {"json", json_recognise, ".json ", json_open, json_next};
