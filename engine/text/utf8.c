/* UTF-8 by the table of well-formed sequences (Unicode 15, table 3-7); see utf8.h. */
#include "text/utf8.h"

uint32_t cx_utf8_decode_long(cx_str s, size_t at, size_t *length, bool *valid) {
  const unsigned char *p = (const unsigned char *)s.p + at;
  size_t left = s.n - at;
  if (p[0] > 0xE0 && p[0] < 0xED && left > 2 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) { /* most of what is not ASCII */
    if (length) *length = 3;
    if (valid) *valid = true;
    return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
  }
  bool good = true;
  uint32_t code = p[0];
  size_t n = 1;
  if (code >= 0x80) {
    size_t want = code >= 0xC2 && code <= 0xDF ? 2 : code >= 0xE0 && code <= 0xEF ? 3 : code >= 0xF0 && code <= 0xF4 ? 4 : 0;
    unsigned low = code == 0xE0 ? 0xA0 : code == 0xF0 ? 0x90 : 0x80;
    unsigned high = code == 0xED ? 0x9F : code == 0xF4 ? 0x8F : 0xBF;
    good = want != 0;
    code = want == 2 ? code & 0x1F : want == 3 ? code & 0x0F : code & 0x07;
    for (; good && n < want; n++, low = 0x80, high = 0xBF) {
      if (n >= left || p[n] < low || p[n] > high) {
        good = false;
        break;
      }
      code = code << 6 | (p[n] & 0x3Fu);
    }
  }
  if (length) *length = n;
  if (valid) *valid = good;
  return good ? code : 0xFFFD;
}

uint32_t cx_utf8_before(cx_str s, size_t at, size_t *length) {
  if ((unsigned char)s.p[at - 1] < 0x80) {
    if (length) *length = 1;
    return (unsigned char)s.p[at - 1];
  }
  for (size_t back = 1; back <= 4 && back <= at; back++) {
    size_t n;
    bool valid;
    uint32_t code = cx_utf8_decode(s, at - back, &n, &valid);
    if (valid && n == back) {
      if (length) *length = back;
      return code;
    }
    if (((unsigned char)s.p[at - back] & 0xC0) != 0x80) break;
  }
  if (length) *length = 1;
  return 0xFFFD;
}

size_t cx_utf8_encode(uint32_t code, char out[4]) {
  unsigned char b[4];
  size_t n;
  if (code < 0x80) {
    b[0] = (unsigned char)code;
    n = 1;
  } else if (code < 0x800) {
    b[0] = (unsigned char)(0xC0 | code >> 6);
    b[1] = (unsigned char)(0x80 | (code & 0x3F));
    n = 2;
  } else if (code < 0x10000) {
    b[0] = (unsigned char)(0xE0 | code >> 12);
    b[1] = (unsigned char)(0x80 | (code >> 6 & 0x3F));
    b[2] = (unsigned char)(0x80 | (code & 0x3F));
    n = 3;
  } else {
    b[0] = (unsigned char)(0xF0 | code >> 18);
    b[1] = (unsigned char)(0x80 | (code >> 12 & 0x3F));
    b[2] = (unsigned char)(0x80 | (code >> 6 & 0x3F));
    b[3] = (unsigned char)(0x80 | (code & 0x3F));
    n = 4;
  }
  memcpy(out, b, n);
  return n;
}

size_t cx_utf8_valid_prefix(cx_str s) {
  size_t at = 0;
  while (at < s.n) {
    if ((unsigned char)s.p[at] < 0x80) {
      at++;
      continue;
    }
    size_t n;
    bool valid;
    cx_utf8_decode(s, at, &n, &valid);
    if (!valid) break;
    at += n;
  }
  return at;
}

cx_str cx_utf8_shown(cx_arena *arena, cx_str s) {
  cx_buf buf = {.arena = arena};
  for (size_t at = 0, n; at < s.n; at += n) {
    bool valid;
    uint32_t code = cx_utf8_decode(s, at, &n, &valid);
    bool control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    if (valid && !control)
      cx_buf_add(&buf, cx_str_cut(s, at, at + n));
    else
      cx_buf_z(&buf, "\xEF\xBF\xBD");
  }
  if (!buf.p) cx_buf_z(&buf, "");
  return cx_buf_str(&buf);
}
