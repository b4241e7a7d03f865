/* Placed: data that stand right at a value, whether or not a vocabulary knows them: "91% on Java", "0.9 (CI …) on the X dataset", "81%
 * (AIBL)", "on X (recall: 80%, F1: 70%)", "by 3% and 4% on X and Y". They are the value's own, whatever other data the sentence names.
 * English. */
#include <stddef.h>

#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/draft/draft.h"
#include "find/name/name.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

enum { REACH = 70 };

static bool names_system(const cx_scene *scene, cx_span name) {
  return cx_str_eq(cx_scene_text(scene, name), cx_scene_text(scene, scene->system.name));
}

static const cx_slot *slot_from(const cx_line *line, uint32_t at) {
  const cx_slot *slots = line->slotted.slots;
  uint32_t i = cx_first_from(slots, line->slotted.slot_count, sizeof *slots, offsetof(cx_slot, core), at);
  return i < line->slotted.slot_count && slots[i].core.start == at ? &slots[i] : NULL;
}

/* A verb, a movement or a number: what stands behind is of another statement. */
static bool states(const cx_slot *s) {
  bool verb = s->entry && cx_str_ends(s->entry->sub, CX_STR("verb"));
  return s->mention || cx_slot_is(s, "V") || cx_slot_is(s, "W") || cx_slot_is(s, "K") || verb;
}

/* "RiverQA", "MathVQA", "ARC2": a capital or a digit within a word, as no plain word has; not "Score-Comparison", "River's". */
static bool within_word(cx_str name) {
  for (size_t i = 0; i < name.n; i++)
    if (!cx_is_alnum(name.p[i]) && name.p[i] != '-') return false;
  for (size_t i = 1; i < name.n; i++)
    if (name.p[i - 1] != '-' && (cx_is_upper(name.p[i]) || cx_is_digit(name.p[i]))) return name.n > 3;
  return false;
}

/* "81% (AIBL)": nothing but a name between the brackets. */
static cx_span in_bracket(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_span inside = cx_bracket_behind(scene, line, at);
  const cx_slot *s = cx_span_empty(inside) ? NULL : slot_from(line, inside.start);
  bool whole = s && !s->mention && cx_span_eq(s->core, inside) && (cx_slot_is_data(s) || !s->entry);
  return whole && !names_system(scene, s->core) ? s->core : (cx_span){0, 0};
}

/* Whether the sentence names data in brackets behind one of its values; or behind two of them names that are of no model, whatever a
 * vocabulary knows of them ("81% (RiverQA) and 72% (LakeQA)"). */
static bool brackets_hold_data(const cx_scene *scene, const cx_line *line) {
  int names = 0;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    cx_span name = s->mention ? in_bracket(scene, line, s->span.end) : (cx_span){0, 0};
    if (cx_span_empty(name)) continue;
    if (cx_slot_is_data(slot_from(line, name.start))) return true;
    if (cx_data_names_model(scene, line, name)) return false;
    names += within_word(cx_scene_text(scene, name));
  }
  return names > 1;
}

/* "on some benchmarks, such as X", "on three sets (X, Y, Z)": the names follow. */
static bool goes_on(const cx_scene *scene, const cx_line *line, uint32_t at) {
  if (cx_begins_at(scene, line, at, " (") || cx_begins_at(scene, line, at, ":")) return true;
  if (!cx_begins_at(scene, line, at, ", ")) return false; /* ", with 3% fewer steps" is no list */
  cx_str rest = cx_str_cut(scene->reading.text, at + 2, line->span.end);
  uint32_t end;
  const cx_entry *role = cx_lexicon_longest(scene->lexicon, "phrase", rest, cx_span_of(0, (uint32_t)rest.n), &end);
  return (rest.n && cx_is_upper(rest.p[0])) || (role && cx_str_is(role->sub, "example"));
}

static bool named(cx_str word) {
  for (size_t i = 0; i < word.n; i++)
    if (cx_is_upper(word.p[i]) || (i && cx_is_digit(word.p[i]))) return true;
  return false;
}

cx_span cx_data_listed_name(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  cx_span name = {at, at};
  while (name.end < line->span.end) {
    uint32_t start = name.end > at ? name.end + 1 : at, end = start;
    while (end < line->span.end && !strchr(" ,;:()", text.p[end])) end++;
    if (end == line->span.end && end > start && text.p[end - 1] == '.') end--;
    if (!named(cx_str_cut(text, start, end))) break;
    name.end = end;
    if (end < line->span.end && text.p[end] != ' ') break;
  }
  return name;
}

/* What "on" puts behind a value: data of the vocabulary, a name, or a phrase whose noun is one of data. */
static cx_span put_on(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_span none = {0, 0}, np = cx_phrase_after(scene, line, at);
  if (cx_span_empty(np) || np.start > at + 6 || cx_quantity_at(line, np.start)) return none;
  cx_span task = cx_data_task(scene, line, np);
  if (!cx_span_empty(task)) return task;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_slot_is_data(s) && s->core.start == np.start) return cx_whole_name(scene, s->core);
    if (cx_slot_is_data(s) && cx_span_meets(s->core, np)) return none;
  }
  const cx_slot *name = slot_from(line, np.start);
  if (name && (name->mention || name->entry || name->member_count || names_system(scene, name->core))) return none;
  if (cx_data_heads(scene, np)) {
    cx_span whole = cx_data_parted_from(scene, line, np);
    if (!cx_span_empty(whole)) return whole;
    const cx_slot *own = cx_begins_at(scene, line, np.end, " ") ? slot_from(line, np.end + 1) : NULL; /* "on the map benchmark X" */
    if (own && !own->mention && (cx_slot_is_data(own) || !own->entry)) return own->core;
    cx_span word = own || !cx_begins_at(scene, line, np.end, " ") ? (cx_span){0, 0} : cx_data_listed_name(scene, line, np.end + 1);
    bool capitals =
        cx_span_len(word) > 2 && cx_is_upper(scene->reading.text.p[word.start]) && cx_is_upper(scene->reading.text.p[word.start + 1]);
    if (capitals && !cx_quantity_at(line, word.start)) return word;
    bool told = cx_data_is_told(scene, np) || cx_data_is_part(scene, np);
    bool one = cx_phrase_word_before(scene, np.start, np.end).start == np.start;
    return told && !one && !goes_on(scene, line, np.end) ? cx_data_cut(scene, line, np) : none;
  }
  if (name) return name->core;
  const cx_slot *last = slot_from(line, cx_phrase_word_before(scene, np.start, np.end).start); /* "on the non-convex Booster" */
  bool ends = last && !last->mention && !last->entry && last->core.end == np.end && !names_system(scene, last->core);
  cx_str final = ends ? cx_scene_text(scene, last->core) : CX_STR("");
  bool kinds = final.n && final.p[final.n - 1] == 's' && !named(cx_str_cut(final, 1, final.n)); /* "on multiple Scenarios" */
  if (ends && !kinds && !cx_data_names_model(scene, line, last->core)) return last->core;
  bool word = cx_is_upper(scene->reading.text.p[np.start]) && !memchr(scene->reading.text.p + np.start, ' ', cx_span_len(np));
  bool capitals = word && cx_is_upper(scene->reading.text.p[np.start + 1]); /* "on CPU" */
  return word && !(capitals && cx_lexicon_find(scene->lexicon, "notname", cx_scene_text(scene, np))) ? np : none;
}

/* Where the phrase behind a preposition of data ("on", "across") begins, which stands behind a value and its metric; 0: none does. */
static uint32_t behind_value(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_str text = scene->reading.text;
  uint32_t from = d->slot->span.end > d->quote.end ? d->slot->span.end : d->quote.end;
  if (from < line->span.end && text.p[from] == ')' && cx_opened_at(scene, d->mention->whole.start)) from++; /* "strong recall (71%) on X" */
  from = cx_behind_bracket(scene, line, from);
  for (uint32_t at = from; at < line->span.end && at < from + REACH; at++) {
    if (strchr(",.;:()", text.p[at])) break;
    if (text.p[at] != ' ') continue;
    const cx_slot *s = slot_from(line, at + 1);
    if (s && states(s)) break;
    if (cx_begins_at(scene, line, at, " and ") || cx_begins_at(scene, line, at, " than ")) break;
    uint32_t end;
    const cx_entry *onto = cx_lexicon_longest(scene->lexicon, "onto", text, cx_span_of(at + 1, line->span.end), &end);
    if (onto && cx_str_is(onto->sub, "data") && cx_begins_at(scene, line, end, " ")) return end;
  }
  return 0;
}

/* "80% top-1 accuracy on X", "a gain of 3% in recall on X". */
static cx_span behind(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span name = in_bracket(scene, line, d->slot->span.end > d->quote.end ? d->slot->span.end : d->quote.end);
  if (!cx_span_empty(name)) return brackets_hold_data(scene, line) ? name : (cx_span){0, 0};
  uint32_t at = behind_value(scene, line, d);
  return at ? put_on(scene, line, at) : name;
}

/* "on | A (81%)", "on three benchmarks: | A (81%), B (70%)": whether data stand at a place. */
static bool opens_data(const cx_scene *scene, const cx_line *line, uint32_t at) {
  if (cx_ends_at(scene, at, " on ") || cx_ends_at(scene, at, " on the ")) return true;
  return cx_ends_at(scene, at, ": ") && cx_phrase_ends_in(scene, cx_phrase_word_before(scene, line->span.start, at - 2), "set");
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
    bool on = opens_data(scene, line, s->core.start) && !cx_data_names_model(scene, line, s->core);
    return on && !s->entry && !names_system(scene, s->core) ? s->core : none;
  }
  return none;
}

/* Whether a name is, or holds, one of a system; `data`: or one of data that a vocabulary knows. */
static bool is_system(const cx_scene *scene, const cx_line *line, cx_span name, bool *data) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_span_meets(hit->span, name)) continue;
    if (cx_str_is(hit->entry->vocabulary->slot, "N")) return true;
    *data |= cx_str_is(hit->entry->vocabulary->slot, "D");
  }
  return names_system(scene, name);
}

/* "by 1.3% and 2.9% on the public X-Map and Y sets": as many names as values, whatever a vocabulary knows of them. */
static cx_span paired_at(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t wanted, uint32_t count) {
  enum { WORDS = 4 };
  cx_str text = scene->reading.text;
  cx_span none = {0, 0}, found = none;
  bool data = false, closed = false;
  while (at < line->span.end && text.p[at] == ' ') at++;
  for (int words = 0; words < WORDS && at < line->span.end; words++) {
    uint32_t end = cx_word_end(text, at, line->span.end, "-");
    if (named(cx_str_cut(text, at, end))) break;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, at, end));
    bool determiner = role && cx_str_is(role->name, "determiner");
    data |= role && cx_str_is(role->name, "datahead");
    if (end == at || text.p[end] != ' ' || (role && !determiner && !data)) return none;
    at = end + 1;
  }
  for (uint32_t n = 0; n < count; n++) {
    cx_span name = cx_data_listed_name(scene, line, at);
    if (cx_span_empty(name) || cx_quantity_at(line, name.start) || is_system(scene, line, name, &data)) return none;
    if (n == wanted) found = name;
    uint32_t joint = cx_joint_length(cx_str_cut(text, name.end, line->span.end));
    if ((n + 1 < count) != (joint > 0 && !cx_span_empty(cx_data_listed_name(scene, line, name.end + joint)))) return none;
    closed = n + 2 == count ? joint > 2 : closed;
    at = name.end + joint;
  }
  cx_str head = cx_scene_text(scene, cx_phrase_word_before(scene, line->span.start, cx_word_end(text, at + 1, line->span.end, "")));
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", head);
  return closed && (data || (role && cx_str_is(role->name, "datahead"))) ? found : none;
}

static cx_span paired(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t values = d->slot->member_count;
  const cx_slot *of = d->slot->members;
  if (values == 2 && cx_is_versus(scene, cx_str_cut(scene->reading.text, of[0].span.end, of[1].span.start))) return (cx_span){0, 0};
  cx_span slashed = scene->off & CLAIMX_OFF_ZIP ? (cx_span){0, 0} : cx_data_slashed(scene, line, d);
  if (!cx_span_empty(slashed)) return slashed;
  for (uint32_t i = 0; i < line->hits.n && !(scene->off & CLAIMX_OFF_ZIP); i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "onto") || !cx_str_is(hit->entry->sub, "data")) continue;
    cx_span name = paired_at(scene, line, hit->span.end, d->member, values);
    if (!cx_span_empty(name)) return name;
  }
  return (cx_span){0, 0};
}

/* "70% on X, 60%, 50% and 40% on Y": what stands between the data of two values goes on to the second. */
void cx_data_passed_on(cx_scene *scene) {
  for (uint32_t i = scene->drafts.n; i-- > 0;) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->kind != CLAIMX_SCORE) continue;
    const cx_draft *last = cx_draft_before(scene, d), *next = cx_draft_behind(scene, d);
    bool between = last && next && last->sentence == d->sentence && next->sentence == d->sentence;
    if (!between || next->kind != d->kind || !cx_span_eq(d->dataset, last->dataset)) continue;
    if (last->quote.end > d->dataset.start || d->dataset.end > d->quote.start || next->dataset.start < next->quote.end) continue;
    const cx_line *line = &scene->lines.at[d->sentence];
    bool joined = cx_joint_length(cx_str_cut(scene->reading.text, d->dataset.end, d->quote.start)) > 0;
    if (!joined || cx_slot_between(line, d->quote.end, next->quote.start, "V")) continue;
    d->dataset = next->dataset;
    d->dataset_name = next->dataset_name;
  }
}

/* "Lumo raises | RiverQA | accuracy by 3%": a name that no vocabulary knows, between a verb of movement and the metric. */
static bool is_moved(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span name) {
  cx_str letters = cx_scene_text(scene, name);
  bool many = cx_str_ends(letters, CX_STR("s")) && cx_is_upper(letters.p[letters.n - 2]); /* "LLMs" */
  if (d->kind != CLAIMX_CHANGE || many || !within_word(letters) || cx_data_names_model(scene, line, name)) return false;
  if (name.start == line->span.start) return false;
  for (uint32_t i = cx_slot_from(line, name.start - 1); i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.end + 1 == name.start && cx_slot_moves(s)) return true;
    if (s->core.start >= name.start) return false;
  }
  return false;
}

/* "TideBench scores of 84", "MNIST accuracy falls by 2%": data of the vocabulary, or a name that ends as those of data do, right before the
 * metric. */
static cx_span before_metric(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span none = {0, 0};
  cx_span metric = d->metric_span;
  bool near = !cx_span_empty(metric) && metric.start > line->span.start && metric.end < line->span.end &&
              !(metric.end < d->quote.start && cx_slot_between(line, metric.end, d->quote.start, "Q"));
  if ((d->kind != CLAIMX_SCORE && d->kind != CLAIMX_CHANGE) || !near) return none;
  for (uint32_t i = cx_hit_from(line, metric.start); i < line->hits.n && line->hits.at[i].span.start <= metric.start; i++) {
    const cx_hit *hit = &line->hits.at[i]; /* "a | VBench score | of 81" is one slot */
    bool opens = hit->span.start == metric.start && hit->span.end < metric.end;
    if (opens && cx_str_is(hit->entry->vocabulary->slot, "D")) return hit->span;
  }
  if (!cx_ends_at(scene, metric.start, " ")) return none;
  for (uint32_t i = cx_slot_from(line, metric.start - 1); i < line->slotted.slot_count && line->slotted.slots[i].core.end < metric.start;
       i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.end + 1 == metric.start && cx_slot_is_data(s) && !s->member_count) return cx_whole_name(scene, s->core);
  }
  cx_span word = cx_phrase_word_before(scene, line->span.start, metric.start);
  if (cx_span_empty(word) || !cx_is_upper(scene->reading.text.p[word.start]) || names_system(scene, word)) return none;
  return cx_name_ends_as_data(scene, word) || is_moved(scene, line, d, word) ? word : none;
}

cx_span cx_data_placed(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  bool evaluated = d->kind == CLAIMX_SCORE || d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_SPEEDUP || d->kind == CLAIMX_FRACTION;
  if (d->kind == CLAIMX_COUNT && brackets_hold_data(scene, line)) return in_bracket(scene, line, d->quote.end);
  if (!evaluated) return (cx_span){0, 0};
  cx_span before = before_metric(scene, line, d);
  if (!cx_span_empty(before)) return before;
  if (d->slot->member_count > 1) return paired(scene, line, d);
  cx_span name = behind(scene, line, d);
  return cx_span_empty(name) ? before_bracket(scene, line, d) : name;
}

cx_str cx_data_name(const cx_line *line, cx_span data) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is_data(s)) continue;
    if (!s->member_count && cx_span_eq(s->core, data) && s->entry) return s->entry->name;
    for (uint32_t k = 0; k < s->member_count; k++)
      if (cx_span_eq(s->members[k].core, data) && s->members[k].entry) return s->members[k].entry->name;
  }
  return CX_STR("");
}
