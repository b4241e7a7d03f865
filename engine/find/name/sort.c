/* Sorts of names; see sort.h. */
#include "find/name/sort.h"

#include "find/name/define.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "the X task", "on the X test set": what the text works on. */
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

/* RoadBench, TidalEval: the end of the name says that it is data. */
bool cx_name_ends_as_data(const cx_scene *scene, cx_span name) {
  cx_str text = cx_scene_text(scene, name);
  for (size_t n = 3; n <= 8 && n < text.n; n++)
    if (cx_lexicon_find(scene->lexicon, "dataend", cx_str_cut(text, text.n - n, text.n))) return true;
  return false;
}

/* "a set of pruning methods", "a collection of LLMs": no data. */
static bool is_set_of_systems(const cx_scene *scene, const cx_line *line, const cx_hit *set) {
  if (!cx_begins_at(scene, line, set->span.end, " of ")) return false;
  cx_span np = cx_phrase_after(scene, line, set->span.end + 4), last = cx_phrase_word_before(scene, np.start, np.end);
  cx_str word = cx_scene_text(scene, last);
  const cx_entry *head = word.n ? cx_lexicon_find(scene->lexicon, "head", word) : NULL;
  return (head && cx_str_is(head->name, "kind")) || (word.n > 2 && cx_str_ends(word, CX_STR("s")) && cx_is_upper(word.p[word.n - 2]));
}

/* "X, a challenge dataset for …", "a benchmark called X", "the X dataset". */
bool cx_names_data(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_str text = scene->reading.text;
  uint32_t from = name.end + cx_in_brackets(scene, line, name), end = from; /* "a question answering (QA) dataset" */
  bool described = cx_apposition(scene, line, name.end, "data");
  uint32_t most = described ? from + 90 : from + 1;
  if (described) from += 4;
  for (end = from; end < line->span.end && end < most && !strchr(",.;(", text.p[end]);) end++;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "phrase") || !cx_str_is(hit->entry->sub, "set")) continue;
    if (cx_begins_at(scene, line, hit->span.end, "-")) continue; /* "a subset-search algorithm" */
    if (is_set_of_systems(scene, line, hit)) continue;
    if (hit->span.start >= name.end && hit->span.start <= end && !is_verb(scene, line, hit)) {
      for (uint32_t k = 0; k < line->hits.n; k++) { /* "a model of the X benchmark", "a method that edits sets" */
        const cx_hit *other = &line->hits.at[k];
        if (!cx_entry_in(other->entry, "phrase") || other->span.start < from || other->span.end > hit->span.start) continue;
        if (cx_str_is(other->entry->name, "preposition") || cx_str_is(cx_entry_get(other->entry, "relative"), "yes")) return false;
      }
      return true;
    }
    bool before = hit->span.end < name.start && name.start - hit->span.end < 12 && !cx_ends_at(scene, name.start, " and ");
    if (before && cx_name_points(scene, line, name) >= 5) return true;
  }
  return false;
}

/* "the Local Data Cache (LDC) module", "the cache (LDC), a plug-in module that …": a piece of what the text is about. */
bool cx_names_piece(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_str text = scene->reading.text;
  uint32_t at = name.end + (name.end < line->span.end && text.p[name.end] == ')'), end = at + 1;
  bool comma = cx_apposition(scene, line, at, "system") && cx_begins_at(scene, line, at, ", ");
  cx_span np = cx_phrase_after(scene, line, comma ? at + 2 : name.start), last = cx_phrase_word_before(scene, np.start, np.end);
  if (last.start >= name.end && cx_lexicon_find(scene->lexicon, "piece", cx_scene_text(scene, last))) return true;
  end = cx_word_end(text, end, line->span.end, "-");
  if (at + 1 >= end || text.p[at] != ' ') return false;
  return cx_lexicon_find(scene->lexicon, "piece", cx_str_cut(text, at + 1, end)) != NULL;
}
