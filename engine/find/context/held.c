/* Held: what the sentence before compares with into the baseline of a movement whose own sentence goes on with it: tells it in numbers
 * ("In particular, it gains 3%"), speaks of the same movement ("The gain is largest on B, with 9%") or of other data ("On B, it gains
 * 4%"). English. */
#include "find/context/compared.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* Whether a sentence compares with something itself. */
static bool compares(const cx_scene *scene, const cx_line *line) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_entry_in(hit->entry, "comparison") && !cx_compares_nothing(line, hit) && !cx_span_empty(cx_compared(scene, line, hit)))
      return true;
  }
  return false;
}

/* "X outperforms the rivals.", "clear gains over the rivals.": what a sentence without a result in numbers compares with. */
static cx_span told_in_words(const cx_scene *scene, const cx_line *line) {
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (!d->dropped && d->kind != CLAIMX_COUNT && d->kind != CLAIMX_SETTING) return (cx_span){0, 0};
  }
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "comparison") || cx_compares_nothing(line, hit)) continue;
    if (!cx_str_is(hit->entry->name, "beats") && !cx_str_ends(cx_scene_text(scene, hit->span), CX_STR(" over"))) continue;
    cx_span np = cx_compared(scene, line, hit);
    if (!cx_span_empty(np)) return np;
  }
  return (cx_span){0, 0};
}

/* What the last result of a sentence with a rival is compared with; `same`: the last movement of the draft's metric in its direction
 * ("It gains 4% F1 over X. …, it gains 6% F1"), where its rival is told there and not held itself. */
static cx_span last_against(const cx_scene *scene, const cx_line *line, const cx_draft *d, bool same) {
  cx_span none = {0, 0};
  if (same && (!d->slug.n || cx_str_is(d->slug, "other"))) return none;
  for (uint32_t i = line->first_draft + line->draft_count; i-- > line->first_draft;) {
    const cx_draft *last = &scene->drafts.at[i];
    bool moves = cx_draft_moves(last), result = (moves || last->kind == CLAIMX_SCORE) && !cx_span_empty(last->baseline);
    bool meant = same ? moves && last->direction == d->direction && cx_str_eq(last->slug, d->slug) : result;
    if (last->dropped || !meant) continue;
    cx_str own = cx_scene_text(scene, d->subject), other = cx_scene_text(scene, last->subject);
    bool held = same && last->baseline.start < line->span.start;
    return !held && (!own.n || !other.n || cx_str_eq(own, other)) ? last->baseline : none;
  }
  return none;
}

/* "A second pass further cuts it by 9%": from the result before on. */
static bool goes_beyond(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  for (uint32_t at = line->span.start; at < d->quote.start;) {
    cx_str word = cx_compared_word(scene, line, at);
    const cx_entry *role = word.n ? cx_lexicon_find(scene->lexicon, "elaboration", word) : NULL;
    if (role && cx_str_is(role->name, "beyond")) return true;
    at = word.n ? (uint32_t)(word.p - scene->reading.text.p) + (uint32_t)word.n : at + 1;
    while (at < d->quote.start && !cx_is_alnum(scene->reading.text.p[at])) at++;
  }
  return false;
}

/* "This 6× gap", "The improvements": the movement of the sentence before opens this one. */
static bool opens_with_movement(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { WORDS = 4 };
  cx_span first = {at, at};
  for (int words = 0; words < WORDS; words++) {
    cx_str word = cx_compared_word(scene, line, first.end);
    if (!word.n) return false;
    first = cx_span_of((uint32_t)(word.p - scene->reading.text.p), (uint32_t)(word.p - scene->reading.text.p) + (uint32_t)word.n);
    for (uint32_t i = 0; i < line->hits.n && words; i++) {
      const cx_hit *hit = &line->hits.at[i];
      bool noun = hit->span.end == first.end && hit->span.start <= first.start && cx_str_is(hit->entry->vocabulary->slot, "U") &&
                  cx_str_ends(hit->entry->sub, CX_STR("noun"));
      if (noun) return true;
    }
  }
  return false;
}

cx_span cx_baseline_held(const cx_scene *scene, const cx_draft *d) {
  cx_span none = {0, 0}, held = none;
  if (!d->sentence || !cx_draft_moves(d)) return none;
  const cx_line *own = &scene->lines.at[d->sentence], *line = own - 1;
  uint32_t at = own->span.start, end;
  const cx_entry *opener = cx_lexicon_longest(scene->lexicon, "elaboration", scene->reading.text, own->span, &end);
  if (opener && cx_str_is(opener->name, "In particular")) held = told_in_words(scene, line);
  if (opener && cx_begins_at(scene, own, end, ", ") && end + 2 < own->span.end) {
    at = end + 2;
    opener = cx_lexicon_longest(scene->lexicon, "elaboration", scene->reading.text, cx_span_of(at, own->span.end), &end);
  }
  bool place = opener && cx_str_is(opener->name, "place");
  bool grows = d->move && cx_str_ends(d->move->sub, CX_STR("verb")); /* "The lead lasts while the pond grows 8×" */
  bool same = opener && !grows && cx_str_is(opener->name, "same") && opens_with_movement(scene, own, at);
  if (cx_span_empty(held) && (place || same)) held = last_against(scene, line, d, false);
  if (cx_span_empty(held) && !goes_beyond(scene, own, d)) held = last_against(scene, line, d, true);
  return cx_span_empty(held) || compares(scene, own) ? none : held; /* dear, and thus asked last */
}
