/* Which elements and attributes a pack has: one table, the same as include/claimx/rules.rng. Knows nothing of what values mean. */
#include "rules/ruleset.h"
#include "rules/suggest.h"

static const cx_str none = {"", 0};

typedef struct attribute {
  const char *name;
  bool required;
} attribute;

static const struct element {
  const char *name, *parent;
  bool text;
  attribute attributes[12];
} elements[] = {
    {"rules", "", false, {{"pack", true}, {"version", true}, {"language", true}}},
    {"use", "rules", false, {{"pack", true}}},
    {"off", "rules", false, {{"rule", false}, {"pack", false}}},
    {"define", "rules", true, {{"name", true}}},
    {"rule",
     "rules",
     false,
     {{"id", true},
      {"relation", true},
      {"rank", true},
      {"reason", false},
      {"kind", false},
      {"metric", false},
      {"direction", false},
      {"replaces", false}}},
    {"summary", "rule", true, {{0}}},
    {"pattern", "rule", true, {{0}}},
    {"veto", "rule", true, {{0}}},
    {"match", "rule", true, {{"kind", false}}},
    {"reject", "rule", true, {{"why", true}}},
    {"c",
     "match",
     true,
     {{"n", true},
      {"is", false},
      {"low", false},
      {"high", false},
      {"from", false},
      {"to", false},
      {"unit", false},
      {"bound", false},
      {"direction", false},
      {"statistic", false}}},
    {"c", "c", true, {{"n", true}, {"is", false}}},
};
enum { ELEMENTS = sizeof elements / sizeof *elements, ATTRIBUTES = sizeof elements->attributes / sizeof *elements->attributes };

static const struct element *find(cx_str name, cx_str parent) {
  for (size_t i = 0; i < ELEMENTS; i++)
    if (cx_str_is(name, elements[i].name) && cx_str_is(parent, elements[i].parent)) return &elements[i];
  return NULL;
}

static void check_attributes(cx_checked *file, const cx_xml_node *node, const struct element *is, cx_arena *arena) {
  for (uint32_t i = 0; i < node->attributes.n; i++) {
    const cx_xml_attribute *a = &node->attributes.at[i];
    bool known = false;
    for (size_t k = 0; k < ATTRIBUTES && is->attributes[k].name; k++) known = known || cx_str_is(a->name, is->attributes[k].name);
    if (known) continue;
    cx_suggestion near = {.wanted = a->name};
    for (size_t k = 0; k < ATTRIBUTES && is->attributes[k].name; k++) cx_suggest(&near, cx_str_of(is->attributes[k].name));
    cx_fault(file, CX_RULE_UNKNOWN_ATTRIBUTE, a->at, a->at + a->name.n, cx_suggestion_hint(&near, arena), "<%s> has no attribute '%.*s'",
             is->name, CX_FMT(a->name));
  }
  for (size_t k = 0; k < ATTRIBUTES && is->attributes[k].name; k++)
    if (is->attributes[k].required && !cx_xml_attribute_of(node, is->attributes[k].name))
      cx_fault(file, CX_RULE_MISSING_ATTRIBUTE, node->at, node->end, none, "<%s> must have the attribute '%s'", is->name,
               is->attributes[k].name);
}

static void check_text(cx_checked *file, const cx_xml_node *text, const char *parent) {
  cx_str s = cx_traced_str(&text->text);
  size_t at = 0;
  while (at < s.n && cx_is_space(s.p[at])) at++;
  if (at == s.n) return;
  cx_origin from = cx_traced_origin(&text->text, at);
  cx_fault(file, CX_RULE_UNEXPECTED_TEXT, from.at, from.at + 1, none, "text in <%s>, which holds elements alone", parent);
}

static void check_element(cx_checked *file, const cx_xml_node *node, cx_str parent, cx_arena *arena) {
  const struct element *is = find(node->name, parent);
  if (!is) {
    cx_suggestion near = {.wanted = node->name};
    bool elsewhere = false;
    for (size_t i = 0; i < ELEMENTS; i++) {
      elsewhere = elsewhere || cx_str_is(node->name, elements[i].name);
      if (cx_str_is(parent, elements[i].parent)) cx_suggest(&near, cx_str_of(elements[i].name));
    }
    cx_fault(file, CX_RULE_UNKNOWN_ELEMENT, node->at, node->at + 1 + node->name.n, elsewhere ? none : cx_suggestion_hint(&near, arena),
             elsewhere ? "<%.*s> cannot stand in <%.*s>" : "unknown element <%.*s> in <%.*s>", CX_FMT(node->name), CX_FMT(parent));
    return;
  }
  check_attributes(file, node, is, arena);
  for (const cx_xml_node *child = node->first; child; child = child->next) {
    if (child->name.n)
      check_element(file, child, node->name, arena);
    else if (!is->text)
      check_text(file, child, is->name);
  }
}

void cx_schema_check(cx_checked *file, const cx_xml_node *root, cx_arena *arena) {
  if (cx_str_is(root->name, "rules"))
    check_element(file, root, none, arena);
  else
    cx_fault(file, CX_RULE_UNKNOWN_ELEMENT, root->at, root->at + 1 + root->name.n, none, "the root element is <%.*s>; expected <rules>",
             CX_FMT(root->name));
}

int cx_attribute_choice(cx_checked *file, const cx_xml_attribute *a, const char *const *names, uint32_t count, cx_arena *arena) {
  if (!a) return -1;
  for (uint32_t i = 0; i < count; i++)
    if (cx_str_is(a->value, names[i])) return (int)i;
  cx_suggestion near = {.wanted = a->value};
  cx_buf all = {.arena = arena};
  for (uint32_t i = 0; i < count; i++) {
    cx_suggest(&near, cx_str_of(names[i]));
    cx_buf_printf(&all, "%s%s", !all.n ? "" : i + 1 == count ? " or " : ", ", names[i]);
  }
  cx_fault(file, CX_RULE_BAD_VALUE, a->value_at, a->value_end, cx_suggestion_hint(&near, arena), "bad %.*s '%.*s'; expected %.*s",
           CX_FMT(a->name), CX_FMT(a->value), CX_FMT(cx_buf_str(&all)));
  return -1;
}
