/* Antecedents: a pronoun into what it stands for ("X, which needs 8 GB", "models that require 8 GB", "X, whose FID is 12", "X is small. It
 * reaches"), and the paper's own by the name beside it ("our model, X").
 */
#include "find/context/context.h"
#include "find/context/subject.h"
#include "find/context/syntax.h"
#include "find/draft/draft.h"
#include "find/name/define.h"
#include "find/name/name.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "…, X, whose FID is 12": the system that stands last before the pronoun. */
cx_span cx_asked_named_before(const cx_asked *a, uint32_t at) {
  cx_span best = {0, 0};
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->span.end <= at && s->span.end + 60 > at && cx_slot_is_system(s)) best = cx_whole_name(a->scene, cx_slot_member(s, 0)->core);
  }
  return best;
}

/* "we propose | X", "this work presents | X": a word that introduces ends at a place. */
static bool introduces(const cx_asked *a, uint32_t end) {
  for (uint32_t i = cx_hit_from(a->line, end - 1); i < a->line->hits.n && a->line->hits.at[i].span.start < end; i++)
    if (a->line->hits.at[i].span.end == end && cx_entry_in(a->line->hits.at[i].entry, "introduce")) return true;
  return false;
}

cx_span cx_asked_phrase_back(const cx_asked *a, uint32_t end) {
  cx_span np = {end, end};
  for (int words = 0; words < 6; words++) {
    cx_span word = cx_phrase_word_before(a->scene, a->line->span.start, np.start);
    if (cx_span_empty(word) || cx_asked_role(a, word) || cx_asked_verb(a, word.start) || cx_quantity_at(a->line, word.start)) break;
    if (np.start < end && introduces(a, word.end)) break; /* not the design of "a design that" */
    np.start = word.start;
  }
  return np;
}

/* "X, a parser that …": the name that an apposition describes; "we propose a parser that …": its introduction. */
bool cx_asked_described(cx_asked *a, cx_span np, cx_span *name) {
  cx_span article = cx_phrase_word_before(a->scene, a->line->span.start, np.start);
  const cx_entry *role = cx_asked_role(a, article);
  if (!role || !cx_str_is(role->name, "determiner")) return false;
  uint32_t at = article.start;
  while (at > a->line->span.start && cx_asked_text(a).p[at - 1] == ' ') at--;
  if (at > a->line->span.start && cx_asked_text(a).p[at - 1] == ',') {
    *name = cx_asked_name_ending(a, at - 1);
    return !cx_span_empty(*name);
  }
  for (uint32_t i = 0; i < a->line->hits.n; i++)
    if (cx_entry_in(a->line->hits.at[i].entry, "introduce") && a->line->hits.at[i].span.end == at) return a->settled = true;
  return false;
}

/* "models that require 8 GB", "X, which needs 8 GB": what the pronoun before a verb stands for. */
cx_span cx_asked_antecedent(cx_asked *a, uint32_t verb) {
  cx_span none = {0, 0}, pronoun = cx_phrase_word_before(a->scene, a->line->span.start, verb);
  const cx_entry *role = cx_asked_role(a, pronoun);
  if (!role || !cx_str_is(cx_entry_get(role, "relative"), "yes")) return none;
  uint32_t end = pronoun.start;
  while (end > a->line->span.start && (cx_asked_text(a).p[end - 1] == ' ' || cx_asked_text(a).p[end - 1] == ',')) end--;
  cx_span np = cx_asked_phrase_back(a, end);
  if (cx_span_empty(np)) return none;
  cx_span name = cx_asked_name(a, np);
  if (!cx_span_empty(name)) return name;
  if (cx_asked_described(a, np, &name)) /* "we propose a parser that": where the text has no name, the parser */
    return a->settled && !a->scene->system.given && a->draft->kind != CLAIMX_MEASURE && !cx_phrase_is_data(a->scene, a->line, np)
               ? cx_asked_thing(a, np)
               : name;
  cx_span before = cx_phrase_word_before(a->scene, a->line->span.start, np.start);
  cx_span with = cx_phrase_word_before(a->scene, a->line->span.start, before.start);
  bool joined = cx_asked_role(a, before) && with.start > a->line->span.start && cx_str_is(cx_asked_at(a, with), "with");
  if (joined) { /* "a cache with a new index that …": the cache */
    cx_span outer = cx_asked_phrase_back(a, with.start - 1);
    name = cx_span_empty(outer) ? outer : cx_asked_name(a, outer);
    return !cx_span_empty(name) || cx_span_empty(outer) ? name : cx_asked_thing(a, outer);
  }
  bool article = cx_asked_role(a, before) && cx_str_is(cx_asked_role(a, before)->name, "determiner"), unowned = cx_asked_unowned(a, np);
  cx_span first = cx_asked_word(a, np.start);
  bool acts = cx_asked_verb(a, first.start) || cx_asked_doing(a, first) || cx_asked_in(a, "introduce", first);
  bool bare = !cx_asked_role(a, before) && !cx_asked_role(a, first) && !acts && !unowned && !a->scene->system.given &&
              !cx_phrase_is_data(a->scene, a->line, np); /* ": sparse stamps that" */
  return cx_asked_in(a, "head", cx_asked_last(a, np)) || (article && !unowned) || bare ? cx_asked_thing(a, np) : none;
}

static cx_span name_at_start(const cx_asked *a) {
  cx_span first = cx_asked_word(a, a->line->span.start);
  if (cx_asked_adverb(a, first) && cx_begins_at(a->scene, a->line, first.end, ", ")) first = cx_asked_word(a, first.end + 2);
  cx_span verb = cx_asked_word(a, first.end);
  const cx_entry *role = cx_asked_role(a, first);
  uint32_t from = role && cx_str_is(role->name, "determiner") ? verb.start : first.start;
  const cx_slot *s = cx_asked_slot_at(a, from);
  bool system = s && cx_slot_is_system(s) && !s->member_count && !cx_name_is_data(a->scene, a->line, s->core);
  if (system && s->core.start == from && !cx_asked_symbol(a, s->core)) return cx_whole_name(a->scene, s->core);
  bool acts = verb.start == first.end + 1 && (cx_asked_verb(a, verb.start) || cx_str_ends(cx_asked_at(a, verb), CX_STR("s")));
  return !role && acts && cx_asked_bare_name(a, first) ? first : (cx_span){0, 0};
}

/* "We train X on logs. It reaches": the one name that the sentence brings in. */
static cx_span brought_in(const cx_asked *a) {
  cx_span found = {0, 0};
  for (uint32_t i = cx_name_from(a->scene, a->line->span.start); i < a->scene->names.n; i++) {
    cx_span name = a->scene->names.at[i].span;
    if (name.start >= a->line->span.end) break;
    bool unit = false; /* "of 1.42 GPa" */
    for (uint32_t k = 0; k < a->line->mentions.n; k++) unit = unit || cx_span_meets(a->line->mentions.at[k].quote, name);
    if (unit || !cx_name_points(a->scene, a->line, name) || cx_name_is_data(a->scene, a->line, name)) continue;
    if (!cx_span_empty(found)) return (cx_span){0, 0};
    found = name;
  }
  return found;
}

cx_span cx_asked_told_before(const cx_asked *a, uint32_t at) {
  cx_asked before = *a;
  cx_span name = name_at_start(a);
  if (!cx_span_empty(name) && name.end < at) return name;
  if (a->line == a->scene->lines.at) return (cx_span){0, 0};
  before.line--;
  name = name_at_start(&before);
  return cx_span_empty(name) && !a->scene->system.given ? brought_in(&before) : name;
}

/* "Our model, X, reaches", "our model X reaches": the name that stands beside the paper's own. */
cx_span cx_asked_apposed(const cx_asked *a, uint32_t at) {
  const cx_hit *role = cx_asked_hit_at(a, cx_asked_word(a, at).start, "role");
  bool comma = role && cx_begins_at(a->scene, a->line, role->span.end, ", ");
  if (!role || (!comma && !cx_begins_at(a->scene, a->line, role->span.end, " "))) return (cx_span){0, 0};
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->core.start != role->span.end + 1 + comma || !cx_slot_is_system(s) || s->member_count) continue;
    cx_span name = cx_whole_name(a->scene, s->core);
    bool ends = comma ? cx_begins_at(a->scene, a->line, name.end, ",") : cx_leading_verb(a, name) != 0; /* not "our model LoRA adapters" */
    return name.end < a->draft->quote.start && ends ? name : (cx_span){0, 0};
  }
  return (cx_span){0, 0};
}

cx_span cx_asked_latest_own(const cx_asked *a, uint32_t first) {
  enum { REACH = 12 }; /* sentences: as many as an abstract has; asked for each value of a long text */
  cx_asked before = *a;
  if (a->draft->sentence > REACH && first < a->draft->sentence - REACH) first = a->draft->sentence - REACH;
  for (uint32_t sentence = a->draft->sentence; sentence > first; sentence--) {
    before.line = &a->scene->lines.at[sentence];
    for (uint32_t i = 0; i < before.line->hits.n; i++) {
      const cx_hit *hit = &before.line->hits.at[i];
      bool own = cx_entry_in(hit->entry, "role") && cx_str_is(hit->entry->name, "self");
      cx_span name = own ? cx_asked_apposed(&before, hit->span.start) : (cx_span){0, 0};
      if (!cx_span_empty(name)) return name;
    }
  }
  return (cx_span){0, 0};
}
