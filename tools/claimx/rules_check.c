/* claimx rules check: every fault of packs and vocabularies, and what is doubtful about those that compile. */
#include <stdio.h>

#include "program.h"

static size_t count(const claimx_messages *messages, claimx_severity severity) {
  size_t n = 0;
  for (size_t i = 0; i < claimx_messages_count(messages); i++) n += claimx_messages_at(messages, i)->severity == severity;
  return n;
}

static void put_count(size_t n, const char *what, bool *first) {
  if (!n) return;
  printf("%s%zu %s%s", *first ? "" : ", ", n, what, n == 1 ? "" : "s");
  *first = false;
}

/* "91 rules, no faults"; "2 errors, 1 warning" */
static void sum_up(const claimx_rules *rules, const claimx_messages *lists[2]) {
  static const char *const names[] = {"note", "warning", "error"};
  bool first = true, none = true;
  if (rules) put_count(claimx_rules_count(rules), "rule", &first);
  for (int s = CLAIMX_ERROR; s >= CLAIMX_NOTE; s--) {
    size_t n = count(lists[0], (claimx_severity)s) + count(lists[1], (claimx_severity)s);
    put_count(n, names[s], &first);
    none = none && !n;
  }
  puts(none ? ", no faults" : "");
}

static void check(program *p, options *o) {
  claimx_rules *rules = NULL;
  claimx_messages *faults = NULL, *doubts = NULL;
  unsigned layer_count;
  rules_take_arguments(o);
  claimx_status status = rules_compile(p, &o->rules, &rules, &faults, &layer_count);
  if (status == CLAIMX_OK) status = claimx_rules_check(rules, &doubts);
  const claimx_messages *lists[] = {faults, doubts};
  if (status == CLAIMX_NO_MEMORY) {
    message_error(p, FAIL_RULES, "out of memory");
  } else {
    output *out = output_open(p, o->output, &o->arguments);
    bool asked_for_errors = p->quiet; /* then a list without one is not shown */
    if (asked_for_errors && !count(faults, CLAIMX_ERROR)) lists[0] = NULL;
    if (asked_for_errors && !count(doubts, CLAIMX_ERROR)) lists[1] = NULL;
    if (out) {
      claimx_messages_write(lists, 2, o->format, output_write, out);
      output_close(p, out, true);
    }
    bool text = o->format[0] == 't';
    if (text && !p->quiet && !o->output) sum_up(rules, lists);
    if (status != CLAIMX_OK) p->failed[FAIL_RULES] = true;
    if (count(doubts, CLAIMX_ERROR)) p->failed[FAIL_CHECK] = true;
    if (o->strict && count(faults, CLAIMX_WARNING) + count(doubts, CLAIMX_WARNING)) p->failed[FAIL_CHECK] = true;
  }
  claimx_messages_free(faults);
  claimx_messages_free(doubts);
  claimx_rules_free(rules);
}

static const char *const formats[] = {"text", "json", "sarif", NULL};

const command rules_check = {"rules check",
                             "[OPTIONS] [PATH...]",
                             "show every fault of packs and vocabularies",
                             "Compiles the packs of each PATH (a file or a folder; none: the built-in packs) and shows every\n"
                             "fault with its line; where there is none, what is doubtful: rules that lose their own examples,\n"
                             "slow patterns, what nobody uses.\n",
                             "frBqso",
                             check,
                             formats};
