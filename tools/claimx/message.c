/* Messages to the user: one line each, whatever a file's name holds; a rule pack's also show the line and a caret. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

/* Control characters (C0, DEL, and C1 in UTF-8) as '?', a tab as a blank, so that no text can break the line or steer the terminal. */
static void put_safe(const char *z) {
  for (const unsigned char *p = (const unsigned char *)z; *p; p++) {
    bool c1 = p[0] == 0xC2 && p[1] >= 0x80 && p[1] < 0xA0;
    fputc(*p == '\t' ? ' ' : *p < 0x20 || *p == 0x7F || c1 ? '?' : *p, stderr);
    p += c1;
  }
}

static void put_list(const char *format, va_list args) {
  char line[1024];
  vsnprintf(line, sizeof line, format, args);
  put_safe(line);
  fputc('\n', stderr);
}

void message_error(program *p, failure why, const char *format, ...) {
  progress_clear();
  p->failed[why] = true;
  fputs("claimx: ", stderr);
  va_list args;
  va_start(args, format);
  put_list(format, args);
  va_end(args);
}

void message_note(const program *p, const char *format, ...) {
  if (p->quiet) return;
  progress_clear();
  fputs("claimx: ", stderr);
  va_list args;
  va_start(args, format);
  put_list(format, args);
  va_end(args);
}

void message_file(program *p, failure why, const char *file, const char *format, ...) {
  progress_clear();
  p->failed[why] = true;
  fputs("claimx: ", stderr);
  put_safe(file);
  fputs(": ", stderr);
  va_list args;
  va_start(args, format);
  put_list(format, args);
  va_end(args);
}

/* Whether a terminal gives the character two cells: Chinese, Japanese, Korean, full-width forms, pictures. */
static bool wide(unsigned long code) {
  static const unsigned long ranges[][2] = {{0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},  {0xFE30, 0xFE6F},
                                            {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};
  for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
    if (code >= ranges[i][0] && code <= ranges[i][1]) return true;
  return false;
}

/* The line, and a caret under its column: the blanks before it are as wide as what stands above them. */
static void put_excerpt(const char *line, unsigned column) {
  put_safe(line);
  fputc('\n', stderr);
  if (!column) return;
  const unsigned char *p = (const unsigned char *)line;
  for (unsigned i = 1; i < column && *p; i++) {
    unsigned long code = *p++;
    if (code >= 0xC0) code &= code >= 0xF0 ? 0x07u : code >= 0xE0 ? 0x0Fu : 0x1Fu;
    while ((*p & 0xC0) == 0x80) code = code << 6 | (*p++ & 0x3Fu);
    fputs(wide(code) ? "  " : " ", stderr);
  }
  fputs("^\n", stderr);
}

static size_t next_character(const char *text, size_t at, unsigned *cells) {
  unsigned long code = (unsigned char)text[at++];
  if (code >= 0xC0) code &= code >= 0xF0 ? 0x07u : code >= 0xE0 ? 0x0Fu : 0x1Fu;
  while (((unsigned char)text[at] & 0xC0) == 0x80) code = code << 6 | ((unsigned char)text[at++] & 0x3Fu);
  *cells = wide(code) ? 2 : 1;
  return at;
}

void message_marks(const char *text, const message_mark *marks, size_t count) {
  progress_clear();
  fputs("  ", stderr);
  put_safe(text);
  fputc('\n', stderr);
  for (size_t i = 0; i < count; i++) {
    if (marks[i].start >= marks[i].end) continue;
    bool first = true;
    fputs("  ", stderr);
    for (size_t at = 0; text[at] && at < marks[i].end;) {
      bool inside = at >= marks[i].start;
      unsigned cells;
      at = next_character(text, at, &cells);
      for (; cells; cells--, first = first && !inside) fputc(!inside ? ' ' : first ? '^' : '~', stderr);
    }
    fprintf(stderr, " %s\n", marks[i].label);
  }
}

void message_show(program *p, failure why, const claimx_message *m, const char *file) {
  if (m->severity == CLAIMX_ERROR) p->failed[why] = true;
  if (m->severity == CLAIMX_NOTE || (m->severity == CLAIMX_WARNING && p->quiet)) return;
  progress_clear();
  fputs("claimx: ", stderr);
  const char *place = m->file && *m->file ? m->file : file;
  if (place && *place) {
    put_safe(place);
    if (m->line) fprintf(stderr, ":%lu", (unsigned long)m->line);
    if (m->line && m->column) fprintf(stderr, ":%lu", (unsigned long)m->column);
    fputs(": ", stderr);
  }
  if (m->severity == CLAIMX_WARNING) fputs("warning: ", stderr);
  put_safe(m->text);
  if (m->hint && *m->hint) {
    fputs("; ", stderr);
    put_safe(m->hint);
  }
  fputc('\n', stderr);
  if (m->excerpt && *m->excerpt) put_excerpt(m->excerpt, m->column);
}

bool message_show_all(program *p, failure why, const claimx_messages *messages, const char *file) {
  bool error = false;
  for (size_t i = 0; i < claimx_messages_count(messages); i++) {
    const claimx_message *m = claimx_messages_at(messages, i);
    message_show(p, why, m, file);
    error |= m->severity == CLAIMX_ERROR;
  }
  return error;
}

/* How many letters to insert, drop, change or swap with a neighbour; words longer than the table count as far apart. */
static size_t distance(const char *a, const char *b) {
  enum { LONGEST = 31 };
  size_t n = strlen(a), m = strlen(b), d[LONGEST + 1][LONGEST + 1];
  if (n > LONGEST || m > LONGEST) return LONGEST;
  for (size_t i = 0; i <= n; i++)
    for (size_t j = 0; j <= m; j++) {
      if (!i || !j) {
        d[i][j] = i + j;
        continue;
      }
      size_t best = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
      if (d[i - 1][j] + 1 < best) best = d[i - 1][j] + 1;
      if (d[i][j - 1] + 1 < best) best = d[i][j - 1] + 1;
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && d[i - 2][j - 2] + 1 < best) best = d[i - 2][j - 2] + 1;
      d[i][j] = best;
    }
  return d[n][m];
}

const char *message_nearest(const char *word, const char *const *candidates) {
  const char *nearest = NULL;
  size_t best = (strlen(word) + 1) / 3 + (strlen(word) < 2);
  for (; *candidates; candidates++) {
    size_t d = distance(word, *candidates);
    if (d <= best && (!nearest || d < best)) {
      nearest = *candidates;
      best = d;
    }
  }
  return nearest;
}
