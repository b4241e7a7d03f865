/* Owners: whose a value is by what stands right beside it: a bracket behind a name, "X: 12", "X's 7B", "vs. 12 for Y", a size before its
 * model. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/owner.h"
#include "find/context/subject.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

/* Whether a word of comparison stands between two places. */
bool cx_owner_compares(const cx_asked *a, uint32_t start, uint32_t end) {
  for (uint32_t i = 0; i < a->line->hits.n; i++) {
    const cx_hit *hit = &a->line->hits.at[i];
    if (cx_entry_in(hit->entry, "comparison") && hit->span.start >= start && hit->span.end <= end) return true;
  }
  return false;
}

/* "1.2 cm for A and 0.5 cm for B", "a 1% drop for A": the name that "for" gives a value, or the noun right behind it. */
cx_span cx_owner_for_whom(cx_asked *a) {
  enum { NOUNS = 3 };
  claimx_kind kind = a->draft->kind;
  if (kind != CLAIMX_SCORE && kind != CLAIMX_MEASURE && kind != CLAIMX_CHANGE) return (cx_span){0, 0};
  if (a->draft->slot->member_count) return (cx_span){0, 0};
  cx_str text = cx_asked_text(a);
  uint32_t at = a->draft->mention->whole.end;
  for (int words = 0; words <= NOUNS; words++) {
    if (words) at = cx_behind_bracket(a->scene, a->line, at); /* "12% recall (0.4 F1) for A" */
    if (at >= a->line->span.end || text.p[at] != ' ') return (cx_span){0, 0};
    cx_span word = cx_asked_word(a, at);
    if (cx_span_empty(word) || word.start != at + 1) return (cx_span){0, 0};
    if (cx_str_is(cx_asked_at(a, word), "for")) {
      const cx_entry *article = cx_asked_role(a, cx_asked_word(a, word.end));
      if (article && cx_str_is(article->name, "determiner")) word.end = cx_asked_word(a, word.end).end; /* "for the A" */
      bool loses =
          a->draft->move && (cx_str_starts(a->draft->move->sub, CX_STR("down")) || cx_str_starts(a->draft->move->sub, CX_STR("bad")));
      if (kind == CLAIMX_CHANGE && (words == 0 || !loses)) return (cx_span){0, 0}; /* "a 2% gain for A": of our method with A */
      for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
        const cx_slot *s = &a->line->slotted.slots[i];
        if (s->core.start != word.end + 1 || !cx_slot_is_system(s) || cx_asked_symbol(a, s->core)) continue;
        uint32_t end = cx_whole_name(a->scene, s->core).end;
        cx_span next = cx_asked_word(a, end);
        bool alone = end >= a->line->span.end || text.p[end] != ' ' || cx_str_is(cx_asked_at(a, next), "and") ||
                     cx_str_is(cx_asked_at(a, next), "at") || cx_str_is(cx_asked_at(a, next), "on");
        return alone ? cx_whole_name(a->scene, s->core) : (cx_span){0, 0};
      }
      return (cx_span){0, 0};
    }
    const cx_entry *role = cx_lexicon_find(a->scene->lexicon, "phrase", cx_asked_at(a, word));
    if (role || cx_quantity_at(a->line, word.start)) return (cx_span){0, 0};
    at = word.end;
  }
  return (cx_span){0, 0};
}

bool cx_owner_is_value(const cx_asked *a) {
  return a->draft->kind == CLAIMX_SCORE || a->draft->kind == CLAIMX_PARAMETERS || a->draft->kind == CLAIMX_MEASURE;
}

/* "(X F1=0.57)", "(X FID 18)": where the metric right before a value begins, or the value itself. */
static uint32_t metric_or_value(const cx_asked *a) {
  uint32_t at = a->draft->mention->whole.start;
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (!cx_slot_is(s, "M") || s->core.end >= at) continue;
    cx_str gap = cx_str_cut(cx_asked_text(a), s->core.end, at);
    if (cx_str_is(gap, "=") || cx_str_is(gap, " = ") || cx_str_is(gap, " ")) return s->core.start;
  }
  return at;
}

/* "with X at 62% and the small nets at 51%": whom a list sets beside its value. */
static cx_span set_at(cx_asked *a) {
  uint32_t at = a->draft->mention->whole.start;
  if (!cx_owner_is_value(a) || !cx_ends_at(a->scene, at, " at ")) return (cx_span){0, 0};
  cx_span name = cx_asked_name_ending(a, at - 4), none = {0, 0};
  cx_span before = cx_span_empty(name) ? none : cx_phrase_word_before(a->scene, a->line->span.start, name.start);
  const cx_entry *role = cx_asked_role(a, before);
  bool joined = role && cx_str_is(cx_entry_get(role, "form"), "joins") && a->draft > a->scene->drafts.at + a->line->first_draft;
  if (role && (joined || cx_str_is(role->sub, "frames"))) return name;
  for (uint32_t i = 0; i < 6 && cx_span_empty(name); i++) { /* "with small nets at" */
    before = cx_phrase_word_before(a->scene, a->line->span.start, i ? before.start : at - 4);
    role = cx_asked_role(a, before);
    if (cx_span_empty(before) || (role && !cx_str_is(role->sub, "frames"))) return none;
    cx_span np = role ? cx_phrase_after(a->scene, a->line, before.end) : none;
    bool many = role && np.end == at - 4 && cx_str_ends(cx_asked_at(a, np), CX_STR("s")) && !cx_asked_unowned(a, np);
    if (role) return many ? cx_asked_thing(a, np) : none;
  }
  return none;
}

/* "the best results (X, 57.8% F1)", "(X 57.8%)": the name that opens the bracket. */
static cx_span opens_bracket(cx_asked *a) {
  uint32_t at = metric_or_value(a);
  bool comma = cx_ends_at(a->scene, at, ", ");
  if (!cx_owner_is_value(a) || at < a->line->span.start + 4 || !cx_ends_at(a->scene, at, " ")) return (cx_span){0, 0};
  if (!comma && !cx_is_digit(cx_asked_text(a).p[a->draft->mention->whole.start])) return (cx_span){0, 0}; /* "(Strehl > 0.8)" */
  cx_span name = cx_asked_name_ending(a, comma ? at - 2 : at - 1);
  if (cx_span_empty(name) || cx_opened_at(a->scene, name.start)) return name;
  if (comma && cx_ends_at(a->scene, name.start, ": ")) { /* "outperforming the rivals (best: X, 57.8%)" */
    cx_span which = cx_phrase_word_before(a->scene, a->line->span.start, name.start - 2);
    return cx_opened_at(a->scene, which.start) && cx_asked_in(a, "best", which) ? name : (cx_span){0, 0};
  }
  bool last = cx_ends_at(a->scene, name.start, "; ") && cx_begins_at(a->scene, a->line, a->draft->quote.end, ")");
  return last && !comma ? name : (cx_span){0, 0};
}

/* "(X: 12 vs. Y: 15)": names with their values, side by side; not "(on X: 12 vs. 15)". */
static cx_span before_colon(cx_asked *a) {
  cx_str text = cx_asked_text(a);
  uint32_t at = a->draft->mention->whole.start, next = a->draft->mention->whole.end;
  if (!cx_owner_is_value(a)) return (cx_span){0, 0};
  while (at > a->line->span.start && text.p[at - 1] == ' ') at--;
  if (at == a->line->span.start || text.p[at - 1] != ':') return (cx_span){0, 0};
  cx_span name = cx_asked_name_ending(a, at - 1);
  bool next_one = cx_ends_at(a->scene, name.start, "; ") && !a->draft->slot->member_count; /* "(X: 12 on D; Y: 15 on E)" */
  if (cx_span_empty(name) || cx_opened_at(a->scene, name.start) || next_one || cx_owner_compares(a, name.start - 5, name.start))
    return name;
  for (uint32_t colon = next; colon < a->line->span.end && colon < next + 40 && text.p[colon] != ')' && text.p[colon] != ';'; colon++)
    if (text.p[colon] == ':' && cx_owner_compares(a, next, colon)) return name;
  return (cx_span){0, 0};
}

/* "X's 4B and 9B variants"; "beating plain decoding's 34%": the phrase compared with. */
static cx_span before_possessive(cx_asked *a) {
  cx_str before = cx_str_cut(cx_asked_text(a), a->line->span.start, a->draft->slot->core.start);
  if (!cx_str_ends(before, CX_STR("'s "))) return (cx_span){0, 0};
  cx_span name = cx_asked_name_ending(a, a->draft->slot->core.start - 3);
  if (!cx_span_empty(name) || !cx_owner_is_value(a)) return name;
  name = cx_owner_compared(a, a->draft->slot->core.start - 1, true);
  return cx_span_empty(name) ? name : (cx_span){name.start, a->draft->slot->core.start - 3};
}

/* "X's recall of 12%", "X's success rate close to 12%", "X's poor recall (12%)". */
static cx_span owner_of_metric(cx_asked *a) {
  cx_str text = cx_asked_text(a);
  if (!cx_owner_is_value(a)) return (cx_span){0, 0};
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (!cx_slot_is(s, "M") || s->core.end >= a->draft->quote.start || s->core.start < a->line->span.start + 4) continue;
    cx_str gap = cx_str_cut(text, s->core.end, a->draft->mention->whole.start);
    bool nearly = cx_str_is(gap, " ") && a->draft->mention->whole.start < a->draft->quote.start;
    if (!cx_str_is(gap, " of ") && !cx_str_is(gap, " is ") && !cx_str_is(gap, " (") && !nearly) continue;
    cx_span word = cx_phrase_word_before(a->scene, a->line->span.start, s->core.start);
    if (!cx_str_ends(cx_asked_at(a, word), CX_STR("'s")) && !cx_asked_role(a, word))
      word = cx_phrase_word_before(a->scene, a->line->span.start, word.start);
    if (!cx_str_ends(cx_asked_at(a, word), CX_STR("'s"))) continue;
    return cx_asked_name_ending(a, word.end - 2);
  }
  return (cx_span){0, 0};
}

cx_span cx_result_told(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t at = d->mention->whole.start;
  if (d->kind != CLAIMX_SCORE || !cx_ends_at(scene, at, " of ")) return (cx_span){0, 0};
  cx_span word = cx_phrase_word_before(scene, line->span.start, at - 4);
  return !cx_span_empty(word) && cx_lexicon_find(scene->lexicon, "result", cx_scene_text(scene, word)) ? word : (cx_span){0, 0};
}

/* "surpassing X results of 0.7". */
static cx_span before_result(cx_asked *a) {
  cx_span word = cx_result_told(a->scene, a->line, a->draft);
  if (cx_span_empty(word) || word.start < a->line->span.start + 4) return (cx_span){0, 0};
  return cx_asked_name_ending(a, word.start - 1);
}

/* "we find that 41% of bare mappers miss …": whom a share counts, where it begins its clause. */
static cx_span counted_share(cx_asked *a) {
  uint32_t at = a->draft->mention->whole.start, end = a->draft->slot->core.end;
  if (a->draft->kind != CLAIMX_FRACTION || !cx_begins_at(a->scene, a->line, end, " of ")) return (cx_span){0, 0};
  cx_span before = cx_phrase_word_before(a->scene, a->line->span.start, at);
  const cx_entry *role = cx_asked_role(a, before);
  bool opens = cx_span_empty(before) || cx_asked_in(a, "report", before) || (role && cx_str_is(role->sub, "opens")) ||
               cx_ends_at(a->scene, at, ", ");
  cx_span np = opens ? cx_phrase_after(a->scene, a->line, end + 4) : (cx_span){0, 0};
  for (uint32_t word = np.start; word < np.end; word = cx_asked_word(a, word).end + 1)
    if (word > np.start && (cx_asked_verb(a, word) || cx_asked_adverb(a, cx_asked_word(a, word)))) np.end = word - 1;
  cx_span behind = cx_asked_word(a, np.end);
  if (cx_span_empty(np) || !(cx_asked_verb(a, behind.start) || cx_asked_adverb(a, behind))) return (cx_span){0, 0};
  return cx_asked_thing(a, np);
}

/* "the 12B FLUX.1-dev": the name right behind its size. */
static cx_span behind_size(cx_asked *a) {
  if (a->draft->kind != CLAIMX_PARAMETERS) return (cx_span){0, 0};
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->core.start == a->draft->quote.end + 1 && cx_slot_is_system(s)) return cx_slot_member(s, 0)->core;
  }
  return (cx_span){0, 0};
}

/* "X keeps 94 Mbps, Y 11 Mbps": the name right before a value that shares its verb with the one before. */
static cx_span touching(cx_asked *a) {
  uint32_t at = a->draft->slot->core.start, first = a->line->first_draft;
  if (a->draft->mention->from.form && cx_ends_at(a->scene, at, " from ")) at -= 5; /* "A rises from 4% to 18%, B from 9% to 53%" */
  if (at < a->line->span.start + 2) return (cx_span){0, 0};
  cx_span hedge = cx_phrase_word_before(a->scene, a->line->span.start, at); /* "and Y only 41%" */
  bool hedged = hedge.end + 1 == at && cx_asked_adverb(a, hedge);
  if (hedged && hedge.start > a->line->span.start + 2 && a->scene->drafts.at + first != a->draft) at = hedge.start;
  cx_span name = cx_asked_name_ending(a, at - 1);
  for (uint32_t i = 0; i < a->line->hits.n && !hedged && !cx_span_empty(name) && cx_owner_is_value(a); i++) { /* "versus X 96.4%" */
    const cx_hit *hit = &a->line->hits.at[i];
    if (cx_entry_in(hit->entry, "comparison") && hit->span.end + 1 == name.start) return name;
  }
  if (a->scene->drafts.at + first == a->draft) return (cx_span){0, 0};
  if (cx_span_empty(name) || cx_asked_text(a).p[at - 1] != ' ' || name.start < a->line->span.start + 2) return (cx_span){0, 0};
  cx_str before = cx_str_cut(cx_asked_text(a), a->line->span.start, name.start);
  bool listed = cx_str_ends(before, CX_STR(", ")) || cx_str_ends(before, CX_STR(" and ")) || cx_str_ends(before, CX_STR(" that of "));
  return listed ? name : (cx_span){0, 0};
}

/* "X limits it to 4 m, Y to 9 m", "X reaches 94%, plain tuning 91%": the phrase between a value of the sentence and the next, which
 * share their verb; a thing only before the value itself. */
static cx_span gapped(cx_asked *a) {
  enum { LONGEST = 40 };
  const cx_draft *d = a->draft, *first = a->scene->drafts.at + a->line->first_draft;
  cx_span none = {0, 0};
  if (d == first || d->slot->member_count || d[-1].kind != d->kind || d[-1].sentence != d->sentence) return none;
  uint32_t from = d[-1].mention->whole.end, end = d->mention->whole.start;
  if (end < from + 4) return none;
  cx_span link = cx_phrase_word_before(a->scene, from, end);
  const cx_entry *role = cx_asked_role(a, link);
  bool to = role && cx_str_is(role->name, "preposition");
  if (to) end = link.start;
  cx_str gap = cx_str_cut(cx_asked_text(a), from, end);
  uint32_t at = from + (uint32_t)(cx_str_starts(gap, CX_STR(", and ")) ? 6 : cx_str_starts(gap, CX_STR(", ")) ? 2 : 0);
  if (at == from || !gap.n || gap.p[gap.n - 1] != ' ' || end - at > LONGEST) return none;
  cx_span np = {at, end - 1};
  if (cx_mark_between(a->scene, np.start, np.end, ",;:()") || cx_phrase_is_data(a->scene, a->line, np)) return none;
  if (!cx_span_eq(cx_leading_phrase(a, at), np) || cx_ends_in_metric(a->line, np)) return none;
  if (strchr("=~<>", cx_asked_text(a).p[d->mention->whole.start])) return none; /* "R < 4" */
  cx_span name = cx_asked_name(a, np), bare = to ? cx_asked_name_ending(a, np.end) : name;
  if (to) return cx_span_eq(bare, np) ? name : none; /* "and peak speeds of 4 m/s": of the whole */
  return !cx_span_empty(name) || !cx_owner_is_value(a) ? name : cx_asked_thing(a, np);
}

/* "on two river datasets, A and B, …": names of data. */
static bool apposed_to_data(const cx_asked *a, cx_span names) {
  if (names.start < a->line->span.start + 2 || cx_asked_text(a).p[names.start - 2] != ',') return false;
  return cx_phrase_ends_in(a->scene, cx_span_of(a->line->span.start, names.start - 2), "set");
}

/* As many names as values, before them: member by member. */
static cx_span paired(cx_asked *a) {
  uint32_t values = a->draft->slot->member_count;
  for (uint32_t i = 0; values > 1 && !(a->scene->off & CLAIMX_OFF_ZIP) && i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->span.end > a->draft->quote.start) break;
    if (cx_slot_is_system(s) && s->member_count == values && !cx_name_governed(a->scene, a->line, s->core) && !apposed_to_data(a, s->core))
      return cx_whole_name(a->scene, s->members[a->draft->member].core);
  }
  return (cx_span){0, 0};
}

/* "compared with | 90, 84 and 75 for Y": where the list of a value begins; the value itself where it is set against another. */
static uint32_t list_start(const cx_asked *a) {
  const cx_slot *q = a->draft->slot;
  bool list =
      q->member_count > 1 && !cx_is_versus(a->scene, cx_str_cut(cx_asked_text(a), q->members[0].span.end, q->members[1].span.start));
  return list ? q->members[0].mention->whole.start : a->draft->mention->whole.start;
}

/* As many names behind "for" as the list has values: they are told one by one (owner_behind.c). */
static bool told_in_turn(const cx_asked *a, uint32_t at) {
  const cx_slot *names = cx_asked_slot_at(a, at);
  return names && a->draft->slot->member_count > 1 && names->member_count == a->draft->slot->member_count;
}

/* A word of comparison right before the number, a word or two between ("vs. only 12", "compared to an F1 of 12"). */
static bool compared_with(const cx_asked *a) {
  uint32_t at = list_start(a);
  for (uint32_t i = 0; i < a->line->hits.n; i++) {
    const cx_hit *hit = &a->line->hits.at[i];
    if (!cx_entry_in(hit->entry, "comparison") || cx_str_is(hit->entry->name, "beats") || hit->span.end > at) continue;
    cx_str gap = cx_str_cut(cx_asked_text(a), hit->span.end, at);
    int blanks = 0;
    for (size_t k = 0; k < gap.n; k++) blanks += gap.p[k] == ' ';
    bool named = cx_slot_between(a->line, hit->span.end, at, "N"); /* "preferred over X in 64% of the cases" */
    if (blanks <= 4 && !named && !memchr(gap.p, ',', gap.n) && !memchr(gap.p, '(', gap.n)) return true;
  }
  return false;
}

/* "vs. 70% Y": the system that the value stands before. */
static cx_span right_behind(const cx_asked *a, uint32_t end) {
  cx_span np = cx_begins_at(a->scene, a->line, end, " ") ? cx_phrase_after(a->scene, a->line, end) : (cx_span){0, 0};
  if (np.start != end + 1) return (cx_span){0, 0};
  cx_span name = cx_asked_name(a, np);
  return name.start == np.start ? name : (cx_span){0, 0};
}

/* "70% compared to 12% for Y": the twin's owner. */
static cx_span behind_twin(cx_asked *a) {
  bool value = cx_owner_is_value(a) || a->draft->kind == CLAIMX_FRACTION;
  if (!value || !compared_with(a)) return (cx_span){0, 0};
  uint32_t end = a->draft->slot->member_count ? a->draft->slot->core.end : a->draft->mention->whole.end; /* "73% and 66% for Y" */
  cx_span link = cx_asked_word(a, end);
  if (!cx_owner_is_value(a) && !cx_str_is(cx_asked_at(a, link), "for")) return (cx_span){0, 0}; /* "compared to 12% of the tiles" */
  for (int words = 0; words < 2 && !cx_asked_in(a, "value-link", link); words++)
    link = cx_asked_word(a, link.end); /* "12% accuracy for Y" */
  if (!cx_asked_in(a, "value-link", link)) return right_behind(a, end);
  cx_span np = cx_phrase_after(a->scene, a->line, link.end);
  if (cx_span_empty(np) || cx_quantity_at(a->line, np.start) || cx_phrase_is_data(a->scene, a->line, np)) return (cx_span){0, 0};
  return told_in_turn(a, np.start) ? (cx_span){0, 0} : np;
}

cx_span cx_subject_beside(cx_asked *a) {
  static cx_span (*const ways[])(cx_asked *) = {cx_owner_before_bracket,
                                                opens_bracket,
                                                before_colon,
                                                before_possessive,
                                                owner_of_metric,
                                                before_result,
                                                counted_share,
                                                behind_size,
                                                behind_twin,
                                                paired,
                                                touching,
                                                gapped,
                                                cx_owner_for_whom,
                                                set_at};
  cx_span found = {0, 0};
  for (size_t i = 0; i < sizeof ways / sizeof *ways && cx_span_empty(found); i++) found = ways[i](a);
  return found;
}
