/* A pattern's code, for who matches: compiled when the pattern is first tried, unless it was checked before, and into the machine's own
 * code in any case. A run over a few texts tries a small part of the rules, and compiling all of them is most of what loading costs.
 * Thread-safe: whoever comes first makes it, the others wait. */
#ifndef CX_RULES_NATIVE_H
#define CX_RULES_NATIVE_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/arena.h"

/* What a rule set's patterns share. */
typedef struct cx_native_lock cx_native_lock;
cx_native_lock *cx_native_lock_new(cx_arena *arena);

typedef struct cx_native cx_native;
/* Borrows the pattern's text, which must live as long as the arena. */
cx_native *cx_native_new(cx_arena *arena, cx_native_lock *lock, cx_str text, uint32_t options);
/* Compiles it now: 0, or PCRE2's error and the place of it in the text. */
int cx_native_check(cx_native *native, size_t *at);
/* The code to match with; NULL where PCRE2 refuses the pattern, which it never does once it was checked. Memory that runs out ends in the
 * arena's guard. Never before the first match: a limit is counted otherwise in native code, and a run must repeat. */
const pcre2_code *cx_native_code(cx_native *native, cx_arena *arena);
/* The code of a pattern that cx_native_check() passed, for who only asks about it. */
const pcre2_code *cx_native_plain(const cx_native *native);

#endif
