/* UTF-8: well-formed and ill-formed sequences, forwards and backwards. */
#include "text/utf8.h"
#include "unit.h"

static void decode(void) {
  const struct {
    cx_str bytes;
    uint32_t code;
    size_t length;
    bool valid;
  } cases[] = {
      {CX_STR("a"), 'a', 1, true},
      {CX_STR("\xC3\x97"), 0xD7, 2, true},
      {CX_STR("\xE5\x80\x8D"), 0x500D, 3, true},
      {CX_STR("\xF0\x9D\x90\xBE"), 0x1D43E, 4, true},
      {CX_STR("\xF4\x8F\xBF\xBF"), 0x10FFFF, 4, true},
      {CX_STR("\x80"), 0xFFFD, 1, false},
      {CX_STR("\xC0\x80"), 0xFFFD, 1, false},         /* overlong */
      {CX_STR("\xE0\x80\x80"), 0xFFFD, 1, false},     /* overlong */
      {CX_STR("\xED\xA0\x80"), 0xFFFD, 1, false},     /* surrogate */
      {CX_STR("\xF4\x90\x80\x80"), 0xFFFD, 1, false}, /* beyond Unicode */
      {CX_STR("\xF5"), 0xFFFD, 1, false},
      {CX_STR("\xE5\x80"), 0xFFFD, 2, false}, /* cut off */
      {CX_STR("\xE5\x80x"), 0xFFFD, 2, false},
      {CX_STR("\xF0\x9D\x90x"), 0xFFFD, 3, false},
      {CX_STR("\xC3\xC3\x97"), 0xFFFD, 1, false},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    size_t n;
    bool valid;
    CU_ASSERT_EQUAL(cx_utf8_decode(cases[i].bytes, 0, &n, &valid), cases[i].code);
    CU_ASSERT_EQUAL(n, cases[i].length);
    CU_ASSERT_EQUAL(valid, cases[i].valid);
  }
}

static void round_trip(void) {
  for (uint32_t code = 1; code < 0x110000; code += code < 0x900 ? 1 : 97) {
    if (code >= 0xD800 && code < 0xE000) continue;
    char bytes[4];
    cx_str s = {bytes, cx_utf8_encode(code, bytes)};
    size_t n, back;
    CU_ASSERT_EQUAL(cx_utf8_decode(s, 0, &n, NULL), code);
    CU_ASSERT_EQUAL(n, s.n);
    CU_ASSERT_EQUAL(cx_utf8_before(s, s.n, &back), code);
    CU_ASSERT_EQUAL(back, s.n);
    CU_ASSERT_EQUAL(cx_utf8_valid_prefix(s), s.n);
  }
}

static void shown(void) {
  cx_arena *arena = unit_arena();
  CU_ASSERT_TRUE(cx_str_is(cx_utf8_shown(arena, CX_STR("a\tb\n\xE5\x80x\x01\xFF倍")), "a\tb\n\xEF\xBF\xBDx\xEF\xBF\xBD\xEF\xBF\xBD倍"));
  CU_ASSERT_TRUE(cx_str_is(cx_utf8_shown(arena, CX_STR("")), ""));
  CU_ASSERT_EQUAL(cx_utf8_valid_prefix(CX_STR("ab\xFF")), 2);
  cx_arena_free(arena);
}

CX_UNIT("utf8", {"decode", decode}, {"round trip", round_trip}, {"shown", shown})
