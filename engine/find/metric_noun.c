/* Metrics that are the noun behind: of a comparative, of a word that multiplies, in a vocabulary or not. Each way answers or leaves it to
 * the next (metric.c). */
#include "find/metric.h"

/* " the number of ": the place behind it, or 0. */
static uint32_t number_of(const cx_scene *scene, const cx_line *line, uint32_t at) {
  if (!cx_begins_at(scene, line, at, " the ")) return 0;
  uint32_t start = at + 5, end = start;
  while (end < line->span.end && cx_is_lower(scene->reading.text.p[end])) end++;
  const cx_entry *noun = cx_lexicon_find(scene->lexicon, "beside-count", cx_str_cut(scene->reading.text, start, end));
  return noun && cx_str_is(noun->name, "number") && cx_begins_at(scene, line, end, " of ") ? end + 4 : 0;
}

/* "at two thirds of the energy, tripling the number of adapters": what stands behind, known or not. */
bool cx_metric_of_number(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t at = d->slot->span.end, of = number_of(scene, line, at);
  if (d->relation != CX_RELATION_MOVES || !cx_factor_verb(scene, d->mention) || !of) return false;
  const cx_slot *counted = cx_nearest(scene, line, d->slot, "M", CX_RIGHT, of - at + 2, NULL);
  if (counted) cx_draft_take_metric(scene, d, counted, true);
  return cx_metric_say(d, counted && d->metric ? d->metric->name : CX_STR("other"));
}

/* "trained on 10 times more data", "8× fewer raw speech documents": what the phrase behind the comparative counts; empty: nothing known. */
static cx_str counted_behind(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { WORDS = 4 };
  cx_str text = scene->reading.text;
  for (int n = 0; n < WORDS && at < line->span.end && text.p[at] == ' '; n++) {
    uint32_t end = at + 1;
    end = cx_word_end(text, end, line->span.end, "-");
    cx_str word = cx_str_cut(text, at + 1, end);
    const cx_entry *noun = cx_lexicon_find(scene->lexicon, "share-noun", word);
    if (!word.n || (!noun && cx_lexicon_find(scene->lexicon, "phrase", word))) break;
    bool ends = end >= line->span.end || text.p[end] != ' ';
    uint32_t next = end + 1;
    next = cx_word_end(text, next, line->span.end, "");
    ends |= next > end + 1 && cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, end + 1, next));
    if (noun && ends) return noun->name;
    at = end;
  }
  return CX_STR("");
}

/* "10% fewer human interventions": the noun behind the comparative is the metric, known or not. */
bool cx_metric_of_noun(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  if (!cx_metric_unnamed(d) || !d->move_slot || d->move_slot->at < d->slot->at || !cx_str_ends(d->move->sub, CX_STR("-adj"))) return false;
  uint32_t at = d->move_slot->span.end + 1, end = at;
  cx_str counted = counted_behind(scene, line, at - 1);
  if (counted.n) return cx_metric_say(d, counted);
  end = cx_word_end(scene->reading.text, end, line->span.end, "-");
  cx_str word = cx_str_cut(scene->reading.text, at, end);
  bool noun = word.n > 2 && scene->reading.text.p[at - 1] == ' ' && !cx_lexicon_find(scene->lexicon, "phrase", word);
  return noun && cx_metric_say(d, CX_STR("other"));
}
