/* Own data: what a text says of the data it makes itself ("we build a new corpus (LegalPost)", "we present IslandQA, a benchmark …") into
 * the data its values are of, where the topic has found no name for them; or of the contest it takes part in. English. */
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "we build", "this paper introduces", "by collecting", "to build": not "the proposed corpus", "a system built on it". */
static bool states(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_str verb = cx_scene_text(scene, hit->span);
  if (cx_str_ends(verb, CX_STR("s")) || cx_str_ends(verb, CX_STR("ing"))) return true;
  uint32_t at = hit->span.start;
  for (int words = 0; words < 2; words++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return false;
    cx_str text = cx_scene_text(scene, word);
    if (cx_str_is(text, "we") || cx_str_is(text, "We") || cx_str_is(text, "to") || cx_str_is(text, "and")) return true;
    if (!cx_str_ends(text, CX_STR("ly")) && !cx_lexicon_find(scene->lexicon, "adverb", text)) return false;
    at = word.start;
  }
  return false;
}

/* "Island Question Pairs (IQP)": the short form of the bracket behind a name or within its phrase; else the name. */
static cx_span shortest(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_span inside = {0, 0};
  for (uint32_t at = name.start; at < name.end && cx_span_empty(inside); at++)
    if (cx_begins_at(scene, line, at, " (")) inside = cx_bracket_behind(scene, line, at);
  if (cx_span_empty(inside)) inside = cx_bracket_behind(scene, line, name.end);
  bool brief = !cx_span_empty(inside) && cx_is_upper(scene->reading.text.p[inside.start]) && cx_span_len(inside) < cx_span_len(name) &&
               !memchr(scene->reading.text.p + inside.start, ' ', cx_span_len(inside));
  return brief ? inside : name;
}

/* "IslandQA, a benchmark …", "IslandQA (Island Questions), the first dataset …": what the name is stands behind it. */
static bool told_as_data(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_span aside = cx_bracket_behind(scene, line, name.end);
  uint32_t at = cx_span_empty(aside) ? name.end : aside.end + 1;
  if (!cx_apposition(scene, line, at, "data") || !cx_begins_at(scene, line, at, ", ")) return false;
  return cx_data_heads(scene, cx_data_phrase(scene, line, at + 1));
}

/* What a sentence says of data made by its authors. */
static cx_topic made_in(const cx_scene *scene, const cx_line *line, uint32_t sentence) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool makes = (cx_entry_in(hit->entry, "introduce") && cx_str_is(hit->entry->sub, "propose")) || cx_entry_in(hit->entry, "gather");
    if (!makes || !states(scene, line, hit)) continue;
    cx_span np = cx_data_phrase(scene, line, hit->span.end);
    if (cx_span_empty(np) || cx_quantity_at(line, np.start) || cx_data_known(line, np)) continue;
    if (told_as_data(scene, line, np))
      return (cx_topic){.name = shortest(scene, line, np), .sentence = sentence, .data = true, .given = true};
    if (!cx_data_heads(scene, np)) continue;
    cx_span named =
        cx_names_bracketed(scene, line, np.end, false); /* "a corpus of legal letters (LegalPost)"; readers leave what has no name */
    if (!cx_span_empty(named)) return (cx_topic){.name = named, .sentence = sentence, .data = true};
  }
  return (cx_topic){0};
}

/* Whether the word that ends at a place is of a name: a capital, a number, a hashtag. */
static bool of_name(cx_str word) { return word.n && (cx_is_upper(word.p[0]) || cx_is_digit(word.p[0]) || word.p[0] == '#'); }

/* "the TideCup 2023 shared task", "the Second Harbour Challenge", "Shared Task 4 of HAR-2022": a contest by its name, which is the data
 * that those who take part are tried on; empty where the words only speak of one ("the challenge"). */
static cx_span contest_at(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  enum { WORDS = 8 };
  cx_str text = scene->reading.text;
  cx_span name = hit->span, none = {0, 0};
  bool titled = cx_is_upper(text.p[hit->span.start]), year = false;
  for (int words = 0; words < WORDS; words++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, name.start);
    if (!cx_span_empty(word) && word.start > line->span.start && text.p[word.start - 1] == '#') word.start--; /* no heading's mark */
    cx_str own = cx_scene_text(scene, word);
    bool joins = titled && words && (cx_str_is(own, "and") || cx_str_is(own, "on")); /* "Empathy and Distress Shared Task" */
    if (cx_span_empty(word) || word.end + 1 != name.start || !(of_name(own) || joins)) break;
    if (word.start == line->span.start && cx_lexicon_find(scene->lexicon, "phrase", own)) break;
    year = year || cx_is_digit(own.p[own.n - 1]);
    name.start = word.start;
  }
  uint32_t end = cx_begins_at(scene, line, name.end, " ") ? name.end + 1 : name.end;
  while (end < line->span.end && cx_is_digit(text.p[end])) end++;
  if (end > name.end + 1) name.end = end;
  bool named = name.start < hit->span.start && (titled || year || cx_str_is(hit->entry->name, "shared task"));
  if (named) return cx_is_upper(text.p[name.start]) || text.p[name.start] == '#' ? name : none;
  if (!titled || end <= hit->span.end + 1 || !cx_begins_at(scene, line, name.end, " of ")) return none;
  cx_span host = cx_phrase_after(scene, line, name.end + 4);
  return !cx_span_empty(host) && cx_is_upper(text.p[host.start]) ? (cx_span){name.start, host.end} : none;
}

/* The contest that a sentence names. */
static cx_topic contest_in(const cx_scene *scene, const cx_line *line, uint32_t sentence) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "tried-contest")) continue;
    cx_span name = contest_at(scene, line, hit);
    if (!cx_span_empty(name)) return (cx_topic){.name = name, .sentence = sentence, .data = true};
  }
  return (cx_topic){0};
}

void cx_data_own_find(cx_scene *scene) {
  for (uint32_t i = 0; i < scene->lines.n && cx_span_empty(scene->data.name); i++) scene->data = made_in(scene, &scene->lines.at[i], i);
  for (uint32_t i = 0; i < scene->lines.n && cx_span_empty(scene->data.name); i++) scene->data = contest_in(scene, &scene->lines.at[i], i);
}
