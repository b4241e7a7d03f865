/* Nearness: how far two stretches of a sentence stand apart as a reader feels it. Used where no rule says which word belongs to which. */
#include "find/draft.h"

bool cx_slot_is(const cx_slot *slot, const char *letter) {
  if (slot->mention) return letter[0] == 'Q';
  if (!slot->entry) return letter[0] == 'N';
  if (letter[1] == ':' && !cx_str_is(slot->entry->sub, letter + 2)) return false;
  return slot->entry->vocabulary->slot.n == 1 && slot->entry->vocabulary->slot.p[0] == letter[0];
}

bool cx_sub_is(const cx_entry *entry, const char *sub) { return entry && cx_str_is(entry->sub, sub); }

enum { REACH = 400 }; /* bytes; further is CX_FAR */

static const struct {
  const char *text;
  uint32_t cost;
} barriers[] = {
    {";", 60},    {"；", 60},    {" while ", 40}, {" whereas ", 40},  {" but ", 40},  {", and ", 14}, {", ", 14}, {"，", 24}, {"、", 14},
    {" and ", 8}, {"(", 18},     {")", 18},       {"（", 18},         {"）", 18},     {": ", 20},     {"：", 12}, {"且", 14}, {"并", 14},
    {"同时", 14}, {" with ", 6}, {" than ", 30},  {" compared ", 30}, {" over ", 12}, {"相比", 24},   {"比", 6},
};

/* A setting's name belongs to the one value that follows it: "a guidance scale of 5.5 reaches 17.3". */
bool cx_metric_spent(const cx_scene *scene, const cx_line *line, const cx_slot *metric, const cx_slot *by) {
  enum { VALUE_OF = 14 };
  if (!metric->entry || !cx_sub_is(metric->entry, "setting")) return false;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->metric_slot != metric || d->slot == by) continue;
    bool before = d->slot->at < metric->at && by->at > metric->at && d->slot->span.end + VALUE_OF > metric->span.start; /* "60% sparsity" */
    if (before || (d->slot->at > metric->at && d->slot->span.start < metric->span.end + VALUE_OF)) return true;
  }
  return false;
}

/* The first slot that starts at or after `at`. */
static uint32_t slot_from(const cx_line *line, uint32_t at) {
  uint32_t low = 0, high = line->slotted.slot_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (line->slotted.slots[middle].span.start < at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

uint32_t cx_distance(const cx_scene *scene, const cx_line *line, cx_span from, cx_span to) {
  cx_span gap = from.end <= to.start ? (cx_span){from.end, to.start} : (cx_span){to.end, from.start};
  if (gap.end <= gap.start) return 0;
  if (gap.end - gap.start > REACH) return CX_FAR;
  cx_str text = cx_scene_text(scene, gap);
  uint32_t cost = (uint32_t)text.n;
  for (size_t at = 0; at < text.n; at++) {
    if (cx_is_alnum((unsigned char)text.p[at])) continue; /* no barrier begins with these */
    cx_str rest = cx_str_cut(text, at, text.n);
    for (size_t b = 0; b < sizeof barriers / sizeof *barriers; b++) {
      if (barriers[b].text[0] != rest.p[0] || !cx_str_starts(rest, cx_str_of(barriers[b].text))) continue;
      cost += barriers[b].cost;
      at += strlen(barriers[b].text) - 1;
      break;
    }
  }
  for (uint32_t i = slot_from(line, gap.start); i < line->slotted.slot_count && line->slotted.slots[i].span.end <= gap.end; i++)
    if (line->slotted.slots[i].mention) cost += 16;
  return cost;
}

const cx_slot *cx_nearest(const cx_scene *scene, const cx_line *line, const cx_slot *from, const char *letter, cx_side side, uint32_t limit,
                          uint32_t *cost) {
  const cx_slot *best = NULL;
  uint32_t least = limit;
  uint32_t first = slot_from(line, from->span.start > limit ? from->span.start - limit : 0);
  for (uint32_t i = first ? first - 1 : 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start > from->span.end + limit) break;
    if (s == from || !cx_slot_is(s, letter)) continue;
    bool right = s->span.start >= from->span.end;
    if (right ? !(side & CX_RIGHT) : !(side & CX_LEFT)) continue;
    uint32_t d = cx_distance(scene, line, from->span, s->span);
    if (d < least) {
      least = d;
      best = s;
    }
  }
  if (cost) *cost = best ? least : CX_FAR;
  return best;
}
