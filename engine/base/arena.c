/* Arenas: blocks in a list, the newest first; see arena.h for the contract. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { FIRST_BLOCK = 16 * 1024, LARGEST_STEP = 1024 * 1024, ALIGN = _Alignof(max_align_t) };

typedef struct block {
  struct block *next;
  size_t size, used;
  _Alignas(max_align_t) char bytes[];
} block;

typedef struct cleanup {
  struct cleanup *next;
  void (*run)(void *);
  void *handle;
} cleanup;

struct cx_arena {
  block *blocks;
  cleanup *cleanups;
  cx_guard *guard;
  size_t used;
};

static block *block_new(size_t size) {
  block *b = malloc(sizeof(block) + size);
  if (b) *b = (block){.size = size};
  return b;
}

cx_arena *cx_arena_new(cx_guard *guard) {
  cx_arena *arena = calloc(1, sizeof *arena);
  if (!arena) return NULL;
  arena->guard = guard;
  return arena;
}

static void run_cleanups(cx_arena *arena) {
  for (cleanup *c = arena->cleanups; c; c = c->next) c->run(c->handle);
  arena->cleanups = NULL;
}

void cx_arena_free(cx_arena *arena) {
  if (!arena) return;
  run_cleanups(arena);
  for (block *b = arena->blocks, *next; b; b = next) {
    next = b->next;
    free(b);
  }
  free(arena);
}

void cx_arena_reset(cx_arena *arena) {
  run_cleanups(arena);
  while (arena->blocks && arena->blocks->next) {
    block *b = arena->blocks;
    arena->blocks = b->next;
    free(b);
  }
  if (arena->blocks) arena->blocks->used = 0;
  arena->used = 0;
}

void cx_arena_set_guard(cx_arena *arena, cx_guard *guard) { arena->guard = guard; }
cx_guard *cx_arena_guard(const cx_arena *arena) { return arena->guard; }
size_t cx_arena_used(const cx_arena *arena) { return arena->used; }

_Noreturn void cx_out_of_memory(cx_arena *arena) { longjmp(arena->guard->env, 1); }

void *cx_alloc(cx_arena *arena, size_t size) {
  if (size > SIZE_MAX / 2) cx_out_of_memory(arena);
  size = (size + ALIGN - 1) / ALIGN * ALIGN;
  block *b = arena->blocks;
  if (!b || b->size - b->used < size) {
    size_t step = b ? b->size * 2 : FIRST_BLOCK;
    if (step > LARGEST_STEP) step = LARGEST_STEP;
    b = block_new(size > step ? size : step);
    if (!b) cx_out_of_memory(arena);
    b->next = arena->blocks;
    arena->blocks = b;
  }
  void *p = b->bytes + b->used;
  b->used += size;
  arena->used += size;
  return memset(p, 0, size);
}

void cx_arena_cleanup(cx_arena *arena, void (*run)(void *handle), void *handle) {
  cx_guard *outer = arena->guard, inner;
  if (setjmp(inner.env)) { /* no memory to remember the handle: free it now, then jump on */
    arena->guard = outer;
    run(handle);
    cx_out_of_memory(arena);
  }
  arena->guard = &inner;
  cleanup *c = CX_NEW(arena, cleanup);
  arena->guard = outer;
  *c = (cleanup){arena->cleanups, run, handle};
  arena->cleanups = c;
}

cx_str cx_str_copy(cx_arena *arena, cx_str s) {
  char *p = cx_alloc(arena, s.n + 1);
  if (s.n) memcpy(p, s.p, s.n);
  return (cx_str){p, s.n};
}

__attribute__((format(printf, 2, 0))) static cx_str format_list(cx_arena *arena, const char *format, va_list args) {
  va_list again;
  va_copy(again, args);
  int n = vsnprintf(NULL, 0, format, again);
  va_end(again);
  size_t size = n > 0 ? (size_t)n : 0;
  char *p = cx_alloc(arena, size + 1);
  vsnprintf(p, size + 1, format, args);
  return (cx_str){p, size};
}

cx_str cx_str_format(cx_arena *arena, const char *format, ...) {
  va_list args;
  va_start(args, format);
  cx_str s = format_list(arena, format, args);
  va_end(args);
  return s;
}

void *cx_vec_grow(cx_arena *arena, void *at, uint32_t n, uint32_t *cap, size_t size) {
  if (*cap > UINT32_MAX / 2) cx_out_of_memory(arena);
  uint32_t more = *cap ? *cap * 2 : 8;
  char *grown = cx_alloc(arena, size * more);
  if (n) memcpy(grown, at, (size_t)n * size);
  *cap = more;
  return grown;
}

static void buf_room(cx_buf *buf, size_t more) {
  if (buf->n + more + 1 <= buf->cap) return;
  size_t cap = buf->cap ? buf->cap * 2 : 256;
  while (cap < buf->n + more + 1) cap *= 2;
  char *grown = cx_alloc(buf->arena, cap);
  if (buf->n) memcpy(grown, buf->p, buf->n);
  buf->p = grown;
  buf->cap = cap;
}

void cx_buf_add(cx_buf *buf, cx_str s) {
  buf_room(buf, s.n);
  if (s.n) memcpy(buf->p + buf->n, s.p, s.n);
  buf->n += s.n;
  buf->p[buf->n] = 0;
}

void cx_buf_char(cx_buf *buf, char c) { cx_buf_add(buf, (cx_str){&c, 1}); }
void cx_buf_z(cx_buf *buf, const char *z) { cx_buf_add(buf, cx_str_of(z)); }

void cx_buf_printf(cx_buf *buf, const char *format, ...) {
  va_list args;
  va_start(args, format);
  cx_buf_add(buf, format_list(buf->arena, format, args));
  va_end(args);
}
