/* A reader of the part of PCRE2's grammar that packs use; see pattern.h. What it does not know it leaves to PCRE2, and draws no conclusion:
 * a conclusion must hold for every match, so a doubtful place yields none. */
#include "rules/pattern.h"

#include "rules/macro.h"
#include "rules/suggest.h"

typedef struct parser {
  const cx_slotmap *slots;
  const cx_traced *in;
  cx_str s;
  size_t at, copied; /* read; written to out, slots in their place */
  cx_arena *arena;
  cx_traced *out;
  cx_captures *captures;
  bool failed;
} parser;

static const cx_str none = {"", 0};

#define FAULT(p, from, to, code, hint, ...)                                                                       \
  do {                                                                                                            \
    cx_origin fault_origin = cx_traced_origin((p)->in, (from));                                                   \
    cx_fault(fault_origin.file, (code), fault_origin.at, fault_origin.at + ((to) - (from)), (hint), __VA_ARGS__); \
    (p)->failed = true;                                                                                           \
  } while (0)

static cx_form parse_alternatives(parser *p, int depth);

/* ---- output ---- */

static void keep(parser *p, size_t n) { p->at += n; }

/* What was read as it stands, up to a place, is written at once. */
static void flush(parser *p, size_t end) {
  cx_traced_copy(p->out, p->in, p->copied, end);
  p->copied = end;
}

static bool ahead(const parser *p, const char *z) {
  size_t n = strlen(z);
  return p->s.n - p->at >= n && memcmp(p->s.p + p->at, z, n) == 0;
}

/* ---- slots ---- */

static bool globs(cx_str glob, cx_str sub) {
  if (cx_str_is(glob, "*")) return true;
  if (glob.n > 1 && glob.p[glob.n - 1] == '*') return cx_str_starts(sub, cx_str_cut(glob, 0, glob.n - 1));
  if (glob.n > 1 && glob.p[0] == '*') return cx_str_ends(sub, cx_str_cut(glob, 1, glob.n));
  return cx_str_eq(glob, sub);
}

static bool add_subclass(parser *p, cx_str slot, cx_str glob, size_t at, cx_block_set *set) {
  bool found = false;
  for (uint32_t i = 0; i < p->slots->blocks.n; i++) {
    const cx_slot_block *b = &p->slots->blocks.at[i];
    if (!cx_str_eq(b->slot, slot) || !b->sub.n) continue;
    if (!globs(glob, b->sub)) continue;
    cx_block_set_add(set, i);
    found = true;
  }
  if (found) return true;
  cx_suggestion near = {.wanted = glob};
  for (uint32_t i = 0; i < p->slots->blocks.n; i++)
    if (cx_str_eq(p->slots->blocks.at[i].slot, slot)) cx_suggest(&near, p->slots->blocks.at[i].sub);
  FAULT(p, at, at + glob.n, CX_RULE_UNKNOWN_SUBCLASS, cx_suggestion_hint(&near, p->arena), "slot '%.*s' has no subclass '%.*s'",
        CX_FMT(slot), CX_FMT(glob));
  return false;
}

/* The blocks of {{SLOT}}, {{SLOT:a|b-*}} or {{SLOT:!a}}; n: its length. */
static bool read_slot(parser *p, size_t at, size_t *n, cx_block_set *set) {
  cx_str slot, subs;
  *set = (cx_block_set){0};
  *n = cx_reference_read(p->s, at, &slot, &subs);
  if (!*n) {
    FAULT(p, at, at + 2, CX_RULE_BAD_REFERENCE, none, "a reference that is not '{{SLOT}}' or '{{SLOT:subclass|subclass}}'");
    *n = 2;
    return false;
  }
  if (cx_is_lower(slot.p[0])) {
    FAULT(p, at, at + *n, CX_RULE_BAD_REFERENCE, none,
          subs.n ? "a macro has no subclasses; slots are written in capitals" : "a macro cannot stand in a character class");
    return false;
  }
  bool any = false;
  cx_block_set all = {0};
  for (uint32_t i = 0; i < p->slots->blocks.n; i++) {
    if (!cx_str_eq(p->slots->blocks.at[i].slot, slot)) continue;
    cx_block_set_add(&all, i);
    any = true;
  }
  if (!any) {
    cx_suggestion near = {.wanted = slot};
    for (uint32_t i = 0; i < p->slots->blocks.n; i++) cx_suggest(&near, p->slots->blocks.at[i].slot);
    FAULT(p, at, at + *n, CX_RULE_UNKNOWN_SLOT, cx_suggestion_hint(&near, p->arena), "unknown slot '%.*s'", CX_FMT(slot));
    return false;
  }
  if (!subs.n) return *set = all, true;
  bool not = subs.p[0] == '!', good = true;
  for (size_t i = not ; i <= subs.n;) {
    const char *bar = memchr(subs.p + i, '|', subs.n - i);
    size_t end = bar ? (size_t)(bar - subs.p) : subs.n;
    good &= add_subclass(p, slot, cx_str_cut(subs, i, end), (size_t)(subs.p - p->s.p) + i, set);
    i = end + 1;
  }
  if (not )
    for (size_t i = 0; i < sizeof set->words / sizeof *set->words; i++) set->words[i] = all.words[i] & ~set->words[i];
  return good;
}

/* The inside of a character class for the blocks. */
static void put_blocks(parser *p, const cx_block_set *set, size_t at) {
  cx_buf text = {.arena = p->arena};
  for (unsigned i = 0; i < p->slots->blocks.n; i++) {
    if (!cx_block_set_has(set, i)) continue;
    unsigned first = i;
    while (i + 1 < p->slots->blocks.n && cx_block_set_has(set, i + 1)) i++;
    cx_buf_printf(&text, "\\x{%X}-\\x{%X}", cx_slot_code(first), cx_slot_code(i));
  }
  cx_traced_add(p->out, cx_buf_str(&text), cx_traced_origin(p->in, at), true);
}

static cx_form parse_slot(parser *p) {
  size_t n, at = p->at;
  cx_block_set set;
  cx_form none_known = {0};
  bool good = read_slot(p, at, &n, &set);
  cx_origin from = cx_traced_origin(p->in, at);
  flush(p, at);
  p->at = p->copied = at + n;
  if (!good) return none_known;
  cx_traced_add(p->out, CX_STR("["), from, true);
  put_blocks(p, &set, at);
  cx_traced_add(p->out, CX_STR("]"), from, true);
  return cx_form_slot(&set);
}

static cx_form parse_class(parser *p) {
  size_t end = p->at + cx_pattern_hidden(p->s, p->at);
  bool only_slots = true, negated = p->at + 1 < end && p->s.p[p->at + 1] == '^';
  cx_block_set all = {0};
  keep(p, negated ? 2 : 1);
  if (p->at + 1 < end && p->s.p[p->at] == ']') keep(p, 1), only_slots = false;
  while (p->at < end) {
    if (ahead(p, "{{")) {
      size_t n;
      cx_block_set set;
      flush(p, p->at);
      if (read_slot(p, p->at, &n, &set)) put_blocks(p, &set, p->at), cx_block_set_join(&all, &set);
      p->at = p->copied += n;
      continue;
    }
    if (p->at + 1 < end) only_slots = false;
    keep(p, p->s.p[p->at] == '\\' && p->at + 1 < end ? 2 : 1);
  }
  cx_form n = {.wide = negated};
  return only_slots && !negated && cx_block_set_size(&all) ? cx_form_slot(&all) : n;
}

/* ---- other atoms ---- */

static cx_form parse_escape(parser *p) {
  size_t at = p->at, n = cx_pattern_hidden(p->s, at);
  char c = n > 1 ? p->s.p[at + 1] : 0;
  cx_form known = {.wide = c && strchr("SWDNHVRX", c)};
  if (c && strchr("bBAzZ", c)) known = cx_form_nothing();
  if (c && strchr("xpPoN", c) && at + 2 < p->s.n && p->s.p[at + 2] == '{') {
    const char *close = memchr(p->s.p + at, '}', p->s.n - at);
    if (close) n = (size_t)(close - (p->s.p + at)) + 1;
  }
  const char *what = !c                                               ? NULL
                     : (c >= '1' && c <= '9') || c == 'g' || c == 'k' ? "backreferences and calls of groups"
                     : c == 'K' || c == 'G'                           ? "\\K and \\G"
                     : c == 'Q' || c == 'E'                           ? "\\Q and \\E"
                     : c == 'C'                                       ? "single bytes (\\C)"
                                                                      : NULL;
  if (what) FAULT(p, at, at + 2, CX_RULE_REFUSED, none, "packs may not use %s", what);
  keep(p, n);
  return known;
}

/* The name of a capture whose "(?<" ends at p->at; up to `close`. */
static cx_form read_capture(parser *p, char close) {
  size_t at = p->at;
  while (p->at < p->s.n && p->s.p[p->at] != close && p->s.p[p->at] != ')') keep(p, 1);
  cx_str name = cx_str_cut(p->s, at, p->at);
  cx_form n = cx_form_nothing();
  for (unsigned role = 0; role < CX_ROLE_COUNT; role++) {
    if (!cx_str_is(name, cx_role_name((cx_role)role))) continue;
    n.roles = n.roles_always = 1u << role;
    if (p->captures->count < CX_MAX_CAPTURES) p->captures->roles[p->captures->count] = (cx_role)role;
    p->captures->count++;
  }
  if (!n.roles) {
    cx_suggestion near = {.wanted = name};
    for (unsigned role = 0; role < CX_ROLE_COUNT; role++) cx_suggest(&near, cx_str_of(cx_role_name((cx_role)role)));
    FAULT(p, at, p->at, CX_RULE_UNKNOWN_CAPTURE, cx_suggestion_hint(&near, p->arena), "capture '%.*s' is no role", CX_FMT(name));
  }
  if (p->at < p->s.n && p->s.p[p->at] == close) keep(p, 1);
  return n;
}

static cx_form parse_group(parser *p, int depth) {
  static const struct {
    const char *opens;
    bool ahead_only; /* takes no part of the match */
  } plain[] = {{"(?:", false}, {"(?>", false}, {"(?=", true},   {"(?!", true},
               {"(?<=", true}, {"(?<!", true}, {"(?i:", false}, {"(?-i:", false}};
  static const struct {
    const char *opens;
    char close;
  } named[] = {{"(?<", '>'}, {"(?P<", '>'}, {"(?'", '\''}};
  size_t at = p->at;
  cx_form open = cx_form_nothing(), inner;
  bool looks = false, known = false;
  if (ahead(p, "(?i)") || ahead(p, "(?-i)")) return keep(p, ahead(p, "(?i)") ? 4 : 5), open;
  for (size_t i = 0; !known && i < sizeof plain / sizeof *plain; i++)
    if (ahead(p, plain[i].opens)) keep(p, strlen(plain[i].opens)), looks = plain[i].ahead_only, known = true;
  for (size_t i = 0; !known && i < sizeof named / sizeof *named; i++)
    if (ahead(p, named[i].opens)) keep(p, strlen(named[i].opens)), open = read_capture(p, named[i].close), known = true;
  if (!known && (ahead(p, "(?") || ahead(p, "(*"))) {
    size_t end = at + 2;
    while (end < p->s.n && p->s.p[end] != ')' && p->s.p[end] != ' ' && end < at + 20) end++;
    FAULT(p, at, end, CX_RULE_REFUSED, CX_STR("groups are (?: ) (?> ) (?<role> ) (?= ) (?! ) (?<= ) (?<! ) (?i: ) (?-i: )"),
          "packs may not use '%.*s'", (int)(end - at), p->s.p + at);
    keep(p, 2);
  } else if (!known) {
    keep(p, 1);
  }
  if (depth == CX_MAX_GROUP_DEPTH) {
    FAULT(p, at, at + 1, CX_RULE_TOO_LARGE, none, "groups nested more than %d deep", CX_MAX_GROUP_DEPTH);
    p->at = p->s.n;
    return open;
  }
  inner = parse_alternatives(p, depth + 1);
  if (p->at < p->s.n) keep(p, 1); /* ")"; PCRE2 tells of one that is missing */
  if (looks) return open.roles = inner.roles, open;
  inner.roles |= open.roles;
  inner.roles_always |= open.roles_always;
  return inner;
}

/* ---- repetition ---- */

static void skip_blanks(parser *p) {
  size_t n = 0;
  while (p->at + n < p->s.n && cx_is_space(p->s.p[p->at + n])) n++;
  keep(p, n);
}

/* {n}, {n,}, {n,m} at p->at: its length, or 0. */
static size_t read_counts(const parser *p, bool *may_be_none, bool *unbounded) {
  size_t i = p->at + 1, digits = i;
  unsigned least = 0;
  while (i < p->s.n && cx_is_digit(p->s.p[i])) least |= (unsigned)(p->s.p[i++] - '0');
  if (i == digits || i >= p->s.n) return 0;
  *unbounded = false;
  if (p->s.p[i] == ',') {
    digits = ++i;
    while (i < p->s.n && cx_is_digit(p->s.p[i])) i++;
    *unbounded = i == digits;
  }
  *may_be_none = least == 0;
  return i < p->s.n && p->s.p[i] == '}' ? i + 1 - p->at : 0;
}

/* A quantifier behind an atom, if there is one. */
static void parse_quantifier(parser *p, size_t atom, cx_form *n) {
  skip_blanks(p);
  if (p->at == p->s.n) return;
  bool may_be_none = false, unbounded = false;
  size_t at = p->at, length = 1;
  switch (p->s.p[at]) {
    case '*':
      may_be_none = unbounded = true;
      break;
    case '+':
      unbounded = true;
      break;
    case '?':
      may_be_none = true;
      break;
    case '{':
      length = ahead(p, "{{") ? 0 : read_counts(p, &may_be_none, &unbounded);
      if (length) break;
      return;
    default:
      return;
  }
  keep(p, length);
  if (p->at < p->s.n && (p->s.p[p->at] == '?' || p->s.p[p->at] == '+')) keep(p, 1);
  bool tied = n->need_count > 0 && !n->empty;
  if (unbounded && n->wide)
    FAULT(p, atom, p->at, CX_RULE_UNBOUNDED_GAP, CX_STR("say how far it may reach, as in '[^.;]{0,40}'"),
          "a repetition without bound over anything");
  else if (unbounded && n->repeats && !tied)
    FAULT(p, atom, p->at, CX_RULE_UNBOUNDED_GAP, CX_STR("give one of the two a bound, as in '{0,4}'"),
          "a repetition without bound of a repetition without bound");
  if (unbounded && !tied) n->repeats = true;
  if (!may_be_none) return;
  n->need_count = 0;
  n->roles_always = 0;
  n->empty = true;
}

/* ---- the grammar ---- */

static cx_form parse_atom(parser *p, int depth) {
  cx_form literal = {0};
  switch (p->s.p[p->at]) {
    case '\\':
      return parse_escape(p);
    case '[':
      return parse_class(p);
    case '(':
      return parse_group(p, depth);
    case '^':
    case '$':
      literal = cx_form_nothing();
      break;
    case '.':
      literal.wide = true;
      break;
    case '{':
      if (ahead(p, "{{")) return parse_slot(p);
      break;
    default:
      break;
  }
  size_t n = 1;
  while (p->at + n < p->s.n && ((unsigned char)p->s.p[p->at + n] & 0xC0) == 0x80) n++;
  keep(p, n);
  return literal;
}

/* Letters and digits that stand for themselves, without the last, which a quantifier may follow: most of a pattern. Their length. */
static size_t plain_length(const parser *p) {
  size_t n = 0;
  while (p->at + n < p->s.n && cx_is_alnum(p->s.p[p->at + n])) n++;
  return n > 1 ? n - 1 : 0;
}

static cx_form parse_sequence(parser *p, int depth) {
  static const cx_form literal = {0};
  cx_form all = cx_form_nothing();
  for (skip_blanks(p); p->at < p->s.n && p->s.p[p->at] != '|' && p->s.p[p->at] != ')'; skip_blanks(p)) {
    size_t plain = plain_length(p);
    if (plain) {
      keep(p, plain);
      cx_form_then(&all, &literal);
      continue;
    }
    size_t atom = p->at;
    cx_form n = parse_atom(p, depth);
    parse_quantifier(p, atom, &n);
    cx_form_then(&all, &n);
  }
  return all;
}

static cx_form parse_alternatives(parser *p, int depth) {
  cx_form all = parse_sequence(p, depth);
  while (p->at < p->s.n && p->s.p[p->at] == '|') {
    keep(p, 1);
    cx_form other = parse_sequence(p, depth);
    cx_form_or(&all, &other);
  }
  return all;
}

bool cx_pattern_read(const cx_slotmap *slots, const cx_traced *in, cx_arena *arena, cx_traced *out, cx_form *form, cx_captures *captures) {
  parser p = {.slots = slots, .in = in, .s = cx_traced_str(in), .arena = arena, .out = out, .captures = captures};
  captures->count = 0;
  *out = cx_traced_new(arena);
  cx_form all = parse_alternatives(&p, 0);
  while (p.at < p.s.n) { /* a ")" too many: PCRE2 tells */
    keep(&p, 1);
    parse_alternatives(&p, 0);
  }
  flush(&p, p.s.n);
  *form = all;
  form->starts_with_slot = all.starts_with_slot && !all.empty;
  return !p.failed;
}
