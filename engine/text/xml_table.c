/* A table's cells into sentences; see xml_table.h. "Tarn: Accuracy (%) 91.5." says what the cell at Tarn's row and that column says. */
#include "text/xml_table.h"

static bool has_digit(cx_str s) {
  for (size_t i = 0; i < s.n; i++)
    if (cx_is_digit(s.p[i])) return true;
  return false;
}

/* On one line, without blanks in a row. */
static void put(cx_buf *out, cx_str s) {
  s = cx_str_trimmed(s);
  for (size_t i = 0; i < s.n; i++)
    if (!cx_is_space(s.p[i]))
      cx_buf_char(out, s.p[i]);
    else if (!cx_is_space(s.p[i + 1]))
      cx_buf_char(out, ' ');
}

/* The rows from the top in which every cell is a head. */
static uint32_t head_rows(const cx_cells *cells) {
  uint32_t rows = 0;
  for (uint32_t i = 0; i < cells->n; rows = cells->at[i - 1].row + 1) {
    uint32_t row = cells->at[i].row;
    bool all = true;
    for (; i < cells->n && cells->at[i].row == row; i++) all = all && (cells->at[i].head || !cx_str_trimmed(cells->at[i].text).n);
    if (!all) break;
  }
  return rows ? rows : 1;
}

/* The heads above a column, the upper first. */
static cx_str column_head(cx_arena *arena, const cx_cells *cells, uint32_t rows, uint32_t column) {
  cx_buf head = {.arena = arena};
  cx_buf_z(&head, "");
  for (uint32_t i = 0; i < cells->n && cells->at[i].row < rows; i++) {
    const cx_cell *c = &cells->at[i];
    if (column < c->column || column >= c->column + c->columns || !cx_str_trimmed(c->text).n) continue;
    if (head.n) cx_buf_char(&head, ' ');
    put(&head, c->text);
  }
  return cx_buf_str(&head);
}

cx_str cx_table_text(cx_arena *arena, const cx_cells *cells) {
  cx_buf out = {.arena = arena};
  cx_buf_z(&out, "");
  uint32_t rows = head_rows(cells), columns = 0;
  for (uint32_t i = 0; i < cells->n; i++)
    if (cells->at[i].column >= columns) columns = cells->at[i].column + 1;
  cx_str *heads = CX_NEW_N(arena, cx_str, columns + 1), row_head = {"", 0};
  for (uint32_t k = 0; k < columns; k++) heads[k] = column_head(arena, cells, rows, k);
  for (uint32_t i = 0; i < cells->n; i++) {
    const cx_cell *c = &cells->at[i];
    if (c->row < rows) continue;
    if (!c->column) row_head = c->text;
    if (!c->column || !has_digit(c->text)) continue;
    put(&out, row_head);
    if (cx_str_trimmed(row_head).n) cx_buf_z(&out, ": ");
    put(&out, heads[c->column]);
    if (heads[c->column].n) cx_buf_char(&out, ' ');
    put(&out, c->text);
    cx_buf_z(&out, ".\n\n");
  }
  if (out.n) out.p[out.n -= 2] = 0;
  return cx_buf_str(&out);
}
