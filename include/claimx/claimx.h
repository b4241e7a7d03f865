/* claimx: quantitative claims out of research texts, with exact provenance.
 *
 * This header is the library's manual, and the only thing a caller includes; that is why it is one long file, in sections by object. What
 * a claim is: the claim model (doc: kinds, fields, units). What is printed: claimx.schema.json.
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

/* A rule set is compiled out of layers: the built-in packs, then each path, then the files in memory. A pack lies over the pack of its name
 * below and takes its place; a rule may replace a rule below, a pack may switch rules and packs below off; a vocabulary's spellings take
 * the place of the same spellings of its class below. rules/README.md says how. */
typedef struct claimx_rules claimx_rules;

typedef struct claimx_rules_file { /* a pack or vocabulary in memory; borrowed during the call */
  const char *name;                /* shown in messages; ends in .xml or .tsv */
  const char *bytes;
  size_t length;
} claimx_rules_file;

typedef struct claimx_rules_options {
  const char *const *paths; /* a layer each: a file (.xml, .tsv) or a folder (read recursively, in byte order of names) */
  size_t path_count;
  const claimx_rules_file *files; /* together the highest layer */
  size_t file_count;
  bool no_builtin; /* leave the built-in packs out */
} claimx_rules_options;

/* Compiles a rule set. options may be NULL. *messages (may be NULL) is set in every case: all faults of all packs at once.
 * Errors: BAD_INPUT (a path cannot be read), BAD_RULES, NO_MEMORY; *rules is then NULL. */
CLAIMX_API claimx_status claimx_rules_new(const claimx_rules_options *options, claimx_rules **rules, claimx_messages **messages);
CLAIMX_API void claimx_rules_free(claimx_rules *rules);

typedef struct claimx_rule_ref {
  const char *pack, *version, *id;
} claimx_rule_ref;

typedef struct claimx_example {
  bool match;       /* the rule must match it; else it must not */
  const char *text; /* without its marks */
  const char *kind; /* of a match: the kind the claim must have, or NULL */
  const char *why;  /* of a reject, else NULL */
  uint32_t line;    /* of the rule's file */
} claimx_example;

typedef struct claimx_rule {
  claimx_rule_ref ref;
  const char *file; /* as given, or the name of the built-in file */
  uint32_t line;
  uint32_t layer;           /* from 0, the lowest */
  const char *language;     /* "en", "zh", "any" */
  const char *summary;      /* the phrase it catches */
  const char *relation;     /* "moves", "value" …: what it says of its quantity */
  const char *rank;         /* "certain" … "last" */
  const char *reason;       /* of the relation "aside", else NULL */
  const char *kind;         /* what the rule settles; NULL: what follows from relation, shape and metric */
  const char *metric;       /* or NULL */
  const char *direction;    /* or NULL */
  const char *replaces;     /* "PACK/RULE" of a lower layer, or NULL */
  const char *const *needs; /* a pattern each: the slots without which it is not tried, as "{{M}} {{Q:percent|plain}}" */
  size_t need_count;
  const claimx_example *examples;
  size_t example_count;
} claimx_rule;

/* The rules in their order: higher layers first, then by pack and id. Borrowed; NULL where there is no such rule. */
CLAIMX_API size_t claimx_rules_count(const claimx_rules *rules);
CLAIMX_API const claimx_rule *claimx_rules_at(const claimx_rules *rules, size_t index);

/* Runs the packs' own examples through the whole pipeline; one error message an example that does not hold. Errors: NO_MEMORY. */
CLAIMX_API claimx_status claimx_rules_test(const claimx_rules *rules, claimx_messages **messages);

typedef struct claimx_difference { /* between what an example marks and what became of it */
  const char *field;               /* "match", "reject", "claim", "kind", "unit" … or the role of a capture */
  const char *text;                /* what is wrong, in one line */
  size_t mark_start, mark_end;     /* bytes of the example's text: what is marked; equal where nothing is */
  size_t got_start, got_end;       /* what was captured instead, or matched though it must not; equal where nothing is */
} claimx_difference;

typedef struct claimx_outcome {
  const claimx_example *example; /* of the rule set */
  bool alone;                    /* the rule by itself already differs; else only beside the other rules */
  const claimx_difference *differences;
  size_t difference_count; /* 0: the example holds */
} claimx_outcome;

typedef struct claimx_report {
  const claimx_rule *rule; /* of the rule set */
  const claimx_outcome *outcomes;
  size_t outcome_count;
  size_t failed; /* outcomes with differences */
} claimx_report;

/* Runs the examples of one rule: each alone, then through the whole library. Any number of threads may do so with one rule set.
 * Errors: BAD_ARGUMENT (no such rule), NO_MEMORY. */
CLAIMX_API claimx_status claimx_rules_test_one(const claimx_rules *rules, size_t index, const claimx_report **report);
CLAIMX_API void claimx_report_free(const claimx_report *report);

/* The packs and vocabularies compiled into the library: name ("rules/en/value.xml") and bytes. False where there is none of the index. */
CLAIMX_API bool claimx_builtin_file(size_t index, claimx_rules_file *file);

/* The project file of a folder: the first "claimx.xml" in it or in a folder above it. Its packs are paths for claimx_rules_options.
 * OK with *project NULL: there is none. Errors: BAD_RULES (*messages says what is wrong with it), NO_MEMORY. */
typedef struct claimx_project {
  const char *file;
  const char *const *paths; /* relative ones have become relative to the working directory, as `folder` is */
  size_t path_count;
  bool no_builtin;
} claimx_project;
CLAIMX_API claimx_status claimx_project_find(const char *folder, const claimx_project **project, claimx_messages **messages);
CLAIMX_API void claimx_project_free(const claimx_project *project);

/* ---- documents --------------------------------------------------------------------------------------------------------------- */

typedef struct claimx_document claimx_document;
typedef struct claimx_reader claimx_reader;

typedef struct claimx_input {
  const char *format;        /* one of claimx_inputs(); NULL: "auto", by content, then by name */
  const char *const *fields; /* JSON Pointers of the texts of a record; none: as the record's known shape has it */
  size_t field_count;
  const char *id_field;        /* JSON Pointer, or NULL */
  uint64_t max_document;       /* bytes; 0: 64 MiB. A larger document or record is an error, the others are read */
  const char *const *includes; /* globs of the files of folders and archives that are read; with a slash: of their path in it. None: all */
  size_t include_count;
  bool body; /* of a paper in JATS, TEI or HTML: sections, captions and tables too, not the abstract alone */
} claimx_input;

/* The names of the readers, ended by NULL: "auto", "text", "report", "json", "jsonl", "arxiv" (Atom, OAI-PMH), "acl", "jats", "tei",
 * "html", "pdf". What is compressed (gzip, zstd, xz, bzip2) or packed (zip, tar) is unpacked whatever the name. */
CLAIMX_API const char *const *claimx_inputs(void);
/* The libraries of others in this build, ended by NULL: "libxml2" … A file that needs one that is not there is BAD_INPUT with the code
 * "input-not-built". */
CLAIMX_API const char *const *claimx_libraries(void);

/* A file ("-": standard input), a folder (read recursively, in byte order of names, but for hidden files), or bytes in memory that stay
 * valid as long as the reader and its documents. input may be NULL. Files are read as streams: memory does not grow with their size.
 * Errors: BAD_ARGUMENT (unknown format), NO_MEMORY. A file that cannot be read is told by claimx_reader_next. */
CLAIMX_API claimx_status claimx_reader_open_file(const char *path, const claimx_input *input, claimx_reader **reader);
CLAIMX_API claimx_status claimx_reader_open_bytes(const char *name, const char *bytes, size_t length, const claimx_input *input,
                                                  claimx_reader **reader);
/* The next document. OK: *document is yours and stays valid after the reader is freed. END. BAD_INPUT: the reader goes on with the next
 * record on the next call, or ends. *messages (may be NULL) holds what there is to tell, in every case. */
CLAIMX_API claimx_status claimx_reader_next(claimx_reader *reader, claimx_document **document, claimx_messages **messages);
CLAIMX_API void claimx_reader_free(claimx_reader *reader);
CLAIMX_API void claimx_document_free(claimx_document *document);
/* The text that spans of its results count from. Borrowed; any bytes, NULs too. */
CLAIMX_API const char *claimx_document_text(const claimx_document *document, size_t *length);

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
    char sha256[65];  /* of the document's text */
    const char *text; /* the document's own text: bytes start to end of what spans count from; NULL where it was not kept */
    size_t text_length;
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

/* ---- coverage ---------------------------------------------------------------------------------------------------------------- */

/* What a rule set makes of a corpus: which rules work, and which numbers no rule explains. For the authors of rules. */
typedef struct claimx_coverage claimx_coverage;

typedef struct claimx_rule_use {
  claimx_rule_ref rule; /* the pack "claimx.last" holds the decisions taken without a rule */
  size_t matched;       /* places where it matched */
  size_t won;           /* claims and numbers set aside that are its own */
} claimx_rule_use;

typedef struct claimx_gap {
  const char *shape;     /* the surroundings as rules see them: "… takes {{Q:time}} per {{M}} …" */
  const char *by;        /* "": unexplained; else the id in "claimx.last" that decided in place of a rule */
  size_t count;          /* numbers in such surroundings */
  const char *quote;     /* the first of them */
  const char *sentence;  /* it stands in */
  const char *source;    /* the document's */
  uint32_t line, column; /* its place there */
} claimx_gap;

/* Borrows the rule set. Errors: NO_MEMORY. */
CLAIMX_API claimx_status claimx_coverage_new(const claimx_rules *rules, claimx_coverage **coverage);
/* Errors: NO_MEMORY; the coverage can then only be freed. */
CLAIMX_API claimx_status claimx_coverage_add(claimx_coverage *coverage, const claimx_document *document);
/* The rules in the rule set's order, then those of "claimx.last". Borrowed until the next call with this coverage. */
CLAIMX_API size_t claimx_coverage_rules(const claimx_coverage *coverage, const claimx_rule_use **uses);
/* The commonest surroundings first: the unexplained numbers before those that were decided without a rule. Borrowed likewise.
 * Errors: NO_MEMORY; the coverage can then only be freed. */
CLAIMX_API claimx_status claimx_coverage_gaps(claimx_coverage *coverage, const claimx_gap **gaps, size_t *count);
CLAIMX_API void claimx_coverage_free(claimx_coverage *coverage);

/* ---- writers ----------------------------------------------------------------------------------------------------------------- */

/* Takes bytes; false: they could not be written (the writer then stops with BAD_OUTPUT). */
typedef bool (*claimx_sink)(void *data, const char *bytes, size_t length);

typedef struct claimx_writer claimx_writer;

typedef struct claimx_writer_options {
  const char *file; /* of a format that is several files (claimx_format_files): which one; NULL: the first */
  bool color;       /* "text": colours of a terminal (ECMA-48) */
  bool highlight;   /* "text": the text itself with its claims marked, not a table of them */
} claimx_writer_options;

/* format: a name of claimx_formats. Errors: BAD_ARGUMENT (unknown format; with options: unknown file), NO_MEMORY.
 * "text", "html", "webannotation" and "brat" show the text itself and need a result that kept it, as those of claimx_extract do. "sqlite"
 * holds the whole database in memory; claimx_writer_open_database does not. */
CLAIMX_API claimx_status claimx_writer_open(const char *format, claimx_sink sink, void *data, claimx_writer **writer);
/* The same with options, which may be NULL; the strings in them must stay as long as the call. */
CLAIMX_API claimx_status claimx_writer_open_with(const char *format, const claimx_writer_options *options, claimx_sink sink, void *data,
                                                 claimx_writer **writer);
/* The format "sqlite" into a file, which is made or added to; a document that is in it already is replaced. Documents are written in
 * transactions of some hundred: an interrupted run leaves whole documents, and is made good by running it again. Errors: BAD_ARGUMENT (this
 * build has no "sqlite"), BAD_OUTPUT (*messages, which may be NULL, says why: no such folder, another program's database …), NO_MEMORY. */
CLAIMX_API claimx_status claimx_writer_open_database(const char *path, claimx_writer **writer, claimx_messages **messages);
/* Errors: BAD_ARGUMENT (after claimx_writer_finish), BAD_OUTPUT (the sink refused bytes; claimx_writer_fault), NO_MEMORY. */
CLAIMX_API claimx_status claimx_writer_add(claimx_writer *writer, const claimx_result *result);
/* Writes what closes the output. Without it the output is cut off. Errors as claimx_writer_add. */
CLAIMX_API claimx_status claimx_writer_finish(claimx_writer *writer);
/* Why the writer cannot go on, where it is not the sink; else NULL. */
CLAIMX_API const char *claimx_writer_fault(const claimx_writer *writer);
/* How many claims a format that exports only what it can say ("eval-results", "every-eval", "sota") has left out so far, by reason: index
 * counts from 0, *reason is one lower-case phrase. 0, and *reason NULL, past the last. */
CLAIMX_API size_t claimx_writer_left_out(const claimx_writer *writer, size_t index, const char **reason);
CLAIMX_API void claimx_writer_free(claimx_writer *writer);
/* The names, ended by NULL: what this build can write. */
CLAIMX_API const char *const *claimx_formats(void);
/* The files a document becomes where each gets its own, ended by NULL. With a dot first: the document's name and this ending; else a file
 * of that name, the same for all documents. NULL: unknown format. */
CLAIMX_API const char *const *claimx_format_files(const char *format);

/* XML in the record's namespace back to JSON (the "json" format), losing nothing. Errors: BAD_INPUT (*messages says where), NO_MEMORY. */
CLAIMX_API claimx_status claimx_xml_to_json(const char *xml, size_t length, claimx_sink sink, void *data, claimx_messages **messages);

/* ---- stages ------------------------------------------------------------------------------------------------------------------ */

/* One stage of the pipeline as JSON: "document", "reading", "sentences", "mentions", "slots", "matches", "drafts", "claims".
 * Errors: BAD_ARGUMENT (unknown stage), BAD_OUTPUT, NO_MEMORY. */
CLAIMX_API claimx_status claimx_dump(const claimx_rules *rules, const claimx_document *document, const char *stage, claimx_sink sink,
                                     void *data);
CLAIMX_API const char *const *claimx_stages(void);

/* ---- the workshop: checking rules, and asking why ----------------------------------------------------------------------------- */

/* What is doubtful about rules that compile, in the order of files. Errors: an example that its rule does not match, or a reject that it
 * does. Warnings and notes: a rule that wins none of its own examples; an example, a pattern or a capture that is not reached; a macro or
 * vocabulary that nobody uses; two patterns alike; a gap at a pattern's edge; a pattern whose steps grow faster than a text made to keep it
 * busy; a pattern tried nearly everywhere. Where packs lie over others, only the highest layers are told of. Takes about a second for the
 * built-in packs. Errors: NO_MEMORY. */
CLAIMX_API claimx_status claimx_rules_check(const claimx_rules *rules, claimx_messages **messages);

/* Lists of messages, one after the other (NULL: an empty one), as "text" (FILE:LINE:COLUMN: severity[code]: what; the line, a caret, a
 * hint), "json" or "sarif" (SARIF 2.1.0, UTF-8, one run). Errors: BAD_ARGUMENT (unknown format), BAD_OUTPUT. */
CLAIMX_API claimx_status claimx_messages_write(const claimx_messages *const *messages, size_t count, const char *format, claimx_sink sink,
                                               void *data);
/* The names, ended by NULL. */
CLAIMX_API const char *const *claimx_message_formats(void);

/* A trace tells of each sentence of a document how it was read, what rules saw of it, what became of each number and why, and what became
 * of the rules that might have spoken for it. */
typedef enum claimx_fate {
  CLAIMX_WON,     /* a claim, or a number set aside, is the rule's */
  CLAIMX_LOST,    /* it matched, and another statement about the same number was taken */
  CLAIMX_VETOED,  /* it matched, and a veto of its own took the match away */
  CLAIMX_STOPPED, /* it was tried, and no pattern of it matched */
  CLAIMX_UNTRIED  /* the sentence lacks a slot it needs, or the rule is for another language */
} claimx_fate;
CLAIMX_API const char *claimx_fate_name(claimx_fate fate); /* "won" ... */

typedef struct claimx_capture {
  const char *role;
  claimx_field field; /* its name is NULL */
} claimx_capture;

typedef struct claimx_attempt { /* what became of one rule in one sentence */
  claimx_rule_ref rule;
  const char *rank;
  claimx_fate fate;
  const char *text;   /* why, in one line: "the rank of 'value.metric-of' is higher: specific, not normal" */
  claimx_field match; /* what it matched; STOPPED: as far as it came; quote NULL: nothing */
  const claimx_capture *captures;
  size_t capture_count;
  unsigned pattern;   /* which of the rule's, from 1; 0: none */
  unsigned share;     /* STOPPED: how much of that pattern was matched, in per cent */
  const char *wanted; /* STOPPED: what the pattern wanted there: "'of' or '{{M}}'"; UNTRIED: the slot that is missing; else NULL */
  const char *next;   /* STOPPED: the words that stand there; "": the sentence's end; else NULL */
  const char *veto;   /* VETOED: the words that the veto matched; else NULL */
  const char *winner; /* LOST: the id of the rule whose statement was taken; else NULL */
  const char *file;   /* the place of what is spoken of: the piece wanted, the veto, else the pattern or rule */
  uint32_t line, column;
  const char *excerpt; /* that line */
} claimx_attempt;

typedef struct claimx_origin { /* a field of a claim, and where it came from */
  const char *name;            /* "kind", "metric" ... as in the record; "conditions" once for each */
  const char *value;           /* "decrease" ...; "": absent */
  claimx_field field;          /* the words, where it has any */
  const char *from;            /* "captured by the rule", "the topic of the document" ... */
} claimx_origin;

typedef struct claimx_told {   /* a number, and what became of it */
  claimx_field number;         /* its expression, with the unit */
  const char *shape;           /* "percent" ...: what {{Q:...}} asks for */
  const char *fate;            /* "claim", "set aside", "unexplained" */
  const char *what;            /* the claim's kind, or the reason; "" where unexplained */
  const char *text;            /* who decided, in one line */
  claimx_rule_ref rule;        /* id NULL where unexplained */
  const claimx_origin *fields; /* of a claim */
  size_t field_count;
} claimx_told;

typedef struct claimx_traced {
  const char *text;  /* the sentence as it was read: notation undone */
  const char *slots; /* as rules see it: "an {M:score accuracy} of {Q:percent 91.3%}" */
  claimx_span span;
  const claimx_told *numbers;
  size_t number_count;
  const claimx_attempt *attempts; /* those that matched, then the nearest misses, nearest first */
  size_t attempt_count;
  size_t stopped, untried; /* rules that are not listed */
} claimx_traced;

typedef struct claimx_trace {
  const char *language; /* what the document was read as: "en", "zh", "" */
  const claimx_traced *sentences;
  size_t sentence_count;
} claimx_trace;

typedef struct claimx_try_options {
  const char *rule; /* "ID" or "PACK/ID": list this rule alone, in every sentence and each pattern of it; NULL: see claimx_traced */
  size_t near;      /* how many misses to list in a sentence; 0: five */
} claimx_try_options;

/* Traces a whole document. options may be NULL. Borrows nothing. Errors: BAD_ARGUMENT (no such rule), NO_MEMORY. */
CLAIMX_API claimx_status claimx_try(const claimx_rules *rules, const claimx_document *document, const claimx_try_options *options,
                                    const claimx_trace **trace);
/* Traces the number at a line and column (code points, from 1) of the document's source: one sentence with one number, and of the rules
 * those that matched it and the nearest misses. Errors: BAD_ARGUMENT (no number stands there), NO_MEMORY. */
CLAIMX_API claimx_status claimx_explain(const claimx_rules *rules, const claimx_document *document, uint32_t line, uint32_t column,
                                        const claimx_trace **trace);
CLAIMX_API void claimx_trace_free(const claimx_trace *trace);
/* As "text" or "json". Errors: BAD_ARGUMENT (unknown format), BAD_OUTPUT. */
CLAIMX_API claimx_status claimx_trace_write(const claimx_trace *trace, const char *format, claimx_sink sink, void *data);

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
  const char *code;  /* stable, as "pair-percent"; claimx(1) lists them */
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
