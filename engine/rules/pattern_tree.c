/* See pattern_tree.h. Reads what pattern.c has put out and PCRE2 has compiled, so it refuses nothing. */
#include "rules/pattern_tree.h"

typedef struct reader {
  cx_str s;
  size_t at;
  cx_arena *arena;
} reader;

static cx_tree *read_choice(reader *r, cx_tree_type type, size_t start);

static bool ahead(const reader *r, const char *z) { return cx_str_starts(cx_str_cut(r->s, r->at, r->s.n), cx_str_of(z)); }

static void skip(reader *r) {
  while (r->at < r->s.n && (cx_is_space(r->s.p[r->at]) || r->s.p[r->at] == '#'))
    r->at += r->s.p[r->at] == '#' ? cx_pattern_hidden(r->s, r->at) : 1;
}

static cx_tree *new_tree(const reader *r, cx_tree_type type) {
  cx_tree *t = CX_NEW(r->arena, cx_tree);
  *t = (cx_tree){.type = type, .start = r->at, .least = 1, .most = 1};
  return t;
}

static cx_tree *read_escape(reader *r) {
  char c = r->at + 1 < r->s.n ? r->s.p[r->at + 1] : 0;
  cx_tree *t = new_tree(r, c && strchr("bBAzZ", c) ? CX_TREE_PLACE : CX_TREE_CHARACTER);
  t->wide = c && strchr("SWDNHVRX", c);
  r->at += cx_pattern_hidden(r->s, r->at);
  if (c && strchr("xpPoN", c) && r->at < r->s.n && r->s.p[r->at] == '{') {
    const char *close = memchr(r->s.p + r->at, '}', r->s.n - r->at);
    if (close) r->at = (size_t)(close - r->s.p) + 1;
  }
  return t;
}

static cx_tree *read_group(reader *r) {
  static const struct {
    const char *opens;
    cx_tree_type type;
  } groups[] = {{"(?=", CX_TREE_LOOK},      {"(?!", CX_TREE_LOOK},       {"(?<=", CX_TREE_LOOK},   {"(?<!", CX_TREE_LOOK},
                {"(?:", CX_TREE_CHOICE},    {"(?>", CX_TREE_CHOICE},     {"(?i:", CX_TREE_CHOICE}, {"(?-i:", CX_TREE_CHOICE},
                {"(?i)", CX_TREE_SEQUENCE}, {"(?-i)", CX_TREE_SEQUENCE}, {"(?<", CX_TREE_CHOICE},  {"(?P<", CX_TREE_CHOICE},
                {"(?'", CX_TREE_CHOICE},    {"(", CX_TREE_CHOICE}};
  size_t start = r->at, i = 0;
  while (!ahead(r, groups[i].opens)) i++;
  r->at += strlen(groups[i].opens);
  if (groups[i].type == CX_TREE_SEQUENCE) { /* an option: it holds nothing */
    cx_tree *t = new_tree(r, CX_TREE_SEQUENCE);
    return t->start = start, t;
  }
  char last = groups[i].opens[strlen(groups[i].opens) - 1], close = last == '\'' ? '\'' : '>';
  if (last == '\'' || (last == '<' && groups[i].type == CX_TREE_CHOICE)) {
    while (r->at < r->s.n && r->s.p[r->at] != close) r->at++;
    if (r->at < r->s.n) r->at++;
  }
  cx_tree *t = read_choice(r, groups[i].type, start);
  if (r->at < r->s.n) r->at++; /* ")" */
  return t;
}

static cx_tree *read_atom(reader *r) {
  char c = r->s.p[r->at];
  if (c == '\\') return read_escape(r);
  if (c == '(') return read_group(r);
  cx_tree *t = new_tree(r, c == '^' || c == '$' ? CX_TREE_PLACE : CX_TREE_CHARACTER);
  if (c == '[') {
    t->slot = ahead(r, "[\\x{F");
    t->wide = ahead(r, "[^");
    r->at += cx_pattern_hidden(r->s, r->at);
    return t;
  }
  t->wide = c == '.';
  do r->at++;
  while (r->at < r->s.n && ((unsigned char)r->s.p[r->at] & 0xC0) == 0x80);
  return t;
}

static unsigned read_number(reader *r) {
  unsigned n = 0;
  for (; r->at < r->s.n && cx_is_digit(r->s.p[r->at]); r->at++) n = n * 10 + (unsigned)(r->s.p[r->at] - '0');
  return n;
}

static void read_quantifier(reader *r, cx_tree *t) {
  size_t before = r->at;
  skip(r);
  char c = r->at < r->s.n ? r->s.p[r->at] : 0;
  if (c == '*' || c == '+' || c == '?') {
    r->at++;
    t->least = c == '+';
    t->most = c == '?';
  } else if (c == '{' && r->at + 1 < r->s.n && cx_is_digit(r->s.p[r->at + 1])) {
    r->at++;
    t->least = t->most = read_number(r);
    if (r->at < r->s.n && r->s.p[r->at] == ',') {
      r->at++;
      t->most = r->at < r->s.n && cx_is_digit(r->s.p[r->at]) ? read_number(r) : 0;
    }
    if (r->at < r->s.n) r->at++;
  } else {
    r->at = before;
    return;
  }
  if (r->at < r->s.n && (r->s.p[r->at] == '?' || r->s.p[r->at] == '+')) t->lazy = r->s.p[r->at++] == '?';
}

static cx_tree *read_sequence(reader *r) {
  skip(r);
  cx_tree *all = new_tree(r, CX_TREE_SEQUENCE), **tail = &all->first;
  for (; r->at < r->s.n && r->s.p[r->at] != '|' && r->s.p[r->at] != ')'; skip(r), tail = &(*tail)->next) {
    *tail = read_atom(r);
    (*tail)->end = r->at;
    read_quantifier(r, *tail);
    (*tail)->stop = r->at;
  }
  all->end = all->stop = r->at;
  return all;
}

static cx_tree *read_choice(reader *r, cx_tree_type type, size_t start) {
  cx_tree *all = new_tree(r, type), **tail = &all->first;
  all->start = start;
  *tail = read_sequence(r);
  while (r->at < r->s.n && r->s.p[r->at] == '|') {
    r->at++;
    tail = &(*tail)->next;
    *tail = read_sequence(r);
  }
  all->end = all->stop = r->at;
  return all;
}

cx_tree *cx_tree_read(cx_str text, cx_arena *arena) {
  reader r = {text, 0, arena};
  return read_choice(&r, CX_TREE_CHOICE, 0);
}
