/* LaTeX groups: what becomes of a brace and of the brace that closes it, and what can be asked of the text between. */
#include "text/reading_pass.h"

static void brace_push(cx_pass *pass, cx_brace kind) {
  if (pass->depth < CX_BRACES)
    pass->braces[pass->depth++] = (uint8_t)kind;
  else
    pass->deeper++;
}

/* The end of the group whose first byte stands at `at`, that is its closing brace; 0 where none comes within 64 bytes or it nests deep. */
uint32_t cx_group_end(const cx_pass *pass, size_t at) {
  int depth = 0;
  for (size_t limit = at + 64; at < limit && at < pass->src.n; at++) {
    char c = pass->src.p[at];
    if (c == '\\')
      at++;
    else if (c == '{' && ++depth > 4)
      return 0;
    else if (c == '}' && depth-- == 0)
      return (uint32_t)at;
  }
  return 0;
}

/* A group that needs parentheses once its braces are gone: more than one term. */
bool cx_group_is_composite(const cx_pass *pass, size_t at, uint32_t end) {
  for (size_t i = at + 1; i < end; i++) {
    char c = pass->src.p[i];
    if (c && strchr("+-/=<>,(", c) && pass->src.p[i - 1] != '{' && pass->src.p[i - 1] != '\\') return true;
  }
  return false;
}

/* An index with a range in it: "L_{0.5 - 2 keV}". */
bool cx_group_is_range(const cx_pass *pass, size_t at, uint32_t end) {
  bool digit = false, dash = false;
  for (size_t i = at; i < end; i++) {
    char c = pass->src.p[i];
    bool now = cx_is_digit(c);
    if (now && dash) return true;
    dash = (c == '-' && digit) || (dash && c == ' ');
    digit = now || (digit && (c == ' ' || c == '-'));
  }
  return false;
}

/* The one symbol that a group or formula between `at` and `end` is, as it reads; empty where it is more. */
cx_str cx_group_symbol(const cx_pass *pass, size_t at, size_t end) {
  while (at < end && (pass->src.p[at] == ' ' || pass->src.p[at] == '{')) at++;
  while (end > at && (pass->src.p[end - 1] == ' ' || pass->src.p[end - 1] == '}')) end--;
  cx_str s = cx_str_cut(pass->src, at, end);
  if (s.n == 1 && strchr(",.+-<>=/:%|*", s.p[0])) return s;
  if (s.n < 2 || s.p[0] != '\\') return CX_STR("");
  cx_str name = cx_str_cut(s, 1, s.n);
  if (name.n == 1 && strchr("%&#", name.p[0])) return name;
  const cx_macro *macro = cx_tex_macro_find(name);
  bool shows = macro && (macro->kind == CX_MACRO_SYMBOL || macro->kind == CX_MACRO_OPERATOR || macro->kind == CX_MACRO_LETTER);
  return shows ? cx_str_of(macro->text) : CX_STR("");
}

static bool is_word_group(const cx_pass *pass, size_t at, uint32_t end) {
  for (size_t i = at; i < end; i++)
    if (!cx_is_alpha(pass->src.p[i])) return false;
  return end > at && end - at <= 32;
}

bool cx_read_open_brace(cx_pass *pass) {
  uint32_t at = pass->at, end = cx_group_end(pass, at + 1);
  char next = cx_pass_byte(pass, at + 1);
  cx_str symbol = end ? cx_group_symbol(pass, at + 1, end) : CX_STR("");
  if (symbol.n) {
    cx_pass_put(pass, end + 1, symbol);
    return true;
  }
  if (next == '}' && cx_in_math(pass)) {
    cx_pass_drop(pass, at + 2);
    return true;
  }
  bool drops =
      cx_in_math(pass) || next == '$' || (next == '\\' && cx_pass_byte(pass, at + 2) != '"') || (end && is_word_group(pass, at + 1, end));
  if (pass->depth >= CX_BRACES) drops = false;
  brace_push(pass, drops ? CX_BRACE_DROP : CX_BRACE_KEEP);
  if (drops) cx_pass_drop(pass, at + 1);
  return drops;
}

/* The group that starts at `at` with its brace becomes part of a macro's reading: `head` stands for all up to its brace. */
void cx_group_open(cx_pass *pass, size_t at, const char *head, bool parentheses, cx_brace plain, cx_brace bracketed) {
  char text[16];
  size_t n = strlen(head);
  memcpy(text, head, n);
  if (parentheses) text[n++] = '(';
  cx_pass_put(pass, (uint32_t)at + 1, (cx_str){text, n});
  brace_push(pass, parentheses ? bracketed : plain);
}

bool cx_read_close_brace(cx_pass *pass) {
  uint32_t at = pass->at;
  if (pass->deeper) {
    pass->deeper--;
    return false;
  }
  if (!pass->depth) return false;
  cx_brace kind = (cx_brace)pass->braces[--pass->depth];
  size_t next = at + 1;
  switch (kind) {
    case CX_BRACE_KEEP:
      return false;
    case CX_BRACE_DROP:
      cx_pass_drop(pass, at + 1);
      return true;
    case CX_BRACE_PAREN:
      cx_pass_put_z(pass, at + 1, ")");
      return true;
    case CX_BRACE_OVER:
    case CX_BRACE_OVER_PAREN:
      if (cx_pass_byte(pass, next) == ' ') next++;
      if (cx_pass_byte(pass, next) == '{') {
        uint32_t end = cx_group_end(pass, next + 1);
        cx_group_open(pass, next, kind == CX_BRACE_OVER ? "/" : ")/", !end || cx_group_is_composite(pass, next + 1, end), CX_BRACE_DROP,
                      CX_BRACE_PAREN);
      } else {
        cx_pass_put_z(pass, at + 1, kind == CX_BRACE_OVER ? "/" : ")/");
      }
      return true;
  }
  return false;
}
