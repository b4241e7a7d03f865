/* File names for documents; see names.h. The names that are taken are a hash table with open addresses. */
#include "names.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST = 200 }; /* bytes: with an ending and a number, what any file system takes */

struct names {
  char **taken;
  size_t count, room; /* room: a power of two */
  char name[LONGEST + 32];
};

names *names_new(void) {
  names *n = calloc(1, sizeof *n);
  if (n) n->taken = calloc(n->room = 64, sizeof *n->taken);
  if (n && n->taken) return n;
  free(n);
  return NULL;
}

void names_free(names *n) {
  if (!n) return;
  for (size_t i = 0; i < n->room; i++) free(n->taken[i]);
  free(n->taken);
  free(n);
}

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

static bool same(const char *a, const char *b) {
  while (*a && lower(*a) == lower(*b)) a++, b++;
  return lower(*a) == lower(*b);
}

static size_t place_of(char **taken, size_t room, const char *name) {
  uint64_t hash = 14695981039346656037u;
  for (const char *p = name; *p; p++) hash = (hash ^ (unsigned char)lower(*p)) * 1099511628211u;
  size_t at = (size_t)hash & (room - 1);
  while (taken[at] && !same(taken[at], name)) at = (at + 1) & (room - 1);
  return at;
}

static bool grow(names *n) {
  char **wider = calloc(n->room * 2, sizeof *wider);
  if (!wider) return false;
  for (size_t i = 0; i < n->room; i++)
    if (n->taken[i]) wider[place_of(wider, n->room * 2, n->taken[i])] = n->taken[i];
  free(n->taken);
  n->taken = wider;
  n->room *= 2;
  return true;
}

/* Control characters, blanks, and what a shell or another system reads as more than a letter. Other scripts stay. */
static bool harmless(unsigned char c) { return c > 0x20 && c != 0x7F && !strchr("/\\:*?\"<>|'`$&;!#%~", c); }

static void clean(names *n, const char *id) {
  size_t at = 0;
  for (; *id && at < LONGEST; id++) n->name[at++] = harmless((unsigned char)*id) ? *id : '_';
  if (*id) /* cut before a character, not within one */
    while (at && ((unsigned char)*id & 0xC0) == 0x80) id--, at--;
  n->name[at] = 0;
  if (!at || n->name[0] == '.' || n->name[0] == '-') {
    memmove(n->name + 1, n->name, at + 1);
    n->name[0] = '_';
  }
}

const char *names_take(names *n, const char *id) {
  if (2 * n->count >= n->room && !grow(n)) return NULL;
  clean(n, id);
  size_t length = strlen(n->name), at;
  for (unsigned long number = 2; n->taken[at = place_of(n->taken, n->room, n->name)]; number++)
    snprintf(n->name + length, sizeof n->name - length, "-%lu", number);
  n->taken[at] = malloc(strlen(n->name) + 1);
  if (!n->taken[at]) return NULL;
  strcpy(n->taken[at], n->name);
  n->count++;
  return n->name;
}
