/* Marked-up text into plain text: what XML, HTML and fields of JSON share. Paragraphs and headings are set apart by an empty line, a raised
 * or lowered part becomes ^{…} or _{…}, a formula in TeX stands between dollars; what is no running text is left out. Everything else is
 * the text as it stands, so that without such marks the plain text is the element's string value.
 * Knows elements by name alone, not where they come from. */
#ifndef CX_TEXT_MARKUP_H
#define CX_TEXT_MARKUP_H

#include "base/arena.h"

typedef struct cx_markup_element {
  uint32_t rule;  /* how it was opened */
  uint32_t start; /* of its text */
  uint32_t children;
} cx_markup_element;

typedef struct cx_markup {
  cx_arena *arena;
  cx_buf text;
  CX_VEC(cx_markup_element) open;
  uint32_t made; /* line breaks at the text's end that only the marks made */
  uint32_t skip; /* the depth at which text is left out, from 1; 0: none */
} cx_markup;

void cx_markup_start(cx_markup *markup, cx_arena *arena);
/* kind: the attribute that says what a reference refers to (ref-type, type), or empty. */
void cx_markup_open(cx_markup *markup, cx_str name, cx_str kind);
void cx_markup_close(cx_markup *markup);
void cx_markup_text(cx_markup *markup, cx_str text);
/* A character of an entity's name, as "nbsp"; false where none has it. */
bool cx_markup_entity(cx_markup *markup, cx_str name);
/* What was gathered, without blanks that only the marks made. */
cx_str cx_markup_end(cx_markup *markup);

/* A string with tags and entities in it (Crossref's JATS, abstracts in HTML) as plain text; as it is where it has neither. */
cx_str cx_markup_plain(cx_arena *arena, cx_str string);

#endif
