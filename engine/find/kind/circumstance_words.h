/* What the files of circumstance.c share: the words around a quantity, and what their vocabularies say of them. */
#ifndef CX_FIND_CIRCUMSTANCE_WORDS_H
#define CX_FIND_CIRCUMSTANCE_WORDS_H

#include "find/kind/circumstance.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

enum { WORDS = 12 };

static inline bool unit_is(const cx_scene *scene, const cx_draft *d, const char *name) {
  const cx_entry *unit = cx_lexicon_find(scene->lexicon, "circumstance-unit", d->unit);
  return unit && cx_str_is(unit->name, name);
}

typedef struct left {
  cx_span words[WORDS]; /* the nearest first */
  uint32_t count;
  bool whole; /* the clause begins with the last of them */
} left;

static inline bool is(const cx_scene *scene, cx_span word, const char *sub) {
  const cx_entry *verb = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-word", cx_scene_text(scene, word));
  return verb && cx_sub_is(verb, sub);
}

static inline bool named(const cx_scene *scene, cx_span word, const char *name) {
  const cx_entry *entry = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-word", cx_scene_text(scene, word));
  return entry && cx_str_is(entry->name, name);
}

static inline bool noun_is(const cx_scene *scene, cx_span word, const char *sub) {
  const cx_entry *noun = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-noun", cx_scene_text(scene, word));
  bool thing_or_choice = strcmp(sub, "thing") == 0 || strcmp(sub, "choice") == 0;
  return noun && (cx_sub_is(noun, sub) || (thing_or_choice && cx_sub_is(noun, "both")));
}

/* The sort of a noun: its name in the class circumstance-noun. */
static inline bool sort_is(const cx_scene *scene, cx_span word, const char *name) {
  const cx_entry *noun = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-noun", cx_scene_text(scene, word));
  return noun && cx_str_is(noun->name, name);
}
static inline bool is_plural(const cx_scene *scene, cx_span word) {
  cx_str text = cx_scene_text(scene, word);
  return cx_str_ends(text, CX_STR("s")) && !cx_str_ends(text, CX_STR("ness"));
}

/* A word of the grammar, not a noun. */
static inline const cx_entry *role(const cx_scene *scene, cx_span word) {
  const cx_entry *entry = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
  return entry && cx_str_is(entry->name, "datahead") ? NULL : entry;
}
static inline bool role_is(const cx_scene *scene, cx_span word, const char *name) {
  const cx_entry *entry = role(scene, word);
  return entry && cx_str_is(entry->name, name);
}

static inline left words_before(const cx_scene *scene, const cx_line *line, uint32_t at) {
  left l = {0};
  while (l.count < WORDS) {
    while (at > line->span.start && scene->reading.text.p[at - 1] == ' ') at--;
    const cx_slot *other = at > line->span.start ? cx_quantity_at(line, at - 1) : NULL;
    cx_span word = other ? other->span : cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) {
      l.whole = true;
      break;
    }
    l.words[l.count++] = word;
    at = word.start;
  }
  return l;
}
static inline cx_span word(const left *l, uint32_t i) { return i < l->count ? l->words[i] : (cx_span){0, 0}; }

/* The word behind a place; empty where anything but one blank or a hyphen is between. */
static inline cx_span word_behind(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  if (at >= line->span.end || (text.p[at] != ' ' && text.p[at] != '-')) return (cx_span){0, 0};
  uint32_t start = ++at;
  while (at < line->span.end && (cx_is_alnum(text.p[at]) || text.p[at] == '-' || text.p[at] == '/')) at++;
  return (cx_span){start, at};
}

/* "an extremely compact (R < 9 pc) core", "all are young (< 3 d)": a bracket behind an adjective tells a thing's own measure, no kind. */
static inline bool told_of_one(const cx_scene *scene, const cx_line *line, cx_span degree) {
  cx_span w = cx_phrase_word_before(scene, line->span.start, degree.start);
  if (!cx_span_empty(w) && !role(scene, w) && !is(scene, w, "be")) w = cx_phrase_word_before(scene, line->span.start, w.start);
  return is(scene, w, "be") || is(scene, w, "one");
}

/* What a bracket around a quantity makes of it (circumstance_bracket.c): "(>100 K) gas", "far-UV (150-180 nm)". */
bool cx_bracket_tells_apart(const cx_scene *scene, const cx_line *line, const cx_draft *draft);
/* "the scatter (0.2 mm)", "errors (typically 3 m)": what is found, even in a bracket. */
bool cx_bracket_of_flaw(const cx_scene *scene, const cx_line *line, const cx_draft *draft);
/* What a range with a unit is (circumstance_range.c): "covering 2-9 keV", "in clusters with masses of 2-9 kg". */
cx_stand cx_range_stands(const cx_scene *scene, const cx_line *line, const cx_draft *draft);
/* Whether a quantity is one of several values that a symbol was given. */
bool cx_listed_values(const cx_scene *scene, const cx_line *line, const cx_draft *draft);
/* Limits of what is looked at (limit.c): in brackets ("hosts (M > 3 kg)"), or behind what they govern ("dwarfs of log M ≥ 7.5", "at z >
 * 7"). */
bool cx_limit_in_bracket(const cx_scene *scene, const cx_line *line, const cx_draft *draft);
bool cx_limit_of_kind(cx_scene *scene, const cx_line *line, const cx_draft *draft);
bool cx_value_of_kind(const cx_scene *scene, const cx_line *line, const cx_draft *draft);
bool cx_value_of_region(const cx_scene *scene, const cx_line *line, const cx_draft *draft);
/* Limits under which something is used or holds ("pays off when the load exceeds 60%"). */
bool cx_limit_of_use(const cx_scene *scene, const cx_draft *draft);

#endif
