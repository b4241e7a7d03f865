/* Owners behind: whose a value is by what stands behind it: the names that a list of values gives one each, the phrase that "for" or "of"
 * gives it. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/subject.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

static bool is_score(const cx_asked *a) { return a->draft->kind == CLAIMX_SCORE || a->draft->kind == CLAIMX_MEASURE; }

/* Where a word stands behind at most some words of no role, or 0. */
static uint32_t behind_word(const cx_asked *a, uint32_t at, const char *wanted) {
  enum { WORDS = 3 };
  for (int words = 0; words <= WORDS && cx_begins_at(a->scene, a->line, at, " "); words++) {
    cx_span word = cx_asked_word(a, at);
    if (cx_span_empty(word) || word.start != at + 1) return 0;
    if (cx_str_is(cx_asked_at(a, word), wanted)) return word.end;
    if (cx_asked_role(a, word) || cx_asked_verb(a, word.start) || cx_quantity_at(a->line, word.start)) return 0;
    at = word.end;
  }
  return 0;
}

/* "for A and B, …", "for A and B on X"; not "for A and B scores". */
static bool ends_phrase(const cx_asked *a, uint32_t end) {
  if (!cx_begins_at(a->scene, a->line, end, " ")) return true;
  const cx_entry *role = cx_asked_role(a, cx_asked_word(a, end));
  return role && cx_str_is(role->name, "preposition");
}

/* "scores of 0.14 and 0.15 for A and B": as many names as values, behind them: member by member. */
static cx_span paired_behind(cx_asked *a) {
  uint32_t values = a->draft->slot->member_count;
  uint32_t at = values > 1 && is_score(a) && !(a->scene->off & CLAIMX_OFF_ZIP) ? behind_word(a, a->draft->slot->core.end, "for") : 0;
  for (uint32_t i = 0; at && i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->core.start == at + 1 && cx_slot_is_system(s) && s->member_count == values && ends_phrase(a, s->core.end))
      return cx_whole_name(a->scene, s->members[a->draft->member].core);
  }
  return (cx_span){0, 0};
}

/* "reaches 0.87, with 0.85 for the smaller net": the variant to which "for" gives a value behind another's. */
static cx_span for_variant(cx_asked *a) {
  const cx_draft *d = a->draft, *first = a->scene->drafts.at + a->line->first_draft;
  if (!is_score(a) || d == first || d->slot->member_count) return (cx_span){0, 0};
  cx_span before = cx_phrase_word_before(a->scene, a->line->span.start, d->slot->core.start);
  bool another = cx_ends_at(a->scene, d->slot->core.start, ", ") || cx_str_is(cx_asked_at(a, before), "and") ||
                 cx_str_is(cx_asked_at(a, before), "with");
  uint32_t at = another ? behind_word(a, d->mention->whole.end, "for") : 0;
  const cx_entry *article = at ? cx_asked_role(a, cx_asked_word(a, at)) : NULL;
  if (!article || !cx_str_is(article->name, "determiner")) return (cx_span){0, 0};
  cx_span np = cx_phrase_after(a->scene, a->line, at);
  if (!cx_compared_is_kind(a->scene, np) || cx_phrase_is_data(a->scene, a->line, np)) return (cx_span){0, 0};
  return cx_asked_said(a, np);
}

/* "beating the 0.58 accuracy of X", "the 70% recall of bare nets": whose the metric right behind a value is. */
static cx_span of_whom(cx_asked *a) {
  const cx_draft *d = a->draft;
  bool share = d->kind == CLAIMX_FRACTION;
  if ((!is_score(a) && !share) || d->slot->member_count) return (cx_span){0, 0};
  cx_span article = cx_phrase_word_before(a->scene, a->line->span.start, d->mention->whole.start);
  if (!cx_str_is(cx_asked_at(a, article), "the")) return (cx_span){0, 0};
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (!cx_slot_is(s, "M") || s->core.start <= d->mention->whole.end || !cx_begins_at(a->scene, a->line, s->core.end, " of ")) continue;
    if (s->core.start != d->mention->whole.end + 1) break;
    cx_span np = cx_phrase_after(a->scene, a->line, s->core.end + 4);
    return cx_span_empty(np) || cx_phrase_is_data(a->scene, a->line, np) ? (cx_span){0, 0} : cx_asked_said(a, np);
  }
  return (cx_span){0, 0};
}

/* "ranging from 61% (Tern) to 88% (Gull)": whose either end of what many reached is. */
static cx_span ranged_behind(cx_asked *a) {
  const cx_mention *m = a->draft->mention;
  cx_span word = cx_phrase_word_before(a->scene, a->line->span.start, m->whole.start);
  bool end = cx_str_is(cx_asked_at(a, word), "from") || cx_str_is(cx_asked_at(a, word), "to");
  if (!end || m->range || m->from.form || !is_score(a) || !cx_begins_at(a->scene, a->line, m->whole.end, " (")) return (cx_span){0, 0};
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->core.start != m->whole.end + 2 || !cx_slot_is_system(s) || s->member_count) continue;
    return cx_begins_at(a->scene, a->line, s->core.end, ")") ? cx_whole_name(a->scene, s->core) : (cx_span){0, 0};
  }
  return (cx_span){0, 0};
}

/* "an error of 2.7 was obtained by the bare nets", "is only 4%, achieved by X": who reached it, behind the verb in the passive. */
static cx_span done_by(cx_asked *a) {
  if (!is_score(a)) return (cx_span){0, 0};
  uint32_t end = a->draft->mention->whole.end;
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->core.start < end || !cx_slot_is(s, "V")) continue;
    cx_span be = cx_phrase_word_before(a->scene, end, s->core.start);
    bool passive = be.start == end + 1 && cx_sub_is(cx_lexicon_find(a->scene->lexicon, "circumstance-word", cx_asked_at(a, be)), "be");
    uint32_t comma = end + (end < a->line->span.end && cx_asked_text(a).p[end] == ' '); /* "4.0% , achieved by" */
    passive |= s->core.start == comma + 2 && cx_begins_at(a->scene, a->line, comma, ", ");
    if (!passive || !cx_begins_at(a->scene, a->line, s->core.end, " by ")) return (cx_span){0, 0};
    cx_span np = cx_phrase_after(a->scene, a->line, s->core.end + 4);
    return cx_span_empty(np) || cx_phrase_is_data(a->scene, a->line, np) ? (cx_span){0, 0} : cx_asked_said(a, np);
  }
  return (cx_span){0, 0};
}

cx_span cx_subject_behind(cx_asked *a) {
  static cx_span (*const ways[])(cx_asked *) = {paired_behind, ranged_behind, done_by, for_variant, of_whom};
  cx_span found = {0, 0};
  for (size_t i = 0; i < sizeof ways / sizeof *ways && cx_span_empty(found); i++) found = ways[i](a);
  return found;
}
