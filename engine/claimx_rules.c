/* The public functions about rules: compiling, listing, testing; the project file. See claimx.h. */
#include "claimx/claimx.h"

#include "claimx_private.h"
#include "find/explain/example.h"
#include "rules/pack.h"
#include "rules/pack_path.h"
#include "rules/project.h"
#include "text/messages.h"

/* ---- layers ---- */

/* The lowest layer first. False where a path cannot be read. */
static bool read_layers(cx_arena *scratch, const claimx_rules_options *options, cx_log *log, cx_rule_layer **out, uint32_t *count) {
  const claimx_rules_options o = options ? *options : (claimx_rules_options){0};
  cx_rule_layer *layers = *out = CX_NEW_N(scratch, cx_rule_layer, o.path_count + 2);
  uint32_t n = 0;
  bool good = true;
  if (!o.no_builtin) {
    layers[n].count = cx_builtin_files(&layers[n].files);
    layers[n].proven = true; /* unit.matcher compiles them all, as "claimx rules check" does */
    n++;
  }
  for (size_t i = 0; i < o.path_count; i++, n++)
    good = cx_rule_paths_read(scratch, o.paths + i, 1, log, &layers[n].files, &layers[n].count) && good;
  if (o.file_count) {
    cx_rule_file *files = CX_NEW_N(scratch, cx_rule_file, o.file_count);
    for (size_t i = 0; i < o.file_count; i++)
      files[i] = (cx_rule_file){cx_str_of(o.files[i].name), {o.files[i].bytes ? o.files[i].bytes : "", o.files[i].length}};
    layers[n++] = (cx_rule_layer){files, (uint32_t)o.file_count, false};
  }
  *count = n;
  return good;
}

/* ---- the list ---- */

static const char *z(cx_str s) { return s.n ? s.p : NULL; }

static const claimx_rule *list_rules(cx_arena *arena, const cx_ruleset *set) {
  static const char *const languages[] = {"any", "en", "zh"};
  uint32_t count = cx_ruleset_size(set), example_count, at = 0;
  const cx_example *examples;
  example_count = cx_ruleset_examples(set, &examples);
  claimx_rule *list = CX_NEW_N(arena, claimx_rule, count);
  claimx_example *shown = CX_NEW_N(arena, claimx_example, example_count);
  for (uint32_t i = 0; i < example_count; i++)
    shown[i] = (claimx_example){examples[i].match, examples[i].text.p, z(examples[i].kind), z(examples[i].why), examples[i].line};
  for (uint32_t i = 0; i < count; i++) {
    const cx_rule *rule = cx_ruleset_rule(set, i);
    const cx_str *needs;
    uint32_t need_count = cx_ruleset_needs(set, i, arena, &needs), first = at;
    const char **texts = CX_NEW_N(arena, const char *, need_count);
    for (uint32_t k = 0; k < need_count; k++) texts[k] = needs[k].p;
    while (at < example_count && examples[at].rule == rule) at++;
    list[i] = (claimx_rule){.ref = {rule->pack->name.p, rule->pack->version.p, rule->id.p},
                            .file = rule->pack->file.p,
                            .line = rule->line,
                            .layer = rule->pack->layer,
                            .language = languages[rule->pack->language],
                            .summary = rule->summary.p,
                            .relation = cx_relation_name(rule->relation),
                            .rank = cx_rank_name(rule->rank),
                            .reason = rule->reason ? cx_reason_name(rule->reason) : NULL,
                            .kind = z(rule->kind),
                            .metric = z(rule->metric),
                            .direction = z(rule->direction),
                            .replaces = z(rule->replaces),
                            .needs = texts,
                            .need_count = need_count,
                            .examples = shown + first,
                            .example_count = at - first};
  }
  return list;
}

size_t claimx_rules_count(const claimx_rules *rules) { return cx_ruleset_size(rules->set); }

const claimx_rule *claimx_rules_at(const claimx_rules *rules, size_t index) {
  return index < claimx_rules_count(rules) ? &rules->list[index] : NULL;
}

/* ---- compiling ---- */

claimx_status claimx_rules_new(const claimx_rules_options *options, claimx_rules **rules, claimx_messages **messages) {
  cx_guard guard;
  cx_arena *volatile arena = NULL, *volatile log_arena = NULL, *volatile scratch = NULL;
  *rules = NULL;
  if (messages) *messages = NULL;
  if (setjmp(guard.env)) goto no_memory;
  arena = cx_arena_new(&guard);
  log_arena = cx_arena_new(&guard);
  scratch = cx_arena_new(&guard);
  if (!arena || !log_arena || !scratch) goto no_memory;
  claimx_rules *made = CX_NEW(arena, claimx_rules);
  made->arena = arena;
  cx_log log = {.arena = log_arena};
  cx_rule_layer *layers;
  uint32_t count;
  claimx_status status = CLAIMX_OK;
  if (!read_layers(scratch, options, &log, &layers, &count)) status = CLAIMX_BAD_INPUT;
  if (status == CLAIMX_OK) {
    made->set = cx_ruleset_layered(arena, layers, count, &log);
    if (made->set)
      made->list = list_rules(arena, made->set);
    else
      status = CLAIMX_BAD_RULES;
  }
  cx_arena_free(scratch);
  scratch = NULL;
  if (status == CLAIMX_OK)
    *rules = made;
  else
    cx_arena_free(arena);
  arena = NULL;
  if (cx_messages_hand_over(&log, messages) == CLAIMX_NO_MEMORY && status == CLAIMX_OK) {
    claimx_rules_free(*rules);
    *rules = NULL;
    return CLAIMX_NO_MEMORY;
  }
  return status;
no_memory:
  cx_arena_free(arena);
  cx_arena_free(log_arena);
  cx_arena_free(scratch);
  return CLAIMX_NO_MEMORY;
}

void claimx_rules_free(claimx_rules *rules) {
  if (rules) cx_arena_free(rules->arena);
}

/* ---- testing ---- */

claimx_status claimx_rules_test(const claimx_rules *rules, claimx_messages **messages) {
  cx_guard guard;
  cx_arena *volatile scratch = NULL, *volatile log_arena = NULL;
  if (messages) *messages = NULL;
  if (setjmp(guard.env)) goto no_memory;
  scratch = cx_arena_new(&guard);
  log_arena = cx_arena_new(&guard);
  if (!scratch || !log_arena) goto no_memory;
  cx_log log = {.arena = log_arena};
  cx_examples_run(rules->set, scratch, &log);
  cx_arena_free(scratch);
  return cx_messages_hand_over(&log, messages);
no_memory:
  cx_arena_free(scratch);
  cx_arena_free(log_arena);
  return CLAIMX_NO_MEMORY;
}

typedef struct report_holder {
  claimx_report report; /* first: a claimx_report is freed through its holder */
  cx_arena *arena;
} report_holder;

static claimx_outcome show_outcome(const claimx_example *example, const cx_outcome *outcome, cx_arena *arena) {
  claimx_difference *list = CX_NEW_N(arena, claimx_difference, outcome->differences.n);
  for (uint32_t i = 0; i < outcome->differences.n; i++) {
    const cx_difference *d = &outcome->differences.at[i];
    list[i] =
        (claimx_difference){d->field, cx_outcome_text(outcome, d, arena).p, d->mark.start, d->mark.end, d->capture.start, d->capture.end};
  }
  return (claimx_outcome){example, outcome->alone, list, outcome->differences.n};
}

claimx_status claimx_rules_test_one(const claimx_rules *rules, size_t index, const claimx_report **report) {
  cx_guard guard;
  cx_arena *volatile scratch = NULL, *volatile arena = NULL;
  *report = NULL;
  const claimx_rule *rule = claimx_rules_at(rules, index);
  if (!rule) return CLAIMX_BAD_ARGUMENT;
  if (setjmp(guard.env)) goto no_memory;
  arena = cx_arena_new(&guard);
  scratch = cx_arena_new(&guard);
  if (!arena || !scratch) goto no_memory;
  report_holder *holder = CX_NEW(arena, report_holder);
  holder->arena = arena;
  const cx_example *examples;
  cx_ruleset_examples(rules->set, &examples);
  size_t first = (size_t)(rule->examples - rules->list[0].examples);
  claimx_outcome *outcomes = CX_NEW_N(arena, claimx_outcome, rule->example_count);
  holder->report = (claimx_report){rule, outcomes, rule->example_count, 0};
  for (size_t i = 0; i < rule->example_count; i++) {
    cx_outcome outcome;
    cx_example_run(rules->set, &examples[first + i], scratch, arena, &outcome);
    outcomes[i] = show_outcome(&rule->examples[i], &outcome, arena);
    holder->report.failed += outcome.differences.n > 0;
  }
  cx_arena_free(scratch);
  *report = &holder->report;
  return CLAIMX_OK;
no_memory:
  cx_arena_free(scratch);
  cx_arena_free(arena);
  return CLAIMX_NO_MEMORY;
}

void claimx_report_free(const claimx_report *report) {
  if (report) cx_arena_free(((const report_holder *)(const void *)report)->arena);
}

/* ---- what is built in; the project ---- */

bool claimx_builtin_file(size_t index, claimx_rules_file *file) {
  const cx_rule_file *files;
  if (index >= cx_builtin_files(&files)) return false;
  *file = (claimx_rules_file){files[index].name.p, files[index].bytes.p, files[index].bytes.n};
  return true;
}

typedef struct project_holder {
  claimx_project project; /* first */
  cx_arena *arena;
} project_holder;

claimx_status claimx_project_find(const char *folder, const claimx_project **project, claimx_messages **messages) {
  cx_guard guard;
  cx_arena *volatile arena = NULL, *volatile log_arena = NULL;
  *project = NULL;
  if (messages) *messages = NULL;
  if (setjmp(guard.env)) goto no_memory;
  arena = cx_arena_new(&guard);
  log_arena = cx_arena_new(&guard);
  if (!arena || !log_arena) goto no_memory;
  project_holder *holder = CX_NEW(arena, project_holder);
  holder->arena = arena;
  cx_log log = {.arena = log_arena};
  cx_project found;
  cx_project_status read = cx_project_read(cx_str_of(folder), arena, &log, &found);
  if (read == CX_PROJECT_READ) {
    const char **paths = CX_NEW_N(arena, const char *, found.paths.n);
    for (uint32_t i = 0; i < found.paths.n; i++) paths[i] = found.paths.at[i].p;
    holder->project = (claimx_project){found.file.p, paths, found.paths.n, found.no_builtin};
    *project = &holder->project;
  } else {
    cx_arena_free(arena);
  }
  arena = NULL;
  claimx_status told = cx_messages_hand_over(&log, messages);
  if (told == CLAIMX_NO_MEMORY) {
    claimx_project_free(*project);
    *project = NULL;
    return told;
  }
  return read == CX_PROJECT_BAD ? CLAIMX_BAD_RULES : CLAIMX_OK;
no_memory:
  cx_arena_free(arena);
  cx_arena_free(log_arena);
  return CLAIMX_NO_MEMORY;
}

void claimx_project_free(const claimx_project *project) {
  if (project) cx_arena_free(((const project_holder *)(const void *)project)->arena);
}
