/* Inside of the readers: what a reader is to source.c, and what source.c is to a reader. A reader turns a source's bytes into documents and
 * knows nothing of files; adding one is a file that fills a cx_format and a row in the table of source.c. */
#ifndef CX_TEXT_READER_H
#define CX_TEXT_READER_H

#include "text/bytes.h"
#include "text/source.h"
#include "text/stream.h"

typedef struct cx_source {
  cx_arena *arena; /* lives as long as the reader */
  cx_str name;     /* as given; documents and diagnostics carry it */
  cx_str file;     /* the name without the ending of a compression: its extension tells a format */
  cx_str stem;     /* of that, without folders and extension */
  uint64_t max;    /* the largest document */
  const cx_input_options *options;
  cx_stream *stream;
  bool inner;      /* in a folder or an archive: what is no text is skipped */
  unsigned packed; /* how many things it is packed in */
} cx_source;

/* Up to n bytes; 0 at the end, or after a fault that cx_source_failed tells (once). */
size_t cx_source_read(cx_source *source, char *to, size_t n);
bool cx_source_failed(cx_source *source, cx_log *log);
/* All of it, shared, with its places; NULL where it cannot be read or is larger than the limit: the log says so. */
cx_bytes *cx_source_whole(cx_source *source, cx_log *log);
/* A diagnostic about this source; line 0: no place. */
cx_diag *cx_source_tell(const cx_source *source, cx_log *log, cx_code code, cx_place place, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

typedef struct cx_format {
  const char *name;
  /* By the first bytes (whole: there are no more), without byte order mark. NULL: never by content. */
  bool (*recognise)(cx_str head, bool whole);
  const char *extensions; /* ".a .b " lower case; a blank after each */
  /* State that lives in source->arena. */
  void *(*open)(cx_source *source, const cx_input_options *options);
  cx_read_status (*next)(void *state, cx_arena *arena, cx_log *log, cx_document *out);
} cx_format;

extern const cx_format cx_format_text, cx_format_report, cx_format_json, cx_format_jsonl, cx_format_arxiv, cx_format_acl, cx_format_jats,
    cx_format_tei, cx_format_html, cx_format_pdf;
/* What holds sources of its own: not asked for by name. */
extern const cx_format cx_format_packed, cx_format_folder;

/* A reader of something inside of outer: a file of a folder, a member of an archive. name is shown; file is as cx_source.file. */
cx_reader *cx_reader_new_inner(cx_arena *arena, const cx_source *outer, cx_str name, cx_str file, cx_stream stream, unsigned packed);
/* Whether --include asks for this path, which is relative to the folder or archive. */
bool cx_input_includes(const cx_input_options *options, const char *path);

/* UTF-8's byte order mark at the start: 3 or 0 bytes. */
static inline size_t cx_mark_length(cx_str text) { return cx_str_starts(text, CX_STR("\xEF\xBB\xBF")) ? 3 : 0; }

#endif
