/* PDF by poppler: a page is a document, its text in reading order, its locator the page's number ("page=3", RFC 8118). Ligatures and broken
 * words stay as they are printed: the reading knows them. */
#include "text/reader.h"

static bool pdf_recognise(cx_str head, bool whole) {
  (void)whole;
  return cx_str_starts(head, CX_STR("%PDF-"));
}

#ifdef CLAIMX_POPPLER
#include <poppler.h>

typedef struct pdf_reader {
  cx_source *source;
  cx_bytes *bytes;
  PopplerDocument *document;
  PopplerPage *page;
  char *owned; /* poppler's string, until it is copied */
  GError *error;
  int pages, next;
  bool read, any;
} pdf_reader;

static void close_handle(void *handle) {
  pdf_reader *reader = handle;
  g_free(reader->owned);
  if (reader->page) g_object_unref(reader->page);
  if (reader->document) g_object_unref(reader->document);
  if (reader->error) g_error_free(reader->error);
  reader->owned = NULL;
  reader->page = NULL;
  reader->document = NULL;
  reader->error = NULL;
}

static void *pdf_open(cx_source *source, const cx_input_options *options) {
  (void)options;
  pdf_reader *reader = CX_NEW(source->arena, pdf_reader);
  reader->source = source;
  return reader;
}

static bool pdf_read(pdf_reader *reader, cx_log *log) {
  reader->bytes = cx_source_whole(reader->source, log);
  if (!reader->bytes) return false;
  cx_arena_cleanup(reader->source->arena, close_handle, reader); /* behind the bytes: closed before they are freed */
  GBytes *bytes = g_bytes_new_static(reader->bytes->text.p, reader->bytes->text.n);
  reader->document = poppler_document_new_from_bytes(bytes, NULL, &reader->error);
  g_bytes_unref(bytes);
  if (reader->document) {
    reader->pages = poppler_document_get_n_pages(reader->document);
    return true;
  }
  bool locked = reader->error && g_error_matches(reader->error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
  cx_source_tell(reader->source, log, CX_MARKUP_BROKEN, (cx_place){0}, "%s",
                 locked ? "a PDF that is locked with a password" : "a PDF that is broken");
  return false;
}

static cx_str take_owned(pdf_reader *reader, cx_arena *arena, char *string) {
  reader->owned = string;
  cx_str copy = cx_str_copy(arena, cx_str_of(string));
  g_free(string);
  reader->owned = NULL;
  return copy;
}

static cx_read_status pdf_next(void *state, cx_arena *arena, cx_log *log, cx_document *out) {
  pdf_reader *reader = state;
  if (!reader->read) {
    reader->read = true;
    if (!pdf_read(reader, log)) return CX_READ_FAILED;
  }
  while (reader->next < reader->pages) {
    int number = ++reader->next;
    reader->page = poppler_document_get_page(reader->document, number - 1);
    cx_str text = take_owned(reader, arena, reader->page ? poppler_page_get_text(reader->page) : NULL);
    if (reader->page) g_object_unref(reader->page);
    reader->page = NULL;
    if (text.n > reader->source->max) {
      cx_source_tell(reader->source, log, CX_INPUT_TOO_LARGE, (cx_place){0},
                     "page %d is larger than the limit of %llu bytes for a document", number, (unsigned long long)reader->source->max);
      return CX_READ_FAILED;
    }
    if (cx_str_is_blank(text)) continue;
    reader->any = true;
    *out = (cx_document){.id = cx_str_format(arena, "%.*s.page-%d", CX_FMT(reader->source->stem), number),
                         .source = cx_str_copy(arena, reader->source->name),
                         .title = take_owned(reader, arena, poppler_document_get_title(reader->document)),
                         .part = CX_STR("page"),
                         .language = cx_language_guess(text),
                         .text = text,
                         .at = cx_span_of(0, text.n),
                         .locator = cx_str_format(arena, "page=%d", number)};
    return CX_READ_DOCUMENT;
  }
  if (!reader->any && reader->document)
    cx_source_tell(reader->source, log, CX_RECORDS_WITHOUT_TEXT, (cx_place){0}, "no page holds text: pictures of pages, it seems");
  reader->any = true;
  return CX_READ_END;
}

#else

typedef struct pdf_reader {
  cx_source *source;
  bool told;
} pdf_reader;

static void *pdf_open(cx_source *source, const cx_input_options *options) {
  (void)options;
  pdf_reader *reader = CX_NEW(source->arena, pdf_reader);
  reader->source = source;
  return reader;
}

static cx_read_status pdf_next(void *state, cx_arena *arena, cx_log *log, cx_document *out) {
  pdf_reader *reader = state;
  (void)arena, (void)out;
  if (reader->told) return CX_READ_END;
  reader->told = true;
  cx_source_tell(reader->source, log, CX_INPUT_NOT_BUILT, (cx_place){0}, "a PDF, and this build of claimx is without poppler");
  return CX_READ_FAILED;
}

#endif

const cx_format cx_format_pdf = {"pdf", pdf_recognise, "", pdf_open, pdf_next};
