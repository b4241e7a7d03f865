/* The matcher: what it finds, and that both of its modes find the same. */
#include "rules.h"

#include "rules/matcher.h"
#include "rules/ruleset.h"

typedef struct bench {
  cx_arena *arena;
  cx_log messages;
  cx_ruleset *set;
} bench;

static bench setup(void) {
  bench b = {.arena = unit_arena()};
  b.messages = (cx_log){.arena = b.arena};
  cx_rule_file files[6];
  uint32_t n = unit_test_packs(b.arena, files);
  b.set = cx_ruleset_new(b.arena, files, n, &b.messages);
  if (!b.set) puts(unit_show_all(b.arena, &b.messages).p);
  CU_ASSERT_PTR_NOT_NULL_FATAL(b.set);
  return b;
}

/* "<M:score>" and the like become slots. */
static cx_str slotted(const bench *b, const char *shorthand) {
  cx_buf out = {.arena = b->arena};
  cx_buf_z(&out, "");
  for (const char *p = shorthand; *p;) {
    const char *close = *p == '<' ? strchr(p, '>') : NULL;
    if (!close) {
      cx_buf_char(&out, *p++);
      continue;
    }
    cx_str inside = {p + 1, (size_t)(close - p - 1)};
    const char *colon = memchr(inside.p, ':', inside.n);
    cx_str slot = colon ? cx_str_cut(inside, 0, (size_t)(colon - inside.p)) : inside;
    cx_str sub = colon ? cx_str_cut(inside, slot.n + 1, inside.n) : CX_STR("");
    int block = cx_slotmap_find(cx_ruleset_slotmap(b->set), slot, sub);
    if (block < 0) printf("no slot %.*s\n", CX_FMT(inside));
    CU_ASSERT_FATAL(block >= 0);
    uint32_t code = cx_slot_code((unsigned)block);
    char bytes[4] = {(char)(0xF0 | code >> 18), (char)(0x80 | (code >> 12 & 63)), (char)(0x80 | (code >> 6 & 63)),
                     (char)(0x80 | (code & 63))};
    cx_buf_add(&out, (cx_str){bytes, 4});
    p = close + 1;
  }
  return cx_buf_str(&out);
}

static cx_str shown(const bench *b, cx_str text, cx_language language, cx_match_mode mode) {
  cx_matcher *m = cx_matcher_new(b->set, mode, b->arena);
  cx_matches found = {0};
  cx_log log = {.arena = b->arena};
  cx_matcher_run(m, text, language, b->arena, &log, &found);
  cx_buf out = {.arena = b->arena};
  cx_buf_z(&out, "");
  for (uint32_t i = 0; i < found.n; i++) {
    const cx_match *f = &found.at[i];
    cx_buf_printf(&out, "%s%.*s@%u-%u", i ? "; " : "", CX_FMT(f->rule->id), f->span.start, f->span.end);
    for (int role = 0; role < CX_ROLE_COUNT; role++)
      if (!cx_span_empty(f->roles[role])) cx_buf_printf(&out, " %s@%u", cx_role_name((cx_role)role), f->roles[role].start);
  }
  for (uint32_t i = 0; i < log.list.n; i++) cx_buf_printf(&out, "; %.*s", CX_FMT(log.list.at[i].message));
  return cx_buf_str(&out);
}

#define FINDS(b, shorthand, language, expected)                                  \
  do {                                                                           \
    cx_str text = slotted(&(b), shorthand);                                      \
    cx_str fast = shown(&(b), text, CX_LANGUAGE_##language, CX_MATCH_ANCHORED);  \
    cx_str slow = shown(&(b), text, CX_LANGUAGE_##language, CX_MATCH_REFERENCE); \
    CU_ASSERT_STRING_EQUAL(fast.p, expected);                                    \
    CU_ASSERT_STRING_EQUAL(slow.p, fast.p);                                      \
    if (strcmp(fast.p, expected)) printf("\n  got: %s\n", fast.p);               \
  } while (0)

static void captures(void) {
  bench b = setup();
  FINDS(b, "It achieves an <M:score> of <Q:percent> on <D>.", EN, "value.metric-of@3-35 value@23 metric@15 dataset@31");
  FINDS(b, "It achieves an <M> of <Q:plain>.", EN, "value.metric-of@3-27 value@23 metric@15");
  FINDS(b, "It achieves an <M> of <Q:time>.", EN, "");
  FINDS(b, "It REACHES\n<M> of <Q:plain>", EN, "value.metric-of@3-23 value@19 metric@11");
  cx_arena_free(b.arena);
}

static void alternatives(void) {
  bench b = setup();
  FINDS(b, "<Q:percent> <M> <Q:plain>", EN, "value.beside@0-9 value@0 metric@5; value.beside@5-14 value@10 metric@5");
  FINDS(b, "<Q:factor> <M>", EN, "");
  FINDS(b, "<Q> <M>", EN, "value.beside@0-9 value@0 metric@5");
  cx_arena_free(b.arena);
}

static void subclasses(void) {
  bench b = setup();
  FINDS(b, "<U:down-verb> the <M> by <Q:percent>", EN, "moves.by@0-21 value@17 metric@9 move@0");
  FINDS(b, "<U:down-noun> <M> by <Q>", EN, "moves.by@0-17 value@13 metric@5 move@0");
  FINDS(b, "<U:up-verb> <M> by <Q>", EN, "moves.by@0-17 value@13 metric@5 move@0");
  FINDS(b, "<U:up-noun> <M> by <Q>", EN, "");
  FINDS(b, "<U:down-verb> a <Q> <M> by <Q>", ZH, "");
  cx_arena_free(b.arena);
}

static void languages(void) {
  bench b = setup();
  FINDS(b, "<M>提高了<Q:percent>。", ZH, "moves.zh@4-17 value@13");
  FINDS(b, "It achieves <M> of <Q:plain>", ZH, "");
  FINDS(b, "It achieves <M> of <Q:plain>", NONE, "value.metric-of@3-24 value@20 metric@12");
  cx_arena_free(b.arena);
}

static void vetoes(void) {
  bench b = setup();
  FINDS(b, "It would reach <M> of <Q:plain>.", EN, "");
  FINDS(b, "It would reach <M>, and reaches <M> of <Q:plain>.", EN, "value.metric-of@25-45 value@41 metric@33");
  cx_arena_free(b.arena);
}

static uint32_t next(uint32_t *state) {
  *state = *state * 1664525u + 1013904223u;
  return *state >> 10;
}

/* Sentences of the rules' own words and slots in any order, some longer than a window. */
static void both_modes_agree(void) {
  bench b = setup();
  static const char *const parts[] = {"<Q:percent>", "<Q:plain>", "<Q:factor>", "<Q>",      "<M:score>", "<M:resource>", "<U:down-verb>",
                                      "<U:up-noun>", "<D>",       "<N>",        "achieves", "would",     "an",           "the",
                                      "of",          "by",        "on",         "version",  "提高了",    "准确率",       ",",
                                      ".",           "\n",        "é"};
  uint32_t state = 11, matched = 0, differ = 0;
  for (int i = 0; i < 400; i++) {
    cx_buf text = {.arena = b.arena};
    cx_buf_z(&text, "");
    uint32_t words = i % 50 == 0 ? 700 : 3 + next(&state) % 30;
    for (uint32_t k = 0; k < words; k++) {
      cx_buf_z(&text, parts[next(&state) % (sizeof parts / sizeof *parts)]);
      if (next(&state) % 6) cx_buf_char(&text, ' ');
    }
    cx_str s = slotted(&b, text.p);
    cx_str fast = shown(&b, s, CX_LANGUAGE_NONE, CX_MATCH_ANCHORED), slow = shown(&b, s, CX_LANGUAGE_NONE, CX_MATCH_REFERENCE);
    matched += fast.n > 0;
    differ += !cx_str_eq(fast, slow);
  }
  CU_ASSERT(matched > 50);
  CU_ASSERT_EQUAL(differ, 0);
  cx_arena_free(b.arena);
}

/* A pattern of the grammar's parts, put together at random. */
static void add_random_pattern(cx_buf *out, uint32_t *state, int depth) {
  static const char *const atoms[] = {
      "a",   "of",   "{{M}}", "{{U:down-*}}", "{{Q}}",       "{{M:!score}}", "[{{M}}{{D}}]", "[^{{Q}}]{0,3}",
      "\\s", "\\s?", "\\b",   "(?! {{U}} )",  "(?= {{M}} )", "(?<= \\s )",   "提高",         "$",
      "^",   "[ab]"};
  static const char *const quantifiers[] = {"", "", "", "?", "{0,2}", "{1,2}?", "{2}"};
  for (uint32_t n = next(state) % 4; n; n--) {
    if (depth && next(state) % 4 == 0) {
      cx_buf_z(out, next(state) % 8 ? "(?: " : "(?> ");
      add_random_pattern(out, state, depth - 1);
      while (next(state) % 2) {
        cx_buf_z(out, "| ");
        add_random_pattern(out, state, depth - 1);
      }
      cx_buf_z(out, ")");
    } else {
      cx_buf_z(out, atoms[next(state) % (sizeof atoms / sizeof *atoms)]);
    }
    cx_buf_printf(out, "%s ",
                  out->p[out->n - 1] == '^' || out->p[out->n - 1] == '$' || out->p[out->n - 1] == 'b' || out->p[out->n - 1] == '?' ||
                          out->p[out->n - 1] == '}'
                      ? ""
                      : quantifiers[next(state) % (sizeof quantifiers / sizeof *quantifiers)]);
  }
}

/* What the analysis concludes of a pattern must hold for each of its matches, whatever the pattern. */
static void triggers_lose_nothing(void) {
  uint32_t state = 3, matched = 0, differ = 0, slot_first = 0, given_up = 0;
  static const char *const words[] = {
      "a",           "b",   "of",        "ofa", " ",          " ", "提高", "<M:score>", "<M:resource>", "<M>", "<U:down-verb>",
      "<U:up-verb>", "<D>", "<Q:plain>", "<Q>", "<Q:percent>"};
  for (int round = 0; round < 12; round++) {
    bench b = {.arena = unit_arena()};
    b.messages = (cx_log){.arena = b.arena};
    cx_buf pack = {.arena = b.arena};
    cx_buf_z(&pack, "<rules pack='p' version='1' language='any'>\n");
    for (int i = 0; i < 40; i++) {
      cx_buf_printf(&pack, "<rule id='r%d' relation='value' rank='normal'><summary>s</summary>\n<pattern><![CDATA[", i);
      add_random_pattern(&pack, &state, 3);
      cx_buf_z(&pack, "(?<value> {{Q}} ) ");
      add_random_pattern(&pack, &state, 2);
      cx_buf_z(&pack, "]]></pattern>\n<match><c n='value'>1</c></match><reject why='w'>x</reject></rule>\n");
    }
    cx_buf_z(&pack, "</rules>\n");
    cx_rule_file files[7];
    uint32_t n = unit_test_packs(b.arena, files);
    files[n] = (cx_rule_file){CX_STR("p.xml"), cx_buf_str(&pack)};
    b.set = cx_ruleset_new(b.arena, files, n + 1, &b.messages);
    if (!b.set) puts(unit_show_all(b.arena, &b.messages).p);
    CU_ASSERT_PTR_NOT_NULL_FATAL(b.set);
    for (uint32_t i = 0; i < b.set->rule_count; i++) slot_first += b.set->rules[i]->patterns[0].anchored;
    for (int i = 0; i < 60; i++) {
      cx_buf text = {.arena = b.arena};
      cx_buf_z(&text, "");
      for (uint32_t k = 2 + next(&state) % 16; k; k--) cx_buf_z(&text, words[next(&state) % (sizeof words / sizeof *words)]);
      cx_str s = slotted(&b, text.p);
      cx_str fast = shown(&b, s, CX_LANGUAGE_NONE, CX_MATCH_ANCHORED), slow = shown(&b, s, CX_LANGUAGE_NONE, CX_MATCH_REFERENCE);
      for (size_t k = 0; k < fast.n; k++) matched += fast.p[k] == '@';
      if (strstr(slow.p, "given up")) { /* by the step limit, at a place that the other mode may not ask about */
        given_up++;
        continue;
      }
      differ += !cx_str_eq(fast, slow);
      if (!cx_str_eq(fast, slow)) printf("\n  %s\n  fast %s\n  slow %s\n", text.p, fast.p, slow.p);
    }
    cx_arena_free(b.arena);
  }
  CU_ASSERT(matched > 1000 && slot_first > 40 && given_up < 50);
  CU_ASSERT_EQUAL(differ, 0);
}

/* A pattern that tries too much is given up for the sentence, and told; the others go on. */
static void limits_are_told(void) {
  cx_arena *arena = unit_arena();
  static const char pack[] =
      "<rules pack='p' version='1' language='any'>"
      "<rule id='a' relation='value' rank='normal'><summary>s</summary>"
      "<pattern>(?: (?: a? a? a? a? a? a? ){0,9} b? ){0,9} c (?&lt;value> {{Q}} )</pattern>"
      "<match><c n='value'>1</c></match><reject why='w'>x</reject></rule>"
      "<rule id='b' relation='value' rank='normal'><summary>s</summary><pattern>(?&lt;value> {{Q}} )</pattern>"
      "<match><c n='value'>1</c></match><reject why='w'>x</reject></rule></rules>";
  cx_log messages = {.arena = arena}, log = {.arena = arena};
  const cx_rule_file file = {CX_STR("p.xml"), cx_str_of(pack)};
  bench b = {.arena = arena, .set = cx_ruleset_new(arena, &file, 1, &messages)};
  if (!b.set) puts(unit_show_all(arena, &messages).p);
  CU_ASSERT_PTR_NOT_NULL_FATAL(b.set);
  cx_buf text = {.arena = arena};
  for (int i = 0; i < 300; i++) cx_buf_char(&text, 'a');
  cx_buf_z(&text, " <Q> c");
  cx_matches found = {0};
  cx_matcher_run(cx_matcher_new(b.set, CX_MATCH_ANCHORED, arena), slotted(&b, text.p), CX_LANGUAGE_EN, arena, &log, &found);
  CU_ASSERT_EQUAL_FATAL(found.n, 1);
  CU_ASSERT(cx_str_is(found.at[0].rule->id, "b"));
  CU_ASSERT_EQUAL_FATAL(log.list.n, 1);
  CU_ASSERT_EQUAL(log.list.at[0].code, CX_MATCH_LIMIT);
  cx_arena_free(arena);
}

/* The built-in patterns, which a run compiles when it first tries them: all compile, and their groups are numbered as PCRE2 numbers them.
 */
static void builtin_patterns_compile(void) {
  cx_arena *arena = unit_arena();
  cx_log log = {.arena = arena};
  const cx_rule_file *files;
  uint32_t count = cx_builtin_files(&files), patterns = 0;
  const cx_ruleset *set = cx_ruleset_new(arena, files, count, &log);
  CU_ASSERT_PTR_NOT_NULL_FATAL(set);
  CU_ASSERT_EQUAL(log.list.n, 0); /* no warning either */
  for (uint32_t r = 0; r < set->rule_count; r++)
    for (uint32_t p = 0; p < set->rules[r]->pattern_count; p++, patterns++) {
      const cx_pattern *pattern = &set->rules[r]->patterns[p];
      const pcre2_code *code = cx_native_code(pattern->native, arena);
      uint32_t groups = 0, named = 0, size = 0;
      PCRE2_SPTR row = NULL;
      CU_ASSERT_PTR_NOT_NULL_FATAL(code);
      pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &groups);
      pcre2_pattern_info(code, PCRE2_INFO_NAMECOUNT, &named);
      pcre2_pattern_info(code, PCRE2_INFO_NAMEENTRYSIZE, &size);
      pcre2_pattern_info(code, PCRE2_INFO_NAMETABLE, &row);
      CU_ASSERT_EQUAL(groups, pattern->captures.count);
      for (uint32_t i = 0; i < named; i++, row += size) {
        uint32_t group = (uint32_t)(row[0] << 8 | row[1]);
        CU_ASSERT_FATAL(group >= 1 && group <= pattern->captures.count);
        CU_ASSERT_STRING_EQUAL((const char *)row + 2, cx_role_name(pattern->captures.roles[group - 1]));
      }
    }
  CU_ASSERT(patterns > 800);
  cx_arena_free(arena);
}

CX_UNIT("matcher", {"captures", captures}, {"alternatives", alternatives}, {"subclasses", subclasses}, {"languages", languages},
        {"vetoes", vetoes}, {"both modes agree", both_modes_agree}, {"triggers lose nothing", triggers_lose_nothing},
        {"limits are told", limits_are_told}, {"built-in patterns", builtin_patterns_compile})
