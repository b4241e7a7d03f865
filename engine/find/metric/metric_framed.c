/* Metrics of frames: the phrase that opens a clause and says in what respect ("In terms of recall, X beats Y by 6% on A and by 9% on B")
 * into what its values measure. English. */
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* Where a clause can begin: the sentence, behind a semicolon, behind a comma and its joint. */
static bool opens(const cx_scene *scene, const cx_line *line, uint32_t at) {
  return at == line->span.start || cx_ends_at(scene, at, "; ") || cx_ends_at(scene, at, ": ") || cx_ends_at(scene, at, ", and ") ||
         cx_ends_at(scene, at, ", while ") || cx_ends_at(scene, at, ", but ");
}

/* "In terms of | mean |": whether the words in front of a metric are a frame's and no other, up to where a clause begins. */
static bool is_framed(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { WORDS = 8 };
  cx_str text = scene->reading.text;
  for (int words = 0; words < WORDS; words++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word) || word.end + 1 != at || text.p[word.end] != ' ') return false;
    at = word.start;
    uint32_t end;
    if (opens(scene, line, at))
      return cx_lexicon_longest(scene->lexicon, "metric-frame", text, cx_span_of(at, line->span.end), &end) != NULL;
  }
  return false;
}

/* Whether the value at `at` stands in the clause the frame's comma opens, or closes it as an apposition (", roughly four times that of X").
 */
static bool own_clause(const cx_scene *scene, uint32_t comma, uint32_t at) {
  enum { COMMA = 2 };
  cx_span hedge = cx_phrase_word_before(scene, comma + COMMA, at);
  if (!cx_ends_at(scene, at, ", ") && !cx_span_empty(hedge)) at = hedge.start;
  return !cx_mark_between(scene, comma + COMMA, cx_ends_at(scene, at, ", ") ? at - COMMA : at, ",;:");
}

const cx_slot *cx_metric_frame(const cx_scene *scene, const cx_line *line, const cx_slot *of) {
  const cx_slot *found = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count && line->slotted.slots[i].span.end < of->span.start; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (found && cx_mark_between(scene, found->span.end, s->span.start, ";:")) found = NULL;
    bool framed = cx_slot_is(s, "M") && !s->member_count && cx_begins_at(scene, line, s->span.end, ", ");
    if (framed && is_framed(scene, line, s->span.start)) found = s;
  }
  return found && own_clause(scene, found->span.end, of->span.start) ? found : NULL;
}

bool cx_metric_framed(cx_scene *scene, cx_draft *d) {
  bool open = cx_metric_unnamed(d) || (d->metric && cx_sub_is(d->metric, "general"));
  bool moved = d->relation == CX_RELATION_MOVES || d->relation == CX_RELATION_VALUE;
  if (!open || !moved || scene->document->language != CX_LANGUAGE_EN) return false;
  const cx_slot *frame = cx_metric_frame(scene, &scene->lines.at[d->sentence], d->slot);
  return frame && cx_metric_fits(scene, d, frame->entry) && cx_metric_take(scene, d, frame);
}
