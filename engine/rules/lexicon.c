/* The lexicon: all vocabularies' spellings in one trie, walked from each place where a word can start. The trie is a double array
 * (a state's children stand at base + class, and say in `check` whose they are), over classes of folded bytes. See lexicon.h. */
#include "rules/lexicon.h"

#include <stdlib.h>

#include "rules/vocabulary.h"
#include "text/utf8.h"

enum { NOBODY = 0, ROOT = 1, SEPARATOR = 1 };

typedef struct node {
  uint32_t base, check; /* check: the parent, NOBODY: free */
  uint32_t spelling;    /* index + 1 of the first spelling that ends here; 0: none */
} node;

struct cx_lexicon {
  cx_arena *arena;
  CX_VEC(cx_word_list) lists;
  CX_VEC(const cx_entry *) entries;
  cx_spellings spellings; /* sorted by key, then entry */
  unsigned char classes[256];
  node *nodes;
  uint32_t node_count;
  uint32_t free_hint;
};

cx_lexicon *cx_lexicon_new(cx_arena *arena) {
  cx_lexicon *lexicon = CX_NEW(arena, cx_lexicon);
  lexicon->arena = arena;
  return lexicon;
}

void cx_lexicon_read(cx_lexicon *lexicon, cx_str file, cx_str bytes, cx_log *log) {
  cx_checked checked = {.name = file, .bytes = bytes, .log = log};
  cx_word_list list;
  if (cx_vocabulary_read(&checked, lexicon->arena, &list)) *cx_vec_add(lexicon->arena, &lexicon->lists) = list;
}

/* ---- compiling ---- */

static int compare(cx_str a, cx_str b) {
  size_t n = a.n < b.n ? a.n : b.n;
  int order = n ? memcmp(a.p, b.p, n) : 0;
  return order ? order : (a.n > b.n) - (a.n < b.n);
}

static int by_file(const void *a, const void *b) {
  const cx_word_list *x = a, *y = b;
  return compare(x->vocabulary->file, y->vocabulary->file);
}

static int by_key(const void *a, const void *b) {
  const cx_spelling *x = a, *y = b;
  int order = compare(x->key, y->key);
  if (!order) order = (x->row > y->row) - (x->row < y->row);
  return order ? order : compare(x->text, y->text);
}

static void number_entries(cx_lexicon *lexicon) {
  if (lexicon->lists.n) qsort(lexicon->lists.at, lexicon->lists.n, sizeof *lexicon->lists.at, by_file);
  for (uint32_t i = 0; i < lexicon->lists.n; i++) {
    cx_word_list *list = &lexicon->lists.at[i];
    uint32_t first = lexicon->entries.n;
    for (uint32_t row = 0; row < list->rows.n; row++) {
      list->rows.at[row].id = lexicon->entries.n;
      *cx_vec_add(lexicon->arena, &lexicon->entries) = &list->rows.at[row];
    }
    for (uint32_t s = 0; s < list->spellings.n; s++) {
      cx_spelling *spelling = cx_vec_add(lexicon->arena, &lexicon->spellings);
      *spelling = list->spellings.at[s];
      spelling->row += first;
    }
  }
  if (lexicon->spellings.n) qsort(lexicon->spellings.at, lexicon->spellings.n, sizeof *lexicon->spellings.at, by_key);
}

static void make_classes(cx_lexicon *lexicon) {
  unsigned char *classes = lexicon->classes, next = SEPARATOR;
  classes[' '] = next++;
  for (uint32_t i = 0; i < lexicon->spellings.n; i++) {
    cx_str key = lexicon->spellings.at[i].key;
    for (size_t k = 0; k < key.n; k++)
      if (!classes[(unsigned char)key.p[k]]) classes[(unsigned char)key.p[k]] = next++;
  }
  for (int c = 'A'; c <= 'Z'; c++) classes[c] = classes[c + 32];
  for (int c = '\t'; c <= '\r'; c++) classes[c] = SEPARATOR;
  classes['-'] = SEPARATOR;
}

static void need_nodes(cx_lexicon *lexicon, uint32_t count) {
  if (count <= lexicon->node_count) return;
  uint32_t more = lexicon->node_count * 2 > count ? lexicon->node_count * 2 : count + 1024;
  node *grown = CX_NEW_N(lexicon->arena, node, more);
  if (lexicon->node_count) memcpy(grown, lexicon->nodes, sizeof(node) * lexicon->node_count);
  lexicon->nodes = grown;
  lexicon->node_count = more;
}

/* A base under which all children fall on free nodes. */
static uint32_t find_base(cx_lexicon *lexicon, const unsigned char *children, uint32_t count) {
  uint32_t tried = 0;
  for (uint32_t at = lexicon->free_hint;; at++) {
    need_nodes(lexicon, at + 512);
    if (lexicon->nodes[at].check != NOBODY || at <= children[0]) continue;
    uint32_t base = at - children[0], i = 1;
    while (i < count && lexicon->nodes[base + children[i]].check == NOBODY) i++;
    if (i == count) return base;
    /* a stretch too full for branching states is left for good: a few lost nodes for a build in linear time */
    if (++tried == 64) lexicon->free_hint += (at - lexicon->free_hint) / 2;
  }
}

typedef struct range {
  uint32_t state, first, last; /* the spellings that pass through the state */
} range;

static void make_trie(cx_lexicon *lexicon) {
  const cx_spellings *s = &lexicon->spellings;
  CX_VEC(range) level = {0}, next = {0};
  need_nodes(lexicon, 1024);
  lexicon->nodes[ROOT].check = UINT32_MAX; /* taken, and nobody's child */
  lexicon->free_hint = ROOT + 1;
  *cx_vec_add(lexicon->arena, &level) = (range){ROOT, 0, s->n};
  for (size_t depth = 0; level.n; depth++) {
    next.n = 0;
    for (uint32_t i = 0; i < level.n; i++) {
      range r = level.at[i];
      uint32_t at = r.first;
      if (at < r.last && s->at[at].key.n == depth) lexicon->nodes[r.state].spelling = at + 1;
      while (at < r.last && s->at[at].key.n == depth) at++;
      if (at == r.last) continue;
      unsigned char children[256], smallest = 255;
      uint32_t count = 0;
      for (uint32_t k = at; k < r.last; k++)
        if (k == at || s->at[k].key.p[depth] != s->at[k - 1].key.p[depth])
          children[count++] = lexicon->classes[(unsigned char)s->at[k].key.p[depth]];
      for (uint32_t k = 0; k < count; k++) /* the search starts with the smallest class */
        if (children[k] < smallest) smallest = children[k];
      for (uint32_t k = 0; k < count; k++)
        if (children[k] == smallest) children[k] = children[0], children[0] = smallest;
      uint32_t base = find_base(lexicon, children, count);
      lexicon->nodes[r.state].base = base;
      for (uint32_t k = 0; k < count; k++) lexicon->nodes[base + children[k]].check = r.state;
      while (lexicon->nodes[lexicon->free_hint].check != NOBODY) need_nodes(lexicon, ++lexicon->free_hint + 512);
      for (uint32_t k = at; k < r.last;) {
        uint32_t end = k + 1;
        while (end < r.last && s->at[end].key.p[depth] == s->at[k].key.p[depth]) end++;
        *cx_vec_add(lexicon->arena, &next) = (range){base + lexicon->classes[(unsigned char)s->at[k].key.p[depth]], k, end};
        k = end;
      }
    }
    range *at = level.at;
    uint32_t cap = level.cap;
    level.at = next.at, level.n = next.n, level.cap = next.cap;
    next.at = at, next.cap = cap;
  }
  need_nodes(lexicon, lexicon->node_count + 512); /* a walk never has to ask whether base + class is inside */
}

void cx_lexicon_compile(cx_lexicon *lexicon) {
  number_entries(lexicon);
  make_classes(lexicon);
  make_trie(lexicon);
}

/* ---- scanning ---- */

/* Part of a word that a term may not cut: an ASCII letter or digit, or a letter of the other alphabets that go with them (µ, é, Δ). */
static bool is_word_at(cx_str s, size_t at) {
  unsigned char c = (unsigned char)s.p[at];
  if (c < 0x80) return cx_is_alnum(c);
  if (c >= 0xE0) return false;
  uint32_t code = cx_utf8_decode(s, at, NULL, NULL);
  return code == 0xB5 || (code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7) || (code >= 0x370 && code <= 0x52F);
}

static bool is_word_before(cx_str s, size_t at) {
  unsigned char c = (unsigned char)s.p[at - 1];
  if (c < 0x80) return cx_is_alnum(c);
  return at >= 2 && (unsigned char)s.p[at - 2] >= 0xC2 && is_word_at(s, at - 2);
}

/* A blank that says nothing new: it goes on with a run, or breaks a line after a hyphen. */
static bool is_idle(cx_str s, size_t at, size_t start) {
  return at > start && cx_is_space(s.p[at]) && (cx_is_space(s.p[at - 1]) || (s.p[at] == '\n' && s.p[at - 1] == '-'));
}

static bool is_spelled(cx_str text, cx_str spelling) {
  size_t t = 0, s = 0;
  while (t < text.n && s < spelling.n) {
    bool blank = cx_is_space(text.p[t]) || text.p[t] == '-', want = cx_is_space(spelling.p[s]) || spelling.p[s] == '-';
    if (blank != want || (!blank && text.p[t] != spelling.p[s])) return false;
    do t++;
    while (t < text.n && is_idle(text, t, 0));
    do s++;
    while (s < spelling.n && is_idle(spelling, s, 0));
  }
  return t == text.n && s == spelling.n;
}

static void add_hit(cx_hits *out, uint32_t first, cx_hit hit, cx_arena *arena) {
  for (uint32_t i = first; i < out->n; i++)
    if (out->at[i].entry == hit.entry && out->at[i].span.end == hit.span.end) return;
  *cx_vec_add(arena, out) = hit;
  for (uint32_t i = out->n - 1; i > first; i--) {
    const cx_hit *before = &out->at[i - 1];
    if (before->span.end > hit.span.end || (before->span.end == hit.span.end && before->entry->id < hit.entry->id)) break;
    out->at[i] = *before;
    out->at[i - 1] = hit;
  }
}

static void add_hits(const cx_lexicon *lexicon, uint32_t state, cx_str text, cx_span span, cx_language language, cx_arena *arena,
                     cx_hits *out, uint32_t first) {
  const cx_spellings *s = &lexicon->spellings;
  uint32_t at = lexicon->nodes[state].spelling - 1;
  cx_str key = s->at[at].key;
  for (; at < s->n && cx_str_eq(s->at[at].key, key); at++) {
    const cx_entry *entry = lexicon->entries.at[s->at[at].row];
    const cx_vocabulary *v = entry->vocabulary;
    if (v->language != CX_LANGUAGE_NONE && language != CX_LANGUAGE_NONE && v->language != language) continue;
    if (v->exact && !is_spelled(cx_str_at(text, span), s->at[at].text)) continue;
    add_hit(out, first, (cx_hit){span, entry}, arena);
  }
}

void cx_lexicon_scan(const cx_lexicon *lexicon, cx_str text, cx_span within, cx_language language, cx_arena *arena, cx_hits *out) {
  const node *nodes = lexicon->nodes;
  if (!nodes) return;
  const unsigned char *p = (const unsigned char *)text.p;
  const uint32_t root = nodes[ROOT].base;
  for (uint32_t start = within.start; start < within.end; start++) {
    unsigned char c = p[start];
    uint32_t state = root + lexicon->classes[c];
    if (nodes[state].check != ROOT || (c & 0xC0) == 0x80) continue;
    if (start > within.start && is_word_before(text, start) && is_word_at(text, start)) continue;
    uint32_t first = out->n;
    for (uint32_t at = start;;) {
      do at++;
      while (at < within.end && is_idle(text, at, start));
      if (nodes[state].spelling && !cx_is_space(p[at - 1]) &&
          (at == within.end || !is_word_before(text, at) || !is_word_at(text, at)))
        add_hits(lexicon, state, text, (cx_span){start, at}, language, arena, out, first);
      if (at == within.end) break;
      uint32_t child = nodes[state].base + lexicon->classes[p[at]];
      if (nodes[child].check != state) break;
      state = child;
    }
  }
}

const cx_entry *cx_lexicon_find(const cx_lexicon *lexicon, const char *class_name, cx_str term) {
  if (!lexicon->nodes || !term.n) return NULL;
  uint32_t state = ROOT;
  for (size_t at = 0; at < term.n; at++) {
    if (is_idle(term, at, 0)) continue;
    uint32_t child = lexicon->nodes[state].base + lexicon->classes[(unsigned char)term.p[at]];
    if (lexicon->nodes[child].check != state) return NULL;
    state = child;
  }
  if (!lexicon->nodes[state].spelling) return NULL;
  const cx_spellings *s = &lexicon->spellings;
  uint32_t at = lexicon->nodes[state].spelling - 1;
  cx_str key = s->at[at].key;
  for (; at < s->n && cx_str_eq(s->at[at].key, key); at++) {
    const cx_entry *entry = lexicon->entries.at[s->at[at].row];
    if (cx_str_is(entry->vocabulary->class_name, class_name) && (!entry->vocabulary->exact || is_spelled(term, s->at[at].text)))
      return entry;
  }
  return NULL;
}

cx_str cx_entry_get(const cx_entry *entry, const char *column) {
  for (uint32_t i = 0; i < entry->vocabulary->column_count; i++)
    if (cx_str_is(entry->vocabulary->columns[i], column)) return entry->cells[i];
  return (cx_str){"", 0};
}

uint32_t cx_lexicon_size(const cx_lexicon *lexicon) { return lexicon->entries.n; }
const cx_entry *cx_lexicon_entry(const cx_lexicon *lexicon, uint32_t id) { return lexicon->entries.at[id]; }
