/* Baselines: a draft into what its value is compared against: the phrase behind a comparison ("than X", "over X", "compared to 82% for X"),
 * the whole of a share ("97% of the teacher's accuracy"). */
#include "find/context.h"

/* "98% of the teacher's accuracy", "95% of dense performance": whose metric it is a share of. */
static void share_of(cx_scene *scene, const cx_line *line, cx_draft *d) {
  cx_str text = scene->reading.text;
  if (d->kind != CLAIMX_FRACTION || !cx_str_starts(cx_str_cut(text, d->quote.end, text.n), CX_STR(" of "))) return;
  cx_span np = cx_phrase_after(scene, line, d->quote.end + 4);
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->entry || s->mention || !cx_str_is(s->entry->vocabulary->slot, "M") || s->core.start <= np.start || s->core.start >= np.end)
      continue;
    np.end = s->core.start;
    while (np.end > np.start && text.p[np.end - 1] == ' ') np.end--;
    if (cx_str_ends(cx_scene_text(scene, np), CX_STR("'s"))) np.end -= 2;
    if (!cx_span_empty(np)) d->baseline = np;
    return;
  }
}

void cx_draft_baseline(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (cx_span_empty(d->baseline)) share_of(scene, line, d);
  if (!cx_span_empty(d->baseline) || d->kind == CLAIMX_COUNT || d->kind == CLAIMX_SETTING || d->kind == CLAIMX_PARAMETERS) return;
  bool moved = d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_SPEEDUP;
  uint32_t least = moved ? 160 : d->kind == CLAIMX_RANK ? 0 : 100;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_str_is(hit->entry->vocabulary->class_name, "comparison") || cx_span_meets(hit->span, d->mention->whole)) continue;
    if (cx_str_is(hit->entry->name, "par")) continue;
    cx_span np = cx_phrase_after(scene, line, hit->span.end);
    if (cx_span_empty(np) || cx_quantity_at(line, np.start) || cx_phrase_is_data(scene, line, np)) continue;
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
