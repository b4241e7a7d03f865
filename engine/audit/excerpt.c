/* Excerpts: the words around a place on one line, and how many cells a terminal gives them. */
#include "audit/report.h"
#include "text/utf8.h"

enum { CELLS_BEFORE = 40, CELLS_AFTER = 40 };

/* Chinese, Japanese and Korean characters, full-width forms and pictures have two cells. */
static size_t cells(uint32_t code) {
  static const uint32_t wide[][2] = {{0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},  {0xFE30, 0xFE6F},
                                     {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};
  for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
    if (code >= wide[i][0] && code <= wide[i][1]) return 2;
  return 1;
}

static bool breaks(char c) { return c == '\n' || c == '\r'; }

/* As it is shown: no control characters, so that no text steers a terminal. */
static size_t put(cx_buf *buf, cx_str s) {
  size_t n, width = 0;
  for (size_t at = 0; at < s.n; at += n) {
    bool valid;
    uint32_t code = cx_utf8_decode(s, at, &n, &valid);
    bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    if (!valid)
      cx_buf_z(buf, "\xEF\xBF\xBD");
    else if (control)
      cx_buf_char(buf, ' ');
    else
      cx_buf_add(buf, cx_str_cut(s, at, at + n));
    width += cells(control ? ' ' : code);
  }
  return width;
}

cx_excerpt cx_excerpt_of(cx_arena *arena, const cx_audited *d, claimx_span span) {
  cx_str text = d->document->text;
  size_t start = span.start < text.n ? span.start : text.n, end = span.end < text.n ? span.end : text.n, n, room = 0;
  cx_buf buf = {.arena = arena};
  cx_excerpt e = {0};
  while (start && !breaks(text.p[start - 1]) && room < CELLS_BEFORE) {
    room += cells(cx_utf8_before(text, start, &n));
    start -= n;
  }
  bool cut = start && !breaks(text.p[start - 1]);
  if (cut) cx_buf_z(&buf, "\xE2\x80\xA6");
  e.before = put(&buf, cx_str_cut(text, start, span.start < end ? span.start : end)) + cut;
  size_t stop = span.start < end ? span.start : end;
  for (room = 0; stop < end && !breaks(text.p[stop]) && room < CELLS_BEFORE + CELLS_AFTER; stop += n)
    room += cells(cx_utf8_decode(text, stop, &n, NULL));
  e.width = put(&buf, cx_str_cut(text, span.start < stop ? span.start : stop, stop));
  size_t from = stop;
  for (room = 0; stop < text.n && !breaks(text.p[stop]) && room < CELLS_AFTER; stop += n)
    room += cells(cx_utf8_decode(text, stop, &n, NULL));
  put(&buf, cx_str_cut(text, from, stop));
  if (stop < text.n && !breaks(text.p[stop])) cx_buf_z(&buf, "\xE2\x80\xA6");
  e.text = cx_buf_str(&buf);
  return e;
}
