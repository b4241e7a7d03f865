/* A pattern whose macros are expanded, into what PCRE2 compiles and what the matcher may know of it beforehand: the slots that every
 * match must hold, the slots that every match must start with, and the roles it captures. Refuses what packs may not use. */
#ifndef CX_RULES_PATTERN_H
#define CX_RULES_PATTERN_H

#include "rules/rule.h"
#include "rules/traced.h"

enum { CX_MAX_NEEDS = 8, CX_MAX_GROUP_DEPTH = 64 };

typedef struct cx_block_set {
  uint64_t words[(CX_MAX_BLOCKS + 63) / 64];
} cx_block_set;

static inline void cx_block_set_add(cx_block_set *set, unsigned block) { set->words[block / 64] |= (uint64_t)1 << block % 64; }
static inline bool cx_block_set_has(const cx_block_set *set, unsigned block) { return set->words[block / 64] >> block % 64 & 1; }
bool cx_block_set_meets(const cx_block_set *a, const cx_block_set *b);

typedef struct cx_form {
  cx_block_set needs[CX_MAX_NEEDS]; /* every match holds a slot of each */
  uint32_t need_count;
  cx_block_set first; /* where starts_with_slot: every match starts with one of these */
  bool starts_with_slot;
  unsigned roles, roles_always; /* bits: captured somewhere; in every match */
} cx_form;

/* False after a fault. */
bool cx_pattern_read(const cx_slotmap *slots, const cx_traced *in, cx_arena *arena, cx_traced *out, cx_form *form);

#endif
