/* Passages of a document's text for the writers that show it: what stands where, as records show it, and the stretches that claims and
 * numbers take in it. Places are the record's: bytes from the start of what spans count from. */
#ifndef CX_SHOW_PASSAGE_H
#define CX_SHOW_PASSAGE_H

#include "base/arena.h"
#include "claimx/claimx.h"

/* The part of [start, end) that is the document's own; empty where the text was not kept. */
cx_str cx_passage(const claimx_result *result, size_t start, size_t end);
/* As records show it: U+FFFD for what is no UTF-8 and for control characters. */
const char *cx_passage_shown(cx_arena *arena, const claimx_result *result, size_t start, size_t end);
/* Up to `count` code points that end at `end`, and that start at `start`. */
const char *cx_passage_before(cx_arena *arena, const claimx_result *result, size_t end, size_t count);
const char *cx_passage_after(cx_arena *arena, const claimx_result *result, size_t start, size_t count);
size_t cx_code_points(cx_str s);

/* What a number of the text is to the result. */
typedef enum cx_stretch_of { CX_OF_CLAIM, CX_OF_ASIDE, CX_OF_UNEXPLAINED } cx_stretch_of;

typedef struct cx_stretch {
  size_t start, end;
  cx_stretch_of of;
  size_t index; /* into the result's claims, set_aside or unexplained */
} cx_stretch;

/* All of a result, in order of place, then of length (the longer first), then of kind and index. */
cx_stretch *cx_stretches(cx_arena *arena, const claimx_result *result, size_t *count);

/* A claim's value for people: "up to 4.48 x", "from 71 to 29 s", "about 92.3 ± 0.4 %". */
const char *cx_value_words(cx_arena *arena, const claimx_claim *claim);

/* The fields of a claim that are stretches of text, in the record's order: metric, subject, baseline, dataset, conditions. */
typedef struct cx_role {
  const char *name; /* "metric" … "condition" */
  const claimx_field *field;
} cx_role;
size_t cx_role_count(const claimx_claim *claim);
cx_role cx_role_at(const claimx_claim *claim, size_t index); /* field->quote NULL: the claim lacks it */

#endif
