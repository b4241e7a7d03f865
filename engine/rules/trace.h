/* How far a pattern that does not match came: the attempt that got furthest along it, and what the pattern wanted there. */
#ifndef CX_RULES_TRACE_H
#define CX_RULES_TRACE_H

#include "rules/ruleset.h"

enum { CX_MAX_WANTED = 8 };

typedef struct cx_reach {
  cx_span span;                  /* in the slotted text: from the attempt's start to where it stopped */
  unsigned progress, whole;      /* steps along the pattern; of how many */
  cx_span wanted[CX_MAX_WANTED]; /* pieces of pattern->text: any of them would have led on */
  uint32_t wanted_count;
  bool many; /* there were more */
} cx_reach;

/* Tries every place. Slow: for those who ask why. */
void cx_pattern_reach(const cx_pattern *pattern, cx_str slotted, cx_arena *arena, cx_reach *out);
/* "'of', 'is' or '{{M}}'": the pieces as their pack has them. */
cx_str cx_reach_wanted(const cx_reach *reach, const cx_pattern *pattern, cx_arena *arena);
/* "{{M:score|error}}": the slots of a set. */
cx_str cx_slots_shown(const cx_slotmap *map, const cx_block_set *set, cx_arena *arena);

#endif
