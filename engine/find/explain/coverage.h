/* Coverage: scenes into counts of what each rule did, and of the surroundings of numbers that no rule explains. */
#ifndef CX_FIND_COVERAGE_H
#define CX_FIND_COVERAGE_H

#include "find/scene/scene.h"

typedef struct cx_gap {
  cx_str shape; /* the surroundings as rules see them */
  cx_str by;    /* empty: unexplained; else the id of the last rule that decided */
  uint32_t count;
  cx_str quote, sentence, source; /* of the first */
  uint32_t line, column;
} cx_gap;

typedef struct cx_rule_count {
  const cx_rule *rule;
  uint32_t matched, won;
} cx_rule_count;

typedef struct cx_coverage {
  cx_arena *arena;
  cx_rule_count *rules; /* in the rule set's order, then the last rules */
  uint32_t rule_count;
  CX_VEC(cx_gap) gaps; /* in the order they were met */
  uint32_t *table;     /* by hash of shape and by: index + 1 */
  uint32_t table_size;
} cx_coverage;

void cx_coverage_start(cx_coverage *coverage, const cx_ruleset *set, cx_arena *arena);
/* Adds a scene that has run; keeps nothing of it. */
void cx_coverage_count(cx_coverage *coverage, const cx_scene *scene);

#endif
