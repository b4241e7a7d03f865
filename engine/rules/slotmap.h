/* The slot map: which block of private-use code points stands for which slot class and subclass. Made once with the rule set.
 * A class's blocks: one for "no subclass", one for each subclass its vocabularies name. Q's subclasses are the shapes; N (names known by
 * form) and G (a group's marker is its members' class) need none. */
#ifndef CX_RULES_SLOTMAP_H
#define CX_RULES_SLOTMAP_H

#include "base/arena.h"

enum { CX_SLOT_BASE = 0xF0000, CX_BLOCK_SIZE = 256, CX_MAX_BLOCKS = 500 };

typedef struct cx_slot_block {
  cx_str slot, sub;
} cx_slot_block;

typedef struct cx_slotmap {
  CX_VEC(cx_slot_block) blocks; /* block number = index */
  cx_arena *arena;
} cx_slotmap;

/* Finds or adds. Returns -1 where the map is full. */
int cx_slotmap_add(cx_slotmap *map, cx_str slot, cx_str sub);
/* -1: unknown. */
int cx_slotmap_find(const cx_slotmap *map, cx_str slot, cx_str sub);
static inline uint32_t cx_slot_code(unsigned block, unsigned ordinal) {
  return CX_SLOT_BASE + block * CX_BLOCK_SIZE + ordinal % CX_BLOCK_SIZE;
}

#endif
