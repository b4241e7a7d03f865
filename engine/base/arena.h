/* Memory: arenas, and the one place where running out of it is handled.
 *
 * Three lifetimes, three arenas: the rule set's, the result's (`arena`), and a `scratch` that ends with the call. What an arena gave is
 * freed with it; handles of other libraries are registered as clean-ups, which run in reverse order.
 *
 * Allocation never returns NULL: when memory is out it jumps to the arena's guard, which stands in the public function that was
 * called; that function frees its arenas and returns CLAIMX_NO_MEMORY. So no stage checks for it, and none may keep a handle that is
 * not a clean-up of an arena. malloc appears in arena.c alone. */
#ifndef CX_BASE_ARENA_H
#define CX_BASE_ARENA_H

#include <setjmp.h>

#include "base/str.h"

typedef struct cx_arena cx_arena;

typedef struct cx_guard {
  jmp_buf env;
} cx_guard;

/* Returns NULL when memory is out (there is no arena yet to jump from). The guard must outlive the arena or be replaced. */
cx_arena *cx_arena_new(cx_guard *guard);
void cx_arena_free(cx_arena *arena);
void cx_arena_set_guard(cx_arena *arena, cx_guard *guard);
cx_guard *cx_arena_guard(const cx_arena *arena);
/* Frees all but the first block for reuse; clean-ups run. */
void cx_arena_reset(cx_arena *arena);
size_t cx_arena_used(const cx_arena *arena);

/* Zeroed, aligned for any type. */
void *cx_alloc(cx_arena *arena, size_t size);
/* Jumps to the guard: for a library call that failed for lack of memory. */
_Noreturn void cx_out_of_memory(cx_arena *arena);
void cx_arena_cleanup(cx_arena *arena, void (*run)(void *handle), void *handle);

#define CX_NEW(arena, T) ((T *)cx_alloc((arena), sizeof(T)))
#define CX_NEW_N(arena, T, count) ((T *)cx_alloc((arena), sizeof(T) * (size_t)(count)))

/* A NUL-terminated copy. */
cx_str cx_str_copy(cx_arena *arena, cx_str s);
/* printf into the arena, NUL-terminated. */
cx_str cx_str_format(cx_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Growable arrays: `typedef CX_VEC(cx_mention) cx_mentions;`. cx_vec_add returns the new, zeroed element. */
#define CX_VEC(T)    \
  struct {           \
    T *at;           \
    uint32_t n, cap; \
  }
#define cx_vec_add(arena, v) ((v)->at = cx_vec_room((arena), (v)->at, (v)->n, &(v)->cap, sizeof *(v)->at), &(v)->at[(v)->n++])
void *cx_vec_grow(cx_arena *arena, void *at, uint32_t n, uint32_t *cap, size_t size);
static inline void *cx_vec_room(cx_arena *arena, void *at, uint32_t n, uint32_t *cap, size_t size) {
  if (n >= *cap || !at) return cx_vec_grow(arena, at, n, cap, size);
  memset((char *)at + (size_t)n * size, 0, size);
  return at;
}

/* A growing byte string; always NUL-terminated once something was added. */
typedef struct cx_buf {
  cx_arena *arena;
  char *p;
  size_t n, cap;
} cx_buf;

void cx_buf_add(cx_buf *buf, cx_str s);
void cx_buf_char(cx_buf *buf, char c);
void cx_buf_z(cx_buf *buf, const char *z);
void cx_buf_printf(cx_buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
static inline cx_str cx_buf_str(const cx_buf *buf) { return (cx_str){buf->p ? buf->p : "", buf->n}; }

#endif
