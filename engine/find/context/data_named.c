/* Data by name: a phrase of data into the names that tell which it means, in it ("the coastal ROAD | subset"), in a bracket behind it or
 * right beside it ("the map dataset RoadNet"), or into the phrase with what the data hold. English. */
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

/* The list of names that begins at a place and ends before another, with the asides that brackets behind them make ("A (6 classes) and B");
 * empty, at the place, where none does. */
static cx_span listed(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t end, bool models) {
  for (cx_span list = {at, at};;) {
    cx_span name = at < end ? cx_data_listed_name(scene, line, at) : list;
    bool small = cx_span_empty(list) && !cx_is_upper(scene->reading.text.p[name.start]); /* "A, mini-B and C" */
    if (cx_span_empty(name) || name.end > end || small || cx_quantity_at(line, name.start)) return list;
    if (cx_str_eq(cx_scene_text(scene, name), cx_scene_text(scene, scene->system.name)) ||
        (!models && cx_data_names_model(scene, line, name)))
      return list;
    list.end = name.end;
    uint32_t behind = cx_behind_bracket(scene, line, name.end);
    uint32_t joint = behind < end ? cx_joint_length(cx_str_cut(scene->reading.text, behind, end)) : 0;
    if (!joint) return list;
    at = behind + joint;
  }
}

cx_span cx_names_bracketed(const cx_scene *scene, const cx_line *line, uint32_t end, bool models) {
  cx_span inside = cx_bracket_behind(scene, line, end), none = {0, 0};
  if (cx_slot_between(line, inside.start, inside.end, "M") || cx_slot_between(line, inside.start, inside.end, "Q")) return none;
  if (!cx_span_empty(inside)) inside.start = cx_phrase_behind_example(scene, line, inside.start, models);
  cx_span names = listed(scene, line, inside.start, inside.end, models);
  return !cx_span_empty(names) && names.end == inside.end ? inside : none;
}

bool cx_data_telling(cx_str name) {
  int marks = 0;
  if (name.n < 4) return false;
  for (size_t i = 0; i < name.n && name.p[i] != ' '; i++) marks += cx_is_upper(name.p[i]) || cx_is_digit(name.p[i]);
  return marks > 1;
}

static bool plural(const cx_scene *scene, cx_span np) {
  cx_str head = cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end));
  return !cx_str_eq(cx_noun_singular(scene->lexicon, scene->arena, head), head);
}

/* A verb stands behind a name: it is what acts, no data. */
static bool acts(const cx_scene *scene, const cx_line *line, uint32_t end) {
  if (!cx_begins_at(scene, line, end, " ")) return false;
  cx_str word = cx_str_cut(scene->reading.text, end + 1, cx_word_end(scene->reading.text, end + 1, line->span.end, ""));
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", word);
  return cx_lexicon_find(scene->lexicon, "verb", word) || (role && cx_str_is(role->sub, "verb"));
}

/* "the map dataset | RoadNet", "the datasets | A and B", "on a new benchmark, | RoadNet.", "two benchmarks, | A and B,". */
static cx_span beside(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span none = {0, 0};
  bool comma = cx_begins_at(scene, line, np.end, ", ");
  if (!comma && !cx_begins_at(scene, line, np.end, " ")) return none;
  cx_span list = listed(scene, line, np.end + 1 + comma, line->span.end, false);
  if (cx_span_empty(list) || !cx_data_telling(cx_scene_text(scene, list)) || acts(scene, line, list.end)) return none;
  if (!comma) return list;
  bool several = cx_span_len(cx_data_listed_name(scene, line, list.start)) < cx_span_len(list);
  uint32_t end = cx_behind_bracket(scene, line, list.end);
  bool closed = end + 1 >= line->span.end || strchr(".,;:", scene->reading.text.p[end]);
  return closed && several == plural(scene, np) ? list : none;
}

/* "Bergen", "3D": a word of a title. */
static bool opens_title(cx_str text, uint32_t at) {
  while (at < text.n && cx_is_digit(text.p[at])) at++;
  return at < text.n && cx_is_upper(text.p[at]);
}

/* "newly built | Bergen Storm Damage (BSD) dataset": where a title with its short form begins. */
static uint32_t title_start(const cx_scene *scene, cx_span np) {
  cx_str text = cx_str_cut(scene->reading.text, 0, np.end);
  uint32_t at = np.start;
  while (at < np.end && !opens_title(text, at) && text.p[at] != '(') {
    while (at < np.end && text.p[at] != ' ') at++;
    at++;
  }
  return at < np.end && memchr(text.p + at, '(', np.end - at) && text.p[at] != '(' ? at : np.start;
}

cx_span cx_data_cut(const cx_scene *scene, const cx_line *line, cx_span np) {
  np.start = title_start(scene, np);
  np = cx_data_told(scene, np, !cx_data_has_capital(scene, np));
  cx_span head = cx_phrase_word_before(scene, np.start, np.end), name = head;
  cx_str article = cx_scene_text(scene, cx_phrase_word_before(scene, line->span.start, np.start));
  bool one = cx_str_is(article, "the") || cx_str_is(article, "our"); /* "a Chinese QA dataset" is of a kind */
  if (!one || !cx_data_heads(scene, np) || plural(scene, np) || cx_data_known(line, np)) return np;
  for (cx_span word = name; name.start > np.start; name.start = word.start) {
    word = cx_phrase_word_before(scene, np.start, name.start);
    if (cx_span_empty(word) || !cx_is_upper(scene->reading.text.p[word.start])) break;
  }
  cx_span before = {np.start, name.start};
  bool names = name.start < head.start && cx_data_telling(cx_scene_text(scene, cx_phrase_word_before(scene, np.start, head.start)));
  return names && !cx_data_has_capital(scene, before) ? (cx_span){name.start, np.end} : np;
}

/* "queries | spanning": a participle behind a plural goes on with something else. */
static uint32_t before_participle(const cx_scene *scene, cx_span np) {
  for (uint32_t at = np.end; at > np.start;) {
    cx_span word = cx_phrase_word_before(scene, np.start, at), plural = cx_phrase_word_before(scene, np.start, word.start);
    if (cx_span_empty(plural)) break;
    if (cx_str_ends(cx_scene_text(scene, word), CX_STR("ing")) && cx_str_ends(cx_scene_text(scene, plural), CX_STR("s"))) return plural.end;
    at = word.start;
  }
  return np.end;
}

/* "a corpus | of 400 letters", "a benchmark | of legal letters": what the data hold, of more than one word. */
static cx_span held(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span none = {0, 0}, last = cx_phrase_word_before(scene, np.start, np.end);
  const cx_entry *any = cx_lexicon_find(scene->lexicon, "setkind", cx_scene_text(scene, last));
  if (!cx_begins_at(scene, line, np.end, " of ") || (any && !cx_data_modified(scene, np))) return none;
  uint32_t at = np.end + 4;
  const cx_slot *number = cx_quantity_at(line, at);
  cx_span what = number ? number->span : cx_phrase_after(scene, line, at);
  if (number) {
    if (number->mention->shape != CX_SHAPE_COUNT) return none;
    cx_span rest = cx_phrase_after(scene, line, what.end); /* "4,724 English texts"; "60 riddles spanning" ends with its noun */
    if (rest.start == what.end + 1 && number->mention->quote.end == number->mention->number.end) what.end = rest.end;
  } else if (cx_span_empty(what) || cx_phrase_word_before(scene, what.start, what.end).start == what.start) {
    return none;
  }
  return (cx_span){np.start, before_participle(scene, what)};
}

bool cx_data_is_part(const cx_scene *scene, cx_span np) {
  bool part = false;
  for (uint32_t from = np.start, end; from < np.end; from = end + 1) {
    end = cx_word_end(scene->reading.text, from, np.end, "-");
    const cx_entry *word = cx_lexicon_find(scene->lexicon, "split", cx_str_cut(scene->reading.text, from, end));
    if (!word) return false;
    part = part || cx_str_is(word->name, "part") || (from > np.start ? false : cx_str_is(word->name, "head"));
  }
  return part;
}

cx_span cx_data_parted_from(const cx_scene *scene, const cx_line *line, cx_span np) {
  static const char *const of[] = {" of ", " on ", " from ", " for ", " in "};
  cx_span whole = {0, 0};
  for (size_t i = 0; i < sizeof of / sizeof *of && !cx_span_empty(np) && cx_data_is_part(scene, np); i++)
    if (cx_begins_at(scene, line, np.end, of[i])) whole = cx_data_phrase(scene, line, np.end + (uint32_t)strlen(of[i]));
  if (cx_span_empty(whole) || cx_quantity_at(line, whole.start)) return (cx_span){0, 0};
  const cx_slot *known = cx_data_known(line, whole);
  if (known) return cx_whole_name(scene, known->core);
  cx_span name = cx_data_listed_name(scene, line, whole.start);
  bool alone = !cx_span_empty(name) && name.end >= whole.end && cx_data_telling(cx_scene_text(scene, name));
  if (alone && !cx_data_names_model(scene, line, name)) return name;
  return cx_data_has_capital(scene, whole) && cx_data_heads(scene, whole) ? cx_data_cut(scene, line, whole) : (cx_span){0, 0};
}

/* "the zero-shot subset | of RoadNet": a part of some data that words before its noun tell from the others. */
static cx_span part_of(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span none = {0, 0}, last = cx_phrase_word_before(scene, np.start, np.end);
  const cx_entry *part = cx_lexicon_find(scene->lexicon, "split", cx_scene_text(scene, last));
  if (!part || !cx_str_is(part->name, "head") || !cx_data_modified(scene, np) || !cx_begins_at(scene, line, np.end, " of ")) return none;
  cx_span head = {last.start, np.end}, whole = cx_data_parted_from(scene, line, head);
  return cx_span_empty(whole) ? none : (cx_span){np.start, whole.end};
}

cx_span cx_data_said_behind(const cx_scene *scene, const cx_line *line, cx_span np) {
  if (cx_span_empty(np)) return (cx_span){0, 0};
  cx_span last = cx_phrase_word_before(scene, np.start, np.end), name = cx_data_parted_from(scene, line, np);
  if (cx_span_empty(name)) name = part_of(scene, line, np);
  if (!cx_data_heads(scene, np)) return name;
  if (cx_span_empty(name) && !cx_data_has_capital(scene, last)) name = beside(scene, line, np);
  if (!cx_span_empty(name) || cx_data_has_capital(scene, np)) return name;
  name = cx_names_bracketed(scene, line, np.end, false);
  return cx_span_empty(name) ? held(scene, line, np) : name;
}
