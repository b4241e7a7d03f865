/* Sources and readers: bytes of a file or stream into documents, one at a time. */
#ifndef CX_TEXT_SOURCE_H
#define CX_TEXT_SOURCE_H

#include "base/diag.h"
#include "text/document.h"

typedef struct cx_input_options {
  cx_str input;         /* "auto" or a reader's name */
  const cx_str *fields; /* JSON Pointers of the texts of a record; none: as the record's known shape has it */
  uint32_t field_count;
  cx_str id_field;        /* JSON Pointer; empty: as the shape has it, else the record's number */
  const cx_str *includes; /* globs (NUL-terminated) of the files of folders and archives that are read; none: all */
  uint32_t include_count;
  bool body;             /* of a paper: its sections, captions and tables too */
  uint64_t max_document; /* bytes of a file that is read whole, or of a record; 0: 64 MiB. At most 2 GiB: spans have 32 bits */
} cx_input_options;

typedef struct cx_reader cx_reader;

/* "auto" or the name of a reader. */
bool cx_reader_format_known(cx_str name);
/* "auto" and the names of the readers, ended by NULL. */
const char *const *cx_reader_names(void);

typedef enum cx_read_status { CX_READ_DOCUMENT, CX_READ_END, CX_READ_FAILED } cx_read_status;

/* path "-" is standard input. Opens nothing yet that could fail: faults come from cx_reader_next. Bytes given in memory:
 * cx_reader_new_bytes. */
cx_reader *cx_reader_new(cx_arena *arena, const char *path, const cx_input_options *options);
cx_reader *cx_reader_new_bytes(cx_arena *arena, cx_str name, cx_str bytes, const cx_input_options *options);
/* The next document, allocated in arena, or shared by the documents of one file and held by arena: valid as long as arena.
 * FAILED: the log says why, with its place; calling again goes on with the next record where the format allows it, else END. */
cx_read_status cx_reader_next(cx_reader *reader, cx_arena *arena, cx_log *log, cx_document *out);
void cx_reader_close(cx_reader *reader);

#endif
