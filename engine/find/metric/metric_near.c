/* Metrics by nearness: the nearest slot that fits, unless what stands between gives it to other words. Each way answers or leaves it to the
 * next (metric.c). */
#include "find/draft/fallback.h"
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "reaches 90.2% accuracy while suffering a 6.3% drop" */
bool cx_metric_loses(const cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || !d->move || !cx_str_ends(d->move->sub, CX_STR("-noun"))) return false;
  static const char *const names[] = {"drop", "loss", "decline", "fall"}; /* of words of movement; a reduction is often meant */
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (cx_str_is(d->move->name, names[i])) return true;
  return false;
}

/* "removing memory drops it to 60%": a part of the system that is tried without, no metric. */
bool cx_metric_ablated(const cx_scene *scene, const cx_slot *metric) {
  if (!metric || scene->document->language != CX_LANGUAGE_EN) return false;
  uint32_t least = metric->span.start > 24 ? metric->span.start - 24 : 0;
  cx_span verb = cx_phrase_word_before(scene, least, metric->span.start);
  if (cx_span_empty(verb) || verb.end + 1 != metric->span.start) return false;
  const cx_entry *ablate = cx_lexicon_find(scene->lexicon, "ablate", cx_scene_text(scene, verb));
  return ablate && !cx_str_is(ablate->name, "without");
}

/* ", indicating that the gap closes": a clause that begins behind a comma has its own subject. */
bool cx_metric_participle_between(cx_str text, uint32_t from, uint32_t to) {
  for (uint32_t at = from; at + 2 < to; at++) {
    if (text.p[at] != ',' || text.p[at + 1] != ' ') continue;
    uint32_t start = at + 2;
    if (start + 4 < to && memcmp(text.p + start, "and ", 4) == 0) start += 4;
    uint32_t end = start;
    while (end < to && cx_is_lower(text.p[end])) end++;
    cx_str word = cx_str_cut(text, start, end);
    if (word.n > 5 && cx_str_ends(word, CX_STR("ing"))) return true;
  }
  return false;
}

/* "reduces hallucination: A improves by 7.8%": what one verb lowers is not what the next raises. */
bool cx_metric_opposed(const cx_scene *scene, const cx_draft *d, const cx_slot *metric) {
  enum { OBJECT = 60 };
  if (d->relation != CX_RELATION_MOVES || !metric || !metric->entry || !d->move || metric->span.end > d->slot->span.start ||
      d->move_slot == NULL)
    return false;
  if (!cx_str_is(cx_entry_get(metric->entry, "better"), "lower") && !cx_str_is(metric->entry->name, "other")) return false;
  cx_str way = cx_entry_get(d->move, "direction"), gap = cx_str_cut(scene->reading.text, metric->span.end, d->slot->span.start);
  if (d->move_slot->span.start < metric->span.end || (!cx_str_is(way, "increase") && !cx_str_is(way, "better"))) return false;
  const cx_slot *verb = cx_nearest(scene, &scene->lines.at[d->sentence], metric, "U", CX_LEFT, OBJECT, NULL);
  bool lowers = verb && cx_str_ends(verb->entry->sub, CX_STR("-verb")) && cx_str_is(cx_entry_get(verb->entry, "direction"), "decrease");
  return lowers && (memchr(gap.p, ':', gap.n) || memchr(gap.p, ';', gap.n) || memchr(gap.p, ',', gap.n));
}

/* "by 64% in stickiness with …": what follows names a metric that no vocabulary has; none further right is meant. */
static bool open_metric(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_str text = scene->reading.text;
  uint32_t at = d->slot->span.end;
  if (!cx_begins_at(scene, line, at, " in ")) return false;
  uint32_t end = at + 4;
  while (end < line->span.end && (cx_is_lower(text.p[end]) || text.p[end] == '-')) end++;
  if (end == at + 4) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].span.start >= at && line->slotted.slots[i].span.start <= end + 24) return false;
  return true;
}

/* A bare number is no time and no amount, unless it is said to be one right there. */
static bool bare(const cx_draft *d, const cx_entry *metric) {
  cx_shape shape = d->mention->shape;
  return d->relation == CX_RELATION_VALUE && (shape == CX_SHAPE_PLAIN || shape == CX_SHAPE_PERCENT) &&
         cx_sub_in(metric, "time", "resource");
}

/* "with perplexity falling from 31.9 to 6.7": the subject of a movement that has an amount of its own. */
static bool has_own(const cx_scene *scene, const cx_line *line, const cx_slot *metric) {
  enum { FROM = 7 };
  uint32_t place = cx_slot_place(line, metric);
  if (scene->document->language == CX_LANGUAGE_ZH || place + 2 >= line->slotted.slot_count) return false;
  const cx_slot *verb = metric + 1, *amount = metric + 2;
  bool moves = cx_slot_moves(verb) && verb->span.start == metric->span.end + 1;
  return moves && amount->mention && amount->span.start < verb->span.end + FROM;
}

/* "Even with 30% token retention, the net drops by only 3%": of the phrase in front, which tells at what its sentence holds. */
static bool of_opening(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_slot *near) {
  if (!d->move_slot || d->move_slot->span.start < near->span.end || !cx_sub_in(near->entry, "resource", "setting")) return false;
  if (!cx_str_ends(d->move->sub, CX_STR("-verb")) || !cx_mark_between(scene, near->span.end, d->move_slot->span.start, ",")) return false;
  uint32_t first = cx_word_end(scene->reading.text, line->span.start, line->span.end, "");
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(scene->reading.text, line->span.start, first));
  if (!role || cx_str_is(role->name, "determiner")) return false;
  for (const cx_slot *s = line->slotted.slots; s->span.start < d->move_slot->span.start; s++) {
    if (s->span.start > near->span.end && (cx_slot_is(s, "M") || cx_slot_is(s, "U"))) return false;
    if (s->mention && s->span.start < near->span.end) return true;
  }
  return false;
}

/* "memory levels", "latency measured": what stands behind a metric at the end of a phrase only says that it is one. */
static bool tells_value(const cx_scene *scene, const cx_slot *near, cx_span phrase) {
  cx_str last = cx_scene_text(scene, cx_phrase_word_before(scene, near->span.end, phrase.end));
  bool participle = cx_str_ends(last, CX_STR("ed")) || cx_str_ends(last, CX_STR("en"));
  bool plural = last.n > 3 && last.p[last.n - 1] == 's';
  return !last.n || participle || cx_lexicon_find(scene->lexicon, "value-noun", last) ||
         (plural && cx_lexicon_find(scene->lexicon, "value-noun", cx_str_cut(last, 0, last.n - 1)));
}

/* "a 12% reduction compared to memory offloading": a word of the name of what it is compared with. */
static bool names_rival(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_slot *near) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "comparison") || hit->span.start < d->slot->span.end || hit->span.end > near->span.start) continue;
    cx_span rival = cx_phrase_after(scene, line, hit->span.end);
    if (rival.end > near->span.end && !cx_mark_between(scene, hit->span.end, near->span.start, ",;:()") && !tells_value(scene, near, rival))
      return true;
  }
  return false;
}

/* Whether a metric belongs to other words: a movement between ("gains reach 10%, reducing errors"), or a verb whose subject it only is part
 * of ("the reward in this setting gives a 12% improvement"); a share or a closeness is of no resource that stands before it. */
static bool parted(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_slot *near) {
  bool right = near->span.start >= d->slot->span.end;
  if (right && cx_clause_begins(scene, line, d->slot, near)) return true;
  if (right && (has_own(scene, line, near) || cx_metric_has_value(scene, line, d->slot, near) || names_rival(scene, line, d, near)))
    return true;
  if (right && d->relation != CX_RELATION_MEASURES &&
      cx_metric_participle_between(scene->reading.text, d->slot->span.end, near->span.start))
    return true;
  uint32_t from = right ? d->slot->span.end : near->span.end, to = right ? near->span.start : d->slot->span.start;
  if (d->relation == CX_RELATION_WITHIN) return cx_sub_in(near->entry, "resource", "setting");
  if (d->relation == CX_RELATION_KEEPS && !right && d->move && cx_sub_in(near->entry, "resource", "setting"))
    return cx_mark_between(scene, from, to, ",");
  for (uint32_t i = 0; i < line->slotted.slot_count && right && d->relation != CX_RELATION_MOVES;
       i++) { /* "to 0.4% and improves the speed" */
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start >= from && s->span.end <= to && cx_slot_moves(s)) return true;
  }
  if (d->relation == CX_RELATION_KEEPS && d->mention->shape == CX_SHAPE_PART && !right) return true; /* "in three out of eleven runs" */
  if (d->relation != CX_RELATION_MOVES) return false;
  if (!right && of_opening(scene, line, d, near)) return true;
  bool own = !right && d->move_slot && d->move_slot->span.start > from && d->move_slot->span.end < to &&
             cx_str_ends(d->move->sub, CX_STR("-verb"));
  const cx_slot *verb = own ? cx_nearest(scene, line, near, "U", CX_LEFT, 30, NULL) : NULL;    /* "cuts errors and lifts the yield by 6%" */
  if (verb && !cx_mark_between(scene, verb->span.end, near->span.start, ",;:()")) return true; /* not "after this drop, errors rise" */
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start < from || s->span.end > to || s == d->move_slot) continue;
    if (right && cx_slot_is(s, "U") && !cx_str_ends(s->entry->sub, CX_STR("-adj"))) return true;
    if (right && cx_slot_is(s, "V") && cx_str_is(s->entry->sub, "verb")) return true; /* "by 4% to 70%, while delivering more throughput" */
    bool subject = d->move_slot && d->move_slot->at > d->slot->at && cx_improves(d);
    if (!right && subject && cx_slot_is(s, "V") && s->span.start > from + 1) return true;
  }
  return false;
}

/* "improves mIoU on streets (2.3%↑) at no cost": what stands behind the bracket of a movement is not in it, nor
 * behind that of a value ("a correlation with raters (0.9) and agreement in 61%"). */
static bool left_out(const cx_scene *scene, const cx_draft *d, const cx_slot *near) {
  bool alone = d->relation == CX_RELATION_VALUE && cx_begins_at(scene, &scene->lines.at[d->sentence], d->slot->span.end, ") and ");
  if ((d->relation != CX_RELATION_MOVES && !alone) || scene->document->language == CX_LANGUAGE_ZH || near->span.start < d->slot->span.end)
    return false;
  return cx_opened_at(scene, d->slot->span.start) && cx_mark_between(scene, d->slot->span.end, near->span.start, ")");
}

/* The nearest metric that fits and that no other words have. */
bool cx_metric_nearest(cx_scene *scene, cx_draft *d) {
  if (!cx_metric_unnamed(d)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  bool moved_before = d->mention->from.form && d->move_slot && d->move_slot->at < d->slot->at; /* "the turns fall from 9 to 5, …" */
  cx_side side = moved_before || open_metric(scene, line, d) ? CX_LEFT : CX_BOTH;
  uint32_t reach = d->relation == CX_RELATION_MEASURES ? 26 : 60;
  const cx_slot *near = scene->document->language == CX_LANGUAGE_ZH ? cx_metric_near_zh(scene, line, d->slot, reach, NULL)
                                                                    : cx_nearest(scene, line, d->slot, "M", side, reach, NULL);
  if (near && left_out(scene, d, near)) {
    near = cx_nearest(scene, line, d->slot, "M", CX_LEFT, reach, NULL);
    if (!near) return false;
  }
  bool rank = near && near->entry && cx_str_is(near->entry->name, "rank") && d->mention->low.scale > 0; /* "(0.043) and ranks first" */
  if (rank && near->span.start > d->slot->span.end) near = cx_nearest(scene, line, d->slot, "M", CX_LEFT, reach, NULL);
  if (!near || !near->entry || !cx_metric_fits(scene, d, near->entry) || cx_metric_spent(scene, line, near, d->slot)) return false;
  if (d->relation == CX_RELATION_KEEPS && !d->move && cx_str_is(near->entry->name, "gap"))
    return false; /* "a leak exists, with 68% of them remaining" */
  if (cx_metric_held_equal(scene, near) || cx_metric_ablated(scene, near) || cx_metric_modifies(scene, near) || bare(d, near->entry))
    return false;
  bool apart = near->span.end < d->slot->span.start && d->move && cx_str_is(d->move->sub, "good-verb") &&
               cx_str_is(near->entry->name, "other") && cx_mark_between(scene, near->span.end, d->slot->span.start, ",");
  if (apart) return false; /* "strong data efficiency, surpassing A by 4%" */
  if (parted(scene, line, d, near) || cx_metric_opposed(scene, d, near)) return false;
  bool means = cx_sub_in(near->entry, "resource", "setting"); /* "outperforms it by 4% with an equal number of samples" */
  bool lost = cx_metric_loses(d) && near->span.end < d->slot->span.start && d->move_slot && d->move_slot->at > d->slot->at;
  if (means && (cx_improves(d) || lost)) return false; /* "cuts the FLOPs by 44% with a 0.7% drop" */
  return cx_metric_take(scene, d, near);
}

/* "evaluated using MoverScore": what it was evaluated with, by a name of letters. */
static bool evaluates(const cx_scene *scene, const cx_line *line, const cx_slot *metric) {
  if (!cx_is_upper(scene->reading.text.p[metric->span.start]) || metric->member_count) return false;
  cx_span with = cx_phrase_word_before(scene, line->span.start, metric->span.start);
  if (cx_span_empty(with)) return false;
  const cx_entry *phrase = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, with));
  bool means = cx_lexicon_find(scene->lexicon, "use", cx_scene_text(scene, with)) || (phrase && cx_str_is(phrase->name, "preposition"));
  cx_span verb = means ? cx_phrase_word_before(scene, line->span.start, with.start) : with;
  const cx_entry *word = means && !cx_span_empty(verb) ? cx_lexicon_find(scene->lexicon, "evaluation", cx_scene_text(scene, verb)) : NULL;
  return word && cx_str_is(word->name, "compare");
}

/* A bare value is of the score the sentence spoke of, however far: "the overall accuracy … is modest, about 69% on average". */
bool cx_metric_far_score(cx_scene *scene, cx_draft *d) {
  enum { SENTENCE = 220, GENERAL = 110 };
  if (!cx_metric_unnamed(d) || d->relation != CX_RELATION_VALUE) return false;
  if (d->mention->shape != CX_SHAPE_PERCENT && d->mention->shape != CX_SHAPE_PLAIN) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_slot *near = cx_nearest(scene, line, d->slot, "M:score", CX_LEFT, SENTENCE, NULL);
  const cx_slot *share = cx_nearest(scene, line, d->slot, "M:share", CX_LEFT, SENTENCE, NULL);
  if (share && (!near || share->at > near->at)) return cx_metric_take(scene, d, share);
  bool bracket = cx_opened_at(scene, d->slot->span.start); /* "keeps the quality on A (61.2 vs. 61.4)" */
  const cx_slot *error = bracket ? cx_nearest(scene, line, d->slot, "M:error", CX_LEFT, GENERAL, NULL) : NULL;
  if (error && (!near || error->at > near->at)) near = error; /* "a lower error than X (3.1% vs. 4.0%)" */
  if (!near && bracket) near = cx_nearest(scene, line, d->slot, "M:general", CX_LEFT, GENERAL, NULL);
  if (!near || !near->entry) return false;
  if (cx_str_is(near->entry->name, "rank") && !cx_metric_fits(scene, d, near->entry))
    return cx_metric_say(d, CX_STR("performance")); /* "ranks 2nd with 0.48" */
  return (!cx_str_is(near->entry->name, "other") || evaluates(scene, line, near)) && cx_metric_take(scene, d, near);
}
