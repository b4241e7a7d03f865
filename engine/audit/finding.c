/* Findings; see finding.h. */
#include "audit/finding.h"

#include <stdlib.h>

#include "text/utf8.h"

const cx_finding_kind cx_finding_kinds[CX_FINDING_CODES] = {
#define CX_FINDING(CODE, code, group, severity, about) {code, about, CX_GROUP_##group, CLAIMX_##severity},
#include "audit/finding.def"
#undef CX_FINDING
};

const char *cx_finding_group_name(cx_finding_group group) {
  static const char *const names[] = {"accounting", "arithmetic", "summary", "across", "structure"};
  return names[group];
}

cx_finding *cx_finding_add(cx_findings *findings, cx_finding_code code, cx_str text, cx_str computation) {
  cx_arena *arena = findings->arena;
  const cx_finding_kind *kind = &cx_finding_kinds[code];
  cx_finding *f = cx_vec_add(arena, &findings->list);
  f->code = code;
  f->order = findings->list.n;
  f->shown = (claimx_finding){.code = kind->code,
                              .group = cx_finding_group_name(kind->group),
                              .severity = kind->severity,
                              .about = kind->about,
                              .text = cx_str_copy(arena, text).p,
                              .computation = computation.n ? cx_str_copy(arena, computation).p : NULL};
  return f;
}

void cx_finding_at(cx_findings *findings, cx_finding *f, const char *role, const cx_audited *of, claimx_span span, const char *quote) {
  if (f->shown.place_count == CX_MOST_PLACES) return;
  if (f->shown.place_count == f->room) {
    f->room = f->room ? 4 * f->room : 2;
    claimx_finding_place *more = CX_NEW_N(findings->arena, claimx_finding_place, f->room);
    if (f->places) memcpy(more, f->places, f->shown.place_count * sizeof *more);
    f->shown.places = f->places = more;
  }
  f->places[f->shown.place_count++] = (claimx_finding_place){
      .role = role, .document = of->index, .result = of->result, .span = span, .quote = cx_str_copy(findings->arena, cx_str_of(quote)).p};
}

void cx_finding_at_text(cx_findings *findings, cx_finding *f, const char *role, const cx_audited *of, cx_span text) {
  const cx_places *places = cx_document_places(of->document, findings->arena);
  cx_place a = cx_places_find(places, text.start), b = cx_places_find(places, text.end);
  claimx_span span = {text.start, text.end, a.character, b.character, a.line, a.column};
  cx_finding_at(findings, f, role, of, span, cx_utf8_shown(findings->arena, cx_str_at(of->document->text, text)).p);
}

static int order(const void *left, const void *right) {
  const cx_finding *a = left, *b = right;
  const claimx_finding_place *p = a->places, *q = b->places;
  size_t from = p ? p->document : 0, to = q ? q->document : 0;
  if (from != to) return from < to ? -1 : 1;
  size_t at = p ? p->span.start : 0, other = q ? q->span.start : 0;
  if (at != other) return at < other ? -1 : 1;
  if (a->code != b->code) return a->code < b->code ? -1 : 1;
  return a->order < b->order ? -1 : a->order > b->order;
}

void cx_findings_sort(cx_findings *findings) {
  if (findings->list.n) qsort(findings->list.at, findings->list.n, sizeof *findings->list.at, order);
}
