/* What a text says of itself: its language by its script, and the index from bytes to lines, columns and code points.
 * Knows nothing of files or readers. */
#include "text/document.h"

#include "text/utf8.h"

/* ---- language ---- */

static bool is_latin(uint32_t c) {
  return (c < 0x80 && cx_is_alpha((int)c)) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}

/* Letters of other scripts, by block: enough to tell that a text is neither English nor Chinese. Greek is left out: it stands in formulas.
 */
static bool is_other_letter(uint32_t c) {
  return (c >= 0x400 && c <= 0x1FFF && !is_latin(c)) || (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3131 && c <= 0x318E) ||
         (c >= 0xAC00 && c <= 0xD7A3);
}

cx_language cx_language_guess(cx_str text) {
  size_t latin = 0, han = 0, other = 0;
  for (size_t at = 0, n; at < text.n; at += n) {
    uint32_t c = cx_utf8_decode(text, at, &n, NULL);
    if (is_latin(c))
      latin++;
    else if (cx_is_han(c))
      han++;
    else if (is_other_letter(c))
      other++;
  }
  if (latin + han + other == 0 || other > latin + han) return CX_LANGUAGE_NONE;
  /* A Chinese character says as much as several letters, and Chinese texts are full of English names. */
  return han * 4 >= latin ? CX_LANGUAGE_ZH : CX_LANGUAGE_EN;
}

/* ---- places ---- */

/* A mark a STEP bytes: the first code point that starts at or after its byte, and that code point's place. From a mark, fewer than STEP
 * bytes are decoded to find a place; the marks take an eighth of the text. */
enum { STEP = 128 };

typedef struct mark {
  uint32_t byte;
  cx_place place;
} mark;

struct cx_places {
  cx_str text;
  const mark *marks;
  size_t count;
};

static inline void step_over(cx_str text, size_t *at, cx_place *place) {
  size_t n;
  cx_utf8_decode(text, *at, &n, NULL);
  place->character++;
  if (text.p[*at] == '\n') {
    place->line++;
    place->column = 1;
  } else {
    place->column++;
  }
  *at += n;
}

cx_places *cx_places_new(cx_arena *arena, cx_str text) {
  cx_places *places = CX_NEW(arena, cx_places);
  mark *marks = CX_NEW_N(arena, mark, text.n / STEP + 1);
  *places = (cx_places){text, marks, text.n / STEP + 1};
  size_t at = 0;
  cx_place place = {0, 1, 1};
  for (size_t i = 0; i < places->count; i++) {
    while (at < i * STEP) step_over(text, &at, &place);
    marks[i] = (mark){(uint32_t)at, place};
  }
  return places;
}

cx_place cx_places_find(const cx_places *places, uint32_t byte) {
  size_t want = byte < places->text.n ? byte : places->text.n, i = want / STEP;
  if (i > 0 && places->marks[i].byte > want) i--; /* want is inside the code point that crosses the step */
  size_t at = places->marks[i].byte;
  cx_place place = places->marks[i].place;
  while (at < want) {
    cx_place before = place;
    step_over(places->text, &at, &place);
    if (at > want) return before;
  }
  return place;
}

const cx_places *cx_document_places(const cx_document *document, cx_arena *arena) {
  return document->places ? document->places : cx_places_new(arena, document->text);
}
