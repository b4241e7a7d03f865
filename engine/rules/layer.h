/* Layers of packs: which packs and rules of lower layers stand no more. A pack takes the place of the pack of its name below; a rule with
 * replaces="PACK/RULE" takes the place of that rule; <off rule="PACK/RULE"/> and <off pack="PACK"/> leave an empty place. Macros of a pack
 * that is off stay known to those who use it. */
#ifndef CX_RULES_LAYER_H
#define CX_RULES_LAYER_H

#include "rules/ruleset.h"

typedef struct cx_loaded_pack {
  cx_checked *file;
  const cx_xml_node *root;
  cx_pack *is;
  cx_macro_scope scope;
  uint32_t layer;
  bool replaced; /* by a pack of its name above */
} cx_loaded_pack;
typedef CX_VEC(cx_loaded_pack) cx_loaded_packs;

typedef struct cx_switch {
  const cx_loaded_pack *pack;
  cx_str rule; /* empty: all of the pack's */
} cx_switch;
typedef CX_VEC(cx_switch) cx_switched;

void cx_packs_replace(cx_loaded_packs *all);
/* Adds what the pack p switches off or replaces; tells of what is not there, or not below. */
void cx_switches_read(const cx_loaded_packs *all, const cx_loaded_pack *p, cx_arena *scratch, cx_switched *out);
bool cx_switched_off(const cx_switched *off, const cx_loaded_pack *pack, const cx_xml_node *rule);

#endif
