/* Intervals: what a printed number can stand for, and exact arithmetic on that. Every result is rounded outwards, so that what is told to
 * be apart is apart. Knows nothing of claims. */
#ifndef CX_AUDIT_INTERVAL_H
#define CX_AUDIT_INTERVAL_H

#include "base/number.h"

typedef struct cx_interval {
  cx_number low, high; /* both decimals, low <= high */
} cx_interval;

/* How a number was printed. `unit`: the weight of its last digit is 10^unit. */
typedef struct cx_printed {
  cx_number value;
  int32_t unit;
  bool approximate;
} cx_printed;

/* text: the exact decimal; quote: the source's own characters, where the digits stand unless a multiplier was applied ("25.85M"). False:
 * it is no decimal, or one of more digits than any measurement has. */
bool cx_printed_read(cx_arena *arena, const char *text, const char *quote, bool approximate, cx_printed *out);

/* Half a unit of the last digit to both sides; a twentieth of the value more where it is approximate. */
cx_interval cx_interval_of(cx_arena *arena, const cx_printed *p);
/* The same for a derived number, which may have been cut off instead of rounded: a whole unit above. */
cx_interval cx_interval_of_derived(cx_arena *arena, const cx_printed *p);

bool cx_interval_apart(cx_interval a, cx_interval b); /* have no number in common */
cx_interval cx_interval_join(cx_interval a, cx_interval b);
cx_interval cx_interval_minus(cx_arena *arena, cx_interval a, cx_interval b);
cx_interval cx_interval_plus(cx_arena *arena, cx_interval a, cx_interval b);
/* b must be above 0. */
cx_interval cx_interval_over(cx_arena *arena, cx_interval a, cx_interval b);
cx_interval cx_interval_shift(cx_interval a, int power);
bool cx_interval_positive(cx_interval a);

/* a / b to that many digits behind the point, rounded down, or up; b must be above 0. */
cx_number cx_quotient(cx_arena *arena, cx_number a, cx_number b, int places, bool up);
/* Rounded to the nearest, for showing: at most that many digits behind the point, no zeros at the end. */
cx_str cx_quotient_shown(cx_arena *arena, cx_number a, cx_number b, int places);
cx_number cx_number_plus(cx_arena *arena, cx_number a, cx_number b);

#endif
