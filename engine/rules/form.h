/* What can be said of a pattern, or of a part of it, before it is run: worked out by pattern.c, used by the checker and the matcher. */
#ifndef CX_RULES_FORM_H
#define CX_RULES_FORM_H

#include "rules/slotmap.h"

enum { CX_MAX_NEEDS = 8 };

typedef struct cx_block_set {
  uint64_t words[(CX_MAX_BLOCKS + 63) / 64];
} cx_block_set;

static inline void cx_block_set_add(cx_block_set *set, unsigned block) { set->words[block / 64] |= (uint64_t)1 << block % 64; }
static inline bool cx_block_set_has(const cx_block_set *set, unsigned block) { return set->words[block / 64] >> block % 64 & 1; }
bool cx_block_set_meets(const cx_block_set *a, const cx_block_set *b);
void cx_block_set_join(cx_block_set *a, const cx_block_set *b);
unsigned cx_block_set_size(const cx_block_set *a);

typedef struct cx_form {
  cx_block_set needs[CX_MAX_NEEDS]; /* every match holds a slot of each */
  uint32_t need_count;
  cx_block_set first;           /* where starts_with_slot: what a match takes starts with one of these */
  bool starts_with_slot;        /* of a whole pattern: and it takes something */
  bool empty;                   /* can take nothing */
  bool wide;                    /* goes over anything: ".", "[^...]", "\S" */
  bool repeats;                 /* holds a repetition without bound that is not tied to a slot */
  unsigned roles, roles_always; /* bits: captured somewhere; in every match */
} cx_form;

/* A part that takes nothing; a slot of one of the blocks. All zero: a part that takes a character of which nothing is known. */
cx_form cx_form_nothing(void);
cx_form cx_form_slot(const cx_block_set *set);
/* a becomes "a, then b"; "a, or else b". */
void cx_form_then(cx_form *a, const cx_form *b);
void cx_form_or(cx_form *a, const cx_form *b);

#endif
