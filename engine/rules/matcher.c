/* The matcher; see matcher.h. A match is a function of the pattern, the sentence and the place where it starts: attempt() alone decides it,
 * and the two modes differ in the places they ask it about. */
#include "rules/ruleset.h"
#include "rules/matcher.h"

#include "text/utf8.h"

/* How far an attempt sees beyond its start, and a veto around its match: what keeps a long sentence linear. */
enum { WINDOW = 1024, VETO_AROUND = 512, MATCH_LIMIT = 100000, HEAP_LIMIT_KB = 16 * 1024, JIT_STACK = 1024 * 1024 };

struct cx_matcher {
  const cx_ruleset *set;
  cx_match_mode mode;
  pcre2_match_data *data;
  pcre2_match_context *context;
  const cx_rule *only;
  cx_arena *arena;
  bool deep; /* a stack for the JIT was made, or there is none to be had */
};

typedef struct slot_place {
  uint32_t at;
  uint16_t block;
} slot_place;

typedef struct sentence {
  cx_str text;
  CX_VEC(slot_place) slots;
  cx_block_set present;
} sentence;

static void free_data(void *data) { pcre2_match_data_free(data); }
static void free_context(void *context) { pcre2_match_context_free(context); }
static void free_stack(void *stack) { pcre2_jit_stack_free(stack); }

cx_matcher *cx_matcher_new(const cx_ruleset *set, cx_match_mode mode, cx_arena *arena) {
  cx_matcher *m = CX_NEW(arena, cx_matcher);
  m->arena = arena;
  m->set = set;
  m->mode = mode;
  m->data = pcre2_match_data_create(set->most_captures + 1, NULL);
  if (!m->data) cx_out_of_memory(arena);
  cx_arena_cleanup(arena, free_data, m->data);
  m->context = pcre2_match_context_create(NULL);
  if (!m->context) cx_out_of_memory(arena);
  cx_arena_cleanup(arena, free_context, m->context);
  pcre2_set_match_limit(m->context, MATCH_LIMIT);
  pcre2_set_heap_limit(m->context, HEAP_LIMIT_KB);
  return m;
}

void cx_matcher_only(cx_matcher *matcher, const cx_rule *rule) { matcher->only = rule; }

/* The last start of a character at or before `at`. */
static size_t character_start(cx_str s, size_t at) {
  if (at >= s.n) return s.n;
  while (at && ((unsigned char)s.p[at] & 0xC0) == 0x80) at--;
  return at;
}

static size_t after_character(cx_str s, size_t at) {
  do at++;
  while (at < s.n && ((unsigned char)s.p[at] & 0xC0) == 0x80);
  return at;
}

/* ---- one attempt ---- */

/* A larger stack for a match that outgrew the JIT's own, 32 KB of the machine's: hardly a sentence needs it, and it is a mapping of its
 * own. True where the match should be tried again. */
static bool deepen(cx_matcher *m) {
  if (m->deep) return false;
  m->deep = true;
  pcre2_jit_stack *stack = pcre2_jit_stack_create(32 * 1024, JIT_STACK, NULL);
  if (!stack) return false;
  cx_arena_cleanup(m->arena, free_stack, stack);
  pcre2_jit_stack_assign(m->context, NULL, stack);
  return true;
}

/* PCRE2 over text[start, end), for a match that starts at `last` at the latest: < 0 where there is none or it failed. */
static int run(cx_matcher *m, const cx_pattern *pattern, cx_str text, size_t start, size_t last, size_t end) {
  uint32_t options = PCRE2_NO_UTF_CHECK | (end < text.n ? PCRE2_NOTEOL : 0);
  pcre2_set_offset_limit(m->context, pattern->anchored ? PCRE2_UNSET : last);
  int status;
  const pcre2_code *code = cx_native_code(pattern->native, m->arena);
  if (!code) return PCRE2_ERROR_INTERNAL;
  do status = pcre2_match(code, (PCRE2_SPTR)text.p, end, start, options, m->data, m->context);
  while (status == PCRE2_ERROR_JIT_STACKLIMIT && deepen(m));
  return status;
}

static size_t window_end(cx_str text, size_t start) { return character_start(text, start + WINDOW); }

static int attempt(cx_matcher *m, const cx_pattern *pattern, cx_str text, size_t start) {
  return run(m, pattern, text, start, start, window_end(text, start));
}

/* The next match from `start` on, which attempt() would find at its own start too; *found_at is then that. */
static int search(cx_matcher *m, const cx_pattern *pattern, cx_str text, size_t start, size_t *found_at) {
  int status = PCRE2_ERROR_NOMATCH;
  for (; start < text.n && window_end(text, start) < text.n && status == PCRE2_ERROR_NOMATCH; start = after_character(text, start)) {
    status = attempt(m, pattern, text, start); /* the windows differ: place by place */
    *found_at = start;
  }
  if (status != PCRE2_ERROR_NOMATCH || start >= text.n) return status;
  status = run(m, pattern, text, start, text.n, text.n);
  if (status > 0) *found_at = pcre2_get_ovector_pointer(m->data)[0];
  return status;
}

/* ---- a rule's matches ---- */

static void read_match(const cx_matcher *m, const cx_compiled_rule *rule, const cx_pattern *pattern, cx_match *out) {
  const PCRE2_SIZE *at = pcre2_get_ovector_pointer(m->data);
  uint32_t pairs = pcre2_get_ovector_count(m->data);
  *out = (cx_match){.rule = &rule->rule, .pattern = (uint32_t)(pattern - rule->patterns), .span = cx_span_of(at[0], at[1])};
  for (uint32_t i = 0; i < pattern->captures.count; i++) {
    uint32_t g = i + 1;
    cx_span *role = &out->roles[pattern->captures.roles[i]];
    if (g >= pairs || at[2 * g] == PCRE2_UNSET) continue;
    out->captures |= 1u << i;
    if (cx_span_empty(*role)) *role = cx_span_of(at[2 * g], at[2 * g + 1]);
  }
}

/* 1: vetoed; 0: not; < 0: a limit. *by, where it is wanted, is then what the veto matched, and *which its number. */
static int is_vetoed(cx_matcher *m, const cx_compiled_rule *rule, cx_str text, cx_span match, cx_span *by, uint32_t *which) {
  size_t first = match.start > VETO_AROUND ? character_start(text, match.start - VETO_AROUND) : 0;
  size_t end = character_start(text, (size_t)match.end + VETO_AROUND);
  for (uint32_t i = 0; i < rule->veto_count; i++) {
    for (size_t start = first; start < match.end;) {
      int status = run(m, &rule->vetoes[i], text, start, match.end, end);
      if (status == PCRE2_ERROR_NOMATCH) break;
      if (status < 0) return status;
      const PCRE2_SIZE *at = pcre2_get_ovector_pointer(m->data);
      if (cx_span_meets(match, cx_span_of(at[0], at[1]))) {
        if (by) *by = cx_span_of(at[0], at[1]), *which = i;
        return 1;
      }
      start = after_character(text, at[0]);
    }
  }
  return 0;
}

/* At one place the rule's first pattern that matches counts. */
static void keep(cx_matches *all, const cx_match *f, cx_arena *arena) {
  uint32_t i = all->n;
  while (i && all->at[i - 1].span.start > f->span.start) i--;
  if (i && all->at[i - 1].span.start == f->span.start) {
    if (f->pattern < all->at[i - 1].pattern) all->at[i - 1] = *f;
    return;
  }
  (void)cx_vec_add(arena, all);
  memmove(&all->at[i + 1], &all->at[i], sizeof *all->at * (all->n - 1 - i));
  all->at[i] = *f;
}

static int try_at(cx_matcher *m, const cx_compiled_rule *rule, uint32_t p, cx_str text, size_t start, cx_arena *arena, cx_matches *all) {
  int status = attempt(m, &rule->patterns[p], text, start);
  if (status <= 0) return status == PCRE2_ERROR_NOMATCH ? 0 : status;
  cx_match f;
  read_match(m, rule, &rule->patterns[p], &f);
  keep(all, &f, arena);
  return 0;
}

static int match_everywhere(cx_matcher *m, const cx_compiled_rule *rule, uint32_t p, const sentence *s, cx_arena *arena, cx_matches *all) {
  int status = 0;
  for (size_t at = 0; at < s->text.n && status == 0; at = after_character(s->text, at))
    status = try_at(m, rule, p, s->text, at, arena, all);
  return status;
}

static int match_where_it_can(cx_matcher *m, const cx_compiled_rule *rule, uint32_t p, const sentence *s, cx_arena *arena,
                              cx_matches *all) {
  const cx_pattern *pattern = &rule->patterns[p];
  int status = 0;
  if (pattern->anchored) {
    for (uint32_t i = 0; i < s->slots.n && status == 0; i++)
      if (cx_block_set_has(&pattern->form.first, s->slots.at[i].block)) status = try_at(m, rule, p, s->text, s->slots.at[i].at, arena, all);
    return status;
  }
  for (size_t at = 0, next; at < s->text.n; at = after_character(s->text, next)) {
    status = search(m, pattern, s->text, at, &next);
    if (status <= 0) return status == PCRE2_ERROR_NOMATCH ? 0 : status;
    cx_match f;
    read_match(m, rule, pattern, &f);
    keep(all, &f, arena);
  }
  return 0;
}

/* All matches of a rule in a sentence, before its vetoes. */
static int match_patterns(cx_matcher *m, const cx_compiled_rule *rule, unsigned open, const sentence *s, cx_arena *arena, cx_matches *all) {
  int status = 0;
  for (uint32_t p = 0; p < rule->pattern_count && status == 0; p++)
    if (open >> p & 1) status = (m->mode == CX_MATCH_REFERENCE ? match_everywhere : match_where_it_can)(m, rule, p, s, arena, all);
  return status;
}

static void match_rule(cx_matcher *m, const cx_compiled_rule *rule, unsigned open, const sentence *s, cx_arena *arena, cx_log *log,
                       cx_matches *out) {
  cx_matches all = {0};
  int status = match_patterns(m, rule, open, s, arena, &all);
  for (uint32_t i = 0; i < all.n && status >= 0; i++) {
    status = is_vetoed(m, rule, s->text, all.at[i].span, NULL, NULL);
    if (status == 0) *cx_vec_add(arena, out) = all.at[i];
  }
  if (status < 0 && log) {
    PCRE2_UCHAR message[128];
    pcre2_get_error_message(status, message, sizeof message);
    cx_log_add(log, CX_MATCH_LIMIT, "rule '%.*s' of pack '%.*s' was given up in this sentence: %s", CX_FMT(rule->rule.id),
               CX_FMT(rule->rule.pack->name), (const char *)message);
  }
}

/* ---- a sentence ---- */

/* Which of a rule's patterns may match (bits), by what the sentence has; *gate moves on to the next rule's. */
static unsigned open_patterns(const cx_matcher *m, const cx_compiled_rule *rule, const cx_block_set *present, const uint64_t **gate) {
  unsigned open = 0;
  for (uint32_t p = 0; p < rule->pattern_count; p++) {
    bool all = true;
    for (uint64_t needs = *(*gate)++; needs; needs--, *gate += m->set->gate_words) {
      uint64_t any = 0;
      for (uint32_t w = 0; w < m->set->gate_words; w++) any |= (*gate)[w] & present->words[w];
      all = all && any;
    }
    open |= (unsigned)(all || m->mode == CX_MATCH_REFERENCE) << p;
  }
  return open;
}

static void find_slots(sentence *s, cx_arena *arena) {
  for (size_t at = 0; at + 4 <= s->text.n; at++) {
    unsigned char c = (unsigned char)s->text.p[at];
    if (c < 0xF3) continue;
    uint32_t code = cx_utf8_decode(s->text, at, NULL, NULL);
    if (!cx_is_slot_code(code)) continue;
    uint32_t block = code - CX_SLOT_BASE;
    *cx_vec_add(arena, &s->slots) = (slot_place){(uint32_t)at, (uint16_t)block};
    cx_block_set_add(&s->present, block);
    at += 3;
  }
}

void cx_matcher_run(cx_matcher *matcher, cx_str slotted, cx_language language, cx_arena *arena, cx_log *log, cx_matches *out) {
  sentence s = {.text = slotted};
  find_slots(&s, arena);
  const uint64_t *gate = matcher->set->gates;
  for (uint32_t i = 0; i < matcher->set->rule_count; i++) {
    const cx_compiled_rule *rule = matcher->set->rules[i];
    unsigned open = open_patterns(matcher, rule, &s.present, &gate);
    cx_language wanted = rule->rule.pack->language;
    if (!open || (matcher->only && matcher->only != &rule->rule) ||
        (wanted != CX_LANGUAGE_NONE && language != CX_LANGUAGE_NONE && wanted != language))
      continue;
    match_rule(matcher, rule, open, &s, arena, log, out);
  }
}

int cx_matcher_probe(cx_matcher *matcher, const cx_rule *rule, cx_str slotted, cx_arena *arena, cx_probes *out) {
  const cx_compiled_rule *compiled = matcher->set->rules[rule->index];
  sentence s = {.text = slotted};
  find_slots(&s, arena);
  cx_matches all = {0};
  int status = match_patterns(matcher, compiled, ~0u, &s, arena, &all);
  for (uint32_t i = 0; i < all.n && status >= 0; i++) {
    cx_probe *probe = cx_vec_add(arena, out);
    probe->match = all.at[i];
    status = is_vetoed(matcher, compiled, slotted, all.at[i].span, &probe->veto, &probe->which);
  }
  return status < 0 ? status : 0;
}
