/* A table's cells into sentences: every cell with its row's and its column's head, a line a cell. Knows no XML. */
#ifndef CX_TEXT_XML_TABLE_H
#define CX_TEXT_XML_TABLE_H

#include "base/arena.h"

typedef struct cx_cell {
  uint32_t row, column, columns; /* from 0; columns: how many it spans */
  bool head;
  cx_str text;
} cx_cell;
typedef CX_VEC(cx_cell) cx_cells;

/* Where no cell is marked as a head, the first row's are. NUL-terminated; empty where no cell stands below a head. */
cx_str cx_table_text(cx_arena *arena, const cx_cells *cells);

#endif
