/* Context: who a claim is about (subject.c), against what (baseline.c), on which data (evaluated.c), under which settings. What the text
 * does not say stays empty. This file orders the parts and holds what they share. */
#include "find/context.h"

bool cx_slot_is_system(const cx_slot *s) {
  if (s->mention) return false;
  if (!s->entry) return true;
  return cx_slot_is(s, "N") && !cx_str_is(s->entry->sub, "hardware") && !cx_str_is(s->entry->sub, "format");
}

bool cx_slot_is_data(const cx_slot *s) { return !s->mention && s->entry && cx_slot_is(s, "D"); }

cx_span cx_whole_name(const cx_scene *scene, cx_span core) {
  for (uint32_t i = 0; i < scene->names.n; i++)
    if (cx_span_holds(scene->names.at[i].span, core)) return scene->names.at[i].span;
  return core;
}

const cx_entry *cx_word_before_zh(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  while (at > line->span.start && text.p[at - 1] == ' ') at--;
  for (uint32_t n = 9; n >= 1; n--) { /* the longest first */
    const cx_entry *role = at < line->span.start + n ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, at - n, at));
    if (role) return role;
  }
  return NULL;
}

/* "outperforms X", "improves X": its object. */
static bool is_object(const cx_scene *scene, const cx_line *line, cx_span name) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit->span.end + 1 != name.start || scene->reading.text.p[hit->span.end] != ' ') continue;
    bool moves = cx_str_is(hit->entry->vocabulary->slot, "U") && cx_str_ends(hit->entry->sub, CX_STR("verb"));
    if (moves || cx_str_is(hit->entry->vocabulary->class_name, "comparison")) return true;
  }
  return false;
}

bool cx_name_governed(const cx_scene *scene, const cx_line *line, cx_span name) {
  if (scene->document->language == CX_LANGUAGE_ZH) {
    const cx_entry *role = cx_word_before_zh(scene, line, name.start);
    return role && !cx_str_is(role->name, "open");
  }
  if (is_object(scene, line, name)) return true;
  uint32_t at = name.start;
  for (int words = 0; words < 4; words++) { /* "on the popular 7B X" */
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return false;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
    if (role && cx_str_is(role->name, "preposition")) return true;
    if (role && !cx_str_is(role->name, "determiner")) return false;
    at = word.start;
  }
  return false;
}

bool cx_phrase_is_data(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_slot_is_data(s) && cx_span_holds(np, s->core)) return true;
  }
  cx_str text = cx_scene_text(scene, np);
  size_t from = text.n;
  while (from > 0 && text.p[from - 1] != ' ') from--;
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, from, text.n));
  return head && cx_str_is(head->name, "datahead");
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

void cx_drafts_context(cx_scene *scene) {
  bool zh = scene->document->language == CX_LANGUAGE_ZH;
  cx_topics_zh own = !zh || (scene->off & CLAIMX_OFF_TOPIC) ? (cx_topics_zh){0} : cx_topic_zh(scene);
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->relation == CX_RELATION_ASIDE) continue;
    const cx_line *line = &scene->lines.at[d->sentence];
    trim_count(scene, d);
    if (zh) {
      cx_context_zh(scene, line, d, own);
    } else {
      cx_draft_subject(scene, line, d);
      cx_draft_baseline(scene, line, d);
      cx_draft_dataset(scene, line, d);
    }
    find_conditions(scene, line, d);
    bool level = d->kind == CLAIMX_SCORE || d->kind == CLAIMX_MEASURE;
    if (level && cx_span_meets(d->baseline, d->subject)) d->baseline = (cx_span){0, 0}; /* "it beats the X solver, whose FID is 19" */
    if (cx_str_eq(cx_scene_text(scene, d->baseline), cx_scene_text(scene, d->subject))) d->subject = (cx_span){0, 0};
  }
  if (!zh) cx_movements_listed(scene);
  cx_baselines_carry(scene);
  if (!zh) cx_baselines_back(scene);
  if (!zh) cx_baselines_share(scene);
  cx_baselines_twin(scene);
  if (!zh) cx_bracketed_lists(scene);
}
