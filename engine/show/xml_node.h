/* Reading the record's XML strictly: a node's elements in the order of the schema, its attributes by name. The first fault is kept, with
 * its place; after it every read gives an empty value, so that a reader needs no check of its own. Nothing here knows the record. */
#ifndef CX_SHOW_XML_NODE_H
#define CX_SHOW_XML_NODE_H

#include <libxml/tree.h>

#include "base/diag.h"

typedef struct cx_xml_in {
  cx_arena *arena;
  cx_log *log; /* the first fault goes here; no further one does */
  const char *ns;
} cx_xml_in;

/* Where in a node's elements the reader stands. */
typedef struct cx_xml_at {
  const xmlNode *node, *next;
} cx_xml_at;

void cx_xml_fault(cx_xml_in *in, const xmlNode *node, const char *format, ...) __attribute__((format(printf, 3, 4)));
cx_xml_at cx_xml_enter(cx_xml_in *in, const xmlNode *node);                 /* node may be NULL */
const xmlNode *cx_xml_take(cx_xml_in *in, cx_xml_at *at, const char *name); /* the next element if it has that name, else NULL */
const xmlNode *cx_xml_need(cx_xml_in *in, cx_xml_at *at, const char *name); /* the next element; another one is a fault */
void cx_xml_leave(cx_xml_in *in, cx_xml_at *at);                            /* an element that is left over is a fault */

const char *cx_xml_string(cx_xml_in *in, const xmlNode *node); /* the text of an element; NULL for NULL */
const char *cx_xml_take_string(cx_xml_in *in, cx_xml_at *at, const char *name);
const char *cx_xml_get(cx_xml_in *in, const xmlNode *node, const char *attribute);          /* NULL: there is none */
size_t cx_xml_get_size(cx_xml_in *in, const xmlNode *node, const char *attribute);          /* must be there */
bool cx_xml_get_bool(cx_xml_in *in, const xmlNode *node, const char *attribute, bool *out); /* false: there is none */
/* known: names separated by blanks. */
void cx_xml_only(cx_xml_in *in, const xmlNode *node, const char *known);

#endif
