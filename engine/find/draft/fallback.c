/* The last rule for every clause: a quantity that no rule spoke for is decided by its shape and by the nearest words of speed, movement,
 * keeping and measuring. One table by shape; each row can be named in the output (last.c). */
#include "find/draft/fallback.h"

#include "find/draft/beside.h"
#include "find/draft/bracketed_share.h"
#include "find/draft/draft.h"
#include "find/draft/sibling.h"
#include "find/draft/surroundings.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/scene/spoken.h"
#include "find/scene/symbol.h"

/* A score that quantities with a unit may be values of: an error, or what has no scale of its own; no rate of successes is 10 s. */
static bool takes_unit(const cx_scene *scene, const cx_slot *metric) {
  if (cx_lexicon_find(scene->lexicon, "metric-sense", cx_scene_text(scene, metric->core))) return false; /* of shares only */
  return cx_sub_is(metric->entry, "error") || (cx_sub_is(metric->entry, "score") && cx_str_is(metric->entry->name, "other"));
}

/* What a decision is taken from; move: the word of movement that the statement takes. */
typedef struct asked {
  const cx_scene *scene;
  const cx_line *line;
  const cx_slot *q;
  const cx_mention *m;
  const cx_around *a;
  const cx_slot *move;
} asked;

static const cx_rule *moves(asked *k) {
  k->move = k->a->move;
  return cx_last_rule("last.moves");
}
static const cx_rule *faster(asked *k) {
  k->move = k->a->speed;
  return cx_last_rule("last.faster");
}

static const cx_rule *of_factor(asked *k) {
  const cx_around *a = k->a;
  const cx_scene *scene = k->scene;
  const cx_rule *goes_on = cx_speed_before(scene, k->line, k->q) ? cx_last_rule("last.faster") : NULL;
  if (a->speed && a->speed_cost <= a->move_cost + 4) return faster(k);
  if (!a->metric && goes_on && cx_comes_behind(scene, k->q, " at ")) return goes_on; /* "with weaker ones at 0.78×" */
  bool gain = a->move && cx_str_is(a->move->entry->sub, "up-noun");
  if (gain && !a->metric && goes_on) return goes_on; /* "for the whole, the gain is 2.2×" */
  bool given =
      cx_behind_reaching(scene, k->line, k->q) || cx_comes_behind(scene, k->q, " to "); /* "pruning yields 3×", "raises it to 2×" */
  if (given && !a->metric && goes_on) return goes_on;
  bool joined = cx_comes_behind(scene, k->q, " and ") && (!a->metric || cx_sub_is(a->metric->entry, "general"));
  if (joined && !a->move && !k->m->number_word && goes_on) return goes_on;                 /* "5×, and up to 9× with" */
  if (a->move || cx_factor_verb(scene, k->m) || cx_by_leads(scene, k->q)) return moves(k); /* "spreads it by a factor of two" */
  bool none = !a->metric || cx_sub_is(a->metric->entry, "setting");                        /* "1.6× remains at a temperature of 1" */
  if (none && !k->m->number_word && goes_on) return goes_on;
  bool zh = scene->document->language == CX_LANGUAGE_ZH;                           /* 接近旧版的两倍 */
  bool small = k->m->number_word && (int)k->m->low.digits.n - k->m->low.scale < 2; /* "our insights are two-fold", "checked twice" */
  if (small && !zh && !cx_comparand_follows(scene, k->q)) return NULL;
  if (a->metric && !cx_sub_in(a->metric->entry, "general", "resource") && !cx_that_follows(scene, k->q)) return cx_last_rule("last.value");
  return cx_last_rule("last.moves");
}

/* Whether what a share is of is told by a determiner: "of their range", "of the baseline's recall". */
static bool its_whole(const asked *k) {
  cx_str text = k->scene->reading.text;
  uint32_t at = k->q->span.end + 4;
  if (k->scene->document->language != CX_LANGUAGE_EN || at >= k->line->span.end) return false;
  const cx_entry *role = cx_lexicon_find(k->scene->lexicon, "phrase", cx_str_cut(text, at, cx_word_end(text, at, k->line->span.end, "")));
  return role && cx_str_is(role->name, "determiner");
}

/* "from 18% to 64% (up to 94%)": how far at most it came, in a bracket right behind. */
static bool peak_in_bracket(const asked *k) {
  uint32_t start = k->q->span.start;
  if (k->m->bound != CX_UP_TO || !cx_in_brackets(k->scene, k->line, k->q->span) || start < 3) return false;
  for (uint32_t i = 0; i < k->line->mentions.n; i++) {
    const cx_mention *before = &k->line->mentions.at[i];
    if (before->from.form && before->quote.end < start && before->quote.end + 3 > start) return cx_str_eq(before->unit, k->m->unit);
  }
  return false;
}

/* "enhances reading and planning up to 35% on roads": how far at most a verb in front moves what no metric names. */
static const cx_slot *moved_up_to(const asked *k) {
  enum { OBJECT = 90 };
  const cx_around *a = k->a;
  if (k->m->bound != CX_UP_TO || k->m->plus || k->m->minus || (a->metric && !cx_sub_is(a->metric->entry, "general"))) return NULL;
  const cx_slot *verb = cx_nearest(k->scene, k->line, k->q, "U", CX_LEFT, OBJECT, NULL);
  if (!verb || !cx_slot_moves(verb) || cx_slot_between(k->line, verb->span.end, k->q->span.start, "V")) return NULL;
  return cx_mark_between(k->scene, verb->span.end, k->q->span.start, ",;:()") ? NULL : verb;
}

static const cx_rule *of_percent(asked *k) {
  const cx_around *a = k->a;
  const cx_scene *scene = k->scene;
  const cx_slot *q = k->q;
  if (peak_in_bracket(k)) return cx_last_rule("last.value");
  const cx_slot *verb = k->m->bound ? cx_moved_in_clause(scene, k->line, q) : NULL;
  bool least = (k->m->bound == CX_OVER || k->m->bound == CX_AT_LEAST) && !(a->metric && cx_sub_in(a->metric->entry, "score", "error"));
  if (verb && (k->m->bound == CX_UP_TO || (least && cx_sub_in(verb->entry, "up-verb", "down-verb")))) {
    k->move = verb;
    return cx_last_rule("last.moves");
  }
  bool is_signed = k->m->plus || k->m->minus, pair = k->m->from.form, by = cx_by_leads(scene, q);
  if (!a->metric && cx_is_bracketed_part(scene, k->line, k->m)) return cx_last_rule("last.keeps");
  if (cx_is_bracketed_value(scene, k->line, q) && !is_signed && !pair && !by && !cx_of_follows(scene, k->line, q))
    return cx_last_rule(cx_in_list_of_parts(scene, k->line, q) ? "last.keeps" : "last.value");
  if (is_signed || pair) {
    k->move = a->move;
    return cx_last_rule(is_signed || a->move ? "last.moves" : "last.value");
  }
  bool of = cx_of_follows(scene, k->line, q), that = cx_opens_clause(scene, k->line, q); /* "shows that 68% of these", "as 61% of them" */
  bool cases = cx_comes_behind(scene, q, " in ") && !k->m->plus && !k->m->minus;         /* "overconfidence: in 61% of debates, both …" */
  if (of && (that || cases || cx_behind_gerund(scene, k->line, q) || cx_by_whom(scene, k->line, q))) return cx_last_rule("last.keeps");
  if (by) return moves(k); /* the verb stands in the clause before: ellipsis.c finds it */
  if (a->move && cx_behind_copula(scene, q) && a->move->at > q->at && scene->reading.text.p[q->span.end] == ',')
    return cx_last_rule("last.value");
  if (a->keep && a->keep_cost <= a->move_cost && !cx_comes_behind(scene, q, " at ")) return cx_last_rule("last.keeps");
  bool apart = a->move && (a->move->at > q->at || a->move->span.end + 1 < q->span.start); /* "additional tests sort 83% of them" */
  bool slower = of && apart && cx_str_ends(a->move->entry->sub, CX_STR("-adj"));
  if (slower) return cx_last_rule("last.keeps"); /* "eject 28% of them at lower speeds" */
  if (cx_against(scene, q)) return cx_last_rule("last.value");
  bool whole = of && !a->move && its_whole(k); /* "reach 12% of their range" */
  if (cx_behind_reaching(scene, k->line, q) && !whole)
    return cx_last_rule("last.value"); /* "reaching 51% vs. 46% on X while it improves" */
  if (a->move && a->move_cost < a->metric_cost + 20) return moves(k);
  const cx_slot *up_to = of ? NULL : moved_up_to(k);
  if (up_to) {
    k->move = up_to;
    return cx_last_rule("last.moves");
  }
  if (a->speed && !a->metric) return faster(k);
  bool named = a->metric && (a->metric_cost <= CX_BESIDE || a->reach);
  if (of || (!named && (cx_share_follows(scene, k->line, q) || cx_parts_of_whole(scene, k->line, q)))) return cx_last_rule("last.keeps");
  return cx_last_rule(!a->metric && a->use ? "last.keeps" : "last.value");
}

/* "drops to nearly zero", "entropy hits zero", not "yields zero within-group spread". */
static bool comes_to_zero(const asked *k) {
  cx_str text = k->scene->reading.text;
  uint32_t end = k->m->quote.end;
  if (!cx_number_is_zero(k->m->low) || k->scene->document->language != CX_LANGUAGE_EN) return false;
  cx_str next = cx_str_cut(text, end + 1, cx_word_end(text, end + 1, k->line->span.end, "-"));
  if (text.p[end] == ' ' && next.n && !cx_lexicon_find(k->scene->lexicon, "phrase", next)) return false;
  bool to = k->a->move && k->a->move->at < k->q->at && cx_comes_behind(k->scene, k->q, " to ");
  return to || cx_behind_reaching(k->scene, k->line, k->q);
}

static const cx_rule *of_plain(asked *k) {
  const cx_around *a = k->a;
  const cx_scene *scene = k->scene;
  const cx_mention *m = k->m;
  if (m->from.form) return moves(k);
  if (m->number_word) { /* "zero false positives", "drops to zero", "hits zero" */
    if (comes_to_zero(k)) return cx_last_rule("last.value");
    bool measured = a->metric && a->metric_cost <= CX_BESIDE && !a->move && cx_sub_is(a->metric->entry, "error");
    return cx_number_is_zero(m->low) && measured ? cx_last_rule("last.value") : NULL;
  }
  if (cx_marks_off(scene, k->line, k->q)) return cx_last_rule("last.sets");
  if (cx_by_leads(scene, k->q) && m->low.scale > 0) return moves(k); /* "boys' by 0.18", but "by 2030" */
  if (cx_devices_follow(scene, k->line, k->q)) return cx_last_rule("last.devices");
  bool size = a->metric && cx_str_is(a->metric->entry->name, "parameters") && m->low.scale <= -6; /* 参数规模从6亿到700亿 */
  if (size && !a->move) return cx_last_rule("last.sized");
  if (a->speed && a->speed_cost < 8 && a->speed_cost < a->metric_cost) return faster(k);
  bool formula = cx_number_is_zero(m->low) || cx_begins_at(scene, k->line, m->number.end, "/"); /* "a > 0", "P ≥ 1/q" */
  bool limit = scene->document->language == CX_LANGUAGE_EN && !cx_span_empty(cx_symbol_limited(scene, k->line, m)); /* "S/N > 50" */
  if (a->move && (m->plus || m->minus) && !limit) return moves(k);
  limit |=
      scene->document->language == CX_LANGUAGE_EN && m->low.scale == 0 && !m->range && !cx_span_empty(cx_symbol_about(scene, k->line, m));
  if (limit && !formula && !a->metric) return cx_last_rule("last.value");
  if (cx_mention_spans_symbol(scene->reading.text, m)) return cx_last_rule("last.sets");
  if (cx_is_bracketed_value(scene, k->line, k->q) && m->low.scale > 0) return cx_last_rule("last.value");
  if (!a->metric && cx_counts_in_list(scene, k->line, m)) return cx_last_rule("last.counts");
  if (!a->metric && cx_in_row(scene, m)) return NULL;
  if (!a->metric) return m->low.scale > 0 ? cx_last_rule("last.value") : m->range ? cx_last_rule("last.sets") : NULL;
  return cx_last_rule(cx_sub_is(a->metric->entry, "setting") ? "last.sets" : "last.value");
}

/* "(-0.31 m in minADE)": an amount with a sign, and what it is of. */
static bool signed_in(const asked *k) {
  enum { PHRASE = 24 };
  const cx_slot *metric = k->a->metric;
  uint32_t end = k->q->span.end;
  bool opened = (k->m->plus || k->m->minus) && cx_opened_at(k->scene, k->q->span.start) && cx_begins_at(k->scene, k->line, end, " in ");
  return opened && metric && metric->span.start > end && metric->span.start < end + PHRASE;
}

/* "saving 3 kg", "adds 3 ms", not "incurs 150 USD in fees", "remains near 15 USD", "a bound as high as 2 G": an amount is moved by what
 * stands right before it, "by" apart; what something costs is measured. */
static bool moves_amount(const asked *k) {
  const cx_slot *move = k->a->move;
  if (k->scene->document->language != CX_LANGUAGE_EN || move->at > k->q->at || cx_by_leads(k->scene, k->q)) return true;
  bool beside = cx_before_adverb(k->scene, k->q) <= move->span.end + 1; /* "adds only 3 ms" */
  return beside && !cx_str_is(move->entry->name, "incur");
}

/* "(r < 12 kg)", "ℓ ≃ 7 m is much smaller": the value of a symbol, whatever moves beside it. */
static bool is_of_symbol(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  if (scene->document->language != CX_LANGUAGE_EN) return false;
  return !cx_span_empty(cx_symbol_limited(scene, line, m)) || !cx_span_empty(cx_symbol_about(scene, line, m));
}

static const cx_rule *of_amount(asked *k) {
  const cx_around *a = k->a;
  const cx_mention *m = k->m;
  if (signed_in(k)) return moves(k);
  if (m->from.form && a->move) return moves(k);
  if (cx_is_modifier(k->scene, m) || cx_is_setting_noun(k->scene, m->unit) || cx_set_before(k->scene, k->line, k->q) ||
      cx_mention_spans_symbol(k->scene->reading.text, m))
    return cx_last_rule("last.sets");
  if (m->from.form) return cx_last_rule("last.moves");
  const cx_entry *usual = m->plus || m->minus ? cx_lexicon_find(k->scene->lexicon, "unitmetric", m->unit) : NULL;
  bool score = usual && cx_str_is(usual->sub, "score") && cx_opened_at(k->scene, k->q->span.start); /* "(-1.5 dB without it)" */
  if (score) return moves(k);
  /* "is optimized in about 35 minutes": how long it takes, whatever moves beside it */
  bool own = a->move && a->move_cost < 10 && !cx_comes_after_comma(k->scene, k->q, a->move);
  if (own && !cx_behind_extent(k->scene, k->q) && moves_amount(k) && !is_of_symbol(k->scene, k->line, k->m)) return moves(k);
  return cx_last_rule(a->metric && a->metric_cost <= CX_BESIDE && takes_unit(k->scene, a->metric) ? "last.value" : "last.measures");
}

/* A metric that is how many parameters there are, or may mean it: "a model size of 11M". */
static bool sizes_model(const cx_scene *scene, const cx_slot *metric) {
  const cx_entry *sense = metric ? cx_lexicon_find(scene->lexicon, "metric-sense", cx_scene_text(scene, metric->core)) : NULL;
  return metric && (cx_str_is(metric->entry->name, "parameters") || (sense && cx_str_is(sense->name, "parameters")));
}

static const cx_rule *of_magnitude(asked *k) {
  const cx_entry *metric = k->a->metric ? k->a->metric->entry : NULL;
  if (cx_sizes_name(k->scene, k->line, k->q)) return cx_last_rule("last.sized");
  if (cx_sizes_beside(k->scene, k->line, k->q, k->m)) return cx_last_rule("last.sized");
  if (cx_is_picture_size(k->scene, k->m, metric)) return cx_last_rule("last.picture");
  if (cx_is_context_length(k->m)) return cx_last_rule("last.length");
  if (sizes_model(k->scene, k->a->metric)) return cx_last_rule("last.sized");
  if (k->m->from.form) return moves(k);
  return cx_last_rule(cx_sub_is(metric, "setting") ? "last.sets" : "last.counts");
}

static bool thousands(const cx_mention *m) { return (int)m->low.digits.n - m->low.scale > 3; }

/* Whether what is counted is a part of a system in this text ("experts" beside a router), not people. */
static bool is_routed(const cx_scene *scene, cx_str unit) { return unit.n && cx_speaks_of_entry(scene, "unit-hint", unit, CX_STR("")); }

static const cx_rule *of_count(asked *k) {
  if (k->m->from.form && k->a->move) return moves(k); /* "shrinks from 50 to 8 steps" */
  bool english = k->scene->document->language == CX_LANGUAGE_EN;
  const cx_entry *trait = english ? cx_lexicon_find(k->scene->lexicon, "counted-trait", k->m->unit) : NULL;
  bool people = trait && cx_str_is(cx_entry_get(trait, "person"), "yes") && !is_routed(k->scene, k->m->unit);
  bool none = k->m->low.form && cx_number_is_zero(k->m->low); /* "0 false alarm rounds" */
  if (people || none || (trait && cx_joined_to_count(k->scene, k->line, k->m)) ||
      (english && (cx_counts_sorts(k->scene, k->m) || cx_counts_things(k->scene, k->line, k->m))))
    return cx_last_rule("last.counts");
  if (cx_is_text_length(k->scene, k->m)) return cx_last_rule("last.length");
  bool mean = cx_str_is(k->m->unit, "token") && k->m->statistic == CX_MEAN; /* "stories averaging 85k tokens" */
  if (mean || cx_is_corpus(k->scene, k->line, k->m) || (cx_is_crowd(k->scene, k->m) && thousands(k->m))) return cx_last_rule("last.counts");
  return cx_last_rule(cx_is_setting_noun(k->scene, k->m->unit) && !cx_counts_aspects(k->scene, k->m) ? "last.sets" : "last.counts");
}

/* NULL: no statement can be told from the shape; find/account.c says what becomes of the number. */
static const cx_rule *decide(asked *k) {
  const cx_around *a = k->a;
  switch (k->m->shape) {
    case CX_SHAPE_FACTOR:
      return of_factor(k);
    case CX_SHAPE_PERCENT:
      return of_percent(k);
    case CX_SHAPE_POINTS:
      if (cx_points_reached(k->scene, k->line, k->q, k->m)) return cx_last_rule("last.value");
      return k->m->number_word && !a->move ? NULL : moves(k); /* "in three points" */
    case CX_SHAPE_PLAIN:
      return of_plain(k);
    case CX_SHAPE_TIME:
    case CX_SHAPE_BYTES:
    case CX_SHAPE_RATE:
    case CX_SHAPE_MONEY:
    case CX_SHAPE_PHYSICAL:
      return of_amount(k);
    case CX_SHAPE_RATIO:
      if (a->metric && a->reach && a->metric->entry && cx_str_is(a->metric->entry->name, "compression_ratio"))
        return cx_last_rule("last.value");
      return cx_last_rule("last.sets");
    case CX_SHAPE_BITS:
      return cx_last_rule(memchr(k->m->unit.p, '/', k->m->unit.n) ? "last.measures" : "last.sets");
    case CX_SHAPE_DIMENSION:
      return cx_last_rule("last.sets");
    case CX_SHAPE_MAGNITUDE:
      return of_magnitude(k);
    case CX_SHAPE_PARAMETERS:
      return cx_last_rule("last.sized");
    case CX_SHAPE_COUNT:
      return of_count(k);
    case CX_SHAPE_PART:
      return cx_last_rule("last.keeps");
    case CX_SHAPE_ORDINAL:
      return k->m->from.form ? moves(k) : cx_is_place(k->scene, k->m) ? cx_last_rule("last.ranks") : NULL;
    case CX_SHAPE_VAGUE:
    case CX_SHAPE_TOKEN:
    case CX_SHAPES:
      return NULL;
  }
  return NULL;
}

/* What the words leave to others: the unit, the verb inside a number, the metric; before: the statement that it goes on with. */
static void say(cx_scene *scene, const cx_line *line, const cx_around *a, const cx_draft *before, cx_draft *d) {
  const cx_mention *m = d->mention;
  bool moved = d->relation == CX_RELATION_MOVES && m->shape == CX_SHAPE_PLAIN && cx_by_leads(scene, d->slot);
  const cx_draft *goes_on = moved ? cx_moved_before(scene, line, d->slot) : NULL;
  if (goes_on) {
    d->unit = goes_on->unit;
    d->like = goes_on->mention;
  }
  if (cx_str_is(d->rule->metric, "length")) d->unit = CX_STR("token");
  if (cx_str_is(d->rule->metric, "resolution")) d->unit = CX_STR("px");
  if (cx_str_is(d->rule->metric, "gpus")) d->unit = CX_STR("gpu");
  if (!d->move_slot && m->shape == CX_SHAPE_FACTOR) d->move = cx_factor_verb(scene, m);
  bool elides = (before && before->relation == CX_RELATION_MOVES) || (m->from.form && d->relation == CX_RELATION_VALUE);
  cx_span elided = elides ? cx_elided_metric(scene, line, d->slot) : (cx_span){0, 0};
  if (!cx_span_empty(elided)) {
    d->metric_span = elided;
  } else if (before) {
    d->like = before->mention;
    if (m->shape == CX_SHAPE_PLAIN) d->unit = before->unit;
  } else if (a->metric && !d->rule->metric.n) {
    cx_draft_take_metric(scene, d, a->metric, !(scene->off & CLAIMX_OFF_ZIP));
  }
}

static const cx_rule *counted_like(const cx_draft *before) {
  bool sized = before->relation == CX_RELATION_SIZED;
  return cx_last_rule(sized ? "last.sized" : before->relation == CX_RELATION_SETS ? "last.sets" : "last.counts");
}

static void one(cx_scene *scene, uint32_t index, const cx_slot *q, uint32_t member) {
  const cx_line *line = &scene->lines.at[index];
  const cx_mention *m = cx_slot_member(q, member)->mention;
  if (cx_draft_find(scene, index, m) || cx_is_exposition(scene, line, m)) return;
  cx_around a = cx_look_around(scene, line, q);
  const cx_draft *again = cx_restated(scene, line, q, m);
  cx_around_own(scene, line, q, m, &a);
  if (again) a.metric = NULL;
  const cx_slot *move = NULL;
  const cx_draft *before = cx_sibling_in_order(scene, line, q, member, cx_sibling(scene, line, q, m));
  bool moved = before && (before->relation == CX_RELATION_MOVES || before->relation == CX_RELATION_FASTER);
  if (cx_by_leads(scene, q) && !moved) before = NULL; /* "(p < 0.05), the boys' by 0.18" */
  if (moved && is_of_symbol(scene, line, m)) before = NULL;
  const cx_rule *rule = before ? cx_said_like(before) : NULL;
  if (again && !rule) {
    before = again;
    rule = cx_last_rule("last.moves");
  }
  const cx_draft *counted = rule ? NULL : cx_counted_again(scene, index, m);
  if (counted) {
    before = counted;
    rule = counted_like(counted);
  }
  const cx_rule *own = counted ? NULL : scene->document->language == CX_LANGUAGE_ZH ? cx_fallback_zh(scene, index, q, m, &move) : NULL;
  if (!rule && !own && (!a.move || a.move->at < q->at) && !a.speed && cx_joined(scene, line, q, m)) rule = cx_last_rule("last.moves");
  if (!rule || (own && own != rule)) {
    before = NULL;
    asked k = {scene, line, q, m, &a, move};
    rule = own ? own : decide(&k);
    move = k.move;
  }
  if (!rule) return;
  cx_draft d = cx_draft_new(m, q, member, index);
  d.rule = rule;
  d.relation = rule->relation;
  if (move) {
    d.move_slot = move;
    d.move = move->entry;
    d.move_span = move->core;
  }
  say(scene, line, &a, before, &d);
  cx_draft_add(scene, d);
}

void cx_drafts_fallback(cx_scene *scene, uint32_t index) {
  if (scene->off & CLAIMX_OFF_FALLBACK) return;
  const cx_line *line = &scene->lines.at[index];
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *q = &line->slotted.slots[i];
    if (!q->mention) continue;
    uint32_t members = q->member_count ? q->member_count : 1;
    for (uint32_t k = 0; k < members; k++) one(scene, index, q, k);
  }
}
