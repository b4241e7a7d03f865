/* Metrics carried over: a quantity that does not say what it measures, into the metric of a statement before it: its sibling's, the one its
 * bracket belongs to, the one just outdone, that of the sentence before. Each way answers or leaves it to the next (metric.c). */
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/slot/coordinate.h"

/* "76.9% on A. … On B the two are equal: 0.612±0.011 vs. 0.613±0.009": a percent once, a decimal then. */
static bool as_decimal(const cx_draft *before, const cx_draft *d) {
  bool score = before->relation == CX_RELATION_VALUE && before->mention->shape == CX_SHAPE_PLAIN && before->mention->low.scale > 0;
  if (score && d->relation == CX_RELATION_MOVES && d->mention->shape == CX_SHAPE_PERCENT) return true; /* "an F1 of 0.8, but a 9% drop" */
  return d->relation == CX_RELATION_VALUE && before->mention->shape == CX_SHAPE_PERCENT && d->mention->shape == CX_SHAPE_PLAIN &&
         d->mention->plus_minus.form && before->mention->plus_minus.form;
}

/* "a mean drop of 21% AUC, with strong readers losing over 25 points": points of the score that the sentence has just moved so. */
static bool as_points(const cx_draft *before, const cx_draft *d) {
  if (before->sentence != d->sentence || before->relation != CX_RELATION_MOVES || d->relation != CX_RELATION_MOVES) return false;
  if (before->mention->shape != CX_SHAPE_PERCENT || d->mention->shape != CX_SHAPE_POINTS || !before->move || !d->move) return false;
  bool falls = cx_str_is(cx_entry_get(before->move, "direction"), "decrease") || cx_metric_loses(before);
  bool lost = cx_str_is(cx_entry_get(d->move, "direction"), "decrease") || cx_str_is(cx_entry_get(d->move, "direction"), "worse");
  return falls && lost && cx_sub_is(before->metric, "score") && !cx_span_empty(before->metric_span);
}

/* "(QV = 0.2)": the value of a symbol of its own. */
static bool is_equated(const cx_scene *scene, const cx_draft *d) {
  return d->relation == CX_RELATION_VALUE && (cx_comes_behind(scene, d->slot, "= ") || cx_comes_behind(scene, d->slot, "="));
}

/* "gains of 6% in yield … a 5% reduction in waste": what gets better is not what is cut. */
static bool cut_else(const cx_draft *before, const cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || before->relation != CX_RELATION_MOVES || !d->move || !before->move || cx_metric_loses(d))
    return false;
  cx_str was = cx_entry_get(before->move, "direction");
  bool rose = cx_str_is(was, "better") || cx_str_is(was, "increase");
  bool good = cx_str_is(before->slug, "performance") || cx_sub_in(before->metric, "general", "score");
  return rose && good && cx_str_is(d->move->sub, "down-noun");
}

/* "has the best recall (0.91), above A (P = .02) but not B (0.89)": the value of a test, its bracket closed before the next is told. */
static bool of_a_test(const cx_scene *scene, const cx_draft *before, const cx_draft *d) {
  bool values = before->relation == CX_RELATION_VALUE && d->relation == CX_RELATION_VALUE && cx_opened_at(scene, d->slot->span.start);
  return values && cx_str_is(before->rule->metric, "other") && before->sentence == d->sentence && !d->mention->plus && !d->mention->minus &&
         cx_mark_between(scene, before->slot->span.end, d->slot->span.start, ")");
}

/* The same statement about the same kind of thing in the sentence before: "… reaches 91.2% accuracy. With distillation it is 92.0%." */
bool cx_metric_inherited(cx_scene *scene, cx_draft *d) {
  if (!cx_span_empty(d->metric_span)) return false;
  if (d->mention->shape != CX_SHAPE_PERCENT && d->mention->shape != CX_SHAPE_PLAIN && d->mention->shape != CX_SHAPE_POINTS) return false;
  for (uint32_t i = scene->drafts.n; i-- > 0;) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->mention == d->mention || before->dropped || before->sentence > d->sentence || before->relation == CX_RELATION_ASIDE)
      continue;
    if (before->sentence + 1 < d->sentence) return false;
    if (before->sentence == d->sentence && before->quote.start > d->quote.start) continue;
    if (is_equated(scene, d) && !is_equated(scene, before)) continue;
    if (of_a_test(scene, before, d)) continue;
    bool score = before->sentence < d->sentence && d->relation == CX_RELATION_VALUE && cx_sub_is(before->metric, "score");
    bool reached = before->sentence == d->sentence && d->relation == CX_RELATION_VALUE &&
                   before->mention->from.form; /* "to 80%, nearing the 88% of A" */
    bool lost = before->sentence == d->sentence && cx_metric_loses(d) && before->relation == CX_RELATION_VALUE &&
                cx_sub_is(before->metric, "score");
    bool alike = before->relation == d->relation || lost || ((score || reached) && before->relation == CX_RELATION_MOVES);
    if (!alike || !before->slug.n || (before->mention->shape != d->mention->shape && !as_decimal(before, d) && !as_points(before, d)))
      continue;
    if (d->mention->plus_minus.form && !before->mention->plus_minus.form) continue; /* "(p < 0.001)" behind "76.9 ± 0.3" */
    bool amount = cx_sub_is(before->metric, "setting") || cx_sub_is(before->metric, "time") || cx_sub_is(before->metric, "resource");
    if (d->relation == CX_RELATION_VALUE && amount) continue;
    if ((cx_improves(d) || cx_metric_loses(d)) && (cx_sub_is(before->metric, "resource") || cx_sub_is(before->metric, "setting"))) continue;
    bool good = d->relation == CX_RELATION_MOVES && d->move && cx_str_is(d->move->sub, "good-verb");
    if (cut_else(before, d)) continue;
    if (good && cx_sub_is(before->metric, "error")) continue; /* "a reduction in MSE for A, surpassing B by 0.6% on C" */
    bool still =
        d->relation == CX_RELATION_MOVES && !d->move && !d->mention->plus && !d->mention->minus; /* "a drop of 1.3 points … B at 1.7" */
    if (still) d->move = before->move;
    return cx_metric_take_from(d, before);
  }
  return false;
}

/* "62% of the listed books are read once, and 38% stay unread": the next part of the same things; the share before it, or NULL. */
static const cx_draft *parted_with(const cx_scene *scene, const cx_draft *d) {
  const cx_draft *before = cx_draft_stated_before(scene, d);
  bool parts = before && d->relation == CX_RELATION_KEEPS && cx_str_is(d->rule->metric, "other") && cx_span_empty(d->metric_span);
  if (!parts || before->sentence != d->sentence || before->relation != CX_RELATION_KEEPS || before->mention->shape != d->mention->shape)
    return NULL;
  bool joined = cx_ends_at(scene, d->slot->span.start, " and ") || cx_ends_at(scene, d->slot->span.start, " while ");
  return joined && before->slug.n && cx_begins_at(scene, &scene->lines.at[d->sentence], before->slot->span.end, " of ") ? before : NULL;
}

/* "23M parameters (0.7% of the whole net)": the share is of what the quantity before it measures. */
bool cx_metric_of_share(cx_scene *scene, cx_draft *d) {
  const cx_draft *parted = parted_with(scene, d);
  if (parted) return cx_metric_take_from(d, parted);
  bool answered = d->relation == CX_RELATION_VALUE && d->mention->shape == CX_SHAPE_PERCENT; /* "resolves 41 of 50 (82%) questions" */
  if ((d->relation != CX_RELATION_KEEPS && !answered) || !cx_span_empty(d->metric_span)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    uint32_t end = before->slot->span.end;
    bool apposed = scene->reading.text.p[end] == ',' && before->relation != CX_RELATION_MOVES; /* ", a mere 0.7% of the whole net" */
    if (answered && before->mention->shape != CX_SHAPE_PART) continue;
    if (d->rule->metric.n && before->relation == CX_RELATION_COUNTS) continue;                       /* "52 (94.5%) worked at night" */
    if (apposed && before->relation == CX_RELATION_COUNTS && cx_share_of_things(scene, d)) continue; /* "in 4 sets, 60% of cases" */
    if (before->dropped || !before->slug.n || end + 2 > d->slot->span.start || end + (apposed ? 10 : 4) < d->slot->span.start) continue;
    if (!apposed && scene->reading.text.p[end] != '(' && scene->reading.text.p[end + 1] != '(') continue;
    d->slug = before->slug;
    d->metric = before->metric;
    return true;
  }
  return false;
}

/* "in almost 97% of cases, roughly 8-9% above the baseline", "2.6M parameters - about 9x fewer": nothing, or a word that hedges, between a
 * comma or dash and it. */
static bool behind_comma(const cx_scene *scene, uint32_t start) {
  enum { HEDGE = 16 };
  static const char *const marks[] = {", ", " - ", " -- ", " – ", " — ", " (", "—", "–"};
  cx_str text = scene->reading.text;
  for (uint32_t at = start, words = 0; at > 4 && start - at <= HEDGE && words < 2; at--) {
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
      if (cx_ends_at(scene, at, marks[i])) return true;
    words += at < start && text.p[at - 1] == ' ';
    if (!cx_is_alpha(text.p[at - 1]) && text.p[at - 1] != ' ' && text.p[at - 1] != '~') return false;
  }
  return false;
}

/* ", a gain of 9 points", ", demonstrating improvements of 0.05", ", with a gain of 3%", ", 3 points above it": a movement that is added.
 */
static bool in_apposition(const cx_scene *scene, const cx_draft *d) {
  enum { ARTICLE = 40, PARTICIPLE = 90 };
  cx_str text = scene->reading.text;
  bool noun = d->move && cx_str_ends(d->move->sub, CX_STR("noun"));
  bool by = !d->move && cx_ends_at(scene, d->slot->span.start, " by "); /* ", exceeding A by 3 points" */
  if (d->relation == CX_RELATION_MOVES && !d->move && d->rule->direction.n && behind_comma(scene, d->slot->span.start)) return true;
  bool adjective =
      d->move && cx_str_ends(d->move->sub, CX_STR("-adj")) && d->move_slot && d->move_slot->span.start == d->slot->span.end + 1;
  if (d->relation == CX_RELATION_MOVES && adjective && behind_comma(scene, d->slot->span.start)) return true; /* ", 2.1% higher than A" */
  if (d->relation != CX_RELATION_MOVES || (!noun && !by)) return false;
  uint32_t start = d->move_slot && d->move_slot->at < d->slot->at ? d->move_slot->span.start : d->slot->span.start;
  for (uint32_t at = start; at > 2 && start - at < PARTICIPLE; at--) {
    if (text.p[at - 1] == '(' || text.p[at - 1] == ')') return false;
    if (text.p[at - 1] != ',' || text.p[at] != ' ') continue;
    uint32_t end = at + 1;
    while (cx_is_lower(text.p[end])) end++;
    cx_str word = cx_str_cut(text, at + 1, end);
    if (word.n > 5 && cx_str_ends(word, CX_STR("ing"))) return true;
    if (cx_str_is(word, "with") && noun) return true; /* ", with pruning providing a 3.3% improvement" */
    return noun && start - at < ARTICLE && (cx_str_is(word, "a") || cx_str_is(word, "an"));
  }
  return false;
}

/* Quantities that a comma or "and" joins: how many there are, and which of them a draft's is. */
static bool joined(const cx_scene *scene, const cx_slot *a, const cx_slot *b) {
  cx_str gap = cx_str_cut(scene->reading.text, a->span.end, b->span.start);
  return b->mention && cx_joins_members(scene, gap);
}

static uint32_t members(const cx_slot *slot) { return slot->member_count ? slot->member_count : 1; }

uint32_t cx_metric_chain(const cx_scene *scene, const cx_draft *d, uint32_t *place) {
  const cx_slotted *slotted = &scene->lines.at[d->sentence].slotted;
  uint32_t own = 0;
  while (own < slotted->slot_count && &slotted->slots[own] != d->slot) own++;
  *place = 0;
  if (own == slotted->slot_count) return 0;
  uint32_t first = own, count = 0;
  while (first > 0 && slotted->slots[first - 1].mention && joined(scene, &slotted->slots[first - 1], &slotted->slots[first])) first--;
  for (uint32_t i = first; i < slotted->slot_count && (i == first || joined(scene, &slotted->slots[i - 1], &slotted->slots[i])); i++) {
    if (i == own) *place = count + d->member;
    count += members(&slotted->slots[i]);
  }
  return count;
}

/* "surpasses A by 3 points, achieving an accuracy of 91.2%": the value that a participle adds right behind. */
static const cx_draft *follows(const cx_scene *scene, const cx_draft *d) {
  enum { BEHIND = 70 };
  cx_str text = scene->reading.text;
  uint32_t at = d->slot->span.end, end = at + 2;
  if (text.p[at] != ',' || text.p[at + 1] != ' ') return NULL;
  while (cx_is_lower(text.p[end])) end++;
  if (end < at + 8 || !cx_str_ends(cx_str_cut(text, at + 2, end), CX_STR("ing"))) return NULL;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *next = &scene->drafts.at[i];
    if (next->dropped || next->quote.start < at || next->quote.start > at + BEHIND || next->relation != CX_RELATION_VALUE) continue;
    return cx_sub_is(next->metric, "score") || cx_sub_is(next->metric, "error") ? next : NULL;
  }
  return NULL;
}

static bool take_named(cx_draft *d, const cx_draft *from) {
  d->metric = from->metric;
  d->metric_span = from->metric_span;
  d->slug = from->metric->name;
  return true;
}

/* "runs 6.9× faster, surpassing X by 1.9×": by as much of the speed, where no other metric stands between. */
static bool outpaced(const cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_draft *last = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (!b->dropped && b->quote.start < d->quote.start && (!last || b->quote.start > last->quote.start)) last = b;
  }
  bool faster = last && last->relation == CX_RELATION_FASTER && last->mention->shape == CX_SHAPE_FACTOR && last->slug.n;
  if (!faster) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_slot_is(s, "M") && s != last->metric_slot && s->span.start > last->slot->span.end) return false;
  }
  return cx_metric_take_from(d, last);
}

/* "a throughput of 9 Gbps, 1.6× higher than X": by so many times the amount right before it. */
static bool times_measured(const cx_scene *scene, cx_draft *d) {
  bool bare = d->move && cx_str_ends(d->move->sub, CX_STR("-adj")) && !cx_entry_get(d->move, "metric").n;
  const cx_draft *before = bare ? cx_draft_stated_before(scene, d) : NULL;
  if (!before || before->sentence != d->sentence || cx_span_empty(before->metric_span) || !before->slug.n) return false;
  bool told = before->relation == CX_RELATION_VALUE || before->relation == CX_RELATION_MEASURES;
  return told && !cx_mark_between(scene, before->slot->span.end, d->slot->span.start, ";:()") && cx_metric_take_from(d, before);
}

/* Whether a statement's metric is one that no slug names; a rule's own has no row. */
static bool is_open(const cx_draft *d) { return cx_str_is(d->metric ? d->metric->name : d->slug, "other"); }

/* "… reaches 91.2% accuracy, surpassing LoRA by 3 points": by as much of what the sentence has just measured; several by several of them.
 */
bool cx_metric_outdone(cx_scene *scene, cx_draft *d) {
  bool margin = d->move && cx_str_is(d->move->name, "margin");
  bool good = d->relation == CX_RELATION_MOVES && d->move && (margin || cx_str_is(d->move->sub, "good-verb"));
  bool article = cx_ends_at(scene, d->slot->span.start, " a "); /* ", which is a 12% improvement" */
  cx_str text = cx_str_cut(scene->reading.text, 0, d->slot->span.start - (article ? 2 : 0));
  bool which = d->relation == CX_RELATION_MOVES && (cx_str_ends(text, CX_STR("which is ")) || cx_str_ends(text, CX_STR("which are ")));
  bool added = which || in_apposition(scene, d); /* ", which is 2% higher" */
  if (!(good || added || d->relation == CX_RELATION_WITHIN) || !cx_span_empty(d->metric_span)) return false;
  bool behind =
      d->move_slot && d->move_slot->at > d->slot->at && cx_begins_at(scene, &scene->lines.at[d->sentence], d->move_span.end, " in ");
  if (behind && cx_is_lower(scene->reading.text.p[d->move_span.end + 4])) return false; /* "91% accuracy, a 6% gain in candour" */
  cx_shape shape = d->mention->shape;
  if (good && shape == CX_SHAPE_FACTOR) return outpaced(scene, d);
  if (shape == CX_SHAPE_FACTOR && added) return times_measured(scene, d);
  if (shape != CX_SHAPE_PERCENT && shape != CX_SHAPE_POINTS && shape != CX_SHAPE_PLAIN) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  if (cx_nearest(scene, line, d->slot, "M", CX_RIGHT, 3, NULL)) return false; /* "by 0.7% IoU": it says itself */
  const cx_draft *last = NULL, *at_place = NULL;
  uint32_t place, wanted = cx_metric_chain(scene, d, &place), found = 0;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || before->quote.start >= d->quote.start) continue;
    bool overall = cx_str_is(before->slug, "performance") && !before->metric; /* "reaches 85%, 2% higher than A" */
    bool rated = before->relation == CX_RELATION_VALUE && ((before->rule->metric.n && before->slug.n && !is_open(before)) || overall);
    bool score = rated || (before->relation == CX_RELATION_VALUE && cx_sub_in(before->metric, "score", good || added ? "error" : "score"));
    bool speed = before->mention->shape == CX_SHAPE_RATE && cx_sub_is(before->metric, "speed") && shape == CX_SHAPE_PERCENT && good;
    if (!score && !speed) continue;
    if (found == place) at_place = before;
    found++;
    bool vague = last && is_open(before) && !is_open(last); /* "71% Dice with 3% forgetting" */
    if (!last || (before->quote.start > last->quote.start && !vague)) last = before;
  }
  if (wanted > 1 && found == wanted && at_place) return cx_metric_take_from(d, at_place);
  if (!last && good) last = follows(scene, d);
  return last && (last->slug.n ? cx_metric_take_from(d, last) : take_named(d, last));
}

/* "A has an error of 0.17 … B remains 38% worse": by as much of what was measured last. */
bool cx_metric_compared(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || !cx_span_empty(d->metric_span) || !d->move) return false;
  cx_str way = cx_entry_get(d->move, "direction");
  if (!cx_str_is(way, "worse") && !cx_str_is(way, "better")) return false;
  if (!cx_str_ends(d->move->sub, CX_STR("-adj")) || !d->move_slot || d->move_slot->at < d->slot->at) return false;
  for (uint32_t i = scene->drafts.n; i-- > 0;) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || before->sentence > d->sentence || before->quote.start >= d->quote.start) continue;
    if (before->sentence + 1 < d->sentence) return false;
    bool measured = before->relation == CX_RELATION_VALUE && (cx_sub_is(before->metric, "score") || cx_sub_is(before->metric, "error"));
    if (measured) return cx_metric_take_from(d, before);
  }
  return false;
}

/* "… RMSE from 4.1 to 3.8 m. … much of this 0.3 m improvement": the same metres are of the same metric. */
bool cx_metric_in_unit(cx_scene *scene, cx_draft *d) {
  enum { LISTED = 40 };
  if (d->metric || d->mention->shape != CX_SHAPE_PHYSICAL) return false;
  if (d->relation == CX_RELATION_MEASURES && cx_span_empty(d->metric_span)) { /* "an energy of 3 J for A and 4 J for B" */
    const cx_line *line = &scene->lines.at[d->sentence];
    for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
      const cx_draft *b = &scene->drafts.at[i];
      bool near = !b->dropped && b->metric && b->quote.end < d->quote.start && b->quote.end + LISTED > d->quote.start;
      bool measured = b->relation == d->relation || b->relation == CX_RELATION_VALUE;
      if (near && measured && cx_str_eq(b->unit, d->unit) && b->slug.n) return cx_metric_take_from(d, b);
    }
  }
  if (d->relation != CX_RELATION_MOVES) return false;
  bool named = !cx_span_empty(d->metric_span) && !cx_lexicon_find(scene->lexicon, "pronoun", cx_scene_text(scene, d->metric_span));
  for (uint32_t i = scene->drafts.n; i-- > 0 && !named;) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || before->sentence > d->sentence || before->sentence + 2 < d->sentence) continue;
    if (before->quote.start >= d->quote.start || !before->metric || !cx_sub_is(before->metric, "error")) continue;
    if (cx_str_eq(before->unit, d->unit)) return cx_metric_take_from(d, before);
  }
  return false;
}

/* "85% on A and 79% on B": what is said without words of its own is of the metric of what it is like. */
bool cx_metric_of_sibling(cx_scene *scene, cx_draft *d) {
  const cx_draft *before = d->like ? cx_draft_find(scene, d->sentence, d->like) : NULL;
  if (!before || !before->slug.n || of_a_test(scene, before, d)) return false;
  return cx_metric_take_from(d, before);
}

/* "75.1% accuracy (+3.4 over A)": what a bracket adds to a value right before it is of the same metric. */
static bool in_bracket(cx_scene *scene, cx_draft *d) {
  enum { BEHIND = 90, OWN = 24 };
  bool gain = (d->mention->plus || d->mention->minus) && cx_comes_behind(scene, d->slot, ", "); /* "(FID 12.1 vs. 12.9, -6.2%)" */
  bool closed = scene->reading.text.p[d->slot->span.end] == ')',
       named_behind = !closed && d->metric && d->metric_span.start > d->quote.start;
  if (d->slot->span.start < 2 || named_behind || (!gain && !cx_span_empty(d->metric_span))) return false;
  if (scene->reading.text.p[d->slot->span.start - 1] != '(' && !gain) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  if (!closed && cx_nearest(scene, line, d->slot, "M", CX_RIGHT, OWN, NULL)) return false;
  const cx_draft *last = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || before->quote.end > d->slot->span.start || before->quote.end + BEHIND < d->slot->span.start) continue;
    if (!last || before->quote.start > last->quote.start) last = before;
  }
  if (gain && last && last->slot->span.end + 2 != d->slot->span.start) return false;
  const cx_slot *named = cx_nearest(scene, line, d->slot, "M", CX_LEFT, BEHIND, NULL); /* "strong performance (+7.3 points)" */
  if (last && named && named->span.start > last->quote.end + OWN) return false;
  bool scored = last && last->relation == CX_RELATION_VALUE && last->slug.n && cx_sub_is(last->metric, "score");
  return scored && cx_metric_take_from(d, last);
}

/* 误差从14.1降至7.8（降低6.3）: what a Chinese bracket right behind a quantity adds is said of the same metric. */
bool cx_metric_in_bracket(cx_scene *scene, cx_draft *d) {
  cx_str text = scene->reading.text;
  if (d->relation != CX_RELATION_MOVES || d->slot == NULL) return false;
  if (scene->document->language != CX_LANGUAGE_ZH) return in_bracket(scene, d);
  if (d->metric) return false;
  uint32_t open = d->quote.start;
  while (open > 0 && d->quote.start - open < 40 && text.p[open - 1] != '(' && text.p[open - 1] != ')' && text.p[open - 1] != ',') open--;
  if (open == 0 || text.p[open - 1] != '(') return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || before->relation == CX_RELATION_ASIDE || before->quote.end > open || before->quote.end + 8 < open) continue;
    if (before->kind != CLAIMX_CHANGE || !before->slug.n) continue;
    return cx_metric_take_from(d, before);
  }
  return false;
}

/* "from 6.4 hours to 5 minutes, a 98.7% reduction", "by 11% relative, from 7.9% to 7.0%": the same movement once more. */
bool cx_metric_restated(cx_scene *scene, cx_draft *d) {
  enum { BEHIND = 18, FROM = 32 };
  bool pair = d->mention->from.form != CX_NUMBER_NONE;
  cx_str after = cx_str_cut(scene->reading.text, d->slot->span.end, scene->reading.text.n);
  bool times = d->mention->shape == CX_SHAPE_FACTOR && cx_str_starts(after, CX_STR(" that of ")); /* "4,120 images/s, 1.4x that of X" */
  if ((d->relation != CX_RELATION_MOVES && !pair) || !cx_span_empty(d->metric_span)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *before = &scene->drafts.at[i];
    if (before->dropped || !before->slug.n || before->slot->span.end > d->slot->span.start) continue;
    if (pair && before->metric && !cx_metric_fits(scene, d, before->metric)) continue; /* "memory falls by 40%, from 3 s to 1 s" */
    bool moved = before->relation == CX_RELATION_MOVES || before->relation == CX_RELATION_SIZED;
    bool said = times || ((before->mention->from.form != CX_NUMBER_NONE) != pair && moved);
    bool less = d->move && cx_str_ends(d->move->sub, CX_STR("-adj"));
    bool amount = before->relation == CX_RELATION_MEASURES || (before->relation == CX_RELATION_SIZED && less);
    /* "spend 10 GFLOPs, four orders of magnitude above A" */
    bool apposed = amount && d->mention->shape == CX_SHAPE_FACTOR && behind_comma(scene, d->slot->span.start);
    if (!said && !apposed) continue;
    bool noun = d->move && cx_str_ends(d->move->sub, CX_STR("-noun")) && in_apposition(scene, d);
    if (said && !pair && noun && !cx_slot_between(line, before->slot->span.end, d->slot->span.start, "M"))
      return cx_metric_take_from(d, before);
    uint32_t gap = d->slot->span.start - before->slot->span.end;
    bool from = pair && gap <= FROM && cx_ends_at(scene, d->slot->span.start, ", from ");
    if (gap <= BEHIND || from) return cx_metric_take_from(d, before);
  }
  return false;
}

/* "Accuracy is 97%; other clothes alter it by at most 0.4%": what "it" is was measured just before. */
bool cx_metric_referred(cx_scene *scene, cx_draft *d) {
  cx_str word = cx_scene_text(scene, d->metric_span);
  if (d->metric || d->relation != CX_RELATION_MOVES || (!cx_str_is(word, "it") && !cx_str_is(word, "this"))) return false;
  const cx_draft *last = NULL;
  for (uint32_t i = scene->lines.at[d->sentence ? d->sentence - 1 : 0].first_draft; i < scene->drafts.n; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b->sentence > d->sentence || b->dropped || b->quote.start >= d->quote.start || !b->slug.n || cx_str_is(b->slug, "other")) continue;
    bool said = b->relation == CX_RELATION_VALUE || b->relation == CX_RELATION_MOVES || b->relation == CX_RELATION_MEASURES;
    if (said && (!last || b->quote.start > last->quote.start)) last = b;
  }
  return last && cx_metric_take_from(d, last);
}
