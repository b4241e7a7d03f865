/* See trace.h. */
#include "find/explain/trace.h"

#include <stdarg.h>
#include <stdio.h>

#include "text/utf8.h"

static void look(void *data, const cx_scene *scene, cx_step after, uint32_t line) {
  cx_tracer *t = data;
  bool all = after == CX_STEP_CONTEXT;
  uint32_t first = all ? 0 : scene->lines.at[line].first_draft, count = all ? scene->drafts.n : scene->lines.at[line].draft_count;
  for (uint32_t i = first; i < first + count; i++) *cx_vec_add(t->scratch, &t->seen[after]) = scene->drafts.at[i];
}

void cx_tracer_watch(cx_tracer *t) {
  t->watch.look = look;
  t->watch.data = t;
  t->scene->watch = &t->watch;
}

const char *cx_trace_z(cx_tracer *t, cx_str s) { return cx_str_copy(t->arena, cx_utf8_shown(t->arena, s)).p; }

const char *cx_trace_format(cx_tracer *t, const char *format, ...) {
  char line[1024];
  va_list args;
  va_start(args, format);
  vsnprintf(line, sizeof line, format, args);
  va_end(args);
  return cx_trace_z(t, cx_str_of(line));
}

static claimx_span place(const cx_tracer *t, cx_span source) {
  uint32_t base = t->scene->document->at.start;
  cx_place a = cx_places_find(t->places, base + source.start), b = cx_places_find(t->places, base + source.end);
  return (claimx_span){base + source.start, base + source.end, a.character, b.character, a.line, a.column};
}

claimx_field cx_trace_field(cx_tracer *t, cx_span reading) {
  if (cx_span_empty(reading)) return (claimx_field){0};
  cx_span source = cx_reading_to_source(&t->scene->reading, reading);
  return (claimx_field){.quote = cx_trace_z(t, cx_str_at(t->scene->reading.source, source)), .span = place(t, source)};
}

claimx_rule_ref cx_trace_ref(cx_tracer *t, const cx_rule *rule) {
  return (claimx_rule_ref){cx_trace_z(t, rule->pack->name), cx_trace_z(t, rule->pack->version), cx_trace_z(t, rule->id)};
}

void cx_trace_make(cx_tracer *t, claimx_trace *out) {
  const cx_scene *scene = t->scene;
  out->language = scene->document->language == CX_LANGUAGE_EN ? "en" : scene->document->language == CX_LANGUAGE_ZH ? "zh" : "";
  claimx_traced *all = CX_NEW_N(t->arena, claimx_traced, scene->lines.n + 1);
  out->sentences = all;
  out->sentence_count = scene->lines.n;
  for (uint32_t i = 0; i < scene->lines.n; i++) {
    const cx_line *line = &scene->lines.at[i];
    all[i].text = cx_trace_z(t, cx_scene_text(scene, line->span));
    all[i].span = place(t, cx_reading_to_source(&scene->reading, line->span));
    all[i].slots = cx_trace_z(t, cx_slotted_shown(&line->slotted, scene->slotmap, scene->reading.text, t->scratch));
    cx_trace_numbers(t, i, &all[i]);
    cx_trace_rules(t, i, &all[i]);
  }
}

/* ---- one number ---- */

static bool concerns(const claimx_attempt *a, const claimx_told *n) {
  if (a->fate == CLAIMX_UNTRIED) return false;
  if (a->fate == CLAIMX_STOPPED) return true;
  for (size_t i = 0; i < a->capture_count; i++)
    if (strcmp(a->captures[i].role, "value") == 0)
      return a->captures[i].field.span.start < n->number.span.end && n->number.span.start < a->captures[i].field.span.end;
  return false;
}

bool cx_trace_pick(cx_tracer *t, claimx_trace *trace, size_t byte) {
  for (size_t s = 0; s < trace->sentence_count; s++) {
    const claimx_traced *from = &trace->sentences[s];
    for (size_t i = 0; i < from->number_count; i++) {
      const claimx_told *number = &from->numbers[i];
      if (byte < number->number.span.start || byte >= number->number.span.end) continue;
      claimx_traced *one = CX_NEW(t->arena, claimx_traced);
      *one = *from;
      one->numbers = number;
      one->number_count = 1;
      claimx_attempt *kept = CX_NEW_N(t->arena, claimx_attempt, from->attempt_count + 1);
      one->attempts = kept;
      one->attempt_count = 0;
      for (size_t k = 0; k < from->attempt_count; k++)
        if (concerns(&from->attempts[k], number)) kept[one->attempt_count++] = from->attempts[k];
      trace->sentences = one;
      trace->sentence_count = 1;
      return true;
    }
  }
  return false;
}
