/* LaTeX mathematics: dollars, \( \), and scripts. A dollar that opens no mathematics is money and stays. */
#include "text/reading_pass.h"

/* ---- mathematics ----------------------------------------------------------------------------------------------------------------- */

/* The dollar that closes the formula opened at `at` - 1; 0 for none. Stops at the next dollar, so that no byte is looked at twice. */
static uint32_t dollar_close(const cx_pass *pass, size_t at) {
  for (size_t limit = at + 2000; at < limit && at < pass->src.n; at++) {
    char c = pass->src.p[at];
    if (c == '$') return (uint32_t)at;
    if (c == '\\')
      at++;
    else if (c == '\n' && cx_pass_byte(pass, at + 1) == '\n')
      return 0;
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
      if (cx_is_space(c) && starts && letters >= 2)
        words++;
      else if (letters)
        words = 0;
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

void cx_math_close(cx_pass *pass, uint32_t end) {
  if (pass->depth > pass->math_depth) pass->depth = pass->math_depth;
  pass->deeper = 0;
  pass->math_end = 0;
  cx_pass_drop(pass, end);
}

bool cx_read_dollar(cx_pass *pass) {
  uint32_t at = pass->at;
  bool twice = cx_pass_byte(pass, at + 1) == '$';
  if (pass->math_end && at == pass->math_end) {
    cx_math_close(pass, at + (twice && at > 1 && pass->math_start > 1 && pass->src.p[pass->math_start - 2] == '$' ? 2 : 1));
    return true;
  }
  uint32_t start = at + (twice ? 2 : 1), close = dollar_close(pass, start);
  if (!close || !is_math(pass, start, close)) {
    if (twice) cx_pass_keep(pass, at + 2);
    return twice;
  }
  cx_str symbol = twice ? CX_STR("") : cx_group_symbol(pass, start, close);
  if (symbol.n)
    cx_pass_put(pass, close + 1, symbol);
  else
    math_open(pass, start, close);
  return true;
}

/* \( … \) and \[ … \] */
bool cx_read_bracket(cx_pass *pass, char open) {
  uint32_t at = pass->at;
  char shut = open == '(' ? ')' : ']';
  for (size_t i = at + 2, limit = at + 2000; i < limit && i + 1 < pass->src.n; i++) {
    if (pass->src.p[i] != '\\') continue;
    char c = pass->src.p[i + 1];
    if (c == open) break;
    if (c == shut) {
      cx_str symbol = cx_group_symbol(pass, at + 2, i);
      if (symbol.n)
        cx_pass_put(pass, (uint32_t)i + 2, symbol);
      else
        math_open(pass, at + 2, (uint32_t)i);
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
const char *cx_script_special(cx_str s) {
  static const char *const table[][2] = {{"\\circ", "\xC2\xB0"},
                                         {"\\degree", "\xC2\xB0"},
                                         {"\\prime", "′"},
                                         {"\\prime\\prime", "″"},
                                         {"th", "th"},
                                         {"st", "st"},
                                         {"nd", "nd"},
                                         {"rd", "rd"},
                                         {"\\text{th}", "th"},
                                         {"\\mathrm{th}", "th"},
                                         {"\\rm th", "th"},
                                         {"\\textrm{th}", "th"},
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
    uint32_t end = cx_group_end(pass, at + 2);
    const char *special = power && end ? cx_script_special(cx_str_cut(pass->src, at + 2, end)) : NULL;
    if (special) {
      cx_pass_put_z(pass, end + 1, special);
      return true;
    }
    if (!end && !cx_in_math(pass)) return false;
    bool parentheses = end && (power ? cx_group_is_composite(pass, at + 2, end) : cx_group_is_range(pass, at + 2, end));
    cx_group_open(pass, at + 1, cx_script_mark(pass, !power, at + 2), parentheses, CX_BRACE_DROP, CX_BRACE_PAREN);
    return true;
  }
  if (power && (cx_pass_starts(pass, at, CX_STR("^\\circ")) || cx_pass_starts(pass, at, CX_STR("^\\prime")))) {
    bool degree = pass->src.p[at + 2] == 'c';
    cx_pass_put_z(pass, at + (degree ? 6 : 7), degree ? "\xC2\xB0" : "'");
    return true;
  }
  if (power) return false;
  if (cx_in_math(pass) && !*cx_script_mark(pass, true, at + 1)) {
    cx_pass_drop(pass, at + 1);
    return true;
  }
  return cx_read_underline(pass);
}
