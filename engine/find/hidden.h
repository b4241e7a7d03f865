/* Numbers of the source that the reading does not show: in the key of a citation, an address, a character's code. */
#ifndef CX_FIND_HIDDEN_H
#define CX_FIND_HIDDEN_H

#include "text/reading.h"

typedef CX_VEC(cx_span) cx_hidden;

/* Spans of the source, in order: the key or address around each such number. */
void cx_hidden_find(const cx_reading *reading, cx_arena *arena, cx_hidden *out);

#endif
