/* UTF-8: decoding, encoding, validity. */
#ifndef CX_TEXT_UTF8_H
#define CX_TEXT_UTF8_H

#include "base/arena.h"

/* Decodes the code point at s.p[at] (at < s.n) and says how many bytes it takes. For bytes that are not UTF-8: U+FFFD and the length of
 * the maximal bad stretch ("maximal subpart", Unicode 3.9 D93b); *valid (may be NULL) is then false. */
uint32_t cx_utf8_decode_long(cx_str s, size_t at, size_t *length, bool *valid);
static inline uint32_t cx_utf8_decode(cx_str s, size_t at, size_t *length, bool *valid) {
  if ((unsigned char)s.p[at] >= 0x80) return cx_utf8_decode_long(s, at, length, valid);
  if (length) *length = 1;
  if (valid) *valid = true;
  return (unsigned char)s.p[at];
}
/* The code point that ends right before s.p[at]; at > 0. */
uint32_t cx_utf8_before(cx_str s, size_t at, size_t *length);
size_t cx_utf8_encode(uint32_t code, char out[4]);
/* The first byte that is not valid UTF-8, or s.n. */
size_t cx_utf8_valid_prefix(cx_str s);
/* As records show text: U+FFFD for each maximal bad stretch and for C0 controls other than tab, newline, carriage return. */
cx_str cx_utf8_shown(cx_arena *arena, cx_str s);

/* Greek letters, and the micro sign that stands for one. */
static inline bool cx_is_greek(uint32_t c) { return (c >= 0x370 && c <= 0x3FF) || c == 0xB5; }
static inline bool cx_is_han(uint32_t c) {
  if (c < 0x3400) return false;
  return (c >= 0x4E00 && c <= 0x9FFF) || c <= 0x4DBF || (c >= 0x20000 && c <= 0x323AF) || (c >= 0xF900 && c <= 0xFAFF);
}
/* Han, CJK punctuation, full-width forms. */
static inline bool cx_is_cjk(uint32_t c) { return cx_is_han(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF); }

#endif
