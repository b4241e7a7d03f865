/* claimx rules: the packs by themselves. */
#include <stdio.h>
#include <string.h>

#include "program.h"

claimx_rules *rules_load(program *p, const claimx_rules_options *paths) {
  claimx_rules *rules = NULL;
  claimx_messages *messages = NULL;
  claimx_status status = claimx_rules_new(paths, &rules, &messages);
  bool told = message_show_all(p, FAIL_RULES, messages, NULL);
  claimx_messages_free(messages);
  if (status == CLAIMX_OK) return rules;
  p->failed[FAIL_RULES] = true;
  if (!told) message_error(p, FAIL_RULES, status == CLAIMX_NO_MEMORY ? "out of memory" : "the rules could not be loaded");
  claimx_rules_free(rules);
  return NULL;
}

/* Errors that are only failed examples. */
static void test(program *p, const claimx_rules *rules) {
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

static void list(program *p, const claimx_rules *rules) {
  (void)p;
  printf("%zu rules\n", claimx_rules_count(rules));
}

static void check(program *p, const claimx_rules *rules) {
  if (!p->quiet) printf("%zu rules, no faults\n", claimx_rules_count(rules));
}

static const struct {
  const char *name;
  void (*run)(program *p, const claimx_rules *rules);
} actions[] = {{"list", list}, {"check", check}, {"test", test}};
enum { ACTIONS = sizeof actions / sizeof *actions };

void command_rules(program *p, options *o) {
  if (!o->arguments.count) {
    message_error(p, FAIL_USAGE, "rules: expected list, check or test");
    return;
  }
  const char *name = o->arguments.at[0], *names[ACTIONS + 1] = {0};
  size_t found = ACTIONS;
  for (size_t i = 0; i < ACTIONS; i++) {
    names[i] = actions[i].name;
    if (strcmp(name, names[i]) == 0) found = i;
  }
  if (found == ACTIONS) {
    const char *nearest = message_nearest(name, names);
    message_error(p, FAIL_USAGE, "rules: unknown action '%s'; %s%s%s", name, nearest ? "did you mean '" : "expected list, check or test",
                  nearest ? nearest : "", nearest ? "'?" : "");
    return;
  }
  for (size_t i = 1; i < o->arguments.count; i++) o->rule_paths.at[o->rule_paths.count++] = o->arguments.at[i];
  o->rules = (claimx_rules_options){o->rule_paths.at, o->rule_paths.count};
  claimx_rules *rules = rules_load(p, &o->rules);
  if (rules) actions[found].run(p, rules);
  claimx_rules_free(rules);
}
