/* A trie over the folded keys of sorted spellings. A double array: the child of a state for a class of bytes stands at base + class, and
 * says in `check` whose child it is. A state that a single key passes has no children: its key tells what is still to be compared. */
#ifndef CX_RULES_TRIE_H
#define CX_RULES_TRIE_H

#include "rules/vocabulary.h"

enum { CX_TRIE_ROOT = 1 };

typedef struct cx_trie_node {
  uint32_t base, check; /* base 0: no children; check 0: nobody's place */
  uint32_t classes;     /* bits of the classes (cx_class_bit) that spellings below have: a walk for one class stops early */
  uint32_t key;         /* index + 1 of the first spelling whose key ends here, or, without children, is the only one; 0: none */
} cx_trie_node;

typedef struct cx_trie {
  unsigned char classes[256]; /* of the text's bytes: letters fold, blanks and "-" are one; 0: in no key */
  cx_trie_node *nodes;
} cx_trie;

/* Spellings are sorted by key. A walk may look at base + class without asking whether it is inside. */
void cx_trie_make(cx_trie *trie, const cx_spellings *spellings, cx_arena *arena);

#endif
