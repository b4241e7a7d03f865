/* A trial: what was extracted from documents, beside the gold claims of the same texts, and how the two pair off. */
#ifndef CX_EVAL_TRIAL_H
#define CX_EVAL_TRIAL_H

#include "eval/gold.h"
#include "eval/match.h"
#include "text/document.h"

typedef struct cx_eval_document {
  cx_str name, language; /* as a person finds it: the source, and "#id" in a container; the language may be empty */
  cx_span at;
  uint32_t group;
  bool given; /* else it stands for the gold claims of a source that lie in no document */
} cx_eval_document;

typedef struct cx_eval_aside {
  cx_span at;
  claimx_reason reason;
  cx_str rule;
} cx_eval_aside;

typedef CX_VEC(uint32_t) cx_eval_list;

/* Texts whose spans count from one start: a file, or one record of a container. */
typedef struct cx_eval_group {
  cx_eval_list gold, found; /* indices of the trial's */
  CX_VEC(cx_eval_aside) asides;
  uint32_t end; /* of the documents so far */
  bool twice;   /* some of them overlap */
} cx_eval_group;

typedef struct cx_trial {
  cx_arena *arena;
  const cx_gold *gold;
  cx_eval_claim *golds; /* gold->claims, with their documents */
  cx_str *there;        /* what the text says at a gold claim's place, where it is not the quote; else empty */
  uint32_t gold_count;
  CX_VEC(cx_eval_claim) found;
  CX_VEC(cx_eval_document) documents;
  CX_VEC(cx_eval_group) groups;
  cx_index group_names, rules;

  /* once it is finished */
  bool finished;
  uint32_t *gold_pair, *found_pair; /* the partner, or CX_EVAL_NONE */
  unsigned *differs;                /* of a gold claim's pair */
} cx_trial;

void cx_trial_start(cx_trial *trial, cx_arena *arena, const cx_gold *gold);
void cx_trial_add(cx_trial *trial, cx_arena *scratch, const cx_document *document, const claimx_result *result);
void cx_trial_finish(cx_trial *trial, cx_arena *scratch, cx_log *log);

/* The number set aside where a gold claim stands, or NULL. */
const cx_eval_aside *cx_trial_aside(const cx_trial *trial, const cx_eval_claim *gold);
/* Of the extracted claims that overlap a gold claim, the first; CX_EVAL_NONE: there is none. */
uint32_t cx_trial_overlap(const cx_trial *trial, const cx_eval_claim *gold);

#endif
