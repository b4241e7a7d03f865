/* Leaders: the clause of a value (predicate.c) into the one of whom it says something: the name, or the thing, of the phrase before its
 * verb
 * ("X cuts …", "the recall of X is …", "the kernel that needs …"). A phrase that names nothing ("our method", "it") settles that it is the
 * topic's. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/subject.h"
#include "find/context/syntax.h"
#include "find/draft/draft.h"
#include "find/name/short_form.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "the discriminant with uniformisation": who is meant, with how it is made, where that is no longer than the rest; "agents without
 * memory", "models trained on X": what is only of a kind is told by it. */
static cx_span with_making(const cx_asked *a, cx_span np, cx_span who) {
  uint32_t end = cx_leading_made(a, cx_span_empty(who) ? np.end : who.end);
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
  cx_span example = cx_leading_phrase(a, end);
  if (cx_span_empty(example) || example.start != end + 1 || example.end >= a->draft->quote.start) return (cx_span){0, 0};
  return cx_asked_verb(a, cx_asked_word(a, example.end).start) ? cx_asked_name(a, example) : (cx_span){0, 0};
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
static cx_span joined(const cx_asked *a, cx_clause c, cx_span first) {
  cx_str rest = cx_str_cut(cx_asked_text(a), first.end, a->line->span.end);
  if (!cx_str_starts(rest, CX_STR(" and "))) return (cx_span){0, 0};
  cx_span second = cx_leading_phrase(a, first.end + 5);
  if (cx_span_empty(second) || second.end > a->draft->quote.start || (second.end != c.end && !cx_leading_verb(a, second)))
    return (cx_span){0, 0};
  if (cx_phrase_is_data(a->scene, a->line, second)) return (cx_span){0, 0};
  cx_span x = cx_asked_said(a, first), y = cx_asked_said(a, second);
  if (cx_span_empty(x) || cx_span_empty(y)) return (cx_span){0, 0};
  uint32_t values = a->draft->slot->member_count; /* "A and B reach 0.86/0.84 and 0.81/0.80" */
  if (values && values % 2 == 0) return a->draft->member >= values / 2 ? y : x;
  return (cx_span){x.start, y.end};
}

/* "models like A and B reach 4% and 5%": the list that the phrase ends with, member by member. */
static cx_span paired(const cx_asked *a, cx_clause c) {
  uint32_t values = a->draft->slot->member_count;
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->core.start < c.start || s->core.end != c.end || s->member_count < 2 || !cx_slot_is_system(s)) continue;
    if (values == s->member_count) return cx_whole_name(a->scene, s->members[a->draft->member].core);
    cx_span link = cx_phrase_word_before(a->scene, a->line->span.start, s->core.start);
    const cx_entry *role = cx_asked_role(a, link);
    if (role && cx_str_is(role->sub, "example")) return s->core;
  }
  return (cx_span){0, 0};
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
  cx_span name = cx_asked_name(a, np), other = cx_leading_phrase(a, link + 1);
  if (cx_span_empty(name) || name.end != np.end || is_topic(a, name) || cx_span_empty(other) || other.end > a->draft->quote.start ||
      !cx_leading_verb(a, other))
    return (cx_span){0, 0};
  return is_topic(a, cx_asked_name(a, other)) ? (cx_span){name.start, other.end} : name;
}

/* The clause that begins at a place says that it is the paper's own: "our method …", "it …", "we achieve …", "removing the gate lowers …".
 */
static bool is_own(cx_asked *a, cx_clause c, uint32_t at) {
  cx_span first = cx_asked_word(a, at);
  const cx_hit *role = cx_asked_hit_at(a, first.start, "role");
  bool it = role && cx_str_is(role->entry->name, "it");
  if (role && !cx_str_is(role->entry->name, "baseline") && ((it && role->span.end == c.end) || cx_leading_verb(a, role->span))) {
    a->it = it && role->span.end == first.end;
    return true;
  }
  if (cx_asked_in(a, "ablate", first) && cx_span_empty(cx_phrase_word_before(a->scene, at, first.start))) return true;
  cx_str w = cx_asked_at(a, first);
  if (!cx_str_is(w, "we") && !cx_str_is(w, "We")) return false;
  uint32_t verb = cx_leading_verb(a, first);
  const cx_slot *s = verb ? cx_asked_slot_at(a, cx_asked_word(a, verb).start) : NULL;
  return s && cx_asked_verb_slot(s);
}

/* Behind the words that tell with what: "X | with a wide head |, reaches"; the place itself where none do. */
static uint32_t behind_with(const cx_asked *a, uint32_t at) {
  enum { FAR = 80 };
  if (!cx_begins_at(a->scene, a->line, at, " with ")) return at;
  for (uint32_t end = at; end < a->draft->quote.start && end < at + FAR; end++)
    if (cx_begins_at(a->scene, a->line, end, ", ")) return end;
  return at;
}

/* "the best model, X, reaches", "small nets, especially X, reach". */
static cx_span name_aside(const cx_asked *a, cx_span np) {
  if (!cx_begins_at(a->scene, a->line, np.end, ", ")) return (cx_span){0, 0};
  uint32_t at = np.end + 2;
  cx_lexicon_longest(a->scene->lexicon, "singling", cx_asked_text(a), cx_span_of(at, a->line->span.end), &at);
  if (at > np.end + 2) at++;
  cx_span other = cx_phrase_after(a->scene, a->line, at);
  cx_span name = cx_span_empty(other) ? other : cx_asked_name(a, other);
  bool aside = name.start == at && name.end < a->draft->quote.start && cx_begins_at(a->scene, a->line, behind_with(a, name.end), ",");
  return aside ? name : (cx_span){0, 0};
}

/* "our 3B models", "the nine judges": told by their size or their count. */
static cx_span told_by_number(const cx_asked *a, cx_span np) {
  const cx_slot *size = cx_quantity_at(a->line, np.start);
  cx_span last = cx_asked_last(a, np);
  bool counted = a->draft->kind == CLAIMX_COUNT || a->draft->kind == CLAIMX_SETTING;
  bool kind = !counted && size && size->core.end < last.start && cx_asked_in(a, "head", last) && !cx_ends_in_metric(a->line, np);
  return kind ? np : (cx_span){0, 0};
}

/* "agents", "KAN", "fine-tuning": a word alone, without an article, of which something is said. */
static cx_span bare_thing(const cx_asked *a, cx_clause c, cx_span np) {
  cx_str w = cx_asked_at(a, np);
  cx_span none = {0, 0}, before = cx_phrase_word_before(a->scene, a->line->span.start, np.start);
  if (a->draft->kind == CLAIMX_COUNT || a->draft->kind == CLAIMX_SETTING) return none;
  const cx_entry *article = cx_asked_role(a, before), *head = cx_lexicon_find(a->scene->lexicon, "head", w);
  bool determined = article && cx_str_is(article->name, "determiner"), sorts = determined && cx_str_is(article->sub, "adjective");
  if (sorts && head && cx_str_is(head->name, "kind") && np.end == c.end && cx_str_ends(w, CX_STR("s")))
    return (cx_span){before.start, np.end}; /* "existing methods" */
  static const char *const classes[] = {"head", "phrase", "plain", "vague", "result", "best", "role"};
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
    if (cx_asked_in(a, classes[i], np)) return none;
  if (memchr(w.p, ' ', w.n) || w.n < 3 || np.end != c.end || cx_ends_in_metric(a->line, np) || cx_asked_symbol(a, np)) return none;
  if ((determined && !article->sub.n) || cx_phrase_is_data(a->scene, a->line, np)) return none;
  bool plural = w.p[w.n - 1] == 's' && w.p[w.n - 2] != 's', name = cx_is_upper(w.p[1]);
  bool doing = cx_str_ends(w, CX_STR("ing")) && memchr(w.p, '-', w.n); /* "fine-tuning", not "defrosting" */
  return plural || doing || name ? np : none;
}

/* "the recall of our method", "tuning X with our Y": the clause's phrase speaks of the paper's own. */
static bool holds_own(const cx_asked *a, cx_clause c) {
  for (uint32_t i = 0; i < a->line->hits.n; i++) {
    const cx_hit *hit = &a->line->hits.at[i];
    if (hit->span.start >= c.start && hit->span.end <= c.end && cx_entry_in(hit->entry, "role") && cx_str_is(hit->entry->name, "self"))
      return true;
  }
  return false;
}

/* "models mapped to X reach", of what X is. */
static bool holds_topic(const cx_asked *a, cx_str told) {
  cx_str own = cx_asked_at(a, a->scene->system.name);
  for (size_t i = 0; own.n && i + own.n <= told.n; i++)
    if (cx_str_starts(cx_str_cut(told, i, told.n), own)) return true;
  return false;
}

static cx_span of_phrase(cx_asked *a, cx_clause c, uint32_t at);

/* "edit distance and a context cue reach": two things of which the last says that they are. */
static cx_span pair_of_things(const cx_asked *a, cx_clause c, cx_span np) {
  enum { LONGEST = 70 };
  if (!cx_begins_at(a->scene, a->line, np.end, " and ") || c.end - np.start > LONGEST || cx_ends_in_metric(a->line, np))
    return (cx_span){0, 0};
  cx_span second = cx_leading_phrase(a, np.end + 5);
  if (second.end > c.verb) second.end = c.end;
  for (cx_span word = cx_asked_word(a, second.start); word.start < second.end; word = cx_asked_word(a, word.end))
    if (cx_span_empty(word) || cx_asked_role(a, word) || cx_asked_adverb(a, word)) return (cx_span){0, 0}; /* "and its size | no longer" */
  bool things = !cx_span_empty(second) && second.end == c.end && cx_span_eq(cx_asked_thing(a, second), second);
  return things && cx_span_empty(cx_asked_name(a, np)) && !cx_asked_in(a, "head", np) ? (cx_span){np.start, c.end} : (cx_span){0, 0};
}

/* "full fine-tuning of X attains": X, with which it is done. */
static cx_span schooled(const cx_asked *a, cx_clause c, cx_span np) {
  cx_span last = cx_asked_last(a, np);
  bool deed = cx_begins_at(a->scene, a->line, np.end, " of ") && (cx_asked_doing(a, last) || cx_asked_in(a, "schooling", last));
  cx_span of = deed ? cx_leading_phrase(a, np.end + 4) : (cx_span){0, 0};
  return cx_span_empty(of) || of.end > c.end ? (cx_span){0, 0} : cx_asked_name(a, of);
}

static cx_span said_of(cx_asked *a, cx_clause c, cx_span np) {
  cx_span who = paired(a, c);
  if (cx_span_empty(who)) who = schooled(a, c, np);
  if (cx_span_empty(who)) who = joined(a, c, np);
  if (cx_span_empty(who)) who = pair_of_things(a, c, np);
  if (cx_span_empty(who)) who = with_another(a, np);
  if (cx_span_empty(who)) who = as_example(a, np);
  if (cx_span_empty(who)) who = with_bracket(a, np);
  if (cx_span_empty(who)) who = name_aside(a, np);
  if (cx_span_empty(who)) who = with_making(a, np, cx_asked_said(a, np));
  cx_str rest = cx_str_cut(cx_asked_text(a), np.end, c.end);
  if (c.head == np.end && holds_topic(a, rest) && cx_span_empty(cx_asked_name(a, np))) {
    a->settled = true;
    return (cx_span){0, 0};
  }
  bool told = c.head == np.end && c.end > np.end && c.end - np.start <= 60 && !memchr(rest.p, ',', rest.n) && !memchr(rest.p, '(', rest.n);
  cx_span last = cx_asked_last(a, np);
  const cx_entry *head = cx_lexicon_find(a->scene->lexicon, "head", cx_asked_at(a, last));
  bool only = last.start == np.start, kind = only && head && cx_str_is(head->name, "kind");
  bool many = cx_str_ends(cx_asked_at(a, np), CX_STR("s"));
  bool things = kind || (only && many && !cx_asked_unowned(a, np) && !cx_phrase_is_data(a->scene, a->line, np)); /* "trees built from X" */
  if (told && ((cx_span_eq(who, np) && (only || many)) || (cx_span_empty(who) && things)) && cx_span_empty(cx_asked_name(a, np)))
    who = (cx_span){np.start, c.end}; /* "models trained on X"; "the plain net" is told */
  if (np.end < c.end && who.end == np.end && cx_quantity_at(a->line, np.end + 1)) return (cx_span){0, 0}; /* "grade 3 events" */
  if (cx_span_empty(who)) who = told_by_number(a, np);
  if (cx_span_empty(who)) who = bare_thing(a, c, np);
  return who;
}

/* "our chess student", where the text has no name. */
static cx_span own_thing(const cx_asked *a, cx_clause c, uint32_t at) {
  cx_span first = cx_asked_word(a, at), none = {0, 0};
  const cx_hit *role = cx_asked_hit_at(a, first.start, "role");
  if (a->scene->system.given || !role || first.end >= c.end) return none;
  cx_span own = cx_leading_phrase(a, first.end);
  if (own.end > c.end) own.end = c.end;
  if (cx_asked_participle(a, cx_asked_last(a, own)) && cx_asked_last(a, own).start > own.start) return none; /* "our way using" */
  if (own.start >= own.end || cx_asked_unowned(a, own)) return none;
  cx_span name = cx_asked_name(a, own); /* "our model X" */
  return cx_span_empty(name) ? cx_asked_thing(a, own) : name;
}

/* "For X, the recall reaches": whom the frame before a clause is about, where the clause only says what was measured. */
static cx_span framed(const cx_asked *a, cx_clause c) {
  cx_span cue = cx_asked_word(a, a->line->span.start), none = {0, 0};
  const cx_entry *role = cx_asked_role(a, cue);
  if (!role || !cx_str_is(role->sub, "whom") || c.start <= cue.end) return none;
  cx_span np = cx_leading_phrase(a, cue.end);
  if (np.start != cue.end + 1 || cx_phrase_is_data(a->scene, a->line, np)) return none;
  uint32_t end = cx_behind_bracket(a->scene, a->line, np.end);
  if (!cx_begins_at(a->scene, a->line, end, ", ") || c.start < end + 2 || cx_mark_between(a->scene, end + 2, c.start, ",;:.")) return none;
  cx_span name = cx_asked_name(a, np);
  return cx_span_empty(name) && cx_compared_is_kind(a->scene, np) ? np : name;
}

/* "fine-tuning on pairs raises": how it was taught, where the text has no name. */
static cx_span deed(const cx_asked *a, cx_clause c, cx_span first) {
  enum { LONGEST = 60 };
  bool counted = a->draft->kind == CLAIMX_COUNT || a->draft->kind == CLAIMX_SETTING || a->draft->kind == CLAIMX_PARAMETERS;
  cx_str text = cx_str_cut(cx_asked_text(a), first.start, c.end);
  bool whole = !memchr(text.p, ',', text.n) && !memchr(text.p, '(', text.n) && text.n <= LONGEST && cx_asked_in(a, "schooling", first) &&
               cx_span_empty(cx_asked_name(a, (cx_span){first.start, c.end}));
  return whole && !counted && !a->scene->system.given && !holds_own(a, c) && c.head == 0 ? (cx_span){first.start, c.end} : (cx_span){0, 0};
}

/* "experiments show the merits of X, reaching": what the verb's object says of whom. */
static cx_span shown_of(cx_asked *a, cx_clause c) {
  enum { WORDS = 5 };
  cx_span none = {0, 0}, noun = cx_asked_word(a, c.verb);
  for (int words = 0; words < WORDS; words++) {
    cx_span word = cx_asked_word(a, noun.end);
    if (cx_span_empty(word) || word.start != noun.end + 1 || word.end >= a->draft->quote.start) return none;
    if (cx_str_is(cx_asked_at(a, word), "of")) {
      bool merit = words > 0 && (cx_asked_in(a, "unowned", noun) || cx_ends_as_quality(a->scene, cx_asked_at(a, noun)));
      const cx_hit *own = merit ? cx_asked_hit_at(a, cx_asked_word(a, word.end).start, "role") : NULL;
      if (own && !cx_str_is(own->entry->name, "baseline")) {
        a->settled = true;
        return none;
      }
      cx_span np = merit ? cx_leading_phrase(a, word.end) : none;
      return cx_span_empty(np) || np.end > a->draft->quote.start || cx_phrase_is_data(a->scene, a->line, np) ? none : cx_asked_name(a, np);
    }
    noun = word;
  }
  return none;
}

static cx_span of_phrase(cx_asked *a, cx_clause c, uint32_t at) {
  cx_span none = {0, 0};
  bool size = a->draft->kind == CLAIMX_PARAMETERS || a->draft->kind == CLAIMX_COUNT || a->draft->kind == CLAIMX_SETTING;
  cx_span made = at == c.start ? cx_asked_proposal(a, c) : none;
  if (!cx_span_empty(made)) return made;
  if (is_own(a, c, at)) {
    a->settled = !size;
    cx_span named = a->it && !size ? cx_asked_told_before(a, at) : cx_asked_apposed(a, at);
    return cx_span_empty(named) && !size && !a->it ? own_thing(a, c, at) : named;
  }
  cx_span who = none, first = cx_asked_word(a, at);
  if (!size && cx_asked_possessive(a, at)) {
    a->settled = a->it = true;
    return cx_asked_told_before(a, at);
  }
  const cx_entry *stands =
      cx_begins_at(a->scene, a->line, first.end, " of ") && cx_asked_in(a, "pronoun", first) ? cx_asked_role(a, first) : NULL;
  if (stands && c.end > first.end + 4) return of_phrase(a, c, first.end + 3); /* "that of X is" */
  bool doing = cx_str_ends(cx_asked_at(a, first), CX_STR("ing")) && first.end < c.end && cx_asked_text(a).p[first.end] == ' ' &&
               cx_asked_doing(a, first);
  if (first.end < c.end && (holds_own(a, c) || doing)) {
    who = size ? none : doing ? deed(a, c, first) : own_thing(a, c, at);
    bool colon = cx_ends_at(a->scene, c.start, ": "); /* "X is cheap: tuning Y takes 4 h" */
    if (!cx_span_empty(who) && !(doing && colon)) return who;
    a->settled = !size && !cx_span_empty(a->scene->system.name);
    c = a->settled || !colon ? (cx_clause){0} : cx_clause_before(a, c.start);
    cx_span before = c.verb && !c.relative && !c.participle ? of_phrase(a, c, c.start) : none;
    return cx_span_empty(before) ? who : before;
  }
  cx_span np = cx_phrase_after(a->scene, a->line, at);
  if (cx_span_empty(np) || np.start >= c.end) return none;
  np = cx_leading_phrase(a, at);
  if (np.end > c.verb) np.end = c.end;
  if (c.head > np.start && c.head < np.end) np.end = c.head;
  if (cx_span_empty(np)) return none;
  if (!size && np.end == c.end && cx_asked_topic_kind(a, np)) {
    a->settled = true;
    return none;
  }
  if (c.participle) {
    if (cx_asked_described(a, np, &who)) return who;
    const cx_entry *article = cx_asked_role(a, cx_phrase_word_before(a->scene, a->line->span.start, np.start));
    bool one = article && cx_str_is(article->name, "determiner") && cx_asked_in(a, "head", cx_asked_last(a, np));
    if (!one) return cx_asked_name(a, np);
  }
  if (c.shown || size) {
    cx_span name = cx_asked_name(a, np);
    return cx_span_empty(name) && !size ? shown_of(a, c) : name;
  }
  cx_span whose = cx_phrase_possessor(a->scene, np);
  if (!cx_span_empty(whose)) return said_of(a, c, whose);
  bool nameless = cx_span_empty(cx_asked_name(a, np)), pair = cx_begins_at(a->scene, a->line, np.end, " and ");
  bool unowned = nameless && !pair && cx_asked_unowned(a, np);
  if (unowned) {
    cx_span name = shown_of(a, c);
    if (a->settled || !cx_span_empty(name)) return name;
  }
  if ((unowned || cx_ends_in_metric(a->line, np)) && np.end < c.end && !pair) {
    cx_span word = cx_asked_word(a, np.end);
    if (cx_begins_at(a->scene, a->line, np.end, " of ") || cx_begins_at(a->scene, a->line, np.end, " for ")) {
      cx_span owner = cx_leading_phrase(a, word.end);
      return cx_asked_in(a, "tasknoun", cx_asked_last(a, owner)) ? none : of_phrase(a, c, word.end);
    }
    return framed(a, c);
  }
  return unowned || cx_ends_in_metric(a->line, np) ? framed(a, c) : said_of(a, c, np);
}

/* "a speedup of 4x, which is …", "gains that exceed …": a pronoun for what was reached. */
static bool is_result_before(const cx_asked *a, uint32_t at) {
  while (at > a->line->span.start && strchr(" ,", cx_asked_text(a).p[at - 1])) at--;
  cx_span word = cx_phrase_word_before(a->scene, a->line->span.start, at);
  return cx_quantity_at(a->line, at - 1) || (cx_asked_slot_at(a, word.start) && cx_asked_result(a, word));
}

cx_span cx_subject_clause(cx_asked *a) {
  enum { MOST = 3 };
  cx_span who = {0, 0};
  uint32_t place = a->draft->quote.start;
  for (int i = 0; i < MOST && cx_span_empty(who) && !a->settled; i++) {
    cx_clause c = cx_clause_before(a, place);
    if (!c.verb) return who;
    if (c.relative) who = cx_asked_antecedent(a, c.verb);
    if (c.relative && (!cx_span_empty(who) || !is_result_before(a, c.start))) return who;
    if (c.relative) {
      place = c.start;
      continue;
    }
    if (c.whose) return cx_asked_named_before(a, c.start);
    bool result = a->draft->kind != CLAIMX_COUNT && a->draft->kind != CLAIMX_SETTING && a->draft->kind != CLAIMX_PARAMETERS;
    who = result ? cx_asked_enabled(a, c) : who;
    if (!cx_span_empty(who)) return who;
    who = of_phrase(a, c, c.start);
    bool bracketed = cx_draft_moves(a->draft) && cx_opened_at(a->scene, c.start); /* "X fails (its recall drops by 4%)" */
    if (!c.participle && !c.with && !bracketed) break;
    place = bracketed ? c.start - 1 : c.start;
  }
  return who;
}
