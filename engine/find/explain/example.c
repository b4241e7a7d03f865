/* Examples; see example.h. A <match> holds where its rule alone matches with the captures as marked, and the whole library makes of the
 * marked quantity the claim that the marks describe, or sets it aside; a <reject> holds where its rule does not match. */
#include "find/explain/example.h"

#include "find/draft/draft.h"
#include "find/pipeline.h"
#include "find/record.h"

typedef struct test {
  const cx_example *example;
  cx_scene scene;
  cx_arena *arena;
  cx_outcome *out;
} test;

static const cx_str none = {"", 0};

static cx_difference *differ(test *t, const char *field, cx_str wanted, cx_str got, cx_span mark, cx_span capture) {
  cx_difference *d = cx_vec_add(t->arena, &t->out->differences);
  *d = (cx_difference){field, false, cx_str_copy(t->arena, wanted), cx_str_copy(t->arena, got), mark, capture};
  return d;
}

/* only NULL: the whole library; else no other rule, and no decision without a rule. */
static void run(test *t, cx_document *document, cx_log *quiet, const cx_rule *only, cx_arena *scratch) {
  const cx_example *example = t->example;
  cx_ruleset const *set = t->scene.rules;
  *quiet = (cx_log){.arena = scratch};
  *document = (cx_document){.id = example->rule->id, .text = example->text, .at = cx_span_of(0, example->text.n)};
  document->language = cx_language_guess(example->text);
  t->scene = (cx_scene){.rules = set, .document = document, .arena = scratch, .log = quiet};
  t->scene.matcher = cx_matcher_new(set, CX_MATCH_ANCHORED, scratch);
  if (only) {
    cx_matcher_only(t->scene.matcher, only);
    t->scene.off = CLAIMX_OFF_FALLBACK | CLAIMX_OFF_ELLIPSIS;
  }
  cx_scene_run(&t->scene);
}

/* ---- the rule alone ---- */

static cx_span source_of(const test *t, const cx_line *line, cx_span slotted) {
  return cx_reading_to_source(&t->scene.reading, cx_slotted_to_reading(&line->slotted, slotted));
}

/* How many marks the match's captures meet. */
static uint32_t agreeing(const test *t, const cx_line *line, const cx_match *match) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < t->example->mark_count; i++) {
    cx_span capture = match->roles[t->example->marks[i].role];
    n += !cx_span_empty(capture) && cx_span_meets(source_of(t, line, capture), t->example->marks[i].span);
  }
  return n;
}

/* The rule's match that agrees best; NULL where there is none. */
static const cx_match *best_match(const test *t, const cx_line **line) {
  const cx_match *best = NULL;
  uint32_t most = 0;
  for (uint32_t l = 0; l < t->scene.lines.n; l++) {
    const cx_line *at = &t->scene.lines.at[l];
    for (uint32_t i = 0; i < at->matches.n; i++) {
      if (at->matches.at[i].rule != t->example->rule) continue;
      uint32_t n = agreeing(t, at, &at->matches.at[i]);
      if (best && n <= most) continue;
      most = n;
      best = &at->matches.at[i];
      *line = at;
    }
  }
  return best;
}

static void check_captures(test *t) {
  const cx_line *line = NULL;
  const cx_match *match = best_match(t, &line);
  if (!match) {
    differ(t, "match", none, none, cx_span_of(0, 0), cx_span_of(0, 0));
    return;
  }
  for (uint32_t i = 0; i < t->example->mark_count; i++) {
    cx_role role = t->example->marks[i].role;
    cx_span mark = t->example->marks[i].span, capture = match->roles[role];
    if (!cx_span_empty(capture)) capture = source_of(t, line, capture);
    if (cx_span_meets(capture, mark)) continue;
    differ(t, cx_role_name(role), cx_str_at(t->example->text, mark), cx_span_empty(capture) ? none : cx_str_at(t->example->text, capture),
           mark, capture)
        ->captured = true;
  }
}

/* ---- the whole library ---- */

static bool same_number(cx_arena *scratch, cx_str wanted, claimx_number value) {
  cx_number a, b;
  if (!value.text) return false;
  if (!cx_number_parse(scratch, wanted, &a)) a = cx_number_text(scratch, wanted);
  if (!cx_number_parse(scratch, cx_str_of(value.text), &b)) b = cx_number_text(scratch, cx_str_of(value.text));
  return cx_number_same(a, b);
}

static cx_str shown(const char *name) { return name ? cx_str_of(name) : CX_STR("none"); }

static void check_number(test *t, const char *field, cx_str wanted, claimx_number value, cx_span mark) {
  if (wanted.n && !same_number(t->scene.arena, wanted, value)) differ(t, field, wanted, shown(value.text), mark, cx_span_of(0, 0));
}

static void check_word(test *t, const char *field, cx_str wanted, const char *value, cx_span mark) {
  if (wanted.n && !cx_str_eq(wanted, shown(value))) differ(t, field, wanted, shown(value), mark, cx_span_of(0, 0));
}

static void check_claim(test *t, const claimx_claim *c) {
  cx_span nowhere = cx_span_of(0, 0);
  check_word(t, "kind", t->example->kind, claimx_kind_name(c->kind), nowhere);
  for (uint32_t i = 0; i < t->example->mark_count; i++) {
    cx_span mark = t->example->marks[i].span;
    if (t->example->marks[i].role == CX_ROLE_METRIC) check_word(t, "metric", t->example->marks[i].is, c->metric.name, mark);
    if (t->example->marks[i].role != CX_ROLE_VALUE) continue;
    const claimx_value *v = &c->value;
    cx_str low = t->example->marks[i].low, high = t->example->marks[i].high;
    check_number(t, "low", low, v->low, mark);
    if (high.n || !low.n || same_number(t->scene.arena, low, v->low)) check_number(t, "high", high.n ? high : low, v->high, mark);
    check_number(t, "from", t->example->marks[i].from, v->from, mark);
    check_number(t, "to", t->example->marks[i].to, v->to, mark);
    check_word(t, "unit", t->example->marks[i].unit, v->unit, mark);
    check_word(t, "bound", t->example->marks[i].bound, claimx_bound_name(v->bound), mark);
    check_word(t, "direction", t->example->marks[i].direction, claimx_direction_name(c->direction), mark);
    check_word(t, "statistic", t->example->marks[i].statistic, claimx_statistic_name(v->statistic), mark);
  }
}

static cx_span value_mark(const cx_example *example) {
  for (uint32_t i = 0; i < example->mark_count; i++)
    if (example->marks[i].role == CX_ROLE_VALUE) return example->marks[i].span;
  return cx_span_of(0, 0);
}

static const cx_rule *rule_of(const cx_ruleset *set, claimx_rule_ref ref) {
  for (uint32_t i = 0; i < cx_ruleset_size(set); i++) {
    const cx_rule *rule = cx_ruleset_rule(set, i);
    if (cx_str_is(rule->id, ref.id) && cx_str_is(rule->pack->name, ref.pack)) return rule;
  }
  return cx_last_rule(ref.id);
}

static bool meets(claimx_span span, cx_span mark) { return span.start < mark.end && mark.start < span.end; }

static void check_record(test *t) {
  cx_arena *scratch = t->scene.arena;
  claimx_result result = {0};
  cx_record_make(&t->scene, cx_document_places(t->scene.document, scratch), 0, scratch, &result);
  cx_span mark = value_mark(t->example);
  for (size_t i = 0; i < result.claim_count; i++)
    if (meets(result.claims[i].span, mark)) {
      t->out->winner = rule_of(t->scene.rules, result.claims[i].rule);
      if (t->example->rule->relation == CX_RELATION_ASIDE)
        differ(t, "claim", CX_STR("set aside"), cx_str_of(claimx_kind_name(result.claims[i].kind)), mark, cx_span_of(0, 0));
      else
        check_claim(t, &result.claims[i]);
      return;
    }
  if (t->example->rule->relation == CX_RELATION_ASIDE || cx_span_empty(mark)) return;
  for (size_t i = 0; i < result.set_aside_count; i++)
    if (meets(result.set_aside[i].span, mark)) t->out->winner = rule_of(t->scene.rules, result.set_aside[i].rule);
  differ(t, "claim", CX_STR("a claim"), t->out->winner ? CX_STR("set aside") : none, mark, cx_span_of(0, 0));
}

void cx_example_run(const cx_ruleset *set, const cx_example *example, cx_arena *scratch, cx_arena *arena, cx_outcome *out) {
  test t = {.example = example, .scene = {.rules = set}, .arena = arena, .out = out};
  cx_document document;
  cx_log quiet;
  *out = (cx_outcome){.example = example, .alone = true};
  run(&t, &document, &quiet, example->rule, scratch);
  if (example->match) {
    check_captures(&t);
  } else {
    const cx_line *line = NULL;
    const cx_match *match = best_match(&t, &line);
    if (match) differ(&t, "reject", none, none, cx_span_of(0, 0), source_of(&t, line, match->span));
  }
  cx_arena_reset(scratch);
  if (!example->match || out->differences.n) return;
  out->alone = false;
  run(&t, &document, &quiet, NULL, scratch);
  check_record(&t);
  cx_arena_reset(scratch);
  if (!out->differences.n) return;
  cx_outcome by_itself = {0}; /* whose fault is it? */
  t.out = &by_itself;
  run(&t, &document, &quiet, example->rule, scratch);
  check_record(&t);
  out->alone = by_itself.differences.n > 0;
  cx_arena_reset(scratch);
}

/* ---- as messages ---- */

cx_str cx_outcome_text(const cx_outcome *outcome, const cx_difference *d, cx_arena *arena) {
  cx_buf text = {.arena = arena};
  cx_buf_printf(&text, "rule %.*s: ", CX_FMT(outcome->example->rule->id));
  if (strcmp(d->field, "match") == 0)
    cx_buf_z(&text, "does not match its example");
  else if (strcmp(d->field, "reject") == 0)
    cx_buf_printf(&text, "matches what it must reject (%.*s)", CX_FMT(outcome->example->why));
  else if (d->captured)
    cx_buf_printf(&text, "'%.*s' is marked as the %s; captured is %s%.*s%s", CX_FMT(d->wanted), d->field, d->got.n ? "'" : "nothing",
                  CX_FMT(d->got), d->got.n ? "'" : "");
  else if (strcmp(d->field, "claim") == 0)
    cx_buf_printf(&text, "the marked quantity must be %.*s; it is %.*s", CX_FMT(d->wanted),
                  CX_FMT(d->got.n ? d->got : CX_STR("unexplained")));
  else
    cx_buf_printf(&text, "the claim's %s is %.*s; expected %.*s", d->field, CX_FMT(d->got), CX_FMT(d->wanted));
  if (!outcome->alone && outcome->winner && outcome->winner != outcome->example->rule)
    cx_buf_printf(&text, "; here the rule %.*s/%.*s wins", CX_FMT(outcome->winner->pack->name), CX_FMT(outcome->winner->id));
  return cx_buf_str(&text);
}

static cx_code code_of(const char *field) {
  static const struct {
    const char *field;
    cx_code code;
  } codes[] = {{"reject", CX_EXAMPLE_REJECT}, {"kind", CX_EXAMPLE_KIND},       {"metric", CX_EXAMPLE_VALUE},   {"low", CX_EXAMPLE_VALUE},
               {"high", CX_EXAMPLE_VALUE},    {"from", CX_EXAMPLE_VALUE},      {"to", CX_EXAMPLE_VALUE},       {"unit", CX_EXAMPLE_VALUE},
               {"bound", CX_EXAMPLE_VALUE},   {"direction", CX_EXAMPLE_VALUE}, {"statistic", CX_EXAMPLE_VALUE}};
  for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
    if (strcmp(codes[i].field, field) == 0) return codes[i].code;
  return CX_EXAMPLE_MATCH;
}

static uint32_t column_of(cx_str text, size_t at) {
  uint32_t column = 1;
  for (size_t i = 0; i < at; i++) column += ((unsigned char)text.p[i] & 0xC0) != 0x80;
  return column;
}

void cx_examples_run(const cx_ruleset *set, cx_arena *scratch, cx_log *log) {
  const cx_example *examples;
  uint32_t count = cx_ruleset_examples(set, &examples);
  for (uint32_t i = 0; i < count; i++) {
    cx_outcome outcome;
    cx_example_run(set, &examples[i], scratch, log->arena, &outcome);
    for (uint32_t k = 0; k < outcome.differences.n; k++) {
      const cx_difference *found = &outcome.differences.at[k];
      cx_str text = cx_outcome_text(&outcome, found, log->arena);
      cx_diag *d = cx_log_add(log, found->captured ? CX_EXAMPLE_MATCH : code_of(found->field), "%.*s", CX_FMT(text));
      d->file = cx_str_copy(log->arena, examples[i].rule->pack->file);
      d->line = examples[i].line;
      d->column = column_of(examples[i].text, cx_span_empty(found->mark) ? found->capture.start : found->mark.start);
      d->excerpt = cx_str_copy(log->arena, examples[i].text);
    }
  }
}
