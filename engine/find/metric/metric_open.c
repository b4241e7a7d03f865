/* Metrics that no vocabulary has, named by a common noun that a value has to itself: "an accuracy of 91% and a spillage of 12%". It keeps
 * the metric of the value before from being carried over. Each way answers or leaves it to the next (metric.c). English. */
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

bool cx_metric_in_classes(const cx_scene *scene, cx_str word, const char *const *classes) {
  while (*classes && !cx_lexicon_find(scene->lexicon, *classes, word)) classes++;
  return *classes != NULL;
}

bool cx_metric_says_little(const cx_scene *scene, cx_str word) {
  static const char *const little[] = {"score-modifier", "degree", "best",  "result", "phrase", "head",
                                       "verb",           "move",   "reach", "plain",  "adverb", NULL};
  return cx_metric_in_classes(scene, word, little);
}

/* Whether a word can be a noun that names what is measured: a small one that stands in no slot and says more than how much, how good or of
 * whom a value is. */
static bool can_name(const cx_scene *scene, const cx_line *line, cx_span noun) {
  enum { SHORTEST = 4 };
  static const char *const others[] = {"joint", "value-noun", "counted-noun", "speed",          "keep", "comparand",
                                       "model", "data-head",  "unit",         "counted-people", NULL};
  cx_str word = cx_scene_text(scene, noun);
  if (word.n < SHORTEST || !cx_str_is_lower(word, "-") || word.p[word.n - 1] == '-') return false;
  if (cx_metric_says_little(scene, word) || cx_metric_in_classes(scene, word, others)) return false;
  if (cx_ends_as_adjective(scene, word)) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (cx_span_meets(line->slotted.slots[i].span, noun)) return false;
  return !cx_str_ends(word, CX_STR("ly")) && !cx_str_ends(word, CX_STR("ed")) && !cx_str_ends(word, CX_STR("ing"));
}

/* "a spillage of 12%", "a mean spillage of 0.4": the noun between an article and " of ", or empty. */
static cx_span in_front(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { WORDS = 3 };
  const cx_span none = {0, 0};
  if (!cx_ends_at(scene, d->slot->span.start, " of ") || d->slot->span.start < line->span.start + 8) return none;
  cx_span noun = cx_phrase_word_before(scene, line->span.start, d->slot->span.start - 4);
  uint32_t at = noun.start;
  for (int n = 0; n < WORDS && !cx_span_empty(noun); n++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word) || word.end + 1 != at) return none;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
    if (role) return cx_str_is(role->name, "determiner") ? noun : none;
    at = word.start;
  }
  return none;
}

/* "91% accuracy and 12% spillage": the noun that ends its phrase right behind the value, or empty. */
static cx_span behind(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { MODIFIERS = 2 };
  cx_str text = scene->reading.text;
  uint32_t at = d->slot->span.end + 1, end;
  if (at >= line->span.end || text.p[at - 1] != ' ') return (cx_span){0, 0};
  end = cx_word_end(text, at, line->span.end, "-");
  for (int n = 0; n < MODIFIERS && end < line->span.end && text.p[end] == ' '; n++) { /* "44% formal validity", "98% valid XML output" */
    uint32_t next = cx_word_end(text, end + 1, line->span.end, "-");
    bool modifies = (n || cx_is_lower(text.p[at])) && !cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, at, end));
    if (!modifies || next <= end + 1 || cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, end + 1, next))) break;
    at = end + 1;
    end = next;
  }
  return cx_phrase_ends_at(scene, line, end) ? cx_span_of(at, end) : (cx_span){0, 0};
}

/* Whether the metric that a value would take stands right behind another value. */
static bool would_take_before(cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const cx_draft *like = d->like ? cx_draft_find(scene, d->sentence, d->like) : NULL;
  if (like) return !cx_span_empty(like->metric_span) && like->metric_span.start == like->slot->span.end + 1;
  return cx_metric_of_value_before(line, d);
}

/* "shows 70% resistance to injected errors": the noun right behind a value has a phrase of its own behind it. */
static bool has_complement(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span noun = behind(scene, line, d);
  if (cx_span_empty(noun) || !cx_begins_at(scene, line, noun.end, " ")) return false;
  cx_str text = scene->reading.text, next = cx_str_cut(text, noun.end + 1, cx_word_end(text, noun.end + 1, line->span.end, ""));
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", next);
  return role && cx_str_is(role->name, "preposition");
}

/* "at 91% with 4% spillage", "showing 64% concordance with tasters": a value whose noun is right behind it. */
static bool stands_alone(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (cx_ends_at(scene, d->slot->span.start, " with ")) return true;
  enum { OWN = 64 }; /* "0.4 and 0.3 entity and event F1" */
  bool own = has_complement(scene, line, d);
  if (!own && cx_nearest(scene, line, d->slot, "M", CX_RIGHT, OWN, NULL)) return false;
  return (own || cx_metric_unnamed(d)) && !d->like && cx_nearest(scene, line, d->slot, "V", CX_LEFT, 2, NULL) != NULL;
}

/* "lowers leakage to 5%": the noun between a verb of movement and " to ", or empty. */
static cx_span moved_to(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (!cx_ends_at(scene, d->slot->span.start, " to ")) return (cx_span){0, 0};
  cx_span noun = cx_phrase_word_before(scene, line->span.start, d->slot->span.start - 4);
  for (uint32_t i = 0; i < line->slotted.slot_count && !cx_span_empty(noun); i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_slot_moves(s) && s->span.end + 1 == noun.start) return noun;
  }
  return (cx_span){0, 0};
}

/* "(accuracy: 0.84, kappa: 0.86)", "(kappa 0.88)", "sensitivity = 0.71, specificity = 0.71": the noun before a sign, or between a bracket
 * or comma and the value, or empty. */
static cx_span before_sign(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_str text = scene->reading.text;
  uint32_t at = d->slot->span.start;
  const cx_span none = {0, 0};
  if (at < line->span.start + 3) return none; /* no room for a bracket, a letter and a blank */
  bool equals = cx_ends_at(scene, at, " = ") || cx_ends_at(scene, at, ": ");
  if (cx_ends_at(scene, at, " = ")) at -= 2;
  if (cx_ends_at(scene, at, ": ")) at -= 1;
  uint32_t end = at - 1, start = cx_word_start(text, line->span.start, end, "-_");
  if (start >= end || start < line->span.start + 2) return none;
  bool opens = text.p[start - 1] == '(' || cx_ends_at(scene, start, ", ");
  bool closes = d->slot->span.end >= line->span.end || strchr("),;.", text.p[d->slot->span.end]);
  bool bracket = !cx_span_empty(cx_bracket_around(scene, line, d->slot->span));
  if (!equals && d->mention->shape == CX_SHAPE_PERCENT) return none; /* "(greedy 5.9%)" is whose it is */
  return opens && closes && (bracket || (equals && text.p[at - 1] != ':')) ? cx_span_of(start, end) : none;
}

/* "high answer relevancy (0.86)": the noun of a quality that a value in brackets stands behind, or empty. */
static cx_span before_bracket(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { SHORTEST = 7 };
  const cx_span none = {0, 0};
  if (!cx_in_brackets(scene, line, d->slot->span) || d->slot->span.start < line->span.start + SHORTEST) return none;
  cx_span noun = cx_phrase_word_before(scene, line->span.start, d->slot->span.start - 2);
  bool quality = cx_span_len(noun) >= SHORTEST && cx_ends_as_quality(scene, cx_scene_text(scene, noun));
  return quality && noun.end + 2 == d->slot->span.start ? noun : none;
}

/* "the highest rate of legible pages (86%)", "(86% of ours vs. 91%)": the head, which no vocabulary gives a name, of a phrase in front of a
 * bracket, where no metric stands in the phrase; or empty. */
static cx_span rate_before_bracket(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { WORDS = 6 };
  const cx_span none = {0, 0};
  uint32_t at = d->slot->span.start;
  if (!cx_opened_at(scene, at) || at < line->span.start + 8) return none;
  at -= 2;
  for (int n = 0; n < WORDS; n++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word) || word.end + (n > 0) != at) return none;
    if (cx_str_is(cx_scene_text(scene, word), "of")) {
      cx_span head = cx_phrase_word_before(scene, line->span.start, word.start);
      const cx_entry *metric = cx_span_empty(head) ? NULL : cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, head));
      return metric && n && cx_str_is(metric->name, "other") ? head : none;
    }
    if (cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word))) return none;
    for (uint32_t i = 0; i < line->slotted.slot_count; i++)
      if (cx_span_meets(line->slotted.slots[i].span, word)) return none;
    at = word.start;
  }
  return none;
}

/* "an accuracy of 91% and a spillage of 12%", "91% accuracy and 12% spillage": of its own noun, not of the metric before. */
bool cx_metric_of_own_noun(cx_scene *scene, cx_draft *d) {
  bool bare = d->mention->shape == CX_SHAPE_PERCENT || (d->mention->shape == CX_SHAPE_PLAIN && d->mention->low.scale > 0);
  if (scene->document->language != CX_LANGUAGE_EN || d->relation != CX_RELATION_VALUE || !bare) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  bool last = d->rule->rank == CX_RANK_LAST;
  cx_span noun = last ? in_front(scene, line, d) : (cx_span){0, 0};
  bool letters = !cx_span_empty(noun) && !cx_str_is_lower(cx_scene_text(scene, noun), "-") && cx_metric_letters(scene, line, noun);
  cx_span rate = last ? rate_before_bracket(scene, line, d) : (cx_span){0, 0};
  if (letters || !cx_span_empty(rate)) {
    d->metric = NULL;
    d->metric_span = letters ? noun : rate;
    return cx_metric_say(d, CX_STR("other"));
  }
  if (cx_span_empty(noun) && (last || cx_metric_unnamed(d))) noun = moved_to(scene, line, d);
  if (cx_span_empty(noun) && last) noun = before_sign(scene, line, d);
  if (cx_span_empty(noun) && last) noun = before_bracket(scene, line, d);
  if (!cx_span_empty(noun) && !cx_metric_unnamed(d) && d->metric_span.end > noun.start) return false;
  if (cx_span_empty(noun) && last && (would_take_before(scene, line, d) || stands_alone(scene, line, d))) noun = behind(scene, line, d);
  if (cx_span_empty(noun) || !can_name(scene, line, noun)) return false;
  d->metric = NULL;
  d->metric_span = noun;
  return cx_metric_say(d, CX_STR("other"));
}

/* Whether a noun says no more of a metric than how much of it there is: "memory demand", "token counts", "an F1 score value", "latency
 * goes". */
static bool only_counts(const cx_scene *scene, cx_str word) {
  static const char *const amounts[] = {"surcharge", "metric-noun", "beside-count", "tasknoun", "counted-noun", "verb", NULL};
  if (cx_metric_in_classes(scene, word, amounts)) return true;
  return word.n > 4 && word.p[word.n - 1] == 's' && cx_lexicon_find(scene->lexicon, "value-noun", cx_str_cut(word, 0, word.n - 1));
}

/* "quality drift from 7 to 4", "by 8% in recall habit": the noun right behind the one metric that a movement took, or would, where the
 * phrase ends with it: the metric only modifies it. Or empty. */
static cx_span behind_metric(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const cx_span none = {0, 0};
  const cx_slot *metric = cx_metric_unnamed(d) ? NULL : d->metric_slot;
  if (cx_metric_unnamed(d) && cx_begins_at(scene, line, d->slot->span.end, " in "))
    metric = cx_nearest(scene, line, d->slot, "M", CX_RIGHT, 5, NULL);
  if (!metric || metric->member_count) return none;
  cx_str text = scene->reading.text;
  uint32_t start = metric->span.end + 1, end = cx_word_end(text, start, line->span.end, "");
  if (text.p[start - 1] != ' ' || end <= start) return none;
  if (metric->span.end < d->slot->span.start) { /* "cuts quality drift from 7.8 to 1.3" */
    bool to = cx_begins_at(scene, line, end, " from ") || cx_begins_at(scene, line, end, " by ");
    bool near = end + 6 >= d->slot->span.start || cx_nearest(scene, line, d->slot, "U", CX_LEFT, 90, NULL);
    cx_str word = cx_str_cut(text, start, end);
    bool verb = cx_str_ends(word, CX_STR("s")) && !cx_nearest(scene, line, metric, "U", CX_LEFT, 90, NULL); /* "latency nosedives by" */
    return to && near && !verb && end + 16 >= d->slot->span.start && !only_counts(scene, word) ? cx_span_of(start, end) : none;
  }
  bool in = cx_ends_at(scene, metric->span.start, " in ") && metric->span.start < d->slot->span.end + 32;
  cx_str word = cx_str_cut(text, start, end);
  return in && cx_phrase_ends_at(scene, line, end) && !only_counts(scene, word) ? cx_span_of(start, end) : none;
}

/* "a capacity fade of 8%", "in effectiveness (-62% toxicity)": the noun right in front of the movement's, or behind its signed amount in
 * brackets. */
bool cx_metric_of_own_movement(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_shape shape = d->mention->shape;
  bool amount = shape == CX_SHAPE_PERCENT || shape == CX_SHAPE_POINTS || shape == CX_SHAPE_FACTOR || d->mention->from.form;
  if (scene->document->language != CX_LANGUAGE_EN || d->relation != CX_RELATION_MOVES || !amount) return false;
  cx_span noun = {0, 0};
  bool moves = d->move && d->move_slot && d->move_span.end < d->slot->span.start && cx_str_ends(d->move->sub, CX_STR("-noun"));
  if (moves && cx_metric_unnamed(d) && cx_ends_at(scene, d->slot->span.start, " of ")) {
    noun = cx_phrase_word_before(scene, line->span.start, d->move_span.start);
    bool compound = memchr(cx_scene_text(scene, noun).p, '-', cx_span_len(noun)) != NULL; /* "class-level gains" */
    if (noun.end + 1 != d->move_span.start || compound) return false;
  }
  if (cx_span_empty(noun)) noun = behind_metric(scene, line, d);
  bool sign = (d->mention->plus || d->mention->minus) && cx_opened_at(scene, d->slot->span.start);
  if (sign && cx_span_empty(noun)) {
    noun = behind(scene, line, d);
    if (!cx_span_empty(noun) && scene->reading.text.p[noun.end] != ')' && scene->reading.text.p[noun.end] != ',') return false;
  }
  if (cx_span_empty(noun) || !can_name(scene, line, noun)) return false;
  d->metric = NULL;
  d->metric_span = noun;
  return cx_metric_say(d, CX_STR("other"));
}

/* "a 10% drop in failures and a rise of at least 11% in candour": a noun that goes the other way is not of the metric of the one before,
 * but of what " in " and a noun of its own say behind it. */
bool cx_metric_other_way(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  bool noun = d->relation == CX_RELATION_MOVES && d->move && d->move_slot && d->move_slot->at < d->slot->at;
  if (!noun || (!d->metric_slot && !cx_metric_unnamed(d)) || d->metric_span.end > d->slot->span.start ||
      !cx_begins_at(scene, line, d->slot->span.end, " in "))
    return false;
  if (!cx_is_lower(scene->reading.text.p[d->slot->span.end + 4]) || (d->metric_slot && d->metric_slot->at > d->move_slot->at)) return false;
  cx_str way = cx_entry_get(d->move, "direction");
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b->dropped || b->slot->at >= d->slot->at || (d->metric_slot && b->metric_slot != d->metric_slot) || !b->move ||
        b->move_slot == d->move_slot)
      continue;
    cx_str back = cx_entry_get(b->move, "direction");
    bool against =
        (cx_str_is(way, "increase") && cx_str_is(back, "decrease")) || (cx_str_is(way, "decrease") && cx_str_is(back, "increase"));
    if (!against) continue;
    d->metric = NULL;
    d->metric_span = (cx_span){0, 0};
    return cx_metric_say(d, CX_STR("other"));
  }
  return false;
}
