/* See native.h. */
#include "rules/native.h"

#include <pthread.h>
#include <stdatomic.h>

struct cx_native_lock {
  pthread_mutex_t mutex;
};

struct cx_native {
  pcre2_code *code;
  cx_native_lock *lock;
  atomic_bool made;
};

static void free_lock(void *lock) { pthread_mutex_destroy(&((cx_native_lock *)lock)->mutex); }
static void free_code(void *code) { pcre2_code_free(code); }

cx_native_lock *cx_native_lock_new(cx_arena *arena) {
  cx_native_lock *lock = CX_NEW(arena, cx_native_lock);
  if (pthread_mutex_init(&lock->mutex, NULL) != 0) cx_out_of_memory(arena);
  cx_arena_cleanup(arena, free_lock, lock);
  return lock;
}

cx_native *cx_native_new(cx_arena *arena, cx_native_lock *lock, pcre2_code *code) {
  cx_arena_cleanup(arena, free_code, code);
  cx_native *native = CX_NEW(arena, cx_native);
  native->code = code;
  native->lock = lock;
  return native;
}

const pcre2_code *cx_native_code(cx_native *native) {
  if (atomic_load_explicit(&native->made, memory_order_acquire)) return native->code;
  pthread_mutex_lock(&native->lock->mutex);
  if (!atomic_load_explicit(&native->made, memory_order_relaxed)) {
    pcre2_jit_compile(native->code, PCRE2_JIT_COMPLETE); /* where it fails: interpreted, slower, the same matches */
    atomic_store_explicit(&native->made, true, memory_order_release);
  }
  pthread_mutex_unlock(&native->lock->mutex);
  return native->code;
}
