/* Records in JSON into documents; see json_record.h.
 *
 * The document's text is the decoded field, its locator the record's pointer and the field's. Fields asked for by name each make a document
 * where they hold text, and with several of them the id gets the field's name behind a point ("17.abstract"). Without such names the first
 * shape decides that finds its text. A text in markup (Crossref's JATS) is read as plain text, an inverted index is put in order. */
#include "text/json_record.h"

#include <stdlib.h>

#include "text/markup.h"
#include "text/utf8.h"
#include "text/xml_root.h"

enum { NOTES = 8 };

/* Where the record proper stands: itself, in a row of Hugging Face's, in Crossref's answer to a single question. */
static const cx_str bases[] = {{"", 0}, {"/row", 4}, {"/message", 8}};
enum { BASES = sizeof bases / sizeof *bases };

/* needs: what only this shape has. The first shape whose text is there is the record's. */
static const struct shape {
  cx_str needs, text, id, title;
} shapes[] = {
#define SHAPE(needs, text, id, title)                                                                        \
  {                                                                                                          \
    {needs, sizeof(needs) - 1}, {text, sizeof(text) - 1}, {id, sizeof(id) - 1}, { title, sizeof(title) - 1 } \
  }
    SHAPE("/paperId", "/abstract", "/paperId", "/title"),          /* Semantic Scholar's answers */
    SHAPE("/corpusid", "/abstract", "/corpusid", "/title"),        /* Semantic Scholar's data sets */
    SHAPE("/paperAbstract", "/paperAbstract", "/id", "/title"),    /* its older corpus */
    SHAPE("/DOI", "/abstract", "/DOI", "/title/0"),                /* Crossref */
    SHAPE("", "/abstract_inverted_index", "/id", "/display_name"), /* OpenAlex */
    SHAPE("", "/abstract", "/id", "/title"),                       /* arXiv's dump, and what most call it */
    SHAPE("", "/abstractText", "/id", "/title"),                   /* Europe PMC */
    SHAPE("", "/text", "/id", "/title"),
    SHAPE("", "/summary", "/id", "/title"),
#undef SHAPE
};
enum { SHAPES = sizeof shapes / sizeof *shapes };

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

/* ---- texts ---- */

typedef struct placed {
  int at;
  const char *word;
} placed;

static int by_place(const void *a, const void *b) {
  const placed *x = a, *y = b;
  return (x->at > y->at) - (x->at < y->at);
}

/* {"the": [0, 4], "method": [1]}: words and where they stand. */
static bool is_inverted(const cJSON *node) {
  if (!cJSON_IsObject(node) || !node->child) return false;
  for (const cJSON *word = node->child; word; word = word->next) {
    if (!cJSON_IsArray(word)) return false;
    for (const cJSON *at = word->child; at; at = at->next)
      if (!cJSON_IsNumber(at)) return false;
  }
  return true;
}

static cx_str in_order(cx_arena *arena, const cJSON *index) {
  CX_VEC(placed) words = {0};
  for (const cJSON *word = index->child; word; word = word->next)
    for (const cJSON *at = word->child; at; at = at->next) *cx_vec_add(arena, &words) = (placed){at->valueint, word->string};
  if (words.n) qsort(words.at, words.n, sizeof *words.at, by_place);
  cx_buf text = {.arena = arena};
  cx_buf_z(&text, "");
  for (uint32_t i = 0; i < words.n; i++) {
    if (i) cx_buf_char(&text, ' ');
    cx_buf_z(&text, words.at[i].word);
  }
  return cx_buf_str(&text);
}

static bool is_text(const cJSON *node) { return cJSON_IsString(node) || is_inverted(node); }

static cx_str text_of(cx_arena *arena, const cJSON *node) {
  if (!cJSON_IsString(node)) return in_order(arena, node);
  cx_str text = cx_str_of(node->valuestring);
  return text.n && text.p[0] == '<' && cx_str_holds(text, "</") ? cx_markup_plain(arena, text) : text;
}

/* ---- records ---- */

static void free_scratch(void *scratch) { cx_arena_free(scratch); }

void cx_json_record_start(cx_json_record *json, cx_source *source, const cx_input_options *options) {
  *json = (cx_json_record){.source = source, .fields = options->fields, .field_count = options->field_count, .id_field = options->id_field};
  json->scratch = cx_arena_new(cx_arena_guard(source->arena));
  if (!json->scratch) cx_out_of_memory(source->arena);
  cx_arena_cleanup(source->arena, free_scratch, json->scratch);
}

bool cx_json_record_pointers_check(cx_json_record *json, cx_log *log) {
  if (json->checked) return json->good;
  json->checked = json->good = true;
  for (uint32_t i = 0; i <= json->field_count; i++) {
    cx_str pointer = i < json->field_count ? json->fields[i] : json->id_field;
    if (pointer_valid(pointer)) continue;
    json->good = false;
    cx_source_tell(json->source, log, CX_INPUT_POINTER, (cx_place){0}, "'%.*s' is no JSON Pointer: expected '/name' or '/name/0'",
                   CX_FMT(pointer));
  }
  return json->good;
}

void cx_json_record_forget(cx_json_record *json) {
  json->record = NULL;
  cx_arena_reset(json->scratch);
}

static void record_delete(void *record) { cJSON_Delete(record); }

bool cx_json_record_parse(cx_json_record *json, char *text, size_t n, cx_place place, cx_str prefix, uint64_t number, cx_log *log) {
  const char *fault = memchr(text, 0, n); /* cJSON would let a NUL in a string pass, and cut it there */
  json->prefix = prefix;
  json->line = place.line;
  json->number = number;
  json->field = json->record_documents = 0;
  if (!fault) {
    mend_escapes(text, n);
    json->record = cJSON_ParseWithLengthOpts(text, n + 1, &fault, true);
    if (json->record) {
      cx_arena_cleanup(json->scratch, record_delete, json->record);
      return true;
    }
  }
  size_t at = fault && fault >= text && fault <= text + n ? (size_t)(fault - text) : 0;
  for (size_t i = 0, step; i < at; i += step) {
    cx_utf8_decode((cx_str){text, n}, i, &step, NULL);
    place.column = text[i] == '\n' ? 1 : place.column + 1;
    place.line += text[i] == '\n';
  }
  cx_source_tell(json->source, log, CX_RECORD_BROKEN, place, "broken JSON: the fault is here or just before");
  return false;
}

static cx_str pointer_joined(cx_arena *arena, cx_str a, cx_str b) { return cx_str_format(arena, "%.*s%.*s", CX_FMT(a), CX_FMT(b)); }

static cJSON *find_in(cx_json_record *json, cx_str base, cx_str pointer) {
  return pointer_find(json->scratch, json->record, pointer_joined(json->scratch, base, pointer));
}

static cx_str record_id(cx_json_record *json, cx_arena *arena, cx_str pointer) {
  const cJSON *id = pointer_find(json->scratch, json->record, pointer);
  if (cJSON_IsString(id)) return cx_str_copy(arena, cx_str_of(id->valuestring));
  if (cJSON_IsNumber(id)) return cx_str_format(arena, "%.17g", id->valuedouble);
  return cx_str_format(arena, "%llu", (unsigned long long)json->number);
}

static void document_make(cx_json_record *json, cx_arena *arena, cx_str field, const cJSON *text, cx_str id_field, cx_str title_field,
                          cx_document *out) {
  const cJSON *title = pointer_find(json->scratch, json->record, title_field);
  if (cJSON_IsArray(title)) title = title->child;
  cx_str id = record_id(json, arena, json->id_field.n ? json->id_field : id_field), part = pointer_last(arena, field);
  if (cx_str_is(part, "abstract_inverted_index")) part = CX_STR("abstract");
  cx_str own = cx_str_copy(arena, text_of(json->scratch, text));
  if (json->field_count > 1) id = cx_str_format(arena, "%.*s.%.*s", CX_FMT(id), CX_FMT(part));
  *out = (cx_document){
      .id = id,
      .source = cx_str_copy(arena, json->source->name),
      .title = cJSON_IsString(title) ? cx_str_copy(arena, cx_str_of(title->valuestring)) : CX_STR(""),
      .part = part,
      .language = cx_language_guess(own),
      .text = own,
      .at = cx_span_of(0, own.n),
      .locator = pointer_joined(arena, json->prefix, field),
  };
  json->documents++;
  json->record_documents++;
}

static bool next_by_shape(cx_json_record *json, cx_arena *arena, cx_document *out) {
  for (uint32_t b = 0; b < BASES && !json->record_documents; b++)
    for (uint32_t i = 0; i < SHAPES; i++) {
      const cJSON *text = find_in(json, bases[b], shapes[i].text);
      if (!is_text(text) || !find_in(json, bases[b], shapes[i].needs)) continue;
      document_make(json, arena, pointer_joined(json->scratch, bases[b], shapes[i].text), text,
                    pointer_joined(json->scratch, bases[b], shapes[i].id), pointer_joined(json->scratch, bases[b], shapes[i].title), out);
      return true;
    }
  return false;
}

static bool next_by_name(cx_json_record *json, cx_arena *arena, cx_document *out) {
  while (json->field < json->field_count) {
    cx_str field = json->fields[json->field++];
    const cJSON *text = pointer_find(json->scratch, json->record, field);
    if (!is_text(text)) continue;
    document_make(json, arena, field, text, CX_STR("/id"), CX_STR("/title"), out);
    return true;
  }
  return false;
}

/* A record without text is told of, but a file of a million of them not a million times. */
static void tell_without(cx_json_record *json, cx_log *log) {
  if (json->without++ >= NOTES) return;
  cx_buf names = {.arena = json->scratch};
  cx_buf_z(&names, json->field_count ? "" : "the usual fields");
  for (uint32_t i = 0; i < json->field_count; i++) cx_buf_printf(&names, "%s'%.*s'", i ? " or " : "", CX_FMT(json->fields[i]));
  cx_source_tell(json->source, log, CX_RECORD_WITHOUT_TEXT, (cx_place){0, json->line, 1}, "the record has no text in %s%s",
                 cx_buf_str(&names).p, json->without == NOTES ? "; further such records of this file are not told" : "");
}

bool cx_json_record_next(cx_json_record *json, cx_arena *arena, cx_log *log, cx_document *out) {
  if (!json->record) return false;
  if (json->field_count ? next_by_name(json, arena, out) : next_by_shape(json, arena, out)) return true;
  if (!json->record_documents) tell_without(json, log);
  json->record = NULL;
  return false;
}

cx_read_status cx_json_record_end(cx_json_record *json, cx_log *log) {
  if (cx_source_failed(json->source, log)) return CX_READ_FAILED;
  if (json->without && !json->documents)
    cx_source_tell(json->source, log, CX_RECORDS_WITHOUT_TEXT, (cx_place){0}, "no text in %llu record%s: %s",
                   (unsigned long long)json->without, json->without == 1 ? "" : "s",
                   json->field_count ? "none has a string in the fields asked for"
                                     : "none is of a shape that is known; --field POINTER names the field that holds it");
  return CX_READ_END;
}
