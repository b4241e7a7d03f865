/* Numeric mentions: every number of a sentence, in digits or words, with its exact value, its unit and the words that qualify it.
 * Knows notation only: what a number means is decided by rules and later stages. */
#ifndef CX_FIND_MENTION_H
#define CX_FIND_MENTION_H

#include "base/number.h"
#include "rules/lexicon.h"

/* What a quantity looks like; the subclasses of the slot Q ({{Q:factor|percent}}). */
typedef enum cx_shape {
#define CX_SHAPE(NAME, name) CX_SHAPE_##NAME,
#include "find/mention/shape.def"
#undef CX_SHAPE
  CX_SHAPES /* how many */
} cx_shape;
const char *cx_shape_name(cx_shape shape);
cx_shape cx_shape_of(cx_str name); /* CX_SHAPES: no shape has that name */

typedef enum cx_bound { CX_BOUND_NONE, CX_UP_TO, CX_AT_LEAST, CX_OVER, CX_UNDER } cx_bound;
typedef enum cx_statistic { CX_STATISTIC_NONE, CX_MEAN, CX_GEOMEAN, CX_MEDIAN, CX_BEST } cx_statistic;

typedef struct cx_mention {
  cx_span number; /* the number alone: sign, digits or words, multiplier ("146M", "3.49 million", "2-3", "92.3 ± 0.4") */
  cx_span quote;  /* the value expression: number to end of unit or counted noun ("146M parameters", "2-3×", "7个数据集") */
  cx_span whole;  /* with the qualifiers around it ("up to about 4.48×", "60倍以上"): what the slot replaces */
  cx_shape shape;
  cx_number low, high; /* equal for a single value */
  cx_number from, to;  /* "from 71s to 29s", "61.4%->78.2%": then low and high are NONE */
  cx_number plus_minus;
  cx_str unit;                /* a code of claim-model's unit table; "1" where there is none; for COUNT the noun, singular */
  const cx_entry *unit_entry; /* its row in the units vocabulary, or NULL */
  const cx_entry *noun_entry; /* COUNT: the head noun's row in the counted-noun vocabulary, or NULL (a noun known by its form only) */
  bool number_word;           /* written in words: "three", "twice", "三" */
  bool digits;                /* holds ASCII digits */
  bool plus, minus;           /* an explicit sign stands before it */
  bool range;                 /* low and high were written as a range */
  bool glued;                 /* part of a longer token of letters and digits ("H100", "YOLOv13", "GPT-4", "F1"): shape TOKEN; number is
                                 the digits, quote and whole the whole token */
  cx_bound bound;
  bool approximate;
  cx_statistic statistic;
  cx_span bound_span, approximate_span, statistic_span; /* where the words stand; empty where there are none */
  const char *aside; /* a reason of claim-model ("date", "reference" …) where the form alone decides; else NULL */
} cx_mention;
typedef CX_VEC(cx_mention) cx_mentions;

/* A significance, in standard deviations. */
static inline bool cx_is_significance(cx_str unit) { return cx_str_is(unit, "sigma"); }
/* How long the sign of order is that a text begins, or ends, with, as readings have them ("<", "≥", "<~"); 0: none. */
size_t cx_order_sign(cx_str text);
size_t cx_order_sign_ending(cx_str text);
/* "8 μm < λ < 1000 μm": whether it gives the ends of what a symbol may be. */
bool cx_mention_spans_symbol(cx_str text, const cx_mention *mention);
/* 4K, 16K, 128K without a noun: the length of a text that a model reads. */
bool cx_is_context_length(const cx_mention *mention);
/* "0.95M", "24.18M": millions that are not whole, which tell a size and are of no name ("Wader 25M"). */
bool cx_mention_breaks_millions(cx_str text, const cx_mention *m);

/* A counted noun's code by its plural: "biases", "studies". */
cx_str cx_noun_singular(const cx_lexicon *lexicon, cx_arena *arena, cx_str word);

/* Every number of text[sentence] has exactly one mention; ordered, not overlapping (by number). Vocabularies used: units, counted nouns,
 * number words, qualifiers. marks: what a scan of the sentence left (cx_lexicon_mark()), or NULL. */
void cx_mentions_find(const cx_lexicon *lexicon, cx_str text, cx_span sentence, cx_language language, const uint32_t *marks,
                      cx_arena *arena, cx_mentions *out);

#endif
