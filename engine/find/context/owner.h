/* What the files that tell an owner by what stands beside a value share: owner.c (the ways), owner_bracket.c (before a bracket). */
#ifndef CX_FIND_OWNER_H
#define CX_FIND_OWNER_H

#include "find/context/subject.h"

/* Of a score, a measure or a size: what one has. */
bool cx_owner_is_value(const cx_asked *a);
/* Whether a word of comparison stands between two places. */
bool cx_owner_compares(const cx_asked *a, uint32_t start, uint32_t end);
/* The name that "for" gives a value, or the noun right behind it. */
cx_span cx_owner_for_whom(cx_asked *a);
/* The phrase behind a word of comparison that ends at a place; `alone`: also where it holds no name. */
cx_span cx_owner_compared(const cx_asked *a, uint32_t end, bool alone);
/* "X (FID 21.3, PSNR 24.8)": what stands right before the bracket of a value. */
cx_span cx_owner_before_bracket(cx_asked *a);

#endif
