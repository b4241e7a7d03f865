/* What a text's first bytes say of it as XML or HTML: enough to choose a reader, without parsing. */
#ifndef CX_TEXT_XML_ROOT_H
#define CX_TEXT_XML_ROOT_H

#include "base/str.h"

/* Whether it begins with an XML declaration. */
bool cx_xml_declared(cx_str head);
/* The root's name without prefix, and its start tag, behind declaration, comments and document type; false where there is none. */
bool cx_xml_root(cx_str head, cx_str *name, cx_str *tag);
/* Whether the root is one of these names, divided by blanks. */
bool cx_xml_root_is(cx_str head, const char *names);
bool cx_str_holds(cx_str text, const char *part);

#endif
