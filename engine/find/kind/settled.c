/* What the surroundings of a quantity say about its kind once the table of kinds has spoken (kind.c): found or chosen, shares of a budget,
 * what is paid on top; and the unit of a bare number. */
#include "find/kind/kind.h"

#include "find/draft/beside.h"
#include "find/draft/draft.h"
#include "find/kind/circumstance.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/scene/spoken.h"
#include "find/scene/symbol.h"

/* "1000 epochs", "two epochs": a metric that is a noun of its number is what is counted. */
static const cx_entry *counted_behind(const cx_scene *scene, const cx_draft *d, uint32_t *at) {
  cx_str text = scene->reading.text;
  uint32_t start = d->mention->number.end + 1, end = start;
  if (d->mention->shape != CX_SHAPE_PLAIN || start >= text.n || text.p[start - 1] != ' ') return NULL;
  end = cx_word_end(text, end, text.n, "");
  *at = end;
  return cx_lexicon_find(scene->lexicon, "settingnoun", cx_str_cut(text, start, end));
}

/* Square degrees, hectares: a unit that usually tells how much was looked at. */
static bool in_unit_of_data(const cx_scene *scene, const cx_draft *d) {
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", d->unit);
  return d->mention->shape == CX_SHAPE_PHYSICAL && usual && cx_str_is(usual->name, "data");
}

/* "an area of 45 arcmin^2": the metric only says that it is a stretch of what was looked at. */
static bool is_region(const cx_scene *scene, const cx_draft *d) {
  if (!cx_str_is(d->slug, "other") || cx_span_empty(d->metric_span)) return false;
  cx_str words = cx_scene_text(scene, d->metric_span);
  uint32_t end = (uint32_t)words.n;
  const cx_entry *last = cx_lexicon_find(scene->lexicon, "extent", cx_str_cut(words, cx_word_start(words, 0, end, ""), end));
  return last && cx_str_is(last->name, "region");
}

/* "imaging over 9,000 deg^2": as much of the sky is what was covered; not "a localization of 20 deg^2", and no depth ("to 28 mag"). */
static bool is_coverage(const cx_scene *scene, const cx_draft *d) {
  bool amount = d->kind == CLAIMX_MEASURE || d->kind == CLAIMX_SETTING || d->kind == CLAIMX_SCORE;
  if (!amount || cx_comes_behind(scene, d->slot, " to ") || !in_unit_of_data(scene, d)) return false;
  return cx_str_is(d->slug, "data") || is_region(scene, d);
}

/* "an area of 0.5 deg^2 to depths of 28 mag": what was covered says nothing of an amount in another unit. */
static void leave_coverage(const cx_scene *scene, cx_draft *d) {
  bool covered = d->mention->shape == CX_SHAPE_PHYSICAL && cx_str_is(d->slug, "data") && d->kind == CLAIMX_SCORE;
  if (!covered || in_unit_of_data(scene, d)) return;
  d->kind = CLAIMX_MEASURE;
  d->slug = CX_STR("other");
}

/* "1.1 ± 0.1", "1.1 +0.2/-0.1" */
static bool is_uncertain(const cx_scene *scene, const cx_mention *m) {
  cx_str number = cx_scene_text(scene, m->quote);
  return m->plus_minus.form || (memchr(number.p, '+', number.n) && memchr(number.p, '/', number.n));
}

/* "scores (0-100)", "ratings (1-5)": the marks of a scale. */
static bool is_scale(const cx_scene *scene, const cx_draft *d) {
  static const char *const tops[] = {"1", "3", "4", "5", "6", "7", "9", "10", "20", "100"};
  const cx_mention *m = d->mention;
  if (!m->range || m->shape != CX_SHAPE_PLAIN || !cx_in_brackets(scene, &scene->lines.at[d->sentence], d->slot->span)) return false;
  cx_str low = cx_str_at(scene->reading.text, cx_span_of(m->number.start, m->number.start + 2));
  if ((low.p[0] != '0' && low.p[0] != '1') || cx_is_digit(low.p[1]) || low.p[1] == '.') return false;
  for (size_t i = 0; i < sizeof tops / sizeof *tops; i++)
    if (m->high.form == CX_NUMBER_DECIMAL && m->high.scale == 0 && cx_str_is(m->high.digits, tops[i])) return true;
  return false;
}

/* "a 30-day readmission AUROC of 0.63": how far ahead that is what a score is of. */
static bool is_horizon(const cx_scene *scene, const cx_draft *d) {
  bool amount = d->mention->shape == CX_SHAPE_TIME && d->kind == CLAIMX_MEASURE && !d->mention->bound;
  if (!amount || d->relation != CX_RELATION_VALUE || d->metric_span.start < d->quote.end) return false;
  const cx_entry *of = cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, d->metric_span));
  return cx_sub_is(of, "score") && scene->reading.text.p[d->mention->number.end] == '-';
}

/* Gyr, Myr: no patient is so old. */
static bool is_of_ages(const cx_draft *d) { return cx_str_ends(d->unit, CX_STR("yr")) && !cx_str_is(d->unit, "yr"); }

/* Found or chosen: where a quantity with a unit stands tells more than its unit and the general rules. */
static void settle(cx_scene *scene, cx_draft *d) {
  const cx_entry *unit = d->mention->unit_entry, *which = unit ? cx_lexicon_find(scene->lexicon, "circumstance-unit", unit->term) : NULL;
  if (which && cx_str_is(which->name, "age") && d->kind != CLAIMX_CHANGE) { /* 30-50岁 */
    d->kind = d->statistic ? CLAIMX_MEASURE : CLAIMX_SETTING;
    d->slug = CX_STR("other");
    return;
  }
  bool either = d->kind == CLAIMX_MEASURE || d->kind == CLAIMX_SETTING;
  bool amount = d->mention->shape == CX_SHAPE_PHYSICAL || d->mention->shape == CX_SHAPE_TIME || d->mention->shape == CX_SHAPE_MONEY ||
                d->mention->shape == CX_SHAPE_RATE;
  bool tells_which = false;
  bool apart = d->kind == CLAIMX_CHANGE && !d->mention->from.form; /* "lies 2σ above the relation" */
  if ((either || apart || d->kind == CLAIMX_SCORE) && cx_is_significance(d->unit)) {
    d->kind = cx_level_chosen(scene, d) ? CLAIMX_SETTING : CLAIMX_SCORE;
    d->direction = CLAIMX_DIRECTION_NONE;
    return;
  }
  if (is_coverage(scene, d)) {
    d->kind = CLAIMX_COUNT;
    d->slug = CX_STR("data");
    if (cx_over_time(scene, d)) d->bound = CX_BOUND_NONE;
    return;
  }
  leave_coverage(scene, d);
  if (d->kind == CLAIMX_SCORE && is_scale(scene, d)) {
    d->kind = CLAIMX_SETTING;
    return;
  }
  if ((either || d->kind == CLAIMX_CHANGE) && d->rule->rank == CX_RANK_LAST && cx_only_compared(scene, d, &tells_which)) {
    d->kind = tells_which ? CLAIMX_SETTING : CLAIMX_MEASURE;
    return;
  }
  bool stretch = (either || d->kind == CLAIMX_SCORE) && cx_over_range(scene, d);
  if (stretch || is_horizon(scene, d)) {
    d->kind = CLAIMX_SETTING;
    d->slug = d->mention->shape == CX_SHAPE_TIME ? CX_STR("time") : CX_STR("other");
    if (stretch) d->bound = CX_BOUND_NONE;
    return;
  }
  if ((d->kind == CLAIMX_SCORE || d->kind == CLAIMX_CHANGE) && cx_symbol_set(scene, d)) {
    d->kind = CLAIMX_SETTING;
    d->slug = CX_STR("other");
    d->direction = CLAIMX_DIRECTION_NONE;
    return;
  }
  bool bare = d->mention->shape == CX_SHAPE_PLAIN || d->mention->shape == CX_SHAPE_PERCENT;
  if (bare && d->kind == CLAIMX_SCORE && !d->rule->kind.n && d->rule->rank != CX_RANK_CERTAIN && cx_bare_choice(scene, d))
    d->kind = CLAIMX_SETTING;
  if (bare && d->kind == CLAIMX_SCORE && d->rule->rank != CX_RANK_CERTAIN && cx_symbol_given(scene, d)) {
    d->kind = CLAIMX_SETTING;
    cx_span symbol = cx_symbol_limited(scene, &scene->lines.at[d->sentence], d->mention);
    if (!cx_span_empty(symbol) && !cx_span_holds(symbol, d->metric_span)) d->slug = CX_STR("other"); /* "for R > 5 the error is" */
  }
  if (d->mention->shape == CX_SHAPE_PLAIN && d->kind == CLAIMX_SETTING && is_uncertain(scene, d->mention))
    d->kind = CLAIMX_SCORE;                                                                      /* "α = 1.1 ± 0.1" */
  if (d->kind == CLAIMX_SETTING && cx_str_starts(d->unit, CX_STR("bit/")) && !d->rule->kind.n) { /* "encodes at 1.6 bits per weight" */
    d->kind = CLAIMX_MEASURE;
    return;
  }
  if (either && d->mention->shape == CX_SHAPE_PHYSICAL && is_uncertain(scene, d->mention)) {
    d->kind = CLAIMX_MEASURE; /* "with l = -64 ± 12 deg": an error says that it was measured */
    return;
  }
  if (either && cx_works_at(scene, d)) { /* "plans the route at 12 Hz" */
    d->kind = CLAIMX_MEASURE;
    d->slug = CX_STR("speed");
    return;
  }
  bool told = d->rule->rank == CX_RANK_CERTAIN && d->relation != CX_RELATION_VALUE; /* "boats with speeds ranging from 4 to 17 km/h" */
  bool stretches = cx_str_is(d->rule->metric, "time");                              /* "the first 500 Myr": no age */
  bool aged = !stretches && d->mention->shape == CX_SHAPE_TIME && cx_is_of_nature(scene) && is_of_ages(d);
  if (!either || !amount || (told && !aged) || d->rule->kind.n) return;
  cx_stand stand = cx_circumstance(scene, d);
  if (aged && stand == CX_STANDS_OPEN) stand = CX_STANDS_AS_RESULT; /* "a mean age of 9 Gyr": that of stars is found */
  if (stand == CX_STANDS_OPEN) return;
  d->kind = stand == CX_STANDS_AS_CONDITION ? CLAIMX_SETTING : CLAIMX_MEASURE;
  if (d->kind == CLAIMX_SETTING && cx_over_time(scene, d)) d->bound = CX_BOUND_NONE;
  bool near = d->kind == CLAIMX_SETTING && d->mention->shape == CX_SHAPE_PHYSICAL && d->metric_span.end <= d->quote.start;
  if (near && (cx_sub_in(d->metric, "score", "error") || cx_sub_is(d->metric, "share")))
    d->slug = CX_STR("other"); /* "96% recall for I < 22 mag" */
}

/* "passes 61.2% (191/312 trials)", "solves 52% of the puzzles (182/350)": the score that the part is behind, or NULL. */
static const cx_draft *rate_before(const cx_scene *scene, const cx_draft *d) {
  enum { NOUN = 32 };
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b->dropped || b->kind != CLAIMX_SCORE || !cx_str_is(b->unit, "%") || b->quote.end + 2 > d->mention->whole.start) continue;
    cx_str between = cx_str_cut(scene->reading.text, b->quote.end, d->mention->whole.start);
    bool whole = cx_str_starts(between, CX_STR(" of ")) && cx_str_ends(between, CX_STR(" (")) && between.n < NOUN;
    if (whole || cx_str_is(between, " (")) return b;
  }
  return NULL;
}

/* "c = 1/3": a value of a symbol, not a share. */
static void settle_part(const cx_scene *scene, cx_draft *d) {
  const cx_mention *m = d->mention;
  cx_str before = cx_str_cut(scene->reading.text, 0, m->whole.start);
  bool sign = m->bound && !cx_span_empty(m->bound_span) && strchr("<>", scene->reading.text.p[m->bound_span.start]); /* "w > 1/3" */
  bool equals = cx_str_ends(before, CX_STR("=")) || cx_str_ends(before, CX_STR("= ")) || (sign && m->digits);
  if (equals && d->kind == CLAIMX_FRACTION && m->shape == CX_SHAPE_PART && d->rule->rank == CX_RANK_LAST) {
    d->kind = CLAIMX_SCORE;
    d->unit = CX_STR("1");
  }
  const cx_draft *rate = d->kind == CLAIMX_FRACTION && m->digits && cx_str_ends(before, CX_STR(" (")) ? rate_before(scene, d) : NULL;
  if (rate) {
    d->kind = CLAIMX_SCORE;
    d->slug = rate->slug;
    d->unit = CX_STR("1");
  }
  bool of_cases = d->kind == CLAIMX_SCORE && m->shape == CX_SHAPE_PART && m->digits; /* "in 9/14 of the cases" */
  if (of_cases && cx_str_is(d->unit, "x")) d->unit = CX_STR("1");
}

/* "61.3/55.2 vehicle AP (%)", "mAP [%] of 44.1": the metric is followed by what it is counted in. */
static bool counted_in_percent(const cx_scene *scene, const cx_draft *d) {
  static const char *const marks[] = {"(%)", " (%)", "[%]", " [%]", " in %"};
  if (d->mention->shape != CX_SHAPE_PLAIN || cx_span_empty(d->metric_span)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (cx_begins_at(scene, line, d->metric_span.end, marks[i])) return true;
  return false;
}

/* "age 48.3 ± 6.1", "aged 18-24": the unit that the word before tells, past a word of the phrase ("aged from 18"). */
static void settle_implied(const cx_scene *scene, cx_draft *d) {
  const cx_mention *m = d->mention;
  bool bare = m->shape == CX_SHAPE_PLAIN && m->digits && d->relation == CX_RELATION_SETS && m->high.form == CX_NUMBER_DECIMAL;
  uint32_t start = scene->lines.at[d->sentence].span.start, end = m->whole.start;
  for (int words = 0; words < 2 && bare && cx_str_is(d->unit, "1"); words++) {
    cx_span word = cx_phrase_word_before(scene, start, end);
    const cx_entry *unit = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "implied-unit", cx_scene_text(scene, word));
    end = word.start;
    cx_number most;
    if (!unit || !cx_number_parse(scene->arena, cx_entry_get(unit, "most"), &most) || cx_number_compare(m->high, most) > 0) continue;
    d->unit = unit->name;
    d->kind = CLAIMX_SETTING;
  }
}

/* The unit that a bare number has by what it is of. */
static void settle_unit(const cx_scene *scene, cx_draft *d) {
  const cx_mention *m = d->mention;
  if (counted_in_percent(scene, d) && (d->kind == CLAIMX_SCORE || d->kind == CLAIMX_FRACTION || d->mention->from.form))
    d->unit = CX_STR("%");
  bool one = cx_str_is(d->unit, "1"), magnitude = one && m->shape == CX_SHAPE_MAGNITUDE;
  bool spent = m->from.form && cx_str_is(d->slug, "tokens"); /* "token usage from 36k to 18k" */
  if (magnitude && (spent || cx_str_is(d->slug, "length"))) d->unit = CX_STR("token");
  if (cx_str_is(d->unit, "px") && cx_str_is(d->slug, "length")) d->slug = CX_STR("resolution"); /* "at 2K resolution" */
  if (magnitude && cx_str_is(d->slug, "resolution")) d->unit = CX_STR("px");
  if (m->shape == CX_SHAPE_PARAMETERS && d->kind == CLAIMX_CHANGE && m->from.form) d->slug = CX_STR("parameters");
  bool pair = one && d->kind == CLAIMX_CHANGE && m->from.form == CX_NUMBER_DECIMAL &&
              (magnitude || (m->shape == CX_SHAPE_PLAIN && m->from.scale <= 0));
  pair |= magnitude && d->kind == CLAIMX_CHANGE;                               /* 仅增加0.2M额外参数 */
  if (pair && cx_str_is(d->slug, "parameters")) d->unit = CX_STR("parameter"); /* 参数从750万减少到59,095 */
  if (pair && cx_str_is(d->slug, "steps")) d->unit = CX_STR("step");           /* "sampling steps from 25 to 1" */
  if (magnitude && cx_str_is(d->slug, "compute")) d->unit = CX_STR("FLOP");
  uint32_t end = 0;
  const cx_entry *counted = d->kind == CLAIMX_SETTING && one ? counted_behind(scene, d, &end) : NULL;
  if (counted) {
    d->unit = counted->name;
    d->quote.end = end;
  }
  bool whole = m->shape == CX_SHAPE_PLAIN && m->low.scale == 0 && m->low.form == CX_NUMBER_DECIMAL;
  if (whole && d->kind == CLAIMX_SETTING && cx_str_is(d->slug, "tokens") && cx_str_is(d->unit, "1")) d->unit = CX_STR("token");
  if (whole && d->kind == CLAIMX_SETTING && m->number_word && cx_str_is(d->slug, "steps") && cx_str_is(d->unit, "1"))
    d->unit = CX_STR("step");
}

/* "raises its Elo by 400 points", "1.2 Likert points", "2.3 BLEU points": points of a scale of its own are no percents. */
static void settle_points(const cx_scene *scene, cx_draft *d) {
  if (d->mention->shape != CX_SHAPE_POINTS || !cx_str_is(d->unit, "pp")) return;
  if (cx_lexicon_find(scene->lexicon, "own-scale", d->slug) || (d->kind == CLAIMX_SCORE && d->rule->rank == CX_RANK_LAST)) {
    d->unit = CX_STR("1");
    return;
  }
  if (cx_ends_in_scale(scene, d->quote, "percent")) return;
  if (cx_ends_in_scale(scene, d->metric_span, "opinion")) {
    d->unit = CX_STR("1");
    return;
  }
  const cx_span places[] = {d->metric_span, d->quote};
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    uint32_t end = places[i].end;
    while (end > places[i].start) {
      cx_span word = cx_phrase_word_before(scene, places[i].start, end);
      if (cx_span_empty(word)) break;
      if (cx_lexicon_find(scene->lexicon, "own-scale", cx_scene_text(scene, word))) {
        d->unit = CX_STR("1");
        return;
      }
      end = word.start;
    }
  }
}

/* "a repeatability better than 1%": of an error, the better is the smaller; few percent are always one. */
static void settle_better(const cx_scene *scene, cx_draft *d) {
  if (d->bound != CX_OVER || cx_span_empty(d->mention->bound_span)) return;
  const cx_entry *than = cx_lexicon_find(scene->lexicon, "qualifier-before", cx_scene_text(scene, d->mention->bound_span));
  bool few = d->mention->shape == CX_SHAPE_PERCENT && cx_number_compare(d->mention->low, cx_number_of(scene->arena, 20)) < 0;
  bool tiny = d->mention->shape == CX_SHAPE_PLAIN && d->mention->low.form == CX_NUMBER_DECIMAL &&
              d->mention->low.scale > (int)d->mention->low.digits.n + 1; /* "a contrast better than 1e-6" */
  bool lower = few || tiny || cx_str_is(d->slug, "error") || (d->metric && cx_str_is(cx_entry_get(d->metric, "better"), "lower"));
  if (than && cx_str_is(cx_entry_get(than, "sense"), "quality") && lower) d->bound = CX_UNDER;
}

/* "within a 2 to 7 m range": the ends are told, none is a bound. */
static void settle_within(const cx_scene *scene, cx_draft *d) {
  bool range = d->mention->range && (d->kind == CLAIMX_SETTING || d->kind == CLAIMX_SCORE || d->kind == CLAIMX_MEASURE);
  if (!range || d->bound != CX_UNDER || cx_span_empty(d->mention->bound_span)) return;
  const cx_entry *word = cx_lexicon_find(scene->lexicon, "qualifier-before", cx_scene_text(scene, d->mention->bound_span));
  if (word && cx_str_is(cx_entry_get(word, "sense"), "within")) d->bound = CX_BOUND_NONE;
}

/* "at 2.9 Å resolution": how finely a thing was seen, where no picture has so many dots. */
static void settle_fineness(cx_draft *d) {
  bool fineness = cx_str_is(d->slug, "resolution") && d->mention->shape == CX_SHAPE_PHYSICAL && !cx_str_is(d->unit, "px");
  if (fineness && d->relation == CX_RELATION_SETS && d->kind == CLAIMX_SETTING && !d->rule->kind.n) d->kind = CLAIMX_MEASURE;
}

/* "at 12 h per contest it has a rate of 77%": a time that is chosen measures no rate; "a survival of 44%": a percent is no time. */
static void settle_time(cx_draft *d) {
  if (d->kind == CLAIMX_SCORE && d->mention->shape == CX_SHAPE_PERCENT && cx_str_is(d->slug, "time")) d->slug = CX_STR("other");
  bool years = cx_str_is(d->unit, "year") || cx_str_is(d->unit, "yr");
  if (d->kind == CLAIMX_SETTING && d->mention->shape == CX_SHAPE_TIME && cx_str_is(d->slug, "other") && !years) d->slug = CX_STR("time");
}

/* "at 512 resolution", "(budget=64)", "the range 1 < a < 2": what a bare number that was chosen is of, and counted in. */
static void settle_chosen(const cx_scene *scene, cx_draft *d) {
  enum { COARSEST = 32 };
  const cx_mention *m = d->mention;
  if (d->kind != CLAIMX_SETTING || m->shape != CX_SHAPE_PLAIN || !cx_str_is(d->unit, "1")) return;
  bool whole =
      m->low.form == CX_NUMBER_DECIMAL && m->low.scale == 0 && cx_number_compare(m->low, cx_number_of(scene->arena, COARSEST)) >= 0;
  bool lines = cx_str_is(d->slug, "resolution") && whole && !cx_is_of_nature(scene) && d->metric_span.start == d->quote.end + 1;
  if (lines) d->unit = CX_STR("px");
  if (cx_str_is(d->slug, "cost") || cx_mention_spans_symbol(scene->reading.text, m)) d->slug = CX_STR("other");
}

/* 超过旧版达4.2%, 加速检索达9倍: so much at the most, where the clause has said what moved. */
static void settle_extent(const cx_scene *scene, cx_draft *d) {
  if (scene->document->language != CX_LANGUAGE_ZH || d->bound || (d->kind != CLAIMX_CHANGE && d->kind != CLAIMX_SPEEDUP)) return;
  uint32_t at = d->mention->whole.start;
  const cx_line *line = &scene->lines.at[d->sentence];
  if (at < line->span.start + 3 || d->mention->plus || d->mention->minus) return;
  const cx_entry *word = cx_lexicon_find(scene->lexicon, "qualifier-before", cx_str_cut(scene->reading.text, at - 3, at));
  if (!word || !cx_str_is(cx_entry_get(word, "care"), "moved")) return;
  uint32_t start = cx_clause_start(scene, line, at, false);
  bool moved = !cx_span_empty(d->move_span) && d->move_span.start >= start && d->move_span.end < at;
  bool outdone = !cx_span_empty(d->baseline) && d->baseline.start >= start && d->baseline.end < at;
  if (moved || outdone) d->bound = CX_UP_TO;
}

/* "at 0.2 mm/px": so fine is a picture. */
static void settle_pixel(cx_draft *d) {
  if (d->kind == CLAIMX_SETTING && cx_str_ends(d->unit, CX_STR("/px")) && cx_str_is(d->slug, "other")) d->slug = CX_STR("resolution");
}

/* Whether a quantity is a length or an angle (degrees of a scale too: 度 is either). */
static bool is_of_place(const cx_scene *scene, const cx_draft *d) {
  const cx_entry *unit = d->mention->unit_entry ? d->mention->unit_entry : cx_lexicon_find(scene->lexicon, "unit", d->unit);
  if (!unit) return false;
  const cx_entry *angle = cx_lexicon_find(scene->lexicon, "circumstance-unit", unit->name);
  return (angle && cx_str_is(angle->name, "angle")) || cx_str_is(cx_entry_get(unit, "si_unit"), "m");
}

/* "an accuracy within 2 mm": an accuracy that is told in a length or an angle is an error; "and 3 mm": so is the next value of it. */
static void settle_accuracy(const cx_scene *scene, cx_draft *d) {
  if (d->mention->shape != CX_SHAPE_PHYSICAL || !is_of_place(scene, d)) return;
  const cx_draft *before = cx_str_is(d->slug, "error") && cx_span_empty(d->metric_span) ? cx_draft_stated_before(scene, d) : NULL;
  bool same = before && before->kind != CLAIMX_CHANGE && cx_str_eq(before->unit, d->unit);
  bool again = same && (cx_str_is(before->slug, "error") || cx_str_is(before->slug, "accuracy"));
  if (!again && !cx_str_is(d->slug, "accuracy")) return;
  if (d->kind == CLAIMX_MEASURE) d->kind = CLAIMX_SCORE;
  if (d->kind != CLAIMX_SCORE) return;
  d->slug = CX_STR("error");
  d->metric = cx_lexicon_find(scene->lexicon, "metric", CX_STR("error")); /* better the lower it is */
}

void cx_kind_settle(cx_scene *scene, cx_draft *d) {
  settle_fineness(d);
  settle(scene, d);
  if (d->kind == CLAIMX_SCORE && cx_is_property(scene, d)) {
    d->kind = CLAIMX_MEASURE;
    d->slug = CX_STR("other");
  }
  settle_implied(scene, d);
  settle_unit(scene, d);
  cx_rated_settle(scene, d);
  settle_part(scene, d);
  cx_share_settle(scene, d);
  cx_faster_again(scene, d);
  cx_surcharge_settle(scene, d);
  settle_points(scene, d);
  settle_accuracy(scene, d);
  settle_better(scene, d);
  settle_within(scene, d);
  settle_time(d);
  settle_chosen(scene, d);
  settle_pixel(d);
  settle_extent(scene, d);
  cx_symbol_bound(scene, d);
  if (d->mention->from.form && d->mention->shape != CX_SHAPE_COUNT)
    d->kind = CLAIMX_CHANGE; /* a before and an after: it moved, whatever it is */
}
