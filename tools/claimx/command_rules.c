/* claimx rules: the table of its actions, a file each (rules_ACTION.c); what they share. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "program.h"

static const command *const actions[] = {&rules_list,    &rules_new,      &rules_check, &rules_test,  &rules_try,
                                         &rules_explain, &rules_coverage, &rules_diff,  &rules_export};
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

/* ---- loading ---- */

typedef struct layers {
  const char **paths;
  size_t count;
  char *environment; /* CLAIMX_RULES_PATH, cut at its colons */
  const claimx_project *project;
} layers;

/* False: the project file is wrong, and the user was told. */
static bool find_project(program *p, layers *l) {
  claimx_messages *messages = NULL;
  claimx_status status = claimx_project_find(".", &l->project, &messages);
  bool told = message_show_all(p, FAIL_RULES, messages, NULL);
  claimx_messages_free(messages);
  if (status != CLAIMX_OK && !told) message_error(p, FAIL_RULES, "out of memory");
  return status == CLAIMX_OK;
}

static bool gather(program *p, const claimx_rules_options *given, layers *l) {
  const char *environment = getenv("CLAIMX_RULES_PATH");
  size_t room = given->path_count + 1;
  if (!given->no_builtin) {
    if (!find_project(p, l)) return false;
    if (l->project) room += l->project->path_count;
    for (const char *c = environment; c && *c; c++) room += *c == ':';
    if (environment) room++;
    l->environment = environment ? strdup(environment) : NULL;
  }
  l->paths = calloc(room, sizeof *l->paths);
  if (!l->paths || (environment && !given->no_builtin && !l->environment)) {
    message_error(p, FAIL_RULES, "out of memory");
    return false;
  }
  for (char *at = l->environment; at && *at;) {
    size_t n = strcspn(at, ":");
    bool more = at[n] != 0;
    at[n] = 0;
    if (n && access(at, F_OK) != 0) {
      message_error(p, FAIL_RULES, "CLAIMX_RULES_PATH: %s: no such file or folder", at);
      return false;
    }
    if (n) l->paths[l->count++] = at;
    at += n + more;
  }
  for (size_t i = 0; l->project && i < l->project->path_count; i++) l->paths[l->count++] = l->project->paths[i];
  for (size_t i = 0; i < given->path_count; i++) l->paths[l->count++] = given->paths[i];
  return true;
}

claimx_status rules_compile(program *p, const claimx_rules_options *given, claimx_rules **rules, claimx_messages **messages,
                            unsigned *layer_count) {
  layers l = {0};
  claimx_status status = CLAIMX_BAD_RULES;
  *rules = NULL;
  *messages = NULL;
  if (gather(p, given, &l)) {
    bool no_builtin = given->no_builtin || (l.project && l.project->no_builtin);
    claimx_rules_options all = {.paths = l.paths, .path_count = l.count, .no_builtin = no_builtin};
    status = claimx_rules_new(&all, rules, messages);
    *layer_count = (unsigned)l.count + !no_builtin;
  }
  free(l.paths);
  free(l.environment);
  claimx_project_free(l.project);
  return status;
}

static claimx_rules *load(program *p, const claimx_rules_options *given, unsigned *layer_count) {
  claimx_rules *rules;
  claimx_messages *messages;
  claimx_status status = rules_compile(p, given, &rules, &messages, layer_count);
  message_show_all(p, FAIL_RULES, messages, NULL);
  claimx_messages_free(messages);
  if (status != CLAIMX_OK && !p->failed[FAIL_RULES])
    message_error(p, FAIL_RULES, status == CLAIMX_NO_MEMORY ? "out of memory" : "the rules could not be loaded");
  return rules;
}

claimx_rules *rules_load(program *p, const claimx_rules_options *paths) {
  unsigned layer_count;
  return load(p, paths, &layer_count);
}

void rules_take_arguments(options *o) {
  for (size_t i = 0; i < o->arguments.count; i++) o->rule_paths.at[o->rule_paths.count++] = o->arguments.at[i];
  o->rules.paths = o->rule_paths.at;
  o->rules.path_count = o->rule_paths.count;
}

claimx_rules *rules_load_arguments(program *p, options *o) {
  unsigned layer_count = 0;
  rules_take_arguments(o);
  claimx_rules *rules = load(p, &o->rules, &layer_count);
  o->first_layer = o->arguments.count ? layer_count - (unsigned)o->arguments.count : 0;
  return rules;
}
