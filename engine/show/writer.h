/* A writer turns results into one output format. Each format is a row of the table in writer.c; it sees public results alone,
 * so that it prints the same whoever made them: the pipeline, a test, or an XML file that is read back. */
#ifndef CX_SHOW_WRITER_H
#define CX_SHOW_WRITER_H

#include "base/arena.h"
#include "show/json.h"
#include "show/left_out.h"

/* A writer at work: what a format's functions see. The text of a document is result->document.text. */
typedef struct cx_writing {
  cx_out *out;
  const claimx_writer_options *options;
  cx_arena *arena;   /* lives as long as the writer */
  cx_arena *scratch; /* emptied after each call of a format's function */
  size_t index;      /* how many documents were written before */
  void *state;       /* the format's own; NULL at first */
  const char *path;  /* a file that the format opens itself; NULL: what it writes goes to out */
  const char *fault; /* set by a format that cannot go on; its words belong to arena */
  size_t left_out[CX_LEFT_OUT_REASONS];
} cx_writing;

typedef struct cx_format {
  const char *name;
  const char *const *files; /* claimx_format_files */
  void (*begin)(cx_writing *w);
  void (*document)(cx_writing *w, const claimx_result *result);
  void (*end)(cx_writing *w);
} cx_format;

#define CX_FORMAT(name)                                                  \
  void cx_##name##_begin(cx_writing *w);                                 \
  void cx_##name##_document(cx_writing *w, const claimx_result *result); \
  void cx_##name##_end(cx_writing *w);
CX_FORMAT(json)
CX_FORMAT(jsonl)
CX_FORMAT(xml)
CX_FORMAT(csv)
CX_FORMAT(text)
CX_FORMAT(html)
CX_FORMAT(sqlite)
CX_FORMAT(eval_results)
CX_FORMAT(every_eval)
CX_FORMAT(sota)
CX_FORMAT(webannotation)
CX_FORMAT(brat)
#undef CX_FORMAT

/* Text on the page that the "html" format makes, escaped: for who writes more on it than records. */
void cx_html_words(cx_writing *w, const char *text);

/* Results into a stream as the "json" format lays them out, for who holds no writer. */
void cx_json_frame_begin(cx_out *out);
void cx_json_frame_document(cx_out *out, const claimx_result *result, size_t index);
void cx_json_frame_end(cx_out *out, size_t count);
/* One claim as an element of the array that is open, as in the record. */
void cx_json_claim(cx_json *json, const claimx_claim *claim);

/* The namespace of the record's XML. */
#define CX_XML_NAMESPACE "https://claimx.dev/ns/1"

/* The five numbers of a value, in the record's order; `si` is the same five in the base unit. */
enum { CX_VALUE_NUMBERS = 5 };
extern const char *const cx_value_number_names[CX_VALUE_NUMBERS];
void cx_value_numbers(const claimx_value *value, bool si, claimx_number out[CX_VALUE_NUMBERS]);

/* Whether a number stands bare in the output: it says so and its text is a number of JSON's grammar. */
bool cx_number_bare(claimx_number number);

const char *cx_severity_name(claimx_severity severity);

/* The names back to values: false where the name is none. (From names.c, for reading XML.) */
bool cx_kind_of(cx_str name, claimx_kind *out);
bool cx_bound_of(cx_str name, claimx_bound *out);
bool cx_statistic_of(cx_str name, claimx_statistic *out);
bool cx_direction_of(cx_str name, claimx_direction *out);
bool cx_reason_of(cx_str name, claimx_reason *out);
bool cx_severity_of(cx_str name, claimx_severity *out);

#endif
