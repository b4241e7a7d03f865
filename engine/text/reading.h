/* The reading: a document's text as a careful person reads it (notation undone: LaTeX, dashes, full-width forms, ligatures, broken lines),
 * with a two-way map to the source's bytes. Rules and stages above see the reading alone; records quote the source.
 * The reading is always valid UTF-8. Offsets of the source count from the start of the document's part (document->at.start). */
#ifndef CX_TEXT_READING_H
#define CX_TEXT_READING_H

#include "base/diag.h"
#include "text/document.h"
#include "text/words.h"

typedef struct cx_segment {
  uint32_t reading, source; /* where the segment starts in each */
  uint32_t reading_length, source_length;
  bool verbatim; /* the same bytes on both sides: offsets map one to one */
} cx_segment;

typedef struct cx_reading {
  cx_str text;                /* the reading, NUL-terminated */
  cx_str source;              /* the part's bytes */
  const cx_segment *segments; /* contiguous on both sides, in order, none empty on both sides */
  uint32_t segment_count;
} cx_reading;

/* words: hyphen. Reports invalid bytes to the log with their place in the document. */
void cx_reading_make(const cx_document *document, const cx_words *words, cx_arena *arena, cx_log *log, cx_reading *out);

/* The smallest span of the source that shows all of a span of the reading. Notation that only wraps the span (dollars, braces,
 * \textbf{ }) is left out at its edges where the segments allow it; never empty for a span that is not. */
cx_span cx_reading_to_source(const cx_reading *reading, cx_span in_reading);
/* The smallest span of the reading that holds all that a span of the source became. */
cx_span cx_reading_from_source(const cx_reading *reading, cx_span in_source);

#endif
