/* Faults of packs and vocabularies: a diagnostic with its place in a file, worked out from a byte offset. */
#ifndef CX_RULES_FAULT_H
#define CX_RULES_FAULT_H

#include "base/diag.h"

enum { CX_MAX_FAULTS = 100, CX_EXCERPT = 400 };

/* A file under check. Faults after the hundredth are not kept: one of another file's size would take too long to place. */
typedef struct cx_checked {
  cx_str name, bytes;
  uint32_t faults, layer;
  cx_log *log;
} cx_checked;

/* Adds a diagnostic, once, at bytes[start, end). hint may be empty. */
void cx_fault(cx_checked *file, cx_code code, size_t start, size_t end, cx_str hint, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
uint32_t cx_checked_line(const cx_checked *file, size_t at);
/* The faults from number `first` on as a person reads the files: from top to bottom, and not in the order of the checks. */
void cx_faults_sort(cx_log *log, uint32_t first);
/* Says so at the first byte that is not UTF-8 or is NUL; true where there is none. */
bool cx_checked_utf8(cx_checked *file);

#endif
