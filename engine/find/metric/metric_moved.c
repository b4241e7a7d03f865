/* Metrics of movements that stand in other words of the sentence: what a verb before has moved, what the phrase behind says more exactly.
 * Each way answers or leaves it to the next (metric.c). */
#include "find/draft/beside.h"
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/atom.h"

/* "accelerates end-to-end latency by 1.4x": what stands between the word of speed and its factor. */
bool cx_metric_accelerated(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_FASTER || d->metric || cx_span_empty(d->move_span) || d->move_span.end > d->slot->span.start) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start < d->move_span.end || s->span.end > d->slot->span.start) continue;
    if (cx_slot_is(s, "M:time") || cx_slot_is(s, "M:speed")) return cx_metric_take(scene, d, s);
  }
  return false;
}

/* "lifts the performance in exact match by 14%": what stands right behind the general word, or NULL. */
static const cx_slot *behind_general_word(const cx_scene *scene, const cx_draft *d) {
  if (!d->metric_slot || d->metric_slot->member_count) return NULL;
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t place = cx_slot_place(line, d->metric_slot) + 1;
  if (place >= line->slotted.slot_count || line->slotted.slots[place].at >= d->slot->at) return NULL;
  const cx_slot *next = &line->slotted.slots[place];
  cx_str gap = cx_str_cut(scene->reading.text, d->metric_slot->span.end, next->span.start);
  return cx_slot_is(next, "M:score") && (cx_str_is(gap, " on ") || cx_str_is(gap, " in ")) ? next : NULL;
}

/* "performance gains of 2.4% in multi-view mIoU": the phrase behind says which. */
bool cx_metric_specified(cx_scene *scene, cx_draft *d) {
  enum { BEHIND = 30 };
  bool pair = d->mention->from.form && cx_span_empty(d->metric_span); /* "an increase from 60.6% to 65.6% in Dice" */
  if (d->relation != CX_RELATION_MOVES || (!pair && !cx_sub_is(d->metric, "general"))) return false;
  const cx_slot *own = pair ? NULL : behind_general_word(scene, d);
  if (own) return cx_metric_take(scene, d, own);
  const cx_slot *beside = pair ? NULL : cx_nearest(scene, &scene->lines.at[d->sentence], d->slot, "M:score", CX_RIGHT, 3, NULL);
  if (beside) return cx_metric_take(scene, d, beside); /* "improves the performance over A by 0.4 and 0.2 BLEU" */
  cx_str after = cx_str_cut(scene->reading.text, d->slot->span.end, scene->reading.text.n);
  if (!cx_str_starts(after, CX_STR(" in ")) && !cx_str_starts(after, CX_STR(" on "))) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_slot *near = cx_nearest(scene, line, d->slot, "M:score", CX_RIGHT, BEHIND, NULL);
  if (!near) near = cx_nearest(scene, line, d->slot, "M:error", CX_RIGHT, BEHIND, NULL);
  return near && cx_metric_take(scene, d, near);
}

/* Two words of movement that can speak of one: "reduces …, with drops of up to", "improves …, with gains of", "improves … (+3%)". */
static bool one_way(const cx_entry *verb, const cx_entry *noun) {
  cx_str a = cx_entry_get(verb, "direction"), b = noun ? cx_entry_get(noun, "direction") : CX_STR("increase");
  if (cx_str_eq(a, b)) return true;
  return (cx_str_is(a, "better") && cx_str_is(b, "increase")) || (cx_str_is(a, "increase") && cx_str_is(b, "better"));
}

/* "gains of 7.8% in humour, 2.8% in fluency": a noun of its own says what has gained. */
static bool in_a_noun(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  if (!cx_begins_at(scene, line, at, " in ")) return false;
  uint32_t end = at + 4;
  end = cx_word_end(text, end, line->span.end, "-");
  return end > at + 4 && (text.p[end] == ',' || text.p[end] == '.' || cx_begins_at(scene, line, end, " and "));
}

/* "Tests confirm the mIoU improvement of a net over three rivals, +3.1%, +3.6% and +6.9%": what the noun right before them has moved. */
static bool of_signed(cx_scene *scene, const cx_line *line, cx_draft *d) {
  const cx_slot *metric = NULL;
  if (d->move_slot && d->move_slot->at > d->slot->at) return false;
  for (uint32_t i = 1; i < line->slotted.slot_count && line->slotted.slots[i].span.end <= d->slot->span.start; i++) {
    const cx_slot *s = &line->slotted.slots[i], *before = s - 1;
    bool noun = cx_slot_is(s, "U") && cx_str_ends(s->entry->sub, CX_STR("-noun")) && s->span.start == before->span.end + 1;
    if (s->mention || cx_slot_is(s, "V") || cx_slot_is(s, "M") || cx_slot_moves(s)) metric = NULL;
    if (noun && cx_slot_is(before, "M") && !before->member_count) metric = before;
  }
  return metric && cx_metric_take(scene, d, metric);
}

/* "reduces the accuracy of each parser, with the largest drop reaching 37.5%": the noun says again what the verb has said of a metric. */
bool cx_metric_of_movement(cx_scene *scene, cx_draft *d) {
  enum { OBJECT = 30, BEHIND = 140 };
  if (d->relation != CX_RELATION_MOVES || !cx_span_empty(d->metric_span)) return false;
  bool noun = d->move && cx_str_ends(d->move->sub, CX_STR("-noun"));
  bool bracket = !d->move && d->mention->plus && cx_opened_at(scene, d->slot->span.start);
  if ((d->mention->plus || d->mention->minus) && of_signed(scene, &scene->lines.at[d->sentence], d)) return true;
  if (!noun && !bracket) return false; /* "improves the accuracy on tasks such as A (+3%)" */
  const cx_line *line = &scene->lines.at[d->sentence];
  if (in_a_noun(scene, line, d->slot->span.end)) return false;
  const cx_slot *metric = NULL, *verb = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end > d->slot->span.start || (d->move_slot && s == d->move_slot)) break;
    if (s->mention) metric = verb = NULL;
    if (cx_slot_moves(s) && one_way(s->entry, d->move)) verb = s;
    bool object = cx_slot_is(s, "M") && verb && s->span.start < verb->span.end + OBJECT && s->span.start > verb->span.end;
    bool spared = object && cx_sub_is(s->entry, "resource") && cx_metric_loses(d) && d->move_slot && d->move_slot->at > d->slot->at;
    if (object && !spared && !cx_metric_modifies(scene, s)) { /* not "outperforms latency baselines" */
      metric = s;
      verb = NULL;
    }
  }
  return metric && metric->span.end + BEHIND > d->slot->span.start && cx_metric_take(scene, d, metric);
}

/* Whether a comma or semicolon stands between two places: they are of two clauses. */
static bool parted(const cx_scene *scene, uint32_t from, uint32_t to) {
  static const char *const marks[] = {", ", "; ", "，", "；"};
  cx_str gap = cx_str_cut(scene->reading.text, from, to);
  for (size_t at = 0; at < gap.n; at++)
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
      if (cx_str_starts(cx_str_cut(gap, at, gap.n), cx_str_of(marks[i]))) return true;
  return false;
}

/* What moves a draft's metric: its word of movement, or in Chinese the character right before it (减去40%, 低了1.4%). */
static cx_str word_of(const cx_scene *scene, const cx_draft *d) {
  enum { CHARACTER = 3 };
  if (d->move) return d->move->name;
  uint32_t end = d->slot->span.start;
  if (scene->document->language != CX_LANGUAGE_ZH || !d->rule->direction.n || end < 2 * CHARACTER) return CX_STR("");
  if (cx_ends_at(scene, end, "了")) end -= CHARACTER;
  return cx_str_cut(scene->reading.text, end - CHARACTER, end);
}

/* "a 3x reduction in cache size without loss and up to an 8x reduction with some": "and", and no verb between. */
static bool joins(const cx_scene *scene, const cx_line *line, const cx_draft *a, const cx_draft *b) {
  enum { APART = 60 };
  uint32_t start = a->metric_span.end > a->quote.end ? a->metric_span.end : a->quote.end, end = b->slot->span.start;
  if (!cx_span_empty(b->metric_span) || start >= end || end > start + APART) return false;
  if (cx_slot_between(line, start, end, "V") || cx_mark_between(scene, start, end, ";:()")) return false;
  cx_str gap = cx_str_cut(scene->reading.text, start, end);
  return cx_str_ends(gap, CX_STR(" and a ")) || cx_str_ends(gap, CX_STR(" and an ")) || cx_str_ends(gap, CX_STR(" and up to a ")) ||
         cx_str_ends(gap, CX_STR(" and up to an ")) || cx_str_ends(gap, CX_STR(" and "));
}

/* "a 2.0% recall drop at 30% token reduction, and 1.1% at 15% reduction": the same word of movement is of the same metric again. */
bool cx_metric_repeated(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || d->like || cx_improves(d) || !word_of(scene, d).n) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  bool right = d->metric_span.start >= d->quote.end;
  bool apart = right ? cx_slot_between(line, d->quote.end, d->metric_span.start, "V") /* "while reaching the best efficiency" */
                     : parted(scene, d->metric_span.end, d->quote.start);
  if (!cx_span_empty(d->metric_span) && (!d->metric || !apart)) return false;
  const cx_draft *same = NULL;
  bool another = false;                                                    /* moves between */
  uint32_t first = d->sentence ? line[-1].first_draft : line->first_draft; /* a clause behind ； is a sentence */
  for (uint32_t i = first; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b->dropped || b->quote.start >= d->quote.start || b->relation != CX_RELATION_MOVES) continue;
    bool word = cx_str_eq(word_of(scene, b), word_of(scene, d));
    bool free = !d->move_slot || b->move_slot != d->move_slot || joins(scene, line, b, d);
    bool alike = word && free && b->mention->shape == d->mention->shape;
    if (alike && b->metric && !cx_span_empty(b->metric_span)) {
      same = b;
      another = false;
    } else if (!word) {
      another = true;
    }
  }
  bool joined = same && !another && joins(scene, line, same, d);
  if (!same || (!another && !joined)) return false;
  d->metric = same->metric;
  d->metric_span = same->metric_span;
  d->slug = same->slug;
  return true;
}

/* Whether the movement before it in its sentence lowered something that is better low. */
static bool behind_reduction(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const cx_draft *last = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (!b->dropped && b->quote.start < d->quote.start && (!last || b->quote.start > last->quote.start)) last = b;
  }
  if (!last || last->relation != CX_RELATION_MOVES || !last->move || !last->metric || cx_span_empty(last->metric_span)) return false;
  return cx_str_is(cx_entry_get(last->move, "direction"), "decrease") && cx_str_is(cx_entry_get(last->metric, "better"), "lower");
}

/* "a 43% improvement in tide estimation", "a 34% reduction in CER and a 16% improvement on later tasks": a task is done better on
 * the whole. */
bool cx_metric_of_task(cx_scene *scene, cx_draft *d) {
  enum { NEXT = 10 };
  const cx_line *line = &scene->lines.at[d->sentence];
  if (!cx_improves(d) || scene->document->language == CX_LANGUAGE_ZH || !d->move_slot || !cx_str_ends(d->move->sub, CX_STR("-noun")))
    return false;
  uint32_t at = d->move_slot->at > d->slot->at ? d->move_slot->span.end : d->slot->span.end;
  bool own = d->metric_slot && d->metric_slot->span.start > at && d->metric_slot->span.start < at + NEXT; /* "gains on size estimation" */
  bool on = cx_begins_at(scene, line, at, " on ") && (own || (cx_str_is(d->move->sub, "good-noun") && behind_reduction(scene, line, d)));
  if (!on && !cx_begins_at(scene, line, at, " in ")) return false;
  cx_span np = cx_phrase_after(scene, line, at + 4);
  if (cx_span_empty(np) || np.start > at + 8) return false;
  bool score = d->metric && cx_str_is(cx_entry_get(d->metric, "better"), "higher");
  if (!score && cx_begins_at(scene, line, np.end, " and ")) { /* "gains on rope and chain estimation" */
    cx_span second = cx_phrase_after(scene, line, np.end + 5);
    if (!cx_span_empty(second) && second.start == np.end + 5) np = second;
  }
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  if (cx_span_empty(last)) return false;
  const cx_entry *usual = on ? cx_lexicon_find(scene->lexicon, "share-noun", cx_scene_text(scene, last)) : NULL;
  bool task = cx_lexicon_find(scene->lexicon, "tasknoun", cx_scene_text(scene, last)) != NULL;
  if (!task && !(on && usual && cx_str_is(usual->name, "tasks"))) return false;
  d->metric = NULL;
  d->metric_span = (cx_span){0, 0};
  return cx_metric_in_quote(scene, d) || cx_metric_say(d, CX_STR("performance"));
}

/* "by 20% for latency, 30% for memory": one of several amounts with "for" right behind each. */
static bool listed_for(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  bool neutral = d->move && !cx_str_starts(d->move->sub, CX_STR("good")); /* "outperforms it by 3x for reads" is as a whole */
  if (!neutral || !cx_begins_at(scene, line, d->slot->span.end, " for ")) return false;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool alike = !b->dropped && b != d && b->slot != d->slot && b->relation == d->relation && b->mention->shape == d->mention->shape;
    if (alike && cx_begins_at(scene, line, b->slot->span.end, " for ")) return true;
  }
  return false;
}

/* "saves 88% in time and 69% in size", "the median by 20% for latency, 30% for memory": what stands right behind it, whatever stands
 * before; behind "for" of a list, a resource or a time that ends its phrase. */
bool cx_metric_behind_in(cx_scene *scene, cx_draft *d) {
  enum { PHRASE = 26 };
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_str text = scene->reading.text;
  bool share = d->mention->shape == CX_SHAPE_PERCENT || d->mention->shape == CX_SHAPE_FACTOR || d->mention->shape == CX_SHAPE_POINTS;
  share |= d->mention->plus && d->mention->shape == CX_SHAPE_PLAIN;
  if (d->relation != CX_RELATION_MOVES || (d->rule->rank != CX_RANK_LAST && !cx_metric_unnamed(d)) || !share) return false;
  bool ends = listed_for(scene, line, d);
  if (!ends && !cx_begins_at(scene, line, d->slot->span.end, " in ")) return false;
  const cx_slot *next = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count && !next; i++)
    if (line->slotted.slots[i].span.start > d->slot->span.end) next = &line->slotted.slots[i];
  if (!next || !cx_slot_is(next, "M") || next->span.start > d->slot->span.end + PHRASE) return false;
  if (ends && !(next->entry && cx_sub_in(next->entry, "resource", "time"))) return false;
  if (ends && next->span.end < line->span.end && !strchr(",.;)", text.p[next->span.end]) &&
      !cx_begins_at(scene, line, next->span.end, " and "))
    return false;
  for (uint32_t at = d->slot->span.end + 4; at < next->span.start; at++) /* one noun phrase */
    if (!cx_is_alpha(text.p[at]) && text.p[at] != ' ' && text.p[at] != '-') return false;
  return cx_metric_take(scene, d, next);
}

/* "beats X by 3% at night and 2% in rain, in terms of": whether a quantity only goes on with the list of the one before. */
static bool goes_on(const cx_scene *scene, const cx_slot *first, const cx_slot *next) {
  cx_str text = scene->reading.text;
  bool joined = cx_ends_at(scene, next->span.start, " and ") || cx_ends_at(scene, next->span.start, ", ");
  return joined && next->mention->shape == first->mention->shape && text.p[next->span.end] == ' ';
}

/* "gains 13.5% over X in terms of the recall": a phrase behind says of what, if a vocabulary has it or not. */
bool cx_metric_in_terms(cx_scene *scene, cx_draft *d) {
  enum { APART = 90, PHRASE = 40 };
  const cx_line *line = &scene->lines.at[d->sentence];
  if (d->relation != CX_RELATION_MOVES || !cx_metric_unnamed(d)) return false;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *terms = &line->hits.at[i];
    bool after = terms->span.start > d->slot->span.end && terms->span.start < d->slot->span.end + APART;
    if (!after || !cx_is_trap(terms->entry) || !cx_str_is(terms->entry->name, "terms")) continue;
    for (uint32_t k = 0; k < line->slotted.slot_count; k++) {
      const cx_slot *s = &line->slotted.slots[k];
      bool between = s->span.start > d->slot->span.end && s->span.start < terms->span.start;
      if (between && (cx_slot_moves(s) || (s->mention && !goes_on(scene, d->slot, s)))) return false;
      if (cx_slot_is(s, "M") && s->span.start > terms->span.end && s->span.start < terms->span.end + PHRASE)
        return cx_metric_take(scene, d, s);
    }
    return cx_metric_say(d, CX_STR("other"));
  }
  return false;
}
