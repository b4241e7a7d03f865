/* Papers in XML: which elements of a record hold its id, its title and its texts. A format is a table of them; xml_record.c reads by it. */
#ifndef CX_TEXT_XML_RECORD_H
#define CX_TEXT_XML_RECORD_H

#include "text/reader.h"

typedef enum cx_xml_use { CX_XML_ID, CX_XML_TITLE, CX_XML_TEXT_OF } cx_xml_use;

typedef struct cx_xml_field {
  cx_xml_use use;
  const char *path;              /* local names from the record down: "front/article-meta/abstract" */
  const char *attribute, *value; /* only with this attribute; value NULL: only without it. attribute NULL: any */
  bool first;                    /* a text: the first of the record alone */
} cx_xml_field;

/* What --body takes besides: elements anywhere below a path. Names divided by blanks, with one at the end. */
typedef struct cx_xml_body {
  const char *path; /* "body" */
  const char *sections, *captions, *tables, *rows, *cells, *heads;
  const char *floats; /* what stands beside the text: of no section, but for the captions and tables in it */
} cx_xml_body;

typedef struct cx_xml_shape {
  const char *record;
  const cx_xml_field *fields; /* of several ids or titles, the first row's that there is */
  uint32_t field_count;
  const cx_xml_body *body; /* or NULL */
  /* The id of what an id's field holds, or NULL: as it is. Without such a field the file's stem, and from the second record on its number.
   */
  cx_str (*id)(cx_arena *arena, cx_str found);
} cx_xml_shape;

void *cx_xml_records_open(cx_source *source, const cx_xml_shape *shape);
cx_read_status cx_xml_records_next(void *state, cx_arena *arena, cx_log *log, cx_document *out);

#endif
