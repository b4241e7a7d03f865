/* A pattern whose macros are expanded, into what PCRE2 compiles and what the matcher may know of it beforehand: the slots that every
 * match must hold, the slots that every match must start with, and the roles it captures. Refuses what packs may not use. */
#ifndef CX_RULES_PATTERN_H
#define CX_RULES_PATTERN_H

#include "rules/form.h"
#include "rules/rule.h"
#include "rules/traced.h"

enum { CX_MAX_GROUP_DEPTH = 64 };

enum { CX_MAX_CAPTURES = 32 };

/* The roles that a pattern's groups capture, in the order in which they open: of group 1 the first. A role may be captured in several
 * alternatives. */
typedef struct cx_captures {
  cx_role roles[CX_MAX_CAPTURES];
  uint32_t count; /* of all there are: more than CX_MAX_CAPTURES are not kept */
} cx_captures;

/* False after a fault. */
bool cx_pattern_read(const cx_slotmap *slots, const cx_traced *in, cx_arena *arena, cx_traced *out, cx_form *form, cx_captures *captures);

#endif
