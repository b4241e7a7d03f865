/* Nearness: how far two stretches of a sentence stand apart as a reader feels it. Used where no rule says which word belongs to which. */
#include "find/scene/near.h"

#include <stddef.h>

bool cx_slot_is(const cx_slot *slot, const char *letter) {
  if (slot->mention) return letter[0] == 'Q';
  if (!slot->entry) return letter[0] == 'N';
  if (letter[1] == ':' && !cx_str_is(slot->entry->sub, letter + 2)) return false;
  return slot->entry->vocabulary->slot.n == 1 && slot->entry->vocabulary->slot.p[0] == letter[0];
}

uint32_t cx_hit_from(const cx_line *line, uint32_t at) {
  enum { LONGEST = 160 }; /* bytes of a term in a text */
  return cx_first_from(line->hits.at, line->hits.n, sizeof *line->hits.at, offsetof(cx_hit, span), at > LONGEST ? at - LONGEST : 0);
}

bool cx_slot_is_system(const cx_slot *s) {
  if (s->mention) return false;
  if (!s->entry) return true;
  return cx_slot_is(s, "N") && !cx_str_is(s->entry->sub, "hardware") && !cx_str_is(s->entry->sub, "format");
}
bool cx_slot_is_data(const cx_slot *s) { return !s->mention && s->entry && cx_slot_is(s, "D"); }

bool cx_slot_moves(const cx_slot *slot) { return cx_slot_is(slot, "U") && cx_str_ends(slot->entry->sub, CX_STR("-verb")); }

uint32_t cx_slot_place(const cx_line *line, const cx_slot *slot) {
  uint32_t i = 0;
  while (i < line->slotted.slot_count && &line->slotted.slots[i] != slot) i++;
  return i;
}

bool cx_slot_between(const cx_line *line, uint32_t from, uint32_t to, const char *letter) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start >= from && s->span.end <= to && cx_slot_is(s, letter)) return true;
  }
  return false;
}

bool cx_verb_between(const cx_line *line, uint32_t from, uint32_t to, bool reaching) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start < from || s->span.end > to || !s->entry) continue;
    bool verb = (reaching && cx_slot_is(s, "V")) || cx_slot_is(s, "W") ||
                ((cx_slot_is(s, "U") || cx_slot_is(s, "K") || cx_slot_is(s, "F")) && cx_str_ends(s->entry->sub, CX_STR("verb")));
    if (verb) return true;
  }
  return false;
}

bool cx_sub_is(const cx_entry *entry, const char *sub) { return entry && cx_str_is(entry->sub, sub); }

enum { REACH = 400 }; /* bytes; further is CX_FAR */

/* ---- barriers ---- */

static const struct {
  const char *text;
  uint32_t cost;
} marks[] = {{";", 60}, {"；", 60}, {", ", 14}, {"，", 24}, {"、", 14}, {"(", 18},
             {")", 18}, {"（", 18}, {"）", 18}, {": ", 20}, {"：", 12}};

static bool mark_at(cx_str text, uint32_t at, cx_barrier *out) {
  unsigned char c = (unsigned char)text.p[at];
  if (c < 0x80 ? !strchr(";,():", c) : c != 0xE3 && c != 0xEF) return false;
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    if (!cx_str_starts(cx_str_cut(text, at, text.n), cx_str_of(marks[i].text))) continue;
    *out = (cx_barrier){{at, at + (uint32_t)strlen(marks[i].text)}, marks[i].cost};
    return true;
  }
  return false;
}

/* The word that a hit is, with the blanks around it where it has letters. */
static bool word_of(cx_str text, const cx_hit *hit, cx_barrier *out) {
  if (!cx_str_is(hit->entry->vocabulary->class_name, "barrier")) return false;
  bool letters = cx_is_alpha(text.p[hit->span.start]);
  cx_span span = letters ? cx_span_of(hit->span.start - 1, hit->span.end + 1) : hit->span;
  if (letters && (hit->span.start == 0 || text.p[span.start] != ' ' || text.p[hit->span.end] != ' ')) return false;
  cx_str cost = cx_entry_get(hit->entry, "cost");
  *out = (cx_barrier){span, 0};
  for (size_t i = 0; i < cost.n; i++) out->cost = out->cost * 10 + (uint32_t)(cost.p[i] - '0');
  return true;
}

void cx_barriers_find(cx_scene *scene, const cx_line *line) {
  cx_str text = scene->reading.text;
  uint32_t h = 0;
  for (uint32_t at = line->span.start; at < line->span.end; at++) {
    cx_barrier barrier;
    bool found = mark_at(text, at, &barrier);
    for (uint32_t start = at + (text.p[at] == ' '); !found && h < line->hits.n && line->hits.at[h].span.start <= start; h++)
      found = line->hits.at[h].span.start == start && word_of(text, &line->hits.at[h], &barrier);
    if (found) *cx_vec_add(scene->arena, &scene->barriers) = barrier;
  }
}

/* "at a ratio of 2:3 reaches 47%": it has its value, and the verb behind that has another. */
static bool has_own(const cx_scene *scene, const cx_line *line, const cx_slot *metric, const cx_slot *by) {
  const cx_slot *own = NULL;
  if (by->at < metric->at) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (own && s->span.start == own->span.end + 1 && s->span.end <= by->span.start) return cx_slot_is(s, "V");
    bool of = s->mention && s != by && s->span.start == metric->span.end + 4;
    own = of && cx_begins_at(scene, line, metric->span.end, " of ") ? s : NULL;
  }
  return false;
}

/* A setting's name belongs to the one value that follows it: "a guidance scale of 5.5 reaches 17.3". */
bool cx_metric_spent(const cx_scene *scene, const cx_line *line, const cx_slot *metric, const cx_slot *by) {
  enum { VALUE_OF = 14 };
  if (!metric->entry) return false;
  if (has_own(scene, line, metric, by)) return true;
  cx_str behind = cx_str_cut(scene->reading.text, metric->span.end, scene->reading.text.n); /* "2.61 (scatter = 0.16)" */
  if (metric->at > by->at && (cx_str_starts(behind, CX_STR(" = ")) || cx_str_starts(behind, CX_STR("=")))) return true;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) { /* "87% TPR at FPR=4% on A and 79% on B" */
    const cx_draft *d = &scene->drafts.at[i];
    bool given = !d->dropped && d->metric_slot == metric && d->relation == CX_RELATION_SETS && d->slot != by;
    bool next = !d->dropped && d->metric_slot == metric && d->slot->at > metric->at && metric->at > by->at;
    if (next && cx_comes_behind(scene, by, " of ")) return true; /* "a glow of 0.71 and an F1 of 0.64" */
    bool clause = next && by->mention && d->relation == CX_RELATION_VALUE && scene->document->language == CX_LANGUAGE_EN;
    if (clause && cx_mark_between(scene, by->span.end, metric->span.start, ",")) return true; /* "0.78, far ahead, a gap of 0.30" */
    if (given && by->at > metric->at && d->slot->at > metric->at && cx_sub_is(metric->entry, "error")) return true;
  }
  if (!cx_sub_is(metric->entry, "setting")) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) { /* "across 5-28 um at 0.3 arcsec resolution" */
    const cx_slot *q = &line->slotted.slots[i];
    bool amount = q->mention && (q->mention->shape == CX_SHAPE_PHYSICAL || q->mention->shape == CX_SHAPE_TIME);
    if (amount && q->at > by->at && q->span.end + 1 == metric->span.start) return true;
  }
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->metric_slot != metric || d->slot == by || d->mention->number_word) continue; /* "five sparsity levels from 10%" */
    bool before = d->slot->at < metric->at && by->at > metric->at && d->slot->span.end + VALUE_OF > metric->span.start; /* "60% sparsity" */
    if (before || (d->slot->at > metric->at && d->slot->span.start < metric->span.end + VALUE_OF)) return true;
  }
  return false;
}

bool cx_metric_has_value(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_slot *metric) {
  uint32_t place = cx_slot_place(line, metric);
  if (scene->document->language == CX_LANGUAGE_ZH || metric->at < q->at || metric->member_count || place + 1 >= line->slotted.slot_count)
    return false;
  const cx_slot *value = &line->slotted.slots[place + 1];
  if (!value->mention || value->span.start < metric->span.end) return false;
  cx_str gap = cx_str_cut(scene->reading.text, metric->span.end, value->span.start);
  if (!cx_str_is(gap, " of ") && !cx_str_is(gap, ": ") && !cx_str_is(gap, " = ")) return false;
  for (uint32_t at = q->span.end; at < metric->span.start; at++)
    if (cx_begins_at(scene, line, at, " and ") || cx_begins_at(scene, line, at, ", ")) return true;
  return false;
}

bool cx_metric_modifies(const cx_scene *scene, const cx_slot *metric) {
  cx_str text = scene->reading.text;
  uint32_t start = metric->span.end + 1, end = start;
  if (scene->document->language == CX_LANGUAGE_ZH || start >= text.n || text.p[start - 1] != ' ') return false;
  while (end < text.n && cx_is_lower(text.p[end])) end++;
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", cx_str_cut(text, start, end));
  if (!cx_sub_is(metric->entry, "general") && end > start && cx_lexicon_find(scene->lexicon, "tasknoun", cx_str_cut(text, start, end)))
    return true; /* "depth estimation" */
  return head && cx_str_is(head->name, "kind");
}

bool cx_metric_held_equal(const cx_scene *scene, const cx_slot *metric) {
  if (!cx_sub_is(metric->entry, "resource") && !cx_sub_is(metric->entry, "setting")) return false;
  cx_str text = scene->reading.text;
  uint32_t end = metric->span.start, at;
  if (end == 0 || text.p[end - 1] != ' ') return false;
  for (at = --end; at > 0 && cx_is_lower(text.p[at - 1]);) at--;
  return cx_lexicon_find(scene->lexicon, "held-equal", cx_str_cut(text, at, end));
}

uint32_t cx_first_from(const void *rows, uint32_t count, size_t size, size_t offset, uint32_t at) {
  uint32_t low = 0, high = count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    const cx_span *span = (const void *)((const char *)rows + middle * size + offset);
    if (span->start < at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

cx_span cx_bracket_around(const cx_scene *scene, const cx_line *line, cx_span place) {
  enum { INSIDE = 300 };
  cx_str text = scene->reading.text;
  uint32_t open = place.start, close = place.end;
  uint32_t least = open - line->span.start > INSIDE ? open - INSIDE : line->span.start;
  uint32_t most = line->span.end - close > INSIDE ? close + INSIDE : line->span.end;
  while (open > least && text.p[open - 1] != '(' && text.p[open - 1] != ')') open--;
  if (open == least || text.p[open - 1] == ')') return (cx_span){0, 0};
  while (close < most && text.p[close] != ')' && text.p[close] != '(') close++;
  return close < most && text.p[close] == ')' ? (cx_span){open, close} : (cx_span){0, 0};
}

cx_span cx_bracket_behind(const cx_scene *scene, const cx_line *line, uint32_t end) {
  enum { LONGEST = 88 };
  cx_str text = scene->reading.text;
  if (!cx_begins_at(scene, line, end, " (")) return (cx_span){0, 0};
  uint32_t start = end + 2, close = start;
  while (close < line->span.end && close < start + LONGEST && text.p[close] != ')' && text.p[close] != '(') close++;
  return close < line->span.end && text.p[close] == ')' ? cx_span_of(start, close) : (cx_span){0, 0};
}

uint32_t cx_behind_bracket(const cx_scene *scene, const cx_line *line, uint32_t end) {
  cx_span inside = cx_bracket_behind(scene, line, end);
  return cx_span_empty(inside) ? end : inside.end + 1;
}

uint32_t cx_behind_aside(const cx_scene *scene, const cx_line *line, uint32_t end) {
  return cx_begins_at(scene, line, end, ")") ? end + 1 : cx_behind_bracket(scene, line, end);
}

uint32_t cx_behind_part(const cx_scene *scene, const cx_line *line, uint32_t end) {
  enum { SHORTEST = 2 };
  cx_span inside = cx_bracket_behind(scene, line, end);
  for (uint32_t at = inside.start; at < inside.end; at++)
    if (!cx_is_digit(scene->reading.text.p[at]) && !strchr("/,.% ", scene->reading.text.p[at])) return end;
  return cx_span_len(inside) >= SHORTEST ? inside.end + 1 : end;
}

uint32_t cx_name_from(const cx_scene *scene, uint32_t at) {
  return cx_first_from(scene->names.at, scene->names.n, sizeof(cx_name), offsetof(cx_name, span), at);
}

const cx_name *cx_name_holding(const cx_scene *scene, cx_span core) {
  uint32_t behind = cx_name_from(scene, core.start + 1);
  const cx_name *name = behind ? &scene->names.at[behind - 1] : NULL;
  return name && cx_span_holds(name->span, core) ? name : NULL;
}

uint32_t cx_line_at(const cx_scene *scene, uint32_t at) {
  uint32_t behind = cx_first_from(scene->lines.at, scene->lines.n, sizeof(cx_line), offsetof(cx_line, span), at + 1);
  return behind && scene->lines.at[behind - 1].span.end > at ? behind - 1 : scene->lines.n;
}

static uint32_t slot_from(const cx_line *line, uint32_t at) {
  return cx_first_from(line->slotted.slots, line->slotted.slot_count, sizeof(cx_slot), offsetof(cx_slot, span), at);
}

uint32_t cx_slot_from(const cx_line *line, uint32_t at) {
  uint32_t i = slot_from(line, at);
  return i ? i - 1 : 0;
}

static uint32_t barrier_from(const cx_scene *scene, uint32_t at) {
  return cx_first_from(scene->barriers.at, scene->barriers.n, sizeof(cx_barrier), offsetof(cx_barrier, span), at);
}

uint32_t cx_distance(const cx_scene *scene, const cx_line *line, cx_span from, cx_span to) {
  cx_span gap = from.end <= to.start ? (cx_span){from.end, to.start} : (cx_span){to.end, from.start};
  if (gap.end <= gap.start) return 0;
  if (gap.end - gap.start > REACH) return CX_FAR;
  uint32_t cost = gap.end - gap.start, place = gap.start;
  for (uint32_t i = barrier_from(scene, gap.start); i < scene->barriers.n && scene->barriers.at[i].span.start < gap.end; i++) {
    const cx_barrier *b = &scene->barriers.at[i];
    if (b->span.start < place || b->span.end > gap.end) continue;
    cost += b->cost;
    place = b->span.end;
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

/* "by (44%, 52%), (30%, 45%)": the place where the tuples of a list begin, or the quantity's own. */
static uint32_t tuples_start(cx_str text, uint32_t at) {
  enum { LONGEST = 40 };
  uint32_t start = at;
  for (;;) {
    uint32_t open = start;
    while (open > 0 && start - open < LONGEST && !memchr("()", text.p[open - 1], 2)) open--;
    if (open == 0 || text.p[open - 1] != '(') return start;
    open--;
    while (open > 0 && text.p[open - 1] == '~') open--;
    start = open;
    uint32_t end = open;
    if (end > 4 && memcmp(text.p + end - 4, "and ", 4) == 0) end -= 4;
    if (end < 3 || memcmp(text.p + end - 3, "), ", 3) != 0) return start;
    start = end - 3;
  }
}

/* "by 6%", "by a mere 6%": nothing, or a filler of the vocabulary, between "by" and the quantity. */
uint32_t cx_by_place(const cx_scene *scene, const cx_slot *q) {
  enum { LONGEST = 16 };
  cx_str text = scene->reading.text;
  uint32_t first = q->member_count || cx_opened_at(scene, q->span.start) ? tuples_start(text, q->span.start) : 0;
  if (first > 4 && memcmp(text.p + first - 4, " by ", 4) == 0) return first - 3;
  if (cx_comes_behind(scene, q, "(by ")) return q->span.start - 3; /* "cuts errors (by 31%) and lifts the yield" */
  for (uint32_t at = q->span.start; at > 4 && q->span.start - at <= LONGEST; at--) {
    if (memcmp(text.p + at - 4, " by ", 4) != 0) continue;
    if (at == q->span.start) return at - 3;
    const cx_entry *filler = cx_lexicon_find(scene->lexicon, "number-join", cx_str_cut(text, at, q->span.start - 1));
    return filler && cx_str_is(cx_entry_get(filler, "kind"), "filler") ? at - 3 : 0;
  }
  return 0;
}

/* "errors drop from", "latency falls by": a word of movement that is a verb, or that only its place behind its subject makes one. */
static bool is_finite(const cx_scene *scene, const cx_line *line, const cx_slot *move, uint32_t subject_end) {
  if (cx_slot_moves(move)) return true;
  if (!cx_slot_is(move, "U") || move->span.start != subject_end + 1) return false;
  uint32_t end = move->span.end;
  return cx_begins_at(scene, line, end, " from ") || cx_begins_at(scene, line, end, " by ") || cx_begins_at(scene, line, end, " to ");
}

/* "throughput goes from": a verb of no slot right behind a subject. */
static bool verb_at(const cx_scene *scene, const cx_line *line, uint32_t subject_end) {
  uint32_t end = cx_word_end(scene->reading.text, subject_end + 1, line->span.end, "");
  return end > subject_end + 1 && cx_lexicon_find(scene->lexicon, "verb", cx_str_cut(scene->reading.text, subject_end + 1, end));
}

bool cx_clause_begins(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_slot *slot) {
  enum { SUBJECT = 40 };
  cx_str text = scene->reading.text;
  uint32_t at = q->span.end;
  if (scene->document->language == CX_LANGUAGE_ZH || !slot || slot->at < q->at || at + 2 >= line->span.end) return false;
  bool comma = text.p[at] == ',';
  at += comma;
  if (text.p[at] != ' ') return false;
  uint32_t end = cx_word_end(text, at + 1, line->span.end, "");
  const cx_entry *word = cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, at + 1, end));
  bool opens = word && (cx_str_is(word->sub, "opens") || cx_str_is(word->sub, "example")); /* "by 18% as errors drop" */
  if (!opens || (!comma && cx_lexicon_find(scene->lexicon, "joint", cx_str_cut(text, at + 1, end)))) return false;
  uint32_t subject_end = end;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) { /* nothing but its subject between the comma and its verb */
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start < end) continue;
    bool head = cx_slot_is(s, "U") && subject_end > end && s->span.start == subject_end + 1 && !is_finite(scene, line, s, subject_end);
    if ((cx_slot_is(s, "M") || head) && s->span.start < end + SUBJECT) {
      subject_end = s->span.end;
      if (comma && slot->span.start <= s->span.start && verb_at(scene, line, subject_end)) return true;
      continue;
    }
    bool says = comma && subject_end > end && (cx_slot_is(s, "V") || cx_slot_is(s, "W") || cx_slot_is(s, "K"));
    bool verb = is_finite(scene, line, s, subject_end) || (says && s->span.start == subject_end + 1);
    return verb && s->span.start < end + SUBJECT && s->span.start > end + 1 && slot->span.start <= s->span.start;
  }
  return false;
}
