/* Data before: a draft into the data of what stands before it, in its sentence or in those before. English. */
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

/* As many datasets as values: they stay paired in the sentences that follow. */
static bool from_group(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_found_data *out) {
  uint32_t values = d->slot->member_count;
  if (values < 2 || (scene->off & CLAIMX_OFF_ZIP)) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is_data(s) || s->member_count != values) continue;
    const cx_slot *own = &s->members[d->member];
    *out = (cx_found_data){own->core, own->entry ? own->entry->name : CX_STR("")};
    return true;
  }
  return false;
}

enum { CARRY = 3, CARRY_CHANGE = 2, CARRY_NAME = 3 }; /* sentences; more of them where the data have a name */

/* The data that a sentence works on, by its prepositions: one dataset, one list of them, or one phrase of data. Returns how
 * many (2: several); a list behind a colon names them all and counts as one, and "the test set" counts where nothing else does. */
uint32_t cx_data_worked_on(const cx_scene *scene, const cx_line *line, cx_found_data *out) {
  uint32_t count = 0;
  cx_span last_found = {0, 0}, part = {0, 0};
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "onto")) continue;
    cx_span np = cx_data_phrase(scene, line, hit->span.end);
    if (cx_span_empty(np) || cx_span_meets(np, last_found)) continue;
    cx_span list = cx_data_named_behind(scene, line, hit->span.end);
    if (!cx_span_empty(list)) {
      *out = (cx_found_data){list, CX_STR("")};
      return 1;
    }
    const cx_slot *known = cx_data_known(line, np);
    cx_span tried = known || cx_phrase_is_data(scene, line, np) ? (cx_span){0, 0} : cx_data_tried(scene, line, hit, np);
    if (!cx_span_empty(tried)) {
      *out = (cx_found_data){tried, CX_STR("")};
    } else if (known && cx_str_is(hit->entry->sub, "data")) {
      cx_span name = cx_whole_name(scene, known->core), all = cx_data_list(scene, line, name);
      bool one = cx_span_eq(all, name) && !known->member_count && known->entry;
      *out = (cx_found_data){all, one ? known->entry->name : CX_STR("")};
    } else {
      cx_span said = known ? (cx_span){0, 0} : cx_data_said_behind(scene, line, np);
      if (cx_str_is(hit->entry->sub, "source") && !cx_data_has_capital(scene, cx_span_empty(said) ? np : said)) continue;
      if (!cx_data_heads(scene, np) || (cx_span_empty(said) && !cx_data_is_told(scene, np))) continue;
      if (said.start == np.start && cx_slot_between(line, said.start, said.end, "Q")) continue; /* "a corpus of 400 letters": no name */
      if (cx_span_empty(said) && cx_data_is_part(scene, np)) {
        part = np;
        continue;
      }
      if (!cx_span_empty(said)) {
        np = said;
      } else {
        cx_str text = cx_scene_text(scene, np);
        if (cx_str_ends(text, CX_STR("s")) && !cx_str_ends(text, CX_STR("corpus"))) return 2; /* several */
      }
      *out = (cx_found_data){cx_data_cut(scene, line, np), CX_STR("")};
    }
    last_found = out->span;
    count++;
  }
  if (count) return count;
  cx_span sampled = cx_data_sampled(scene, line);
  if (!cx_span_empty(sampled)) part = sampled;
  if (!cx_span_empty(part)) *out = (cx_found_data){part, CX_STR("")};
  return !cx_span_empty(part);
}

/* Other data than those found, which a value since has: what follows may be on either. */
static bool changed_since(const cx_scene *scene, const cx_draft *d, const cx_line *line, cx_span data) {
  for (uint32_t i = line->first_draft + line->draft_count; &scene->drafts.at[i] < d; i++) {
    const cx_draft *o = &scene->drafts.at[i];
    bool other = !o->dropped && (o->kind == CLAIMX_SCORE || o->kind == CLAIMX_CHANGE) && !cx_span_empty(o->dataset) &&
                 cx_data_is_told(scene, o->dataset);
    if (other && o->sentence < d->sentence && !cx_span_meets(o->dataset, data) &&
        !cx_str_eq(cx_scene_text(scene, o->dataset), cx_scene_text(scene, data)))
      return true;
  }
  return false;
}

/* The last data that a sentence before works on, if there is but one. */
bool cx_data_from_before(const cx_scene *scene, const cx_draft *d, cx_found_data *out) {
  if (!cx_data_evaluates(d) || d->kind == CLAIMX_FRACTION) return false;
  uint32_t most = d->kind == CLAIMX_SCORE ? CARRY : CARRY_CHANGE;
  for (uint32_t back = 1; back <= most + CARRY_NAME && back <= d->sentence; back++) {
    const cx_line *line = &scene->lines.at[d->sentence - back];
    if (from_group(scene, line, d, out)) return true;
    cx_found_data found = {0};
    uint32_t count = cx_data_worked_on(scene, line, &found);
    if (!count) continue;
    bool told = count == 1 && (back <= most || cx_data_has_capital(scene, found.span)) && !changed_since(scene, d, line, found.span);
    if (told) *out = found;
    return told;
  }
  return false;
}

/* "81% on A, outperforming Y (70%)", "0.9 on A vs. 0.8 for Y": what the value before is set against has its data, on whichever side. */
static bool rivals(const cx_line *line, const cx_draft *before, const cx_draft *d) {
  if (before->dataset.end > d->quote.start || !cx_str_eq(before->slug, d->slug)) return false;
  for (uint32_t i = cx_hit_from(line, before->dataset.end); i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_entry_in(hit->entry, "comparison") && hit->span.start >= before->dataset.end && hit->span.end <= d->quote.start) return true;
  }
  return false;
}

/* "on A, X has a recall of 0.8 and an F1 of 0.7, compared to 0.6 for Y": data in front of one value are those of the next of its kind. */
bool cx_data_from_sibling(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_found_data *out) {
  bool pair = d->kind == CLAIMX_CHANGE && d->mention->from.form; /* "A rises from 4 to 18, and B from 9 to 53" */
  if ((d->kind != CLAIMX_SCORE && !pair) || !cx_data_evaluates(d)) return false;
  const cx_draft *before = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *o = &scene->drafts.at[i];
    if (o->dropped || o->relation == CX_RELATION_ASIDE || o->quote.end > d->quote.start || o->kind != d->kind) continue;
    if (!before || o->quote.start > before->quote.start) before = o;
  }
  if (!before || cx_span_empty(before->dataset)) return false;
  if (before->dataset.end > before->quote.start && !rivals(line, before, d)) return false;
  if (before->dataset.start < line->span.start || cx_data_parted(line, before->quote.end, d->quote.start)) return false;
  *out = (cx_found_data){before->dataset, before->dataset_name};
  return true;
}
