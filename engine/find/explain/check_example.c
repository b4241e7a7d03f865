/* See check_example.h. Each example goes through the whole pipeline, as in example.c, which says whether it holds. */
#include "find/explain/check_example.h"

#include "find/draft/draft.h"
#include "find/pipeline.h"

static const cx_str none = {"", 0};

typedef struct tally {
  const cx_compiled_rule *rule;
  uint32_t matched, won;
  unsigned patterns;                  /* bits: reached by an example's match */
  uint32_t captures[CX_MAX_PATTERNS]; /* of each pattern, likewise */
  const cx_example *lost[16];
  const cx_rule *takers[16];
  uint32_t lost_count;
} tally;

/* Whether one of the rule's matches meets what is marked; *number is then that of its value. */
static bool match_of(const cx_scene *scene, const cx_line *line, const cx_match *match, const cx_example *example,
                     const cx_mention **mention) {
  for (uint32_t i = 0; i < example->mark_count; i++) {
    cx_span capture = match->roles[example->marks[i].role];
    if (cx_span_empty(capture)) return false;
    cx_span source = cx_reading_to_source(&scene->reading, cx_slotted_to_reading(&line->slotted, capture));
    if (!cx_span_meets(source, example->marks[i].span)) return false;
  }
  cx_span value = cx_slotted_to_reading(&line->slotted, match->roles[CX_ROLE_VALUE]);
  for (uint32_t i = 0; i < line->mentions.n; i++)
    if (cx_span_holds(value, line->mentions.at[i].number)) return *mention = &line->mentions.at[i], true;
  return false;
}

/* Of a match in an example; a reject has no marks, and wins nothing. */
static void add_match(tally *t, cx_scene *scene, uint32_t index, const cx_match *match, const cx_example *example) {
  const cx_line *line = &scene->lines.at[index];
  const cx_mention *mention = NULL;
  if (!example->match) return;
  t->patterns |= 1u << match->pattern;
  t->captures[match->pattern] |= match->captures;
  if (!match_of(scene, line, match, example, &mention)) return;
  const cx_draft *taken = cx_draft_find(scene, index, mention);
  t->matched++;
  if (!taken || taken->rule == &t->rule->rule) {
    t->won++;
  } else if (t->lost_count < sizeof t->lost / sizeof *t->lost) {
    t->lost[t->lost_count] = example;
    t->takers[t->lost_count++] = taken->rule;
  }
}

static void run(const cx_review *review, tally *t, const cx_example *example) {
  cx_arena *arena = review->brief;
  cx_arena_reset(arena);
  cx_document document = {.id = example->rule->id, .text = example->text, .at = cx_span_of(0, example->text.n)};
  document.language = cx_language_guess(example->text);
  cx_log quiet = {.arena = arena};
  cx_scene scene = {.rules = review->set, .document = &document, .arena = arena, .log = &quiet};
  scene.matcher = cx_matcher_new(review->set, CX_MATCH_ANCHORED, arena);
  cx_scene_run(&scene);
  bool any = false;
  for (uint32_t l = 0; l < scene.lines.n; l++)
    for (uint32_t i = 0; i < scene.lines.at[l].matches.n; i++)
      if (scene.lines.at[l].matches.at[i].rule == example->rule)
        add_match(t, &scene, l, &scene.lines.at[l].matches.at[i], example), any = true;
  if (any == example->match) return;
  cx_doubt(review, (cx_origin){t->rule->at.file, example->at}, 1, example->match ? CX_EXAMPLE_MATCH : CX_EXAMPLE_REJECT,
           cx_str_format(
               review->brief, "'claimx rules try \"...\" --rule %.*s%s shows why", CX_FMT(example->rule->id),
               cx_review_builtin(t->rule->at.file) ? "' with this sentence" : " --rules PATH' with this sentence and the PATH checked"),
           example->match ? "rule '%.*s' does not match this example" : "rule '%.*s' matches what it must reject",
           CX_FMT(example->rule->id));
}

static const char *against(const cx_rule *winner, const cx_rule *loser) {
  return winner->rank < loser->rank ? "by its rank" : "with more captures, or nearer its quantity";
}

/* Where the capture group of that number opens. */
static size_t group_start(cx_str s, uint32_t group) {
  for (size_t at = 0; at < s.n;) {
    size_t hidden = cx_pattern_hidden(s, at);
    bool named = !hidden && at + 3 < s.n && s.p[at] == '(' && s.p[at + 1] == '?' &&
                 (s.p[at + 2] == 'P' || s.p[at + 2] == '\'' || (s.p[at + 2] == '<' && s.p[at + 3] != '=' && s.p[at + 3] != '!'));
    if (named && !--group) return at;
    at += hidden ? hidden : 1;
  }
  return 0;
}

static void check_captures(const cx_review *review, const tally *t, uint32_t p) {
  const cx_pattern *pattern = &t->rule->patterns[p];
  for (uint32_t i = 0; i < pattern->captures.count; i++) {
    if (t->captures[p] >> i & 1) continue;
    size_t at = group_start(cx_traced_str(&pattern->text), i + 1);
    cx_doubt(review, cx_traced_origin(&pattern->text, at), 1, CX_RULE_IDLE_CAPTURE, cx_str_of("add a <match> that fills it"),
             "this capture of '%s' is empty in every example of rule '%.*s'", cx_role_name(pattern->captures.roles[i]),
             CX_FMT(t->rule->rule.id));
  }
}

static void tell(const cx_review *review, const tally *t) {
  const cx_rule *rule = &t->rule->rule;
  cx_origin at = t->rule->at;
  if (t->matched && !t->won)
    cx_doubt(review, at, 5, CX_RULE_SHADOWED, cx_str_of("raise its rank, or make the other rule narrower by a veto"),
             "rule '%.*s' wins none of its own examples: rule '%.*s' takes them, %s", CX_FMT(rule->id), CX_FMT(t->takers[0]->id),
             against(t->takers[0], rule));
  for (uint32_t i = 0; t->won && i < t->lost_count; i++)
    cx_doubt(review, (cx_origin){at.file, t->lost[i]->at}, 6, CX_EXAMPLE_LOST, none, "rule '%.*s' takes this example of '%.*s', %s",
             CX_FMT(t->takers[i]->id), CX_FMT(rule->id), against(t->takers[i], rule));
  for (uint32_t p = 0; t->matched && p < t->rule->pattern_count; p++) {
    if (t->patterns >> p & 1)
      check_captures(review, t, p);
    else
      cx_doubt(review, cx_pattern_at(&t->rule->patterns[p]), 1, CX_RULE_IDLE_PATTERN, cx_str_of("add a <match> for it"),
               "no example of rule '%.*s' is matched by this pattern", CX_FMT(rule->id));
  }
}

void cx_review_examples(cx_review *review) {
  const cx_example *examples;
  uint32_t count = cx_ruleset_examples(review->set, &examples);
  for (uint32_t i = 0; i < review->set->rule_count; i++) {
    tally t = {.rule = review->set->rules[i]};
    for (uint32_t k = 0; k < count; k++)
      if (examples[k].rule == &t.rule->rule) run(review, &t, &examples[k]);
    tell(review, &t);
  }
}
