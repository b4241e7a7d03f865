/* LaTeX in the text: ties, and what a backslash begins: a macro (reading_macro.c), an accent (reading_accent.c), a sign. */
#include "text/reading_pass.h"

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
  if (cx_in_math(pass))
    tie = true;
  else if (before)
    tie = !number && !(next == ' ' && cx_pass_peek_visible(pass, at + 1) == '0') && next != 'a';
  else if (number)
    tie = (letters >= 2 && !is_measure(pass)) || last == '.' || last == ')' || last == ',' || last == ';' || last == ':';
  else if (next == ' ')
    tie = cx_pass_peek_visible(pass, at + 1) != '0';
  else
    tie = next != 0 || last < 0x7F;
  if ((!before && last == '~') || (cx_in_math(pass) && at == pass->math_start))
    cx_pass_drop(pass, at + 1); /* $\sim$~5 */
  else if (tie)
    cx_pass_blank(pass, at + 1, CX_GAP_BLANK);
  else
    cx_pass_keep(pass, at + 1);
  return true;
}

/* ---- signs behind a backslash ---------------------------------------------------------------------------------------------------- */

static bool read_sign(cx_pass *pass, char c) { /* \%, \$ */
  cx_pass_put(pass, pass->at + 2, (cx_str){&c, 1});
  return true;
}

static bool read_thin_space(cx_pass *pass, char c) {
  (void)c;
  cx_read_space(pass, pass->at + 2);
  return true;
}

static bool read_space(cx_pass *pass, char c) {
  (void)c;
  cx_pass_blank(pass, pass->at + 2, CX_GAP_BLANK);
  return true;
}

static bool read_nothing(cx_pass *pass, char c) {
  (void)c;
  cx_pass_drop(pass, pass->at + 2);
  return true;
}

static bool read_norm(cx_pass *pass, char c) {
  (void)c;
  cx_pass_put_z(pass, pass->at + 2, "\xE2\x80\x96");
  return true;
}

static bool read_math_end(cx_pass *pass, char c) {
  if (!pass->math_end || pass->at != pass->math_end) return read_sign(pass, c);
  cx_math_close(pass, pass->at + 2);
  return true;
}

static bool read_line_end(cx_pass *pass, char c) {
  enum { LONGEST = 24 };
  uint32_t start = pass->at + 2, end = start;
  while (cx_is_alpha(cx_pass_byte(pass, end)) && end < pass->at + LONGEST) end++;
  const cx_macro *macro = cx_tex_macro_find(cx_str_cut(pass->src, start, end));
  if ((!macro || macro->kind == CX_MACRO_LETTER) && cx_pass_byte(pass, end) != '%') return read_space(pass, c);
  cx_pass_drop(pass, pass->at + 1); /* escaped twice */
  return true;
}

static bool read_accent(cx_pass *pass, char c) { return cx_read_accent(pass) || (strchr("\"'~^", c) && read_sign(pass, c)); }

static const struct {
  const char *signs;
  bool (*read)(cx_pass *, char);
} signs[] = {
    {"%&#_{}$", read_sign},  {",", read_thin_space}, {";:> \n\t", read_space}, {"!/-", read_nothing},     {"|", read_norm},
    {"([", cx_read_bracket}, {")]", read_math_end},  {"\\", read_line_end},    {"'`^\"~=.", read_accent},
};

bool cx_read_backslash(cx_pass *pass) {
  uint32_t end = pass->at + 1;
  char c = cx_pass_byte(pass, end);
  if (cx_is_alpha(c)) {
    while (cx_is_alpha(cx_pass_byte(pass, end))) end++;
    return (end == pass->at + 2 && cx_pass_byte(pass, end) == '{' && cx_read_accent(pass)) || cx_read_macro(pass, end);
  }
  for (size_t i = 0; c && i < sizeof signs / sizeof *signs; i++)
    if (strchr(signs[i].signs, c)) return signs[i].read(pass, c);
  return false;
}
