/* Own data: what a text says of the data it makes itself ("we build a new corpus (LegalPost)", "we present IslandQA, a benchmark …") into
 * the data its values are of, where the topic has found no name for them; or of the contest it takes part in. English. */
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/name/short_form.h"
#include "find/name/name.h"
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
  uint32_t at = cx_behind_bracket(scene, line, name.end);
  if (!cx_apposition(scene, line, at, "data") || !cx_begins_at(scene, line, at, ", ")) return false;
  cx_span told = cx_data_phrase(scene, line, at + 1);
  return cx_data_heads(scene, told) && !cx_name_sets_systems(scene, line, told.end);
}

/* "a corpus of harbor letters (HarborPost)", "a challenge set for ferries, TideTalk.": the name at the end of what is made, behind its
 * noun. */
static cx_span named_at_end(const cx_scene *scene, const cx_line *line, cx_span np) {
  enum { MOST = 90 };
  cx_str text = scene->reading.text;
  cx_span none = {0, 0}, inside = cx_names_bracketed(scene, line, np.end, false);
  if (!cx_span_empty(inside)) return inside;
  uint32_t end = np.end, most = line->span.end < np.end + MOST ? line->span.end : np.end + MOST;
  while (end < most && !strchr("(,;:.", text.p[end])) end++;
  if (end >= most || cx_slot_between(line, np.end, end, "V")) return none;
  if (text.p[end] == '(') {
    inside = cx_names_bracketed(scene, line, end - 1, false);
    if (cx_span_empty(inside)) return none;
    cx_span whole = cx_name_in_full(scene, line, inside), next = cx_phrase_after(scene, line, inside.end + 2);
    bool noun = cx_begins_at(scene, line, inside.end + 1, " ") && !cx_span_empty(next) && next.start == inside.end + 2;
    return (cx_span_empty(whole) || whole.start < np.end) && !noun ? inside : none; /* not "scenes of operating rooms (OR) | work" */
  }
  cx_span name = cx_begins_at(scene, line, end, ", ") ? cx_data_listed_name(scene, line, end + 2) : none;
  bool closed = !cx_span_empty(name) && (name.end + 1 >= line->span.end || strchr(",.;:", text.p[name.end]));
  return closed && cx_data_telling(cx_scene_text(scene, name)) && !cx_quantity_at(line, name.start) ? name : none;
}

/* "a tide corpus (TC) | was built", "a tide corpus, TideTalk, | is released", "the TideTalk corpus | is presented", "TideBench | is given".
 */
static cx_span subject_named(const cx_scene *scene, const cx_line *line, uint32_t end) {
  enum { LONGEST = 32 };
  const char *p = scene->reading.text.p;
  cx_span none = {0, 0}, inside = {0, end - 1};
  if (end > line->span.start && p[end - 1] == ')') {
    for (uint32_t at = end - 1; at > line->span.start && end - at < LONGEST && !inside.start; at--)
      if (p[at - 1] == '(') inside.start = at;
    if (!inside.start || !cx_is_upper(p[inside.start]) || memchr(p + inside.start, ' ', cx_span_len(inside))) return none;
    bool headed = inside.start > line->span.start + 2 && cx_data_heads(scene, (cx_span){line->span.start, inside.start - 2});
    return headed ? inside : none; /* "(TC) was built": nothing stands before the bracket */
  }
  bool comma = cx_ends_at(scene, end, ",");
  cx_span word = cx_phrase_word_before(scene, line->span.start, end - comma), head = word;
  if (!comma && cx_data_heads(scene, word)) word = cx_phrase_word_before(scene, line->span.start, word.start);
  if (cx_span_empty(word) || !cx_is_upper(p[word.start]) || !cx_data_telling(cx_scene_text(scene, word))) return none;
  if (word.start < head.start) return word;
  if (!comma) return cx_name_ends_as_data(scene, word) ? word : none;
  bool behind = word.start > line->span.start + 2 && cx_ends_at(scene, word.start, ", ");
  return behind && cx_data_heads(scene, (cx_span){line->span.start, word.start - 2}) ? word : none;
}

/* What a passive says is made: "… is introduced", "… has been collected". */
static cx_span made_passive(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_span none = {0, 0}, word = cx_phrase_word_before(scene, line->span.start, hit->span.start);
  const cx_entry *passive = cx_lexicon_find(scene->lexicon, "passive", cx_scene_text(scene, word));
  if (!passive) return none;
  if (cx_str_is(passive->name, "been")) word = cx_phrase_word_before(scene, line->span.start, word.start);
  return word.start > line->span.start + 4 ? subject_named(scene, line, word.start - 1) : none;
}

/* "through the Harbor Tide Benchmark (HTB)": the short form of a title that ends in a noun of data. */
static cx_topic titled_in(const cx_scene *scene, const cx_line *line, uint32_t sentence) {
  for (uint32_t i = cx_name_from(scene, line->span.start); i < scene->names.n && scene->names.at[i].span.start < line->span.end; i++) {
    cx_span name = scene->names.at[i].span, whole = cx_name_in_full(scene, line, name);
    cx_span title = {whole.start, cx_span_empty(whole) ? 0 : name.start - 2};
    if (title.end <= title.start || !cx_is_upper(scene->reading.text.p[title.start])) continue;
    cx_span head = cx_phrase_word_before(scene, title.start, title.end);
    if (head.start > title.start && cx_data_heads(scene, title) && cx_is_upper(scene->reading.text.p[head.start]))
      return (cx_topic){.name = name, .sentence = sentence, .data = true};
  }
  return (cx_topic){0};
}

/* What a sentence says of data made by its authors. */
static cx_topic made_in(const cx_scene *scene, const cx_line *line, uint32_t sentence) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool makes = (cx_entry_in(hit->entry, "introduce") && cx_str_is(hit->entry->sub, "propose")) || cx_entry_in(hit->entry, "gather");
    if (!makes) continue;
    cx_span passive = made_passive(scene, line, hit);
    if (!cx_span_empty(passive)) return (cx_topic){.name = passive, .sentence = sentence, .data = true, .given = true};
    if (!states(scene, line, hit)) continue;
    cx_span np = cx_data_phrase(scene, line, hit->span.end);
    if (cx_span_empty(np) || cx_quantity_at(line, np.start) || cx_data_known(line, np)) continue;
    if (told_as_data(scene, line, np))
      return (cx_topic){.name = shortest(scene, line, np), .sentence = sentence, .data = true, .given = true};
    if (!cx_data_heads(scene, np)) continue;
    cx_span named = named_at_end(scene, line, np); /* readers leave what has no name */
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
  if (cx_str_is(hit->entry->name, "task")) { /* "TideEval-2031 Task 4" */
    cx_span host = cx_phrase_word_before(scene, line->span.start, hit->span.start), task = cx_data_task(scene, line, hit->span);
    if (cx_is_digit(text.p[host.start])) host = cx_phrase_word_before(scene, line->span.start, host.start);
    return titled && year && host.start >= name.start && task.end > hit->span.end ? (cx_span){host.start, task.end} : none;
  }
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
  for (uint32_t i = 0; i < scene->lines.n && cx_span_empty(scene->data.name); i++) scene->data = titled_in(scene, &scene->lines.at[i], i);
  for (uint32_t i = 0; i < scene->lines.n && cx_span_empty(scene->data.name); i++) scene->data = contest_in(scene, &scene->lines.at[i], i);
}
