/* Objects of defining words; see object.h. */
#include "find/name/object.h"

#include "find/scene/near.h"
#include "find/scene/phrase.h"

cx_str cx_naming_role(const cx_scene *scene, cx_str word) {
  const cx_entry *entry = cx_lexicon_find(scene->lexicon, "phrase", word);
  return entry ? entry->name : CX_STR("");
}

/* "a small and fast X": one word behind the article, so that the "and" joins adjectives. */
static bool between_adjectives(const cx_scene *scene, uint32_t from, uint32_t at) {
  cx_span adjective = cx_phrase_word_before(scene, from, at);
  cx_span article = cx_phrase_word_before(scene, from, adjective.start);
  cx_str a = cx_scene_text(scene, article);
  return !cx_span_empty(adjective) && (cx_str_is(a, "a") || cx_str_is(a, "an"));
}

/* The words between a defining word and the name, `most` at the most: none may change the object ("we propose a planner for X", "we present
 * A, B and X"). */
static bool same_object(const cx_naming *p, cx_span gap, int most) {
  cx_str text = cx_naming_text(p);
  int words = 0;
  uint32_t body = gap.end; /* "a data structure, X": a comma right before the name only puts them side by side */
  if (body > gap.start + 3 && text.p[body - 1] == ' ' && text.p[body - 2] == ',') body -= 2;
  if (cx_naming_chinese(p)) {
    return cx_span_len(gap) < 60 && (int)(cx_span_len(gap) / 9) <= most && !cx_mark_between(p->scene, gap.start, body, ",;:.()") &&
           !strstr(cx_str_copy(p->scene->arena, cx_str_at(text, gap)).p, "，");
  }
  for (uint32_t at = body; at > gap.start;) {
    cx_span word = cx_phrase_word_before(p->scene, gap.start, at);
    if (cx_span_empty(word)) break;
    cx_str w = cx_scene_text(p->scene, word);
    cx_str role = cx_naming_role(p->scene, w);
    bool joins = cx_str_is(w, "and") || cx_str_is(w, "yet") || cx_str_is(w, "but");
    if (joins && between_adjectives(p->scene, gap.start, word.start)) role = CX_STR("");
    if (cx_str_is(role, "preposition") || cx_str_is(role, "stop")) return false;
    words += !cx_str_is(role, "determiner") && !cx_lexicon_find(p->scene->lexicon, "novelty", w);
    if (words > most) return false;
    at = word.start;
  }
  return !cx_mark_between(p->scene, gap.start, body, ",;:.()"); /* at last: the words tell sooner that a gap is too long */
}

/* The word before a verb, adverbs aside: "this paper further presents", "we are now introducing". */
static cx_span word_of_verb(const cx_naming *p, cx_span verb) {
  cx_span word = cx_phrase_word_before(p->scene, p->line->span.start, verb.start);
  while (!cx_span_empty(word) && (cx_str_ends(cx_scene_text(p->scene, word), CX_STR("ly")) ||
                                  cx_lexicon_find(p->scene->lexicon, "adverb", cx_scene_text(p->scene, word))))
    word = cx_phrase_word_before(p->scene, p->line->span.start, word.start);
  return word;
}

/* "Harbourlabs introduces X": a name that opens the sentence is that of who made X; a text whose own name it is says so in other ways. */
static bool opens_named(const cx_naming *p, cx_span word) {
  return word.start == p->line->span.start && cx_is_upper(cx_naming_text(p).p[word.start]);
}

/* "this paper presents", "our team builds": a verb in the third person tells of the text's own only behind who made it; "a parser which
 * builds X" makes a piece. */
static bool of_another(const cx_naming *p, cx_span verb) {
  cx_str v = cx_scene_text(p->scene, verb);
  cx_span word = word_of_verb(p, verb);
  const cx_entry *role = cx_span_empty(word) ? NULL : cx_lexicon_find(p->scene->lexicon, "phrase", cx_scene_text(p->scene, word));
  if (role && cx_str_is(cx_entry_get(role, "relative"), "yes")) return true;
  bool third = v.n > 4 && cx_str_ends(v, CX_STR("s")) && !cx_span_empty(word);
  return third && !opens_named(p, word) && !cx_lexicon_find(p->scene->lexicon, "paper", cx_scene_text(p->scene, word));
}

/* "Drug Design (DD)", "for developing X", "a net introducing X": a noun of a name, a purpose, a piece: nothing is introduced; "by
 * introducing X", "we are introducing X" do. */
static bool introduces_nothing(const cx_naming *p, cx_span verb) {
  if (cx_naming_chinese(p)) return false;
  if (verb.start > p->line->span.start && cx_is_upper(cx_naming_text(p).p[verb.start])) return true;
  if (of_another(p, verb)) return true;
  if (!cx_str_ends(cx_scene_text(p->scene, verb), CX_STR("ing"))) return false;
  cx_span word = word_of_verb(p, verb);
  return !cx_span_empty(word) && !cx_lexicon_find(p->scene->lexicon, "progressive", cx_scene_text(p->scene, word));
}

static bool is_defining(const cx_hit *hit, const char *sort) {
  return cx_entry_in(hit->entry, "introduce") && cx_str_is(hit->entry->sub, sort);
}

/* "we present, after much work, X": behind an aside between commas right behind the verb. */
static uint32_t past_aside(const cx_naming *p, uint32_t at) {
  enum { ASIDE = 40 };
  if (!cx_begins_at(p->scene, p->line, at, ", ")) return at;
  for (uint32_t end = at + 2; end + 1 < p->name.start && end < at + ASIDE; end++)
    if (cx_begins_at(p->scene, p->line, end, ", ")) return end + 1;
  return at;
}

bool cx_object_of(const cx_naming *p, const char *sort, int most) {
  enum { WORD = 40, UNCOUNTED = 4 }; /* bytes; the determiners, the adjectives of novelty and the aside that are no words between */
  uint32_t far = (uint32_t)WORD * (uint32_t)(most + UNCOUNTED);
  for (uint32_t i = 0; i < p->line->hits.n; i++) {
    const cx_hit *hit = &p->line->hits.at[i];
    if (!is_defining(hit, sort) || hit->span.end > p->name.start || hit->span.end + far < p->name.start) continue;
    if (!introduces_nothing(p, hit->span) && same_object(p, (cx_span){past_aside(p, hit->span.end), p->name.start}, most)) return true;
  }
  return false;
}

/* Whether an object goes on between two places through prepositions, adjectives and lists of them, and no clause of its own begins. */
static bool one_object(const cx_naming *p, uint32_t from, uint32_t to) {
  enum { WORDS = 18, WORD = 40 }; /* bytes a word */
  if (to - from > WORDS * WORD || cx_mark_between(p->scene, from, to, ";:.")) return false;
  cx_str first = cx_naming_role(p->scene, cx_str_cut(cx_naming_text(p), from + 1, cx_word_end(cx_naming_text(p), from + 1, to, "-")));
  if (from + 1 >= to || !cx_str_is(first, "determiner")) return false;
  int words = 0;
  for (uint32_t at = to; at > from; words++) {
    while (at > from && strchr(", ", cx_naming_text(p).p[at - 1])) at--;
    if (at > from && cx_naming_text(p).p[at - 1] == ')') { /* "an Edge Tree (ET) parser" */
      while (at > from && cx_naming_text(p).p[at - 1] != '(') at--;
      at -= at > from;
      continue;
    }
    cx_span word = cx_phrase_word_before(p->scene, from, at);
    if (cx_span_empty(word)) return at <= from;
    const cx_entry *role = cx_lexicon_find(p->scene->lexicon, "phrase", cx_scene_text(p->scene, word));
    bool joins = role && (cx_str_is(cx_scene_text(p->scene, word), "and") ||
                          cx_lexicon_find(p->scene->lexicon, "joint", cx_scene_text(p->scene, word)));
    if (words >= WORDS || (role && cx_str_is(role->name, "stop") && !joins)) return false;
    at = word.start;
  }
  return true;
}

bool cx_object_reaches(const cx_naming *p, uint32_t at) {
  for (uint32_t i = 0; i < p->line->hits.n; i++) {
    const cx_hit *hit = &p->line->hits.at[i];
    bool defines = is_defining(hit, "propose") && hit->span.end < at;
    if (defines && one_object(p, hit->span.end, at) && !introduces_nothing(p, hit->span)) return true;
  }
  return false;
}

bool cx_object_apposed(const cx_naming *p) {
  cx_str rest = cx_naming_after(p);
  bool ends = !rest.n || strchr(".;:", rest.p[0]) || cx_str_starts(rest, CX_STR(" (")) || cx_str_starts(rest, CX_STR(", "));
  if (cx_naming_chinese(p) || !cx_ends_at(p->scene, p->name.start, ", ") || !ends) return false;
  if (cx_str_starts(rest, CX_STR(", "))) { /* ", which", ", to", ", enabling"; not one of a list */
    cx_str next = cx_str_cut(cx_naming_text(p), p->name.end + 2, cx_word_end(cx_naming_text(p), p->name.end + 2, p->line->span.end, "-"));
    bool goes_on = cx_naming_role(p->scene, next).n || cx_str_ends(next, CX_STR("ing")) || cx_str_ends(next, CX_STR("ed"));
    if (!goes_on || cx_lexicon_find(p->scene->lexicon, "joint", next)) return false;
  }
  return cx_object_reaches(p, p->name.start - 2);
}

bool cx_object_passive(const cx_naming *p) {
  if (cx_naming_chinese(p) || cx_name_governed(p->scene, p->line, p->name)) return false;
  uint32_t at = p->name.end + (cx_begins_at(p->scene, p->line, p->name.end, ")") ? 1 : 0);
  for (int words = 0; words < 3; words++) { /* "X is", "X method is" */
    if (cx_begins_at(p->scene, p->line, at, " is ")) break;
    uint32_t end = cx_begins_at(p->scene, p->line, at, " ") ? cx_word_end(cx_naming_text(p), at + 1, p->line->span.end, "-") : at;
    if (end <= at + 1 || words == 2 || cx_naming_role(p->scene, cx_str_cut(cx_naming_text(p), at + 1, end)).n) return false;
    at = end;
  }
  for (uint32_t i = 0; i < p->line->hits.n; i++) {
    const cx_hit *hit = &p->line->hits.at[i];
    if (hit->span.start == at + 4 && is_defining(hit, "propose") && cx_str_ends(cx_scene_text(p->scene, hit->span), CX_STR("ed")))
      return true;
  }
  return false;
}

/* "we propose a tuned Named Entity Recognition …": a task. */
bool cx_names_task(const cx_naming *p) {
  cx_str name = cx_str_at(cx_naming_text(p), p->name);
  size_t from = name.n;
  while (from > 0 && name.p[from - 1] != ' ') from--;
  return from > 0 && cx_lexicon_find(p->scene->lexicon, "tasknoun", cx_str_cut(name, from, name.n));
}

/* "we present X polarisation data": what is presented is of X. */
bool cx_tells_of(const cx_naming *p) {
  if (cx_naming_chinese(p)) return false;
  cx_span np = cx_phrase_after(p->scene, p->line, p->name.start);
  cx_span last = cx_phrase_word_before(p->scene, np.start, np.end);
  const cx_entry *head = last.start < p->name.end ? NULL : cx_lexicon_find(p->scene->lexicon, "head", cx_scene_text(p->scene, last));
  return head && !cx_str_is(head->name, "kind");
}

/* "a Sparse Patch Transport (SPT)-based scheme": the long form too only tells of what kind something is. */
bool cx_is_ground(const cx_naming *p) {
  cx_str rest = cx_naming_after(p);
  if (!cx_str_starts(rest, CX_STR(" ("))) return false;
  const char *close = memchr(rest.p, ')', rest.n);
  return close && cx_str_starts(cx_str_cut(rest, (size_t)(close - rest.p), rest.n), CX_STR(")-"));
}

/* "Ultra-Light", "Multi-Modal": capitalised parts that a lower-case noun goes on are its modifier, no name. */
bool cx_modifies_noun(const cx_naming *p) {
  cx_str name = cx_str_at(cx_naming_text(p), p->name), rest = cx_naming_after(p);
  if (!memchr(name.p, '-', name.n)) return false;
  for (size_t i = 0; i < name.n; i++) {
    bool begins = i == 0 || name.p[i - 1] == '-' || name.p[i - 1] == ' ';
    if (cx_is_upper(name.p[i]) != begins && name.p[i] != '-' && name.p[i] != ' ') return false;
  }
  if (rest.n < 3 || rest.p[0] != ' ' || !cx_is_alpha(rest.p[1])) return false;
  size_t end = 1;
  while (end < rest.n && (cx_is_alnum(rest.p[end]) || rest.p[end] == '-')) end++;
  cx_str word = cx_str_cut(rest, 1, end);
  return !cx_lexicon_find(p->scene->lexicon, "phrase", word) && !cx_lexicon_find(p->scene->lexicon, "head", word) &&
         !cx_lexicon_find(p->scene->lexicon, "verb", word) && !cx_str_ends(word, CX_STR("ly"));
}

/* The indefinite article of a phrase before a name: "a two-phase X". */
static bool one_of_kind(const cx_naming *p) {
  enum { WORDS = 4 };
  uint32_t at = p->name.start;
  for (int words = 0; words < WORDS; words++) {
    cx_span word = cx_phrase_word_before(p->scene, p->line->span.start, at);
    cx_str w = cx_scene_text(p->scene, word);
    if (cx_span_empty(word) || cx_str_is(w, "a") || cx_str_is(w, "an")) return !cx_span_empty(word);
    if (cx_naming_role(p->scene, w).n) return false;
    at = word.start;
  }
  return false;
}

bool cx_in_compound(const cx_naming *p) {
  cx_span word = cx_begins_at(p->scene, p->line, p->name.end, " ") ? cx_phrase_after(p->scene, p->line, p->name.end) : (cx_span){0, 0};
  if (cx_naming_chinese(p) || word.start != p->name.end + 1 || !cx_is_lower(cx_naming_text(p).p[word.start]) || !one_of_kind(p))
    return false;
  cx_span first = {word.start, cx_word_end(cx_naming_text(p), word.start, word.end, "-")};
  cx_str w = cx_scene_text(p->scene, first);
  static const char *const classes[] = {"head", "piece", "verb", "adverb", "phrase"};
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
    if (cx_lexicon_find(p->scene->lexicon, classes[i], w)) return false;
  return !cx_str_ends(w, CX_STR("ed")) && !cx_str_ends(w, CX_STR("ly"));
}

/* "we implement a Low Rank Adapter (LRA), distillation, and pruning": one of several parts. */
bool cx_is_part(const cx_naming *p) {
  enum { LIST = 80 };
  cx_str rest = cx_naming_after(p);
  const char *close = cx_str_starts(rest, CX_STR(" (")) || cx_str_starts(rest, CX_STR(")")) ? memchr(rest.p, ')', rest.n) : NULL;
  cx_str list = close ? cx_str_cut(rest, (size_t)(close - rest.p) + 1, rest.n) : (cx_str){0};
  if (!cx_str_starts(list, CX_STR(", "))) return false;
  list = cx_str_cut(list, 2, list.n < LIST ? list.n : LIST);
  size_t end = 0;
  while (end < list.n && list.p[end] != ' ' && list.p[end] != ',') end++;
  if (cx_naming_role(p->scene, cx_str_cut(list, 0, end)).n) return false; /* ", a parser that …", ", which …" */
  while (end < list.n && !strchr(",.;:(", list.p[end])) end++;
  return cx_str_starts(cx_str_cut(list, end, list.n), CX_STR(", and "));
}

/* "large route models (LRMs)": a short form of many is no name of one. */
bool cx_names_many(const cx_naming *p) {
  cx_str name = cx_str_at(cx_naming_text(p), p->name);
  return name.n > 2 && name.p[name.n - 1] == 's' && cx_is_upper(name.p[name.n - 2]);
}
