/* Text for a terminal: made safe (no character of a document can steer the terminal, reorder a line or break a table), and measured. */
#ifndef CX_SHOW_CELL_H
#define CX_SHOW_CELL_H

#include "show/out.h"

/* lines: newlines and tabs stay; else they are blanks. */
void cx_cell_text(cx_out *out, cx_str s, bool lines);
/* How many columns a terminal gives it: two for Chinese, none for combining marks. */
size_t cx_cell_width(cx_str s);
/* The text in exactly `width` columns: cut with an ellipsis, or filled with blanks. */
void cx_cell_padded(cx_out *out, cx_str s, size_t width);

#endif
