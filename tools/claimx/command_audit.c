/* claimx audit: what does not hold in texts, between a summary and its source, or across documents. */
#include <stdlib.h>
#include <string.h>

#include "program.h"

/* What was read, which the audit borrows until it is freed. */
typedef struct reading {
  claimx_document *document;
  const claimx_result *result;
} reading;

typedef struct inspection {
  program *p;
  const options *o;
  const claimx_rules *rules;
  claimx_audit *audit;
  reading *read;
  size_t count, room;
} inspection;

static bool is_out_of_memory(inspection *n, claimx_status status) {
  if (status == CLAIMX_NO_MEMORY) message_error(n->p, FAIL_INPUT, "out of memory");
  return status == CLAIMX_NO_MEMORY;
}

/* Takes the document over. False: memory is out. */
static bool add_document(inspection *n, claimx_document *document, const char *file, claimx_audit_role role) {
  if (n->count == n->room) {
    n->room = n->room ? 2 * n->room : 16;
    reading *more = realloc(n->read, n->room * sizeof *more);
    if (!more) {
      claimx_document_free(document);
      return !is_out_of_memory(n, CLAIMX_NO_MEMORY);
    }
    n->read = more;
  }
  reading *r = &n->read[n->count++];
  *r = (reading){document, NULL};
  claimx_extract_options how = n->o->extract;
  how.kinds = 0;
  claimx_status status = claimx_extract(n->rules, document, &how, &r->result);
  for (size_t k = 0; r->result && k < r->result->diagnostic_count; k++) message_show(n->p, FAIL_INPUT, &r->result->diagnostics[k], file);
  if (status == CLAIMX_OK) status = claimx_audit_add(n->audit, document, r->result, role);
  progress_show(n->count, file);
  return !is_out_of_memory(n, status);
}

static bool show_messages(inspection *n, const claimx_messages *messages, const char *file) {
  bool error = false;
  for (size_t i = 0; i < claimx_messages_count(messages); i++) {
    const claimx_message *m = claimx_messages_at(messages, i);
    error = error || m->severity == CLAIMX_ERROR;
    if (strcmp(m->code, "report-count") != 0) message_show(n->p, FAIL_INPUT, m, file); /* that one is a finding */
  }
  return error;
}

/* False: memory is out. */
static bool add_file(inspection *n, const char *file, claimx_audit_role role) {
  claimx_reader *reader = NULL;
  claimx_status status = claimx_reader_open_file(file, &n->o->input, &reader);
  bool good = !is_out_of_memory(n, status);
  while (good && reader && status != CLAIMX_END) {
    claimx_document *document = NULL;
    claimx_messages *messages = NULL;
    status = claimx_reader_next(reader, &document, &messages);
    bool told = show_messages(n, messages, file);
    good = !is_out_of_memory(n, claimx_audit_tell(n->audit, messages));
    claimx_messages_free(messages);
    if (document && good)
      good = add_document(n, document, file, role);
    else if (document)
      claimx_document_free(document);
    else if (status == CLAIMX_BAD_INPUT && !told)
      message_file(n->p, FAIL_INPUT, file, "could not be read");
    else
      good = good && !is_out_of_memory(n, status);
  }
  claimx_reader_free(reader);
  return good;
}

/* A finding of the asked severity makes the status 1. */
static void check(inspection *n) {
  for (size_t i = 0; i < claimx_audit_count(n->audit); i++)
    if ((int)claimx_audit_at(n->audit, i)->severity >= n->o->fail_on) n->p->failed[FAIL_CHECK] = true;
}

static void run(inspection *n, output *out) {
  const options *o = n->o;
  progress_start(n->p);
  bool good = !o->against || add_file(n, o->against, CLAIMX_SOURCE);
  for (size_t i = 0; i < o->arguments.count && good; i++)
    good = add_file(n, o->arguments.at[i], o->against ? CLAIMX_SUMMARY : CLAIMX_AUDITED);
  progress_clear();
  claimx_status status = good ? claimx_audit_finish(n->audit) : CLAIMX_END;
  const claimx_audit_report_options how = {.format = o->format, .summary = o->summary};
  if (status == CLAIMX_OK) status = claimx_audit_report(n->audit, &how, output_write, out);
  if (!is_out_of_memory(n, status) && good) check(n);
  output_close(n->p, out, status == CLAIMX_OK || status == CLAIMX_BAD_OUTPUT);
}

static bool twice_standard_input(const options *o) {
  int count = o->against && strcmp(o->against, "-") == 0;
  for (size_t i = 0; i < o->arguments.count; i++) count += strcmp(o->arguments.at[i], "-") == 0;
  return count > 1;
}

/* NULL: the user was told why. The output must be no input. */
static output *open_output(program *p, const options *o) {
  strings inputs = {malloc((o->arguments.count + 1) * sizeof *inputs.at), 0};
  if (!inputs.at) {
    message_error(p, FAIL_OUTPUT, "out of memory");
    return NULL;
  }
  for (size_t i = 0; i < o->arguments.count; i++) inputs.at[inputs.count++] = o->arguments.at[i];
  if (o->against) inputs.at[inputs.count++] = o->against;
  output *out = output_open(p, o->output, &inputs);
  free(inputs.at);
  return out;
}

void command_audit(program *p, options *o) {
  if (!o->arguments.count) {
    message_error(p, FAIL_USAGE,
                  o->against ? "audit: no summary; name it behind its source" : "audit: no input; name a file, or - for standard input");
  } else if (o->against && o->across) {
    message_error(p, FAIL_USAGE, "audit: --against and --across are two audits; leave one out");
  } else if (twice_standard_input(o)) {
    message_error(p, FAIL_USAGE, "audit: standard input can be read only once");
  } else {
    inspection n = {.p = p, .o = o};
    claimx_rules *rules = rules_load(p, &o->rules);
    const claimx_audit_options how = {.across = o->across};
    n.rules = rules;
    if (rules && !is_out_of_memory(&n, claimx_audit_new(rules, &how, &n.audit))) {
      output *out = open_output(p, o);
      if (out) run(&n, out);
    }
    claimx_audit_free(n.audit);
    for (size_t i = 0; i < n.count; i++) {
      claimx_result_free(n.read[i].result);
      claimx_document_free(n.read[i].document);
    }
    free(n.read);
    claimx_rules_free(rules);
  }
}
