/* The trie's double array: places for the children of all states, level by level; see trie.h. */
#include "rules/trie.h"

enum { NOBODY = 0, SEPARATOR = 1 };

typedef struct range {
  uint32_t state, first, last; /* the spellings that pass through the state */
} range;
typedef CX_VEC(range) ranges;

typedef struct builder {
  cx_trie *trie;
  const cx_spellings *spellings;
  cx_arena *arena;
  uint32_t count, free_hint;
} builder;

static void make_classes(cx_trie *trie, const cx_spellings *s) {
  unsigned char *classes = trie->classes, next = SEPARATOR;
  classes[' '] = next++;
  for (uint32_t i = 0; i < s->n; i++) {
    cx_str key = s->at[i].key;
    for (size_t k = 0; k < key.n; k++)
      if (!classes[(unsigned char)key.p[k]]) classes[(unsigned char)key.p[k]] = next++;
  }
  for (int c = 'A'; c <= 'Z'; c++) classes[c] = classes[c + 32];
  for (int c = '\t'; c <= '\r'; c++) classes[c] = SEPARATOR;
  classes['-'] = SEPARATOR;
}

static void need_nodes(builder *b, uint32_t count) {
  if (count <= b->count) return;
  uint32_t more = b->count * 2 > count ? b->count * 2 : count + 1024;
  cx_trie_node *grown = CX_NEW_N(b->arena, cx_trie_node, more);
  if (b->count) memcpy(grown, b->trie->nodes, sizeof(cx_trie_node) * b->count);
  b->trie->nodes = grown;
  b->count = more;
}

/* A base under which all children fall on free nodes. */
static uint32_t find_base(builder *b, const unsigned char *children, uint32_t count) {
  uint32_t tried = 0;
  for (uint32_t at = b->free_hint;; at++) {
    need_nodes(b, at + 512);
    if (b->trie->nodes[at].check != NOBODY || at <= children[0]) continue;
    uint32_t base = at - children[0], i = 1;
    while (i < count && b->trie->nodes[base + children[i]].check == NOBODY) i++;
    if (i == count) return base;
    /* a stretch too full for branching states is left for good: a few lost nodes for a build in linear time */
    if (++tried == 64) b->free_hint += (at - b->free_hint) / 2;
  }
}

/* The states below one state: places for its children, and a range for each. */
static void branch(builder *b, range r, size_t depth, ranges *next) {
  const cx_spellings *s = b->spellings;
  unsigned char children[256];
  uint32_t count = 0, smallest = 0;
  for (uint32_t k = r.first; k < r.last; k++) {
    if (k > r.first && s->at[k].key.p[depth] == s->at[k - 1].key.p[depth]) continue;
    children[count] = b->trie->classes[(unsigned char)s->at[k].key.p[depth]];
    if (children[count] < children[smallest]) smallest = count;
    count++;
  }
  unsigned char first = children[0]; /* the search for places starts with the smallest class */
  children[0] = children[smallest], children[smallest] = first;
  uint32_t base = find_base(b, children, count);
  b->trie->nodes[r.state].base = base;
  for (uint32_t k = 0; k < count; k++) b->trie->nodes[base + children[k]].check = r.state;
  while (b->trie->nodes[b->free_hint].check != NOBODY) need_nodes(b, ++b->free_hint + 512);
  for (uint32_t k = r.first, end; k < r.last; k = end) {
    for (end = k + 1; end < r.last && s->at[end].key.p[depth] == s->at[k].key.p[depth];) end++;
    *cx_vec_add(b->arena, next) = (range){base + b->trie->classes[(unsigned char)s->at[k].key.p[depth]], k, end};
  }
}

void cx_trie_make(cx_trie *trie, const cx_spellings *s, cx_arena *arena) {
  builder b = {.trie = trie, .spellings = s, .arena = arena, .free_hint = CX_TRIE_ROOT + 1};
  ranges level = {0}, next = {0};
  make_classes(trie, s);
  need_nodes(&b, 2 * s->n + 1024);
  trie->nodes[CX_TRIE_ROOT].check = UINT32_MAX; /* taken, and nobody's child */
  if (s->n) *cx_vec_add(arena, &level) = (range){CX_TRIE_ROOT, 0, s->n};
  for (size_t depth = 0; level.n; depth++) {
    next.n = 0;
    for (uint32_t i = 0; i < level.n; i++) {
      range r = level.at[i];
      for (uint32_t k = r.first; k < r.last; k++) trie->nodes[r.state].classes |= s->at[k].classes;
      bool alone = depth && cx_str_eq(s->at[r.first].key, s->at[r.last - 1].key);
      if (alone || s->at[r.first].key.n == depth) trie->nodes[r.state].key = r.first + 1;
      if (alone) continue;
      while (r.first < r.last && s->at[r.first].key.n == depth) r.first++;
      branch(&b, r, depth, &next);
    }
    ranges done = level;
    level = next;
    next = done;
  }
  need_nodes(&b, b.count + 512); /* a walk never has to ask whether base + class is inside */
}
