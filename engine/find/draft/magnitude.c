/* Magnitudes: what a bare multiplier ("4K", "160M", "6.1 billion") sizes by what the text speaks of and by the sizes beside it. */
#include "find/draft/beside.h"
#include "find/draft/fallback.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/scene/spoken.h"

/* "a 4K generation", "2K" where a text speaks of how finely pictures are drawn, and of no context. */
bool cx_is_picture_size(const cx_scene *scene, const cx_mention *m, const cx_entry *metric) {
  enum { LARGEST = 16000 };
  if (cx_str_is(m->unit, "px")) return true;
  bool lines = cx_is_context_length(m) && cx_number_compare(m->low, cx_number_of(scene->arena, LARGEST)) <= 0;
  if (!lines || m->from.form) return false;
  if (metric && cx_str_is(metric->name, "resolution")) return true; /* "high resolutions (such as 4K)" */
  return cx_speaks_of_entry(scene, "unit-hint", CX_STR("px"), CX_STR("")) && !cx_speaks_of_slug(scene, CX_STR("length"));
}

/* "of which", "of which only" end before a quantity. */
static bool behind_of_which(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  uint32_t start = line->span.start, at = q->span.start;
  cx_span last = cx_phrase_word_before(scene, start, at);
  const cx_entry *only = cx_span_empty(last) ? NULL : cx_lexicon_find(scene->lexicon, "beside-count", cx_scene_text(scene, last));
  if (only && cx_str_is(only->name, "least")) last = cx_phrase_word_before(scene, start, last.start);
  cx_span first = cx_span_empty(last) ? last : cx_phrase_word_before(scene, start, last.start);
  return !cx_span_empty(first) && cx_lexicon_find(scene->lexicon, "some-of", cx_scene_text(scene, cx_span_join(first, last)));
}

/* "no effect in 70M, but strong heads in 1.4B.": a letter's number that nothing follows, where the text speaks of such a size or the
 * sentence has another; what is counted has its noun. */
static bool stands_for_model(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m) {
  cx_str text = scene->reading.text;
  char letter = text.p[m->number.end - 1];
  if (scene->document->language != CX_LANGUAGE_EN || !cx_comes_behind(scene, q, " in ") || (letter != 'M' && letter != 'B')) return false;
  if (q->span.end < line->span.end && !strchr(",.;:)", text.p[q->span.end])) return false;
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *other = &line->mentions.at[i];
    if (other != m && (other->shape == CX_SHAPE_PARAMETERS || other->shape == CX_SHAPE_MAGNITUDE)) return true;
  }
  return cx_speaks_of_slug(scene, CX_STR("parameters"));
}

/* "40 billion parameters, of which only 3.2 billion are active", "at 160M, and at 1B": told by the size before or behind it. */
bool cx_sizes_beside(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m) {
  bool part = behind_of_which(scene, line, q),
       placed = cx_comes_behind(scene, q, " at ") && scene->reading.text.p[m->number.end - 1] == 'M';
  if (stands_for_model(scene, line, q, m)) return true;
  if (!part && !placed) return false;
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *other = &line->mentions.at[i];
    if (other == m || (other->shape != CX_SHAPE_PARAMETERS && !cx_str_is(other->unit, "parameter"))) continue;
    if (placed && cx_ends_at(scene, other->whole.start, " at ")) return true;
    if (part && other->quote.end < q->span.start) return true;
  }
  return false;
}
