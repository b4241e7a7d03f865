/* Diagnostics: what a stage has to tell, kept in a log its caller owns. Codes are stable and stand in diag.def alone. */
#ifndef CX_BASE_DIAG_H
#define CX_BASE_DIAG_H

#include "base/arena.h"

typedef enum cx_severity { CX_NOTE, CX_WARNING, CX_ERROR } cx_severity;

typedef enum cx_code {
#define CX_DIAG(name, severity, text) CX_##name,
#include "base/diag.def"
#undef CX_DIAG
  CX_CODE_COUNT
} cx_code;

typedef struct cx_diag {
  cx_code code;
  cx_severity severity;
  cx_str file;           /* a path as given, or empty */
  uint32_t line, column; /* from 1, code points; 0 where there is no place */
  cx_span span;          /* bytes of the file or text; empty where there is none */
  cx_str message;        /* one lower-case line: what is wrong, and what was expected */
  cx_str excerpt;        /* rule packs: the line of the source, without its end; else empty */
  cx_str hint;           /* "did you mean 'number'?", or empty */
} cx_diag;

typedef struct cx_log {
  cx_arena *arena;
  CX_VEC(cx_diag) list;
  uint32_t errors;
} cx_log;

/* Adds a diagnostic with its formatted message; returns it so that the caller can fill in the place. */
cx_diag *cx_log_add(cx_log *log, cx_code code, const char *format, ...) __attribute__((format(printf, 3, 4)));
const char *cx_code_name(cx_code code); /* "RULE_UNKNOWN_MACRO", which text/messages.c tells as "rule-unknown-macro" */

#endif
