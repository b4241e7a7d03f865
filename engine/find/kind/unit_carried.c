/* Units that a bare number leaves to others: the value before it in a list, or the scale on which the text gives its metric. */
#include "find/kind/kind.h"
#include "find/draft/draft.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"
#include "find/slot/coordinate.h"

/* Less than one is seldom on the scale of percents ("and the correlation by 0.01"). */
static bool bare(const cx_scene *scene, const cx_draft *d) {
  return !d->dropped && d->mention->shape == CX_SHAPE_PLAIN && !d->mention->number_word && !d->mention->from.form &&
         d->mention->low.form == CX_NUMBER_DECIMAL && cx_str_is(d->unit, "1") &&
         cx_number_compare(cx_number_abs(d->mention->low), cx_number_of(scene->arena, 1)) >= 0;
}

/* By its own words, or as the next of a list that has them. */
static bool in_points(const cx_draft *d) {
  bool carried = d->mention->shape == CX_SHAPE_PLAIN && (cx_str_is(d->unit, "pp") || cx_str_is(d->unit, "%"));
  return carried || d->mention->shape == CX_SHAPE_POINTS || d->mention->shape == CX_SHAPE_PERCENT;
}

/* "by 3.4 points on A, 2.1 on B, and 5.0 on C": a list whose members each say where they hold. */
static bool listed(const cx_scene *scene, const cx_draft *d, cx_str between) {
  const cx_line *line = &scene->lines.at[d->sentence];
  bool where = cx_begins_at(scene, line, d->slot->span.end, " on ") || cx_begins_at(scene, line, d->slot->span.end, " for ");
  return where && cx_str_ends(between, CX_STR(", ")) && (cx_str_starts(between, CX_STR(" on ")) || cx_str_starts(between, CX_STR(" for ")));
}

/* "57.13% on A and 55.4", "by 19.1 points on A and 19.2 on B", "the cost by 43% and the time by 17": the statement it is joined to. */
static const cx_draft *joined_to(const cx_scene *scene, const cx_draft *d) {
  enum { APART = 48 };
  const cx_draft *before = cx_draft_stated_before(scene, d);
  if (!before || before->kind != d->kind || !in_points(before) || before->mention->from.form) return NULL;
  if (cx_comes_behind(scene, before->slot, "(")) return NULL; /* "10.1 (56.4%) and 7.4": the bracket's unit is its own */
  cx_str between = cx_str_cut(scene->reading.text, before->quote.end, d->slot->span.start);
  if (between.n > APART || memchr(between.p, ';', between.n)) return NULL;
  if (cx_str_ends(between, CX_STR(" and ")) || listed(scene, d, between))
    return d->mention->low.scale > 0 && cx_str_eq(before->slug, d->slug) ? before : NULL;
  for (size_t i = 0; d->kind == CLAIMX_CHANGE && cx_str_ends(between, CX_STR(" by ")) && i + 4 < between.n; i++)
    if (cx_str_starts(cx_str_cut(between, i, between.n), CX_STR("and "))) return before;
  return NULL;
}

/* "a low tide raises it by 27.4 points; a high one lowers it by 25.0": the same said of the other way. */
static const cx_draft *moved_back(const cx_scene *scene, const cx_draft *d) {
  enum { APART = 64 };
  const cx_draft *before = d->kind == CLAIMX_CHANGE && d->mention->low.scale > 0 ? cx_draft_stated_before(scene, d) : NULL;
  bool points = before && before->kind == CLAIMX_CHANGE && before->mention->shape == CX_SHAPE_POINTS && !before->mention->from.form;
  if (!points || !cx_comes_behind(scene, d->slot, " by ") || !cx_comes_behind(scene, before->slot, " by ")) return NULL;
  bool near = d->slot->span.start - before->quote.end < APART && before->mention->low.scale > 0;
  return near && (cx_str_eq(before->slug, d->slug) || cx_span_empty(d->metric_span)) ? before : NULL;
}

/* "by 2.1 HOTA and 4.4 IDF1 points": the unit stands behind the last. */
static const cx_draft *joined_behind(cx_scene *scene, const cx_draft *d) {
  enum { APART = 24 };
  const cx_draft *next = d->kind == CLAIMX_CHANGE && d->mention->low.scale > 0 ? cx_draft_behind(scene, d) : NULL;
  bool points = next && next->sentence == d->sentence && next->kind == CLAIMX_CHANGE && next->mention->shape == CX_SHAPE_POINTS;
  if (!points || next->slot->span.start < d->quote.end || cx_lexicon_find(scene->lexicon, "own-scale", d->slug)) return NULL;
  cx_str between = cx_str_cut(scene->reading.text, d->quote.end, next->slot->span.start);
  return between.n < APART && cx_str_ends(between, CX_STR(" and ")) && !memchr(between.p, ',', between.n) ? next : NULL;
}

/* What the scores of one metric are given in: how many are bare, how many in percent. */
typedef struct scale {
  cx_str slug;
  uint32_t bare, percents;
} scale;

/* What the scores of a text are given in; marks: 平均为87.4分，比亚军高1.9分. */
typedef struct scales {
  CX_VEC(scale) of;
  bool marks;
} scales;

static scale *scale_of(const scales *given, cx_str slug) {
  for (uint32_t i = 0; i < given->of.n; i++)
    if (cx_str_eq(given->of.at[i].slug, slug)) return &given->of.at[i];
  return NULL;
}

static void count_scale(const cx_scene *scene, scales *given, const cx_draft *d) {
  cx_shape shape = d->mention->shape;
  if (d->dropped || d->kind != CLAIMX_SCORE) return;
  scale *own = scale_of(given, d->slug);
  if (!own) {
    own = cx_vec_add(scene->arena, &given->of);
    *own = (scale){.slug = d->slug};
  }
  own->bare += shape == CX_SHAPE_PLAIN;
  own->percents += shape == CX_SHAPE_PERCENT;
  given->marks |= shape == CX_SHAPE_POINTS;
}

static scales scales_given(const cx_scene *scene) {
  scales all = {0};
  for (uint32_t i = 0; i < scene->drafts.n; i++) count_scale(scene, &all, &scene->drafts.at[i]);
  return all;
}

/* "reaches 82.9% F1, … by +16.21 in F1": a metric of which the text gives all values in percent moves by points. */
static bool scale_is_percent(const scales *given, const cx_draft *d) {
  if (cx_str_is(d->slug, "other") || cx_str_is(d->slug, "performance")) return false;
  const scale *own = scale_of(given, d->slug);
  return own && own->percents && !own->bare;
}

/* "raises throughput to 5.2 requests per second, the second to 4.4": what is the same, verb, metric and unit, is left
 * out. */
static const cx_draft *elided_from(const cx_scene *scene, const cx_draft *d) {
  enum { APART = 40 };
  static const char *const leads[] = {" to ", " at ", " of "};
  if (scene->document->language != CX_LANGUAGE_EN || d->kind != CLAIMX_SCORE || !cx_span_empty(d->metric_span)) return NULL;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_draft *before = cx_draft_stated_before(scene, d);
  if (!before || before->kind != CLAIMX_MEASURE || cx_span_empty(before->metric_span)) return NULL;
  cx_str between = cx_str_cut(scene->reading.text, before->quote.end, d->slot->span.start);
  if (between.n > APART || between.n < 3 || (between.p[0] != ',' && between.p[0] != ';')) return NULL;
  for (uint32_t i = 0; i < line->hits.n; i++) { /* a verb or a metric of its own says otherwise */
    const cx_hit *hit = &line->hits.at[i];
    bool word = cx_entry_in(hit->entry, "verb") || cx_entry_in(hit->entry, "metric") || cx_entry_in(hit->entry, "move");
    if (word && hit->span.start >= before->quote.end && hit->span.end <= d->slot->span.start) return NULL;
  }
  for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
    cx_str lead = cx_str_of(leads[i]);
    if (cx_str_ends(between, lead)) return cx_str_ends(cx_str_cut(scene->reading.text, 0, before->quote.start), lead) ? before : NULL;
  }
  return NULL;
}

/* "3.1 GB rather than 12.4": a bare number that a quantity is held against is one like it. */
static const cx_draft *held_against(const cx_scene *scene, const cx_draft *d) {
  bool free = cx_span_empty(d->metric_span) || d->metric_span.start > d->quote.end;
  const cx_draft *before = d->kind == CLAIMX_SCORE && free ? cx_draft_stated_before(scene, d) : NULL;
  if (!before || before->mention->from.form || before->mention->range || cx_str_is(before->unit, "1") || before->kind == CLAIMX_CHANGE ||
      before->kind == CLAIMX_SPEEDUP || before->kind == CLAIMX_RANK)
    return NULL;
  return cx_is_versus(scene, cx_str_cut(scene->reading.text, before->quote.end, d->slot->span.start)) ? before : NULL;
}

/* Metrics that are no more than one: what moves them by more is counted in percent. */
static bool at_most_one(const cx_scene *scene, cx_str slug) {
  const cx_entry *range = cx_lexicon_find(scene->lexicon, "metric-range", slug);
  return range && cx_str_is(cx_entry_get(range, "points"), "percent");
}

/* Whether a Chinese span ends in words of a name of own-scale: 专家评分 in 评分 (opinion), 5个百分点 in 百分点 (percent). */
bool cx_ends_in_scale(const cx_scene *scene, cx_span span, const char *name) {
  enum { SHORTEST = 6, LONGEST = 12 };
  for (uint32_t n = SHORTEST; n <= LONGEST && span.start + n <= span.end; n += 3) {
    const cx_entry *known = cx_lexicon_find(scene->lexicon, "own-scale", cx_str_cut(scene->reading.text, span.end - n, span.end));
    if (known && cx_str_is(known->name, name)) return true;
  }
  return false;
}

/* 准确率提升9.4分, 平均超越基线6.4分, F1提升27.4: points of a metric that is counted in percent; 0.23分 are marks of a short scale. */
static bool in_marks(const cx_scene *scene, const scales *given, const cx_draft *d) {
  if (d->dropped || d->kind != CLAIMX_CHANGE || scene->document->language != CX_LANGUAGE_ZH || !cx_str_is(d->unit, "1")) return false;
  const cx_mention *m = d->mention;
  bool marks = m->shape == CX_SHAPE_POINTS;
  if ((!marks && !bare(scene, d)) || m->from.form || m->high.form != CX_NUMBER_DECIMAL) return false;
  if (cx_number_compare(cx_number_abs(m->high), cx_number_of(scene->arena, 1)) < 0) return false;
  if (cx_ends_in_scale(scene, d->metric_span, "opinion")) return false;
  return at_most_one(scene, d->slug) || (marks && (cx_str_is(d->slug, "performance") ? !given->marks : scale_is_percent(given, d)));
}

/* The noun of movement that stands at most three words behind a place, in one phrase with it; NULL: none does. */
static const cx_slot *noun_of_move(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { PHRASE = 30 };
  cx_str text = scene->reading.text;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start < at || !cx_slot_is(s, "U") || !cx_str_ends(s->entry->sub, CX_STR("-noun"))) continue;
    if (s->span.start > at + PHRASE) return NULL;
    for (uint32_t k = at; k < s->span.start; k++)
      if (!cx_is_alnum(text.p[k]) && !strchr(" -@", text.p[k])) return NULL;
    return s;
  }
  return NULL;
}

/* "absolute accuracy gains of 27% and 30%", 提升2-4%的绝对准确率: the percents of the sentence, in Chinese of the clause, are points,
 * unless it speaks of relative ones too, or the percent has a noun of its own ("an absolute gain of 8% on A, a 3% gain on B"). */
static bool in_absolute(const cx_scene *scene, const cx_draft *d) {
  if (d->dropped || d->kind != CLAIMX_CHANGE || d->mention->shape != CX_SHAPE_PERCENT || d->mention->from.form) return false;
  bool error = cx_sub_is(d->metric, "error");
  if (d->metric && !error && !cx_sub_in(d->metric, "score", "general")) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  bool zh = scene->document->language == CX_LANGUAGE_ZH, points = false;
  uint32_t start = zh ? cx_clause_start(scene, line, d->quote.start, true) : line->span.start;
  uint32_t end = zh ? cx_clause_end(scene, line, d->quote.end, true) : line->span.end;
  const cx_slot *own = zh ? NULL : noun_of_move(scene, line, d->quote.end);
  if (own && own->span.end + 1 == d->metric_span.start) own = NULL; /* "21% in change coverage": a part of its name */
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "absolute") || hit->span.start < start || hit->span.end > end) continue;
    if ((!zh || error) && cx_span_holds(d->metric_span, hit->span)) continue; /* "absolute trajectory error", 绝对误差 */
    if (cx_str_is(hit->entry->name, "relative")) return false;
    const cx_slot *noun = zh ? NULL : noun_of_move(scene, line, hit->span.end);
    if (error && !zh && !(noun && noun->span.start == hit->span.end + 1)) continue; /* "absolute pose error reductions" */
    points |= zh || (noun && (!own || own == noun));
    const cx_slot *other = noun && !own ? d->move_slot : NULL; /* "an absolute gain of 8% and an improvement of 4%" */
    bool apart = other && other != noun && other->span.start > noun->span.end && other->span.end <= d->quote.start;
    bool unlike = apart && cx_str_ends(other->entry->sub, CX_STR("-noun")) && !cx_str_eq(other->entry->name, noun->entry->name);
    if (unlike && !cx_ends_at(scene, other->span.start, "absolute ")) return false;
  }
  return points;
}

/* Where "absolute" stands behind the percents that it tells of ("by 7% (A) and 6% (B) absolute"): the end of the last of them, or 0. */
static uint32_t absolute_behind(const cx_scene *scene, const cx_line *line, const cx_hit *absolute) {
  uint32_t at = absolute->span.start;
  cx_str text = scene->reading.text;
  if (at < line->span.start + 3 || text.p[at - 1] != ' ' || (absolute->span.end < line->span.end && text.p[absolute->span.end] == ' '))
    return 0;
  if (text.p[--at - 1] != ')') return text.p[at - 1] == '%' ? at : 0;
  cx_span bracket = cx_bracket_around(scene, line, (cx_span){at - 1, at - 1});
  return cx_span_empty(bracket) || bracket.start < line->span.start + 3 || text.p[bracket.start - 3] != '%' ? 0 : bracket.start - 2;
}

/* ... and this percent is one of them: nothing moves between. */
static bool told_absolute(const cx_scene *scene, const cx_draft *d) {
  if (d->dropped || d->kind != CLAIMX_CHANGE || d->mention->shape != CX_SHAPE_PERCENT || d->mention->from.form) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "absolute") || !cx_str_is(hit->entry->name, "absolute") || hit->span.start < d->slot->span.end) continue;
    uint32_t last = absolute_behind(scene, line, hit);
    return last >= d->slot->span.end && !cx_slot_between(line, d->slot->span.end, last, "U");
  }
  return false;
}

/* "by an absolute 3.1% on A and 2.2% on B": what stands before the first percent of a list is said of the next. */
static bool listed_absolute(const cx_scene *scene, const cx_draft *d) {
  enum { APART = 40 };
  const cx_draft *before = d->kind == CLAIMX_CHANGE && d->mention->shape == CX_SHAPE_PERCENT ? cx_draft_stated_before(scene, d) : NULL;
  if (!before || before->kind != CLAIMX_CHANGE || !cx_str_is(before->unit, "pp") || d->mention->from.form) return false;
  uint32_t first = before->slot->span.start, end = before->quote.end;
  bool said = cx_ends_at(scene, first, " absolute ") || cx_ends_at(scene, first, " absolute of ");
  if (!said || end > d->slot->span.start || end + APART < d->slot->span.start) return false;
  return !cx_slot_between(&scene->lines.at[d->sentence], end, d->slot->span.start, "UV") && cx_str_eq(before->slug, d->slug);
}

/* "gains (+26.6 on A, +10.7 on B) and new best results (94.4% on C)": a signed number beside a sentence's scores in percent. */
static bool beside_percents(const cx_scene *scene, const cx_draft *d) {
  bool gain = !d->dropped && d->kind == CLAIMX_CHANGE && (d->mention->plus || d->mention->minus) && cx_str_is(d->slug, "performance");
  if (!gain || !bare(scene, d)) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  bool percent = false;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *other = &scene->drafts.at[i];
    if (other->dropped || other->kind != CLAIMX_SCORE) continue;
    if (other->mention->shape != CX_SHAPE_PERCENT) return false;
    percent = true;
  }
  return percent;
}

/* "2.81 higher throughput and 1.29 gain in energy efficiency": where the speedup before has lost its sign, so has what it is joined to; a
 * score moves by points. */
static bool lost_sign_too(const cx_scene *scene, const cx_draft *d) {
  enum { APART = 48 };
  const cx_draft *before = d->kind == CLAIMX_CHANGE && d->mention->low.scale > 0 ? cx_draft_stated_before(scene, d) : NULL;
  bool lost =
      before && before->kind == CLAIMX_SPEEDUP && before->mention->shape == CX_SHAPE_PLAIN && before->quote.end < d->slot->span.start;
  if (!lost || !d->move || d->move_span.start < d->quote.end || cx_sub_in(d->metric, "score", "error")) return false;
  cx_str between = cx_str_cut(scene->reading.text, before->quote.end, d->slot->span.start);
  return between.n < APART && cx_str_ends(between, CX_STR(" and "));
}

void cx_units_carry(cx_scene *scene) {
  scales given = scales_given(scene);
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    bool absolute = in_absolute(scene, d) || told_absolute(scene, d) || listed_absolute(scene, d);
    if (in_marks(scene, &given, d) || absolute || beside_percents(scene, d)) d->unit = CX_STR("pp");
    if (!bare(scene, d) || (d->kind != CLAIMX_CHANGE && d->kind != CLAIMX_SCORE)) continue;
    const cx_draft *against = held_against(scene, d), *whole = against ? against : elided_from(scene, d);
    if (whole) {
      if (d->kind == CLAIMX_SCORE) scale_of(&given, d->slug)->bare--;
      d->kind = whole->kind, d->unit = whole->unit, d->slug = whole->slug;
      count_scale(scene, &given, d);
      continue;
    }
    if (lost_sign_too(scene, d)) {
      d->unit = CX_STR("x");
      if (cx_sub_in(d->metric, "speed", "time")) d->kind = CLAIMX_SPEEDUP, d->direction = CLAIMX_DIRECTION_NONE;
      continue;
    }
    const cx_draft *other = joined_to(scene, d);
    if (!other) other = moved_back(scene, d);
    if (!other) other = joined_behind(scene, d);
    if (other)
      d->unit = other->unit;
    else if (d->kind == CLAIMX_CHANGE && d->mention->low.scale > 0 && scale_is_percent(&given, d))
      d->unit = CX_STR("pp");
  }
}
