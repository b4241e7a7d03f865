/* Options: one table for all commands; each command says which letters it takes. */
#include <ctype.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

static const struct {
  char letter;
  const char *name, *argument, *help; /* help NULL: not shown */
  bool is_short;                      /* the letter is an option of its own */
} table[] = {
    {'f', "format", "NAME", "json (default), jsonl, xml or csv", true},
    {'F', "format", "NAME", "text (default) or json", false},
    {'T', "format", "NAME", "text (default), json, sarif or html", false},
    {'G', "against", "SOURCE", "compare each FILE, a summary, with this source", false},
    {'Y', "across", NULL, "compare the documents with each other", false},
    {'S', "summary", NULL, "with the account: what became of the numbers", false},
    {'Z', "fail-on", "SEVERITY", "exit 1 for note, warning, error (default) or never", false},
    {'g', "gold", "FILE", "annotations, JSON lines; repeatable", false},
    {'C', "kinds", "GROUP", "only the figures of core, context or all (default) kinds", false},
    {'E', "errors", NULL, "list every error with its place", false},
    {'A', "ablate", NULL, "switch off each mechanism in turn, and compare", false},
    {'i', "input", "NAME", "auto (default), text, report or jsonl", true},
    {'o', "output", "FILE", "write to FILE, whole or not at all", true},
    {'r', "rules", "PATH", "a rule pack or a folder of them, instead of the built-in packs; repeatable", true},
    {'K', "kind", "K,...", "only claims of these kinds", false},
    {'u', "field", "POINTER", "JSON Pointer of a text of a record; repeatable", false},
    {'I', "id-field", "POINTER", "JSON Pointer of the id of a record", false},
    {'j', "jobs", "N", "threads (default 1); the output is the same for any number", true},
    {'m', "max-document", "SIZE", "largest document, as 500K, 64MiB (the default) or 1G", false},
    {'q', "quiet", NULL, "no warnings, no progress", true},
    {'h', "help", NULL, "this help", true},
    {'R', "reference", NULL, NULL, false},
    {'O', "off", "LIST", NULL, false},
};
enum { OPTIONS = sizeof table / sizeof *table, LONG_BASE = 256 };

const mechanism mechanisms[] = {{"groups", CLAIMX_OFF_GROUPS},
                                {"zip", CLAIMX_OFF_ZIP},
                                {"ellipsis", CLAIMX_OFF_ELLIPSIS},
                                {"fallback", CLAIMX_OFF_FALLBACK},
                                {"topic", CLAIMX_OFF_TOPIC},
                                {"rules", CLAIMX_OFF_RULES},
                                {NULL, 0}};
enum { MECHANISMS = sizeof mechanisms / sizeof *mechanisms - 1 };

static bool takes(const command *c, char letter) { return letter == 'h' || strchr(c->accepts, letter); }

void options_help(const command *c) {
  printf("usage: claimx %s %s\n\n%s", c->name, c->arguments, c->help);
  if (c->run == command_dump)
    for (const char *const *stage = claimx_stages(); *stage; stage++) printf("  %s\n", *stage);
  puts("\noptions:");
  for (int i = 0; i < OPTIONS; i++) {
    if (!takes(c, table[i].letter) || !table[i].help) continue;
    char left[40];
    snprintf(left, sizeof left, "--%s%s%s", table[i].name, table[i].argument ? " " : "", table[i].argument ? table[i].argument : "");
    if (table[i].is_short)
      printf("  -%c, %-22s %s\n", table[i].letter, left, table[i].help);
    else
      printf("      %-22s %s\n", left, table[i].help);
  }
}

static bool wrong(program *p, const char *option, const char *value, const char *expected) {
  message_error(p, FAIL_USAGE, "--%s: '%s' is no %s", option, value, expected);
  return false;
}

static bool unknown(program *p, const char *option, const char *what, const char *value, const char *const *known) {
  const char *nearest = message_nearest(value, known);
  char list[256] = "";
  for (size_t i = 0; known[i] && strlen(list) + strlen(known[i]) + 3 < sizeof list; i++) {
    if (i) strcat(list, ", ");
    strcat(list, known[i]);
  }
  if (nearest)
    message_error(p, FAIL_USAGE, "--%s: unknown %s '%s'; did you mean '%s'?", option, what, value, nearest);
  else
    message_error(p, FAIL_USAGE, "--%s: unknown %s '%s'; expected one of %s", option, what, value, list);
  return false;
}

/* The names of a list with commas, one after the other; false where one is unknown. bits[i] belongs to known[i]. */
static bool read_list(program *p, const char *option, const char *what, const char *list, const char *const *known, const unsigned *bits,
                      unsigned *out) {
  for (const char *at = list;;) {
    size_t n = strcspn(at, ","), i = 0;
    char name[64];
    snprintf(name, sizeof name, "%.*s", n < sizeof name ? (int)n : (int)sizeof name - 1, at);
    while (known[i] && strcmp(known[i], name) != 0) i++;
    if (!known[i]) return unknown(p, option, what, name, known);
    *out |= bits[i];
    if (!at[n]) return true;
    at += n + 1;
  }
}

static bool read_kinds(program *p, const char *list, unsigned *out) {
  const char *names[CLAIMX_KIND_COUNT + 1] = {0};
  unsigned bits[CLAIMX_KIND_COUNT];
  for (int i = 0; i < CLAIMX_KIND_COUNT; i++) {
    names[i] = claimx_kind_name((claimx_kind)i);
    bits[i] = 1u << i;
  }
  return read_list(p, "kind", "kind", list, names, bits, out);
}

static bool read_mechanisms(program *p, const char *list, unsigned *out) {
  const char *names[MECHANISMS + 1] = {0};
  unsigned bits[MECHANISMS];
  for (int i = 0; i < MECHANISMS; i++) {
    names[i] = mechanisms[i].name;
    bits[i] = mechanisms[i].bit;
  }
  return read_list(p, "off", "mechanism", list, names, bits, out);
}

/* "never" is above every severity. */
static bool read_severity(program *p, const char *value, int *out) {
  static const char *const names[] = {"note", "warning", "error", "never", NULL};
  for (*out = CLAIMX_NOTE; names[*out]; ++*out)
    if (strcmp(names[*out], value) == 0) return true;
  return unknown(p, "fail-on", "severity", value, names);
}

static bool read_jobs(program *p, const char *value, unsigned *out) {
  char *end;
  unsigned long n = isdigit((unsigned char)*value) ? strtoul(value, &end, 10) : 0;
  if (n < 1 || n > 256 || *end) return wrong(p, "jobs", value, "number from 1 to 256");
  *out = (unsigned)n;
  return true;
}

/* "500", "500K", "64MiB": powers of 1024; "64MB": of 1000. */
static bool read_size(program *p, const char *value, uint64_t *out) {
  static const char expected[] = "size, as 500K, 64MiB or 1G";
  uint64_t n = 0;
  const char *at = value;
  for (; isdigit((unsigned char)*at); at++) {
    if (n > (UINT64_MAX - 9) / 10) return wrong(p, "max-document", value, expected);
    n = n * 10 + (uint64_t)(*at - '0');
  }
  const char *unit = *at ? strchr("KMGT", toupper((unsigned char)*at)) : NULL;
  unsigned power = unit ? (unsigned)(unit - "KMGT") + 1 : 0;
  at += unit != NULL;
  uint64_t base = unit && strcmp(at, "B") == 0 ? 1000 : 1024;
  if (!isdigit((unsigned char)*value) || !n || (*at && strcmp(at, "B") != 0 && (!unit || strcmp(at, "iB") != 0)))
    return wrong(p, "max-document", value, expected);
  for (; power; power--) {
    if (n > UINT64_MAX / base) return wrong(p, "max-document", value, expected);
    n *= base;
  }
  *out = n;
  return true;
}

static bool is_pointer(program *p, const char *option, const char *value) {
  return value[0] == '/' || value[0] == 0 || wrong(p, option, value, "JSON Pointer, as /abstract");
}

static bool read_format(program *p, const char *value, const char *const *formats, const char **out) {
  *out = value;
  for (const char *const *known = formats; *known; known++)
    if (strcmp(*known, value) == 0) return true;
  return unknown(p, "format", "format", value, formats);
}

static bool read_kind_group(program *p, const char *value, unsigned *out) {
  static const char *const names[] = {"core", "context", "all", NULL};
  static const unsigned groups[] = {CLAIMX_CORE_KINDS, CLAIMX_CONTEXT_KINDS, 0};
  for (int i = 0; names[i]; i++) {
    if (strcmp(names[i], value) != 0) continue;
    *out = groups[i];
    return true;
  }
  return unknown(p, "kinds", "group of kinds", value, names);
}

static bool read_one(program *p, options *o, char letter, const char *value) {
  switch (letter) {
    case 'f':
      return read_format(p, value, claimx_formats(), &o->format);
    case 'F':
      return read_format(p, value, claimx_eval_formats(), &o->format);
    case 'T':
      return read_format(p, value, claimx_audit_formats(), &o->format);
    case 'G':
      o->against = value;
      return *value || wrong(p, "against", value, "file");
    case 'Y':
      o->across = true;
      return true;
    case 'S':
      o->summary = true;
      return true;
    case 'Z':
      return read_severity(p, value, &o->fail_on);
    case 'g':
      o->gold.at[o->gold.count++] = value;
      return true;
    case 'C':
      return read_kind_group(p, value, &o->extract.kinds);
    case 'E':
      o->errors = true;
      return true;
    case 'A':
      o->ablate = true;
      return true;
    case 'i':
      o->input.format = value;
      return true;
    case 'o':
      o->output = value;
      return *value || wrong(p, "output", value, "file");
    case 'r':
      o->rule_paths.at[o->rule_paths.count++] = value;
      return true;
    case 'K':
      return read_kinds(p, value, &o->extract.kinds);
    case 'u':
      o->fields.at[o->fields.count++] = value;
      return is_pointer(p, "field", value);
    case 'I':
      o->input.id_field = value;
      return is_pointer(p, "id-field", value);
    case 'j':
      return read_jobs(p, value, &o->jobs);
    case 'm':
      return read_size(p, value, &o->input.max_document);
    case 'q':
      p->quiet = true;
      return true;
    case 'h':
      o->help = true;
      return true;
    case 'R':
      o->extract.reference = true;
      return true;
    case 'O':
      return read_mechanisms(p, value, &o->extract.off);
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
  static const char *const known[] = {"auto", "text", "report", "jsonl", NULL};
  claimx_reader *reader = NULL;
  claimx_status status = claimx_reader_open_bytes("", "", 0, &o->input, &reader);
  claimx_reader_free(reader);
  return status != CLAIMX_BAD_ARGUMENT || unknown(p, "input", "input", o->input.format, known);
}

static const char *default_format(const command *c) {
  return strchr(c->accepts, 'F') ? claimx_eval_formats()[0] : strchr(c->accepts, 'T') ? claimx_audit_formats()[0] : "json";
}

static bool make_room(program *p, options *o, int argc) {
  strings *lists[] = {&o->rule_paths, &o->fields, &o->gold, &o->arguments};
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
    if (!(lists[i]->at = calloc((size_t)argc + 1, sizeof *lists[i]->at))) {
      message_error(p, FAIL_INPUT, "out of memory");
      return false;
    }
  return true;
}

bool options_read(program *p, const command *c, int argc, char **argv, options *o) {
  *o = (options){.format = default_format(c), .jobs = 1, .fail_on = CLAIMX_ERROR};
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
    if (!read_one(p, o, (char)(code & 0xFF), optarg)) return false;
  }
  while (optind < argc) o->arguments.at[o->arguments.count++] = argv[optind++];
  o->rules = (claimx_rules_options){o->rule_paths.at, o->rule_paths.count};
  o->input.fields = o->fields.at;
  o->input.field_count = o->fields.count;
  return o->help || input_is_known(p, o);
}

void options_free(options *o) {
  free(o->rule_paths.at);
  free(o->fields.at);
  free(o->gold.at);
  free(o->arguments.at);
}
