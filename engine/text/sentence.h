/* Sentences of a reading: spans in order that do not overlap; blanks between them belong to none. English and Chinese. */
#ifndef CX_TEXT_SENTENCE_H
#define CX_TEXT_SENTENCE_H

#include "text/reading.h"

typedef struct cx_sentences {
  cx_span *at;
  uint32_t n, cap;
} cx_sentences;

void cx_sentences_find(cx_str reading, cx_language language, cx_arena *arena, cx_sentences *out);

#endif
