/* HTML by libxml2's parser: the abstract that the page's metadata holds (citation_abstract and its kin, schema.org's in JSON-LD), else the
 * visible text; with --body both. A page is one record. */
#include <cjson/cJSON.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include "text/markup.h"
#include "text/reader.h"
#include "text/utf8.h"
#include "text/xml_root.h"

enum { DEEPEST_JSON = 8 };

typedef struct found {
  cx_str text, part, locator;
} found;

typedef struct html_reader {
  cx_source *source;
  cx_bytes *bytes;
  htmlDocPtr tree;
  htmlParserCtxtPtr parser;
  xmlChar *owned; /* libxml2's string, until it is copied */
  cJSON *json;
  cx_str id, title;
  CX_VEC(found) found;
  uint32_t next;
  bool read;
} html_reader;

/* ---- the tree ---- */

static bool same_letters(const xmlChar *a, const char *b) {
  const char *p = (const char *)a;
  for (; p && *p && *b; p++, b++)
    if (cx_lower(*p) != cx_lower(*b)) return false;
  return p && !*p && !*b;
}

static bool is_element(const xmlNode *node, const char *name) { return node->type == XML_ELEMENT_NODE && same_letters(node->name, name); }

/* The next node in the order of the text, below top. */
static xmlNode *after(xmlNode *node, const xmlNode *top, bool into) {
  if (into && node->children && node->type == XML_ELEMENT_NODE) return node->children;
  while (node != top && !node->next) node = node->parent;
  return node == top ? NULL : node->next;
}

static xmlNode *element_named(xmlNode *top, const char *name) {
  for (xmlNode *node = top; node; node = after(node, top, true))
    if (is_element(node, name)) return node;
  return NULL;
}

static cx_str take_owned(html_reader *reader, cx_arena *arena, xmlChar *string) {
  reader->owned = string;
  cx_str copy = cx_str_copy(arena, cx_str_of((const char *)string));
  if (string) xmlFree(string);
  reader->owned = NULL;
  return copy;
}

static cx_str attribute(html_reader *reader, xmlNode *node, const char *name) {
  return take_owned(reader, reader->source->arena, xmlGetProp(node, (const xmlChar *)name));
}

static cx_str path_of(html_reader *reader, const xmlNode *node) {
  return take_owned(reader, reader->source->arena, xmlGetNodePath((xmlNode *)(uintptr_t)node));
}

/* The text as a reader sees it. */
static cx_str visible(html_reader *reader, xmlNode *top) {
  cx_markup markup;
  cx_markup_start(&markup, reader->source->arena);
  for (xmlNode *node = top->children; node && node != top;) {
    bool into = node->type == XML_ELEMENT_NODE && node->children;
    if (node->type == XML_ELEMENT_NODE) cx_markup_open(&markup, cx_str_of((const char *)node->name), CX_STR(""));
    if (node->type == XML_TEXT_NODE) cx_markup_text(&markup, cx_str_of((const char *)node->content));
    if (into) {
      node = node->children;
      continue;
    }
    if (node->type == XML_ELEMENT_NODE) cx_markup_close(&markup);
    while (node != top && !node->next) {
      node = node->parent;
      if (node != top) cx_markup_close(&markup);
    }
    if (node != top) node = node->next;
  }
  return cx_markup_end(&markup);
}

/* ---- metadata ---- */

static bool listed(cx_str name, const char *const *names) {
  for (; *names; names++)
    if (same_letters((const xmlChar *)name.p, *names)) return true;
  return false;
}

static void keep(html_reader *reader, cx_str text, cx_str part, cx_str locator) {
  *cx_vec_add(reader->source->arena, &reader->found) = (found){text, part, locator};
}

static cx_str plain(html_reader *reader, cx_str text) { return cx_markup_plain(reader->source->arena, text); }

/* The first of each: what a page says of itself, in the names that publishers use. */
static void read_meta(html_reader *reader, xmlNode *node) {
  static const char *const abstracts[] = {"citation_abstract", "dcterms.abstract", "eprints.abstract", "bepress_citation_abstract", NULL};
  static const char *const titles[] = {"citation_title", "dc.title", NULL};
  static const char *const ids[] = {"citation_doi", "citation_arxiv_id", NULL};
  cx_str name = attribute(reader, node, "name"), content = attribute(reader, node, "content");
  if (!name.n || !content.n) return;
  if (!reader->found.n && listed(name, abstracts)) {
    xmlAttr *value = xmlHasProp(node, (const xmlChar *)"content");
    keep(reader, plain(reader, content), CX_STR("abstract"), path_of(reader, (const xmlNode *)(const void *)value));
  }
  if (!reader->title.n && listed(name, titles)) reader->title = content;
  if (!reader->id.n && listed(name, ids)) reader->id = content;
}

static bool is_article(const cJSON *node) {
  static const char *const types[] = {"ScholarlyArticle", "MedicalScholarlyArticle", "Article", "TechArticle", "Report", "Thesis", NULL};
  const cJSON *type = cJSON_GetObjectItemCaseSensitive(node, "@type");
  if (cJSON_IsArray(type)) type = type->child;
  return cJSON_IsString(type) && listed(cx_str_of(type->valuestring), types);
}

static cx_str pointer_to(cx_arena *arena, cx_str above, const cJSON *node, uint32_t index, bool in_array) {
  if (in_array) return cx_str_format(arena, "%.*s/%u", CX_FMT(above), index);
  cx_buf pointer = {.arena = arena};
  cx_buf_add(&pointer, above);
  cx_buf_char(&pointer, '/');
  for (const char *p = node->string ? node->string : ""; *p; p++)
    if (*p == '/' || *p == '~')
      cx_buf_z(&pointer, *p == '/' ? "~1" : "~0");
    else
      cx_buf_char(&pointer, *p);
  return cx_buf_str(&pointer);
}

/* The abstract of the first article in JSON-LD; its pointer follows the script's path behind a number sign. */
static void read_json(html_reader *reader, const cJSON *node, cx_str script, cx_str pointer, int depth) {
  cx_arena *arena = reader->source->arena;
  if (depth > DEEPEST_JSON || reader->found.n) return;
  if (is_article(node)) {
    const cJSON *text = cJSON_GetObjectItemCaseSensitive(node, "abstract"), *name = cJSON_GetObjectItemCaseSensitive(node, "headline");
    if (!cJSON_IsString(text)) text = cJSON_GetObjectItemCaseSensitive(node, "description");
    if (!cJSON_IsString(name)) name = cJSON_GetObjectItemCaseSensitive(node, "name");
    if (!reader->title.n && cJSON_IsString(name)) reader->title = cx_str_copy(arena, cx_str_of(name->valuestring));
    if (cJSON_IsString(text)) {
      cx_str locator = cx_str_format(arena, "%.*s#%s", CX_FMT(script), pointer_to(arena, pointer, text, 0, false).p);
      keep(reader, plain(reader, cx_str_copy(arena, cx_str_of(text->valuestring))), CX_STR("abstract"), locator);
      return;
    }
  }
  uint32_t index = 0;
  for (const cJSON *child = node->child; child; child = child->next, index++)
    if (cJSON_IsObject(child) || cJSON_IsArray(child))
      read_json(reader, child, script, pointer_to(arena, pointer, child, index, cJSON_IsArray(node)), depth + 1);
}

static void read_script(html_reader *reader, xmlNode *node) {
  cx_str type = attribute(reader, node, "type");
  if (!same_letters((const xmlChar *)type.p, "application/ld+json")) return;
  cx_str text = take_owned(reader, reader->source->arena, xmlNodeGetContent(node));
  reader->json = cJSON_Parse(text.p);
  if (reader->json) read_json(reader, reader->json, path_of(reader, node), CX_STR(""), 0);
  cJSON_Delete(reader->json);
  reader->json = NULL;
}

static void read_page(html_reader *reader) {
  xmlNode *root = xmlDocGetRootElement(reader->tree);
  if (!root) return;
  for (xmlNode *node = root; node; node = after(node, root, true))
    if (is_element(node, "meta")) read_meta(reader, node);
  for (xmlNode *node = root; node && !reader->found.n; node = after(node, root, true))
    if (is_element(node, "script")) read_script(reader, node);
  xmlNode *title = reader->title.n ? NULL : element_named(root, "title"), *body = element_named(root, "body");
  if (title) reader->title = visible(reader, title);
  if (body && (!reader->found.n || reader->source->options->body))
    keep(reader, visible(reader, body), CX_STR("body"), path_of(reader, body));
}

/* ---- the reader ---- */

static void close_handle(void *handle) {
  html_reader *reader = handle;
  cJSON_Delete(reader->json);
  if (reader->owned) xmlFree(reader->owned);
  if (reader->tree) xmlFreeDoc(reader->tree);
  if (reader->parser) htmlFreeParserCtxt(reader->parser);
  reader->json = NULL;
  reader->owned = NULL;
  reader->tree = NULL;
  reader->parser = NULL;
}

static bool html_recognise(cx_str head, bool whole) {
  static const char doctype[] = "<!doctype html";
  size_t at = 0, i = 0;
  (void)whole;
  while (at < head.n && cx_is_space(head.p[at])) at++;
  while (i + 1 < sizeof doctype && at + i < head.n && cx_lower(head.p[at + i]) == doctype[i]) i++;
  return i + 1 == sizeof doctype || cx_xml_root_is(head, "html HTML Html");
}

static void *html_open(cx_source *source, const cx_input_options *options) {
  (void)options;
  html_reader *reader = CX_NEW(source->arena, html_reader);
  reader->source = source;
  cx_arena_cleanup(source->arena, close_handle, reader);
  return reader;
}

static bool html_parse(html_reader *reader, cx_log *log) {
  reader->bytes = cx_source_whole(reader->source, log);
  if (!reader->bytes) return false;
  cx_str text = reader->bytes->text;
  text = cx_str_cut(text, cx_mark_length(text), text.n);
  if (!text.n) return true;
  const char *encoding = cx_utf8_valid_prefix(text) == text.n ? "UTF-8" : NULL; /* else what the page says of itself */
  reader->parser = htmlNewParserCtxt();
  if (!reader->parser) cx_out_of_memory(reader->source->arena);
  reader->tree = htmlCtxtReadMemory(reader->parser, text.p, (int)(text.n < INT32_MAX ? text.n : INT32_MAX), NULL, encoding,
                                    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  if (reader->parser->errNo == XML_ERR_NO_MEMORY) cx_out_of_memory(reader->source->arena);
  if (reader->tree) {
    read_page(reader);
    return true;
  }
  cx_source_tell(reader->source, log, CX_MARKUP_BROKEN, (cx_place){0, 1, 1}, "no HTML at all");
  return false;
}

static cx_read_status html_next(void *state, cx_arena *arena, cx_log *log, cx_document *out) {
  html_reader *reader = state;
  if (!reader->read) {
    reader->read = true;
    if (!html_parse(reader, log)) return CX_READ_FAILED;
  }
  if (reader->next == reader->found.n) return CX_READ_END;
  const found *f = &reader->found.at[reader->next++];
  cx_str text = cx_str_copy(arena, f->text), id = reader->id.n ? reader->id : reader->source->stem;
  *out = (cx_document){.id = reader->found.n > 1 ? cx_str_format(arena, "%.*s.%.*s", CX_FMT(id), CX_FMT(f->part)) : cx_str_copy(arena, id),
                       .source = cx_str_copy(arena, reader->source->name),
                       .title = cx_str_copy(arena, reader->title),
                       .part = cx_str_copy(arena, f->part),
                       .language = cx_language_guess(text),
                       .text = text,
                       .at = cx_span_of(0, text.n),
                       .locator = cx_str_copy(arena, f->locator)};
  return CX_READ_DOCUMENT;
}

const cx_format cx_format_html = {"html", html_recognise, ".html .htm .xhtml ", html_open, html_next};
