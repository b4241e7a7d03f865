/* Shared bytes: the content of one file, held by the reader and by every document that points into it, and freed with the last of them.
 * So 176 documents of one report share one copy and one index of places, and each stays valid when its reader is gone.
 * Immutable once a document has them; the count is atomic, so documents of one file may live in different threads. */
#ifndef CX_TEXT_BYTES_H
#define CX_TEXT_BYTES_H

#include <stdatomic.h>

#include "text/document.h"

typedef struct cx_bytes {
  cx_arena *arena; /* holds this, a copied text and the places; guarded by the call that fills it, so of no use afterwards */
  cx_str text;
  cx_places *places;
  atomic_uint holders;
} cx_bytes;

/* Held by owner: it lets go of them when it is freed or reset. The caller fills in text (and may allocate it in ->arena), then places. */
cx_bytes *cx_bytes_new(cx_arena *owner);
/* A further holder. */
void cx_bytes_hold(cx_bytes *bytes, cx_arena *holder);

#endif
