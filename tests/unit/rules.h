/* For the tests of packs: reading rule files from a folder, and showing diagnostics as a person sees them. */
#ifndef CX_TESTS_RULES_H
#define CX_TESTS_RULES_H

#include "unit.h"

#include "rules/pack.h"

static inline cx_str unit_read(cx_arena *arena, const char *path) {
  FILE *f = fopen(path, "rb");
  cx_buf buf = {.arena = arena};
  cx_buf_z(&buf, "");
  char part[4096];
  for (size_t n; f && (n = fread(part, 1, sizeof part, f)) > 0;) cx_buf_add(&buf, (cx_str){part, n});
  if (f)
    fclose(f);
  else
    printf("cannot open %s\n", path);
  return cx_buf_str(&buf);
}

static inline cx_rule_file unit_rule_file(cx_arena *arena, const char *folder, const char *name) {
  cx_str path = cx_str_format(arena, "%s/%s", folder, name);
  return (cx_rule_file){cx_str_format(arena, "%s", name), unit_read(arena, path.p)};
}

/* FILE:LINE:COLUMN: error[code]: message, the line, a caret, the hint. */
static inline void unit_show(cx_buf *out, const cx_diag *d) {
  static const char *const severities[] = {"note", "warning", "error"};
  cx_buf_printf(out, "%.*s:%u:%u: %s[", CX_FMT(d->file), d->line, d->column, severities[d->severity]);
  for (const char *p = cx_code_name(d->code); *p; p++) cx_buf_char(out, *p == '_' ? '-' : cx_lower(*p));
  cx_buf_printf(out, "]: %.*s\n", CX_FMT(d->message));
  if (d->excerpt.n) {
    cx_buf_printf(out, "    %.*s\n    ", CX_FMT(d->excerpt));
    uint32_t column = 1;
    for (size_t i = 0; i < d->excerpt.n && column < d->column; i++) {
      unsigned char c = (unsigned char)d->excerpt.p[i];
      if ((c & 0xC0) == 0x80) continue;
      column++;
      cx_buf_z(out, c == '\t' ? "\t" : c >= 0xE3 ? "\xE3\x80\x80" : " "); /* a wide blank under a wide character */
    }
    cx_buf_z(out, "^\n");
  }
  if (d->hint.n) cx_buf_printf(out, "    hint: %.*s\n", CX_FMT(d->hint));
}

static inline cx_str unit_show_all(cx_arena *arena, const cx_log *log) {
  cx_buf out = {.arena = arena};
  cx_buf_z(&out, "");
  for (uint32_t i = 0; i < log->list.n; i++) unit_show(&out, &log->list.at[i]);
  return cx_buf_str(&out);
}

static inline uint32_t unit_test_packs(cx_arena *arena, cx_rule_file files[6]) {
  static const char *const names[] = {"core.xml", "dataset.tsv", "metric.tsv", "move.tsv", "moves.xml", "value.xml"};
  for (int i = 0; i < 6; i++) files[i] = unit_rule_file(arena, "tests/packs", names[i]);
  return 6;
}

#endif
