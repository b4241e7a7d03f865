/* Placed: data that stand right at a value, whether or not a vocabulary knows them: "91% on Java", "0.9 (CI …) on the X dataset", "81%
 * (AIBL)", "on X (recall: 80%, F1: 70%)". They are the value's own, whatever other data the sentence names. English. */
#include "find/context/context.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

enum { REACH = 70, BRACKET = 90 };

static bool names_system(const cx_scene *scene, cx_span name) {
  return cx_str_eq(cx_scene_text(scene, name), cx_scene_text(scene, scene->system.name));
}

static const cx_slot *slot_from(const cx_line *line, uint32_t at) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].core.start == at) return &line->slotted.slots[i];
  return NULL;
}

/* A verb, a movement or a number: what stands behind is of another statement. */
static bool states(const cx_slot *s) {
  bool verb = s->entry && cx_str_ends(s->entry->sub, CX_STR("verb"));
  return s->mention || cx_slot_is(s, "V") || cx_slot_is(s, "W") || cx_slot_is(s, "K") || verb;
}

static uint32_t behind_bracket(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  if (!cx_begins_at(scene, line, at, " (")) return at;
  uint32_t end = at + 2;
  while (end < line->span.end && end < at + BRACKET && text.p[end] != ')' && text.p[end] != '(') end++;
  return end < line->span.end && text.p[end] == ')' ? end + 1 : at;
}

/* "81% (AIBL)": nothing but a name between the brackets. */
static cx_span in_bracket(const cx_scene *scene, const cx_line *line, uint32_t at) {
  uint32_t end = behind_bracket(scene, line, at);
  const cx_slot *s = end > at + 3 ? slot_from(line, at + 2) : NULL;
  bool whole = s && !s->mention && s->core.end + 1 == end && (cx_slot_is_data(s) || !s->entry);
  return whole && !names_system(scene, s->core) ? s->core : (cx_span){0, 0};
}

/* Whether the sentence names data in brackets behind one of its values. */
static bool brackets_hold_data(const cx_scene *scene, const cx_line *line) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    cx_span name = s->mention ? in_bracket(scene, line, s->span.end) : (cx_span){0, 0};
    if (!cx_span_empty(name) && cx_slot_is_data(slot_from(line, name.start))) return true;
  }
  return false;
}

static bool heads_data(const cx_scene *scene, cx_span np) {
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end)));
  return head && cx_str_is(head->sub, "set");
}

/* What "on" puts behind a value: data of the vocabulary, a name, or a phrase whose noun is one of data. */
static cx_span put_on(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_span none = {0, 0}, np = cx_phrase_after(scene, line, at);
  if (cx_span_empty(np) || np.start > at + 6 || cx_quantity_at(line, np.start)) return none;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_slot_is_data(s) && s->core.start == np.start) return cx_whole_name(scene, s->core);
    if (cx_slot_is_data(s) && cx_span_meets(s->core, np)) return none;
  }
  const cx_slot *name = slot_from(line, np.start);
  if (name && (name->mention || name->entry || name->member_count || names_system(scene, name->core))) return none;
  if (heads_data(scene, np)) return cx_phrase_word_before(scene, np.start, np.end).start > np.start ? np : none;
  if (name) return name->core;
  bool word = cx_is_upper(scene->reading.text.p[np.start]) && !memchr(scene->reading.text.p + np.start, ' ', cx_span_len(np));
  return word && !cx_lexicon_find(scene->lexicon, "notname", cx_scene_text(scene, np)) ? np : none;
}

/* "80% top-1 accuracy on X", "a gain of 3% in recall on X". */
static cx_span behind(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_str text = scene->reading.text;
  uint32_t from = d->slot->span.end > d->quote.end ? d->slot->span.end : d->quote.end;
  cx_span name = in_bracket(scene, line, from);
  if (!cx_span_empty(name)) return brackets_hold_data(scene, line) ? name : (cx_span){0, 0};
  from = behind_bracket(scene, line, from);
  for (uint32_t at = from; at < line->span.end && at < from + REACH; at++) {
    if (strchr(",.;:()", text.p[at])) break;
    if (text.p[at] != ' ') continue;
    const cx_slot *s = slot_from(line, at + 1);
    if (s && states(s)) break;
    if (cx_begins_at(scene, line, at, " and ") || cx_begins_at(scene, line, at, " than ")) break;
    bool on = cx_begins_at(scene, line, at, " on "), across = cx_begins_at(scene, line, at, " across ");
    if (on || across) return put_on(scene, line, at + (on ? 3 : 7));
  }
  return (cx_span){0, 0};
}

/* "on X (recall: 80%, F1: 70%)", "91% on X (+2%)": the data right before the bracket that the value stands in. */
static cx_span before_bracket(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span around = cx_bracket_around(scene, line, d->quote), none = {0, 0};
  if (cx_span_empty(around) || around.start < line->span.start + 3) return none;
  uint32_t end = around.start;
  while (end > line->span.start && strchr("( ", scene->reading.text.p[end - 1])) end--;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.end != end || s->mention || s->member_count) continue;
    if (cx_slot_is_data(s)) return cx_whole_name(scene, s->core);
    bool on = cx_ends_at(scene, s->core.start, " on ") || cx_ends_at(scene, s->core.start, " on the ");
    return on && !s->entry && !names_system(scene, s->core) ? s->core : none;
  }
  return none;
}

cx_span cx_data_placed(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  bool evaluated = d->kind == CLAIMX_SCORE || d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_SPEEDUP || d->kind == CLAIMX_FRACTION;
  if (!evaluated || d->slot->member_count) return (cx_span){0, 0};
  cx_span name = behind(scene, line, d);
  return cx_span_empty(name) ? before_bracket(scene, line, d) : name;
}
