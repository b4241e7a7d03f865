/* LaTeX: macros, accents, mathematics between dollars, groups in braces, scripts and ties. A dollar that opens no mathematics is money. */
#include <stdlib.h>

#include "text/reading_pass.h"

static bool in_math(const cx_pass *pass) { return pass->math_end > pass->at; }

/* ---- braces ---------------------------------------------------------------------------------------------------------------------- */

static void brace_push(cx_pass *pass, cx_brace kind) {
  if (pass->depth < CX_BRACES) pass->braces[pass->depth++] = (uint8_t)kind;
  else pass->deeper++;
}

/* The end of the group whose first byte stands at `at`, that is its closing brace; 0 where none comes within 64 bytes or it nests deep. */
static uint32_t group_end(const cx_pass *pass, size_t at) {
  int depth = 0;
  for (size_t limit = at + 64; at < limit && at < pass->src.n; at++) {
    char c = pass->src.p[at];
    if (c == '\\') at++;
    else if (c == '{' && ++depth > 4) return 0;
    else if (c == '}' && depth-- == 0) return (uint32_t)at;
  }
  return 0;
}

/* A group that needs parentheses once its braces are gone: more than one term. */
static bool is_composite(const cx_pass *pass, size_t at, uint32_t end) {
  for (size_t i = at + 1; i < end; i++) {
    char c = pass->src.p[i];
    if (c && strchr("+-/=<>,(", c) && pass->src.p[i - 1] != '{' && pass->src.p[i - 1] != '\\') return true;
  }
  return false;
}

static bool is_simple(cx_str s) {
  for (size_t i = 0; i < s.n; i++)
    if (!cx_is_alnum(s.p[i]) && s.p[i] != '.') return false;
  return s.n > 0 && s.n <= 16;
}

/* The one symbol that a group or formula between `at` and `end` is, as it reads; empty where it is more. */
static cx_str lone_symbol(const cx_pass *pass, size_t at, size_t end) {
  while (at < end && (pass->src.p[at] == ' ' || pass->src.p[at] == '{')) at++;
  while (end > at && (pass->src.p[end - 1] == ' ' || pass->src.p[end - 1] == '}')) end--;
  cx_str s = cx_str_cut(pass->src, at, end);
  if (s.n == 1 && strchr(",.+-<>=/:%|*", s.p[0])) return s;
  if (s.n < 2 || s.p[0] != '\\') return CX_STR("");
  cx_str name = cx_str_cut(s, 1, s.n);
  if (name.n == 1 && strchr("%&#", name.p[0])) return name;
  const cx_macro *macro = cx_macro_find(name);
  bool shows = macro && (macro->kind == CX_MACRO_SYMBOL || macro->kind == CX_MACRO_OPERATOR || macro->kind == CX_MACRO_LETTER);
  return shows ? cx_str_of(macro->text) : CX_STR("");
}

static bool is_word_group(const cx_pass *pass, size_t at, uint32_t end) {
  for (size_t i = at; i < end; i++)
    if (!cx_is_alpha(pass->src.p[i])) return false;
  return end > at && end - at <= 32;
}

bool cx_read_open_brace(cx_pass *pass) {
  uint32_t at = pass->at, end = group_end(pass, at + 1);
  char next = cx_pass_byte(pass, at + 1);
  cx_str symbol = end ? lone_symbol(pass, at + 1, end) : CX_STR("");
  if (symbol.n) {
    cx_pass_put(pass, end + 1, symbol);
    return true;
  }
  if (next == '}' && in_math(pass)) {
    cx_pass_drop(pass, at + 2);
    return true;
  }
  bool drops = in_math(pass) || next == '$' || (next == '\\' && cx_pass_byte(pass, at + 2) != '"') || (end && is_word_group(pass, at + 1, end));
  if (pass->depth >= CX_BRACES) drops = false;
  brace_push(pass, drops ? CX_BRACE_DROP : CX_BRACE_KEEP);
  if (drops) cx_pass_drop(pass, at + 1);
  return drops;
}

/* The group that starts at `at` with its brace becomes part of a macro's reading: `head` stands for all up to its brace. */
static void open_group(cx_pass *pass, size_t at, const char *head, bool parentheses, cx_brace plain, cx_brace bracketed) {
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
    case CX_BRACE_KEEP: return false;
    case CX_BRACE_DROP: cx_pass_drop(pass, at + 1); return true;
    case CX_BRACE_PAREN: cx_pass_put_z(pass, at + 1, ")"); return true;
    case CX_BRACE_OVER:
    case CX_BRACE_OVER_PAREN:
      if (cx_pass_byte(pass, next) == ' ') next++;
      if (cx_pass_byte(pass, next) == '{') {
        uint32_t end = group_end(pass, next + 1);
        open_group(pass, next, kind == CX_BRACE_OVER ? "/" : ")/", !end || is_composite(pass, next + 1, end), CX_BRACE_DROP, CX_BRACE_PAREN);
      } else {
        cx_pass_put_z(pass, at + 1, kind == CX_BRACE_OVER ? "/" : ")/");
      }
      return true;
  }
  return false;
}

/* ---- mathematics ----------------------------------------------------------------------------------------------------------------- */

/* The dollar that closes the formula opened at `at` - 1; 0 for none. Stops at the next dollar, so that no byte is looked at twice. */
static uint32_t dollar_close(const cx_pass *pass, size_t at) {
  for (size_t limit = at + 2000; at < limit && at < pass->src.n; at++) {
    char c = pass->src.p[at];
    if (c == '$') return (uint32_t)at;
    if (c == '\\') at++;
    else if (c == '\n' && cx_pass_byte(pass, at + 1) == '\n') return 0;
  }
  return 0;
}

/* Two words of prose in a row: no formula has them outside \text{ }. */
static bool is_prose(cx_str s) {
  size_t words = 0, letters = 0;
  bool starts = false;
  for (size_t i = 0; i <= s.n; i++) {
    char c = i < s.n ? s.p[i] : ' ';
    if (c == '\\' || c == '{' || c == '}') return false;
    if (cx_is_lower(c)) {
      letters++;
    } else {
      if (cx_is_space(c) && starts && letters >= 2) words++;
      else if (letters) words = 0;
      if (words >= 2) return true;
      letters = 0;
      starts = cx_is_space(c);
    }
  }
  return false;
}

static bool is_math(const cx_pass *pass, uint32_t start, uint32_t close) {
  cx_str s = cx_str_cut(pass->src, start, close);
  if (!s.n) return false;
  bool tex = false;
  for (size_t i = 0; i < s.n && !tex; i++) tex = strchr("\\^_{}", s.p[i]) && s.p[i];
  bool number = cx_is_digit(s.p[0]) || (s.p[0] == '.' && s.n > 1 && cx_is_digit(s.p[1]));
  if (is_prose(s)) return false;
  if (tex || !number) return true;
  if (cx_is_space(s.p[s.n - 1]) && s.n > 8) return false;
  if (cx_is_digit(cx_pass_byte(pass, close + 1))) return false;
  for (size_t i = 0; i + 3 < s.n; i++) /* "5 or 6 US" */
    if (s.p[i] == ' ' && cx_is_lower(s.p[i + 1]) && cx_is_lower(s.p[i + 2])) return false;
  return !cx_is_space(s.p[s.n - 1]) || cx_is_space(cx_pass_byte(pass, close + 1));
}

static void math_open(cx_pass *pass, uint32_t start, uint32_t close) {
  pass->math_start = start;
  pass->math_end = close;
  pass->math_depth = pass->depth;
  cx_pass_drop(pass, start);
}

static void math_close(cx_pass *pass, uint32_t end) {
  if (pass->depth > pass->math_depth) pass->depth = pass->math_depth;
  pass->deeper = 0;
  pass->math_end = 0;
  cx_pass_drop(pass, end);
}

bool cx_read_dollar(cx_pass *pass) {
  uint32_t at = pass->at;
  bool twice = cx_pass_byte(pass, at + 1) == '$';
  if (pass->math_end && at == pass->math_end) {
    math_close(pass, at + (twice && at > 1 && pass->math_start > 1 && pass->src.p[pass->math_start - 2] == '$' ? 2 : 1));
    return true;
  }
  uint32_t start = at + (twice ? 2 : 1), close = dollar_close(pass, start);
  if (!close || !is_math(pass, start, close)) {
    if (twice) cx_pass_keep(pass, at + 2);
    return twice;
  }
  cx_str symbol = twice ? CX_STR("") : lone_symbol(pass, start, close);
  if (symbol.n) cx_pass_put(pass, close + 1, symbol);
  else math_open(pass, start, close);
  return true;
}

/* \( … \) and \[ … \] */
static bool read_bracket(cx_pass *pass, char open) {
  uint32_t at = pass->at;
  char shut = open == '(' ? ')' : ']';
  for (size_t i = at + 2, limit = at + 2000; i < limit && i + 1 < pass->src.n; i++) {
    if (pass->src.p[i] != '\\') continue;
    char c = pass->src.p[i + 1];
    if (c == open) break;
    if (c == shut) {
      cx_str symbol = lone_symbol(pass, at + 2, i);
      if (symbol.n) cx_pass_put(pass, (uint32_t)i + 2, symbol);
      else math_open(pass, at + 2, (uint32_t)i);
      return true;
    }
    i++;
  }
  cx_pass_put(pass, at + 2, (cx_str){&open, 1});
  return true;
}

/* ---- scripts --------------------------------------------------------------------------------------------------------------------- */

/* A signed number alone in a group: its end, 0 for anything else. */
static uint32_t signed_number(const cx_pass *pass, size_t at, cx_str *number) {
  if (cx_pass_byte(pass, at) != '{') return 0;
  size_t start = ++at;
  if (cx_pass_byte(pass, at) == '+' || cx_pass_byte(pass, at) == '-') at++;
  size_t digits = at;
  while (at - digits < 16 && (cx_is_digit(cx_pass_byte(pass, at)) || cx_pass_byte(pass, at) == '.')) at++;
  if (at == digits || cx_pass_byte(pass, at) != '}') return 0;
  *number = cx_str_cut(pass->src, start, at);
  return (uint32_t)at + 1;
}

/* ^{+a}_{-b} and _{-b}^{+a}: an error bar of two sides. */
static bool read_error_bar(cx_pass *pass) {
  cx_str first, second;
  char mark = pass->src.p[pass->at];
  uint32_t middle = signed_number(pass, pass->at + 1, &first);
  if (!middle || cx_pass_byte(pass, middle) != (mark == '^' ? '_' : '^')) return false;
  uint32_t end = signed_number(pass, middle + 1, &second);
  if (!end || !strchr("+-", first.p[0]) || !strchr("+-", second.p[0])) return false;
  cx_str plus = mark == '^' ? first : second, minus = mark == '^' ? second : first;
  char text[48] = " ";
  memcpy(text + 1, plus.p, plus.n);
  text[1 + plus.n] = '/';
  memcpy(text + 2 + plus.n, minus.p, minus.n);
  cx_pass_put(pass, end, (cx_str){text, 2 + plus.n + minus.n});
  return true;
}

/* What a superscript that is no power reads as: degrees, primes, ordinals; NULL for the rest. */
static const char *special_script(cx_str s) {
  static const char *const table[][2] = {{"\\circ", "\xC2\xB0"}, {"\\degree", "\xC2\xB0"}, {"\\prime", "'"}, {"\\prime\\prime", "\""},
                                         {"th", "th"},           {"st", "st"},             {"nd", "nd"},     {"rd", "rd"},
                                         {"\\text{th}", "th"},   {"\\mathrm{th}", "th"},   {"\\rm th", "th"}, {"\\textrm{th}", "th"},
                                         {"\\%", "%"}};
  for (size_t i = 0; i < sizeof table / sizeof *table; i++)
    if (cx_str_is(s, table[i][0])) return table[i][1];
  return NULL;
}

bool cx_read_script(cx_pass *pass) {
  uint32_t at = pass->at;
  bool power = pass->src.p[at] == '^';
  if (cx_pass_byte(pass, at + 1) == '{') {
    if (read_error_bar(pass)) return true;
    uint32_t end = group_end(pass, at + 2);
    const char *special = power && end ? special_script(cx_str_cut(pass->src, at + 2, end)) : NULL;
    if (special) {
      cx_pass_put_z(pass, end + 1, special);
      return true;
    }
    if (!end && !in_math(pass)) return false;
    bool parentheses = power && end && is_composite(pass, at + 2, end);
    open_group(pass, at + 1, cx_script_mark(pass, !power, at + 2), parentheses, CX_BRACE_DROP, CX_BRACE_PAREN);
    return true;
  }
  if (power && (cx_pass_starts(pass, at, CX_STR("^\\circ")) || cx_pass_starts(pass, at, CX_STR("^\\prime")))) {
    bool degree = pass->src.p[at + 2] == 'c';
    cx_pass_put_z(pass, at + (degree ? 6 : 7), degree ? "\xC2\xB0" : "'");
    return true;
  }
  if (power) return false;
  if (in_math(pass) && !*cx_script_mark(pass, true, at + 1)) {
    cx_pass_drop(pass, at + 1);
    return true;
  }
  return cx_read_underline(pass);
}

/* ---- ties ------------------------------------------------------------------------------------------------------------------------ */

/* An abbreviation in capitals and a decimal, as in "AUC~0.93": nobody ties those. */
static bool is_measure(const cx_pass *pass) {
  size_t n = pass->out.n, at = pass->at + 1, limit = at + 8;
  if (!cx_is_upper(pass->out.p[n - 1]) || !cx_is_upper(pass->out.p[n - 2])) return false;
  while (at < limit && cx_is_digit(cx_pass_byte(pass, at))) at++;
  return cx_pass_byte(pass, at) == '.' && cx_is_digit(cx_pass_byte(pass, at + 1));
}

/* "~" ties what must not part ("Table~3", "5~ms") or means about ("~726K", "z~3", "10~30"). */
bool cx_read_tilde(cx_pass *pass) {
  uint32_t at = pass->at;
  char next = cx_pass_peek(pass, at + 1), last = cx_pass_last(pass);
  size_t letters = 0;
  while (letters < 3 && letters < pass->out.n && cx_is_alpha(pass->out.p[pass->out.n - 1 - letters])) letters++;
  bool before = pass->gap != CX_GAP_NONE || pass->out.n == 0;
  bool number = next == '0' || (next == '.' && cx_is_digit(cx_pass_byte(pass, at + 2))) || next == '$' || next == '+';
  bool tie;
  if (in_math(pass)) tie = true;
  else if (before) tie = !number && !(next == ' ' && cx_pass_peek_visible(pass, at + 1) == '0') && next != 'a';
  else if (number) tie = (letters >= 2 && !is_measure(pass)) || last == '.' || last == ')' || last == ',' || last == ';' || last == ':';
  else if (next == ' ') tie = cx_pass_peek_visible(pass, at + 1) != '0';
  else tie = next != 0 || last < 0x7F;
  if ((!before && last == '~') || (in_math(pass) && at == pass->math_start)) cx_pass_drop(pass, at + 1); /* $\sim$~5 */
  else if (tie) cx_pass_blank(pass, at + 1, CX_GAP_BLANK);
  else cx_pass_keep(pass, at + 1);
  return true;
}

/* ---- macros ---------------------------------------------------------------------------------------------------------------------- */

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
  bool math = in_math(pass), first = pass->out.n == 0 || (math && pass->at == pass->math_start);
  bool between = !first && pass->gap != CX_GAP_NONE, alone = first || between || !is_operand(cx_pass_last(pass));
  bool prefix = is_prefix(cx_str_of(macro->text), math), inside = between && math && pass->gap_start >= pass->math_start;
  if (cx_str_is(cx_str_of(macro->text), "\xC2\xB7")) cx_read_code(pass, end, 0xB7);
  else cx_pass_put_z(pass, end, macro->text);
  uint32_t next = skip_blanks(pass, end);
  char ahead = cx_pass_peek(pass, next);
  bool number = ahead == '0' || ((ahead == '-' || ahead == '+') && cx_is_digit(cx_pass_byte(pass, next + 1)));
  bool swallows = math ? !inside && (!alone || (prefix && number)) : prefix && alone && number;
  if (next > end && swallows) cx_pass_drop(pass, next);
}

static void read_symbol(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  uint32_t code = cx_utf8_decode(cx_str_of(macro->text), 0, NULL, NULL), next = skip_blanks(pass, end);
  bool math = in_math(pass), word = cx_is_alpha((int)code) && macro->text[1];
  if (code == 0x2013 || code == 0x2014) {
    cx_read_dash(pass, end, code == 0x2014);
  } else if (math && word && pass->gap == CX_GAP_NONE && cx_is_alnum(cx_pass_last(pass))) { /* n\log n */
    cx_pass_put(pass, end, cx_str_format(pass->out.arena, " %s", macro->text));
  } else {
    cx_pass_put_z(pass, end, macro->text);
    if (math && !word && next > end) cx_pass_drop(pass, next);
  }
}

static void read_fraction(cx_pass *pass, uint32_t end) {
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
  uint32_t middle = group_end(pass, top + 1), below = middle ? skip_blanks(pass, middle + 1) : 0;
  uint32_t close = below && cx_pass_byte(pass, below) == '{' ? group_end(pass, below + 1) : 0;
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
  open_group(pass, top, "", !middle || is_composite(pass, top + 1, middle), CX_BRACE_OVER, CX_BRACE_OVER_PAREN);
}

/* \unicode{x2013} */
static void read_code_macro(cx_pass *pass, uint32_t end) {
  uint32_t close = key_end(pass, end, '{', '}');
  char digits[9] = {0};
  size_t at = end + 1, n = 0;
  bool hex = close > end && (cx_pass_byte(pass, at) == 'x' || cx_pass_byte(pass, at) == '"');
  for (at += hex; at + 1 < close && n < 8; at++) digits[n++] = pass->src.p[at];
  char *stop;
  unsigned long code = strtoul(digits, &stop, hex ? 16 : 10);
  if (close == end || !n || *stop || !code || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) cx_pass_drop(pass, close);
  else cx_read_code(pass, close, (uint32_t)code);
}

static bool read_units(cx_pass *pass, uint32_t end) { /* \SI{5}{ms} */
  uint32_t middle = key_end(pass, end, '{', '}');
  if (middle == end || cx_pass_byte(pass, middle) != '{') return false;
  cx_pass_drop(pass, end + 1);
  cx_pass_keep(pass, middle - 1);
  open_group(pass, middle, " ", false, CX_BRACE_DROP, CX_BRACE_DROP);
  return true;
}

/* A macro that nobody knows is a name, or marks its argument up. */
static bool read_unknown(cx_pass *pass, uint32_t end) {
  uint32_t at = pass->at;
  bool glued = pass->gap == CX_GAP_NONE && (cx_is_alnum(cx_pass_last(pass)) || cx_pass_last(pass) == ':') && !in_math(pass);
  if (pass->src.p[at + 1] == 'n' && cx_is_upper(cx_pass_byte(pass, at + 2))) { /* a line end written "\n" */
    cx_pass_blank(pass, at + 2, CX_GAP_BLANK);
  } else if (cx_pass_byte(pass, end) == '{' && cx_pass_byte(pass, end + 1) != '}') {
    open_group(pass, end, "", false, CX_BRACE_DROP, CX_BRACE_DROP);
  } else if (glued) {
    return false;
  } else {
    cx_pass_drop(pass, at + 1);
    cx_pass_keep(pass, end);
    if (cx_pass_byte(pass, end) == '{') cx_pass_drop(pass, end + 2);
  }
  return true;
}

static bool read_macro(cx_pass *pass, const cx_macro *macro, uint32_t end) {
  uint32_t group = skip_blanks(pass, end);
  bool has_group = cx_pass_byte(pass, group) == '{';
  switch (macro->kind) {
    case CX_MACRO_SYMBOL: read_symbol(pass, macro, end); break;
    case CX_MACRO_OPERATOR: read_operator(pass, macro, end); break;
    case CX_MACRO_LETTER:
      cx_pass_put_z(pass, end, macro->text);
      if (in_math(pass) ? cx_pass_byte(pass, end) == ' ' && cx_is_alpha(cx_pass_byte(pass, end + 1)) : false) cx_pass_drop(pass, end + 1);
      break;
    case CX_MACRO_WRAP:
      if (has_group) open_group(pass, group, "", false, CX_BRACE_DROP, CX_BRACE_DROP);
      else cx_pass_drop(pass, group);
      break;
    case CX_MACRO_DECLARE:
      if (has_group && group == end) open_group(pass, group, "", false, CX_BRACE_DROP, CX_BRACE_DROP); /* \it{x}, as people do */
      else {
        if (in_math(pass) && pass->at == pass->math_start) pass->math_start = group;
        cx_pass_drop(pass, group);
      }
      break;
    case CX_MACRO_LOSE: {
      uint32_t close = key_end(pass, end, '[', ']');
      close = key_end(pass, close, '[', ']');
      close = key_end(pass, close, '{', '}');
      if (pass->gap != CX_GAP_NONE) pass->gap_cut = true;
      cx_pass_drop(pass, close);
      break;
    }
    case CX_MACRO_SECOND: {
      uint32_t second = key_end(pass, end, '{', '}');
      if (second > end && cx_pass_byte(pass, second) == '{') open_group(pass, second, "", false, CX_BRACE_DROP, CX_BRACE_DROP);
      else if (has_group) open_group(pass, group, "", false, CX_BRACE_DROP, CX_BRACE_DROP);
      else cx_pass_drop(pass, end);
      break;
    }
    case CX_MACRO_OVER: read_fraction(pass, end); break;
    case CX_MACRO_NOTE:
      if (has_group) open_group(pass, group, pass->gap == CX_GAP_NONE ? " " : "", true, CX_BRACE_PAREN, CX_BRACE_PAREN);
      else cx_pass_drop(pass, end);
      break;
    case CX_MACRO_SPACE: cx_pass_blank(pass, group, CX_GAP_BLANK); break;
    case CX_MACRO_CODE: read_code_macro(pass, end); break;
    case CX_MACRO_UNITS: return read_units(pass, end) || read_unknown(pass, end);
    case CX_MACRO_SCRIPT:
      if (!has_group) {
        cx_pass_put_z(pass, group, macro->text);
      } else {
        uint32_t close = group_end(pass, group + 1);
        const char *special = close && macro->text[0] == '^' ? special_script(cx_str_cut(pass->src, group + 1, close)) : NULL;
        if (special) cx_pass_put_z(pass, close + 1, special);
        else open_group(pass, group, macro->text[0] == '_' ? cx_script_mark(pass, true, group + 1) : macro->text,
                        close && is_composite(pass, group + 1, close), CX_BRACE_DROP, CX_BRACE_PAREN);
      }
      break;
  }
  return true;
}

/* \'e, \"{u}, \c{c}: the accent stands at pass->at + 1. */
static bool read_accent(cx_pass *pass) {
  uint32_t at = pass->at + 2;
  char accent = pass->src.p[pass->at + 1];
  bool braced = cx_pass_byte(pass, at) == '{';
  at += braced;
  if (cx_pass_byte(pass, at) == '\\') at++; /* \i */
  uint32_t code = cx_accent(accent, cx_pass_byte(pass, at));
  if (!code || (braced && cx_pass_byte(pass, at + 1) != '}')) return false;
  cx_read_code(pass, at + (braced ? 2 : 1), code);
  return true;
}

bool cx_read_backslash(cx_pass *pass) {
  uint32_t at = pass->at;
  char c = cx_pass_byte(pass, at + 1);
  if (cx_is_alpha(c)) {
    uint32_t end = at + 1;
    while (cx_is_alpha(cx_pass_byte(pass, end))) end++;
    if (end == at + 2 && cx_pass_byte(pass, end) == '{' && read_accent(pass)) return true;
    const cx_macro *macro = cx_macro_find(cx_str_cut(pass->src, at + 1, end));
    return macro ? read_macro(pass, macro, end) : read_unknown(pass, end);
  }
  switch (c) {
    case '%': case '&': case '#': case '_': case '{': case '}': case '$': cx_pass_put(pass, at + 2, (cx_str){&c, 1}); return true;
    case ',': cx_read_space(pass, at + 2); return true;
    case ';': case ':': case '>': case ' ': case '\n': case '\t': cx_pass_blank(pass, at + 2, CX_GAP_BLANK); return true;
    case '!': case '/': case '-': cx_pass_drop(pass, at + 2); return true;
    case '|': cx_pass_put_z(pass, at + 2, "\xE2\x80\x96"); return true;
    case '(': case '[': return read_bracket(pass, c);
    case ')': case ']':
      if (pass->math_end && at == pass->math_end) math_close(pass, at + 2);
      else cx_pass_put(pass, at + 2, (cx_str){&c, 1});
      return true;
    case '\\': {
      uint32_t end = at + 2;
      while (cx_is_alpha(cx_pass_byte(pass, end)) && end < at + 24) end++;
      const cx_macro *macro = cx_macro_find(cx_str_cut(pass->src, at + 2, end));
      if ((macro && macro->kind != CX_MACRO_LETTER) || cx_pass_byte(pass, end) == '%') cx_pass_drop(pass, at + 1); /* escaped twice */
      else cx_pass_blank(pass, at + 2, CX_GAP_BLANK);
      return true;
    }
    case '\'': case '`': case '^': case '"': case '~': case '=': case '.':
      if (read_accent(pass)) return true;
      if (c == '"' || c == '\'') cx_pass_put(pass, at + 2, (cx_str){&c, 1});
      else if (c == '~' || c == '^') cx_pass_put(pass, at + 2, (cx_str){&c, 1});
      else return false;
      return true;
    default: return false;
  }
}
