/* The baseline that a movement of a Chinese text starts from, as the text names it where it moves: 从X的0.3降至0.1, 将X的召回率提升5%. */
#include "find/context/context_zh.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"

/* 从最强基线的0.3降至0.1: whose value the movement starts from. */
static cx_span left_behind(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { OF = 3 }; /* bytes of 的 */
  uint32_t end = cx_blanks_back(scene, line->span.start, d->mention->whole.start);
  if (!cx_ends_at(scene, end, "的")) return (cx_span){0, 0};
  cx_span np = cx_compared_frame_zh(scene, line, end - OF, "from");
  return cx_compared_named_zh(scene, line, np) || cx_compared_rival_zh(scene, np) ? np : (cx_span){0, 0};
}

/* 将三种现有方法的召回率提升5%: a rival that is the object of what moves it, without its count and without what was measured. */
static cx_span improved(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { HAN = 3 };
  uint32_t start = cx_clause_start(scene, line, d->quote.start, false), object = 0, end = 0;
  for (uint32_t at = start; at + HAN < d->quote.start; at++)
    if (cx_han_stands(scene, at) && cx_edge_named(scene, at, line->span.end, "object")) object = at + HAN;
  for (uint32_t i = cx_slot_from(line, object); i < line->slotted.slot_count && object && !end; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start >= d->quote.start) break;
    if (s->core.start < object) continue;
    if (s->mention && s->core.start <= cx_blanks_on(scene, object))
      object = cx_blanks_on(scene, s->core.end);
    else if (cx_slot_is(s, "M") || cx_slot_is(s, "U"))
      end = s->core.start;
  }
  if (!end) return (cx_span){0, 0};
  end = cx_blanks_back(scene, object, end);
  if (cx_ends_at(scene, end, "的")) end -= HAN;
  cx_span np = {cx_blanks_on(scene, object), end};
  return np.end > np.start && cx_compared_rival_zh(scene, np) ? np : (cx_span){0, 0};
}

cx_span cx_raised_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (d->kind != CLAIMX_CHANGE && d->kind != CLAIMX_SPEEDUP) return (cx_span){0, 0};
  cx_span np = left_behind(scene, line, d);
  return cx_span_empty(np) ? improved(scene, line, d) : np;
}
