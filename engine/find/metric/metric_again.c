/* Metrics that a statement's words only point back to: a bare head ("rates above 80%"), the figure of a scorer where the text tells how
 * well scorers agree with people ("BLEU (0.31)"), the subject of its verb, a general word ("a performance of 58.3% gIoU"), "this". Each way
 * answers or leaves it to the next (metric.c); cx_metric_settle_point corrects an answer. English. */
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* The last word of a phrase, of several things as of one. */
static cx_str head_of(const cx_scene *scene, cx_span phrase) {
  cx_span last = cx_phrase_word_before(scene, phrase.start, phrase.end);
  cx_str word = cx_scene_text(scene, last);
  if (word.n > 3 && word.p[word.n - 1] == 's') word.n--;
  return word;
}

/* "raises the raid success rate by 14%, with rates above 75% on all": a head alone is that of the metric that was named in full. */
bool cx_metric_of_head(cx_scene *scene, cx_draft *d) {
  if (!d->metric || cx_span_empty(d->metric_span) || scene->document->language != CX_LANGUAGE_EN) return false;
  bool open = cx_str_is(cx_entry_get(d->metric, "open"), "yes");
  open |= cx_str_is(d->metric->name, "error") && d->relation == CX_RELATION_MOVES; /* "mean absolute errors of …, reducing the error by" */
  cx_str words = cx_scene_text(scene, d->metric_span);
  if (!open || memchr(words.p, ' ', words.n)) return false;
  cx_str head = head_of(scene, d->metric_span);
  const cx_draft *full = NULL;
  for (uint32_t i = scene->lines.at[d->sentence ? d->sentence - 1 : 0].first_draft; i < scene->drafts.n; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b->sentence > d->sentence) break;
    if (b->dropped || b->quote.start >= d->quote.start) continue;
    if (!b->metric || !b->slug.n || cx_span_empty(b->metric_span) || !cx_str_eq(head_of(scene, b->metric_span), head)) continue;
    if (!memchr(cx_scene_text(scene, b->metric_span).p, ' ', cx_span_len(b->metric_span))) continue;
    if (!full || b->quote.start > full->quote.start) full = b;
  }
  return full && cx_metric_take_from(d, full);
}

bool cx_metric_below_one(const cx_scene *scene, const cx_draft *d) {
  const cx_number *low = &d->mention->low;
  return d->mention->shape == CX_SHAPE_PLAIN && low->form == CX_NUMBER_DECIMAL && low->scale > 0 &&
         cx_number_compare(*low, cx_number_of(scene->arena, 1)) < 0;
}

/* "a Spearman correlation of 0.71, above BLEU (0.32) and METEOR (0.41)": of the measures of texts it is told how well they agree with
 * people, not what they say of a text. */
bool cx_metric_of_scorer(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_VALUE || !d->metric || cx_span_empty(d->metric_span) || !cx_metric_below_one(scene, d)) return false;
  cx_span name = d->metric_span; /* "BERTScore-F1" by its F1 */
  name.start = cx_word_start(scene->reading.text, scene->lines.at[d->sentence].span.start, name.start, "0123456789-");
  if (!cx_lexicon_find(scene->lexicon, "scorer", cx_scene_text(scene, name))) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b->dropped || b->quote.start >= d->quote.start || !cx_str_is(b->slug, "correlation") || !cx_metric_below_one(scene, b)) continue;
    return cx_metric_take_from(d, b);
  }
  return false;
}

/* "precision at 90% recall is 0.77", "a mAP at IoU 0.5 of 71.2": of the first, at a point of the second. */
void cx_metric_settle_point(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_VALUE || cx_span_empty(d->metric_span) || d->metric_span.end > d->slot->span.start) return;
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t place = 0;
  while (place < line->slotted.slot_count && line->slotted.slots[place].core.end != d->metric_span.end) place++;
  if (place + 1 >= line->slotted.slot_count || !cx_slot_is(&line->slotted.slots[place], "M")) return;
  const cx_slot *last = &line->slotted.slots[place], *next = last + 1, *before = place ? last - 1 : NULL;
  bool point_first = before && before->mention && before != d->slot && before->span.end + 1 == last->span.start && place >= 2;
  bool point_last = next->mention && next != d->slot && last->span.end + 1 == next->span.start && place >= 1;
  const cx_slot *first = point_first ? last - 2 : point_last ? before : NULL, *point = point_first ? before : last;
  if (!first || !cx_slot_is(first, "M:score") || first->member_count) return;
  uint32_t at = cx_phrase_link(scene, line, first->span.end, "point");
  if (at && at + 1 == point->span.start && cx_metric_fits(scene, d, first->entry)) cx_metric_take(scene, d, first);
}

/* "a performance of 58.3% gIoU": the metric right behind says which. */
bool cx_metric_behind_general(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_VALUE || !cx_sub_is(d->metric, "general") || cx_str_is(d->metric->name, "gap")) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_slot *near = cx_nearest(scene, line, d->slot, "M:score", CX_RIGHT, 3, NULL);
  if (!near && d->metric_slot && d->metric_slot->at > d->slot->at) /* "84% in macro average area under curve" */
    near = cx_nearest(scene, line, d->metric_slot, "M:score", CX_RIGHT, 1, NULL);
  if (near) return cx_metric_take(scene, d, near);
  bool last = d->metric_slot && d->metric_slot->at > d->slot->at; /* "a performance of 66.5% on the Mean Union metric" */
  uint32_t place = cx_slot_place(line, last ? d->metric_slot : d->slot) + 1;
  const cx_slot *called = d->metric_slot && place < line->slotted.slot_count ? &line->slotted.slots[place] : NULL;
  bool named = called && (cx_slot_is(called, "M:general") || cx_slot_is(called, "M:score")) && !called->member_count;
  if (!named || !cx_is_upper(scene->reading.text.p[called->span.start])) return false;
  uint32_t on = d->metric_slot->span.end > d->slot->span.end ? d->metric_slot->span.end : d->slot->span.end;
  if (!cx_begins_at(scene, line, on, " on ") || called->span.start > on + 8) return false;
  cx_metric_take(scene, d, called);
  return cx_sub_is(called->entry, "score") || cx_metric_say(d, CX_STR("other"));
}

/* "a composite score", "its overall score", 总体得分: a score with a word of its own is of no metric before it. */
static bool own_score(const cx_scene *scene, cx_span metric) {
  enum { HEAD = 6 }; /* two characters */
  cx_str words = cx_scene_text(scene, metric);
  if (scene->document->language == CX_LANGUAGE_ZH)
    return words.n > HEAD && cx_lexicon_find(scene->lexicon, "own-scale", cx_str_cut(words, words.n - HEAD, words.n)) != NULL;
  bool score = cx_str_ends(words, CX_STR("score")) || cx_str_ends(words, CX_STR("scores"));
  return score && memchr(words.p, ' ', words.n);
}

/* Whether a metric has a percentage of its own before a draft's: "a 71% success rate and a performance on A at 93%". */
static bool has_percent(const cx_scene *scene, const cx_slot *metric, const cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool value = !b->dropped && b->relation == CX_RELATION_VALUE && b->mention->shape == CX_SHAPE_PERCENT;
    if (value && b->metric_slot == metric && b->quote.end < d->quote.start) return true;
  }
  return false;
}

/* "It scores 31% accuracy. Tuning raises performance to 62%": of the one score of which the sentence before told percentages. */
static bool of_sentence_before(const cx_scene *scene, cx_draft *d) {
  const cx_draft *one = NULL;
  for (uint32_t i = d->sentence ? scene->lines.at[d->sentence - 1].first_draft : scene->drafts.n; i < scene->drafts.n; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b->sentence >= d->sentence) break;
    if (b->dropped || b->relation != CX_RELATION_VALUE || b->mention->shape != CX_SHAPE_PERCENT || !cx_sub_is(b->metric, "score")) continue;
    if (one && !cx_str_eq(one->slug, b->slug)) return false;
    one = b;
  }
  return one && !cx_str_is(one->slug, "other") && cx_metric_take_from(d, one);
}

/* "performance of 23.75", "accuracies of 91% and 70%, above ensembles, which score 82%": the number is of the metric named before. */
bool cx_metric_before_general(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_VALUE || !cx_sub_is(d->metric, "general") || cx_str_is(d->metric->name, "gap")) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  bool english = scene->document->language == CX_LANGUAGE_EN;
  bool percent = d->mention->shape == CX_SHAPE_PERCENT; /* "below human performance (83%)" */
  bool beside = d->metric_span.end + 1 == d->slot->span.start ||
                (d->metric_span.end + 2 == d->slot->span.start && cx_opened_at(scene, d->slot->span.start));
  if (d->mention->shape != CX_SHAPE_PLAIN && !percent) return false;
  const cx_slot *near = cx_nearest(scene, line, d->slot, "M:score", CX_LEFT, 160, NULL);
  bool scored = near && !cx_str_is(near->entry->name, "rank") && !cx_str_is(near->entry->name, "reward");
  if (!scored) near = NULL; /* "ranks third, with a score of 0.83": a place has no score */
  bool performance = english && cx_str_is(d->metric->name, "performance");
  bool moved = d->rule->rank != CX_RANK_LAST && d->metric_span.end < d->slot->span.start &&
               cx_str_ends(cx_scene_text(scene, d->metric_span), CX_STR("performance")); /* no score: it may be of other data */
  if (percent && !beside && performance && !near && moved && of_sentence_before(scene, d)) return true;
  if (percent && !beside && !(performance && near && has_percent(scene, near, d))) return false;
  bool some = near && near->member_count; /* "in recall, clarity and wit, with a score of 8" */
  bool one_of = some && (near->member_count != d->slot->member_count || cx_begins_at(scene, line, near->span.end, ", "));
  bool own = own_score(scene, d->metric_span);
  if (english ? near && (one_of || own) : own) return false;
  bool spent = false; /* "F1分数0.812，人工评审平均得分1.52": it has a value of its own */
  for (uint32_t i = line->first_draft; near && i < line->first_draft + line->draft_count; i++)
    spent |= !scene->drafts.at[i].dropped && scene->drafts.at[i].metric_slot == near && scene->document->language == CX_LANGUAGE_ZH;
  if (spent) return false;
  if (near) return cx_metric_take(scene, d, near);
  cx_span named = d->metric_span;
  d->metric_span = (cx_span){0, 0};
  if (cx_metric_inherited(scene, d)) return true;
  d->metric_span = named;
  return false;
}

/* "Its Dice is 0.66. This is an improvement of 24%": what a sentence about the one before it improves was measured there last. */
bool cx_metric_of_this(cx_scene *scene, cx_draft *d) {
  bool noun = d->relation == CX_RELATION_MOVES && d->move && cx_str_ends(d->move->sub, CX_STR("-noun"));
  if (!noun || !cx_metric_unnamed(d) || d->sentence == 0 || scene->document->language != CX_LANGUAGE_EN) return false;
  cx_str text = scene->reading.text;
  cx_span line = scene->lines.at[d->sentence].span;
  uint32_t end = cx_word_end(text, line.start, line.end, ""), next = end + 1;
  if (end < line.start + 2 || !cx_lexicon_find(scene->lexicon, "anaphor", cx_str_cut(text, line.start, end))) return false;
  cx_str verb = cx_str_cut(text, next, cx_word_end(text, next, line.end, ""));
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", verb);
  if (!cx_lexicon_find(scene->lexicon, "verb", verb) && !(role && cx_str_is(role->sub, "verb"))) return false;
  const cx_draft *last = NULL;
  for (uint32_t i = scene->lines.at[d->sentence - 1].first_draft; i < scene->drafts.n; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b->sentence >= d->sentence) break;
    if (b->dropped || b->relation != CX_RELATION_VALUE || !cx_sub_in(b->metric, "score", "error")) continue;
    if (!last || b->quote.start > last->quote.start) last = b;
  }
  return last && cx_metric_take_from(d, last);
}

/* "reaches 0.78, a gap of 0.30": how far two values are apart is of their metric. */
bool cx_metric_between_values(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_str words = cx_scene_text(scene, d->metric_span);
  if (memchr(words.p, ' ', words.n) || scene->document->language != CX_LANGUAGE_EN) return false;
  const cx_draft *last = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b->dropped || b->quote.end > d->quote.start || b->relation != CX_RELATION_VALUE || !b->slug.n) continue;
    if (cx_str_is(b->slug, "gap") || (b->mention->shape == CX_SHAPE_PLAIN) != (d->mention->shape == CX_SHAPE_PLAIN)) continue;
    if (!last || b->quote.start > last->quote.start) last = b;
  }
  return last && cx_metric_take_from(d, last);
}

/* "achieves the best mean IoU on A, outperforming B by 4%": by as much of what it is best in, where the text tells no value of it. */
bool cx_metric_excelled(cx_scene *scene, cx_draft *d) {
  enum { BEFORE = 170 };
  if (d->relation != CX_RELATION_MOVES || !cx_metric_unnamed(d) || scene->document->language != CX_LANGUAGE_EN) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_slot *slots = line->slotted.slots, *metric = NULL, *verb = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count && slots[i].span.end <= d->slot->span.start; i++) {
    if (slots[i].span.end + BEFORE < d->slot->span.start) continue;
    if (cx_slot_is(&slots[i], "M")) {
      metric = &slots[i];
      verb = NULL;
    } else if (cx_slot_is(&slots[i], "U:good-verb")) {
      verb = &slots[i];
    } else if (slots[i].mention && slots[i].mention->shape != CX_SHAPE_COUNT) {
      metric = NULL;
    }
  }
  if (!metric || !verb || metric->member_count || cx_sub_is(metric->entry, "general") || !cx_metric_fits(scene, d, metric->entry))
    return false;
  cx_span best = cx_phrase_word_before(scene, line->span.start, metric->span.start);
  cx_str word = cx_scene_text(scene, best);
  bool ending = cx_str_ends(word, CX_STR("est")) && cx_ends_at(scene, best.start, "the "); /* not "a modest recall" */
  bool superlative = ending || cx_lexicon_find(scene->lexicon, "best", word);
  return superlative && cx_mark_between(scene, metric->span.end, verb->span.start, ",") && cx_metric_take(scene, d, metric);
}
