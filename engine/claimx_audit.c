/* The public functions of audits (claimx.h): arguments checked, arenas made, memory that ran out told. */
#include "audit/audit.h"
#include "audit/report.h"
#include "claimx_private.h"

struct claimx_audit {
  cx_audit audit;
};

const char *claimx_verdict_name(claimx_verdict verdict) {
  static const char *const names[] = {"supported", "rounded", "altered", "swapped", "unsupported"};
  return (size_t)verdict < sizeof names / sizeof *names ? names[verdict] : NULL;
}

claimx_status claimx_audit_new(const claimx_rules *rules, const claimx_audit_options *options, claimx_audit **audit) {
  cx_guard guard;
  cx_arena *volatile arena = NULL;
  *audit = NULL;
  if (setjmp(guard.env)) {
    cx_arena_free(arena);
    return CLAIMX_NO_MEMORY;
  }
  cx_arena *made = cx_arena_new(&guard);
  if (!made) return CLAIMX_NO_MEMORY;
  arena = made;
  claimx_audit *out = CX_NEW(made, claimx_audit);
  out->audit = (cx_audit){
      .arena = made, .lexicon = cx_ruleset_lexicon(rules->set), .across = options && options->across, .findings = {.arena = made}};
  cx_arena_set_guard(made, NULL);
  *audit = out;
  return CLAIMX_OK;
}

claimx_status claimx_audit_add(claimx_audit *audit, const claimx_document *document, const claimx_result *result, claimx_audit_role role) {
  cx_guard guard;
  cx_audit *a = &audit->audit;
  if (a->finished) return CLAIMX_BAD_ARGUMENT;
  if (setjmp(guard.env)) return CLAIMX_NO_MEMORY;
  cx_arena_set_guard(a->arena, &guard);
  cx_audited *d = cx_vec_add(a->arena, &a->documents);
  *d = (cx_audited){.document = &document->document,
                    .result = result,
                    .lexicon = a->lexicon,
                    .arena = a->arena,
                    .index = a->documents.n - 1,
                    .role = role};
  cx_arena_set_guard(a->arena, NULL);
  return CLAIMX_OK;
}

claimx_status claimx_audit_tell(claimx_audit *audit, const claimx_messages *messages) {
  cx_guard guard;
  cx_audit *a = &audit->audit;
  if (a->finished) return CLAIMX_BAD_ARGUMENT;
  if (setjmp(guard.env)) return CLAIMX_NO_MEMORY;
  cx_arena_set_guard(a->arena, &guard);
  for (size_t i = 0; messages && i < claimx_messages_count(messages); i++) {
    const claimx_message *m = claimx_messages_at(messages, i);
    if (strcmp(m->code, "report-count") != 0) continue;
    cx_told *t = cx_vec_add(a->arena, &a->told);
    *t = (cx_told){cx_str_copy(a->arena, cx_str_of(m->file)), cx_str_copy(a->arena, cx_str_of(m->text)), cx_span_of(m->start, m->end)};
  }
  cx_arena_set_guard(a->arena, NULL);
  return CLAIMX_OK;
}

claimx_status claimx_audit_finish(claimx_audit *audit) {
  cx_guard guard;
  cx_arena *volatile scratch = NULL;
  cx_audit *a = &audit->audit;
  if (a->finished) return CLAIMX_BAD_ARGUMENT;
  if (setjmp(guard.env)) {
    cx_arena_free(scratch);
    return CLAIMX_NO_MEMORY;
  }
  scratch = cx_arena_new(&guard);
  if (!scratch) return CLAIMX_NO_MEMORY;
  cx_arena_set_guard(a->arena, &guard);
  a->scratch = scratch;
  for (uint32_t i = 0; i < a->documents.n; i++) a->documents.at[i].arena = scratch;
  cx_audit_run(a);
  a->finished = true;
  cx_arena_set_guard(a->arena, NULL);
  cx_arena_free(scratch);
  return CLAIMX_OK;
}

void claimx_audit_free(claimx_audit *audit) {
  if (audit) cx_arena_free(audit->audit.arena);
}

/* ---- what was found ---- */

size_t claimx_audit_count(const claimx_audit *audit) { return audit->audit.finished ? audit->audit.findings.list.n : 0; }

const claimx_finding *claimx_audit_at(const claimx_audit *audit, size_t index) {
  return index < claimx_audit_count(audit) ? &audit->audit.findings.list.at[index].shown : NULL;
}

size_t claimx_audit_comparison_count(const claimx_audit *audit) { return audit->audit.finished ? audit->audit.comparisons.n : 0; }

const claimx_comparison *claimx_audit_comparison_at(const claimx_audit *audit, size_t index) {
  return index < claimx_audit_comparison_count(audit) ? &audit->audit.comparisons.at[index] : NULL;
}

/* ---- reports ---- */

static const struct {
  const char *name;
  void (*write)(cx_out *out, const cx_audit_view *view);
} formats[] = {{"text", cx_audit_text}, {"json", cx_audit_json}, {"sarif", cx_audit_sarif}, {"html", cx_audit_html}};
enum { FORMATS = sizeof formats / sizeof *formats };
static const char *const names[] = {"text", "json", "sarif", "html", NULL};

const char *const *claimx_audit_formats(void) { return names; }

/* FORMATS: there is none of that name. */
static int format_of(const char *name) {
  int i = 0;
  while (name && i < FORMATS && strcmp(formats[i].name, name) != 0) i++;
  return i;
}

static claimx_status report_write(void (*write)(cx_out *out, const cx_audit_view *view), const cx_audit_view *view, claimx_sink sink,
                                  void *data) {
  cx_out *out = CX_NEW(view->scratch, cx_out);
  cx_out_start(out, sink, data);
  write(out, view);
  cx_out_flush(out);
  return out->failed ? CLAIMX_BAD_OUTPUT : CLAIMX_OK;
}

claimx_status claimx_audit_report(const claimx_audit *audit, const claimx_audit_report_options *options, claimx_sink sink, void *data) {
  cx_guard guard;
  cx_arena *volatile scratch = NULL;
  if (!sink || !audit->audit.finished || format_of(options ? options->format : NULL) == FORMATS) return CLAIMX_BAD_ARGUMENT;
  if (setjmp(guard.env)) {
    cx_arena_free(scratch);
    return CLAIMX_NO_MEMORY;
  }
  scratch = cx_arena_new(&guard);
  if (!scratch) return CLAIMX_NO_MEMORY;
  cx_audit_view view = {.audit = &audit->audit, .scratch = scratch, .summary = options && options->summary};
  claimx_status status = report_write(formats[format_of(options ? options->format : NULL)].write, &view, sink, data);
  cx_arena_free(scratch);
  return status;
}
