/* Vocabulary files: TSV bytes into a vocabulary, its entries and their spellings. The format: lexicon.h. */
#ifndef CX_RULES_VOCABULARY_H
#define CX_RULES_VOCABULARY_H

#include "rules/fault.h"
#include "rules/lexicon.h"

enum { CX_MAX_TERM = 200, CX_MAX_VOCABULARY = 16 * 1024 * 1024 };

typedef struct cx_spelling {
  uint32_t row;     /* of its vocabulary; in the lexicon: the entry's id */
  uint32_t classes; /* in the lexicon: its class's bit */
  uint32_t group;   /* in the lexicon, of the first spelling with a key: the bits of all with it */
  bool more;        /* in the lexicon: the next spelling has the same key */
  cx_str text;
  cx_str key; /* the text folded: small letters, each run of blanks and each hyphen one blank */
} cx_spelling;
typedef CX_VEC(cx_spelling) cx_spellings;

typedef struct cx_word_list {
  cx_vocabulary *vocabulary;
  uint32_t layer;
  cx_checked *file; /* for the faults of layers */
  CX_VEC(cx_entry) rows;
  cx_spellings spellings;
} cx_word_list;

/* What higher layers do to lower ones (lexicon.h): spellings that are replaced or switched off go; lists stand highest first, spellings are
 * sorted by key, their rows numbered over all lists. Tells of a word that is switched off and does not stand below. */
void cx_word_lists_layer(cx_word_list *lists, uint32_t count, cx_spellings *spellings, cx_arena *arena);
/* False where the file gave nothing usable. Rows with faults are left out. Copies all it keeps. */
bool cx_vocabulary_read(cx_checked *file, cx_arena *arena, cx_word_list *out);
cx_str cx_spelling_key(cx_arena *arena, cx_str text);

#endif
