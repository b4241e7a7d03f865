/* claimx, the program: a thin shell around <claimx/claimx.h>. What its files share: the exit status, messages, options, output. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <claimx/claimx.h>

/* ---- exit status ------------------------------------------------------------------------------------------------------------- */

/* In the order in which they prevail where several apply. */
typedef enum failure { FAIL_USAGE, FAIL_RULES, FAIL_OUTPUT, FAIL_INPUT, FAIL_CHECK, FAILURES } failure;

typedef struct program {
  const char *command; /* "extract" */
  bool quiet;
  bool failed[FAILURES];
} program;

int program_status(const program *p);

/* ---- messages (message.c): each one line on standard error ------------------------------------------------------------------- */

/* "claimx: what is wrong" */
void message_error(program *p, failure why, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* "claimx: FILE: what is wrong" */
void message_file(program *p, failure why, const char *file, const char *format, ...) __attribute__((format(printf, 4, 5)));
/* "claimx: what there is to know": no failure. Nothing where quiet. */
void message_note(const program *p, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* A message of the library at its place; `file` where it names none. Warnings unless quiet; notes never. */
void message_show(program *p, failure why, const claimx_message *message, const char *file);
/* All of them; says whether one was an error. */
bool message_show_all(program *p, failure why, const claimx_messages *messages, const char *file);
/* A text and, under its bytes [start, end), a row of marks with a label: "^~~~ marked". Not quiet: belongs to an error. */
typedef struct message_mark {
  size_t start, end;
  const char *label;
} message_mark;
void message_marks(const char *text, const message_mark *marks, size_t count);
/* The candidate that `word` may be a slip of, or NULL. candidates ends with NULL. */
const char *message_nearest(const char *word, const char *const *candidates);

/* ---- options (options.c) ----------------------------------------------------------------------------------------------------- */

typedef struct strings {
  const char **at;
  size_t count;
} strings;

typedef struct options {
  const char *format, *output; /* format is never NULL */
  bool color, highlight;
  claimx_input input;
  claimx_rules_options rules;
  claimx_extract_options extract;
  unsigned jobs;
  strings rule_paths, fields, includes, gold, arguments; /* arguments: what is no option */
  unsigned first_layer;
  const char *language, *pack, *rule;
  size_t near;
  uint32_t at_line, at_column;
  const char *against;
  int fail_on; /* a claimx_severity, or one more: never */
  bool help, no_builtin, strict, errors, ablate, across, summary;
} options;

typedef struct command {
  const char *name, *arguments, *summary, *help;
  const char *accepts; /* the letters of its options: options.c */
  void (*run)(program *p, options *o);
  const char *const *formats; /* of --format, the first where it is left out, ended by NULL; NULL: the records' */
} command;

/* What --off switches off, ended by a NULL name. */
typedef struct mechanism {
  const char *name;
  unsigned bit;
} mechanism;
extern const mechanism mechanisms[];

/* Says what is wrong, if something is; false then. options_free in any case. */
bool options_read(program *p, const command *c, int argc, char **argv, options *o);
void options_free(options *o);
void options_help(const command *c);

/* ---- output (output.c): standard output, or a file that appears whole or not at all ------------------------------------------ */

typedef struct output output;

/* path NULL or "-": standard output. inputs: files that must not be overwritten. NULL: the output cannot be opened, and the user was told.
 */
output *output_open(program *p, const char *path, const strings *inputs);
/* Whether path is one of the inputs, and the user was told. */
bool output_is_input(program *p, const char *path, const strings *inputs);
bool output_write(void *out, const char *bytes, size_t length); /* a claimx_sink */
/* Puts the file in its place, or discards it where keep is false. Frees out. */
void output_close(program *p, output *out, bool keep);
/* Interrupts discard the unfinished file and end the program with 130. */
void output_watch_signals(void);

/* ---- destination (destination.c): where results go: one output, a database that is added to, or a folder with files for each document */

typedef struct destination destination;

/* Whether the format can go where the options say; the user was told where it cannot. Opens nothing. */
bool destination_fits(program *p, const options *o);
/* NULL: it cannot be opened, and the user was told. */
destination *destination_open(program *p, const options *o);
/* false: no more can be written, and the user was told, or is when it is closed. */
bool destination_add(destination *d, const claimx_result *result);
/* Finishes what was written where keep is true, discards what can be discarded else. Frees d. */
void destination_close(destination *d, bool keep);

/* ---- markup.c: texts inside other formats, on standard output ------------------------------------------------------------------- */

void put_json(const char *z); /* with its quotation marks; NULL: null */
void put_xml(const char *z);  /* as content or attribute */

/* ---- progress (progress.c) --------------------------------------------------------------------------------------------------- */

/* On a terminal, after a second, unless quiet. clear: before any other line goes to the terminal. */
void progress_start(const program *p);
void progress_show(size_t documents, const char *file);
void progress_clear(void);

/* ---- commands ---------------------------------------------------------------------------------------------------------------- */

void command_extract(program *p, options *o);
void command_dump(program *p, options *o);
void command_eval(program *p, options *o);
void command_audit(program *p, options *o);

/* claimx rules ACTION: the command of the action, a file each (rules_ACTION.c). NULL: the user was told, or shown the help. */
const command *rules_action(program *p, int argc, char **argv);
extern const command rules_list, rules_check, rules_test, rules_try, rules_explain, rules_coverage, rules_diff, rules_new, rules_export;

/* The rule set of CLAIMX_RULES_PATH, the project file and --rules, layered in this order over the built-in packs, or with no_builtin of
 * --rules alone. NULL where it does not compile, and the user was told. (command_rules.c) */
claimx_rules *rules_load(program *p, const claimx_rules_options *paths);
/* The same, where messages are to be shown otherwise. layer_count: how many layers there are. BAD_RULES without messages: the project file
 * is wrong, and the user was told. */
claimx_status rules_compile(program *p, const claimx_rules_options *given, claimx_rules **rules, claimx_messages **messages,
                            unsigned *layer_count);
/* Adds the arguments to --rules. */
void rules_take_arguments(options *o);
/* rules_load with the arguments as the highest layers; o->first_layer is the lowest of them, 0 where there is none. */
claimx_rules *rules_load_arguments(program *p, options *o);

#endif
