/* Noun phrases, cut out by word lists; see phrase.h. */
#include "find/scene/phrase.h"

#include "find/scene/near.h"
#include "text/utf8.h"

static bool word_byte(char c) {
  return cx_is_alnum(c) || c == '-' || c == '_' || c == '\'' || c == '+' || c == '/' || c == '^' || c == '.' || c == '&';
}

cx_span cx_phrase_word_before(const cx_scene *scene, uint32_t from, uint32_t at) {
  const char *p = scene->reading.text.p;
  while (at > from && p[at - 1] == ' ') at--;
  uint32_t end = at;
  while (at > from && word_byte(p[at - 1])) at--;
  return (cx_span){at, end};
}

static const cx_entry *role_of(const cx_scene *scene, cx_span word) {
  return cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
}

static cx_span word_at(const cx_scene *scene, uint32_t at, uint32_t end) {
  const char *p = scene->reading.text.p;
  uint32_t stop = at;
  while (stop < end && word_byte(p[stop])) stop++;
  while (stop > at && (p[stop - 1] == '.' || p[stop - 1] == '\'')) stop--;
  if (stop > at + 2 && p[stop - 2] == '\'' && p[stop - 1] == 's') stop -= 2;
  return (cx_span){at, stop};
}

const cx_slot *cx_quantity_at(const cx_line *line, uint32_t at) {
  for (uint32_t i = cx_slot_from(line, at); i < line->slotted.slot_count && line->slotted.slots[i].span.start <= at; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention && at < s->span.end) return s;
  }
  return NULL;
}

uint32_t cx_phrase_behind_example(const cx_scene *scene, const cx_line *line, uint32_t at, bool same) {
  uint32_t end = at;
  const cx_entry *word = cx_lexicon_longest(scene->lexicon, "phrase", scene->reading.text, cx_span_of(at, line->span.end), &end);
  bool opens = word && !cx_str_is(cx_entry_get(word, "clause"), "yes") &&
               (cx_str_is(word->sub, "same") || (!same && cx_str_is(word->sub, "example")));
  return opens && cx_begins_at(scene, line, end, " ") ? end + 1 : at;
}

/* "search-|, rule-, and| token-based rivals": behind what joins a word cut at its hyphen to the next; the place itself behind a whole one.
 */
static uint32_t past_cut(const cx_scene *scene, uint32_t at, uint32_t end) {
  const char *p = scene->reading.text.p;
  if (at >= end || p[at - 1] != '-') return at;
  uint32_t next = at + (p[at] == ',');
  if (next >= end || p[next] != ' ') return at;
  cx_span word = word_at(scene, next + 1, end);
  const cx_entry *role = role_of(scene, word);
  if (role && cx_str_is(cx_entry_get(role, "form"), "joins")) return word.end;
  return next > at && !role ? next : at;
}

/* A mark, a preposition or a word that no phrase goes on over is behind a place; no noun of data. */
static bool closed_at(const cx_scene *scene, const cx_line *line, uint32_t at) {
  if (!cx_begins_at(scene, line, at, " ")) return true;
  const cx_entry *next = role_of(scene, word_at(scene, at + 1, line->span.end));
  return next && (cx_str_is(next->name, "preposition") || cx_str_is(next->name, "stop"));
}

/* "the strong | 8-bit | baseline", "larger | 70B | models": a quantity that only says which. */
static bool says_which(const cx_scene *scene, const cx_slot *q, cx_span word) {
  cx_shape shape = q->mention->shape;
  if (shape == CX_SHAPE_PARAMETERS || shape == CX_SHAPE_MAGNITUDE) return true;
  cx_str text = cx_scene_text(scene, word);
  return shape != CX_SHAPE_FACTOR && memchr(text.p, '-', text.n) && cx_is_alpha(text.p[text.n - 1]);
}

static cx_span english(const cx_scene *scene, const cx_line *line, uint32_t at) {
  const char *p = scene->reading.text.p;
  uint32_t end = line->span.end;
  cx_span np = {0, 0};
  int words = 0;
  while (at < end && words < 8) {
    while (at < end && p[at] == ' ') at++;
    if (at < end && p[at] == '(' && np.end) { /* "full-precision (BF16) baseline": a short bracket inside the phrase */
      uint32_t close = at;
      while (close < end && p[close] != ')' && close - at < 16) close++;
      if (close + 2 < end && p[close] == ')' && p[close + 1] == ' ' && cx_is_alpha(p[close + 2]) &&
          !role_of(scene, word_at(scene, close + 2, end))) {
        at = close + 1;
        continue;
      }
      break;
    }
    cx_span word = word_at(scene, at, end);
    if (cx_span_empty(word)) {
      size_t n;
      uint32_t code = at < end ? cx_utf8_decode(scene->reading.text, at, &n, NULL) : 0;
      if (code >= 0x370 && code <= 0x3FF)
        word = (cx_span){at, at + (uint32_t)n}; /* a Greek letter alone */
      else
        break;
    }
    const cx_entry *role = role_of(scene, word);
    bool determiner = role && cx_str_is(role->name, "determiner");
    if (np.end && role && cx_str_is(cx_entry_get(role, "form"), "deed") && closed_at(scene, line, word.end)) {
      np.end = word.end; /* "than plain | training." */
      break;
    }
    if (role && (cx_str_is(role->name, "stop") || cx_str_is(role->name, "preposition"))) break;
    if (determiner && np.end && !cx_str_is(role->sub, "adjective")) break; /* but "the best existing approach" */
    const cx_slot *q = np.end ? cx_quantity_at(line, word.start) : NULL;
    if (q && !says_which(scene, q, word)) break;
    if (!determiner || np.end) {
      if (!np.end) np.start = word.start;
      np.end = word.end;
      words++;
    }
    at = determiner ? word.end : past_cut(scene, word.end, end);
  }
  return np;
}

static cx_span chinese(const cx_scene *scene, const cx_line *line, uint32_t at) {
  uint32_t end = line->span.end;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    bool name = !s->mention && (!s->entry || cx_str_is(s->entry->vocabulary->slot, "N") || cx_str_is(s->entry->vocabulary->slot, "D"));
    if (!name && s->span.start >= at && s->span.start < end) end = s->span.start;
  }
  cx_span np = {at, at};
  while (np.end < end) {
    size_t n;
    uint32_t code = cx_utf8_decode(scene->reading.text, np.end, &n, NULL);
    if (code == ',' || code == 0xFF0C || code == 0x3001 || code == 0x3002 || code == 0xFF1B || code == '(' || code == 0xFF08 || code == ';')
      break;
    np.end += (uint32_t)n;
  }
  for (bool again = true; again && np.end > np.start;) {
    again = scene->reading.text.p[np.end - 1] == ' ';
    np.end -= again;
    for (uint32_t n = 9; n >= 3 && !again; n -= 3) {
      const cx_entry *tail =
          np.end < np.start + n ? NULL : cx_lexicon_find(scene->lexicon, "tail", cx_str_cut(scene->reading.text, np.end - n, np.end));
      again = tail != NULL;
      np.end -= tail ? n : 0;
    }
  }
  while (np.start < np.end && scene->reading.text.p[np.start] == ' ') np.start++;
  return cx_span_len(np) > 60 ? (cx_span){0, 0} : np;
}

cx_span cx_phrase_after(const cx_scene *scene, const cx_line *line, uint32_t at) {
  return scene->document->language == CX_LANGUAGE_ZH ? chinese(scene, line, at) : english(scene, line, at);
}

bool cx_apposition(const cx_scene *scene, const cx_line *line, uint32_t at, const char *column) {
  cx_str text = scene->reading.text, rest = cx_str_cut(text, at, line->span.end);
  uint32_t mark = cx_str_starts(rest, CX_STR("，")) ? 3 : cx_str_starts(rest, CX_STR(", ")) ? 2 : 0, end;
  static const char *const dashes[] = {": ", " - ", " -- ", " – ", " — ", "——", "—"}; /* the longer first */
  for (size_t i = 0; i < sizeof dashes / sizeof *dashes && !mark && cx_str_is(cx_str_of(column), "data"); i++)
    mark = cx_str_starts(rest, cx_str_of(dashes[i])) ? (uint32_t)strlen(dashes[i]) : 0;
  uint32_t word = mark ? at + mark : at + cx_str_starts(rest, CX_STR(" "));
  if (word >= line->span.end) return false;
  const cx_entry *entry = cx_lexicon_longest(scene->lexicon, "apposition", text, (cx_span){word, line->span.end}, &end);
  if (!entry || cx_sub_is(entry, "comma") != (mark > 0) || !cx_str_is(cx_entry_get(entry, column), "yes")) return false;
  return !cx_is_alpha(text.p[word]) || (word > at && end < line->span.end && text.p[end] == ' ');
}

uint32_t cx_phrase_behind_adverb(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  uint32_t end = cx_word_end(text, at, line->span.end, "");
  cx_str word = cx_str_cut(text, at, end);
  bool adverb = (cx_str_ends(word, CX_STR("ly")) && cx_is_lower(word.p[0])) || cx_lexicon_find(scene->lexicon, "adverb", word);
  return adverb && cx_begins_at(scene, line, end, " ") ? end + 1 : at;
}

uint32_t cx_phrase_link(const cx_scene *scene, const cx_line *line, uint32_t at, const char *part) {
  uint32_t end = line->span.end;
  if (!cx_begins_at(scene, line, at, " ") || at + 1 >= end) return 0;
  const cx_entry *link = cx_lexicon_longest(scene->lexicon, "link", scene->reading.text, cx_span_of(at + 1, end), &end);
  return link && cx_sub_is(link, part) && cx_begins_at(scene, line, end, " ") ? end : 0;
}

const cx_entry *cx_word_before_zh(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  while (at > line->span.start && text.p[at - 1] == ' ') at--;
  for (uint32_t n = 9; n >= 1; n--) { /* the longest first */
    const cx_entry *role = at < line->span.start + n ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, at - n, at));
    if (role) return role;
  }
  return NULL;
}

/* "outperforms X", "improves X": its object. */
static bool is_object(const cx_scene *scene, const cx_line *line, cx_span name) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit->span.end + 1 != name.start || scene->reading.text.p[hit->span.end] != ' ') continue;
    bool moves = cx_str_is(hit->entry->vocabulary->slot, "U") && cx_str_ends(hit->entry->sub, CX_STR("verb"));
    if (moves || cx_str_is(hit->entry->vocabulary->class_name, "comparison")) return true;
  }
  return false;
}

static bool governed(const cx_scene *scene, const cx_line *line, cx_span name) {
  if (scene->document->language == CX_LANGUAGE_ZH) {
    const cx_entry *role = cx_word_before_zh(scene, line, name.start);
    return role && !cx_str_is(role->name, "open");
  }
  if (is_object(scene, line, name)) return true;
  uint32_t at = name.start;
  for (int words = 0; words < 4; words++) { /* "on the popular 7B X" */
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return false;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
    if (role && cx_str_is(role->name, "preposition")) return true;
    if (role && !cx_str_is(role->name, "determiner")) return false;
    at = word.start;
  }
  return false;
}

/* A name ends its phrase: a mark, a preposition or another member of its list is behind it, no verb. */
static bool closed_behind(const cx_scene *scene, const cx_line *line, uint32_t end) {
  if (!cx_begins_at(scene, line, end, " ")) return true;
  uint32_t stop = cx_word_end(scene->reading.text, end + 1, line->span.end, "-");
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(scene->reading.text, end + 1, stop));
  return role && (cx_str_is(role->name, "preposition") || cx_str_is(cx_entry_get(role, "form"), "joins"));
}

/* "in both A and | X", "on a tuned A, B, and the | X": the member before a name in its list; empty where none is. */
static cx_span member_before(const cx_scene *scene, const cx_line *line, cx_span name) {
  enum { GAP = 12 };
  uint32_t i = cx_name_from(scene, name.start);
  if (!i || !closed_behind(scene, line, name.end)) return (cx_span){0, 0};
  cx_span before = scene->names.at[i - 1].span;
  if (before.start < line->span.start || before.end >= name.start || name.start - before.end > GAP) return (cx_span){0, 0};
  cx_str gap = cx_str_cut(scene->reading.text, before.end, name.start);
  for (size_t at = gap.p[0] == ',', end; at < gap.n; at = end + 1) {
    for (end = at; end < gap.n && gap.p[end] != ' ';) end++;
    if (end > at && !cx_lexicon_find(scene->lexicon, "joint", cx_str_cut(gap, at, end))) return (cx_span){0, 0};
  }
  return before;
}

bool cx_name_governed(const cx_scene *scene, const cx_line *line, cx_span name) {
  enum { MEMBERS = 6 };
  for (int i = 0; i < MEMBERS && !cx_span_empty(name); i++) {
    if (governed(scene, line, name)) return true;
    name = scene->document->language == CX_LANGUAGE_ZH ? (cx_span){0, 0} : member_before(scene, line, name);
  }
  return false;
}

bool cx_phrase_is_data(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t i = cx_slot_from(line, np.start); i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start >= np.end) break;
    if (cx_slot_is_data(s) && cx_span_holds(np, s->core)) return true;
  }
  cx_str text = cx_scene_text(scene, np);
  size_t from = text.n;
  while (from > 0 && text.p[from - 1] != ' ') from--;
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, from, text.n));
  return head && cx_str_is(head->name, "datahead");
}

bool cx_phrase_ends_at(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  if (at >= line->span.end || strchr(".,;:)", text.p[at])) return true;
  uint32_t end = cx_word_end(text, at + 1, line->span.end, "");
  return text.p[at] == ' ' && cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, at + 1, end)) != NULL;
}

bool cx_phrase_ends_in(const cx_scene *scene, cx_span np, const char *sub) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, last));
  return role && cx_str_is(role->sub, sub);
}

bool cx_ends_as_adjective(const cx_scene *scene, cx_str word) {
  enum { SHORTEST = 2, LONGEST = 4 };
  for (size_t n = SHORTEST; n <= LONGEST && n < word.n; n++)
    if (cx_lexicon_find(scene->lexicon, "adjective-end", cx_str_cut(word, word.n - n, word.n))) return true;
  return false;
}

bool cx_ends_as_agent(const cx_scene *scene, cx_str word) {
  enum { SHORTEST = 6, LONGEST = 3 };
  if (word.n < SHORTEST || !cx_is_lower(word.p[0]) || cx_lexicon_find(scene->lexicon, "agent-end", word)) return false;
  for (size_t n = 1; n <= LONGEST; n++)
    if (cx_lexicon_find(scene->lexicon, "agent-end", cx_str_cut(word, word.n - n, word.n))) return true;
  return false;
}

bool cx_ends_as_quality(const cx_scene *scene, cx_str word) {
  enum { SHORTEST = 3, LONGEST = 4 };
  if (cx_lexicon_find(scene->lexicon, "quality-end", word)) return false;
  for (size_t n = SHORTEST; n <= LONGEST && n < word.n; n++)
    if (cx_lexicon_find(scene->lexicon, "quality-end", cx_str_cut(word, word.n - n, word.n))) return true;
  return false;
}

bool cx_told_in_turn(const cx_scene *scene, const cx_line *line, uint32_t at) {
  if (cx_begins_at(scene, line, at, ",")) at++;
  if (!cx_begins_at(scene, line, at, " ")) return false;
  cx_str word = cx_str_cut(scene->reading.text, at + 1, cx_word_end(scene->reading.text, at + 1, line->span.end, ""));
  const cx_entry *adverb = word.n ? cx_lexicon_find(scene->lexicon, "adverb", word) : NULL;
  return adverb && cx_str_is(adverb->name, "respective");
}

cx_span cx_phrase_possessor(const cx_scene *scene, cx_span phrase) {
  const char *p = scene->reading.text.p;
  for (uint32_t at = phrase.start + 1; at + 2 < phrase.end; at++)
    if (p[at] == '\'' && p[at + 1] == 's' && p[at + 2] == ' ') return cx_span_of(phrase.start, at);
  return (cx_span){0, 0};
}
