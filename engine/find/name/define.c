/* Definitions: a place of a name into how surely the text gives its own system, or its own data, that name there. A table of the ways texts
 * do so, the surest first. Knows neither quantities nor which name wins; see topic.c. */
#include "find/name/define.h"

#include "find/name/object.h"
#include "find/name/short_form.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "the task is also known as X", whatever verb calls it so, tells of a field. */
static bool called_too(const cx_naming *p) {
  for (uint32_t i = 0; i < p->line->hits.n; i++) {
    const cx_hit *hit = &p->line->hits.at[i];
    if (!cx_entry_in(hit->entry, "introduce") || hit->span.end + 1 != p->name.start) continue;
    if (cx_str_is(cx_scene_text(p->scene, cx_phrase_word_before(p->scene, p->line->span.start, hit->span.start)), "also")) return true;
  }
  return false;
}

/* "localized named entities": a counted noun is no name. */
static bool is_counted(const cx_naming *p) {
  return !cx_naming_chinese(p) && cx_lexicon_find(p->scene->lexicon, "counted-noun", cx_str_at(cx_naming_text(p), p->name));
}

static bool called(const cx_naming *p) { return cx_object_of(p, "call", 0) && !called_too(p) && !is_counted(p); }

/* "we call the parser X", "we name it X": what is called so stands between. */
static bool called_after_object(const cx_naming *p) {
  enum { WORDS = 3 };
  cx_str rest = cx_naming_after(p);
  bool ends = !rest.n || strchr(",.;:", rest.p[0]) || cx_str_starts(rest, CX_STR(" ("));
  uint32_t at = p->name.start;
  cx_span last = cx_phrase_word_before(p->scene, p->line->span.start, at);
  if (!ends || cx_span_empty(last) || is_counted(p)) return false;
  cx_str word = cx_scene_text(p->scene, last);
  if (!cx_lexicon_find(p->scene->lexicon, "pronoun", word) && !cx_lexicon_find(p->scene->lexicon, "head", word)) return false;
  for (int words = 0; words < WORDS; words++) {
    cx_span before = cx_phrase_word_before(p->scene, p->line->span.start, at);
    if (cx_span_empty(before)) return false;
    at = before.start;
    for (uint32_t i = 0; i < p->line->hits.n; i++) {
      const cx_hit *hit = &p->line->hits.at[i];
      bool calls = cx_entry_in(hit->entry, "introduce") && cx_str_is(hit->entry->name, "call") && hit->span.end + 1 == at;
      cx_str text = cx_scene_text(p->scene, hit->span);
      if (calls && (cx_str_starts(text, CX_STR("we ")) || cx_str_starts(text, CX_STR("We ")))) return true; /* "we call", not "called" */
    }
  }
  return false;
}

/* "we refer to the resulting parser as X" */
static bool referred_to(const cx_naming *p) {
  enum { PHRASE = 70 };
  if (!cx_ends_at(p->scene, p->name.start, " as ") || is_counted(p)) return false;
  for (uint32_t i = 0; i < p->line->hits.n; i++) {
    const cx_hit *hit = &p->line->hits.at[i];
    bool refers = cx_entry_in(hit->entry, "introduce") && cx_str_is(hit->entry->sub, "refer") && hit->span.end < p->name.start;
    if (refers && p->name.start - hit->span.end < PHRASE && !cx_mark_between(p->scene, hit->span.end, p->name.start, ",;:.()")) return true;
  }
  return false;
}

/* "we propose a fast parser, i.e., X": what the proposed is said to be once more. */
static bool restated(const cx_naming *p) {
  for (uint32_t i = 0; i < p->line->hits.n; i++) {
    const cx_hit *hit = &p->line->hits.at[i];
    if (!cx_entry_in(hit->entry, "introduce") || !cx_str_is(hit->entry->sub, "restate") || hit->span.end >= p->name.start) continue;
    bool near = p->name.start == hit->span.end + 1 || (p->name.start == hit->span.end + 2 && cx_naming_text(p).p[hit->span.end] == ',');
    uint32_t at = hit->span.start;
    while (at > p->line->span.start && strchr("(, ", cx_naming_text(p).p[at - 1])) at--;
    cx_naming before = {p->scene, p->line, {at, at}};
    if (near && (cx_object_of(&before, "propose", 8) || cx_object_reaches(&before, at))) return true;
  }
  return false;
}

/* "our X parser", "our X reaches"; not "our X criteria", where X tells of what. */
static bool heads_phrase(const cx_naming *p) {
  cx_span np = cx_phrase_after(p->scene, p->line, p->name.start), last = cx_phrase_word_before(p->scene, np.start, np.end);
  return np.end <= p->name.end || cx_lexicon_find(p->scene->lexicon, "head", cx_scene_text(p->scene, last)) ||
         cx_lexicon_find(p->scene->lexicon, "verb", cx_scene_text(p->scene, last));
}

/* "our fast parser | ": words of a phrase that "our" opens end before a place. */
static bool leads_own(const cx_naming *p, uint32_t at) {
  enum { WORDS = 5 };
  for (int words = 0; words < WORDS; words++) {
    cx_span word = cx_phrase_word_before(p->scene, p->line->span.start, at);
    cx_str w = cx_scene_text(p->scene, word), role = cx_naming_role(p->scene, w);
    if (cx_span_empty(word) || word.end + 1 < at) return false;
    if (cx_str_is(w, "our") || cx_str_is(w, "Our")) return words > 0;
    if (cx_str_is(role, "preposition") || cx_str_is(role, "stop") || cx_str_is(role, "determiner")) return false;
    at = word.start;
  }
  return false;
}

/* "Our method, X, cuts …", "our parser (X)", "our X": the name that the paper's own has beside it. */
static bool own_name(const cx_naming *p, bool apposed) {
  enum { WORDS = 5 };
  if (cx_naming_chinese(p) || cx_names_many(p)) return false;
  uint32_t at = p->name.start, bracket = cx_bracket_before(p);
  cx_str rest = cx_naming_after(p);
  enum { FAR = 80 };
  bool fitted = cx_str_starts(rest, CX_STR(" with ")) && memchr(rest.p, ',', rest.n < FAR ? rest.n : FAR); /* "our net, X with Y, cuts" */
  bool comma = cx_ends_at(p->scene, at, ", ") && rest.n && (strchr(",.;", rest.p[0]) || cx_str_starts(rest, CX_STR(" (")) || fitted);
  if (bracket && cx_bracket_after(p))
    at = bracket;
  else if (comma)
    at -= 2;
  bool apart = at != p->name.start;
  cx_span beside = apart ? (cx_span){0, 0} : cx_phrase_word_before(p->scene, p->line->span.start, at);
  const cx_entry *head = cx_span_empty(beside) ? NULL : cx_lexicon_find(p->scene->lexicon, "head", cx_scene_text(p->scene, beside));
  bool kind = head && cx_str_is(head->name, "kind"); /* "our fast parser X" */
  if (apart != apposed || (!apart && !kind && !heads_phrase(p))) return false;
  for (int words = 0; words < WORDS; words++) {
    cx_span word = cx_phrase_word_before(p->scene, p->line->span.start, at);
    cx_str w = cx_scene_text(p->scene, word);
    if (cx_span_empty(word) || word.end + 1 < at) return false;
    if (cx_str_is(w, "our") || cx_str_is(w, "Our")) return apart || kind ? words > 0 : words == 0;
    cx_str role = cx_naming_role(p->scene, w);
    if ((!apart && !kind) || cx_str_is(role, "preposition") || cx_str_is(role, "stop") || cx_str_is(role, "determiner")) return false;
    at = word.start;
  }
  return false;
}

/* "The resulting parser, X, cuts …", "the proposed model (X)": what the text has spoken of, by its name. */
static bool the_named(const cx_naming *p) {
  enum { WORDS = 4 };
  uint32_t at = p->name.start, bracket = cx_bracket_before(p);
  cx_str rest = cx_naming_after(p);
  if (cx_naming_chinese(p) || cx_names_many(p) || cx_is_part(p)) return false;
  if (bracket && cx_bracket_after(p))
    at = bracket;
  else if (cx_ends_at(p->scene, at, ", ") && rest.n && rest.p[0] == ',')
    at -= 2;
  else
    return false;
  bool told = false;
  for (int words = 0; words < WORDS; words++) {
    cx_span word = cx_phrase_word_before(p->scene, p->line->span.start, at);
    cx_str w = cx_scene_text(p->scene, word);
    if (cx_span_empty(word) || word.end + 1 < at) return false;
    if (cx_str_is(w, "the") || cx_str_is(w, "The")) return told;
    const cx_entry *head = words ? NULL : cx_lexicon_find(p->scene->lexicon, "head", w),
                   *plain = cx_lexicon_find(p->scene->lexicon, "plain", w);
    bool kind = !words && ((head && cx_str_is(head->name, "kind")) || cx_ends_as_agent(p->scene, w));
    bool given = words && plain && (cx_str_is(plain->name, "given") || cx_str_is(cx_entry_get(plain, "made"), "yes"));
    if (!kind && !given) return false;
    told = told || given;
    at = word.start;
  }
  return false;
}

static bool bracketed(const cx_naming *p) {
  uint32_t bracket = cx_bracket_before(p);
  if (!bracket || !cx_bracket_after(p) || cx_names_many(p) || cx_is_part(p)) return false;
  uint32_t from = cx_long_form(p, bracket);
  cx_naming whole = {p->scene, p->line, {from, bracket}};
  return from < bracket && (cx_object_of(&whole, "propose", 8) || cx_object_of(&whole, "call", 1));
}

/* "we propose a parser based on trees for noisy speech (X)": the name of the parser. */
static bool behind_purpose(const cx_naming *p, uint32_t bracket) {
  cx_str name = cx_str_at(cx_naming_text(p), p->name);
  int capitals = 0;
  for (size_t i = 0; i < name.n; i++) capitals += cx_is_upper(name.p[i]);
  return capitals > 1 && !memchr(name.p, ' ', name.n) && cx_object_reaches(p, bracket);
}

/* "we propose a parser by Long Form (LF)": the parser's, where the text goes on with it. */
static bool purpose_in_full(const cx_naming *p) {
  uint32_t bracket = cx_bracket_before(p);
  if (!bracket || !cx_bracket_after(p) || cx_naming_chinese(p) || cx_names_many(p) || cx_is_part(p)) return false;
  return cx_long_form(p, bracket) < bracket && behind_purpose(p, bracket) && !cx_begins_at(p->scene, p->line, p->name.end, ") ");
}

static bool bracketed_after_definition(const cx_naming *p) {
  uint32_t bracket = cx_bracket_before(p);
  cx_naming whole = {p->scene, p->line, {bracket, bracket}};
  if (!bracket || !cx_bracket_after(p) || cx_is_part(p)) return false;
  if (cx_object_of(&whole, "propose", 8)) return true;
  return !cx_naming_chinese(p) && !cx_names_many(p) && cx_long_form(p, bracket) == bracket && behind_purpose(p, bracket);
}

/* "we introduce a method (X), a parser that". */
static bool bracketed_described(const cx_naming *p) {
  return cx_apposition(p->scene, p->line, p->name.end + cx_bracket_after(p), "system") && bracketed_after_definition(p);
}

static bool proposed(const cx_naming *p) {
  return cx_object_of(p, "propose", 0) && !cx_modifies_noun(p) && !cx_in_compound(p) && !cx_names_many(p) && !cx_tells_of(p) &&
         !cx_names_task(p);
}
static bool proposed_behind_words(const cx_naming *p) {
  return cx_object_of(p, "propose", 8) && !cx_modifies_noun(p) && !cx_in_compound(p) && !cx_names_many(p) && !cx_names_task(p) &&
         !cx_is_ground(p) && !cx_is_part(p);
}
static bool proposed_far(const cx_naming *p) { return cx_object_apposed(p) && !cx_names_many(p) && !cx_names_task(p) && !cx_is_part(p); }
static bool proposed_passive(const cx_naming *p) {
  return cx_object_passive(p) && !cx_names_many(p) && !cx_names_task(p) && !cx_bracket_before(p);
}
static bool bracketed_passive(const cx_naming *p) {
  uint32_t bracket = cx_bracket_before(p);
  if (!bracket || !cx_bracket_after(p) || cx_names_many(p)) return false;
  return cx_long_form(p, bracket) < bracket && cx_object_passive(p);
}
/* "we propose a fast parser, X, which": what the proposed is called. */
static bool proposed_apposed(const cx_naming *p) {
  return !cx_naming_chinese(p) && cx_ends_at(p->scene, p->name.start, ", ") &&
         (!cx_naming_after(p).n || strchr(",.;:", cx_naming_after(p).p[0])) && proposed_behind_words(p);
}
/* "we present X, a set of tiles, and Y": what a list presents beside another. */
static bool proposed_beside(const cx_naming *p) {
  enum { MOST = 100 };
  if (cx_naming_chinese(p) || !cx_ends_at(p->scene, p->name.start, ", and ")) return false;
  uint32_t end = p->name.start - 6, from = end > p->line->span.start + MOST ? end - MOST : p->line->span.start;
  for (uint32_t i = cx_name_from(p->scene, from); i < p->scene->names.n && p->scene->names.at[i].span.end < end; i++) {
    cx_naming first = {p->scene, p->line, p->scene->names.at[i].span};
    if (!cx_apposition(p->scene, p->line, first.name.end, "data") || !cx_object_of(&first, "propose", 2)) continue;
    bool verb = cx_mark_between(p->scene, first.name.end + 2, end, ",;:.()");
    for (uint32_t at = end; at > first.name.end + 2 && !verb;) {
      cx_span word = cx_phrase_word_before(p->scene, first.name.end + 2, at);
      verb = cx_span_empty(word) || cx_str_is(cx_naming_role(p->scene, cx_scene_text(p->scene, word)), "stop");
      at = word.start;
    }
    if (!verb) return true;
  }
  return false;
}
static bool own_apposed(const cx_naming *p) { return own_name(p, true); }
/* "Our solution, a Long Form (LF), cuts …": the name of the paper's own in short. */
static bool own_in_full(const cx_naming *p) {
  uint32_t bracket = cx_bracket_before(p);
  if (!bracket || !cx_bracket_after(p) || cx_naming_chinese(p) || cx_names_many(p)) return false;
  uint32_t from = cx_long_form(p, bracket);
  if (from == bracket) return false;
  cx_span before = cx_phrase_word_before(p->scene, p->line->span.start, from);
  const char *articles[] = {"a", "an", "the"};
  for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
    if (cx_str_is(cx_scene_text(p->scene, before), articles[i])) from = before.start;
  cx_naming whole = {p->scene, p->line, {from, from}};
  return cx_ends_at(p->scene, from, ", ") && leads_own(&whole, from - 2);
}
/* "Our solution is X." */
static bool own_is(const cx_naming *p) {
  cx_str rest = cx_naming_after(p);
  bool ends = !rest.n || strchr(",.;:", rest.p[0]);
  return ends && !cx_naming_chinese(p) && !cx_names_many(p) && cx_ends_at(p->scene, p->name.start, " is ") &&
         leads_own(p, p->name.start - 4);
}
static bool own_direct(const cx_naming *p) { return own_name(p, false); }
static bool used(const cx_naming *p) { return cx_object_of(p, "use", cx_naming_chinese(p) ? 6 : 0); }

/* A brief's "… released X" names the paper: its whole title is no name, a short name and what stands before a colon are. */
static bool released(const cx_naming *p) {
  cx_str rest = cx_naming_after(p);
  bool whole = cx_str_starts(rest, CX_STR("论文")) || cx_str_starts(rest, CX_STR(":")) || cx_str_starts(rest, CX_STR("："));
  return whole && cx_object_of(p, "release", 0);
}

static bool opens(const cx_naming *p) { return p->name.start == p->line->span.start && cx_str_starts(cx_naming_after(p), CX_STR(": ")); }

/* "X, a 28% reduction over Y": what is said beside the name is a movement, of what stands before it. */
static bool moved_beside(const cx_naming *p) {
  enum { ARTICLE = 6 };
  for (uint32_t i = 0; i < p->line->mentions.n; i++) {
    cx_span quantity = p->line->mentions.at[i].quote;
    if (quantity.start < p->name.end || quantity.start > p->name.end + ARTICLE) continue;
    cx_span np = cx_phrase_after(p->scene, p->line, quantity.end), last = cx_phrase_word_before(p->scene, np.start, np.end);
    const cx_entry *move = cx_span_empty(last) ? NULL : cx_lexicon_find(p->scene->lexicon, "move", cx_scene_text(p->scene, last));
    if (move && cx_str_ends(move->sub, CX_STR("-noun"))) return true;
  }
  return false;
}

/* "X, a parser that …"; not "with X, our parser …", where the comma ends the phrase. */
static bool described(const cx_naming *p) {
  cx_span aside = cx_bracket_behind(p->scene, p->line, p->name.end);
  bool glossed = !cx_span_empty(aside) && cx_begins_at(p->scene, p->line, aside.end + 1, " ") &&
                 cx_apposition(p->scene, p->line, aside.end + 1, "system"); /* "X (a Long Form) is a parser" */
  if ((!glossed && !cx_apposition(p->scene, p->line, p->name.end, "system")) || moved_beside(p)) return false;
  return cx_naming_chinese(p) || !cx_str_starts(cx_naming_after(p), CX_STR(", our ")) || !cx_name_governed(p->scene, p->line, p->name);
}

/* 模型X, X框架: a Chinese word for a kind of system right beside the name. */
static bool beside_kind(const cx_naming *p) {
  if (!cx_naming_chinese(p)) return false;
  const cx_entry *role = cx_word_before_zh(p->scene, p->line, p->name.start);
  if (role && cx_str_is(role->name, "versus")) return false;
  cx_str text = cx_naming_text(p);
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

static bool begins_described(const cx_naming *p) { return p->name.start == p->line->span.start && described(p); }

static const struct {
  const char *way; /* as a reader would meet it */
  int points;
  bool (*holds)(const cx_naming *);
} ways[] = {
    {"called X", 10, called},
    {"we refer to it as X", 10, referred_to},
    {"we call the parser X", 10, called_after_object},
    {"we introduce a Long Form (LF)", 10, bracketed},
    {"we propose X", 8, proposed},
    {"we propose a parser, i.e., X", 8, restated},
    {"our method, X, …", 8, own_apposed},
    {"our method, a Long Form (LF), …", 8, own_in_full},
    {"our method is X", 8, own_is},
    {"we propose a fast parser, X.", 8, proposed_apposed},
    {"we propose a parser for tables, X, which", 8, proposed_far},
    {"we propose Y, a set of tiles, and X", 8, proposed_beside},
    {"we introduce a method (X), a parser", 8, bracketed_described},
    {"released X:", 8, released},
    {"our X", 8, own_direct},
    {"the resulting method, X, …", 7, the_named},
    {"X: a title", 7, opens},
    {"a Long Form (LF) method is proposed", 6, bracketed_passive},
    {"X is proposed", 6, proposed_passive},
    {"we propose a fast parser X", 6, proposed_behind_words},
    {"we introduce a method (X)", 6, bracketed_after_definition},
    {"X is a …", 5, begins_described},
    {"… with X, a …", 4, described},
    {"模型X", 4, beside_kind},
    {"we use X", 3, used},
    {"we propose a parser by Long Form (LF)", 2, purpose_in_full},
};

int cx_name_points(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_naming p = {scene, line, name};
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
    if (ways[i].holds(&p)) return ways[i].points;
  return 0;
}

/* 发布了SLA论文: the name of the work. */
static bool titles_work(const cx_naming *p) {
  uint32_t end = p->name.end + 6;
  const cx_entry *work =
      end <= p->line->span.end ? cx_lexicon_find(p->scene->lexicon, "edge", cx_str_cut(cx_naming_text(p), p->name.end, end)) : NULL;
  return work && cx_str_is(cx_entry_get(work, "work"), "yes") && cx_object_of(p, "release", 0);
}

/* 提出 V-Zero 框架, 名为MARE的框架: a name right between a word that introduces and a noun of systems, or what leads to one; not
 * 提出RAG系统. */
static bool kind_behind(const cx_naming *p) {
  cx_str text = cx_naming_text(p);
  uint32_t at = cx_blanks_on(p->scene, p->name.end), start = cx_blanks_back(p->scene, p->line->span.start, p->name.start);
  const cx_entry *word = NULL;
  for (uint32_t n = 15; n >= 6 && !word; n -= 3)
    if (start >= p->line->span.start + n) word = cx_lexicon_find(p->scene->lexicon, "introduce", cx_str_cut(text, start - n, start));
  bool plain = false; /* LLM-based, VLM+SAM */
  for (uint32_t i = p->name.start + 1; i < p->name.end; i++) plain |= text.p[i] == '+' || (text.p[i - 1] == '-' && cx_is_lower(text.p[i]));
  if (!word || plain || cx_str_is(word->name, "use") || cx_str_is(word->sub, "yield") ||
      cx_lexicon_find(p->scene->lexicon, "notname", cx_scene_text(p->scene, p->name)))
    return false;
  if (cx_edge_at(p->scene, at, p->line->span.end, "head")) return true;
  return cx_str_is(word->sub, "call") && cx_begins_at(p->scene, p->line, at, "的");
}

bool cx_name_given(const cx_scene *scene, const cx_line *line, cx_span word) {
  cx_naming p = {scene, line, word};
  cx_str text = cx_scene_text(scene, word);
  cx_str rest = cx_naming_after(&p);
  if (cx_naming_chinese(&p) && titles_work(&p)) return true;
  bool ends = !rest.n || strchr(",.):;", rest.p[0]) || cx_str_starts(rest, CX_STR(" (")) || cx_str_starts(rest, CX_STR("，"));
  if (cx_naming_chinese(&p) && kind_behind(&p)) return true;
  if (!ends && !(cx_bracket_before(&p) && cx_bracket_after(&p))) return false;
  cx_str role = cx_naming_role(scene, text);
  if (cx_is_digit(text.p[0]) || cx_str_is(role, "determiner") || cx_str_is(role, "stop") || cx_str_is(role, "preposition")) return false;
  return bracketed(&p) || (ends && (called(&p) || (cx_is_upper(text.p[0]) && proposed(&p))));
}
