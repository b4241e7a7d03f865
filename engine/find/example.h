/* Examples: a rule set's own tests, run through the whole pipeline. */
#ifndef CX_FIND_EXAMPLE_H
#define CX_FIND_EXAMPLE_H

#include "find/scene.h"

/* One error a fault goes to the log (EXAMPLE_…), with the pack's file and line. scratch is reset between examples. */
void cx_examples_run(const cx_ruleset *set, cx_arena *scratch, cx_log *log);

#endif
