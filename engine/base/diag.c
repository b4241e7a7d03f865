/* The log of diagnostics; see diag.h. */
#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>

static const struct {
  const char *name;
  cx_severity severity;
} codes[] = {
#define CX_DIAG(name, severity, text) {#name, severity},
#include "base/diag.def"
#undef CX_DIAG
};

cx_diag *cx_log_add(cx_log *log, cx_code code, const char *format, ...) {
  char line[1024];
  va_list args;
  va_start(args, format);
  vsnprintf(line, sizeof line, format, args);
  va_end(args);
  cx_diag *d = cx_vec_add(log->arena, &log->list);
  d->code = code;
  d->severity = codes[code].severity;
  d->message = cx_str_copy(log->arena, cx_str_of(line));
  log->errors += d->severity == CX_ERROR;
  return d;
}

const char *cx_code_name(cx_code code) { return codes[code].name; }
