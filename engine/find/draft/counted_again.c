/* Counts without a noun of their own, said of a noun that the sentence counted before: "314 texts in German and 263 in English", "120
 * clips, 70 of them by day", "ten models (six small, four large)". Turns a number that nothing else explains into the count it goes on
 * with, or none. */
#include "find/draft/draft.h"
#include "find/draft/fallback.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

enum { MOST = 12, LARGEST = 9 }; /* numbers that may add up; digits of one */

static long long whole_of(const cx_mention *m) {
  const cx_number n = m->low;
  size_t zeros = n.scale < 0 ? (size_t)-n.scale : 0;
  if (n.form != CX_NUMBER_DECIMAL || n.scale > 0 || n.negative || n.digits.n + zeros > LARGEST || m->range || m->plus || m->minus)
    return -1;
  long long v = 0;
  for (size_t i = 0; i < n.digits.n; i++) v = v * 10 + (n.digits.p[i] - '0');
  for (size_t i = 0; i < zeros; i++) v *= 10;
  return v;
}

static bool is_bare(const cx_mention *m) {
  return (m->shape == CX_SHAPE_PLAIN || m->shape == CX_SHAPE_MAGNITUDE) && !m->aside && !m->glued && !m->from.form && whole_of(m) > 1;
}

static cx_str word_at(cx_str text, uint32_t at) {
  uint32_t end = at;
  end = cx_word_end(text, end, text.n, "");
  return cx_str_cut(text, at, end);
}

/* " in German and 289 in English": the same preposition behind both, and nothing but its phrase between them. */
static bool in_parallel(cx_str text, const cx_mention *counted, const cx_mention *m) {
  enum { PHRASE = 60 };
  uint32_t from = counted->quote.end, to = m->whole.start;
  if (to < from + 4 || to - from > PHRASE || m->quote.end >= text.n || text.p[from] != ' ' || text.p[m->quote.end] != ' ') return false;
  cx_str first = word_at(text, from + 1), second = word_at(text, m->quote.end + 1), gap = cx_str_cut(text, from, to);
  if (!first.n || first.n > 4 || !cx_str_eq(first, second)) return false;
  for (size_t i = 0; i < gap.n; i++)
    if (strchr(".;:", gap.p[i])) return false;
  return cx_str_ends(gap, CX_STR(" and ")) || cx_str_ends(gap, CX_STR(", "));
}

/* Whether a word behind a bare number is no noun that it counts: "14 after", "9 confirmed", "6 previously unseen". */
static bool is_no_noun(const cx_scene *scene, cx_str word) {
  return cx_lexicon_find(scene->lexicon, "noun-stop", word) || cx_lexicon_find(scene->lexicon, "adverb", word) ||
         cx_str_ends(word, CX_STR("ed")) || cx_str_ends(word, CX_STR("ly"));
}

/* "15 sites (14 after one closed)", "22 pairs, 11 of which", "31 faults (24 confirmed, 9 already fixed)": fewer of them, behind a bracket
 * or comma or further on in the bracket, in front of a word that is no noun. */
static bool fewer(const cx_scene *scene, const cx_mention *counted, const cx_mention *m) {
  enum { BRACKET = 48 };
  cx_str text = scene->reading.text;
  if (m->quote.end >= text.n || text.p[m->quote.end] != ' ' || whole_of(m) >= whole_of(counted)) return false;
  cx_str gap = cx_str_cut(text, counted->quote.end, m->whole.start), word = word_at(text, m->quote.end + 1);
  bool listed = gap.n > 4 && gap.n < BRACKET && cx_str_starts(gap, CX_STR(" (")) && cx_str_ends(gap, CX_STR(", "));
  bool apart = cx_str_is(gap, " (") || cx_str_is(gap, ", ") || (listed && !memchr(gap.p, ')', gap.n));
  return apart && word.n && is_no_noun(scene, word);
}

/* "90 stars, of which 14 flare", "120K pairs, of which 8K": fewer of them, behind words that say so. */
static bool some_of(const cx_scene *scene, const cx_mention *counted, const cx_mention *m) {
  cx_str gap = cx_str_cut(scene->reading.text, counted->quote.end, m->whole.start);
  while (gap.n && strchr(" ,-;", gap.p[0])) gap = cx_str_cut(gap, 1, gap.n);
  while (gap.n && gap.p[gap.n - 1] == ' ') gap.n--;
  return gap.n && whole_of(m) < whole_of(counted) && cx_lexicon_find(scene->lexicon, "some-of", gap);
}

static bool is_verb(const cx_scene *scene, cx_str word) {
  const cx_entry *beside = cx_lexicon_find(scene->lexicon, "beside-number", word);
  return cx_lexicon_find(scene->lexicon, "verb", word) || (beside && cx_str_is(cx_entry_get(beside, "copula"), "yes"));
}

/* "helps in two encoders and harms three others", "the remaining three show none": the rest of those counted. */
static bool rest_of(const cx_scene *scene, const cx_mention *m) {
  cx_str text = scene->reading.text;
  if (m->quote.end >= text.n || text.p[m->quote.end] != ' ') return false;
  if (cx_ends_at(scene, m->whole.start, " the remaining ")) return is_verb(scene, word_at(text, m->quote.end + 1));
  const cx_entry *word = cx_lexicon_find(scene->lexicon, "beside-count", word_at(text, m->quote.end + 1));
  return word && cx_str_is(word->name, "rest");
}

/* "across 25 models, with 11 yielding": so many of them that do it. */
static bool some_do(const cx_scene *scene, const cx_mention *counted, const cx_mention *m) {
  cx_str text = scene->reading.text;
  if (m->quote.end >= text.n || text.p[m->quote.end] != ' ' || whole_of(m) >= whole_of(counted)) return false;
  return cx_ends_at(scene, m->whole.start, ", with ") && cx_str_ends(word_at(text, m->quote.end + 1), CX_STR("ing"));
}

/* "across 58 tasks, it does better on 41 (far better on 30)": on so many of them, and nothing more is said of what they are. */
static bool on_some(const cx_scene *scene, const cx_line *line, const cx_mention *counted, const cx_mention *m) {
  cx_span before = cx_phrase_word_before(scene, line->span.start, m->whole.start);
  const cx_entry *word = cx_span_empty(before) ? NULL : cx_lexicon_find(scene->lexicon, "beside-count", cx_scene_text(scene, before));
  if (!word || !cx_str_is(word->name, "among") || whole_of(m) > whole_of(counted)) return false;
  cx_str rest = cx_str_cut(scene->reading.text, m->quote.end, line->span.end);
  return rest.n && (strchr(",.;)", rest.p[0]) || cx_str_starts(rest, CX_STR(" (")) || cx_str_starts(rest, CX_STR(" and ")));
}

/* "120,192 parameters instead of 1,320,114": what the count is held against. */
static bool held_against(const cx_scene *scene, const cx_mention *counted, const cx_mention *m) {
  return m->digits && cx_is_versus(scene, cx_str_cut(scene->reading.text, counted->quote.end, m->whole.start));
}

/* "of 97 stars that pulsate, including 46 in the disc": fewer of them, where "including" stands right before. */
static bool included(const cx_scene *scene, const cx_line *line, const cx_mention *counted, const cx_mention *m) {
  cx_span before = cx_phrase_word_before(scene, line->span.start, m->whole.start);
  const cx_entry *word = cx_span_empty(before) ? NULL : cx_lexicon_find(scene->lexicon, "beside-count", cx_scene_text(scene, before));
  return word && cx_str_is(word->name, "including") && whole_of(m) < whole_of(counted);
}

/* "12 kilns ran; five exceeded 900 °C", "Three are old.": so many of them, who do what follows. */
static bool who_do(const cx_scene *scene, const cx_mention *counted, const cx_mention *m) {
  cx_str text = scene->reading.text;
  if (m->quote.end >= text.n || text.p[m->quote.end] != ' ' || whole_of(m) > whole_of(counted)) return false;
  return is_verb(scene, word_at(text, m->quote.end + 1));
}

/* "only", "just" in front of a number. */
static bool is_only(const cx_scene *scene, cx_str word) {
  const cx_entry *entry = word.n ? cx_lexicon_find(scene->lexicon, "beside-count", word) : NULL;
  return entry && cx_str_is(entry->name, "least");
}

/* "12 kilns ran; five ...", "of 290 trials, only 173 ...": the number opens a clause. */
static bool opens_clause(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  uint32_t start = m->whole.start;
  if (cx_ends_at(scene, start, "; ")) return true;
  cx_span word = cx_phrase_word_before(scene, line->span.start, start);
  return !cx_span_empty(word) && cx_ends_at(scene, word.start, ", ") && is_only(scene, cx_scene_text(scene, word));
}

/* "Three are old.", "Only three ...", "Of these, three ...": the number opens its sentence. */
static bool opens_line(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  cx_str words = cx_str_cut(scene->reading.text, line->span.start, m->whole.start);
  while (words.n && strchr(" ,", words.p[words.n - 1])) words.n--;
  return !words.n || is_only(scene, words) || cx_lexicon_find(scene->lexicon, "some-of", words);
}

/* The numbers without a noun behind a count that add up to it, this one among them. */
static bool adds_up(const cx_line *line, uint32_t counted, const cx_mention *m) { /* "300 clips (150 of patients, 150 controls)" */
  const cx_mention *bare[MOST];
  uint32_t n = 0;
  for (uint32_t i = counted + 1; i < line->mentions.n && n < MOST; i++)
    if (is_bare(&line->mentions.at[i]) || (line->mentions.at[i].shape == CX_SHAPE_COUNT && whole_of(&line->mentions.at[i]) > 1))
      bare[n++] = &line->mentions.at[i];
  long long whole = whole_of(&line->mentions.at[counted]);
  for (uint32_t first = 0; first < n; first++) {
    long long sum = 0;
    bool mine = false;
    for (uint32_t last = first; last < n; last++) {
      sum += whole_of(bare[last]);
      mine |= bare[last] == m;
      if (sum == whole && mine && last > first) return true;
    }
  }
  return false;
}

/* Whether a draft counts things, or as many of a system's own, that a bare number may go on with. */
static bool counts(const cx_draft *d) { return d->relation == CX_RELATION_COUNTS || d->relation == CX_RELATION_SIZED; }

static const cx_draft *before_line(cx_scene *scene, uint32_t index, const cx_mention *m) {
  const cx_line *line = &scene->lines.at[index];
  if (index == 0 || !opens_line(scene, line, m)) return NULL;
  const cx_line *last = &scene->lines.at[index - 1];
  for (uint32_t i = last->mentions.n; i-- > 0;) {
    const cx_mention *counted = &last->mentions.at[i];
    const cx_draft *d = counted->shape == CX_SHAPE_COUNT && whole_of(counted) > 1 ? cx_draft_find(scene, index - 1, counted) : NULL;
    if (d && d->relation == CX_RELATION_COUNTS) return who_do(scene, counted, m) ? d : NULL;
  }
  return NULL;
}

const cx_draft *cx_counted_again(cx_scene *scene, uint32_t index, const cx_mention *m) {
  const cx_line *line = &scene->lines.at[index];
  if (!is_bare(m)) return NULL;
  for (uint32_t i = line->mentions.n; i-- > 0;) {
    const cx_mention *counted = &line->mentions.at[i];
    bool sized = counted->shape == CX_SHAPE_PARAMETERS, named = counted->quote.end > counted->number.end;
    if ((counted->shape != CX_SHAPE_COUNT && !(sized && named)) || counted->quote.end >= m->whole.start || whole_of(counted) < 2) continue;
    const cx_draft *d = cx_draft_find(scene, index, counted);
    bool set = d && d->relation == CX_RELATION_SETS;
    if (!d || !(counts(d) || set)) continue;
    if (in_parallel(scene->reading.text, counted, m) || (!set && held_against(scene, counted, m))) return d;
    if (sized || set) continue;
    if (fewer(scene, counted, m) || some_of(scene, counted, m) || rest_of(scene, m) || some_do(scene, counted, m) ||
        on_some(scene, line, counted, m) || adds_up(line, i, m) || included(scene, line, counted, m) ||
        (opens_clause(scene, line, m) && who_do(scene, counted, m)))
      return d;
  }
  return before_line(scene, index, m);
}

/* A bare whole number alone in a bracket that follows a word. */
static bool alone_in_bracket(cx_str text, const cx_mention *m) {
  uint32_t open = m->quote.start, close = m->quote.end;
  return is_bare(m) && m->digits && open > 2 && close < text.n && text.p[open - 1] == '(' && text.p[close] == ')' &&
         text.p[open - 2] != ')';
}

bool cx_counts_in_list(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { LEAST = 3 };
  cx_str text = scene->reading.text;
  if (!alone_in_bracket(text, m)) return false;
  uint32_t listed = 0, data = 0;
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *other = &line->mentions.at[i];
    if (!alone_in_bracket(text, other)) continue;
    if (++listed == LEAST) return true;
    for (uint32_t k = 0; k < line->slotted.slot_count; k++) {
      uint32_t end = line->slotted.slots[k].span.end;
      bool before = end + 1 == other->quote.start || end + 2 == other->quote.start;
      data += before && cx_slot_is(&line->slotted.slots[k], "D");
    }
  }
  return listed == data && listed > 1;
}
