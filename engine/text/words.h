/* Word lists that stages of the text ask, without knowing who keeps them: the facts of a language stand in the vocabularies of a higher
 * stage, which gives them here (find/pipeline.c). */
#ifndef CX_TEXT_WORDS_H
#define CX_TEXT_WORDS_H

#include "base/str.h"

typedef struct cx_words {
  /* A cell of a word's row in a list (of the column's name); empty where the list, the word or the column is not there. */
  cx_str (*cell)(const void *keeper, const char *list, const char *column, cx_str word);
  const void *keeper;
} cx_words;

static inline cx_str cx_words_cell(const cx_words *words, const char *list, const char *column, cx_str word) {
  return word.n ? words->cell(words->keeper, list, column, word) : (cx_str){"", 0};
}
static inline bool cx_words_hold(const cx_words *words, const char *list, cx_str word) {
  return cx_words_cell(words, list, "name", word).n > 0;
}

#endif
