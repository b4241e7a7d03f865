/* The table of commands, and what stands before a command: --help, --version. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "program.h"

static const char *const eval_formats[] = {"text", "json", NULL};

static const char *const audit_formats[] = {"text", "json", "sarif", "html", NULL};

static const command commands[] = {
    {"extract", "[OPTIONS] FILE...", "read claims out of documents",
     "Reads the quantitative claims of each FILE (\"-\": standard input) and prints them, with\n"
     "the place of every number in the text. With --output FOLDER/ each document gets files of its\n"
     "own. The formats:\n"
     "  json, jsonl, xml, csv   the record; one document a line; a table with a claim a row\n"
     "  text                    a table for people; --highlight: the text with its claims marked\n"
     "  html                    one page: texts with their claims marked, a table that sorts and filters\n"
     "  sqlite                  a database; one that exists is added to, what is read twice replaces itself\n"
     "  eval-results            Hugging Face .eval_results; every-eval: Every Eval Ever; sota: Papers with Code\n"
     "  webannotation, brat     annotations of W3C's model; standoff files (needs --output FOLDER/)\n",
     "fiorBuIGbHWKjmqRO", command_extract, NULL},
    {"dump", "[OPTIONS] STAGE FILE...", "print one stage of the pipeline, as JSON",
     "Prints what one STAGE of the pipeline makes of each FILE, to see why a rule fits or does\nnot. The stages:\n", "iorBuGbmIq",
     command_dump, NULL},
    {"rules", "ACTION ...", "work on rule packs", NULL, NULL, NULL, NULL},
    {"audit", "[OPTIONS] FILE...", "find numbers that cannot be trusted",
     "Reads each FILE and reports what does not hold: numbers that nothing explains, arithmetic that\n"
     "does not agree with itself, briefs of a report that differ from their abstracts, parts of a\n"
     "report that are missing. Each finding has a code, a severity and a place. --format: sarif opens\n"
     "in viewers of code scanning.\n",
     "f1234iouIGbrBmqRO", command_audit, audit_formats},
    {"eval", "--gold GOLD [OPTIONS] FILE...", "compare with hand annotations",
     "Reads each FILE and compares what is found with the annotations of GOLD: precision, recall\n"
     "and F1 by groups of kinds, by kind, by language and by rule, with 95% intervals.\n",
     "gCEAfiouIrBmqO", command_eval, eval_formats},
};
enum { COMMANDS = sizeof commands / sizeof *commands };

int program_status(const program *p) {
  static const int status[FAILURES] = {[FAIL_USAGE] = 2, [FAIL_RULES] = 4, [FAIL_OUTPUT] = 5, [FAIL_INPUT] = 3, [FAIL_CHECK] = 1};
  for (int i = 0; i < FAILURES; i++)
    if (p->failed[i]) return status[i];
  return 0;
}

/* A closed 0, 1 or 2 would be given to the next file that is opened, and messages written into it. Reading end or writing end is
 * swapped, so that a use of it fails as it should. */
static void keep_standard_files(void) {
  for (int fd = 0; fd < 3; fd++)
    if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", fd ? O_RDONLY : O_WRONLY) != fd) _exit(5);
}

static void main_help(void) {
  puts("usage: claimx COMMAND [OPTIONS] ...\n\nQuantitative claims out of research texts, each with its exact place.\n\ncommands:");
  for (int i = 0; i < COMMANDS; i++) printf("  %-9s %s\n", commands[i].name, commands[i].summary);
  puts(
      "\n  claimx COMMAND --help   what a command does, and its options\n"
      "  claimx --version        the version, and what this build can write\n\n"
      "exit status: 0 done; 1 done, and what was to be checked does not hold; 2 the call is wrong;\n"
      "3 an input could not be read (the others are done); 4 a rule pack is wrong; 5 the output could\n"
      "not be written; 130 interrupted.");
}

/* Formats that this build lacks are missing from the list. */
static void print_version(void) {
  puts("claimx " CLAIMX_VERSION);
  fputs("formats:", stdout);
  for (const char *const *format = claimx_formats(); *format; format++) printf(" %s", *format);
  fputs("\nwith", stdout);
  for (const char *const *l = claimx_libraries(); *l; l++) printf("%s %s", l == claimx_libraries() ? "" : ",", *l);
  puts("");
}

static const command *find_command(program *p, const char *name) {
  const char *names[COMMANDS + 1] = {0};
  for (int i = 0; i < COMMANDS; i++) {
    if (strcmp(commands[i].name, name) == 0) return &commands[i];
    names[i] = commands[i].name;
  }
  const char *nearest = message_nearest(name, names);
  if (name[0] == '-')
    message_error(p, FAIL_USAGE, "unknown option '%s'; see 'claimx --help'", name);
  else if (nearest)
    message_error(p, FAIL_USAGE, "unknown command '%s'; did you mean '%s'?", name, nearest);
  else
    message_error(p, FAIL_USAGE, "unknown command '%s'; see 'claimx --help'", name);
  return NULL;
}

/* What went to stdout by stdio is only out when it is flushed. */
static int finish(program *p) {
  if (fflush(stdout) != 0) message_error(p, FAIL_OUTPUT, "the output could not be written");
  return program_status(p);
}

int main(int argc, char **argv) {
  program p = {0};
  keep_standard_files();
  signal(SIGPIPE, SIG_IGN); /* a closed pipe and a file that is too large are failed writes, not the end */
  signal(SIGXFSZ, SIG_IGN);
  output_watch_signals();
  const char *name = argc > 1 ? argv[1] : NULL;
  if (!name) {
    message_error(&p, FAIL_USAGE, "no command; see 'claimx --help'");
    return program_status(&p);
  }
  if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || strcmp(name, "help") == 0) {
    main_help();
    return finish(&p);
  }
  if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0) {
    print_version();
    return finish(&p);
  }
  const command *c = find_command(&p, name);
  int words = 1; /* of the command */
  if (c && !c->run) {
    c = rules_action(&p, argc - 1, argv + 1);
    words = 2;
  }
  if (!c) return finish(&p);
  p.command = c->name;
  options o;
  if (options_read(&p, c, argc - words, argv + words, &o)) {
    if (o.help)
      options_help(c);
    else
      c->run(&p, &o);
  }
  options_free(&o);
  return finish(&p);
}
