/* Diagnostics as public messages; see message.h. */
#include "base/message.h"

static const char *public_code(cx_code code, cx_arena *arena) {
  cx_str name = cx_str_copy(arena, cx_str_of(cx_code_name(code)));
  char *p = cx_alloc(arena, name.n + 1);
  for (size_t i = 0; i < name.n; i++) p[i] = name.p[i] == '_' ? '-' : cx_lower(name.p[i]);
  return p;
}

void cx_message_of(const cx_diag *d, cx_arena *arena, claimx_message *out) {
  *out = (claimx_message){.code = public_code(d->code, arena),
                          .severity = (claimx_severity)d->severity,
                          .text = cx_str_copy(arena, d->message).p,
                          .file = cx_str_copy(arena, d->file).p,
                          .line = d->line,
                          .column = d->column,
                          .start = d->span.start,
                          .end = d->span.end,
                          .excerpt = cx_str_copy(arena, d->excerpt).p,
                          .hint = cx_str_copy(arena, d->hint).p};
}
