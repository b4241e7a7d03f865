/* Choosing the metric: which of the metrics in reach a quantity measures. A stage of its own because rules see where words stand, and the
 * choice also depends on the unit and on what else the sentence names. An ordered table of ways: the first that answers decides. */
#include "find/metric/metric.h"

#include "find/draft/beside.h"
#include "find/draft/sibling.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

static bool is_setting(const cx_scene *scene, cx_str unit) { return !cx_str_is(unit, "token") && cx_is_setting_noun(scene, unit); }

/* Ten thousand and more of anything are data, whatever a few of it tell: "25,000 stereotypes". */
static bool mass(const cx_scene *scene, const cx_draft *d) {
  enum { MASS = 10000 };
  const cx_number low = d->mention->low;
  return d->relation == CX_RELATION_COUNTS && d->mention->shape == CX_SHAPE_COUNT && low.form == CX_NUMBER_DECIMAL &&
         cx_number_compare(low, cx_number_of(scene->arena, MASS)) >= 0;
}

/* "trained on 15 languages", "a corpus of knots in two tasks", "a corpus of 13 classes": what they count says more than that they are
 * data. */
static bool tells_itself(const cx_scene *scene, const cx_draft *d) {
  const cx_entry *usual = d->relation == CX_RELATION_COUNTS ? cx_lexicon_find(scene->lexicon, "unitmetric", d->unit) : NULL;
  const cx_entry *slug = usual ? cx_lexicon_find(scene->lexicon, "slug", usual->name) : NULL;
  return slug && (cx_str_is(cx_entry_get(slug, "telling"), "yes") || (cx_str_is(slug->name, "other") && !mass(scene, d)));
}

/* 从576个token压缩到64个: of what moves, its counted noun says more than that it is no known metric. */
static bool moves_counted(const cx_scene *scene, const cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || d->mention->shape != CX_SHAPE_COUNT || !cx_str_is(d->rule->metric, "other")) return false;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", d->unit);
  return usual && !cx_str_is(usual->name, "other");
}

/* What its rule says it measures, unless what it counts says more. */
static bool by_rule(cx_scene *scene, cx_draft *d) {
  if (!d->rule->metric.n || d->metric || (d->relation == CX_RELATION_COUNTS && is_setting(scene, d->unit))) return false;
  if (tells_itself(scene, d) || moves_counted(scene, d)) return false;
  return cx_metric_say(d, d->rule->metric);
}

/* A factor of speed: the time or rate it names, else speed. */
static bool of_speed(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_FASTER) return false;
  if (d->metric && cx_sub_in(d->metric, "time", "speed")) return cx_metric_say(d, d->metric->name);
  const cx_slot *frame = cx_metric_frame(scene, &scene->lines.at[d->sentence], d->slot); /* "in terms of latency, it is 3x faster" */
  if (frame && scene->document->language == CX_LANGUAGE_EN && cx_sub_in(frame->entry, "time", "speed"))
    return cx_metric_take(scene, d, frame);
  const cx_draft *before = d->move ? NULL : cx_speed_before(scene, &scene->lines.at[d->sentence], d->slot);
  if (before && before->metric && cx_sub_in(before->metric, "time", "speed")) return cx_metric_take_from(d, before);
  d->metric = NULL;
  d->metric_span = d->move_span;
  return cx_metric_say(d, CX_STR("speed"));
}

/* "with A being faster by 23%". */
static bool faster_by(cx_scene *scene, cx_draft *d) {
  enum { BY = 6 };
  if (d->relation != CX_RELATION_MOVES || !cx_metric_unnamed(d) || !cx_ends_at(scene, d->slot->span.start, " by ")) return false;
  return cx_nearest(scene, &scene->lines.at[d->sentence], d->slot, "F", CX_LEFT, BY, NULL) && cx_metric_say(d, CX_STR("speed"));
}

/* Sizes are of parameters, ranks of ranks. */
static bool by_relation(cx_scene *scene, cx_draft *d) {
  (void)scene;
  if (d->relation == CX_RELATION_SIZED) {
    if (d->metric && !cx_str_is(d->metric->name, "parameters")) { /* "3M parameters and an mAP of 45": another's words */
      d->metric = NULL;
      d->metric_span = (cx_span){0, 0};
    }
    return cx_metric_say(d, CX_STR("parameters"));
  }
  return d->relation == CX_RELATION_RANKS && cx_metric_say(d, CX_STR("rank"));
}

/* 4K图像, "1-bit weights": the unit says more than the nouns around it. */
static bool by_unit(cx_scene *scene, cx_draft *d) {
  bool pixels = d->mention->shape == CX_SHAPE_MAGNITUDE && cx_str_is(d->unit, "px");
  bool bits = d->mention->shape == CX_SHAPE_BITS && d->relation == CX_RELATION_SETS;
  bool velocity = d->metric && cx_str_is(d->metric->name, "speed") && d->mention->shape == CX_SHAPE_PHYSICAL; /* km/s is no speed-up */
  if (velocity) d->metric = NULL;
  return (pixels || bits || velocity) && cx_metric_usual(scene, d);
}

/* The metric inside a quantity: "6.4 BLEU points", 87%成功率跌到2%. */
static const cx_hit *hit_in(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  bool holds = m->shape == CX_SHAPE_POINTS || (m->from.form && scene->document->language == CX_LANGUAGE_ZH);
  for (uint32_t i = 0; holds && i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool metric = cx_str_is(hit->entry->vocabulary->slot, "M") && !cx_sub_is(hit->entry, "share");
    if (metric && cx_span_holds(m->quote, hit->span) && hit->span.end + 1 < m->quote.end) return hit;
  }
  return NULL;
}

/* It names its metric itself, or the one that "and" joins to it does: "+5.4 and +8 BLEU points". */
bool cx_metric_in_quote(cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_hit *hit = hit_in(scene, line, d->mention);
  for (uint32_t i = 0; i + 1 < line->mentions.n && !hit && !d->metric; i++) {
    const cx_mention *next = &line->mentions.at[i + 1];
    bool joined = cx_span_eq(line->mentions.at[i].number, d->mention->number) && d->quote.end <= next->quote.start &&
                  next->quote.start - d->quote.end < 8 &&
                  cx_str_starts(cx_str_cut(scene->reading.text, d->quote.end, next->quote.start), CX_STR(" and "));
    if (joined) hit = hit_in(scene, line, next);
  }
  if (!hit) return false;
  d->metric = hit->entry;
  d->metric_span = hit->span;
  return cx_metric_say(d, hit->entry->name);
}

/* The metric that its rule captured, where it fits and is not another's. */
static bool captured(cx_scene *scene, cx_draft *d) {
  cx_str own = d->move ? cx_entry_get(d->move, "metric") : CX_STR(""); /* "the index is 30 times cheaper" */
  bool open = d->metric && own.n && cx_str_is(d->metric->name, "other") && cx_str_is(cx_entry_get(d->metric, "open"), "yes");
  if (open && !cx_str_is(own, "parameters")) return cx_metric_say(d, own);
  bool amounts = d->relation == CX_RELATION_MEASURES && cx_sub_in(d->metric, "general", "score"); /* "draws 3 W, improving quality" */
  bool later = d->metric_slot && (d->relation == CX_RELATION_MOVES || d->relation == CX_RELATION_VALUE || amounts) &&
               d->metric_slot->span.start > d->slot->span.end;
  if (later && cx_metric_participle_between(scene->reading.text, d->slot->span.end, d->metric_slot->span.start)) {
    d->metric = NULL;
    d->metric_span = (cx_span){0, 0};
    return false;
  }
  if (later && d->relation == CX_RELATION_MOVES && !d->metric_slot->member_count && cx_metric_modifies(scene, d->metric_slot))
    d->metric = NULL; /* "a 56% improvement in distance estimation" */
  bool bare = d->relation == CX_RELATION_VALUE && d->mention->shape == CX_SHAPE_PLAIN;
  if (bare && d->rule->rank == CX_RANK_LAST && d->metric && d->mention->low.scale > 0 && cx_sub_in(d->metric, "time", "resource")) {
    d->metric = NULL; /* "0.97 for roof outlines and 0.58 for paths" */
    d->metric_span = (cx_span){0, 0};
  }
  if (d->relation == CX_RELATION_WITHIN && d->metric && cx_str_is(d->metric->name, "data")) { /* "accuracy (within 2% of fresh samples)" */
    d->metric = NULL;
    d->metric_span = (cx_span){0, 0};
    return false;
  }
  bool costs = d->mention->shape == CX_SHAPE_POINTS && d->metric && cx_str_is(d->metric->name, "cost");
  bool fits = d->metric && !costs && cx_metric_fits(scene, d, d->metric); /* "removing it costs 3 points": a verb */
  if (fits && d->relation == CX_RELATION_KEEPS && cx_str_is(d->metric->name, "rank")) return false; /* "ranks first in 7 of 10 tests" */
  if (fits && d->mention->shape == CX_SHAPE_TIME && cx_sub_is(d->metric, "speed") && d->relation != CX_RELATION_MOVES &&
      !d->mention->from.form)
    return cx_metric_usual(scene, d); /* "an inference speed of 2.9 ms" */
  if (fits && (cx_metric_opposed(scene, d, d->metric_slot) || (d->metric_slot && cx_metric_ablated(scene, d->metric_slot)))) {
    d->metric = NULL;
    d->metric_span = (cx_span){0, 0};
    return false;
  }
  if (fits) return cx_metric_say(d, d->metric->name);
  bool rank = d->metric && cx_str_is(d->metric->name, "rank");
  bool amount = d->mention->shape == CX_SHAPE_PHYSICAL || d->mention->shape == CX_SHAPE_POINTS;
  if (rank || (d->metric && amount)) d->metric_span = (cx_span){0, 0}; /* another may */
  d->metric = NULL;
  return false;
}

/* Things that come in large numbers are what was looked at; a few are the terms of the study. */
static bool many(const cx_mention *m) {
  static const cx_number few = {.form = CX_NUMBER_DECIMAL, .digits = {"20", 2}};
  return !m->number_word && m->low.form == CX_NUMBER_DECIMAL && cx_number_compare(m->low, few) >= 0;
}

/* 14种场景 are no data, 48篇讲稿 are: what the Chinese measure word tells. */
static bool by_measure_word(const cx_scene *scene, cx_draft *d) {
  cx_span behind = {d->mention->number.end, scene->lines.at[d->sentence].span.end};
  uint32_t end;
  if (scene->document->language != CX_LANGUAGE_ZH || d->relation != CX_RELATION_COUNTS) return true;
  const cx_entry *word = cx_lexicon_longest(scene->lexicon, "classifier", scene->reading.text, behind, &end);
  if (word && cx_str_is(word->sub, "kind") && cx_str_is(d->slug, "data")) return cx_metric_say(d, CX_STR("other"));
  bool known = word && cx_str_is(word->name, "person") && cx_lexicon_find(scene->lexicon, "unitmetric", d->mention->unit); /* 49名标注者 */
  if (word && cx_str_is(word->sub, "piece") && cx_str_is(d->slug, "other") && !d->mention->number_word && !known)
    return cx_metric_say(d, CX_STR("data"));
  return true;
}

/* What is counted, by its noun; many of what no vocabulary knows are data. */
static bool counted(cx_scene *scene, cx_draft *d) {
  bool counts = d->relation == CX_RELATION_COUNTS || d->mention->shape == CX_SHAPE_COUNT || d->mention->shape == CX_SHAPE_BITS;
  if (!counts) return false;
  d->metric_span = (cx_span){0, 0};
  bool usual = cx_metric_usual(scene, d), open = !usual || cx_str_is(d->slug, "other");
  bool data = mass(scene, d) || (!usual && d->relation == CX_RELATION_COUNTS && many(d->mention));
  if (open) cx_metric_say(d, data ? CX_STR("data") : CX_STR("other"));
  return by_measure_word(scene, d);
}

bool cx_improves(const cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || !d->move) return false;
  cx_str way = cx_entry_get(d->move, "direction");
  bool loss = cx_str_is(d->move->name, "loss") || cx_str_is(way, "worse");
  return cx_str_is(way, "better") || loss || cx_str_is(d->move->sub, "up-noun");
}

static bool other(cx_scene *scene, cx_draft *d) {
  (void)scene;
  return cx_metric_say(d, CX_STR("other"));
}

/* In this order; what each reads stands over it. Ways that read more exact words come before those that read them loosely, and the last
 * take what is near. */
static bool (*const ways[])(cx_scene *, cx_draft *) = {
    /* letters, signs and heads that say of what a value is whatever metric its rule captured */
    cx_metric_glued,
    cx_metric_of_pair_before,
    cx_metric_abbreviated,
    cx_metric_before_gloss,
    cx_metric_exact,
    cx_metric_of_glossed,
    cx_metric_equated,
    cx_metric_in_front,
    cx_metric_of_own_noun,
    cx_metric_of_own_movement,
    cx_metric_of_head,
    cx_metric_of_scorer,
    /* movements and signed lists with words of their own right behind them */
    cx_metric_of_task,
    cx_metric_behind_in,
    cx_metric_other_way,
    cx_metric_of_signed,
    cx_metric_bracketed_zh,
    cx_metric_of_signed_bracket,
    /* values that are told with another's: their list's, its sibling, its share, its interval */
    cx_metric_counted_zh,
    cx_metric_paired_zh,
    cx_metric_of_sibling,
    cx_metric_of_share,
    cx_metric_of_interval,
    /* what counts and shares are of, by their nouns */
    cx_metric_of_things,
    cx_metric_of_gap,
    cx_metric_of_group,
    cx_metric_of_people,
    cx_metric_of_learned,
    cx_metric_of_few,
    /* what the rule says, or its relation */
    cx_metric_before_frame_zh,
    cx_metric_told_zh,
    by_rule,
    cx_metric_accelerated,
    of_speed,
    faster_by,
    by_relation,
    /* brackets, and what makes a general word exact */
    cx_metric_in_bracket,
    cx_metric_before_bracket,
    cx_metric_bracket_behind,
    cx_metric_around_bracket,
    cx_metric_beside_value,
    cx_metric_behind_glosses,
    cx_metric_behind_next,
    cx_metric_of_trait,
    cx_metric_behind_general,
    cx_metric_specified,
    cx_metric_before_general,
    /* the unit and the quote, where they tell for certain */
    by_unit,
    cx_metric_of_unit,
    cx_metric_in_quote,
    /* one of several: of the unit's, of a list's, of a movement's told again */
    cx_metric_in_unit,
    cx_metric_in_pairs,
    cx_metric_last_listed,
    cx_metric_in_turn,
    cx_metric_in_chain,
    cx_metric_in_series,
    cx_metric_respective,
    cx_metric_in_step,
    cx_metric_in_respects,
    cx_metric_repeated,
    /* nouns that say more than the slot captured */
    cx_metric_of_number,
    cx_metric_of_bracketed_pair,
    cx_metric_of_symbol,
    cx_metric_of_quality,
    /* what the rule captured, what it points back to, and else what is counted */
    captured,
    cx_metric_referred,
    counted,
    /* a noun beside the value or its movement, known or not */
    cx_metric_elided,
    cx_metric_before_open,
    cx_metric_of_amount,
    cx_metric_implied,
    cx_metric_of_noun,
    cx_metric_of_timed_bracket,
    cx_metric_between,
    /* the statement before, where this one only goes on */
    cx_metric_restated,
    cx_metric_outdone,
    cx_metric_excelled,
    cx_metric_of_this,
    cx_metric_compared,
    /* phrases further off in the sentence */
    cx_metric_framed,
    cx_metric_in_terms,
    cx_metric_in_trait,
    cx_metric_of_movement,
    cx_metric_of_pair,
    cx_metric_of_letters,
    cx_metric_of_object,
    /* by nearness, by habit of the unit, from the sentence before, on the whole; and none */
    cx_metric_nearest,
    cx_metric_of_measure,
    cx_metric_far_score,
    cx_metric_usual,
    cx_metric_inherited,
    cx_metric_overall,
    other,
};

void cx_draft_metric(cx_scene *scene, cx_draft *draft) {
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
    if (!ways[i](scene, draft)) continue;
    if (cx_str_is(draft->slug, "performance")) cx_metric_of_trait(scene, draft); /* the score that is near has a trait of its own */
    cx_metric_settle(scene, draft);
    return;
  }
}
