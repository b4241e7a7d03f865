/* Options: one table for all commands; each command says which letters it takes. */
#include <ctype.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "program.h"

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

const mechanism mechanisms[] = {{"groups", CLAIMX_OFF_GROUPS},
                                {"zip", CLAIMX_OFF_ZIP},
                                {"ellipsis", CLAIMX_OFF_ELLIPSIS},
                                {"fallback", CLAIMX_OFF_FALLBACK},
                                {"topic", CLAIMX_OFF_TOPIC},
                                {"rules", CLAIMX_OFF_RULES},
                                {NULL, 0}};
enum { MECHANISMS = sizeof mechanisms / sizeof *mechanisms - 1 };

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

static bool read_count(program *p, const char *option, const char *value, unsigned *out) {
  char *end;
  unsigned long n = isdigit((unsigned char)*value) ? strtoul(value, &end, 10) : 0;
  if (n < 1 || n > 10000 || *end) return wrong(p, option, value, "number from 1 to 10000");
  *out = (unsigned)n;
  return true;
}

static bool read_place(program *p, const char *value, uint32_t *line, uint32_t *column) {
  char *end = NULL;
  unsigned long l = isdigit((unsigned char)*value) ? strtoul(value, &end, 10) : 0;
  unsigned long c = l && *end == ':' && isdigit((unsigned char)end[1]) ? strtoul(end + 1, &end, 10) : 0;
  if (!l || !c || l > UINT32_MAX || c > UINT32_MAX || *end) return wrong(p, "at", value, "place, as 3:14");
  *line = (uint32_t)l;
  *column = (uint32_t)c;
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

static bool read_format(program *p, const command *c, const char *value, const char **out) {
  *out = value;
  for (const char *const *known = formats_of(c); *known; known++)
    if (strcmp(*known, value) == 0) return true;
  return unknown(p, "format", "format", value, formats_of(c));
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

/* NO_COLOR, where it is set to anything, says never; what the command line says goes before. */
static bool color_wanted(void) {
  const char *no = getenv("NO_COLOR"), *terminal = getenv("TERM");
  return isatty(STDOUT_FILENO) && !(no && *no) && !(terminal && strcmp(terminal, "dumb") == 0);
}

static bool read_color(program *p, const char *value, bool *out) {
  static const char *const known[] = {"auto", "always", "never", NULL};
  size_t i = 0;
  while (known[i] && strcmp(known[i], value) != 0) i++;
  *out = i == 0 ? color_wanted() : i == 1;
  return known[i] || unknown(p, "color", "value", value, known);
}

/* The format where none is given; what is asked of a format that cannot do it. */
static bool settle_format(program *p, options *o) {
  if (!o->format) o->format = o->highlight ? "text" : "json";
  if (!o->highlight || strcmp(o->format, "text") == 0) return true;
  message_error(p, FAIL_USAGE, "--highlight: only the format 'text' shows the text");
  return false;
}

static bool read_language(program *p, const char *value, const char **out) {
  static const char *const known[] = {"en", "zh", "any", NULL};
  *out = value;
  for (size_t i = 0; known[i]; i++)
    if (strcmp(known[i], value) == 0) return true;
  return unknown(p, "language", "language", value, known);
}

static bool is_pack_name(program *p, const char *value) {
  bool good = islower((unsigned char)*value) || isdigit((unsigned char)*value);
  for (const char *c = value; *c; c++) good = good && (islower((unsigned char)*c) || isdigit((unsigned char)*c) || strchr(".-_", *c));
  return good || wrong(p, "pack", value, "name of small letters, digits, '.' and '-'");
}

static bool read_one(program *p, const command *c, options *o, char letter, const char *value) {
  switch (letter) {
    case 'f':
      return read_format(p, c, value, &o->format);
    case '1':
      o->against = value;
      return *value || wrong(p, "against", value, "file");
    case '2':
      o->across = true;
      return true;
    case '3':
      o->summary = true;
      return true;
    case '4':
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
    case 'G':
      o->includes.at[o->includes.count++] = value;
      return true;
    case 'b':
      o->input.body = true;
      return true;
    case 'm':
      return read_size(p, value, &o->input.max_document);
    case 'B':
      o->no_builtin = true;
      return true;
    case 'L':
      return read_language(p, value, &o->language);
    case 'P':
      o->pack = value;
      return is_pack_name(p, value);
    case 'q':
      p->quiet = true;
      return true;
    case 'H':
      o->highlight = true;
      return true;
    case 'W':
      return read_color(p, value, &o->color);
    case 'X':
      o->rule = value;
      return *value || wrong(p, "rule", value, "rule's id");
    case 'N': {
      unsigned near = 0;
      bool good = read_count(p, "near", value, &near);
      o->near = near;
      return good;
    }
    case 'a':
      return read_place(p, value, &o->at_line, &o->at_column);
    case 's':
      o->strict = true;
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
  claimx_reader *reader = NULL;
  claimx_status status = claimx_reader_open_bytes("", "", 0, &o->input, &reader);
  claimx_reader_free(reader);
  return status != CLAIMX_BAD_ARGUMENT || unknown(p, "input", "reader", o->input.format, claimx_inputs());
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
  *o = (options){.format = c->formats ? c->formats[0] : NULL, .jobs = 1, .color = color_wanted(), .fail_on = CLAIMX_ERROR};
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
