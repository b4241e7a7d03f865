/* Statistics that stand apart from their number: whether a word ("average", "median", "best") speaks of a value, and for which of the
 * values that follow it goes on ("average gains of 3% in A, 4% in B and 5% in C"). */
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "mean absolute error", "average precision": the word is of the metric's name; "macro average", "average return" name no other. */
static bool in_metric(const cx_scene *scene, const cx_line *line, cx_span word) {
  for (uint32_t i = cx_hit_from(line, word.start); i < line->hits.n && line->hits.at[i].span.start <= word.start; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool holds = hit->span.end > word.start && !cx_span_eq(hit->span, word);
    if (!holds || !cx_str_is(hit->entry->vocabulary->slot, "M")) continue;
    uint32_t end; /* a metric that a vocabulary knows, not "average" before one */
    if (!cx_lexicon_longest(scene->lexicon, "metric", scene->reading.text, hit->span, &end) || end <= word.start) continue;
    if (!cx_str_is(cx_entry_get(hit->entry, "averaged"), "yes")) return true;
  }
  return false;
}

/* Digits of a name ("Orca-5") are none. */
static bool quantity_between(const cx_scene *scene, const cx_line *line, uint32_t from, uint32_t to) {
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    cx_span number = line->mentions.at[i].number;
    if (number.start >= from && number.end <= to && !cx_name_holding(scene, number)) return true;
  }
  return false;
}

/* How many items and which setting: only "an average of five", "averaging 85k", "an average length of 5k". */
static bool beside_number(const cx_scene *scene, const cx_draft *d, cx_span word, bool of_metric) {
  if (d->relation == CX_RELATION_SETS && of_metric && cx_sub_is(d->metric, "setting")) return true;
  cx_str gap = cx_str_cut(scene->reading.text, word.end, d->mention->whole.start);
  if (cx_str_is(gap, " ") || cx_str_is(gap, " of ")) return true;
  if (gap.n < 6 || gap.p[0] != ' ' || !cx_str_ends(gap, CX_STR(" of "))) return false;
  const cx_entry *noun = cx_lexicon_find(scene->lexicon, "metric", cx_str_cut(gap, 1, gap.n - 4));
  return noun && cx_str_is(noun->name, "length");
}

/* "On average, A gains 3% and B 4%": said of the sentence. */
static bool opens_sentence(const cx_scene *scene, const cx_line *line, cx_span word) {
  return word.start == line->span.start && memchr(scene->reading.text.p + word.start, ' ', cx_span_len(word)) &&
         cx_begins_at(scene, line, word.end, ",");
}

/* "3.2% in average recall", "gains 3% in recall on average": behind the value, with no other between. */
static bool stands_behind(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span word) {
  enum { NEAR = 60 };
  uint32_t from = d->slot->span.end > d->quote.end ? d->slot->span.end : d->quote.end;
  if (word.start < from || word.start > from + NEAR || quantity_between(scene, line, from, word.start)) return false;
  if (cx_mark_between(scene, from, word.start, ",;:()") || cx_verb_between(line, from, word.start, true)) return false;
  if (d->metric_span.start > word.end && d->metric_span.start <= word.end + 2) return true;
  cx_str gap = cx_str_cut(scene->reading.text, from, word.start);
  if (cx_str_is(gap, " in ") || cx_str_is(gap, " in the ")) return true;
  return !d->bound && memchr(scene->reading.text.p + word.start, ' ', cx_span_len(word)) != NULL;
}

/* "the best model, X, reaches only 41%": what is best is whose the value is, not what moves or is compared. */
static bool best_leads(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span word) {
  enum { REACH = 100, PLAIN = 56 };
  if (d->quote.start > word.end + REACH || quantity_between(scene, line, word.end, d->mention->whole.start)) return false;
  cx_span article = cx_phrase_word_before(scene, line->span.start, word.start);
  if (cx_span_empty(article)) return false;
  cx_span before = cx_phrase_word_before(scene, line->span.start, article.start);
  const cx_entry *role = cx_span_empty(before) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, before));
  if (role && cx_str_is(role->name, "preposition") && !cx_str_is(role->sub, "frames")) return false;
  for (uint32_t i = 0; i < line->hits.n && !cx_span_empty(before); i++)
    if (line->hits.at[i].span.end == before.end && cx_entry_in(line->hits.at[i].entry, "comparison")) return false;
  if (cx_verb_between(line, before.start, word.start, true) || cx_verb_between(line, word.end, d->quote.start, false)) return false;
  uint32_t commas = 0;
  for (uint32_t at = word.end; at < d->quote.start; at++) {
    commas += scene->reading.text.p[at] == ',';
    if (strchr(";:(", scene->reading.text.p[at])) return false;
  }
  return commas == 2 || (!commas && d->quote.start < word.end + PLAIN && cx_slot_between(line, word.end, d->quote.start, "V"));
}

bool cx_statistic_speaks(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit) {
  enum { NEAR = 32, BEHIND = 2 };
  cx_span word = hit->span;
  bool zh = scene->document->language == CX_LANGUAGE_ZH, left = word.end <= d->quote.start;
  bool of_metric = left && word.end <= d->metric_span.start && d->metric_span.start <= word.end + 2; /* "the average F1" */
  bool plain = d->relation == CX_RELATION_COUNTS || d->relation == CX_RELATION_SETS || d->relation == CX_RELATION_SIZED;
  if (!zh && (in_metric(scene, line, word) || (scene->reading.text.p[word.end] == '-' && cx_sub_is(hit->entry, "statistic"))))
    return false; /* "averaged-X" */
  if (!zh && left && d->mention->bound && quantity_between(scene, line, word.end, d->mention->whole.start))
    return false; /* "and up to 70%" */
  if (!zh && plain) return left && !cx_sub_is(hit->entry, "best") && beside_number(scene, d, word, of_metric);
  if (d->relation == CX_RELATION_COUNTS && left && quantity_between(scene, line, word.end, d->quote.start)) return false;
  if (cx_str_is(hit->entry->sub, "best")) {
    if (!left || d->relation != CX_RELATION_VALUE) return false;
    if (!zh && best_leads(scene, line, d, word)) return true;
  } else if (!zh && (left ? opens_sentence(scene, line, word) : stands_behind(scene, line, d, word))) {
    return true;
  }
  if (!of_metric && cx_distance(scene, line, d->quote, word) > (left ? NEAR : BEHIND)) return false;
  return zh || !left || of_metric || !cx_verb_between(line, word.end, d->quote.start, false);
}

/* "averages A in x, B in y", "a mean of 3 rooms and 5 doors": what two values are told by stands before the first, and only a joint right
 * before the second. */
static bool goes_on(const cx_scene *scene, const cx_line *line, const cx_draft *before, const cx_draft *d) {
  bool pairs = before->mention->from.form && d->mention->from.form;
  if ((before->relation != d->relation && !pairs) || d->mention->bound || d->slot->span.start < before->slot->span.end) return false;
  if (d->relation != CX_RELATION_COUNTS && before->mention->shape != d->mention->shape) return false;
  uint32_t from = before->slot->span.end, to = d->slot->span.start;
  if (d->mention->from.form && cx_ends_at(scene, to, " from ")) to -= 5;
  if (!cx_ends_at(scene, to, " and ") && !cx_ends_at(scene, to, ", ")) return false;
  return !cx_mark_between(scene, from, to, ";:()") && !cx_verb_between(line, from, to, true);
}

static bool told_before(const cx_line *line, const cx_draft *d) {
  if (!cx_span_empty(d->mention->statistic_span)) return d->mention->statistic_span.start < d->mention->number.start;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_entry_in(hit->entry, "apart") && (cx_sub_is(hit->entry, "statistic") || cx_sub_is(hit->entry, "best")) &&
        hit->span.start > d->quote.end && hit->span.start < d->quote.end + 3)
      return false;
  }
  return true;
}

/* "a harmonic mean of 0.8": the word right beside the number is of the metric's name. */
void cx_statistic_named(const cx_scene *scene, const cx_line *line, cx_draft *d) {
  bool beside = d->statistic && !cx_span_empty(d->mention->statistic_span);
  if (beside && in_metric(scene, line, d->mention->statistic_span)) d->statistic = CX_STATISTIC_NONE;
}

void cx_statistic_carried(const cx_scene *scene, const cx_line *line, const cx_draft *before, cx_draft *d) {
  if (d->statistic || !before->statistic || !told_before(line, before) || !goes_on(scene, line, before, d)) return;
  d->statistic = before->statistic;
}
