/* The table of commands, and what stands before a command: --help, --version. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "program.h"

static const command commands[] = {
    {"extract", "[OPTIONS] FILE...", "read claims out of documents",
     "Reads the quantitative claims of each FILE (\"-\": standard input) and prints them, with\n"
     "the place of every number in the text.\n",
     "fioruIKjmqRO", command_extract},
    {"dump", "[OPTIONS] STAGE FILE...", "print one stage of the pipeline, as JSON",
     "Prints what one STAGE of the pipeline makes of each FILE, to see why a rule fits or does\nnot. The stages:\n", "iorumIq",
     command_dump},
    {"rules", "[OPTIONS] list | check [PATH...] | test [PATH...]", "work on rule packs",
     "list   says how many rules there are\n"
     "check  compiles the packs of each PATH (a file or a folder; none: the built-in packs)\n"
     "       and shows every fault with its line\n"
     "test   runs the packs' own examples; exit status 1 where one does not hold\n",
     "rq", command_rules},
    {"audit", "[OPTIONS] FILE...", "find numbers that cannot be trusted",
     "Reads each FILE and reports what does not hold: numbers that nothing explains, arithmetic that\n"
     "does not agree with itself, briefs of a report that differ from their abstracts, parts of a\n"
     "report that are missing. Each finding has a code, a severity and a place.\n",
     "TGYSZiouIrmqRO", command_audit},
    {"eval", "--gold GOLD [OPTIONS] FILE...", "compare with hand annotations",
     "Reads each FILE and compares what is found with the annotations of GOLD: precision, recall\n"
     "and F1 by groups of kinds, by kind, by language and by rule, with 95% intervals.\n",
     "gCEAFiouIrmqO", command_eval},
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
      "  claimx --version        the version\n\n"
      "exit status: 0 done; 1 done, and what was to be checked does not hold; 2 the call is wrong;\n"
      "3 an input could not be read (the others are done); 4 a rule pack is wrong; 5 the output could\n"
      "not be written; 130 interrupted.");
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
    puts("claimx " CLAIMX_VERSION);
    return finish(&p);
  }
  const command *c = find_command(&p, name);
  if (!c) return program_status(&p);
  p.command = c->name;
  options o;
  if (options_read(&p, c, argc - 1, argv + 1, &o)) {
    if (o.help)
      options_help(c);
    else
      c->run(&p, &o);
  }
  options_free(&o);
  return finish(&p);
}
