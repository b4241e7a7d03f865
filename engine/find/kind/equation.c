/* What a symbol was set to: a whole number behind "X =" is a size somebody chose ("n = 512", "IPC=50", "ctx=4096"), unless the symbol
 * names a result or the bracket tests it ("F = 12, p = 0.02"). A later one in a list of them goes with the first ("λ = 0.1 and ε = 0.6").
 */
#include "find/draft/draft.h"
#include "find/kind/circumstance.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/scene/symbol.h"

/* The symbol that "=" gives a quantity to; a short word glued to its sign is one ("ctx=4096"). */
static cx_span symbol_of(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { WORD = 5 };
  const char *p = scene->reading.text.p;
  uint32_t at = d->mention->whole.start;
  while (at > line->span.start && p[at - 1] == ' ') at--;
  if (at < line->span.start + 2 || p[at - 1] != '=') return (cx_span){0, 0};
  cx_span symbol = cx_symbol_before(scene, line, at - 1), word = {at - 1, at - 1};
  if (!cx_span_empty(symbol)) return symbol;
  while (word.start > line->span.start && cx_is_alpha(p[word.start - 1])) word.start--;
  return word.end - word.start <= WORD ? word : (cx_span){0, 0};
}

/* The symbol, or its last part, stands for a result: "AUC", "κ", "R²", "Pearson r"; counted things are no size ("n = 40 nurses"). */
static bool names_result(const cx_scene *scene, cx_span symbol) {
  cx_str text = cx_scene_text(scene, symbol);
  const cx_entry *metric = cx_lexicon_find(scene->lexicon, "metric", text);
  const cx_entry *word = cx_lexicon_find(scene->lexicon, "circumstance-word", text);
  bool sample = cx_str_is(text, "N") || cx_str_is(text, "n");
  bool capital = text.n == 1 && cx_is_upper(text.p[0]);                         /* "D = 64": no effect "d" */
  bool effect = cx_sub_is(word, "effect") && !capital && !cx_str_is(text, "p"); /* no probability is a whole number */
  return sample || effect || (metric && !cx_sub_is(metric, "setting") && !cx_str_is(metric->name, "other"));
}

/* "the fit gave t = 4": what was found. */
static bool is_found(const cx_scene *scene, const cx_line *line, cx_span symbol) {
  cx_span verb = cx_phrase_word_before(scene, line->span.start, symbol.start);
  const cx_entry *word = cx_span_empty(verb) ? NULL : cx_lexicon_find(scene->lexicon, "circumstance-word", cx_scene_text(scene, verb));
  return cx_sub_is(word, "find");
}

/* "(F = 12, p = 0.02)": a probability stands beside it. */
static bool is_tested(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { REACH = 12 };
  const char *p = scene->reading.text.p;
  uint32_t at = d->quote.end, end = at + REACH < line->span.end ? at + REACH : line->span.end;
  for (; at + 2 < end && (p[at] == ',' || p[at] == ';' || p[at] == ' '); at++)
    ;
  if (at + 2 >= end || (p[at] != 'p' && p[at] != 'P') || cx_is_alnum(p[at + 1])) return false;
  at += p[at + 1] == ' ' ? 2 : 1;
  return cx_order_sign(cx_str_at(scene->reading.text, cx_span_of(at, line->span.end))) || p[at] == '=';
}

/* "λ = 0.1 and ε = 0.6": what the list says right before was chosen as well. */
static bool goes_on(const cx_scene *scene, const cx_line *line, cx_span symbol) {
  enum { APART = 12 };
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b->dropped || b->kind != CLAIMX_SETTING || b->quote.end > symbol.start || b->quote.end + APART < symbol.start) continue;
    cx_span other = symbol_of(scene, line, b);
    if (!cx_span_empty(other) && !cx_mark_between(scene, b->quote.end, symbol.start, ";:.")) return true;
  }
  return false;
}

bool cx_symbol_set(const cx_scene *scene, const cx_draft *d) {
  enum { LEAST = 4 };
  const cx_mention *m = d->mention;
  bool bare = m->shape == CX_SHAPE_PLAIN && !m->bound && !m->approximate && !m->plus_minus.form && !m->range && !m->minus;
  if (!bare || m->low.form != CX_NUMBER_DECIMAL) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_span symbol = symbol_of(scene, line, d);
  if (cx_span_empty(symbol) || names_result(scene, symbol) || is_found(scene, line, symbol) || is_tested(scene, line, d)) return false;
  bool whole = m->low.scale <= 0 && cx_number_compare(m->low, cx_number_of(scene->arena, LEAST)) >= 0;
  return whole || goes_on(scene, line, symbol);
}
