/* A document: one text to read claims from, and where in its source it stands. Readers make them; every later stage borrows them. */
#ifndef CX_TEXT_DOCUMENT_H
#define CX_TEXT_DOCUMENT_H

#include "base/arena.h"

typedef enum cx_language { CX_LANGUAGE_NONE, CX_LANGUAGE_EN, CX_LANGUAGE_ZH } cx_language;

typedef struct cx_document {
  cx_str id, source, title, part; /* title and part may be empty; part: "abstract", "brief" or the reader's word */
  cx_language language;
  /* What the record's spans count from: the whole file for plain text and reports, the decoded field for a container. Any bytes. */
  cx_str text;
  cx_span at;                     /* the part of text that is this document */
  cx_str locator;                 /* containers: a JSON Pointer or XPath into the source; empty: the locator is `at` */
  const struct cx_places *places; /* of text, where documents share it; else NULL. Ask cx_document_places */
} cx_document;

/* By the share of Chinese characters among letters; NONE without letters, or where most belong to neither script. */
cx_language cx_language_guess(cx_str text);

/* Places: line and column (code points) and code-point offsets of byte offsets, by an index made once per text.
 * Bytes that are not UTF-8 count as one code point per maximal bad stretch (Unicode 3.9, as "replace" decoders do). */
typedef struct cx_places cx_places;
typedef struct cx_place {
  uint32_t character, line, column; /* character from 0, line and column from 1 */
} cx_place;
cx_places *cx_places_new(cx_arena *arena, cx_str text);
/* A byte inside a code point has the place of that code point. */
cx_place cx_places_find(const cx_places *places, uint32_t byte);
/* The index the document shares with others of its file, or a new one in arena. */
const cx_places *cx_document_places(const cx_document *document, cx_arena *arena);

#endif
