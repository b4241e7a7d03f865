/* Tested: the value of a test in brackets ("better than X (p < 0.01, d = 0.4)") is of the comparison before it, or of the movement that
 * it stands beside ("+3% over X (p = 0.02)"). English. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "p = | 0.02", "p value = | 0.02", "Cohen's d of | 0.4" */
bool cx_is_test(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const char *p = scene->reading.text.p;
  uint32_t at = d->mention->whole.start;
  while (at > line->span.start && strchr(" =<>:~", p[at - 1])) at--;
  if (at == d->mention->whole.start) return false;
  cx_span last = cx_phrase_word_before(scene, line->span.start, at);
  const cx_entry *role = cx_span_empty(last) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, last));
  if (role && cx_str_is(role->name, "preposition") && last.start > line->span.start && p[last.start - 1] == ' ') at = last.start - 1;
  uint32_t from = at;
  for (int words = 0; words < 2; words++) {
    while (from > line->span.start && !strchr(" (,;[=$", p[from - 1])) from--;
    if (cx_lexicon_find(scene->lexicon, "significance", cx_str_cut(scene->reading.text, from, at))) return true;
    if (from == line->span.start || p[from - 1] != ' ') return false;
    from--;
  }
  return false;
}

/* The nearest phrase that a comparison names before a place, with no mark between. */
static cx_span compared_ahead(const cx_scene *scene, const cx_line *line, uint32_t at) {
  for (uint32_t i = line->hits.n; i-- > 0;) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit->span.end >= at || !cx_entry_in(hit->entry, "comparison")) continue;
    if (cx_mark_between(scene, hit->span.end, at, ";:")) break;
    if (cx_compares_nothing(line, hit)) continue;
    cx_span np = cx_compared(scene, line, hit);
    if (!cx_span_empty(np) && np.end <= at && !cx_mark_between(scene, np.end, at, ",;:")) return np;
  }
  return (cx_span){0, 0};
}

/* The movement or pair of values beside the test: in its bracket, or right before that. */
static const cx_draft *beside(cx_scene *scene, const cx_draft *d, cx_span aside) {
  const cx_draft *o = cx_draft_before(scene, d);
  while (o && o->sentence == d->sentence && cx_span_empty(o->baseline)) o = cx_draft_before(scene, o);
  if (!o || o->sentence != d->sentence) return NULL;
  if (cx_span_empty(aside))
    return o->quote.end < d->quote.start && !cx_mark_between(scene, o->quote.end, d->quote.start, ";:()") ? o : NULL;
  bool inside = cx_span_holds(aside, o->quote);
  return inside || !cx_mark_between(scene, o->quote.end, aside.start - 1, ",;:()") ? o : NULL;
}

void cx_tests_compared(cx_scene *scene) {
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->kind != CLAIMX_SCORE) continue;
    const cx_line *line = &scene->lines.at[d->sentence];
    if (!cx_is_test(scene, line, d)) continue;
    cx_span aside = cx_bracket_around(scene, line, d->quote);
    const cx_draft *o = beside(scene, d, aside);
    cx_span rival = cx_span_empty(aside) ? (cx_span){0, 0} : compared_ahead(scene, line, aside.start - 1);
    if (cx_span_empty(rival) && o) rival = o->baseline;
    if (cx_span_empty(rival)) continue;
    d->baseline = rival;
    if (cx_span_meets(d->subject, rival)) d->subject = o ? o->subject : (cx_span){0, 0};
  }
}
