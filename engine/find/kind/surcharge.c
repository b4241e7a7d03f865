/* Surcharges: a percent or factor of an overhead into the change that it is, one of a budget into the share. Which words say so is the
 * vocabulary's. */
#include "find/draft/draft.h"
#include "find/kind/kind.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* The word that tells what a percent of a metric is: its last, or that of the metrics it is joined to ("memory and training overheads"). */
static const cx_entry *surcharge_of(const cx_scene *scene, const cx_draft *d) {
  enum { WORDS = 4 };
  cx_str text = scene->reading.text;
  uint32_t end = d->metric_span.end, line = scene->lines.at[d->sentence].span.end;
  cx_span last = cx_phrase_word_before(scene, d->metric_span.start, end);
  const cx_entry *word = cx_span_empty(last) ? NULL : cx_lexicon_find(scene->lexicon, "surcharge", cx_scene_text(scene, last));
  bool joined = !word && d->metric_span.start > d->quote.end && cx_begins_at(scene, &scene->lines.at[d->sentence], end, " and ");
  end += 4;
  for (int i = 0; joined && !word && i < WORDS && end < line && text.p[end] == ' '; i++) {
    uint32_t start = end + 1;
    end = cx_word_end(text, start, line, "-");
    word = cx_lexicon_find(scene->lexicon, "surcharge", cx_str_cut(text, start, end));
  }
  return word;
}

/* "less than 0.9% memory overhead": what is paid on top is added; "has a 20% cache budget": a share of it all. */
void cx_surcharge_settle(const cx_scene *scene, cx_draft *d) {
  bool share = d->mention->shape == CX_SHAPE_PERCENT && (d->kind == CLAIMX_FRACTION || d->kind == CLAIMX_SETTING);
  bool percent = d->mention->shape == CX_SHAPE_PERCENT && (d->kind == CLAIMX_FRACTION || d->kind == CLAIMX_SCORE);
  bool factor = d->kind == CLAIMX_CHANGE && d->mention->shape == CX_SHAPE_FACTOR && !d->move &&
                !cx_factor_verb(scene, d->mention); /* "a 2x storage overhead", not "halves the overhead" */
  if ((!share && !percent && !factor) || cx_span_empty(d->metric_span)) return;
  const cx_entry *word = surcharge_of(scene, d);
  bool budget = word && cx_str_is(word->name, "budget");
  if (budget && share && !d->rule->kind.n) d->kind = CLAIMX_FRACTION;
  if (!word || budget || (!percent && !factor)) return;
  d->kind = CLAIMX_CHANGE;
  d->direction = CLAIMX_INCREASE;
}
