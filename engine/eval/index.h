/* Texts numbered in the order in which they come: 0, 1, 2 … */
#ifndef CX_EVAL_INDEX_H
#define CX_EVAL_INDEX_H

#include "base/arena.h"

typedef struct cx_index {
  cx_arena *arena;
  CX_VEC(cx_str) texts;
  uint32_t *slots; /* a hash table of numbers plus one, 0 where free; its size is a power of two */
  uint32_t size;
} cx_index;

/* The text's number; a new one (with a copy of the text) where it has none. */
uint32_t cx_index_of(cx_index *index, cx_str text);
/* UINT32_MAX where it has none. */
uint32_t cx_index_find(const cx_index *index, cx_str text);

#endif
