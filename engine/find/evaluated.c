/* Datasets: a draft into the data its value was measured on. First the sentence's own (a dataset of the vocabulary, a name or a head noun
 * where data stand: "on NarrowQA", "across five traffic datasets"), then what the document introduces or measured on a sentence before. */
#include "find/context.h"

/* "on the Ocular Disease dataset", "on the streaming benchmarks" name data; "on public datasets", "on tasks" do not. */
static bool names_data(const cx_scene *scene, cx_span np) {
  if (scene->document->language == CX_LANGUAGE_ZH) return true;
  for (uint32_t i = np.start; i < np.end; i++)
    if (cx_is_upper(scene->reading.text.p[i])) return true;
  cx_str text = cx_scene_text(scene, np);
  static const char *const heads[] = {" datasets", " benchmarks", " dataset", " benchmark", " corpus"};
  static const char *const vague[] = {"public",        "certain",    "diverse",  "multiple", "available",
                                      "comprehensive", "real-world", "standard", "different"};
  for (size_t i = 0; i < sizeof vague / sizeof *vague; i++)
    if (cx_str_starts(text, cx_str_of(vague[i]))) return false;
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
    if (cx_str_ends(text, cx_str_of(heads[i]))) return true;
  return false;
}

/* "on NarrowQA", "across MVSuite": a name no vocabulary knows, where data stand. */
static const cx_slot *unknown_data(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np, const cx_draft *d) {
  cx_str word = cx_scene_text(scene, hit->span);
  if (!cx_str_is(word, "on") && !cx_str_is(word, "On") && !cx_str_is(word, "across") && !cx_str_is(word, "Across")) return NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention && !s->entry && s->core.start == np.start &&
        !cx_str_eq(cx_scene_text(scene, s->core), cx_scene_text(scene, d->subject)))
      return s;
  }
  return NULL;
}

void cx_draft_dataset(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->dataset) || d->kind == CLAIMX_PARAMETERS || d->kind == CLAIMX_SETTING) return;
  uint32_t least = 200, values = d->slot->member_count;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is_data(s)) continue;
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
    if (cx_span_empty(np) || cx_quantity_at(line, np.start)) continue;
    const cx_slot *named = unknown_data(scene, line, hit, np, d);
    if (named)
      np = named->member_count && named->member_count == values ? named->members[d->member].core : named->core;
    else if (!cx_phrase_is_data(scene, line, np) || !names_data(scene, np))
      continue;
    uint32_t cost = cx_distance(scene, line, d->quote, hit->span);
    if (cost >= least) continue;
    least = cost;
    d->dataset = np;
  }
}
