/* Who wins a rule's own examples, and which of its patterns and captures they reach: doubts about rules that work, alone. */
#ifndef CX_FIND_CHECK_EXAMPLE_H
#define CX_FIND_CHECK_EXAMPLE_H

#include "rules/check_set.h"

void cx_review_examples(cx_review *review);

#endif
