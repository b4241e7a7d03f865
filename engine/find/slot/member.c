/* Members: a row of atoms in which a list that goes on from a metric to a noun that no vocabulary has ("accuracy and adaptability") has an
 * atom for it, and in which metrics that share one head ("compute and memory efficiency") each have it. Called by atom.c; what makes the
 * list a group is coordinate.c. English. */
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/atom.h"
#include "find/slot/coordinate.h"

/* The quality of its own with which a list goes on behind a place, or none. */
static cx_span quality_behind(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t next) {
  enum { SHORTEST = 7 };
  cx_str text = scene->reading.text;
  uint32_t start = at + cx_joint_length(cx_str_cut(text, at, line->span.end)), end = cx_word_end(text, start, line->span.end, "");
  cx_str word = cx_str_cut(text, start, end);
  bool noun = start > at && end <= next && word.n >= SHORTEST && cx_str_is_lower(word, "") && cx_ends_as_quality(scene, word);
  return noun && cx_phrase_ends_at(scene, line, end) ? cx_span_of(start, end) : (cx_span){0, 0};
}

/* "in accuracy and adaptability": the second is measured as the first is. */
static void add_members(cx_scene *scene, cx_line *line) {
  const cx_entry *own = cx_lexicon_find(scene->lexicon, "metric", CX_STR("score of its own"));
  cx_atoms kept = {0};
  for (uint32_t i = 0; own && i < line->atoms.n; i++) {
    cx_atom last = line->atoms.at[i];
    *cx_vec_add(scene->arena, &kept) = last;
    uint32_t next = i + 1 < line->atoms.n ? line->atoms.at[i + 1].span.start : line->span.end;
    while (last.class == CX_ATOM_METRIC) {
      cx_span noun = quality_behind(scene, line, last.span.end, next);
      if (cx_span_empty(noun)) break;
      uint16_t block = cx_atom_block(scene, CX_STR("M"), own->sub);
      last = (cx_atom){.class = CX_ATOM_METRIC, .block = block, .span = noun, .core = noun, .entry = own};
      *cx_vec_add(scene->arena, &kept) = last;
    }
  }
  if (own) line->atoms = kept;
}

/* "compute and memory efficiency": what the vocabulary has for the first with the head of the second. */
static void share_heads(const cx_scene *scene, cx_line *line) {
  for (uint32_t i = 0; i + 1 < line->atoms.n; i++) {
    cx_atom *first = &line->atoms.at[i];
    const cx_atom *second = first + 1;
    if (first->class != CX_ATOM_METRIC || second->class != CX_ATOM_METRIC || second->span.start < first->span.end) continue;
    cx_str gap = cx_str_cut(scene->reading.text, first->span.end, second->span.start);
    if (!cx_joins_members(scene, gap) && !cx_str_is(gap, "/")) continue;
    cx_span head = cx_phrase_word_before(scene, second->span.start, second->span.end);
    cx_str own = cx_scene_text(scene, first->core), word = cx_scene_text(scene, head);
    if (cx_span_empty(head) || head.start == second->span.start) continue;
    const cx_entry *whole = cx_lexicon_find_pair(scene->lexicon, "metric", own, word);
    if (!whole) continue;
    first->entry = whole;
    first->block = cx_atom_block(scene, CX_STR("M"), whole->sub);
  }
}

void cx_atoms_list(cx_scene *scene, cx_line *line) {
  if (scene->document->language != CX_LANGUAGE_EN) return;
  share_heads(scene, line);
  add_members(scene, line);
}
