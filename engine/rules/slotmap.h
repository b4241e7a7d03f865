/* The slot map: which private-use code point, its block, stands for which slot class and subclass. Made once with the rule set. One code
 * point a block: PCRE2 looks at each of a class's characters for its other case when it compiles.
 * A class's blocks: one for "no subclass", one for each subclass its vocabularies name. Q's subclasses are the shapes; N (names known by
 * form) and G (a group's marker is its members' class) need none. */
#ifndef CX_RULES_SLOTMAP_H
#define CX_RULES_SLOTMAP_H

#include "base/arena.h"

enum { CX_SLOT_BASE = 0xF0000, CX_MAX_BLOCKS = 500 };

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
static inline uint32_t cx_slot_code(unsigned block) { return CX_SLOT_BASE + block; }
static inline bool cx_is_slot_code(uint32_t code) { return code >= CX_SLOT_BASE && code < CX_SLOT_BASE + CX_MAX_BLOCKS; }

#endif
