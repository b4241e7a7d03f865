/* Whose another value is that a Chinese text tells one by: the whole that a share or multiple is of (是X的18%, 达到X 95%的质量,
 * 9%的原始显存), the rival that a movement starts from (从X的0.3降至0.1) or that it moves (将X的召回率提升5%). */
#include "find/context/context_zh.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"

enum { LONGEST_PHRASE = 60 }; /* bytes */

static cx_span share_owner(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t at = cx_blanks_on(scene, d->quote.end);
  cx_str rest = cx_str_cut(scene->reading.text, at, line->span.end);
  if (!cx_str_starts(rest, CX_STR("的"))) return (cx_span){0, 0};
  cx_span np = {at + 3, at + 3};
  for (uint32_t i = 0; i < line->slotted.slot_count && np.end == np.start; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_slot_is(s, "M") && s->core.start > np.start && s->core.start < np.start + 40) np.end = s->core.start;
  }
  bool whole = cx_edge_at(scene, np.start, np.end, "whole") > 0;
  while (np.end > np.start && cx_str_ends(cx_scene_text(scene, np), CX_STR("的"))) np.end -= 3;
  np.start = cx_blanks_on(scene, np.start), np.end = cx_blanks_back(scene, np.start, np.end);
  bool rival = np.end > np.start && cx_compared_rival_zh(scene, np); /* 13%的教师参数 */
  for (uint32_t i = cx_slot_from(line, np.start); i < line->slotted.slot_count && line->slotted.slots[i].core.start < np.end; i++)
    rival |= cx_slot_is_system(&line->slotted.slots[i]) && line->slotted.slots[i].core.end == np.end;
  return whole || rival ? np : (cx_span){0, 0};
}

/* 是LightNet的1/6, 超过B树的两倍, 原来的18%: whose multiple it is. */
static cx_span whole_of(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_shape shape = d->mention->shape;
  uint32_t end = cx_blanks_back(scene, line->span.start, d->mention->whole.start), start = cx_clause_start(scene, line, end, true);
  cx_str text = scene->reading.text;
  if ((shape != CX_SHAPE_FACTOR && shape != CX_SHAPE_PART && shape != CX_SHAPE_PERCENT) || end < start + 6 ||
      !cx_str_ends(cx_str_cut(text, start, end), CX_STR("的")))
    return (cx_span){0, 0};
  end -= 3;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start < start || s->core.start >= end) continue;
    if (cx_slot_is(s, "U") && cx_edge_at(scene, s->core.end, end, "head") == end - s->core.end) continue; /* 之前领先方法的2% */
    if (cx_slot_is(s, "M") && s->core.end == end && s->core.start > start)
      end = s->core.start; /* 自回归模型速度的11倍 */
    else if (s->core.end < end && (s->mention || cx_slot_is(s, "V") || cx_slot_is(s, "K") || cx_slot_is(s, "W") || cx_slot_is(s, "U") ||
                                   cx_slot_is(s, "F") || cx_slot_is(s, "M")))
      start = s->core.end;
  }
  for (uint32_t at = start; at < end;) {
    uint32_t n = cx_han_stands(scene, at) ? cx_edge_at(scene, at, end, "copula") : 0;
    at += n ? n : 1;
    if (n) start = at;
  }
  for (uint32_t n; start < end && cx_han_stands(scene, start) && (n = cx_edge_at(scene, start, end, "before")) != 0;)
    start += n;                                           /* 从X的44%提升至48% */
  if (cx_begins_at(scene, line, start, "了")) start += 3; /* 取得了显著的9% */
  for (uint32_t n; end > start && (n = cx_edge_before(scene, start, end, "tail")) != 0;) end -= n;
  cx_span np = {cx_blanks_on(scene, start), cx_blanks_back(scene, start, end)};
  uint32_t behind = 0;
  const cx_entry *joint = cx_lexicon_longest(scene->lexicon, "joint", text, np, &behind);
  if (joint && (cx_str_is(joint->sub, "versus") || cx_str_is(joint->sub, "conjunction"))) return (cx_span){0, 0}; /* vs X的17% */
  if (cx_edge_at(scene, np.start, np.end, "generic") == np.end - np.start) return (cx_span){0, 0};                /* 其余的15% */
  if (np.end < np.start + 4 && cx_han_stands(scene, np.start)) return (cx_span){0, 0};
  return np.end > np.start && np.end - np.start <= LONGEST_PHRASE ? np : (cx_span){0, 0};
}

/* 达到教师网络92%的质量, 只要旧版37%的显存: the whole stands between the verb and its share. */
static cx_span share_holder(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t end = cx_blanks_back(scene, line->span.start, d->mention->whole.start), start = cx_clause_start(scene, line, end, true);
  uint32_t verb = 0;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start < start || s->core.end > end) continue;
    if (cx_slot_is(s, "K") || cx_slot_is(s, "V") || cx_slot_is(s, "W")) verb = s->core.end;
    if (s->mention || cx_slot_is(s, "U") || cx_slot_is(s, "M")) verb = 0;
  }
  for (uint32_t at = start, n; at < end; at += n ? n : 1) /* 胜率达教师网络88% */
    if ((n = cx_han_stands(scene, at) ? cx_edge_at(scene, at, end, "copula") : 0) != 0 && at + n > verb &&
        !(at >= start + 3 && cx_compared_rival_zh(scene, cx_span_of(at - 3, end)))) /* not the 有 of 现有方法6% */
      verb = at + n;
  if (!verb) return (cx_span){0, 0};
  for (uint32_t n; end > verb && (n = cx_edge_before(scene, verb, end, "tail")) != 0;) end -= n;
  if (cx_str_starts(cx_str_cut(scene->reading.text, verb, end), CX_STR("了"))) verb += 3;
  verb = cx_blanks_on(scene, verb);
  bool noun = end > verb && cx_edge_before(scene, verb, end, "head") > 0;
  for (uint32_t i = 0; i < line->slotted.slot_count && !noun; i++)
    noun =
        cx_slot_is_system(&line->slotted.slots[i]) && line->slotted.slots[i].core.end == end && line->slotted.slots[i].core.start >= verb;
  return noun && end - verb <= LONGEST_PHRASE && end - verb >= 2 ? cx_span_of(verb, end) : (cx_span){0, 0};
}

/* 1.7倍于完整计算: what stands behind the factor. */
static cx_span multiple_of(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  bool factor = d->mention->shape == CX_SHAPE_FACTOR && cx_begins_at(scene, line, d->quote.end, "于");
  return factor ? cx_compared_at_zh(scene, line, d->quote.end + 3) : (cx_span){0, 0};
}

cx_span cx_whole_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span whole = d->kind != CLAIMX_SCORE ? whole_of(scene, line, d) : (cx_span){0, 0};
  if (cx_span_empty(whole)) whole = multiple_of(scene, line, d);
  bool saved = d->kind == CLAIMX_CHANGE && d->direction == CLAIMX_DECREASE && cx_sub_in(d->metric, "resource", "time"); /* 省9%的X费用 */
  if ((d->kind == CLAIMX_FRACTION || saved) && cx_span_empty(whole)) whole = share_owner(scene, line, d);
  if (d->kind == CLAIMX_FRACTION && cx_span_empty(whole)) whole = share_holder(scene, line, d);
  return whole;
}

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
    if (cx_han_stands(scene, at) && cx_edge_named(scene, at, line->span.end, "object") && !cx_in_word_zh(line, cx_span_of(at, at + HAN)))
      object = at + HAN; /* not 把控 */
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
