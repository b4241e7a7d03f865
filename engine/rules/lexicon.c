/* The lexicon: all vocabularies' spellings in one trie, walked from each place where a word can start. See lexicon.h. */
#include "rules/lexicon.h"

#include <stdlib.h>

#include "rules/trie.h"
#include "text/utf8.h"

struct cx_lexicon {
  cx_arena *arena;
  uint32_t layer;
  CX_VEC(cx_word_list) lists;
  CX_VEC(const cx_entry *) entries;
  cx_spellings spellings; /* sorted by key, then entry */
  cx_trie trie;
};

cx_lexicon *cx_lexicon_new(cx_arena *arena) {
  cx_lexicon *lexicon = CX_NEW(arena, cx_lexicon);
  lexicon->arena = arena;
  return lexicon;
}

void cx_lexicon_read(cx_lexicon *lexicon, cx_str file, cx_str bytes, cx_log *log) {
  cx_checked checked = {.name = file, .bytes = bytes, .log = log};
  cx_word_list list;
  if (!cx_vocabulary_read(&checked, lexicon->arena, &list)) return;
  list.layer = lexicon->layer;
  *(list.file = CX_NEW(lexicon->arena, cx_checked)) = checked;
  *cx_vec_add(lexicon->arena, &lexicon->lists) = list;
}

void cx_lexicon_next_layer(cx_lexicon *lexicon) { lexicon->layer++; }

/* ---- compiling ---- */

/* Higher layers first: where two entries have one spelling, theirs is met first. */
static int by_file(const void *a, const void *b) {
  const cx_word_list *x = a, *y = b;
  if (x->layer != y->layer) return x->layer > y->layer ? -1 : 1;
  return cx_str_order(x->vocabulary->file, y->vocabulary->file);
}

static int by_key(const void *a, const void *b) {
  const cx_spelling *x = a, *y = b;
  int order = cx_str_order(x->key, y->key);
  if (!order) order = (x->row > y->row) - (x->row < y->row);
  return order ? order : cx_str_order(x->text, y->text);
}

static void number_entries(cx_lexicon *lexicon) {
  if (lexicon->lists.n) qsort(lexicon->lists.at, lexicon->lists.n, sizeof *lexicon->lists.at, by_file);
  uint32_t entries = 0, spellings = 0;
  for (uint32_t i = 0; i < lexicon->lists.n; i++) entries += lexicon->lists.at[i].rows.n, spellings += lexicon->lists.at[i].spellings.n;
  lexicon->entries.at = CX_NEW_N(lexicon->arena, const cx_entry *, lexicon->entries.cap = entries);
  lexicon->spellings.at = CX_NEW_N(lexicon->arena, cx_spelling, lexicon->spellings.cap = spellings);
  for (uint32_t i = 0; i < lexicon->lists.n; i++) {
    cx_word_list *list = &lexicon->lists.at[i];
    uint32_t first = lexicon->entries.n;
    list->vocabulary->class_bit = cx_class_bit(list->vocabulary->class_name);
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

void cx_lexicon_compile(cx_lexicon *lexicon) {
  number_entries(lexicon);
  if (lexicon->lists.n) cx_word_lists_layer(lexicon->lists.at, lexicon->lists.n, &lexicon->spellings, lexicon->arena);
  cx_spellings *s = &lexicon->spellings;
  for (uint32_t i = 0; i < s->n; i++) {
    s->at[i].more = i + 1 < s->n && cx_str_eq(s->at[i].key, s->at[i + 1].key);
    s->at[i].classes = lexicon->entries.at[s->at[i].row]->vocabulary->class_bit;
  }
  for (uint32_t i = s->n; i-- > 0;) s->at[i].group = s->at[i].classes | (s->at[i].more ? s->at[i + 1].group : 0);
  cx_trie_make(&lexicon->trie, s, lexicon->arena);
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
static inline bool is_idle(cx_str s, size_t at, size_t start) {
  return at > start && cx_is_space(s.p[at]) && (cx_is_space(s.p[at - 1]) || (s.p[at] == '\n' && s.p[at - 1] == '-'));
}

static bool is_spelled(cx_str text, cx_str spelling) {
  size_t t = 0, s = 0;
  if (text.n && spelling.n && text.p[0] != spelling.p[0] && cx_is_alnum((unsigned char)spelling.p[0])) return false;
  if (cx_str_eq(text, spelling)) return true;
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

/* 提出Adaptive Token Compression: a longer name of Latin words holds the phrase. */
static bool latin_beside(cx_str text, cx_span span) {
  uint32_t before = span.start, behind = span.end;
  if (before > 0 && text.p[before - 1] == ' ') before--;
  if (behind < text.n && text.p[behind] == ' ') behind++;
  bool hyphen = (before > 0 && text.p[before - 1] == '-') || (behind < text.n && text.p[behind] == '-');
  return hyphen || (before > 0 && cx_is_alpha(text.p[before - 1])) || (behind < text.n && cx_is_alpha(text.p[behind]));
}

static void add_hits(const cx_lexicon *lexicon, uint32_t spelling, cx_str text, cx_span span, cx_language language, cx_arena *arena,
                     cx_hits *out, uint32_t first) {
  const cx_spellings *s = &lexicon->spellings;
  bool more = true;
  for (uint32_t at = spelling; more; at++) {
    more = s->at[at].more;
    const cx_entry *entry = lexicon->entries.at[s->at[at].row];
    const cx_vocabulary *v = entry->vocabulary;
    if (v->unscanned) continue;
    bool foreign = v->language != CX_LANGUAGE_NONE && language != CX_LANGUAGE_NONE && v->language != language;
    bool phrase = foreign && v->phrases_any && memchr(s->at[at].text.p, ' ', s->at[at].text.n);
    if (foreign && !(phrase && !latin_beside(text, span))) continue;
    if (v->exact && !is_spelled(cx_str_at(text, span), s->at[at].text)) continue;
    add_hit(out, first, (cx_hit){span, entry}, arena);
  }
}

/* The next symbol of the text behind the one at `at`. */
static inline uint32_t next_symbol(cx_str text, uint32_t at, uint32_t start, uint32_t end) {
  do at++;
  while (at < end && (unsigned char)text.p[at] <= ' ' && is_idle(text, at, start));
  return at;
}

static inline bool ends_word(cx_str text, uint32_t at, uint32_t end) {
  return !cx_is_space(text.p[at - 1]) && (at == end || !is_word_before(text, at) || !is_word_at(text, at));
}

/* Walks the trie from one place, and gives its mark; the last spelling that goes on there is compared without it. */
static uint32_t scan_from(const cx_lexicon *lexicon, cx_str text, uint32_t start, uint32_t end, cx_language language, cx_arena *arena,
                          cx_hits *out) {
  const cx_trie_node *nodes = lexicon->trie.nodes;
  const unsigned char *classes = lexicon->trie.classes, *p = (const unsigned char *)text.p;
  uint32_t state = CX_TRIE_ROOT, first = out->n, at = start, depth = 0, mark = CX_MARKED;
  while (at < end) {
    uint32_t child = nodes[state].base + classes[p[at]];
    if (nodes[child].check != state) return mark;
    state = child;
    at = next_symbol(text, at, start, end);
    depth++;
    if (!nodes[state].key) continue;
    if (nodes[state].base) {
      mark |= lexicon->spellings.at[nodes[state].key - 1].group;
      if (ends_word(text, at, end)) add_hits(lexicon, nodes[state].key - 1, text, (cx_span){start, at}, language, arena, out, first);
      continue;
    }
    cx_str key = lexicon->spellings.at[nodes[state].key - 1].key;
    for (; depth < key.n; depth++, at = next_symbol(text, at, start, end))
      if (at == end || classes[p[at]] != classes[(unsigned char)key.p[depth]]) return mark;
    mark |= lexicon->spellings.at[nodes[state].key - 1].group;
    if (ends_word(text, at, end)) add_hits(lexicon, nodes[state].key - 1, text, (cx_span){start, at}, language, arena, out, first);
    return mark;
  }
  return mark;
}

void cx_lexicon_scan(const cx_lexicon *lexicon, cx_str text, cx_span within, cx_language language, cx_arena *arena, cx_hits *out) {
  cx_lexicon_mark(lexicon, text, within, language, arena, out, NULL);
}

void cx_lexicon_mark(const cx_lexicon *lexicon, cx_str text, cx_span within, cx_language language, cx_arena *arena, cx_hits *out,
                     uint32_t *marks) {
  const unsigned char *p = (const unsigned char *)text.p;
  bool after_word = false;
  if (!lexicon->trie.nodes) return;
  const cx_trie_node *root = &lexicon->trie.nodes[CX_TRIE_ROOT];
  for (uint32_t start = within.start; start < within.end; start++) {
    unsigned char c = p[start];
    if ((c & 0xC0) == 0x80) continue;
    bool word = c < 0x80 ? cx_is_alnum(c) : c < 0xE0 && is_word_at(text, start);
    if (!word || !after_word) {
      uint32_t child = root->base + lexicon->trie.classes[c];
      bool begins = lexicon->trie.nodes[child].check == CX_TRIE_ROOT;
      uint32_t mark = begins ? scan_from(lexicon, text, start, within.end, language, arena, out) : CX_MARKED;
      if (marks) marks[start - within.start] = mark;
    }
    after_word = word;
  }
}

/* The first entry of the class among the spellings with one key. */
static const cx_entry *entry_of(const cx_lexicon *lexicon, uint32_t spelling, cx_str class_name, uint32_t class, cx_str term) {
  const cx_spellings *s = &lexicon->spellings;
  bool more = (s->at[spelling].group & class) != 0;
  for (uint32_t i = spelling; more; i++) {
    more = s->at[i].more;
    if (!(s->at[i].classes & class)) continue;
    const cx_entry *entry = lexicon->entries.at[s->at[i].row];
    if (cx_str_eq(entry->vocabulary->class_name, class_name) && (!entry->vocabulary->exact || is_spelled(term, s->at[i].text)))
      return entry;
  }
  return NULL;
}

uint32_t cx_lexicon_begin(const cx_lexicon *lexicon, cx_str class_name, cx_str text, cx_beginning *out, uint32_t most) {
  const cx_trie_node *nodes = lexicon->trie.nodes;
  const unsigned char *classes = lexicon->trie.classes, *p = (const unsigned char *)text.p;
  uint32_t state = CX_TRIE_ROOT, at = 0, n = (uint32_t)text.n, count = 0, class = cx_class_bit(class_name);
  size_t depth = 0;
  if (!nodes) return 0;
  while (at < n && count < most) {
    uint32_t child = nodes[state].base + classes[p[at]], last = at;
    if (nodes[child].check != state || !(nodes[child].classes & class)) break;
    state = child;
    at = next_symbol(text, at, 0, n);
    depth++;
    if (!nodes[state].key) continue;
    bool open = nodes[state].base != 0;
    cx_str key = lexicon->spellings.at[nodes[state].key - 1].key;
    for (; !open && depth < key.n; depth++, last = at, at = next_symbol(text, at, 0, n))
      if (at == n || classes[p[at]] != classes[(unsigned char)key.p[depth]]) return count;
    const cx_entry *entry =
        cx_is_space(p[last]) ? NULL : entry_of(lexicon, nodes[state].key - 1, class_name, class, cx_str_cut(text, 0, last + 1));
    if (entry) out[count++] = (cx_beginning){last + 1, entry};
    if (!open) break;
  }
  return count;
}

const cx_entry *cx_lexicon_find_in(const cx_lexicon *lexicon, cx_str class_name, uint32_t class, cx_str term) {
  const cx_trie_node *nodes = lexicon->trie.nodes;
  const unsigned char *classes = lexicon->trie.classes;
  const cx_spellings *s = &lexicon->spellings;
  if (!nodes || !term.n || term.n > CX_MAX_TERM) return NULL;
  uint32_t state = CX_TRIE_ROOT, at = 0, n = (uint32_t)term.n;
  size_t depth = 0;
  for (; at < n && (state == CX_TRIE_ROOT || nodes[state].base); at = next_symbol(term, at, 0, n), depth++) {
    uint32_t child = nodes[state].base + classes[(unsigned char)term.p[at]];
    if (nodes[child].check != state || !(nodes[child].classes & class)) return NULL;
    state = child;
  }
  if (!nodes[state].key) return NULL;
  cx_str key = s->at[nodes[state].key - 1].key;
  for (; at < n && depth < key.n; at = next_symbol(term, at, 0, n), depth++)
    if (classes[(unsigned char)term.p[at]] != classes[(unsigned char)key.p[depth]]) return NULL;
  if (at < n || depth < key.n) return NULL;
  return entry_of(lexicon, nodes[state].key - 1, class_name, class, term);
}

const cx_entry *cx_lexicon_find_pair(const cx_lexicon *lexicon, const char *class_name, cx_str first, cx_str second) {
  char both[64];
  size_t n = first.n + 1 + second.n;
  if (n > sizeof both) return NULL;
  memcpy(both, first.p, first.n);
  both[first.n] = ' ';
  memcpy(both + first.n + 1, second.p, second.n);
  return cx_lexicon_find(lexicon, class_name, (cx_str){both, n});
}

const cx_entry *cx_lexicon_longest(const cx_lexicon *lexicon, const char *class_name, cx_str text, cx_span within, uint32_t *end) {
  const cx_trie_node *nodes = lexicon->trie.nodes;
  const unsigned char *classes = lexicon->trie.classes, *p = (const unsigned char *)text.p;
  const cx_entry *best = NULL;
  uint32_t state = CX_TRIE_ROOT, at = within.start;
  size_t depth = 0;
  cx_str name = cx_str_of(class_name);
  uint32_t class = cx_class_bit(name);
  if (!nodes) return NULL;
  while (at < within.end) {
    uint32_t child = nodes[state].base + classes[p[at]];
    if (nodes[child].check != state) break;
    state = child;
    at = next_symbol(text, at, within.start, within.end);
    depth++;
    if (!nodes[state].key) continue;
    bool last = !nodes[state].base;
    cx_str key = lexicon->spellings.at[nodes[state].key - 1].key;
    for (; last && depth < key.n; depth++, at = next_symbol(text, at, within.start, within.end))
      if (at == within.end || classes[p[at]] != classes[(unsigned char)key.p[depth]]) return best;
    const cx_entry *entry =
        ends_word(text, at, within.end) ? entry_of(lexicon, nodes[state].key - 1, name, class, cx_str_cut(text, within.start, at)) : NULL;
    if (entry) best = entry, *end = at;
    if (last) break;
  }
  return best;
}

cx_str cx_entry_get_in(const cx_entry *entry, cx_str column) {
  const cx_vocabulary *v = entry->vocabulary;
  for (uint32_t i = 0; i < v->column_count; i++)
    if (cx_str_eq(v->columns[i], column)) return entry->cells[i];
  return (cx_str){"", 0};
}

uint32_t cx_lexicon_size(const cx_lexicon *lexicon) { return lexicon->entries.n; }
const cx_entry *cx_lexicon_entry(const cx_lexicon *lexicon, uint32_t id) { return lexicon->entries.at[id]; }
