/* claimx rules try, claimx rules explain: why a text is read as it is. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "program.h"

static const char *const formats[] = {"text", "json", NULL};

/* Whether the words of `try` are a file's name: it is there, or they hold no blank and are no sentence. */
static bool is_file(const char *words) { return strcmp(words, "-") == 0 || access(words, R_OK) == 0; }

typedef struct nearest {
  bool any;
  claimx_span span;
  char quote[80];
} nearest;

static void tell_unknown_rule(program *p, const claimx_rules *rules, const char *name) {
  const char **ids = calloc(claimx_rules_count(rules) + 1, sizeof *ids), *near = NULL;
  for (size_t i = 0; ids && i < claimx_rules_count(rules); i++) ids[i] = claimx_rules_at(rules, i)->ref.id;
  if (ids) near = message_nearest(name, ids);
  message_error(p, FAIL_USAGE, "--rule: no rule '%s'; %s%s%s", name,
                near ? "did you mean '" : "'claimx rules list' names them all; --rules PATH adds yours", near ? near : "",
                near ? "'?" : "");
  free(ids);
}

static bool try_document(program *p, const options *o, const claimx_rules *rules, const claimx_document *document, output *out,
                         nearest *found) {
  (void)found;
  const claimx_try_options asked = {.rule = o->rule, .near = o->near};
  const claimx_trace *trace = NULL;
  claimx_status status = claimx_try(rules, document, &asked, &trace);
  if (status == CLAIMX_BAD_ARGUMENT) tell_unknown_rule(p, rules, o->rule);
  if (status == CLAIMX_NO_MEMORY) message_error(p, FAIL_INPUT, "out of memory");
  if (status == CLAIMX_OK) claimx_trace_write(trace, o->format, output_write, out);
  claimx_trace_free(trace);
  return status == CLAIMX_OK;
}

static uint64_t apart(const claimx_span *span, const options *o) {
  uint64_t lines = span->line > o->at_line ? span->line - o->at_line : o->at_line - span->line;
  uint64_t columns = span->column > o->at_column ? span->column - o->at_column : o->at_column - span->column;
  return lines << 32 | columns;
}

/* Keeps the number that stands nearest to the place asked for. */
static void remember_nearest(nearest *found, const options *o, const claimx_trace *trace) {
  for (size_t s = 0; s < trace->sentence_count; s++)
    for (size_t i = 0; i < trace->sentences[s].number_count; i++) {
      const claimx_field *number = &trace->sentences[s].numbers[i].number;
      if (found->any && apart(&number->span, o) >= apart(&found->span, o)) continue;
      found->any = true;
      found->span = number->span;
      snprintf(found->quote, sizeof found->quote, "%s", number->quote);
    }
}

static bool explain_document(program *p, const options *o, const claimx_rules *rules, const claimx_document *document, output *out,
                             nearest *found) {
  const claimx_trace *trace = NULL;
  claimx_status status = claimx_explain(rules, document, o->at_line, o->at_column, &trace);
  if (status == CLAIMX_NO_MEMORY) message_error(p, FAIL_INPUT, "out of memory");
  if (status == CLAIMX_OK) claimx_trace_write(trace, o->format, output_write, out);
  claimx_trace_free(trace);
  if (status != CLAIMX_BAD_ARGUMENT || claimx_try(rules, document, NULL, &trace) != CLAIMX_OK) return status == CLAIMX_OK;
  remember_nearest(found, o, trace);
  claimx_trace_free(trace);
  return false;
}

typedef bool answer(program *p, const options *o, const claimx_rules *rules, const claimx_document *document, output *out, nearest *found);

/* Each document of the reader, until one is answered where only one can be; how many were. */
static size_t each(program *p, const options *o, const claimx_rules *rules, claimx_reader *reader, const char *name, output *out,
                   answer *ask, nearest *found) {
  size_t answered = 0;
  claimx_status status = CLAIMX_OK;
  while (status != CLAIMX_END && status != CLAIMX_NO_MEMORY) {
    claimx_document *document = NULL;
    claimx_messages *messages = NULL;
    status = claimx_reader_next(reader, &document, &messages);
    message_show_all(p, FAIL_INPUT, messages, name);
    claimx_messages_free(messages);
    if (status == CLAIMX_OK) {
      if (answered && o->format[0] == 't') output_write(out, "\n", 1);
      bool done = ask(p, o, rules, document, out, found);
      answered += done;
      if (!done && p->failed[FAIL_USAGE]) status = CLAIMX_END;
    } else if (status == CLAIMX_NO_MEMORY) {
      message_file(p, FAIL_INPUT, name, "out of memory");
    }
    claimx_document_free(document);
  }
  return answered;
}

static void try(program *p, options *o) {
  if (o->arguments.count != 1) {
    message_error(p, FAIL_USAGE, "rules try: expected one SENTENCE or FILE; see 'claimx rules try --help'");
    return;
  }
  const char *words = o->arguments.at[0];
  claimx_rules *rules = rules_load(p, &o->rules);
  claimx_reader *reader = NULL;
  bool file = is_file(words);
  claimx_input sentence = {.format = "text"};
  if (rules && (file ? claimx_reader_open_file(words, &o->input, &reader)
                     : claimx_reader_open_bytes("sentence", words, strlen(words), &sentence, &reader)) != CLAIMX_OK)
    message_error(p, FAIL_INPUT, "out of memory");
  output *out = reader ? output_open(p, o->output, &o->arguments) : NULL;
  if (out) {
    each(p, o, rules, reader, file ? words : NULL, out, try_document, NULL);
    output_close(p, out, true);
  }
  claimx_reader_free(reader);
  claimx_rules_free(rules);
}

static void explain(program *p, options *o) {
  if (o->arguments.count != 1 || !o->at_line) {
    message_error(p, FAIL_USAGE, "rules explain: expected FILE --at LINE:COLUMN; see 'claimx rules explain --help'");
    return;
  }
  const char *file = o->arguments.at[0];
  claimx_rules *rules = rules_load(p, &o->rules);
  claimx_reader *reader = NULL;
  if (rules && claimx_reader_open_file(file, &o->input, &reader) != CLAIMX_OK) message_error(p, FAIL_INPUT, "out of memory");
  output *out = reader ? output_open(p, o->output, &o->arguments) : NULL;
  if (out) {
    nearest found = {.any = false};
    size_t answered = each(p, o, rules, reader, file, out, explain_document, &found);
    if (!answered && found.any)
      message_file(p, FAIL_USAGE, file, "no number stands at %u:%u; the nearest is '%s' at %u:%u", o->at_line, o->at_column, found.quote,
                   found.span.line, found.span.column);
    else if (!answered && !p->failed[FAIL_INPUT])
      message_file(p, FAIL_USAGE, file, "no number stands at %u:%u, nor anywhere else", o->at_line, o->at_column);
    output_close(p, out, answered > 0);
  }
  claimx_reader_free(reader);
  claimx_rules_free(rules);
}

const command rules_try = {"rules try",
                           "[OPTIONS] SENTENCE | FILE",
                           "show what became of a sentence, and why a rule did not match",
                           "Shows how a SENTENCE (or each of a FILE; \"-\": standard input) is read, what rules see of it, what\n"
                           "became of each number, and of the rules: which won, lost, or was vetoed, by what; and of those that\n"
                           "nearly matched, where their pattern stopped and what it wanted there.\n",
                           "firBoqXN",
                           try,
                           formats};

const command rules_explain = {"rules explain",
                               "[OPTIONS] FILE --at LINE:COLUMN",
                               "say why a number became its claim, or none",
                               "Says of the number at a place of FILE which rule decided what it is, where each field of its claim\n"
                               "came from, and what became of the other rules.\n",
                               "firBoqa",
                               explain,
                               formats};
