/* Lists of data: a name of data into the whole list it stands in, whether or not a vocabulary knows each of its names ("on EnvBench,
 * Reed-Bench Checked, and Harbour-Bench 2"); and which counts are of data themselves. */
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

static bool may_be_data(const cx_slot *s) { return cx_slot_is_data(s) || (!s->mention && !s->entry); }

/* "2024": not "10K4", "1024". */
static bool is_year(const char *p) { return p[0] == '2' && p[1] == '0' && cx_is_digit(p[2]) && cx_is_digit(p[3]); }

/* "RiverBench 2024 | and 2025": how long a second year behind a name is; 0: none stands there. */
static uint32_t second_year(const cx_scene *scene, uint32_t from, uint32_t most) {
  enum { YEAR = 4, AND = 5 };
  cx_str text = cx_str_cut(scene->reading.text, from, most);
  if (from < YEAR || !is_year(scene->reading.text.p + from - YEAR) || text.n < AND + YEAR || !cx_str_starts(text, CX_STR(" and ")))
    return 0;
  return is_year(text.p + AND) && (text.n == AND + YEAR || strchr(",.; )", text.p[AND + YEAR])) ? AND + YEAR : 0;
}

/* The place of what joins two members: nothing, a comma, or "and". */
typedef enum joint { APART, BY_COMMA, BY_AND } joint;

static joint joined(const cx_scene *scene, const cx_slot *a, const cx_slot *b) {
  if (!may_be_data(a) || !may_be_data(b) || a->span.end > b->span.start) return APART;
  const cx_entry *word;
  uint32_t from = a->span.end + second_year(scene, a->span.end, b->span.start);
  if (!cx_is_joint(scene, cx_str_cut(scene->reading.text, from, b->span.start), &word)) return APART;
  return !word ? BY_COMMA : cx_str_is(word->name, "and") ? BY_AND : APART;
}

/* A group of names is closed by its own "and". */
static bool closed(const cx_scene *scene, const cx_slot *s) {
  cx_str text = cx_scene_text(scene, s->span);
  for (size_t i = 0; s->member_count && i + 5 < text.n; i++)
    if (cx_str_starts(cx_str_cut(text, i, text.n), CX_STR(" and "))) return true;
  return false;
}

/* A preposition or a bracket opens the list; else the names before are of another phrase. */
static bool opened(const cx_scene *scene, const cx_line *line, uint32_t at) {
  if (at > line->span.start && scene->reading.text.p[at - 1] == '(') return true;
  cx_span word = cx_phrase_word_before(scene, line->span.start, at);
  const cx_entry *role = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
  return role && cx_str_is(role->name, "preposition");
}

/* "MNIST and Harbor | Rooms datasets", "ScanNet, | Harbor Rooms, and the TideScene dataset": names that no slot tells as data, where a noun
 * of data ends their list. */
static cx_span to_noun(const cx_scene *scene, const cx_line *line, cx_span list, bool closed) {
  cx_span whole = list;
  if (cx_begins_at(scene, line, whole.end, "'s ")) whole.end += 2; /* "A and Bergen's | scan datasets" */
  uint32_t at = whole.end + 1;
  if (!cx_begins_at(scene, line, whole.end, " ")) at = 0;
  for (bool goes_on = at != 0;;) {
    uint32_t length = goes_on ? 0 : cx_joint_length(cx_str_cut(scene->reading.text, whole.end, line->span.end));
    if (!goes_on && (closed || !length)) return list;
    closed = closed || length > 2;
    if (!goes_on) at = whole.end + length;
    if (!goes_on && cx_begins_at(scene, line, at, "the ")) at += 4;
    cx_span name = cx_data_listed_name(scene, line, at);
    bool named = !cx_span_empty(name) && !cx_quantity_at(line, name.start) && !cx_data_names_model(scene, line, name) &&
                 !cx_str_eq(cx_scene_text(scene, name), cx_scene_text(scene, scene->system.name));
    if (!named && !goes_on) return list;
    if (named) whole.end = name.end;
    goes_on = false;
    uint32_t end = cx_begins_at(scene, line, whole.end, " ") ? cx_word_end(scene->reading.text, whole.end + 1, line->span.end, "") : 0;
    if (named && closed && end && cx_phrase_ends_in(scene, (cx_span){whole.end + 1, end}, "set")) return whole;
  }
}

cx_span cx_data_list(const cx_scene *scene, const cx_line *line, cx_span name) {
  const cx_slotted *slotted = &line->slotted;
  uint32_t own = 0;
  while (own < slotted->slot_count && !(slotted->slots[own].core.start <= name.start && slotted->slots[own].core.end >= name.end)) own++;
  if (own == slotted->slot_count || !may_be_data(&slotted->slots[own])) return name;
  uint32_t first = own, last = own, ands = 0;
  for (joint j; first > 0 && (j = joined(scene, &slotted->slots[first - 1], &slotted->slots[first])) != APART; first--) ands += j == BY_AND;
  for (joint j; last + 1 < slotted->slot_count && !ands && !closed(scene, &slotted->slots[last]) &&
                (j = joined(scene, &slotted->slots[last], &slotted->slots[last + 1])) != APART;
       last++)
    ands += j == BY_AND;
  bool whole = ands || closed(scene, &slotted->slots[last]);
  if (!opened(scene, line, slotted->slots[first].span.start)) return name;
  if (!whole) first = last = own;
  cx_span list = {slotted->slots[first].core.start, slotted->slots[last].core.end}, years = list;
  years.end += second_year(scene, list.end, line->span.end);
  cx_span more = to_noun(scene, line, years, whole || slotted->slots[own].member_count);
  return more.end > years.end || first != last || years.end > list.end ? more : name;
}

/* "A, B, and C", "our own corpus, A, and B": the members of a list from a place, to that behind its "and"; empty where no "and" closes it.
 */
static cx_span members_from(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_span list = {0, 0}, none = list;
  for (bool closed = false;;) {
    cx_span member = cx_data_listed_name(scene, line, at);
    if (cx_span_empty(member)) {
      member = cx_data_phrase(scene, line, at);
      if (cx_span_empty(member) || member.start > at + 4 || !cx_data_heads(scene, member)) return none;
      member.start = at;
    }
    list = (cx_span){list.end ? list.start : at, cx_behind_bracket(scene, line, member.end)};
    uint32_t link = cx_joint_length(cx_str_cut(scene->reading.text, list.end, line->span.end));
    bool year = cx_is_digit(scene->reading.text.p[member.start]) && link == 2; /* "RiverBench 2024 and 2025, CityPair, and T2" */
    if (closed && !year) return cx_data_has_capital(scene, list) ? list : none;
    if (!link) return none;
    closed = link > 2;
    at = list.end + link;
  }
}

/* Where the plural noun of data ends that a phrase behind a preposition has for its head: "on three | benchmarks"; 0: it has none. */
static uint32_t plural_head(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { WORDS = 100 };
  cx_str text = scene->reading.text;
  for (uint32_t end = at; end < line->span.end && end < at + WORDS; end++) {
    if (!strchr(" :,.;(", text.p[end])) continue;
    cx_span word = cx_phrase_word_before(scene, at, end);
    if (cx_phrase_ends_in(scene, word, "set") && cx_str_ends(cx_scene_text(scene, word), CX_STR("s")) && end + 2 < line->span.end)
      return end;
    if (text.p[end] != ' ') return 0;
  }
  return 0;
}

/* The names behind a colon, to the end of what it opens. */
static cx_span behind_colon(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { LONGEST = 160 };
  cx_str text = scene->reading.text;
  cx_span list = {at, at}, none = {0, 0};
  while (list.end < line->span.end && !strchr(".;:", text.p[list.end])) list.end++;
  bool several = cx_mark_between(scene, list.start, list.end, ",");
  for (uint32_t i = list.start; i + 5 < list.end; i++) several = several || cx_str_starts(cx_str_cut(text, i, list.end), CX_STR(" and "));
  if (!several || !cx_is_upper(text.p[list.start]) || cx_span_len(list) >= LONGEST) return none;
  cx_span members = members_from(scene, line, at); /* "on three benchmarks: A, B, and C, | it gains" */
  return !cx_span_empty(members) ? members : cx_slot_between(line, list.start, list.end, "V") ? none : list;
}

cx_span cx_data_named_behind(const cx_scene *scene, const cx_line *line, uint32_t at) {
  uint32_t end = plural_head(scene, line, at);
  if (!end) return (cx_span){0, 0};
  if (cx_begins_at(scene, line, end, ": ")) return behind_colon(scene, line, end + 2);
  cx_span inside = cx_names_bracketed(scene, line, end, false);
  if (!cx_span_empty(inside)) return inside;
  bool comma = cx_begins_at(scene, line, end, ", ");
  uint32_t from = end + comma + 1, names = cx_phrase_behind_example(scene, line, from, false);
  return comma || names > from ? members_from(scene, line, names) : (cx_span){0, 0};
}

/* Of a model, as a vocabulary knows it, or with its size ("Ouzel-7B"). */
bool cx_data_names_model(const cx_scene *scene, const cx_line *line, cx_span name) {
  const char *p = scene->reading.text.p;
  if (cx_span_len(name) > 2 && (p[name.end - 1] == 'B' || p[name.end - 1] == 'M') && cx_is_digit(p[name.end - 2])) return true;
  for (uint32_t i = 0; i < line->hits.n; i++)
    if (cx_str_is(line->hits.at[i].entry->vocabulary->slot, "N") && cx_span_meets(line->hits.at[i].span, name)) return true;
  return false;
}

/* "Experiments on X and Y show", "we evaluate it on X": names no vocabulary knows, where a score is to come. */
cx_span cx_data_tried(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  enum { TRIAL_NEAR = 60 };
  bool tried = false;
  cx_span list = {0, 0};
  if (!cx_str_is(hit->entry->sub, "data")) return list;
  for (uint32_t i = cx_hit_from(line, hit->span.start); i < line->hits.n && !tried; i++) {
    const cx_hit *word = &line->hits.at[i];
    if (word->span.start >= hit->span.start) break;
    tried |= cx_entry_in(word->entry, "trial") && word->span.end < hit->span.start && word->span.end + TRIAL_NEAR > hit->span.start;
  }
  if (!tried) return list;
  for (uint32_t i = cx_name_from(scene, np.start); i < scene->names.n && scene->names.at[i].span.start < line->span.end; i++) {
    cx_span name = scene->names.at[i].span;
    uint32_t length = list.end ? cx_joint_length(cx_str_cut(scene->reading.text, list.end, line->span.end)) : 0;
    bool begins = !list.end && name.start == np.start, joins = length && name.start == list.end + length;
    if ((!begins && !joins) || cx_data_names_model(scene, line, name)) continue;
    if (begins && cx_str_eq(cx_scene_text(scene, name), cx_scene_text(scene, scene->system.name))) return list;
    list = (cx_span){begins ? name.start : list.start, name.end};
  }
  return list;
}

/* "SpecSet covers 40 scenarios", "on X and 14 more datasets": how large data are, and how many, is on no data. */
bool cx_data_counts_itself(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span data) {
  if (d->kind != CLAIMX_COUNT) return false;
  if (cx_span_meets(data, d->quote)) return true; /* "a corpus of 400 letters" */
  const cx_entry *noun = cx_lexicon_find(scene->lexicon, "phrase", d->unit);
  if (noun && cx_str_is(noun->sub, "set") && data.start >= line->span.start && data.end <= d->quote.start) return true;
  if (cx_span_empty(d->subject)) return false;
  return cx_str_eq(cx_scene_text(scene, d->subject), cx_scene_text(scene, data)) ||
         (!cx_span_empty(scene->data.name) && cx_str_eq(cx_scene_text(scene, d->subject), cx_scene_text(scene, scene->data.name)));
}
