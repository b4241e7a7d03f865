/* What a compiled rule set is made of; for the files that make and run it. */
#ifndef CX_RULES_RULESET_H
#define CX_RULES_RULESET_H

#include "rules/macro.h"
#include "rules/native.h"
#include "rules/pack.h"
#include "rules/pack_xml.h"
#include "rules/pattern.h"

enum { CX_MAX_PATTERNS = 32 };

typedef struct cx_pattern {
  cx_native *native;
  bool anchored; /* the code itself matches at its start offset alone */
  cx_form form;
  cx_traced text; /* what was compiled, macros and slots expanded: each byte knows its place in a file of the set */
  cx_captures captures;
} cx_pattern;

typedef struct cx_compiled_rule {
  cx_rule rule;
  const cx_pattern *patterns, *vetoes;
  uint32_t pattern_count, veto_count;
  cx_origin at; /* its element */
} cx_compiled_rule;

typedef struct cx_known_macro {
  cx_str name;
  cx_origin at;
  bool used;
} cx_known_macro;

typedef CX_VEC(cx_example) cx_examples;

struct cx_ruleset {
  cx_arena *arena;
  cx_arena *scratch, *brief; /* the packs' trees, until all are compiled; one pattern's texts */
  cx_checked *files;         /* by name; the packs' bytes are kept, for those who show a place in them */
  uint32_t file_count;
  CX_VEC(cx_known_macro) macros; /* in the order of files */
  cx_lexicon *lexicon;
  cx_slotmap slotmap;
  cx_native_lock *native_lock;
  bool proven;                    /* all its patterns were compiled before: they need not be when it is made */
  const cx_compiled_rule **rules; /* by layer, the highest first, then by pack name and id */
  uint32_t rule_count;
  cx_examples examples; /* by rule, then place */
  /* All patterns' needs in the order they are tried, close together: a number of sets, and their words. What most rules meet of most
   * sentences is this. */
  const uint64_t *gates;
  uint32_t gate_words;    /* of a set */
  uint32_t most_captures; /* of a pattern */
};

/* Expands, reads and compiles a pattern's or veto's text. False after a fault. */
bool cx_pattern_compile(cx_ruleset *set, const cx_macro_scope *scope, const cx_traced *text, bool veto, cx_pattern *out);

/* Compiles a pattern now, once, and says why and where PCRE2 refuses it; false where it does not. */
typedef struct cx_refusal {
  cx_origin at;
  PCRE2_UCHAR message[256];
} cx_refusal;
bool cx_pattern_refused(const cx_pattern *pattern, cx_arena *arena, cx_refusal *why);

/* Checks and compiles one rule element of a pack (compiled->rule.pack is set); its examples are added to the set's. */
void cx_rule_check(cx_ruleset *set, cx_checked *file, const cx_macro_scope *scope, const cx_xml_node *node, cx_compiled_rule *compiled);
/* Whether the element and all it holds are elements, attributes and text as packs have them; tells of each that is not. */
void cx_schema_check(cx_checked *file, const cx_xml_node *root, cx_arena *arena);
/* The index of an attribute's value among `names`; -1 after a fault, or where there is no such attribute. */
int cx_attribute_choice(cx_checked *file, const cx_xml_attribute *attribute, const char *const *names, uint32_t count, cx_arena *arena);

#endif
