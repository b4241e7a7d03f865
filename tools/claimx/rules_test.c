/* claimx rules test: the packs' own examples. */
#include <stdio.h>

#include "program.h"

/* Errors that are only failed examples. */
static void run(program *p, const claimx_rules *rules) {
  claimx_messages *messages = NULL;
  claimx_status status = claimx_rules_test(rules, &messages);
  size_t failed = 0;
  for (size_t i = 0; i < claimx_messages_count(messages); i++) failed += claimx_messages_at(messages, i)->severity == CLAIMX_ERROR;
  message_show_all(p, FAIL_CHECK, messages, NULL);
  claimx_messages_free(messages);
  if (status != CLAIMX_OK)
    message_error(p, FAIL_RULES, "the examples could not be run: %s",
                  status == CLAIMX_NO_MEMORY ? "out of memory" : "the rule set is wrong");
  else if (failed)
    printf("%zu rules, %zu %s not hold\n", claimx_rules_count(rules), failed, failed == 1 ? "example does" : "examples do");
  else
    printf("%zu rules, every example holds\n", claimx_rules_count(rules));
}

static void test(program *p, options *o) {
  claimx_rules *rules = rules_load_arguments(p, o);
  if (rules) run(p, rules);
  claimx_rules_free(rules);
}

const command rules_test = {"rules test",
                            "[OPTIONS] [PATH...]",
                            "run the packs' own examples",
                            "Runs the examples of the packs of each PATH (none: the built-in packs); exit status 1 where\n"
                            "one does not hold.\n",
                            "rq",
                            test,
                            NULL};
