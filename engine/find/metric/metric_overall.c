/* The metric of statements that name none and say how well something does on the whole: performance, or the one quality that the text
 * measures. The last way before none at all (metric.c). */
#include "find/metric/metric.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* Whether a metric has a value before a statement, from a sentence on: "… 90.1% recall. This is a gain of 12 points". */
static bool told_before(const cx_scene *scene, const cx_draft *d, cx_str slug, uint32_t sentence) {
  for (uint32_t i = scene->lines.at[sentence].first_draft; i < scene->drafts.n; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b->sentence > d->sentence) break;
    if (!b->dropped && b->quote.start < d->quote.start && cx_str_eq(b->slug, slug)) return true;
  }
  return false;
}

/* Whether a measure is told where one that a benchmark as a whole has is meant: anywhere, before the statement, or right before it. */
static bool meant(const cx_scene *scene, const cx_draft *d, cx_str slug) {
  const cx_entry *row = cx_lexicon_find(scene->lexicon, "whole-measure", slug);
  if (!row || cx_str_is(row->name, "anywhere")) return row != NULL;
  bool behind = scene->document->language == CX_LANGUAGE_ZH && d->relation == CX_RELATION_VALUE; /* 分别达到58%、98%的成功率 */
  if (cx_str_is(row->name, "before")) return behind || told_before(scene, d, slug, 0);
  return d->relation == CX_RELATION_MOVES && told_before(scene, d, slug, d->sentence ? d->sentence - 1 : 0);
}

/* The one quality a text measures, where it names a single one of those that a benchmark as a whole has, with a value before or in this
 * sentence; else empty. */
static cx_str only_score(const cx_scene *scene, const cx_draft *d) {
  cx_str slug = CX_STR("");
  bool measured = false;
  if (d->mention->shape == CX_SHAPE_FACTOR) return slug;
  for (uint32_t k = 0; k < scene->lines.n; k++) {
    const cx_line *line = &scene->lines.at[k];
    for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
      const cx_slot *s = &line->slotted.slots[i];
      if (!cx_slot_is(s, "M:score") || cx_str_is(s->entry->name, "other")) continue;
      if (slug.n && !cx_str_eq(slug, s->entry->name)) return CX_STR("");
      slug = s->entry->name;
      measured |= k == d->sentence;
    }
  }
  for (uint32_t i = 0; i < scene->drafts.n && slug.n && !measured; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    measured = !before->dropped && before != d && cx_str_eq(before->slug, slug);
  }
  return measured && meant(scene, d, slug) ? slug : CX_STR("");
}

/* "outperforms a baseline that shares its backbone by over 13%": the last movement before it is one for the better or worse. */
static bool outdoes(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { NEAR = 170 };
  const cx_slot *last = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end > d->slot->span.start) break;
    if (cx_slot_is(s, "M") || cx_slot_is(s, "F")) last = NULL;
    if (cx_slot_moves(s)) last = s;
  }
  if (d->mention->shape == CX_SHAPE_FACTOR || !last || last->span.end + NEAR < d->slot->span.start) return false;
  cx_str way = cx_entry_get(last->entry, "direction"), gap = cx_str_cut(scene->reading.text, last->span.end, d->slot->span.start + 1);
  bool by = false;
  for (size_t i = 0; i + 4 <= gap.n && !by; i++) by = memcmp(gap.p + i, " by ", 4) == 0;
  return by && (cx_str_is(way, "better") || cx_str_is(way, "worse"));
}

/* "a 100% elimination of kitchen smells", "a 12% rise in humidity", "the rise in humidity was 12%": what the noun of movement is of, where
 * no vocabulary has it. */
static bool of_another(const cx_scene *scene, const cx_draft *d) {
  cx_str text = scene->reading.text;
  bool noun = d->move && (cx_str_is(d->move->sub, "down-noun") || cx_str_is(d->move->sub, "up-noun"));
  bool apart = d->move_span.start >= d->quote.end || d->move_span.end + 4 < d->slot->span.start; /* not "a gain of 4%" */
  if (!noun || !apart) return false;
  cx_str behind = cx_str_cut(text, d->move_span.end, text.n);
  return (cx_str_starts(behind, CX_STR(" of ")) || cx_str_starts(behind, CX_STR(" in "))) && cx_is_lower(text.p[d->move_span.end + 4]);
}

/* "the confidence in its knots improves from 1.4 to 3.8", "the number of faults exceeds the norm by 40%": a common noun is the subject,
 * no name: not it, but what it names gets better. */
static bool of_subject(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_str text = scene->reading.text;
  if (scene->document->language == CX_LANGUAGE_ZH || !d->move_slot || d->move_slot->at > d->slot->at) return false;
  bool exceeds = cx_str_is(d->move->name, "exceed");
  if (!d->mention->from.form && !exceeds) return false;
  if (!cx_str_ends(d->move->sub, CX_STR("-verb"))) return false;
  uint32_t start = d->move_slot->span.start;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end <= start && s->span.end + 60 > start && (cx_slot_is(s, "N") || cx_slot_is(s, "D"))) return false;
  }
  uint32_t at = start;
  while (at > line->span.start && text.p[at - 1] != ',' && text.p[at - 1] != ';' && text.p[at - 1] != ':') at--;
  uint32_t last = start;
  while (last > at && text.p[last - 1] == ' ') last--;
  uint32_t word = last;
  word = cx_word_start(text, at, word, "");
  if (cx_lexicon_find(scene->lexicon, "head", cx_str_cut(text, word, last))) return false; /* "the model improves" */
  cx_str subject = cx_str_cut(text, at, start);
  bool of = false;
  for (size_t i = 0; i + 4 <= subject.n && !of; i++) of = memcmp(subject.p + i, " of ", 4) == 0;
  if (exceeds && !of) return false;
  return cx_str_starts(subject, CX_STR("the ")) || cx_str_starts(subject, CX_STR(" the ")) || cx_str_starts(subject, CX_STR("The "));
}

/* "increases the analysis of features (+33%)": what a verb raises or lowers is a quantity, if no vocabulary has it; not "raises small
 * models (+3%)". */
bool cx_metric_of_object(cx_scene *scene, cx_draft *d) {
  enum { OBJECT = 80 };
  cx_str text = scene->reading.text;
  uint32_t open = d->slot->span.start;
  if (d->relation != CX_RELATION_MOVES || !cx_span_empty(d->metric_span)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  if (scene->document->language == CX_LANGUAGE_ZH || open == 0 || text.p[open - 1] != '(') return false;
  const cx_slot *verb = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end > open) break;
    bool moves = s->entry && !s->mention && (cx_str_is(s->entry->sub, "up-verb") || cx_str_is(s->entry->sub, "down-verb"));
    if (moves)
      verb = s;
    else if (s->mention || cx_slot_is(s, "N") || cx_slot_is(s, "D") || cx_slot_is(s, "M"))
      verb = NULL;
  }
  if (!verb || verb->span.end + OBJECT < open || verb->span.end + 4 > open) return false;
  for (uint32_t at = verb->span.end; at + 1 < open;) {
    if (strchr(",;:()", text.p[at])) return false;
    uint32_t end = at + 1;
    while (end < open && cx_is_alpha(text.p[end])) end++;
    const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", cx_str_cut(text, at + 1, end));
    if (head && cx_str_is(head->name, "kind")) return false;
    at = end;
  }
  return cx_metric_say(d, CX_STR("other"));
}

/* "demand is meant to increase by 64%": the noun of movement is the verb there. */
static bool is_verb(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (scene->document->language == CX_LANGUAGE_ZH || !d->move_slot || d->move_slot->at > d->slot->at) return false;
  cx_span before = cx_phrase_word_before(scene, line->span.start, d->move_span.start);
  if (cx_span_empty(before)) return false;
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, before));
  return cx_str_is(cx_scene_text(scene, before), "to") || (role && cx_sub_is(role, "verb"));
}

/* "scores 7 of 10", "scoring 80": a verb that says how well, of whatever shape the value is. */
static bool scored(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span verb = cx_phrase_word_before(scene, line->span.start, d->slot->span.start);
  if (cx_span_empty(verb) || scene->reading.text.p[verb.end] != ' ') return false;
  const cx_entry *entry = cx_lexicon_find(scene->lexicon, "verb", cx_scene_text(scene, verb));
  if (!entry) entry = cx_lexicon_find(scene->lexicon, "reach", cx_scene_text(scene, verb));
  return entry && cx_str_is(entry->name, "score");
}

/* "reaches a glow of 0.71": a noun of its own says what, if no vocabulary has it; not "an average of 0.71", "a record of 82". */
static bool named_before(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  static const char *const others[] = {"vague", "apart", "metric", "number-factor", NULL};
  if (d->relation != CX_RELATION_VALUE || !cx_comes_behind(scene, d->slot, " of ")) return false;
  cx_span noun = cx_phrase_word_before(scene, line->span.start, d->slot->span.start - 4);
  if (cx_span_empty(noun) || noun.end + 4 != d->slot->span.start) return false;
  cx_str word = cx_scene_text(scene, noun);
  return cx_str_is_lower(word, "-") && !cx_metric_says_little(scene, word) && !cx_metric_in_classes(scene, word, others);
}

/* 在Stat-Closed上仅达68.6%: a bare value right behind the frame of what it was reached on. */
static bool behind_frame(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { BETWEEN = 15 };
  if (scene->document->language != CX_LANGUAGE_ZH || d->relation != CX_RELATION_VALUE) return false;
  if (d->mention->shape == CX_SHAPE_PLAIN && d->mention->low.scale == 0) return false;
  uint32_t quote = d->mention->whole.start, start = cx_clause_start(scene, line, quote, false);
  for (uint32_t at = quote; at > start && quote - at <= BETWEEN; at--) {
    uint32_t n = cx_han_stands(scene, at - 1) ? cx_edge_at(scene, at - 1, quote, "place") : 0;
    if (n && cx_on_between_zh(scene, start, at - 1)) return true;
  }
  return false;
}

/* "On QuizBank, Kestrel (61.2) leads", "Kestrel averages 61.2": alone in a bracket behind a system where data are spoken of, or its mean.
 */
static bool of_name(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t apart = cx_in_brackets(scene, line, d->slot->span) ? 2 : d->statistic == CX_MEAN ? 1 : 0;
  if (!apart || (d->mention->low.scale <= 0 && d->mention->shape == CX_SHAPE_PLAIN)) return false;
  bool named = false, data = apart == 1 || !cx_span_empty(scene->data.name);
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    named |= cx_slot_is(s, "N") && s->span.end + apart == d->slot->span.start;
    data |= cx_slot_is(s, "D");
  }
  return named && data;
}

/* Whether a movement that names nothing is of how well it does on the whole. */
static bool moved(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (!d->move && outdoes(scene, line, d)) return true;
  if (d->mention->plus || d->mention->minus) {
    if (cx_opened_at(scene, d->slot->span.start) || cx_begins_at(scene, line, d->slot->span.end, " on ")) return true;
    if (cx_nearest(scene, line, d->slot, "D", CX_LEFT, 4, NULL)) return true; /* "(GSM8K +5.9%)" */
  }
  bool pair = d->mention->from.form != CX_NUMBER_NONE, percent = d->mention->shape == CX_SHAPE_PERCENT;
  if (percent && !pair && d->rule->direction.n) return true;
  if (!d->move) return false;
  cx_str way = cx_entry_get(d->move, "direction"), name = d->move->name;
  if (cx_str_is(way, "better") || cx_str_is(way, "worse") || cx_str_is(name, "loss")) return true;
  bool rise = cx_str_is(d->move->sub, "up-noun"), raised = cx_str_is(d->move->sub, "up-verb");
  if (percent && !pair && rise && !is_verb(scene, line, d)) return true;
  if (percent && !pair && raised && scene->document->language == CX_LANGUAGE_ZH) return true; /* 相比基线提升约4%-7% */
  if (rise && cx_str_is(name, "gain") && (d->mention->shape == CX_SHAPE_FACTOR || d->mention->plus)) return true;
  if (percent && cx_str_is(name, "lose") && !cx_begins_at(scene, line, d->slot->span.end, " of ")) return true;
  if (!cx_str_is(name, "drop")) return false;
  if (percent && cx_ends_at(scene, d->move_span.start, " with ")) return true; /* "…, with drops as deep as 29%" */
  return d->move_slot && d->move_span.start > d->quote.start &&
         cx_nearest(scene, line, d->move_slot, "D", CX_RIGHT, 6, NULL); /* "1.3% and 0.6% drops on A and B" */
}

/* Whether a value that names nothing is. */
static bool valued(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const cx_mention *m = d->mention;
  bool bare = m->shape == CX_SHAPE_PERCENT || m->shape == CX_SHAPE_PLAIN;
  if (m->plus && !m->plus_minus.form && cx_opened_at(scene, d->slot->span.start)) return true; /* "Bench (+0.91)" */
  if (bare && (cx_nearest(scene, line, d->slot, "V", CX_LEFT, 12, NULL) || of_name(scene, line, d))) return true;
  if (scored(scene, line, d) || behind_frame(scene, line, d)) return true;
  bool decimal = scene->document->language == CX_LANGUAGE_ZH && m->low.scale > 0;
  return decimal && cx_bracket_framed_zh(scene, line, d); /* 在A(62.7)、B(74.1)上 */
}

/* Whether a value is that of a symbol: "x = 0.4", "(Moran's I > 0.96)", "2.0<z<3.5". */
static bool of_symbol(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const char *p = scene->reading.text.p;
  if (cx_comes_behind(scene, d->slot, "= ") || cx_comes_behind(scene, d->slot, "=")) return true;
  uint32_t start = d->slot->span.start;
  bool about = cx_begins_at(scene, line, start, "≈");
  if (about && start > line->span.start && (cx_is_alnum(p[start - 1]) || p[start - 1] == '*')) return true; /* q-bar≈0.92 */
  char sign = p[start];
  if ((sign == '<' || sign == '>') && !cx_nearest(scene, line, d->slot, "D", CX_LEFT, 4, NULL)) return true;
  return cx_mark_between(scene, d->quote.start, d->quote.end, "<>");
}

/* Whether a share is one of how well it does. */
static bool kept(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  bool n_of_m = d->mention->shape == CX_SHAPE_PART && cx_str_is(d->unit, "1");
  bool of = cx_begins_at(scene, line, d->slot->span.end, " of ") && !d->move; /* "equal to 4% of the mass" */
  if (n_of_m || of || cx_share_of_things(scene, d)) return false;
  return d->move || cx_nearest(scene, line, d->slot, "K", CX_LEFT, 60, NULL) || cx_nearest(scene, line, d->slot, "V", CX_LEFT, 16, NULL);
}

/* How well it does on the whole, where that is what the words amount to: points, "an 8% relative gain", "75% → 84%" of a benchmark, a share
 * that is kept. */
bool cx_metric_overall(cx_scene *scene, cx_draft *d) {
  if (!cx_span_empty(d->metric_span)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  if (named_before(scene, line, d)) return false;
  cx_shape shape = d->mention->shape;
  bool moves = d->relation == CX_RELATION_MOVES, value = d->relation == CX_RELATION_VALUE;
  bool yes = shape == CX_SHAPE_POINTS || d->relation == CX_RELATION_WITHIN || (moves && moved(scene, line, d));
  if ((value || d->mention->from.form) && (shape == CX_SHAPE_PERCENT || shape == CX_SHAPE_PLAIN))
    yes = yes || cx_nearest(scene, line, d->slot, "D", CX_BOTH, 24, NULL);
  bool offset = d->relation == CX_RELATION_MEASURES && cx_is_offset(d->mention); /* "FlowNet: 0.8 px on Rig" */
  if (offset) yes = cx_nearest(scene, line, d->slot, "D", CX_BOTH, 24, NULL) || cx_nearest(scene, line, d->slot, "V", CX_LEFT, 12, NULL);
  if (value) yes = (yes || valued(scene, line, d)) && !of_symbol(scene, line, d);
  yes = yes || (d->relation == CX_RELATION_KEEPS && kept(scene, line, d));
  if (!yes || of_another(scene, d) || of_subject(scene, line, d)) return false;
  cx_str only = value || moves ? only_score(scene, d) : CX_STR("");
  d->slug = only.n ? only : CX_STR("performance");
  return true;
}
