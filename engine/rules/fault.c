/* A byte offset into line, column and excerpt; see fault.h. */
#include "rules/fault.h"

#include <stdarg.h>
#include <stdio.h>

#include "text/utf8.h"

static void place(cx_diag *d, cx_str bytes, size_t at, cx_arena *arena) {
  size_t line_start = 0;
  uint32_t line = 1, column = 1;
  if (at > bytes.n) at = bytes.n;
  for (const char *p = bytes.p; (p = memchr(p, '\n', at - (size_t)(p - bytes.p))) != NULL;) {
    p++;
    line++;
    line_start = (size_t)(p - bytes.p);
  }
  for (size_t i = line_start, n; i < at; i += n, column++) cx_utf8_decode(bytes, i, &n, NULL);
  const char *end = line_start < bytes.n ? memchr(bytes.p + line_start, '\n', bytes.n - line_start) : NULL;
  cx_str excerpt = cx_str_cut(bytes, line_start, end ? (size_t)(end - bytes.p) : bytes.n);
  if (excerpt.n && excerpt.p[excerpt.n - 1] == '\r') excerpt.n--;
  if (excerpt.n > CX_EXCERPT) {
    excerpt.n = CX_EXCERPT;
    while (excerpt.n && ((unsigned char)excerpt.p[excerpt.n] & 0xC0) == 0x80) excerpt.n--;
  }
  d->line = line;
  d->column = column;
  d->excerpt = cx_utf8_shown(arena, excerpt);
}

void cx_fault(cx_checked *file, cx_code code, size_t start, size_t end, cx_str hint, const char *format, ...) {
  if (file->faults > CX_MAX_FAULTS) return;
  char message[512];
  va_list args;
  va_start(args, format);
  vsnprintf(message, sizeof message, format, args);
  va_end(args);
  cx_str shown = cx_utf8_shown(file->log->arena, cx_str_of(message));
  for (uint32_t i = 0; i < file->log->list.n; i++) { /* a macro's fault is found again by each rule that uses it */
    const cx_diag *d = &file->log->list.at[i];
    if (d->code == code && d->span.start == start && cx_str_eq(d->file, file->name) && cx_str_eq(d->message, shown)) return;
  }
  if (file->faults++ == CX_MAX_FAULTS) {
    cx_diag *d = cx_log_add(file->log, CX_RULE_TOO_MANY, "more than %d faults in this file: the others are not told", CX_MAX_FAULTS);
    d->file = cx_str_copy(file->log->arena, file->name);
    return;
  }
  cx_diag *d = cx_log_add(file->log, code, "%.*s", CX_FMT(shown));
  place(d, file->bytes, start, file->log->arena);
  d->file = cx_str_copy(file->log->arena, file->name);
  d->span = cx_span_of(start, end);
  d->hint = cx_str_copy(file->log->arena, hint);
}

void cx_faults_sort(cx_log *log, uint32_t first) {
  for (uint32_t i = first + 1; i < log->list.n; i++) {
    cx_diag d = log->list.at[i];
    uint32_t k = i;
    for (; k > first; k--) {
      const cx_diag *before = &log->list.at[k - 1];
      int order = cx_str_order(before->file, d.file);
      if (order < 0 || (order == 0 && before->span.start <= d.span.start)) break;
      log->list.at[k] = *before;
    }
    log->list.at[k] = d;
  }
}

bool cx_checked_utf8(cx_checked *file) {
  size_t good = cx_utf8_valid_prefix(file->bytes);
  const char *nul = good ? memchr(file->bytes.p, 0, good) : NULL;
  if (nul) {
    size_t at = (size_t)(nul - file->bytes.p);
    cx_fault(file, CX_RULE_UTF8, at, at + 1, CX_STR(""), "a NUL byte; a rule file is UTF-8 text");
  } else if (good < file->bytes.n) {
    cx_fault(file, CX_RULE_UTF8, good, good + 1, CX_STR(""), "byte 0x%02x is not UTF-8; a rule file is UTF-8 text",
             (unsigned)(unsigned char)file->bytes.p[good]);
  }
  return !nul && good == file->bytes.n;
}

uint32_t cx_checked_line(const cx_checked *file, size_t at) {
  uint32_t line = 1;
  const char *p = file->bytes.p, *end = p + (at < file->bytes.n ? at : file->bytes.n);
  while (p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL) p++, line++;
  return line;
}
