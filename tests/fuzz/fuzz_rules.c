/* Any bytes as a rule pack or a vocabulary, beside the built-in vocabularies: a rule set, or messages that say why not and where.
 * Goes below the public header, which takes packs by path only. */
#include "harness.h"

#include "rules/pack.h"

/* The vocabularies, and the macros that packs share. */
static bool is_below(cx_str name) { return cx_str_ends(name, CX_STR(".tsv")) || cx_str_ends(name, CX_STR("core.xml")); }

static void check_log(const cx_log *log) {
  for (uint32_t i = 0; i < log->list.n; i++) {
    const cx_diag *diag = &log->list.at[i];
    PROMISE(diag->message.n > 0 && !memchr(diag->message.p, '\n', diag->message.n));
    PROMISE(cx_code_name(diag->code));
  }
}

static cx_str name_for(const uint8_t *data, size_t size) {
  if (size > 0 && (data[0] == '%' || data[0] == '#')) return CX_STR("zz-fuzz.tsv");
  return CX_STR("zz-fuzz.xml");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  cx_guard guard;
  cx_arena *arena = cx_arena_new(&guard);
  PROMISE(arena);
  if (setjmp(guard.env)) abort(); /* memory is out */
  const cx_rule_file *builtin;
  uint32_t builtin_count = cx_builtin_files(&builtin), count = 0;
  cx_rule_file *files = CX_NEW_N(arena, cx_rule_file, builtin_count);
  for (uint32_t i = 0; i < builtin_count; i++)
    if (is_below(builtin[i].name)) files[count++] = builtin[i];
  cx_str bytes = {(const char *)data, size};
  const cx_rule_file over = {name_for(data, size), bytes};
  const cx_rule_layer layers[] = {{files, count, false}, {&over, 1, false}}; /* what is switched off or replaced is looked up below */
  cx_log log = {.arena = arena};
  const cx_ruleset *set = cx_ruleset_layered(arena, layers, 2, &log);
  PROMISE((set == NULL) == (log.errors > 0));
  check_log(&log);
  cx_arena_free(arena);
  return 0;
}
