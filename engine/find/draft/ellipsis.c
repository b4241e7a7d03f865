/* Ellipsis: what a clause leaves out because its sibling said it. "reduces A by 40% and B by 20%": the verb; "up to 2.5× faster and 1.4×
 * higher": the bound, until a number with its own bound or the next verb. Sorts the sentence's drafts by place. */
#include "find/draft/draft.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"
#include "find/slot/atom.h"

static bool moving(const cx_draft *d) {
  cx_shape shape = d->mention->shape;
  bool amount = shape == CX_SHAPE_PERCENT || shape == CX_SHAPE_PLAIN || shape == CX_SHAPE_POINTS;
  if (d->relation == CX_RELATION_VALUE && d->mention->plus && amount) return true;        /* "up to +4.3% IoU" */
  bool factor = d->relation == CX_RELATION_VALUE && d->mention->shape == CX_SHAPE_FACTOR; /* "2.6× latency and 2.1× energy gains" */
  return d->relation == CX_RELATION_MOVES || d->relation == CX_RELATION_FASTER || factor;
}

/* ", combining a 10× reduction with …" */
static bool opens_participle(cx_str gap, uint32_t comma) {
  uint32_t start = comma + 2, end = start;
  end = cx_word_end(gap, end, gap.n, "");
  bool participle = end > start + 4 && end < gap.n && gap.p[end] == ' ' && cx_str_ends(cx_str_cut(gap, start, end), CX_STR("ing"));
  cx_str rest = cx_str_cut(gap, end, gap.n);
  return participle && (cx_str_starts(rest, CX_STR(" a ")) || cx_str_starts(rest, CX_STR(" an ")));
}

static bool taken(const cx_draft *d) { return d->relation == CX_RELATION_VALUE || d->relation == CX_RELATION_MEASURES; }

/* "scores of up to 71.8 on A, 64.3 on B, and 80.2 on C", "up to 26 mm2 of area, 4.8 W of power and a 3x speedup": values under one verb,
 * with nothing but the list's own joints between. */
static bool reached_together(const cx_scene *scene, const cx_draft *a, const cx_draft *b) {
  enum { APART = 40 };
  if (!taken(a) || (!taken(b) && !moving(b)) || b->slot->span.start < a->quote.end) return false;
  cx_str gap = cx_str_cut(scene->reading.text, a->quote.end, b->slot->span.start);
  bool listed = cx_str_ends(gap, CX_STR(", ")) || cx_str_ends(gap, CX_STR(", and "));
  size_t comma = 0;
  while (comma < gap.n && gap.p[comma] != ',') comma++;
  bool pair = comma == gap.n && (cx_str_ends(gap, CX_STR(" and ")) || cx_str_ends(gap, CX_STR(" & ")));
  bool last = listed && comma + 6 >= gap.n;
  return gap.n < APART && (pair || last) && !cx_mark_between(scene, a->quote.end, b->slot->span.start, ";:()");
}

/* A clause of its own begins between the two: its bound is its own too. */
static bool clause_begins(const cx_scene *scene, uint32_t from, uint32_t to) {
  for (uint32_t at = from, length; scene->document->language == CX_LANGUAGE_ZH && at < to; at++) { /* 最高降低11%，但延迟为1.3倍 */
    const cx_entry *turn = cx_han_stands(scene, at) ? cx_class_at_zh(scene, "edge", at, to, &length) : NULL;
    if (turn && (cx_str_is(turn->name, "against") || cx_str_is(turn->name, "contrast"))) return true;
  }
  cx_str gap = cx_str_cut(scene->reading.text, from, to);
  for (uint32_t at = 0, end; at + 1 < gap.n; at++) {
    if (gap.p[at + 1] != ' ' && gap.p[at] != ' ') continue;
    if (gap.p[at] == ';' || cx_str_starts(cx_str_cut(gap, at, gap.n), CX_STR(" with "))) return true;
    if (gap.p[at] == ',' && opens_participle(gap, at)) return true;
    bool word = gap.p[at] == ' ' && cx_lexicon_longest(scene->lexicon, "clause-word", gap, cx_span_of(at + 1, gap.n), &end);
    if (word && end < gap.n && gap.p[end] == ' ') return true;
  }
  return false;
}

static void sort_by_place(cx_draft *at, uint32_t n) {
  for (uint32_t i = 1; i < n; i++) {
    cx_draft key = at[i];
    uint32_t k = i;
    for (; k > 0 && at[k - 1].quote.start > key.quote.start; k--) at[k] = at[k - 1];
    at[k] = key;
  }
}

/* 最高法院: a word of another meaning holds it. */
static bool in_trap(const cx_line *line, cx_span word) {
  for (uint32_t i = cx_hit_from(line, word.start); i < line->hits.n && line->hits.at[i].span.start <= word.start; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_entry_in(hit->entry, "trap") && cx_span_holds(hit->span, word)) return true;
  }
  return false;
}

/* 比现有最大的基线快8倍: the largest is what is compared; 相比基线最高获得8倍: here it stands before its verb. */
static bool of_compared(const cx_line *line, cx_span word) {
  enum { NEAR = 12 };
  bool compared = false;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    cx_atom_class class = cx_atom_class_of(hit->entry);
    if (hit->span.start == word.end && (class == CX_ATOM_MOVE || class == CX_ATOM_REACH || class == CX_ATOM_SPEED || class == CX_ATOM_KEEP))
      return false;
    compared |= cx_entry_in(hit->entry, "comparison") && hit->span.end <= word.start && hit->span.end + NEAR >= word.start;
  }
  return compared;
}

static cx_bound bound_named(const cx_entry *word) { return cx_str_is(word->name, "at_least") ? CX_AT_LEAST : CX_UP_TO; }

static cx_statistic statistic_named(const cx_entry *word) {
  static const struct {
    const char *name;
    cx_statistic statistic;
  } rows[] = {{"mean", CX_MEAN}, {"geomean", CX_GEOMEAN}, {"median", CX_MEDIAN}, {"best", CX_BEST}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (cx_str_is(word->name, rows[i].name)) return rows[i].statistic;
  return CX_STATISTIC_NONE;
}

/* "up to 1.5× in mean reward and 70% in recall": the word is of the metric behind the value before. */
static bool of_metric_before(const cx_draft *before, const cx_draft *d, cx_span word) {
  if (!before || word.start < before->quote.end || word.end > d->quote.start || cx_span_eq(before->metric_span, d->metric_span))
    return false;
  return before->metric_span.start > word.end && before->metric_span.start <= word.end + 2 && before->metric_span.end < d->quote.start;
}

/* "a peak throughput gain of 2×", "3× peak speedup": a phrase of a few words that begins with the word ends in the noun of what moved; not
 * "a peak memory reduction", where a resource stands at its peak. */
static bool bounds_move(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span word) {
  enum { FARTHEST = 40 };
  cx_str sub = d->move ? d->move->sub : CX_STR("");
  if (!moving(d) || d->mention->from.form || !cx_str_ends(sub, CX_STR("noun")) || cx_sub_in(d->metric, "resource", "time")) return false;
  if (d->move_span.start <= word.end || d->move_span.start > word.end + FARTHEST || cx_ends_at(scene, word.start, "-")) return false;
  if (scene->reading.text.p[word.end] == '-') return false; /* "the peak-hour gain" */
  bool beside = d->move_span.start == word.end + 1, named = d->metric && d->metric_span.end + 1 == d->move_span.start;
  if (!beside && !named && d->relation != CX_RELATION_FASTER) return false; /* "peak demand reduction" */
  if (d->quote.end <= word.start ? word.start > d->quote.end + 1 : d->quote.start < d->move_span.end) return false;
  if (cx_mark_between(scene, word.end, d->move_span.start, ",;:()") || cx_verb_between(line, word.end, d->move_span.start, true))
    return false;
  for (uint32_t at = word.end + 1, end; at < d->move_span.start; at = end + 1) {
    end = cx_word_end(scene->reading.text, at, d->move_span.start, "-");
    if (end == at || cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(scene->reading.text, at, end))) return false;
  }
  return true;
}

/* "raises the maximum batch size by 40%": what moves is the largest that there is, and the movement has no bound. */
static bool moves_largest(const cx_draft *d, cx_span word) {
  bool verb = moving(d) && d->move && cx_str_ends(d->move->sub, CX_STR("verb")) && d->move_span.end <= word.start;
  return verb && word.start <= d->metric_span.end && d->metric_span.start <= word.end + 1 && d->metric_span.end <= d->quote.start;
}

/* 准确率最高，达到88%: the clause that follows only says what it reaches. */
static bool reached_next(const cx_scene *scene, const cx_line *line, uint32_t from, uint32_t to) {
  enum { NEAR = 16 };
  bool comma = cx_begins_at(scene, line, from, ",") || cx_begins_at(scene, line, from, "，");
  return comma && to <= from + NEAR && cx_slot_between(line, from, to, "V");
}

/* A mark that ends a clause, and no bracket. */
static bool clause_ends(const cx_scene *scene, uint32_t from, uint32_t to) {
  for (uint32_t at = from; at < to; at++)
    if (cx_clause_mark(scene, at, false) && !strchr("()", scene->reading.text.p[at])) return true;
  return false;
}

/* 最高提升3%，平均提升2%; 最高26.5分，最低11.0分: in Chinese such a word speaks of its own clause, and no further than to a value there.
 * What moves goes on (最高提速3倍，显存降低40%). 精度最高，分别为91%和45 ms: nor has it a value where its clause ends with it. */
static bool of_other_clause(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span word) {
  uint32_t start = d->slot->span.start;
  if (scene->document->language != CX_LANGUAGE_ZH) return false;
  if (word.start >= d->quote.end) return clause_ends(scene, d->quote.end, word.start + 1);
  if (word.end >= start) return false;
  if (clause_ends(scene, word.end, word.end + 1)) return !reached_next(scene, line, word.end, start);
  for (uint32_t i = 0; i < line->mentions.n && !moving(d); i++) {
    cx_span number = line->mentions.at[i].number;
    if (number.start >= word.end && number.end < start && !cx_name_holding(scene, number) && clause_ends(scene, number.end, start))
      return true;
  }
  return false;
}

/* "a maximum speedup of 4.5×", "84.5% average accuracy": a bound or statistic that stands a few words from its number. */
static void from_apart(const cx_scene *scene, const cx_line *line, const cx_draft *before, cx_draft *d) {
  cx_span last = {0, 0};
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_str_is(hit->entry->vocabulary->class_name, "apart")) continue;
    bool inside = cx_span_holds(last, hit->span); /* "average" in "on average" */
    if (!inside) last = hit->span;
    if (inside || cx_span_meets(hit->span, d->mention->whole)) continue;
    const char *p = scene->reading.text.p;
    bool in_name = hit->span.start > line->span.start && p[hit->span.start - 1] == '-' && cx_is_upper(p[hit->span.start]); /* Plover-Max */
    if (in_trap(line, hit->span) || in_name || of_metric_before(before, d, hit->span)) continue;
    if (scene->document->language == CX_LANGUAGE_ZH && of_compared(line, hit->span)) continue;
    if (of_other_clause(scene, line, d, hit->span)) continue;
    if (cx_str_is(hit->entry->sub, "statistic") || cx_str_is(hit->entry->sub, "best")) {
      if (!d->statistic && cx_statistic_speaks(scene, line, d, hit)) d->statistic = statistic_named(hit->entry);
      continue;
    }
    bool left = hit->span.end <= d->quote.start;
    bool of_metric = left && hit->span.end <= d->metric_span.start && d->metric_span.start <= hit->span.end + 2; /* "the average F1" */
    if (cx_str_is(hit->entry->sub, "bound-peak")) {
      if (!d->bound && bounds_move(scene, line, d, hit->span)) d->bound = bound_named(hit->entry);
      continue;
    }
    bool limit = cx_str_is(hit->entry->sub, "limit"), next = left && reached_next(scene, line, hit->span.end, d->slot->span.start);
    if (!of_metric && !next && cx_distance(scene, line, d->quote, hit->span) > (limit ? 64u : left ? 32u : 2u)) continue;
    if (cx_str_is(hit->entry->sub, "least")) { /* "a minimum F1 of 0.84", not "the minimum distance", "the minimum wage" */
      bool known = of_metric && d->relation == CX_RELATION_VALUE && cx_sub_is(d->metric, "score") && !cx_str_is(d->metric->name, "other");
      if (known && !d->bound) d->bound = bound_named(hit->entry);
      continue;
    }
    bool gain = cx_str_is(hit->entry->sub, "bound-gain"); /* "the largest gain was 4%" */
    if (gain) {
      if (!d->bound && left && d->relation == CX_RELATION_MOVES && !d->mention->from.form) d->bound = CX_UP_TO;
      continue;
    }
    if (left && !of_metric && scene->document->language != CX_LANGUAGE_ZH && cx_verb_between(line, hit->span.end, d->quote.start, false))
      continue;
    if (limit) {
      if (!d->bound && left) d->bound = bound_named(hit->entry);
      continue;
    }
    if (moves_largest(d, hit->span)) continue;
    bool moved_only = cx_str_is(hit->entry->sub, "bound-moved");   /* the highest accuracy is one value, the highest speedup a bound */
    bool scored_only = cx_str_is(hit->entry->sub, "bound-scored"); /* "peaking at 4 Gyr" is when */
    bool sized = cx_str_is(hit->entry->sub, "bound-size");         /* 最大批大小增加3倍: the largest there is grows */
    if (sized && of_metric && (cx_sub_in(d->metric, "setting", "resource") || cx_sub_is(d->metric, "error"))) continue;
    if (moved_only || scored_only || sized || cx_str_is(hit->entry->sub, "bound")) {
      if (d->mention->range && !moving(d) && scene->document->language == CX_LANGUAGE_EN) continue; /* "maximum speeds of 37-104 km/s" */
      bool reached = d->relation == CX_RELATION_VALUE || (d->relation == CX_RELATION_MEASURES && !scored_only);
      bool bracketed = of_metric && d->metric_span.end + 1 == d->quote.start && p[d->metric_span.end] == '(';
      if (left && reached && (p[hit->span.end] == '(' || bracketed || next)) { /* 准确率最高(88%), 最高准确率(88%): the highest there is */
        bool lower = d->metric && cx_str_is(cx_entry_get(d->metric, "better"), "lower");
        bool worst = lower || (next && !(d->metric && cx_str_is(cx_entry_get(d->metric, "better"), "higher"))); /* 错误率最高，达到30% */
        if (!d->statistic && !worst) d->statistic = CX_BEST;
        continue;
      }
      if (!d->bound && left && (moving(d) || (reached && !moved_only))) d->bound = bound_named(hit->entry);
      if (!d->bound && !left && moving(d) && hit->span.start == d->quote.end + 1) d->bound = CX_UP_TO; /* "a 14.6 maximal increase" */
    }
  }
}

/* 实现最高2倍吞吐量提升和3倍显存缩减: the movements are nouns behind their numbers, under one verb. */
static bool nouns_of_movement(const cx_draft *before, const cx_draft *d) {
  return before->move && d->move && before->move_span.start >= before->quote.end && before->move_span.end <= d->quote.start &&
         d->move_span.start >= d->quote.end;
}

/* "improvements of 2.5 BLEU, 5.3 COMET, and 6.4 chrF": values with their metric behind them, in the list that the noun of movement opens.
 */
static bool goes_on_moving(const cx_scene *scene, const cx_draft *before, const cx_draft *d) {
  if (d->relation != CX_RELATION_VALUE || before->relation != CX_RELATION_MOVES || !before->move || before->mention->from.form)
    return false;
  if (!cx_str_ends(before->move->sub, CX_STR("-noun")) || before->move_span.end > before->quote.start) return false;
  if (before->mention->shape != d->mention->shape || before->metric_span.start < before->quote.end || d->metric_span.start < d->quote.end)
    return false;
  uint32_t from = before->metric_span.end, to = d->slot->span.start;
  if (from >= to || to > from + 14) return false;
  cx_str gap = cx_str_cut(scene->reading.text, from, to);
  if (!memchr(gap.p, ',', gap.n) && !cx_str_ends(gap, CX_STR(" and "))) return false;
  return !cx_mark_between(scene, from, to, ";:()");
}

static bool before_has(const cx_draft *before, const cx_draft *d) { return before && before->statistic == d->statistic; }

void cx_drafts_ellipsis(cx_scene *scene, uint32_t index) {
  const cx_line *line = &scene->lines.at[index];
  if (!line->draft_count) return;
  cx_draft *at = scene->drafts.at + line->first_draft;
  sort_by_place(at, line->draft_count);
  if (scene->off & CLAIMX_OFF_ELLIPSIS) return;
  const cx_draft *before = NULL;
  for (uint32_t i = 0; i < line->draft_count; i++) {
    cx_draft *d = &at[i];
    if (d->dropped || d->relation == CX_RELATION_ASIDE) continue;
    if (scene->document->language != CX_LANGUAGE_ZH) cx_statistic_named(scene, line, d);
    from_apart(scene, line, before, d);
    if (before && goes_on_moving(scene, before, d)) {
      d->relation = before->relation;
      d->move = before->move;
      d->move_slot = before->move_slot;
      d->move_span = before->move_span;
    }
    if (before && d->relation == CX_RELATION_MOVES && !d->move && moving(before) && !d->mention->plus && !d->mention->minus &&
        !d->mention->from.form && !d->rule->direction.n) {
      d->move = before->move;
      d->move_slot = before->move_slot;
    }
    bool mean = d->statistic && d->statistic != CX_BEST && !before_has(before, d);            /* "up to 3.2× (1.9× on average)" */
    mean &= !(before && before->slot == d->slot && before->bound && !before->mention->bound); /* "a maximum gain of 6% and 3% on average" */
    bool verb = cx_factor_verb(scene, d->mention) != NULL; /* "lowers latency by up to 55% and halves memory": a verb of its own */
    bool pair = d->mention->from.form != CX_NUMBER_NONE;   /* "by up to 9,000x (from 10 s to 1 ms)" */
    if (before && !d->bound && !mean && !verb && !pair && before->bound == CX_UP_TO &&
        ((moving(before) && moving(d)) || reached_together(scene, before, d)) && !clause_begins(scene, before->quote.end, d->quote.start) &&
        !cx_verb_between(line, nouns_of_movement(before, d) ? before->move_span.end : before->quote.end, d->quote.start, true))
      d->bound = CX_UP_TO;
    bool bounded = d->mention->bound && before && !before->bound; /* "an average of 26% and up to 58%" */
    if (before && !d->statistic && before->statistic && moving(before) && moving(d) && !bounded &&
        !cx_verb_between(line, before->quote.end, d->quote.start, true) && cx_statistic_told_before(scene, line, before, d) &&
        (d->slot == before->slot || d->like == before->mention || nouns_of_movement(before, d)))
      d->statistic = before->statistic;
    if (before) cx_statistic_carried(scene, line, before, d);
    if (d->relation != CX_RELATION_SETS || !before) before = d; /* "by 2.9x at a 6x horizon, and 3.1x at a 1.5x one" */
  }
  if (scene->document->language != CX_LANGUAGE_ZH) cx_statistic_shared(scene, line, at, line->draft_count);
}
