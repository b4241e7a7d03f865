/* "2.6x faster than A, with 5.1x and 4.8x improvements over B and C": a factor by which something is better, without a metric of its own,
 * goes on with the speed that the sentence has spoken of. */
#include "find/draft/draft.h"
#include "find/kind/kind.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

static bool of_speed(cx_str slug) { return cx_is_time_slug(slug) || cx_str_is(slug, "speed") || cx_str_is(slug, "throughput"); }

/* A factor that something is better by, and nothing says in what. */
static bool is_open(const cx_scene *scene, const cx_draft *d) {
  bool factor = d->kind == CLAIMX_CHANGE && d->mention->shape == CX_SHAPE_FACTOR && !d->mention->from.form;
  bool bare = cx_span_empty(d->metric_span) && !d->metric_slot && (cx_str_is(d->slug, "performance") || cx_str_is(d->slug, "other"));
  const cx_line *line = &scene->lines.at[d->sentence];
  bool over = cx_begins_at(scene, line, d->slot->span.end, " than ") || cx_begins_at(scene, line, d->slot->span.end, " over ");
  bool better = (!d->move && over) ||
                (d->move && (cx_str_starts(d->move->sub, CX_STR("good-")) || cx_str_is(cx_entry_get(d->move, "praise"), "yes")));
  return factor && bare && better && d->direction != CLAIMX_DECREASE && !d->rule->metric.n;
}

/* The result that the sentence tells right before, past what only says where it holds; NULL: none, or another statement lies between. */
static const cx_draft *result_before(const cx_scene *scene, const cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_draft *nearest = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool told = !b->dropped && b->kind != CLAIMX_SETTING && b->kind != CLAIMX_COUNT && b->quote.start < d->quote.start;
    if (told && (!nearest || b->quote.start > nearest->quote.start)) nearest = b;
  }
  if (!nearest || cx_mark_between(scene, nearest->quote.end, d->quote.start, ";")) return NULL;
  cx_span word = cx_phrase_word_before(scene, line->span.start, d->quote.start); /* "…, and is 3x better than": a predicate of its own */
  const cx_entry *verb = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-word", cx_scene_text(scene, word));
  return cx_sub_is(verb, "be") ? NULL : nearest;
}

void cx_faster_again(const cx_scene *scene, cx_draft *d) {
  const cx_draft *before = is_open(scene, d) ? result_before(scene, d) : NULL;
  bool faster = before && cx_draft_moves(before) && of_speed(before->slug) && before->mention->unit_entry;
  if (!faster || (before->kind == CLAIMX_CHANGE && before->mention->shape != CX_SHAPE_PERCENT)) return;
  d->kind = CLAIMX_SPEEDUP;
  d->slug = before->slug;
  d->direction = CLAIMX_DIRECTION_NONE;
}
