/* Movements that are said in different ways. */
#ifndef CX_AUDIT_MOVEMENT_H
#define CX_AUDIT_MOVEMENT_H

#include "audit/audited.h"

/* Whether two statements of a movement can be one: "halved" and 50%, "from 71s to 29s" and 2.4×. */
bool cx_movements_alike(cx_arena *arena, const cx_audited *a, const claimx_claim *x, const cx_audited *b, const claimx_claim *y);

#endif
