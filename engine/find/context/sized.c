/* Sizes in parameters into whose they are: the model right behind the size, the name that is said to be of it, the one a pronoun points
 * back to, the kind of model that the size only sorts, the models before it. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/subject.h"
#include "find/context/syntax.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

static cx_span sizes_of(const cx_asked *a) { return a->draft->slot->member_count ? a->draft->slot->core : a->draft->mention->whole; }

static bool measures_before(const cx_asked *a, uint32_t at) {
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++)
    if (cx_slot_is(&a->line->slotted.slots[i], "M") && a->line->slotted.slots[i].core.end + 1 == at) return true;
  return false;
}

static bool is_many(const cx_asked *a, cx_span word) {
  cx_str s = cx_asked_at(a, word);
  return cx_str_ends(s, CX_STR("s")) && (cx_compared_is_kind(a->scene, word) || (s.n > 2 && cx_is_upper(s.p[s.n - 2])));
}

/* "2B | -scale": behind a word that a hyphen joins to a size. */
static uint32_t past_joined(const cx_asked *a, uint32_t at) {
  return cx_begins_at(a->scene, a->line, at, "-") ? cx_word_end(cx_asked_text(a), at, a->line->span.end, "-") : at;
}

/* "a | 7B | student model", "the 12B dense nets", "a modest (2B) | net": the phrase right behind a size; empty where none stands there. */
static cx_span phrase_behind(const cx_asked *a) {
  uint32_t at = past_joined(a, sizes_of(a).end);
  if (cx_opened_at(a->scene, sizes_of(a).start) && cx_begins_at(a->scene, a->line, at, ")")) at++;
  cx_span np = cx_begins_at(a->scene, a->line, at, " ") ? cx_phrase_after(a->scene, a->line, at) : (cx_span){0, 0};
  if (np.start != at + 1 || cx_quantity_at(a->line, np.start)) return (cx_span){0, 0};
  for (uint32_t from = np.start, end = np.end; from < end;) { /* "the 7B student model learns": up to the last kind before a verb */
    cx_span word = cx_asked_word(a, from);
    if (cx_span_empty(word) || (word.start > np.start && cx_asked_verb(a, word.start))) break;
    if (cx_compared_is_kind(a->scene, word)) np.end = word.end;
    from = word.end;
  }
  return np;
}

/* The preposition before the article of a size ("as an | 8B net"), or empty. */
static cx_span governing(const cx_asked *a, bool over_adverb) {
  cx_span article = cx_phrase_word_before(a->scene, a->line->span.start, sizes_of(a).start);
  const cx_entry *role = cx_asked_role(a, article);
  cx_span word =
      role && cx_str_is(role->name, "determiner") ? cx_phrase_word_before(a->scene, a->line->span.start, article.start) : article;
  if (over_adverb && cx_asked_adverb(a, word)) word = cx_phrase_word_before(a->scene, a->line->span.start, word.start); /* "with only a" */
  role = cx_asked_role(a, word);
  return role && cx_str_is(role->name, "preposition") ? word : (cx_span){0, 0};
}

/* "for training a | 2B LLM": a model of some size, and nothing of which; "with a 2B LLM" is the text's. */
static bool is_any_model(const cx_asked *a, cx_span np) {
  const cx_entry *noun = cx_lexicon_find(a->scene->lexicon, "counted-noun", cx_asked_at(a, np));
  cx_span cue = governing(a, true);
  const cx_entry *role = cx_asked_role(a, cue);
  return noun && cx_str_is(noun->name, "model") && !(role && cx_str_is(role->sub, "frames"));
}

/* "7B models", "larger 13B language models": the size sorts models in general. */
static bool sorts_models(const cx_asked *a, cx_span np) {
  if (is_any_model(a, np)) return true;
  cx_span last = cx_asked_last(a, np);
  cx_span first = cx_asked_word(a, np.start);
  return cx_compared_is_kind(a->scene, last) && (last.start == np.start || is_many(a, last) || cx_asked_in(a, "plain", first));
}

static bool is_copula(const cx_asked *a, cx_span word) {
  const cx_entry *role = cx_asked_role(a, word), *be = cx_lexicon_find(a->scene->lexicon, "circumstance-word", cx_asked_at(a, word));
  return role && cx_str_is(cx_entry_get(role, "form"), "auxiliary") && cx_sub_is(be, "be");
}

static bool begins_clause(const cx_asked *a, cx_span word) {
  return word.start == a->line->span.start || cx_ends_at(a->scene, word.start, ", ");
}

static bool points_back(const cx_asked *a, cx_span word) { return begins_clause(a, word) && cx_asked_in(a, "anaphor", word); }

/* "X | is a 2B parser", "it | is the first 2B parser": the name that begins the sentence, or the one told of before; the topic's, which it
 * settles, where none was. */
static cx_span of_copula(cx_asked *a, uint32_t at) {
  if (at < a->line->span.start + 2) return (cx_span){0, 0};
  cx_span name = cx_asked_name_ending(a, at - 1), word = cx_phrase_word_before(a->scene, a->line->span.start, at);
  if (!cx_span_empty(name)) return begins_clause(a, name) ? name : (cx_span){0, 0}; /* not "the teacher of X is" */
  if (!points_back(a, word)) return name;
  name = cx_asked_told_before(a, at);
  a->settled = cx_span_empty(name);
  return name;
}

/* "X, a compact | 2B parser", "X, which is an | 8B net": the name that the phrase of a size is said of. */
static cx_span apposed_name(cx_asked *a) {
  enum { WORDS = 5 };
  uint32_t at = sizes_of(a).start;
  bool article = false;
  for (int words = 0; words < WORDS; words++) {
    if (article && cx_ends_at(a->scene, at, ", ")) return cx_asked_name_ending(a, at - 2);
    cx_span word = cx_phrase_word_before(a->scene, a->line->span.start, at);
    const cx_entry *role = cx_asked_role(a, word);
    const cx_entry *pronoun = cx_asked_role(a, cx_phrase_word_before(a->scene, a->line->span.start, word.start));
    bool relative = pronoun && cx_str_is(cx_entry_get(pronoun, "relative"), "yes"); /* "X, which is an | 8B net" */
    if (article && !relative && is_copula(a, word)) return of_copula(a, word.start);
    bool links = role && (cx_str_is(role->name, "determiner") || cx_str_is(cx_entry_get(role, "relative"), "yes") ||
                          cx_str_is(cx_entry_get(role, "form"), "auxiliary"));
    if (cx_span_empty(word) || (role && !links) || (!role && (article || cx_asked_verb(a, word.start)))) break;
    article = article || role != NULL;
    at = word.start;
  }
  return (cx_span){0, 0};
}

/* "As an | 8B-sized net, X reaches", "at the | 2B scale, X gains": the name behind the frame of a size. */
static cx_span framed_name(const cx_asked *a) {
  cx_span cue = governing(a, false), np = phrase_behind(a);
  if (cx_span_empty(cue) || (cue.start > a->line->span.start && !cx_ends_at(a->scene, cue.start, ", "))) return (cx_span){0, 0};
  if (cx_span_empty(np)) np = cx_phrase_after(a->scene, a->line, sizes_of(a).end);
  cx_span after = cx_begins_at(a->scene, a->line, np.end, ", ") ? cx_leading_phrase(a, np.end + 2) : (cx_span){0, 0};
  cx_span name = after.start == np.end + 2 ? cx_asked_name(a, after) : (cx_span){0, 0};
  return name.start == after.start ? name : (cx_span){0, 0};
}

cx_span cx_subject_sized(cx_asked *a) {
  if (a->draft->kind != CLAIMX_PARAMETERS) return (cx_span){0, 0};
  cx_span said = a->draft->slot->member_count ? (cx_span){0, 0} : apposed_name(a);
  if (cx_span_empty(said)) said = framed_name(a);
  if (!cx_span_empty(said)) return said;
  if (a->settled) return (cx_span){0, 0};
  cx_span np = phrase_behind(a), name = cx_span_empty(np) ? np : cx_asked_name(a, np);
  if (!cx_span_empty(name)) return name;
  cx_span this = cx_phrase_word_before(a->scene, a->line->span.start, sizes_of(a).start); /* "This | 2B | model reaches" */
  if (points_back(a, this) && cx_compared_is_kind(a->scene, np)) {
    said = cx_asked_told_before(a, this.start);
    a->settled = cx_span_empty(said);
    return said;
  }
  if (!cx_span_empty(np) && cx_compared_is_kind(a->scene, np)) {
    cx_span article = cx_phrase_word_before(a->scene, a->line->span.start, sizes_of(a).start);
    bool apposed = cx_asked_role(a, article) && cx_ends_at(a->scene, article.start, ", "); /* "X, a 2B parameter decoder" */
    bool governed = !cx_span_empty(governing(a, false));                                   /* "on a 2B dense net" */
    return apposed || governed || is_many(a, cx_asked_last(a, np)) || sorts_models(a, np) ? (cx_span){0, 0} : np;
  }
  uint32_t at = sizes_of(a).start; /* "Redwood backbones (1B/3B)" */
  if (!cx_opened_at(a->scene, at) || !cx_ends_at(a->scene, at - 1, " ")) return (cx_span){0, 0};
  cx_span kind = cx_phrase_word_before(a->scene, a->line->span.start, at - 1);
  return cx_compared_is_kind(a->scene, kind) && kind.start > a->line->span.start ? cx_asked_name_ending(a, kind.start - 1)
                                                                                 : (cx_span){0, 0};
}

/* "nets ten times | larger", "of comparable size": what a size is told by. */
static bool is_comparative(const cx_asked *a, cx_span word, bool aside) {
  const cx_entry *joint = cx_lexicon_find(a->scene->lexicon, "joint", cx_asked_at(a, word));
  const cx_slot *s = cx_asked_slot_at(a, word.start);
  bool told = s && ((cx_slot_is(s, "U") && cx_str_ends(s->entry->sub, CX_STR("adj"))) || (aside && cx_slot_is(s, "M")));
  return told || cx_asked_in(a, "even", word) || (joint && cx_str_is(joint->name, "or")) || cx_quantity_at(a->line, word.start);
}

/* "models up to 27B", "nets ranging from 2B to 9B", "nets with sizes between 3B and 27B": the plural that the words before a size tell
 * of. */
static bool many_before(const cx_asked *a, uint32_t at, bool aside) {
  enum { WORDS = 6 };
  for (int words = 0; words < WORDS; words++) {
    cx_span word = cx_phrase_word_before(a->scene, a->line->span.start, at);
    if (cx_span_empty(word)) return false;
    if (is_many(a, word)) return true;
    const cx_entry *role = cx_asked_role(a, word);
    bool links = (role && cx_str_is(role->name, "preposition")) || cx_asked_participle(a, word) || cx_asked_in(a, "size-noun", word) ||
                 cx_asked_in(a, "qualifier-before", word) || is_comparative(a, word, aside);
    if (!links) return false;
    at = word.start;
  }
  return false;
}

bool cx_size_of_others(const cx_asked *a) {
  if (a->draft->kind != CLAIMX_PARAMETERS) return false;
  uint32_t at = sizes_of(a).start;
  cx_span np = phrase_behind(a);
  cx_span aside = cx_bracket_around(a->scene, a->line, sizes_of(a));
  if (!cx_span_empty(aside)) /* no name stands before it (owner.c) */
    return many_before(a, aside.start - 1, true) || (cx_opened_at(a->scene, at) && cx_compared_is_kind(a->scene, np));
  if (many_before(a, at, false) || (!cx_span_empty(np) && sorts_models(a, np))) return true;
  cx_span word = cx_phrase_word_before(a->scene, a->line->span.start, at);
  bool article = false;
  for (int words = 0; words < 3 && !cx_span_empty(word); words++) {
    const cx_entry *role = cx_lexicon_find(a->scene->lexicon, "phrase", cx_asked_at(a, word));
    if (words == 0 && cx_str_is(cx_asked_at(a, word), "the")) return true;
    if (cx_str_is(cx_asked_at(a, word), "of") && measures_before(a, word.start)) return false; /* "a model size of" */
    if (role && cx_str_is(role->name, "preposition")) return article || (words == 0 && !cx_str_is(role->sub, "frames"));
    if (role && !cx_str_is(role->name, "determiner")) return false;
    article = article || role != NULL;
    word = cx_phrase_word_before(a->scene, a->line->span.start, word.start);
  }
  return false;
}
