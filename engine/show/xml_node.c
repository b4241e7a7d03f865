/* Strict reading of XML nodes; see xml_node.h. */
#include "show/xml_node.h"

#include <stdarg.h>
#include <stdio.h>

#include "text/utf8.h"

static const char *z_of(const xmlChar *s) { return (const char *)s; }

void cx_xml_fault(cx_xml_in *in, const xmlNode *node, const char *format, ...) {
  if (in->log->errors) return;
  char line[512];
  va_list args;
  va_start(args, format);
  vsnprintf(line, sizeof line, format, args);
  va_end(args);
  cx_diag *diag = cx_log_add(in->log, CX_RECORD_XML, "%s", line);
  long at = node ? xmlGetLineNo(node) : 0;
  diag->line = at > 0 ? (uint32_t)at : 0;
}

static bool named(const cx_xml_in *in, const xmlNode *node, const char *name) {
  return node->ns && strcmp(z_of(node->ns->href), in->ns) == 0 && strcmp(z_of(node->name), name) == 0;
}

/* Skips comments and blanks; anything else that is no element is a fault. */
static const xmlNode *element(cx_xml_in *in, const xmlNode *node) {
  for (; node; node = node->next) {
    if (node->type == XML_ELEMENT_NODE) return node;
    if (node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE) continue;
    if (node->type == XML_TEXT_NODE && xmlIsBlankNode(node)) continue;
    cx_xml_fault(in, node->parent, "text where an element was expected, in <%.60s>", z_of(node->parent->name));
  }
  return NULL;
}

cx_xml_at cx_xml_enter(cx_xml_in *in, const xmlNode *node) { return (cx_xml_at){node, node ? element(in, node->children) : NULL}; }

const xmlNode *cx_xml_take(cx_xml_in *in, cx_xml_at *at, const char *name) {
  const xmlNode *found = at->next;
  if (!found || !named(in, found, name)) return NULL;
  at->next = element(in, found->next);
  return found;
}

const xmlNode *cx_xml_need(cx_xml_in *in, cx_xml_at *at, const char *name) {
  const xmlNode *found = cx_xml_take(in, at, name);
  if (found || !at->node) return found;
  if (at->next)
    cx_xml_fault(in, at->next, "unexpected <%.60s>; expected <%s>", z_of(at->next->name), name);
  else
    cx_xml_fault(in, at->node, "<%.60s> lacks <%s>", z_of(at->node->name), name);
  return NULL;
}

void cx_xml_leave(cx_xml_in *in, cx_xml_at *at) {
  if (at->next) cx_xml_fault(in, at->next, "unexpected <%.60s> in <%.60s>", z_of(at->next->name), z_of(at->node->name));
}

const char *cx_xml_get(cx_xml_in *in, const xmlNode *node, const char *attribute) {
  if (!node) return NULL;
  for (const xmlAttr *a = node->properties; a; a = a->next) {
    if (a->ns || strcmp(z_of(a->name), attribute) != 0) continue;
    cx_buf buf = {.arena = in->arena};
    cx_buf_z(&buf, "");
    for (const xmlNode *part = a->children; part; part = part->next) {
      if (part->type == XML_TEXT_NODE)
        cx_buf_z(&buf, z_of(part->content));
      else
        cx_xml_fault(in, node, "an entity in the attribute '%.60s'", attribute);
    }
    return buf.p;
  }
  return NULL;
}

size_t cx_xml_get_size(cx_xml_in *in, const xmlNode *node, const char *attribute) {
  if (!node) return 0;
  const char *z = cx_xml_get(in, node, attribute);
  if (!z) {
    cx_xml_fault(in, node, "<%.60s> lacks the attribute '%s'", z_of(node->name), attribute);
    return 0;
  }
  size_t value = 0;
  const char *p = z;
  for (; cx_is_digit(*p) && value <= (SIZE_MAX - 9) / 10; p++) value = value * 10 + (size_t)(*p - '0');
  if (p == z || *p) cx_xml_fault(in, node, "'%s' is no count: '%.60s'", attribute, z);
  return value;
}

bool cx_xml_get_bool(cx_xml_in *in, const xmlNode *node, const char *attribute, bool *out) {
  const char *z = cx_xml_get(in, node, attribute);
  if (!z) return false;
  *out = strcmp(z, "true") == 0;
  if (!*out && strcmp(z, "false") != 0) cx_xml_fault(in, node, "'%s' is neither true nor false: '%.60s'", attribute, z);
  return true;
}

void cx_xml_only(cx_xml_in *in, const xmlNode *node, const char *known) {
  if (!node) return;
  for (const xmlAttr *a = node->properties; a; a = a->next) {
    if (a->ns) continue;
    size_t n = strlen(z_of(a->name));
    bool found = false;
    for (const char *p = known; *p && !found; p += strcspn(p, " "), p += *p == ' ')
      found = strcspn(p, " ") == n && memcmp(p, a->name, n) == 0;
    if (!found) cx_xml_fault(in, node, "<%.60s> has no attribute '%.60s'", z_of(node->name), z_of(a->name));
  }
}

/* <char code="FFFE"/>: a character that XML cannot carry. */
static void add_char(cx_xml_in *in, cx_buf *buf, const xmlNode *node) {
  const char *z = cx_xml_get(in, node, "code");
  uint32_t code = 0;
  size_t n = 0;
  for (; z && n < 4 && (cx_is_digit(z[n]) || (z[n] >= 'A' && z[n] <= 'F')); n++)
    code = code * 16 + (uint32_t)(cx_is_digit(z[n]) ? z[n] - '0' : z[n] - 'A' + 10);
  if (n != 4 || z[4] || code == 0 || (code >= 0xD800 && code < 0xE000)) {
    cx_xml_fault(in, node, "<char> needs a code of four hexadecimal digits that is a character");
    return;
  }
  char bytes[4];
  cx_buf_add(buf, (cx_str){bytes, cx_utf8_encode(code, bytes)});
}

const char *cx_xml_string(cx_xml_in *in, const xmlNode *node) {
  if (!node) return NULL;
  cx_buf buf = {.arena = in->arena};
  cx_buf_z(&buf, "");
  for (const xmlNode *part = node->children; part; part = part->next) {
    if (part->type == XML_TEXT_NODE || part->type == XML_CDATA_SECTION_NODE)
      cx_buf_z(&buf, z_of(part->content));
    else if (part->type == XML_ELEMENT_NODE && named(in, part, "char"))
      add_char(in, &buf, part);
    else if (part->type != XML_COMMENT_NODE && part->type != XML_PI_NODE)
      cx_xml_fault(in, part->type == XML_ELEMENT_NODE ? part : node, "<%.60s> holds more than text", z_of(node->name));
  }
  return buf.p;
}

const char *cx_xml_take_string(cx_xml_in *in, cx_xml_at *at, const char *name) {
  const xmlNode *node = cx_xml_take(in, at, name);
  if (node) cx_xml_only(in, node, "");
  return cx_xml_string(in, node);
}
