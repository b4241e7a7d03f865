/* Vocabulary files: TSV bytes into a vocabulary, its entries and their spellings. The format: lexicon.h. */
#ifndef CX_RULES_VOCABULARY_H
#define CX_RULES_VOCABULARY_H

#include "rules/fault.h"
#include "rules/lexicon.h"

enum { CX_MAX_TERM = 200, CX_MAX_VOCABULARY = 16 * 1024 * 1024 };

typedef struct cx_spelling {
  uint32_t row; /* of its vocabulary; in the lexicon: the entry's id */
  cx_str text;
  cx_str key;   /* the text folded: small letters, each run of blanks and each hyphen one blank */
} cx_spelling;
typedef CX_VEC(cx_spelling) cx_spellings;

typedef struct cx_word_list {
  cx_vocabulary *vocabulary;
  CX_VEC(cx_entry) rows;
  cx_spellings spellings;
} cx_word_list;

/* False where the file gave nothing usable. Rows with faults are left out. Copies all it keeps. */
bool cx_vocabulary_read(cx_checked *file, cx_arena *arena, cx_word_list *out);
cx_str cx_spelling_key(cx_arena *arena, cx_str text);

#endif
