/* Points of a metric that a system reaches: "achieved 23.1 BLEU points", "drops to 0.2 ROUGE points" are values; points by which something
 * moved, and those that a comparison stands behind, are not. */
#include "find/draft/beside.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "23.1 BLEU points": a metric's name between the number and its unit. */
static bool are_named(const cx_scene *scene, const cx_mention *m) {
  uint32_t start = m->number.end + 1;
  for (uint32_t end; start < m->quote.end; start = end + 1) {
    if (cx_lexicon_longest(scene->lexicon, "metric", scene->reading.text, cx_span_of(start, m->quote.end), &end)) return true;
    end = cx_word_end(scene->reading.text, start, m->quote.end, "-");
  }
  return false;
}

/* "1.9 BLEU points over", "2 BLEU points higher", "3 F1 points of improvement": what makes them a difference. */
static bool compared_behind(const cx_scene *scene, const cx_line *line, uint32_t end) {
  enum { NEAR = 3 };
  cx_str text = scene->reading.text;
  for (int words = 0; words < NEAR && end < line->span.end && text.p[end] == ' '; words++) {
    uint32_t start = end + 1;
    end = cx_word_end(text, start, line->span.end, "-");
    cx_str word = cx_str_cut(text, start, end);
    if (cx_lexicon_find(scene->lexicon, "move", word) || cx_lexicon_find(scene->lexicon, "comparison", word)) return true;
  }
  return false;
}

/* "drops to": a verb of movement before "to", with no noun of what moves ("the gain rises to 3 points", "cuts the gap to"). */
static bool moved_to(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { APART = 40 };
  if (!cx_ends_at(scene, at, " to ")) return false;
  bool verb = false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end > at) break;
    if (cx_slot_is(s, "M:gap") || (cx_slot_is(s, "U") && !cx_slot_moves(s))) return false;
    if (cx_slot_is(s, "U") && cx_slot_moves(s) && s->span.end + APART > at) verb = !cx_slot_between(line, s->span.end, at, "Q");
  }
  return verb;
}

bool cx_points_reached(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m) {
  bool plain = m->shape == CX_SHAPE_POINTS && !m->plus && !m->minus && !m->from.form && !m->number_word;
  if (scene->document->language != CX_LANGUAGE_EN || !plain || !are_named(scene, m) || compared_behind(scene, line, q->span.end))
    return false;
  if (moved_to(scene, line, q->span.start)) return true;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    bool verb = cx_slot_is(s, "V") && s->entry && s->span.end + 1 == q->span.start;
    if (verb && cx_str_is(cx_entry_get(s->entry, "points"), "yes")) return true;
  }
  return false;
}
