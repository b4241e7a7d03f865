/* Reach: a comparison of a sentence into how far it stands from a value, and whether it speaks of that value at all: not where it is the
 * rival's own, where it has a number of its own, or where it belongs to another clause. English. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "year over year", "over-the-air", "robustness against blur" compare nothing. */
static bool idiom(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  cx_str before = cx_scene_text(scene, cx_phrase_word_before(scene, line->span.start, hit->span.start));
  if (cx_compared_ends(scene, hit->span, "against") && cx_lexicon_find(scene->lexicon, "withstand", before)) return true;
  return scene->reading.text.p[hit->span.end] == '-' || cx_str_eq(before, cx_scene_text(scene, np));
}

/* "a recall of 0.6, far | below X", "3× | below X"; not "rates that lie below X". */
static bool lies_below(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit) {
  if (hit->span.start < d->quote.end) return false;
  if (cx_draft_moves(d)) return hit->span.start == d->quote.end + 1;
  uint32_t at = hit->span.start;
  cx_span word = cx_phrase_word_before(scene, line->span.start, at);
  const cx_entry *role = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "adverb", cx_scene_text(scene, word));
  if (role || cx_str_ends(cx_scene_text(scene, word), CX_STR("ly"))) at = word.start;
  bool dash = cx_ends_at(scene, at, "- ") || cx_ends_at(scene, at, "— ") || cx_ends_at(scene, at, "– ");
  return d->kind == CLAIMX_SCORE && at > line->span.start + 2 && (cx_ends_at(scene, at, ", ") || dash);
}

/* A mark that parts clauses. */
static bool mark_between(const cx_scene *scene, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; i++)
    if (strchr(";:", scene->reading.text.p[i]) || (scene->reading.text.p[i] == ',' && scene->reading.text.p[i + 1] == ' ')) return true;
  return false;
}

/* "beats X (73.4 vs. 68.2)": the first value is the better one's. */
static bool has_twin(const cx_scene *scene, const cx_draft *d) {
  cx_str text = scene->reading.text;
  const cx_line *line = &scene->lines.at[d->sentence];
  if ((d->kind != CLAIMX_SCORE && d->kind != CLAIMX_MEASURE) || !cx_begins_at(scene, line, d->quote.end, " ")) return false;
  uint32_t end;
  const cx_entry *joint = cx_lexicon_longest(scene->lexicon, "joint", text, cx_span_of(d->quote.end + 1, line->span.end), &end);
  return joint && cx_sub_is(joint, "versus");
}

/* "surpassing the best rival | score of | 0.6": only what the value is a value of stands between. */
static bool result_reached(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t end) {
  cx_str text = scene->reading.text;
  if (d->kind != CLAIMX_SCORE || end >= d->slot->span.start || text.p[end] != ' ') return false;
  cx_str word = cx_compared_word(scene, line, end);
  uint32_t at = (uint32_t)(word.p - text.p) + (uint32_t)word.n;
  bool told = word.n && cx_lexicon_find(scene->lexicon, "result", word);
  for (uint32_t i = 0; i < line->slotted.slot_count && !told; i++)
    if (cx_slot_is(&line->slotted.slots[i], "M") && line->slotted.slots[i].core.start == end + 1) {
      at = line->slotted.slots[i].core.end;
      told = true;
    }
  return told && cx_str_is(cx_str_cut(text, at, d->slot->span.start), " of ");
}

/* "a score of 0.8, surpassing X (0.6) and the others (best: Y, 0.7)", "… surpassing X at 0.6": what stands in brackets or right behind the
 * rival is the rivals', for the value that is compared stands before it. */
static bool is_rivals(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  uint32_t end = cx_behind_aside(scene, line, np.end);
  bool at = end < d->slot->span.start && cx_str_is(cx_str_cut(scene->reading.text, end, d->slot->span.start), " at ");
  if (d->kind != CLAIMX_SCORE || (!at && cx_span_empty(cx_bracket_around(scene, line, d->quote)))) return false;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *o = &scene->drafts.at[i];
    if (!o->dropped && o->kind == d->kind && o->quote.end < hit->span.start && cx_str_eq(o->slug, d->slug)) return true;
  }
  return false;
}

/* "matches X on small sets, reaching 0.8", "is comparable to X (achieving 0.8)": a participle goes on with the value of who is compared. */
static bool goes_on_reaching(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t from) {
  for (uint32_t i = cx_slot_from(line, from); i < line->slotted.slot_count && line->slotted.slots[i].core.start < d->quote.start; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start <= from || !cx_slot_is(s, "V") || !cx_str_ends(cx_scene_text(scene, s->core), CX_STR("ing"))) continue;
    bool parted = cx_ends_at(scene, s->core.start, ", ") || cx_ends_at(scene, s->core.start, "(");
    return parted && !cx_mark_between(scene, from, s->core.start - 2, ";:,");
  }
  return false;
}

/* The quantity is the compared one's own: "against 22.1 for X", "over X (FID 18.9". */
static bool is_its_own(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  if (hit->span.end > d->quote.start) return false;
  if (d->quote.end <= np.start || is_rivals(scene, line, d, hit, np)) return true;
  if (np.end < d->quote.start && np.end + 40 > d->quote.start &&
      cx_str_starts(cx_str_cut(scene->reading.text, np.end, d->quote.start), CX_STR("'s ")))
    return true; /* "compared to X's recall of 80%" */
  cx_span result = cx_result_told(scene, line, d);
  if (!cx_span_empty(result) && result.start == np.end + 1) return true; /* "surpassing X results of 0.7" */
  if (result_reached(scene, line, d, np.end)) return true;
  if (d->kind == CLAIMX_CHANGE && d->bound == CX_UNDER && cx_str_is(hit->entry->name, "par")) return false; /* "matching X (within 1%)" */
  if (has_twin(scene, d) || goes_on_reaching(scene, line, d, np.end)) return false;
  if (d->kind == CLAIMX_CHANGE && (d->mention->plus || d->mention->minus || d->move)) return false; /* "over X (+3%)", "over X (3% fewer" */
  if (np.end + 2 == d->mention->whole.start && scene->reading.text.p[np.end + 1] == '(') return true;
  if (cx_str_is(hit->entry->name, "beats") && !cx_ends_in_system(line, np)) return false; /* "surpasses older nets (FID 7.3)" */
  return np.end < d->quote.start && np.end + 40 > d->quote.start && memchr(scene->reading.text.p + np.end, '(', d->quote.start - np.end) &&
         !memchr(scene->reading.text.p + np.end, ')', d->quote.start - np.end);
}

/* A mark or "with" between what is compared and the value: "over X: 8% fewer"; "over X's score of 0.8" is X's. */
static bool parted(const cx_scene *scene, uint32_t from, uint32_t to) {
  for (uint32_t at = from; at < to; at++)
    if (strchr(",(:", scene->reading.text.p[at]) || cx_str_starts(cx_str_cut(scene->reading.text, at, to), CX_STR(" with "))) return true;
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
    bool moved = !o->dropped && cx_draft_moves(o) && o->quote.start >= d->quote.end && o->quote.end <= to;
    if (moved && cx_data_parted(line, d->quote.end, o->quote.start)) return true;
  }
  return false;
}

/* ", clearly | outperforming": a word that says that it is much stands before a comparison, behind a comma. */
static bool beats_much(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_span word = cx_phrase_word_before(scene, line->span.start, hit->span.start);
  cx_str adverb = cx_scene_text(scene, word);
  if (!cx_str_ends(adverb, CX_STR("ly")) || word.start < line->span.start + 2) return false;
  const cx_entry *much = cx_lexicon_find(scene->lexicon, "degree", cx_str_cut(adverb, 0, adverb.n - 2));
  return much && cx_str_is(much->name, "amount") && scene->reading.text.p[word.start - 2] == ',';
}

/* Nothing but its mark stands behind a phrase and the bracket that adds to it. */
static bool ends_sentence(const cx_scene *scene, const cx_line *line, cx_span np) {
  uint32_t end = cx_behind_bracket(scene, line, np.end);
  return end >= line->span.end || (scene->reading.text.p[end] == '.' && end + 2 >= line->span.end);
}

/* "A by 40% and B by 20%, clearly outperforming X": a participle that closes the sentence tells what the movements are against, where it
 * says that they are large, and no value of its own follows; "a 9% gain on A, outperforming recent methods.": so it does of a whole kind of
 * rivals or of one by name, where the movement has no two ends and stands in no bracket. */
static bool closes(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  if (!cx_str_ends(cx_scene_text(scene, hit->span), CX_STR("ing"))) return false;
  bool valued = false;
  for (uint32_t i = 0; i < line->mentions.n; i++) valued = valued || line->mentions.at[i].number.start > hit->span.end;
  if (!valued && beats_much(scene, line, hit)) return true;
  bool gain = d->kind == CLAIMX_SPEEDUP || d->direction == CLAIMX_INCREASE; /* not "with a 90% cut of tokens, beating recent methods" */
  if (!gain || d->mention->from.form || !cx_span_empty(cx_bracket_around(scene, line, d->quote))) return false;
  if (!cx_mark_between(scene, d->quote.end, hit->span.start, ",")) return false;
  if (cx_data_parted(line, d->quote.end, hit->span.start)) return false; /* "a 9% gain while outperforming X" */
  bool kind = cx_compared_is_kind(scene, np) && scene->reading.text.p[np.end - 1] == 's';
  return (kind || cx_ends_in_system(line, np)) && ends_sentence(scene, line, np);
}

/* "gains over X, with a Dice of 0.8", "improves recall over X, with gains of 8%": a word of betterment without a number of its own, which
 * the comparison goes with. */
static bool better_in_words(const cx_line *line, const cx_hit *hit, uint32_t value) {
  enum { APART = 40, OF_ITS_OWN = 14, REACH = 120 };
  if (value > hit->span.end + REACH) return false;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *word = &line->hits.at[i];
    bool up = cx_str_starts(word->entry->sub, CX_STR("good-")) || cx_str_starts(word->entry->sub, CX_STR("up-"));
    if (!cx_str_is(word->entry->vocabulary->slot, "U") || !up || cx_str_ends(word->entry->sub, CX_STR("adj"))) continue;
    if (word->span.start > hit->span.start || word->span.end + APART < hit->span.start) continue;
    bool counted = false;
    for (uint32_t k = 0; k < line->mentions.n; k++) {
      cx_span number = line->mentions.at[k].number;
      counted = counted || (number.end + OF_ITS_OWN > word->span.start && number.start < hit->span.start);
    }
    if (!counted) return true;
  }
  return false;
}

/* "clear gains over X: 9x lower cost, 2x lower energy, and …", "savings over X: …": said of the whole list that the mark opens. */
static bool heads_list(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  if (!cx_begins_at(scene, line, np.end, ": ")) return false;
  bool moved = false;
  for (uint32_t i = 0; i < line->hits.n && !moved; i++) {
    const cx_hit *word = &line->hits.at[i];
    bool noun = cx_str_is(word->entry->vocabulary->slot, "U") && cx_str_ends(word->entry->sub, CX_STR("noun"));
    moved = noun && word->span.end <= hit->span.end && word->span.end + 1 >= hit->span.start;
  }
  return moved || better_in_words(line, hit, hit->span.end);
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

/* "82% and surpasses X.": a finite verb with nothing more to say than what is beaten. */
static bool only_beats(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  cx_span word = cx_phrase_word_before(scene, line->span.start, hit->span.start);
  cx_str text = cx_scene_text(scene, word);
  if (cx_str_ends(text, CX_STR("ly")) || cx_lexicon_find(scene->lexicon, "adverb", text))
    word = cx_phrase_word_before(scene, line->span.start, word.start);
  bool joined = cx_str_is(cx_scene_text(scene, word), "and");
  return joined && (np.end >= line->span.end || strchr(".,;", scene->reading.text.p[np.end]));
}

/* "…, surpassing X", "…, which surpasses X", "ours (82%) surpasses X": of the value before; "…, and surpasses X on B" is another statement.
 */
static bool goes_with(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  cx_span inside = cx_bracket_around(scene, line, d->quote);
  if (!cx_span_empty(inside) && inside.end < hit->span.start && !mark_between(scene, inside.end, hit->span.start)) return true;
  return cx_str_ends(cx_scene_text(scene, hit->span), CX_STR("ing")) || sums_up(scene, line, hit) || only_beats(scene, line, hit, np);
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
  if (hit->span.start == line->span.start) return true;
  if (!cx_str_is(hit->entry->name, "against")) return false;
  if (cx_ends_at(scene, hit->span.start, ", ")) return true;
  bool marked = cx_ends_at(scene, hit->span.start, ": ") || cx_ends_at(scene, hit->span.start, "; "); /* "clear gains: relative to X, …" */
  const cx_entry *role =
      cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, cx_phrase_word_before(scene, line->span.start, hit->span.start)));
  return marked || (role && cx_str_is(cx_entry_get(role, "clause"), "yes")); /* "shows that compared to X, …" */
}

/* "Compared with X, …", "trials show that, compared with X, …": said of the whole clause that follows. */
static bool opens_clause(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  return may_open(scene, line, hit) && (hit->span.start == line->span.start || cx_begins_at(scene, line, np.end, ", "));
}

bool cx_comparison_in_reach(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit) {
  bool after = hit->span.start >= d->quote.end;
  if (cx_distance(scene, line, d->quote, hit->span) < limit_of(d->kind, after) + FARTHER) return true;
  return after ? d->kind == CLAIMX_SCORE && sums_up(scene, line, hit) : may_open(scene, line, hit) || has_twin(scene, d);
}

/* "than X at 40% lower cost", "than X with 3× fewer layers", "beats X in 70% of games": what joins a value to the rival right before it. */
static bool joins(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span np) {
  enum { REACH = 60, NEAR = 20 };
  uint32_t to = d->quote.start, end, most = cx_draft_moves(d) ? REACH : NEAR;
  if (np.end + 1 >= to || to - np.end > most || mark_between(scene, np.end, to)) return false;
  for (uint32_t i = 0; i < line->mentions.n; i++)
    if (line->mentions.at[i].number.start > np.end && line->mentions.at[i].number.end < to) return false;
  return cx_lexicon_longest(scene->lexicon, "value-join", scene->reading.text, cx_span_of(np.end + 1, to), &end) != NULL;
}

/* "faster than X (0.2 s vs. 0.8 s)", "better than X (a recall of 0.8 vs. 0.6)": the first of two values right behind the rival. */
static bool is_twin(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span np) {
  return np.end < d->quote.start && has_twin(scene, d) && cx_bracket_around(scene, line, d->quote).start == np.end + 2;
}

/* "gains 3 points | over X, reaching 0.8": a movement right before the comparison, and a participle behind that goes on with the value. */
static bool moves_and_reaches(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  enum { NEAR = 60 };
  if (d->kind != CLAIMX_SCORE || !goes_on_reaching(scene, line, d, np.end)) return false;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *o = &scene->drafts.at[i];
    bool near = o->quote.end <= hit->span.start && hit->span.start < o->quote.end + NEAR;
    if (!o->dropped && cx_draft_moves(o) && near && !cx_mark_between(scene, o->quote.end, hit->span.start, ",;:")) return true;
  }
  return false;
}

/* Whether a comparison in front of a value may be of it. */
static bool speaks_before(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  bool moved = cx_draft_moves(d), beats = cx_str_is(hit->entry->name, "beats"), opens = opens_clause(scene, line, hit, np);
  bool spends = d->kind == CLAIMX_FRACTION && cx_slot_between(line, np.end, d->quote.start, "W");
  bool aside = moved && np.end + 2 == d->mention->whole.start && cx_opened_at(scene, d->mention->whole.start); /* "than X (7% fewer" */
  bool margin = moved && cx_by_leads(scene, d->slot) && !mark_between(scene, np.end, d->quote.start);          /* "better than X by 3%" */
  bool joined = moved && joins(scene, line, d, np);
  bool reaching = moves_and_reaches(scene, line, d, hit, np);
  if (!aside && !margin && !spends && !joined && !reaching && cx_compared_ends(scene, hit->span, "than")) return false;
  bool in_words = (moved || d->kind == CLAIMX_SCORE) && better_in_words(line, hit, d->quote.start) &&
                  parted(scene, np.end, d->quote.start) && !has_margin(scene, line, d, hit, np);
  if (!in_words && !reaching && cx_compared_ends(scene, hit->span, "over") && mark_between(scene, np.end, d->quote.start)) return false;
  if (moved && !beats && !opens && new_subject(scene, line, np.end, d->quote.start)) return false;
  if (!opens && cx_mark_between(scene, np.end, d->quote.start, ";") && !cx_mark_between(scene, np.end, d->quote.start, ":")) return false;
  bool par = cx_str_is(hit->entry->name, "par") || cx_entry_in(hit->entry, "even");
  if (d->kind == CLAIMX_SCORE && par) return goes_on_reaching(scene, line, d, np.end);
  return d->kind != CLAIMX_SCORE || beats || opens || in_words || reaching; /* not "a win rate against X of 60%" */
}

/* Whether a comparison behind a value may be of it. */
static bool speaks_behind(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  bool moved = cx_draft_moves(d), beats = cx_str_is(hit->entry->name, "beats");
  bool par = cx_str_is(hit->entry->name, "par") || cx_entry_in(hit->entry, "even");
  bool quality = cx_sub_is(d->metric, "score") || cx_str_is(d->slug, "performance");
  if (moved && par && quality && d->bound != CX_UNDER) return false; /* "a gain of 6% and a recall comparable to X" */
  if (!moved && beats && has_margin(scene, line, d, hit, np)) return false;
  if (moved && beats) return closes(scene, line, d, hit, np); /* "a 2× speedup while outperforming X" is another statement */
  if (d->kind != CLAIMX_SCORE) return true;
  if (beats) return goes_with(scene, line, d, hit, np);
  bool against = cx_str_is(hit->entry->name, "against");
  return !(against && moves_between(line, d->quote.end, hit->span.start)) && !moves_apart(scene, line, d, hit->span.start);
}

/* "gains 3% (+4 points over X) while cutting the error by 9%", "cuts it to 0.3, with an AUC of 0.7 (vs. 0.6 for X)": said in a bracket, of
 * what stands in it or right before it. */
static bool said_aside(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit) {
  cx_span aside = cx_bracket_around(scene, line, hit->span);
  if (cx_span_empty(aside) || cx_span_holds(aside, d->quote)) return false;
  if (aside.end <= d->quote.start) return true;
  if (hit->span.start == aside.start && !cx_quantity_at(line, hit->span.end + 1)) return false; /* "3% on A and 4% on B (vs. X)" */
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *o = &scene->drafts.at[i];
    bool own = cx_draft_moves(o) || o->kind == CLAIMX_SCORE || o->kind == CLAIMX_MEASURE;
    if (!o->dropped && own && o->quote.start >= d->slot->span.end && o->quote.end < aside.start) return true;
  }
  return false;
}

uint32_t cx_comparison_cost(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  enum { HEADS = 10 };
  bool after = hit->span.start >= d->quote.end, beats = cx_str_is(hit->entry->name, "beats");
  if (cx_str_is(hit->entry->name, "below") && !lies_below(scene, line, d, hit)) return CX_FAR;
  if (said_aside(scene, line, d, hit)) return CX_FAR;
  if (idiom(scene, line, hit, np) || is_its_own(scene, line, d, hit, np)) return CX_FAR;
  if (!cx_draft_moves(d) && cx_phrase_is_data(scene, line, np) && !cx_compared_is_kind(scene, np))
    return CX_FAR; /* "a recall of 0.8, unlike the X set" */
  bool spends = d->kind == CLAIMX_FRACTION && !after && cx_slot_between(line, np.end, d->quote.start, "W");
  bool cases = d->kind == CLAIMX_FRACTION && !after && beats && joins(scene, line, d, np); /* "beats X on 9 of 12 sets" */
  bool single = !memchr(scene->reading.text.p + hit->span.start, ' ', cx_span_len(hit->span));
  bool equal = cx_str_is(hit->entry->name, "par") || cx_entry_in(hit->entry, "even");
  bool priced = !after && (beats || equal) && cx_sub_in(d->metric, "resource", "time") && np.end < d->mention->whole.start &&
                !cx_mark_between(scene, np.end, d->mention->whole.start, ",;:("); /* "matches X at half the cost" */
  if (d->kind == CLAIMX_FRACTION && (beats || single) && !spends && !cases && !priced)
    return CX_FAR; /* "beats X with only half the steps" */
  if (is_twin(scene, line, d, np)) return 0;
  bool above = cx_compared_ends(scene, hit->span, "above") || cx_compared_ends(scene, hit->span, "over");
  if (d->kind == CLAIMX_MEASURE && above) return CX_FAR; /* "9 m above the disc" */
  if (!after && cx_draft_moves(d) && heads_list(scene, line, hit, np)) return HEADS;
  if (!(after ? speaks_behind : speaks_before)(scene, line, d, hit, np)) return CX_FAR;
  uint32_t cost = cx_distance(scene, line, d->quote, hit->span);
  if (d->kind == CLAIMX_SCORE && after && cost > RELATIVE && sums_up(scene, line, hit)) cost = RELATIVE;
  if (!after && cost > OPENING && opens_clause(scene, line, hit, np)) cost = OPENING;
  return cost < limit_of(d->kind, after) + (cx_draft_moves(d) && beats ? FARTHER : 0) ? cost : CX_FAR;
}
