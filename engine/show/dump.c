/* Dumps: one stage of the pipeline as JSON, for people who write rules and stages. The shape of a dump is not part of the outside contract.
 */
#include "claimx_private.h"
#include "find/pipeline.h"
#include "find/record.h"
#include "show/writer.h"

typedef struct dumper {
  cx_json *json;
  cx_scene *scene;
} dumper;

static void span(dumper *d, const char *key, cx_span at) {
  cx_json_open(d->json, key, '[', true);
  cx_json_unsigned(d->json, NULL, at.start);
  cx_json_unsigned(d->json, NULL, at.end);
  cx_json_close(d->json, ']');
}

static void stretch(dumper *d, const char *key, cx_span at) {
  if (!cx_span_empty(at)) cx_json_text(d->json, key, cx_scene_text(d->scene, at));
}

static void number(dumper *d, const char *key, cx_number n) {
  if (n.form == CX_NUMBER_NONE) return;
  cx_json_number(d->json, key, (claimx_number){.text = cx_number_print(d->scene->arena, n).p, .decimal = n.form == CX_NUMBER_DECIMAL});
}

static void mention_fields(dumper *d, const cx_mention *m) {
  cx_json_string(d->json, "shape", cx_shape_name(m->shape));
  stretch(d, "number", m->number);
  stretch(d, "quote", m->quote);
  stretch(d, "whole", m->whole);
  number(d, "low", m->low);
  number(d, "high", m->high);
  number(d, "from", m->from);
  number(d, "to", m->to);
  number(d, "plus_minus", m->plus_minus);
  cx_json_text(d->json, "unit", m->unit);
  cx_json_string(d->json, "bound", claimx_bound_name((claimx_bound)m->bound));
  cx_json_string(d->json, "statistic", claimx_statistic_name((claimx_statistic)m->statistic));
  if (m->approximate) cx_json_bool(d->json, "approximate", true);
  cx_json_string(d->json, "aside", m->aside);
}

static void dump_document(dumper *d) {
  const cx_document *doc = d->scene->document;
  cx_json_text(d->json, "id", doc->id);
  cx_json_text(d->json, "source", doc->source);
  cx_json_text(d->json, "title", doc->title);
  cx_json_text(d->json, "part", doc->part);
  span(d, "at", doc->at);
  cx_json_text(d->json, "text", cx_str_at(doc->text, doc->at));
}

static void dump_reading(dumper *d) {
  cx_json_text(d->json, "text", d->scene->reading.text);
  cx_json_open(d->json, "segments", '[', false);
  for (uint32_t i = 0; i < d->scene->reading.segment_count; i++) {
    const cx_segment *s = &d->scene->reading.segments[i];
    if (s->verbatim) continue;
    cx_json_open(d->json, NULL, '{', true);
    cx_json_text(d->json, "source", cx_str_cut(d->scene->reading.source, s->source, s->source + s->source_length));
    cx_json_text(d->json, "reading", cx_str_cut(d->scene->reading.text, s->reading, s->reading + s->reading_length));
    cx_json_unsigned(d->json, "at", s->source);
    cx_json_close(d->json, '}');
  }
  cx_json_close(d->json, ']');
}

static void dump_sentences(dumper *d) {
  cx_json_open(d->json, "sentences", '[', false);
  for (uint32_t i = 0; i < d->scene->lines.n; i++) cx_json_text(d->json, NULL, cx_scene_text(d->scene, d->scene->lines.at[i].span));
  cx_json_close(d->json, ']');
}

static void dump_mentions(dumper *d) {
  cx_json_open(d->json, "mentions", '[', false);
  for (uint32_t i = 0; i < d->scene->lines.n; i++)
    for (uint32_t k = 0; k < d->scene->lines.at[i].mentions.n; k++) {
      cx_json_open(d->json, NULL, '{', true);
      mention_fields(d, &d->scene->lines.at[i].mentions.at[k]);
      cx_json_close(d->json, '}');
    }
  cx_json_close(d->json, ']');
}

static void dump_slots(dumper *d) {
  cx_json_open(d->json, "sentences", '[', false);
  for (uint32_t i = 0; i < d->scene->lines.n; i++) {
    const cx_slotted *s = &d->scene->lines.at[i].slotted;
    cx_json_text(d->json, NULL, cx_slotted_shown(s, d->scene->slotmap, d->scene->reading.text, d->scene->arena));
  }
  cx_json_close(d->json, ']');
}

static void dump_matches(dumper *d) {
  cx_json_open(d->json, "matches", '[', false);
  for (uint32_t i = 0; i < d->scene->lines.n; i++) {
    const cx_line *line = &d->scene->lines.at[i];
    for (uint32_t k = 0; k < line->matches.n; k++) {
      const cx_match *m = &line->matches.at[k];
      cx_json_open(d->json, NULL, '{', true);
      cx_json_text(d->json, "rule", m->rule->id);
      stretch(d, "text", cx_slotted_to_reading(&line->slotted, m->span));
      for (int r = 0; r < CX_ROLE_COUNT; r++)
        if (!cx_span_empty(m->roles[r])) stretch(d, cx_role_name((cx_role)r), cx_slotted_to_reading(&line->slotted, m->roles[r]));
      cx_json_close(d->json, '}');
    }
  }
  cx_json_close(d->json, ']');
}

static void dump_drafts(dumper *d) {
  cx_json_open(d->json, "drafts", '[', false);
  for (uint32_t i = 0; i < d->scene->drafts.n; i++) {
    const cx_draft *draft = &d->scene->drafts.at[i];
    cx_json_open(d->json, NULL, '{', true);
    cx_json_text(d->json, "rule", draft->rule->id);
    cx_json_string(d->json, "relation", cx_relation_name(draft->relation));
    stretch(d, "quote", draft->quote);
    if (draft->relation != CX_RELATION_ASIDE) {
      cx_json_string(d->json, "kind", claimx_kind_name(draft->kind));
      cx_json_text(d->json, "metric", draft->slug);
      cx_json_string(d->json, "direction", claimx_direction_name(draft->direction));
    }
    stretch(d, "metric_words", draft->metric_span);
    stretch(d, "move", draft->move_span);
    stretch(d, "subject", draft->subject);
    stretch(d, "baseline", draft->baseline);
    stretch(d, "dataset", draft->dataset);
    cx_json_close(d->json, '}');
  }
  cx_json_close(d->json, ']');
}

static void dump_claims(dumper *d) {
  claimx_result result = {0};
  cx_record_make(d->scene, cx_document_places(d->scene->document, d->scene->arena), 0, d->scene->arena, &result);
  cx_json_open(d->json, "claims", '[', false);
  for (size_t i = 0; i < result.claim_count; i++) cx_json_claim(d->json, &result.claims[i]);
  cx_json_close(d->json, ']');
}

static const struct {
  const char *name;
  void (*dump)(dumper *d);
} stages[] = {
    {"document", dump_document}, {"reading", dump_reading}, {"sentences", dump_sentences}, {"mentions", dump_mentions},
    {"slots", dump_slots},       {"matches", dump_matches}, {"drafts", dump_drafts},       {"claims", dump_claims},
};
enum { STAGES = sizeof stages / sizeof *stages };

const char *const *claimx_stages(void) {
  static const char *const names[] = {"document", "reading", "sentences", "mentions", "slots", "matches", "drafts", "claims", NULL};
  return names;
}

static claimx_status dump_with(void (*dump)(dumper *d), const claimx_rules *rules, const claimx_document *document, claimx_sink sink,
                               void *data) {
  cx_guard guard;
  cx_arena *volatile scratch = NULL;
  if (setjmp(guard.env)) {
    cx_arena_free(scratch);
    return CLAIMX_NO_MEMORY;
  }
  scratch = cx_arena_new(&guard);
  if (!scratch) return CLAIMX_NO_MEMORY;
  cx_log log = {.arena = scratch};
  cx_scene scene = {.rules = rules->set, .document = &document->document, .arena = scratch, .log = &log};
  scene.matcher = cx_matcher_new(rules->set, CX_MATCH_ANCHORED, scratch);
  cx_scene_run(&scene);
  cx_out *out = CX_NEW(scratch, cx_out);
  cx_out_start(out, sink, data);
  cx_json json = {.out = out};
  dumper d = {&json, &scene};
  cx_json_open(&json, NULL, '{', false);
  dump(&d);
  cx_json_close(&json, '}');
  cx_out_char(out, '\n');
  cx_out_flush(out);
  bool failed = out->failed;
  cx_arena_free(scratch);
  return failed ? CLAIMX_BAD_OUTPUT : CLAIMX_OK;
}

claimx_status claimx_dump(const claimx_rules *rules, const claimx_document *document, const char *stage, claimx_sink sink, void *data) {
  for (size_t i = 0; i < STAGES; i++)
    if (strcmp(stages[i].name, stage) == 0) return dump_with(stages[i].dump, rules, document, sink, data);
  return CLAIMX_BAD_ARGUMENT;
}
