/* What a pack takes away from the layers below it; see layer.h. */
#include "rules/layer.h"

#include "rules/suggest.h"

static const cx_str none = {"", 0};

void cx_packs_replace(cx_loaded_packs *all) {
  for (uint32_t i = 0; i < all->n; i++)
    for (uint32_t k = 0; k < all->n; k++)
      if (all->at[k].layer > all->at[i].layer && all->at[i].is->name.n && cx_str_eq(all->at[k].is->name, all->at[i].is->name))
        all->at[i].replaced = true;
}

/* ---- what is meant ---- */

typedef struct target {
  const cx_loaded_packs *all;
  const cx_loaded_pack *asker;
  const cx_xml_attribute *at;
  cx_str pack, rule; /* rule empty: the pack */
  cx_arena *scratch;
} target;

static void refuse(const target *t, cx_code code, const cx_suggestion *near, const char *what, cx_str name) {
  cx_fault(t->asker->file, code, t->at->value_at, t->at->value_end, near ? cx_suggestion_hint(near, t->scratch) : none, "%s '%.*s'", what,
           CX_FMT(name));
}

static bool is_rule(const cx_xml_node *node, cx_str id) {
  const cx_xml_attribute *a = cx_str_is(node->name, "rule") ? cx_xml_attribute_of(node, "id") : NULL;
  return a && cx_str_eq(a->value, id);
}

/* The highest pack of the name below the asker; NULL after a fault. */
static const cx_loaded_pack *find_pack(const target *t) {
  const cx_loaded_pack *found = NULL;
  cx_suggestion near = {.wanted = t->pack};
  bool beside = false;
  for (uint32_t i = 0; i < t->all->n; i++) {
    const cx_loaded_pack *p = &t->all->at[i];
    bool same = cx_str_eq(p->is->name, t->pack);
    if (p->layer >= t->asker->layer) {
      beside = beside || same;
      continue;
    }
    cx_suggest(&near, p->is->name);
    if (same && (!found || found->layer < p->layer)) found = p;
  }
  if (!found && beside)
    refuse(t, CX_RULE_NOT_BELOW, NULL, "replaced or switched off is only what stands in a lower layer; not so the pack", t->pack);
  else if (!found)
    refuse(t, CX_RULE_UNKNOWN_PACK, &near, "no lower layer has a pack", t->pack);
  return found;
}

static bool has_rule(const target *t, const cx_loaded_pack *pack) {
  cx_suggestion near = {.wanted = t->rule};
  for (const cx_xml_node *child = pack->root->first; child; child = child->next) {
    if (is_rule(child, t->rule)) return true;
    const cx_xml_attribute *id = cx_str_is(child->name, "rule") ? cx_xml_attribute_of(child, "id") : NULL;
    if (id) cx_suggest(&near, id->value);
  }
  cx_fault(t->asker->file, CX_RULE_UNKNOWN_RULE, t->at->value_at, t->at->value_end, cx_suggestion_hint(&near, t->scratch),
           "the pack '%.*s' has no rule '%.*s'", CX_FMT(t->pack), CX_FMT(t->rule));
  return false;
}

static void add(const target *t, cx_switched *out) {
  const cx_loaded_pack *pack = find_pack(t);
  if (pack && (!t->rule.n || has_rule(t, pack))) *cx_vec_add(t->scratch, out) = (cx_switch){pack, t->rule};
}

/* "PACK/RULE" */
static void add_rule(target t, cx_switched *out) {
  cx_str value = t.at->value;
  const char *slash = value.n ? memchr(value.p, '/', value.n) : NULL;
  size_t at = slash ? (size_t)(slash - value.p) : 0;
  if (!at || at + 1 == value.n) {
    cx_fault(t.asker->file, CX_RULE_BAD_VALUE, t.at->value_at, t.at->value_end, none,
             "bad rule '%.*s'; expected a pack and a rule of it, as 'en.value/value.metric-of'", CX_FMT(value));
    return;
  }
  t.pack = cx_str_cut(value, 0, at);
  t.rule = cx_str_cut(value, at + 1, value.n);
  add(&t, out);
}

void cx_switches_read(const cx_loaded_packs *all, const cx_loaded_pack *p, cx_arena *scratch, cx_switched *out) {
  for (const cx_xml_node *child = p->root->first; child; child = child->next) {
    bool off = cx_str_is(child->name, "off");
    target t = {.all = all, .asker = p, .rule = none, .scratch = scratch};
    const cx_xml_attribute *pack = off ? cx_xml_attribute_of(child, "pack") : NULL;
    const cx_xml_attribute *rule = off                              ? cx_xml_attribute_of(child, "rule")
                                   : cx_str_is(child->name, "rule") ? cx_xml_attribute_of(child, "replaces")
                                                                    : NULL;
    if (off && !pack == !rule) {
      cx_fault(p->file, CX_RULE_MISSING_ATTRIBUTE, child->at, child->end, none, "<off> must have one of the attributes 'rule' and 'pack'");
      continue;
    }
    if (pack) {
      t.at = pack;
      t.pack = pack->value;
      add(&t, out);
    } else if (rule) {
      t.at = rule;
      add_rule(t, out);
    }
  }
}

bool cx_switched_off(const cx_switched *off, const cx_loaded_pack *pack, const cx_xml_node *rule) {
  for (uint32_t i = 0; i < off->n; i++)
    if (off->at[i].pack == pack && (!off->at[i].rule.n || is_rule(rule, off->at[i].rule))) return true;
  return false;
}
