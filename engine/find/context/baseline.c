/* Baselines: a draft into what its value is compared against. Which comparison of the sentence speaks of this value, and how near it
 * stands; what it names, compared.c tells. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

/* "year over year", "over-the-air", "robustness against blur" compare nothing. */
static bool idiom(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  cx_str before = cx_scene_text(scene, cx_phrase_word_before(scene, line->span.start, hit->span.start));
  if (cx_compared_ends(scene, hit->span, "against") && cx_lexicon_find(scene->lexicon, "withstand", before)) return true;
  return scene->reading.text.p[hit->span.end] == '-' || cx_str_eq(before, cx_scene_text(scene, np));
}

/* A mark that parts clauses. */
static bool mark_between(const cx_scene *scene, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; i++)
    if (strchr(";:", scene->reading.text.p[i]) || (scene->reading.text.p[i] == ',' && scene->reading.text.p[i + 1] == ' ')) return true;
  return false;
}

/* "beats X (70.1 vs. 66.8)": the first value is the better one's. */
static bool has_twin(const cx_scene *scene, const cx_draft *d) {
  cx_str text = scene->reading.text;
  return (d->kind == CLAIMX_SCORE || d->kind == CLAIMX_MEASURE) && cx_str_starts(cx_str_cut(text, d->quote.end, text.n), CX_STR(" vs"));
}

/* The quantity is the compared one's own: "against 22.1 for X", "over X (FID 18.9". */
static bool is_its_own(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  if (hit->span.end > d->quote.start) return false;
  if (d->quote.end <= np.start) return true;
  if (np.end < d->quote.start && np.end + 40 > d->quote.start &&
      cx_str_starts(cx_str_cut(scene->reading.text, np.end, d->quote.start), CX_STR("'s ")))
    return true; /* "compared to X's recall of 80%" */
  cx_span result = cx_result_told(scene, line, d);
  if (!cx_span_empty(result) && result.start == np.end + 1) return true; /* "surpassing X results of 0.7" */
  if (d->kind == CLAIMX_CHANGE && d->bound == CX_UNDER && cx_str_is(hit->entry->name, "par")) return false; /* "matching X (within 1%)" */
  if (has_twin(scene, d)) return false;
  bool system = false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    system = system || (cx_slot_is_system(&line->slotted.slots[i]) && line->slotted.slots[i].core.end == np.end);
  if (d->kind == CLAIMX_CHANGE && (d->mention->plus || d->mention->minus || d->move)) return false; /* "over X (+3%)", "over X (3% fewer" */
  if (np.end + 2 == d->mention->whole.start && scene->reading.text.p[np.end + 1] == '(') return true;
  if (!system && cx_str_is(hit->entry->name, "beats")) return false; /* "surpasses strong baselines (FID 5.6)" */
  return np.end < d->quote.start && np.end + 40 > d->quote.start && memchr(scene->reading.text.p + np.end, '(', d->quote.start - np.end) &&
         !memchr(scene->reading.text.p + np.end, ')', d->quote.start - np.end);
}

/* A mark or "with" between what is compared and the value: "over X's score of 0.8" is X's. */
static bool parted(const cx_scene *scene, uint32_t from, uint32_t to) {
  for (uint32_t at = from; at < to; at++)
    if (strchr(",(", scene->reading.text.p[at]) || cx_str_starts(cx_str_cut(scene->reading.text, at, to), CX_STR(" with "))) return true;
  return false;
}

/* "…, while the variant surpasses X by 3 points": the comparison has a number of its own, and is not about the value before it; a
 * participle goes on with the statement ("…, surpassing X by 3 points"). */
static bool has_margin(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  enum { NEAR = 48 };
  cx_str text = scene->reading.text;
  if (d->kind == CLAIMX_SCORE && cx_str_ends(cx_scene_text(scene, hit->span), CX_STR("ing"))) return false;
  for (uint32_t at = np.end; at + 4 < line->span.end && at < np.end + NEAR && !strchr(",.;", text.p[at]); at++) {
    if (!cx_begins_at(scene, line, at, " by ")) continue;
    for (uint32_t i = 0; i < line->mentions.n; i++)
      if (line->mentions.at[i].number.start > at && line->mentions.at[i].number.start < at + NEAR) return true;
  }
  return false;
}

/* "a recall of 0.8, cutting the error by 40% relative to X": what moves is compared. */
static bool moves_between(const cx_line *line, uint32_t from, uint32_t to) {
  bool moved = false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start < from || s->core.end > to) continue;
    moved = moved || (cx_slot_is(s, "U") && s->entry);
    if (moved && s->mention) return true;
  }
  return false;
}

/* "36 points, while being 9% better than X": a movement behind a break is compared, and not the value before it. */
static bool moves_apart(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t to) {
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *o = &scene->drafts.at[i];
    bool moved =
        !o->dropped && (o->kind == CLAIMX_CHANGE || o->kind == CLAIMX_SPEEDUP) && o->quote.start >= d->quote.end && o->quote.end <= to;
    if (moved && cx_data_parted(line, d->quote.end, o->quote.start)) return true;
  }
  return false;
}

/* "A by 40% and B by 20%, clearly outperforming X.": a participle behind a comma that closes the sentence tells what the whole is better
 * than, where no value of its own follows. */
static bool closes(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_str text = scene->reading.text;
  if (!cx_str_ends(cx_scene_text(scene, hit->span), CX_STR("ing"))) return false;
  uint32_t at = hit->span.start;
  for (int words = 0; words < 2 && at > line->span.start + 2 && text.p[at - 2] != ','; words++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    cx_str adverb = cx_scene_text(scene, word);
    if (!adverb.n || !(cx_str_ends(adverb, CX_STR("ly")) || cx_lexicon_find(scene->lexicon, "adverb", adverb))) return false;
    at = word.start;
  }
  if (at < line->span.start + 2 || text.p[at - 2] != ',') return false;
  for (uint32_t i = 0; i < line->mentions.n; i++)
    if (line->mentions.at[i].number.start > hit->span.end) return false;
  return true;
}

/* "gains over X, with an F1 of 0.8": a noun of betterment without a number of its own, which the comparison goes with. */
static bool better_in_words(const cx_line *line, const cx_hit *hit, uint32_t value) {
  enum { APART = 40, OF_ITS_OWN = 14, REACH = 120 };
  if (value > hit->span.end + REACH) return false;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *noun = &line->hits.at[i];
    if (!cx_str_is(noun->entry->vocabulary->slot, "U") ||
        !(cx_str_is(noun->entry->sub, "good-noun") || cx_str_is(noun->entry->sub, "up-noun")))
      continue;
    if (noun->span.start > hit->span.start || noun->span.end + APART < hit->span.start) continue;
    bool counted = false;
    for (uint32_t k = 0; k < line->mentions.n; k++) {
      cx_span number = line->mentions.at[k].number;
      counted = counted || (number.end + OF_ITS_OWN > noun->span.start && number.start < hit->span.start);
    }
    if (!counted) return true;
  }
  return false;
}

/* "0.96, 1.40 and 1.43, which were comparable to X": of all the values before. */
static bool sums_up(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  uint32_t at = hit->span.start;
  for (int words = 0; words < 3; words++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return false;
    if (cx_compared_ends(scene, word, "which")) return true;
    at = word.start;
  }
  return false;
}

/* "comparable to X, while our model gains 3%": a clause with a subject of its own. */
static bool new_subject(const cx_scene *scene, const cx_line *line, uint32_t from, uint32_t to) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit->span.start < from || hit->span.end > to || !cx_str_is(hit->entry->vocabulary->class_name, "breaks")) continue;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_compared_word(scene, line, hit->span.end));
    if (role && cx_str_is(role->name, "determiner")) return true;
  }
  return false;
}

enum { OPENING = 90, FARTHER = 100, RELATIVE = 150 };

/* How far a comparison may stand from a quantity of a kind, on either side. */
static const struct {
  claimx_kind kind;
  uint32_t before, after;
} limits[] = {
    {CLAIMX_CHANGE, 160, 190}, {CLAIMX_SPEEDUP, 160, 190}, {CLAIMX_SCORE, 150, 170}, {CLAIMX_MEASURE, 40, 40}, {CLAIMX_FRACTION, 110, 60},
};

static uint32_t limit_of(claimx_kind kind, bool after) {
  for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
    if (limits[i].kind == kind) return after ? limits[i].after : limits[i].before;
  return 0;
}

static bool may_open(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  return hit->span.start == line->span.start || (cx_str_is(hit->entry->name, "against") && cx_ends_at(scene, hit->span.start, ", "));
}

/* "Compared with X, …", "results show that, compared with X, …": said of the whole clause that follows. */
static bool opens_clause(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  return may_open(scene, line, hit) && (hit->span.start == line->span.start || cx_begins_at(scene, line, np.end, ", "));
}

/* Whether cost_of() may be less than CX_FAR, by the place alone: asked first, for what is compared costs more to tell. */
static bool in_reach(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit) {
  bool after = hit->span.start >= d->quote.end;
  if (cx_distance(scene, line, d->quote, hit->span) < limit_of(d->kind, after) + FARTHER) return true;
  return after ? d->kind == CLAIMX_SCORE && sums_up(scene, line, hit) : may_open(scene, line, hit) || has_twin(scene, d);
}

/* How far the comparison stands from the quantity, CX_FAR where it is no comparison of this quantity. */
static uint32_t cost_of(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  bool moved = d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_SPEEDUP;
  bool after = hit->span.start >= d->quote.end;
  uint32_t cost = cx_distance(scene, line, d->quote, hit->span);
  if (idiom(scene, line, hit, np) || is_its_own(scene, line, d, hit, np)) return CX_FAR;
  bool beats = cx_str_is(hit->entry->name, "beats");
  bool spends = d->kind == CLAIMX_FRACTION && !after && cx_slot_between(line, np.end, d->quote.start, "W");
  bool single = !memchr(scene->reading.text.p + hit->span.start, ' ', cx_span_len(hit->span));
  if (d->kind == CLAIMX_FRACTION && (beats || single) && !spends) return CX_FAR; /* but "beats X with only half the steps" */
  bool twin = !after && has_twin(scene, d) && np.end + 2 == d->mention->whole.start && cx_opened_at(scene, d->mention->whole.start);
  if (twin) return 0; /* "faster than X (0.2 s vs. 0.8 s)" */
  bool aside = moved && np.end + 2 == d->mention->whole.start && cx_opened_at(scene, d->mention->whole.start); /* "than X (7% fewer" */
  if (!after && !aside && cx_compared_ends(scene, hit->span, "than")) return CX_FAR;
  bool in_words =
      (moved || d->kind == CLAIMX_SCORE) && !after && better_in_words(line, hit, d->quote.start) && parted(scene, np.end, d->quote.start);
  if (!after && !in_words && cx_compared_ends(scene, hit->span, "over") && mark_between(scene, np.end, d->quote.start)) return CX_FAR;
  if (d->kind == CLAIMX_SCORE && after && cx_str_is(hit->entry->name, "against") && moves_between(line, d->quote.end, hit->span.start))
    return CX_FAR;
  if (!moved && after && beats && has_margin(scene, line, d, hit, np)) return CX_FAR;
  if (moved && !after && !beats && new_subject(scene, line, np.end, d->quote.start)) return CX_FAR;
  bool opens = !after && opens_clause(scene, line, hit, np);
  if (d->kind == CLAIMX_SCORE && !after && !beats && !opens && !in_words) return CX_FAR; /* "a win rate against X of 60%" */
  if (moved && after && beats && !closes(scene, line, hit)) return CX_FAR; /* "a 2× speedup while outperforming X" is another statement */
  if (d->kind == CLAIMX_SCORE && after && cost > RELATIVE && sums_up(scene, line, hit)) cost = RELATIVE;
  if (opens && cost > OPENING) cost = OPENING;
  if (cost >= limit_of(d->kind, after) + (moved && beats ? FARTHER : 0)) return CX_FAR;
  return d->kind == CLAIMX_SCORE && after && !beats && moves_apart(scene, line, d, hit->span.start) ? CX_FAR : cost;
}

/* "Intersection over Union", "over 45×": a word of a metric, or of another number's bound. */
static bool no_comparison(const cx_line *line, const cx_hit *hit) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *other = &line->hits.at[i];
    if (cx_entry_in(other->entry, "comparison") && cx_str_is(other->entry->name, "none") && cx_span_holds(other->span, hit->span))
      return true; /* "rather than" */
    if (cx_str_is(other->entry->vocabulary->slot, "M") && cx_span_holds(other->span, hit->span) &&
        cx_span_len(other->span) > cx_span_len(hit->span))
      return true;
  }
  for (uint32_t i = 0; i < line->mentions.n; i++)
    if (!cx_span_empty(line->mentions.at[i].bound_span) && cx_span_meets(line->mentions.at[i].bound_span, hit->span)) return true;
  return false;
}

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
    bool noun = role && (cx_str_is(role->name, "preposition") || cx_str_is(role->name, "determiner")); /* "with match density" */
    return !noun && scene->reading.text.p[hit->span.start - 1] != '-' && !governs(scene, line, hit);
  }
  return (role && cx_str_is(role->name, "stop")) || cx_str_ends(cx_scene_text(scene, before), CX_STR("ly"));
}

/* "improves the recall head by 3%": what a verb of movement moves is no baseline, unless it is a system or what a comparison speaks of. */
static bool is_moved(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (cx_span_empty(d->move_span)) return false;
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

/* "15% of fine-tuning steps": may tell which or whose; a comparison of the sentence says it better. */
static bool is_compound(const cx_scene *scene, cx_span owner) {
  cx_str text = cx_scene_text(scene, owner);
  return cx_str_is_lower(text, "-") && memchr(text.p, '-', text.n) != NULL;
}

/* "X outperforms the rivals. In particular, it gains 3%": what the sentence before beats, where no number of its own follows. */
static cx_span beaten_before(const cx_scene *scene, const cx_draft *d) {
  if (!d->sentence || (d->kind != CLAIMX_CHANGE && d->kind != CLAIMX_SPEEDUP)) return (cx_span){0, 0};
  const cx_line *own = &scene->lines.at[d->sentence], *line = own - 1;
  uint32_t end;
  if (line->draft_count || !cx_lexicon_longest(scene->lexicon, "elaboration", scene->reading.text, own->span, &end)) return (cx_span){0, 0};
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "comparison") || no_comparison(line, hit)) continue;
    if (!cx_str_is(hit->entry->name, "beats")) continue;
    cx_span np = cx_compared(scene, line, hit);
    if (!cx_span_empty(np)) return np;
  }
  return (cx_span){0, 0};
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
    if (hit->span.end >= pronoun.start || !cx_entry_in(hit->entry, "comparison") || no_comparison(line, hit)) continue;
    cx_span np = cx_compared(scene, line, hit);
    if (!cx_span_empty(np) && np.end < pronoun.start) best = np;
  }
  return best;
}

/* Behind a phrase and what its bracket adds: "processors (CPU)|". */
static uint32_t behind_aside(const cx_scene *scene, const cx_line *line, uint32_t at) {
  if (at < line->span.end && scene->reading.text.p[at] == ')') return at + 1; /* "the rival (X|)" */
  cx_span inside = cx_bracket_behind(scene, line, at);
  return cx_span_empty(inside) ? at : inside.end + 1;
}

/* "4.2 and 3.1 times less than plain processors (CPU) and graphics cards (GPU)": as many phrases as values, and no more; the member's. */
static cx_span paired_phrase(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span np) {
  cx_str text = scene->reading.text;
  cx_span own = np;
  for (uint32_t i = 0;; i++) {
    if (i == d->member) own = np;
    uint32_t at = behind_aside(scene, line, np.end), joint = cx_joint_length(cx_str_cut(text, at, line->span.end));
    cx_span next = joint ? cx_phrase_after(scene, line, at + joint) : (cx_span){0, 0};
    enum { ARTICLE = 4 };
    bool last = i + 2 == d->slot->member_count; /* by "and", not by a comma: "Compared with X, Y reaches 50% and 27%" */
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

/* "beats X with 46% of its parameters": a share of what the sentence compares with before. */
static cx_span owned_before(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (d->kind != CLAIMX_FRACTION || !cx_begins_at(scene, line, d->quote.end, " of ")) return (cx_span){0, 0};
  cx_str word = cx_compared_word(scene, line, d->quote.end + 3);
  const cx_entry *owner = word.n ? cx_lexicon_find(scene->lexicon, "pronoun", word) : NULL;
  return owner && cx_str_is(owner->name, "whose") ? stands_for(scene, line, d->quote) : (cx_span){0, 0};
}

void cx_draft_baseline(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->baseline) && is_moved(scene, line, d)) d->baseline = (cx_span){0, 0};
  if (!cx_span_empty(d->baseline)) {
    cx_span owner = result_of(scene, d->baseline);
    d->baseline = cx_compared_named(scene, line, cx_span_empty(owner) ? d->baseline : owner);
    if (cx_lexicon_find(scene->lexicon, "pronoun", cx_scene_text(scene, d->baseline))) d->baseline = stands_for(scene, line, d->baseline);
    return;
  }
  cx_compared_share(scene, line, d);
  cx_span owned = owned_before(scene, line, d);
  if (!cx_span_empty(owned)) d->baseline = owned;
  cx_span whole = d->baseline;
  if (d->kind == CLAIMX_FRACTION && !cx_span_empty(whole) && is_compound(scene, whole)) d->baseline = (cx_span){0, 0};
  if (!cx_span_empty(d->baseline) || d->kind == CLAIMX_COUNT || d->kind == CLAIMX_SETTING || d->kind == CLAIMX_PARAMETERS ||
      d->kind == CLAIMX_RANK)
    return;
  uint32_t least = CX_FAR;
  uint32_t values = d->slot->member_count;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if ((!cx_entry_in(hit->entry, "comparison") && !cx_entry_in(hit->entry, "even")) || cx_span_meets(hit->span, d->mention->whole))
      continue;
    if (!in_reach(scene, line, d, hit)) continue;
    bool par = cx_str_is(hit->entry->name, "par") || cx_entry_in(hit->entry, "even");
    if (no_comparison(line, hit) || (par && !is_verb(scene, line, hit))) continue;
    if (par && d->kind == CLAIMX_SCORE && hit->span.start < d->quote.end) continue;
    cx_span np = cx_compared(scene, line, hit);
    if (cx_span_empty(np) || cx_span_eq(np, d->subject)) continue;
    uint32_t cost = cost_of(scene, line, d, hit, np);
    if (cost >= least) continue;
    least = cost;
    d->baseline = np;
  }
  if (cx_span_empty(d->baseline)) d->baseline = cx_span_empty(whole) ? beaten_before(scene, d) : whole;
  if (values < 2 || cx_span_empty(d->baseline) || (scene->off & CLAIMX_OFF_ZIP)) return;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention && s->member_count == values && s->core.start == d->baseline.start) {
      d->baseline = s->members[d->member].core;
      return;
    }
  }
  cx_span phrase = least < CX_FAR ? paired_phrase(scene, line, d, d->baseline) : (cx_span){0, 0};
  if (!cx_span_empty(phrase)) d->baseline = phrase;
}
