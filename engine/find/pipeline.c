/* The pipeline: a document into drafts, asides and unexplained numbers. The table of contents of engine/find. */
#include "find/pipeline.h"

#include "find/account.h"
#include "find/context/context.h"
#include "find/draft/draft.h"
#include "find/kind/circumstance.h"
#include "find/kind/kind.h"
#include "find/mention/mention.h"
#include "find/metric/metric.h"
#include "find/name/name.h"
#include "find/scene/field_unit.h"
#include "find/scene/near.h"
#include "find/scene/spoken.h"
#include "find/slot/atom.h"
#include "find/slot/coordinate.h"

static cx_str word_cell(const void *lexicon, const char *list, const char *column, cx_str word) {
  const cx_entry *entry = cx_lexicon_find(lexicon, list, word);
  return entry ? cx_entry_get(entry, column) : CX_STR("");
}

cx_words cx_words_of(const cx_lexicon *lexicon) { return (cx_words){word_cell, lexicon}; }

static void read_lines(cx_scene *scene) {
  cx_words words = cx_words_of(scene->lexicon);
  cx_reading_make(scene->document, &words, scene->arena, scene->log, &scene->reading);
  cx_sentences sentences = {0};
  cx_sentences_find(scene->reading.text, scene->document->language, &words, scene->arena, &sentences);
  for (uint32_t i = 0; i < sentences.n; i++) {
    cx_line *line = cx_vec_add(scene->arena, &scene->lines);
    line->span = sentences.at[i];
    uint32_t *marks = CX_NEW_N(scene->arena, uint32_t, cx_span_len(line->span));
    line->marks = marks;
    cx_lexicon_mark(scene->lexicon, scene->reading.text, line->span, scene->document->language, scene->arena, &line->hits, marks);
    cx_mentions_find(scene->lexicon, scene->reading.text, line->span, scene->document->language, marks, scene->arena, &line->mentions);
    if (line->mentions.n) cx_barriers_find(scene, line);
  }
}

static void look(cx_scene *scene, cx_step after, uint32_t line) {
  if (scene->watch && scene->watch->look) scene->watch->look(scene->watch->data, scene, after, line);
}

/* A sentence without a number says nothing that rules could match; its names still count. */
static void find_drafts(cx_scene *scene, uint32_t index) {
  cx_line *line = &scene->lines.at[index];
  line->first_draft = scene->drafts.n;
  if (line->mentions.n == 0) return;
  cx_atoms_find(scene, line);
  cx_coordinate(scene, line);
  if (!(scene->off & CLAIMX_OFF_RULES))
    cx_matcher_run(scene->matcher, line->slotted.text, scene->document->language, scene->arena, scene->log, &line->matches);
  cx_drafts_build(scene, index);
  look(scene, CX_STEP_RULES, index);
  cx_drafts_fallback(scene, index);
  cx_drafts_nested(scene, index);
  look(scene, CX_STEP_FALLBACK, index);
  cx_drafts_ellipsis(scene, index);
  look(scene, CX_STEP_ELLIPSIS, index);
  line = &scene->lines.at[index];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->relation == CX_RELATION_ASIDE) continue;
    cx_draft_metric(scene, d);
    cx_draft_kind(scene, d);
    if (!cx_given_by_theory(scene, d)) continue;
    d->relation = CX_RELATION_ASIDE;
    d->rule = cx_last_rule("form.formula");
  }
  look(scene, CX_STEP_METRIC, index);
}

void cx_scene_run(cx_scene *scene) {
  scene->lexicon = cx_ruleset_lexicon(scene->rules);
  scene->slotmap = cx_ruleset_slotmap(scene->rules);
  read_lines(scene);
  scene->nature = cx_is_of_nature(scene);
  cx_terms_find(scene);
  cx_spoken_find(scene);
  cx_field_units_read(scene);
  cx_names_find(scene);
  cx_topic_find(scene);
  for (uint32_t i = 0; i < scene->lines.n; i++) find_drafts(scene, i);
  cx_units_carry(scene);
  cx_units_count(scene);
  cx_drafts_context(scene);
  look(scene, CX_STEP_CONTEXT, 0);
  cx_account(scene);
}
