/* SHA-256: the standard's own examples, and lengths around the padding. */
#include "base/sha256.h"
#include "unit.h"

static void known(void) {
  static const struct {
    const char *text, *hex;
  } cases[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
       "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char hex[65];
    cx_sha256_hex(cx_str_of(cases[i].text), hex);
    CU_ASSERT_STRING_EQUAL(hex, cases[i].hex);
  }
}

static void million(void) {
  cx_arena *arena = unit_arena();
  cx_str text = {cx_alloc(arena, 1000000), 1000000};
  memset((char *)(uintptr_t)text.p, 'a', text.n);
  char hex[65];
  cx_sha256_hex(text, hex);
  CU_ASSERT_STRING_EQUAL(hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  cx_arena_free(arena);
}

/* Each length around a block's end has a digest of its own: a padding that loses a byte would make two alike. */
static void padding(void) {
  char text[130], hex[130][65];
  memset(text, 'x', sizeof text);
  for (size_t n = 0; n < 130; n++) {
    cx_sha256_hex((cx_str){text, n}, hex[n]);
    CU_ASSERT_EQUAL(strlen(hex[n]), 64);
    for (size_t m = 0; m < n; m++) CU_ASSERT_STRING_NOT_EQUAL(hex[n], hex[m]);
  }
}

CX_UNIT("sha256", {"known", known}, {"million", million}, {"padding", padding})
