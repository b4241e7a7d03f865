/* The public functions about coverage; see claimx.h. */
#include <stdlib.h>

#include "claimx_private.h"
#include "find/explain/coverage.h"
#include "find/pipeline.h"

struct claimx_coverage {
  cx_arena *arena, *shown_arena; /* what is counted; what was handed out last */
  const claimx_rules *rules;
  cx_coverage counts;
  claimx_rule_use *uses;
};

claimx_status claimx_coverage_new(const claimx_rules *rules, claimx_coverage **coverage) {
  cx_guard guard;
  cx_arena *volatile arena = NULL, *volatile shown = NULL;
  *coverage = NULL;
  if (setjmp(guard.env)) goto no_memory;
  arena = cx_arena_new(&guard);
  shown = cx_arena_new(&guard);
  if (!arena || !shown) goto no_memory;
  claimx_coverage *made = CX_NEW(arena, claimx_coverage);
  *made = (claimx_coverage){.arena = arena, .shown_arena = shown, .rules = rules};
  cx_coverage_start(&made->counts, rules->set, arena);
  made->uses = CX_NEW_N(arena, claimx_rule_use, made->counts.rule_count);
  *coverage = made;
  return CLAIMX_OK;
no_memory:
  cx_arena_free(arena);
  cx_arena_free(shown);
  return CLAIMX_NO_MEMORY;
}

claimx_status claimx_coverage_add(claimx_coverage *coverage, const claimx_document *document) {
  cx_guard guard;
  cx_arena *volatile scratch = NULL;
  if (setjmp(guard.env)) {
    cx_arena_free(scratch);
    return CLAIMX_NO_MEMORY;
  }
  scratch = cx_arena_new(&guard);
  if (!scratch) return CLAIMX_NO_MEMORY;
  cx_arena_set_guard(coverage->arena, &guard);
  cx_log log = {.arena = scratch};
  cx_scene scene = {.rules = coverage->rules->set, .document = &document->document, .arena = scratch, .log = &log};
  scene.matcher = cx_matcher_new(scene.rules, CX_MATCH_ANCHORED, scratch);
  cx_scene_run(&scene);
  cx_coverage_count(&coverage->counts, &scene);
  cx_arena_free(scratch);
  return CLAIMX_OK;
}

size_t claimx_coverage_rules(const claimx_coverage *coverage, const claimx_rule_use **uses) {
  claimx_rule_use *list = coverage->uses;
  for (uint32_t i = 0; i < coverage->counts.rule_count; i++) {
    const cx_rule_count *c = &coverage->counts.rules[i];
    list[i] = (claimx_rule_use){{c->rule->pack->name.p, c->rule->pack->version.p, c->rule->id.p}, c->matched, c->won};
  }
  *uses = list;
  return coverage->counts.rule_count;
}

static int by_count(const void *a, const void *b) {
  const claimx_gap *x = a, *y = b;
  if (!*x->by != !*y->by) return *x->by ? 1 : -1;
  if (x->count != y->count) return x->count > y->count ? -1 : 1;
  int order = strcmp(x->shape, y->shape);
  return order ? order : strcmp(x->by, y->by);
}

claimx_status claimx_coverage_gaps(claimx_coverage *coverage, const claimx_gap **gaps, size_t *count) {
  cx_guard guard;
  if (setjmp(guard.env)) return CLAIMX_NO_MEMORY;
  cx_arena_set_guard(coverage->shown_arena, &guard);
  cx_arena_reset(coverage->shown_arena);
  uint32_t n = coverage->counts.gaps.n;
  claimx_gap *list = CX_NEW_N(coverage->shown_arena, claimx_gap, n);
  for (uint32_t i = 0; i < n; i++) {
    const cx_gap *g = &coverage->counts.gaps.at[i];
    list[i] = (claimx_gap){g->shape.p, g->by.p, g->count, g->quote.p, g->sentence.p, g->source.p, g->line, g->column};
  }
  if (n) qsort(list, n, sizeof *list, by_count);
  *gaps = list;
  *count = n;
  return CLAIMX_OK;
}

void claimx_coverage_free(claimx_coverage *coverage) {
  if (!coverage) return;
  cx_arena_free(coverage->shown_arena);
  cx_arena_free(coverage->arena);
}
