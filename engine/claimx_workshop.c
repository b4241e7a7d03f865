/* The public functions of the rule workshop (claimx.h): what is doubtful about rules, and why a text was read as it was. */
#include "claimx_private.h"
#include "find/check_example.h"
#include "text/messages.h"

claimx_status claimx_rules_check(const claimx_rules *rules, claimx_messages **messages) {
  cx_guard guard;
  cx_arena *volatile scratch = NULL, *volatile log_arena = NULL;
  *messages = NULL;
  if (setjmp(guard.env)) goto no_memory;
  scratch = cx_arena_new(&guard);
  log_arena = cx_arena_new(&guard);
  if (!scratch || !log_arena) goto no_memory;
  cx_log log = {.arena = log_arena};
  cx_review *review = cx_review_new(rules->set, scratch, &log);
  cx_review_set(review);
  cx_review_cost(review);
  cx_review_examples(review);
  cx_faults_sort(&log, 0);
  cx_arena_free(scratch);
  scratch = NULL;
  *messages = cx_messages_of(&log);
  cx_arena_free(log_arena);
  return *messages ? CLAIMX_OK : CLAIMX_NO_MEMORY;
no_memory:
  cx_arena_free(scratch);
  cx_arena_free(log_arena);
  return CLAIMX_NO_MEMORY;
}
