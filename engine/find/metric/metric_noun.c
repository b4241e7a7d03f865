/* Metrics that are a noun beside the value: behind a comparative or a word that multiplies, letters behind the value, a name in front of
 * its sign; in a vocabulary or not. Each way answers or leaves it to the next (metric.c). */
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "trained on 6 times more data", "8× fewer raw speech documents": what the phrase behind the comparative counts; empty: nothing known. */
cx_str cx_metric_counted_behind(const cx_scene *scene, const cx_line *line, uint32_t at) {
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

/* " the number of ": the place behind it, or 0. */
static uint32_t number_of(const cx_scene *scene, const cx_line *line, uint32_t at) {
  if (!cx_begins_at(scene, line, at, " the ")) return 0;
  uint32_t start = at + 5, end = start;
  while (end < line->span.end && cx_is_lower(scene->reading.text.p[end])) end++;
  const cx_entry *noun = cx_lexicon_find(scene->lexicon, "beside-count", cx_str_cut(scene->reading.text, start, end));
  return noun && cx_str_is(noun->name, "number") && cx_begins_at(scene, line, end, " of ") ? end + 4 : 0;
}

/* "a 30% increase in the sum of": the place of its " the number of ", or that behind the quantity. */
static uint32_t number_at(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  bool noun = d->move && d->move_slot && d->move_slot->span.start == d->slot->span.end + 1 && cx_str_ends(d->move->sub, CX_STR("-noun"));
  bool in = noun && cx_begins_at(scene, line, d->move_slot->span.end, " in ");
  return in ? d->move_slot->span.end + 3 : d->slot->span.end;
}

/* "at two thirds of the energy, tripling the number of adapters", "a 30% increase in the sum of samples": what stands behind, known or
 * not. */
bool cx_metric_of_number(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t at = number_at(scene, line, d), of = number_of(scene, line, at);
  bool verb = cx_factor_verb(scene, d->mention) || at > d->slot->span.end;
  if (d->relation != CX_RELATION_MOVES || !verb || !of) return false;
  const cx_slot *counted = cx_nearest(scene, line, d->slot, "M", CX_RIGHT, of - d->slot->span.end + 2, NULL);
  if (counted) cx_draft_take_metric(scene, d, counted, true);
  cx_str things = counted ? CX_STR("") : cx_metric_counted_behind(scene, line, of - 1); /* "doubling the number of labelled samples" */
  if (things.n) return cx_metric_say(d, things);
  cx_span things_of = counted ? (cx_span){0, 0} : cx_phrase_after(scene, line, of);
  if (!cx_span_empty(things_of) && cx_metric_in_collection(scene, line, things_of.end)) return cx_metric_say(d, CX_STR("data"));
  return cx_metric_say(d, counted && d->metric ? d->metric->name : CX_STR("other"));
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
  return !cx_ends_as_adjective(scene, word) && cx_metric_say(d, CX_STR("other"));
}

/* "10% fewer human interventions": the noun behind the comparative is the metric, known or not. */
bool cx_metric_of_noun(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  if (!cx_metric_unnamed(d) || !d->move_slot || d->move_slot->at < d->slot->at || !cx_str_ends(d->move->sub, CX_STR("-adj"))) return false;
  uint32_t at = d->move_slot->span.end + 1, end = at;
  cx_str counted = cx_metric_counted_behind(scene, line, at - 1);
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
  if (cx_lexicon_find(scene->lexicon, "best", cx_str_cut(text, start, end))) return false; /* "a new SOTA of 68.3%" */
  return capitals > 1 && !cx_nearest(scene, &scene->lines.at[d->sentence], d->slot, "M", CX_LEFT, 6, NULL) &&
         cx_metric_say(d, CX_STR("other"));
}

/* Whether a word is letters that abbreviate something no vocabulary has: no dataset, no task. */
bool cx_metric_letters(const cx_scene *scene, const cx_line *line, cx_span word) {
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

/* Where letters can stand that say what a movement or a value is of: behind its " in ", inside its points, or right behind it; or 0. */
static uint32_t letters_at(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_str text = scene->reading.text;
  uint32_t at = d->mention->number.end, end = d->slot->span.end;
  const cx_mention *m = d->mention;
  bool noun = d->relation == CX_RELATION_MOVES && d->move && cx_str_ends(d->move->sub, CX_STR("-noun")) && d->move_span.start == end + 1;
  if (noun) return cx_begins_at(scene, line, d->move_span.end, " in ") ? d->move_span.end + 4 : 0;          /* "a 3% rise in QTI" */
  bool signed_in = (m->plus || d->relation == CX_RELATION_MOVES) && cx_begins_at(scene, line, end, " in "); /* "achieving +3.1 in DEC_l" */
  if (signed_in) return end + 4;
  bool bare = m->shape == CX_SHAPE_PLAIN || m->shape == CX_SHAPE_PERCENT;
  bool behind = bare && (d->relation == CX_RELATION_VALUE || m->plus || m->minus);
  if (behind) return text.p[end] == ' ' ? end + 1 : 0;
  return m->shape == CX_SHAPE_POINTS && at < d->quote.end && text.p[at] == ' ' ? at + 1 : 0;
}

bool cx_metric_of_value_before(const cx_line *line, const cx_draft *d) {
  if (cx_metric_unnamed(d) || d->metric_span.end > d->slot->span.start) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention && s != d->slot && s->span.end + 1 == d->metric_span.start) return true;
  }
  return false;
}

/* "improvements of up to 51% in AURC", "+12.3 MC1 points", "71.2 CIDEr, 28.0 RefPAC": letters behind or inside a movement, or right behind
 * a value, say what it is of. */
bool cx_metric_abbreviated(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_str text = scene->reading.text;
  bool moves = d->relation == CX_RELATION_MOVES, value = d->relation == CX_RELATION_VALUE;
  bool inside = d->mention->shape == CX_SHAPE_POINTS;                                     /* "lowers hallucination by 5.0 CHAIR points" */
  bool loose = d->rule->rank == CX_RANK_LAST && d->metric_span.start > d->slot->span.end; /* "yields +11.8% TQ1 at no cost" */
  loose |= d->rule->rank == CX_RANK_LAST && cx_metric_of_value_before(line, d);           /* "(53.4% EX / 59.0 VES)" */
  loose |= value && d->rule->rank == CX_RANK_LAST && cx_sub_is(d->metric, "general") && d->metric_span.end < d->slot->span.start;
  uint32_t at = letters_at(scene, line, d), end = at;
  inside = inside && at && at < d->quote.end;
  if ((!moves && !value) || (!loose && !inside && !cx_metric_unnamed(d))) return false;
  if (!at || (loose && d->metric_span.start == at)) return false;
  while (end < line->span.end && (cx_is_alnum(text.p[end]) || text.p[end] == '@' || text.p[end] == '_')) end++;
  while (end + 1 < line->span.end && text.p[end] == '-' && cx_is_upper(text.p[end + 1])) /* "AU-PRO" */
    for (end++; end < line->span.end && cx_is_alnum(text.p[end]);) end++;
  bool behind = at == d->slot->span.end + 1;
  if (behind && !cx_phrase_ends_at(scene, line, end)) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].span.end == end && cx_slot_is(&line->slotted.slots[i], "M")) return false;
  if (end < at + 2 || !cx_metric_letters(scene, line, cx_span_of(at, end))) return false;
  if (inside && cx_lexicon_find(scene->lexicon, "metric", cx_str_cut(text, at, end))) return false;
  d->metric = NULL;
  d->metric_span = (cx_span){0, 0};
  return cx_metric_say(d, CX_STR("other"));
}

/* "(Burn IoU = 0.46) and salience (Shadow Contrast = 20.4)", "(Silhouette > 0.12)": a name in front of the sign that no vocabulary has. */
bool cx_metric_equated(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_str text = scene->reading.text;
  if (d->relation != CX_RELATION_VALUE || d->rule->rank != CX_RANK_LAST) return false;
  bool equals = cx_ends_at(scene, d->slot->span.start, "= "),
       limit = text.p[d->slot->span.start] == '<' || text.p[d->slot->span.start] == '>';
  if (!equals && !limit) return false;
  uint32_t end = d->slot->span.start - (equals ? 2 : 0);
  while (end > line->span.start && text.p[end - 1] == ' ') end--;
  uint32_t start = cx_word_start(text, line->span.start, end, "-");
  bool stands = start > line->span.start && ((text.p[start - 1] == ' ' && !limit) || text.p[start - 1] == '('); /* not "on Heron > 90%" */
  if (end < start + 3 || !cx_is_upper(text.p[start]) || !stands) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].span.end == end && cx_slot_is(&line->slotted.slots[i], "M")) return false;
  for (uint32_t i = start; i < end; i++)
    if (!cx_is_alpha(text.p[i]) && text.p[i] != '-') return false;
  d->metric = NULL;
  d->metric_span = cx_span_of(start, end);
  return cx_metric_say(d, CX_STR("other"));
}

/* Whether a word is an identifier of code: "sem_sim", "eval_loss". */
static bool is_identifier(cx_str word) {
  bool joint = false;
  for (size_t i = 0; i < word.n; i++) {
    if (!cx_is_alnum(word.p[i]) && word.p[i] != '_') return false;
    joint |= word.p[i] == '_' && i > 1 && i + 1 < word.n; /* no symbol with an index: "f_esc" */
  }
  return joint && cx_is_alpha(word.p[0]);
}

/* Whether the letters that a word opens with are capitals, and its third byte is one: "AVG", "AVG-all", "A2C". */
static bool opens_in_capitals(cx_str word) {
  for (size_t i = 0; i < word.n && cx_is_alpha(word.p[i]); i++)
    if (!cx_is_upper(word.p[i])) return false;
  return word.n > 2 && cx_is_upper(word.p[2]);
}

/* "reaches OCA 0.846", "attains sem_sim 0.46 and 0.48": letters between a verb that reaches and its value, or an identifier in front of any
 * value, that no vocabulary has. */
bool cx_metric_in_front(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_str text = scene->reading.text;
  bool bare = d->mention->shape == CX_SHAPE_PLAIN || d->mention->shape == CX_SHAPE_PERCENT;
  if (d->relation != CX_RELATION_VALUE || !bare || d->slot->span.start < line->span.start + 4) return false;
  if (d->rule->rank != CX_RANK_LAST && !cx_metric_unnamed(d)) return false;
  uint32_t sign = cx_ends_at(scene, d->slot->span.start, ": ") ? 1 : cx_ends_at(scene, d->slot->span.start, " = ") ? 2 : 0;
  uint32_t end = d->slot->span.start - 1 - sign, start = cx_word_start(text, line->span.start, end, "0123456789_-");
  if ((text.p[end] != ' ' && !sign) || start >= end || start < line->span.start + 2) return false;
  cx_span word = cx_span_of(start, end);
  bool reached = false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end == end && (cx_slot_is(s, "M") || cx_slot_is(s, "D"))) return false;
    reached |= cx_slot_is(s, "V") && s->span.end + 1 == start;
  }
  cx_span mean = cx_phrase_word_before(scene, line->span.start, start); /* "(mean OAKS 4.5 vs. 2.1)" */
  bool beside = !cx_span_empty(mean) && mean.end + 1 == start;
  const cx_entry *statistic = beside ? cx_lexicon_find(scene->lexicon, "apart", cx_scene_text(scene, mean)) : NULL;
  reached |= statistic && cx_sub_is(statistic, "statistic");
  bool letters = reached && !sign && opens_in_capitals(cx_scene_text(scene, word)) && cx_metric_letters(scene, line, word);
  if (!letters && !is_identifier(cx_scene_text(scene, word))) return false;
  d->metric = NULL;
  d->metric_span = word;
  return cx_metric_say(d, CX_STR("other"));
}
