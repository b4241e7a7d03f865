/* Short forms: a name in brackets behind its long form. */
#ifndef CX_FIND_SHORT_FORM_H
#define CX_FIND_SHORT_FORM_H

#include "find/name/object.h"

/* Where the bracket is that the name opens, or 0. */
uint32_t cx_bracket_before(const cx_naming *place);
/* The bytes of the bracket closed behind the name, or 0; "(YX)-based" only tells of what kind something is, "(YX)-a parser" goes on with a
 * dash. */
uint32_t cx_bracket_after(const cx_naming *place);
/* "Low Rank Adapter (LRA)", "Exponent-Concentrated FP8 (ECF8)": the capitals of the short form begin words of the long one, in order.
 * Where the long form begins; the bracket itself where there is none. */
uint32_t cx_long_form(const cx_naming *place, uint32_t bracket);

/* The short form of a term in brackets behind the long one ("question answering (QA)"). */
bool cx_name_is_term(const cx_scene *scene, const cx_line *line, cx_span name);
/* The long form with the short one in its bracket ("Step Tree Index (STI)"), by the short one; empty where it stands in no such bracket. */
cx_span cx_name_in_full(const cx_scene *scene, const cx_line *line, cx_span name);

#endif
