/* The public functions of scoring (claimx.h): arguments checked, arenas made, memory that ran out told. */
#include "claimx_private.h"
#include "eval/report.h"
#include "text/messages.h"
#include "text/source.h"

struct claimx_gold {
  cx_arena *arena;
  cx_gold gold;
};

struct claimx_eval {
  cx_arena *arena;
  cx_trial trial;
};

static const char *const formats[] = {"text", "json", NULL};

const char *const *claimx_eval_formats(void) { return formats; }

static bool known_format(const char *format, bool *json) {
  *json = format && strcmp(format, "json") == 0;
  return !format || *json || strcmp(format, "text") == 0;
}

/* ---- gold ---- */

claimx_status claimx_gold_new(claimx_gold **gold) {
  cx_guard guard;
  cx_arena *volatile arena = NULL;
  *gold = NULL;
  if (setjmp(guard.env)) {
    cx_arena_free(arena);
    return CLAIMX_NO_MEMORY;
  }
  cx_arena *made = cx_arena_new(&guard);
  if (!made) return CLAIMX_NO_MEMORY;
  arena = made;
  claimx_gold *out = CX_NEW(made, claimx_gold);
  out->arena = made;
  cx_gold_start(&out->gold, made);
  cx_arena_set_guard(made, NULL);
  *gold = out;
  return CLAIMX_OK;
}

/* An annotation file is read as one text, which is no document of its own. */
static void gold_read(cx_gold *gold, cx_arena *scratch, cx_arena *lines, cx_reader *reader, cx_log *log) {
  cx_document whole;
  if (cx_reader_next(reader, scratch, log, &whole) == CX_READ_DOCUMENT) cx_gold_read(gold, lines, whole.source, whole.text, log);
}

static claimx_status gold_add(claimx_gold *gold, const char *path, cx_str name, const cx_str *bytes, claimx_messages **messages) {
  static const cx_input_options as_text = {.input = {"text", 4}, .max_document = UINT64_C(1) << 31};
  cx_guard guard;
  cx_arena *volatile scratch = NULL, *volatile lines = NULL, *volatile log_arena = NULL;
  if (messages) *messages = NULL;
  if (setjmp(guard.env)) goto no_memory;
  scratch = cx_arena_new(&guard);
  lines = cx_arena_new(&guard);
  log_arena = cx_arena_new(&guard);
  if (!scratch || !lines || !log_arena) goto no_memory;
  cx_arena_set_guard(gold->arena, &guard);
  cx_log log = {.arena = log_arena};
  cx_reader *reader = bytes ? cx_reader_new_bytes(scratch, name, *bytes, &as_text) : cx_reader_new(scratch, path, &as_text);
  gold_read(&gold->gold, scratch, lines, reader, &log);
  cx_arena_set_guard(gold->arena, NULL);
  if (messages && !(*messages = cx_messages_of(&log))) goto no_memory;
  bool faults = log.errors > 0;
  cx_arena_free(scratch);
  cx_arena_free(lines);
  cx_arena_free(log_arena);
  return faults ? CLAIMX_BAD_INPUT : CLAIMX_OK;
no_memory:
  cx_arena_free(scratch);
  cx_arena_free(lines);
  cx_arena_free(log_arena);
  return CLAIMX_NO_MEMORY;
}

claimx_status claimx_gold_read_file(claimx_gold *gold, const char *path, claimx_messages **messages) {
  return gold_add(gold, path, CX_STR(""), NULL, messages);
}

claimx_status claimx_gold_read_bytes(claimx_gold *gold, const char *name, const char *bytes, size_t length, claimx_messages **messages) {
  cx_str content = {bytes ? bytes : "", length};
  return gold_add(gold, NULL, cx_str_of(name), &content, messages);
}

size_t claimx_gold_count(const claimx_gold *gold) { return gold->gold.claims.n; }

void claimx_gold_free(claimx_gold *gold) {
  if (gold) cx_arena_free(gold->arena);
}

/* ---- evaluations ---- */

claimx_status claimx_eval_new(const claimx_gold *gold, claimx_eval **eval) {
  cx_guard guard;
  cx_arena *volatile arena = NULL;
  *eval = NULL;
  if (setjmp(guard.env)) {
    cx_arena_free(arena);
    return CLAIMX_NO_MEMORY;
  }
  cx_arena *made = cx_arena_new(&guard);
  if (!made) return CLAIMX_NO_MEMORY;
  arena = made;
  claimx_eval *out = CX_NEW(made, claimx_eval);
  out->arena = made;
  cx_trial_start(&out->trial, made, &gold->gold);
  cx_arena_set_guard(made, NULL);
  *eval = out;
  return CLAIMX_OK;
}

claimx_status claimx_eval_add(claimx_eval *eval, const claimx_document *document, const claimx_result *result) {
  cx_guard guard;
  cx_arena *volatile scratch = NULL;
  if (eval->trial.finished) return CLAIMX_BAD_ARGUMENT;
  if (setjmp(guard.env)) {
    cx_arena_free(scratch);
    return CLAIMX_NO_MEMORY;
  }
  scratch = cx_arena_new(&guard);
  if (!scratch) return CLAIMX_NO_MEMORY;
  cx_arena_set_guard(eval->arena, &guard);
  cx_trial_add(&eval->trial, scratch, &document->document, result);
  cx_arena_set_guard(eval->arena, NULL);
  cx_arena_free(scratch);
  return CLAIMX_OK;
}

claimx_status claimx_eval_finish(claimx_eval *eval, claimx_messages **messages) {
  cx_guard guard;
  cx_arena *volatile scratch = NULL, *volatile log_arena = NULL;
  if (messages) *messages = NULL;
  if (eval->trial.finished) return CLAIMX_BAD_ARGUMENT;
  if (setjmp(guard.env)) goto no_memory;
  scratch = cx_arena_new(&guard);
  log_arena = cx_arena_new(&guard);
  if (!scratch || !log_arena) goto no_memory;
  cx_arena_set_guard(eval->arena, &guard);
  cx_log log = {.arena = log_arena};
  cx_trial_finish(&eval->trial, scratch, &log);
  cx_arena_set_guard(eval->arena, NULL);
  if (messages && !(*messages = cx_messages_of(&log))) goto no_memory;
  cx_arena_free(scratch);
  cx_arena_free(log_arena);
  return CLAIMX_OK;
no_memory:
  cx_arena_free(scratch);
  cx_arena_free(log_arena);
  return CLAIMX_NO_MEMORY;
}

void claimx_eval_free(claimx_eval *eval) {
  if (eval) cx_arena_free(eval->arena);
}

/* ---- figures and reports ---- */

claimx_figures claimx_eval_figures(const claimx_eval *eval, unsigned kinds) {
  if (!eval->trial.finished) return (claimx_figures){0};
  cx_tally t = cx_figures_tally(&eval->trial, kinds ? kinds : CX_EVAL_ALL_KINDS);
  return (claimx_figures){t.gold, t.extracted, t.right[0], t.right[1], t.right[2]};
}

static void report_make(cx_arena *arena, cx_arena *scratch, const cx_trial *trial, const claimx_eval_options *how, bool json, cx_out *out) {
  unsigned kinds = how->kinds ? how->kinds : CX_EVAL_ALL_KINDS;
  cx_figures figures = cx_figures_make(arena, trial, kinds);
  cx_report report = {.scratch = scratch, .figures = &figures, .intervals = cx_bootstrap(arena, scratch, &figures)};
  cx_eval_errors errors = {0};
  if (how->errors) {
    errors = cx_errors_make(arena, trial, kinds);
    report.errors = &errors;
  }
  if (json)
    cx_report_json(out, &report);
  else
    cx_report_text(out, &report);
}

claimx_status claimx_eval_report(const claimx_eval *eval, const claimx_eval_options *options, claimx_sink sink, void *data) {
  const claimx_eval_options how = options ? *options : (claimx_eval_options){0};
  cx_guard guard;
  cx_arena *volatile arena = NULL, *volatile scratch = NULL;
  bool json;
  bool known_kinds = !how.kinds || how.kinds == CX_EVAL_ALL_KINDS || how.kinds == CX_EVAL_CORE_KINDS || how.kinds == CX_EVAL_CONTEXT_KINDS;
  if (!known_format(how.format, &json) || !known_kinds || !sink || !eval->trial.finished) return CLAIMX_BAD_ARGUMENT;
  if (setjmp(guard.env)) goto no_memory;
  arena = cx_arena_new(&guard);
  scratch = cx_arena_new(&guard);
  if (!arena || !scratch) goto no_memory;
  cx_out *out = CX_NEW(arena, cx_out);
  cx_out_start(out, sink, data);
  report_make(arena, scratch, &eval->trial, &how, json, out);
  cx_out_flush(out);
  bool failed = out->failed;
  cx_arena_free(arena);
  cx_arena_free(scratch);
  return failed ? CLAIMX_BAD_OUTPUT : CLAIMX_OK;
no_memory:
  cx_arena_free(arena);
  cx_arena_free(scratch);
  return CLAIMX_NO_MEMORY;
}

static void compare_make(cx_arena *arena, const char *const *names, const claimx_eval *const *evals, size_t count, bool json, cx_out *out) {
  static const unsigned kinds[] = {CX_EVAL_CORE_KINDS, CX_EVAL_CONTEXT_KINDS, CX_EVAL_ALL_KINDS};
  cx_variant *variants = CX_NEW_N(arena, cx_variant, count + 1);
  for (size_t i = 0; i < count; i++) {
    variants[i].name = names[i];
    for (int g = 0; g < 3; g++) variants[i].groups[g] = cx_figures_tally(&evals[i]->trial, kinds[g]);
  }
  if (json)
    cx_compare_json(out, arena, variants, count);
  else
    cx_compare_text(out, arena, variants, count);
}

claimx_status claimx_eval_compare(const char *const *names, const claimx_eval *const *evals, size_t count, const char *format,
                                  claimx_sink sink, void *data) {
  cx_guard guard;
  cx_arena *volatile arena = NULL;
  bool json;
  if (!known_format(format, &json) || !sink) return CLAIMX_BAD_ARGUMENT;
  for (size_t i = 0; i < count; i++)
    if (!evals[i]->trial.finished) return CLAIMX_BAD_ARGUMENT;
  if (setjmp(guard.env)) {
    cx_arena_free(arena);
    return CLAIMX_NO_MEMORY;
  }
  arena = cx_arena_new(&guard);
  if (!arena) return CLAIMX_NO_MEMORY;
  cx_out *out = CX_NEW(arena, cx_out);
  cx_out_start(out, sink, data);
  compare_make(arena, names, evals, count, json, out);
  cx_out_flush(out);
  bool failed = out->failed;
  cx_arena_free(arena);
  return failed ? CLAIMX_BAD_OUTPUT : CLAIMX_OK;
}
