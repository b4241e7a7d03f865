/* Context: who a claim is about (subject.c), against what (baseline.c), on which data (evaluated.c), under which settings. What the text
 * does not say stays empty. This file orders the parts and holds what they share. */
#include "find/context/context.h"

#include "find/context/compared.h"
#include "find/context/context_zh.h"
#include "find/context/data_phrase.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

cx_span cx_whole_name(const cx_scene *scene, cx_span core) {
  const cx_name *name = cx_name_holding(scene, core);
  return name ? name->span : core;
}

/* The settings of the same sentence. */
static void find_conditions(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (d->kind == CLAIMX_SETTING || d->kind == CLAIMX_COUNT) return;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *s = &scene->drafts.at[i];
    if (s->dropped || s->relation == CX_RELATION_ASIDE || s->kind != CLAIMX_SETTING || cx_span_meets(s->quote, d->quote)) continue;
    if (cx_distance(scene, line, d->quote, s->quote) < 90) *cx_vec_add(scene->arena, &d->conditions) = s->quote;
  }
}

/* The quote of a count holds the noun that follows at once ("15 datasets", "12 language pairs"), not one behind adjectives
 * ("seven large and diverse datasets"). */
static void trim_count(const cx_scene *scene, cx_draft *d) {
  const cx_mention *m = d->mention;
  if (d->kind != CLAIMX_COUNT || m->shape != CX_SHAPE_COUNT || scene->document->language != CX_LANGUAGE_EN || d->quote.end <= m->number.end)
    return;
  cx_span rest = {m->number.end, d->quote.end};
  while (rest.start < rest.end && scene->reading.text.p[rest.start] == ' ') rest.start++;
  if (rest.start == m->number.end) return; /* "5-step" */
  cx_str text = cx_scene_text(scene, rest);
  bool two = false;
  for (size_t i = 0; i < text.n; i++) two = two || text.p[i] == ' ';
  if (two && !cx_lexicon_find(scene->lexicon, "counted-noun", text)) d->quote.end = m->number.end;
}

/* "71% on A and 62% on B, surpassing X on B": what is beaten on other data is not the rival of a value on its own. */
static bool beaten_elsewhere(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  bool behind = d->kind == CLAIMX_SCORE && !cx_span_empty(d->baseline) && d->baseline.start > d->quote.end;
  if (!behind || cx_span_empty(d->dataset) || d->dataset.end > d->baseline.start || !cx_begins_at(scene, line, d->baseline.end, " on "))
    return false;
  cx_span np = cx_phrase_after(scene, line, d->baseline.end + 3);
  if (cx_span_empty(np) || !cx_is_upper(scene->reading.text.p[np.start])) return false;
  cx_str other = cx_scene_text(scene, np), own = cx_scene_text(scene, d->dataset);
  return !cx_str_starts(other, own) && !cx_str_starts(own, other);
}

/* The vocabulary's own name of the data that a value has, wherever the text names them. */
static cx_str name_of_data(const cx_scene *scene, const cx_draft *d) {
  uint32_t at = cx_span_empty(d->dataset) ? scene->lines.n : cx_line_at(scene, d->dataset.start);
  return at < scene->lines.n ? cx_data_name(&scene->lines.at[at], d->dataset) : CX_STR("");
}

/* "8% for X and 4% for Y", where both were said to be the data: whose list a value's place is in. */
static void narrow(const cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (cx_span_empty(d->dataset) || d->dataset.end > d->quote.start || !cx_begins_at(scene, line, d->slot->span.end, " for ")) return;
  cx_span name = cx_data_listed_name(scene, line, d->slot->span.end + 5);
  if (cx_span_len(name) < 3 || cx_span_len(name) >= cx_span_len(d->dataset) || cx_quantity_at(line, name.start)) return;
  cx_str text = cx_scene_text(scene, d->dataset), wanted = cx_scene_text(scene, name);
  for (size_t at = 0; at + wanted.n <= text.n; at++) {
    bool word = (at == 0 || !cx_is_alnum(text.p[at - 1])) && (at + wanted.n == text.n || !cx_is_alnum(text.p[at + wanted.n]));
    if (!word || !cx_str_starts(cx_str_cut(text, at, text.n), wanted)) continue;
    if (cx_span_meets(d->subject, name)) d->subject = (cx_span){0, 0};
    d->dataset = name;
    return;
  }
}

/* "compactness (CHAOS < 0.1)": a symbol that is told is no data. */
static bool is_symbol(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (cx_span_empty(d->dataset)) return false;
  for (const char *const *sign = (const char *const[]){" < ", " > ", " = ", NULL}; *sign; sign++)
    if (cx_begins_at(scene, line, d->dataset.end, *sign)) return true;
  return false;
}

/* "beats X on A by 3%": the data behind a rival are none of its name; not of "models built on A", "training on A". */
static void part_data(const cx_scene *scene, const cx_line *line, cx_draft *d) {
  enum { ON = 4, HEAD = 24 };
  if (cx_span_empty(d->dataset) || d->dataset.start <= d->baseline.start + ON) return;
  if (d->dataset.end > d->baseline.end || d->dataset.end + HEAD < d->baseline.end) return;
  cx_span on = cx_phrase_word_before(scene, d->baseline.start, d->dataset.start);
  if (cx_str_is(cx_scene_text(scene, on), "the")) on = cx_phrase_word_before(scene, d->baseline.start, on.start);
  cx_span last = cx_phrase_word_before(scene, d->baseline.start, on.start), rival = cx_span_of(d->baseline.start, last.end);
  if (!cx_str_is(cx_scene_text(scene, on), "on") || cx_span_empty(last)) return;
  if (cx_compared_is_kind(scene, rival) || cx_ends_in_system(line, rival) || cx_compared_is_baseline(scene, last))
    d->baseline.end = rival.end;
}

void cx_drafts_context(cx_scene *scene) {
  bool zh = scene->document->language == CX_LANGUAGE_ZH;
  cx_topics_zh own = !zh || (scene->off & CLAIMX_OFF_TOPIC) ? (cx_topics_zh){0} : cx_topic_zh(scene);
  if (!zh && !(scene->off & CLAIMX_OFF_TOPIC)) cx_data_own_find(scene);
  if (!zh && !(scene->off & CLAIMX_OFF_TOPIC)) cx_body_find(scene);
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->relation == CX_RELATION_ASIDE) continue;
    const cx_line *line = &scene->lines.at[d->sentence];
    trim_count(scene, d);
    if (zh) {
      cx_context_zh(scene, line, d, &own);
      d->dataset_name = name_of_data(scene, d);
    } else {
      cx_draft_subject(scene, line, d);
      cx_draft_baseline(scene, line, d);
      cx_draft_dataset(scene, line, d);
      narrow(scene, line, d);
    }
    bool rival = !zh && d->kind == CLAIMX_CHANGE && !cx_span_empty(d->baseline) && cx_span_holds(d->baseline, d->dataset) &&
                 cx_span_holds(d->dataset, d->baseline);
    if (is_symbol(scene, line, d)) d->dataset = (cx_span){0, 0};
    if (!zh) part_data(scene, line, d);
    if (rival) d->dataset = (cx_span){0, 0}; /* "4 times larger than X": data that are compared with are not what it was tried on */
    if (!zh && !cx_span_empty(d->subject) && cx_span_holds(d->dataset, d->subject)) d->subject = (cx_span){0, 0};
    find_conditions(scene, line, d);
    if (!zh && beaten_elsewhere(scene, line, d)) d->baseline = (cx_span){0, 0};
    bool level = d->kind == CLAIMX_SCORE || d->kind == CLAIMX_MEASURE;
    if (level && !cx_str_is(d->slug, "win_rate") && cx_span_meets(d->baseline, d->subject))
      d->baseline = (cx_span){0, 0}; /* "it beats the X solver, whose FID is 19" */
    if (cx_str_eq(cx_scene_text(scene, d->baseline), cx_scene_text(scene, d->subject))) d->subject = (cx_span){0, 0};
  }
  if (!zh) cx_movements_listed(scene);
  cx_baselines_carry(scene);
  if (!zh) cx_baselines_back(scene);
  if (!zh) cx_baselines_share(scene);
  cx_baselines_twin(scene);
  if (!zh) cx_rivals_in_turn(scene);
  if (!zh) cx_rivals_valued(scene);
  if (!zh) cx_tests_compared(scene);
  cx_rivals_larger(scene);
  if (!zh) cx_bracketed_lists(scene);
  if (!zh) cx_data_passed_on(scene);
  if (!zh) cx_data_ahead(scene);
}
