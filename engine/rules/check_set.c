/* See check_set.h. */
#include "rules/check_set.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "rules/pattern_tree.h"

static const cx_str none = {"", 0};

static void free_arena(void *arena) { cx_arena_free(arena); }

cx_review *cx_review_new(const cx_ruleset *set, cx_arena *arena, cx_log *log) {
  cx_review *review = CX_NEW(arena, cx_review);
  *review = (cx_review){.set = set, .arena = arena, .brief = cx_arena_new(cx_arena_guard(arena))};
  if (!review->brief) cx_out_of_memory(arena);
  cx_arena_cleanup(arena, free_arena, review->brief);
  review->files = CX_NEW_N(arena, cx_checked, set->file_count);
  for (uint32_t i = 0; i < set->file_count; i++)
    review->files[i] = (cx_checked){.name = set->files[i].name, .bytes = set->files[i].bytes, .layer = set->files[i].layer, .log = log};
  review->layer = set->file_count && set->files[set->file_count - 1].layer ? 1 : 0;
  return review;
}

void cx_doubt(const cx_review *review, cx_origin at, size_t length, cx_code code, cx_str hint, const char *format, ...) {
  char message[512];
  va_list args;
  va_start(args, format);
  vsnprintf(message, sizeof message, format, args);
  va_end(args);
  cx_checked *file = &review->files[at.file - review->set->files];
  if (file->layer >= review->layer) cx_fault(file, code, at.at, at.at + length, hint, "%s", message);
}

cx_origin cx_pattern_at(const cx_pattern *pattern) {
  cx_str s = cx_traced_str(&pattern->text);
  size_t at = 0;
  while (at + 1 < s.n && cx_is_space(s.p[at])) at++;
  return cx_traced_origin(&pattern->text, at);
}

cx_str cx_pattern_source(const cx_pattern *pattern, size_t start, size_t end) {
  cx_origin from = cx_traced_origin(&pattern->text, start);
  cx_str bytes = from.file->bytes, name, rest;
  if (from.at + 4 < bytes.n && bytes.p[from.at] == '{' && bytes.p[from.at + 1] == '{') {
    size_t n = cx_reference_read(bytes, from.at, &name, &rest);
    if (n) return cx_str_cut(bytes, from.at, from.at + n);
  }
  return cx_str_cut(cx_traced_str(&pattern->text), start, end);
}

bool cx_review_builtin(const cx_checked *file) {
  const cx_rule_file *files;
  uint32_t count = cx_builtin_files(&files);
  for (uint32_t i = 0; i < count && file->layer == 0; i++)
    if (cx_str_eq(files[i].name, file->name)) return true;
  return false;
}

/* ---- macros, vocabularies ---- */

static void check_macros(const cx_review *review) {
  for (uint32_t i = 0; i < review->set->macros.n; i++) {
    const cx_known_macro *m = &review->set->macros.at[i];
    if (!m->used) cx_doubt(review, m->at, m->name.n, CX_RULE_UNUSED_MACRO, none, "no rule uses the macro '%.*s'", CX_FMT(m->name));
  }
}

/* Whether the engine itself asks for a class, whatever rules do: the built-in vocabularies have those it does. */
static bool asked_for(cx_str class_name) {
  const cx_rule_file *files;
  uint32_t count = cx_builtin_files(&files);
  for (uint32_t i = 0; i < count; i++) {
    const char *at = strstr(files[i].bytes.p, "%class ");
    if (at && cx_str_ends(files[i].name, CX_STR(".tsv")) && strncmp(at + 7, class_name.p, class_name.n) == 0 &&
        at[7 + class_name.n] == '\n')
      return true;
  }
  return false;
}

static bool in_patterns(const cx_pattern *patterns, uint32_t count, unsigned block) {
  char *end_of_range = NULL;
  for (uint32_t i = 0; i < count; i++) {
    cx_str s = cx_traced_str(&patterns[i].text);
    for (size_t at = 0; at + 9 < s.n; at++) {
      if (memcmp(s.p + at, "\\x{F", 4) != 0) continue;
      unsigned long first = strtoul(s.p + at + 3, &end_of_range, 16), last = first;
      if (memcmp(end_of_range, "}-\\x{", 5) == 0) last = strtoul(end_of_range + 5, &end_of_range, 16);
      unsigned long code = cx_slot_code(block);
      if (first <= code && code <= last) return true;
      at = (size_t)(end_of_range - s.p);
    }
  }
  return false;
}

static bool slot_used(const cx_ruleset *set, cx_str slot) {
  for (unsigned b = 0; b < set->slotmap.blocks.n; b++) {
    if (!cx_str_eq(set->slotmap.blocks.at[b].slot, slot)) continue;
    for (uint32_t i = 0; i < set->rule_count; i++)
      if (in_patterns(set->rules[i]->patterns, set->rules[i]->pattern_count, b) ||
          in_patterns(set->rules[i]->vetoes, set->rules[i]->veto_count, b))
        return true;
  }
  return false;
}

static void check_vocabularies(const cx_review *review) {
  const cx_vocabulary *before = NULL;
  for (uint32_t i = 0; i < cx_lexicon_size(review->set->lexicon); i++) {
    const cx_vocabulary *v = cx_lexicon_entry(review->set->lexicon, i)->vocabulary;
    if (v == before) continue;
    before = v;
    if ((v->slot.n && slot_used(review->set, v->slot)) || asked_for(v->class_name)) continue;
    for (uint32_t f = 0; f < review->set->file_count; f++)
      if (cx_str_eq(review->set->files[f].name, v->file))
        cx_doubt(review, (cx_origin){&review->set->files[f], 0}, 0, CX_VOCABULARY_UNUSED, none,
                 v->slot.n ? "no rule has the slot '%.*s' of this vocabulary"
                           : "nobody asks for the class '%.*s'; give it a '%%slot' and use that in a rule",
                 CX_FMT(v->slot.n ? v->slot : v->class_name));
  }
}

/* ---- patterns ---- */

static cx_str without_blanks(cx_str s, cx_arena *arena) {
  cx_buf out = {.arena = arena};
  for (size_t at = 0, n; at < s.n; at += n) {
    size_t hidden = cx_pattern_hidden(s, at);
    n = hidden ? hidden : 1;
    if (hidden ? s.p[at] != '#' : !cx_is_space(s.p[at])) cx_buf_add(&out, cx_str_cut(s, at, at + n));
  }
  return cx_buf_str(&out);
}

typedef struct known_pattern {
  cx_str text;
  const cx_compiled_rule *rule;
} known_pattern;
typedef CX_VEC(known_pattern) known_patterns;

static void check_duplicate(const cx_review *review, known_patterns *known, const cx_compiled_rule *rule, const cx_pattern *pattern) {
  cx_str text = without_blanks(cx_traced_str(&pattern->text), review->arena);
  for (uint32_t i = 0; i < known->n; i++) {
    const cx_rule *other = &known->at[i].rule->rule;
    if (other->pack->language != rule->rule.pack->language || !cx_str_eq(known->at[i].text, text)) continue;
    cx_doubt(review, cx_pattern_at(pattern), 1, CX_RULE_DUPLICATE_PATTERN, none,
             "rule '%.*s' has the same pattern as rule '%.*s' (%.*s:%u)", CX_FMT(rule->rule.id), CX_FMT(other->id),
             CX_FMT(other->pack->file), other->line);
    return;
  }
  *cx_vec_add(review->arena, known) = (known_pattern){text, rule};
}

static bool is_gap(const cx_tree *t) { return t->type == CX_TREE_CHARACTER && t->wide && cx_tree_repeats(t); }

/* The first (or last) thing that a match of t takes, where it is a gap. */
static const cx_tree *edge_gap(const cx_tree *t, bool first) {
  if (is_gap(t)) return t;
  if (t->type != CX_TREE_CHOICE && t->type != CX_TREE_SEQUENCE) return NULL;
  const cx_tree *edge = NULL;
  for (const cx_tree *child = t->first; child; child = child->next) {
    if (t->type == CX_TREE_CHOICE) {
      const cx_tree *gap = edge_gap(child, first);
      if (gap) return gap;
    } else if (child->type != CX_TREE_PLACE && child->type != CX_TREE_LOOK && (child->type != CX_TREE_SEQUENCE || child->first)) {
      edge = child;
      if (first) break;
    }
  }
  return edge ? edge_gap(edge, first) : NULL;
}

static void check_gaps(const cx_review *review, const cx_pattern *pattern, const cx_tree *tree) {
  for (int first = 0; first < 2; first++) {
    const cx_tree *gap = edge_gap(tree, first);
    if (!gap) continue;
    cx_doubt(review, cx_traced_origin(&pattern->text, gap->start), gap->stop - gap->start, CX_RULE_UNANCHORED_GAP,
             first ? CX_STR("start with what the gap follows; text before it needs no pattern")
                   : CX_STR("end with what the gap leads to, or leave it out"),
             "this gap stands at the %s of the pattern, where nothing holds it", first ? "start" : "end");
  }
}

/* Most sentences that are matched at all have a quantity: a pattern that asks for nothing else is ruled out by nothing. */
static bool asks_for_quantity_alone(const cx_ruleset *set, const cx_form *form) {
  int quantity = cx_slotmap_find(&set->slotmap, CX_STR("Q"), none), plain = cx_slotmap_find(&set->slotmap, CX_STR("Q"), CX_STR("plain"));
  int percent = cx_slotmap_find(&set->slotmap, CX_STR("Q"), CX_STR("percent"));
  for (uint32_t i = 0; i < form->need_count; i++)
    if (!cx_block_set_has(&form->needs[i], (unsigned)quantity) &&
        !(cx_block_set_has(&form->needs[i], (unsigned)plain) && cx_block_set_has(&form->needs[i], (unsigned)percent)))
      return false;
  return true;
}

/* Patterns of the built-in packs are compiled when they are first tried: who checks them compiles them all. */
static void check_compiles(const cx_review *review, const cx_pattern *pattern) {
  cx_refusal why;
  if (cx_pattern_refused(pattern, review->arena, &why))
    cx_doubt(review, why.at, 0, CX_RULE_BAD_REGEX, none, "PCRE2: %s", (const char *)why.message);
}

/* Whether a match can start with nearly any character, so that PCRE2 itself cannot skip places. */
static bool starts_anyhow(const cx_pattern *pattern) {
  const pcre2_code *code = cx_native_plain(pattern->native);
  uint32_t first = 0;
  const uint8_t *bits = NULL;
  unsigned few = 0;
  if (!code) return false;
  pcre2_pattern_info(code, PCRE2_INFO_FIRSTCODETYPE, &first);
  pcre2_pattern_info(code, PCRE2_INFO_FIRSTBITMAP, &bits);
  for (unsigned i = 0; bits && i < 128; i++) few += (unsigned)bits[i / 8] >> i % 8 & 1u;
  return !first && (!bits || few > 48);
}

static void check_trigger(const cx_review *review, const cx_pattern *pattern) {
  if (pattern->anchored || !starts_anyhow(pattern) || !asks_for_quantity_alone(review->set, &pattern->form)) return;
  cx_doubt(review, cx_pattern_at(pattern), 1, CX_RULE_COMMON_TRIGGER,
           CX_STR("start with a slot, name the quantity's shapes, or use a vocabulary's slot for a word of it"),
           "this pattern is tried at every place of every sentence that has a quantity");
}

void cx_review_set(cx_review *review) {
  check_macros(review);
  check_vocabularies(review);
  known_patterns known = {0};
  for (uint32_t i = 0; i < review->set->rule_count; i++) {
    const cx_compiled_rule *rule = review->set->rules[i];
    for (uint32_t k = 0; k < rule->pattern_count; k++) {
      const cx_pattern *pattern = &rule->patterns[k];
      cx_arena_reset(review->brief);
      check_compiles(review, pattern);
      check_duplicate(review, &known, rule, pattern);
      check_gaps(review, pattern, cx_tree_read(cx_traced_str(&pattern->text), review->brief));
      check_trigger(review, pattern);
    }
    for (uint32_t k = 0; k < rule->veto_count; k++) check_compiles(review, &rule->vetoes[k]);
  }
}
