/* claimx rules: the table of its actions, a file each (rules_ACTION.c); what they share. */
#include <stdio.h>
#include <string.h>

#include "program.h"

static const command *const actions[] = {&rules_list, &rules_check, &rules_test, &rules_try, &rules_explain};
enum { ACTIONS = sizeof actions / sizeof *actions };

static const char *word_of(const command *action) { return strchr(action->name, ' ') + 1; }

static void help(void) {
  puts("usage: claimx rules ACTION [OPTIONS] ...\n\nWork on rule packs and vocabularies.\n\nactions:");
  for (size_t i = 0; i < ACTIONS; i++) printf("  %-9s %s\n", word_of(actions[i]), actions[i]->summary);
  puts("\n  claimx rules ACTION --help   what an action does, and its options");
}

const command *rules_action(program *p, int argc, char **argv) {
  const char *names[ACTIONS + 1] = {0}, *name = argc > 1 ? argv[1] : NULL;
  for (size_t i = 0; i < ACTIONS; i++) names[i] = word_of(actions[i]);
  if (!name) {
    message_error(p, FAIL_USAGE, "rules: no action; see 'claimx rules --help'");
    return NULL;
  }
  if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
    help();
    return NULL;
  }
  for (size_t i = 0; i < ACTIONS; i++)
    if (strcmp(name, names[i]) == 0) return actions[i];
  const char *nearest = message_nearest(name, names);
  if (name[0] == '-')
    message_error(p, FAIL_USAGE, "rules: expected an action before '%s'; see 'claimx rules --help'", name);
  else if (nearest)
    message_error(p, FAIL_USAGE, "rules: unknown action '%s'; did you mean '%s'?", name, nearest);
  else
    message_error(p, FAIL_USAGE, "rules: unknown action '%s'; see 'claimx rules --help'", name);
  return NULL;
}

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

void rules_take_arguments(options *o) {
  for (size_t i = 0; i < o->arguments.count; i++) o->rule_paths.at[o->rule_paths.count++] = o->arguments.at[i];
  o->rules = (claimx_rules_options){o->rule_paths.at, o->rule_paths.count};
}

claimx_rules *rules_load_arguments(program *p, options *o) {
  rules_take_arguments(o);
  return rules_load(p, &o->rules);
}
