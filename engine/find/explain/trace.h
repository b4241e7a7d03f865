/* Why a text was read as it was: a scene that was watched into the public trace. For rule authors; extraction never comes here. */
#ifndef CX_FIND_TRACE_H
#define CX_FIND_TRACE_H

#include "find/scene/scene.h"
#include "rules/ruleset.h"

typedef struct cx_tracer {
  cx_scene *scene;
  const cx_places *places;
  cx_arena *arena, *scratch; /* the trace's; the call's */
  const cx_rule *only;
  size_t near;
  cx_drafts seen[CX_STEPS]; /* the drafts of all sentences after each step */
  cx_watch watch;
} cx_tracer;

/* Sets the scene's watch. Before cx_scene_run. */
void cx_tracer_watch(cx_tracer *tracer);
/* After it. */
void cx_trace_make(cx_tracer *tracer, claimx_trace *out);
/* Leaves the one number at `byte` of the source's text, and what concerns it; false where no number stands there. */
bool cx_trace_pick(cx_tracer *tracer, claimx_trace *trace, size_t byte);

/* The parts: what became of a sentence's numbers (trace_number.c), and of the rules (trace_rule.c). */
void cx_trace_numbers(cx_tracer *tracer, uint32_t line, claimx_traced *out);
void cx_trace_rules(cx_tracer *tracer, uint32_t line, claimx_traced *out);
claimx_field cx_trace_field(cx_tracer *tracer, cx_span reading);
claimx_rule_ref cx_trace_ref(cx_tracer *tracer, const cx_rule *rule);
const char *cx_trace_z(cx_tracer *tracer, cx_str s);
const char *cx_trace_format(cx_tracer *tracer, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
