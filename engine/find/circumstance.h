/* Whether a quantity with a unit was found or chosen. */
#ifndef CX_FIND_CIRCUMSTANCE_H
#define CX_FIND_CIRCUMSTANCE_H

#include "find/draft.h"

typedef enum cx_stand { CX_STANDS_OPEN, CX_STANDS_AS_CONDITION, CX_STANDS_AS_RESULT } cx_stand;
cx_stand cx_circumstance(cx_scene *scene, const cx_draft *draft);

#endif
