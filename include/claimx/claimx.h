/* claimx: quantitative claims out of research texts, with exact provenance.
 *
 * This header is the library's manual. What a claim is: the claim model (doc: kinds, fields, units). What is printed: claimx.schema.json.
 *
 *     claimx_rules *rules; claimx_messages *messages;
 *     claimx_rules_new(NULL, &rules, &messages);            // the built-in packs
 *     claimx_reader *reader;
 *     claimx_reader_open_file("paper.txt", NULL, &reader);
 *     claimx_document *document; const claimx_result *result;
 *     while (claimx_reader_next(reader, &document, NULL) == CLAIMX_OK) {
 *       claimx_extract(rules, document, NULL, &result);
 *       for (size_t i = 0; i < result->claim_count; i++) puts(result->claims[i].quote);
 *       claimx_result_free(result); claimx_document_free(document);
 *     }
 *
 * Ownership: what a function puts in an `out` parameter is yours, and freed by its _free function; all else is borrowed. Every _free takes
 * NULL. Text is UTF-8; lengths and offsets are bytes unless a name says "char". Strings are NUL-terminated and hold no other NUL (texts are
 * shown with U+FFFD for bytes that are not UTF-8 and for C0 controls other than tab, newline, carriage return). Threads: a claimx_rules is
 * immutable and may be shared by any number of threads; every other object belongs to one thread at a time. The library has no global
 * state, prints nothing and never exits. */
#ifndef CLAIMX_CLAIMX_H
#define CLAIMX_CLAIMX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(CLAIMX_BUILDING) && defined(__GNUC__)
#define CLAIMX_API __attribute__((visibility("default")))
#else
#define CLAIMX_API
#endif

#define CLAIMX_VERSION "0.1.0"
/* The version of the record format: the value of its "claimx" field. */
#define CLAIMX_RECORD "1"

typedef enum claimx_status {
  CLAIMX_OK,
  CLAIMX_END,          /* a reader has no further document */
  CLAIMX_BAD_ARGUMENT, /* a call's argument is out of its range: an unknown format or stage name, say */
  CLAIMX_BAD_INPUT,    /* an input could not be read or parsed; a reader may be asked for its next document */
  CLAIMX_BAD_RULES,    /* a rule pack or vocabulary is wrong */
  CLAIMX_BAD_OUTPUT,   /* a sink refused bytes */
  CLAIMX_NO_MEMORY
} claimx_status;

/* ---- messages ---------------------------------------------------------------------------------------------------------------- */

typedef enum claimx_severity { CLAIMX_NOTE, CLAIMX_WARNING, CLAIMX_ERROR } claimx_severity;

typedef struct claimx_message {
  const char *code; /* stable, as "rule-unknown-macro" */
  claimx_severity severity;
  const char *text;      /* one lower-case line */
  const char *file;      /* "" where there is none */
  uint32_t line, column; /* from 1, in code points; 0 where there is no place */
  size_t start, end;     /* bytes of the document's source text; equal where there is no span */
  const char *excerpt;   /* the line of a rule pack, or "" */
  const char *hint;      /* "did you mean 'number'?", or "" */
} claimx_message;

typedef struct claimx_messages claimx_messages;
CLAIMX_API size_t claimx_messages_count(const claimx_messages *messages);
CLAIMX_API const claimx_message *claimx_messages_at(const claimx_messages *messages, size_t index);
CLAIMX_API void claimx_messages_free(claimx_messages *messages);

/* ---- rules ------------------------------------------------------------------------------------------------------------------- */

typedef struct claimx_rules claimx_rules;

typedef struct claimx_rules_options {
  const char *const *paths; /* files (.xml, .tsv) and folders (read recursively, in byte order of names), instead of the built-in packs */
  size_t path_count;        /* 0: the built-in packs */
} claimx_rules_options;

/* Compiles a rule set. options may be NULL. *messages (may be NULL) is set in every case: all faults of all packs at once.
 * Errors: BAD_INPUT (a path cannot be read), BAD_RULES, NO_MEMORY; *rules is then NULL. */
CLAIMX_API claimx_status claimx_rules_new(const claimx_rules_options *options, claimx_rules **rules, claimx_messages **messages);
CLAIMX_API void claimx_rules_free(claimx_rules *rules);
/* Runs the packs' own examples through the whole pipeline; one error message an example that does not hold. Errors: NO_MEMORY. */
CLAIMX_API claimx_status claimx_rules_test(const claimx_rules *rules, claimx_messages **messages);
CLAIMX_API size_t claimx_rules_count(const claimx_rules *rules);

/* ---- documents --------------------------------------------------------------------------------------------------------------- */

typedef struct claimx_document claimx_document;
typedef struct claimx_reader claimx_reader;

typedef struct claimx_input {
  const char *format;        /* "auto" (or NULL), "text", "report", "jsonl" */
  const char *const *fields; /* JSON Pointers of the texts of a record; none: the usual names */
  size_t field_count;
  const char *id_field;  /* JSON Pointer, or NULL */
  uint64_t max_document; /* bytes; 0: 64 MiB. A larger document is an error, the others are read */
} claimx_input;

/* A file ("-": standard input), or bytes in memory that stay valid as long as the reader and its documents. input may be NULL.
 * Errors: BAD_ARGUMENT (unknown format), NO_MEMORY. A file that cannot be read is told by claimx_reader_next. */
CLAIMX_API claimx_status claimx_reader_open_file(const char *path, const claimx_input *input, claimx_reader **reader);
CLAIMX_API claimx_status claimx_reader_open_bytes(const char *name, const char *bytes, size_t length, const claimx_input *input,
                                                  claimx_reader **reader);
/* The next document. OK: *document is yours and stays valid after the reader is freed. END. BAD_INPUT: the reader goes on with the next
 * record on the next call, or ends. *messages (may be NULL) holds what there is to tell, in every case. */
CLAIMX_API claimx_status claimx_reader_next(claimx_reader *reader, claimx_document **document, claimx_messages **messages);
CLAIMX_API void claimx_reader_free(claimx_reader *reader);
CLAIMX_API void claimx_document_free(claimx_document *document);

/* ---- results ----------------------------------------------------------------------------------------------------------------- */

/* Half-open. Counted from the start of the source's text (the whole file of a plain text or report, the decoded field of a container). */
typedef struct claimx_span {
  size_t start, end;           /* bytes */
  size_t char_start, char_end; /* Unicode code points */
  uint32_t line, column;       /* of the start; from 1; column in code points */
} claimx_span;

typedef enum claimx_kind {
  CLAIMX_SPEEDUP,
  CLAIMX_CHANGE,
  CLAIMX_FRACTION,
  CLAIMX_SCORE,
  CLAIMX_PARAMETERS,
  CLAIMX_MEASURE,
  CLAIMX_COUNT,
  CLAIMX_SETTING,
  CLAIMX_RANK
} claimx_kind;
enum { CLAIMX_KIND_COUNT = CLAIMX_RANK + 1 };
typedef enum claimx_bound { CLAIMX_BOUND_NONE, CLAIMX_UP_TO, CLAIMX_AT_LEAST, CLAIMX_OVER, CLAIMX_UNDER } claimx_bound;
typedef enum claimx_statistic { CLAIMX_STATISTIC_NONE, CLAIMX_MEAN, CLAIMX_GEOMEAN, CLAIMX_MEDIAN, CLAIMX_BEST } claimx_statistic;
typedef enum claimx_direction { CLAIMX_DIRECTION_NONE, CLAIMX_INCREASE, CLAIMX_DECREASE } claimx_direction;
typedef enum claimx_reason {
  CLAIMX_NAME,
  CLAIMX_DATE,
  CLAIMX_REFERENCE,
  CLAIMX_ENUMERATION,
  CLAIMX_DISCOURSE,
  CLAIMX_VAGUE,
  CLAIMX_FORMULA
} claimx_reason;

/* The words of the record: "up_to", "speedup" …; NULL for NONE. */
CLAIMX_API const char *claimx_kind_name(claimx_kind kind);
CLAIMX_API const char *claimx_bound_name(claimx_bound bound);
CLAIMX_API const char *claimx_statistic_name(claimx_statistic statistic);
CLAIMX_API const char *claimx_direction_name(claimx_direction direction);
CLAIMX_API const char *claimx_reason_name(claimx_reason reason);

/* An exact value as text: a decimal ("91.30", "146000000", "-0.01"; never an exponent), or what is no decimal ("512x512", "2:4", "1/3"). */
typedef struct claimx_number {
  const char *text; /* NULL: absent */
  bool decimal;     /* a JSON number; else a JSON string */
} claimx_number;

typedef struct claimx_value {
  claimx_number low, high; /* or */
  claimx_number from, to;
  claimx_number plus_minus;
  const char *unit; /* a code of the claim model's unit table, "1" where there is none */
  claimx_bound bound;
  bool approximate;
  claimx_statistic statistic;
  struct { /* the same value in the unit's base; unit NULL where the unit has none */
    claimx_number low, high, from, to, plus_minus;
    const char *unit;
  } si;
} claimx_value;

/* A stretch of the source: quote is the text's own characters of the span. quote NULL: the field is absent. */
typedef struct claimx_field {
  const char *quote;
  claimx_span span;
  const char *name; /* a dataset's canonical name, or NULL */
} claimx_field;

typedef struct claimx_condition {
  claimx_field field;
  const char *claim; /* the id of that setting where it is a claim, or NULL */
} claimx_condition;

typedef struct claimx_rule_ref {
  const char *pack, *version, *id;
} claimx_rule_ref;

typedef enum claimx_better { CLAIMX_BETTER_UNKNOWN, CLAIMX_HIGHER, CLAIMX_LOWER } claimx_better;

typedef struct claimx_claim {
  const char *id; /* 32 hexadecimal digits: record.md */
  claimx_kind kind;
  const char *quote;
  claimx_span span;
  claimx_value value;
  claimx_direction direction;
  struct {
    const char *name; /* a slug of the metric vocabulary; never NULL */
    claimx_better better;
    claimx_field field; /* where the text names it; quote NULL where it does not */
  } metric;
  claimx_field subject, baseline, dataset;
  const claimx_condition *conditions;
  size_t condition_count;
  size_t sentence_start, sentence_end;
  claimx_rule_ref rule;
} claimx_claim;

typedef struct claimx_aside { /* a number that is no claim, and why */
  const char *quote;
  claimx_span span;
  claimx_reason reason;
  claimx_rule_ref rule;
} claimx_aside;

typedef struct claimx_unexplained {
  const char *quote;
  claimx_span span;
} claimx_unexplained;

typedef struct claimx_result {
  struct {
    const char *id, *source, *title, *part, *language; /* title, part, language: NULL where there is none */
    const char *locator;                               /* containers; NULL: the locator is start, end */
    size_t start, end;
    char sha256[65]; /* of the document's text */
  } document;
  const claimx_claim *claims; /* in order of span.start */
  size_t claim_count;
  const claimx_aside *set_aside;
  size_t set_aside_count;
  const claimx_unexplained *unexplained;
  size_t unexplained_count;
  const claimx_message *diagnostics;
  size_t diagnostic_count;
} claimx_result;

typedef struct claimx_extract_options {
  bool reference; /* try every rule everywhere, without triggers: slow, for tests; the result is the same */
  unsigned kinds; /* a bit (1u << kind) for each kind to report; 0: all */
  unsigned off;   /* mechanisms to switch off, to measure what they are worth: CLAIMX_OFF_… */
} claimx_extract_options;

enum {
  CLAIMX_OFF_GROUPS = 1,
  CLAIMX_OFF_ZIP = 2,
  CLAIMX_OFF_ELLIPSIS = 4,
  CLAIMX_OFF_FALLBACK = 16,
  CLAIMX_OFF_TOPIC = 32,
  CLAIMX_OFF_RULES = 64
};

/* Reads the claims of a document. options may be NULL. The result borrows nothing. Errors: NO_MEMORY. */
CLAIMX_API claimx_status claimx_extract(const claimx_rules *rules, const claimx_document *document, const claimx_extract_options *options,
                                        const claimx_result **result);
CLAIMX_API void claimx_result_free(const claimx_result *result);

/* ---- writers ----------------------------------------------------------------------------------------------------------------- */

/* Takes bytes; false: they could not be written (the writer then stops with BAD_OUTPUT). */
typedef bool (*claimx_sink)(void *data, const char *bytes, size_t length);

typedef struct claimx_writer claimx_writer;

/* format: "json", "jsonl", "xml", "csv". Errors: BAD_ARGUMENT (unknown format), NO_MEMORY. */
CLAIMX_API claimx_status claimx_writer_open(const char *format, claimx_sink sink, void *data, claimx_writer **writer);
CLAIMX_API claimx_status claimx_writer_add(claimx_writer *writer, const claimx_result *result);
/* Writes what closes the output. Without it the output is cut off. */
CLAIMX_API claimx_status claimx_writer_finish(claimx_writer *writer);
CLAIMX_API void claimx_writer_free(claimx_writer *writer);
/* The names, ended by NULL. */
CLAIMX_API const char *const *claimx_formats(void);

/* XML in the record's namespace back to JSON (the "json" format), losing nothing. Errors: BAD_INPUT (*messages says where), NO_MEMORY. */
CLAIMX_API claimx_status claimx_xml_to_json(const char *xml, size_t length, claimx_sink sink, void *data, claimx_messages **messages);

/* ---- stages ------------------------------------------------------------------------------------------------------------------ */

/* One stage of the pipeline as JSON: "document", "reading", "sentences", "mentions", "slots", "matches", "drafts", "claims".
 * Errors: BAD_ARGUMENT (unknown stage), BAD_OUTPUT, NO_MEMORY. */
CLAIMX_API claimx_status claimx_dump(const claimx_rules *rules, const claimx_document *document, const char *stage, claimx_sink sink,
                                     void *data);
CLAIMX_API const char *const *claimx_stages(void);

/* ---- scoring ----------------------------------------------------------------------------------------------------------------- */

/* Extracted claims against hand annotations ("gold"): JSON lines, one claim each, with source (the file's name, folders do not matter),
 * start and end (bytes of that source's text), quote, kind, low and high or from and to (strings, so that digits are kept), and, where they
 * apply, unit, bound, approximate, statistic, plus_minus, metric, direction, subject, baseline, dataset, conditions; doc (a document's id)
 * is needed for records of a container alone. A claim is found where one was extracted at the same place with the same numbers; typed,
 * where also kind, unit (not of counts and ranks) and bound agree; right in full, where also metric and direction do.
 *
 *     claimx_gold *gold; claimx_gold_new(&gold); claimx_gold_read_file(gold, "gold.jsonl", NULL);
 *     claimx_eval *eval; claimx_eval_new(gold, &eval);
 *     ... claimx_eval_add(eval, document, result) for every document ...
 *     claimx_eval_finish(eval, NULL);
 *     claimx_eval_report(eval, NULL, sink, data);
 *
 * After NO_MEMORY an object can only be freed. Any number of evaluations may share annotations that are read no further. */
typedef struct claimx_gold claimx_gold;
typedef struct claimx_eval claimx_eval;

/* Errors: NO_MEMORY. */
CLAIMX_API claimx_status claimx_gold_new(claimx_gold **gold);
/* Adds the annotations of a file ("-": standard input), or of bytes in memory, which are copied. *messages (may be NULL) is set in every
 * case. Errors: BAD_INPUT (the file cannot be read, or lines of it have faults: each is told with its line and field and left out, the
 * others are added), NO_MEMORY. */
CLAIMX_API claimx_status claimx_gold_read_file(claimx_gold *gold, const char *path, claimx_messages **messages);
CLAIMX_API claimx_status claimx_gold_read_bytes(claimx_gold *gold, const char *name, const char *bytes, size_t length,
                                                claimx_messages **messages);
CLAIMX_API size_t claimx_gold_count(const claimx_gold *gold);
/* Evaluations that use it must have been freed before. */
CLAIMX_API void claimx_gold_free(claimx_gold *gold);

/* Borrows gold. Errors: NO_MEMORY. */
CLAIMX_API claimx_status claimx_eval_new(const claimx_gold *gold, claimx_eval **eval);
/* Takes over what it needs of a document and of its result with all kinds; both may be freed afterwards. Documents of one source are
 * compared with the annotations of that source, so files of different folders must differ in name. Errors: BAD_ARGUMENT (the evaluation is
 * finished), NO_MEMORY. */
CLAIMX_API claimx_status claimx_eval_add(claimx_eval *eval, const claimx_document *document, const claimx_result *result);
/* Compares. Annotations of sources that were not added count as missed. *messages (may be NULL) is set in every case: warnings of
 * annotations without a document, of quotes that are not the text's, of two inputs with one name. Errors: BAD_ARGUMENT (a second time),
 * NO_MEMORY. */
CLAIMX_API claimx_status claimx_eval_finish(claimx_eval *eval, claimx_messages **messages);
CLAIMX_API void claimx_eval_free(claimx_eval *eval);

#define CLAIMX_CORE_KINDS \
  (1u << CLAIMX_SPEEDUP | 1u << CLAIMX_CHANGE | 1u << CLAIMX_FRACTION | 1u << CLAIMX_SCORE | 1u << CLAIMX_PARAMETERS | 1u << CLAIMX_MEASURE)
#define CLAIMX_CONTEXT_KINDS (1u << CLAIMX_COUNT | 1u << CLAIMX_SETTING | 1u << CLAIMX_RANK)

typedef struct claimx_figures { /* precision: right / extracted; recall: right / gold; F1: 2 right / (gold + extracted) */
  size_t gold, extracted;
  size_t found, typed, full; /* right */
} claimx_figures;

/* kinds: a bit (1u << kind) for each kind; 0: all. A claim counts on the side it stands on: where the other side's kind is not asked for,
 * it is a miss or an extra. All zero before the evaluation is finished. */
CLAIMX_API claimx_figures claimx_eval_figures(const claimx_eval *eval, unsigned kinds);

typedef struct claimx_eval_options {
  const char *format; /* "text" (or NULL), "json" */
  unsigned kinds;     /* 0: all; CLAIMX_CORE_KINDS or CLAIMX_CONTEXT_KINDS: rows of those kinds alone */
  bool errors;        /* list every error with its place */
} claimx_eval_options;

/* Figures by groups of kinds, by kind, by language and by rule, with bootstrap intervals; the same bytes in every run. options may be NULL.
 * Errors: BAD_ARGUMENT (unknown format, other kinds, not finished), BAD_OUTPUT, NO_MEMORY. */
CLAIMX_API claimx_status claimx_eval_report(const claimx_eval *eval, const claimx_eval_options *options, claimx_sink sink, void *data);
/* A line for each of `count` finished evaluations, under its name: F1, and how far it is from the first. format as above. Errors: as
 * above. */
CLAIMX_API claimx_status claimx_eval_compare(const char *const *names, const claimx_eval *const *evals, size_t count, const char *format,
                                             claimx_sink sink, void *data);
/* "text", "json", ended by NULL. */
CLAIMX_API const char *const *claimx_eval_formats(void);

/* ---- audits ------------------------------------------------------------------------------------------------------------------ */

/* Whether the numbers of texts can be trusted: each number accounted for, the text's own arithmetic, a summary against its source,
 * documents against each other, the structure of reports. What does not hold is a finding.
 *
 *     claimx_audit *audit; claimx_audit_new(rules, NULL, &audit);
 *     ... claimx_audit_add(audit, document, result, CLAIMX_AUDITED) for every document, with its result with all kinds ...
 *     claimx_audit_finish(audit);
 *     for (size_t i = 0; i < claimx_audit_count(audit); i++) puts(claimx_audit_at(audit, i)->text);
 *     claimx_audit_report(audit, NULL, sink, data);
 *
 * A brief of a report is compared with the abstract of the same paper without being asked to. The documents, their results and the rules
 * must stay until the audit is freed. After NO_MEMORY an audit can only be freed. */
typedef struct claimx_audit claimx_audit;

typedef struct claimx_audit_options {
  bool across; /* compare the documents with each other too */
} claimx_audit_options;

typedef enum claimx_audit_role {
  CLAIMX_AUDITED, /* a text to audit */
  CLAIMX_SUMMARY, /* the same, and it must agree with the sources: those of its id, where there are any, else all */
  CLAIMX_SOURCE   /* what summaries are compared with; not audited itself */
} claimx_audit_role;

typedef struct claimx_finding_place {
  const char *role;            /* what stands there: "the percentage" */
  size_t document;             /* which of the added ones, from 0 */
  const claimx_result *result; /* that document's */
  claimx_span span;
  const char *quote;
} claimx_finding_place;

typedef struct claimx_finding {
  const char *code;  /* stable, as "pair-percent"; README lists them */
  const char *group; /* "accounting", "arithmetic", "summary", "across", "structure" */
  claimx_severity severity;
  const char *about;                  /* the code in words, without this finding's values */
  const char *text;                   /* this finding, one sentence without its full stop */
  const char *computation;            /* or NULL */
  const claimx_finding_place *places; /* one at least; the first is where the fault stands */
  size_t place_count;
} claimx_finding;

typedef enum claimx_verdict { CLAIMX_SUPPORTED, CLAIMX_ROUNDED, CLAIMX_ALTERED, CLAIMX_SWAPPED, CLAIMX_UNSUPPORTED } claimx_verdict;
/* "supported" … */
CLAIMX_API const char *claimx_verdict_name(claimx_verdict verdict);

typedef struct claimx_comparison { /* what became of a claim of a summary */
  claimx_verdict verdict;
  size_t summary, source; /* documents; source only where source_claim is set */
  const claimx_claim *claim;
  const claimx_claim *source_claim; /* or NULL */
} claimx_comparison;

/* Borrows rules; options may be NULL. Errors: NO_MEMORY. */
CLAIMX_API claimx_status claimx_audit_new(const claimx_rules *rules, const claimx_audit_options *options, claimx_audit **audit);
/* Borrows both until the audit is freed. Errors: BAD_ARGUMENT (the audit is finished), NO_MEMORY. */
CLAIMX_API claimx_status claimx_audit_add(claimx_audit *audit, const claimx_document *document, const claimx_result *result,
                                          claimx_audit_role role);
/* Messages of the reader of these documents, of which some are findings (a report that declares another number of papers than it holds).
 * messages may be NULL. Errors: as above. */
CLAIMX_API claimx_status claimx_audit_tell(claimx_audit *audit, const claimx_messages *messages);
/* Runs the checks. Errors: BAD_ARGUMENT (a second time), NO_MEMORY. */
CLAIMX_API claimx_status claimx_audit_finish(claimx_audit *audit);
CLAIMX_API void claimx_audit_free(claimx_audit *audit);

/* In the order of documents and places; none before the audit is finished. An index beyond the last: NULL. */
CLAIMX_API size_t claimx_audit_count(const claimx_audit *audit);
CLAIMX_API const claimx_finding *claimx_audit_at(const claimx_audit *audit, size_t index);
CLAIMX_API size_t claimx_audit_comparison_count(const claimx_audit *audit);
CLAIMX_API const claimx_comparison *claimx_audit_comparison_at(const claimx_audit *audit, size_t index);

typedef struct claimx_audit_report_options {
  const char *format; /* "text" (or NULL), "json", "sarif" (2.1.0, columns in code points) or "html" */
  bool summary;       /* with the account: numbers claimed by kind, set aside by reason, unexplained; claims compared by verdict */
} claimx_audit_report_options;

/* The same bytes in every run. options may be NULL. Errors: BAD_ARGUMENT (unknown format, not finished), BAD_OUTPUT, NO_MEMORY. */
CLAIMX_API claimx_status claimx_audit_report(const claimx_audit *audit, const claimx_audit_report_options *options, claimx_sink sink,
                                             void *data);
/* "text", "json", "sarif", "html", ended by NULL. */
CLAIMX_API const char *const *claimx_audit_formats(void);

#ifdef __cplusplus
}
#endif

#endif
