/* Amounts inside a counted phrase, which has their slot: "300 new 30-second clips", "25 six-turn chats" count clips and chats, and how long
 * they are is a setting. */
#include "find/draft/draft.h"

static bool is_amount(const cx_scene *scene, const cx_mention *m) {
  bool measured = m->shape == CX_SHAPE_TIME || m->shape == CX_SHAPE_PHYSICAL || m->shape == CX_SHAPE_BITS || m->shape == CX_SHAPE_COUNT;
  bool joined = m->number.end < m->quote.end && scene->reading.text.p[m->number.end] == '-';
  return measured && joined && !m->aside && !m->glued;
}

/* The slot of the counted phrase that holds a mention; NULL: none does. */
static const cx_slot *holder(const cx_line *line, const cx_mention *m, uint32_t *member) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *q = &line->slotted.slots[i];
    for (uint32_t k = 0; q->mention && k < (q->member_count ? q->member_count : 1); k++) {
      const cx_mention *whole = cx_slot_member(q, k)->mention;
      if (whole == m) return NULL;
      if (whole->shape != CX_SHAPE_COUNT || whole->number.end >= m->number.start || whole->quote.end < m->quote.end) continue;
      *member = k;
      return q;
    }
  }
  return NULL;
}

void cx_drafts_nested(cx_scene *scene, uint32_t index) {
  if (scene->off & CLAIMX_OFF_FALLBACK) return;
  const cx_line *line = &scene->lines.at[index];
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *m = &line->mentions.at[i];
    uint32_t member = 0;
    const cx_slot *q = is_amount(scene, m) && !cx_draft_find(scene, index, m) ? holder(line, m, &member) : NULL;
    if (!q) continue;
    cx_draft d = cx_draft_new(m, q, member, index);
    d.rule = cx_last_rule("last.sets");
    d.relation = d.rule->relation;
    cx_draft_add(scene, d);
  }
}
