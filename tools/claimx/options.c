/* Options: one table for all commands; each command says which letters it takes. */
#include <getopt.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "option_value.h"

static const struct {
  char letter;
  const char *name, *argument, *help; /* help NULL: not shown */
  bool is_short;                      /* the letter is an option of its own */
} table[] = {
    {'f', "format", "NAME", "", true},
    {'1', "against", "SOURCE", "compare each FILE, a summary, with this source", false},
    {'2', "across", NULL, "compare the documents with each other", false},
    {'3', "summary", NULL, "with the account: what became of the numbers", false},
    {'4', "fail-on", "SEVERITY", "exit 1 for note, warning, error (default) or never", false},
    {'g', "gold", "FILE", "annotations, JSON lines; repeatable", false},
    {'C', "kinds", "GROUP", "only the figures of core, context or all (default) kinds", false},
    {'E', "errors", NULL, "list every error with its place", false},
    {'A', "ablate", NULL, "switch off each mechanism in turn, and compare", false},
    {'i', "input", "NAME", "auto (default), or a reader: see below", true},
    {'o', "output", "FILE", "write to FILE, whole or not at all", true},
    {'H', "highlight", NULL, "print the text itself with its claims marked (--format text)", false},
    {'W', "color", "WHEN", "colours in --format text: auto (default: on a terminal), always or never", false},
    {'r', "rules", "PATH", "a rule pack or a folder of them, over the built-in packs; repeatable", true},
    {'B', "no-builtin", NULL, "start from nothing: the packs of --rules alone", false},
    {'L', "language", "NAME", "only rules of this language: en, zh or any", false},
    {'P', "pack", "NAME", "the name of the pack", false},
    {'K', "kind", "K,...", "only claims of these kinds", false},
    {'u', "field", "POINTER", "JSON Pointer of a text of a record; repeatable", false},
    {'I', "id-field", "POINTER", "JSON Pointer of the id of a record", false},
    {'j', "jobs", "N", "threads (default 1); the output is the same for any number", true},
    {'G', "include", "GLOB", "of folders and archives, only files of such a name (or path); repeatable", false},
    {'b', "body", NULL, "of papers in JATS, TEI and HTML, sections, captions and tables too", false},
    {'m', "max-document", "SIZE", "largest document, as 500K, 64MiB (the default) or 1G", false},
    {'q', "quiet", NULL, "no warnings, no progress", true},
    {'h', "help", NULL, "this help", true},
    {'X', "rule", "ID", "this rule alone, and where each of its patterns stops", false},
    {'N', "near", "N", "how many rules that nearly matched to show in a sentence (default 5)", false},
    {'a', "at", "LINE:COLUMN", "the place of the number; columns count characters, from 1", false},
    {'s', "strict", NULL, "warnings count as faults: exit status 1", false},
    {'R', "reference", NULL, NULL, false},
    {'O', "off", "LIST", NULL, false},
};
enum { OPTIONS = sizeof table / sizeof *table, LONG_BASE = 256 };

static bool takes(const command *c, char letter) { return letter == 'h' || strchr(c->accepts, letter); }

static const char *const *formats_of(const command *c) { return c->formats ? c->formats : claimx_formats(); }

/* "text (default) or json"; what a command's own help lists is not told again. */
static const char *formats_help(const command *c, char *line, size_t size) {
  const char *const *formats = formats_of(c);
  if (!c->formats) return "json (default) or another of those above";
  size_t n = 0;
  for (size_t i = 0; formats[i] && n < size; i++)
    n += (size_t)snprintf(line + n, size - n, "%s%s%s", !i ? "" : formats[i + 1] ? ", " : " or ", formats[i], i ? "" : " (default)");
  return line;
}

void options_help(const command *c) {
  printf("usage: claimx %s %s\n\n%s", c->name, c->arguments, c->help);
  if (c->run == command_dump)
    for (const char *const *stage = claimx_stages(); *stage; stage++) printf("  %s\n", *stage);
  puts("\noptions:");
  for (int i = 0; i < OPTIONS; i++) {
    if (!takes(c, table[i].letter) || !table[i].help) continue;
    char left[40], formats[80];
    const char *help = table[i].letter == 'f' ? formats_help(c, formats, sizeof formats) : table[i].help;
    snprintf(left, sizeof left, "--%s%s%s", table[i].name, table[i].argument ? " " : "", table[i].argument ? table[i].argument : "");
    if (table[i].is_short)
      printf("  -%c, %-22s %s\n", table[i].letter, left, help);
    else
      printf("      %-22s %s\n", left, help);
  }
  if (!takes(c, 'i')) return;
  fputs("\nreaders:", stdout);
  for (const char *const *name = claimx_inputs() + 1; *name; name++) printf("%s %s", name == claimx_inputs() + 1 ? "" : ",", *name);
  puts(";\nwhat is compressed or packed (gzip, zstd, xz, bzip2, zip, tar) is unpacked, folders are read recursively");
}

/* The format where none is given; what is asked of a format that cannot do it. */
static bool settle_format(program *p, options *o) {
  if (!o->format) o->format = o->highlight ? "text" : "json";
  if (!o->highlight || strcmp(o->format, "text") == 0) return true;
  message_error(p, FAIL_USAGE, "--highlight: only the format 'text' shows the text");
  return false;
}

/* Where in the options a letter's value goes. */
typedef struct place {
  char letter;
  size_t field;
} place;

static const place flags[] = {
    {'2', offsetof(options, across)},     {'3', offsetof(options, summary)},
    {'E', offsetof(options, errors)},     {'A', offsetof(options, ablate)},
    {'b', offsetof(options, input.body)}, {'B', offsetof(options, no_builtin)},
    {'H', offsetof(options, highlight)},  {'s', offsetof(options, strict)},
    {'h', offsetof(options, help)},       {'R', offsetof(options, extract.reference)},
};
static const place gathered[] = {
    {'g', offsetof(options, gold)},
    {'r', offsetof(options, rule_paths)},
    {'G', offsetof(options, includes)},
};

/* An option that is only set, or only gathers its values. */
static bool is_taken(options *o, char letter, const char *value) {
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
    if (flags[i].letter == letter) return *(bool *)((char *)o + flags[i].field) = true;
  for (size_t i = 0; i < sizeof gathered / sizeof *gathered; i++) {
    strings *list = (strings *)((char *)o + gathered[i].field);
    if (gathered[i].letter == letter) return list->at[list->count++] = value, true;
  }
  return false;
}

static bool read_one(program *p, const command *c, options *o, char letter, const char *value) {
  if (is_taken(o, letter, value)) return true;
  switch (letter) {
    case 'f':
      return value_name(p, "format", "format", value, formats_of(c), &o->format);
    case '1':
      o->against = value;
      return *value || value_wrong(p, "against", value, "file");
    case '4':
      return value_severity(p, value, &o->fail_on);
    case 'C':
      return value_kind_group(p, value, &o->extract.kinds);
    case 'i':
      o->input.format = value;
      return true;
    case 'o':
      o->output = value;
      return *value || value_wrong(p, "output", value, "file");
    case 'K':
      return value_kinds(p, value, &o->extract.kinds);
    case 'u':
      o->fields.at[o->fields.count++] = value;
      return value_is_pointer(p, "field", value);
    case 'I':
      o->input.id_field = value;
      return value_is_pointer(p, "id-field", value);
    case 'j':
      return value_jobs(p, value, &o->jobs);
    case 'm':
      return value_size(p, value, &o->input.max_document);
    case 'L':
      return value_language(p, value, &o->language);
    case 'P':
      o->pack = value;
      return value_is_pack_name(p, value);
    case 'q':
      p->quiet = true;
      return true;
    case 'W':
      return value_color(p, value, &o->color);
    case 'X':
      o->rule = value;
      return *value || value_wrong(p, "rule", value, "rule's id");
    case 'N': {
      unsigned near = 0;
      bool good = value_count(p, "near", value, &near);
      o->near = near;
      return good;
    }
    case 'a':
      return value_place(p, value, &o->at_line, &o->at_column);
    case 'O':
      return value_mechanisms(p, value, &o->extract.off);
    default:
      return false;
  }
}

/* getopt said '?' or ':': says which option, and what it may be a slip of. */
static void tell_bad_option(program *p, const command *c, int code, const char *word) {
  const char *names[OPTIONS + 1] = {0};
  int count = 0;
  for (int i = 0; i < OPTIONS; i++)
    if (takes(c, table[i].letter) && table[i].help) names[count++] = table[i].name;
  if (code == ':') {
    message_error(p, FAIL_USAGE, "the option '%s' needs a value", word);
    return;
  }
  char name[64] = "";
  if (strncmp(word, "--", 2) == 0) snprintf(name, sizeof name, "%.*s", (int)strcspn(word + 2, "="), word + 2);
  const char *nearest = *name ? message_nearest(name, names) : NULL;
  if (nearest && strcmp(nearest, name) == 0)
    message_error(p, FAIL_USAGE, "the option '--%s' takes no value", name);
  else if (nearest)
    message_error(p, FAIL_USAGE, "unknown option '--%s'; did you mean '--%s'?", name, nearest);
  else
    message_error(p, FAIL_USAGE, "unknown option '%s'; see 'claimx %s --help'", word, c->name);
}

static bool input_is_known(program *p, const options *o) {
  claimx_reader *reader = NULL;
  claimx_status status = claimx_reader_open_bytes("", "", 0, &o->input, &reader);
  claimx_reader_free(reader);
  return status != CLAIMX_BAD_ARGUMENT || value_unknown(p, "input", "reader", o->input.format, claimx_inputs());
}

static bool make_room(program *p, options *o, int argc) {
  strings *lists[] = {&o->rule_paths, &o->fields, &o->includes, &o->gold, &o->arguments};
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
    if (!(lists[i]->at = calloc((size_t)argc + 1, sizeof *lists[i]->at))) {
      message_error(p, FAIL_INPUT, "out of memory");
      return false;
    }
  return true;
}

bool options_read(program *p, const command *c, int argc, char **argv, options *o) {
  *o = (options){.format = c->formats ? c->formats[0] : NULL, .jobs = 1, .color = value_color_wanted(), .fail_on = CLAIMX_ERROR};
  if (!make_room(p, o, argc)) return false;
  struct option known[OPTIONS + 1] = {0};
  char letters[2 * OPTIONS + 2] = ":";
  size_t length = 1;
  int count = 0;
  for (int i = 0; i < OPTIONS; i++) {
    if (!takes(c, table[i].letter)) continue;
    known[count++] = (struct option){table[i].name, table[i].argument ? required_argument : no_argument, NULL, LONG_BASE + table[i].letter};
    if (!table[i].is_short) continue;
    letters[length++] = table[i].letter;
    if (table[i].argument) letters[length++] = ':';
  }
  opterr = 0;
  for (;;) {
    int at = optind; /* the word being read; getopt moves on */
    int code = getopt_long(argc, argv, letters, known, NULL);
    if (code == -1) break;
    if (code == '?' || code == ':') {
      char short_word[3] = {'-', (char)optopt, 0};
      bool is_short = optopt > 0 && optopt < LONG_BASE;
      tell_bad_option(p, c, code, is_short ? short_word : argv[optind - 1 < at ? at : optind - 1]);
      return false;
    }
    if (!read_one(p, c, o, (char)(code & 0xFF), optarg)) return false;
  }
  while (optind < argc) o->arguments.at[o->arguments.count++] = argv[optind++];
  o->rules = (claimx_rules_options){.paths = o->rule_paths.at, .path_count = o->rule_paths.count, .no_builtin = o->no_builtin};
  o->input.fields = o->fields.at;
  o->input.field_count = o->fields.count;
  o->input.includes = o->includes.at;
  o->input.include_count = o->includes.count;
  return o->help || (settle_format(p, o) && input_is_known(p, o));
}

void options_free(options *o) {
  free(o->rule_paths.at);
  free(o->fields.at);
  free(o->includes.at);
  free(o->gold.at);
  free(o->arguments.at);
}
