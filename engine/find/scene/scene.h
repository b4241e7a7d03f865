/* The scene: one document as the find stages share it. Made by claimx.c, filled stage by stage in the order of this list (pipeline.c); each
 * stage reads what stands before it and writes its own part.
 *
 *   mentions  mention/          the numbers of each sentence
 *   hits      name/term.c       metrics by an open head, abbreviations the text defines
 *   names     name/name.c       names known by their form or by the text that defines them (define.c)
 *   topic     name/topic.c      which of them the document is about
 *   atoms     slot/atom.c       mentions, vocabulary hits (hit.c) and names of a sentence, overlaps decided; compound.c joins neighbours
 *   slotted   slot/coordinate.c neighbours grouped; the sentence that rules see
 *   matches   rules/matcher.c
 *   drafts    draft/            of matches (build.c) and of what no rule spoke for; metric/, kind/ and context/ complete them
 *   asides    account.c         what became of every other number */
#ifndef CX_FIND_SCENE_H
#define CX_FIND_SCENE_H

#include "claimx/claimx.h"
#include "find/scene/slot.h"
#include "rules/matcher.h"
#include "text/reading.h"
#include "text/sentence.h"

/* What a stretch of a sentence is, once overlaps are decided. */
typedef enum cx_atom_class {
  CX_ATOM_QUANTITY,
  CX_ATOM_METRIC,
  CX_ATOM_MOVE,
  CX_ATOM_SPEED,
  CX_ATOM_KEEP,
  CX_ATOM_USE,
  CX_ATOM_REACH,
  CX_ATOM_DATASET,
  CX_ATOM_NAME,
  CX_ATOM_OTHER
} cx_atom_class;

typedef struct cx_atom {
  cx_atom_class class;
  uint16_t block;
  cx_span span; /* in the reading: what the slot replaces */
  cx_span core;
  const cx_mention *mention;
  const cx_entry *entry;
} cx_atom;
typedef CX_VEC(cx_atom) cx_atoms;

/* A name of the document: each place where it stands makes an atom. */
typedef struct cx_name {
  cx_span span; /* in the reading */
  bool strong;  /* its form alone, or the text that gives it, makes it a name; else only its capital */
} cx_name;
typedef CX_VEC(cx_name) cx_names;

/* What the document is about: the name it gives its system, or the data it introduces. */
typedef struct cx_topic {
  cx_span name;      /* empty: it names none */
  uint32_t sentence; /* from here on it is spoken of */
  bool data;         /* a dataset or benchmark */
  bool given;        /* the text says that it is its own ("we propose X"), it does not only speak of it */
  bool passing;      /* named in one place alone, which neither surely gives it nor tells what it does */
} cx_topic;

/* A statement about one quantity, on its way to a claim. */
typedef struct cx_draft {
  const cx_mention *mention;
  const cx_slot *slot; /* the slot (or group) the mention is in */
  uint32_t member;     /* its place in the group */
  uint32_t sentence;
  const cx_rule *rule;
  cx_relation relation;
  const cx_slot *metric_slot, *move_slot; /* as captured; may be groups */
  const cx_entry *metric;                 /* a row of the metric vocabulary, or NULL */
  cx_span metric_span;                    /* empty: the text does not name it */
  cx_str slug;                            /* the metric's slug once decided */
  const cx_entry *move;
  cx_span move_span;
  claimx_direction direction;
  claimx_kind kind;
  cx_bound bound;
  cx_statistic statistic;
  bool approximate;
  cx_str unit;
  cx_span quote;
  cx_span subject, baseline, dataset;
  cx_str dataset_name;
  CX_VEC(cx_span) conditions;
  cx_span reach;          /* of the match in the reading: for arbitration */
  uint32_t fields;        /* captures filled: for arbitration */
  const cx_mention *like; /* said without words of its own, like this one before it; or NULL */
  bool dropped;
} cx_draft;
typedef CX_VEC(cx_draft) cx_drafts;

typedef struct cx_aside {
  cx_span span;
  cx_reason reason;
  const cx_rule *rule;
} cx_aside;
typedef CX_VEC(cx_aside) cx_asides;

/* What sets two stretches of a sentence apart: a mark, or a word of the vocabulary (near.c). */
typedef struct cx_barrier {
  cx_span span; /* with the blanks around a word */
  uint32_t cost;
} cx_barrier;

typedef struct cx_line { /* one sentence and what was found in it */
  cx_span span;
  cx_mentions mentions;
  cx_hits hits;          /* all vocabulary hits, slots or not */
  const uint32_t *marks; /* of its bytes: which classes' terms begin there (lexicon.h) */
  cx_atoms atoms;
  cx_slotted slotted;
  cx_matches matches;
  uint32_t first_draft, draft_count;
} cx_line;

/* Two statements about one quantity, of which one was taken. */
typedef struct cx_contest {
  const cx_rule *loser, *winner; /* winner NULL: the match has no quantity to speak of */
  const cx_mention *mention;
  const char *why;
} cx_contest;
typedef CX_VEC(cx_contest) cx_contests;

typedef struct cx_scene cx_scene;

/* The steps after which a watch looks at a sentence's drafts; the last, after which it looks at all. */
typedef enum cx_step { CX_STEP_RULES, CX_STEP_FALLBACK, CX_STEP_ELLIPSIS, CX_STEP_METRIC, CX_STEP_CONTEXT, CX_STEPS } cx_step;
typedef struct cx_watch {
  void (*look)(void *data, const cx_scene *scene, cx_step after, uint32_t line);
  void *data;
  cx_contests contests;
} cx_watch;

struct cx_scene {
  const cx_ruleset *rules;
  const cx_lexicon *lexicon;
  const cx_slotmap *slotmap;
  const cx_document *document;
  cx_reading reading;
  cx_arena *arena;
  cx_log *log;
  cx_matcher *matcher;
  unsigned off;                    /* CLAIMX_OFF_… */
  CX_VEC(const cx_entry *) spoken; /* the entries of the vocabulary that stand in it, each once */
  bool nature;                     /* it is of the sciences that measure the world (spoken.h) */
  cx_names names;
  cx_topic topic;        /* what it is about: one of the next two */
  cx_topic system, data; /* its own system, its own data; empty: it has none */
  cx_topic body;         /* of a text of the sky: the one body that it is about; else empty */
  CX_VEC(cx_line) lines;
  CX_VEC(cx_barrier) barriers; /* of the sentences with quantities, in order */
  cx_drafts drafts;
  cx_asides asides;
  CX_VEC(cx_span) unexplained;
  cx_watch *watch; /* for those who ask why; else NULL */
};

static inline cx_str cx_scene_text(const cx_scene *scene, cx_span span) { return cx_str_at(scene->reading.text, span); }
/* Whether a text stands right before a place (" by "), or at a place of a sentence (" of "). */
static inline bool cx_ends_at(const cx_scene *scene, uint32_t at, const char *literal) {
  return cx_str_ends(cx_str_cut(scene->reading.text, 0, at), cx_str_of(literal));
}
static inline bool cx_begins_at(const cx_scene *scene, const cx_line *line, uint32_t at, const char *literal) {
  return at < line->span.end && cx_str_starts(cx_str_cut(scene->reading.text, at, line->span.end), cx_str_of(literal));
}
static inline bool cx_comes_behind(const cx_scene *scene, const cx_slot *slot, const char *literal) {
  return cx_ends_at(scene, slot->span.start, literal);
}
/* Whether one of some marks stands between two places. */
static inline bool cx_mark_between(const cx_scene *scene, uint32_t from, uint32_t to, const char *marks) {
  for (uint32_t i = from; i < to; i++)
    if (scene->reading.text.p[i] && strchr(marks, scene->reading.text.p[i])) return true;
  return false;
}
/* Whether a bracket opens right before a place; whether a stretch is all that a bracket holds. */
static inline bool cx_opened_at(const cx_scene *scene, uint32_t at) { return at > 0 && scene->reading.text.p[at - 1] == '('; }
static inline bool cx_in_brackets(const cx_scene *scene, const cx_line *line, cx_span span) {
  return cx_opened_at(scene, span.start) && span.end < line->span.end && scene->reading.text.p[span.end] == ')';
}

#endif
