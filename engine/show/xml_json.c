/* XML in the record's namespace back to JSON: each <result> becomes a claimx_result and goes through the JSON writer, so that what was
 * JSON first is the same JSON again, byte for byte. One result is in memory at a time. */
#include <libxml/xmlreader.h>
#include <limits.h>
#include <stdio.h>

#include "text/messages.h"
#include "show/writer.h"
#include "show/xml_node.h"

static claimx_span span_in(cx_xml_in *in, const xmlNode *node) {
  cx_xml_only(in, node, "start end char_start char_end line column");
  return (claimx_span){.start = cx_xml_get_size(in, node, "start"),
                       .end = cx_xml_get_size(in, node, "end"),
                       .char_start = cx_xml_get_size(in, node, "char_start"),
                       .char_end = cx_xml_get_size(in, node, "char_end"),
                       .line = (uint32_t)cx_xml_get_size(in, node, "line"),
                       .column = (uint32_t)cx_xml_get_size(in, node, "column")};
}

static void range_in(cx_xml_in *in, const xmlNode *node, size_t *start, size_t *end) {
  cx_xml_only(in, node, "start end");
  *start = cx_xml_get_size(in, node, "start");
  *end = cx_xml_get_size(in, node, "end");
}

/* A word of a closed list, read by one of names.c's functions; an unknown one is a fault. */
#define WORD_IN(in, node, attribute, of, out)                                                                \
  do {                                                                                                       \
    const char *word_ = cx_xml_get(in, node, attribute);                                                     \
    if (word_ && !of(cx_str_of(word_), out)) cx_xml_fault(in, node, "unknown %s '%.60s'", attribute, word_); \
  } while (0)

static void numbers_in(cx_xml_in *in, cx_xml_at *at, claimx_number *const numbers[CX_VALUE_NUMBERS]) {
  for (size_t i = 0; i < CX_VALUE_NUMBERS; i++) {
    const xmlNode *node = cx_xml_take(in, at, cx_value_number_names[i]);
    if (!node) continue;
    cx_xml_only(in, node, "form");
    const char *form = cx_xml_get(in, node, "form");
    *numbers[i] = (claimx_number){cx_xml_string(in, node), !form};
    if (form && strcmp(form, "text") != 0) cx_xml_fault(in, node, "unknown form '%.60s'", form);
    if (!form && !cx_number_bare(*numbers[i])) cx_xml_fault(in, node, "no decimal: '%.60s'", numbers[i]->text);
  }
}

static void value_in(cx_xml_in *in, const xmlNode *node, claimx_value *v) {
  cx_xml_only(in, node, "bound approximate statistic");
  WORD_IN(in, node, "bound", cx_bound_of, &v->bound);
  WORD_IN(in, node, "statistic", cx_statistic_of, &v->statistic);
  cx_xml_get_bool(in, node, "approximate", &v->approximate);
  cx_xml_at at = cx_xml_enter(in, node);
  numbers_in(in, &at, (claimx_number *const[]){&v->low, &v->high, &v->from, &v->to, &v->plus_minus});
  v->unit = cx_xml_string(in, cx_xml_need(in, &at, "unit"));
  const xmlNode *si = cx_xml_take(in, &at, "si");
  if (si) {
    cx_xml_at inner = cx_xml_enter(in, si);
    numbers_in(in, &inner, (claimx_number *const[]){&v->si.low, &v->si.high, &v->si.from, &v->si.to, &v->si.plus_minus});
    v->si.unit = cx_xml_string(in, cx_xml_need(in, &inner, "unit"));
    cx_xml_leave(in, &inner);
  }
  cx_xml_leave(in, &at);
}

static claimx_rule_ref rule_in(cx_xml_in *in, const xmlNode *node) {
  cx_xml_only(in, node, "pack version id");
  return (claimx_rule_ref){cx_xml_get(in, node, "pack"), cx_xml_get(in, node, "version"), cx_xml_get(in, node, "id")};
}

static void field_body(cx_xml_in *in, const xmlNode *node, claimx_field *field) {
  cx_xml_at at = cx_xml_enter(in, node);
  field->name = cx_xml_take_string(in, &at, "name");
  field->quote = cx_xml_string(in, cx_xml_need(in, &at, "quote"));
  field->span = span_in(in, cx_xml_need(in, &at, "span"));
  cx_xml_leave(in, &at);
}

static void field_in(cx_xml_in *in, cx_xml_at *at, const char *name, claimx_field *field) {
  const xmlNode *node = cx_xml_take(in, at, name);
  if (!node) return;
  cx_xml_only(in, node, "");
  field_body(in, node, field);
}

static void metric_in(cx_xml_in *in, const xmlNode *node, claimx_claim *claim) {
  cx_xml_only(in, node, "higher_is_better");
  bool higher;
  if (cx_xml_get_bool(in, node, "higher_is_better", &higher)) claim->metric.better = higher ? CLAIMX_HIGHER : CLAIMX_LOWER;
  cx_xml_at at = cx_xml_enter(in, node);
  claim->metric.name = cx_xml_string(in, cx_xml_need(in, &at, "name"));
  claim->metric.field.quote = cx_xml_take_string(in, &at, "quote");
  if (claim->metric.field.quote) claim->metric.field.span = span_in(in, cx_xml_need(in, &at, "span"));
  cx_xml_leave(in, &at);
}

static void conditions_in(cx_xml_in *in, const xmlNode *node, claimx_claim *claim) {
  CX_VEC(claimx_condition) list = {0};
  cx_xml_at at = cx_xml_enter(in, node);
  for (const xmlNode *one; (one = cx_xml_take(in, &at, "condition"));) {
    claimx_condition *condition = cx_vec_add(in->arena, &list);
    cx_xml_only(in, one, "claim");
    condition->claim = cx_xml_get(in, one, "claim");
    field_body(in, one, &condition->field);
  }
  cx_xml_leave(in, &at);
  claim->conditions = list.at;
  claim->condition_count = list.n;
}

static void claim_in(cx_xml_in *in, const xmlNode *node, claimx_claim *claim) {
  cx_xml_only(in, node, "id kind direction");
  claim->id = cx_xml_get(in, node, "id");
  WORD_IN(in, node, "kind", cx_kind_of, &claim->kind);
  WORD_IN(in, node, "direction", cx_direction_of, &claim->direction);
  if (!cx_xml_get(in, node, "kind")) cx_xml_fault(in, node, "<claim> lacks the attribute 'kind'");
  cx_xml_at at = cx_xml_enter(in, node);
  claim->quote = cx_xml_string(in, cx_xml_need(in, &at, "quote"));
  claim->span = span_in(in, cx_xml_need(in, &at, "span"));
  value_in(in, cx_xml_need(in, &at, "value"), &claim->value);
  metric_in(in, cx_xml_need(in, &at, "metric"), claim);
  field_in(in, &at, "subject", &claim->subject);
  field_in(in, &at, "baseline", &claim->baseline);
  field_in(in, &at, "dataset", &claim->dataset);
  conditions_in(in, cx_xml_take(in, &at, "conditions"), claim);
  range_in(in, cx_xml_need(in, &at, "sentence"), &claim->sentence_start, &claim->sentence_end);
  claim->rule = rule_in(in, cx_xml_need(in, &at, "rule"));
  cx_xml_leave(in, &at);
}

static void aside_in(cx_xml_in *in, const xmlNode *node, claimx_aside *aside) {
  cx_xml_only(in, node, "reason");
  WORD_IN(in, node, "reason", cx_reason_of, &aside->reason);
  if (!cx_xml_get(in, node, "reason")) cx_xml_fault(in, node, "<aside> lacks the attribute 'reason'");
  cx_xml_at at = cx_xml_enter(in, node);
  aside->quote = cx_xml_string(in, cx_xml_need(in, &at, "quote"));
  aside->span = span_in(in, cx_xml_need(in, &at, "span"));
  aside->rule = rule_in(in, cx_xml_need(in, &at, "rule"));
  cx_xml_leave(in, &at);
}

static void unexplained_in(cx_xml_in *in, const xmlNode *node, claimx_unexplained *number) {
  cx_xml_only(in, node, "");
  cx_xml_at at = cx_xml_enter(in, node);
  number->quote = cx_xml_string(in, cx_xml_need(in, &at, "quote"));
  number->span = span_in(in, cx_xml_need(in, &at, "span"));
  cx_xml_leave(in, &at);
}

static void message_in(cx_xml_in *in, const xmlNode *node, claimx_message *message) {
  cx_xml_only(in, node, "code severity line column");
  message->code = cx_xml_get(in, node, "code");
  WORD_IN(in, node, "severity", cx_severity_of, &message->severity);
  if (cx_xml_get(in, node, "line")) message->line = (uint32_t)cx_xml_get_size(in, node, "line");
  if (cx_xml_get(in, node, "column")) message->column = (uint32_t)cx_xml_get_size(in, node, "column");
  cx_xml_at at = cx_xml_enter(in, node);
  message->text = cx_xml_string(in, cx_xml_need(in, &at, "message"));
  message->file = cx_xml_take_string(in, &at, "file");
  const xmlNode *span = cx_xml_take(in, &at, "span");
  if (span) range_in(in, span, &message->start, &message->end);
  message->excerpt = cx_xml_take_string(in, &at, "excerpt");
  message->hint = cx_xml_take_string(in, &at, "hint");
  cx_xml_leave(in, &at);
}

static void document_in(cx_xml_in *in, const xmlNode *node, claimx_result *r) {
  cx_xml_only(in, node, "language sha256");
  r->document.language = cx_xml_get(in, node, "language");
  const char *sha256 = cx_xml_get(in, node, "sha256");
  if (sha256 && strlen(sha256) < sizeof r->document.sha256)
    memcpy(r->document.sha256, sha256, strlen(sha256) + 1);
  else if (node)
    cx_xml_fault(in, node, "<document> needs a sha256 of 64 digits");
  cx_xml_at at = cx_xml_enter(in, node);
  r->document.id = cx_xml_string(in, cx_xml_need(in, &at, "id"));
  r->document.source = cx_xml_string(in, cx_xml_need(in, &at, "source"));
  const xmlNode *locator = cx_xml_need(in, &at, "locator");
  if (locator && cx_xml_get(in, locator, "start"))
    range_in(in, locator, &r->document.start, &r->document.end);
  else
    r->document.locator = cx_xml_string(in, locator);
  r->document.title = cx_xml_take_string(in, &at, "title");
  r->document.part = cx_xml_take_string(in, &at, "part");
  cx_xml_leave(in, &at);
}

#define LIST_IN(in, place, list_name, element_name, type, read, out, out_count)                                                  \
  do {                                                                                                                           \
    CX_VEC(type) list_ = {0};                                                                                                    \
    const xmlNode *node_ = cx_xml_need(in, place, list_name);                                                                    \
    cx_xml_only(in, node_, "");                                                                                                  \
    cx_xml_at inner_ = cx_xml_enter(in, node_);                                                                                  \
    for (const xmlNode *one_; (one_ = cx_xml_take(in, &inner_, element_name));) read(in, one_, cx_vec_add((in)->arena, &list_)); \
    cx_xml_leave(in, &inner_);                                                                                                   \
    out = list_.at;                                                                                                              \
    out_count = list_.n;                                                                                                         \
  } while (0)

static void result_in(cx_xml_in *in, const xmlNode *node, claimx_result *r) {
  cx_xml_only(in, node, "");
  cx_xml_at at = cx_xml_enter(in, node);
  document_in(in, cx_xml_need(in, &at, "document"), r);
  LIST_IN(in, &at, "claims", "claim", claimx_claim, claim_in, r->claims, r->claim_count);
  LIST_IN(in, &at, "set_aside", "aside", claimx_aside, aside_in, r->set_aside, r->set_aside_count);
  LIST_IN(in, &at, "unexplained", "number", claimx_unexplained, unexplained_in, r->unexplained, r->unexplained_count);
  LIST_IN(in, &at, "diagnostics", "diagnostic", claimx_message, message_in, r->diagnostics, r->diagnostic_count);
  cx_xml_leave(in, &at);
}

/* What one call holds: the log outlives each result's memory. */
typedef struct call {
  cx_arena *arena, *scratch;
  cx_log log;
  claimx_writer *writer;
  bool no_memory, malformed;
  char fault[256]; /* where it is malformed: libxml2's callback allocates nothing, since an arena would jump out of libxml2 */
  uint32_t line, column;
  claimx_status status;
} call;

#if LIBXML_VERSION >= 21200
typedef const xmlError cx_xml_error;
#else
typedef xmlError cx_xml_error;
#endif

static void on_error(void *data, cx_xml_error *error) {
  call *c = data;
  if (error->code == XML_ERR_NO_MEMORY) c->no_memory = true;
  if (c->malformed || error->level < XML_ERR_ERROR) return;
  const char *text = error->message ? error->message : "";
  c->malformed = true;
  snprintf(c->fault, sizeof c->fault, "not well-formed XML: %.*s", (int)strcspn(text, "\n"), text);
  c->line = error->line > 0 ? (uint32_t)error->line : 0;
  c->column = error->int2 > 0 ? (uint32_t)error->int2 : 0;
}

static void free_reader(void *reader) { xmlFreeTextReader(reader); }
static void free_writer(void *writer) { claimx_writer_free(writer); }
static void free_arena(void *arena) { cx_arena_free(arena); }

/* The root element; a document type is refused, whatever it declares. */
static void check_top(cx_xml_in *in, xmlTextReaderPtr reader, int type) {
  const xmlNode *node = xmlTextReaderCurrentNode(reader);
  if (type == XML_READER_TYPE_DOCUMENT_TYPE) {
    cx_xml_fault(in, node, "a document type is not allowed");
    return;
  }
  const char *name = (const char *)xmlTextReaderConstLocalName(reader), *ns = (const char *)xmlTextReaderConstNamespaceUri(reader);
  if (!name || strcmp(name, "claimx") != 0 || !ns || strcmp(ns, in->ns) != 0) {
    cx_xml_fault(in, node, "expected <claimx> in the namespace %s", in->ns);
    return;
  }
  cx_xml_only(in, node, "version");
  const char *version = cx_xml_get(in, node, "version");
  if (!version || strcmp(version, CLAIMX_RECORD) != 0) cx_xml_fault(in, node, "expected version=\"%s\"", CLAIMX_RECORD);
}

static void one_result(call *c, cx_xml_in *in, xmlTextReaderPtr reader) {
  xmlNode *node = xmlTextReaderExpand(reader);
  if (!node) return; /* not well-formed: on_error knows */
  const char *name = (const char *)node->name;
  if (strcmp(name, "result") != 0 || !node->ns || strcmp((const char *)node->ns->href, in->ns) != 0) {
    cx_xml_fault(in, node, "unexpected <%.60s>; expected <result>", name);
    return;
  }
  claimx_result *result = CX_NEW(c->scratch, claimx_result);
  result_in(in, node, result);
  if (!c->log.errors) c->status = claimx_writer_add(c->writer, result);
  cx_arena_reset(c->scratch);
}

static void read_all(call *c, const char *xml, size_t length) {
  if (length > INT_MAX) {
    cx_log_add(&c->log, CX_RECORD_XML, "more than 2 GiB");
    return;
  }
  xmlTextReaderPtr reader = xmlReaderForMemory(xml, (int)length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA);
  if (!reader) cx_out_of_memory(c->arena);
  cx_arena_cleanup(c->arena, free_reader, reader);
  xmlTextReaderSetStructuredErrorHandler(reader, on_error, c);
  cx_xml_in in = {c->scratch, &c->log, CX_XML_NAMESPACE};
  int more = xmlTextReaderRead(reader);
  while (more == 1 && !c->log.errors && !c->malformed && c->status == CLAIMX_OK) {
    int type = xmlTextReaderNodeType(reader), depth = xmlTextReaderDepth(reader);
    if (depth == 0 && (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ELEMENT)) check_top(&in, reader, type);
    if (depth == 1 && type == XML_READER_TYPE_ELEMENT) one_result(c, &in, reader);
    if (depth == 1 && type == XML_READER_TYPE_TEXT) cx_xml_fault(&in, NULL, "text where <result> was expected");
    more = depth == 1 ? xmlTextReaderNext(reader) : xmlTextReaderRead(reader);
  }
  if (c->no_memory) cx_out_of_memory(c->arena);
  if ((c->malformed || more < 0) && !c->log.errors) {
    cx_diag *diag = cx_log_add(&c->log, CX_RECORD_XML, "%s", c->malformed ? c->fault : "not well-formed XML");
    diag->line = c->line;
    diag->column = c->column;
  }
  if (!c->log.errors && c->status == CLAIMX_OK) c->status = claimx_writer_finish(c->writer);
  if (c->log.errors) c->status = CLAIMX_BAD_INPUT;
}

claimx_status claimx_xml_to_json(const char *xml, size_t length, claimx_sink sink, void *data, claimx_messages **messages) {
  if (messages) *messages = NULL;
  cx_guard guard;
  cx_arena *arena = cx_arena_new(&guard);
  if (!arena) return CLAIMX_NO_MEMORY;
  if (setjmp(guard.env)) {
    cx_arena_free(arena);
    return CLAIMX_NO_MEMORY;
  }
  call *c = CX_NEW(arena, call);
  c->arena = c->log.arena = arena;
  c->scratch = cx_arena_new(&guard);
  if (!c->scratch) cx_out_of_memory(arena);
  cx_arena_cleanup(arena, free_arena, c->scratch);
  if (claimx_writer_open("json", sink, data, &c->writer) != CLAIMX_OK) cx_out_of_memory(arena);
  cx_arena_cleanup(arena, free_writer, c->writer);
  read_all(c, xml, length);
  claimx_status status = c->status;
  if (messages && !(*messages = cx_messages_of(&c->log))) status = CLAIMX_NO_MEMORY;
  cx_arena_free(arena);
  return status;
}
