/* One rule: its attributes, patterns, vetoes and examples, checked and compiled. All its faults are told at once. See ruleset.h. */
#include "rules/ruleset.h"
#include "rules/suggest.h"

static const cx_str none = {"", 0};

static const char *const kinds[] = {"speedup", "change", "fraction", "score", "parameters", "measure", "count", "setting", "rank"};
static const char *const directions[] = {"none", "increase", "decrease"};
static const char *const bounds[] = {"none", "up_to", "at_least", "over", "under"};
static const char *const statistics[] = {"none", "mean", "geomean", "median", "best"};
#define CHOICES(names) names, sizeof names / sizeof *names

typedef struct checker {
  cx_ruleset *set;
  cx_checked *file;
  const cx_macro_scope *scope;
  const cx_xml_node *node;
  cx_compiled_rule *out;
  bool all_compiled;         /* what the patterns capture is known */
  unsigned roles, exercised; /* bits */
} checker;

static size_t tag_end(const cx_xml_node *node) { return node->at + 1 + node->name.n; }

/* ---- attributes ---- */

static int choice(const checker *c, const char *name, const char *const *names, uint32_t count) {
  return cx_attribute_choice(c->file, cx_xml_attribute_of(c->node, name), names, count, c->set->scratch);
}

static cx_str kept(const checker *c, const char *name) {
  const cx_xml_attribute *a = cx_xml_attribute_of(c->node, name);
  return a ? cx_str_copy(c->set->arena, a->value) : none;
}

static void check_metric(const checker *c) {
  const cx_xml_attribute *a = cx_xml_attribute_of(c->node, "metric");
  if (!a || cx_str_is(a->value, "other")) return;
  cx_suggestion near = {.wanted = a->value};
  bool any = false;
  for (uint32_t i = 0; i < cx_lexicon_size(c->set->lexicon); i++) {
    const cx_entry *e = cx_lexicon_entry(c->set->lexicon, i);
    if (!cx_str_is(e->vocabulary->class_name, "metric")) continue;
    if (cx_str_eq(e->name, a->value)) return;
    any = true;
  }
  for (uint32_t i = 0; any && i < cx_lexicon_size(c->set->lexicon); i++) {
    const cx_entry *e = cx_lexicon_entry(c->set->lexicon, i);
    if (cx_str_is(e->vocabulary->class_name, "metric")) cx_suggest(&near, e->name);
  }
  if (any)
    cx_fault(c->file, CX_RULE_UNKNOWN_METRIC, a->value_at, a->value_end, cx_suggestion_hint(&near, c->set->scratch),
             "no vocabulary names the metric '%.*s'", CX_FMT(a->value));
}

static void check_reason(const checker *c, bool aside) {
  const cx_xml_attribute *a = cx_xml_attribute_of(c->node, "reason");
  if (aside && !a)
    cx_fault(c->file, CX_RULE_NO_REASON, c->node->at, tag_end(c->node), none, "a rule of the relation 'aside' must have a reason");
  if (!aside && a) cx_fault(c->file, CX_RULE_NO_REASON, a->at, a->at + a->name.n, none, "only a rule of the relation 'aside' has a reason");
}

static void check_attributes(checker *c) {
  const char *relations[CX_RELATION_COUNT], *ranks[CX_RANK_LAST + 1], *reasons[CX_REASON_FORMULA + 1];
  for (int i = 0; i < CX_RELATION_COUNT; i++) relations[i] = cx_relation_name((cx_relation)i);
  for (int i = 0; i <= CX_RANK_LAST; i++) ranks[i] = cx_rank_name((cx_rank)i);
  for (int i = 0; i < CX_REASON_FORMULA; i++) reasons[i] = cx_reason_name((cx_reason)(i + 1));
  int relation = choice(c, "relation", CHOICES(relations)), rank = choice(c, "rank", CHOICES(ranks));
  int reason = choice(c, "reason", reasons, CX_REASON_FORMULA);
  choice(c, "kind", CHOICES(kinds));
  choice(c, "direction", CHOICES(directions));
  check_metric(c);
  if (relation >= 0) check_reason(c, relation == CX_RELATION_ASIDE);
  cx_rule *rule = &c->out->rule;
  rule->relation = relation < 0 ? CX_RELATION_VALUE : (cx_relation)relation;
  rule->rank = rank < 0 ? CX_RANK_NORMAL : (cx_rank)rank;
  rule->reason = (cx_reason)(reason + 1);
  rule->id = kept(c, "id");
  rule->kind = kept(c, "kind");
  rule->metric = kept(c, "metric");
  rule->direction = kept(c, "direction");
  rule->replaces = kept(c, "replaces");
  rule->line = cx_checked_line(c->file, c->node->at);
}

/* ---- patterns and vetoes ---- */

static bool check_pattern(checker *c, const cx_xml_node *node, bool veto, cx_pattern *out) {
  cx_traced text = cx_xml_text(node, c->set->scratch);
  const char *name = veto ? "veto" : "pattern";
  if (cx_str_is_blank(cx_traced_str(&text))) {
    cx_fault(c->file, CX_RULE_EMPTY_PATTERN, node->at, tag_end(node), none, "an empty <%s>", name);
    return false;
  }
  if (!cx_pattern_compile(c->set, c->scope, &text, veto, out)) return false;
  const unsigned value = 1u << CX_ROLE_VALUE;
  if (veto) return true;
  c->roles |= out->form.roles;
  if (!out->form.need_count)
    cx_fault(c->file, CX_RULE_NO_SLOT, node->at, tag_end(node), CX_STR("put a slot, as '{{Q}}', where every match must pass it"),
             "this pattern can match without any slot");
  if (!(out->form.roles & value))
    cx_fault(c->file, CX_RULE_NO_VALUE, node->at, tag_end(node), CX_STR("write '(?<value> {{Q}} )'"), "this pattern captures no value");
  else if (!(out->form.roles_always & value))
    cx_fault(c->file, CX_RULE_NO_VALUE, node->at, tag_end(node), none, "this pattern can match without its value");
  return true;
}

static const cx_pattern *check_patterns(checker *c, const char *name, uint32_t *count) {
  uint32_t n = 0;
  for (const cx_xml_node *child = c->node->first; child; child = child->next) n += cx_str_is(child->name, name);
  cx_pattern *patterns = CX_NEW_N(c->set->arena, cx_pattern, n);
  bool veto = name[0] == 'v';
  *count = 0;
  for (const cx_xml_node *child = c->node->first; child; child = child->next) {
    if (!cx_str_is(child->name, name)) continue;
    if (check_pattern(c, child, veto, &patterns[*count]))
      ++*count;
    else if (!veto)
      c->all_compiled = false;
  }
  if (n > CX_MAX_PATTERNS)
    cx_fault(c->file, CX_RULE_TOO_LARGE, c->node->at, tag_end(c->node), none, "%u <%s>s in one rule; at most %d are read", n, name,
             CX_MAX_PATTERNS);
  if (!n && !veto) {
    cx_fault(c->file, CX_RULE_MISSING_ELEMENT, c->node->at, tag_end(c->node), none, "a rule must have a <pattern>");
    c->all_compiled = false;
  }
  return patterns;
}

static void check_summary(const checker *c) {
  const cx_xml_node *found = NULL;
  for (const cx_xml_node *child = c->node->first; child; child = child->next) {
    if (!cx_str_is(child->name, "summary")) continue;
    if (found) cx_fault(c->file, CX_RULE_REPEATED_ELEMENT, child->at, tag_end(child), none, "a rule has one <summary>");
    found = child;
  }
  cx_traced text = found ? cx_xml_text(found, c->set->scratch) : cx_traced_new(c->set->scratch);
  c->out->rule.summary = cx_str_copy(c->set->arena, cx_traced_str(&text));
  if (!found || cx_str_is_blank(c->out->rule.summary))
    cx_fault(c->file, CX_RULE_MISSING_ELEMENT, c->node->at, tag_end(c->node), none, "a rule must have a <summary>");
}

/* ---- examples ---- */

typedef struct example_text {
  checker *c;
  cx_buf text;
  bool blank; /* one is due before the next character */
  cx_example *example;
  uint32_t room;
} example_text;

static cx_str mark_value(const example_text *e, const cx_xml_node *node, const char *name) {
  const cx_xml_attribute *a = cx_xml_attribute_of(node, name);
  return a ? cx_str_copy(e->c->set->arena, a->value) : none;
}

static void add_mark(example_text *e, const cx_xml_node *node, size_t start) {
  checker *c = e->c;
  const cx_xml_attribute *n = cx_xml_attribute_of(node, "n");
  while (start < e->text.n && e->text.p[start] == ' ') start++;
  if (start >= e->text.n) {
    cx_fault(c->file, CX_RULE_EMPTY_EXAMPLE, node->at, tag_end(node), none, "a mark without text");
    return;
  }
  if (!n) return;
  cx_suggestion near = {.wanted = n->value};
  for (unsigned role = 0; role < CX_ROLE_COUNT; role++) {
    cx_suggest(&near, cx_str_of(cx_role_name((cx_role)role)));
    if (!cx_str_is(n->value, cx_role_name((cx_role)role))) continue;
    if (c->all_compiled && !(c->roles & 1u << role))
      cx_fault(c->file, CX_RULE_UNCAPTURED_MARK, n->value_at, n->value_end, none, "no pattern of this rule captures '%.*s'",
               CX_FMT(n->value));
    c->exercised |= 1u << role;
    uint32_t k = e->example->mark_count++;
    e->example->marks[k].role = (cx_role)role;
    e->example->marks[k].span = cx_span_of(start, e->text.n);
    e->example->marks[k].is = mark_value(e, node, "is");
    e->example->marks[k].low = mark_value(e, node, "low");
    e->example->marks[k].high = mark_value(e, node, "high");
    e->example->marks[k].from = mark_value(e, node, "from");
    e->example->marks[k].to = mark_value(e, node, "to");
    e->example->marks[k].unit = mark_value(e, node, "unit");
    e->example->marks[k].bound = mark_value(e, node, "bound");
    e->example->marks[k].direction = mark_value(e, node, "direction");
    e->example->marks[k].statistic = mark_value(e, node, "statistic");
    return;
  }
  cx_fault(c->file, CX_RULE_UNKNOWN_MARK, n->value_at, n->value_end, cx_suggestion_hint(&near, c->set->scratch), "mark '%.*s' is no role",
           CX_FMT(n->value));
}

static void read_example(example_text *e, const cx_xml_node *node) {
  for (const cx_xml_node *child = node->first; child; child = child->next) {
    if (child->name.n) {
      size_t start = e->text.n;
      read_example(e, child);
      add_mark(e, child, start);
      cx_attribute_choice(e->c->file, cx_xml_attribute_of(child, "bound"), CHOICES(bounds), e->c->set->scratch);
      cx_attribute_choice(e->c->file, cx_xml_attribute_of(child, "statistic"), CHOICES(statistics), e->c->set->scratch);
      cx_attribute_choice(e->c->file, cx_xml_attribute_of(child, "direction"), CHOICES(directions), e->c->set->scratch);
      continue;
    }
    cx_str s = cx_traced_str(&child->text);
    for (size_t i = 0; i < s.n; i++) { /* a line of an example may be broken anywhere: blanks are one, and none at its ends */
      if (cx_is_space(s.p[i])) {
        e->blank = e->text.n > 0;
        continue;
      }
      if (e->blank) cx_buf_char(&e->text, ' ');
      e->blank = false;
      cx_buf_char(&e->text, s.p[i]);
    }
  }
}

static uint32_t count_elements(const cx_xml_node *node) {
  uint32_t n = 0;
  for (const cx_xml_node *child = node->first; child; child = child->next)
    if (child->name.n) n += 1 + count_elements(child);
  return n;
}

static void check_example(checker *c, const cx_xml_node *node, bool match) {
  cx_example *example = cx_vec_add(c->set->arena, &c->set->examples);
  example->rule = &c->out->rule;
  example->match = match;
  example->line = cx_checked_line(c->file, node->at);
  example->at = node->at;
  example->marks = cx_alloc(c->set->arena, sizeof *example->marks * count_elements(node));
  example_text e = {.c = c, .text = {.arena = c->set->arena}, .example = example};
  read_example(&e, node);
  if (!e.text.n) cx_fault(c->file, CX_RULE_EMPTY_EXAMPLE, node->at, tag_end(node), none, "an example without text");
  example->text = cx_buf_str(&e.text);
  example->kind = example->why = none;
  const cx_xml_attribute *kind = cx_xml_attribute_of(node, "kind"), *why = cx_xml_attribute_of(node, "why");
  cx_attribute_choice(c->file, kind, CHOICES(kinds), c->set->scratch);
  if (kind) example->kind = cx_str_copy(c->set->arena, kind->value);
  if (why) example->why = cx_str_copy(c->set->arena, why->value);
}

static void check_examples(checker *c) {
  uint32_t counts[2] = {0};
  for (const cx_xml_node *child = c->node->first; child; child = child->next) {
    bool match = cx_str_is(child->name, "match");
    if (!match && !cx_str_is(child->name, "reject")) continue;
    counts[match]++;
    check_example(c, child, match);
  }
  if (!counts[1]) {
    cx_fault(c->file, CX_RULE_NO_MATCH, c->node->at, tag_end(c->node), none, "a rule must have a <match>: a sentence that it matches");
  } else if (c->all_compiled) {
    for (unsigned role = 0; role < CX_ROLE_COUNT; role++)
      if ((c->roles & ~c->exercised) >> role & 1)
        cx_fault(c->file, CX_RULE_UNEXERCISED_CAPTURE, c->node->at, tag_end(c->node), none, "no <match> marks the capture '%s'",
                 cx_role_name((cx_role)role));
  }
  if (!counts[0])
    cx_fault(c->file, CX_RULE_NO_REJECT, c->node->at, tag_end(c->node), none,
             "a rule must have a <reject>: a sentence that it does not match");
}

void cx_rule_check(cx_ruleset *set, cx_checked *file, const cx_macro_scope *scope, const cx_xml_node *node, cx_compiled_rule *compiled) {
  compiled->at = (cx_origin){file, node->at};
  checker c = {.set = set, .file = file, .scope = scope, .node = node, .out = compiled, .all_compiled = true};
  check_attributes(&c);
  check_summary(&c);
  compiled->patterns = check_patterns(&c, "pattern", &compiled->pattern_count);
  compiled->vetoes = check_patterns(&c, "veto", &compiled->veto_count);
  check_examples(&c);
}
