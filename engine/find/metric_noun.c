/* Metrics that are the noun behind: of a comparative, of a word that multiplies, in a vocabulary or not. Each way answers or leaves it to
 * the next (metric.c). */
#include "find/context.h"
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

/* "a 4.5× noise reduction": a noun between an amount and its movement is what moved, known or not. */
bool cx_metric_between(cx_scene *scene, cx_draft *d) {
  if (!cx_metric_unnamed(d) || d->relation != CX_RELATION_MOVES || !d->move_slot || d->move_slot->span.start < d->slot->span.end + 4)
    return false;
  if (!cx_str_ends(d->move->sub, CX_STR("-noun")) || scene->document->language == CX_LANGUAGE_ZH) return false;
  cx_str text = scene->reading.text;
  uint32_t end = d->move_slot->span.start - 1, start = end;
  for (uint32_t i = d->slot->span.end; i < end; i++)
    if (!cx_is_alpha(text.p[i]) && text.p[i] != ' ' && text.p[i] != '-') return false;
  uint32_t capital = cx_word_start(text, d->slot->span.end, end, "-");
  bool letters = cx_str_is(d->move->sub, "down-noun") && end > capital + 2 && cx_is_upper(text.p[capital]) &&
                 cx_is_upper(text.p[end - 1]) && capital == d->slot->span.end + 1 &&
                 !cx_nearest(scene, &scene->lines.at[d->sentence], d->move_slot, "D", CX_LEFT, 2, NULL);
  if (letters && text.p[end] == ' ') return cx_metric_say(d, CX_STR("other")); /* "a 4.8% BECE reduction" */
  while (start > d->slot->span.end && cx_is_lower(text.p[start - 1])) start--;
  cx_str word = cx_str_cut(text, start, end);
  bool whole = start > d->slot->span.end && text.p[start - 1] == ' ' && text.p[end] == ' ';
  if (!whole || word.n < 4 || cx_lexicon_find(scene->lexicon, "degree", word) || cx_lexicon_find(scene->lexicon, "phrase", word))
    return false;
  for (size_t n = 2; n < 6 && n < word.n; n++)
    if (cx_lexicon_find(scene->lexicon, "adjective-end", cx_str_cut(word, word.n - n, word.n))) return false;
  return cx_metric_say(d, CX_STR("other"));
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

/* "with RVDs of 1.68": letters that no vocabulary knows say what it is of. */
bool cx_metric_of_letters(cx_scene *scene, cx_draft *d) {
  cx_str text = scene->reading.text;
  if (d->relation != CX_RELATION_VALUE || !cx_span_empty(d->metric_span) ||
      !cx_str_ends(cx_str_cut(text, 0, d->slot->span.start), CX_STR(" of ")))
    return false;
  uint32_t end = d->slot->span.start - 4, start = end, capitals = 0;
  while (start > 0 && (cx_is_alnum(text.p[start - 1]) || text.p[start - 1] == '-')) start--;
  for (uint32_t i = start; i < end; i++) {
    if (cx_is_lower(text.p[i]) && (i + 1 < end || text.p[i] != 's')) return false;
    capitals += cx_is_upper(text.p[i]);
  }
  if (cx_lexicon_find(scene->lexicon, "best", cx_str_cut(text, start, end))) return false; /* "a new SOTA of 76.7%" */
  return capitals > 1 && !cx_nearest(scene, &scene->lines.at[d->sentence], d->slot, "M", CX_LEFT, 6, NULL) &&
         cx_metric_say(d, CX_STR("other"));
}

/* Whether a word is letters that abbreviate something no vocabulary has: no dataset, no task. */
static bool abbreviates(const cx_scene *scene, const cx_line *line, cx_span word) {
  cx_str text = cx_str_at(scene->reading.text, word);
  uint32_t capitals = 0;
  for (size_t i = 0; i < text.n; i++) capitals += cx_is_upper(text.p[i]);
  static const char *const known[] = {"tasknoun", "notname", "dataset", "model"};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (cx_lexicon_find(scene->lexicon, known[i], text)) return false;
  if (capitals < 2 || !cx_is_upper(text.p[0])) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_slot_is(s, "D") && cx_span_holds(s->span, word)) return false;
  }
  return true;
}

/* "improvements of up to 51% in AURC", "+12.3 MC1 points", "71.2 CIDEr, 28.0 RefPAC": letters behind or inside a movement, or right behind
 * a value, say what it is of. */
bool cx_metric_abbreviated(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_str text = scene->reading.text;
  bool moves = d->relation == CX_RELATION_MOVES, value = d->relation == CX_RELATION_VALUE;
  if ((!moves && !value) || !cx_metric_unnamed(d)) return false;
  uint32_t at = d->mention->number.end;
  if (value) {
    if (d->mention->shape != CX_SHAPE_PLAIN || text.p[d->slot->span.end] != ' ') return false;
    at = d->slot->span.end + 1;
  } else if (d->mention->shape == CX_SHAPE_POINTS && at < d->quote.end && text.p[at] == ' ') {
    at++;
  } else {
    if (!cx_begins_at(scene, line, d->slot->span.end, " in ")) return false;
    at = d->slot->span.end + 4;
  }
  uint32_t end = at;
  while (end < line->span.end && (cx_is_alnum(text.p[end]) || text.p[end] == '@')) end++;
  if (value && text.p[end] != ',' && text.p[end] != '.' && !cx_begins_at(scene, line, end, " and ")) return false;
  return end > at + 1 && abbreviates(scene, line, cx_span_of(at, end)) && cx_metric_say(d, CX_STR("other"));
}

/* "low latency (100K images in 8 s)": a time in a bracket is of the metric of time right before it. */
bool cx_metric_of_timed_bracket(cx_scene *scene, cx_draft *d) {
  enum { WIDEST = 60 };
  const cx_line *line = &scene->lines.at[d->sentence];
  const char *p = scene->reading.text.p;
  if (d->relation != CX_RELATION_MEASURES || d->mention->shape != CX_SHAPE_TIME || cx_sub_is(d->metric, "time")) return false;
  uint32_t open = d->slot->span.start;
  while (open > line->span.start && d->slot->span.start - open < WIDEST && p[open] != '(' && p[open] != ')' && p[open] != ';') open--;
  if (open < line->span.start + 2 || p[open] != '(' || p[open - 1] != ' ') return false;
  uint32_t start = cx_word_start(scene->reading.text, line->span.start, open - 1, "");
  const cx_entry *metric = cx_lexicon_find(scene->lexicon, "metric", cx_str_cut(scene->reading.text, start, open - 1));
  if (!cx_sub_is(metric, "time")) return false;
  d->metric = metric;
  d->metric_span = cx_span_of(start, open - 1);
  return cx_metric_say(d, metric->name);
}

/* "(Burn IoU = 0.46) and salience (Shadow Contrast = 20.4)": a name in front of the sign that no vocabulary has. */
bool cx_metric_equated(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_str text = scene->reading.text;
  if (d->relation != CX_RELATION_VALUE || d->rule->rank != CX_RANK_LAST || !cx_ends_at(scene, d->slot->span.start, "= ")) return false;
  uint32_t end = d->slot->span.start - 2;
  while (end > line->span.start && text.p[end - 1] == ' ') end--;
  uint32_t start = cx_word_start(text, line->span.start, end, "-");
  bool stands = start > line->span.start && (text.p[start - 1] == ' ' || text.p[start - 1] == '(');
  if (end < start + 3 || !cx_is_upper(text.p[start]) || !stands) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].span.end == end && cx_slot_is(&line->slotted.slots[i], "M")) return false;
  for (uint32_t i = start; i < end; i++)
    if (!cx_is_alpha(text.p[i]) && text.p[i] != '-') return false;
  d->metric = NULL;
  d->metric_span = cx_span_of(start, end);
  return cx_metric_say(d, CX_STR("other"));
}

/* "accuracy (1.7x stronger than A) and quality (1.1x stronger)": a movement that opens a bracket is of the metric right before it. */
bool cx_metric_before_open(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || !cx_metric_unnamed(d) || !cx_comes_behind(scene, d->slot, " (")) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end + 2 == d->slot->span.start && cx_slot_is(s, "M")) return cx_metric_take(scene, d, s);
  }
  return false;
}

/* "(+1.3pp) and 87% for a rival matched on budget (+2.6pp)": signed amounts, each alone in its bracket, are of one metric. */
bool cx_metric_of_signed_bracket(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || (!d->mention->plus && !d->mention->minus) || !cx_opened_at(scene, d->slot->span.start))
    return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_draft *last = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool before = !b->dropped && b->quote.end < d->quote.start && b->relation == CX_RELATION_MOVES && b->slug.n;
    if (before && b->mention->shape == d->mention->shape && (b->mention->plus || b->mention->minus) &&
        cx_opened_at(scene, b->slot->span.start) && scene->reading.text.p[b->slot->span.end] == ')')
      last = b;
  }
  for (uint32_t i = 0; last && i < line->slotted.slot_count; i++) { /* a metric of its own opens the bracket's phrase */
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end + 2 == d->slot->span.start && cx_slot_is(s, "M:score")) return false;
  }
  return last && cx_metric_take_from(d, last);
}

/* 精确匹配（EM）分数: a general word behind a bracket ends the name of the metric in front of it. */
bool cx_metric_before_bracket(cx_scene *scene, cx_draft *d) {
  enum { WIDEST = 30 };
  const char *p = scene->reading.text.p;
  uint32_t close = d->metric_span.start, open = close;
  if (!cx_sub_is(d->metric, "general") || close < 2 || p[close - 1] != ')') return false;
  while (open > 0 && close - open < WIDEST && p[open] != '(') open--;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is(s, "M") || s->member_count || s->core.end != open || p[open] != '(' || cx_sub_is(s->entry, "general")) continue;
    cx_draft_take_metric(scene, d, s, false);
    return cx_metric_say(d, d->metric->name);
  }
  return false;
}

/* Whether a word is a noun of a trait ("readability"), and not what a system can do on the whole. */
static bool is_trait(const cx_scene *scene, cx_span span) {
  enum { SHORTEST = 7, LONGEST_END = 4 }; /* no "city score" */
  cx_str word = cx_scene_text(scene, span);
  if (word.n < SHORTEST || cx_str_is(word, "capability")) return false;
  for (size_t n = 3; n <= LONGEST_END; n++)
    if (cx_lexicon_find(scene->lexicon, "quality-end", cx_str_cut(word, word.n - n, word.n))) return true;
  return false;
}

/* "improves the persona stability score": a head that says nothing itself, behind a trait that no vocabulary has, is of the trait. */
bool cx_metric_of_trait(cx_scene *scene, cx_draft *d) {
  if (!d->metric || !cx_str_is(cx_entry_get(d->metric, "open"), "named") || cx_span_empty(d->metric_span)) return false;
  cx_str text = scene->reading.text;
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t end = d->metric_span.end; /* of the head, past "(TCS)" */
  if (text.p[end - 1] == ')')
    while (end > d->metric_span.start + 1 && text.p[end] != '(') end--;
  if (text.p[end] == '(') end--;
  cx_span head = cx_phrase_word_before(scene, line->span.start, end);
  return is_trait(scene, cx_phrase_word_before(scene, line->span.start, head.start)) && cx_metric_say(d, CX_STR("other"));
}

/* "an increase in stereotyping (+18%)", "a drop in rambling (-7%)": what rose or fell, if no vocabulary has it. */
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
