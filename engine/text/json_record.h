/* Records in JSON: which field of a record is its text. The known shapes (arXiv's dump, Semantic Scholar, OpenAlex, Crossref, rows of
 * Hugging Face) are a table in json_record.c; JSON Pointers name the fields of any other. Knows nothing of how records stand in a file. */
#ifndef CX_TEXT_JSON_RECORD_H
#define CX_TEXT_JSON_RECORD_H

#include <cjson/cJSON.h>

#include "text/reader.h"

/* Whether the head of an object names records in it, as answers of services do: {"results": [{…}]}. (reader_json.c) */
bool cx_json_record_is_envelope(cx_str head);

typedef struct cx_json_record {
  cx_source *source;
  cx_arena *scratch; /* of the record at hand */
  const cx_str *fields;
  uint32_t field_count; /* 0: by shape */
  cx_str id_field;      /* empty: by shape */
  bool checked, good;   /* the pointers */

  cJSON *record; /* lives in scratch; NULL: there is none at hand */
  cx_str prefix; /* of its locators */
  uint32_t line; /* where it begins */
  uint64_t number;
  uint32_t field, record_documents;
  uint64_t documents, without;
} cx_json_record;

void cx_json_record_start(cx_json_record *json, cx_source *source, const cx_input_options *options);
/* Whether the pointers asked for are such; the log says which are not, once. */
bool cx_json_record_pointers_check(cx_json_record *json, cx_log *log);
/* Forgets the record at hand. */
void cx_json_record_forget(cx_json_record *json);
/* text[n] must be NUL; escapes are mended in place. place: of its first byte. prefix: of locators, kept until the next. number: the id
 * where the record has none. False: broken, and the log says where. */
bool cx_json_record_parse(cx_json_record *json, char *text, size_t n, cx_place place, cx_str prefix, uint64_t number, cx_log *log);
/* The next document of the record; false where it has no more. */
bool cx_json_record_next(cx_json_record *json, cx_arena *arena, cx_log *log, cx_document *out);
/* What there is to say at the end. */
cx_read_status cx_json_record_end(cx_json_record *json, cx_log *log);

#endif
