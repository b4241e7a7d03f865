/* Phrases of data: what stands behind an English preposition into the phrase that tells on which data ("on the streaming benchmarks").
 * What each function here answers, data_phrase.h tells. */
#include "find/context/data_phrase.h"

#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

bool cx_data_has_capital(const cx_scene *scene, cx_span np) {
  for (uint32_t i = np.start; i < np.end; i++)
    if (cx_is_upper(scene->reading.text.p[i])) return true;
  return false;
}

bool cx_data_heads(const cx_scene *scene, cx_span np) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  if (!cx_phrase_ends_in(scene, np, "set")) return false;
  cx_span kind = cx_phrase_word_before(scene, np.start, last.start);
  const cx_entry *of = cx_span_empty(kind) ? NULL : cx_lexicon_find(scene->lexicon, "setkind", cx_scene_text(scene, kind));
  return !of || !cx_str_is(of->name, "kind");
}

bool cx_data_modified(const cx_scene *scene, cx_span np) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  for (uint32_t from = np.start; from < last.start;) {
    uint32_t end = from;
    while (end < last.start && scene->reading.text.p[end] != ' ') end++;
    cx_str word = cx_str_cut(scene->reading.text, from, end);
    bool little = cx_lexicon_find(scene->lexicon, "vague", word) || cx_lexicon_find(scene->lexicon, "plain", word) ||
                  cx_lexicon_find(scene->lexicon, "phrase", word);
    if (!little) return true;
    from = end + 1;
  }
  return false;
}

cx_span cx_data_told(const cx_scene *scene, cx_span np, bool many) {
  for (;;) {
    uint32_t end = cx_word_end(scene->reading.text, np.start, np.end, "-");
    const cx_entry *vague = cx_lexicon_find(scene->lexicon, "vague", cx_str_cut(scene->reading.text, np.start, end));
    if (!vague || (many && !cx_str_is(vague->name, "many")) || end + 1 >= np.end || scene->reading.text.p[end] != ' ') return np;
    np.start = end + 1;
  }
}

bool cx_data_is_told(const cx_scene *scene, cx_span np) {
  cx_span telling = cx_data_told(scene, np, false);
  return cx_data_has_capital(scene, telling) || (cx_data_modified(scene, telling) && cx_data_heads(scene, telling));
}

/* The phrase up to its head where that is a word of data ("real-world datasets | reveal"). */
static cx_span to_head(const cx_scene *scene, cx_span np) {
  for (uint32_t at = np.end; at > np.start;) {
    cx_span word = cx_phrase_word_before(scene, np.start, at);
    if (cx_span_empty(word)) break;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
    if (role && cx_str_is(role->sub, "set") && word.start > np.start) return (cx_span){np.start, word.end};
    at = word.start;
  }
  return np;
}

/* "the Bergen Storm Damage (BSD) | dataset": the phrase with its short form and its noun behind that; else the phrase. */
static cx_span with_short_form(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span inside = cx_span_empty(np) ? np : cx_bracket_behind(scene, line, np.end);
  if (cx_span_empty(inside) || cx_data_heads(scene, np) || !cx_is_upper(scene->reading.text.p[inside.start])) return np;
  bool word = !memchr(scene->reading.text.p + inside.start, ' ', cx_span_len(inside)) && !cx_quantity_at(line, inside.start);
  if (!word || !cx_begins_at(scene, line, inside.end + 1, " ")) return np;
  cx_span rest = to_head(scene, cx_phrase_after(scene, line, inside.end + 2));
  bool noun = rest.start == inside.end + 2 && cx_data_heads(scene, rest) && !cx_data_has_capital(scene, rest);
  return noun && !cx_data_modified(scene, rest) ? (cx_span){np.start, rest.end} : np;
}

/* "a large, | hand-labelled dataset": the phrase behind an adjective and its comma; else what was found. */
static cx_span past_adjective(const cx_scene *scene, const cx_line *line, uint32_t at, cx_span np) {
  bool led = cx_begins_at(scene, line, at, " a ") || cx_begins_at(scene, line, at, " an ") || cx_begins_at(scene, line, at, " our ");
  bool one = !cx_span_empty(np) && cx_phrase_word_before(scene, np.start, np.end).start == np.start;
  if (!led || !one || !cx_is_lower(scene->reading.text.p[np.start]) || !cx_begins_at(scene, line, np.end, ", ")) return np;
  cx_span rest = cx_phrase_after(scene, line, np.end + 1);
  bool noun = !cx_span_empty(rest) && rest.start == np.end + 2 && cx_data_heads(scene, to_head(scene, rest));
  return noun && !cx_data_heads(scene, np) ? rest : np;
}

cx_span cx_data_phrase(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_span np = past_adjective(scene, line, at, cx_phrase_after(scene, line, at)), first = with_short_form(scene, line, to_head(scene, np));
  if (cx_span_empty(np) || cx_phrase_is_data(scene, line, first) || cx_data_has_capital(scene, np)) return first;
  if (!cx_begins_at(scene, line, np.end, " and ")) return first;
  cx_span next = to_head(scene, cx_phrase_after(scene, line, np.end + 5));
  if (cx_phrase_word_before(scene, next.start, next.end).start == next.start) return first; /* "models and datasets" */
  return next.start == np.end + 5 && cx_phrase_is_data(scene, line, next) && !cx_data_has_capital(scene, next)
             ? (cx_span){np.start, next.end}
             : first;
}

bool cx_data_opens(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  bool on = cx_str_is(cx_scene_text(scene, hit->span), "on") || cx_str_is(cx_scene_text(scene, hit->span), "On");
  if (!on || hit->span.start > line->span.start + 12 || last.start == np.start || !cx_begins_at(scene, line, np.end, ", ")) return false;
  uint32_t end = cx_word_end(scene->reading.text, np.start, np.end, "-");
  return !cx_lexicon_find(scene->lexicon, "vague", cx_str_cut(scene->reading.text, np.start, end));
}

const cx_slot *cx_data_known(const cx_line *line, cx_span np) {
  for (uint32_t i = cx_slot_from(line, np.start); i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start >= np.end) break;
    if (cx_slot_is_data(s) && cx_span_meets(np, s->core)) return s;
  }
  return NULL;
}

bool cx_data_ends_name(const cx_scene *scene, cx_span np) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  return last.start > np.start && cx_is_upper(scene->reading.text.p[last.start]) && cx_phrase_ends_in(scene, np, "set");
}

cx_span cx_data_counted(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t at) {
  enum { OPENING = 24 }; /* "Notably, on six river corpora, …" */
  const cx_slot *number = cx_quantity_at(line, at);
  cx_span none = {0, 0};
  if (scene->reading.text.p[number->mention->number.end] == '-') { /* "on the 12-riddle held-back subset" */
    cx_span rest = cx_phrase_after(scene, line, number->span.end);
    cx_span sized = {number->mention->number.start, rest.end};
    return rest.start == number->span.end + 1 && cx_data_heads(scene, rest) && !cx_data_known(line, sized) ? sized : none;
  }
  cx_str on = cx_scene_text(scene, cx_phrase_word_before(scene, line->span.start, at));
  bool opening = (cx_str_is(on, "on") || cx_str_is(on, "On")) && at < line->span.start + OPENING &&
                 cx_begins_at(scene, line, number->mention->quote.end, ", ");
  if (number->mention->shape != CX_SHAPE_COUNT || !(cx_data_evaluates(d) || (opening && cx_draft_moves(d)))) return none;
  cx_span np = {number->mention->number.end + 1, number->mention->quote.end};
  if (np.end <= np.start || cx_data_known(line, np)) return none;
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  bool opens = at < line->span.start + 12 && cx_phrase_is_data(scene, line, np); /* "On six unseen driving tasks, …" */
  bool set = cx_data_heads(scene, to_head(scene, np)), named = set && cx_data_has_capital(scene, np); /* "six IPC benchmark domains" */
  if ((!cx_data_heads(scene, np) && !opens && !named) || last.start == np.start) return none;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) { /* "on two river datasets, A and B, …" */
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention || s->core.start != np.end + 2 || s->member_count < 2 || scene->reading.text.p[np.end] != ',') continue;
    return s->member_count == d->slot->member_count ? s->members[d->member].core : s->core;
  }
  return cx_data_modified(scene, np) ? np : none;
}

bool cx_data_parted(const cx_line *line, uint32_t from, uint32_t to) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit->span.start >= from && hit->span.end <= to && cx_str_is(hit->entry->vocabulary->class_name, "breaks")) return true;
  }
  return false;
}

bool cx_data_evaluates(const cx_draft *d) {
  if (d->kind == CLAIMX_SCORE) return !d->metric || !cx_sub_is(d->metric, "setting");
  bool quality = d->metric && (cx_sub_in(d->metric, "score", "error") || cx_sub_is(d->metric, "general"));
  if (d->kind == CLAIMX_FRACTION) return quality && d->relation == CX_RELATION_KEEPS;
  bool amount = d->mention->shape == CX_SHAPE_PERCENT || d->mention->shape == CX_SHAPE_POINTS;
  if (d->kind != CLAIMX_CHANGE || (amount && !d->metric)) return d->kind == CLAIMX_CHANGE;
  return quality && (amount || !cx_sub_is(d->metric, "general"));
}

cx_span cx_data_task(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_str text = scene->reading.text;
  cx_span none = {0, 0};
  if (cx_span_empty(np) || !cx_is_upper(text.p[np.start])) return none;
  uint32_t end = cx_word_end(text, np.start, np.end, "-"), at = end + 1;
  if (!cx_lexicon_find(scene->lexicon, "contest-part", cx_str_cut(text, np.start, end)) || !cx_begins_at(scene, line, end, " "))
    return none;
  uint32_t tail = at;
  while (tail < line->span.end && cx_is_digit(text.p[tail])) tail++;
  if (tail == at && tail < line->span.end && cx_is_upper(text.p[tail])) tail++;
  return tail > at && (tail >= line->span.end || !cx_is_alnum(text.p[tail])) ? cx_span_of(np.start, tail) : none;
}
