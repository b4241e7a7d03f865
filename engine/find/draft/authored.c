/* What is a text's own among the things it counts: what its authors made ("we design two encoders"), and the steps, tasks and workers of
 * their method. From a mention and the words around it; which words, the vocabularies beside-count and part. */
#include "find/draft/fallback.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* A number of one digit, or 10: whatever else. */
int cx_count_small(const cx_mention *m) {
  return m->low.form == CX_NUMBER_DECIMAL && m->low.digits.n == 1 && m->low.scale == 0 ? m->low.digits.p[0] - '0' : 10;
}

/* Whether the word that ends before a place is of a name of the class beside-count; the place moves before it. */
bool cx_count_beside(const cx_scene *scene, const cx_line *line, uint32_t *at, const char *name) {
  cx_span word = cx_phrase_word_before(scene, line->span.start, *at);
  const cx_entry *entry = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "beside-count", cx_scene_text(scene, word));
  if (!entry || !cx_str_is(entry->name, name)) return false;
  *at = word.start;
  return true;
}

/* "we formulate", "we develop and test": what the authors made stands behind it. */
bool cx_is_made(const cx_scene *scene, const cx_line *line, uint32_t at) {
  if (cx_count_beside(scene, line, &at, "made")) return true;
  cx_span verb = cx_phrase_word_before(scene, line->span.start, at);
  const cx_entry *tried = cx_span_empty(verb) ? NULL : cx_lexicon_find(scene->lexicon, "evaluation", cx_scene_text(scene, verb));
  if (!tried || !cx_str_is(tried->name, "compare") || !cx_ends_at(scene, verb.start, " and ")) return false;
  at = verb.start - 5;
  return cx_count_beside(scene, line, &at, "made");
}

/* 首先, 一是 */
static bool opens_items_zh(const cx_scene *scene, uint32_t at) {
  enum { LONGEST = 9 };
  const cx_entry *longest = NULL; /* 第一组, beside 第一 */
  for (uint32_t n = 3; n <= LONGEST && cx_han_stands(scene, at) && at + n <= scene->reading.text.n; n += 3) {
    const cx_entry *word = cx_lexicon_find(scene->lexicon, "beside-count", cx_str_cut(scene->reading.text, at, at + n));
    if (word) longest = word;
  }
  return longest && cx_str_is(longest->name, "item");
}

/* The mark of a first item: "(1)", "1)", "(i)", "(a)", "first". */
static bool opens_items(const cx_scene *scene, uint32_t at) {
  cx_str text = scene->reading.text;
  if (opens_items_zh(scene, at)) return true;
  const cx_entry *word = cx_lexicon_find(scene->lexicon, "beside-count", cx_str_cut(text, at, cx_word_end(text, at, text.n, "")));
  if (word && cx_str_is(word->name, "item")) return true;
  bool open = at < text.n && text.p[at] == '(';
  at += open;
  return at + 1 < text.n && strchr("1iIaA", text.p[at]) && text.p[at + 1] == ')' && (open || text.p[at] == '1');
}

uint32_t cx_items_colon(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { MOST = 48 };
  const char *p = scene->reading.text.p;
  for (uint32_t at = m->number.end; at < line->span.end && at - m->number.end < MOST && p[at] != '.'; at++)
    if (cx_clause_mark(scene, at, false)) return p[at] == ':' ? at : 0;
  return 0;
}

/* "two signals: (i) ...", "three uses of the method: (1) ...": what is told item by item at once. */
bool cx_is_itemized(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  uint32_t colon = cx_items_colon(scene, line, m);
  if (!colon || colon + 2 >= line->span.end) return false;
  return opens_items(scene, scene->reading.text.p[colon + 1] == ' ' ? colon + 2 : colon + 1);
}

/* "we investigate three repair strategies", "unfolds thought into five sections", "it integrates four protocols": what is only looked into,
 * cut up or put together. */
static bool looked_into(const cx_scene *scene, const cx_line *line, const cx_mention *m, const cx_entry *usual) {
  uint32_t start = m->whole.start;
  bool things = !usual || (cx_str_is(usual->name, "other") && cx_lexicon_find(scene->lexicon, "part", m->unit));
  if (things && cx_count_beside(scene, line, &start, "studied")) return true;
  return !usual && !cx_is_setting_noun(scene, m->unit) &&
         (cx_count_beside(scene, line, &start, "split") || cx_count_beside(scene, line, &start, "joined") ||
          cx_count_beside(scene, line, &start, "staff"));
}

/* "we formulate two heuristics", "we design two encoders", "introduces six metrics", "through three attention-level interventions": what
 * the authors made and how, unless it is data, tasks or the like. */
static bool authored(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { FEW = 3, SOME = 6 };
  uint32_t start = m->whole.start;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", m->unit), *sort = cx_lexicon_find(scene->lexicon, "part", m->unit);
  if (cx_count_small(m) <= 5 && !m->range && looked_into(scene, line, m, usual)) return true;
  bool thing = cx_str_is(m->unit, "metric") || (sort && cx_str_is(sort->sub, "thing"));
  if (cx_count_small(m) > (thing ? SOME : FEW) || m->range) return false;
  if (!usual && cx_count_beside(scene, line, &start, "means")) return true;
  bool few = usual && cx_str_is(cx_entry_get(usual, "few"), "other"); /* "we present two studies" */
  bool own = !usual || few || cx_str_is(usual->name, "other") || (cx_str_is(usual->name, "models") && cx_count_small(m) <= FEW);
  return own && cx_is_made(scene, line, start);
}

/* "a stack of two decoders", "a lifecycle of six operations": what one thing is made of. */
static bool composes(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  cx_span of = cx_phrase_word_before(scene, line->span.start, m->whole.start);
  uint32_t at = of.start;
  if (cx_count_small(m) > 6 || cx_span_empty(of) || !cx_str_is(cx_scene_text(scene, of), "of")) return false;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", m->unit);
  return !(usual && cx_str_is(usual->name, "datasets")) && cx_count_beside(scene, line, &at, "compound");
}

/* "two training steps": a word or two before them; the place behind them, or 0. */
static uint32_t steps_end(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { WORDS = 5 };
  cx_str text = scene->reading.text;
  uint32_t at = m->number.end;
  for (int n = 0; n < WORDS && at < line->span.end && text.p[at] == ' '; n++) {
    uint32_t end = cx_word_end(text, at + 1, line->span.end, "-");
    const cx_entry *noun = cx_lexicon_find(scene->lexicon, "counted-noun", cx_str_cut(text, at + 1, end));
    if (noun && cx_str_is(noun->name, "step")) return end;
    at = end;
  }
  return 0;
}

/* "splits it into two steps", "comprises three steps. Initially, ...": the steps of a method, not those that it takes. */
static bool own_steps(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  uint32_t end = steps_end(scene, line, m);
  if (cx_count_small(m) > 4 || !(cx_str_is(m->unit, "step") || end)) return false;
  uint32_t start = m->whole.start, last = end ? end : m->quote.end, next = last + 2;
  /* the stop ends this sentence: what it opens stands in the next, so the text bounds it and not the line */
  bool stops = next < scene->reading.text.n && strchr(".:", scene->reading.text.p[last]);
  if (cx_is_itemized(scene, line, m) || (stops && opens_items(scene, next)) || cx_count_beside(scene, line, &start, "whole") ||
      cx_count_beside(scene, line, &start, "split"))
    return true;
  cx_span of = cx_phrase_word_before(scene, line->span.start, start); /* "consists of two steps" */
  uint32_t at = cx_span_empty(of) ? 0 : of.start;
  return at && cx_str_is(cx_scene_text(scene, of), "of") && cx_count_beside(scene, line, &at, "whole");
}

/* "breaks it down into two subtasks": those of a method. */
static bool own_tasks(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  uint32_t start = m->whole.start;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", m->unit);
  if (cx_count_small(m) > 4 || !usual || !cx_str_is(usual->name, "tasks") || !cx_count_beside(scene, line, &start, "split")) return false;
  return !cx_count_beside(scene, line, &start, "sorted"); /* "a benchmark organized into three tasks" */
}

/* "the parser employs two", "it couples two": a system that does it, not "we employ two" or "the study employs two". */
static bool works_with(const cx_scene *scene, const cx_line *line, uint32_t at) {
  uint32_t start = at;
  if (!cx_count_beside(scene, line, &start, "staff") && !cx_count_beside(scene, line, &start, "joined")) return false;
  cx_str verb = cx_str_cut(scene->reading.text, start, at - 1);
  cx_span doer = cx_phrase_word_before(scene, line->span.start, start);
  bool person = cx_str_ends(verb, CX_STR("s")) && !cx_span_empty(doer);
  return person && !cx_lexicon_find(scene->lexicon, "paper", cx_scene_text(scene, doer));
}

/* "it comprises three agents", "employs two planners", "consists of two networks": those that do a system's work. */
bool cx_counts_workers(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  uint32_t start = m->whole.start;
  const cx_entry *people = cx_lexicon_find(scene->lexicon, "counted-people", m->unit);
  bool actor = people && cx_str_is(people->name, "actor");
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", m->unit);
  if (cx_count_small(m) > 5 || !(actor || (usual && cx_str_is(usual->name, "models")))) return false;
  if (cx_count_beside(scene, line, &start, "whole") || (actor && cx_count_beside(scene, line, &start, "staff"))) return true;
  if (cx_count_small(m) <= 3 && works_with(scene, line, start)) return true;
  cx_span of = cx_phrase_word_before(scene, line->span.start, start);
  return !cx_span_empty(of) && cx_str_is(cx_scene_text(scene, of), "of") && cx_count_beside(scene, line, &of.start, "whole");
}

bool cx_counts_own(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  return composes(scene, line, m) || own_steps(scene, line, m) || own_tasks(scene, line, m) || authored(scene, line, m);
}
