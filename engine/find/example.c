/* Examples; see example.h. A <match> holds where its rule matches with the captures as marked and the quantity becomes a claim of the kind
 * it names; a <reject> holds where its rule does not match. */
#include "find/example.h"

#include "find/draft.h"
#include "rules/pack.h"

static cx_diag *fault(cx_log *log, const cx_example *example, cx_code code, const char *what, cx_str detail) {
  cx_diag *d = cx_log_add(log, code, "rule %.*s: %s%.*s", CX_FMT(example->rule->id), what, CX_FMT(detail));
  d->file = cx_str_copy(log->arena, example->rule->pack->file);
  d->line = example->line;
  d->column = 1;
  d->excerpt = cx_str_copy(log->arena, example->text);
  return d;
}

/* A capture holds its mark, and its slot is what is marked. */
static bool capture_agrees(const cx_line *line, cx_span capture, cx_span mark) {
  if (cx_span_empty(capture)) return false;
  cx_span reading = cx_slotted_to_reading(&line->slotted, capture);
  return cx_span_meets(reading, mark);
}

static bool match_agrees(const cx_line *line, const cx_match *match, const cx_example *example) {
  for (uint32_t i = 0; i < example->mark_count; i++)
    if (!capture_agrees(line, match->roles[example->marks[i].role], example->marks[i].span)) return false;
  return true;
}

static bool number_is(cx_arena *scratch, cx_str wanted, cx_number value) {
  cx_number number;
  if (!wanted.n) return true;
  if (!cx_number_parse(scratch, wanted, &number)) number = cx_number_text(scratch, wanted);
  return value.form != CX_NUMBER_NONE && cx_number_same(number, value);
}

static const char *bound_name(cx_bound bound) {
  static const char *const names[] = {"", "up_to", "at_least", "over", "under"};
  return names[bound];
}

static void check_value(cx_arena *scratch, cx_log *log, const cx_example *example, const cx_draft *d) {
  for (uint32_t i = 0; i < example->mark_count; i++) {
    if (example->marks[i].role != CX_ROLE_VALUE) continue;
    const cx_mention *m = d->mention;
    bool same = number_is(scratch, example->marks[i].low, m->low) && number_is(scratch, example->marks[i].from, m->from) &&
                number_is(scratch, example->marks[i].to, m->to) &&
                number_is(scratch, example->marks[i].high.n ? example->marks[i].high : example->marks[i].low, m->high);
    if (!same) fault(log, example, CX_EXAMPLE_VALUE, "the value reads as ", cx_number_print(scratch, m->low));
    if (example->marks[i].unit.n && !cx_str_eq(example->marks[i].unit, d->unit))
      fault(log, example, CX_EXAMPLE_VALUE, "the unit reads as ", d->unit);
    if (example->marks[i].bound.n && !cx_str_is(example->marks[i].bound, bound_name(d->bound)))
      fault(log, example, CX_EXAMPLE_VALUE, "the bound reads as ", cx_str_of(bound_name(d->bound)));
  }
}

static void check_match(cx_scene *scene, const cx_example *example, cx_log *log) {
  bool fired = false;
  for (uint32_t l = 0; l < scene->lines.n; l++) {
    const cx_line *line = &scene->lines.at[l];
    for (uint32_t i = 0; i < line->matches.n; i++) {
      const cx_match *match = &line->matches.at[i];
      if (match->rule != example->rule) continue;
      fired = true;
      if (!match_agrees(line, match, example)) continue;
      if (example->rule->relation == CX_RELATION_ASIDE) return;
      for (uint32_t k = line->first_draft; k < line->first_draft + line->draft_count; k++) {
        const cx_draft *d = &scene->drafts.at[k];
        cx_span value = cx_slotted_to_reading(&line->slotted, match->roles[CX_ROLE_VALUE]);
        if (d->dropped || !cx_span_holds(value, d->mention->number)) continue;
        check_value(scene->arena, log, example, d);
        if (example->kind.n && !cx_str_is(example->kind, claimx_kind_name(d->kind)))
          fault(log, example, CX_EXAMPLE_KIND, "the claim is of kind ", cx_str_of(claimx_kind_name(d->kind)));
        return;
      }
    }
  }
  fault(log, example, CX_EXAMPLE_MATCH, fired ? "matches, but not with the captures marked" : "does not match its example", CX_STR(""));
}

static void check_reject(const cx_scene *scene, const cx_example *example, cx_log *log) {
  for (uint32_t l = 0; l < scene->lines.n; l++)
    for (uint32_t i = 0; i < scene->lines.at[l].matches.n; i++)
      if (scene->lines.at[l].matches.at[i].rule == example->rule) {
        fault(log, example, CX_EXAMPLE_REJECT, "matches what it must reject", CX_STR(""));
        return;
      }
}

void cx_examples_run(const cx_ruleset *set, cx_arena *scratch, cx_log *log) {
  const cx_example *examples;
  uint32_t count = cx_ruleset_examples(set, &examples);
  for (uint32_t i = 0; i < count; i++) {
    const cx_example *example = &examples[i];
    cx_document document = {.id = example->rule->id, .text = example->text, .at = cx_span_of(0, example->text.n)};
    document.language = cx_language_guess(example->text);
    cx_log quiet = {.arena = scratch};
    cx_scene scene = {.rules = set, .document = &document, .arena = scratch, .log = &quiet};
    scene.matcher = cx_matcher_new(set, CX_MATCH_ANCHORED, scratch);
    cx_scene_run(&scene);
    if (example->match)
      check_match(&scene, example, log);
    else
      check_reject(&scene, example, log);
    cx_arena_reset(scratch);
  }
}
