/* Files into a rule set: vocabularies, then slots, then packs; sorted, so that the order of loading never matters. See pack.h. */
#include "rules/ruleset.h"

#include <stdlib.h>

#include "rules/layer.h"
#include "rules/suggest.h"

static const cx_str none = {"", 0};

typedef cx_loaded_pack pack;
typedef cx_loaded_packs packs;

/* ---- slots ---- */

static int by_slot(const void *a, const void *b) {
  const cx_slot_block *x = a, *y = b;
  int order = cx_str_order(x->slot, y->slot);
  return order ? order : cx_str_order(x->sub, y->sub);
}

/* The slots that every rule set has, then those of the vocabularies: a class's blocks are neighbours, so that a class is one range. */
static bool make_slots(cx_ruleset *set) {
  static const char *const shapes[] = {
#define CX_SHAPE(NAME, name) name,
#include "find/mention/shape.def"
#undef CX_SHAPE
  };
  CX_VEC(cx_slot_block) wanted = {0};
  for (uint32_t i = 0; i < cx_lexicon_size(set->lexicon); i++) {
    const cx_entry *e = cx_lexicon_entry(set->lexicon, i), *before = i ? cx_lexicon_entry(set->lexicon, i - 1) : NULL;
    if (!e->vocabulary->slot.n) continue;
    bool same = before && before->vocabulary == e->vocabulary;
    if (!same) *cx_vec_add(set->scratch, &wanted) = (cx_slot_block){e->vocabulary->slot, none};
    if (e->sub.n && !(same && cx_str_eq(e->sub, before->sub)))
      *cx_vec_add(set->scratch, &wanted) = (cx_slot_block){e->vocabulary->slot, e->sub};
  }
  if (wanted.n) qsort(wanted.at, wanted.n, sizeof *wanted.at, by_slot);
  cx_slotmap_add(&set->slotmap, CX_STR("N"), none);
  cx_slotmap_add(&set->slotmap, CX_STR("Q"), none);
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) cx_slotmap_add(&set->slotmap, CX_STR("Q"), cx_str_of(shapes[i]));
  for (uint32_t i = 0; i < wanted.n; i++)
    if ((i == 0 || by_slot(&wanted.at[i - 1], &wanted.at[i]) != 0) &&
        cx_slotmap_add(&set->slotmap, wanted.at[i].slot, wanted.at[i].sub) < 0)
      return false;
  return true;
}

/* ---- packs ---- */

static bool is_name(cx_str s) {
  bool good = s.n > 0;
  for (size_t i = 0; i < s.n; i++) good = good && (cx_is_lower(s.p[i]) || cx_is_digit(s.p[i]) || (i && strchr(".-_", s.p[i])));
  return good;
}

static void check_name(cx_checked *file, const cx_xml_attribute *a) {
  if (a && !is_name(a->value))
    cx_fault(file, CX_RULE_BAD_VALUE, a->value_at, a->value_end, none, "bad %.*s '%.*s'; expected small letters, digits, '.' and '-'",
             CX_FMT(a->name), CX_FMT(a->value));
}

static cx_str attribute(cx_ruleset *set, const cx_xml_node *node, const char *name) {
  const cx_xml_attribute *a = cx_xml_attribute_of(node, name);
  return a ? cx_str_copy(set->arena, a->value) : none;
}

/* A parenthesis that is open at a macro's end, or closes what it did not open, would be PCRE2's fault in the rule that uses it. */
static bool is_balanced(const cx_traced *body) {
  cx_str s = cx_traced_str(body);
  size_t open[CX_MAX_GROUP_DEPTH], depth = 0;
  for (size_t at = 0, n; at < s.n; at += n) {
    n = cx_pattern_hidden(s, at);
    if (s.p[at] == '[' && (n == 1 || s.p[at + n - 1] != ']')) {
      cx_origin from = cx_traced_origin(body, at);
      cx_fault(from.file, CX_RULE_BAD_REGEX, from.at, from.at + 1, none, "this '[' is not closed in its macro");
      return false;
    }
    if (n) continue;
    n = 1;
    if (s.p[at] == '(' && depth < CX_MAX_GROUP_DEPTH)
      open[depth++] = at;
    else if (s.p[at] == '(')
      return true; /* too deep: told by who reads it */
    if (s.p[at] != ')') continue;
    if (depth == 0) {
      cx_origin from = cx_traced_origin(body, at);
      cx_fault(from.file, CX_RULE_BAD_REGEX, from.at, from.at + 1, none, "this ')' closes nothing in its macro");
      return false;
    }
    depth--;
  }
  if (!depth) return true;
  cx_origin from = cx_traced_origin(body, open[depth - 1]);
  cx_fault(from.file, CX_RULE_BAD_REGEX, from.at, from.at + 1, none, "this '(' is not closed in its macro");
  return false;
}

static void read_macro(cx_ruleset *set, pack *p, const cx_xml_node *node) {
  const cx_xml_attribute *a = cx_xml_attribute_of(node, "name");
  if (!a) return;
  bool good = a->value.n && cx_is_alpha(a->value.p[0]), slot = false;
  for (size_t i = 0; i < a->value.n; i++) good = good && (cx_is_alnum(a->value.p[i]) || a->value.p[i] == '-' || a->value.p[i] == '_');
  for (uint32_t i = 0; i < set->slotmap.blocks.n; i++) slot = slot || cx_str_eq(set->slotmap.blocks.at[i].slot, a->value);
  if (!good || slot)
    cx_fault(p->file, CX_RULE_BAD_VALUE, a->value_at, a->value_end, none,
             slot ? "bad name '%.*s'; a slot has it" : "bad name '%.*s'; expected a letter, then letters, digits, '-' and '_'",
             CX_FMT(a->value));
  cx_macro **tail = &p->scope.own;
  for (; *tail; tail = &(*tail)->next)
    if (cx_str_eq((*tail)->name, a->value)) {
      cx_fault(p->file, CX_RULE_DUPLICATE_MACRO, a->value_at, a->value_end, none, "macro '%.*s' is defined already, in line %u",
               CX_FMT(a->value), cx_checked_line(p->file, (*tail)->at.at));
      return;
    }
  cx_macro *m = *tail = CX_NEW(set->scratch, cx_macro);
  *m = (cx_macro){.name = a->value, .body = cx_xml_text(node, set->scratch), .at = {p->file, a->value_at}, .home = &p->scope};
  m->broken = !is_balanced(&m->body);
  bool blank = true;
  cx_str body = cx_traced_str(&m->body);
  for (size_t i = 0; i < body.n; i++) blank = blank && cx_is_space(body.p[i]);
  if (!blank) return;
  cx_fault(p->file, CX_RULE_EMPTY_PATTERN, node->at, node->at + 7, none, "an empty <define>");
  m->used = true;
}

static void read_pack(cx_ruleset *set, pack *p) {
  static const char *const languages[] = {"any", "en", "zh"};
  cx_schema_check(p->file, p->root, set->scratch);
  p->is = CX_NEW(set->arena, cx_pack);
  int language = cx_attribute_choice(p->file, cx_xml_attribute_of(p->root, "language"), languages, 3, set->scratch);
  *p->is = (cx_pack){attribute(set, p->root, "pack"), attribute(set, p->root, "version"), cx_str_copy(set->arena, p->file->name),
                     language > 0 ? (cx_language)language : CX_LANGUAGE_NONE, p->layer};
  check_name(p->file, cx_xml_attribute_of(p->root, "pack"));
  for (const cx_xml_node *child = p->root->first; child; child = child->next)
    if (cx_str_is(child->name, "define")) read_macro(set, p, child);
}

static void link_uses(cx_ruleset *set, packs *all, pack *p) {
  for (uint32_t i = 0; i < all->n && &all->at[i] != p; i++)
    if (p->is->name.n && all->at[i].layer == p->layer && cx_str_eq(all->at[i].is->name, p->is->name)) {
      const cx_xml_attribute *a = cx_xml_attribute_of(p->root, "pack");
      cx_fault(p->file, CX_RULE_DUPLICATE_PACK, a->value_at, a->value_end, none, "'%.*s' is the pack '%.*s' too",
               CX_FMT(all->at[i].file->name), CX_FMT(p->is->name));
    }
  for (const cx_xml_node *child = p->root->first; child; child = child->next) {
    const cx_xml_attribute *a = cx_str_is(child->name, "use") ? cx_xml_attribute_of(child, "pack") : NULL;
    if (!a) continue;
    cx_suggestion near = {.wanted = a->value};
    bool found = false;
    for (uint32_t i = 0; i < all->n && !found; i++) {
      if (all->at[i].replaced) continue;
      cx_suggest(&near, all->at[i].is->name);
      found = cx_str_eq(all->at[i].is->name, a->value);
      if (found) *cx_vec_add(set->scratch, &p->scope.uses) = &all->at[i].scope;
    }
    if (!found)
      cx_fault(p->file, CX_RULE_UNKNOWN_PACK, a->value_at, a->value_end, cx_suggestion_hint(&near, set->scratch), "no pack '%.*s'",
               CX_FMT(a->value));
  }
}

/* ---- rules ---- */

typedef CX_VEC(cx_compiled_rule *) rule_list;

static void read_rules(cx_ruleset *set, const cx_switched *off, pack *p, rule_list *rules) {
  uint32_t first = rules->n;
  for (const cx_xml_node *child = p->root->first; child; child = child->next) {
    if (!cx_str_is(child->name, "rule") || cx_switched_off(off, p, child)) continue;
    cx_compiled_rule *rule = CX_NEW(set->arena, cx_compiled_rule);
    rule->rule.pack = p->is;
    cx_rule_check(set, p->file, &p->scope, child, rule);
    const cx_xml_attribute *id = cx_xml_attribute_of(child, "id");
    check_name(p->file, id);
    for (uint32_t i = first; id && i < rules->n; i++)
      if (cx_str_eq(rules->at[i]->rule.id, id->value)) {
        cx_fault(p->file, CX_RULE_DUPLICATE_ID, id->value_at, id->value_end, none, "rule '%.*s' stands already in line %u",
                 CX_FMT(id->value), rules->at[i]->rule.line);
        break;
      }
    *cx_vec_add(set->scratch, rules) = rule;
  }
}

/* A macro that no rule reaches has been looked at by nobody. */
static void check_unused(cx_ruleset *set, pack *p) {
  for (cx_macro *m = p->scope.own; m; m = m->next)
    *cx_vec_add(set->arena, &set->macros) = (cx_known_macro){cx_str_copy(set->arena, m->name), m->at, m->used || m->broken};
  for (cx_macro *m = p->scope.own; m; m = m->next) {
    cx_pattern ignored;
    if (!m->used && !m->broken) cx_pattern_compile(set, &p->scope, &m->body, true, &ignored);
  }
}

static int by_rule(const void *a, const void *b) {
  const cx_compiled_rule *x = *(cx_compiled_rule *const *)a, *y = *(cx_compiled_rule *const *)b;
  int order = (x->rule.pack->layer < y->rule.pack->layer) - (x->rule.pack->layer > y->rule.pack->layer);
  if (!order) order = cx_str_order(x->rule.pack->name, y->rule.pack->name);
  return order ? order : cx_str_order(x->rule.id, y->rule.id);
}

static void number_rules(cx_ruleset *set, const rule_list *rules) {
  if (rules->n) qsort(rules->at, rules->n, sizeof *rules->at, by_rule);
  set->rules = CX_NEW_N(set->arena, const cx_compiled_rule *, rules->n);
  set->rule_count = rules->n;
  cx_examples sorted = {0};
  for (uint32_t i = 0; i < rules->n; i++) {
    rules->at[i]->rule.index = i;
    set->rules[i] = rules->at[i];
    for (uint32_t k = 0; k < set->examples.n; k++)
      if (set->examples.at[k].rule == &rules->at[i]->rule) *cx_vec_add(set->arena, &sorted) = set->examples.at[k];
  }
  set->examples = sorted;
}

static void make_gates(cx_ruleset *set) {
  uint32_t words = set->gate_words = (set->slotmap.blocks.n + 63) / 64, room = 0;
  for (uint32_t i = 0; i < set->rule_count; i++)
    for (uint32_t p = 0; p < set->rules[i]->pattern_count; p++) room += 1 + words * set->rules[i]->patterns[p].form.need_count;
  uint64_t *at = CX_NEW_N(set->arena, uint64_t, room);
  set->gates = at;
  for (uint32_t i = 0; i < set->rule_count; i++)
    for (uint32_t p = 0; p < set->rules[i]->pattern_count; p++) {
      const cx_form *form = &set->rules[i]->patterns[p].form;
      *at++ = form->need_count;
      for (uint32_t k = 0; k < form->need_count; k++, at += words) memcpy(at, form->needs[k].words, words * sizeof *at);
    }
}

static void read_packs(cx_ruleset *set, cx_checked *files, uint32_t count) {
  packs all = {0};
  rule_list rules = {0};
  for (uint32_t i = 0; i < count; i++) {
    if (!cx_str_ends(files[i].name, CX_STR(".xml"))) continue;
    const cx_xml_node *root = cx_pack_xml_read(&files[i], set->scratch);
    if (root) *cx_vec_add(set->scratch, &all) = (pack){.file = &files[i], .root = root, .layer = files[i].layer};
  }
  cx_switched off = {0};
  for (uint32_t i = 0; i < all.n; i++) read_pack(set, &all.at[i]);
  cx_packs_replace(&all);
  for (uint32_t i = 0; i < all.n; i++) {
    all.at[i].scope.pack = all.at[i].is->name;
    all.at[i].scope.other = &all.at[(i + 1) % all.n].scope;
    link_uses(set, &all, &all.at[i]);
  }
  for (uint32_t i = 0; i < all.n; i++) cx_switches_read(&all, &all.at[i], set->scratch, &off);
  for (uint32_t i = 0; i < all.n; i++)
    if (!all.at[i].replaced) read_rules(set, &off, &all.at[i], &rules);
  for (uint32_t i = 0; i < all.n; i++)
    if (!all.at[i].replaced) check_unused(set, &all.at[i]);
  number_rules(set, &rules);
  make_gates(set);
}

/* ---- the set ---- */

static void free_arena(void *arena) { cx_arena_free(arena); }

static cx_arena *arena_within(cx_arena *arena) {
  cx_arena *inner = cx_arena_new(cx_arena_guard(arena));
  if (!inner) cx_out_of_memory(arena);
  cx_arena_cleanup(arena, free_arena, inner);
  return inner;
}

static int by_name(const void *a, const void *b) {
  const cx_checked *x = a, *y = b;
  int order = (x->layer > y->layer) - (x->layer < y->layer);
  if (!order) order = cx_str_order(x->name, y->name);
  return order ? order : cx_str_order(x->bytes, y->bytes);
}

/* A pack that is too large is refused, and need not be kept. */
static cx_str keep_bytes(cx_arena *arena, cx_rule_file file) {
  return cx_str_ends(file.name, CX_STR(".xml")) && file.bytes.n <= CX_MAX_PACK ? cx_str_copy(arena, file.bytes) : file.bytes;
}

/* The files of all layers, from the lowest up; within a layer by name. */
static void sort_files(cx_ruleset *set, const cx_rule_layer *layers, uint32_t layer_count, cx_log *log) {
  for (uint32_t i = 0; i < layer_count; i++) set->file_count += layers[i].count;
  cx_checked *file = set->files = CX_NEW_N(set->arena, cx_checked, set->file_count);
  for (uint32_t layer = 0; layer < layer_count; layer++)
    for (uint32_t i = 0; i < layers[layer].count; i++, file++)
      *file = (cx_checked){.name = cx_str_copy(set->arena, layers[layer].files[i].name),
                           .bytes = keep_bytes(set->arena, layers[layer].files[i]),
                           .layer = layer,
                           .log = log};
  if (set->file_count) qsort(set->files, set->file_count, sizeof *set->files, by_name);
}

/* What the set still has of a file when it is made: nothing that belongs to the caller. */
static void keep_place_only(cx_checked *file) {
  file->log = NULL;
  if (!cx_str_ends(file->name, CX_STR(".xml"))) file->bytes = none;
}

cx_ruleset *cx_ruleset_new(cx_arena *arena, const cx_rule_file *files, uint32_t count, cx_log *log) {
  const cx_rule_layer layer = {files, count, false};
  return cx_ruleset_layered(arena, &layer, 1, log);
}

cx_ruleset *cx_ruleset_layered(cx_arena *arena, const cx_rule_layer *layers, uint32_t layer_count, cx_log *log) {
  uint32_t errors = log->errors, first = log->list.n;
  cx_ruleset *set = CX_NEW(arena, cx_ruleset);
  set->arena = set->slotmap.arena = arena;
  set->native_lock = cx_native_lock_new(arena);
  set->proven = layer_count == 1 && layers[0].proven;
  set->scratch = arena_within(arena);
  set->brief = arena_within(arena);
  set->lexicon = cx_lexicon_new(arena);
  sort_files(set, layers, layer_count, log);
  cx_checked *files = set->files;
  uint32_t count = set->file_count;
  for (uint32_t i = 0; i < count; i++) {
    if (i && files[i].layer != files[i - 1].layer) cx_lexicon_next_layer(set->lexicon);
    if (cx_str_ends(files[i].name, CX_STR(".tsv"))) cx_lexicon_read(set->lexicon, files[i].name, files[i].bytes, log);
  }
  cx_lexicon_compile(set->lexicon);
  if (!make_slots(set)) cx_log_add(log, CX_RULE_TOO_MANY, "the vocabularies make more than %d slot classes and subclasses", CX_MAX_BLOCKS);
  read_packs(set, files, count);
  cx_faults_sort(log, first);
  for (uint32_t i = 0; i < count; i++) keep_place_only(&files[i]);
  cx_arena_reset(set->scratch);
  cx_arena_reset(set->brief);
  return log->errors == errors ? set : NULL;
}

/* "M", "Q:percent|plain", "Q:!factor": a slot, with its subclasses where not all are meant. */
static void show_need(const cx_slotmap *map, const cx_block_set *need, cx_buf *out) {
  for (uint32_t i = 0, end; i < map->blocks.n; i = end) {
    uint32_t in = 0, subs = 0;
    for (end = i; end < map->blocks.n && cx_str_eq(map->blocks.at[end].slot, map->blocks.at[i].slot); end++)
      in += cx_block_set_has(need, end), subs += map->blocks.at[end].sub.n && cx_block_set_has(need, end);
    if (!in) continue;
    bool most = in < end - i && 2 * subs > end - i; /* "Q:!factor" */
    cx_buf_printf(out, "%s%.*s", out->n && out->p[out->n - 1] != '{' ? " or " : "", CX_FMT(map->blocks.at[i].slot));
    for (uint32_t k = i, n = 0; in < end - i && k < end; k++)
      if (cx_block_set_has(need, k) != most && map->blocks.at[k].sub.n)
        cx_buf_printf(out, "%s%.*s", n++ ? "|" : most ? ":!" : ":", CX_FMT(map->blocks.at[k].sub));
  }
}

uint32_t cx_ruleset_needs(const cx_ruleset *set, uint32_t index, cx_arena *arena, const cx_str **out) {
  const cx_compiled_rule *rule = set->rules[index];
  cx_str *list = CX_NEW_N(arena, cx_str, rule->pattern_count);
  for (uint32_t p = 0; p < rule->pattern_count; p++) {
    cx_buf text = {.arena = arena};
    for (uint32_t k = 0; k < rule->patterns[p].form.need_count; k++) {
      cx_buf_z(&text, k ? " {{" : "{{");
      show_need(&set->slotmap, &rule->patterns[p].form.needs[k], &text);
      cx_buf_z(&text, "}}");
    }
    list[p] = cx_buf_str(&text);
  }
  *out = list;
  return rule->pattern_count;
}

uint32_t cx_ruleset_examples(const cx_ruleset *set, const cx_example **out) {
  *out = set->examples.at;
  return set->examples.n;
}

const cx_lexicon *cx_ruleset_lexicon(const cx_ruleset *set) { return set->lexicon; }
const cx_slotmap *cx_ruleset_slotmap(const cx_ruleset *set) { return &set->slotmap; }
uint32_t cx_ruleset_size(const cx_ruleset *set) { return set->rule_count; }
const cx_rule *cx_ruleset_rule(const cx_ruleset *set, uint32_t index) { return &set->rules[index]->rule; }
