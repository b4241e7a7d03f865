/* Plain text: the whole file is one document. Its text is the file, so that spans count from the file's start; a byte order mark is no part
 * of the document. An empty file is a document without text. */
#include "text/reader.h"

typedef struct text_reader {
  cx_source *source;
  bool done;
} text_reader;

static void *text_open(cx_source *source, const cx_input_options *options) {
  (void)options;
  text_reader *reader = CX_NEW(source->arena, text_reader);
  reader->source = source;
  return reader;
}

static cx_read_status text_next(void *state, cx_arena *arena, cx_log *log, cx_document *out) {
  text_reader *reader = state;
  if (reader->done) return CX_READ_END;
  reader->done = true;
  cx_bytes *bytes = cx_source_whole(reader->source, log);
  if (!bytes) return CX_READ_FAILED;
  cx_bytes_hold(bytes, arena);
  cx_str text = bytes->text;
  size_t start = cx_mark_length(text);
  *out = (cx_document){.id = cx_str_copy(arena, reader->source->stem),
                       .source = cx_str_copy(arena, reader->source->name),
                       .language = cx_language_guess(text),
                       .text = text,
                       .at = cx_span_of(start, text.n),
                       .places = bytes->places};
  return CX_READ_DOCUMENT;
}

const cx_format cx_format_text = {"text", NULL, ".txt .md .text ", text_open, text_next};
