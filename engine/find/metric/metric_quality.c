/* Metrics that are qualities or traits no vocabulary has, known by how their nouns end: "a 6% improvement in boundary sharpness",
 * "printability exceeds 92%", "the persona stability score". Each way answers or leaves it to the next (metric.c). */
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

static bool is_quality(const cx_scene *scene, cx_str word) {
  enum { SHORTEST = 6 };
  bool small = word.n >= SHORTEST && (cx_is_alpha(word.p[0]) && cx_str_is_lower(cx_str_cut(word, 1, word.n), ""));
  return small && cx_ends_as_quality(scene, word);
}

/* Whether a word is a noun of a trait ("readability"), and not what a system can do on the whole. */
static bool is_trait(const cx_scene *scene, cx_span word) {
  enum { SHORTEST = 7 }; /* no "city score" */
  return cx_span_len(word) >= SHORTEST && cx_ends_as_quality(scene, cx_scene_text(scene, word));
}

/* What the words that stand at a place, behind a blank, name: the slug of the quality that they end in, if no metric, name or number is
 * among them; else empty. */
static cx_str quality_at(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { WORDS = 3 };
  cx_str text = scene->reading.text;
  const cx_str none = CX_STR("");
  uint32_t start = at;
  for (int n = 0; n < WORDS && at < line->span.end && text.p[at] == ' '; n++) {
    uint32_t end = cx_word_end(text, at + 1, line->span.end, "-");
    cx_str word = cx_str_cut(text, at + 1, end);
    if (!word.n || !cx_is_lower(word.p[0])) return none;
    at = end;
    if (!cx_phrase_ends_at(scene, line, end)) continue;
    for (uint32_t i = 0; i < line->slotted.slot_count; i++)
      if (line->slotted.slots[i].span.start >= start && line->slotted.slots[i].span.start < end) return none;
    if (is_quality(scene, word)) return CX_STR("other");
    bool idiom = n == 0 && (cx_begins_at(scene, line, end, " to ") || cx_begins_at(scene, line, end, " for ")); /* "in contrast to" */
    const cx_entry *noun = idiom ? NULL : cx_lexicon_find(scene->lexicon, "quality-noun", word);
    return noun ? noun->name : none;
  }
  return none;
}

/* "6% in boundary sharpness", "a 14% improvement in image clarity": the slug, or empty. */
static cx_str moved(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t at = d->slot->span.end;
  if (d->move && d->move_span.start >= at && d->move_span.start < at + 24 && cx_str_ends(d->move->sub, CX_STR("-noun")))
    at = d->move_span.end;
  bool in_front = d->move && d->move_slot && d->move_span.end < d->slot->span.start && cx_ends_at(scene, d->slot->span.start, " of ");
  if (in_front && cx_str_ends(d->move->sub, CX_STR("-noun")) && cx_begins_at(scene, line, d->move_span.end, " in ")) {
    cx_str slug = quality_at(scene, line, d->move_span.end + 3);
    if (slug.n) return slug; /* "improvements in equal odds of 94%" */
  }
  uint32_t in = cx_begins_at(scene, line, at, " in ") || cx_begins_at(scene, line, at, " of ") ? at + 3 : 0;
  return in ? quality_at(scene, line, in) : CX_STR("");
}

/* "53% stiffness tunability"; "printability exceeds 92%". */
static bool valued(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (quality_at(scene, line, d->slot->span.end).n) return true;
  cx_span verb = cx_phrase_word_before(scene, line->span.start, d->slot->span.start);
  if (cx_span_empty(verb)) return false;
  bool says = false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    says |= cx_span_eq(line->slotted.slots[i].span, verb) && cx_slot_is(&line->slotted.slots[i], "V");
  const cx_entry *grammar = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, verb));
  says |= grammar && cx_str_is(grammar->sub, "verb");
  bool bound = d->mention->bound_span.start == d->slot->span.start && !cx_span_empty(d->mention->bound_span); /* "exceeds" */
  if (bound && is_quality(scene, cx_scene_text(scene, verb))) return true;
  cx_span noun = says ? cx_phrase_word_before(scene, line->span.start, verb.start) : (cx_span){0, 0};
  return !cx_span_empty(noun) && scene->reading.text.p[noun.end] == ' ' && is_quality(scene, cx_scene_text(scene, noun));
}

/* "a 6% improvement in boundary sharpness", "printability exceeds 92%": a quality, known by its ending. */
bool cx_metric_of_quality(cx_scene *scene, cx_draft *d) {
  if (scene->document->language != CX_LANGUAGE_EN) return false;
  /* "printability exceeds 92% and accuracy improves": the nearest metric is another clause's */
  bool loose = d->relation == CX_RELATION_VALUE && d->rule->rank == CX_RANK_LAST && d->metric_span.start > d->slot->span.end;
  if (!loose && !cx_metric_unnamed(d)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_shape shape = d->mention->shape;
  cx_str moves = d->relation == CX_RELATION_MOVES ? moved(scene, line, d) : CX_STR("");
  bool value = d->relation == CX_RELATION_VALUE && (shape == CX_SHAPE_PERCENT || shape == CX_SHAPE_PLAIN) && valued(scene, line, d);
  if (!moves.n && !value) return false;
  if (loose) {
    d->metric = NULL;
    d->metric_span = (cx_span){0, 0};
  }
  return cx_metric_say(d, moves.n ? moves : CX_STR("other"));
}

/* "a Rater Comfort Score (RCS) of 7.9", "an RCS of 8.1": letters that the text gives a score of its own name one that no vocabulary has. */
static bool is_lettered(const cx_scene *scene, cx_span named) {
  cx_str words = cx_scene_text(scene, named);
  return cx_str_is_upper(words) || (words.n > 1 && words.p[words.n - 1] == ')' && cx_is_upper(words.p[words.n - 2]));
}

/* "an evidence score", "Patch scores": a noun right in front of the head that no vocabulary has, and that no slot is. */
static bool scores_own(const cx_scene *scene, const cx_line *line, cx_span noun) {
  cx_str word = cx_scene_text(scene, noun);
  if (word.n < 4 || !cx_str_is_lower(cx_str_cut(word, 1, word.n), "-") || !cx_is_alpha(word.p[0])) return false;
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", word);
  bool text = head && !cx_str_is(head->name, "kind") && !cx_lexicon_find(scene->lexicon, "score-modifier", word); /* "an evidence score" */
  if (!text && cx_metric_says_little(scene, word)) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    cx_span span = line->slotted.slots[i].span;
    if (span.start <= noun.start && span.end >= noun.end && span.end <= noun.end + 1) return false;
  }
  bool behind_value = cx_quantity_at(line, noun.start - 2) != NULL; /* "a 36 driving score" */
  return (behind_value || !cx_str_ends(word, CX_STR("ing"))) && !cx_str_ends(word, CX_STR("ed")) && !cx_str_ends(word, CX_STR("ly"));
}

/* 完整性得分, 平均可读性评分: a score of one quality, where the head alone would be one on the whole. */
static bool scores_quality_zh(const cx_scene *scene, const cx_draft *d) {
  enum { HEAD = 6, NOUN = 6 }; /* two characters each */
  bool head = cx_sub_is(d->metric, "general") && cx_str_is(d->metric->name, "performance") && cx_span_len(d->metric_span) >= HEAD;
  uint32_t at = head ? d->metric_span.end - HEAD : 0;
  if (!head || at < scene->lines.at[d->sentence].span.start + NOUN) return false;
  const cx_entry *score = cx_lexicon_find(scene->lexicon, "own-scale", cx_str_cut(scene->reading.text, at, at + HEAD));
  return score && cx_ends_as_quality(scene, cx_str_cut(scene->reading.text, at - NOUN, at));
}

/* "improves the persona stability score": a head that says nothing itself, behind a trait that no vocabulary has, is of the trait. */
bool cx_metric_of_trait(cx_scene *scene, cx_draft *d) {
  if (scene->document->language == CX_LANGUAGE_ZH) return scores_quality_zh(scene, d) && cx_metric_say(d, CX_STR("other"));
  if (!d->metric || !cx_str_is(cx_entry_get(d->metric, "open"), "named") || cx_span_empty(d->metric_span)) return false;
  cx_str text = scene->reading.text;
  const cx_line *line = &scene->lines.at[d->sentence];
  bool said = d->relation == CX_RELATION_VALUE || d->relation == CX_RELATION_MOVES;
  if (said && is_lettered(scene, d->metric_span)) return cx_metric_say(d, CX_STR("other"));
  uint32_t end = d->metric_span.end; /* of the head, past "(TCS)" */
  if (text.p[end - 1] == ')')
    while (end > d->metric_span.start + 1 && text.p[end] != '(') end--;
  if (text.p[end] == '(') end--;
  cx_span head = cx_phrase_word_before(scene, line->span.start, end);
  cx_span letters = cx_phrase_word_before(scene, line->span.start, head.start);
  bool beside = said && cx_span_len(letters) > 2 && letters.end + 1 == head.start && cx_str_is_upper(cx_scene_text(scene, letters));
  if (beside && cx_metric_letters(scene, line, letters)) return cx_metric_say(d, CX_STR("other")); /* "an SAS score of 0.96" */
  bool own = said && letters.end + 1 == head.start && d->metric_span.start == head.start && scores_own(scene, line, letters);
  if (own) return cx_metric_say(d, CX_STR("other"));
  return is_trait(scene, cx_phrase_word_before(scene, line->span.start, head.start)) && cx_metric_say(d, CX_STR("other"));
}

/* "an increase in stammering (+23%)", "a drop in rambling (-7%)": what rose or fell, if no vocabulary has it. */
static bool in_bracket_behind(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (!cx_opened_at(scene, d->slot->span.start) || !d->move_slot || d->move_slot->at > d->slot->at) return false;
  cx_str way = cx_entry_get(d->move, "direction");
  if (!cx_str_is(way, "increase") && !cx_str_is(way, "decrease")) return false;
  if (!cx_begins_at(scene, line, d->move_slot->span.end, " in ")) return false;
  cx_span np = cx_phrase_after(scene, line, d->move_slot->span.end + 4);
  bool one = np.end + 2 == d->slot->span.start && np.start <= d->move_slot->span.end + 8;
  return one && cx_is_lower(scene->reading.text.p[np.start]) && !cx_phrase_is_data(scene, line, np);
}

/* "an improvement of 4% in tonal readability": the trait in which something moved, known or not. */
bool cx_metric_in_trait(cx_scene *scene, cx_draft *d) {
  if (!cx_metric_unnamed(d) || d->relation != CX_RELATION_MOVES || scene->document->language == CX_LANGUAGE_ZH) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  if (in_bracket_behind(scene, line, d)) return cx_metric_say(d, CX_STR("other"));
  uint32_t at = d->slot->span.end;
  if (d->move_slot && d->move_slot->at > d->slot->at) at = d->move_slot->span.end;
  if (!cx_begins_at(scene, line, at, " in ")) return false;
  cx_span np = cx_phrase_after(scene, line, at + 4);
  return np.start <= at + 8 && is_trait(scene, cx_phrase_word_before(scene, np.start, np.end)) && cx_metric_say(d, CX_STR("other"));
}
