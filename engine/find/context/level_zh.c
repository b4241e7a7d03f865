/* Whose level a value of a Chinese text is told against without a word of more or less: 匹配X, 保持X的精度, 71.2(vs. X). */
#include "find/context/context_zh.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"

/* The bytes between a word and a value: none where the one begins right behind the other, as Chinese writes them; CX_FAR where they meet.
 */
uint32_t cx_apart_zh(cx_span word, cx_span value) {
  if (cx_span_meets(word, value)) return CX_FAR;
  return word.start >= value.end ? word.start - value.end : value.start - word.end;
}

/* Behind a mark, a word like 且, or what is measured. */
static bool stands_as_verb(const cx_scene *scene, const cx_line *line, uint32_t at) {
  if (cx_clause_start(scene, line, at, true) == at || cx_edge_before(scene, line->span.start, at, "tail")) return true;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (cx_slot_is(&line->slotted.slots[i], "M") && line->slotted.slots[i].core.end == at) return true;
  return false;
}

/* 与OakNet精度相当: what the word at the end of a frame is said of, without what was measured. */
static cx_span levelled(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_span np = cx_compared_frame_zh(scene, line, hit->span.start, "frame");
  for (uint32_t k = 0; k < line->slotted.slot_count; k++) {
    const cx_slot *s = &line->slotted.slots[k];
    if (cx_slot_is(s, "M") && s->core.end == np.end && s->core.start > np.start) np.end = cx_blanks_back(scene, np.start, s->core.start);
  }
  while (np.end > np.start + 3 && cx_ends_at(scene, np.end, "的")) np.end -= 3;
  return np;
}

/* 逼近原模型水准(相差<2%), 速度提升30%且与旧版质量持平: what a system is on a par with is what its movements are told against, where no
 * comparison says it. */
cx_span cx_on_a_par_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d, bool bracket) {
  enum { APART = 150 };
  if (d->kind != CLAIMX_CHANGE && d->kind != CLAIMX_SPEEDUP) return (cx_span){0, 0};
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "comparison") || !cx_str_is(hit->entry->name, "par")) continue;
    if (cx_apart_zh(hit->span, d->quote) > APART) continue;
    bool after = cx_str_is(cx_entry_get(hit->entry, "place"), "after");    /* 与X相当，成本降低20% */
    if (!after && !stands_as_verb(scene, line, hit->span.start)) continue; /* 学生匹配教师 is of another, 立体匹配网络 a name */
    cx_span np = after ? levelled(scene, line, hit) : cx_compared_at_zh(scene, line, hit->span.end);
    uint32_t end = cx_clause_end(scene, line, hit->span.end, true);
    if (cx_span_empty(np) || cx_says_number_zh(line, after ? np.start : hit->span.end, np.end)) continue;
    bool named = cx_compared_named_zh(scene, line, np) || cx_edge_at(scene, np.start, np.end, "whole") > 0;
    bool own = d->bound == CX_UNDER && end < line->span.end && scene->reading.text.p[end] == '(' &&
               cx_clause_start(scene, line, d->quote.start, false) == end + 1;
    if (named && (own || !bracket)) return np;
  }
  return (cx_span){0, 0};
}

/* 保持StoneNet精度的同时延迟降低30%: whose level a system keeps, its movements are told against. */
cx_span cx_level_kept_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { APART = 120 };
  if (d->kind != CLAIMX_CHANGE && d->kind != CLAIMX_SPEEDUP) return (cx_span){0, 0};
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is(s, "K") || cx_apart_zh(s->core, d->quote) > APART) continue;
    cx_span np = cx_compared_at_zh(scene, line, s->core.end);
    for (uint32_t n; np.start < np.end && (n = cx_edge_at(scene, np.start, np.end, "before")) != 0;) np.start += n; /* 保持与X相当的精度 */
    if (cx_span_empty(np) || cx_says_number_zh(line, s->core.end, np.end)) continue;
    if (cx_str_eq(cx_scene_text(scene, np), cx_scene_text(scene, d->subject))) continue;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "role", cx_scene_text(scene, np));
    bool named = role && cx_str_is(role->name, "baseline");
    for (uint32_t k = 0; k < line->slotted.slot_count && !named; k++) {
      cx_span core = line->slotted.slots[k].core;
      if (!cx_slot_is_system(&line->slotted.slots[k]) || cx_str_eq(cx_scene_text(scene, core), cx_scene_text(scene, d->subject))) continue;
      if (core.start == np.start) np.end = core.end; /* StoneNet推理 */
      named = core.end == np.end;
    }
    if (named) return np;
  }
  return (cx_span){0, 0};
}

/* StoneNet 9.8: a name that no vocabulary knows, without the value behind it that could be a release. */
static cx_span without_value(const cx_scene *scene, const cx_slot *s) {
  const char *p = scene->reading.text.p;
  uint32_t at = s->core.end;
  bool point = false;
  while (at > s->core.start && (cx_is_digit(p[at - 1]) || p[at - 1] == '.')) point |= p[--at] == '.';
  bool value = !s->entry && point && at > s->core.start && p[at - 1] == ' ';
  return value ? cx_span_of(s->core.start, cx_blanks_back(scene, s->core.start, at)) : s->core;
}

/* 得分71.2(vs. StoneNet 69.8): the name that a bracket sets against the value. */
cx_span cx_set_against_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { NEAR = 4 };
  uint32_t open = cx_blanks_on(scene, d->quote.end), at = cx_blanks_on(scene, open + 1);
  if (open >= line->span.end || scene->reading.text.p[open] != '(' || !cx_versus_at_zh(scene, line, at)) return (cx_span){0, 0};
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_slot_is_system(s) && !s->member_count && s->core.start > at && s->core.start <= at + NEAR) return without_value(scene, s);
  }
  return (cx_span){0, 0};
}

/* 推理速度与X相当 is not of the accuracy before it. */
static bool of_another(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t np) {
  uint32_t start = cx_clause_start(scene, line, np, false);
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    bool metric = cx_slot_is(s, "M") && s->core.start >= start && s->core.end <= np && s->entry;
    if (metric && !cx_str_is(s->entry->name, "performance") && !cx_str_eq(s->entry->name, d->slug)) return true;
  }
  return false;
}

/* 得分为0.32，与专家系统精度相当: whose level the scores right before a word are on. */
cx_span cx_equalled_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { APART = 120 };
  if (d->kind != CLAIMX_SCORE) return (cx_span){0, 0};
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    uint32_t end = cx_clause_end(scene, line, hit->span.end, true); /* 与X持平(准确率75%), 可与X媲美。 */
    cx_str place = cx_entry_in(hit->entry, "comparison") ? cx_entry_get(hit->entry, "place") : CX_STR("");
    bool closes = cx_str_is(place, "around") && end == hit->span.end && !cx_begins_at(scene, line, end, "(");
    bool level = cx_str_is(hit->entry->name, "par") && (cx_str_is(place, "after") || closes);
    bool bracket =
        end < line->span.end && scene->reading.text.p[end] == '(' && cx_clause_start(scene, line, d->quote.start, true) == end + 1;
    bool others = !bracket && end < line->span.end && scene->reading.text.p[end] == '(' &&
                  cx_says_number_zh(line, end, cx_clause_end(scene, line, end + 1, true));
    if (!level || others || (hit->span.start < d->quote.end && !bracket) || cx_apart_zh(hit->span, d->quote) > APART) continue;
    cx_span np = levelled(scene, line, hit);
    if (!cx_span_empty(np) && !cx_says_number_zh(line, np.start, np.end) && !of_another(scene, line, d, np.start)) return np;
  }
  return (cx_span){0, 0};
}

/* A phrase with the noun of a doer behind it: 人类 | 标注者; empty where it neither ends in one nor has one behind. */
static cx_span with_doer(const cx_scene *scene, const cx_line *line, cx_span np) {
  uint32_t end = 0;
  if (cx_lexicon_longest(scene->lexicon, "doer", scene->reading.text, cx_span_of(np.end, line->span.end), &end) && end > np.end)
    return cx_span_of(np.start, end);
  for (uint32_t at = np.start; at < np.end; at++)
    if (cx_han_stands(scene, at) && cx_lexicon_find(scene->lexicon, "doer", cx_str_cut(scene->reading.text, at, np.end))) return np;
  return (cx_span){0, 0};
}

/* 延迟为3ms(传统方案则需90ms), 成功率达93%，而人类为98%: whose value of the same kind the contrast behind tells. */
cx_span cx_contrasted_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { HAN = 3 }; /* bytes of a character */
  if (d->kind != CLAIMX_SCORE && d->kind != CLAIMX_MEASURE && d->kind != CLAIMX_FRACTION) return (cx_span){0, 0};
  const char *p = scene->reading.text.p;
  uint32_t end = cx_clause_end(scene, line, d->quote.end, false), at = end, aside = cx_closed_at_zh(scene, line, at);
  if (aside && !cx_says_number_zh(line, at, aside) && cx_clause_mark(scene, aside + 1, false)) at = end = aside + 1; /* 19%(最佳)，而 */
  bool bracket = at < line->span.end && p[at] == '(';
  if (at < line->span.end && p[at] == ')') at = cx_blanks_on(scene, at + 1); /* (18%)，而 */
  uint32_t close = bracket ? cx_closed_at_zh(scene, line, at) : 0;
  for (uint32_t i = cx_slot_from(line, d->quote.end); i < line->slotted.slot_count && line->slotted.slots[i].core.start < end; i++) {
    const cx_slot *s = &line->slotted.slots[i]; /* but 需4秒和9元(X则需80秒和50元) */
    if (s->mention && s->core.start >= d->quote.end && s->mention->shape == d->mention->shape) return (cx_span){0, 0};
  }
  at = cx_blanks_on(scene, at + cx_clause_mark(scene, at, false));
  bool contrast = cx_edge_named(scene, at, line->span.end, "contrast");
  if (!contrast && !close) return (cx_span){0, 0};
  if (contrast) at = cx_blanks_on(scene, at + HAN);
  cx_span np = cx_compared_at_zh(scene, line, at);
  for (uint32_t n; (n = cx_edge_before(scene, np.start, np.end, "copula")) != 0;) np.end -= n; /* 人类标注者达96% */
  cx_span doer = cx_span_empty(np) ? np : with_doer(scene, line, np);
  bool named = cx_compared_named_zh(scene, line, np) || cx_compared_rival_zh(scene, np) || !cx_span_empty(doer);
  if (!cx_span_empty(doer)) np = doer;
  const cx_entry *kind = cx_lexicon_find(scene->lexicon, "doer", cx_scene_text(scene, np));
  if (kind && cx_str_is(kind->name, "system")) named = false;                                /* 而系统内偏差为 */
  for (uint32_t k = np.start; k < np.end; k++) named &= !cx_begins_at(scene, line, k, "了"); /* 而小模型只用了训练数据的5% */
  uint32_t stop = close ? close : cx_clause_end(scene, line, at, false), word = cx_blanks_on(scene, np.end);
  bool told = contrast || cx_edge_named(scene, word, line->span.end, "then") || cx_edge_at(scene, word, stop, "copula") > 0;
  for (uint32_t i = cx_slot_from(line, np.end); i < line->slotted.slot_count && named && told && !cx_span_empty(np); i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention || s->core.start < np.end) continue;
    if (s->core.start >= stop) break;
    if (s->mention->shape == d->mention->shape) return np;
  }
  return (cx_span){0, 0};
}

/* 成功率达93%(OakNet为54%): whose value of the same kind stands in the bracket behind. */
cx_span cx_rival_behind_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t open = cx_clause_end(scene, line, d->quote.end, true), close = cx_closed_at_zh(scene, line, open);
  if (d->kind != CLAIMX_SCORE || !close) return (cx_span){0, 0};
  uint32_t first = cx_slot_from(line, open + 1);
  for (uint32_t i = first; i + 1 < line->slotted.slot_count && line->slotted.slots[i].core.end < close; i++) {
    const cx_slot *s = &line->slotted.slots[i], *value = &line->slotted.slots[i + 1];
    uint32_t at = cx_blanks_on(scene, s->core.end);
    at += cx_edge_at(scene, at, close, "tail") ? cx_edge_at(scene, at, close, "tail") : cx_edge_at(scene, at, close, "copula");
    bool alone = value->mention && cx_blanks_on(scene, at) == value->mention->whole.start && value->mention->shape == d->mention->shape;
    if (cx_slot_is_system(s) && !s->member_count && s->core.start == cx_blanks_on(scene, open + 1) && alone && at > s->core.end)
      return s->core;
  }
  return (cx_span){0, 0};
}

/* 对教师的胜率达71%: whom a win is over. */
cx_span cx_won_against_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (!cx_str_is(d->slug, "win_rate") || d->metric_span.start < line->span.start + 3) return (cx_span){0, 0};
  return cx_ends_at(scene, d->metric_span.start, "的") ? cx_compared_frame_zh(scene, line, d->metric_span.start - 3, "rival")
                                                       : (cx_span){0, 0};
}
