/* Leaders: a claim's place into the grammatical subject of its clause, as far as word lists tell where clauses begin and which words are
 * verbs ("X cuts …", "…, whose", "the kernel that needs …"). A phrase that names nothing ("our method", "it") settles that it is the
 * topic's. */
#include "find/context/context.h"
#include "find/context/subject.h"
#include "find/draft/draft.h"
#include "find/name/define.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

static cx_span leading_phrase(const cx_asked *a, uint32_t from);

/* "X | with adapters | reaches", "a classifier | trained on logs | reaches": the end of the phrase that tells how something is made, or 0.
 */
static uint32_t past_making(const cx_asked *a, uint32_t at) {
  static const char *const parts[] = {"joined", "telling", "making"};
  uint32_t link = 0;
  for (size_t i = 0; i < sizeof parts / sizeof *parts && !link; i++) link = cx_phrase_link(a->scene, a->line, at, parts[i]);
  cx_span np = link ? leading_phrase(a, link) : (cx_span){0, 0};
  cx_span before = cx_phrase_word_before(a->scene, a->line->span.start, at);
  return cx_span_empty(np) || np.end >= a->draft->quote.start || (cx_asked_participle(a, before) && cx_asked_verb(a, before.start))
             ? 0
             : np.end;
}

/* "the discriminant with uniformisation": who is meant, with how it is made, where that is no longer than the rest; "agents without
 * memory", "models trained on X": what is only of a kind is told by it. */
static cx_span with_making(const cx_asked *a, cx_span np, cx_span who) {
  uint32_t end = past_making(a, cx_span_empty(who) ? np.end : who.end);
  if (cx_span_empty(who)) return end && cx_asked_verb(a, end) ? cx_asked_made(a, np, end) : who;
  return end && cx_asked_verb(a, end) && end - who.start <= 2 * cx_span_len(who) ? (cx_span){who.start, end} : who;
}

/* "frontier models like X achieve": the one example of a kind, right before the verb. */
static cx_span as_example(const cx_asked *a, cx_span np) {
  uint32_t end = a->line->span.end;
  bool counted = a->draft->kind == CLAIMX_COUNT || a->draft->kind == CLAIMX_SETTING || a->draft->kind == CLAIMX_PARAMETERS;
  const cx_entry *link = !counted && cx_begins_at(a->scene, a->line, np.end, " ")
                             ? cx_lexicon_longest(a->scene->lexicon, "phrase", cx_asked_text(a), cx_span_of(np.end + 1, end), &end)
                             : NULL;
  if (!link || !cx_str_is(link->sub, "example") || cx_str_is(link->name, "as")) return (cx_span){0, 0};
  cx_span example = leading_phrase(a, end);
  if (cx_span_empty(example) || example.start != end + 1 || example.end >= a->draft->quote.start) return (cx_span){0, 0};
  return cx_asked_verb(a, cx_asked_word(a, example.end).start) ? cx_asked_name(a, example) : (cx_span){0, 0};
}

/* "X -- a cheap trick -- | shifts": behind an aside between dashes. */
static uint32_t past_dashes(const cx_asked *a, uint32_t at) {
  static const char *const dashes[] = {" -- ", " --- ", " \u2014 ", "\u2014"};
  for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
    for (uint32_t end = at + 1; cx_begins_at(a->scene, a->line, at, dashes[i]) && end < a->draft->quote.start; end++)
      if (cx_begins_at(a->scene, a->line, end, dashes[i])) return end + (uint32_t)strlen(dashes[i]);
  return at;
}

/* What stands between the phrase and the verb: nothing, an adverb, a phrase more, or an aside between commas or brackets. The verb's place,
 * or 0. */
static uint32_t verb_behind(const cx_asked *a, cx_span np) {
  cx_str text = cx_asked_text(a);
  uint32_t at = past_dashes(a, np.end);
  while (at < a->line->span.end && text.p[at] == ' ') at++;
  if (at < a->line->span.end && text.p[at] == ',' && cx_asked_verb(a, at + 1) && at + 1 < a->draft->quote.start)
    return cx_asked_participle(a, cx_asked_word(a, at + 1)) ? 0 : at + 1; /* "…, achieving": of the clause before */
  if (at < a->line->span.end && (text.p[at] == ',' || text.p[at] == '(')) {
    char close = text.p[at] == ',' ? ',' : ')';
    uint32_t end = at + 1;
    while (end < a->line->span.end && text.p[end] != close && text.p[end] != ';') end++;
    if (end >= a->draft->quote.start) return 0;
    at = end + 1;
    if (close == ',' && cx_asked_participle(a, cx_asked_word(a, at))) return 0; /* "beats A, B, and C, reaching" */
  }
  for (int words = 0; words < 3; words++) {
    if (at >= a->draft->quote.start) return 0;
    if (cx_asked_verb(a, at)) return at;
    cx_span word = cx_asked_word(a, at);
    uint32_t more = past_making(a, cx_asked_text(a).p[at] == ' ' ? at : at - 1);
    if (!more && !cx_asked_adverb(a, word)) return 0;
    at = more ? more : word.end;
  }
  return 0;
}

/* The noun phrase at a clause's start, cut before its verb and before adverbs. */
static cx_span leading_phrase(const cx_asked *a, uint32_t from) {
  cx_span np = cx_phrase_after(a->scene, a->line, from);
  for (uint32_t at = np.start; at < np.end;) {
    cx_span word = cx_asked_word(a, at);
    if (cx_span_empty(word) && at + 1 < np.end && strchr("()", cx_asked_text(a).p[word.start])) {
      at = word.start + 1;
      continue;
    }
    if (cx_span_empty(word)) break;
    if (word.start > np.start && (cx_asked_verb(a, word.start) || cx_asked_adverb(a, word))) {
      np.end = word.start;
      break;
    }
    at = word.end;
  }
  cx_span first = cx_asked_word(a, np.start); /* "finding X improves" */
  if (first.end < np.end && cx_is_lower(cx_asked_text(a).p[first.start]) && cx_asked_participle(a, first)) {
    if (from > a->line->span.start && cx_asked_text(a).p[from - 1] == ',') return (cx_span){0, 0}; /* "X, adding Y, reaches": an aside */
    np.start = cx_asked_word(a, first.end).start;
  }
  while (np.end > np.start && cx_asked_text(a).p[np.end - 1] == ' ') np.end--;
  if (np.end > np.start && cx_asked_text(a).p[np.end - 1] == ')') /* "the parser (X) reaches": the bracket is read on its own */
    for (uint32_t at = np.end; at > np.start + 1; at--)
      if (cx_asked_text(a).p[at - 1] == '(' && cx_asked_text(a).p[at - 2] == ' ') np.end = at - 2;
  return np;
}

/* "…, X, whose FID is 12": the system that stands last before the pronoun. */
static cx_span named_before(const cx_asked *a, uint32_t at) {
  cx_span best = {0, 0};
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->span.end <= at && s->span.end + 60 > at && cx_slot_is_system(s)) best = cx_whole_name(a->scene, cx_slot_member(s, 0)->core);
  }
  return best;
}

/* The noun phrase that ends at a place: back to an article, a preposition, a verb. */
static cx_span phrase_back(const cx_asked *a, uint32_t end) {
  cx_span np = {end, end};
  for (int words = 0; words < 6; words++) {
    cx_span word = cx_phrase_word_before(a->scene, a->line->span.start, np.start);
    if (cx_span_empty(word) || cx_asked_role(a, word) || cx_asked_verb(a, word.start) || cx_quantity_at(a->line, word.start)) break;
    np.start = word.start;
  }
  return np;
}

/* "X, a parser that …": the name that an apposition describes; "we propose a parser that …": its introduction. */
static bool is_described(cx_asked *a, cx_span np, cx_span *name) {
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
static cx_span antecedent(cx_asked *a, uint32_t verb) {
  cx_span none = {0, 0}, pronoun = cx_phrase_word_before(a->scene, a->line->span.start, verb);
  const cx_entry *role = cx_asked_role(a, pronoun);
  if (!role || !cx_str_is(cx_entry_get(role, "relative"), "yes") || !cx_asked_verb(a, verb)) return none;
  uint32_t end = pronoun.start;
  while (end > a->line->span.start && (cx_asked_text(a).p[end - 1] == ' ' || cx_asked_text(a).p[end - 1] == ',')) end--;
  cx_span np = phrase_back(a, end);
  if (cx_span_empty(np)) return none;
  cx_span name = cx_asked_name(a, np);
  if (!cx_span_empty(name) || is_described(a, np, &name)) return name;
  cx_span article = cx_phrase_word_before(a->scene, a->line->span.start, np.start);
  cx_span with = cx_phrase_word_before(a->scene, a->line->span.start, article.start);
  bool joined = cx_asked_role(a, article) && with.start > a->line->span.start && cx_str_is(cx_asked_at(a, with), "with");
  if (joined) { /* "a cache with a new index that …": the cache */
    cx_span outer = phrase_back(a, with.start - 1);
    name = cx_span_empty(outer) ? outer : cx_asked_name(a, outer);
    return !cx_span_empty(name) || cx_span_empty(outer) ? name : cx_asked_thing(a, outer);
  }
  return cx_asked_in(a, "head", cx_asked_last(a, np)) ? cx_asked_thing(a, np) : none;
}

/* "a compiled variant reaching 12", "we tune X on logs, reaching 12": what a participle without a comma, or a verb of use, makes the
 * subject. */
static cx_span made_subject(cx_asked *a, uint32_t from) {
  uint32_t first = cx_asked_word(a, from).start;
  for (uint32_t i = 0; i < a->line->hits.n; i++) {
    const cx_hit *hit = &a->line->hits.at[i];
    if (hit->span.start != first || !cx_entry_in(hit->entry, "introduce") || !cx_str_is(hit->entry->sub, "use")) continue;
    cx_span np = leading_phrase(a, hit->span.end);
    cx_span name = cx_span_empty(np) || np.end > a->draft->quote.start ? (cx_span){0, 0} : cx_asked_name(a, np);
    if (!cx_span_empty(name)) return name;
    if (!cx_span_empty(np) && np.end < a->draft->quote.start && cx_asked_in(a, "head", cx_asked_last(a, np))) return cx_asked_thing(a, np);
  }
  for (uint32_t at = from; at < a->draft->quote.start;) {
    cx_span word = cx_asked_word(a, at);
    if (cx_span_empty(word) || word.end > a->draft->quote.start) break;
    bool joined = word.start > from + 1 && cx_asked_text(a).p[word.start - 2] != ',';
    if (joined && cx_asked_participle(a, word) && cx_asked_verb(a, word.start)) {
      cx_span np = phrase_back(a, word.start - 1);
      const cx_entry *article = cx_asked_role(a, cx_phrase_word_before(a->scene, a->line->span.start, np.start));
      bool one = article && cx_str_is(article->name, "determiner");
      if (!cx_span_empty(np) && one && cx_asked_in(a, "head", cx_asked_last(a, np))) return cx_asked_thing(a, np);
    }
    at = word.end > at ? word.end : at + 1;
  }
  return (cx_span){0, 0};
}

/* "the strongest model (o3)": the name that a bracket gives behind a phrase. */
static cx_span with_bracket(const cx_asked *a, cx_span np) {
  cx_str text = cx_asked_text(a);
  uint32_t open = np.end + 1, close = open + 1;
  if (open >= a->line->span.end || text.p[np.end] != ' ' || text.p[open] != '(') return (cx_span){0, 0};
  while (close < a->line->span.end && text.p[close] != ')' && close - open < 40) close++;
  cx_span name = cx_asked_name_ending(a, close), whole = cx_name_in_full(a->scene, a->line, name);
  if (name.start != open + 1) return (cx_span){0, 0};
  bool own = cx_str_eq(cx_asked_at(a, name), cx_asked_at(a, a->scene->topic.name));
  return own || cx_span_empty(whole) || whole.start < np.start ? name : whole;
}

/* "A and B reach": the phrases before one verb; member by member where they are as many as the values. */
static cx_span joined(const cx_asked *a, cx_span first) {
  cx_str rest = cx_str_cut(cx_asked_text(a), first.end, a->line->span.end);
  if (!cx_str_starts(rest, CX_STR(" and "))) return (cx_span){0, 0};
  cx_span second = leading_phrase(a, first.end + 5);
  if (cx_span_empty(second) || second.end > a->draft->quote.start || !verb_behind(a, second)) return (cx_span){0, 0};
  cx_span x = cx_asked_said(a, first), y = cx_asked_said(a, second);
  if (cx_span_empty(x) || cx_span_empty(y)) return (cx_span){0, 0};
  uint32_t values = a->draft->slot->member_count; /* "A and B reach 0.86/0.84 and 0.81/0.80" */
  if (values && values % 2 == 0) return a->draft->member >= values / 2 ? y : x;
  return (cx_span){x.start, y.end};
}

/* The text's own name, whatever words stand before it. */
static bool is_topic(const cx_asked *a, cx_span name) {
  cx_str own = cx_asked_at(a, a->scene->topic.name);
  return own.n && cx_str_ends(cx_asked_at(a, name), own);
}

/* "X with our Y reaches", "X equipped with Y reaches": X, and all of it where Y is what the text is about. */
static cx_span with_another(const cx_asked *a, cx_span np) {
  uint32_t link = cx_phrase_link(a->scene, a->line, np.end, "joined");
  if (!link) return (cx_span){0, 0};
  cx_span name = cx_asked_name(a, np), other = leading_phrase(a, link + 1);
  if (cx_span_empty(name) || name.end != np.end || is_topic(a, name) || cx_span_empty(other) || other.end > a->draft->quote.start ||
      !verb_behind(a, other))
    return (cx_span){0, 0};
  return is_topic(a, cx_asked_name(a, other)) ? (cx_span){name.start, other.end} : name;
}

/* "A is strong (4%)|, and B": the place before a bracket that ends there. */
static uint32_t past_bracket(const cx_asked *a, uint32_t at) {
  uint32_t open = at;
  if (!cx_ends_at(a->scene, at, ")")) return at;
  while (open > a->line->span.start && cx_asked_text(a).p[open - 1] != '(') open--;
  return open > a->line->span.start + 1 ? open - 1 : at;
}

/* "Experiments on A and B show": what "and" adds to a phrase before any verb begins no clause. */
static bool joins_phrases(const cx_asked *a, uint32_t at) {
  cx_span word = cx_phrase_word_before(a->scene, a->line->span.start, at);
  if (!cx_str_is(cx_asked_at(a, word), "and")) return false;
  uint32_t start = cx_asked_clause_before(a, word.start);
  if (start > a->line->span.start && start + 1 == word.start && cx_asked_text(a).p[start - 1] == ',')
    start = cx_asked_clause_before(a, past_bracket(a, start - 1)); /* "A rises to 4%, and B falls" */
  for (uint32_t from = start; from < word.start;) {
    cx_span next = cx_asked_word(a, from);
    if (next.start >= word.start) break;
    if (cx_asked_verb(a, next.start)) return false;
    from = next.end > from ? next.end : from + 1;
  }
  return true;
}

/* "models like A, B and C reach": the list that a phrase ends, or the member that pairs with the value. */
static cx_span last_of_list(const cx_asked *a, cx_span np) {
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->member_count < 2 || !cx_slot_is_system(s) || s->core.end != np.end || !verb_behind(a, np)) continue;
    cx_span before = cx_phrase_word_before(a->scene, a->line->span.start, s->core.start);
    const cx_entry *role = cx_asked_role(a, before);
    if (!cx_span_empty(before) && cx_asked_in(a, "introduce", before)) return cx_asked_name(a, np); /* "we propose A, and B reaches" */
    bool example = role && cx_str_is(role->sub, "example");
    if (!example && cx_name_governed(a->scene, a->line, s->core)) continue;
    return a->draft->slot->member_count == s->member_count ? s->members[a->draft->member].core : s->core;
  }
  return (cx_span){0, 0};
}

/* "the recall of X is 12": whose the metric is. What moves it may be another. */
static cx_span owner_of_metric(const cx_asked *a, cx_span np) {
  bool metric = false;
  bool value = a->draft->kind == CLAIMX_SCORE || a->draft->kind == CLAIMX_MEASURE;
  if (!value) return (cx_span){0, 0};
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++)
    metric = metric || (cx_slot_is(&a->line->slotted.slots[i], "M") && a->line->slotted.slots[i].core.end == np.end);
  if (!metric || !cx_str_starts(cx_str_cut(cx_asked_text(a), np.end, a->line->span.end), CX_STR(" of "))) return (cx_span){0, 0};
  cx_span owner = leading_phrase(a, np.end + 4);
  return !cx_span_empty(owner) && owner.end <= a->draft->quote.start && verb_behind(a, owner) ? cx_asked_said(a, owner) : (cx_span){0, 0};
}

/* The clause that begins at a place says that it is the paper's own: "our method …", "it …", "we achieve …", "removing the gate lowers …".
 */
static bool is_own(cx_asked *a, uint32_t at) {
  cx_span first = cx_asked_word(a, at);
  const cx_hit *role = cx_asked_hit_at(a, first.start, "role");
  if (role && !cx_str_is(role->entry->name, "baseline") && verb_behind(a, role->span)) {
    a->it = cx_str_is(role->entry->name, "it") && role->span.end == first.end;
    return true;
  }
  if (cx_asked_in(a, "ablate", first) && cx_span_empty(cx_phrase_word_before(a->scene, at, first.start))) return true;
  cx_str w = cx_asked_at(a, first);
  if (!cx_str_is(w, "we") && !cx_str_is(w, "We")) return false;
  uint32_t verb = verb_behind(a, first);
  const cx_slot *s = verb ? cx_asked_slot_at(a, cx_asked_word(a, verb).start) : NULL;
  return s && cx_asked_verb_slot(s);
}

/* "Our model, X, reaches": the name that a comma gives the paper's own. */
static cx_span apposed_name(const cx_asked *a, uint32_t at) {
  const cx_hit *role = cx_asked_hit_at(a, cx_asked_word(a, at).start, "role");
  if (!role || !cx_begins_at(a->scene, a->line, role->span.end, ", ")) return (cx_span){0, 0};
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->core.start != role->span.end + 2 || !cx_slot_is_system(s) || s->member_count) continue;
    cx_span name = cx_whole_name(a->scene, s->core);
    return name.end < a->draft->quote.start && cx_begins_at(a->scene, a->line, name.end, ",") ? name : (cx_span){0, 0};
  }
  return (cx_span){0, 0};
}

cx_span cx_subject_leader(cx_asked *a) {
  enum { MOST = 32 }; /* each comma may begin a clause: a list of a thousand values is not searched for each of them */
  uint32_t at = a->draft->quote.start;
  for (int clauses = 0; clauses < MOST && (clauses == 0 || at > a->line->span.start); clauses++) {
    at = cx_asked_clause_before(a, at);
    bool counted = a->draft->kind == CLAIMX_COUNT || a->draft->kind == CLAIMX_SETTING;
    cx_span who = counted ? (cx_span){0, 0} : made_subject(a, at);
    if (!cx_span_empty(who)) return who;
    if (is_own(a, at)) {
      a->settled = true;
      return apposed_name(a, at);
    }
    cx_span first = cx_asked_word(a, at);
    if (cx_str_is(cx_asked_at(a, first), "whose")) return named_before(a, at);
    who = antecedent(a, at);
    if (a->settled || !cx_span_empty(who)) return who;
    cx_span np = leading_phrase(a, at);
    if (joins_phrases(a, at)) {
      who = last_of_list(a, np);
      if (!cx_span_empty(who)) return who;
      np = who;
    }
    const cx_entry *opener = cx_asked_role(a, cx_phrase_word_before(a->scene, a->line->span.start, at));
    if (!cx_span_empty(np) && np.end <= a->draft->quote.start) {
      who = joined(a, np);
      if (cx_span_empty(who)) who = owner_of_metric(a, np);
      if (cx_span_empty(who)) who = with_another(a, np);
      if (cx_span_empty(who)) who = as_example(a, np);
      if (!cx_span_empty(who)) return who;
      uint32_t verb = verb_behind(a, np);
      bool and_opens = cx_str_is(cx_asked_at(a, cx_phrase_word_before(a->scene, a->line->span.start, at)), "and");
      if (and_opens && cx_asked_text(a).p[np.end] == ',') verb = 0; /* "X, which is good at A and B, had" */
      bool framed = opener && cx_str_is(opener->sub, "frames");     /* "with X reaching" */
      if (verb && framed && !cx_asked_participle(a, cx_asked_word(a, verb))) verb = 0;
      if (verb) {
        who = with_bracket(a, np);
        if (cx_span_empty(who)) who = with_making(a, np, cx_asked_said(a, np));
        if (!cx_span_empty(who)) return who;
      }
    }
    if (at > a->line->span.start) at--;
  }
  return (cx_span){0, 0};
}
