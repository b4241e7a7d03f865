/* Clauses of Chinese sentences: where they begin and end, and which words stand at the edges of their phrases (the edge vocabulary). */
#include "find/scene/clause_zh.h"

#include "find/scene/near.h"

enum { LONGEST_WORD = 15, LONGEST_CLAUSE = 600 }; /* bytes */

bool cx_edge_plays(const cx_scene *scene, uint32_t start, uint32_t end, const char *part) {
  const cx_entry *entry = end > start ? cx_lexicon_find(scene->lexicon, "edge", cx_str_cut(scene->reading.text, start, end)) : NULL;
  return entry && cx_str_is(cx_entry_get(entry, part), "yes");
}

/* The word that plays a part and ends before, or starts at, a place: its length, or 0. The longest wins. */
uint32_t cx_edge_before(const cx_scene *scene, uint32_t least, uint32_t at, const char *part) {
  for (uint32_t n = LONGEST_WORD; n >= 3; n -= 3)
    if (at >= least + n && cx_edge_plays(scene, at - n, at, part)) return n;
  return 0;
}
uint32_t cx_edge_at(const cx_scene *scene, uint32_t at, uint32_t most, const char *part) {
  for (uint32_t n = LONGEST_WORD; n >= 3; n -= 3)
    if (at + n <= most && cx_edge_plays(scene, at, at + n, part)) return n;
  return 0;
}

const cx_entry *cx_class_before_zh(const cx_scene *scene, const char *class_name, uint32_t least, uint32_t at, uint32_t *length) {
  const cx_entry *word = NULL;
  uint32_t n = LONGEST_WORD + 3;
  while (!word && (n -= 3) > 0)
    if (at >= least + n) word = cx_lexicon_find(scene->lexicon, class_name, cx_str_cut(scene->reading.text, at - n, at));
  *length = n;
  return word;
}
const cx_entry *cx_class_at_zh(const cx_scene *scene, const char *class_name, uint32_t at, uint32_t most, uint32_t *length) {
  const cx_entry *word = NULL;
  uint32_t n = LONGEST_WORD + 3;
  while (!word && (n -= 3) > 0)
    if (at + n <= most) word = cx_lexicon_find(scene->lexicon, class_name, cx_str_cut(scene->reading.text, at, at + n));
  *length = n;
  return word;
}

bool cx_edge_named(const cx_scene *scene, uint32_t at, uint32_t most, const char *name) {
  const cx_entry *entry = at + 3 <= most ? cx_lexicon_find(scene->lexicon, "edge", cx_str_cut(scene->reading.text, at, at + 3)) : NULL;
  return entry && cx_str_is(entry->name, name);
}

bool cx_han_stands(const cx_scene *scene, uint32_t at) {
  unsigned char c = at < scene->reading.text.n ? (unsigned char)scene->reading.text.p[at] : 0;
  return c >= 0xE4 && c <= 0xE9;
}

/* 55,710: a comma with a digit in front and three behind. */
static bool groups_digits(const cx_scene *scene, uint32_t comma) {
  cx_str text = scene->reading.text;
  if (comma == 0 || comma + 3 >= text.n || !cx_is_digit(text.p[comma - 1])) return false;
  for (uint32_t i = 1; i <= 3; i++)
    if (!cx_is_digit(text.p[comma + i])) return false;
  return comma + 4 >= text.n || !cx_is_digit(text.p[comma + 4]);
}

uint32_t cx_clause_mark(const cx_scene *scene, uint32_t at, bool lists) {
  static const char *const marks[] = {"，", "。", "；", "：", ",", ";", ":", "(", ")", "（", "）", "\n"};
  cx_str rest = cx_str_cut(scene->reading.text, at, scene->reading.text.n);
  if (!rest.n || cx_is_alnum((unsigned char)rest.p[0]) || ((unsigned char)rest.p[0] & 0xC0) == 0x80) return 0;
  if (rest.p[0] == ',' && groups_digits(scene, at)) return 0;
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (marks[i][0] == rest.p[0] && cx_str_starts(rest, cx_str_of(marks[i]))) return (uint32_t)strlen(marks[i]);
  return lists && cx_str_starts(rest, CX_STR("、")) ? 3 : 0;
}

uint32_t cx_clause_start(const cx_scene *scene, const cx_line *line, uint32_t at, bool lists) {
  uint32_t least = at > line->span.start + LONGEST_CLAUSE ? at - LONGEST_CLAUSE : line->span.start;
  for (uint32_t place = at; place > least; place--) {
    uint32_t n = cx_clause_mark(scene, place - 1, lists);
    if (n && place - 1 + n <= at) return place - 1 + n;
  }
  return least;
}
uint32_t cx_clause_end(const cx_scene *scene, const cx_line *line, uint32_t at, bool lists) {
  if (at >= line->span.end) return line->span.end;
  uint32_t most = line->span.end - at > LONGEST_CLAUSE ? at + LONGEST_CLAUSE : line->span.end;
  while (at < most && !cx_clause_mark(scene, at, lists)) at++;
  return at;
}

uint32_t cx_sign_before(const cx_scene *scene, uint32_t least, uint32_t at) {
  if (at > least) at--;
  while (at > least && ((unsigned char)scene->reading.text.p[at] & 0xC0) == 0x80) at--;
  return at;
}

uint32_t cx_blanks_back(const cx_scene *scene, uint32_t least, uint32_t at) {
  while (at > least && scene->reading.text.p[at - 1] == ' ') at--;
  return at;
}
uint32_t cx_blanks_on(const cx_scene *scene, uint32_t at) {
  while (at < scene->reading.text.n && scene->reading.text.p[at] == ' ') at++;
  return at;
}

bool cx_on_between_zh(const cx_scene *scene, uint32_t from, uint32_t to) {
  for (uint32_t at = from; at + 3 <= to; at++)
    if (cx_str_starts(cx_str_cut(scene->reading.text, at, to), CX_STR("在"))) return true;
  return false;
}

bool cx_in_word_zh(const cx_line *line, cx_span word) {
  for (uint32_t i = cx_hit_from(line, word.start); i < line->hits.n && line->hits.at[i].span.start <= word.start; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool longer = hit->span.start < word.start ? hit->span.end > word.start : hit->span.end > word.end;
    if (longer && cx_entry_in(hit->entry, "onto") && cx_str_is(hit->entry->sub, "word")) return true;
  }
  return false;
}

uint32_t cx_versus_at_zh(const cx_scene *scene, const cx_line *line, uint32_t at) {
  uint32_t end;
  if (at >= line->span.end) return 0;
  const cx_entry *word = cx_lexicon_longest(scene->lexicon, "joint", scene->reading.text, cx_span_of(at, line->span.end), &end);
  return word && cx_str_is(word->sub, "versus") ? end : 0;
}

uint32_t cx_closed_at_zh(const cx_scene *scene, const cx_line *line, uint32_t open) {
  enum { LONGEST = 120 };
  const char *p = scene->reading.text.p;
  if (open >= line->span.end || p[open] != '(') return 0;
  uint32_t close = open + 1;
  while (close < line->span.end && close - open < LONGEST && p[close] != '(' && p[close] != ')') close++;
  return close < line->span.end && p[close] == ')' ? close : 0;
}

bool cx_latin_byte(char c) { return cx_is_alnum(c) || c == '-' || c == '.' || c == '\'' || c == '&'; }

bool cx_ends_as_data_zh(const cx_scene *scene, cx_span name) {
  enum { SHORTEST = 3, LONGEST = 8 };
  cx_str text = cx_scene_text(scene, name);
  bool data = false;
  for (size_t n = SHORTEST; n <= LONGEST && n < text.n; n++)
    data |= cx_lexicon_find(scene->lexicon, "dataend", cx_str_cut(text, text.n - n, text.n)) != NULL;
  return data;
}

bool cx_board_zh(const cx_scene *scene, const cx_slot *name) {
  return !name->mention && !name->member_count && cx_ends_as_data_zh(scene, name->core);
}

/* What stands in brackets from a place on, with the names of their list between them, to the mark behind the last: its end. */
static uint32_t brackets_end(const cx_scene *scene, const cx_line *line, uint32_t at) {
  const char *p = scene->reading.text.p;
  uint32_t end = at;
  for (; at < line->span.end; at++) {
    if (p[at] == ')')
      end = at + 1;
    else if (p[at] != '(' && at > end && cx_clause_mark(scene, at, false))
      break;
  }
  return end;
}

bool cx_bracket_framed_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_str text = scene->reading.text;
  uint32_t open = cx_clause_start(scene, line, d->quote.start, true);
  if (open <= line->span.start || text.p[open - 1] != '(' || d->relation != CX_RELATION_VALUE) return false;
  uint32_t end = cx_blanks_on(scene, brackets_end(scene, line, d->quote.end));
  if (!cx_edge_at(scene, end, line->span.end, "place")) return false;
  for (uint32_t at = open; at >= line->span.start + 3; at--) {
    if (cx_str_ends(cx_str_cut(text, 0, at), CX_STR("在"))) return true;
    if (text.p[at - 1] != '(' && text.p[at - 1] != ')' && cx_clause_mark(scene, at - 1, false)) return false;
  }
  return false;
}
