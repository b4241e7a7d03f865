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
    bool averaged = cx_str_is(cx_entry_get(hit->entry, "averaged"), "yes") || cx_sub_is(hit->entry, "general"); /* 平均分 */
    if (!averaged) return true;
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

/* 平均成功率为71%，比旧版高3%: a value stands between that is told in another way. */
static bool said_otherwise(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t from) {
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool between = !b->dropped && b->quote.start >= from && b->quote.end <= d->slot->span.start;
    bool told = b->relation == CX_RELATION_VALUE || b->relation == CX_RELATION_MOVES || b->relation == CX_RELATION_FASTER;
    if (between && told && b->relation != d->relation) return true;
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

/* "on average", "at best": of several words, which stand apart from the metric. */
static bool is_apart(const cx_scene *scene, cx_span word) {
  return memchr(scene->reading.text.p + word.start, ' ', cx_span_len(word)) != NULL;
}

static const cx_entry *role_of(const cx_scene *scene, cx_span word) {
  return cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
}

/* "On average, A gains 3% and B 4%", "Averaged over nine courses, A gains 3%": said of the sentence. */
static bool opens_sentence(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span word) {
  if (word.start != line->span.start) return false;
  if (is_apart(scene, word)) return cx_begins_at(scene, line, word.end, ",");
  uint32_t at = word.end + 1;
  const cx_entry *over = role_of(scene, (cx_span){at, cx_word_end(scene->reading.text, at, line->span.end, "")});
  return over && cx_str_is(over->name, "preposition") && cx_mark_between(scene, at, d->quote.start, ",");
}

/* "3x faster on average at 4% loss": it stands behind the value before, and is its; not "of 13 nets by an average of". */
static bool of_value_before(const cx_scene *scene, const cx_line *line, cx_span word) {
  enum { NEAR = 24 };
  const cx_entry *before = role_of(scene, cx_phrase_word_before(scene, line->span.start, word.start));
  if (cx_ends_at(scene, word.start, " and ")) return false; /* "up to 4x and on average 2x" */
  if ((before && cx_str_is(before->name, "preposition")) || !cx_lexicon_find(scene->lexicon, "apart", cx_scene_text(scene, word)))
    return false;
  uint32_t from = word.start > line->span.start + NEAR ? word.start - NEAR : line->span.start;
  while (from < word.start && cx_mark_between(scene, from, word.start, ",;:()")) from++;
  return is_apart(scene, word) && quantity_between(scene, line, from, word.start);
}

/* "average lock-side mooring | delay": nothing but words of one noun stand between it and the metric. */
static bool is_of_metric(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span word) {
  enum { WORDS = 3 };
  if (cx_span_empty(d->metric_span) || word.end > d->quote.start) return false;
  if (word.end <= d->metric_span.start && d->metric_span.start <= word.end + 2) return true;
  if (scene->document->language == CX_LANGUAGE_ZH || is_apart(scene, word)) return false;
  bool named = scene->reading.text.p[d->metric_span.end - 1] == ')'; /* "mean radial error (MRE)" is its name */
  if (word.start == d->metric_span.start && word.end < d->metric_span.end) return !named;
  uint32_t at = word.end;
  for (int words = 0; words <= WORDS && at < d->metric_span.start && cx_begins_at(scene, line, at, " "); words++) {
    if (at + 1 == d->metric_span.start) return true;
    cx_span next = {at + 1, cx_word_end(scene->reading.text, at + 1, line->span.end, "-")};
    if (cx_span_empty(next) || role_of(scene, next) || cx_lexicon_find(scene->lexicon, "apart", cx_scene_text(scene, next)) ||
        cx_verb_between(line, next.start, next.end, true))
      return false;
    at = next.end;
  }
  return false;
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
  return d->bound != CX_UP_TO && is_apart(scene, word);
}

/* "had", "is": a verb that only joins. */
static bool joined_by_verb(const cx_scene *scene, uint32_t from, uint32_t to) {
  while (from < to) {
    cx_span word = {from + 1, cx_word_end(scene->reading.text, from + 1, to, "-")};
    const cx_entry *role = role_of(scene, word);
    if (role && cx_str_is(cx_entry_get(role, "form"), "auxiliary")) return true;
    from = word.end;
  }
  return false;
}

/* "the top-performing X reaches": whoever is named has this one value; not "the best QTF1 only 0.3". */
static bool names_holder(const cx_line *line, const cx_draft *d, cx_span word) {
  enum { BESIDE = 7 };
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start == word.end + 1 && cx_slot_is_system(s)) return s->span.end + BESIDE < d->quote.start;
  }
  return false;
}

/* "X is the best model, reaching 41%": it is told of X. */
static bool is_told_of(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span word) {
  cx_span before = cx_phrase_word_before(scene, line->span.start, word.start); /* the article */
  const cx_entry *verb = role_of(scene, cx_phrase_word_before(scene, line->span.start, before.start));
  return verb && cx_str_is(cx_entry_get(verb, "form"), "auxiliary") && cx_mark_between(scene, word.end, d->quote.start, ",");
}

/* "the best model, X, reaches only 41%": what is best is whose the value is, not what moves or is compared. */
static bool best_leads(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span word) {
  enum { REACH = 100, PLAIN = 56 };
  if (d->quote.start > word.end + REACH || quantity_between(scene, line, word.end, d->mention->whole.start)) return false;
  cx_span article = cx_phrase_word_before(scene, line->span.start, word.start);
  if (cx_span_empty(article)) return false;
  cx_span before = cx_phrase_word_before(scene, line->span.start, article.start);
  const cx_entry *role = role_of(scene, before);
  if (role && cx_str_is(role->name, "preposition") && !cx_str_is(role->sub, "frames")) return false;
  for (uint32_t i = 0; i < line->hits.n && !cx_span_empty(before); i++)
    if (line->hits.at[i].span.end == before.end && cx_entry_in(line->hits.at[i].entry, "comparison")) return false;
  if (cx_verb_between(line, before.start, word.start, true) || cx_verb_between(line, word.end, d->quote.start, false)) return false;
  uint32_t commas = 0;
  for (uint32_t at = word.end; at < d->quote.start; at++) {
    commas += scene->reading.text.p[at] == ',';
    if (strchr(";:(", scene->reading.text.p[at])) return false;
  }
  bool verb = cx_slot_between(line, word.end, d->quote.start, "V") || joined_by_verb(scene, word.end, d->quote.start);
  return commas == 2 || (!commas && d->quote.start < word.end + PLAIN && verb);
}

bool cx_statistic_speaks(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit) {
  enum { NEAR = 32, FAR = 90, BEHIND = 2 };
  cx_span word = hit->span;
  bool zh = scene->document->language == CX_LANGUAGE_ZH, left = word.end <= d->quote.start;
  bool of_metric = is_of_metric(scene, line, d, word);
  bool plain = d->relation == CX_RELATION_COUNTS || d->relation == CX_RELATION_SETS || d->relation == CX_RELATION_SIZED;
  if (scene->reading.text.p[word.end] == '-' || in_metric(scene, line, word)) return false; /* "averaged-X", "best-match" */
  if (!zh && left && d->mention->bound && quantity_between(scene, line, word.end, d->mention->whole.start))
    return false; /* "and up to 58%" */
  if (!zh && left && of_value_before(scene, line, word)) return false;
  if (zh && left && said_otherwise(scene, line, d, word.end)) return false;
  if (!zh && plain) return left && !cx_sub_is(hit->entry, "best") && beside_number(scene, d, word, of_metric);
  if (d->relation == CX_RELATION_COUNTS && left && quantity_between(scene, line, word.end, d->quote.start)) return false;
  if (cx_str_is(hit->entry->sub, "best")) {
    if (!left || d->relation != CX_RELATION_VALUE) return false;
    if (!zh && (names_holder(line, d, word) || is_told_of(scene, line, d, word))) return false;
    if (!zh && best_leads(scene, line, d, word)) return true;
    bool clause = zh && d->quote.start < word.end + FAR && !cx_mark_between(scene, word.end, d->quote.start, ",;(");
    if (clause && !cx_slot_between(line, word.end, d->slot->span.start, "Q")) return true; /* 最佳基线在大风天里的成功率为57% */
  } else if (!zh && (left ? opens_sentence(scene, line, d, word) : stands_behind(scene, line, d, word))) {
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

bool cx_statistic_told_before(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_draft *next) {
  enum { BESIDE = 3 };
  if (!cx_span_empty(d->mention->statistic_span)) return d->mention->statistic_span.start < d->mention->number.start;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool tells = cx_entry_in(hit->entry, "apart") && (cx_sub_is(hit->entry, "statistic") || cx_sub_is(hit->entry, "best"));
    if (!tells || hit->span.start <= d->quote.end || hit->span.end > next->quote.start) continue;
    bool first = is_apart(scene, hit->span) && cx_slot_between(line, d->slot->span.start, hit->span.start, "Q") &&
                 !cx_slot_between(line, d->slot->span.end, hit->span.start, "Q"); /* "4% on average, and by 9%" */
    if (hit->span.start < d->quote.end + BESIDE || first) return false;
  }
  return true;
}

/* "a harmonic mean of 0.8", "5x on average and at most 7x": the word right beside the number is of the metric's name, or of another's. */
void cx_statistic_named(const cx_scene *scene, const cx_line *line, cx_draft *d) {
  cx_span word = d->mention->statistic_span;
  if (!d->statistic || cx_span_empty(word)) return;
  bool behind = word.start < d->mention->number.start && of_value_before(scene, line, word);
  if (behind || in_metric(scene, line, word)) d->statistic = CX_STATISTIC_NONE;
}

/* "the best net reaches 0.3 IoU and 22% recall", 最高召回率（61%）和F1（58%）: the best in one has the other too. */
static bool is_best_too(const cx_scene *scene, const cx_line *line, const cx_draft *before, const cx_draft *d) {
  bool values = before->statistic == CX_BEST && before->relation == CX_RELATION_VALUE && d->relation == CX_RELATION_VALUE;
  bool ahead = before->metric_span.start < before->quote.start; /* each has its metric on the same side */
  if (!values || cx_span_empty(d->metric_span) || ahead != (d->metric_span.start < d->quote.start)) return false;
  uint32_t from = ahead ? before->mention->whole.end : before->metric_span.end, to = ahead ? d->metric_span.start : d->mention->whole.start;
  if (from >= to || to > line->span.end) return false;
  cx_str gap = cx_str_cut(scene->reading.text, from, to);
  while (gap.n && strchr(") ", gap.p[0])) gap = cx_str_cut(gap, 1, gap.n);
  while (gap.n && gap.p[gap.n - 1] == ' ') gap.n--;
  const cx_entry *joint = gap.n ? cx_lexicon_find(scene->lexicon, "joint", gap) : NULL;
  return joint && !cx_sub_is(joint, "versus");
}

void cx_statistic_carried(const cx_scene *scene, const cx_line *line, const cx_draft *before, cx_draft *d) {
  if (!d->statistic && is_best_too(scene, line, before, d)) d->statistic = CX_BEST;
  if (scene->document->language == CX_LANGUAGE_ZH || d->statistic || !before->statistic ||
      !cx_statistic_told_before(scene, line, before, d) || !goes_on(scene, line, before, d))
    return;
  d->statistic = before->statistic;
}

/* Whether an adverb behind a movement ends the clause: "…, and raises recall by 9% on average." */
static bool closed_by_adverb(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span beside = d->mention->statistic_span;
  if (!cx_span_empty(beside) && beside.start > d->mention->number.start)
    return is_apart(scene, beside) && (beside.end + 1 >= line->span.end || strchr(".,;", scene->reading.text.p[beside.end]));
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "apart") || !cx_sub_is(hit->entry, "statistic") || !is_apart(scene, hit->span)) continue;
    if (hit->span.start < d->quote.end || !stands_behind(scene, line, d, hit->span)) continue;
    return hit->span.end + 1 >= line->span.end || strchr(".,;", scene->reading.text.p[hit->span.end]);
  }
  return false;
}

void cx_statistic_shared(const cx_scene *scene, const cx_line *line, cx_draft *drafts, uint32_t count) {
  enum { GAP = 60 };
  for (uint32_t i = count; i-- > 1;) {
    const cx_draft *last = &drafts[i];
    if (!last->statistic || last->relation != CX_RELATION_MOVES || !closed_by_adverb(scene, line, last)) continue;
    for (uint32_t k = i; k-- > 0;) {
      cx_draft *d = &drafts[k], *next = &drafts[k + 1];
      uint32_t from = d->quote.end, to = next->quote.start;
      cx_str gap = from < to ? cx_str_cut(scene->reading.text, from, to) : CX_STR("");
      bool joined = gap.n && gap.n < GAP && (gap.p[0] == ',' || cx_str_starts(gap, CX_STR(" and ")));
      if (!joined || d->dropped || d->relation != CX_RELATION_MOVES || d->statistic || d->bound == CX_UP_TO) break;
      d->statistic = last->statistic;
    }
  }
}
