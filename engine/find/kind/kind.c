/* The kind of a claim: relation × shape of the quantity × metric, in one table. The only place where it is decided;
 * which way a change goes: direction.c. See the claim model, "The nine kinds" and "Deciding the hard cases". */
#include "find/kind/kind.h"

#include "find/draft/beside.h"
#include "find/draft/draft.h"
#include "find/kind/circumstance.h"
#include "find/kind/counted_kind.h"
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* 隔离度高于45 dB: whatever it is of, so many decibels are how good a thing is. */
static bool is_level_zh(const cx_scene *scene, const cx_draft *d) {
  return scene->document->language == CX_LANGUAGE_ZH && cx_str_is(d->unit, "dB");
}

static bool is_speed(cx_str slug) { return cx_str_is(slug, "speed") || cx_str_is(slug, "throughput"); }

static bool slow(const cx_draft *d) { return d->move && cx_str_is(d->move->sub, "slow"); }

static bool is_part(const cx_scene *scene, cx_number n) {
  return n.form == CX_NUMBER_DECIMAL && cx_number_compare(n, cx_number_of(scene->arena, 1)) < 0;
}

/* "raises its accuracy above 97%", "the delay falls below 5 ms": the level that a verb takes its metric to, or that its metric takes. */
static bool taken_to(const cx_scene *scene, const cx_draft *d) {
  const cx_mention *m = d->mention;
  if (!m->bound || cx_span_empty(m->bound_span) || cx_span_empty(d->metric_span) || m->shape == CX_SHAPE_FACTOR) return false;
  const cx_entry *word = cx_lexicon_find(scene->lexicon, "qualifier-before", cx_scene_text(scene, m->bound_span));
  if (!word || !cx_str_is(cx_entry_get(word, "sense"), "level") || !d->move || d->metric_span.end > m->quote.start) return false;
  bool takes = d->metric_span.end <= d->move_span.start && d->move_span.end + 1 == m->bound_span.start;
  bool between = takes || (m->shape == CX_SHAPE_PERCENT && d->move_span.end <= d->metric_span.start &&
                           !cx_ends_at(scene, m->bound_span.start, " by "));
  return between && cx_sub_is(d->move, m->bound == CX_OVER ? "up-verb" : "down-verb");
}

/* "gains in recall (81.2%)", "accuracy drops sharply (< 60%)": in brackets behind a movement, too much to be its amount. */
static bool level_in_brackets(const cx_scene *scene, const cx_draft *d) {
  enum { HIGH = 50, LOW = 30 };
  const cx_mention *m = d->mention;
  bool alone = m->shape == CX_SHAPE_PERCENT && !m->plus && !m->minus && d->move && d->move_span.end < m->quote.start;
  if (!alone || m->low.form != CX_NUMBER_DECIMAL || !cx_in_brackets(scene, &scene->lines.at[d->sentence], d->slot->span)) return false;
  bool fallen = m->bound == CX_UNDER && cx_sub_is(d->move, "down-verb") && cx_sub_in(d->metric, "score", "general");
  if (fallen) return cx_number_compare(m->low, cx_number_of(scene->arena, LOW)) >= 0;
  cx_span bracket = cx_bracket_around(scene, &scene->lines.at[d->sentence], d->slot->span);
  bool object =
      cx_sub_is(d->metric, "score") && d->metric_span.start > d->move_span.end && bracket.end && d->metric_span.end + 2 >= bracket.start;
  if (object && cx_holds_contrast(scene, d->slot)) return true; /* "improves coverage (71% vs. 58%)" */
  if (object && cx_lexicon_find(scene->lexicon, "comparison", cx_scene_text(scene, d->move_span)))
    return true; /* "surpasses the older recall (58%)" */
  if (!object || m->bound == CX_UP_TO || cx_mark_between(scene, d->move_span.end, d->metric_span.start, "()")) return false;
  return cx_number_compare(m->low, cx_number_of(scene->arena, HIGH)) >= 0;
}

/* "surpassing the older rates (3.1%) and the strongest rival (0.6%)": in the next bracket, what the one before was, a level. */
static bool next_level(const cx_scene *scene, const cx_draft *d) {
  const cx_mention *m = d->mention;
  const cx_line *line = &scene->lines.at[d->sentence];
  if (m->shape != CX_SHAPE_PERCENT || m->plus || m->minus || !cx_opened_at(scene, d->slot->span.start)) return false;
  const cx_draft *before = cx_draft_stated_before(scene, d);
  if (!before || before->kind != CLAIMX_SCORE || before->relation != CX_RELATION_MOVES || before->mention->shape != m->shape) return false;
  return cx_begins_at(scene, line, before->quote.end, ")") && !cx_slot_between(line, before->quote.end, d->quote.start, "U");
}

/* "31 of 32 rankings change", "12/14 models get worse": how many of the things, where no "by" tells how far they went. */
static bool counts_movers(const cx_scene *scene, const cx_draft *d) {
  const cx_mention *m = d->mention;
  cx_str text = scene->reading.text;
  uint32_t next = m->number.end + 1, end = cx_word_end(text, next, text.n, "-");
  bool things = m->quote.end > m->number.end; /* "12/14 boats sink deeper" */
  if (!things && text.p[m->number.end] == ' ' && end > next && text.p[end - 1] == 's')
    things = cx_lexicon_find(scene->lexicon, "counted-noun", cx_str_cut(text, next, end)) != NULL;
  return m->shape == CX_SHAPE_PART && m->digits && things && cx_str_is(d->unit, "1") && !cx_by_leads(scene, d->slot);
}

/* "the set was expanded by 12 annotators": who did it, not how far it moved. */
static bool moved_by_people(const cx_scene *scene, const cx_draft *d) {
  bool people = d->mention->shape == CX_SHAPE_COUNT && cx_lexicon_find(scene->lexicon, "counted-people", d->unit);
  return people && !d->mention->from.form && cx_by_leads(scene, d->slot);
}

/* "2.81 higher throughput": a decimal without any unit right before the comparative of a speed or a time has lost its sign. */
static bool lost_sign(const cx_scene *scene, const cx_draft *d) {
  const cx_mention *m = d->mention;
  bool decimal =
      m->shape == CX_SHAPE_PLAIN && m->low.form == CX_NUMBER_DECIMAL && m->low.scale > 0 && !m->plus && !m->minus && !m->unit_entry;
  bool comparative =
      d->move && cx_str_ends(d->move->sub, CX_STR("-adj")) && !cx_str_is(cx_entry_get(d->move, "weak"), "yes"); /* not "extra" */
  if (!decimal || !comparative || d->move_span.start != d->quote.end + 1) return false;
  bool timed = cx_is_time_slug(d->slug) || is_speed(d->slug);
  return timed && d->metric_span.start >= d->move_span.end && cx_number_compare(m->low, cx_number_of(scene->arena, 1)) >= 0;
}

static claimx_kind valued(const cx_scene *scene, cx_draft *d);

static claimx_kind moved(const cx_scene *scene, cx_draft *d) {
  if (d->mention->from.form) return CLAIMX_CHANGE;
  if (moved_by_people(scene, d)) return CLAIMX_COUNT;
  if (counts_movers(scene, d)) return d->slug = CX_STR("other"), CLAIMX_FRACTION;
  bool start = cx_comes_behind(scene, d->slot, " from ") && d->mention->shape != CX_SHAPE_FACTOR && !d->mention->range;
  if (start) return valued(scene, d); /* "rises from 0.58 to between 0.71 and 0.74": where it starts */
  if (taken_to(scene, d)) return d->mention->shape == CX_SHAPE_PERCENT ? CLAIMX_SCORE : valued(scene, d);
  if (level_in_brackets(scene, d) || next_level(scene, d)) return CLAIMX_SCORE;
  bool lost = lost_sign(scene, d);
  if (lost) d->unit = CX_STR("x");
  if (d->mention->shape != CX_SHAPE_FACTOR && !lost) return CLAIMX_CHANGE;
  if (is_part(scene, d->mention->low) && !d->move) return CLAIMX_FRACTION; /* "0.05× the cost" */
  if (cx_is_time_slug(d->slug)) return d->direction == CLAIMX_INCREASE ? CLAIMX_CHANGE : CLAIMX_SPEEDUP;
  if (is_speed(d->slug)) return d->direction == CLAIMX_DECREASE ? CLAIMX_CHANGE : CLAIMX_SPEEDUP;
  return CLAIMX_CHANGE;
}

/* Whether its sign makes a change of what is said as a value. */
static bool changed_by_sign(const cx_draft *d) {
  const cx_mention *m = d->mention;
  if (m->plus_minus.form || (!m->plus && !m->minus)) return false;
  bool either = cx_sub_is(d->metric, "score") && !cx_entry_get(d->metric, "better").n && d->metric_span.end + 1 == d->quote.start;
  if (either && m->shape == CX_SHAPE_PLAIN) return false; /* "(depth bias +0.07)": a value that has a sign */
  if (m->shape == CX_SHAPE_PERCENT || (m->shape == CX_SHAPE_PLAIN && m->plus)) return true;
  if (!d->metric || d->metric_span.start < d->quote.end) return false;
  if (m->plus && cx_str_is(d->unit, "dB")) return true;
  return m->minus && m->shape == CX_SHAPE_PLAIN && !cx_str_is(d->slug, "other") &&
         cx_str_is(cx_entry_get(d->metric, "better"), "lower"); /* "-0.0131 LPIPS": no value of it is negative */
}

/* Whether nothing but a few words that tell of what sort it is stand between a number and what it counts. */
static bool only_sorts(const cx_scene *scene, const cx_draft *d, uint32_t end) {
  enum { WORDS = 3 };
  static const char *const others[] = {"phrase", "verb", "move", NULL};
  cx_str text = scene->reading.text;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start >= d->quote.end && s->span.end < end) return false;
  }
  int words = 0;
  for (uint32_t at = d->quote.end; at < end; words++) {
    if (text.p[at] != ' ' || words > WORDS) return false;
    uint32_t last = cx_word_end(text, at + 1, end, "-");
    if (cx_metric_in_classes(scene, cx_str_cut(text, at + 1, last), others)) return false;
    if (last == at + 1 && last < end) return false;
    at = last;
  }
  return words > 0;
}

/* "705 real-world failures", "seven total errors": so many of what goes wrong were seen. */
static bool counts_faults(const cx_scene *scene, const cx_draft *d) {
  const cx_mention *m = d->mention;
  bool whole =
      m->shape == CX_SHAPE_PLAIN && m->low.form == CX_NUMBER_DECIMAL && m->low.scale <= 0 && !m->range && !cx_number_is_zero(m->low);
  if (!whole || !cx_sub_is(d->metric, "error") || cx_span_empty(d->metric_span) || d->metric_span.start < d->quote.end) return false;
  cx_str words = cx_scene_text(scene, d->metric_span);
  return words.n > 3 && words.p[words.n - 1] == 's' && cx_is_lower(words.p[words.n - 2]) && only_sorts(scene, d, d->metric_span.start);
}

/* A bare number or a percent, by what it measures. */
static claimx_kind bare_value(const cx_scene *scene, cx_draft *d) {
  const cx_str slug = d->slug;
  bool setting = cx_sub_is(d->metric, "setting");
  if (cx_str_is(slug, "compression_ratio")) return CLAIMX_SCORE;
  if (counts_faults(scene, d)) {
    cx_str words = cx_scene_text(scene, d->metric_span);
    words = cx_str_cut(words, cx_word_start(words, 0, (uint32_t)words.n, "-"), words.n);
    d->unit = cx_noun_singular(scene->lexicon, scene->arena, words);
    d->quote.end = d->metric_span.end;
    return CLAIMX_COUNT;
  }
  bool place = cx_str_is(slug, "rank") && d->mention->shape == CX_SHAPE_PLAIN && d->mention->low.scale == 0 && !d->mention->range;
  if (place && !d->statistic) return CLAIMX_RANK; /* "ranks 2 on the board", not "an average rank of 1.4" */
  if (cx_str_is(slug, "parameters") && d->mention->shape == CX_SHAPE_PLAIN && d->mention->low.scale <= 0) return CLAIMX_PARAMETERS;
  bool gap = d->metric && cx_str_is(d->metric->name, "gap") && !cx_span_empty(d->metric_span) && d->metric_span.end <= d->quote.start;
  bool of = cx_str_starts(cx_str_cut(scene->reading.text, d->quote.end, scene->reading.text.n), CX_STR(" of ")); /* a share of something */
  gap = gap && d->rule->rank != CX_RANK_CERTAIN; /* "the gap drops from 61-67% to 15%": what it is at either end */
  gap = gap && !cx_sub_is(d->metric, "score");
  if (gap && of && d->mention->shape == CX_SHAPE_PERCENT) return d->slug = CX_STR("other"), CLAIMX_FRACTION;
  if (gap && (d->mention->shape == CX_SHAPE_PERCENT || d->mention->shape == CX_SHAPE_POINTS)) { /* "(gap < 1%)" */
    d->direction = d->bound == CX_UNDER ? CLAIMX_DECREASE : CLAIMX_DIRECTION_NONE;
    return CLAIMX_CHANGE;
  }
  if (setting) return CLAIMX_SETTING;
  bool share = cx_sub_is(d->metric, "resource") || cx_sub_is(d->metric, "share");
  if (share && d->mention->shape == CX_SHAPE_PERCENT) return CLAIMX_FRACTION;
  return CLAIMX_SCORE;
}

/* "Delta-ASR > 0", "ΔF1 = 2.1": by how much a metric moved. */
static bool is_delta(const cx_scene *scene, const cx_draft *d) {
  static const char *const signs[] = {"Δ", "Δ ", "Delta-", "Delta ", "delta-", "delta "};
  bool bare = d->mention->shape == CX_SHAPE_PLAIN || d->mention->shape == CX_SHAPE_PERCENT;
  if (!bare || !cx_sub_in(d->metric, "score", "error") || cx_str_is(d->slug, "other") || cx_span_empty(d->metric_span)) return false;
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (cx_ends_at(scene, d->metric_span.start, signs[i])) return true;
  return false;
}

static claimx_kind valued(const cx_scene *scene, cx_draft *d) {
  if (is_delta(scene, d)) {
    bool rises = d->mention->plus || d->bound == CX_OVER, falls = d->mention->minus || d->bound == CX_UNDER;
    d->direction = rises ? CLAIMX_INCREASE : falls ? CLAIMX_DECREASE : d->direction;
    return CLAIMX_CHANGE;
  }
  if (d->mention->from.form || changed_by_sign(d)) return CLAIMX_CHANGE;
  const cx_str slug = d->slug;
  bool setting = cx_sub_is(d->metric, "setting");
  switch (d->mention->shape) {
    case CX_SHAPE_PARAMETERS:
      return CLAIMX_PARAMETERS;
    case CX_SHAPE_BITS:
      return CLAIMX_SETTING;
    case CX_SHAPE_DIMENSION:
    case CX_SHAPE_RATIO:
      return cx_str_is(slug, "compression_ratio") ? CLAIMX_SCORE : CLAIMX_SETTING;
    case CX_SHAPE_TIME:
    case CX_SHAPE_BYTES:
    case CX_SHAPE_RATE:
    case CX_SHAPE_MONEY:
      return cx_sub_is(d->metric, "error") ? CLAIMX_SCORE : CLAIMX_MEASURE;
    case CX_SHAPE_PHYSICAL: /* a metric that has no slug of its own does not make a voltage a score */
      if (cx_sub_is(d->metric, "score") && cx_str_is(slug, "other") && !cx_str_is(d->unit, "dB") && !cx_is_significance(d->unit))
        return CLAIMX_MEASURE;
      if (is_level_zh(scene, d) && !setting) return CLAIMX_SCORE;
      return cx_sub_is(d->metric, "score") || cx_sub_is(d->metric, "error") ? CLAIMX_SCORE : setting ? CLAIMX_SETTING : CLAIMX_MEASURE;
    case CX_SHAPE_MAGNITUDE:
      if (cx_str_is(slug, "parameters")) return CLAIMX_PARAMETERS;
      if (cx_is_context_length(d->mention) && !cx_sub_is(d->metric, "resource")) return d->slug = CX_STR("length"), CLAIMX_SETTING;
      return setting || cx_str_is(slug, "length") ? CLAIMX_SETTING : cx_sub_is(d->metric, "resource") ? CLAIMX_MEASURE : CLAIMX_COUNT;
    case CX_SHAPE_FACTOR:
      if (cx_sub_is(d->metric, "resource") && !cx_str_is(slug, "compression_ratio")) /* "a cost of 0.92×", "3× memory" */
        return is_part(scene, d->mention->low) ? CLAIMX_FRACTION : CLAIMX_CHANGE;
      if (cx_is_time_slug(slug) || is_speed(slug)) return CLAIMX_SPEEDUP;
      if (cx_str_is(slug, "magnification") || (setting && !cx_str_is(slug, "compression_ratio"))) return CLAIMX_SETTING;
      return cx_str_is(slug, "energy_efficiency") || cx_sub_is(d->metric, "general") ? CLAIMX_CHANGE : CLAIMX_SCORE;
    case CX_SHAPE_COUNT:
      return setting || cx_str_is(slug, "steps") || cx_str_is(slug, "length") || cx_str_is(slug, "gpus") ? CLAIMX_SETTING : CLAIMX_COUNT;
    case CX_SHAPE_PART: /* "a success rate of 38/50" */
      if (!d->mention->digits || !cx_sub_in(d->metric, "score", "error") || cx_that_follows(scene, d->slot)) return CLAIMX_FRACTION;
      return d->metric_span.end <= d->quote.start ? CLAIMX_SCORE : CLAIMX_FRACTION;
    case CX_SHAPE_ORDINAL:
      return CLAIMX_RANK;
    case CX_SHAPE_POINTS:
      if (scene->document->language == CX_LANGUAGE_EN && d->rule->rank == CX_RANK_LAST) return CLAIMX_SCORE; /* "achieved 21 BLEU points" */
      return cx_str_is(d->unit, "1") ? CLAIMX_SCORE : CLAIMX_CHANGE;                                         /* 得87.4分 */
    case CX_SHAPE_PLAIN:
    case CX_SHAPE_PERCENT:
    case CX_SHAPE_VAGUE:
    case CX_SHAPE_TOKEN:
    case CX_SHAPES:
      break;
  }
  return bare_value(scene, d);
}

static const struct {
  const char *name;
  claimx_kind kind;
} kinds[] = {
    {"speedup", CLAIMX_SPEEDUP}, {"change", CLAIMX_CHANGE},         {"fraction", CLAIMX_FRACTION},
    {"score", CLAIMX_SCORE},     {"parameters", CLAIMX_PARAMETERS}, {"measure", CLAIMX_MEASURE},
    {"count", CLAIMX_COUNT},     {"setting", CLAIMX_SETTING},       {"rank", CLAIMX_RANK},
};

/* "rates that lie within 31-33%": between two values that are no small distance from anything. */
static bool is_band(const cx_scene *scene, const cx_draft *d) {
  enum { DISTANCE = 10 };
  const cx_mention *m = d->mention;
  bool far = m->range && m->shape == CX_SHAPE_PERCENT && cx_number_compare(m->low, cx_number_of(scene->arena, DISTANCE)) > 0;
  return far && !cx_of_follows(scene, &scene->lines.at[d->sentence], d->slot);
}

/* "a WER within 3% of the larger net's": of a metric in front that is better the lower, no more than so much more. */
static bool worse_upward(const cx_draft *d) {
  if (!d->metric || cx_span_empty(d->metric_span) || d->metric_span.end > d->quote.start) return false;
  return cx_str_is(cx_entry_get(d->metric, "better"), "lower") && !cx_str_is(d->metric->name, "gap");
}

/* Whether what a metric tells is never chosen: no one sets a correlation. */
static bool only_found(const cx_scene *scene, cx_str slug) {
  const cx_entry *range = cx_lexicon_find(scene->lexicon, "metric-range", slug);
  return range && cx_str_is(cx_entry_get(range, "chosen"), "no");
}

/* "8M additional parameters", "12M fewer parameters": the word between that says how many more or less there are, or NULL. */
static const cx_entry *comparative_inside(const cx_scene *scene, const cx_mention *m) {
  uint32_t start = m->number.end + 1, end = cx_word_end(scene->reading.text, start, m->quote.end, "");
  bool apart = start < m->quote.end && scene->reading.text.p[start - 1] == ' ' && end < m->quote.end;
  const cx_entry *move = apart ? cx_lexicon_find(scene->lexicon, "move", cx_str_cut(scene->reading.text, start, end)) : NULL;
  return move && cx_str_ends(move->sub, CX_STR("-adj")) ? move : NULL;
}

static claimx_kind sized(const cx_scene *scene, cx_draft *d) {
  const cx_entry *more = comparative_inside(scene, d->mention);
  if (more) d->direction = cx_str_is(cx_entry_get(more, "direction"), "decrease") ? CLAIMX_DECREASE : CLAIMX_INCREASE;
  d->unit = CX_STR("parameter");
  return more || d->mention->from.form ? CLAIMX_CHANGE : CLAIMX_PARAMETERS;
}

/* "a PSNR of 36.9 dB …, versus 35.1 dB", "an error of 0.7 mm, compared to 5.3 mm": an amount that is of the score before it is one too. */
static bool scored_again(const cx_scene *scene, const cx_draft *d) {
  if (d->kind != CLAIMX_MEASURE || d->mention->shape != CX_SHAPE_PHYSICAL) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool before = !b->dropped && b->kind == CLAIMX_SCORE && b->quote.end <= d->quote.start;
    bool score = before && cx_sub_in(b->metric, "score", "error");
    if (score && cx_str_eq(b->unit, d->unit) && cx_str_eq(b->slug, d->slug)) return true;
  }
  return false;
}

void cx_draft_kind(cx_scene *scene, cx_draft *d) {
  d->direction = cx_draft_direction(scene, d);
  switch (d->relation) {
    case CX_RELATION_FASTER:
      d->kind = d->mention->shape == CX_SHAPE_FACTOR && !d->mention->from.form && !slow(d) ? CLAIMX_SPEEDUP : CLAIMX_CHANGE;
      if (d->mention->shape == CX_SHAPE_PLAIN && !d->mention->from.form) {
        d->kind = CLAIMX_SPEEDUP; /* "a speedup of 2.26" */
        d->unit = CX_STR("x");
      }
      if (slow(d)) d->direction = cx_is_time_slug(d->slug) ? CLAIMX_INCREASE : CLAIMX_DECREASE;
      break;
    case CX_RELATION_MOVES:
      d->kind = moved(scene, d);
      break;
    case CX_RELATION_VALUE:
      d->kind = valued(scene, d);
      break;
    case CX_RELATION_KEEPS: /* 恢复+16.9%的准确率 */
      d->kind = d->mention->plus && d->mention->shape == CX_SHAPE_PERCENT && !d->rule->metric.n ? CLAIMX_CHANGE : CLAIMX_FRACTION;
      bool whole = d->mention->shape == CX_SHAPE_FACTOR && d->metric && !is_part(scene, d->mention->low);
      if (whole) d->kind = valued(scene, d); /* "keeps a 4x compression": more than all of it is no share */
      break;
    case CX_RELATION_WITHIN:
      if (is_band(scene, d)) {
        d->kind = CLAIMX_SCORE;
        d->bound = CX_BOUND_NONE;
        break;
      }
      d->kind = CLAIMX_CHANGE;
      d->direction = worse_upward(d) ? CLAIMX_INCREASE : CLAIMX_DECREASE;
      d->bound = CX_UNDER;
      break;
    case CX_RELATION_SIZED:
      d->kind = sized(scene, d);
      break;
    case CX_RELATION_MEASURES:
      d->kind = cx_is_significance(d->unit) || is_level_zh(scene, d) ? CLAIMX_SCORE
                : cx_str_is(d->unit, "px")                           ? CLAIMX_SETTING
                                                                     : CLAIMX_MEASURE;
      if (scored_again(scene, d)) d->kind = CLAIMX_SCORE;
      if (cx_is_offset(d->mention)) {
        bool quality = cx_str_is(d->slug, "performance") || cx_str_is(d->slug, "error");
        d->kind = quality ? CLAIMX_SCORE : CLAIMX_MEASURE;
      }
      break;
    case CX_RELATION_COUNTS:
      d->kind = cx_counted_kind(scene, d);
      break;
    case CX_RELATION_SETS:
      d->kind = only_found(scene, d->slug) ? CLAIMX_SCORE : CLAIMX_SETTING;
      break;
    case CX_RELATION_RANKS:
      d->kind = CLAIMX_RANK;
      break;
    case CX_RELATION_ASIDE:
    case CX_RELATION_COUNT:
      break;
  }
  const cx_draft *like = d->like ? cx_draft_find(scene, d->sentence, d->like) : NULL; /* "found 45 out of 48, the other 31/48" */
  if (like && like->relation == d->relation && like->mention->shape == CX_SHAPE_PART) d->kind = like->kind;
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (cx_str_is(d->rule->kind, kinds[i].name)) d->kind = kinds[i].kind;
  cx_kind_settle(scene, d);
  if (d->kind == CLAIMX_PARAMETERS) d->unit = CX_STR("parameter");
  if (d->kind != CLAIMX_CHANGE) d->direction = CLAIMX_DIRECTION_NONE;
}
