/* What the files that look for the subject of an English claim share: subject.c (the order of the ways), leader.c (the clause's own, by
 * predicate.c and leading.c), owner.c (whose a value is by what stands right beside it), owner_behind.c (behind it), sized.c (sizes of
 * models), named.c (what a phrase says). */
#ifndef CX_FIND_SUBJECT_H
#define CX_FIND_SUBJECT_H

#include "find/scene/scene.h"

typedef struct cx_asked {
  cx_scene *scene;
  const cx_line *line;
  const cx_draft *draft;
  bool settled; /* the text says whose it is, and gives no name: the topic's */
  bool it;      /* by a pronoun: whoever was spoken of last */
} cx_asked;

static inline cx_str cx_asked_text(const cx_asked *a) { return a->scene->reading.text; }
static inline cx_str cx_asked_at(const cx_asked *a, cx_span span) { return cx_scene_text(a->scene, span); }
static inline bool cx_asked_in(const cx_asked *a, const char *class_name, cx_span span) {
  return !cx_span_empty(span) && cx_lexicon_find(a->scene->lexicon, class_name, cx_asked_at(a, span));
}

/* ---- what stands at a place (clause.c) ---- */
/* The word that begins at or behind blanks from a place. */
cx_span cx_asked_word(const cx_asked *a, uint32_t at);
const cx_slot *cx_asked_slot_at(const cx_asked *a, uint32_t at);
/* The longest hit of a class that begins there. */
const cx_hit *cx_asked_hit_at(const cx_asked *a, uint32_t at, const char *class_name);
const cx_entry *cx_asked_role(const cx_asked *a, cx_span word);
/* A verb of a slot, "is", "has", "outperforms", or one of the list. */
bool cx_asked_verb(const cx_asked *a, uint32_t at);
bool cx_asked_verb_slot(const cx_slot *slot);
bool cx_asked_participle(const cx_asked *a, cx_span word);
bool cx_asked_adverb(const cx_asked *a, cx_span word);

/* ---- what a phrase says (named.c) ---- */
/* The name in a phrase, with the words that make it a variant; or the phrase itself where it says whose a value is without a name. Empty
 * where it says neither. */
cx_span cx_asked_name(const cx_asked *a, cx_span phrase);
/* A capitalised word that no list knows, at the beginning of the sentence. */
bool cx_asked_bare_name(const cx_asked *a, cx_span np);
cx_span cx_asked_thing(const cx_asked *a, cx_span phrase);
/* The one or the other, or a bare word that begins the sentence. */
cx_span cx_asked_said(const cx_asked *a, cx_span phrase);
bool cx_asked_unowned(const cx_asked *a, cx_span phrase);
cx_span cx_asked_made(const cx_asked *a, cx_span phrase, uint32_t end);
/* The noun phrase that ends at a place: back to an article, a preposition, a verb (antecedent.c). */
cx_span cx_asked_phrase_back(const cx_asked *a, uint32_t end);
/* The last word of a phrase. */
cx_span cx_asked_last(const cx_asked *a, cx_span phrase);
/* The system whose name ends at a place. */
cx_span cx_asked_name_ending(const cx_asked *a, uint32_t end);
/* A symbol of mathematics, a measure with its rank (A_V, H^0, R@5): by its form no system. */
bool cx_asked_symbol(const cx_asked *a, cx_span name);

/* ---- the phrase that a clause begins with (leading.c) ---- */
/* The noun phrase at a clause's start, cut before its verb and before adverbs. */
cx_span cx_leading_phrase(const cx_asked *a, uint32_t from);
/* Behind a phrase, the end of what tells how it is made ("| with adapters | reaches"), or 0. */
uint32_t cx_leading_made(const cx_asked *a, uint32_t at);
/* The verb of a phrase over what may stand between them, or 0. */
uint32_t cx_leading_verb(const cx_asked *a, cx_span phrase);

/* ---- ways: each a subject, or empty ---- */
cx_span cx_subject_clause(cx_asked *a);
cx_span cx_subject_beside(cx_asked *a);
cx_span cx_subject_behind(cx_asked *a);
cx_span cx_subject_sized(cx_asked *a);
cx_span cx_subject_of_this(cx_asked *a); /* pointed.c */
/* "models from 2B to 9B parameters", "on a 7B baseline", "larger LLMs (6B to 50B)": sizes of models in general (sized.c). */
bool cx_size_of_others(const cx_asked *a);

#endif
