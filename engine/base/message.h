/* Diagnostics as the public messages of claimx.h. */
#ifndef CX_BASE_MESSAGE_H
#define CX_BASE_MESSAGE_H

#include "base/diag.h"
#include "claimx/claimx.h"

/* Strings are copied into arena. */
void cx_message_of(const cx_diag *diag, cx_arena *arena, claimx_message *out);

#endif
