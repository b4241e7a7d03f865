/* claimx rules check: every fault of packs and vocabularies. */
#include <stdio.h>

#include "program.h"

static void check(program *p, options *o) {
  claimx_rules *rules = rules_load_arguments(p, o);
  if (rules && !p->quiet) printf("%zu rules, no faults\n", claimx_rules_count(rules));
  claimx_rules_free(rules);
}

const command rules_check = {"rules check",
                             "[OPTIONS] [PATH...]",
                             "show every fault of packs and vocabularies",
                             "Compiles the packs of each PATH (a file or a folder; none: the built-in packs) and shows\n"
                             "every fault with its line.\n",
                             "rBq",
                             check,
                             NULL};
