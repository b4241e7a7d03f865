/* Records of papers in XML into documents, by a shape's table; see xml_record.h.
 *
 * One record is held at a time. Its texts become documents where it ends, in the order they begin in, because an id may stand behind the
 * text. A record whose texts are larger than the limit is an error, and the next one is read. */
#include "text/xml_record.h"

#include "text/markup.h"
#include "text/xml_root.h"
#include "text/xml_stream.h"
#include "text/xml_table.h"

enum { NOTES = 8, MOST_SPAN = 100 };

typedef enum unit_part { PART_ABSTRACT, PART_SECTION, PART_CAPTION, PART_TABLE, PART_COUNT } unit_part;
static const char *const part_names[PART_COUNT] = {"abstract", "section", "caption", "table"};

typedef struct unit {
  unit_part part;
  uint32_t number; /* of its part in the record, from 1 */
  cx_str locator, text;
} unit;

/* What text goes to, the innermost last. */
typedef struct sink {
  uint32_t depth;            /* of its element */
  const cx_xml_field *field; /* or */
  uint32_t unit;             /* an index; UINT32_MAX: none */
  bool table, cell, head;
  cx_markup markup;
  cx_cells cells;
  uint32_t row, column, columns;
} sink;

typedef struct records {
  cx_source *source;
  const cx_xml_shape *shape;
  cx_xml_stream *xml;
  cx_arena *scratch;     /* of the record at hand */
  uint32_t record_depth; /* 0: none is open */
  cx_place place;
  cx_buf path; /* local names below the record, each with a slash before it */
  CX_VEC(uint32_t) path_ends;
  CX_VEC(sink) sinks;
  CX_VEC(unit) units;
  uint32_t numbers[PART_COUNT];
  cx_str id, title;
  const cx_xml_field *id_field, *title_field;
  uint64_t size;
  bool too_large;
  uint32_t next; /* unit to give out; records closed when all are */
  bool ready;
  uint64_t record_count, without, documents;
} records;

static void free_scratch(void *scratch) { cx_arena_free(scratch); }

void *cx_xml_records_open(cx_source *source, const cx_xml_shape *shape) {
  records *r = CX_NEW(source->arena, records);
  r->source = source;
  r->shape = shape;
  r->xml = cx_xml_stream_open(source, shape->record);
  r->scratch = cx_arena_new(cx_arena_guard(source->arena));
  if (!r->scratch) cx_out_of_memory(source->arena);
  cx_arena_cleanup(source->arena, free_scratch, r->scratch);
  return r;
}

static void record_forget(records *r) {
  cx_arena_reset(r->scratch);
  memset(&r->path, 0, sizeof r->path);
  memset(&r->path_ends, 0, sizeof r->path_ends);
  memset(&r->sinks, 0, sizeof r->sinks);
  memset(&r->units, 0, sizeof r->units);
  memset(r->numbers, 0, sizeof r->numbers);
  r->path.arena = r->scratch;
  r->id = r->title = CX_STR("");
  r->id_field = r->title_field = NULL;
  r->record_depth = r->next = 0;
  r->size = 0;
  r->too_large = r->ready = false;
}

/* ---- what an element is ---- */

static bool listed(const char *names, cx_str name) {
  for (const char *p = names, *end; (end = strchr(p, ' ')); p = end + 1)
    if (cx_str_eq(name, (cx_str){p, (size_t)(end - p)})) return true;
  return false;
}

static bool path_is(const records *r, const char *path) {
  return r->path.n && cx_str_is(cx_str_cut(cx_buf_str(&r->path), 1, r->path.n), path);
}

static bool path_below(const records *r, const char *path) {
  size_t n = strlen(path);
  return r->path.n > n + 1 && memcmp(r->path.p + 1, path, n) == 0 && r->path.p[n + 1] == '/';
}

static bool attribute_fits(records *r, const cx_xml_field *field) {
  if (!field->attribute) return true;
  cx_str value = cx_xml_stream_attribute(r->xml, r->scratch, field->attribute);
  return field->value ? cx_str_is(value, field->value) : !value.n;
}

/* A field that is already known, from a row as good, is not read again. */
static bool is_wanted(const records *r, const cx_xml_field *field) {
  switch (field->use) {
    case CX_XML_ID:
      return !r->id_field || field < r->id_field;
    case CX_XML_TITLE:
      return !r->title_field || field < r->title_field;
    case CX_XML_TEXT_OF:
      return !field->first || !r->numbers[PART_ABSTRACT];
  }
  return false;
}

static const cx_xml_field *field_here(records *r) {
  for (uint32_t i = 0; i < r->shape->field_count; i++) {
    const cx_xml_field *field = &r->shape->fields[i];
    if (path_is(r, field->path) && is_wanted(r, field) && attribute_fits(r, field)) return field;
  }
  return NULL;
}

/* ---- what is gathered ---- */

static sink *sink_open(records *r) {
  sink *s = cx_vec_add(r->scratch, &r->sinks);
  s->depth = cx_xml_stream_depth(r->xml);
  s->unit = UINT32_MAX;
  cx_markup_start(&s->markup, r->scratch);
  return s;
}

static void unit_open(records *r, sink *s, unit_part part) {
  s->unit = r->units.n;
  unit *u = cx_vec_add(r->scratch, &r->units);
  u->part = part;
  u->number = ++r->numbers[part];
  u->locator = cx_xml_stream_path(r->xml, r->scratch);
}

static sink *top(records *r) { return r->sinks.n ? &r->sinks.at[r->sinks.n - 1] : NULL; }

static sink *table_open(records *r) {
  for (uint32_t i = r->sinks.n; i > 0; i--)
    if (r->sinks.at[i - 1].table) return &r->sinks.at[i - 1];
  return NULL;
}

static uint32_t span_of(records *r, const char *attribute) {
  cx_str value = cx_xml_stream_attribute(r->xml, r->scratch, attribute);
  uint32_t n = 0;
  for (size_t i = 0; i < value.n && cx_is_digit(value.p[i]) && n < MOST_SPAN; i++) n = n * 10 + (uint32_t)(value.p[i] - '0');
  return n > MOST_SPAN ? MOST_SPAN : n;
}

static void cell_open(records *r, bool head) {
  uint32_t columns = span_of(r, "colspan"), more = span_of(r, "cols");
  if (more > columns) columns = more;
  sink *s = sink_open(r);
  s->cell = true;
  s->head = head;
  s->columns = columns ? columns : 1;
}

/* Whether --body takes the element, and opens its sink then. */
static bool body_open(records *r, cx_str name) {
  const cx_xml_body *body = r->source->options->body ? r->shape->body : NULL;
  if (!body || (!path_below(r, body->path) && !path_is(r, body->path))) return false;
  sink *table = table_open(r);
  bool head = listed(body->heads, name);
  if (table && listed(body->rows, name)) {
    table->row++;
    table->column = 0;
    return false;
  }
  if (table && (head || listed(body->cells, name))) {
    cell_open(r, head || cx_str_holds(cx_buf_str(&r->path), "/thead/"));
    return true;
  }
  unit_part part = listed(body->sections, name)           ? PART_SECTION
                   : listed(body->captions, name)         ? PART_CAPTION
                   : listed(body->tables, name) && !table ? PART_TABLE
                                                          : PART_COUNT;
  if (part == PART_COUNT && (table || !listed(body->floats, name))) return false;
  sink *s = sink_open(r);
  s->table = part == PART_TABLE;
  if (part != PART_COUNT) unit_open(r, s, part);
  return true;
}

static void field_take(records *r, const cx_xml_field *field, cx_str text) {
  while (text.n && cx_is_space(text.p[0])) text = cx_str_cut(text, 1, text.n);
  while (text.n && cx_is_space(text.p[text.n - 1])) text.n--;
  if (!text.n) return;
  if (field->use == CX_XML_ID) {
    r->id = r->shape->id ? r->shape->id(r->scratch, text) : text;
    r->id_field = field;
  } else {
    r->title = text;
    r->title_field = field;
  }
}

static void sink_close(records *r) {
  sink s = r->sinks.at[--r->sinks.n];
  cx_str text = s.table ? cx_table_text(r->scratch, &s.cells) : cx_markup_end(&s.markup);
  if (s.unit != UINT32_MAX)
    r->units.at[s.unit].text = text;
  else if (s.field)
    field_take(r, s.field, text);
  sink *table = s.cell ? table_open(r) : NULL;
  if (!table) return;
  *cx_vec_add(r->scratch, &table->cells) =
      (cx_cell){.row = table->row ? table->row - 1 : 0, .column = table->column, .columns = s.columns, .head = s.head, .text = text};
  table->column += s.columns;
}

/* ---- events ---- */

static void element_opens(records *r) {
  cx_str name = cx_xml_stream_name(r->xml);
  if (!r->record_depth) {
    if (!cx_str_is(name, r->shape->record)) return;
    record_forget(r);
    r->record_depth = cx_xml_stream_depth(r->xml);
    r->place = cx_xml_stream_place(r->xml);
    r->record_count++;
    return;
  }
  if (r->too_large) return;
  *cx_vec_add(r->scratch, &r->path_ends) = (uint32_t)r->path.n;
  cx_buf_char(&r->path, '/');
  cx_buf_add(&r->path, name);
  const cx_xml_field *field = r->sinks.n ? NULL : field_here(r);
  if (field) {
    sink *s = sink_open(r);
    s->field = field;
    if (field->use == CX_XML_TEXT_OF) unit_open(r, s, PART_ABSTRACT);
  } else if (!body_open(r, name) && r->sinks.n) {
    cx_str kind = cx_xml_stream_attribute(r->xml, r->scratch, "ref-type");
    cx_markup_open(&top(r)->markup, name, kind);
  }
}

static void element_closes(records *r) {
  uint32_t depth = cx_xml_stream_depth(r->xml);
  if (!r->record_depth) return;
  if (depth == r->record_depth) {
    r->ready = true;
    r->record_depth = 0;
    return;
  }
  if (r->too_large) return;
  sink *s = top(r);
  if (s && s->depth == depth)
    sink_close(r);
  else if (s)
    cx_markup_close(&s->markup);
  if (r->path_ends.n) r->path.n = r->path_ends.at[--r->path_ends.n];
  if (r->path.p) r->path.p[r->path.n] = 0;
}

static void text_comes(records *r, cx_str text) {
  sink *s = r->record_depth && !r->too_large ? top(r) : NULL;
  if (!s || s->table) return;
  r->size += text.n;
  r->too_large = r->size > r->source->max;
  if (!r->too_large) cx_markup_text(&s->markup, text);
}

static void entity_comes(records *r, cx_log *log) {
  sink *s = r->record_depth && !r->too_large ? top(r) : NULL;
  cx_str name = cx_xml_stream_name(r->xml);
  if (!s || s->table || cx_markup_entity(&s->markup, name)) return;
  cx_markup_text(&s->markup, CX_STR("\xEF\xBF\xBD"));
  cx_source_tell(r->source, log, CX_MARKUP_ENTITY, cx_xml_stream_place(r->xml), "the entity '%.*s' is not expanded; it is read as U+FFFD",
                 (int)(name.n < 60 ? name.n : 60), name.p);
}

/* ---- documents ---- */

static cx_str record_id(records *r, cx_arena *arena) {
  if (r->id.n) return cx_str_copy(arena, r->id);
  return r->record_count == 1 ? cx_str_copy(arena, r->source->stem)
                              : cx_str_format(arena, "%.*s-%llu", CX_FMT(r->source->stem), (unsigned long long)r->record_count);
}

/* The id of a record with one text is its own. */
static void document_make(records *r, const unit *u, cx_arena *arena, cx_document *out) {
  cx_str id = record_id(r, arena), text = cx_str_copy(arena, u->text);
  const char *name = part_names[u->part];
  if (u->part != PART_ABSTRACT || u->number > 1)
    id = cx_str_format(arena, "%.*s.%s-%u", CX_FMT(id), name, u->number);
  else if (r->units.n > 1)
    id = cx_str_format(arena, "%.*s.%s", CX_FMT(id), name);
  *out = (cx_document){.id = id,
                       .source = cx_str_copy(arena, r->source->name),
                       .title = cx_str_copy(arena, r->title),
                       .part = cx_str_of(name),
                       .language = cx_language_guess(text),
                       .text = text,
                       .at = cx_span_of(0, text.n),
                       .locator = cx_str_copy(arena, u->locator)};
  r->documents++;
}

static bool record_next(records *r, cx_arena *arena, cx_log *log, cx_document *out) {
  while (r->next < r->units.n) {
    const unit *u = &r->units.at[r->next++];
    if (u->part != PART_ABSTRACT && cx_str_is_blank(u->text)) continue; /* a section of sections, a figure without words */
    document_make(r, u, arena, out);
    return true;
  }
  if (!r->units.n && r->without++ < NOTES)
    cx_source_tell(r->source, log, CX_RECORD_WITHOUT_TEXT, r->place, "the record has no abstract%s",
                   r->without == NOTES ? "; further such records of this file are not told" : "");
  r->ready = false;
  return false;
}

static cx_read_status end(records *r, cx_log *log) {
  if (r->without && !r->documents)
    cx_source_tell(r->source, log, CX_RECORDS_WITHOUT_TEXT, (cx_place){0}, "none of the %llu records has an abstract",
                   (unsigned long long)r->without);
  r->without = 0;
  return CX_READ_END;
}

cx_read_status cx_xml_records_next(void *state, cx_arena *arena, cx_log *log, cx_document *out) {
  records *r = state;
  cx_arena_set_guard(r->scratch, cx_arena_guard(arena));
  for (;;) {
    if (r->ready && r->too_large) {
      r->ready = false;
      cx_source_tell(r->source, log, CX_INPUT_TOO_LARGE, r->place, "the record is larger than the limit of %llu bytes for a document",
                     (unsigned long long)r->source->max);
      return CX_READ_FAILED;
    }
    if (r->ready && record_next(r, arena, log, out)) return CX_READ_DOCUMENT;
    switch (cx_xml_stream_next(r->xml, log)) {
      case CX_XML_OPEN:
        element_opens(r);
        break;
      case CX_XML_CLOSE:
        element_closes(r);
        break;
      case CX_XML_TEXT:
        text_comes(r, cx_xml_stream_text(r->xml));
        break;
      case CX_XML_ENTITY:
        entity_comes(r, log);
        break;
      case CX_XML_FAULT:
        record_forget(r);
        return CX_READ_FAILED;
      case CX_XML_END:
        return end(r, log);
    }
  }
}
