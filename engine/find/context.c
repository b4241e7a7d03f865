/* Context: who a claim is about, against what, on which data, under which settings. Looks at the clause, then the sentence, then at the names the
 * document defines; what the text does not say stays empty. Groups of names are paired with groups of values. */
#include "find/draft.h"
#include "find/phrase.h"

static bool is_system(const cx_slot *s) {
  if (s->mention) return false;
  if (!s->entry) return true;
  return cx_slot_is(s, "N") && !cx_str_is(s->entry->sub, "hardware") && !cx_str_is(s->entry->sub, "format");
}

static bool is_data(const cx_slot *s) { return !s->mention && s->entry && cx_slot_is(s, "D"); }

/* ---- subject ---- */

static const cx_name *topic(const cx_scene *scene) {
  for (uint32_t i = 0; i < scene->names.n; i++)
    if (scene->names.at[i].defined) return &scene->names.at[i];
  return NULL;
}

/* A name that a preposition or a comparison introduces is not what the sentence speaks of. */
static bool governed(const cx_scene *scene, const cx_line *line, const cx_slot *s) {
  uint32_t at = s->span.start;
  for (int words = 0; words < 3; words++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return false;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
    if (role && cx_str_is(role->name, "preposition")) return true;
    if (!role || !cx_str_is(role->name, "determiner")) return false;
    at = word.start;
  }
  return false;
}

static void find_subject(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->subject)) return;
  uint32_t values = d->slot->member_count;
  const cx_slot *best = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end > d->quote.start) break;
    if (!is_system(s) || governed(scene, line, s)) continue;
    best = s;
    if (values > 1 && s->member_count == values) break;
    if (!s->entry) break; /* the first name of its own form leads the sentence */
  }
  const cx_name *own = scene->off & CLAIMX_OFF_TOPIC ? NULL : topic(scene);
  if (best && own && best->entry && !cx_str_eq(cx_scene_text(scene, best->core), cx_scene_text(scene, own->span))) best = NULL;
  if (best) d->subject = values > 1 && best->member_count == values ? best->members[d->member].core : best->core;
  else if (own && d->kind != CLAIMX_SETTING && d->kind != CLAIMX_COUNT) d->subject = own->span;
}

/* ---- baseline ---- */

static bool data_phrase(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (is_data(s) && cx_span_holds(np, s->core)) return true;
  }
  cx_str text = cx_scene_text(scene, np);
  size_t from = text.n;
  while (from > 0 && text.p[from - 1] != ' ') from--;
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, from, text.n));
  return head && cx_str_is(head->name, "datahead");
}

static bool begins_with_quantity(const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].mention && line->slotted.slots[i].span.start == np.start) return true;
  return false;
}

static void find_baseline(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->baseline) || d->kind == CLAIMX_COUNT || d->kind == CLAIMX_SETTING || d->kind == CLAIMX_PARAMETERS) return;
  uint32_t least = 160;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_str_is(hit->entry->vocabulary->class_name, "comparison") || cx_span_meets(hit->span, d->mention->whole)) continue;
    cx_span np = cx_phrase_after(scene, line, hit->span.end);
    if (cx_span_empty(np) || begins_with_quantity(line, np) || data_phrase(scene, line, np)) continue;
    bool after = hit->span.start >= d->quote.end;
    if (!after && (cx_str_is(cx_scene_text(scene, hit->span), "over") || cx_str_is(cx_scene_text(scene, hit->span), "than"))) continue;
    uint32_t cost = cx_distance(scene, line, d->quote, hit->span);
    if (cost >= least) continue;
    least = cost;
    d->baseline = np;
  }
  uint32_t values = d->slot->member_count;
  if (values < 2 || cx_span_empty(d->baseline) || (scene->off & CLAIMX_OFF_ZIP)) return;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention && s->member_count == values && s->core.start == d->baseline.start) d->baseline = s->members[d->member].core;
  }
}

/* ---- dataset ---- */

static void find_dataset(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->dataset) || d->kind == CLAIMX_PARAMETERS || d->kind == CLAIMX_SETTING) return;
  uint32_t least = 200, values = d->slot->member_count;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!is_data(s)) continue;
    bool pair = values > 1 && s->member_count == values && !(scene->off & CLAIMX_OFF_ZIP);
    uint32_t cost = pair ? 0 : cx_distance(scene, line, d->quote, s->core);
    if (cost >= least) continue;
    least = cost;
    const cx_slot *own = pair ? &s->members[d->member] : s;
    d->dataset = own->core;
    d->dataset_name = own->entry && !(s->member_count && !pair) ? own->entry->name : CX_STR("");
  }
  if (!cx_span_empty(d->dataset)) return;
  for (uint32_t i = 0; i < line->hits.n; i++) { /* "on the streaming benchmarks" */
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_str_is(hit->entry->vocabulary->class_name, "onto")) continue;
    cx_span np = cx_phrase_after(scene, line, hit->span.end);
    if (cx_span_empty(np) || begins_with_quantity(line, np) || !data_phrase(scene, line, np)) continue;
    uint32_t cost = cx_distance(scene, line, d->quote, hit->span);
    if (cost >= least) continue;
    least = cost;
    d->dataset = np;
  }
}

/* ---- conditions: the settings of the same sentence ---- */

static void find_conditions(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (d->kind == CLAIMX_SETTING || d->kind == CLAIMX_COUNT) return;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *s = &scene->drafts.at[i];
    if (s->dropped || s->relation == CX_RELATION_ASIDE || s->kind != CLAIMX_SETTING || cx_span_meets(s->quote, d->quote)) continue;
    if (cx_distance(scene, line, d->quote, s->quote) < 90) *cx_vec_add(scene->arena, &d->conditions) = s->quote;
  }
}

void cx_drafts_context(cx_scene *scene) {
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->relation == CX_RELATION_ASIDE) continue;
    const cx_line *line = &scene->lines.at[d->sentence];
    find_subject(scene, line, d);
    find_baseline(scene, line, d);
    find_dataset(scene, line, d);
    find_conditions(scene, line, d);
    if (cx_span_eq(d->baseline, d->subject)) d->subject = (cx_span){0, 0};
  }
}
