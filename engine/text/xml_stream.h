/* XML of any size as a stream of elements and text, with the XPath of what is open. Nothing outside of the source is loaded, and no entity
 * of a document is expanded. Behind a fault it goes on with the next record where records were seen.
 * Knows no format: the names of records come from the caller. */
#ifndef CX_TEXT_XML_STREAM_H
#define CX_TEXT_XML_STREAM_H

#include "text/reader.h"

typedef enum cx_xml_event { CX_XML_OPEN, CX_XML_CLOSE, CX_XML_TEXT, CX_XML_ENTITY, CX_XML_END, CX_XML_FAULT } cx_xml_event;

typedef struct cx_xml_stream cx_xml_stream;

/* record: the local name of the elements that stand for themselves. Lives in source->arena. */
cx_xml_stream *cx_xml_stream_open(cx_source *source, const char *record);
/* FAULT: the log says what and where; what was open of a record is void, and the next call goes on behind it. END is given again. */
cx_xml_event cx_xml_stream_next(cx_xml_stream *xml, cx_log *log);

/* Of the event at hand, until the next. CLOSE: of what is being closed. */
cx_str cx_xml_stream_name(const cx_xml_stream *xml); /* without prefix; an entity's name */
cx_str cx_xml_stream_text(const cx_xml_stream *xml);
uint32_t cx_xml_stream_depth(const cx_xml_stream *xml);                                /* the root's is 1 */
cx_str cx_xml_stream_attribute(cx_xml_stream *xml, cx_arena *arena, const char *name); /* OPEN; empty where there is none */
cx_place cx_xml_stream_place(const cx_xml_stream *xml);
/* Of the innermost open element: "/collection/volume[1]/paper[3]/abstract[1]"; a name in a namespace as *[local-name()='entry'][2]. */
cx_str cx_xml_stream_path(const cx_xml_stream *xml, cx_arena *arena);

#endif
