/* Wholes: a share, a multiple or a nearness into what it is of ("97% of the teacher's accuracy", "twice the memory of X", "within 1% of
 * dense performance"). English. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/draft/beside.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "44% of woven tokens": one word in small letters that tells which, not whose; but "of dense accuracy". */
static bool only_tells(const cx_scene *scene, const cx_line *line, cx_span owner) {
  cx_str text = cx_scene_text(scene, owner);
  if (!cx_str_is_lower(text, "")) return false;
  if (cx_lexicon_find(scene->lexicon, "whole", text) || cx_lexicon_find(scene->lexicon, "head", text)) return false;
  return cx_begins_at(scene, line, owner.end, " ");
}

/* "double the accuracy of X", "0.3 times the peak power of X", "half the size of X": whose metric it is so many times. */
static cx_span multiplied(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span none = {0, 0};
  bool times = d->mention->shape == CX_SHAPE_FACTOR || d->mention->shape == CX_SHAPE_PART || d->mention->shape == CX_SHAPE_PERCENT;
  if (!times || cx_by_leads(scene, d->slot) || !cx_begins_at(scene, line, d->quote.end, " the ")) return none; /* "cuts by half the cost" */
  const cx_entry *verb = cx_lexicon_find(scene->lexicon, "move", cx_scene_text(scene, d->mention->number));
  if (verb && !cx_str_is(cx_entry_get(verb, "weak"), "yes")) return none; /* "doubles the accuracy of X" improves X */
  cx_span np = cx_phrase_after(scene, line, d->quote.end);
  if (cx_span_empty(np) || !cx_ends_in_metric(line, np) || !cx_begins_at(scene, line, np.end, " of ")) return none;
  cx_span owner = cx_phrase_after(scene, line, np.end + 4);
  if (cx_span_empty(owner) || cx_quantity_at(line, owner.start)) return none;
  return owner;
}

/* "a 7x gap between Y and | X", "the gap between Y and | X is 4 points", "52% of the gap between Y and | X": the second of two that are so
 * far apart; not where something moves the gap. */
static cx_span far_side(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { APART = 60 };
  cx_span none = {0, 0};
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is(s, "M") || !s->entry || !cx_str_is(s->entry->sub, "gap") || !cx_begins_at(scene, line, s->core.end, " between "))
      continue;
    cx_span first = cx_phrase_after(scene, line, s->core.end + 9);
    cx_span second = cx_begins_at(scene, line, first.end, " and ") ? cx_phrase_after(scene, line, first.end + 4) : none;
    if (cx_span_empty(second) || cx_quantity_at(line, second.start)) continue;
    bool ahead = d->quote.end <= s->core.start;
    uint32_t from = ahead ? d->quote.end : second.end, to = ahead ? s->core.start : d->quote.start;
    if (from > to || to - from > APART || cx_mark_between(scene, from, to, ",;:(")) continue;
    uint32_t moved = s->core.start > line->span.start + APART ? s->core.start - APART : line->span.start;
    if (cx_data_parted(line, from, to) || (d->kind == CLAIMX_CHANGE && cx_verb_between(line, moved, to, false))) continue;
    cx_span last = cx_phrase_word_before(scene, second.start, second.end);
    bool verb = cx_lexicon_find(scene->lexicon, "comparison", cx_scene_text(scene, last)) != NULL; /* "the worst | exceeds" */
    return verb && last.start > second.start ? cx_span_of(second.start, last.start - 1) : second;
  }
  return none;
}

/* "half | as many layers as | X": behind the second "as", or 0. */
static uint32_t as_many(const cx_scene *scene, const cx_line *line, uint32_t from) {
  enum { APART = 40 };
  if (!cx_begins_at(scene, line, from, " as ")) return 0;
  for (uint32_t at = from + 4; at + 4 < line->span.end && at < from + APART && !strchr(",.;:(", scene->reading.text.p[at]); at++)
    if (cx_begins_at(scene, line, at, " as ")) return at + 3;
  return 0;
}

/* "recovers 67% of X's mean": whose it is, whatever noun stands behind; not "today's". */
static cx_span named_possessor(const cx_scene *scene, cx_span np) {
  cx_span whose = cx_phrase_possessor(scene, np);
  for (uint32_t at = whose.start; at < whose.end; at++)
    if (cx_is_upper(scene->reading.text.p[at])) return whose;
  return (cx_span){0, 0};
}

/* "with only 6% of", "trained on 6% of", "needs 6% of": what one makes do with; not "takes up 6% of", which is a part that it has. */
static bool makes_do(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span word = cx_phrase_word_before(scene, line->span.start, cx_before_adverb(scene, d->slot));
  if (cx_span_empty(word)) return false;
  cx_str text = cx_scene_text(scene, word);
  const cx_entry *verb = cx_lexicon_find(scene->lexicon, "use", text);
  if (verb) return !cx_str_is(verb->name, "contain");
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", text);
  return role && cx_str_is(role->name, "preposition");
}

/* "6% of the data | required by X": who needs all of it. */
static cx_span needed_by(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span none = {0, 0}, last = cx_phrase_word_before(scene, np.start, np.end);
  uint32_t end;
  if (!cx_begins_at(scene, line, np.end, " ")) return none;
  const cx_entry *head =
      cx_lexicon_longest(scene->lexicon, "share-head", scene->reading.text, cx_span_of(np.end + 1, line->span.end), &end);
  if (!head && last.start > np.start) /* a participle that the phrase ends with */
    head = cx_lexicon_longest(scene->lexicon, "share-head", scene->reading.text, cx_span_of(last.start, line->span.end), &end);
  if (!head || !cx_str_is(head->name, "user") || !cx_begins_at(scene, line, end, " ")) return none;
  cx_span user = cx_phrase_after(scene, line, end + 1), which = cx_phrase_word_before(scene, end, user.start);
  const cx_entry *role = cx_span_empty(which) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, which));
  if (role && cx_str_is(role->sub, "adjective")) user.start = which.start; /* "existing methods" */
  return cx_quantity_at(line, user.start) || cx_lexicon_find(scene->lexicon, "pronoun", cx_scene_text(scene, user)) ? none : user;
}

/* "time only 14% of the baseline methods": of a metric told in front, a kind of systems is the whole. */
static bool is_kind_measured(const cx_scene *scene, const cx_draft *d, cx_span np) {
  bool before = !cx_span_empty(d->metric_span) && d->metric_span.end < d->quote.start;
  return before && d->kind == CLAIMX_FRACTION && cx_compared_is_kind(scene, np) &&
         cx_phrase_word_before(scene, np.start, np.end).start > np.start;
}

/* "98% of the teacher's accuracy", "within 2% of dense quality", "1/3 that of X": whose metric it is a share of. */
void cx_draft_whole(cx_scene *scene, const cx_line *line, cx_draft *d) {
  cx_str text = scene->reading.text;
  bool close = d->kind == CLAIMX_CHANGE && d->bound == CX_UNDER;
  bool factor = d->kind == CLAIMX_SPEEDUP || d->kind == CLAIMX_CHANGE; /* "1.3× that of X" */
  if (d->kind != CLAIMX_FRACTION && !close && !factor) return;
  cx_span many = multiplied(scene, line, d);
  if (cx_span_empty(many)) many = far_side(scene, line, d);
  if (!cx_span_empty(many)) {
    d->baseline = many;
    return;
  }
  uint32_t from = d->quote.end;
  if (cx_begins_at(scene, line, from, " (")) /* "5 percentage points (pp) of" */
    for (uint32_t i = from; i < line->span.end && i < from + 12 && from == d->quote.end; i++)
      if (text.p[i] == ')') from = i + 1;
  while (from < line->span.end && text.p[from] == '*') from++; /* marked */
  uint32_t end = as_many(scene, line, from);
  if (end && d->kind == CLAIMX_FRACTION) {
    cx_span other = cx_phrase_after(scene, line, end);
    if (!cx_quantity_at(line, other.start)) d->baseline = other; /* "half as many as 3 models" */
    return;
  }
  const cx_entry *head = from + 1 < line->span.end && text.p[from] == ' '
                             ? cx_lexicon_longest(scene->lexicon, "share-head", text, (cx_span){from + 1, line->span.end}, &end)
                             : NULL;
  if (!head || end >= line->span.end || text.p[end] != ' ') return;
  bool whole = cx_str_is(head->name, "whole");
  if (whole && factor && !close) return;
  cx_span np = cx_phrase_after(scene, line, end + 1);
  if (cx_span_empty(np) && d->metric_span.start > end && d->metric_span.start < end + 6)
    np = d->metric_span; /* "of the tuning cost of X" */
  cx_span owner = whole ? cx_compared_owner(scene, line, np) : np;
  if (whole && cx_span_empty(owner) && cx_str_ends(cx_scene_text(scene, np), CX_STR("'s")))
    owner = cx_span_of(np.start, np.end - 2); /* "a third of X's" */
  cx_str then = cx_str_cut(text, np.end, line->span.end);
  if (whole && cx_span_empty(owner) && cx_str_starts(then, CX_STR(" of ")) && cx_ends_in_metric(line, np))
    owner = cx_phrase_after(scene, line, np.end + 4); /* "3% of the cost of X" */
  else if (close && cx_span_empty(owner) && !cx_ends_in_metric(line, np))
    owner = np; /* "within 1% of larger models" */
  if (whole && d->kind == CLAIMX_FRACTION) {
    cx_span user = makes_do(scene, line, d) ? needed_by(scene, line, np) : (cx_span){0, 0};
    if (!cx_span_empty(user)) owner = user;
    if (cx_span_empty(owner) && d->move) owner = named_possessor(scene, np);
    if (cx_span_empty(owner) && is_kind_measured(scene, d, np)) owner = np;
  }
  const cx_entry *first = cx_span_empty(owner) ? NULL : cx_lexicon_find(scene->lexicon, "whole", cx_scene_text(scene, owner));
  if (first && cx_str_is(first->name, "amount")) owner = np; /* "of the initial capacity" */
  const cx_slot *number = cx_span_empty(owner) ? NULL : cx_quantity_at(line, owner.start);
  bool sized =
      number && number->mention->shape == CX_SHAPE_PARAMETERS && number->span.end < owner.end; /* "of the 32B teacher's accuracy" */
  if (!cx_span_empty(owner) && (!number || sized) && !only_tells(scene, line, owner)) d->baseline = owner;
}
