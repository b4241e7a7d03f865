/* The public functions of the rule workshop (claimx.h): what is doubtful about rules, and why a text was read as it was. */
#include "claimx_private.h"
#include "find/explain/check_example.h"
#include "find/explain/trace.h"
#include "find/pipeline.h"
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
  return cx_messages_hand_over(&log, messages);
no_memory:
  cx_arena_free(scratch);
  cx_arena_free(log_arena);
  return CLAIMX_NO_MEMORY;
}

/* ---- why ---- */

typedef struct trace_holder {
  claimx_trace trace; /* first: a claimx_trace is freed through its holder */
  cx_arena *arena;
} trace_holder;

/* "ID" or "PACK/ID"; of several packs' the first. */
static const cx_rule *find_rule(const cx_ruleset *set, const char *name) {
  cx_str wanted = cx_str_of(name), pack = {"", 0};
  const char *slash = strchr(name, '/');
  if (slash) {
    pack = cx_str_cut(wanted, 0, (size_t)(slash - name));
    wanted = cx_str_cut(wanted, pack.n + 1, wanted.n);
  }
  for (uint32_t i = 0; i < cx_ruleset_size(set); i++) {
    const cx_rule *rule = cx_ruleset_rule(set, i);
    if (cx_str_eq(rule->id, wanted) && (!pack.n || cx_str_eq(rule->pack->name, pack))) return rule;
  }
  return NULL;
}

/* The byte at a line and column of the document's text; false where it has no such place. */
static bool find_byte(const cx_document *document, const cx_places *places, uint32_t line, uint32_t column, size_t *out) {
  size_t low = 0, high = document->text.n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    cx_place at = cx_places_find(places, (uint32_t)middle);
    if (at.line < line || (at.line == line && at.column < column))
      low = middle + 1;
    else
      high = middle;
  }
  *out = low;
  cx_place at = cx_places_find(places, (uint32_t)low);
  return low < document->text.n && at.line == line && at.column == column;
}

typedef struct question {
  const char *rule;
  size_t near;
  bool one;
  uint32_t line, column;
} question;

static claimx_status trace(const claimx_rules *rules, const claimx_document *document, question asked, const claimx_trace **out) {
  cx_guard guard;
  cx_arena *volatile arena = NULL, *volatile scratch = NULL;
  *out = NULL;
  if (setjmp(guard.env)) goto no_memory;
  arena = cx_arena_new(&guard);
  scratch = cx_arena_new(&guard);
  if (!arena || !scratch) goto no_memory;
  trace_holder *holder = CX_NEW(arena, trace_holder);
  holder->arena = arena;
  cx_log log = {.arena = scratch};
  cx_scene scene = {.rules = rules->set, .document = &document->document, .arena = scratch, .log = &log};
  scene.matcher = cx_matcher_new(rules->set, CX_MATCH_ANCHORED, scratch);
  cx_tracer tracer = {.scene = &scene, .arena = arena, .scratch = scratch, .near = asked.near};
  tracer.places = cx_document_places(&document->document, scratch);
  if (asked.rule) tracer.only = find_rule(rules->set, asked.rule);
  bool found = tracer.only || !asked.rule;
  size_t byte = 0;
  if (found && asked.one) found = find_byte(&document->document, tracer.places, asked.line, asked.column, &byte);
  if (found) {
    cx_tracer_watch(&tracer);
    cx_scene_run(&scene);
    cx_trace_make(&tracer, &holder->trace);
    if (asked.one) found = cx_trace_pick(&tracer, &holder->trace, byte);
  }
  cx_arena_free(scratch);
  if (found) return *out = &holder->trace, CLAIMX_OK;
  cx_arena_free(arena);
  return CLAIMX_BAD_ARGUMENT;
no_memory:
  cx_arena_free(arena);
  cx_arena_free(scratch);
  return CLAIMX_NO_MEMORY;
}

claimx_status claimx_try(const claimx_rules *rules, const claimx_document *document, const claimx_try_options *options,
                         const claimx_trace **out) {
  question asked = {.rule = options ? options->rule : NULL, .near = options ? options->near : 0};
  return trace(rules, document, asked, out);
}

claimx_status claimx_explain(const claimx_rules *rules, const claimx_document *document, uint32_t line, uint32_t column,
                             const claimx_trace **out) {
  return trace(rules, document, (question){.one = true, .line = line, .column = column}, out);
}

void claimx_trace_free(const claimx_trace *traced) {
  if (traced) cx_arena_free(((const trace_holder *)(const void *)traced)->arena);
}
