/* A hash table of texts; see index.h. */
#include "eval/index.h"

enum { FIRST_SIZE = 64 };

/* The slot that holds the text, or the free one where it belongs. */
static uint32_t slot_of(const cx_index *index, cx_str text) {
  uint32_t at = cx_str_hash(CX_HASH_START, text) & (index->size - 1);
  while (index->slots[at] && !cx_str_eq(index->texts.at[index->slots[at] - 1], text)) at = (at + 1) & (index->size - 1);
  return at;
}

uint32_t cx_index_find(const cx_index *index, cx_str text) {
  return index->size ? index->slots[slot_of(index, text)] - 1 : UINT32_MAX; /* 0 - 1 is UINT32_MAX */
}

static void grow(cx_index *index) {
  uint32_t size = index->size ? index->size * 2 : FIRST_SIZE;
  index->slots = CX_NEW_N(index->arena, uint32_t, size);
  index->size = size;
  for (uint32_t i = 0; i < index->texts.n; i++) index->slots[slot_of(index, index->texts.at[i])] = i + 1;
}

uint32_t cx_index_of(cx_index *index, cx_str text) {
  uint32_t found = cx_index_find(index, text);
  if (found != UINT32_MAX) return found;
  if (index->texts.n * 2 >= index->size) grow(index);
  cx_str own = cx_str_copy(index->arena, text);
  *cx_vec_add(index->arena, &index->texts) = own;
  index->slots[slot_of(index, own)] = index->texts.n;
  return index->texts.n - 1;
}
