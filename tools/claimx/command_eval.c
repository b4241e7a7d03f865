/* claimx eval: what is extracted from files, compared with annotations; or once for each mechanism that is switched off. */
#include <stdlib.h>
#include <string.h>

#include "program.h"

enum { MOST_VARIANTS = 16 };

/* The same documents, extracted with all mechanisms, and without each of them where that is asked for. */
typedef struct trials {
  program *p;
  const options *o;
  const claimx_rules *rules;
  const char *names[MOST_VARIANTS];
  unsigned off[MOST_VARIANTS];
  claimx_eval *evals[MOST_VARIANTS];
  size_t count, documents;
} trials;

static bool is_out_of_memory(trials *t, claimx_status status) {
  if (status == CLAIMX_NO_MEMORY) message_error(t->p, FAIL_INPUT, "out of memory");
  return status == CLAIMX_NO_MEMORY;
}

/* ---- annotations ---- */

/* Faults are told, and what could be read is used; false where no file could be read at all. */
static bool read_gold(program *p, const strings *paths, claimx_gold *gold) {
  bool any = false;
  for (size_t i = 0; i < paths->count; i++) {
    claimx_messages *messages = NULL;
    claimx_status status = claimx_gold_read_file(gold, paths->at[i], &messages);
    bool unreadable = status == CLAIMX_NO_MEMORY;
    for (size_t k = 0; k < claimx_messages_count(messages); k++)
      unreadable = unreadable || strncmp(claimx_messages_at(messages, k)->code, "input-", 6) == 0;
    if (!message_show_all(p, FAIL_INPUT, messages, paths->at[i]) && status != CLAIMX_OK)
      message_file(p, FAIL_INPUT, paths->at[i], status == CLAIMX_NO_MEMORY ? "out of memory" : "could not be read");
    claimx_messages_free(messages);
    any = any || !unreadable;
  }
  return any;
}

/* ---- documents ---- */

static bool add_document(trials *t, const claimx_document *document, const char *file) {
  for (size_t i = 0; i < t->count; i++) {
    claimx_extract_options how = t->o->extract;
    how.off |= t->off[i];
    how.kinds = 0;
    const claimx_result *result = NULL;
    claimx_status status = claimx_extract(t->rules, document, &how, &result);
    for (size_t k = 0; i == 0 && result && k < result->diagnostic_count; k++) message_show(t->p, FAIL_INPUT, &result->diagnostics[k], file);
    if (status == CLAIMX_OK) status = claimx_eval_add(t->evals[i], document, result);
    claimx_result_free(result);
    if (is_out_of_memory(t, status)) return false;
  }
  progress_show(++t->documents, file);
  return true;
}

/* False: memory is out. */
static bool add_file(trials *t, const char *file) {
  claimx_reader *reader = NULL;
  claimx_status status = claimx_reader_open_file(file, &t->o->input, &reader);
  bool good = !is_out_of_memory(t, status);
  while (good && reader && status != CLAIMX_END) {
    claimx_document *document = NULL;
    claimx_messages *messages = NULL;
    status = claimx_reader_next(reader, &document, &messages);
    bool told = message_show_all(t->p, FAIL_INPUT, messages, file);
    claimx_messages_free(messages);
    if (document)
      good = add_document(t, document, file);
    else if (status == CLAIMX_BAD_INPUT && !told)
      message_file(t->p, FAIL_INPUT, file, "could not be read");
    else
      good = !is_out_of_memory(t, status);
    claimx_document_free(document);
  }
  claimx_reader_free(reader);
  return good;
}

/* Warnings of the first alone: those of the others are the same. */
static bool finish(trials *t) {
  for (size_t i = 0; i < t->count; i++) {
    claimx_messages *messages = NULL;
    claimx_status status = claimx_eval_finish(t->evals[i], &messages);
    if (i == 0) message_show_all(t->p, FAIL_INPUT, messages, "");
    claimx_messages_free(messages);
    if (is_out_of_memory(t, status)) return false;
  }
  return true;
}

/* ---- the command ---- */

static bool start(trials *t, const claimx_gold *gold) {
  t->names[t->count++] = "all on";
  if (t->o->ablate)
    for (const mechanism *m = mechanisms; m->name && t->count < MOST_VARIANTS; m++) {
      t->names[t->count] = m->name;
      t->off[t->count++] = m->bit;
    }
  for (size_t i = 0; i < t->count; i++)
    if (is_out_of_memory(t, claimx_eval_new(gold, &t->evals[i]))) return false;
  return true;
}

static claimx_status report(const trials *t, output *out) {
  const claimx_eval_options how = {.format = t->o->format, .kinds = t->o->extract.kinds, .errors = t->o->errors};
  if (!t->o->ablate) return claimx_eval_report(t->evals[0], &how, output_write, out);
  const claimx_eval *evals[MOST_VARIANTS];
  for (size_t i = 0; i < t->count; i++) evals[i] = t->evals[i];
  return claimx_eval_compare(t->names, evals, t->count, how.format, output_write, out);
}

static void run(trials *t, const claimx_gold *gold, output *out) {
  bool good = start(t, gold);
  progress_start(t->p);
  for (size_t i = 0; i < t->o->arguments.count && good; i++) good = add_file(t, t->o->arguments.at[i]);
  progress_clear();
  claimx_status status = good && finish(t) ? report(t, out) : CLAIMX_END;
  is_out_of_memory(t, status);
  for (size_t i = 0; i < t->count; i++) claimx_eval_free(t->evals[i]);
  output_close(t->p, out, status == CLAIMX_OK || status == CLAIMX_BAD_OUTPUT);
}

static bool twice_standard_input(const options *o) {
  int count = 0;
  for (size_t i = 0; i < o->arguments.count; i++) count += strcmp(o->arguments.at[i], "-") == 0;
  for (size_t i = 0; i < o->gold.count; i++) count += strcmp(o->gold.at[i], "-") == 0;
  return count > 1;
}

/* NULL: memory is out, or the output cannot be opened, and the user was told. It must be neither a text nor annotations. */
static output *open_output(program *p, const options *o) {
  strings inputs = {malloc((o->arguments.count + o->gold.count) * sizeof *inputs.at), 0};
  if (!inputs.at) {
    message_error(p, FAIL_OUTPUT, "out of memory");
    return NULL;
  }
  for (size_t i = 0; i < o->arguments.count; i++) inputs.at[inputs.count++] = o->arguments.at[i];
  for (size_t i = 0; i < o->gold.count; i++) inputs.at[inputs.count++] = o->gold.at[i];
  output *out = output_open(p, o->output, &inputs);
  free(inputs.at);
  return out;
}

void command_eval(program *p, options *o) {
  if (!o->gold.count) {
    message_error(p, FAIL_USAGE, "eval: no annotations; name them by --gold");
  } else if (!o->arguments.count) {
    message_error(p, FAIL_USAGE, "eval: no input; name the files that the annotations speak of");
  } else if (twice_standard_input(o)) {
    message_error(p, FAIL_USAGE, "eval: standard input can be read only once");
  } else if (o->ablate && (o->errors || o->extract.kinds)) {
    message_error(p, FAIL_USAGE, "eval: --ablate shows all kinds and no errors; leave out --kinds and --errors");
  } else {
    trials t = {.p = p, .o = o};
    claimx_rules *rules = rules_load(p, &o->rules);
    claimx_gold *gold = NULL;
    t.rules = rules;
    if (rules && !is_out_of_memory(&t, claimx_gold_new(&gold)) && read_gold(p, &o->gold, gold)) {
      output *out = open_output(p, o);
      if (out) run(&t, gold, out);
    }
    claimx_gold_free(gold);
    claimx_rules_free(rules);
  }
}
