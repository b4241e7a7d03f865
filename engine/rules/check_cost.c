/* What a pattern may cost: it is run, from one place, over texts that are made to keep it busy, of 1, 2, 4 and 8 KB, and its steps are
 * counted. The texts come from the pattern: what leads to a repetition, then what it repeats (or what stands behind it), over and over. A
 * rule that is slow on such a text is slow on somebody's. See check_set.h. */
#include "rules/check_set.h"

#include <stdlib.h>

#include "rules/pattern_tree.h"
#include "text/utf8.h"

enum { KB = 1024, SMALL = 128, SIZES = 4, MOST_STEPS = 1000000, MANY_STEPS = 60000, FEW_STEPS = 6000, MOST_REPETITIONS = 64 };

typedef struct cost {
  const cx_review *review;
  const cx_pattern *pattern;
  cx_str s;
  pcre2_code *code;
  pcre2_match_data *data;
  pcre2_match_context *context;
} cost;

typedef struct repetition {
  const cx_tree *tree, *behind;
} repetition;
typedef struct repetitions {
  repetition at[MOST_REPETITIONS];
  uint32_t n;
} repetitions;

static void free_code(void *code) { pcre2_code_free(code); }
static void free_data(void *data) { pcre2_match_data_free(data); }
static void free_context(void *context) { pcre2_match_context_free(context); }

static pcre2_code *compile(const cost *c, cx_str s, uint32_t more) {
  int error;
  PCRE2_SIZE at;
  uint32_t options = PCRE2_UTF | PCRE2_EXTENDED | PCRE2_CASELESS | PCRE2_DOTALL | PCRE2_DUPNAMES | PCRE2_NO_AUTO_CAPTURE | PCRE2_ANCHORED;
  pcre2_code *code = pcre2_compile((PCRE2_SPTR)s.p, s.n, options | more, &error, &at, NULL);
  if (!code && error == PCRE2_ERROR_HEAP_FAILED) cx_out_of_memory(c->review->arena);
  if (code) cx_arena_cleanup(c->review->brief, free_code, code);
  return code;
}

/* ---- a text that a part of the pattern takes ---- */

/* A character that the atom takes. */
static cx_str sample(const cost *c, const cx_tree *t) {
  static const char *const plain[] = {"a", " ", "1", "x", ",", "-", "(", ")", "%", "\xE7\x9A\x84", "\xEF\xBC\x8C", ".", "=", "/", "+"};
  cx_str atom = cx_str_cut(c->s, t->start, t->end);
  char *slot = cx_alloc(c->review->brief, 5);
  if (t->slot) {
    size_t n = cx_utf8_encode((uint32_t)strtoul(atom.p + 4, NULL, 16), slot);
    return (cx_str){slot, n};
  }
  if (atom.n && atom.p[0] != '\\' && atom.p[0] != '[' && atom.p[0] != '.') return atom;
  pcre2_code *code = compile(c, atom, PCRE2_ENDANCHORED);
  for (size_t i = 0; code && i < sizeof plain / sizeof *plain + 96; i++) {
    char ascii[2] = {(char)(i < 96 ? ' ' + (int)i : 0), 0};
    const char *candidate = i < sizeof plain / sizeof *plain ? plain[i] : ascii;
    int status = pcre2_match(code, (PCRE2_SPTR)candidate, strlen(candidate), 0, 0, c->data, NULL);
    if (status == PCRE2_ERROR_NOMEMORY) cx_out_of_memory(c->review->arena);
    if (status >= 0) return cx_str_copy(c->review->brief, cx_str_of(candidate));
  }
  return (cx_str){"a", 1};
}

/* Adds the shortest text t takes, or, where it holds `until`, what leads there; true where it did. */
static bool lead(const cost *c, const cx_tree *t, const cx_tree *until, cx_buf *out) {
  if (t == until) return true;
  unsigned times = t->least;
  switch (t->type) {
    case CX_TREE_CHARACTER:
      for (; times; times--) cx_buf_add(out, sample(c, t));
      return false;
    case CX_TREE_PLACE:
    case CX_TREE_LOOK:
      return false;
    case CX_TREE_CHOICE: {
      const cx_tree *branch = t->first;
      if (until)
        while (branch->next && !(branch->start <= until->start && until->stop <= branch->stop)) branch = branch->next;
      bool inside = until && branch->start <= until->start && until->stop <= branch->stop;
      for (times += inside && !times; times; times--)
        if (lead(c, branch, inside ? until : NULL, out)) return true;
      return false;
    }
    case CX_TREE_SEQUENCE:
      for (const cx_tree *child = t->first; child; child = child->next)
        if (lead(c, child, until, out)) return true;
      return false;
  }
  return false;
}

/* What one turn of the repetition takes; never nothing. */
static cx_str one_turn(const cost *c, const cx_tree *t) {
  cx_buf out = {.arena = c->review->brief};
  cx_tree once = *t;
  once.least = 1;
  lead(c, &once, NULL, &out);
  if (!out.n) cx_buf_char(&out, 'a');
  return cx_buf_str(&out);
}

static void find_repetitions(const cx_tree *t, const cx_tree *behind, repetitions *out) {
  if (out->n == MOST_REPETITIONS || t->type == CX_TREE_LOOK) return;
  if (t->most == 0 || t->most > 3) out->at[out->n++] = (repetition){t, behind};
  for (const cx_tree *child = t->first; child; child = child->next)
    find_repetitions(child, t->type == CX_TREE_SEQUENCE && child->next ? child->next : behind, out);
}

/* ---- steps ---- */

typedef struct counter {
  uint32_t steps;
  size_t at;
} counter;

/* A step is an item tried, and each character that the item before it took. */
static int count_step(pcre2_callout_block *block, void *data) {
  counter *n = data;
  n->steps += 1 + (block->current_position > n->at ? (uint32_t)(block->current_position - n->at) : 0);
  n->at = block->current_position;
  return n->steps >= MOST_STEPS ? PCRE2_ERROR_CALLOUT : 0;
}

static uint32_t steps(const cost *c, cx_str text) {
  counter n = {0};
  pcre2_set_callout(c->context, count_step, &n);
  int status = pcre2_match(c->code, (PCRE2_SPTR)text.p, text.n, 0, PCRE2_NO_UTF_CHECK, c->data, c->context);
  if (status == PCRE2_ERROR_NOMEMORY) cx_out_of_memory(c->review->arena);
  return n.steps < MOST_STEPS ? n.steps : MOST_STEPS;
}

static cx_str pumped(const cost *c, cx_str head, cx_str turn, size_t size) {
  cx_buf out = {.arena = c->review->brief};
  cx_buf_add(&out, head);
  while (out.n + turn.n <= size) cx_buf_add(&out, turn);
  cx_buf_z(&out, "\n");
  return cx_buf_str(&out);
}

/* The steps on texts of `base` bytes, and twice, four and eight times as many; false where they do not grow. */
static bool count_all(const cost *c, cx_str head, cx_str turn, size_t base, uint32_t n[SIZES]) {
  for (unsigned i = 0; i < SIZES; i++) {
    n[i] = steps(c, pumped(c, head, turn, base << i));
    if (i == 1 && n[1] < n[0] + n[0] / 2) return false;
  }
  return true;
}

/* As a person reads it: slots by their names, and not too long. */
static cx_str shown(const cost *c, cx_str text) {
  cx_buf out = {.arena = c->review->brief};
  for (size_t at = 0, n; at < text.n && out.n < 40; at += n) {
    uint32_t code = cx_utf8_decode(text, at, &n, NULL);
    uint32_t block = code >= CX_SLOT_BASE ? code - CX_SLOT_BASE : c->review->set->slotmap.blocks.n;
    if (block < c->review->set->slotmap.blocks.n)
      cx_buf_printf(&out, "{{%.*s}}", CX_FMT(c->review->set->slotmap.blocks.at[block].slot));
    else
      cx_buf_add(&out, cx_str_cut(text, at, at + n));
  }
  return cx_buf_str(&out);
}

/* True after a doubt. */
static bool measure(const cost *c, const cx_tree *at, cx_str head, cx_str turn) {
  uint32_t n[SIZES] = {0};
  size_t base = KB;
  bool grows = count_all(c, head, turn, base, n);
  uint32_t in_kb = n[0];
  if (in_kb == MOST_STEPS) grows = count_all(c, head, turn, base = SMALL, n);
  for (unsigned i = 1; grows && i < SIZES; i++) grows = n[i] > n[i - 1] * 5 / 2 || n[i] == MOST_STEPS;
  grows = grows && n[SIZES - 1] > FEW_STEPS;
  if (!grows && in_kb < MANY_STEPS) return false;
  cx_origin from = cx_traced_origin(&c->pattern->text, at->start);
  cx_str of = shown(c, turn);
  if (grows)
    cx_doubt(c->review, from, 1, CX_RULE_SLOW_PATTERN, CX_STR("let what it repeats and what follows it have no text in common"),
             "the steps of this repetition grow faster than the text: %u, %u, %u and %u%s on %zu, %zu, %zu and %zu bytes of '%.*s'", n[0],
             n[1], n[2], n[3], n[3] == MOST_STEPS ? " or more" : "", base, base * 2, base * 4, base * 8, CX_FMT(of));
  else
    cx_doubt(c->review, from, 1, CX_RULE_SLOW_PATTERN, CX_STR("give it and its neighbours tighter bounds"),
             "this repetition takes %u%s steps from one place on %d bytes of '%.*s'", in_kb, in_kb == MOST_STEPS ? " or more" : "", KB,
             CX_FMT(of));
  return true;
}

static void check_pattern(const cx_review *review, const cx_pattern *pattern, pcre2_match_context *context) {
  cost c = {.review = review, .pattern = pattern, .s = cx_traced_str(&pattern->text), .context = context};
  const cx_tree *tree = cx_tree_read(c.s, review->brief);
  repetitions all = {.n = 0};
  find_repetitions(tree, NULL, &all);
  c.data = pcre2_match_data_create(1, NULL);
  if (!c.data) cx_out_of_memory(review->arena);
  cx_arena_cleanup(review->brief, free_data, c.data);
  c.code = compile(&c, c.s, PCRE2_AUTO_CALLOUT | PCRE2_NO_START_OPTIMIZE);
  for (uint32_t i = 0; c.code && i < all.n; i++) {
    const repetition *r = &all.at[i];
    cx_buf head = {.arena = review->brief};
    cx_buf_z(&head, "");
    lead(&c, tree, r->tree, &head);
    if (measure(&c, r->tree, cx_buf_str(&head), one_turn(&c, r->tree))) return;
    if (r->behind && measure(&c, r->tree, cx_buf_str(&head), one_turn(&c, r->behind))) return;
  }
}

void cx_review_cost(cx_review *review) {
  pcre2_match_context *context = pcre2_match_context_create(NULL);
  if (!context) cx_out_of_memory(review->arena);
  cx_arena_cleanup(review->arena, free_context, context);
  pcre2_set_match_limit(context, 100 * MOST_STEPS);
  for (uint32_t i = 0; i < review->set->rule_count; i++) {
    const cx_compiled_rule *rule = review->set->rules[i];
    for (uint32_t k = 0; k < rule->pattern_count + rule->veto_count; k++) {
      cx_arena_reset(review->brief);
      check_pattern(review, k < rule->pattern_count ? &rule->patterns[k] : &rule->vetoes[k - rule->pattern_count], context);
    }
  }
}
