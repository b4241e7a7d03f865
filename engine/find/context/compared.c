/* What English comparisons compare against: the phrase behind "than", "over" or "comparable accuracy to", past what only speaks of it
 * ("the accuracy of X", "82.2% for X"). */
#include "find/context/compared.h"

#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/name/short_form.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

static cx_span trimmed(const cx_scene *scene, cx_span s) {
  while (s.end > s.start && scene->reading.text.p[s.end - 1] == ' ') s.end--;
  while (s.start < s.end && scene->reading.text.p[s.start] == ' ') s.start++;
  return s;
}

cx_str cx_compared_word(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  while (at < line->span.end && text.p[at] == ' ') at++;
  uint32_t end = at;
  while (end < line->span.end && (cx_is_alnum(text.p[end]) || text.p[end] == '-')) end++;
  return cx_str_cut(text, at, end);
}

cx_span cx_compared_owner(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->entry || s->mention || !cx_str_is(s->entry->vocabulary->slot, "M") || s->core.start < np.start || s->core.start >= np.end)
      continue;
    cx_span owner = trimmed(scene, (cx_span){np.start, s->core.start});
    if (cx_span_empty(owner) && cx_lexicon_find(scene->lexicon, "whole", cx_compared_word(scene, line, np.start)))
      return trimmed(scene, (cx_span){np.start, cx_phrase_word_before(scene, np.start, s->core.end).start});
    if (cx_str_ends(cx_scene_text(scene, owner), CX_STR("'s"))) owner.end -= 2;
    if (owner.end == s->core.start && owner.end > owner.start && scene->reading.text.p[owner.end - 1] == '-') /* "the plain-text oracle" */
      while (owner.end < np.end && scene->reading.text.p[owner.end] != ' ') owner.end++;
    return owner;
  }
  return (cx_span){0, 0};
}

bool cx_ends_in_metric(const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (cx_slot_is(&line->slotted.slots[i], "M") && line->slotted.slots[i].core.end == np.end) return true;
  return false;
}

bool cx_ends_in_system(const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (cx_slot_is_system(&line->slotted.slots[i]) && line->slotted.slots[i].core.end == np.end) return true;
  return false;
}

bool cx_compared_is_baseline(const cx_scene *scene, cx_span word) {
  const cx_entry *whole = cx_lexicon_find(scene->lexicon, "whole", cx_scene_text(scene, word));
  return whole && cx_str_is(whole->name, "baseline");
}

bool cx_compared_is_kind(const cx_scene *scene, cx_span np) {
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end)));
  return head && cx_str_is(head->name, "kind");
}

/* "the state-of-the-art method, X", "prior solver X": the name of what the phrase describes. */
cx_span cx_compared_named(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_str text = scene->reading.text;
  bool aside = cx_begins_at(scene, line, np.end, ", ");
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, last));
  cx_span bracketed = cx_str_is_lower(cx_scene_text(scene, np), "- ") ? cx_names_bracketed(scene, line, np.end, true) : (cx_span){0, 0};
  bool kind = head || cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, last));
  if (kind && !cx_span_empty(bracketed) && !cx_name_is_term(scene, line, bracketed)) return bracketed; /* "a strong baseline (X)" */
  bool behind = kind && cx_begins_at(scene, line, np.end, " ");
  uint32_t example = behind ? cx_phrase_behind_example(scene, line, np.end + 1, false) : 0;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is_system(s)) continue;
    bool alone = !s->member_count && !cx_begins_at(scene, line, s->core.end, ", ") && !cx_begins_at(scene, line, s->core.end, " and ") &&
                 !cx_begins_at(scene, line, s->core.end, " (");
    if (example > np.end + 1 && s->core.start == example && alone)
      return cx_whole_name(scene, s->core); /* "rival models such as X by 3 points" */
    if (aside && head && s->core.start == np.end + 2 && !s->member_count) {
      cx_str after = cx_str_cut(text, s->core.end, line->span.end);
      if (!after.n || strchr(",.;", after.p[0])) return cx_whole_name(scene, s->core);
    }
    cx_span word = cx_phrase_word_before(scene, np.start, s->core.start);
    bool inside = head && s->core.end + 1 == last.start && !cx_str_ends(cx_scene_text(scene, last), CX_STR("s")) &&
                  cx_str_is(head->name, "kind") && cx_is_upper(text.p[s->core.start]) &&
                  (cx_compared_is_baseline(scene, word) || cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, word)));
    if (inside) return s->core; /* "the baseline X method", "the state-of-the-art X model" */
    if (s->core.start <= np.start || s->core.end != np.end) continue;
    if (cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, word)) ||
        cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, word)))
      return s->core;
  }
  return np;
}

/* "the previous state of the art": a role of several words is one. */
static cx_span past_role(const cx_scene *scene, const cx_line *line, cx_span np) {
  uint32_t end = np.end;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_entry_in(hit->entry, "role") && hit->span.start < np.end && hit->span.start >= np.start && hit->span.end > end)
      end = hit->span.end;
  }
  if (end == np.end) return np;
  np.end = end;
  cx_span rest = cx_phrase_after(scene, line, np.end);
  return rest.start == np.end + 1 ? (cx_span){np.start, rest.end} : np;
}

/* "the accuracy of X", "X's accuracy", "plain X accuracy": whose the metric is that a comparison speaks of; else the phrase. */
static cx_span whose(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  bool result = cx_lexicon_find(scene->lexicon, "result", cx_scene_text(scene, last)) != NULL;
  if (!result && (!cx_ends_in_metric(line, np) || cx_compared_is_kind(scene, np))) return np; /* "the vLLM runtime" is a system */
  if (cx_begins_at(scene, line, np.end, " of ")) {
    cx_span owner = cx_phrase_after(scene, line, np.end + 4);
    if (!cx_span_empty(owner) && !cx_quantity_at(line, owner.start)) return owner;
  }
  cx_span owner = result ? trimmed(scene, (cx_span){np.start, last.start}) : cx_compared_owner(scene, line, np);
  if (cx_str_ends(cx_scene_text(scene, owner), CX_STR("'s"))) owner.end -= 2;
  bool cut = !cx_span_empty(owner) && scene->reading.text.p[owner.end - 1] == '-'; /* "self-consistency" */
  if (cx_span_empty(owner) && result && last.start == np.start) return owner;      /* "matching or lifting performance on four" */
  return cx_span_empty(owner) || cut ? np : owner;
}

/* "five | rule-based rivals". */
static bool is_counted_noun(const cx_slot *count, cx_span np) {
  return count->mention->shape == CX_SHAPE_COUNT && np.start == count->mention->number.end + 1;
}

/* "82.2% for X", "the recalls of 0.61 and 0.57 for X": the value that a comparison names in place of whose it is, or NULL. */
static const cx_slot *value_told(const cx_scene *scene, const cx_line *line, cx_span np) {
  const cx_slot *value = cx_quantity_at(line, np.start);
  if (value && is_counted_noun(value, np)) return NULL;
  if (value)
    return value->mention->shape == CX_SHAPE_PARAMETERS || value->mention->shape == CX_SHAPE_MAGNITUDE ||
                   value->mention->shape == CX_SHAPE_BITS
               ? NULL
               : value;
  bool result = cx_lexicon_find(scene->lexicon, "result", cx_scene_text(scene, np)) != NULL;
  bool metric = cx_ends_in_metric(line, np) && cx_span_empty(cx_compared_owner(scene, line, np));
  uint32_t at = (result || metric) && cx_begins_at(scene, line, np.end, " of ") ? np.end + 4 : 0;
  return at ? cx_quantity_at(line, at) : NULL;
}

/* "82.2% for | X", "the 82.2% baseline", "the 82.2% accuracy of | X": whose the value is. */
static cx_span whose_value(const cx_scene *scene, const cx_line *line, const cx_slot *value) {
  cx_str link = cx_compared_word(scene, line, value->span.end);
  if (cx_lexicon_find(scene->lexicon, "value-link", link)) {
    cx_span owner = cx_phrase_after(scene, line, (uint32_t)(link.p - scene->reading.text.p) + (uint32_t)link.n);
    return !cx_span_empty(owner) && cx_quantity_at(line, owner.start) ? (cx_span){0, 0} : owner;
  }
  cx_span np = cx_phrase_after(scene, line, value->span.end);
  if (cx_span_empty(np)) return np;
  bool owned = cx_ends_in_metric(line, np) && cx_begins_at(scene, line, np.end, " of ");
  bool best = cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end))) != NULL;
  return owned || best ? np : (cx_span){0, 0};
}

/* "five rule-based baselines": the rivals that are counted, without how many; but "over five models" may say of which. */
static cx_span counted_rivals(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  const cx_slot *count = cx_quantity_at(line, np.start);
  if (!count || count->mention->shape != CX_SHAPE_COUNT || hit->span.end > count->mention->number.start) return np;
  if (count->mention->quote.end <= count->mention->number.end) return np;
  cx_span rivals = {count->mention->number.end + 1, count->mention->quote.end};
  bool best = false;
  for (uint32_t at = rivals.end; at > rivals.start && !best;) {
    cx_span word = cx_phrase_word_before(scene, rivals.start, at);
    if (cx_span_empty(word)) break;
    best = cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, word)) != NULL;
    at = word.start;
  }
  return best || (cx_compared_is_kind(scene, rivals) && !cx_compared_ends(scene, hit->span, "over")) ? rivals : np;
}

/* "them", "60" of "over 60 million": nothing to compare with. */
static bool names_nothing(const cx_scene *scene, const cx_line *line, cx_span np) {
  const cx_slot *value = cx_quantity_at(line, np.start);
  if (value && np.end <= value->span.end && !is_counted_noun(value, np)) return true;
  return cx_lexicon_find(scene->lexicon, "pronoun", cx_scene_text(scene, np)) != NULL;
}

/* "comparable | accuracy to | X": the place behind the preposition, or 0. */
static uint32_t past_quality(const cx_scene *scene, const cx_line *line, uint32_t at) {
  for (int words = 0; words < 5; words++) {
    cx_str word = cx_compared_word(scene, line, at);
    if (!word.n || (uint32_t)(word.p - scene->reading.text.p) != at + 1) return 0;
    at = (uint32_t)(word.p - scene->reading.text.p) + (uint32_t)word.n;
    if (cx_str_is(word, "to") || cx_str_is(word, "with") || cx_str_is(word, "as"))
      return cx_str_ends(cx_compared_word(scene, line, at), CX_STR("ing")) ? 0 : at;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", word);
    if (role && (cx_str_is(role->name, "preposition") ? !cx_str_is(word, "in") : cx_str_is(role->name, "stop") && !cx_str_is(word, "and")))
      return 0;
  }
  return 0;
}

/* "matches or even exceeds | X": behind the second verb. */
static uint32_t past_verb(const cx_scene *scene, const cx_line *line, uint32_t at) {
  const char *p = scene->reading.text.p;
  cx_str word = cx_compared_word(scene, line, at);
  if (!cx_str_is(word, "or") && !cx_str_is(word, "and")) return at;
  uint32_t end = (uint32_t)(word.p - p) + (uint32_t)word.n;
  for (int words = 0; words < 3; words++) {
    word = cx_compared_word(scene, line, end);
    if (!word.n || (uint32_t)(word.p - p) != end + 1) return at;
    end = (uint32_t)(word.p - p) + (uint32_t)word.n;
    bool verb = cx_lexicon_find(scene->lexicon, "verb", word) || cx_str_ends(word, CX_STR("ing")) ||
                cx_lexicon_find(scene->lexicon, "comparison", word);
    if (verb) return end;
    if (!cx_str_ends(word, CX_STR("ly")) && !cx_lexicon_find(scene->lexicon, "adverb", word)) return at;
  }
  return at;
}

bool cx_compared_ends(const cx_scene *scene, cx_span at, const char *word) {
  cx_str s = cx_scene_text(scene, at);
  size_t n = strlen(word);
  if (s.n < n || (s.n > n && s.p[s.n - n - 1] != ' ')) return false;
  for (size_t i = 0; i < n; i++)
    if (cx_lower(s.p[s.n - n + i]) != word[i]) return false;
  return true;
}

bool cx_compares_nothing(const cx_line *line, const cx_hit *hit) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *other = &line->hits.at[i];
    if (cx_entry_in(other->entry, "comparison") && cx_str_is(other->entry->name, "none") && cx_span_holds(other->span, hit->span))
      return true; /* "rather than" */
    if (cx_str_is(other->entry->vocabulary->slot, "M") && cx_span_holds(other->span, hit->span) &&
        cx_span_len(other->span) > cx_span_len(hit->span))
      return true;
  }
  for (uint32_t i = 0; i < line->mentions.n; i++)
    if (!cx_span_empty(line->mentions.at[i].bound_span) && cx_span_meets(line->mentions.at[i].bound_span, hit->span)) return true;
  return false;
}

/* "over the same range", "over the next 5 years": how far or long, not against what. */
static bool measures_out(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  if (!cx_compared_ends(scene, hit->span, "over")) return false;
  const cx_slot *lasting = cx_quantity_at(line, np.end + 1);
  if (lasting && lasting->mention && lasting->mention->shape == CX_SHAPE_TIME) return true;
  return cx_lexicon_find(scene->lexicon, "extent", cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end)));
}

/* "in less than a week": how long, not against what. */
static bool is_time(const cx_scene *scene, cx_span np) {
  const cx_entry *unit = cx_lexicon_find(scene->lexicon, "unit", cx_scene_text(scene, np));
  return unit && cx_str_is(cx_entry_get(unit, "shape"), "time");
}

/* "forecast for | Q3", "expected in | 2030": when, not whose. */
static bool is_when(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str word = cx_compared_word(scene, line, at);
  bool quarter = word.n == 2 && word.p[0] == 'Q' && cx_is_digit(word.p[1]);
  bool year = word.n == 4 && cx_is_digit(word.p[0]) && cx_is_digit(word.p[1]) && cx_is_digit(word.p[2]) && cx_is_digit(word.p[3]);
  return quarter || year;
}

/* "than | expected for | X", "than what is | predicted by | X": behind how the rival value is known and whose it is; the place itself where
 * nothing of the kind stands there, 0 where only that is said ("than observed"). */
static uint32_t past_known(const cx_scene *scene, const cx_line *line, uint32_t at) {
  const char *p = scene->reading.text.p;
  uint32_t from = at;
  bool opened = false;
  for (int words = 0; words < 5; words++) {
    cx_str word = cx_compared_word(scene, line, from);
    uint32_t start = word.n ? (uint32_t)(word.p - p) : line->span.end;
    const cx_entry *known = start == from + 1 ? cx_lexicon_find(scene->lexicon, "known", word) : NULL;
    if (!known) return opened ? from : at; /* "short of what | X would reach" */
    const cx_entry *asks = cx_lexicon_find(scene->lexicon, "phrase", word);
    opened = asks && cx_str_is(cx_entry_get(asks, "form"), "opener");
    from = start + (uint32_t)word.n;
    if (!cx_str_is(known->name, "known")) continue; /* "what", "that", "previously": on the way */
    cx_str link = cx_compared_word(scene, line, from);
    if (!link.n || (uint32_t)(link.p - p) != from + 1) return 0;
    uint32_t owner = (uint32_t)(link.p - p) + (uint32_t)link.n;
    bool links = cx_lexicon_find(scene->lexicon, "value-link", link) || cx_str_is(link, "in");
    if (links) return is_when(scene, line, owner) ? 0 : owner;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", link);
    return role && (cx_str_is(role->name, "stop") || cx_str_is(role->name, "preposition")) ? 0 : at; /* "than expected gains" */
  }
  return at;
}

/* "sewing from scratch", "running X", behind a comparison: what is done, and from where; alone ("than pruning"), the phrase at `at` is
 * it. Else empty, with `at` behind the deed, or behind the "with" of its means ("training exclusively with | X"). */
static cx_span deed(const cx_scene *scene, const cx_line *line, cx_span whole, cx_str done, uint32_t *at) {
  const char *p = scene->reading.text.p;
  uint32_t start = (uint32_t)(done.p - p), end = start + (uint32_t)done.n;
  cx_str next = cx_begins_at(scene, line, end, " ") ? cx_compared_word(scene, line, end) : CX_STR("");
  cx_str means = cx_str_ends(next, CX_STR("ly")) ? cx_compared_word(scene, line, (uint32_t)(next.p - p) + (uint32_t)next.n) : next;
  if (cx_str_is(means, "with")) {
    *at = (uint32_t)(means.p - p) + (uint32_t)means.n;
    return (cx_span){0, 0};
  }
  const cx_entry *role = next.n ? cx_lexicon_find(scene->lexicon, "phrase", next) : NULL;
  cx_span from = role && cx_str_is(role->name, "preposition") ? cx_phrase_after(scene, line, (uint32_t)(next.p - p) + (uint32_t)next.n)
                                                              : (cx_span){0, 0};
  bool where = !cx_span_empty(from) && !cx_quantity_at(line, from.start) && !is_time(scene, from);
  if (where) return cx_span_of(start, from.end);
  bool noun = !cx_lexicon_find(scene->lexicon, "phrase", done) && !cx_lexicon_find(scene->lexicon, "plain", done);
  bool alone = !next.n || (role && !cx_str_is(role->name, "determiner")); /* nothing that it is done to */
  if (!noun || !alone || !cx_span_eq(whole, cx_span_of(start, end))) *at = end;
  return (cx_span){0, 0};
}

/* What stands behind a comparison: a phrase, past a value of its own ("compared to 82.2% for X", "than the 82.2% baseline"). */
cx_span cx_compared(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  uint32_t at = cx_entry_in(hit->entry, "even") ? past_quality(scene, line, hit->span.end) : hit->span.end;
  if (at) at = past_known(scene, line, at);
  if (!at) return (cx_span){0, 0};
  cx_str first = cx_compared_word(scene, line, at);
  if (cx_str_is(first, "even")) { /* "surpassing even X" */
    at = (uint32_t)(first.p - scene->reading.text.p) + (uint32_t)first.n;
    first = cx_compared_word(scene, line, at);
  }
  cx_span whole = first.n ? cx_phrase_after(scene, line, at) : (cx_span){0, 0};
  bool kind = first.n && memchr(first.p, '-', first.n) && !cx_span_empty(whole) &&
              cx_compared_is_kind(scene, whole); /* "than fine-tuning methods" */
  if (!kind && cx_str_ends(first, CX_STR("ing")) && cx_is_lower(first.p[0])) {
    cx_span done = deed(scene, line, whole, first, &at);
    if (!cx_span_empty(done)) return cx_compared_all(scene, line, done);
  }
  cx_span np = past_role(scene, line, cx_phrase_after(scene, line, past_verb(scene, line, at)));
  if (cx_span_empty(np)) return np;
  const cx_slot *steps = cx_str_ends(cx_scene_text(scene, np), CX_STR("'s")) ? cx_quantity_at(line, np.end + 1) : NULL;
  if (steps) { /* "the rival's 100-step run" */
    cx_span run = cx_phrase_after(scene, line, steps->span.end);
    np.end = run.start == steps->span.end + 1 ? run.end : np.end - 2;
  }
  np = counted_rivals(scene, line, hit, np);
  const cx_slot *value = value_told(scene, line, np);
  if (value) np = whose_value(scene, line, value);
  if (cx_span_empty(np)) return np;
  np = whose(scene, line, np);
  bool data = !cx_span_empty(np) && cx_phrase_is_data(scene, line, np) && !cx_compared_is_kind(scene, np) &&
              !cx_str_is(cx_entry_get(hit->entry, "data"), "yes");
  if (cx_span_empty(np) || data || names_nothing(scene, line, np)) return (cx_span){0, 0};
  if (measures_out(scene, line, hit, np) || is_time(scene, np)) return (cx_span){0, 0};
  return cx_compared_all(scene, line, np);
}
