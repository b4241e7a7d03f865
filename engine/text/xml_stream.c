/* libxml2's xmlTextReader over a source; see xml_stream.h.
 *
 * XML ends at its first fault. To go on all the same, the bytes given to the parser are kept for a while: behind the fault the next start
 * tag of a record is looked for, and a new parser gets the open elements above records again, then the bytes from there. */
#include "text/xml_stream.h"

#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <stdio.h>

enum { WINDOW = 64 * 1024, MESSAGE = 200, MOST_NAMES = 64 };

typedef struct child_count {
  const char *name;
  uint32_t all, plain; /* elements of the name so far; those of them in no namespace */
  bool kept;           /* the name is ours, not the parser's */
} child_count;

typedef struct element {
  cx_str name, ns;
  uint32_t index;    /* from 1, among all or the plain ones of its name; 0: its name was not counted */
  uint32_t place;    /* from 1, among its parent's elements */
  uint32_t elements; /* children so far */
  bool kept;         /* the strings are ours, not the parser's */
  CX_VEC(child_count) children;
} element;

struct cx_xml_stream {
  cx_source *source;
  cx_str record;
  xmlTextReader *reader;
  const char *encoding; /* once known; for the parsers after the first */
  CX_VEC(element) open;
  uint32_t n;            /* of them open: those behind keep their arrays */
  uint32_t record_depth; /* of the first record seen; 0: none yet */
  bool close_due, closing, ended, broken;

  /* The bytes given to the parser, the newest last: window[0] is byte `dropped` of the source. */
  char *window;
  size_t window_n, next; /* next: what of it the parser has not yet had (after a fault) */
  uint64_t dropped;
  uint32_t dropped_lines;
  cx_buf prefix; /* the elements that are open again, for the parser at hand */
  size_t prefix_at;
  uint64_t base;      /* the source's byte behind the prefix */
  uint32_t base_line; /* its line, from 0 */

  char message[MESSAGE];
  uint32_t line, column;
  bool out_of_memory;
  xmlChar *owned;
};

/* ---- bytes ---- */

static void drop(cx_xml_stream *xml, size_t n) {
  for (size_t i = 0; i < n; i++) xml->dropped_lines += xml->window[i] == '\n';
  memmove(xml->window, xml->window + n, xml->window_n - n);
  xml->window_n -= n;
  xml->next = xml->next > n ? xml->next - n : 0;
  xml->dropped += n;
}

/* More bytes of the source at the window's end; 0: there are no more. */
static size_t window_more(cx_xml_stream *xml) {
  if (xml->window_n > WINDOW / 2) drop(xml, xml->window_n - WINDOW / 4);
  size_t n = cx_source_read(xml->source, xml->window + xml->window_n, WINDOW / 8);
  xml->window_n += n;
  return n;
}

/* Called by libxml2: allocates nothing of ours. A tag at a time: libxml2 gives nothing of a piece in which it finds a fault. */
static int feed(void *data, char *to, int most) {
  cx_xml_stream *xml = data;
  size_t room = most > 0 ? (size_t)most : 0, n;
  if (xml->prefix_at < xml->prefix.n) {
    n = xml->prefix.n - xml->prefix_at;
    if (n > room) n = room;
    memcpy(to, xml->prefix.p + xml->prefix_at, n);
    xml->prefix_at += n;
    return (int)n;
  }
  if (xml->next == xml->window_n && !window_more(xml)) return 0;
  n = xml->window_n - xml->next;
  const char *tag_end = memchr(xml->window + xml->next, '>', n);
  if (tag_end) n = (size_t)(tag_end - (xml->window + xml->next)) + 1;
  if (n > room) n = room;
  memcpy(to, xml->window + xml->next, n);
  xml->next += n;
  return (int)n;
}

static int feed_end(void *data) {
  (void)data;
  return 0;
}

/* ---- the parser ---- */

static void take_error(void *data, xmlErrorPtr error) {
  cx_xml_stream *xml = data;
  if (error->code == XML_ERR_NO_MEMORY) xml->out_of_memory = true;
  if (error->level < XML_ERR_FATAL || xml->message[0]) return;
  const xmlParserCtxt *parser = error->ctxt;
  if (error->code == XML_ERR_DOCUMENT_END && parser && parser->nameNr > 0) /* libxml2 speaks of extra content here too */
    snprintf(xml->message, MESSAGE, "the file ends inside of <%.60s>", (const char *)parser->name);
  else
    snprintf(xml->message, MESSAGE, "%.*s", (int)strcspn(error->message ? error->message : "broken", "\n"),
             error->message ? error->message : "broken");
  if (error->code == XML_ERR_ENTITY_LOOP) return; /* its place is one in the entity */
  xml->line = error->line > 0 ? (uint32_t)error->line : 0;
  xml->column = error->int2 > 0 ? (uint32_t)error->int2 : 0;
}

static void reader_close(cx_xml_stream *xml) {
  if (xml->owned) xmlFree(xml->owned);
  xml->owned = NULL;
  if (xml->reader) xmlFreeTextReader(xml->reader);
  xml->reader = NULL;
}

static void close_handle(void *handle) { reader_close(handle); }

static void parser_open(cx_xml_stream *xml) {
  reader_close(xml);
  xml->message[0] = 0;
  xml->line = xml->column = 0;
  xml->reader = xmlReaderForIO(feed, feed_end, xml, NULL, xml->encoding, XML_PARSE_NONET | XML_PARSE_COMPACT);
  if (!xml->reader) cx_out_of_memory(xml->source->arena);
  xmlTextReaderSetStructuredErrorHandler(xml->reader, take_error, xml);
}

cx_xml_stream *cx_xml_stream_open(cx_source *source, const char *record) {
  cx_xml_stream *xml = CX_NEW(source->arena, cx_xml_stream);
  xml->source = source;
  xml->record = cx_str_of(record);
  xml->window = cx_alloc(source->arena, WINDOW);
  xml->prefix.arena = source->arena;
  cx_arena_cleanup(source->arena, close_handle, xml);
  return xml;
}

/* ---- the way down ---- */

/* Elements of one parent with thousands of names are an attack: those past the first are told by their place alone. */
static uint32_t count_child(cx_xml_stream *xml, element *parent, cx_str name, bool plain) {
  uint32_t i = 0;
  parent->elements++;
  while (i < parent->children.n && !cx_str_is(name, parent->children.at[i].name)) i++;
  if (i == MOST_NAMES) return 0;
  if (i == parent->children.n)
    cx_vec_add(xml->source->arena, &parent->children)->name = name.p; /* libxml2's, alive as long as the parser */
  child_count *count = &parent->children.at[i];
  count->all++;
  count->plain += plain;
  return plain ? count->plain : count->all;
}

static void push(cx_xml_stream *xml) {
  cx_arena *arena = xml->source->arena;
  cx_str name = cx_str_of((const char *)xmlTextReaderConstLocalName(xml->reader));
  cx_str ns = cx_str_of((const char *)xmlTextReaderConstNamespaceUri(xml->reader));
  uint32_t index = xml->n ? count_child(xml, &xml->open.at[xml->n - 1], name, !ns.n) : 1;
  if (xml->n == xml->open.n) cx_vec_add(arena, &xml->open);
  element *e = &xml->open.at[xml->n++];
  e->place = xml->n > 1 ? xml->open.at[xml->n - 2].elements : 1;
  e->elements = 0;
  e->children.n = 0; /* its memory is used again */
  e->index = index;
  e->kept = false;
  e->name = name;
  e->ns = ns;
  if (!xml->record_depth && cx_str_eq(name, xml->record)) xml->record_depth = xml->n;
}

cx_str cx_xml_stream_path(const cx_xml_stream *xml, cx_arena *arena) {
  cx_buf path = {.arena = arena};
  for (uint32_t i = 0; i < xml->n; i++) {
    const element *e = &xml->open.at[i];
    if (!e->index)
      cx_buf_z(&path, "/*");
    else if (e->ns.n)
      cx_buf_printf(&path, "/*[local-name()='%.*s']", CX_FMT(e->name));
    else
      cx_buf_printf(&path, "/%.*s", CX_FMT(e->name));
    if (i) cx_buf_printf(&path, "[%u]", e->index ? e->index : e->place);
  }
  return cx_buf_str(&path);
}

cx_str cx_xml_stream_name(const cx_xml_stream *xml) { return cx_str_of((const char *)xmlTextReaderConstLocalName(xml->reader)); }
cx_str cx_xml_stream_text(const cx_xml_stream *xml) { return cx_str_of((const char *)xmlTextReaderConstValue(xml->reader)); }
uint32_t cx_xml_stream_depth(const cx_xml_stream *xml) { return xml->n; }

cx_str cx_xml_stream_attribute(cx_xml_stream *xml, cx_arena *arena, const char *name) {
  xml->owned = xmlTextReaderGetAttribute(xml->reader, (const xmlChar *)name); /* freed with the parser if the copy fails */
  cx_str value = cx_str_copy(arena, cx_str_of((const char *)xml->owned));
  if (xml->owned) xmlFree(xml->owned);
  xml->owned = NULL;
  return value;
}

cx_place cx_xml_stream_place(const cx_xml_stream *xml) {
  int line = xmlTextReaderGetParserLineNumber(xml->reader), column = xmlTextReaderGetParserColumnNumber(xml->reader);
  return (cx_place){0, xml->base_line + (line > 0 ? (uint32_t)line : 1), column > 0 ? (uint32_t)column : 1};
}

/* ---- behind a fault ---- */

static bool record_starts(const cx_xml_stream *xml, size_t at) {
  size_t name = at + 1;
  if (xml->window[at] != '<') return false;
  for (size_t i = name; i < xml->window_n && i < name + 20; i++) /* a prefix */
    if (!cx_is_alnum(xml->window[i]) && xml->window[i] != '-') {
      if (xml->window[i] == ':') name = i + 1;
      break;
    }
  if (name + xml->record.n >= xml->window_n || memcmp(xml->window + name, xml->record.p, xml->record.n) != 0) return false;
  char after = xml->window[name + xml->record.n];
  return cx_is_space(after) || after == '>' || after == '/';
}

/* Makes the next record's start the parser's next byte; false where there is no further record. */
static bool find_record(cx_xml_stream *xml, uint64_t from) {
  size_t at = from > xml->dropped ? (size_t)(from - xml->dropped) : 0, ahead = xml->record.n + 24;
  if (at > xml->window_n) at = xml->window_n;
  for (;;) {
    while (at + ahead < xml->window_n && !record_starts(xml, at)) at++;
    if (at + ahead < xml->window_n) break;
    xml->next = at;
    uint64_t place = xml->dropped + at;
    if (!window_more(xml)) {
      at = (size_t)(place - xml->dropped);
      while (at < xml->window_n && !record_starts(xml, at)) at++;
      if (at == xml->window_n) return false;
      break;
    }
    at = (size_t)(place - xml->dropped);
  }
  xml->next = at;
  xml->base = xml->dropped + at;
  xml->base_line = xml->dropped_lines;
  for (size_t i = 0; i < at; i++) xml->base_line += xml->window[i] == '\n';
  return true;
}

static void prefix_make(cx_xml_stream *xml) {
  xml->prefix.n = xml->prefix_at = 0;
  for (uint32_t i = 0; i < xml->n; i++) {
    const element *e = &xml->open.at[i];
    cx_buf_printf(&xml->prefix, "<%.*s", CX_FMT(e->name));
    if (e->ns.n && !memchr(e->ns.p, '"', e->ns.n) && !memchr(e->ns.p, '<', e->ns.n) && !memchr(e->ns.p, '&', e->ns.n))
      cx_buf_printf(&xml->prefix, " xmlns=\"%.*s\"", CX_FMT(e->ns));
    cx_buf_char(&xml->prefix, '>');
  }
}

/* The parser's strings die with it. */
static void keep_names(cx_xml_stream *xml) {
  cx_arena *arena = xml->source->arena;
  for (uint32_t i = 0; i < xml->n; i++) {
    element *e = &xml->open.at[i];
    if (!e->kept) {
      e->name = cx_str_copy(arena, e->name);
      e->ns = cx_str_copy(arena, e->ns);
      e->kept = true;
    }
    for (uint32_t k = 0; k < e->children.n; k++) {
      child_count *count = &e->children.at[k];
      if (!count->kept) count->name = cx_str_copy(arena, cx_str_of(count->name)).p;
      count->kept = true;
    }
  }
}

static bool resume(cx_xml_stream *xml) {
  if (!xml->record_depth || xml->record_depth == 1 || xml->n < xml->record_depth - 1) return false;
  const char *encoding = (const char *)xmlTextReaderConstEncoding(xml->reader);
  if (!xml->encoding && encoding) xml->encoding = cx_str_copy(xml->source->arena, cx_str_of(encoding)).p;
  if (xml->encoding &&
      (cx_str_starts(cx_str_of(xml->encoding), CX_STR("UTF-16")) || cx_str_starts(cx_str_of(xml->encoding), CX_STR("UCS"))))
    return false;
  long consumed = xmlTextReaderByteConsumed(xml->reader);
  /* Where libxml2 cannot tell the place, behind all it has had: a record more may be lost, none is read twice. */
  uint64_t from = xml->dropped + xml->next;
  if (consumed > (long)xml->prefix.n) from = xml->base + (uint64_t)consumed - xml->prefix.n;
  if (from <= xml->base && xml->prefix.n) from = xml->base + 1;
  if (!find_record(xml, from)) return false;
  xml->n = xml->record_depth - 1;
  keep_names(xml);
  prefix_make(xml);
  parser_open(xml);
  uint32_t depth = xml->n, opened = 0;
  while (opened < depth && xmlTextReaderRead(xml->reader) == 1) opened += xmlTextReaderNodeType(xml->reader) == XML_READER_TYPE_ELEMENT;
  xml->close_due = xml->closing = false;
  return opened == depth;
}

static cx_xml_event fault(cx_xml_stream *xml, cx_log *log) {
  if (xml->out_of_memory) cx_out_of_memory(xml->source->arena);
  xml->broken = true;
  if (cx_source_failed(xml->source, log)) {
    xml->ended = true;
    return CX_XML_FAULT;
  }
  cx_place place = xml->line ? (cx_place){0, xml->base_line + xml->line, xml->column ? xml->column : 1} : cx_xml_stream_place(xml);
  cx_source_tell(xml->source, log, CX_MARKUP_BROKEN, place, "broken XML: %s", xml->message[0] ? xml->message : "it cannot be parsed");
  return CX_XML_FAULT;
}

/* ---- events ---- */

cx_xml_event cx_xml_stream_next(cx_xml_stream *xml, cx_log *log) {
  if (xml->ended) return CX_XML_END;
  if (!xml->reader) parser_open(xml);
  if (xml->broken) {
    xml->broken = false;
    if (!resume(xml)) {
      xml->ended = true;
      return CX_XML_END;
    }
  }
  if (xml->closing) {
    xml->n--;
    xml->closing = false;
  }
  if (xml->close_due) { /* an empty element has no end of its own */
    xml->close_due = false;
    xml->closing = true;
    return CX_XML_CLOSE;
  }
  for (;;) {
    int read = xmlTextReaderRead(xml->reader);
    if (read < 0 || (read == 0 && (xml->n || xml->message[0]))) return fault(xml, log);
    if (read == 0) {
      if (xml->source->stream->error || xml->source->stream->fault) return fault(xml, log);
      xml->ended = true;
      return CX_XML_END;
    }
    switch (xmlTextReaderNodeType(xml->reader)) {
      case XML_READER_TYPE_ELEMENT:
        push(xml);
        xml->close_due = xmlTextReaderIsEmptyElement(xml->reader) == 1;
        return CX_XML_OPEN;
      case XML_READER_TYPE_END_ELEMENT:
        xml->closing = true;
        return CX_XML_CLOSE;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return CX_XML_TEXT;
      case XML_READER_TYPE_ENTITY_REFERENCE:
        return CX_XML_ENTITY;
      default: /* comments, instructions, the document type */
        break;
    }
  }
}
