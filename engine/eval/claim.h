/* One claim as it is scored, whoever made it: a gold line or an extracted claim. */
#ifndef CX_EVAL_CLAIM_H
#define CX_EVAL_CLAIM_H

#include "base/number.h"
#include "claimx/claimx.h"

enum { CX_EVAL_NUMBERS = 4 }; /* low, high, from, to */
#define CX_EVAL_NONE UINT32_MAX

typedef struct cx_eval_claim {
  claimx_kind kind;
  cx_span at;
  cx_str quote;
  cx_number plain[CX_EVAL_NUMBERS];  /* as stated; NONE where absent */
  cx_number scaled[CX_EVAL_NUMBERS]; /* in the base unit of the dimension */
  cx_str unit, dimension;            /* two units of one dimension measure the same thing */
  claimx_bound bound;
  claimx_statistic statistic;
  claimx_direction direction;
  bool approximate;
  cx_str metric, subject, baseline, dataset; /* empty where absent */

  uint32_t document; /* an index of the evaluation's documents */
  uint32_t group;    /* of texts whose claims are matched with each other */
  uint32_t line, column;
  cx_str before, after; /* the text around the quote, on one line */

  cx_str source, id; /* gold: the file's name, and the document's id where it is stated */
  cx_str file;       /* gold: the annotations' file and line */
  uint32_t file_line;
  cx_str rule; /* extracted: "pack/id" */
} cx_eval_claim;

/* Reads a value field: the exact decimal, or else the text without blanks in lower case, as "512x512". */
cx_number cx_eval_number(cx_arena *arena, cx_str text);
/* Fills in scaled and dimension from plain and unit; an empty unit is "1". */
void cx_eval_scale(cx_arena *arena, cx_eval_claim *claim);
/* The same numbers, as stated or in the base unit. */
bool cx_eval_same_numbers(const cx_eval_claim *a, const cx_eval_claim *b);
/* The same quantity: the same numbers in the base unit of one dimension. */
bool cx_eval_same_quantity(const cx_eval_claim *a, const cx_eval_claim *b);

#endif
