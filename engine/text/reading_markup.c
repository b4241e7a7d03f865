/* HTML, Markdown and typewriter marks: inline tags and entities, emphasis, links between notes, quotes, doubled percent signs, addresses.
 */
#include <stdlib.h>

#include "text/reading_pass.h"

/* ---- tags ------------------------------------------------------------------------------------------------------------------------ */

typedef enum tag_kind { TAG_NOTHING, TAG_BLANK, TAG_PARAGRAPH, TAG_SUPERSCRIPT, TAG_SUBSCRIPT } tag_kind;

/* In byte order. */
static const struct tag {
  const char *name;
  tag_kind kind;
} tags[] = {
    {"a", TAG_NOTHING},          {"abbr", TAG_NOTHING},     {"b", TAG_NOTHING},       {"big", TAG_NOTHING},    {"bold", TAG_NOTHING},
    {"br", TAG_BLANK},           {"cite", TAG_NOTHING},     {"code", TAG_NOTHING},    {"div", TAG_PARAGRAPH},  {"em", TAG_NOTHING},
    {"fixed-case", TAG_NOTHING}, {"font", TAG_NOTHING},     {"i", TAG_NOTHING},       {"italic", TAG_NOTHING}, {"kbd", TAG_NOTHING},
    {"li", TAG_PARAGRAPH},       {"mark", TAG_NOTHING},     {"math", TAG_NOTHING},    {"mi", TAG_NOTHING},     {"mn", TAG_NOTHING},
    {"mo", TAG_NOTHING},         {"mrow", TAG_NOTHING},     {"ol", TAG_PARAGRAPH},    {"p", TAG_PARAGRAPH},    {"s", TAG_NOTHING},
    {"sc", TAG_NOTHING},         {"small", TAG_NOTHING},    {"span", TAG_NOTHING},    {"strong", TAG_NOTHING}, {"sub", TAG_SUBSCRIPT},
    {"sup", TAG_SUPERSCRIPT},    {"tex-math", TAG_NOTHING}, {"title", TAG_PARAGRAPH}, {"tt", TAG_NOTHING},     {"u", TAG_NOTHING},
    {"ul", TAG_PARAGRAPH},       {"url", TAG_NOTHING},      {"wbr", TAG_NOTHING},
};

static int compare_tag(const void *key, const void *row) { return cx_word_order(*(const cx_str *)key, ((const struct tag *)row)->name); }

/* The end of the tag whose name ends at `at`, 0 where it is none: ">", "/>" or attributes. */
static uint32_t tag_end(const cx_pass *pass, size_t at) {
  if (cx_pass_byte(pass, at) == '>') return (uint32_t)at + 1;
  if (cx_pass_byte(pass, at) == '/' && cx_pass_byte(pass, at + 1) == '>') return (uint32_t)at + 2;
  if (!cx_is_space(cx_pass_byte(pass, at))) return 0;
  bool attributes = false;
  for (size_t limit = at + 300; at < limit && at < pass->src.n; at++) {
    char c = pass->src.p[at];
    if (c == '=') attributes = true;
    if (c == '<') return 0;
    if (c == '>') return attributes || pass->src.p[at - 1] == '/' ? (uint32_t)at + 1 : 0;
  }
  return 0;
}

bool cx_read_tag(cx_pass *pass) {
  size_t at = pass->at + 1;
  if (cx_pass_byte(pass, at) == '=' && cx_pass_byte(pass, at + 1) != '=') {
    cx_pass_put_z(pass, (uint32_t)at + 1, "\xE2\x89\xA4");
    return true;
  }
  bool closes = cx_pass_byte(pass, at) == '/';
  char name[12];
  size_t n = 0;
  at += closes;
  for (char c; n < sizeof name && (cx_is_alnum(c = cx_pass_byte(pass, at)) || c == '-'); at++) name[n++] = cx_lower(c);
  if (!n || n == sizeof name || pass->math_end > pass->at) return false;
  cx_str word = {name, n};
  const struct tag *tag = bsearch(&word, tags, sizeof tags / sizeof *tags, sizeof *tags, compare_tag);
  uint32_t end = tag ? tag_end(pass, at) : 0;
  if (!end) return false;
  switch (tag->kind) {
    case TAG_NOTHING:
      cx_pass_drop(pass, end);
      break;
    case TAG_BLANK:
      cx_pass_blank(pass, end, CX_GAP_BLANK);
      break;
    case TAG_PARAGRAPH:
      cx_pass_blank(pass, end, CX_GAP_PARAGRAPH);
      break;
    case TAG_SUPERSCRIPT:
    case TAG_SUBSCRIPT:
      cx_pass_put_z(pass, end, closes ? "" : cx_script_mark(pass, tag->kind == TAG_SUBSCRIPT, end));
      break;
  }
  return true;
}

bool cx_read_greater(cx_pass *pass) {
  if (cx_pass_byte(pass, pass->at + 1) != '=' || cx_pass_byte(pass, pass->at + 2) == '=') return false;
  cx_pass_put_z(pass, pass->at + 2, "\xE2\x89\xA5");
  return true;
}

/* ---- entities -------------------------------------------------------------------------------------------------------------------- */

/* In byte order. */
static const struct entity {
  const char *name;
  uint32_t code;
} entities[] = {
    {"Delta", 0x394},  {"Omega", 0x3A9},  {"alpha", 0x3B1},   {"amp", '&'},      {"apos", '\''},     {"asymp", 0x2248},  {"beta", 0x3B2},
    {"bull", 0x2022},  {"chi", 0x3C7},    {"cong", 0x2245},   {"deg", 0xB0},     {"delta", 0x3B4},   {"epsilon", 0x3B5}, {"gamma", 0x3B3},
    {"ge", 0x2265},    {"gt", '>'},       {"hellip", 0x2026}, {"infin", 0x221E}, {"lambda", 0x3BB},  {"ldquo", '"'},     {"le", 0x2264},
    {"lsquo", '\''},   {"lt", '<'},       {"mdash", 0x2014},  {"micro", 0x3BC},  {"middot", 0xB7},   {"minus", 0x2212},  {"mu", 0x3BC},
    {"nbsp", 0xA0},    {"ndash", 0x2013}, {"ne", 0x2260},     {"percnt", '%'},   {"pi", 0x3C0},      {"plusmn", 0xB1},   {"quot", '"'},
    {"radic", 0x221A}, {"rarr", 0x2192},  {"rdquo", '"'},     {"rho", 0x3C1},    {"rsquo", '\''},    {"sigma", 0x3C3},   {"sim", 0x223C},
    {"sup2", 0xB2},    {"sup3", 0xB3},    {"tau", 0x3C4},     {"theta", 0x3B8},  {"thinsp", 0x2009}, {"times", 0xD7},
};

static int compare_entity(const void *key, const void *row) {
  return cx_word_order(*(const cx_str *)key, ((const struct entity *)row)->name);
}

bool cx_read_entity(cx_pass *pass) {
  size_t at = pass->at + 1, start = at;
  uint32_t code = 0;
  if (cx_pass_byte(pass, at) == '#') {
    char *stop;
    char digits[9] = {0};
    bool hex = cx_pass_byte(pass, at + 1) == 'x' || cx_pass_byte(pass, at + 1) == 'X';
    at += hex ? 2 : 1;
    for (size_t n = 0; n < 8 && cx_is_alnum(cx_pass_byte(pass, at)); at++) digits[n++] = pass->src.p[at];
    code = (uint32_t)strtoul(digits, &stop, hex ? 16 : 10);
    if (*stop || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
  } else {
    while (at - start < 8 && cx_is_alnum(cx_pass_byte(pass, at))) at++;
    cx_str word = cx_str_cut(pass->src, start, at);
    const struct entity *entity =
        word.n ? bsearch(&word, entities, sizeof entities / sizeof *entities, sizeof *entities, compare_entity) : NULL;
    if (entity) code = entity->code;
  }
  if (!code || cx_pass_byte(pass, at) != ';') return false;
  cx_read_code(pass, (uint32_t)at + 1, code);
  return true;
}

/* ---- emphasis, quotes, the rest -------------------------------------------------------------------------------------------------- */

/* Where the mark that opens at pass->at and is `width` bytes wide closes: the same mark after visible text; 0 for nowhere. */
static uint32_t mark_close(const cx_pass *pass, uint32_t width, size_t within) {
  char mark = pass->src.p[pass->at], next = cx_pass_byte(pass, pass->at + width), last = pass->gap == CX_GAP_NONE ? cx_pass_last(pass) : 0;
  if (!next || cx_is_space(next) || next == mark || (width == 1 && cx_is_alnum(last)) || (cx_is_digit(last) && mark == '*')) return 0;
  uint32_t close = cx_pass_find(pass, pass->at + width, mark, within);
  while (close && width == 2 && cx_pass_byte(pass, close + 1) != mark) {
    size_t used = close + 1 - pass->at;
    close = used < within ? cx_pass_find(pass, close + 1, mark, within - used) : 0;
  }
  if (!close || cx_is_space(pass->src.p[close - 1]) || pass->src.p[close - 1] == '\\') return 0;
  char after = cx_pass_byte(pass, close + width);
  return width == 1 && (cx_is_alnum(after) || after == mark) ? 0 : close;
}

bool cx_read_star(cx_pass *pass) {
  uint32_t at = pass->at, *end = cx_pass_byte(pass, at + 1) == '*' ? &pass->bold_end : &pass->emphasis_end;
  uint32_t width = end == &pass->bold_end ? 2 : 1;
  if (at && (at == pass->bold_end || at == pass->emphasis_end)) {
    width = at == pass->bold_end ? 2 : 1;
    cx_pass_drop(pass, at + width);
    return true;
  }
  if (pass->math_end > at) return false;
  if (width == 1 && cx_is_digit(cx_pass_last(pass)) && cx_pass_starts(pass, at + 1, CX_STR("10^"))) {
    cx_pass_put_z(pass, at + 1, "\xC3\x97");
    return true;
  }
  uint32_t close = *end > at ? 0 : mark_close(pass, width, 300);
  if (!close) {
    if (width == 2) cx_pass_keep(pass, at + 2);
    return width == 2;
  }
  *end = close;
  cx_pass_drop(pass, at + width);
  return true;
}

/* _x_ as emphasis; called by the reader of scripts. */
bool cx_read_underline(cx_pass *pass) {
  uint32_t at = pass->at;
  if (at && at == pass->emphasis_end) {
    cx_pass_drop(pass, at + 1);
    return true;
  }
  if (pass->math_end > at || pass->emphasis_end > at || cx_is_alnum(cx_pass_byte(pass, at ? at - 1 : pass->src.n))) return false;
  uint32_t close = mark_close(pass, 1, 200);
  if (!close) return false;
  pass->emphasis_end = close;
  cx_pass_drop(pass, at + 1);
  return true;
}

/* Where a link between double brackets that opens at a place closes, and its label begins; 0 where none opens. */
static uint32_t link_close(const cx_pass *pass, uint32_t at, uint32_t *label) {
  enum { LONGEST = 80 };
  uint32_t first = at + 2;
  if (cx_pass_byte(pass, at) != '[' || cx_pass_byte(pass, at + 1) != '[' || pass->math_end > at || pass->link_end > at) return 0;
  uint32_t close = cx_pass_find(pass, first, ']', LONGEST);
  if (!close || close == first || cx_pass_byte(pass, close + 1) != ']') return 0;
  bool letters = false;
  *label = first;
  for (uint32_t i = first; i < close; i++) {
    char c = pass->src.p[i];
    if (c == '[' || c == '\\' || c == '$') return 0;
    if (c == '|') *label = i + 1;
    letters |= cx_is_alpha(c) || (c & 0x80);
  }
  return letters && *label < close ? close : 0;
}

/* [[OakNet]], [[oak|OakNet]]: a link to another note shows its label; not [[0, 1], [2, 3]]. */
bool cx_read_link(cx_pass *pass) {
  uint32_t label, close = link_close(pass, pass->at, &label);
  if (!close) return false;
  pass->link_end = close;
  cx_pass_drop(pass, label);
  return true;
}
/* ![[fig1 90% accuracy.png]]: what is shown in its place is not the text's. */
bool cx_read_embed(cx_pass *pass) {
  uint32_t label, close = link_close(pass, pass->at + 1, &label);
  if (close) cx_pass_drop(pass, close + 2);
  return close > 0;
}
bool cx_read_link_end(cx_pass *pass) {
  if (!pass->at || pass->at != pass->link_end) return false;
  cx_pass_drop(pass, pass->at + 2);
  return true;
}

bool cx_read_quote(cx_pass *pass) {
  uint32_t at = pass->at;
  char c = pass->src.p[at];
  if (cx_pass_byte(pass, at + 1) == c && pass->math_end <= at) { /* ``word'' */
    bool three = cx_pass_byte(pass, at + 2) == c;
    cx_pass_put_z(pass, at + (three ? 3 : 2), "\"");
    return true;
  }
  if (c == '\'') return false;
  if (at && at == pass->code_end) {
    cx_pass_drop(pass, at + 1);
    return true;
  }
  uint32_t close = mark_close(pass, 1, 120);
  if (close) {
    pass->code_end = close;
    cx_pass_drop(pass, at + 1);
  } else {
    cx_pass_put_z(pass, at + 1, "'");
  }
  return true;
}

bool cx_read_percent(cx_pass *pass) {
  if (cx_pass_byte(pass, pass->at + 1) != '%' || !cx_is_digit(cx_pass_last(pass))) return false;
  cx_pass_put_z(pass, pass->at + 2, "%");
  return true;
}

/* An address stays as it is: its marks are no notation. */
bool cx_read_colon(cx_pass *pass) {
  if (!cx_pass_starts(pass, pass->at, CX_STR("://")) || !cx_is_alpha(cx_pass_last(pass))) return false;
  uint32_t end = pass->at + 3;
  while (end < pass->src.n && (unsigned char)pass->src.p[end] > ' ' && (unsigned char)pass->src.p[end] < 0x7F &&
         !strchr("{}<>\"\\$*)", pass->src.p[end]))
    end++;
  cx_pass_keep(pass, end);
  return true;
}
