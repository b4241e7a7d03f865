/* Baselines: a draft into what its value is compared against. Of the comparisons of its sentence the nearest (reach.c: how near each
 * stands); what it names, compared.c tells. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

/* "point matches cover all frames": the word behind is the verb, for an article follows it. */
static bool governs(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  if (cx_entry_in(hit->entry, "even")) return false;
  cx_str word = cx_compared_word(scene, line, hit->span.end);
  const cx_entry *own = word.n ? cx_lexicon_find(scene->lexicon, "phrase", word) : NULL;
  cx_str next = word.n && !own ? cx_compared_word(scene, line, (uint32_t)(word.p - scene->reading.text.p) + (uint32_t)word.n) : (cx_str){0};
  const cx_entry *role = next.n ? cx_lexicon_find(scene->lexicon, "phrase", next) : NULL;
  return role && cx_str_is(role->name, "determiner");
}

/* "while matching X", "closely matching X"; not "with matching labels", "the matching step". */
static bool is_verb(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_span before = cx_phrase_word_before(scene, line->span.start, hit->span.start);
  if (cx_span_empty(before)) return true; /* behind a mark */
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, before));
  if (!cx_str_ends(cx_scene_text(scene, hit->span), CX_STR("ing"))) {
    bool noun = role && (cx_str_is(role->name, "preposition") || cx_str_is(role->name, "determiner")) &&
                !cx_compared_ends(scene, before, "to"); /* "with match density", but "to match X" */
    return !noun && scene->reading.text.p[hit->span.start - 1] != '-' && !governs(scene, line, hit);
  }
  return (role && cx_str_is(role->name, "stop")) || cx_str_ends(cx_scene_text(scene, before), CX_STR("ly"));
}

/* "improves the recall head by 3%": what a verb of movement moves is no baseline, unless it is a system or what a comparison speaks of. */
static bool is_moved(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { ARTICLE = 3 };
  if (cx_span_empty(d->move_span)) return false;
  cx_span than = cx_phrase_word_before(scene, line->span.start, d->baseline.start);
  if (cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, than)) && cx_span_len(than) <= ARTICLE)
    than = cx_phrase_word_before(scene, line->span.start, than.start); /* "than the" */
  if (cx_compared_ends(scene, than, "than")) return false;
  for (uint32_t i = 0; i < line->hits.n; i++)
    if (cx_entry_in(line->hits.at[i].entry, "comparison") && cx_span_meets(line->hits.at[i].span, d->move_span)) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (cx_slot_is_system(&line->slotted.slots[i]) && cx_span_holds(d->baseline, line->slotted.slots[i].core)) return false;
  for (uint32_t at = d->baseline.end; at > d->baseline.start;) {
    cx_span word = cx_phrase_word_before(scene, d->baseline.start, at);
    if (cx_span_empty(word)) break;
    if (cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, word)) ||
        cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, word)))
      return false;
    at = word.start;
  }
  return true;
}

/* "15% of hand-stirring steps": may tell which or whose; a comparison of the sentence says it better. */
static bool is_compound(const cx_scene *scene, cx_span owner) {
  cx_str text = cx_scene_text(scene, owner);
  return cx_str_is_lower(text, "-") && memchr(text.p, '-', text.n) != NULL;
}

/* "the results of X", as a rule captured it: X. */
static cx_span result_of(const cx_scene *scene, cx_span np) {
  uint32_t end = np.start;
  while (end < np.end && scene->reading.text.p[end] != ' ') end++;
  bool result = cx_lexicon_find(scene->lexicon, "result", cx_str_cut(scene->reading.text, np.start, end)) != NULL;
  if (!result || !cx_str_starts(cx_str_cut(scene->reading.text, end, np.end), CX_STR(" of "))) return (cx_span){0, 0};
  return (cx_span){end + 4, np.end};
}

/* "gains over X, outperforming them by 3%": what the sentence compares with before the pronoun. */
static cx_span stands_for(const cx_scene *scene, const cx_line *line, cx_span pronoun) {
  cx_span best = {0, 0};
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit->span.end >= pronoun.start || !cx_entry_in(hit->entry, "comparison") || cx_compares_nothing(line, hit)) continue;
    cx_span np = cx_compared(scene, line, hit);
    if (!cx_span_empty(np) && np.end < pronoun.start) best = np;
  }
  return best;
}

/* "matches X, yet clearly | outperforms | it": what the pronoun behind a verb stands for. */
static cx_span meant(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_str word = cx_compared_word(scene, line, hit->span.end);
  if (!cx_str_is(hit->entry->name, "beats") || !word.n || !cx_lexicon_find(scene->lexicon, "pronoun", word)) return (cx_span){0, 0};
  return stands_for(scene, line, (cx_span){hit->span.start, hit->span.end + 1});
}

/* "4.2 and 3.1 times less than plain processors (CPU) and graphics cards (GPU)": as many phrases as values, and no more; the member's. */
static cx_span paired_phrase(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span np) {
  cx_str text = scene->reading.text;
  cx_span first = cx_phrase_after(scene, line, np.start);
  if (first.end < np.end && (!cx_draft_moves(d) || !(cx_compared_is_kind(scene, first) || cx_ends_in_system(line, first))))
    return (cx_span){0, 0};
  np.end = first.end; /* of a whole list */
  cx_span own = np;
  for (uint32_t i = 0;; i++) {
    if (i == d->member) own = np;
    uint32_t at = cx_behind_aside(scene, line, np.end), joint = cx_joint_length(cx_str_cut(text, at, line->span.end));
    cx_span next = joint ? cx_phrase_after(scene, line, at + joint) : (cx_span){0, 0};
    enum { ARTICLE = 4 };
    bool last = i + 2 == d->slot->member_count; /* by "and", not by a comma: "Compared with X, Y reaches 46% and 23%" */
    if (last && cx_str_is(cx_str_cut(text, at, at + joint), ", ")) joint = 0;
    bool joined = joint && !cx_span_empty(next) && next.start <= at + joint + ARTICLE && !cx_quantity_at(line, next.start) &&
                  !cx_lexicon_find(scene->lexicon, "verb", cx_compared_word(scene, line, next.start)) &&
                  !cx_str_ends(cx_compared_word(scene, line, next.start), CX_STR("ing"));
    for (uint32_t k = 0; k < line->slotted.slot_count && joined; k++) {
      const cx_slot *s = &line->slotted.slots[k];
      if (s->core.start >= at && s->core.start < next.end && (cx_slot_is(s, "U") || cx_slot_is(s, "V") || cx_slot_is(s, "W")))
        joined = false;
    }
    if (i + 1 == d->slot->member_count) return joined ? (cx_span){0, 0} : cx_compared_named(scene, line, own);
    if (!joined) return (cx_span){0, 0};
    np = next;
  }
}

/* "beats X with 38% of its layers": a share of what the sentence compares with before. */
static cx_span owned_before(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (d->kind != CLAIMX_FRACTION || !cx_begins_at(scene, line, d->quote.end, " of ")) return (cx_span){0, 0};
  cx_str word = cx_compared_word(scene, line, d->quote.end + 3);
  const cx_entry *owner = word.n ? cx_lexicon_find(scene->lexicon, "pronoun", word) : NULL;
  return owner && cx_str_is(owner->name, "whose") ? stands_for(scene, line, d->quote) : (cx_span){0, 0};
}

/* "the tuned and plain rivals by 3 and 4 points": two that share their noun, and two values; the member's. */
static cx_span paired_half(const cx_scene *scene, const cx_draft *d, cx_span np) {
  enum { JOINT = 5 };
  uint32_t joint = 0, count = 0;
  for (uint32_t at = np.start; at + JOINT < np.end; at++)
    if (cx_str_is(cx_str_cut(scene->reading.text, at, at + JOINT), " and ")) joint = at, count++;
  if (count != 1 || d->slot->member_count != 2) return (cx_span){0, 0};
  if (!cx_draft_moves(d)) return (cx_span){0, 0}; /* scores may be of two data */
  return d->member ? (cx_span){joint + JOINT, np.end} : (cx_span){np.start, joint};
}

/* "the accuracy of | X |", "| X |'s accuracy": whose the metric is that a verb in front moves. */
static cx_span metric_owner(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { ARTICLE = 5 };
  if (cx_begins_at(scene, line, d->metric_span.end, " of ")) return cx_phrase_after(scene, line, d->metric_span.end + 4);
  cx_span np = cx_phrase_after(scene, line, d->move_span.end + 1), whose = cx_phrase_possessor(scene, np);
  return np.start <= d->move_span.end + ARTICLE && whose.end < d->metric_span.start ? whose : (cx_span){0, 0};
}

/* "TOOL improves the accuracy of | X | by 4%": whose metric a system improves, where the sentence compares it with no other. */
static cx_span improved_owner(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span none = {0, 0};
  bool moved = cx_draft_moves(d) && d->move && cx_str_ends(d->move->sub, CX_STR("verb"));
  if (!moved || cx_span_empty(d->metric_span) || d->metric_span.start < d->move_span.end || d->metric_span.end > d->quote.start)
    return none;
  cx_span np = metric_owner(scene, line, d);
  if (cx_span_empty(np) || np.end > d->slot->span.start || cx_quantity_at(line, np.start)) return none;
  if (cx_str_ends(cx_compared_word(scene, line, line->span.start), CX_STR("ing")))
    return none; /* "Tuning on these data raises the recall of X": X's own */
  if (cx_span_meets(np, d->subject) || cx_str_eq(cx_scene_text(scene, np), cx_scene_text(scene, d->subject))) return none;
  bool kind = cx_compared_is_kind(scene, np);
  if (d->mention->from.form && !kind) return none; /* "raises the recall of X from 60% to 70%": X's own */
  bool system = kind || cx_ends_in_system(line, np);
  return system ? cx_compared_named(scene, line, np) : none;
}

/* "beats common rivals, with 8% fewer faults | compared to X": a participle or "with" leads to the value from afar, so that a comparison
 * behind in its own clause is nearer than letters tell. */
static bool led_from_afar(const cx_scene *scene, const cx_draft *d, const cx_hit *hit, cx_span np) {
  bool afar = np.end < d->quote.start && cx_draft_moves(d) && cx_str_is(hit->entry->name, "beats");
  return afar && cx_mark_between(scene, np.end, d->quote.start, ",");
}

static bool in_own_clause(const cx_scene *scene, const cx_draft *d, const cx_hit *hit) {
  bool behind = hit->span.start > d->quote.end && cx_str_is(hit->entry->name, "against") && !cx_compared_ends(scene, hit->span, "than");
  return behind && !cx_mark_between(scene, d->quote.end, hit->span.start, ",;:");
}

/* What the nearest comparison of the sentence names, and how near it stands; CX_FAR where none speaks of the value. */
static cx_span nearest(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t *least) {
  cx_span best = {0, 0};
  bool afar = false;
  *least = CX_FAR;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if ((!cx_entry_in(hit->entry, "comparison") && !cx_entry_in(hit->entry, "even")) || cx_span_meets(hit->span, d->mention->whole))
      continue;
    if (!cx_comparison_in_reach(scene, line, d, hit)) continue;
    bool par = cx_str_is(hit->entry->name, "par") || cx_entry_in(hit->entry, "even");
    if (cx_compares_nothing(line, hit) || (par && !is_verb(scene, line, hit))) continue;
    cx_span np = cx_compared(scene, line, hit);
    if (cx_span_empty(np)) np = meant(scene, line, hit);
    if (cx_span_empty(np) || cx_span_eq(np, d->subject)) continue;
    uint32_t cost = cx_comparison_cost(scene, line, d, hit, np);
    bool nearer = cost < *least || (afar && cost < CX_FAR && in_own_clause(scene, d, hit));
    if (nearer) *least = cost, best = np, afar = led_from_afar(scene, d, hit, np);
  }
  return best;
}

/* What a rule took for the baseline, by its name. */
static cx_span of_rule(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span owner = result_of(scene, d->baseline), told = cx_compared_told(scene, line, d->baseline);
  if (told.end > d->baseline.end) return told;
  cx_span named = cx_compared_named(scene, line, cx_span_empty(owner) ? d->baseline : owner);
  return cx_lexicon_find(scene->lexicon, "pronoun", cx_scene_text(scene, named)) ? stands_for(scene, line, named) : named;
}

/* Of as many rivals as values, the member's; else all of them. */
static cx_span of_member(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span all, bool compared) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention && s->member_count == d->slot->member_count && s->core.start == all.start) return s->members[d->member].core;
  }
  cx_span phrase = compared ? paired_phrase(scene, line, d, all) : (cx_span){0, 0};
  if (cx_span_empty(phrase)) phrase = paired_half(scene, d, all);
  return cx_span_empty(phrase) ? all : phrase;
}

void cx_draft_baseline(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->baseline) && is_moved(scene, line, d)) d->baseline = (cx_span){0, 0};
  if (!cx_span_empty(d->baseline)) {
    d->baseline = of_rule(scene, line, d);
    if (d->slot->member_count > 1 && !(scene->off & CLAIMX_OFF_ZIP)) d->baseline = of_member(scene, line, d, d->baseline, true);
    return;
  }
  cx_draft_whole(scene, line, d);
  cx_span owned = owned_before(scene, line, d);
  if (!cx_span_empty(owned)) d->baseline = owned;
  cx_span whole = d->baseline;
  if (d->kind == CLAIMX_FRACTION && !cx_span_empty(whole) && is_compound(scene, whole)) d->baseline = (cx_span){0, 0};
  if (!cx_span_empty(d->baseline) || d->kind == CLAIMX_COUNT || d->kind == CLAIMX_SETTING || d->kind == CLAIMX_PARAMETERS ||
      d->kind == CLAIMX_RANK)
    return;
  uint32_t least;
  d->baseline = nearest(scene, line, d, &least);
  if (cx_span_empty(d->baseline)) d->baseline = whole;
  if (cx_span_empty(d->baseline)) d->baseline = cx_baseline_held(scene, d);
  if (cx_span_empty(d->baseline)) d->baseline = improved_owner(scene, line, d);
  if (d->slot->member_count < 2 || cx_span_empty(d->baseline) || (scene->off & CLAIMX_OFF_ZIP)) return;
  d->baseline = of_member(scene, line, d, d->baseline, least < CX_FAR);
}
