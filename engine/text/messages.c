/* Public messages; see messages.h. */
#include "text/messages.h"

#include "text/utf8.h"

struct claimx_messages {
  cx_arena *arena;
  claimx_message *at;
  size_t count;
};

static claimx_severity severity_of(cx_severity severity) {
  switch (severity) {
    case CX_NOTE:
      return CLAIMX_NOTE;
    case CX_WARNING:
      return CLAIMX_WARNING;
    case CX_ERROR:
      return CLAIMX_ERROR;
  }
  return CLAIMX_ERROR;
}

/* RULE_XML is told as "rule-xml". */
static const char *public_code(cx_arena *arena, cx_code code) {
  cx_str name = cx_str_of(cx_code_name(code));
  char *p = cx_alloc(arena, name.n + 1);
  for (size_t i = 0; i < name.n; i++) p[i] = name.p[i] == '_' ? '-' : cx_lower(name.p[i]);
  return p;
}

static const char *shown(cx_arena *arena, cx_str s) { return cx_str_copy(arena, cx_utf8_shown(arena, s)).p; }

claimx_message cx_message_of(cx_arena *arena, const cx_diag *diag) {
  return (claimx_message){.code = public_code(arena, diag->code),
                          .severity = severity_of(diag->severity),
                          .text = shown(arena, diag->message),
                          .file = shown(arena, diag->file),
                          .line = diag->line,
                          .column = diag->column,
                          .start = diag->span.start,
                          .end = diag->span.end,
                          .excerpt = shown(arena, diag->excerpt),
                          .hint = shown(arena, diag->hint)};
}

claimx_messages *cx_messages_of(const cx_log *log) {
  cx_guard guard;
  cx_arena *arena = cx_arena_new(&guard);
  if (!arena) return NULL;
  if (setjmp(guard.env)) {
    cx_arena_free(arena);
    return NULL;
  }
  claimx_messages *messages = CX_NEW(arena, claimx_messages);
  messages->arena = arena;
  messages->count = log->list.n;
  messages->at = CX_NEW_N(arena, claimx_message, log->list.n);
  for (uint32_t i = 0; i < log->list.n; i++) messages->at[i] = cx_message_of(arena, &log->list.at[i]);
  cx_arena_set_guard(arena, NULL);
  return messages;
}

claimx_status cx_messages_hand_over(cx_log *log, claimx_messages **out) {
  if (out) *out = cx_messages_of(log);
  cx_arena_free(log->arena);
  return out && !*out ? CLAIMX_NO_MEMORY : CLAIMX_OK;
}

size_t claimx_messages_count(const claimx_messages *messages) { return messages ? messages->count : 0; }

const claimx_message *claimx_messages_at(const claimx_messages *messages, size_t index) {
  return messages && index < messages->count ? &messages->at[index] : NULL;
}

void claimx_messages_free(claimx_messages *messages) {
  if (messages) cx_arena_free(messages->arena);
}
