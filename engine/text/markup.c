/* Marked-up text into plain text; see markup.h. */
#include "text/markup.h"

#include <libxml/HTMLparser.h>

#include "text/utf8.h"
#include "text/xml_root.h"

typedef enum effect { KEEP, BLOCK, BREAK, SKIP, WRAP, SECOND, REFERENCE } effect;

/* WRAP: between before and after. SECOND: the second child of it is. REFERENCE: a citation's number, where it is one. */
static const struct {
  const char *name;
  effect effect;
  const char *before, *after;
} rules[] = {
    {"", KEEP, "", ""},          {"sup", WRAP, "^{", "}"},      {"sub", WRAP, "_{", "}"},        {"tex-math", WRAP, "$", "$"},
    {"msup", SECOND, "^{", "}"}, {"msub", SECOND, "_{", "}"},   {"mfrac", SECOND, "/", ""},      {"xref", REFERENCE, "[", "]"},
    {"br", BREAK, "", ""},       {"break", BREAK, "", ""},      {"lb", BREAK, "", ""},           {"p", BLOCK, "", ""},
    {"sec", BLOCK, "", ""},      {"title", BLOCK, "", ""},      {"label", BLOCK, "", ""},        {"head", BLOCK, "", ""},
    {"div", BLOCK, "", ""},      {"list", BLOCK, "", ""},       {"item", BLOCK, "", ""},         {"list-item", BLOCK, "", ""},
    {"def-item", BLOCK, "", ""}, {"disp-quote", BLOCK, "", ""}, {"disp-formula", BLOCK, "", ""}, {"formula", BLOCK, "", ""},
    {"caption", BLOCK, "", ""},  {"boxed-text", BLOCK, "", ""}, {"address", BLOCK, "", ""},      {"article", BLOCK, "", ""},
    {"aside", BLOCK, "", ""},    {"blockquote", BLOCK, "", ""}, {"dd", BLOCK, "", ""},           {"dl", BLOCK, "", ""},
    {"dt", BLOCK, "", ""},       {"figcaption", BLOCK, "", ""}, {"figure", BLOCK, "", ""},       {"footer", BLOCK, "", ""},
    {"h1", BLOCK, "", ""},       {"h2", BLOCK, "", ""},         {"h3", BLOCK, "", ""},           {"h4", BLOCK, "", ""},
    {"h5", BLOCK, "", ""},       {"h6", BLOCK, "", ""},         {"header", BLOCK, "", ""},       {"hr", BLOCK, "", ""},
    {"li", BLOCK, "", ""},       {"main", BLOCK, "", ""},       {"ol", BLOCK, "", ""},           {"pre", BLOCK, "", ""},
    {"section", BLOCK, "", ""},  {"table", BLOCK, "", ""},      {"td", BLOCK, "", ""},           {"th", BLOCK, "", ""},
    {"tr", BLOCK, "", ""},       {"ul", BLOCK, "", ""},         {"annotation", SKIP, "", ""},    {"fn", SKIP, "", ""},
    {"graphic", SKIP, "", ""},   {"iframe", SKIP, "", ""},      {"nav", SKIP, "", ""},           {"noscript", SKIP, "", ""},
    {"note", SKIP, "", ""},      {"object-id", SKIP, "", ""},   {"script", SKIP, "", ""},        {"style", SKIP, "", ""},
    {"svg", SKIP, "", ""},       {"template", SKIP, "", ""},    {"select", SKIP, "", ""},        {"textarea", SKIP, "", ""},
};
enum { SUP = 1, TEX = 3 };
enum { RULES = sizeof rules / sizeof *rules, WRAPPED_SECOND = RULES, DEEPEST = 2000 };

static uint32_t rule_of(cx_str name) {
  for (uint32_t i = 1; i < RULES; i++)
    if (cx_str_is(name, rules[i].name)) return i;
  return 0;
}

void cx_markup_start(cx_markup *markup, cx_arena *arena) {
  *markup = (cx_markup){.arena = arena, .text = {.arena = arena}};
  cx_buf_z(&markup->text, "");
}

/* A paragraph's end: one empty line, and none at the start. */
static void apart(cx_markup *markup) {
  cx_buf *text = &markup->text;
  size_t end = text->n, lines = 0;
  while (end > 0 && cx_is_space(text->p[end - 1])) lines += text->p[--end] == '\n';
  if (!end || lines >= 2) return;
  cx_buf_z(text, lines ? "\n" : "\n\n");
  markup->made += lines ? 1 : 2;
}

static void add(cx_markup *markup, cx_str text) {
  if (text.n) markup->made = 0;
  cx_buf_add(&markup->text, text);
}

static bool behind_bracket(const cx_markup *markup) {
  size_t end = markup->text.n;
  while (end > 0 && cx_is_space(markup->text.p[end - 1])) end--;
  return end == 0 || strchr("[(,;-{", markup->text.p[end - 1]) || cx_str_ends((cx_str){markup->text.p, end}, CX_STR("–"));
}

void cx_markup_open(cx_markup *markup, cx_str name, cx_str kind) {
  uint32_t rule = rule_of(name), depth = markup->open.n;
  cx_markup_element *parent = depth ? &markup->open.at[depth - 1] : NULL;
  bool second = parent && parent->children++ == 1 && parent->rule < RULES && rules[parent->rule].effect == SECOND;
  uint32_t wrap = second ? parent->rule : rule;
  bool citation = rules[rule].effect == REFERENCE && cx_str_is(kind, "bibr"), raised = citation && parent && parent->rule == SUP;
  if (rules[rule].effect == REFERENCE && (!citation || raised || behind_bracket(markup))) rule = wrap = 0;
  cx_markup_element *element = cx_vec_add(markup->arena, &markup->open);
  *element = (cx_markup_element){.rule = second ? WRAPPED_SECOND + wrap : rule, .start = (uint32_t)markup->text.n};
  if (markup->skip) return;
  if (raised || rules[rule].effect == SKIP) markup->skip = markup->open.n;
  if (rules[rule].effect == BLOCK) apart(markup);
  if (rules[rule].effect == BREAK) cx_buf_char(&markup->text, '\n');
  if (second || rules[rule].effect == WRAP || rules[rule].effect == REFERENCE) add(markup, cx_str_of(rules[wrap].before));
}

void cx_markup_close(cx_markup *markup) {
  if (!markup->open.n) return;
  cx_markup_element *element = &markup->open.at[--markup->open.n];
  if (markup->skip) {
    if (markup->skip > markup->open.n) markup->skip = 0;
    return;
  }
  bool second = element->rule >= WRAPPED_SECOND;
  uint32_t rule = second ? element->rule - WRAPPED_SECOND : element->rule;
  if (rules[rule].effect == BLOCK && !second) apart(markup);
  if (!second && rules[rule].effect != WRAP && rules[rule].effect != REFERENCE) return;
  if (markup->text.n == element->start + strlen(rules[rule].before))
    markup->text.n = element->start; /* nothing was raised: a citation's mark */
  else
    add(markup, cx_str_of(rules[rule].after));
}

/* JATS has formulas as whole documents of TeX: what stands between their first and last dollars is the formula. */
static cx_str formula_of(cx_str tex) {
  if (!cx_str_starts(tex, CX_STR("\\documentclass"))) return tex;
  size_t first = 0, last = tex.n;
  static const char begin[] = "\\begin{document}";
  while (first + sizeof begin <= tex.n && memcmp(tex.p + first, begin, sizeof begin - 1) != 0) first++;
  while (first < tex.n && tex.p[first] != '$') first++;
  while (first < tex.n && tex.p[first] == '$') first++;
  while (last > first && tex.p[last - 1] != '$') last--;
  while (last > first && tex.p[last - 1] == '$') last--;
  return cx_str_cut(tex, first, last);
}

void cx_markup_text(cx_markup *markup, cx_str text) {
  if (markup->skip) return;
  if (markup->open.n && markup->open.at[markup->open.n - 1].rule == TEX) text = formula_of(text);
  add(markup, text);
}

bool cx_markup_entity(cx_markup *markup, cx_str name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name.p);
  char character[4];
  if (entity && !markup->skip) add(markup, (cx_str){character, cx_utf8_encode(entity->value, character)});
  return entity != NULL;
}

cx_str cx_markup_end(cx_markup *markup) {
  cx_str text = cx_buf_str(&markup->text);
  text.n -= markup->made;
  return text;
}

/* ---- strings with tags ---- */

/* The length of a tag at s.p[at] == '<', or 0 where it is none. */
static size_t tag_length(cx_str s, size_t at) {
  size_t i = at + 1;
  if (i < s.n && s.p[i] == '/') i++;
  if (i >= s.n || !cx_is_alpha(s.p[i])) return 0;
  while (i < s.n && (cx_is_alnum(s.p[i]) || strchr(":-_", s.p[i]))) i++;
  if (i < s.n && !cx_is_space(s.p[i]) && s.p[i] != '>' && s.p[i] != '/') return 0;
  while (i < s.n && s.p[i] != '>' && s.p[i] != '<') i++;
  return i < s.n && s.p[i] == '>' ? i + 1 - at : 0;
}

/* The name in a tag, without prefix, in small letters. */
static cx_str tag_name(cx_arena *arena, cx_str tag) {
  size_t start = tag.p[1] == '/' ? 2 : 1, end = start;
  while (end < tag.n && (cx_is_alnum(tag.p[end]) || strchr(":-_", tag.p[end]))) {
    if (tag.p[end] == ':') start = end + 1;
    end++;
  }
  char *name = cx_alloc(arena, end - start + 1);
  for (size_t i = start; i < end; i++) name[i - start] = cx_lower(tag.p[i]);
  return (cx_str){name, end - start};
}

static bool is_void(cx_str name) { return cx_str_is(name, "br") || cx_str_is(name, "hr") || cx_str_is(name, "img"); }

static void put_tag(cx_markup *markup, cx_str tag) {
  cx_str name = tag_name(markup->arena, tag);
  bool end = tag.p[1] == '/', empty = tag.p[tag.n - 2] == '/' || is_void(name);
  if (!end && markup->open.n < DEEPEST) cx_markup_open(markup, name, cx_str_holds(tag, "\"bibr\"") ? CX_STR("bibr") : CX_STR(""));
  if (end || empty) cx_markup_close(markup);
}

/* "&amp;", "&#215;", "&#xD7;": its length, or 0 where it is none. */
static size_t put_entity(cx_markup *markup, cx_str s, size_t at) {
  size_t end = at + 1;
  while (end < s.n && end - at < 12 && (cx_is_alnum(s.p[end]) || s.p[end] == '#')) end++;
  if (end >= s.n || s.p[end] != ';' || end == at + 1) return 0;
  if (s.p[at + 1] != '#') {
    cx_str name = cx_str_copy(markup->arena, cx_str_cut(s, at + 1, end));
    return cx_markup_entity(markup, name) ? end + 1 - at : 0;
  }
  uint32_t code = 0;
  bool hex = end > at + 2 && cx_lower(s.p[at + 2]) == 'x';
  for (size_t i = at + (hex ? 3 : 2); i < end; i++) {
    char c = cx_lower(s.p[i]);
    uint32_t digit = cx_is_digit(c) ? (uint32_t)(c - '0') : hex && c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10) : 99;
    if (digit == 99 || code > 0x10FFFF) return 0;
    code = code * (hex ? 16 : 10) + digit;
  }
  if (!code || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return 0;
  char character[4];
  cx_markup_text(markup, (cx_str){character, cx_utf8_encode(code, character)});
  return end + 1 - at;
}

cx_str cx_markup_plain(cx_arena *arena, cx_str string) {
  if (!memchr(string.p, '<', string.n) && !memchr(string.p, '&', string.n)) return string;
  cx_markup markup;
  cx_markup_start(&markup, arena);
  size_t from = 0, at = 0;
  while (at < string.n) {
    size_t n = string.p[at] == '<' ? tag_length(string, at) : 0;
    if (!n && string.p[at] != '&') {
      at++;
      continue;
    }
    cx_markup_text(&markup, cx_str_cut(string, from, at));
    if (n) put_tag(&markup, cx_str_cut(string, at, at + n));
    if (!n) n = put_entity(&markup, string, at);
    from = at;
    at += n ? n : 1;
    if (n) from = at;
  }
  cx_markup_text(&markup, cx_str_cut(string, from, at));
  return cx_markup_end(&markup);
}
