/* A compiled pattern's text as a tree, for those who ask more of it than whether it matches: what text it wants (check_cost.c), where it
 * starts and ends (check_set.c), how far along it an attempt came (trace.c). */
#ifndef CX_RULES_PATTERN_TREE_H
#define CX_RULES_PATTERN_TREE_H

#include "rules/ruleset.h"

typedef enum cx_tree_type {
  CX_TREE_CHARACTER, /* takes one character: a literal, a class, a slot, "." */
  CX_TREE_PLACE,     /* takes none: "^", "\b" */
  CX_TREE_SEQUENCE,
  CX_TREE_CHOICE,
  CX_TREE_LOOK /* an assertion; its inside is no part of the match */
} cx_tree_type;

typedef struct cx_tree cx_tree;
struct cx_tree {
  cx_tree_type type;
  size_t start, end;    /* in the text, without its quantifier */
  size_t stop;          /* with it */
  unsigned least, most; /* how often; most 0: without bound */
  bool lazy, slot, wide;
  cx_tree *first, *next;
};

cx_tree *cx_tree_read(cx_str text, cx_arena *arena);
static inline bool cx_tree_repeats(const cx_tree *t) { return t->most != 1; }

#endif
