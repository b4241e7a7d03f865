/* Rivals: the first phrase behind a comparison into all that it compares with: a list of names or phrases ("both plain parsers and
 * hand-made grammars", "X (0.4) and Y (0.3)"), two that share their noun, and what tells such a thing from others of its kind. English. */
#include "find/context/compared.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

/* "than X and Y": the whole list. */
static cx_span listed(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention || !s->member_count || s->core.start != np.start || s->core.end <= np.end) continue;
    cx_span joint = {s->members[s->member_count - 2].core.end, s->members[s->member_count - 1].core.start};
    if (!cx_str_is(cx_scene_text(scene, joint), ", ")) return s->core; /* "Compared with X, Y": no list */
  }
  return np;
}

static bool is_rival_noun(const cx_scene *scene, cx_span word) {
  return cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, word)) ||
         cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, word));
}

/* "over both X", "over both the X": two are to come. */
static bool led_by_both(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span word = cx_phrase_word_before(scene, line->span.start, np.start);
  if (cx_compared_ends(scene, word, "the") || cx_compared_ends(scene, word, "a"))
    word = cx_phrase_word_before(scene, line->span.start, word.start);
  return cx_compared_ends(scene, word, "both");
}

/* "zero-shot and tuned baselines": one phrase. */
static cx_span with_second(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  const char *p = scene->reading.text.p;
  bool both = led_by_both(scene, line, np);
  bool tells = both || memchr(p + last.start, '-', cx_span_len(last)) != NULL || cx_is_lower(p[last.start]); /* which, not what */
  bool whole = cx_str_ends(cx_scene_text(scene, last), CX_STR("s")) || cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, last));
  if (!tells || (whole && !both) || !cx_begins_at(scene, line, np.end, " and ")) return np;
  if (cx_ends_in_system(line, np)) return np;
  cx_span next = cx_phrase_after(scene, line, np.end + 5), head = cx_phrase_word_before(scene, next.start, next.end);
  for (uint32_t at = next.start; at < head.start;) { /* "over the rival and cuts the cost of models" */
    cx_str word = cx_compared_word(scene, line, at);
    if (!word.n || cx_lexicon_find(scene->lexicon, "verb", word)) return np;
    at = (uint32_t)(word.p - p) + (uint32_t)word.n;
  }
  bool joins = next.start == np.end + 5 && head.start > next.start && is_rival_noun(scene, head);
  return joins ? (cx_span){np.start, next.end} : np;
}

/* A verb, or a slot that only clauses have, stands between two places. */
static bool holds_clause(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t at = np.start; at < np.end;) {
    cx_str word = cx_compared_word(scene, line, at);
    if (!word.n) break;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", word);
    if (cx_lexicon_find(scene->lexicon, "verb", word) || (role && cx_str_is(role->sub, "verb"))) return true;
    at = (uint32_t)(word.p - scene->reading.text.p) + (uint32_t)word.n;
    while (at < np.end && !cx_is_alnum(scene->reading.text.p[at])) at++;
  }
  for (uint32_t i = cx_slot_from(line, np.start); i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start >= np.end) break;
    if (s->span.end <= np.start) continue;
    if (s->mention || cx_slot_is(s, "V") || cx_slot_is(s, "K") || cx_slot_is(s, "W") || cx_slot_moves(s) || cx_slot_is_data(s)) return true;
  }
  return false;
}

/* The phrase behind a joint, where it is another rival: no clause, no metric, and no subject of what follows. */
static cx_span next_rival(const cx_scene *scene, const cx_line *line, uint32_t at, bool sure) {
  enum { ARTICLE = 4 };
  cx_span np = cx_phrase_after(scene, line, at), none = {0, 0};
  if (cx_span_empty(np) || np.start > at + ARTICLE || holds_clause(scene, line, np) || cx_ends_in_metric(line, np)) return none;
  cx_str first = cx_compared_word(scene, line, np.start), own = cx_compared_word(scene, line, at);
  if (cx_lexicon_find(scene->lexicon, "pronoun", own) || cx_str_is(own, "our") || cx_str_ends(first, CX_STR("ly"))) return none;
  if (cx_lexicon_find(scene->lexicon, "comparison", first) || cx_lexicon_find(scene->lexicon, "even", first)) return none;
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  bool alone = last.start == np.start, verb = cx_str_is_lower(first, "") && cx_str_ends(first, CX_STR("s")) && !alone; /* "and sets new" */
  if (verb || (cx_str_ends(first, CX_STR("ing")) && alone)) return none;
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, last));
  bool system = (head && cx_str_is(head->name, "kind")) || cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, last)) ||
                cx_ends_in_system(line, np);
  if (!system && !sure) return none;
  cx_str then = cx_compared_word(scene, line, np.end);
  const cx_entry *role = then.n ? cx_lexicon_find(scene->lexicon, "phrase", then) : NULL;
  if (cx_lexicon_find(scene->lexicon, "verb", then) || (role && cx_str_is(role->sub, "verb"))) return none;
  for (uint32_t i = cx_slot_from(line, np.end); i < line->slotted.slot_count && line->slotted.slots[i].core.start <= np.end + 1; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start > np.end && (cx_slot_moves(s) || cx_slot_is(s, "V"))) return none;
  }
  return np;
}

/* Behind a phrase and the bracket that adds to it: "X (0.4)|"; but "X (+4%)", "X (p < 0.01)" tell of each by itself. */
static uint32_t past_bracket(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_span inside = cx_bracket_behind(scene, line, at);
  for (uint32_t i = inside.start; i < inside.end; i++)
    if (strchr("+<>", scene->reading.text.p[i])) return at;
  return cx_span_empty(inside) ? at : inside.end + 1;
}

/* "both plain parsers and hand-made grammars", "X (0.4), Y (0.3), and Z (0.2)": up to the last member, which "and" joins. */
static cx_span coordinated(const cx_scene *scene, const cx_line *line, cx_span np) {
  enum { MOST = 6 };
  bool both = led_by_both(scene, line, np);
  uint32_t at = np.end;
  for (int members = 1; members < MOST; members++) {
    uint32_t behind = past_bracket(scene, line, at);
    bool valued = behind > at; /* "the plain grip (0.4) and soft hands (0.3)" */
    at = behind;
    cx_str rest = cx_str_cut(scene->reading.text, at, line->span.end);
    uint32_t joint = cx_joint_length(rest), end;
    bool comma = joint && cx_str_is(cx_str_cut(rest, 0, joint), ", ");
    const cx_entry *word = !joint && cx_begins_at(scene, line, at, " ")
                               ? cx_lexicon_longest(scene->lexicon, "joint", scene->reading.text, cx_span_of(at + 1, line->span.end), &end)
                               : NULL;
    if (word && cx_sub_is(word, "conjunction")) joint = end + 1 - at; /* "as well as" */
    if (!joint) return np;
    cx_span next = next_rival(scene, line, at + joint, both || valued);
    if (cx_span_empty(next) || (valued && !both && !cx_ends_in_system(line, next) && !cx_compared_is_kind(scene, next) &&
                                past_bracket(scene, line, next.end) == next.end))
      return np;
    at = next.end;
    if (!comma) return cx_span_of(np.start, at);
  }
  return np;
}

/* "the same model without the gate", "methods based on meshes": what tells such a thing from others of its kind. */
static cx_span with_telling(const cx_scene *scene, const cx_line *line, cx_span np) {
  uint32_t link = cx_phrase_link(scene, line, np.end, "telling");
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  if (!link || !cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, last))) return np;
  cx_span what = cx_phrase_after(scene, line, link);
  bool joins = what.start > link && what.start <= link + 5 && !cx_quantity_at(line, what.start);
  return joins ? (cx_span){np.start, what.end} : np;
}

cx_span cx_compared_told(const cx_scene *scene, const cx_line *line, cx_span phrase) {
  enum { LONGEST = 60 };
  cx_span last = cx_phrase_word_before(scene, phrase.start, phrase.end), np = phrase;
  bool made = last.start > phrase.start && cx_str_ends(cx_scene_text(scene, last), CX_STR("ed")); /* "models obtained | from" */
  if (made) np.end = last.start - 1;
  last = cx_phrase_word_before(scene, np.start, np.end);
  if (last.start != np.start || !cx_compared_is_kind(scene, np) || !cx_begins_at(scene, line, np.end, " ")) return phrase;
  cx_str next = cx_compared_word(scene, line, np.end);
  const cx_entry *role = next.n ? cx_lexicon_find(scene->lexicon, "phrase", next) : NULL;
  bool relative = role && cx_str_is(cx_entry_get(role, "relative"), "yes");
  if (!relative && !cx_phrase_link(scene, line, np.end, "making")) return phrase;
  const char *p = scene->reading.text.p;
  uint32_t end = np.end + 1;
  while (end < line->span.end && end < np.end + LONGEST && !strchr(",;:()!?", p[end]) &&
         !(p[end] == '.' && (end + 1 >= line->span.end || p[end + 1] == ' ')))
    end++;
  for (uint32_t i = cx_slot_from(line, np.end); i < line->slotted.slot_count && line->slotted.slots[i].span.start < end; i++)
    if (line->slotted.slots[i].mention && line->slotted.slots[i].span.end > np.end) return phrase;
  if (end >= np.end + LONGEST) return phrase;
  while (end > np.end && p[end - 1] == ' ') end--; /* "models that use rules | (Table 2)" */
  return cx_span_of(np.start, end);
}

/* "models of similar size", "nets with a comparable or larger budget": a kind told by what it is alike in. */
static cx_span alike(const cx_scene *scene, const cx_line *line, cx_span np) {
  if (!cx_compared_is_kind(scene, np)) return np;
  uint32_t link = cx_begins_at(scene, line, np.end, " of ") ? np.end + 3 : cx_phrase_link(scene, line, np.end, "joined");
  cx_span in = link ? cx_phrase_after(scene, line, link) : (cx_span){0, 0};
  if (cx_span_empty(in) || !cx_lexicon_find(scene->lexicon, "even", cx_compared_word(scene, line, in.start))) return np;
  uint32_t joint = cx_joint_length(cx_str_cut(scene->reading.text, in.end, line->span.end));
  bool alone = cx_phrase_word_before(scene, in.start, in.end).start == in.start; /* "of similar | or larger girth" */
  if (alone && joint) in.end = cx_phrase_after(scene, line, in.end + joint).end;
  return in.end > np.end && !(alone && !joint) ? cx_span_of(np.start, in.end) : np;
}

cx_span cx_compared_all(const cx_scene *scene, const cx_line *line, cx_span np) {
  np = with_second(scene, line, np);
  cx_span list = listed(scene, line, np);
  if (list.end > np.end) return list;
  list = coordinated(scene, line, np);
  if (list.end > np.end) return list;
  list = alike(scene, line, np);
  if (list.end > np.end) return list;
  list = cx_compared_told(scene, line, np);
  return list.end > np.end ? list : with_telling(scene, line, cx_compared_named(scene, line, np));
}
