/* Names of data: a place of a name into whether the text tells there that it is one of data: "X, a dataset of …", "X is the first corpus",
 * "a benchmark called X", "the X test set". */
#include "find/name/define.h"
#include "find/name/short_form.h"
#include "find/name/name.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

bool cx_name_heads_data(const cx_scene *scene, const cx_line *line, cx_span name) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_entry_in(hit->entry, "phrase") && cx_str_is(hit->entry->name, "datahead") && hit->span.start == name.end + 1 &&
        scene->reading.text.p[name.end] == ' ')
      return true;
  }
  return false;
}

/* "X sets a new record": no head of a name. */
static bool is_verb(const cx_scene *scene, const cx_line *line, const cx_hit *head) {
  uint32_t at = head->span.end + 1, end = at;
  end = cx_word_end(scene->reading.text, end, line->span.end, "");
  const cx_entry *next = end > at ? cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(scene->reading.text, at, end)) : NULL;
  return next && cx_str_is(next->name, "determiner");
}

bool cx_name_ends_as_data(const cx_scene *scene, cx_span name) {
  cx_str text = cx_scene_text(scene, name);
  for (size_t n = 3; n <= 8 && n < text.n; n++)
    if (cx_lexicon_find(scene->lexicon, "dataend", cx_str_cut(text, text.n - n, text.n))) return true;
  return false;
}

/* Where what a name is begins to be told behind it, or behind the bracket around or behind it: ", a", " is a", ": a", " - a"; 0: nothing
 * is. */
static uint32_t described(const cx_scene *scene, const cx_line *line, cx_span name) {
  uint32_t from = name.end + cx_in_brackets(scene, line, name);
  cx_span aside = cx_bracket_behind(scene, line, from);
  if (!cx_span_empty(aside) && !cx_apposition(scene, line, from, "data")) from = aside.end + 1;
  return cx_apposition(scene, line, from, "data") ? from : 0;
}

/* A preposition or a relative between two places: the noun behind it is not what is spoken of ("a model of the X benchmark"). */
static bool goes_on_between(const cx_line *line, uint32_t from, uint32_t to) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "phrase") || hit->span.start < from || hit->span.end > to) continue;
    if (cx_str_is(hit->entry->name, "preposition") || cx_str_is(cx_entry_get(hit->entry, "relative"), "yes")) return true;
  }
  return false;
}

/* "a Benchmark for Tide Reading (BTR)", "the Harbor Tide Corpus (HTC)": the long form of a short one has a noun of data for its head. */
static bool shortens_data(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_span whole = cx_name_in_full(scene, line, name);
  if (cx_span_empty(whole)) return false;
  cx_span np = cx_phrase_after(scene, line, whole.start);
  if (np.start != whole.start || np.end >= name.start) return false;
  return cx_phrase_ends_in(scene, np, "set");
}

/* "X, an extension of the Y dataset": what is told of the name is made out of data. */
static bool remakes(const cx_scene *scene, const cx_line *line, uint32_t told) {
  cx_span np = told ? cx_phrase_after(scene, line, told + 1) : (cx_span){0, 0};
  if (cx_span_empty(np) || !cx_begins_at(scene, line, np.end, " of ")) return false;
  return cx_lexicon_find(scene->lexicon, "remake", cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end))) != NULL;
}

bool cx_name_sets_systems(const cx_scene *scene, const cx_line *line, uint32_t set_end) {
  if (!cx_begins_at(scene, line, set_end, " of ")) return false;
  cx_span np = cx_phrase_after(scene, line, set_end + 4), last = cx_phrase_word_before(scene, np.start, np.end);
  cx_str word = cx_scene_text(scene, last);
  const cx_entry *head = word.n ? cx_lexicon_find(scene->lexicon, "head", word) : NULL;
  return (head && cx_str_is(head->name, "kind")) || (word.n > 2 && cx_str_ends(word, CX_STR("s")) && cx_is_upper(word.p[word.n - 2]));
}

bool cx_name_is_data(const cx_scene *scene, const cx_line *line, cx_span name) {
  enum { MOST = 90, MARK = 4 };
  if (shortens_data(scene, line, name)) return true;
  cx_str text = scene->reading.text;
  uint32_t from = name.end + cx_in_brackets(scene, line, name), end; /* "a question answering (QA) dataset" */
  uint32_t told = described(scene, line, name), most = told ? told + MOST : from + 1;
  if (told) from = told + MARK;
  for (end = from; end < line->span.end && end < most && !strchr(",.;(", text.p[end]);) end++;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "phrase") || !cx_str_is(hit->entry->sub, "set")) continue;
    if (cx_begins_at(scene, line, hit->span.end, "-")) continue; /* "a subset-search algorithm" */
    if (cx_name_sets_systems(scene, line, hit->span.end)) continue;
    if (hit->span.start >= name.end && hit->span.start <= end && !is_verb(scene, line, hit))
      return !goes_on_between(line, from, hit->span.start) || remakes(scene, line, told);
    bool before = hit->span.end < name.start && name.start - hit->span.end < 12 && !cx_ends_at(scene, name.start, " and ");
    if (before && cx_name_points(scene, line, name) >= 5) return true;
  }
  return false;
}
