/* Carried: what several statements of one sentence are compared against, or hold on, is said with one of them. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

/* A mark, a verb or another system between two values: what follows is no member of one list. */
static bool parts_list(const cx_scene *scene, const cx_line *line, uint32_t from, uint32_t to) {
  for (uint32_t at = from; at < to; at++) {
    bool colon = scene->reading.text.p[at] == ':' && !cx_ends_in_metric(line, cx_span_of(from, at)); /* not "AUC: 0.9" */
    if (colon || scene->reading.text.p[at] == ';') return true;
  }
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start < from || s->core.end > to) continue;
    bool verb = s->entry && !s->mention && cx_str_ends(s->entry->sub, CX_STR("verb"));
    if (cx_slot_is_system(s) || cx_slot_is(s, "V") || cx_slot_is(s, "K") || cx_slot_is(s, "W") || verb) return true;
  }
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool opens = cx_str_is(hit->entry->vocabulary->class_name, "breaks") || cx_entry_in(hit->entry, "comparison");
    if (opens && hit->span.start >= from && hit->span.end <= to) return true;
  }
  return false;
}

/* "2× faster than X, 40% smaller and …": the movements that follow in the sentence are against the same X; "beats X with a recall of 0.8, a
 * precision of 0.7 and an F1 of 0.75": so are the values of the list. */
static bool goes_on(const cx_scene *scene, const cx_line *line, const cx_draft *last, const cx_draft *d) {
  if (cx_span_empty(last->baseline) || last->sentence != d->sentence || last->quote.end > d->quote.start) return false;
  cx_span aside = cx_bracket_around(scene, line, last->baseline); /* "recall (+4% over X) and cuts the error by 9%" */
  if (!cx_span_empty(aside) && !cx_span_holds(aside, d->quote) && !cx_opened_at(scene, d->mention->whole.start)) return false;
  enum { APART = 110, IN_ONE = 140 };
  uint32_t most = cx_data_parted(line, last->quote.end, d->quote.start) ? APART : IN_ONE;
  if (cx_draft_moves(d))
    return cx_draft_moves(last) && last->baseline.end <= d->quote.start && d->quote.start - last->quote.end < most &&
           !cx_mark_between(scene, last->quote.end, d->quote.start, ";");
  if (cx_draft_moves(last) || last->kind != d->kind || last->baseline.end > last->quote.start) return false;
  if (scene->document->language == CX_LANGUAGE_ZH && scene->reading.text.p[d->mention->whole.start - 1] == '(')
    return false; /* 超越A(0.71)和B(0.72) */
  return !parts_list(scene, line, last->quote.end, d->quote.start);
}

void cx_baselines_carry(cx_scene *scene) {
  const cx_draft *last_moved = NULL, *last_score = NULL;
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->relation == CX_RELATION_ASIDE || (!cx_draft_moves(d) && d->kind != CLAIMX_SCORE)) continue;
    const cx_draft **last = cx_draft_moves(d) ? &last_moved : &last_score;
    bool same = *last && cx_draft_moves(d) && (*last)->sentence == d->sentence && (*last)->quote.end <= d->quote.start &&
                cx_span_holds((*last)->baseline, d->baseline) && d->baseline.end == (*last)->baseline.end;
    if (same) d->baseline = (*last)->baseline; /* "beats existing methods by 9% on A and 8% on B" */
    if (*last && cx_span_empty(d->baseline) && cx_span_eq((*last)->subject, d->subject) &&
        goes_on(scene, &scene->lines.at[d->sentence], *last, d))
      d->baseline = (*last)->baseline;
    *last = d;
  }
}

/* "a recall of 0.8, a precision of 0.7 and an F1 of 0.75, outperforming X": what follows a list is said of its far first value too, where
 * it is said of two behind it. */
void cx_baselines_back(cx_scene *scene) {
  for (uint32_t i = scene->drafts.n < 3 ? 0 : scene->drafts.n - 2; i-- > 0;) {
    cx_draft *d = &scene->drafts.at[i];
    const cx_draft *next = d + 1, *after = d + 2;
    bool scores = (d->kind == CLAIMX_SCORE && next->kind == CLAIMX_SCORE && after->kind == CLAIMX_SCORE) ||
                  (cx_draft_moves(d) && cx_draft_moves(next) && cx_draft_moves(after));
    bool same = d->sentence == after->sentence && cx_span_eq(next->baseline, after->baseline) && cx_span_eq(next->subject, d->subject);
    if (!scores || !same || d->dropped || next->dropped || after->dropped) continue;
    if (!cx_span_empty(d->baseline) || next->baseline.start <= after->quote.end || d->quote.end > next->quote.start) continue;
    bool parted = cx_draft_moves(d) ? cx_mark_between(scene, d->quote.end, next->quote.start, ";:(")
                                    : parts_list(scene, &scene->lines.at[d->sentence], d->quote.end, next->quote.start);
    if (!parted) d->baseline = next->baseline;
  }
}

/* "97% of the full-prompt scores": the share says what of. */
static bool of_another(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t at = d->slot->span.end;
  if (!cx_begins_at(scene, line, at, " of ")) return false;
  cx_span np = cx_phrase_after(scene, line, at + 3);
  return cx_span_empty(d->metric_span) || np.start < d->metric_span.start;
}

/* "cuts the memory by 40% while keeping 98% of the accuracy of X": what is cut is X's. */
static void share_back(cx_scene *scene) {
  enum { APART = 90 };
  for (uint32_t i = 1; i < scene->drafts.n; i++) {
    const cx_draft *kept = &scene->drafts.at[i];
    if (kept->dropped || kept->relation != CX_RELATION_KEEPS || kept->kind != CLAIMX_FRACTION || cx_span_empty(kept->baseline)) continue;
    bool quality = cx_sub_is(kept->metric, "score") || cx_str_is(kept->slug, "performance") || cx_str_is(kept->slug, "quality");
    cx_span last = cx_phrase_word_before(scene, kept->baseline.start, kept->baseline.end); /* "of the model's original" */
    if (!quality || cx_lexicon_find(scene->lexicon, "whole", cx_scene_text(scene, last))) continue;
    cx_draft *d = cx_draft_before(scene, kept);
    bool cut = d && cx_draft_moves(d) && d->sentence == kept->sentence && (d->kind == CLAIMX_SPEEDUP || d->direction == CLAIMX_DECREASE);
    bool near =
        cut && d->quote.end <= kept->quote.start && kept->quote.start - d->quote.end < APART && kept->baseline.start > kept->quote.end;
    if (near && cx_span_empty(d->baseline) && cx_span_eq(d->subject, kept->subject)) d->baseline = kept->baseline;
  }
}

/* "3× faster than X while keeping 98% of the accuracy": what is kept is X's. */
void cx_baselines_share(cx_scene *scene) {
  enum { APART = 110 };
  const cx_draft *last = NULL;
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->relation == CX_RELATION_ASIDE || (!cx_draft_moves(d) && d->kind != CLAIMX_FRACTION)) continue;
    bool near = last && last->sentence == d->sentence && last->quote.end <= d->quote.start && last->baseline.end <= d->quote.start &&
                d->quote.start - last->quote.end < APART && cx_span_eq(last->subject, d->subject);
    bool kept = d->relation == CX_RELATION_KEEPS && (cx_sub_is(d->metric, "score") || cx_str_is(d->slug, "performance"));
    bool spent = d->kind == CLAIMX_FRACTION && cx_sub_in(d->metric, "resource", "time"); /* "… at 30% of the cost" */
    if (near && (kept || spent) && !of_another(scene, &scene->lines.at[d->sentence], d) && cx_span_empty(d->baseline))
      d->baseline = last->baseline;
    bool named = !cx_span_empty(d->baseline) && !cx_lexicon_find(scene->lexicon, "whole", cx_scene_text(scene, d->baseline));
    if (named) last = d; /* "97% of full accuracy" names nothing */
  }
  share_back(scene);
}

/* "improves by 17% over X, with 99% versus 82%", "2x faster (3 s vs. 6 s) than X": what the last movement before the two is against. */
static cx_span moved_against(cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const cx_draft *moved = cx_draft_before(scene, d);
  while (moved && moved->sentence == d->sentence && (!cx_draft_moves(moved) || cx_span_empty(moved->baseline)))
    moved = cx_draft_before(scene, moved);
  bool said = moved && moved->sentence == d->sentence && cx_span_eq(moved->subject, d->subject);
  if (!said) return (cx_span){0, 0};
  cx_span aside = cx_bracket_around(scene, line, d->quote);
  bool told = moved->baseline.end < d->quote.start || (!cx_span_empty(aside) && moved->baseline.start > aside.end);
  return told ? moved->baseline : (cx_span){0, 0};
}

/* "better than X (recall of 0.9 vs. 0.4)": what the comparison right before the bracket of the two names. */
static cx_span compared_before(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t open = d->mention->whole.start;
  while (open > line->span.start && !strchr("()", scene->reading.text.p[open - 1])) open--;
  if (open < line->span.start + 3 || scene->reading.text.p[open - 1] != '(') return (cx_span){0, 0};
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "comparison") || hit->span.end >= open) continue;
    cx_span np = cx_phrase_after(scene, line, hit->span.end);
    bool measured = false; /* "the match rate (0.9 vs. 0.4)" */
    for (uint32_t k = 0; k < line->slotted.slot_count; k++)
      measured = measured || (cx_slot_is(&line->slotted.slots[k], "M") && cx_span_meets(line->slotted.slots[k].core, np));
    if (!cx_span_empty(np) && !measured && np.end + 2 == open && !cx_quantity_at(line, np.start)) return np;
  }
  return (cx_span){0, 0};
}

/* "beats models up to 12x larger", "beats nets 10x the size", "beats nets with twice its parameters": how large the rival is, against the
 * one that beats it. */
void cx_rivals_larger(cx_scene *scene) {
  enum { APART = 20 };
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->kind != CLAIMX_CHANGE || cx_span_empty(d->baseline) || d->baseline.end >= d->quote.start) continue;
    const cx_line *line = &scene->lines.at[d->sentence];
    cx_str gap = cx_str_cut(scene->reading.text, d->baseline.end, d->mention->whole.start);
    bool adjective = d->move && d->move_span.start == d->mention->whole.end + 1 && cx_str_is(cx_entry_get(d->move, "metric"), "parameters");
    uint32_t behind = d->mention->whole.end;
    const cx_entry *owner = cx_lexicon_find(scene->lexicon, "pronoun", cx_compared_word(scene, line, behind)); /* "twice | their | size" */
    bool whose = owner && cx_str_is(owner->name, "whose");
    bool noun = !d->move && cx_str_is(d->slug, "parameters") && (whose || cx_begins_at(scene, line, behind, " the size"));
    bool larger = d->direction == CLAIMX_INCREASE && (adjective || noun);
    if (!larger || gap.n > APART || memchr(gap.p, ',', gap.n) || memchr(gap.p, '(', gap.n)) continue;
    cx_span own = d->subject;
    d->subject = d->baseline;
    d->baseline = own;
  }
}

/* "beats X (73.4 vs. 68.2)": the second value is X's. */
void cx_baselines_twin(cx_scene *scene) {
  enum { BEHIND = 8 };
  for (uint32_t i = 1; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || (d->kind != CLAIMX_SCORE && d->kind != CLAIMX_MEASURE)) continue;
    cx_draft *last = cx_draft_before(scene, d);
    if (!last || last->kind != d->kind || last->quote.end >= d->quote.start) continue;
    cx_str gap = cx_str_cut(scene->reading.text, last->quote.end, d->quote.start);
    if (!cx_is_versus(scene, gap)) continue;
    cx_span rival = last->baseline;
    const cx_line *line = &scene->lines.at[d->sentence];
    bool sought = cx_span_empty(rival);
    if (sought) rival = moved_against(scene, line, last);
    if (cx_span_empty(rival)) rival = compared_before(scene, line, last);
    if (cx_span_empty(rival)) continue;
    bool behind = !sought && rival.start > last->quote.start && rival.start > d->quote.end + BEHIND; /* "(3 GB vs. 9 GB) than X" */
    if (behind && (!cx_span_eq(rival, d->baseline) || !cx_opened_at(scene, last->mention->whole.start))) {
      if (cx_span_eq(rival, d->baseline)) d->baseline = (cx_span){0, 0};
      continue;
    }
    if (cx_span_empty(last->baseline) && !cx_span_eq(last->subject, rival)) last->baseline = rival;
    d->subject = rival;
    d->baseline = (cx_span){0, 0};
  }
}

/* "over X (+12% on A) and Y (+16% on A)": the second margin's rival is in front of its own bracket. */
static cx_span before_margin(const cx_scene *scene, const cx_line *line, const cx_draft *last, const cx_draft *d) {
  enum { BRACKET = 60 };
  cx_str text = scene->reading.text;
  uint32_t at = d->mention->whole.start, end = last->slot->span.end;
  bool signed_both =
      d->mention->plus == last->mention->plus && d->mention->minus == last->mention->minus && (d->mention->plus || d->mention->minus);
  if (!signed_both || at < end + 6 || at > end + 2 * BRACKET || text.p[at - 1] != '(' || text.p[at - 2] != ' ') return (cx_span){0, 0};
  if (cx_span_empty(last->baseline) || last->baseline.end + 2 != last->mention->whole.start) return (cx_span){0, 0};
  while (end < at && text.p[end] != ')') end++;
  cx_str gap = cx_str_cut(text, end < at ? end + 1 : at, at);
  uint32_t skip = cx_joint_length(gap);
  if (!skip || end + 1 + skip + 2 >= at) return (cx_span){0, 0};
  cx_span rival = {end + 1 + skip, at - 2};
  return cx_ends_in_system(line, rival) ? rival : (cx_span){0, 0};
}

/* "B by 6.0", "B (by 6.0)": where what stands in front of the "by" of a value ends, not before a place; 0 where no "by" leads it. */
static uint32_t before_by(const cx_scene *scene, const cx_draft *d, uint32_t from) {
  uint32_t end = cx_by_place(scene, d->slot);
  while (end > from && strchr(" (", scene->reading.text.p[end - 1])) end--;
  return end > from ? end : 0;
}

/* "the recall on A by 4.3 and B by 6.0", "the A recall by 4.3 and B by 6.0": the data in front of its own "by". */
static cx_span listed_data(const cx_scene *scene, const cx_line *line, const cx_draft *last, const cx_draft *d) {
  cx_str text = scene->reading.text;
  uint32_t end = last->dataset.end;
  if (!cx_span_empty(last->dataset) && last->metric_span.start == end + 1) end = last->metric_span.end;
  bool before = !cx_span_empty(last->dataset) && cx_str_is(cx_str_cut(text, end, last->slot->span.start), " by ");
  uint32_t by = before ? before_by(scene, d, last->slot->span.end) : 0;
  if (!by) return (cx_span){0, 0};
  uint32_t skip = cx_joint_length(cx_str_cut(text, last->slot->span.end, by));
  cx_span name = {last->slot->span.end + skip, by};
  if (!skip || name.end <= name.start + 1 || memchr(text.p + name.start, ',', cx_span_len(name)) || !cx_is_upper(text.p[name.start]))
    return (cx_span){0, 0};
  for (uint32_t k = 0; k < line->slotted.slot_count; k++) {
    const cx_slot *s = &line->slotted.slots[k];
    bool inside = s->core.start >= name.start && s->core.end <= name.end;
    if (inside && (s->mention || !(cx_slot_is_data(s) || !s->entry))) return (cx_span){0, 0};
  }
  return name;
}

/* "beats X by 3% and | a | tuned oven by 2%": behind a verb that beats, what an article leads is another that is beaten. */
static bool beaten_too(const cx_scene *scene, const cx_line *line, const cx_draft *last, uint32_t from) {
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_compared_word(scene, line, from));
  if (!role || !cx_str_is(role->name, "determiner")) return false;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_entry_in(hit->entry, "comparison") && cx_str_is(hit->entry->name, "beats") && cx_span_eq(hit->span, last->move_span))
      return true;
  }
  return false;
}

/* "outperforms X by 3.1% and the larger Y by 2.4%": each value has the system in front of its own "by". */
static cx_span listed_rival(const cx_scene *scene, const cx_line *line, const cx_draft *last, const cx_draft *d) {
  enum { PHRASE = 70, LEAD = 6 };
  cx_str text = scene->reading.text;
  cx_span none = {0, 0};
  if (!last->move || !cx_str_is(last->move->sub, "good-verb") || cx_span_empty(last->baseline)) return none;
  uint32_t from = last->slot->span.end, by = d->slot->span.start;
  if (last->baseline.end > last->quote.start || by > from + PHRASE || by < from + LEAD) return none;
  cx_str gap = cx_str_cut(text, from, by);
  uint32_t skip = cx_joint_length(gap);
  if (!skip || memchr(gap.p + skip, ',', gap.n - skip)) return none;
  by = before_by(scene, d, from + skip);
  if (!by) return none;
  cx_span tail = cx_phrase_word_before(scene, from + skip, by), head = cx_phrase_after(scene, line, from + skip);
  bool plural =
      cx_str_ends(cx_scene_text(scene, tail), CX_STR("s")) && head.end == by && tail.start > head.start; /* "strong rewrites by" */
  bool system = plural || beaten_too(scene, line, last, from + skip) || cx_compared_is_kind(scene, (cx_span){from + skip, by}),
       other = false; /* "the latest reasoning models by 2.4%" */
  for (uint32_t k = 0; k < line->slotted.slot_count; k++) {
    const cx_slot *s = &line->slotted.slots[k];
    if (s->core.start < from + skip || s->core.end > by) continue;
    system |= cx_slot_is_system(s);
    other |= s->mention || cx_slot_is(s, "M") || cx_slot_is(s, "U") || cx_slot_is(s, "V");
  }
  if (!system || other || cx_lexicon_find(scene->lexicon, "verb", cx_compared_word(scene, line, from + skip))) return none;
  cx_span np = {from + skip, by};
  uint32_t word = np.start;
  while (word < np.end && text.p[word] != ' ') word++;
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, np.start, word));
  if (role && cx_str_is(role->name, "determiner")) np.start = word + 1;
  return np.start < np.end ? cx_compared_named(scene, line, np) : none;
}

void cx_movements_listed(cx_scene *scene) {
  for (uint32_t i = 1; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    const cx_draft *last = d - 1;
    if (d->dropped || last->dropped || !cx_draft_moves(d) || !cx_draft_moves(last) || d->sentence != last->sentence) continue;
    const cx_line *line = &scene->lines.at[d->sentence];
    cx_span data = listed_data(scene, line, last, d);
    if (!cx_span_empty(data)) {
      d->dataset = data;
      d->dataset_name = cx_data_name(line, data);
    }
    cx_span rival = before_margin(scene, line, last, d);
    if (cx_span_empty(rival)) rival = listed_rival(scene, line, last, d);
    if (!cx_span_empty(rival)) d->baseline = rival;
  }
}
