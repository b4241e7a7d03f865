/* The values of options: what stands behind them on a command line into what the commands ask for. Each tells what is wrong and says false.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "option_value.h"

const mechanism mechanisms[] = {{"groups", CLAIMX_OFF_GROUPS},
                                {"zip", CLAIMX_OFF_ZIP},
                                {"ellipsis", CLAIMX_OFF_ELLIPSIS},
                                {"fallback", CLAIMX_OFF_FALLBACK},
                                {"topic", CLAIMX_OFF_TOPIC},
                                {"rules", CLAIMX_OFF_RULES},
                                {NULL, 0}};
enum { MECHANISMS = sizeof mechanisms / sizeof *mechanisms - 1 };

bool value_wrong(program *p, const char *option, const char *value, const char *expected) {
  message_error(p, FAIL_USAGE, "--%s: '%s' is no %s", option, value, expected);
  return false;
}

bool value_unknown(program *p, const char *option, const char *what, const char *value, const char *const *known) {
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

bool value_name(program *p, const char *option, const char *what, const char *value, const char *const *known, const char **out) {
  *out = value;
  for (size_t i = 0; known[i]; i++)
    if (strcmp(known[i], value) == 0) return true;
  return value_unknown(p, option, what, value, known);
}

/* The names of a list with commas, one after the other; false where one is unknown. bits[i] belongs to known[i]. */
static bool read_list(program *p, const char *option, const char *what, const char *list, const char *const *known, const unsigned *bits,
                      unsigned *out) {
  for (const char *at = list;;) {
    size_t n = strcspn(at, ","), i = 0;
    char name[64];
    snprintf(name, sizeof name, "%.*s", n < sizeof name ? (int)n : (int)sizeof name - 1, at);
    while (known[i] && strcmp(known[i], name) != 0) i++;
    if (!known[i]) return value_unknown(p, option, what, name, known);
    *out |= bits[i];
    if (!at[n]) return true;
    at += n + 1;
  }
}

bool value_kinds(program *p, const char *list, unsigned *out) {
  const char *names[CLAIMX_KIND_COUNT + 1] = {0};
  unsigned bits[CLAIMX_KIND_COUNT];
  for (int i = 0; i < CLAIMX_KIND_COUNT; i++) {
    names[i] = claimx_kind_name((claimx_kind)i);
    bits[i] = 1u << i;
  }
  return read_list(p, "kind", "kind", list, names, bits, out);
}

bool value_mechanisms(program *p, const char *list, unsigned *out) {
  const char *names[MECHANISMS + 1] = {0};
  unsigned bits[MECHANISMS];
  for (int i = 0; i < MECHANISMS; i++) {
    names[i] = mechanisms[i].name;
    bits[i] = mechanisms[i].bit;
  }
  return read_list(p, "off", "mechanism", list, names, bits, out);
}

/* "never" is above every severity. */
bool value_severity(program *p, const char *value, int *out) {
  static const char *const names[] = {"note", "warning", "error", "never", NULL};
  for (*out = CLAIMX_NOTE; names[*out]; ++*out)
    if (strcmp(names[*out], value) == 0) return true;
  return value_unknown(p, "fail-on", "severity", value, names);
}

bool value_jobs(program *p, const char *value, unsigned *out) {
  char *end;
  unsigned long n = isdigit((unsigned char)*value) ? strtoul(value, &end, 10) : 0;
  if (n < 1 || n > 256 || *end) return value_wrong(p, "jobs", value, "number from 1 to 256");
  *out = (unsigned)n;
  return true;
}

bool value_count(program *p, const char *option, const char *value, unsigned *out) {
  char *end;
  unsigned long n = isdigit((unsigned char)*value) ? strtoul(value, &end, 10) : 0;
  if (n < 1 || n > 10000 || *end) return value_wrong(p, option, value, "number from 1 to 10000");
  *out = (unsigned)n;
  return true;
}

bool value_place(program *p, const char *value, uint32_t *line, uint32_t *column) {
  char *end = NULL;
  unsigned long l = isdigit((unsigned char)*value) ? strtoul(value, &end, 10) : 0;
  unsigned long c = l && *end == ':' && isdigit((unsigned char)end[1]) ? strtoul(end + 1, &end, 10) : 0;
  if (!l || !c || l > UINT32_MAX || c > UINT32_MAX || *end) return value_wrong(p, "at", value, "place, as 3:14");
  *line = (uint32_t)l;
  *column = (uint32_t)c;
  return true;
}

/* "500", "500K", "64MiB": powers of 1024; "64MB": of 1000. */
bool value_size(program *p, const char *value, uint64_t *out) {
  static const char expected[] = "size, as 500K, 64MiB or 1G";
  uint64_t n = 0;
  const char *at = value;
  for (; isdigit((unsigned char)*at); at++) {
    if (n > (UINT64_MAX - 9) / 10) return value_wrong(p, "max-document", value, expected);
    n = n * 10 + (uint64_t)(*at - '0');
  }
  const char *unit = *at ? strchr("KMGT", toupper((unsigned char)*at)) : NULL;
  unsigned power = unit ? (unsigned)(unit - "KMGT") + 1 : 0;
  at += unit != NULL;
  uint64_t base = unit && strcmp(at, "B") == 0 ? 1000 : 1024;
  if (!isdigit((unsigned char)*value) || !n || (*at && strcmp(at, "B") != 0 && (!unit || strcmp(at, "iB") != 0)))
    return value_wrong(p, "max-document", value, expected);
  for (; power; power--) {
    if (n > UINT64_MAX / base) return value_wrong(p, "max-document", value, expected);
    n *= base;
  }
  *out = n;
  return true;
}

bool value_is_pointer(program *p, const char *option, const char *value) {
  return value[0] == '/' || value[0] == 0 || value_wrong(p, option, value, "JSON Pointer, as /abstract");
}

bool value_kind_group(program *p, const char *value, unsigned *out) {
  static const char *const names[] = {"core", "context", "all", NULL};
  static const unsigned groups[] = {CLAIMX_CORE_KINDS, CLAIMX_CONTEXT_KINDS, 0};
  for (int i = 0; names[i]; i++) {
    if (strcmp(names[i], value) != 0) continue;
    *out = groups[i];
    return true;
  }
  return value_unknown(p, "kinds", "group of kinds", value, names);
}

/* NO_COLOR, where it is set to anything, says never; what the command line says goes before. */
bool value_color_wanted(void) {
  const char *no = getenv("NO_COLOR"), *terminal = getenv("TERM");
  return isatty(STDOUT_FILENO) && !(no && *no) && !(terminal && strcmp(terminal, "dumb") == 0);
}

bool value_color(program *p, const char *value, bool *out) {
  static const char *const known[] = {"auto", "always", "never", NULL};
  size_t i = 0;
  while (known[i] && strcmp(known[i], value) != 0) i++;
  *out = i == 0 ? value_color_wanted() : i == 1;
  return known[i] || value_unknown(p, "color", "value", value, known);
}

bool value_language(program *p, const char *value, const char **out) {
  static const char *const known[] = {"en", "zh", "any", NULL};
  return value_name(p, "language", "language", value, known, out);
}

bool value_is_pack_name(program *p, const char *value) {
  bool good = islower((unsigned char)*value) || isdigit((unsigned char)*value);
  for (const char *c = value; *c; c++) good = good && (islower((unsigned char)*c) || isdigit((unsigned char)*c) || strchr(".-_", *c));
  return good || value_wrong(p, "pack", value, "name of small letters, digits, '.' and '-'");
}
