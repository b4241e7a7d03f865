/* The public objects' insides, for the files that implement claimx.h. */
#ifndef CX_CLAIMX_PRIVATE_H
#define CX_CLAIMX_PRIVATE_H

#include "base/arena.h"
#include "claimx/claimx.h"
#include "rules/rule.h"
#include "text/document.h"

struct claimx_rules {
  cx_arena *arena;
  cx_ruleset *set;
  const claimx_rule *list; /* as many as the set has */
};

struct claimx_document {
  cx_arena *arena;
  cx_document document;
};

#endif
