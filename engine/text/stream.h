/* Where the bytes of a source come from: a file, standard input, memory, or a member of something packed. One way to read them all, with
 * the first bytes at hand to recognise what they are. Knows no format. */
#ifndef CX_TEXT_STREAM_H
#define CX_TEXT_STREAM_H

#include <stdio.h>

#include "base/diag.h"

typedef struct cx_stream {
  const char *path; /* a file's; "-": standard input; NULL: memory, or pulled */
  FILE *file;
  cx_str memory;  /* memory: all of it; else the head that was read ahead */
  size_t at;      /* what of it has been given out */
  size_t size;    /* of a regular file, as a hint; else 0 */
  uint64_t given; /* bytes given out: what has been read of the outermost file bounds what may come out of what is packed in it */
  int error;      /* errno of a fault not yet told */

  /* A packed member: up to n bytes, 0 at its end or where it is broken, which *fault then says. Allocates in no arena: it is called from
   * other libraries' callbacks. */
  size_t (*pull)(void *handle, char *to, size_t n, const char **fault);
  void *handle;
  const char *fault;              /* not yet told */
  const struct cx_stream *origin; /* the file it all comes out of; NULL: this */
} cx_stream;

/* Opens the file, to be closed with own. What goes wrong is in ->error. */
void cx_stream_open(cx_stream *stream, cx_arena *own);
/* Reads ahead what recognises a format; says whether that is all there is. */
bool cx_stream_head(cx_stream *stream, cx_arena *own, size_t n);
/* Up to n bytes; fewer at the end or after a fault alone. */
size_t cx_stream_read(cx_stream *stream, char *to, size_t n);

#endif
