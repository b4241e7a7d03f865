/* Documents: the language of a text, and places against a count from the start. */
#include "text/document.h"
#include "text/utf8.h"
#include "unit.h"

static void language(void) {
  static const struct {
    const char *text;
    cx_language language;
  } cases[] = {
      {"", CX_LANGUAGE_NONE},
      {"12.5% (3)", CX_LANGUAGE_NONE},
      {"A model of 3B parameters", CX_LANGUAGE_EN},
      {"Une m\xC3\xA9thode \xC3\xA0 part", CX_LANGUAGE_EN},
      {"An English text that cites 模型 once and goes on in English", CX_LANGUAGE_EN},
      {"模型", CX_LANGUAGE_ZH},
      {"某大学的Some Institute of Technology发布了FastThing框架，速度提升3倍，内存减少一半", CX_LANGUAGE_ZH},
      {"Модель работает быстрее", CX_LANGUAGE_NONE},
      {"モデルはとてもはやいです", CX_LANGUAGE_NONE},
      {"\xFF\xFE", CX_LANGUAGE_NONE},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) CU_ASSERT_EQUAL(cx_language_guess(cx_str_of(cases[i].text)), cases[i].language);
}

/* Every byte of a long mixed text that starts a code point, counted without an index. */
static void places(void) {
  static const char *const pieces[] = {"a", "\n", "倍", "\r\n", "\xF0\x9D\x90\xBE", "\xE5\x80", "\xFF", " word", "\xC3\x97"};
  cx_arena *arena = unit_arena();
  cx_buf text = {.arena = arena};
  unsigned seed = 7;
  while (text.n < 5000) {
    seed = seed * 1664525u + 1013904223u;
    cx_buf_z(&text, pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]);
  }
  cx_str s = cx_buf_str(&text);
  cx_places *index = cx_places_new(arena, s);
  cx_place want = {0, 1, 1};
  size_t wrong = 0, n;
  for (size_t at = 0; at <= s.n; at += n) {
    n = 1;
    if (at < s.n) cx_utf8_decode(s, at, &n, NULL);
    for (size_t inside = 0; inside < n; inside++) {
      cx_place got = cx_places_find(index, (uint32_t)(at + inside));
      wrong += got.character != want.character || got.line != want.line || got.column != want.column;
    }
    want.character++;
    want.column++;
    if (at < s.n && s.p[at] == '\n') want.line++, want.column = 1;
  }
  CU_ASSERT_EQUAL(wrong, 0);
  cx_arena_free(arena);
}

static void edges(void) {
  cx_arena *arena = unit_arena();
  cx_place start = cx_places_find(cx_places_new(arena, CX_STR("")), 0);
  CU_ASSERT_TRUE(start.character == 0 && start.line == 1 && start.column == 1);
  cx_place beyond = cx_places_find(cx_places_new(arena, CX_STR("a\nb")), 99);
  CU_ASSERT_TRUE(beyond.character == 3 && beyond.line == 2 && beyond.column == 2);

  cx_document document = {.text = CX_STR("x\ny")};
  CU_ASSERT_EQUAL(cx_places_find(cx_document_places(&document, arena), 2).line, 2);
  document.places = cx_places_new(arena, document.text);
  CU_ASSERT_PTR_EQUAL(cx_document_places(&document, arena), document.places);
  cx_arena_free(arena);
}

CX_UNIT("document", {"language", language}, {"places", places}, {"edges", edges})
