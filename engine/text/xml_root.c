/* The root element of a text's first bytes; see xml_root.h. */
#include "text/xml_root.h"

static size_t find(cx_str s, size_t at, const char *part) {
  size_t n = strlen(part);
  for (; at + n <= s.n; at++)
    if (memcmp(s.p + at, part, n) == 0) return at;
  return s.n;
}

bool cx_str_holds(cx_str text, const char *part) { return find(text, 0, part) < text.n; }

static size_t blanks(cx_str s, size_t at) {
  while (at < s.n && cx_is_space(s.p[at])) at++;
  return at;
}

bool cx_xml_declared(cx_str head) { return cx_str_starts(head, CX_STR("<?xml")); }

/* Behind "<!DOCTYPE …>", whose own declarations stand in brackets. */
static size_t after_doctype(cx_str s, size_t at) {
  int depth = 0;
  for (; at < s.n; at++) {
    if (s.p[at] == '[') depth++;
    if (s.p[at] == ']') depth--;
    if (s.p[at] == '>' && depth <= 0) return at + 1;
  }
  return s.n;
}

bool cx_xml_root(cx_str head, cx_str *name, cx_str *tag) {
  size_t at = blanks(head, 0);
  while (at + 1 < head.n && head.p[at] == '<' && (head.p[at + 1] == '?' || head.p[at + 1] == '!')) {
    cx_str rest = cx_str_cut(head, at, head.n);
    if (cx_str_starts(rest, CX_STR("<!--")))
      at = find(head, at + 4, "-->") + 3;
    else if (head.p[at + 1] == '!')
      at = after_doctype(head, at);
    else
      at = find(head, at, "?>") + 2;
    if (at > head.n) return false;
    at = blanks(head, at);
  }
  if (at + 1 >= head.n || head.p[at] != '<' || !cx_is_alpha(head.p[at + 1])) return false;
  size_t start = at + 1, end = start;
  for (; end < head.n && !cx_is_space(head.p[end]) && head.p[end] != '>' && head.p[end] != '/'; end++)
    if (head.p[end] == ':') start = end + 1;
  *name = cx_str_cut(head, start, end);
  *tag = cx_str_cut(head, at, find(head, end, ">"));
  return true;
}

bool cx_xml_root_is(cx_str head, const char *names) {
  cx_str name, tag;
  if (!cx_xml_root(head, &name, &tag)) return false;
  for (const char *p = names, *end; *p; p = *end ? end + 1 : end) {
    end = strchr(p, ' ');
    if (!end) end = p + strlen(p);
    if (cx_str_eq(name, (cx_str){p, (size_t)(end - p)})) return true;
  }
  return false;
}
