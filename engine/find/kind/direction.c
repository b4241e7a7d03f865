/* The direction of a change: which way the metric itself moved, from its word of movement, its sign, its two ends, and whether more of the
 * metric is better. */
#include "find/draft/draft.h"
#include "find/kind/kind.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

bool cx_is_time_slug(cx_str slug) {
  return cx_str_is(slug, "latency") || cx_str_is(slug, "ttft") || cx_str_is(slug, "time") || cx_str_is(slug, "training_time");
}

/* "which changes the tides by up to 3 dex": the last word before it that moves says that something changes, and not its way. */
static bool either_way(const cx_scene *scene, const cx_draft *d) {
  enum { NEAR = 60 };
  bool noun = d->move && cx_str_starts(d->move->sub, CX_STR("change")) && cx_str_ends(d->move->sub, CX_STR("noun"));
  if (d->relation != CX_RELATION_MOVES || (d->move && !noun) || d->rule->direction.n || d->mention->plus || d->mention->minus) return false;
  if (!cx_ends_at(scene, d->slot->span.start, " by ")) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_hit *last = NULL;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool near = hit->span.end < d->slot->span.start && hit->span.end + NEAR > d->slot->span.start;
    bool inside = cx_span_holds(d->metric_span, hit->span); /* "growth rate" */
    if (!near || inside || !cx_str_is(hit->entry->vocabulary->class_name, "move")) continue;
    if (!last || hit->span.start > last->span.start) last = hit;
  }
  return last && cx_str_starts(last->entry->sub, CX_STR("change")) && !cx_entry_get(last->entry, "direction").n;
}

/* "saving 62% extra storage and 71% extra time": what comes on top is what the verb before takes away. */
static bool spared(const cx_scene *scene, const cx_draft *d) {
  enum { BEFORE = 24 };
  if (!d->move_slot || d->move_slot->at < d->slot->at || !cx_str_is(d->move->sub, "up-adj")) return false;
  if (!cx_str_is(d->move->name, "extra")) return false;
  const cx_slotted *slotted = &scene->lines.at[d->sentence].slotted;
  const cx_slot *verb = NULL, *first = NULL;
  for (uint32_t i = 0; i < slotted->slot_count && slotted->slots[i].span.start < d->slot->span.end; i++) {
    const cx_slot *s = &slotted->slots[i];
    if (cx_slot_moves(s)) {
      verb = s;
      first = NULL;
    } else if (s->mention && !first) {
      first = s;
    }
  }
  if (!verb || !first || !cx_str_is(verb->entry->sub, "down-verb") || verb->span.end + BEFORE < first->span.start) return false;
  return !cx_mark_between(scene, verb->span.end, d->slot->span.start, ";:(");
}

/* "higher memory efficiency": the more thrifty, the less of what it is thrifty with. */
static bool is_thrift(const cx_scene *scene, const cx_draft *d) {
  if (!d->metric || cx_span_empty(d->metric_span) || !cx_str_is(cx_entry_get(d->metric, "better"), "lower")) return false;
  cx_span last = cx_phrase_word_before(scene, d->metric_span.start, d->metric_span.end);
  return !cx_span_empty(last) && cx_lexicon_find(scene->lexicon, "thrift", cx_scene_text(scene, last));
}

/* "changes range from -6% to +27%": from a loss to a gain. */
static bool either_side(const cx_scene *scene, const cx_mention *m) {
  if (!m->range || m->low.form != CX_NUMBER_DECIMAL || m->high.form != CX_NUMBER_DECIMAL) return false;
  cx_number zero = cx_number_of(scene->arena, 0);
  return cx_number_compare(m->low, zero) < 0 && cx_number_compare(m->high, zero) > 0;
}

/* "lowers the error by +4 points": the verb says which way, its sign only how far. */
static bool lowered(const cx_scene *scene, const cx_draft *d) {
  enum { OBJECT = 60 };
  if (d->move || !cx_ends_at(scene, d->slot->span.start, " by ")) return false;
  const cx_slot *verb = cx_nearest(scene, &scene->lines.at[d->sentence], d->slot, "U", CX_LEFT, OBJECT, NULL);
  return verb && cx_str_is(verb->entry->sub, "down-verb");
}

/* Which way the metric itself moved. */
claimx_direction cx_draft_direction(const cx_scene *scene, const cx_draft *d) {
  const cx_number *from = &d->mention->from, *to = &d->mention->to;
  if (from->form == CX_NUMBER_DECIMAL && to->form == CX_NUMBER_DECIMAL) {
    int way = cx_number_compare(*from, *to);
    return way > 0 ? CLAIMX_DECREASE : way < 0 ? CLAIMX_INCREASE : CLAIMX_DIRECTION_NONE;
  }
  if (either_side(scene, d->mention)) return CLAIMX_DIRECTION_NONE;
  if (d->mention->minus && d->mention->low.form == CX_NUMBER_DECIMAL) return CLAIMX_DECREASE;
  const cx_entry *move = d->move;
  if (d->mention->shape == CX_SHAPE_FACTOR && d->mention->number_word) { /* 减半, 翻了一番 */
    const cx_entry *own = cx_lexicon_find(scene->lexicon, "move", cx_scene_text(scene, d->mention->number));
    if (own) move = own;
  }
  bool by_itself = move != d->move;
  if (cx_str_is(d->rule->direction, "none"))
    return d->bound == CX_UNDER ? CLAIMX_DECREASE : CLAIMX_DIRECTION_NONE; /* a gap, unless under */
  if (d->rule->direction.n && !by_itself) return cx_str_is(d->rule->direction, "increase") ? CLAIMX_INCREASE : CLAIMX_DECREASE;
  bool gap = d->relation == CX_RELATION_MOVES && d->metric && cx_str_is(d->metric->name, "gap") && !cx_span_empty(d->metric_span) &&
             !(d->mention->plus && lowered(scene, d));
  if (gap && d->metric_span.end <= d->quote.start && !by_itself && (!d->move || d->move_span.start > d->quote.end + 3))
    return d->bound == CX_UNDER ? CLAIMX_DECREASE : CLAIMX_DIRECTION_NONE; /* 差距达2.3倍 */
  cx_str way = move ? cx_entry_get(move, "direction") : CX_STR("");
  bool praised = move && cx_str_is(cx_entry_get(move, "praise"), "yes") && d->metric &&
                 cx_str_is(cx_entry_get(d->metric, "better"), "lower") && !cx_span_empty(d->metric_span);
  bool faster = praised && d->mention->shape == CX_SHAPE_FACTOR && cx_is_time_slug(d->slug);                   /* 延迟提升2倍 */
  if (praised && (faster || cx_is_alpha(scene->reading.text.p[d->metric_span.start]))) return CLAIMX_DECREASE; /* FID提升12% praises */
  if (cx_str_is(way, "increase")) return spared(scene, d) || is_thrift(scene, d) ? CLAIMX_DECREASE : CLAIMX_INCREASE;
  if (cx_str_is(way, "decrease")) return CLAIMX_DECREASE;
  if (either_way(scene, d)) return CLAIMX_DIRECTION_NONE;
  bool lower_is_better = d->metric && cx_str_is(cx_entry_get(d->metric, "better"), "lower");
  if (!d->metric) lower_is_better = cx_is_time_slug(d->slug);
  cx_str own = move ? cx_entry_get(move, "metric") : CX_STR(""); /* "60 times more cost-effective": of the cost */
  const cx_entry *slug = own.n && cx_str_eq(own, d->slug) ? cx_lexicon_find(scene->lexicon, "slug", own) : NULL;
  lower_is_better |= slug && cx_str_is(cx_entry_get(slug, "better"), "lower");
  bool worse = cx_str_is(way, "worse");
  if (!d->move && d->mention->plus) return lowered(scene, d) ? CLAIMX_DECREASE : CLAIMX_INCREASE;
  bool either = move && !way.n && cx_str_starts(move->sub, CX_STR("change")); /* "varies by 3 points", "a 3-point difference" */
  if (either && d->relation == CX_RELATION_MOVES) return d->bound == CX_UNDER ? CLAIMX_DECREASE : CLAIMX_DIRECTION_NONE;
  if (d->relation == CX_RELATION_FASTER) return cx_is_time_slug(d->slug) != worse ? CLAIMX_DECREASE : CLAIMX_INCREASE;
  return lower_is_better != worse ? CLAIMX_DECREASE : CLAIMX_INCREASE;
}
