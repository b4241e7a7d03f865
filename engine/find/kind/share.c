/* What the share before, or the word of keeping, makes of a percent: a share as well ("keeps 98% at 4 bits and 95% at 2"), a rate, or where
 * a value stays; and which N/M is no share, but marks out of a total. */
#include "find/draft/beside.h"
#include "find/draft/draft.h"
#include "find/kind/kind.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "they make up 62% of the herd, rising to 81%": what a share comes to is a share. */
static void arrive(const cx_scene *scene, cx_draft *d) {
  bool arrives = d->kind == CLAIMX_SCORE && d->mention->shape == CX_SHAPE_PERCENT && d->relation == CX_RELATION_VALUE && d->move;
  const cx_draft *before = arrives && cx_span_empty(d->metric_span) ? cx_draft_stated_before(scene, d) : NULL;
  if (!before || before->kind != CLAIMX_FRACTION || before->mention->shape != CX_SHAPE_PERCENT) return;
  if (cx_mark_between(scene, before->quote.end, d->quote.start, ";:")) return;
  d->kind = CLAIMX_FRACTION;
  d->slug = before->slug;
}

/* "which stays above 90%": where a value stays, no share of anything. */
static void stay(const cx_scene *scene, cx_draft *d) {
  bool share = d->kind == CLAIMX_FRACTION && d->relation == CX_RELATION_KEEPS && d->mention->shape == CX_SHAPE_PERCENT;
  bool stays = share && d->move && cx_sub_is(d->move, "stay-verb"); /* "remains at", not "maintains" */
  if (stays && !cx_of_follows(scene, &scene->lines.at[d->sentence], d->slot)) d->kind = CLAIMX_SCORE;
}

/* "61% of responses are calm, 36% keep the tone": what the next part of a system's outputs does is a rate as well. */
static void next_rate(const cx_scene *scene, cx_draft *d) {
  enum { APART = 60 };
  bool share = d->kind == CLAIMX_FRACTION && d->mention->shape == CX_SHAPE_PERCENT && d->relation == CX_RELATION_KEEPS;
  share = share && d->rule->rank == CX_RANK_LAST; /* what a rule of its own says stays */
  const cx_draft *before = share && cx_str_is(d->slug, "other") ? cx_draft_stated_before(scene, d) : NULL;
  if (!before || before->kind != CLAIMX_SCORE || d->slot->span.start > before->quote.end + APART) return;
  bool rate = before->relation == CX_RELATION_KEEPS || cx_of_follows(scene, &scene->lines.at[before->sentence], before->slot);
  if (rate && !cx_of_follows(scene, &scene->lines.at[d->sentence], d->slot)) d->kind = CLAIMX_SCORE;
}

/* The nearest percent in front in the sentence that is a result: what stands between tells when and where it holds. */
static const cx_draft *result_before(const cx_scene *scene, const cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_draft *nearest = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    bool told = !b->dropped && b->quote.end <= d->quote.start && b->kind != CLAIMX_SETTING && b->mention->shape == CX_SHAPE_PERCENT;
    if (told && (!nearest || b->quote.end > nearest->quote.end)) nearest = b;
  }
  return nearest;
}

/* "keeps 98% of the accuracy at 4 bits and 95% at 2", "61% of its stars by day 10, but only 12% by day 90": the next share that is kept. */
static void next_kept(const cx_scene *scene, cx_draft *d) {
  enum { APART = 90 };
  bool value = d->kind == CLAIMX_SCORE && d->mention->shape == CX_SHAPE_PERCENT && d->rule->rank == CX_RANK_LAST;
  bool plain = value && d->relation == CX_RELATION_VALUE && !d->mention->plus && !d->mention->minus && !d->move;
  const cx_draft *before = plain ? result_before(scene, d) : NULL;
  if (!before || before->kind != CLAIMX_FRACTION || before->relation != CX_RELATION_KEEPS || !before->move) return;
  uint32_t start = before->quote.end, end = d->slot->span.start;
  const cx_line *line = &scene->lines.at[d->sentence];
  bool near = start < end && end - start < APART;
  if (!near || !cx_entry_in(before->move, "keep") || cx_slot_between(line, start, end, "UVFKW")) return;
  bool own = d->metric_span.start > d->quote.end || (d->metric_span.start > start && !cx_span_eq(d->metric_span, before->metric_span));
  if (own || cx_mark_between(scene, start, end, ";:()")) return;
  cx_span word = cx_phrase_word_before(scene, line->span.start, end);
  const cx_entry *least = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "beside-count", cx_scene_text(scene, word));
  if (least && (cx_str_is(least->name, "least") || cx_str_is(least->name, "few")))
    word = cx_phrase_word_before(scene, line->span.start, word.start);
  if (cx_span_empty(word)) return;
  const cx_entry *joint = cx_lexicon_find(scene->lexicon, "joint", cx_scene_text(scene, word));
  const cx_entry *turn = cx_lexicon_find(scene->lexicon, "clause-word", cx_scene_text(scene, word));
  if (!(joint && cx_str_is(joint->name, "and")) && !(turn && cx_str_is(turn->name, "while"))) return;
  d->kind = CLAIMX_FRACTION;
  d->slug = before->slug;
}

/* "scores 41/50 on A": marks out of a total, which no noun behind, no bracket around and no small numbers make a part of some things. */
static void marks(const cx_scene *scene, cx_draft *d) {
  enum { LEAST_TOTAL = 10 };
  const cx_mention *m = d->mention;
  cx_str text = scene->reading.text;
  bool part = d->kind == CLAIMX_FRACTION && m->shape == CX_SHAPE_PART && m->digits && d->rule->rank == CX_RANK_LAST && !d->move;
  if (!part || m->quote.end > m->number.end || !cx_str_is(d->unit, "1")) return;
  uint32_t stroke = m->number.start, total = 0;
  while (stroke < m->number.end && text.p[stroke] != '/') stroke++;
  for (uint32_t at = stroke + 1; at < m->number.end && cx_is_digit(text.p[at]); at++) total = total * 10 + (uint32_t)(text.p[at] - '0');
  bool one = stroke == m->number.start + 1 && text.p[m->number.start] == '1'; /* "1/30 the size" */
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) { /* "in 5/20 and 9/22": the list counts cases */
    const cx_draft *b = &scene->drafts.at[i];
    if (!b->dropped && b->mention->shape == CX_SHAPE_PART && b->kind == CLAIMX_FRACTION && b->quote.end < d->quote.start) return;
  }
  if (total < LEAST_TOTAL || one || cx_in_brackets(scene, line, d->slot->span)) return;
  bool apart = cx_ends_at(scene, m->number.start, " ") || scene->document->language == CX_LANGUAGE_ZH; /* not "(20/48 or 42%)" */
  if (!apart || cx_ends_at(scene, m->number.start, " in ") || cx_ends_at(scene, m->number.start, " for ")) return;
  uint32_t end = m->number.end, next = end + (end < line->span.end && text.p[end] == ' ');
  bool ends = next >= line->span.end || memchr(".,;", text.p[next], 3) != NULL;
  cx_span word = cx_span_of(next, cx_word_end(text, next, line->span.end, ""));
  const cx_entry *little = ends || cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
  if (ends || (little && next > end && !cx_of_follows(scene, line, d->slot))) d->kind = CLAIMX_SCORE;
}

/* "in 3/50 (6%)": alone in a bracket right behind a share, the same in percent. */
static void restate(const cx_scene *scene, cx_draft *d) {
  bool value = d->kind == CLAIMX_SCORE && d->mention->shape == CX_SHAPE_PERCENT && d->rule->rank == CX_RANK_LAST;
  const cx_draft *before = value && cx_span_empty(d->metric_span) ? cx_draft_stated_before(scene, d) : NULL;
  if (!before || before->kind != CLAIMX_FRACTION || before->mention->shape != CX_SHAPE_PART) return;
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_str between = cx_str_cut(scene->reading.text, before->quote.end, d->mention->whole.start);
  bool alone = cx_begins_at(scene, line, d->quote.end, ")") || cx_begins_at(scene, line, d->quote.end, ",");
  if (!cx_str_is(between, " (") || !alone) return;
  d->kind = CLAIMX_FRACTION;
  d->slug = before->slug;
}

void cx_share_settle(const cx_scene *scene, cx_draft *d) {
  arrive(scene, d);
  next_rate(scene, d);
  stay(scene, d);
  next_kept(scene, d);
  marks(scene, d);
  restate(scene, d);
}
