/* A pattern whose macros are expanded, into what PCRE2 compiles and what the matcher may know of it beforehand: the slots that every
 * match must hold, the slots that every match must start with, and the roles it captures. Refuses what packs may not use. */
#ifndef CX_RULES_PATTERN_H
#define CX_RULES_PATTERN_H

#include "rules/form.h"
#include "rules/rule.h"
#include "rules/traced.h"

enum { CX_MAX_GROUP_DEPTH = 64 };

/* False after a fault. */
bool cx_pattern_read(const cx_slotmap *slots, const cx_traced *in, cx_arena *arena, cx_traced *out, cx_form *form);

#endif
