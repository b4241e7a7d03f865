/* A pack's bytes as a tree of elements whose names, values and text know their places in the file. libxml2 says whether the bytes are
 * well-formed XML (it reads no DTD, no entity, no network); it keeps lines at best, so the tree is built by a scanner that keeps every
 * offset. */
#ifndef CX_RULES_PACK_XML_H
#define CX_RULES_PACK_XML_H

#include "rules/traced.h"

enum { CX_MAX_PACK = 4 * 1024 * 1024, CX_MAX_XML_DEPTH = 16, CX_MAX_XML_ATTRIBUTES = 64 };

typedef struct cx_xml_attribute {
  cx_str name, value;
  size_t at, value_at, value_end; /* bytes of the file */
} cx_xml_attribute;

typedef struct cx_xml_node cx_xml_node;
struct cx_xml_node {
  cx_str name;    /* empty: text */
  size_t at, end; /* an element's start tag; a text's bytes */
  cx_traced text; /* text: references undone */
  CX_VEC(cx_xml_attribute) attributes;
  cx_xml_node *first, *next;
};

/* The root element, or NULL after a fault. */
cx_xml_node *cx_pack_xml_read(cx_checked *file, cx_arena *arena);
/* NULL where there is no such attribute. */
const cx_xml_attribute *cx_xml_attribute_of(const cx_xml_node *node, const char *name);
/* All text inside an element. */
cx_traced cx_xml_text(const cx_xml_node *node, cx_arena *arena);

#endif
