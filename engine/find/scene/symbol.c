/* Symbols are told from words by their form: brackets, strokes and indices, Greek letters, capitals, or no more than two letters. */
#include "find/scene/symbol.h"

#include "find/scene/phrase.h"

cx_span cx_symbol_before(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { LETTERS = 2, FAR = 48 };
  const char *p = scene->reading.text.p;
  while (at > line->span.start && p[at - 1] == ' ') at--;
  cx_span symbol = {at, at};
  uint32_t open = 0;
  bool marked = false, capitals = true;
  while (symbol.start > line->span.start && at - symbol.start < FAR) {
    char c = p[symbol.start - 1];
    bool closes = memchr(")]}", c, 3) != NULL, opens = memchr("([{", c, 3) != NULL;
    if (!open && (opens || memchr(" ,;", c, 3))) break;
    open += closes;
    open -= opens;
    marked |= closes || memchr("_/^|", c, 4) || (unsigned char)c >= 0x80;
    capitals &= cx_is_upper(c) || cx_is_digit(c);
    symbol.start--;
  }
  if (open || cx_span_empty(symbol)) return (cx_span){at, at};
  cx_span before = cx_phrase_word_before(scene, line->span.start, symbol.start);
  const cx_entry *function = cx_span_empty(before) ? NULL : cx_lexicon_find(scene->lexicon, "function", cx_scene_text(scene, before));
  if (function && cx_str_is(function->name, "function")) return (cx_span){before.start, symbol.end};
  return marked || capitals || symbol.end - symbol.start <= LETTERS ? symbol : (cx_span){at, at};
}

cx_span cx_symbol_about(const cx_scene *scene, const cx_line *line, const cx_mention *mention) {
  cx_str mark = cx_scene_text(scene, mention->approximate_span);
  bool sign = mark.n && !mention->bound && mention->approximate_span.end <= mention->number.start &&
              (mark.p[0] == '~' || (unsigned char)mark.p[0] >= 0x80);
  return sign ? cx_symbol_before(scene, line, mention->approximate_span.start) : (cx_span){0, 0};
}

cx_span cx_symbol_limited(const cx_scene *scene, const cx_line *line, const cx_mention *mention) {
  cx_span bound = mention->bound_span;
  bool sign = bound.end <= mention->number.start && cx_order_sign(cx_scene_text(scene, bound));
  return sign ? cx_symbol_before(scene, line, bound.start) : (cx_span){0, 0};
}
