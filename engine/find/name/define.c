/* Definitions: a place of a name into how surely the text gives its own system, or its own data, that name there. A table of the ways texts
 * do so, the surest first. Knows neither quantities nor which name wins; see topic.c. */
#include "find/name/define.h"

#include "find/scene/near.h"
#include "find/scene/phrase.h"

typedef struct place {
  const cx_scene *scene;
  const cx_line *line;
  cx_span name;
} place;

static cx_str text_of(const place *p) { return p->scene->reading.text; }
static cx_str after(const place *p) { return cx_str_cut(text_of(p), p->name.end, p->line->span.end); }
static bool chinese(const place *p) { return p->scene->document->language == CX_LANGUAGE_ZH; }

/* A word's role in phrases, or empty. */
static cx_str role_of(const cx_scene *scene, cx_str word) {
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

/* The words between a defining word and the name, `most` at the most: none may change the object ("we propose a method for X", "we present
 * A, B and X"). */
static bool same_object(const place *p, cx_span gap, int most) {
  cx_str text = text_of(p);
  int words = 0;
  uint32_t body = gap.end; /* "a data structure, X": a comma right before the name only puts them side by side */
  if (body > gap.start + 3 && text.p[body - 1] == ' ' && text.p[body - 2] == ',') body -= 2;
  if (cx_mark_between(p->scene, gap.start, body, ",;:.()")) return false;
  if (chinese(p)) {
    return cx_span_len(gap) < 60 && (int)(cx_span_len(gap) / 9) <= most &&
           !strstr(cx_str_copy(p->scene->arena, cx_str_at(text, gap)).p, "，");
  }
  for (uint32_t at = body; at > gap.start;) {
    cx_span word = cx_phrase_word_before(p->scene, gap.start, at);
    if (cx_span_empty(word)) break;
    cx_str w = cx_scene_text(p->scene, word);
    cx_str role = role_of(p->scene, w);
    if (cx_str_is(w, "and") && between_adjectives(p->scene, gap.start, word.start)) role = CX_STR("");
    if (cx_str_is(role, "preposition") || cx_str_is(role, "stop")) return false;
    words += !cx_str_is(role, "determiner") && !cx_lexicon_find(p->scene->lexicon, "novelty", w);
    if (words > most) return false;
    at = word.start;
  }
  return true;
}

/* "Drug Design (DD)", "for developing X": a noun of a name, a purpose: nothing is introduced. */
static bool introduces_nothing(const place *p, cx_span verb) {
  if (chinese(p)) return false;
  if (verb.start > p->line->span.start && cx_is_upper(text_of(p).p[verb.start])) return true;
  if (!cx_str_ends(cx_scene_text(p->scene, verb), CX_STR("ing"))) return false;
  cx_str before = cx_scene_text(p->scene, cx_phrase_word_before(p->scene, p->line->span.start, verb.start));
  return before.n && !cx_str_is(before, "by") && cx_str_is(role_of(p->scene, before), "preposition");
}

/* The defining word of a sort whose object the name is, by at most so many words between. */
static bool object_of(const place *p, const char *sort, int most) {
  for (uint32_t i = 0; i < p->line->hits.n; i++) {
    const cx_hit *hit = &p->line->hits.at[i];
    if (!cx_entry_in(hit->entry, "introduce") || !cx_str_is(hit->entry->sub, sort) || hit->span.end > p->name.start) continue;
    if (introduces_nothing(p, hit->span)) continue;
    if (same_object(p, (cx_span){hit->span.end, p->name.start}, most)) return true;
  }
  return false;
}

static uint32_t bracket_before(const place *p) {
  cx_str text = text_of(p);
  if (p->name.start > p->line->span.start && text.p[p->name.start - 1] == '(') return p->name.start - 1;
  if (p->name.start >= p->line->span.start + 3 && cx_str_is(cx_str_cut(text, p->name.start - 3, p->name.start), "（"))
    return p->name.start - 3;
  return 0;
}

/* Closed behind the name; "(YX)-based" only tells of what kind something is, "(YX)-a parser" goes on with a dash. */
static bool bracket_after(const place *p) {
  cx_str rest = after(p);
  bool dash = cx_str_starts(rest, CX_STR(")-a ")) || cx_str_starts(rest, CX_STR(")-an "));
  return (cx_str_starts(rest, CX_STR(")")) && (dash || !cx_str_starts(rest, CX_STR(")-")))) || cx_str_starts(rest, CX_STR("）"));
}

/* "we propose a tuned Named Entity Recognition …": a task. */
static bool is_task(const place *p) {
  cx_str name = cx_str_at(text_of(p), p->name);
  size_t from = name.n;
  while (from > 0 && name.p[from - 1] != ' ') from--;
  return from > 0 && cx_lexicon_find(p->scene->lexicon, "tasknoun", cx_str_cut(name, from, name.n));
}

/* "we present X polarisation data": what is presented is of X. */
static bool tells_of(const place *p) {
  if (chinese(p)) return false;
  cx_span np = cx_phrase_after(p->scene, p->line, p->name.start);
  cx_span last = cx_phrase_word_before(p->scene, np.start, np.end);
  const cx_entry *head = last.start < p->name.end ? NULL : cx_lexicon_find(p->scene->lexicon, "head", cx_scene_text(p->scene, last));
  return head && cx_str_is(head->name, "text");
}

/* "a Sparse Patch Transport (SPT)-based scheme": the long form too only tells of what kind something is. */
static bool is_ground(const place *p) {
  cx_str rest = after(p);
  if (!cx_str_starts(rest, CX_STR(" ("))) return false;
  const char *close = memchr(rest.p, ')', rest.n);
  return close && cx_str_starts(cx_str_cut(rest, (size_t)(close - rest.p), rest.n), CX_STR(")-"));
}

/* "Ultra-Light", "Multi-Modal": capitalised parts that a lower-case noun goes on are its modifier, no name. */
static bool modifies_noun(const place *p) {
  cx_str name = cx_str_at(text_of(p), p->name), rest = after(p);
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

/* "we implement a Low Rank Adapter (LRA), distillation, and pruning": one of several parts. */
static bool is_part(const place *p) {
  enum { LIST = 80 };
  cx_str rest = after(p);
  const char *close = cx_str_starts(rest, CX_STR(" (")) || cx_str_starts(rest, CX_STR(")")) ? memchr(rest.p, ')', rest.n) : NULL;
  cx_str list = close ? cx_str_cut(rest, (size_t)(close - rest.p) + 1, rest.n) : (cx_str){0};
  if (!cx_str_starts(list, CX_STR(", "))) return false;
  list = cx_str_cut(list, 2, list.n < LIST ? list.n : LIST);
  size_t end = 0;
  while (end < list.n && list.p[end] != ' ' && list.p[end] != ',') end++;
  if (role_of(p->scene, cx_str_cut(list, 0, end)).n) return false; /* ", a parser that …", ", which …" */
  while (end < list.n && !strchr(",.;:(", list.p[end])) end++;
  return cx_str_starts(cx_str_cut(list, end, list.n), CX_STR(", and "));
}

/* "Low Rank Adapter (LRA)", "Exponent-Concentrated FP8 (ECF8)": the capitals of the short form begin words of the long one, in order.
 * Where the long form begins; the bracket itself where there is none. */
static uint32_t long_form(const place *p, uint32_t bracket) {
  cx_str name = cx_str_at(text_of(p), p->name);
  const char *text = text_of(p).p;
  uint32_t from = bracket > p->line->span.start + 120 ? bracket - 120 : p->line->span.start;
  uint32_t at = bracket;
  int wanted = 0, met = 0;
  for (size_t i = name.n; i-- > 0;) {
    if (!cx_is_upper(name.p[i])) continue;
    wanted++;
    while (at > from) {
      at--;
      bool begins =
          cx_is_alpha(text[at]) && (at == from || !cx_is_alpha(text[at - 1]) || (cx_is_upper(text[at]) && cx_is_lower(text[at - 1])));
      if (begins && cx_lower(text[at]) == cx_lower(name.p[i])) {
        met++;
        break;
      }
    }
  }
  return wanted > 1 && met == wanted ? at : bracket;
}

/* "large language models (LLMs)": a short form of many is no name of one. */
static bool is_plural(const place *p) {
  cx_str name = cx_str_at(text_of(p), p->name);
  return name.n > 2 && name.p[name.n - 1] == 's' && cx_is_upper(name.p[name.n - 2]);
}

/* "the task is also known as X", whatever verb calls it so, tells of a field. */
static bool called_too(const place *p) {
  for (uint32_t i = 0; i < p->line->hits.n; i++) {
    const cx_hit *hit = &p->line->hits.at[i];
    if (!cx_entry_in(hit->entry, "introduce") || hit->span.end + 1 != p->name.start) continue;
    if (cx_str_is(cx_scene_text(p->scene, cx_phrase_word_before(p->scene, p->line->span.start, hit->span.start)), "also")) return true;
  }
  return false;
}

static bool called(const place *p) { return object_of(p, "call", 0) && !called_too(p); }

/* "we propose a fast parser, i.e., X": what the proposed is said to be once more. */
static bool restated(const place *p) {
  for (uint32_t i = 0; i < p->line->hits.n; i++) {
    const cx_hit *hit = &p->line->hits.at[i];
    if (!cx_entry_in(hit->entry, "introduce") || !cx_str_is(hit->entry->sub, "restate") || hit->span.end >= p->name.start) continue;
    bool near = p->name.start == hit->span.end + 1 || (p->name.start == hit->span.end + 2 && text_of(p).p[hit->span.end] == ',');
    uint32_t at = hit->span.start;
    while (at > p->line->span.start && strchr(", ", text_of(p).p[at - 1])) at--;
    place before = {p->scene, p->line, {at, at}};
    if (near && object_of(&before, "propose", 8)) return true;
  }
  return false;
}

/* "our X parser", "our X reaches"; not "our X criteria", where X tells of what. */
static bool heads_phrase(const place *p) {
  cx_span np = cx_phrase_after(p->scene, p->line, p->name.start), last = cx_phrase_word_before(p->scene, np.start, np.end);
  return np.end <= p->name.end || cx_lexicon_find(p->scene->lexicon, "head", cx_scene_text(p->scene, last)) ||
         cx_lexicon_find(p->scene->lexicon, "verb", cx_scene_text(p->scene, last));
}

/* "Our method, X, cuts …", "our parser (X)", "our X": the name that the paper's own has beside it. */
static bool own_name(const place *p, bool apposed) {
  enum { WORDS = 5 };
  if (chinese(p) || is_plural(p)) return false;
  uint32_t at = p->name.start, bracket = bracket_before(p);
  bool comma = cx_ends_at(p->scene, at, ", ") && after(p).n && strchr(",.;", after(p).p[0]);
  if (bracket && bracket_after(p))
    at = bracket;
  else if (comma)
    at -= 2;
  bool apart = at != p->name.start;
  if (apart != apposed || (!apart && !heads_phrase(p))) return false;
  for (int words = 0; words < WORDS; words++) {
    cx_span word = cx_phrase_word_before(p->scene, p->line->span.start, at);
    cx_str w = cx_scene_text(p->scene, word);
    if (cx_span_empty(word) || word.end + 1 < at) return false;
    if (cx_str_is(w, "our") || cx_str_is(w, "Our")) return (apart && words > 0) || (!apart && words == 0);
    cx_str role = role_of(p->scene, w);
    if (!apart || cx_str_is(role, "preposition") || cx_str_is(role, "stop") || cx_str_is(role, "determiner")) return false;
    at = word.start;
  }
  return false;
}

static bool bracketed(const place *p) {
  uint32_t bracket = bracket_before(p);
  if (!bracket || !bracket_after(p) || is_plural(p) || is_part(p)) return false;
  uint32_t from = long_form(p, bracket);
  place whole = {p->scene, p->line, {from, bracket}};
  return from < bracket && (object_of(&whole, "propose", 8) || object_of(&whole, "call", 1));
}

/* "we propose a parser for noisy speech (X)": the name of the parser, where the words right before are not its long form. */
static bool behind_purpose(const place *p, uint32_t bracket) {
  for (uint32_t i = 0; i < p->line->hits.n; i++) {
    const cx_hit *hit = &p->line->hits.at[i];
    if (!cx_entry_in(hit->entry, "phrase") || !cx_str_is(hit->entry->name, "preposition") || hit->span.end >= bracket) continue;
    place before = {p->scene, p->line, {hit->span.start, hit->span.start}};
    cx_span purpose = cx_phrase_after(p->scene, p->line, hit->span.end);
    if (purpose.end + 1 == bracket && object_of(&before, "propose", 8)) return true;
  }
  return false;
}

static bool bracketed_after_definition(const place *p) {
  uint32_t bracket = bracket_before(p);
  place whole = {p->scene, p->line, {bracket, bracket}};
  if (!bracket || !bracket_after(p) || is_part(p)) return false;
  if (object_of(&whole, "propose", 8)) return true;
  return !chinese(p) && !is_plural(p) && long_form(p, bracket) == bracket && behind_purpose(p, bracket);
}

static bool proposed(const place *p) {
  return object_of(p, "propose", 0) && !modifies_noun(p) && !is_plural(p) && !tells_of(p) && !is_task(p);
}
static bool proposed_behind_words(const place *p) {
  return object_of(p, "propose", 8) && !modifies_noun(p) && !is_plural(p) && !is_task(p) && !is_ground(p) && !is_part(p);
}
/* "we propose a fast parser, X, which": what the proposed is called. */
static bool proposed_apposed(const place *p) {
  return !chinese(p) && cx_ends_at(p->scene, p->name.start, ", ") && (!after(p).n || strchr(",.;:", after(p).p[0])) &&
         proposed_behind_words(p);
}
/* "we present X, a set of tiles, and Y": what a list presents beside another. */
static bool proposed_beside(const place *p) {
  enum { MOST = 100 };
  if (chinese(p) || !cx_ends_at(p->scene, p->name.start, ", and ")) return false;
  uint32_t end = p->name.start - 6, from = end > p->line->span.start + MOST ? end - MOST : p->line->span.start;
  for (uint32_t i = cx_name_from(p->scene, from); i < p->scene->names.n && p->scene->names.at[i].span.end < end; i++) {
    place first = {p->scene, p->line, p->scene->names.at[i].span};
    if (!cx_apposition(p->scene, p->line, first.name.end, "data") || !object_of(&first, "propose", 2)) continue;
    bool verb = cx_mark_between(p->scene, first.name.end + 2, end, ",;:.()");
    for (uint32_t at = end; at > first.name.end + 2 && !verb;) {
      cx_span word = cx_phrase_word_before(p->scene, first.name.end + 2, at);
      verb = cx_span_empty(word) || cx_str_is(role_of(p->scene, cx_scene_text(p->scene, word)), "stop");
      at = word.start;
    }
    if (!verb) return true;
  }
  return false;
}
static bool own_apposed(const place *p) { return own_name(p, true); }
static bool own_direct(const place *p) { return own_name(p, false); }
static bool used(const place *p) { return object_of(p, "use", chinese(p) ? 6 : 0); }

/* A brief's "… released X" names the paper: its whole title is no name, a short name and what stands before a colon are. */
static bool released(const place *p) {
  cx_str rest = after(p);
  bool whole = cx_str_starts(rest, CX_STR("论文")) || cx_str_starts(rest, CX_STR(":")) || cx_str_starts(rest, CX_STR("："));
  return whole && object_of(p, "release", 0);
}

static bool opens(const place *p) { return p->name.start == p->line->span.start && cx_str_starts(after(p), CX_STR(": ")); }

/* "X, a parser that …"; not "with X, our parser …", where the comma ends the phrase. */
static bool described(const place *p) {
  if (!cx_apposition(p->scene, p->line, p->name.end, "system")) return false;
  return chinese(p) || !cx_str_starts(after(p), CX_STR(", our ")) || !cx_name_governed(p->scene, p->line, p->name);
}

/* 模型X, X框架: a Chinese word for a kind of system right beside the name. */
static bool beside_kind(const place *p) {
  if (!chinese(p)) return false;
  const cx_entry *role = cx_word_before_zh(p->scene, p->line, p->name.start);
  if (role && cx_str_is(role->name, "versus")) return false;
  cx_str text = text_of(p);
  for (uint32_t n = 9; n >= 6; n -= 3) {
    const cx_entry *after_it = p->name.end + n <= p->line->span.end
                                   ? cx_lexicon_find(p->scene->lexicon, "head", cx_str_cut(text, p->name.end, p->name.end + n))
                                   : NULL;
    const cx_entry *before_it = p->name.start >= p->line->span.start + n
                                    ? cx_lexicon_find(p->scene->lexicon, "head", cx_str_cut(text, p->name.start - n, p->name.start))
                                    : NULL;
    if (after_it || before_it) return true;
  }
  return false;
}

static bool begins_described(const place *p) { return p->name.start == p->line->span.start && described(p); }

static const struct {
  const char *way; /* as a reader would meet it */
  int points;
  bool (*holds)(const place *);
} ways[] = {
    {"called X", 10, called},
    {"we introduce a Long Form (LF)", 10, bracketed},
    {"we propose X", 8, proposed},
    {"we propose a parser, i.e., X", 8, restated},
    {"our method, X, …", 8, own_apposed},
    {"we propose a fast parser, X.", 8, proposed_apposed},
    {"we propose Y, a set of tiles, and X", 8, proposed_beside},
    {"released X:", 8, released},
    {"X: a title", 7, opens},
    {"we propose a fast parser X", 6, proposed_behind_words},
    {"our X", 8, own_direct},
    {"X is a …", 5, begins_described},
    {"we introduce a method (X)", 6, bracketed_after_definition},
    {"… with X, a …", 4, described},
    {"模型X", 4, beside_kind},
    {"we use X", 3, used},
};

int cx_name_points(const cx_scene *scene, const cx_line *line, cx_span name) {
  place p = {scene, line, name};
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
    if (ways[i].holds(&p)) return ways[i].points;
  return 0;
}

bool cx_name_is_term(const cx_scene *scene, const cx_line *line, cx_span name) {
  place p = {scene, line, name};
  uint32_t bracket = bracket_before(&p);
  return bracket && bracket_after(&p) && long_form(&p, bracket) < bracket;
}

cx_span cx_name_in_full(const cx_scene *scene, const cx_line *line, cx_span name) {
  place p = {scene, line, name};
  uint32_t bracket = bracket_before(&p);
  uint32_t from = bracket && bracket_after(&p) && !is_plural(&p) ? long_form(&p, bracket) : bracket;
  return from < bracket ? (cx_span){from, name.end + 1} : (cx_span){0, 0};
}

/* 发布了SLA论文: the name of the work. */
static bool titles_work(const place *p) {
  uint32_t end = p->name.end + 6;
  const cx_entry *work =
      end <= p->line->span.end ? cx_lexicon_find(p->scene->lexicon, "edge", cx_str_cut(text_of(p), p->name.end, end)) : NULL;
  return work && cx_str_is(cx_entry_get(work, "work"), "yes") && object_of(p, "release", 0);
}

bool cx_name_given(const cx_scene *scene, const cx_line *line, cx_span word) {
  place p = {scene, line, word};
  cx_str text = cx_scene_text(scene, word);
  cx_str rest = after(&p);
  if (chinese(&p) && titles_work(&p)) return true;
  bool ends = !rest.n || strchr(",.):;", rest.p[0]) || cx_str_starts(rest, CX_STR(" (")) || cx_str_starts(rest, CX_STR("，"));
  if (!ends && !(bracket_before(&p) && bracket_after(&p))) return false;
  cx_str role = role_of(scene, text);
  if (cx_is_digit(text.p[0]) || cx_str_is(role, "determiner") || cx_str_is(role, "stop") || cx_str_is(role, "preposition")) return false;
  return bracketed(&p) || (ends && (called(&p) || (cx_is_upper(text.p[0]) && proposed(&p))));
}
