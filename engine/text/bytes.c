/* Shared bytes: an arena with a count of its holders; see bytes.h. */
#include "text/bytes.h"

static void let_go(void *handle) {
  cx_bytes *bytes = handle;
  /* acq_rel: what other threads read of the bytes they have read before the last holder frees them */
  if (atomic_fetch_sub_explicit(&bytes->holders, 1, memory_order_acq_rel) == 1) cx_arena_free(bytes->arena);
}

cx_bytes *cx_bytes_new(cx_arena *owner) {
  /* Until there is a count the arena itself must not leak: its first allocation stands under a guard of our own. */
  cx_guard inner;
  cx_arena *arena = cx_arena_new(&inner);
  if (!arena) cx_out_of_memory(owner);
  if (setjmp(inner.env)) {
    cx_arena_free(arena);
    cx_out_of_memory(owner);
  }
  cx_bytes *bytes = CX_NEW(arena, cx_bytes);
  bytes->arena = arena;
  atomic_init(&bytes->holders, 1);
  cx_arena_set_guard(arena, cx_arena_guard(owner));
  cx_arena_cleanup(owner, let_go, bytes);
  return bytes;
}

void cx_bytes_hold(cx_bytes *bytes, cx_arena *holder) {
  atomic_fetch_add_explicit(&bytes->holders, 1, memory_order_relaxed);
  cx_arena_cleanup(holder, let_go, bytes);
}
