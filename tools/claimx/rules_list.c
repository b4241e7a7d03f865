/* claimx rules list: what rules there are. */
#include <stdio.h>

#include "program.h"

static void list(program *p, options *o) {
  claimx_rules *rules = rules_load_arguments(p, o);
  if (rules) printf("%zu rules\n", claimx_rules_count(rules));
  claimx_rules_free(rules);
}

const command rules_list = {"rules list", "[OPTIONS]", "say how many rules there are", "Says how many rules there are.\n", "rq",
                            list,         NULL};
