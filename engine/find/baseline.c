/* Baselines: a draft into what its value is compared against. What a comparison names ("than X", "over X", "compared to 82% for X"), the
 * whole of a share ("97% of the teacher's accuracy"), and what a sibling of the same sentence is compared against. */
#include "find/context.h"

static cx_span trimmed(const cx_scene *scene, cx_span s) {
  while (s.end > s.start && scene->reading.text.p[s.end - 1] == ' ') s.end--;
  while (s.start < s.end && scene->reading.text.p[s.start] == ' ') s.start++;
  return s;
}

static cx_str word_after(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  while (at < line->span.end && text.p[at] == ' ') at++;
  uint32_t end = at;
  while (end < line->span.end && (cx_is_alnum(text.p[end]) || text.p[end] == '-')) end++;
  return cx_str_cut(text, at, end);
}

/* "the teacher's accuracy", "dense downstream accuracy": what stands before the metric. Empty where no metric ends the phrase. */
static cx_span owner_of_metric(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->entry || s->mention || !cx_str_is(s->entry->vocabulary->slot, "M") || s->core.start < np.start || s->core.start >= np.end)
      continue;
    cx_span owner = trimmed(scene, (cx_span){np.start, s->core.start});
    if (cx_span_empty(owner) && cx_lexicon_find(scene->lexicon, "whole", word_after(scene, line, np.start)))
      return trimmed(scene, (cx_span){np.start, cx_phrase_word_before(scene, np.start, s->core.end).start});
    if (cx_str_ends(cx_scene_text(scene, owner), CX_STR("'s"))) owner.end -= 2;
    return owner;
  }
  return (cx_span){0, 0};
}

static bool ends_in_metric(const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (cx_slot_is(&line->slotted.slots[i], "M") && line->slotted.slots[i].core.end == np.end) return true;
  return false;
}

/* "60% of spatial tokens": one word in small letters that tells which, not whose; but "of dense accuracy". */
static bool only_tells(const cx_scene *scene, cx_span owner) {
  cx_str text = cx_scene_text(scene, owner);
  for (size_t i = 0; i < text.n; i++)
    if (!cx_is_lower(text.p[i])) return false;
  if (cx_lexicon_find(scene->lexicon, "whole", text) || cx_lexicon_find(scene->lexicon, "head", text)) return false;
  return scene->reading.text.p[owner.end] != '\'' && cx_str_starts(cx_str_cut(scene->reading.text, owner.end, owner.end + 1), CX_STR(" "));
}

/* "98% of the teacher's accuracy", "within 1% of dense performance", "1/3 that of X": whose metric it is a share of. */
static void share_of(cx_scene *scene, const cx_line *line, cx_draft *d) {
  cx_str text = scene->reading.text;
  bool close = d->kind == CLAIMX_CHANGE && d->bound == CX_UNDER;
  bool factor = d->kind == CLAIMX_SPEEDUP || d->kind == CLAIMX_CHANGE; /* "1.3× that of X" */
  if (d->kind != CLAIMX_FRACTION && !close && !factor) return;
  uint32_t from = d->quote.end;
  if (cx_str_starts(cx_str_cut(text, from, line->span.end), CX_STR(" ("))) /* "5 percentage points (pp) of" */
    for (uint32_t i = from; i < line->span.end && i < from + 12 && from == d->quote.end; i++)
      if (text.p[i] == ')') from = i + 1;
  while (from < line->span.end && text.p[from] == '*') from++; /* marked */
  uint32_t end;
  const cx_entry *head = from + 1 < line->span.end && text.p[from] == ' '
                             ? cx_lexicon_longest(scene->lexicon, "share-head", text, (cx_span){from + 1, line->span.end}, &end)
                             : NULL;
  if (!head || end >= line->span.end || text.p[end] != ' ') return;
  bool whole = cx_str_is(head->name, "whole");
  if (whole && factor && !close) return;
  cx_span np = cx_phrase_after(scene, line, end + 1);
  cx_span owner = whole ? owner_of_metric(scene, line, np) : np;
  cx_str then = cx_str_cut(text, np.end, line->span.end);
  if (whole && cx_span_empty(owner) && cx_str_starts(then, CX_STR(" of ")) && ends_in_metric(line, np))
    owner = cx_phrase_after(scene, line, np.end + 4); /* "1% of the cost of X" */
  else if (close && cx_span_empty(owner) && !ends_in_metric(line, np))
    owner = np; /* "within 1% of larger models" */
  const cx_entry *first = cx_span_empty(owner) ? NULL : cx_lexicon_find(scene->lexicon, "whole", cx_scene_text(scene, owner));
  if (first && cx_str_is(first->name, "amount")) owner = np; /* "of the initial capacity" */
  if (!cx_span_empty(owner) && !cx_quantity_at(line, owner.start) && !only_tells(scene, owner)) d->baseline = owner;
}

/* "the state-of-the-art method, X", "prior solver X": the name of what the phrase describes. */
static cx_span named(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_str text = scene->reading.text;
  bool aside = cx_str_starts(cx_str_cut(text, np.end, line->span.end), CX_STR(", "));
  cx_str last = cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end));
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", last);
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is_system(s)) continue;
    if (aside && head && s->core.start == np.end + 2 && !s->member_count) {
      cx_str after = cx_str_cut(text, s->core.end, line->span.end);
      if (!after.n || strchr(",.;", after.p[0])) return cx_whole_name(scene, s->core);
    }
    if (s->core.start <= np.start || s->core.end != np.end) continue;
    cx_span word = cx_phrase_word_before(scene, np.start, s->core.start);
    if (cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, word)) ||
        cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, word)))
      return s->core;
  }
  return np;
}

/* "than X and Y": the whole list. */
static cx_span listed(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention || !s->member_count || s->core.start != np.start || s->core.end <= np.end) continue;
    cx_span joint = {s->members[s->member_count - 2].core.end, s->members[s->member_count - 1].core.start};
    if (!cx_str_is(cx_scene_text(scene, joint), ", ")) return s->core; /* "Compared with X, Y": no list */
  }
  return np;
}

/* "the previous state of the art": one word. */
static cx_span past_state(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  if (!cx_str_is(cx_scene_text(scene, last), "state") ||
      !cx_str_starts(cx_str_cut(scene->reading.text, np.end, line->span.end), CX_STR(" of the art")))
    return np;
  np.end += 11;
  cx_span rest = cx_phrase_after(scene, line, np.end);
  return rest.start == np.end + 1 ? (cx_span){np.start, rest.end} : np;
}

/* "the accuracy of X", "X's accuracy", "plain X accuracy": whose the metric is that a comparison speaks of; else the phrase. */
static cx_span whose(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  bool result = cx_lexicon_find(scene->lexicon, "result", cx_scene_text(scene, last)) != NULL;
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, last));
  if (!result && (!ends_in_metric(line, np) || (head && cx_str_is(head->name, "kind")))) return np; /* "the vLLM runtime" is a system */
  if (cx_str_starts(cx_str_cut(scene->reading.text, np.end, line->span.end), CX_STR(" of "))) {
    cx_span owner = cx_phrase_after(scene, line, np.end + 4);
    if (!cx_span_empty(owner) && !cx_quantity_at(line, owner.start)) return owner;
  }
  cx_span owner = result ? trimmed(scene, (cx_span){np.start, last.start}) : owner_of_metric(scene, line, np);
  if (cx_str_ends(cx_scene_text(scene, owner), CX_STR("'s"))) owner.end -= 2;
  bool cut = !cx_span_empty(owner) && scene->reading.text.p[owner.end - 1] == '-'; /* "self-consistency" */
  return cx_span_empty(owner) || cut ? np : owner;
}

static bool ends_with_ing(const cx_scene *scene, cx_span span) { return cx_str_ends(cx_scene_text(scene, span), CX_STR("ing")); }

/* "VSR methods": systems, whatever they are for. */
static bool is_kind(const cx_scene *scene, cx_span np) {
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end)));
  return head && cx_str_is(head->name, "kind");
}

/* "them", "60" of "over 60 million": nothing to compare with. */
static bool names_nothing(const cx_scene *scene, const cx_line *line, cx_span np) {
  const cx_slot *value = cx_quantity_at(line, np.start);
  if (value && np.end <= value->span.end) return true;
  return cx_lexicon_find(scene->lexicon, "pronoun", cx_scene_text(scene, np)) != NULL;
}

/* "comparable | accuracy to | X": the place behind the preposition, or 0. */
static uint32_t past_quality(const cx_scene *scene, const cx_line *line, uint32_t at) {
  for (int words = 0; words < 5; words++) {
    cx_str word = word_after(scene, line, at);
    if (!word.n || (uint32_t)(word.p - scene->reading.text.p) != at + 1) return 0;
    at = (uint32_t)(word.p - scene->reading.text.p) + (uint32_t)word.n;
    if (cx_str_is(word, "to") || cx_str_is(word, "with") || cx_str_is(word, "as"))
      return cx_str_ends(word_after(scene, line, at), CX_STR("ing")) ? 0 : at;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", word);
    if (role && (cx_str_is(role->name, "preposition") ? !cx_str_is(word, "in") : cx_str_is(role->name, "stop"))) return 0;
  }
  return 0;
}

/* "matches or even exceeds | X": behind the second verb. */
static uint32_t past_verb(const cx_scene *scene, const cx_line *line, uint32_t at) {
  const char *p = scene->reading.text.p;
  cx_str word = word_after(scene, line, at);
  if (!cx_str_is(word, "or") && !cx_str_is(word, "and")) return at;
  uint32_t end = (uint32_t)(word.p - p) + (uint32_t)word.n;
  for (int words = 0; words < 3; words++) {
    word = word_after(scene, line, end);
    if (!word.n || (uint32_t)(word.p - p) != end + 1) return at;
    end = (uint32_t)(word.p - p) + (uint32_t)word.n;
    bool verb = cx_lexicon_find(scene->lexicon, "verb", word) || cx_str_ends(word, CX_STR("ing")) ||
                cx_lexicon_find(scene->lexicon, "comparison", word);
    if (verb) return end;
    if (!cx_str_ends(word, CX_STR("ly")) && !cx_lexicon_find(scene->lexicon, "adverb", word)) return at;
  }
  return at;
}

static bool ends_in(const cx_scene *scene, cx_span at, const char *word) {
  cx_str s = cx_scene_text(scene, at);
  size_t n = strlen(word);
  if (s.n < n || (s.n > n && s.p[s.n - n - 1] != ' ')) return false;
  for (size_t i = 0; i < n; i++)
    if (cx_lower(s.p[s.n - n + i]) != word[i]) return false;
  return true;
}

/* "zero-shot and tuned baselines": one phrase. */
static cx_span with_second(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  if (!memchr(scene->reading.text.p + last.start, '-', cx_span_len(last)) ||
      cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, last)) ||
      !cx_str_starts(cx_str_cut(scene->reading.text, np.end, line->span.end), CX_STR(" and ")))
    return np;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (cx_slot_is_system(&line->slotted.slots[i]) && line->slotted.slots[i].core.end == np.end) return np;
  cx_span next = cx_phrase_after(scene, line, np.end + 5), head = cx_phrase_word_before(scene, next.start, next.end);
  bool joins = next.start == np.end + 5 && head.start > next.start &&
               (cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, head)) ||
                cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, head)));
  return joins ? (cx_span){np.start, next.end} : np;
}

/* "over the same range": how far, not against what. */
static bool measures_out(const cx_scene *scene, const cx_hit *hit, cx_span np) {
  return ends_in(scene, hit->span, "over") &&
         cx_lexicon_find(scene->lexicon, "extent", cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end)));
}

/* What stands behind a comparison: a phrase, past a value of its own ("compared to 82.2% for X", "than the 82.2% baseline"). */
static cx_span compared(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  uint32_t at = cx_entry_in(hit->entry, "even") ? past_quality(scene, line, hit->span.end) : hit->span.end;
  if (!at) return (cx_span){0, 0};
  cx_str first = word_after(scene, line, at);
  if (cx_str_ends(first, CX_STR("ing"))) at = (uint32_t)(first.p - scene->reading.text.p) + (uint32_t)first.n; /* "than running X" */
  cx_span np = past_state(scene, line, cx_phrase_after(scene, line, past_verb(scene, line, at)));
  if (cx_span_empty(np)) return np;
  const cx_slot *value = cx_quantity_at(line, np.start);
  if (value && value->mention->shape != CX_SHAPE_PARAMETERS && value->mention->shape != CX_SHAPE_MAGNITUDE &&
      value->mention->shape != CX_SHAPE_BITS) {
    cx_str link = word_after(scene, line, value->span.end);
    if (cx_lexicon_find(scene->lexicon, "value-link", link)) {
      np = cx_phrase_after(scene, line, (uint32_t)(link.p - scene->reading.text.p) + (uint32_t)link.n);
      if (!cx_span_empty(np) && cx_quantity_at(line, np.start)) return (cx_span){0, 0};
    } else {
      np = cx_phrase_after(scene, line, value->span.end);
      if (cx_span_empty(np) ||
          !cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end))))
        return (cx_span){0, 0};
    }
  }
  np = whose(scene, line, np);
  if (cx_span_empty(np) || (cx_phrase_is_data(scene, line, np) && !is_kind(scene, np)) || names_nothing(scene, line, np))
    return (cx_span){0, 0};
  if (measures_out(scene, hit, np)) return (cx_span){0, 0};
  np = with_second(scene, line, np);
  cx_span list = listed(scene, line, np);
  return list.end > np.end ? list : named(scene, line, np);
}

/* "year over year", "over-the-air" compare nothing. */
static bool idiom(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  cx_str before = cx_scene_text(scene, cx_phrase_word_before(scene, line->span.start, hit->span.start));
  return scene->reading.text.p[hit->span.end] == '-' || cx_str_eq(before, cx_scene_text(scene, np));
}

static bool clause_between(const cx_scene *scene, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; i++)
    if (strchr(";:", scene->reading.text.p[i]) || (scene->reading.text.p[i] == ',' && scene->reading.text.p[i + 1] == ' ')) return true;
  return false;
}

/* The quantity is the compared one's own: "against 22.1 for X", "over X (FID 18.9". */
static bool is_its_own(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  if (hit->span.end > d->quote.start) return false;
  if (d->quote.end <= np.start) return true;
  if (np.end < d->quote.start && np.end + 40 > d->quote.start &&
      cx_str_starts(cx_str_cut(scene->reading.text, np.end, d->quote.start), CX_STR("'s ")))
    return true; /* "compared to X's recall of 80%" */
  bool system = false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    system = system || (cx_slot_is_system(&line->slotted.slots[i]) && line->slotted.slots[i].core.end == np.end);
  if (np.end + 2 == d->mention->whole.start && scene->reading.text.p[np.end + 1] == '(') return true;
  if (!system && cx_str_is(hit->entry->name, "beats")) return false; /* "surpasses strong baselines (FID 5.6)" */
  return np.end < d->quote.start && np.end + 40 > d->quote.start && memchr(scene->reading.text.p + np.end, '(', d->quote.start - np.end) &&
         !memchr(scene->reading.text.p + np.end, ')', d->quote.start - np.end);
}

/* "…, surpassing X by 3 points": the comparison has a number of its own, and is not about the value before it. */
static bool has_margin(const cx_scene *scene, const cx_line *line, cx_span np) {
  enum { NEAR = 48 };
  cx_str text = scene->reading.text;
  for (uint32_t at = np.end; at + 4 < line->span.end && at < np.end + NEAR && !strchr(",.;", text.p[at]); at++) {
    if (!cx_str_starts(cx_str_cut(text, at, line->span.end), CX_STR(" by "))) continue;
    for (uint32_t i = 0; i < line->mentions.n; i++)
      if (line->mentions.at[i].number.start > at && line->mentions.at[i].number.start < at + NEAR) return true;
  }
  return false;
}

/* "a recall of 0.8, cutting the error by 40% relative to X": what moves is compared. */
static bool moves_between(const cx_line *line, uint32_t from, uint32_t to) {
  bool moved = false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start < from || s->core.end > to) continue;
    moved = moved || (cx_slot_is(s, "U") && s->entry);
    if (moved && s->mention) return true;
  }
  return false;
}

enum { OPENING = 90, FARTHER = 100 };

/* How far a comparison may stand from a quantity of a kind, on either side. */
static const struct {
  claimx_kind kind;
  uint32_t before, after;
} limits[] = {
    {CLAIMX_CHANGE, 160, 190}, {CLAIMX_SPEEDUP, 160, 190}, {CLAIMX_SCORE, 150, 170}, {CLAIMX_MEASURE, 40, 40}, {CLAIMX_FRACTION, 110, 60},
};

static uint32_t limit_of(claimx_kind kind, bool after) {
  for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
    if (limits[i].kind == kind) return after ? limits[i].after : limits[i].before;
  return 0;
}

/* How far the comparison stands from the quantity, CX_FAR where it is no comparison of this quantity. */
static uint32_t cost_of(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  bool moved = d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_SPEEDUP;
  bool after = hit->span.start >= d->quote.end;
  uint32_t cost = cx_distance(scene, line, d->quote, hit->span);
  if (idiom(scene, line, hit, np) || is_its_own(scene, line, d, hit, np)) return CX_FAR;
  bool beats = cx_str_is(hit->entry->name, "beats");
  if (d->kind == CLAIMX_FRACTION && (beats || !memchr(scene->reading.text.p + hit->span.start, ' ', cx_span_len(hit->span)))) return CX_FAR;
  if (!after && ends_in(scene, hit->span, "than")) return CX_FAR;
  if (!after && ends_in(scene, hit->span, "over") && clause_between(scene, np.end, d->quote.start)) return CX_FAR;
  if (d->kind == CLAIMX_SCORE && after && cx_str_is(hit->entry->name, "against") && moves_between(line, d->quote.end, hit->span.start))
    return CX_FAR;
  if (!moved && after && beats && has_margin(scene, line, np)) return CX_FAR;
  if (d->kind == CLAIMX_SCORE && !after && !beats && hit->span.start != line->span.start) return CX_FAR; /* "a win rate against X of 60%" */
  if (moved && after && beats) return CX_FAR; /* "a 2× speedup while outperforming X" is another statement */
  if (hit->span.start == line->span.start && cost > OPENING) cost = OPENING; /* "Compared with X, …": the whole sentence */
  return cost < limit_of(d->kind, after) + (moved && beats ? FARTHER : 0) ? cost : CX_FAR;
}

/* "Intersection over Union", "over 45×": a word of a metric, or of another number's bound. */
static bool no_comparison(const cx_line *line, const cx_hit *hit) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *other = &line->hits.at[i];
    if (cx_str_is(other->entry->vocabulary->slot, "M") && cx_span_holds(other->span, hit->span) &&
        cx_span_len(other->span) > cx_span_len(hit->span))
      return true;
  }
  for (uint32_t i = 0; i < line->mentions.n; i++)
    if (!cx_span_empty(line->mentions.at[i].bound_span) && cx_span_meets(line->mentions.at[i].bound_span, hit->span)) return true;
  return false;
}

/* "point matches cover all frames": the word behind is the verb, for an article follows it. */
static bool governs(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  if (cx_entry_in(hit->entry, "even")) return false;
  cx_str word = word_after(scene, line, hit->span.end);
  const cx_entry *own = word.n ? cx_lexicon_find(scene->lexicon, "phrase", word) : NULL;
  cx_str next = word.n && !own ? word_after(scene, line, (uint32_t)(word.p - scene->reading.text.p) + (uint32_t)word.n) : (cx_str){0};
  const cx_entry *role = next.n ? cx_lexicon_find(scene->lexicon, "phrase", next) : NULL;
  return role && cx_str_is(role->name, "determiner");
}

/* "while matching X", "closely matching X"; not "with matching labels", "the matching step". */
static bool is_verb(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_span before = cx_phrase_word_before(scene, line->span.start, hit->span.start);
  if (cx_span_empty(before)) return true; /* behind a mark */
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, before));
  if (!ends_with_ing(scene, hit->span)) {
    bool noun = role && (cx_str_is(role->name, "preposition") || cx_str_is(role->name, "determiner")); /* "with match density" */
    return !noun && scene->reading.text.p[hit->span.start - 1] != '-' && !governs(scene, line, hit);
  }
  return (role && cx_str_is(role->name, "stop")) || cx_str_ends(cx_scene_text(scene, before), CX_STR("ly"));
}

/* "improves the recall head by 3%": what a verb of movement moves is no baseline, unless it is a system or what a comparison speaks of. */
static bool is_moved(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (cx_span_empty(d->move_span)) return false;
  for (uint32_t i = 0; i < line->hits.n; i++)
    if (cx_entry_in(line->hits.at[i].entry, "comparison") && cx_span_meets(line->hits.at[i].span, d->move_span)) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (cx_slot_is_system(&line->slotted.slots[i]) && cx_span_holds(d->baseline, line->slotted.slots[i].core)) return false;
  for (uint32_t at = d->baseline.end; at > d->baseline.start;) {
    cx_span word = cx_phrase_word_before(scene, d->baseline.start, at);
    if (cx_span_empty(word)) break;
    if (cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, word)) ||
        cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, word)))
      return false;
    at = word.start;
  }
  return true;
}

/* "15% of fine-tuning steps": may tell which or whose; a comparison of the sentence says it better. */
static bool is_compound(const cx_scene *scene, cx_span owner) {
  cx_str text = cx_scene_text(scene, owner);
  for (size_t i = 0; i < text.n; i++)
    if (!cx_is_lower(text.p[i]) && text.p[i] != '-') return false;
  return memchr(text.p, '-', text.n) != NULL;
}

/* "X outperforms the rivals. In particular, it gains 3%": what the sentence before beats, where no number of its own follows. */
static cx_span beaten_before(const cx_scene *scene, const cx_draft *d) {
  if (!d->sentence || (d->kind != CLAIMX_CHANGE && d->kind != CLAIMX_SPEEDUP)) return (cx_span){0, 0};
  const cx_line *own = &scene->lines.at[d->sentence], *line = own - 1;
  uint32_t end;
  if (line->draft_count || !cx_lexicon_longest(scene->lexicon, "elaboration", scene->reading.text, own->span, &end)) return (cx_span){0, 0};
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "comparison") || no_comparison(line, hit)) continue;
    if (!cx_str_is(hit->entry->name, "beats")) continue;
    cx_span np = compared(scene, line, hit);
    if (!cx_span_empty(np)) return np;
  }
  return (cx_span){0, 0};
}

/* "the results of X", as a rule captured it: X. */
static cx_span result_of(const cx_scene *scene, cx_span np) {
  uint32_t end = np.start;
  while (end < np.end && scene->reading.text.p[end] != ' ') end++;
  bool result = cx_lexicon_find(scene->lexicon, "result", cx_str_cut(scene->reading.text, np.start, end)) != NULL;
  if (!result || !cx_str_starts(cx_str_cut(scene->reading.text, end, np.end), CX_STR(" of "))) return (cx_span){0, 0};
  return (cx_span){end + 4, np.end};
}

void cx_draft_baseline(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->baseline) && is_moved(scene, line, d)) d->baseline = (cx_span){0, 0};
  if (!cx_span_empty(d->baseline)) {
    cx_span owner = result_of(scene, d->baseline);
    d->baseline = named(scene, line, cx_span_empty(owner) ? d->baseline : owner);
    return;
  }
  share_of(scene, line, d);
  cx_span whole = d->baseline;
  if (d->kind == CLAIMX_FRACTION && !cx_span_empty(whole) && is_compound(scene, whole)) d->baseline = (cx_span){0, 0};
  if (!cx_span_empty(d->baseline) || d->kind == CLAIMX_COUNT || d->kind == CLAIMX_SETTING || d->kind == CLAIMX_PARAMETERS ||
      d->kind == CLAIMX_RANK)
    return;
  uint32_t least = CX_FAR;
  uint32_t values = d->slot->member_count;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if ((!cx_entry_in(hit->entry, "comparison") && !cx_entry_in(hit->entry, "even")) || cx_span_meets(hit->span, d->mention->whole))
      continue;
    bool par = cx_str_is(hit->entry->name, "par") || cx_entry_in(hit->entry, "even");
    if (no_comparison(line, hit) || (par && !is_verb(scene, line, hit))) continue;
    if (par && d->kind == CLAIMX_SCORE && hit->span.start < d->quote.end) continue;
    cx_span np = compared(scene, line, hit);
    if (cx_span_empty(np) || cx_span_eq(np, d->subject)) continue;
    uint32_t cost = cost_of(scene, line, d, hit, np);
    if (cost >= least) continue;
    least = cost;
    d->baseline = np;
  }
  if (cx_span_empty(d->baseline)) d->baseline = cx_span_empty(whole) ? beaten_before(scene, d) : whole;
  if (values < 2 || cx_span_empty(d->baseline) || (scene->off & CLAIMX_OFF_ZIP)) return;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention && s->member_count == values && s->core.start == d->baseline.start) d->baseline = s->members[d->member].core;
  }
}
