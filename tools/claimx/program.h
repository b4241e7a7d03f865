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
/* A message of the library at its place; `file` where it names none. Warnings unless quiet; notes never. */
void message_show(program *p, failure why, const claimx_message *message, const char *file);
/* All of them; says whether one was an error. */
bool message_show_all(program *p, failure why, const claimx_messages *messages, const char *file);
/* The candidate that `word` may be a slip of, or NULL. candidates ends with NULL. */
const char *message_nearest(const char *word, const char *const *candidates);

/* ---- options (options.c) ----------------------------------------------------------------------------------------------------- */

typedef struct strings {
  const char **at;
  size_t count;
} strings;

typedef struct options {
  const char *format, *output;
  claimx_input input;
  claimx_rules_options rules;
  claimx_extract_options extract;
  unsigned jobs;
  strings rule_paths, fields, gold, arguments; /* arguments: what is no option */
  const char *against;
  int fail_on; /* a claimx_severity, or one more: never */
  bool errors, ablate, across, summary, help;
} options;

typedef struct command {
  const char *name, *arguments, *summary, *help;
  const char *accepts; /* the letters of its options: options.c */
  void (*run)(program *p, options *o);
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
bool output_write(void *out, const char *bytes, size_t length); /* a claimx_sink */
/* Puts the file in its place, or discards it where keep is false. Frees out. */
void output_close(program *p, output *out, bool keep);
/* Interrupts discard the unfinished file and end the program with 130. */
void output_watch_signals(void);

/* ---- progress (progress.c) --------------------------------------------------------------------------------------------------- */

/* On a terminal, after a second, unless quiet. clear: before any other line goes to the terminal. */
void progress_start(const program *p);
void progress_show(size_t documents, const char *file);
void progress_clear(void);

/* ---- commands ---------------------------------------------------------------------------------------------------------------- */

void command_extract(program *p, options *o);
void command_dump(program *p, options *o);
void command_rules(program *p, options *o);
void command_eval(program *p, options *o);
void command_audit(program *p, options *o);

/* The rule set of --rules; NULL where it does not compile, and the user was told. (command_rules.c) */
claimx_rules *rules_load(program *p, const claimx_rules_options *paths);

#endif
