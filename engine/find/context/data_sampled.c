/* Sampled: what a sentence says its items are taken from ("31 programs from RiverSuite", "900 posts drawn from Harborit") or go by ("512
 * TriviaQA questions", "using TutorLab answers") into the data by name. English. */
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/mention/mention.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

bool cx_data_is_items(const cx_scene *scene, const cx_line *line, cx_span noun) {
  cx_str word = cx_scene_text(scene, noun);
  if (cx_span_empty(noun) || cx_is_upper(word.p[0]) || cx_slot_between(line, noun.start, noun.end, "M")) return false;
  if (cx_str_is(word, "data")) return true;
  if (!cx_lexicon_find(scene->lexicon, "counted-noun", word)) return false;
  cx_str one = cx_noun_singular(scene->lexicon, scene->arena, word);
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", word);
  return !cx_str_eq(word, one) && !(head && cx_str_is(head->name, "kind")) && !cx_lexicon_find(scene->lexicon, "counted-people", one);
}

/* How surely the sentence works with its items: a word before them says so ("using", "annotated"), or a number of them does too ("on 31
 * programs"). */
typedef enum work { IDLE, NAMED, NUMBERED } work;

static work worked_with(const cx_scene *scene, const cx_line *line, cx_span items) {
  enum { NEAR = 60 };
  work most = IDLE;
  uint32_t noun = items.start;
  uint32_t first = cx_hit_from(line, noun > NEAR ? noun - NEAR : 0);
  for (uint32_t i = first; i < line->hits.n && line->hits.at[i].span.end <= noun; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool on = cx_entry_in(hit->entry, "onto") && cx_str_is(hit->entry->sub, "data");
    bool does = (cx_entry_in(hit->entry, "onto") && (cx_str_is(hit->entry->sub, "source") || cx_str_is(hit->entry->name, "using"))) ||
                cx_entry_in(hit->entry, "gather") || cx_entry_in(hit->entry, "trial") || cx_entry_in(hit->entry, "use");
    if ((!on && !does) || hit->span.end + NEAR < noun || cx_mark_between(scene, hit->span.end, noun, ";:()")) continue;
    bool clause = false;
    for (uint32_t at = hit->span.end; at < noun && !clause; at++) clause = cx_begins_at(scene, line, at, ", ");
    work how = clause ? IDLE : cx_slot_between(line, hit->span.end, items.end, "Q") ? NUMBERED : does ? NAMED : IDLE;
    if (how > most) most = how;
  }
  return most;
}

/* "MedQuAD", "DR17", "RiverSuite": letters that no plain word has; not "Bergen", "LiDAR-based", "X". */
static bool marked(const cx_scene *scene, cx_span name) {
  const char *p = scene->reading.text.p;
  int large = 0, small = 0, digits = 0;
  for (uint32_t i = name.start; i < name.end; i++) {
    bool tail = i > name.start && p[i - 1] == '-' && cx_is_lower(p[i]);
    if (tail) return false;
    large += cx_is_upper(p[i]) && (i == name.start || p[i - 1] != ' ');
    small += cx_is_lower(p[i]);
    digits += cx_is_digit(p[i]);
  }
  return large > 0 && (digits || (large > 1 && small));
}

/* Nothing but the end of the clause or a new phrase behind a name: not "from Bergen hospitals". */
static bool stands_alone(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_span np = cx_phrase_after(scene, line, name.start);
  return np.start == name.start && np.end <= name.end;
}

/* What names of data are in a text of nature has its release ("DESI DR1"); without, it is an instrument. */
static bool may_be_data(const cx_scene *scene, cx_span name, work how) {
  bool digit = false;
  for (uint32_t i = name.start; i < name.end; i++) digit = digit || cx_is_digit(scene->reading.text.p[i]);
  return scene->nature ? digit : how == NUMBERED || marked(scene, name);
}

/* "from | RiverSuite", "from the | Bergen Heart Study (9,000 people)", "from | PondSet, ReedSet and MossSet". */
static cx_span source_at(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_span none = {0, 0}, list = none;
  if (cx_begins_at(scene, line, at, " the ")) at += 4;
  for (at++; at < line->span.end;) {
    cx_span name = cx_data_listed_name(scene, line, at);
    bool named = !cx_span_empty(name) && cx_is_upper(scene->reading.text.p[name.start]) && !cx_quantity_at(line, name.start);
    if (!named || cx_data_names_model(scene, line, name) || !stands_alone(scene, line, name)) break;
    if (cx_span_len(name) < 2 || cx_str_eq(cx_scene_text(scene, name), cx_scene_text(scene, scene->system.name))) return none;
    list = (cx_span){cx_span_empty(list) ? name.start : list.start, name.end};
    uint32_t joint = cx_joint_length(cx_str_cut(scene->reading.text, name.end, line->span.end));
    if (!joint) break;
    at = name.end + joint;
  }
  return list;
}

static bool in_vocabulary(const cx_line *line, cx_span name) {
  for (uint32_t i = cx_hit_from(line, name.start); i < line->hits.n && line->hits.at[i].span.start < name.end; i++)
    if (cx_str_is(line->hits.at[i].entry->vocabulary->slot, "D") && cx_span_meets(line->hits.at[i].span, name)) return true;
  return false;
}

/* "512 | TriviaQA | questions", "using anonymized | TutorLab | answers": the name in front of the items. */
static cx_span name_before_items(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_span none = {0, 0}, np = none;
  const cx_slot *number = cx_quantity_at(line, hit->span.end + 1);
  uint32_t at = number ? number->mention->number.end : hit->span.end;
  if (!number && !cx_str_is(hit->entry->sub, "source") && !cx_str_is(hit->entry->name, "using")) return none;
  np = cx_phrase_after(scene, line, at);
  if (number && number->span.end > at + 1 && scene->reading.text.p[at] == ' ') np = (cx_span){at + 1, number->span.end};
  if (cx_span_empty(np) || np.start != at + 1) return none;
  for (cx_span name = {np.start, 0}; name.start < np.end; name.start = name.end + 1) {
    name.end = cx_word_end(scene->reading.text, name.start, np.end, "-");
    if (!cx_is_upper(scene->reading.text.p[name.start])) {
      if (name.end == name.start) return none;
      continue;
    }
    name = cx_data_listed_name(scene, line, name.start);
    bool items = false; /* "TriviaQA questions | paired with" */
    for (cx_span word = name; word.end < np.end && !items; items = cx_data_is_items(scene, line, word))
      word = (cx_span){word.end + 1, cx_word_end(scene->reading.text, word.end + 1, np.end, "-")};
    bool data = marked(scene, name) ? may_be_data(scene, name, NAMED) : in_vocabulary(line, name);
    return items && data && !cx_data_names_model(scene, line, name) ? name : none;
  }
  return none;
}

/* "posts | randomly drawn | from", "videos | sourced | from". */
static cx_span before_participle(const cx_scene *scene, const cx_line *line, cx_span word) {
  static const char *const ends[] = {"ed", "wn", "en", "ly"};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    if (cx_str_ends(cx_scene_text(scene, word), cx_str_of(ends[i])))
      return before_participle(scene, line, cx_phrase_word_before(scene, line->span.start, word.start));
  return word;
}

cx_span cx_data_sampled(const cx_scene *scene, const cx_line *line) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "onto")) continue;
    cx_span name = {0, 0};
    if (cx_str_is(hit->entry->name, "from")) {
      cx_span noun = before_participle(scene, line, cx_phrase_word_before(scene, line->span.start, hit->span.start));
      work how = cx_data_is_items(scene, line, noun) ? worked_with(scene, line, noun) : IDLE;
      name = how ? source_at(scene, line, hit->span.end) : name;
      if (!cx_span_empty(name) && (!may_be_data(scene, name, how) || cx_begins_at(scene, line, name.end, " of "))) name.end = name.start;
    } else if (hit->entry->sub.n || cx_str_is(hit->entry->name, "using")) {
      name = name_before_items(scene, line, hit);
    }
    if (!cx_span_empty(name)) return name;
  }
  return (cx_span){0, 0};
}
