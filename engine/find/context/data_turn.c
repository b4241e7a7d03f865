/* Data in turn: where a sentence has several values, which of them a name of data behind the first is of. */
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "0.9 on X, 0.8 on Y": data behind a value is that value's; the next gets them only where none follow it. */
bool cx_data_taken(const cx_line *line, cx_span at) {
  bool taken = false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.end >= at.start) break;
    if (s->mention && s->mention->shape != CX_SHAPE_COUNT)
      taken = true;
    else if (cx_slot_moves(s))
      taken = false; /* "raises A on X by 3%, lowers B on Y by 2%": a verb of its own */
  }
  return taken;
}

/* "gains 4 points on A; on B, 2 points": a preposition right behind a semicolon. */
static bool opens_part(const cx_scene *scene, const cx_line *line, uint32_t from, cx_span at) {
  for (uint32_t i = at.start; i > from && i > line->span.start && at.start - i < 16; i--)
    if (scene->reading.text.p[i - 1] == ';') return true;
  return false;
}

/* "improves A from 70 to 80 and B from 60 to 65", "gains 3% on A, and on B it keeps 99%": data that "and" puts before the next value are
 * that value's, where the one before has data in front. */
uint32_t cx_data_added_by(const cx_scene *scene, const cx_line *line, cx_span at) {
  cx_span word = cx_phrase_word_before(scene, line->span.start, at.start);
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
  if (role && cx_str_is(role->name, "preposition")) word = cx_phrase_word_before(scene, line->span.start, word.start);
  return cx_str_is(cx_scene_text(scene, word), "and") ? word.start : 0;
}

/* "88% on GitHub and 92% on X": it has a place of its own, and what follows another value is that value's. */
static bool placed(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span at) {
  uint32_t own = d->quote.end + 4;
  if (!cx_begins_at(scene, line, d->quote.end, " on ") || !cx_is_upper(scene->reading.text.p[own]) || at.start <= own) return false;
  return cx_data_taken(line, at) && cx_slot_between(line, own, at.start, "Q");
}

uint32_t cx_data_led_by(const cx_scene *scene, uint32_t joint, cx_span at) {
  enum { AND = 4 };
  uint32_t end = 0;
  if (!joint || joint + AND >= at.start) return 0;
  const cx_entry *onto = cx_lexicon_longest(scene->lexicon, "onto", scene->reading.text, cx_span_of(joint + AND, at.start), &end);
  return onto && cx_str_is(onto->sub, "data") ? end : 0;
}

/* "on A it gains 3%, and | on B, | it gains 4%": a comma closes what a preposition of its own opens. */
static bool opens_clause(const cx_scene *scene, const cx_line *line, uint32_t joint, cx_span at) {
  uint32_t end = cx_data_led_by(scene, joint, at);
  cx_span np = end ? cx_data_phrase(scene, line, end) : at;
  return end && cx_begins_at(scene, line, np.end > at.end ? np.end : at.end, ", ");
}

/* "On A, it gains": a name or a phrase that tells its data stands behind a preposition before a value. */
static bool data_before(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  for (uint32_t i = 0; i < line->hits.n && line->hits.at[i].span.end < d->quote.start; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "onto") || !cx_str_is(hit->entry->sub, "data")) continue;
    cx_span np = cx_data_phrase(scene, line, hit->span.end);
    if (!cx_span_empty(np) && np.end < d->quote.start && !cx_quantity_at(line, np.start) && cx_data_is_told(scene, np)) return true;
  }
  return false;
}

bool cx_data_of_next(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span at) {
  if (opens_part(scene, line, d->quote.end, at) || placed(scene, line, d, at)) return true;
  uint32_t joint = cx_data_added_by(scene, line, at);
  if (!joint || joint < d->quote.end) return false;
  bool value = false, data = opens_clause(scene, line, joint, at) || (cx_data_led_by(scene, joint, at) && data_before(scene, line, d));
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    value = value || (s->mention && s->core.start > at.end);
    data = data || (cx_slot_is_data(s) && s->core.end < d->quote.start);
  }
  return value && data;
}

/* "68/74/51 on A/B/C", "1.9/3.9 on Tide calm/storm": as many names between slashes as values. */
cx_span cx_data_slashed(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { WORDS = 3, APART = 40 };
  cx_str text = scene->reading.text;
  uint32_t values = d->slot->member_count, at = d->slot->span.end, end = 0, parts = 0;
  cx_span none = {0, 0}, own = none;
  if (values < 2 || !memchr(cx_scene_text(scene, d->slot->core).p, '/', cx_span_len(d->slot->core))) return none;
  for (uint32_t i = cx_hit_from(line, at); i < line->hits.n && !end; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool onto = cx_entry_in(hit->entry, "onto") && cx_str_is(hit->entry->sub, "data") && hit->span.start > at;
    if (onto && hit->span.start < at + APART && !cx_mark_between(scene, at, hit->span.start, ",;:.()")) end = hit->span.end;
  }
  if (!end || !cx_begins_at(scene, line, end, " ")) return none;
  uint32_t start = end + 1;
  for (int words = 0; words < WORDS; words++) {
    end = cx_word_end(text, end + 1, line->span.end, "-_+");
    if (end < line->span.end && text.p[end] == '/') break;
    if (end >= line->span.end || text.p[end] != ' ' || !cx_is_upper(text.p[start])) return none;
  }
  for (uint32_t from = start; end > from && parts < values; parts++) {
    if (parts == d->member) own = cx_span_of(from, end);
    if (end >= line->span.end || text.p[end] != '/') break;
    from = end + 1;
    end = cx_word_end(text, from, line->span.end, "-_+");
  }
  return parts + 1 == values ? own : none;
}

/* "on long-text benchmarks", "on vision datasets": several, behind a preposition without an article. */
bool cx_data_bare(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span word = cx_phrase_word_before(scene, line->span.start, np.start);
  const cx_entry *role = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
  if (role && cx_str_is(role->sub, "some")) { /* "on both private and public datasets" */
    word = cx_phrase_word_before(scene, line->span.start, word.start);
    role = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
  }
  if (!role || !cx_str_is(role->name, "preposition")) return false;
  cx_str head = cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end));
  role = cx_lexicon_find(scene->lexicon, "phrase", head);
  return role && cx_str_is(role->sub, "set") && !cx_str_eq(cx_noun_singular(scene->lexicon, scene->arena, head), head);
}
