/* LaTeX macros into what they show: the table of those that are known (reading_macro.def), and a reader for each of their kinds. */
#include <stdlib.h>

#include "text/reading_pass.h"

static const cx_macro known[] = {
#define CX_MACRO(name, kind, text) {#name, text, CX_MACRO_##kind},
#include "text/reading_macro.def"
#undef CX_MACRO
};

static int compare_macro(const void *key, const void *row) { return cx_word_order(*(const cx_str *)key, ((const cx_macro *)row)->name); }

const cx_macro *cx_tex_macro_find(cx_str name) {
  if (!name.n || name.n > 20) return NULL;
  return bsearch(&name, known, sizeof known / sizeof *known, sizeof *known, compare_macro);
}

static uint32_t skip_blanks(const cx_pass *pass, size_t at) {
  size_t limit = at + 4;
  bool line = false;
  for (char c; at < limit && ((c = cx_pass_byte(pass, at)) == ' ' || (c == '\n' && !line)); at++) line |= c == '\n';
  return (uint32_t)at;
}

/* The end of an argument that is only looked up (a key, a colour, an address): past its brace; `at` where there is none. */
static uint32_t key_end(const cx_pass *pass, size_t at, char open, char shut) {
  if (cx_pass_byte(pass, at) != open) return (uint32_t)at;
  for (size_t i = at + 1, limit = at + 400; i < limit && i < pass->src.n; i++) {
    char c = pass->src.p[i];
    if (c == shut) return (uint32_t)i + 1;
    if (c == '{' || (c == '\\' && !strchr("_%#&~", cx_pass_byte(pass, i + 1)))) break;
  }
  return (uint32_t)at;
}

/* A sign that may stand before a number with nothing on its left: "about", "at most", "times". */
static bool is_prefix(cx_str sign, bool math) {
  static const char *const signs[] = {"~", "<", ">", "\xC2\xB1", "\xE2\x89\xA4", "\xE2\x89\xA5"};
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (cx_str_is(sign, signs[i])) return true;
  return math && cx_str_is(sign, "\xC3\x97");
}

static bool is_operand(char last) { return cx_is_alnum(last) || (unsigned char)last >= 0x80 || (last && strchr(")]}%*'", last)); }

/* The blank after a sign ends its macro and shows only where a blank stands before the sign too. */
static void read_operator(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  bool math = cx_in_math(pass), first = pass->out.n == 0 || (math && pass->at == pass->math_start);
  bool between = !first && pass->gap != CX_GAP_NONE, alone = first || between || !is_operand(cx_pass_last(pass));
  bool prefix = is_prefix(cx_str_of(macro->text), math), inside = between && math && pass->gap_start >= pass->math_start;
  if (cx_str_is(cx_str_of(macro->text), "\xC2\xB7"))
    cx_read_code(pass, end, 0xB7);
  else
    cx_pass_put_z(pass, end, macro->text);
  uint32_t next = skip_blanks(pass, end);
  char ahead = cx_pass_peek(pass, next);
  bool number = ahead == '0' || ((ahead == '-' || ahead == '+') && cx_is_digit(cx_pass_byte(pass, next + 1)));
  bool swallows = math ? !inside && (!alone || (prefix && number)) : prefix && alone && number;
  if (next > end && swallows) cx_pass_drop(pass, next);
}

static void read_symbol(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  uint32_t code = cx_utf8_decode(cx_str_of(macro->text), 0, NULL, NULL), next = skip_blanks(pass, end);
  bool math = cx_in_math(pass), word = cx_is_alpha((int)code) && macro->text[1];
  if (code == 0x2013 || code == 0x2014) {
    cx_read_dash(pass, end, code == 0x2014);
  } else if (math && word && pass->gap == CX_GAP_NONE && cx_is_alnum(cx_pass_last(pass))) { /* n\log n */
    cx_pass_put(pass, end, cx_str_format(pass->out.arena, " %s", macro->text));
  } else {
    cx_pass_put_z(pass, end, macro->text);
    if (math && !word && next > end) cx_pass_drop(pass, next);
  }
}

static bool is_simple(cx_str s) {
  for (size_t i = 0; i < s.n; i++)
    if (!cx_is_alnum(s.p[i]) && s.p[i] != '.') return false;
  return s.n > 0 && s.n <= 16;
}

static void read_fraction(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  (void)macro;
  uint32_t top = skip_blanks(pass, end);
  if (cx_is_digit(cx_pass_byte(pass, top)) && cx_is_digit(cx_pass_byte(pass, top + 1))) { /* \frac12 */
    char text[3] = {pass->src.p[top], '/', pass->src.p[top + 1]};
    cx_pass_put(pass, top + 2, (cx_str){text, 3});
    return;
  }
  if (cx_pass_byte(pass, top) != '{') {
    cx_pass_drop(pass, end);
    return;
  }
  uint32_t middle = cx_group_end(pass, top + 1), below = middle ? skip_blanks(pass, middle + 1) : 0;
  uint32_t close = below && cx_pass_byte(pass, below) == '{' ? cx_group_end(pass, below + 1) : 0;
  if (close) {
    cx_str a = cx_str_cut(pass->src, top + 1, middle), b = cx_str_cut(pass->src, below + 1, close);
    if (is_simple(a) && is_simple(b)) {
      char text[34];
      memcpy(text, a.p, a.n);
      text[a.n] = '/';
      memcpy(text + a.n + 1, b.p, b.n);
      cx_pass_put(pass, close + 1, (cx_str){text, a.n + 1 + b.n});
      return;
    }
  }
  cx_group_open(pass, top, "", !middle || cx_group_is_composite(pass, top + 1, middle), CX_BRACE_OVER, CX_BRACE_OVER_PAREN);
}

/* \unicode{x2013} */
static void read_code_macro(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  (void)macro;
  uint32_t close = key_end(pass, end, '{', '}');
  char digits[9] = {0};
  size_t at = end + 1, n = 0;
  bool hex = close > end && (cx_pass_byte(pass, at) == 'x' || cx_pass_byte(pass, at) == '"');
  for (at += hex; at + 1 < close && n < 8; at++) digits[n++] = pass->src.p[at];
  char *stop;
  unsigned long code = strtoul(digits, &stop, hex ? 16 : 10);
  if (close == end || !n || *stop || !code || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
    cx_pass_drop(pass, close);
  else
    cx_read_code(pass, close, (uint32_t)code);
}

/* A macro that nobody knows is a name, or marks its argument up. */
static bool read_unknown(cx_pass *pass, uint32_t end) {
  uint32_t at = pass->at;
  bool glued = pass->gap == CX_GAP_NONE && (cx_is_alnum(cx_pass_last(pass)) || cx_pass_last(pass) == ':') && !cx_in_math(pass);
  if (pass->src.p[at + 1] == 'n' && cx_is_upper(cx_pass_byte(pass, at + 2))) { /* a line end written "\n" */
    cx_pass_blank(pass, at + 2, CX_GAP_BLANK);
  } else if (cx_pass_byte(pass, end) == '{' && cx_pass_byte(pass, end + 1) != '}') {
    cx_group_open(pass, end, "", false, CX_BRACE_DROP, CX_BRACE_DROP);
  } else if (glued) {
    return false;
  } else {
    cx_pass_drop(pass, at + 1);
    cx_pass_keep(pass, end);
    if (cx_pass_byte(pass, end) == '{') cx_pass_drop(pass, end + 2);
  }
  return true;
}

static void open_plain(cx_pass *pass, uint32_t group) { cx_group_open(pass, group, "", false, CX_BRACE_DROP, CX_BRACE_DROP); }

static void read_letter(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  cx_pass_put_z(pass, end, macro->text);
  if (cx_in_math(pass) && cx_pass_byte(pass, end) == ' ' && cx_is_alpha(cx_pass_byte(pass, end + 1))) cx_pass_drop(pass, end + 1);
}

static void read_wrap(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  uint32_t group = skip_blanks(pass, end);
  (void)macro;
  if (cx_pass_byte(pass, group) == '{')
    open_plain(pass, group);
  else
    cx_pass_drop(pass, group);
}

static void read_declaration(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  uint32_t next = skip_blanks(pass, end);
  (void)macro;
  if (cx_pass_byte(pass, end) == '{') { /* \it{x}, as people do */
    open_plain(pass, end);
    return;
  }
  if (cx_in_math(pass) && pass->at == pass->math_start) pass->math_start = next;
  cx_pass_drop(pass, next);
}

static void read_loss(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  uint32_t close = key_end(pass, key_end(pass, end, '[', ']'), '[', ']');
  (void)macro;
  close = key_end(pass, close, '{', '}');
  if (pass->gap != CX_GAP_NONE) pass->gap_cut = true;
  cx_pass_drop(pass, close);
}

static void read_second(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  uint32_t second = key_end(pass, end, '{', '}'), group = skip_blanks(pass, end);
  (void)macro;
  if (second > end && cx_pass_byte(pass, second) == '{')
    open_plain(pass, second);
  else if (cx_pass_byte(pass, group) == '{')
    open_plain(pass, group);
  else
    cx_pass_drop(pass, end);
}

static void read_note(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  uint32_t group = skip_blanks(pass, end);
  (void)macro;
  if (cx_pass_byte(pass, group) == '{')
    cx_group_open(pass, group, pass->gap == CX_GAP_NONE ? " " : "", true, CX_BRACE_PAREN, CX_BRACE_PAREN);
  else
    cx_pass_drop(pass, end);
}

static void read_blank(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  (void)macro;
  cx_pass_blank(pass, skip_blanks(pass, end), CX_GAP_BLANK);
}

static void read_script(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  uint32_t group = skip_blanks(pass, end);
  if (cx_pass_byte(pass, group) != '{') {
    cx_pass_put_z(pass, group, macro->text);
    return;
  }
  uint32_t close = cx_group_end(pass, group + 1);
  const char *special = close && macro->text[0] == '^' ? cx_script_special(cx_str_cut(pass->src, group + 1, close)) : NULL;
  if (special)
    cx_pass_put_z(pass, close + 1, special);
  else
    cx_group_open(pass, group, macro->text[0] == '_' ? cx_script_mark(pass, true, group + 1) : macro->text,
                  close && cx_group_is_composite(pass, group + 1, close), CX_BRACE_DROP, CX_BRACE_PAREN);
}

/* \SI{5}{ms}: 0 where it has not both arguments. */
static uint32_t unit_start(const cx_pass *pass, uint32_t end) {
  uint32_t middle = key_end(pass, end, '{', '}');
  return middle > end && cx_pass_byte(pass, middle) == '{' ? middle : 0;
}

static void read_units(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  uint32_t unit = unit_start(pass, end);
  (void)macro;
  cx_pass_drop(pass, end + 1);
  cx_pass_keep(pass, unit - 1);
  cx_group_open(pass, unit, " ", false, CX_BRACE_DROP, CX_BRACE_DROP);
}

static void (*const readers[])(cx_pass *, const cx_macro *, uint32_t end) = {
    [CX_MACRO_SYMBOL] = read_symbol, [CX_MACRO_OPERATOR] = read_operator,   [CX_MACRO_LETTER] = read_letter,
    [CX_MACRO_WRAP] = read_wrap,     [CX_MACRO_DECLARE] = read_declaration, [CX_MACRO_LOSE] = read_loss,
    [CX_MACRO_SECOND] = read_second, [CX_MACRO_OVER] = read_fraction,       [CX_MACRO_NOTE] = read_note,
    [CX_MACRO_SPACE] = read_blank,   [CX_MACRO_CODE] = read_code_macro,     [CX_MACRO_UNITS] = read_units,
    [CX_MACRO_SCRIPT] = read_script,
};

bool cx_read_macro(cx_pass *pass, uint32_t end) {
  const cx_macro *macro = cx_tex_macro_find(cx_str_cut(pass->src, pass->at + 1, end));
  if (!macro || (macro->kind == CX_MACRO_UNITS && !unit_start(pass, end))) return read_unknown(pass, end);
  readers[macro->kind](pass, macro, end);
  return true;
}
