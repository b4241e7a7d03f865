/* Packs: XML rule files and TSV vocabularies into a checked, compiled rule set. */
#ifndef CX_RULES_PACK_H
#define CX_RULES_PACK_H

#include "rules/rule.h"

typedef struct cx_rule_file {
  cx_str name; /* the path or name shown in messages; ends in .xml or .tsv */
  cx_str bytes;
} cx_rule_file;

typedef struct cx_example { /* for the example runner, which needs the whole pipeline (find/explain/example.c) */
  const cx_rule *rule;
  bool match;  /* <match>, else <reject> */
  cx_str text; /* without the marks */
  cx_str kind; /* the kind the claim must have; may be empty */
  cx_str why;  /* of a reject */
  uint32_t line;
  size_t at; /* its element, in the pack's bytes */
  struct {
    cx_role role;
    cx_span span;
    cx_str is, low, high, from, to, unit, bound, direction, statistic;
  } * marks;
  uint32_t mark_count;
} cx_example;

/* Files that belong together: a layer lies over those before it, and may replace, switch off and extend what they hold (layer.h). */
typedef struct cx_rule_layer {
  const cx_rule_file *files;
  uint32_t count;
  bool proven; /* every pattern of it is known to compile: where no other layer changes what they are made of, none is when the set is made
                */
} cx_rule_layer;

/* Reads, checks and compiles all files; every fault of every pack goes to the log. Returns NULL where there were errors. Borrows nothing.
 */
cx_ruleset *cx_ruleset_layered(cx_arena *arena, const cx_rule_layer *layers, uint32_t count, cx_log *log);
/* Of one layer. */
cx_ruleset *cx_ruleset_new(cx_arena *arena, const cx_rule_file *files, uint32_t count, cx_log *log);
uint32_t cx_ruleset_examples(const cx_ruleset *set, const cx_example **out);

/* The packs and vocabularies compiled into the library, ordered by name. */
uint32_t cx_builtin_files(const cx_rule_file **out);

#endif
