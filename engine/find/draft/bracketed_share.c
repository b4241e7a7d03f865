/* Shares and brackets; see bracketed_share.h. */
#include "find/draft/bracketed_share.h"

#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* Whether a bracket that starts at a place holds a percent; end: behind what closes it. */
static bool holds_percent(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t *end) {
  enum { LONGEST = 30 };
  cx_str text = scene->reading.text;
  bool percent = false;
  uint32_t close = at;
  for (; close < line->span.end && close < at + LONGEST && !strchr("(),;", text.p[close]); close++) percent |= text.p[close] == '%';
  *end = close + 1;
  return percent && close < line->span.end && text.p[close] == ')';
}

/* "91% (BERT 84% |) of", "a small fraction (15% |) of": the bracket around a place opens right behind a share. */
static bool opened_behind_share(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  while (at > line->span.start && !strchr("()", text.p[at - 1])) at--;
  if (at <= line->span.start + 2 || text.p[at - 1] != '(') return false;
  if (cx_ends_at(scene, at - 1, "% ")) return true;
  cx_span word = cx_phrase_word_before(scene, line->span.start, at - 1);
  const cx_entry *noun = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "value-noun", cx_scene_text(scene, word));
  return noun && cx_str_is(noun->name, "share");
}

uint32_t cx_behind_other_share(const cx_scene *scene, const cx_line *line, uint32_t at) {
  uint32_t end;
  if (scene->document->language != CX_LANGUAGE_EN) return at;
  if (cx_begins_at(scene, line, at, ")")) return opened_behind_share(scene, line, at) ? at + 1 : at;
  return cx_begins_at(scene, line, at, " (") && holds_percent(scene, line, at + 2, &end) ? end : at;
}

static bool alone_in_brackets(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  cx_str text = scene->reading.text;
  uint32_t open = m->whole.start;
  return open > line->span.start && text.p[open - 1] == '(' && m->whole.end < line->span.end &&
         (text.p[m->whole.end] == ')' || text.p[m->whole.end] == ',');
}

/* The end of the text before the bracket that a mention opens. */
static uint32_t end_before(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  uint32_t end = m->whole.start - 1;
  while (end > line->span.start && scene->reading.text.p[end - 1] == ' ') end--;
  return end;
}

const cx_mention *cx_count_shared(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  bool share = m->shape == CX_SHAPE_PERCENT && !m->plus && !m->minus && !m->from.form;
  if (!share || !alone_in_brackets(scene, line, m)) return NULL;
  uint32_t end = end_before(scene, line, m);
  cx_str behind = cx_str_cut(scene->reading.text, m->whole.end, line->span.end);
  if (cx_str_starts(behind, CX_STR(")上")) || cx_str_starts(behind, CX_STR(")中"))) return NULL; /* 在12个任务（91%）上 */
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *before = &line->mentions.at[i];
    if (before->shape != CX_SHAPE_COUNT || before->quote.end != end) continue;
    const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", before->unit);
    bool tested = usual && (cx_str_is(usual->name, "datasets") || cx_str_is(usual->name, "tasks"));
    return tested ? NULL : before; /* "on three tasks (81%)" is a result there */
  }
  return NULL;
}

/* The word before a bracket is a noun of things that are counted. */
static bool counted_before(const cx_scene *scene, const cx_line *line, uint32_t end) {
  if (scene->document->language == CX_LANGUAGE_ZH) {
    enum { LONGEST = 12 };
    for (uint32_t n = 3; n <= LONGEST && line->span.start + n <= end; n += 3)
      if (cx_lexicon_find(scene->lexicon, "counted-noun", cx_str_cut(scene->reading.text, end - n, end))) return true;
    return false;
  }
  cx_span word = cx_phrase_word_before(scene, line->span.start, end);
  cx_str noun = cx_span_empty(word) || word.end != end ? CX_STR("") : cx_scene_text(scene, word);
  bool plural = noun.n > 3 && noun.p[noun.n - 1] == 's' && noun.p[noun.n - 2] != 's' && cx_is_lower(noun.p[0]);
  return plural && !cx_lexicon_find(scene->lexicon, "metric", noun) && !cx_lexicon_find(scene->lexicon, "move", noun);
}

bool cx_is_bracketed_part(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  if (m->shape != CX_SHAPE_PERCENT || m->bound != CX_UNDER || m->plus || m->minus || !alone_in_brackets(scene, line, m)) return false;
  return counted_before(scene, line, end_before(scene, line, m));
}
