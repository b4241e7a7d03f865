/* Rules, packs and the rule set they compile to. Loading and checking: pack.h. Matching: matcher.h. */
#ifndef CX_RULES_RULE_H
#define CX_RULES_RULE_H

#include "base/diag.h"
#include "rules/lexicon.h"
#include "rules/slotmap.h"

/* What a rule says of its quantity; kind and direction follow from relation, shape and metric in find/kind/kind.c. */
typedef enum cx_relation {
#define CX_RELATION(NAME, name) CX_RELATION_##NAME,
#include "rules/relation.def"
#undef CX_RELATION
  CX_RELATION_COUNT
} cx_relation;

/* Who plays which part: the named captures a pattern may have. */
typedef enum cx_role {
#define CX_ROLE(NAME, name) CX_ROLE_##NAME,
#include "rules/role.def"
#undef CX_ROLE
  CX_ROLE_COUNT
} cx_role;

/* From the strongest to the weakest. */
typedef enum cx_rank { CX_RANK_CERTAIN, CX_RANK_SPECIFIC, CX_RANK_NORMAL, CX_RANK_GENERAL, CX_RANK_LAST } cx_rank;

typedef enum cx_reason {
  CX_REASON_NONE,
  CX_REASON_NAME,
  CX_REASON_DATE,
  CX_REASON_REFERENCE,
  CX_REASON_ENUMERATION,
  CX_REASON_DISCOURSE,
  CX_REASON_VAGUE,
  CX_REASON_FORMULA
} cx_reason;

const char *cx_relation_name(cx_relation relation);
const char *cx_role_name(cx_role role);
const char *cx_rank_name(cx_rank rank);
const char *cx_reason_name(cx_reason reason);

typedef struct cx_pack {
  cx_str name, version, file;
  cx_language language; /* NONE: any */
  uint32_t layer;       /* from 0, the lowest */
} cx_pack;

typedef struct cx_rule {
  const cx_pack *pack;
  uint32_t index; /* in the rule set's order (higher layers first, then by pack name and id): never the load order */
  cx_str id, summary;
  cx_relation relation;
  cx_rank rank;
  cx_reason reason; /* relation ASIDE */
  cx_str kind;      /* an attribute kind="…" that settles the kind, or empty */
  cx_str metric;    /* metric="…": the slug where the pattern captures none, or empty */
  cx_str direction; /* direction="…", or empty */
  cx_str replaces;  /* replaces="PACK/RULE", a rule of a lower layer, or empty */
  uint32_t line;
} cx_rule;

typedef struct cx_ruleset cx_ruleset;

const cx_lexicon *cx_ruleset_lexicon(const cx_ruleset *set);
const cx_slotmap *cx_ruleset_slotmap(const cx_ruleset *set);
uint32_t cx_ruleset_size(const cx_ruleset *set);
const cx_rule *cx_ruleset_rule(const cx_ruleset *set, uint32_t index);
/* A pattern each: the slots that every match must pass, as "{{M}} {{Q:percent|plain}}". */
uint32_t cx_ruleset_needs(const cx_ruleset *set, uint32_t index, cx_arena *arena, const cx_str **out);

#endif
