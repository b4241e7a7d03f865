/* The log of diagnostics as the public messages a caller keeps. */
#ifndef CX_TEXT_MESSAGES_H
#define CX_TEXT_MESSAGES_H

#include "base/diag.h"
#include "claimx/claimx.h"

/* One diagnostic with its texts shown and copied into arena. */
claimx_message cx_message_of(cx_arena *arena, const cx_diag *diag);

/* All of a log, as an object of its own. NULL when memory is out. */
claimx_messages *cx_messages_of(const cx_log *log);

/* Hands a log over as public messages, where they are wanted (out may be NULL), and frees its arena. NO_MEMORY or OK. */
claimx_status cx_messages_hand_over(cx_log *log, claimx_messages **out);

#endif
