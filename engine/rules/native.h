/* A pattern's native code, made when the pattern is first tried: a run over a few texts tries a small part of the rules, and the machine
 * code of all of them is a third of what loading costs. Thread-safe: whoever comes first makes it, the others wait. */
#ifndef CX_RULES_NATIVE_H
#define CX_RULES_NATIVE_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/arena.h"

/* What a rule set's patterns share. */
typedef struct cx_native_lock cx_native_lock;
cx_native_lock *cx_native_lock_new(cx_arena *arena);

typedef struct cx_native cx_native;
/* Takes the code, which ends with the arena. */
cx_native *cx_native_new(cx_arena *arena, cx_native_lock *lock, pcre2_code *code);
/* The code to match with. Never before the first match: a limit is counted otherwise in native code, and a run must repeat. */
const pcre2_code *cx_native_code(cx_native *native);

#endif
