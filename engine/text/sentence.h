/* Sentences of a reading: spans in order that do not overlap; blanks between them belong to none. English and Chinese. */
#ifndef CX_TEXT_SENTENCE_H
#define CX_TEXT_SENTENCE_H

#include "text/reading.h"
#include "text/words.h"

typedef struct cx_sentences {
  cx_span *at;
  uint32_t n, cap;
} cx_sentences;

/* words: abbreviation, title, starter. */
void cx_sentences_find(cx_str reading, cx_language language, const cx_words *words, cx_arena *arena, cx_sentences *out);

#endif
