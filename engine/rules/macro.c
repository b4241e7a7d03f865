/* See macro.h. What is not a known macro stays in the text for pattern.c, which knows the slots. */
#include "rules/macro.h"

#include "rules/suggest.h"

enum { MAX_DEPTH = 32 };

static const cx_str none = {"", 0};

static size_t class_length(cx_str s, size_t at) {
  size_t i = at + 1;
  if (i < s.n && s.p[i] == '^') i++;
  if (i < s.n && s.p[i] == ']') i++; /* a "]" that stands first is one of the class */
  while (i < s.n && s.p[i] != ']') {
    if (s.p[i] == '\\' && i + 1 < s.n) {
      i += 2;
    } else if (s.p[i] == '[' && i + 1 < s.n && s.p[i + 1] == ':') { /* [:alpha:] */
      size_t k = i + 2;
      while (k + 1 < s.n && (cx_is_alpha(s.p[k]) || s.p[k] == '^')) k++;
      i = k + 1 < s.n && s.p[k] == ':' && s.p[k + 1] == ']' ? k + 2 : i + 1;
    } else {
      i++;
    }
  }
  return (i < s.n ? i + 1 : s.n) - at;
}

size_t cx_pattern_hidden(cx_str s, size_t at) {
  size_t i = at + 1;
  switch (s.p[at]) {
    case '\\':
      if (i < s.n) i++;
      while (i < s.n && ((unsigned char)s.p[i] & 0xC0) == 0x80) i++;
      return i - at;
    case '[':
      return class_length(s, at);
    case '#':
      while (i < s.n && s.p[i] != '\n') i++;
      return i - at;
    default:
      return 0;
  }
}

size_t cx_reference_read(cx_str s, size_t at, cx_str *name, cx_str *rest) {
  size_t i = at + 2, start = i;
  while (i < s.n && (cx_is_alnum(s.p[i]) || s.p[i] == '-' || s.p[i] == '_')) i++;
  *name = cx_str_cut(s, start, i);
  *rest = none;
  if (i < s.n && s.p[i] == ':') {
    start = ++i;
    while (i < s.n && s.p[i] != '}' && s.p[i] != '{' && !cx_is_space(s.p[i])) i++;
    *rest = cx_str_cut(s, start, i);
    if (!rest->n) return 0;
  }
  return name->n && i + 1 < s.n && s.p[i] == '}' && s.p[i + 1] == '}' ? i + 2 - at : 0;
}

static cx_macro *find_own(const cx_macro_scope *scope, cx_str name) {
  for (cx_macro *m = scope->own; m; m = m->next)
    if (cx_str_eq(m->name, name)) return m;
  return NULL;
}

cx_macro *cx_macro_find(const cx_macro_scope *scope, cx_str name) {
  cx_macro *found = find_own(scope, name);
  for (uint32_t i = 0; !found && i < scope->uses.n; i++) found = find_own(scope->uses.at[i], name);
  return found;
}

static cx_str hint_for(const cx_macro_scope *scope, cx_str name, cx_arena *arena) {
  for (const cx_macro_scope *other = scope->other; other && other != scope; other = other->other)
    if (other->pack.n && find_own(other, name))
      return cx_str_format(arena, "a macro of the pack '%.*s': <use pack=\"%.*s\"/> makes it known here", CX_FMT(other->pack),
                           CX_FMT(other->pack));
  cx_suggestion s = {.wanted = name};
  for (const cx_macro *m = scope->own; m; m = m->next) cx_suggest(&s, m->name);
  for (uint32_t i = 0; i < scope->uses.n; i++)
    for (const cx_macro *m = scope->uses.at[i]->own; m; m = m->next) cx_suggest(&s, m->name);
  return cx_suggestion_hint(&s, arena);
}

static bool expand(const cx_macro_scope *scope, const cx_traced *in, unsigned depth, cx_arena *arena, cx_traced *out);

static bool expand_reference(const cx_macro_scope *scope, const cx_traced *in, size_t at, size_t n, cx_str name, unsigned depth,
                             cx_arena *arena, cx_traced *out) {
  cx_origin from = cx_traced_origin(in, at);
  cx_macro *m = cx_macro_find(scope, name);
  if (!m) {
    cx_fault(from.file, CX_RULE_UNKNOWN_MACRO, from.at, from.at + n, hint_for(scope, name, arena), "unknown macro '%.*s'", CX_FMT(name));
    return false;
  }
  m->used = true;
  if (m->open) {
    cx_fault(from.file, CX_RULE_CYCLIC_MACRO, from.at, from.at + n, none, "macro '%.*s' holds itself", CX_FMT(name));
    return false;
  }
  if (m->broken) return false;
  if (depth == MAX_DEPTH) {
    cx_fault(from.file, CX_RULE_TOO_LARGE, from.at, from.at + n, none, "macros nested more than %d deep", MAX_DEPTH);
    return false;
  }
  m->open = true;
  cx_traced_add(out, CX_STR("(?:"), from, true);
  bool good = expand(m->home, &m->body, depth + 1, arena, out);
  cx_traced_add(out, CX_STR("\n)"), from, true);
  m->open = false;
  return good;
}

static bool expand(const cx_macro_scope *scope, const cx_traced *in, unsigned depth, cx_arena *arena, cx_traced *out) {
  cx_str s = cx_traced_str(in);
  bool good = true;
  for (size_t at = 0; at < s.n;) {
    if (out->text.n > CX_MAX_EXPANDED) {
      cx_origin from = cx_traced_origin(in, at);
      cx_fault(from.file, CX_RULE_TOO_LARGE, from.at, from.at, none, "macros make this pattern longer than %d bytes", CX_MAX_EXPANDED);
      return false;
    }
    size_t hidden = cx_pattern_hidden(s, at), n = hidden ? hidden : 1;
    if (s.p[at] == '#') {
      at += n;
      continue;
    }
    if (!hidden && s.n - at > 1 && s.p[at] == '{' && s.p[at + 1] == '{') {
      cx_str name, rest;
      n = cx_reference_read(s, at, &name, &rest);
      if (!n) {
        cx_origin from = cx_traced_origin(in, at);
        cx_fault(from.file, CX_RULE_BAD_REFERENCE, from.at, from.at + 2, none,
                 "a reference that is not '{{macro}}', '{{SLOT}}' or '{{SLOT:subclass|subclass}}'");
        return false;
      }
      if (!rest.n && (cx_is_lower(name.p[0]) || cx_macro_find(scope, name))) {
        good &= expand_reference(scope, in, at, n, name, depth, arena, out);
        if (out->text.n > CX_MAX_EXPANDED) return false;
        at += n;
        continue;
      }
    }
    while (!hidden && at + n < s.n && !strchr("\\[#{", s.p[at + n])) n++; /* a run of plain characters at once */
    cx_traced_copy(out, in, at, at + n);
    at += n;
  }
  return good;
}

bool cx_macro_expand(const cx_macro_scope *scope, const cx_traced *in, cx_arena *arena, cx_traced *out) {
  *out = cx_traced_new(arena);
  return expand(scope, in, 0, arena, out);
}
