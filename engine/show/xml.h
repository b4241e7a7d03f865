/* A small XML emitter. One mapping from the record: an object or array is an element; a string of free text is a child element of the
 * same name; numbers, truth values, identifiers and words of a closed list are attributes. */
#ifndef CX_SHOW_XML_H
#define CX_SHOW_XML_H

#include "show/out.h"

typedef struct cx_xml {
  cx_out *out;
  unsigned depth;
  bool tag; /* a start tag is open: attributes may follow */
} cx_xml;

void cx_xml_open(cx_xml *xml, const char *name);
void cx_xml_close(cx_xml *xml, const char *name);
/* Of the element just opened; NULL: nothing. */
void cx_xml_attribute(cx_xml *xml, const char *name, const char *value);
void cx_xml_attribute_unsigned(cx_xml *xml, const char *name, uint64_t value);
void cx_xml_attribute_bool(cx_xml *xml, const char *name, bool value);
/* An element that holds text; NULL: nothing. Characters XML cannot carry become <char code="FFFE"/>. */
void cx_xml_words(cx_xml *xml, const char *name, const char *text);
/* The same with one attribute. */
void cx_xml_words_with(cx_xml *xml, const char *name, const char *attribute, const char *value, const char *text);

#endif
