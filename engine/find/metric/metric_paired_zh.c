/* Metrics paired off with values in a Chinese sentence: 准确率、覆盖度和F1分别提升3%、2%和1%,
 * 在延迟和吞吐量方面均优于X，分别降低3%和提升2%. A list of as many things as there are values, one of which is a metric: the rest are
 * metrics too, known or not; so is what stands beside a metric with its value in brackets, and the metric in front of a frame is of the
 * values behind it. Turns a draft into its metric, or leaves it to the next way (metric.c). */
#include "find/metric/metric.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

enum { MOST = 8, REACH = 200, ADVERBS = 18, DIRECT = 24 }; /* members; bytes: to the list, before a value, where no word pairs them off */

static uint32_t members(const cx_slot *slot) { return slot->member_count ? slot->member_count : 1; }

/* The length of what joins two members of a list at a place: a mark, a word, blanks around them; 0: nothing does. */
static uint32_t joint_at(const cx_scene *scene, uint32_t at, uint32_t most) {
  uint32_t start = cx_blanks_on(scene, at), length = 0;
  if (start >= most) return 0;
  if (cx_ends_at(scene, start + 3, "、")) return cx_blanks_on(scene, start + 3) - at;
  const cx_entry *word = cx_class_at_zh(scene, "joint", start, most, &length);
  return word && cx_sub_is(word, "conjunction") ? cx_blanks_on(scene, start + length) - at : 0;
}

static bool is_value(const cx_slot *s) {
  return s->mention && s->mention->shape != CX_SHAPE_COUNT && s->mention->shape != CX_SHAPE_ORDINAL;
}

static bool is_moved(const cx_slot *s) { return !s->mention && (cx_slot_is(s, "U") || cx_slot_is(s, "F")); }

/* Whether a list goes on from one value to the next, with a movement in front of that or not: 降低3%和提升2%. */
static bool goes_on(const cx_scene *scene, const cx_slot *from, const cx_slot *to) {
  uint32_t at = from->span.end + joint_at(scene, from->span.end, to->span.start);
  if (at == from->span.end) return false;
  for (const cx_slot *s = from + 1; s <= to; s++) {
    if (s < to && !is_moved(s)) return false;
    if (s->span.start > at + ADVERBS) return false;
    for (uint32_t i = at; i < s->span.start; i++)
      if (cx_clause_mark(scene, i, true)) return false;
    at = s->span.end;
  }
  return true;
}

typedef struct row {
  const cx_slot *first; /* the slot of its first value */
  uint32_t count, place;
} row;

/* The row of values that a draft's stands in. */
static row row_of(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const cx_slot *slots = line->slotted.slots, *end = slots + line->slotted.slot_count;
  uint32_t at = cx_slot_place(line, d->slot);
  row found = {.first = NULL};
  if (at == line->slotted.slot_count || !is_value(&slots[at])) return found;
  found = (row){.first = &slots[at], .count = members(&slots[at]), .place = d->member};
  for (const cx_slot *s = found.first; s > slots && found.count <= MOST;) {
    for (s--; s > slots && is_moved(s);) s--;
    if (!is_value(s) || !goes_on(scene, s, found.first)) break;
    found.first = s;
    found.count += members(s);
    found.place += members(s);
  }
  for (const cx_slot *last = &slots[at], *s = last; ++s < end && found.count <= MOST;) {
    if (is_moved(s)) continue;
    if (!is_value(s) || !goes_on(scene, last, s)) break;
    found.count += members(s);
    last = s;
  }
  return found;
}

/* Where the word stands that pairs values off (分别), shortly before the first of a row; 0: there is none. */
static uint32_t paired_from(const cx_scene *scene, const cx_line *line, const cx_slot *first) {
  enum { NEAR = 60 };
  uint32_t least = first->span.start > line->span.start + NEAR ? first->span.start - NEAR : line->span.start, length;
  for (uint32_t at = first->span.start; at > least;) {
    at = cx_sign_before(scene, least, at);
    if (cx_clause_mark(scene, at, true)) return 0;
    const cx_entry *word = cx_han_stands(scene, at) ? cx_class_at_zh(scene, "edge", at, first->span.start, &length) : NULL;
    if (word && cx_str_is(word->name, "each")) return at;
  }
  return 0;
}

/* Whether a member ends or starts at a joint: a word or Latin letters, not the one sign of 普及率, 参与度. */
static bool is_word(const cx_scene *scene, uint32_t start, uint32_t end) {
  return end >= start + 6 || (end > start && !cx_han_stands(scene, start));
}

static const cx_slot *slot_over(const cx_line *line, uint32_t at) {
  for (uint32_t i = cx_slot_from(line, at > line->span.start ? at : line->span.start); i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start > at) break;
    if (at < s->span.end) return s;
  }
  return NULL;
}

/* Whether a slot may stand in a list of metrics: a metric, or a name no vocabulary has (letters of a metric of its own). */
static bool may_stand(const cx_slot *s) { return cx_slot_is(s, "M") || (!s->mention && !s->entry); }

/* Where a list that holds a metric begins: behind a mark, a word that opens what is done to or where, or a slot of another kind. */
static uint32_t list_start(const cx_scene *scene, const cx_line *line, uint32_t at) {
  uint32_t least = at > line->span.start + REACH ? at - REACH : line->span.start;
  while (at > least) {
    uint32_t before = cx_sign_before(scene, least, at);
    const cx_slot *s = slot_over(line, before);
    if (s && !may_stand(s)) break;
    if (s) {
      at = s->span.start;
      continue;
    }
    bool opens = cx_edge_named(scene, before, at, "site") || cx_edge_named(scene, before, at, "object") ||
                 cx_edge_named(scene, before, at, "causative") || cx_ends_at(scene, at, "的");
    if (opens || cx_clause_mark(scene, before, false) || cx_edge_plays(scene, before, at, "place")) break;
    at = before;
  }
  return at;
}

/* Where it ends: at a mark, 等 or 上, what tells where (在白天和夜间), another slot, or the limit. */
static uint32_t list_end(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t limit) {
  while (at < limit) {
    const cx_slot *s = slot_over(line, at);
    if (s && !may_stand(s)) break;
    if (s) {
      at = s->span.end;
      continue;
    }
    if (cx_clause_mark(scene, at, false) || cx_begins_at(scene, line, at, "的")) break;
    uint32_t length = 0;
    const cx_entry *edge = cx_han_stands(scene, at) ? cx_class_at_zh(scene, "edge", at, limit, &length) : NULL;
    bool outside = edge && (cx_str_is(edge->name, "holder") || cx_str_is(edge->name, "tail") || cx_str_is(edge->name, "site"));
    if (outside || (edge && cx_str_is(cx_entry_get(edge, "place"), "yes"))) break;
    for (at++; at < limit && ((unsigned char)scene->reading.text.p[at] & 0xC0) == 0x80;) at++;
  }
  return at < limit ? at : limit;
}

/* The parts of a list; their number, or 0 where they are more than so many. */
static uint32_t parts_of(const cx_scene *scene, cx_span list, cx_span *parts) {
  uint32_t count = 0, start = list.start;
  for (uint32_t at = list.start; at < list.end;) {
    uint32_t length = joint_at(scene, at, list.end);
    if (length && is_word(scene, start, at) && is_word(scene, at + length, list.end)) {
      if (count + 1 >= MOST) return 0;
      parts[count++] = (cx_span){start, at};
      start = at += length;
      continue;
    }
    for (at++; at < list.end && ((unsigned char)scene->reading.text.p[at] & 0xC0) == 0x80;) at++;
  }
  parts[count++] = (cx_span){start, cx_blanks_back(scene, start, list.end)};
  return count;
}

/* The metric that a part of a list names, last of several; NULL: one that no vocabulary has. */
static const cx_slot *metric_in(const cx_line *line, cx_span part) {
  const cx_slot *found = NULL;
  for (uint32_t i = cx_slot_from(line, part.start); i < line->slotted.slot_count && line->slotted.slots[i].span.start < part.end; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is(s, "M")) continue;
    for (uint32_t m = 0; m < members(s); m++)
      if (cx_span_holds(part, cx_slot_member(s, m)->core)) found = cx_slot_member(s, m);
  }
  return found;
}

/* Another slot than a metric's, in a part that none names, is the name of something else. */
static bool is_noun(const cx_scene *scene, const cx_line *line, cx_span part) {
  enum { LONGEST = 36 };
  if (!is_word(scene, part.start, part.end) || cx_span_len(part) > LONGEST) return false;
  for (uint32_t i = cx_slot_from(line, part.start); i < line->slotted.slot_count; i++)
    if (cx_span_meets(line->slotted.slots[i].core, part) && line->slotted.slots[i].entry) return false;
  return true;
}

/* 检测和抽取性能, 训练和推理速度: only the last part names a metric, behind a word that is like the others; it is the head of all. */
static bool shares_head(const cx_scene *scene, const cx_line *line, const cx_span *parts, uint32_t count) {
  enum { WORD = 6 }; /* bytes: two characters */
  bool alike = true;
  for (uint32_t k = 0; k + 1 < count; k++) {
    if (metric_in(line, parts[k])) return false;
    alike = alike && cx_span_len(parts[k]) == WORD && !cx_ends_as_quality(scene, cx_scene_text(scene, parts[k]));
  }
  const cx_slot *last = metric_in(line, parts[count - 1]);
  if (!last) return false;
  cx_span head = {last->core.start + WORD, last->core.end};
  bool inside = alike && head.start < head.end && cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, head));
  return inside || is_word(scene, parts[count - 1].start, last->core.start);
}

bool cx_metric_paired_zh(cx_scene *scene, cx_draft *d) {
  bool told = d->relation == CX_RELATION_VALUE || d->relation == CX_RELATION_MOVES || d->relation == CX_RELATION_FASTER;
  if (!told || scene->document->language != CX_LANGUAGE_ZH || (scene->off & CLAIMX_OFF_ZIP)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  row values = row_of(scene, line, d);
  if (!values.first || values.count < 2 || values.count > MOST) return false;
  uint32_t each = paired_from(scene, line, values.first), limit = each ? each : values.first->span.start;
  for (uint32_t i = cx_slot_place(line, values.first); i-- > 0;) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end + REACH < limit) break;
    if (s->mention && s->span.end > limit) break;
    if (!cx_slot_is(s, "M") || s->span.end > limit) continue;
    cx_span parts[MOST], list = {list_start(scene, line, s->span.start), list_end(scene, line, s->span.end, limit)};
    uint32_t count = parts_of(scene, list, parts);
    if (count == 1 && cx_clause_end(scene, line, s->span.end, false) > values.first->span.start) return false; /* F1值分别为0.77和0.88 */
    if (count != values.count) continue;
    bool clear = each || cx_clause_end(scene, line, list.end, false) >= values.first->span.start;
    if (!clear || (!each && list.end + DIRECT < values.first->span.start)) continue;
    if (cx_begins_at(scene, line, list.end, "的") || shares_head(scene, line, parts, values.count)) continue;
    bool nouns = true;
    for (uint32_t k = 0; k < values.count; k++) nouns = nouns && (metric_in(line, parts[k]) || is_noun(scene, line, parts[k]));
    if (!nouns) continue;
    const cx_slot *own = metric_in(line, parts[values.place]);
    if (own && !cx_metric_fits(scene, d, own->entry)) return false;
    d->metric = own ? own->entry : NULL;
    d->metric_span = own ? own->core : parts[values.place];
    d->metric_slot = NULL;
    return cx_metric_say(d, own ? own->entry->name : CX_STR("other"));
  }
  return false;
}

/* The statement whose bracket is the last that closes before a quantity opens its own; or NULL. */
static const cx_draft *bracket_before(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const cx_draft *last = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool before = !b->dropped && b->quote.end < d->quote.start && b->relation == d->relation && b->slug.n;
    if (before && b->mention->shape == d->mention->shape && scene->reading.text.p[b->slot->span.end] == ')') last = b;
  }
  return last;
}

/* 召回率(+1.9%)、亲和力(+1.2%): beside a metric with its amount in brackets, a noun of a quality that no vocabulary knows is another. */
bool cx_metric_bracketed_zh(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  bool told = d->relation == CX_RELATION_VALUE || d->relation == CX_RELATION_MOVES;
  if (!told || scene->document->language != CX_LANGUAGE_ZH || !cx_opened_at(scene, d->slot->span.start)) return false;
  const cx_draft *last = bracket_before(scene, line, d);
  if (!last || cx_span_empty(last->metric_span) || last->metric_span.end + 1 != last->slot->span.start) return false;
  uint32_t close = last->slot->span.end + 1, open = d->slot->span.start - 1, joint = close < open ? joint_at(scene, close, open) : 0;
  cx_span word = {close + joint, open};
  cx_str noun = cx_scene_text(scene, word);
  bool quality = joint && (cx_ends_as_quality(scene, noun) || cx_str_is_lower(noun, "-"));
  if (!quality || !is_noun(scene, line, word)) return false;
  d->metric = NULL;
  d->metric_span = word;
  return cx_metric_say(d, CX_STR("other"));
}

/* 准确率在A、B及自建数据集上分别提升3%: the metric right in front of the frame that its movement or value stands behind. */
bool cx_metric_before_frame_zh(cx_scene *scene, cx_draft *d) {
  bool told = d->relation == CX_RELATION_VALUE || d->relation == CX_RELATION_MOVES;
  if (!told || scene->document->language != CX_LANGUAGE_ZH || !cx_metric_unnamed(d)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = cx_slot_place(line, d->slot); i-- > 0;) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention || s->span.end + REACH < d->slot->span.start) return false;
    if (!cx_slot_is(s, "M")) continue;
    uint32_t at = cx_blanks_on(scene, s->span.end), place = 0;
    if (!cx_edge_named(scene, at, line->span.end, "site") || (s->member_count && s->member_count != members(d->slot))) return false;
    for (; at < d->slot->span.start; at++) {
      if (cx_clause_mark(scene, at, false)) return false;
      if (cx_han_stands(scene, at) && cx_edge_at(scene, at, d->slot->span.start, "place")) place = at;
    }
    if (!place || !cx_metric_fits(scene, d, s->entry)) return false;
    return cx_metric_take(scene, d, s);
  }
  return false;
}
