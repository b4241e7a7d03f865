/* What the words before a value are in the grammar of its sentence (syntax.c), and the clause that the value stands in (predicate.c). */
#ifndef CX_FIND_SYNTAX_H
#define CX_FIND_SYNTAX_H

#include "find/context/subject.h"

typedef enum cx_form {
  CX_FORM_WORD, /* a noun, an adjective, what no list knows */
  CX_FORM_DETERMINER,
  CX_FORM_PREPOSITION,
  CX_FORM_PRONOUN,
  CX_FORM_ADVERB,
  CX_FORM_QUANTITY,
  CX_FORM_FINITE,     /* "reaches", "fell" */
  CX_FORM_AUXILIARY,  /* "is", "can" */
  CX_FORM_INFINITIVE, /* "(to) reach" */
  CX_FORM_ING,        /* "reaching" */
  CX_FORM_PARTICIPLE, /* "trained (on)" */
  CX_FORM_AND,
  CX_FORM_OPENER,   /* "while" */
  CX_FORM_RELATIVE, /* "which" */
  CX_FORM_COMMA,
  CX_FORM_SEMICOLON,
  CX_FORM_DASH,
  CX_FORM_OPEN,
  CX_FORM_CLOSE
} cx_form;

typedef struct cx_token {
  cx_span span;
  cx_form form;
  bool maybe; /* a noun unless the clause has no other verb: "the fin | delays frost" */
  bool noun;  /* a verb unless the clause has another: "reduces energy | costs" */
} cx_token;

enum { CX_TOKENS = 192 };
typedef struct cx_tokens {
  cx_token at[CX_TOKENS];
  int n;
} cx_tokens;

/* The words and marks of the sentence before a place, the last CX_TOKENS of them. */
void cx_tokens_before(const cx_asked *a, uint32_t place, cx_tokens *out);

/* The clause that a value stands in: where the phrase begins of which its predicate is said, where that phrase ends at the latest, and the
 * verb. Without a verb: none was found. */
typedef struct cx_clause {
  uint32_t start, end, verb;
  uint32_t head;   /* where a participle behind its noun begins to tell how it is made; or 0 */
  bool relative;   /* the phrase stands before a pronoun */
  bool participle; /* what is said is a participle, without a "with" before the phrase */
  bool whose;      /* the phrase is of what stands before "whose" */
  bool adjunct;    /* the value stands in what goes with the verb: "…, reaching" */
  bool found;      /* so, with a participle of reporting: "…, showing" */
  bool shown;      /* so, and the verb is one of reporting */
  bool with;       /* "with X reaching" */
} cx_clause;
/* A form of a verb with "ing". */
bool cx_asked_doing(const cx_asked *a, cx_span word);
/* A form that is a verb wherever it stands, of one that acts ("finds"). */
bool cx_asked_acts(const cx_asked *a, cx_span word);
/* A noun of what is measured, of its movement, or of the exposition: "improvements reaching 4%". */
bool cx_asked_result(const cx_asked *a, cx_span word);
cx_clause cx_clause_before(const cx_asked *a, uint32_t place);

/* ---- what a pronoun stands for (antecedent.c) ---- */
cx_span cx_asked_antecedent(cx_asked *a, uint32_t verb);
/* The name that the sentence, or the one before, begins with: what "it" stands for. */
cx_span cx_asked_told_before(const cx_asked *a, uint32_t at);
/* "Our model, X, reaches": the name that a comma gives the paper's own, which begins at a place; and the latest of them before the value,
 * behind a sentence. */
cx_span cx_asked_apposed(const cx_asked *a, uint32_t at);
cx_span cx_asked_latest_own(const cx_asked *a, uint32_t sentence);
/* The system that stands last before "whose". */
cx_span cx_asked_named_before(const cx_asked *a, uint32_t at);
/* An apposition to a name, or an introduction of the topic's, which it settles. */
bool cx_asked_described(cx_asked *a, cx_span np, cx_span *name);

/* ---- what a phrase points back to (pointed.c) ---- */
/* A possessive that begins a phrase of what is measured: "its accuracy". */
bool cx_asked_possessive(const cx_asked *a, uint32_t at);
/* "the tagger", where the text has said that its own is a tagger. */
bool cx_asked_topic_kind(const cx_asked *a, cx_span phrase);
/* Whom a verb of the clause lets act; or empty. */
cx_span cx_asked_enabled(const cx_asked *a, cx_clause c);

/* What the authors make or use in a clause of their own, with which the value goes; empty where the text has a name (proposal.c). */
cx_span cx_asked_proposal(const cx_asked *a, cx_clause c);

#endif
