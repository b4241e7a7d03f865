/* The words of a rule's attributes; see rule.h. */
#include "rules/rule.h"

static const char *const relations[] = {
#define CX_RELATION(NAME, name) name,
#include "rules/relation.def"
#undef CX_RELATION
};

static const char *const roles[] = {
#define CX_ROLE(NAME, name) name,
#include "rules/role.def"
#undef CX_ROLE
};

static const char *const ranks[] = {"certain", "specific", "normal", "general", "last"};
static const char *const reasons[] = {"", "name", "date", "reference", "enumeration", "discourse", "vague", "formula"};

const char *cx_relation_name(cx_relation relation) { return relations[relation]; }
const char *cx_role_name(cx_role role) { return roles[role]; }
const char *cx_rank_name(cx_rank rank) { return ranks[rank]; }
const char *cx_reason_name(cx_reason reason) { return reasons[reason]; }
