/* Gold annotations: JSON lines into claims, by the file they speak of. */
#ifndef CX_EVAL_GOLD_H
#define CX_EVAL_GOLD_H

#include "base/diag.h"
#include "eval/claim.h"
#include "eval/index.h"

typedef struct cx_gold {
  cx_arena *arena;
  CX_VEC(cx_eval_claim) claims;                          /* as they were read; document and group are not known yet */
  cx_index sources;                                      /* file names without folders */
  CX_VEC(struct { CX_VEC(uint32_t) claims; }) of_source; /* indices into claims */
} cx_gold;

void cx_gold_start(cx_gold *gold, cx_arena *arena);
/* Reads all of an annotation file. A line that has a fault is told with its line and field, and left out; the others are read. */
void cx_gold_read(cx_gold *gold, cx_arena *scratch, cx_str name, cx_str text, cx_log *log);
/* A file's name without its folders. */
cx_str cx_gold_source_name(cx_str path);

#endif
