/* UTF-8: decoding, encoding, validity. */
#ifndef CX_TEXT_UTF8_H
#define CX_TEXT_UTF8_H

#include "base/arena.h"

/* Decodes the code point at s.p[at] (at < s.n) and says how many bytes it takes. For bytes that are not UTF-8: U+FFFD and the length of
 * the maximal bad stretch ("maximal subpart", Unicode 3.9 D93b); *valid (may be NULL) is then false. */
uint32_t cx_utf8_decode(cx_str s, size_t at, size_t *length, bool *valid);
/* The code point that ends right before s.p[at]; at > 0. */
uint32_t cx_utf8_before(cx_str s, size_t at, size_t *length);
size_t cx_utf8_encode(uint32_t code, char out[4]);
/* The first byte that is not valid UTF-8, or s.n. */
size_t cx_utf8_valid_prefix(cx_str s);
/* As records show text: U+FFFD for each maximal bad stretch and for C0 controls other than tab, newline, carriage return. */
cx_str cx_utf8_shown(cx_arena *arena, cx_str s);

bool cx_is_cjk(uint32_t code); /* Han, CJK punctuation, full-width forms */
bool cx_is_han(uint32_t code);

#endif
