/* The exposition: whether a number counts the text's own parts ("two key ideas", "three steps: (1) ...") and not what was covered. From a
 * mention and the words around it; which nouns are parts is the vocabulary part. */
#include "find/draft/fallback.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/scene/spoken.h"

static cx_span word_behind(cx_str text, uint32_t at) {
  uint32_t start = at + 1, end = start;
  end = cx_word_end(text, end, text.n, "");
  return (cx_span){start, end};
}

/* "Four losses were compared" */
static bool evaluated_behind(const cx_scene *scene, const cx_mention *m) {
  cx_str text = scene->reading.text;
  cx_span copula = word_behind(text, m->quote.end);
  if (cx_span_empty(copula)) return false;
  const cx_entry *entry = cx_lexicon_find(scene->lexicon, "beside-number", cx_str_at(text, copula));
  bool past = entry && cx_str_is(cx_entry_get(entry, "copula"), "yes");
  cx_span word = word_behind(text, copula.end);
  const cx_entry *verb = past && !cx_span_empty(word) ? cx_lexicon_find(scene->lexicon, "evaluation", cx_str_at(text, word)) : NULL;
  return verb && cx_str_is(verb->name, "compare");
}

/* "the other three evaluated ovens", "all four tested variants" */
static bool evaluated_inside(const cx_scene *scene, const cx_mention *m) {
  cx_span word = word_behind(scene->reading.text, m->number.end);
  if (cx_span_empty(word) || !cx_str_ends(cx_scene_text(scene, word), CX_STR("ed"))) return false;
  const cx_entry *verb = cx_lexicon_find(scene->lexicon, "evaluation", cx_scene_text(scene, word));
  return verb && cx_str_is(verb->name, "compare");
}

static bool behind_exposition(const cx_scene *scene, const cx_mention *m) {
  cx_str text = scene->reading.text;
  cx_span word = word_behind(text, m->number.end);
  return !cx_span_empty(word) && cx_lexicon_find(scene->lexicon, "part-adjective", cx_str_at(text, word));
}

/* "two variants: a thin and a thick one": told at once, they are the study's own sides. */
static bool told_at_once(const cx_scene *scene, const cx_line *line, const cx_mention *m) { return cx_items_colon(scene, line, m) > 0; }

/* "across five settings", "compares three algorithms": what was tried is counted, whatever its noun; of two only what sets them side by
 * side says so ("across two regimes", not "we examine two variants"). */
static bool evaluated(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  const cx_entry *stage = cx_lexicon_find(scene->lexicon, "part", m->unit);
  if (stage && cx_str_is(stage->sub, "own")) return false; /* "across three stages" */
  bool two = cx_count_small(m) == 2, thing = stage && cx_str_is(stage->sub, "thing") && !behind_exposition(scene, m);
  if (two && (!thing || told_at_once(scene, line, m) || cx_is_made(scene, line, m->whole.start))) return false;
  if (!two && (evaluated_behind(scene, m) || evaluated_inside(scene, m))) return true;
  uint32_t end = m->whole.start;
  while (end > line->span.start && scene->reading.text.p[end - 1] == ' ') end--;
  const cx_entry *longest = NULL;
  for (uint32_t at = end; at > line->span.start && end - at <= 12; at--) {
    cx_str word = cx_str_cut(scene->reading.text, at - 1, end);
    bool edge = at - 1 == line->span.start || !cx_is_alpha(scene->reading.text.p[at - 2]) || !cx_is_alpha(word.p[0]);
    const cx_entry *found = edge ? cx_lexicon_find(scene->lexicon, "evaluation", word) : NULL;
    if (found) longest = found; /* 存在, beside 在 */
  }
  return longest && !cx_str_is(longest->name, "none") && (!two || cx_str_is(cx_entry_get(longest, "pair"), "yes"));
}

/* Nouns of what is evaluated, which a text has no parts of: datasets, models, tasks, languages. */
static bool is_evaluated_noun(const cx_scene *scene, cx_str noun) {
  static const char *const slugs[] = {"datasets", "models", "tasks", "languages"};
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", noun);
  for (size_t i = 0; usual && i < sizeof slugs / sizeof *slugs; i++)
    if (cx_str_is(usual->name, slugs[i])) return true;
  return cx_str_is(noun, "metric");
}

/* Whether the first name behind a place is a model or data that the vocabulary knows. */
static bool is_known_name(const cx_line *line, uint32_t at) {
  enum { NEAR = 8 };
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start < at) continue;
    return s->span.start < at + NEAR && s->entry && (cx_slot_is_system(s) || cx_slot_is_data(s));
  }
  return false;
}

/* "two tuned families (Llama and Qwen)", "three lines: OPT, ...", "two encoders such as BERT": what others made is looked at. */
static bool names_members(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { MOST = 64 };
  cx_str text = scene->reading.text;
  bool sorts = cx_lexicon_find(scene->lexicon, "counted-group", m->unit) || cx_lexicon_find(scene->lexicon, "learned", m->unit);
  if (scene->document->language != CX_LANGUAGE_EN || !sorts) return false;
  for (uint32_t at = m->number.end; at + 2 < line->span.end && at - m->number.end < MOST; at++) {
    if (cx_begins_at(scene, line, at, " such as ")) return is_known_name(line, at + 9);
    if (strchr(",;.)", text.p[at])) return false;
    if (text.p[at] == '(' || text.p[at] == ':') return is_known_name(line, at + 1);
  }
  return false;
}

/* "two complementary signals" */
static bool expounds(const cx_scene *scene, const cx_mention *m) {
  return cx_count_small(m) <= 3 && behind_exposition(scene, m) && !is_evaluated_noun(scene, m->unit);
}

/* "the two scales", "between two agents": two that are known already; what was evaluated is counted again. */
static bool known_pair(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  cx_str text = scene->reading.text;
  if (cx_count_small(m) != 2 || m->range) return false;
  uint32_t start = m->whole.start;
  bool shown = cx_count_beside(scene, line, &start, "shown"), known = shown || cx_count_beside(scene, line, &start, "known");
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", m->unit);
  if (known && usual && (cx_str_is(usual->name, "datasets") || cx_str_is(usual->name, "models"))) return false;
  if (cx_count_beside(scene, line, &start, "pair")) return true;
  cx_span next = word_behind(text, m->number.end);
  bool named = next.end > next.start + 1 && cx_is_upper(text.p[next.start]); /* "the two Oslo sites" */
  bool bare = named || next.end == m->quote.end;                             /* not "the two largest sites" */
  return known && (bare || shown);
}

/* "methods fall into two groups": how a field is told apart. */
static bool falls_into(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  uint32_t start = m->whole.start;
  if (cx_count_small(m) > 4 || !cx_lexicon_find(scene->lexicon, "counted-group", m->unit) || !cx_count_beside(scene, line, &start, "split"))
    return false;
  return cx_count_beside(scene, line, &start, "falls");
}

/* "two families of tasks", "three groups of vision models": what is evaluated stands behind "of". */
static bool sorts_evaluated(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { WORDS = 3 };
  cx_str text = scene->reading.text;
  uint32_t at = m->quote.end + 3;
  if (!cx_lexicon_find(scene->lexicon, "counted-group", m->unit) || !cx_begins_at(scene, line, m->quote.end, " of ")) return false;
  for (int n = 0; n < WORDS && at < line->span.end && text.p[at] == ' '; n++) {
    uint32_t end = cx_word_end(text, at + 1, line->span.end, "-");
    cx_str word = cx_str_cut(text, at + 1, end);
    const cx_entry *noun = cx_str_ends(word, CX_STR("s")) ? cx_lexicon_find(scene->lexicon, "counted-noun", word) : NULL;
    if (noun) return is_evaluated_noun(scene, noun->name);
    at = end;
  }
  return false;
}

/* "three noise levels", not "three levels" or "three semantic levels": a noun says what they are levels of. */
static bool is_graded(const cx_scene *scene, const cx_mention *m) {
  uint32_t least = m->number.end + 1;
  cx_span head = cx_phrase_word_before(scene, m->number.end, m->quote.end);
  cx_span word = cx_span_empty(head) || head.start <= least ? head : cx_phrase_word_before(scene, m->number.end, head.start);
  if (cx_span_empty(word) || cx_span_eq(word, head) || word.start < least) return false;
  cx_str text = cx_scene_text(scene, word);
  const cx_entry *sort = cx_lexicon_find(scene->lexicon, "beside-count", text);
  return !(sort && cx_str_is(sort->name, "sorting")) && !cx_ends_as_adjective(scene, text) && !behind_exposition(scene, m);
}

/* Four and more of a noun are things that were looked at, not parts of an argument ("six criteria", but "six key contributions"). */
static bool part(const cx_scene *scene, const cx_mention *m) {
  const cx_entry *entry = cx_lexicon_find(scene->lexicon, "part", m->unit);
  if (entry && cx_str_is(entry->sub, "graded") && is_graded(scene, m)) return false;
  if (entry && cx_str_is(entry->sub, "nature") && cx_is_of_nature(scene)) return false;
  return entry &&
         !(cx_count_small(m) >= 4 && (cx_str_is(entry->sub, "thing") || cx_str_is(entry->sub, "graded")) && !behind_exposition(scene, m));
}

/* "rated on six dimensions", 六个维度, not 768-dimensional: what is looked at, no size. */
bool cx_counts_aspects(const cx_scene *scene, const cx_mention *m) {
  const cx_entry *trait = cx_lexicon_find(scene->lexicon, "counted-trait", m->unit);
  bool zh = scene->document->language == CX_LANGUAGE_ZH;
  bool plural =
      zh ? m->noun_entry && m->noun_entry->term.n > 3 : m->quote.end > m->number.end && scene->reading.text.p[m->number.end] == ' ';
  bool few = m->low.form == CX_NUMBER_DECIMAL && m->low.scale == 0 && cx_number_compare(m->low, cx_number_of(scene->arena, 20)) < 0;
  return m->shape == CX_SHAPE_COUNT && trait && cx_str_is(cx_entry_get(trait, "aspect"), "yes") && few && plural;
}

/* "four device types": sorts of what else would be a setting. */
bool cx_counts_sorts(const cx_scene *scene, const cx_mention *m) {
  cx_span last = cx_phrase_word_before(scene, m->number.end, m->quote.end);
  return !cx_span_empty(last) && last.start > m->number.end && cx_lexicon_find(scene->lexicon, "noun-kind", cx_scene_text(scene, last));
}

/* "across 940 cameras", "for all six elements", "40 dense cores" in a text on nature: what was looked at, not what was used. */
bool cx_counts_things(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  const cx_entry *noun = cx_lexicon_find(scene->lexicon, "settingnoun", m->unit);
  cx_str thing = noun ? cx_entry_get(noun, "thing") : CX_STR("");
  cx_span word = cx_phrase_word_before(scene, line->span.start, m->whole.start);
  bool apart = m->shape == CX_SHAPE_COUNT && m->quote.end > m->number.end && scene->reading.text.p[m->number.end] == ' ';
  if (!thing.n || !apart || m->range || cx_str_ends(cx_scene_text(scene, m->quote), m->unit)) return false; /* "a 32 core machine" */
  if (cx_str_is(thing, "few")) { /* "involves four basic elements", but "a panel of four elements" */
    const cx_entry *role = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
    if (m->number_word && !(role && cx_str_is(role->name, "preposition"))) return true;
  }
  if (cx_str_is(thing, "nature")) return cx_is_of_nature(scene) && !m->bound; /* not "up to 4096 cores" */
  const cx_entry *tried = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "evaluation", cx_scene_text(scene, word));
  return tried ? !cx_str_is(tried->name, "none") && !cx_str_is(cx_scene_text(scene, word), "under")
               : !cx_span_empty(word) && cx_str_is(cx_scene_text(scene, word), "for");
}

/* "across five sets and three algorithms": joined to what is counted. */
static bool joined(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  cx_str text = scene->reading.text;
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *other = &line->mentions.at[i];
    if (other->quote.end >= m->whole.start || other->shape != CX_SHAPE_COUNT) continue;
    cx_str gap = cx_str_cut(text, other->quote.end, m->whole.start);
    bool zh = scene->document->language == CX_LANGUAGE_ZH;
    bool and_next = (cx_str_ends(gap, CX_STR(" and ")) || (zh && cx_str_ends(gap, CX_STR("和")))) && gap.n <= 44;
    bool evaluates = is_evaluated_noun(scene, other->unit);
    bool counted = evaluates || !other->number_word || cx_count_small(other) >= 5 || evaluated(scene, line, other);
    for (size_t k = 0; k + 5 < gap.n && and_next; k++) and_next = !strchr(",;:()", gap.p[k]);
    if (and_next && counted && (cx_count_small(m) >= 3 || (evaluates && cx_count_small(other) > 2))) return true;
  }
  return false;
}

/* "the forms include three quick ones" */
static bool anaphoric(const cx_mention *m) { return cx_count_small(m) <= 5 && cx_str_is(m->unit, "one"); }

/* "the first three moments", "the last two layers": where in a row they stand. */
static bool in_row(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  uint32_t start = m->whole.start;
  return cx_count_small(m) <= 4 && cx_count_beside(scene, line, &start, "item");
}

/* "our 3rd place submission", but "in the first place" */
bool cx_is_place(const cx_scene *scene, const cx_mention *m) {
  bool noun = m->shape == CX_SHAPE_ORDINAL && m->quote.end > m->number.end && !cx_str_is(m->unit, "percentile");
  return noun && scene->document->language == CX_LANGUAGE_EN && (m->digits || !cx_ends_at(scene, m->number.start, " the "));
}

/* "two open datasets and one closed dataset": one more of what is counted. */
static bool one_more(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { APART = 48 };
  if (scene->document->language != CX_LANGUAGE_EN || m->shape != CX_SHAPE_COUNT || !is_evaluated_noun(scene, m->unit)) return false;
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *other = &line->mentions.at[i];
    if (other->shape != CX_SHAPE_COUNT || other->quote.end >= m->whole.start || !is_evaluated_noun(scene, other->unit)) continue;
    cx_str gap = cx_str_cut(scene->reading.text, other->quote.end, m->whole.start);
    bool next = gap.n < APART && cx_str_ends(gap, CX_STR(" and ")) && !cx_mark_between(scene, other->quote.end, m->whole.start, ";:()");
    if (next && cx_count_small(other) > 1) return true;
  }
  return false;
}

bool cx_is_exposition(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  if (m->shape == CX_SHAPE_ORDINAL) return !m->from.form && !cx_is_place(scene, m); /* "from the 30th to the 60th percentile" */
  if (!m->number_word) return false;
  bool glued = scene->reading.text.p[m->number.end] == '-';
  if (m->shape == CX_SHAPE_TIME && glued) return false; /* "one-minute tales" */
  if (cx_count_small(m) == 1) {
    uint32_t start = m->whole.start;
    if (one_more(scene, line, m) || (m->shape == CX_SHAPE_TIME && (m->bound || m->approximate))) return false; /* "in under one hour" */
    bool matters = m->bound || cx_count_beside(scene, line, &start, "least"); /* "no more than one step", "in just one step" */
    return !(matters && cx_is_setting_noun(scene, m->unit));
  }
  bool manifold = m->shape == CX_SHAPE_FACTOR && cx_str_ends(cx_scene_text(scene, m->quote), CX_STR("fold"));
  if (manifold) return cx_is_itemized(scene, line, m); /* "a two-fold problem: (1) ..." */
  if (m->shape != CX_SHAPE_COUNT) return false;
  bool tried = evaluated(scene, line, m) || (scene->document->language == CX_LANGUAGE_ZH && cx_tried_zh(scene, line, m));
  bool told =
      cx_count_small(m) <= 6 && cx_is_itemized(scene, line, m) && !is_evaluated_noun(scene, m->unit) && !cx_counts_things(scene, line, m);
  if (told && !(tried && scene->document->language == CX_LANGUAGE_ZH)) return true;
  if (cx_counts_workers(scene, line, m)) return true;
  if (tried || joined(scene, line, m)) return false;
  if (anaphoric(m) || in_row(scene, line, m) || known_pair(scene, line, m) || falls_into(scene, line, m)) return true;
  if (cx_counts_own(scene, line, m)) return true;
  if (scene->document->language == CX_LANGUAGE_ZH &&
      (cx_part_zh(scene, m) || cx_own_part_zh(scene, line, m) || cx_known_pair_zh(scene, line, m)))
    return true;
  if (names_members(scene, line, m)) return false;
  if (cx_counts_aspects(scene, m)) return cx_count_small(m) <= 3;
  if (sorts_evaluated(scene, line, m)) return false;
  return expounds(scene, m) || (!cx_is_setting_noun(scene, m->unit) && part(scene, m));
}
