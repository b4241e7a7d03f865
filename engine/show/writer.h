/* A writer turns results into one output format. Each format is a row of the table in writer.c; it sees public results alone,
 * so that it prints the same whoever made them: the pipeline, a test, or an XML file that is read back. */
#ifndef CX_SHOW_WRITER_H
#define CX_SHOW_WRITER_H

#include "show/json.h"

typedef struct cx_format {
  const char *name;
  void (*begin)(cx_out *out);
  void (*document)(cx_out *out, const claimx_result *result, size_t index); /* index: how many were written before */
  void (*end)(cx_out *out, size_t count);
} cx_format;

void cx_json_begin(cx_out *out);
void cx_json_document(cx_out *out, const claimx_result *result, size_t index);
void cx_json_end(cx_out *out, size_t count);
void cx_jsonl_document(cx_out *out, const claimx_result *result, size_t index);
/* One claim as an element of the array that is open, as in the record. */
void cx_json_claim(cx_json *json, const claimx_claim *claim);
void cx_xml_begin(cx_out *out);
void cx_xml_document(cx_out *out, const claimx_result *result, size_t index);
void cx_xml_end(cx_out *out, size_t count);
void cx_csv_begin(cx_out *out);
void cx_csv_document(cx_out *out, const claimx_result *result, size_t index);

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
