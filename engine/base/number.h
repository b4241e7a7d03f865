/* Exact numbers: decimals whose printed digits are kept, and values that are no decimal (512x512, 2:4, 1/3) as text.
 * No double anywhere: a multiplier is a shift of the decimal point. */
#ifndef CX_BASE_NUMBER_H
#define CX_BASE_NUMBER_H

#include "base/arena.h"

typedef enum cx_number_form { CX_NUMBER_NONE, CX_NUMBER_DECIMAL, CX_NUMBER_TEXT } cx_number_form;

typedef struct cx_number {
  cx_number_form form;
  bool negative;
  cx_str digits; /* decimal: ASCII digits without point, at least one; text: the text as it is printed */
  int32_t scale; /* decimal: how many of the digits stand behind the point; negative: zeros that follow */
} cx_number;

/* Reads [+-]digits[.digits][e[+-]digits] with "," allowed between groups of three; false where that is not the whole of s. */
bool cx_number_parse(cx_arena *arena, cx_str s, cx_number *out);
cx_number cx_number_text(cx_arena *arena, cx_str s);
cx_number cx_number_of(cx_arena *arena, long long value);
/* times 10^power */
cx_number cx_number_shift(cx_number a, int power);
cx_number cx_number_times(cx_arena *arena, cx_number a, cx_number b);
cx_number cx_number_minus(cx_arena *arena, cx_number a, cx_number b);
/* a / b: a decimal where it is finite within 40 digits, else the ratio text "a/b" (as claim-model asks). b must not be 0. */
cx_number cx_number_over(cx_arena *arena, cx_number a, cx_number b);
cx_number cx_number_abs(cx_number a);
/* By value: 2.0 equals 2. Both must be decimals. */
int cx_number_compare(cx_number a, cx_number b);
bool cx_number_same(cx_number a, cx_number b); /* text forms: equal text */
bool cx_number_is_zero(cx_number a);
/* The exact decimal, digits as printed ("91.30", "146000000"; never an exponent), or the text. NUL-terminated. */
cx_str cx_number_print(cx_arena *arena, cx_number a);

#endif
