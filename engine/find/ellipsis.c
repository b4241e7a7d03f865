/* Ellipsis: what a clause leaves out because its sibling said it. "reduces A by 40% and B by 20%": the verb; "up to 2.5× faster and 1.4× higher":
 * the bound, until a number with its own bound or the next verb. Sorts the sentence's drafts by place. */
#include "find/draft.h"

static bool verb_between(const cx_line *line, uint32_t from, uint32_t to) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start < from || s->span.end > to || !s->entry) continue;
    bool verb = cx_slot_is(s, "V") || cx_slot_is(s, "W") || ((cx_slot_is(s, "U") || cx_slot_is(s, "K") || cx_slot_is(s, "F")) && cx_str_ends(s->entry->sub, CX_STR("verb")));
    if (verb) return true;
  }
  return false;
}

static void sort_by_place(cx_draft *at, uint32_t n) {
  for (uint32_t i = 1; i < n; i++) {
    cx_draft key = at[i];
    uint32_t k = i;
    for (; k > 0 && at[k - 1].quote.start > key.quote.start; k--) at[k] = at[k - 1];
    at[k] = key;
  }
}

static bool moving(const cx_draft *d) { return d->relation == CX_RELATION_MOVES || d->relation == CX_RELATION_FASTER; }

void cx_drafts_ellipsis(cx_scene *scene, uint32_t index) {
  const cx_line *line = &scene->lines.at[index];
  if (!line->draft_count) return;
  cx_draft *at = scene->drafts.at + line->first_draft;
  sort_by_place(at, line->draft_count);
  if (scene->off & CLAIMX_OFF_ELLIPSIS) return;
  const cx_draft *before = NULL;
  for (uint32_t i = 0; i < line->draft_count; i++) {
    cx_draft *d = &at[i];
    if (d->dropped || d->relation == CX_RELATION_ASIDE) continue;
    if (before && d->relation == CX_RELATION_MOVES && !d->move && moving(before) && !d->mention->plus && !d->mention->minus && !d->mention->from.form && !d->rule->direction.n) {
      d->move = before->move;
      d->move_slot = before->move_slot;
    }
    if (before && !d->bound && before->bound == CX_UP_TO && moving(before) && moving(d) && !verb_between(line, before->quote.end, d->quote.start))
      d->bound = CX_UP_TO;
    if (before && !d->statistic && before->statistic && moving(before) && moving(d) && !verb_between(line, before->quote.end, d->quote.start) &&
        d->slot == before->slot)
      d->statistic = before->statistic;
    before = d;
  }
}
