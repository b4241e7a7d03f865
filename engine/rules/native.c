/* See native.h. */
#include "rules/native.h"

#include <pthread.h>
#include <stdatomic.h>

#include "rules/pattern.h"

struct cx_native_lock {
  pthread_mutex_t mutex;
};

struct cx_native {
  cx_str text;
  uint32_t options;
  pcre2_code *code;
  cx_native_lock *lock;
  int error; /* of the one compilation; 0 before it */
  size_t error_at;
  atomic_bool made;
};

static void free_lock(void *lock) { pthread_mutex_destroy(&((cx_native_lock *)lock)->mutex); }
static void free_code(void *native) { pcre2_code_free(((cx_native *)native)->code); }

cx_native_lock *cx_native_lock_new(cx_arena *arena) {
  cx_native_lock *lock = CX_NEW(arena, cx_native_lock);
  if (pthread_mutex_init(&lock->mutex, NULL) != 0) cx_out_of_memory(arena);
  cx_arena_cleanup(arena, free_lock, lock);
  return lock;
}

cx_native *cx_native_new(cx_arena *arena, cx_native_lock *lock, cx_str text, uint32_t options) {
  cx_native *native = CX_NEW(arena, cx_native);
  native->text = text;
  native->options = options;
  native->lock = lock;
  cx_arena_cleanup(arena, free_code, native);
  return native;
}

/* Under the lock; once, whatever comes of it, unless memory ran out. */
static int compile(cx_native *native) {
  if (native->code || native->error) return native->error;
  int error = PCRE2_ERROR_HEAP_FAILED;
  pcre2_compile_context *context = pcre2_compile_context_create(NULL);
  if (!context) return error;
  pcre2_set_parens_nest_limit(context, 2 * CX_MAX_GROUP_DEPTH);
  native->code = pcre2_compile((PCRE2_SPTR)native->text.p, native->text.n, native->options, &error, &native->error_at, context);
  pcre2_compile_context_free(context);
  if (native->code) return 0;
  if (error != PCRE2_ERROR_HEAP_FAILED) native->error = error;
  return error;
}

int cx_native_check(cx_native *native, size_t *at) {
  pthread_mutex_lock(&native->lock->mutex);
  int error = compile(native);
  *at = native->error_at;
  pthread_mutex_unlock(&native->lock->mutex);
  return error;
}

const pcre2_code *cx_native_code(cx_native *native, cx_arena *arena) {
  if (atomic_load_explicit(&native->made, memory_order_acquire)) return native->code;
  pthread_mutex_lock(&native->lock->mutex);
  int error = compile(native);
  if (native->code && !atomic_load_explicit(&native->made, memory_order_relaxed)) {
    pcre2_jit_compile(native->code, PCRE2_JIT_COMPLETE); /* where it fails: interpreted, slower, the same matches */
    atomic_store_explicit(&native->made, true, memory_order_release);
  }
  pthread_mutex_unlock(&native->lock->mutex);
  if (error == PCRE2_ERROR_HEAP_FAILED) cx_out_of_memory(arena);
  return native->code;
}

const pcre2_code *cx_native_plain(const cx_native *native) { return native->code; }
