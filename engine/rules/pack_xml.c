/* See pack_xml.h. The scanner runs on what libxml2 found well-formed, and still never reads beyond the bytes. */
#include "rules/pack_xml.h"

#include <libxml/parser.h>

#include "text/utf8.h"

static const cx_str none = {"", 0};

/* ---- well-formed? ---- */

typedef struct first_error {
  bool found, memory;
  size_t at;
  char message[256];
} first_error;

static void note_error(void *data, const xmlError *error) {
  xmlParserCtxtPtr ctxt = data;
  first_error *first = ctxt->_private;
  if (error->code == XML_ERR_NO_MEMORY) first->memory = true;
  if (first->found || error->level < XML_ERR_ERROR) return;
  first->found = true;
  long at = xmlByteConsumed(ctxt);
  first->at = at > 0 ? (size_t)at : 0;
  size_t n = 0;
  for (const char *p = error->message; p && *p && *p != '\n' && n + 1 < sizeof first->message; p++) first->message[n++] = *p;
  first->message[n] = 0;
}

/* libxml2 2.12 made the error const; a cast of the handler would hide a real mismatch. */
#if LIBXML_VERSION >= 21200
static void on_error(void *data, const xmlError *error) { note_error(data, error); }
#else
static void on_error(void *data, xmlErrorPtr error) { note_error(data, error); }
#endif

static bool is_well_formed(cx_checked *file, cx_arena *arena) {
  first_error first = {0};
  xmlParserCtxtPtr ctxt = xmlNewParserCtxt();
  if (!ctxt) cx_out_of_memory(arena);
  ctxt->_private = &first;
  ctxt->sax->serror = on_error;
  /* nothing between here and the frees can jump */
  xmlDocPtr doc =
      xmlCtxtReadMemory(ctxt, file->bytes.p, (int)file->bytes.n, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_NOWARNING | XML_PARSE_NOERROR);
  bool good = doc && ctxt->wellFormed && !first.found;
  xmlFreeDoc(doc);
  xmlFreeParserCtxt(ctxt);
  if (first.memory) cx_out_of_memory(arena);
  if (good) return true;
  if (first.at > file->bytes.n) first.at = file->bytes.n;
  size_t line = first.at;
  while (line && file->bytes.p[line - 1] != '\n') line--;
  bool capture = false;
  for (size_t i = line; i + 3 <= first.at; i++) capture = capture || memcmp(file->bytes.p + i, "(?<", 3) == 0;
  cx_str hint = capture ? CX_STR("write a pattern that holds '<' as <![CDATA[ ... ]]>") : none;
  cx_fault(file, CX_RULE_XML, first.at, first.at, hint, "not well-formed: %s", first.found ? first.message : "no document");
  return false;
}

/* Where a stretch that begins at s.p[at] and holds no tag ends; 0: none begins there. */
static size_t skip_untagged(cx_str s, size_t at) {
  static const struct { const char *opens, *closes; } kinds[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    if (!cx_str_starts(cx_str_cut(s, at, s.n), cx_str_of(kinds[i].opens))) continue;
    for (size_t end = at + strlen(kinds[i].opens); end < s.n; end++)
      if (cx_str_starts(cx_str_cut(s, end, s.n), cx_str_of(kinds[i].closes))) return end + strlen(kinds[i].closes);
    return s.n;
  }
  return 0;
}

/* libxml2 takes time by the square of an element's attributes: it is not asked about one that has more than any could. */
static bool has_few_attributes(cx_checked *file) {
  cx_str s = file->bytes;
  size_t tag = 0, attributes = 0;
  char quote = 0;
  bool inside = false;
  for (size_t at = 0; at < s.n; at++) {
    char c = s.p[at];
    size_t end = !inside && c == '<' ? skip_untagged(s, at) : 0;
    if (end) {
      at = end - 1;
    } else if (!inside) {
      if (c == '<') inside = true, tag = at, attributes = 0;
    } else if (quote) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      inside = false;
    } else if (c == '=' && ++attributes > CX_MAX_XML_ATTRIBUTES) {
      cx_fault(file, CX_RULE_TOO_LARGE, tag, tag + 1, none, "an element of more than %d attributes", CX_MAX_XML_ATTRIBUTES);
      return false;
    }
  }
  return true;
}

/* A document type stands before the root element, among blanks, comments and processing instructions; or nowhere. */
static bool has_no_doctype(cx_checked *file) {
  cx_str s = file->bytes;
  size_t at = cx_str_starts(s, CX_STR("\xEF\xBB\xBF")) ? 3 : 0;
  for (;;) {
    while (at < s.n && cx_is_space(s.p[at])) at++;
    cx_str rest = cx_str_cut(s, at, s.n);
    cx_str close = cx_str_starts(rest, CX_STR("<!--")) ? CX_STR("-->") : cx_str_starts(rest, CX_STR("<?")) ? CX_STR("?>") : none;
    if (!close.n) {
      if (!cx_str_starts(rest, CX_STR("<!DOCTYPE"))) return true;
      cx_fault(file, CX_RULE_DOCTYPE, at, at + 9, none, "a document type; a pack has none, and no entities but the five of XML");
      return false;
    }
    at += close.n == 3 ? 4 : 2;
    while (at < s.n && !cx_str_starts(cx_str_cut(s, at, s.n), close)) at++;
    at = at + close.n < s.n ? at + close.n : s.n;
  }
}

/* ---- the tree ---- */

typedef struct scanner {
  cx_checked *file;
  cx_arena *arena;
  cx_str s;
  size_t at;
} scanner;

static bool ahead(const scanner *x, const char *z) {
  size_t n = strlen(z);
  return x->s.n - x->at >= n && memcmp(x->s.p + x->at, z, n) == 0;
}

static bool skip_past(scanner *x, const char *z) {
  for (; x->at < x->s.n; x->at++)
    if (ahead(x, z)) return x->at += strlen(z), true;
  return false;
}

static void skip_blanks(scanner *x) {
  while (x->at < x->s.n && cx_is_space(x->s.p[x->at])) x->at++;
}

static cx_str read_name(scanner *x) {
  size_t start = x->at;
  while (x->at < x->s.n && !cx_is_space(x->s.p[x->at]) && !strchr("=/><\"'", x->s.p[x->at])) x->at++;
  return cx_str_copy(x->arena, cx_str_cut(x->s, start, x->at));
}

/* A reference at x->at, which is "&": its character's bytes, or 0 where it is none of the five and no number. */
static size_t read_reference(scanner *x, char out[4]) {
  static const struct {
    const char *z;
    char c;
  } named[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}};
  for (size_t i = 0; i < sizeof named / sizeof *named; i++)
    if (ahead(x, named[i].z)) return x->at += strlen(named[i].z), out[0] = named[i].c, (size_t)1;
  if (!ahead(x, "&#")) return 0;
  uint32_t code = 0, base = ahead(x, "&#x") ? 16 : 10;
  for (x->at += base == 16 ? 3 : 2; x->at < x->s.n && x->s.p[x->at] != ';'; x->at++) {
    char c = cx_lower(x->s.p[x->at]);
    code = code * base + (uint32_t)(cx_is_digit(c) ? c - '0' : c - 'a' + 10);
    if (code > 0x10FFFF) return 0;
  }
  x->at++;
  return cx_utf8_encode(code, out);
}

/* Text up to `stop`, references undone. */
static bool read_text(scanner *x, cx_traced *out, char stop) {
  while (x->at < x->s.n && x->s.p[x->at] != stop) {
    size_t start = x->at;
    if (x->s.p[x->at] == '&') {
      char c[4];
      size_t n = read_reference(x, c);
      if (!n) return false;
      cx_traced_add(out, (cx_str){c, n}, (cx_origin){x->file, start}, true);
      continue;
    }
    if (x->s.p[x->at] == '\r') { /* XML's line ends are "\n" */
      x->at++;
      if (!ahead(x, "\n")) cx_traced_add(out, CX_STR("\n"), (cx_origin){x->file, start}, true);
      continue;
    }
    while (x->at < x->s.n && x->s.p[x->at] != stop && x->s.p[x->at] != '&' && x->s.p[x->at] != '\r') x->at++;
    cx_traced_add(out, cx_str_cut(x->s, start, x->at), (cx_origin){x->file, start}, false);
  }
  return x->at < x->s.n;
}

static bool read_attributes(scanner *x, cx_xml_node *node) {
  for (;;) {
    skip_blanks(x);
    if (x->at >= x->s.n) return false;
    if (x->s.p[x->at] == '>' || x->s.p[x->at] == '/') return true;
    size_t at = x->at;
    cx_str name = read_name(x);
    skip_blanks(x);
    if (!name.n || !ahead(x, "=")) return false;
    x->at++;
    skip_blanks(x);
    if (!ahead(x, "\"") && !ahead(x, "'")) return false;
    char quote = x->s.p[x->at++];
    size_t value_at = x->at;
    cx_traced value = cx_traced_new(x->arena);
    if (!read_text(x, &value, quote)) return false;
    for (size_t i = 0; i < value.text.n; i++) /* a blank is a blank, but a character that was written as a number stays */
      if (cx_is_space(value.text.p[i]) && x->s.p[cx_traced_origin(&value, i).at] != '&') value.text.p[i] = ' ';
    *cx_vec_add(x->arena, &node->attributes) = (cx_xml_attribute){name, cx_traced_str(&value), at, value_at, x->at};
    x->at++;
  }
}

static cx_xml_node *read_element(scanner *x, int depth);

/* What stands between a start tag and its end tag, which is read too. */
static bool read_content(scanner *x, cx_xml_node *node, int depth) {
  cx_xml_node **tail = &node->first;
  while (x->at < x->s.n) {
    if (ahead(x, "</")) return skip_past(x, ">");
    if (ahead(x, "<!--")) {
      if (!skip_past(x, "-->")) return false;
    } else if (ahead(x, "<?")) {
      if (!skip_past(x, "?>")) return false;
    } else if (ahead(x, "<") && !ahead(x, "<![CDATA[")) {
      if (!(*tail = read_element(x, depth + 1))) return false;
      tail = &(*tail)->next;
    } else {
      cx_xml_node *text = CX_NEW(x->arena, cx_xml_node);
      *text = (cx_xml_node){.name = none, .at = x->at, .text = cx_traced_new(x->arena)};
      if (ahead(x, "<![CDATA[")) {
        size_t start = x->at += 9;
        if (!skip_past(x, "]]>")) return false;
        cx_traced_add(&text->text, cx_str_cut(x->s, start, x->at - 3), (cx_origin){x->file, start}, false);
      } else if (!read_text(x, &text->text, '<')) {
        return false;
      }
      text->end = x->at;
      *tail = text;
      tail = &text->next;
    }
  }
  return false;
}

static cx_xml_node *read_element(scanner *x, int depth) {
  cx_xml_node *node = CX_NEW(x->arena, cx_xml_node);
  node->at = x->at++;
  if (depth > CX_MAX_XML_DEPTH) {
    cx_fault(x->file, CX_RULE_XML, node->at, node->at + 1, none, "elements nested more than %d deep", CX_MAX_XML_DEPTH);
    return NULL;
  }
  node->name = read_name(x);
  if (!node->name.n || !read_attributes(x, node)) return NULL;
  bool closed = x->s.p[x->at] == '/';
  if (closed) x->at++;
  if (!ahead(x, ">")) return NULL;
  node->end = ++x->at;
  return closed || read_content(x, node, depth) ? node : NULL;
}

cx_xml_node *cx_pack_xml_read(cx_checked *file, cx_arena *arena) {
  if (file->bytes.n > CX_MAX_PACK) {
    cx_fault(file, CX_RULE_TOO_LARGE, 0, 0, none, "a pack of %zu bytes; at most %d are read", file->bytes.n, CX_MAX_PACK);
    return NULL;
  }
  if (!cx_checked_utf8(file) || !has_no_doctype(file) || !has_few_attributes(file) || !is_well_formed(file, arena)) return NULL;
  scanner x = {.file = file, .arena = arena, .s = file->bytes};
  uint32_t before = file->faults;
  for (;;) { /* to the root element */
    if (!skip_past(&x, "<")) break;
    x.at--;
    if (ahead(&x, "<?") ? skip_past(&x, "?>") : ahead(&x, "<!--") && skip_past(&x, "-->")) continue;
    cx_xml_node *root = read_element(&x, 1);
    if (root) return root;
    break;
  }
  if (file->faults == before) cx_fault(file, CX_RULE_XML, x.at, x.at, none, "XML of a form that packs do not have");
  return NULL;
}

const cx_xml_attribute *cx_xml_attribute_of(const cx_xml_node *node, const char *name) {
  for (uint32_t i = 0; i < node->attributes.n; i++)
    if (cx_str_is(node->attributes.at[i].name, name)) return &node->attributes.at[i];
  return NULL;
}

static void add_text(const cx_xml_node *node, cx_traced *out) {
  for (const cx_xml_node *child = node->first; child; child = child->next) {
    if (child->name.n)
      add_text(child, out);
    else
      cx_traced_copy(out, &child->text, 0, child->text.text.n);
  }
}

cx_traced cx_xml_text(const cx_xml_node *node, cx_arena *arena) {
  cx_traced text = cx_traced_new(arena);
  add_text(node, &text);
  return text;
}
