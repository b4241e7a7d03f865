/* Slots: the sentence as rules see it. Each quantity, vocabulary hit and name (or group of neighbours of one class) is one private-use
 * code point in the slotted text; words between them stay words.
 *
 * Code points: U+F0000 + block, one block a (class, subclass); see rules/slotmap.h for who gives out blocks. */
#ifndef CX_FIND_SLOT_H
#define CX_FIND_SLOT_H

#include "find/mention/mention.h"
#include "rules/slotmap.h"

typedef struct cx_slot {
  uint16_t block;
  cx_span span;                  /* in the reading: all it replaces */
  cx_span core;                  /* in the reading: the thing itself (a mention's quote, a vocabulary hit, a name) */
  uint32_t at;                   /* byte offset in the slotted text (4 bytes long there) */
  const cx_mention *mention;     /* a quantity, or NULL */
  const cx_entry *entry;         /* a vocabulary hit, or NULL (a name known by its form) */
  const struct cx_slot *members; /* a group: the slots it stands for, in order; NULL: a single one */
  uint32_t member_count;
} cx_slot;

typedef struct cx_slotted {
  cx_str text;          /* valid UTF-8, NUL-terminated */
  cx_span sentence;     /* in the reading */
  const cx_slot *slots; /* in order of `at` */
  uint32_t slot_count;
} cx_slotted;

/* The reading's span of a span of the slotted text. */
cx_span cx_slotted_to_reading(const cx_slotted *slotted, cx_span in_slotted);

/* As a person can read it: each slot as {letter:sub text}, a group's with '*'. `reading` is the whole reading's text. */
cx_str cx_slotted_shown(const cx_slotted *slotted, const cx_slotmap *map, cx_str reading, cx_arena *arena);

#endif
