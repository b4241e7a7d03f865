/* Text for a terminal; see cell.h. */
#include "show/cell.h"

#include "text/utf8.h"

typedef struct range {
  uint32_t first, last;
} range;

static bool within(const range *ranges, size_t count, uint32_t code) {
  for (size_t i = 0; i < count; i++)
    if (code >= ranges[i].first && code <= ranges[i].last) return true;
  return false;
}
#define WITHIN(ranges, code) within(ranges, sizeof(ranges) / sizeof *(ranges), code)

/* C0, DEL and C1; marks that reorder what follows them. */
static const range unsafe[] = {{0, 0x1F},        {0x7F, 0x9F},     {0x61C, 0x61C},  {0x200E, 0x200F},
                               {0x202A, 0x202E}, {0x2066, 0x2069}, {0xFFF9, 0xFFFB}};
static const range wide[] = {{0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},  {0xFE30, 0xFE6F},
                             {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};
static const range empty[] = {{0x300, 0x36F},   {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200D},
                              {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};

/* The code point at `at` as it is shown, and its length in s. */
static uint32_t shown(cx_str s, size_t at, size_t *n, bool lines) {
  bool valid;
  uint32_t code = cx_utf8_decode(s, at, n, &valid);
  if (code == '\n' || code == '\t') return lines ? code : ' ';
  if (code == '\r' || code == 0x2028 || code == 0x2029) return ' ';
  return !valid || WITHIN(unsafe, code) ? 0xFFFD : code;
}

static size_t columns(uint32_t code) { return WITHIN(empty, code) ? 0 : WITHIN(wide, code) ? 2 : 1; }

static void code_out(cx_out *out, uint32_t code) {
  char bytes[4];
  cx_out_add(out, (cx_str){bytes, cx_utf8_encode(code, bytes)});
}

void cx_cell_text(cx_out *out, cx_str s, bool lines) {
  size_t n;
  for (size_t at = 0; at < s.n; at += n) code_out(out, shown(s, at, &n, lines));
}

size_t cx_cell_width(cx_str s) {
  size_t width = 0, n;
  for (size_t at = 0; at < s.n; at += n) width += columns(shown(s, at, &n, false));
  return width;
}

void cx_cell_padded(cx_out *out, cx_str s, size_t width) {
  bool cut = cx_cell_width(s) > width;
  size_t used = 0, n;
  for (size_t at = 0; at < s.n; at += n) {
    uint32_t code = shown(s, at, &n, false);
    if (used + columns(code) + (cut ? 1 : 0) > width) break;
    code_out(out, code);
    used += columns(code);
  }
  if (cut && width) {
    cx_out_z(out, "\xE2\x80\xA6");
    used++;
  }
  for (; used < width; used++) cx_out_char(out, ' ');
}
