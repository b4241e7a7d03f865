/* Sizes: a bare multiplier ("7B", "4K", "64k") and the word near it that says what it sizes, into the mention's unit and shape. The words
 * are the vocabulary number-sense. */
#include "find/mention/mention_parts.h"

/* "24G memory", "a 40G GPU": no billions of anything, but gigabytes. */
static bool read_stored(const cx_finder *f, const cx_numeral *n, cx_mention *m) {
  enum { GIGA = 9 };
  uint32_t at = m->number.end, start = cx_blanks(f, cx_byte(f, at) == '-' ? at + 1 : at), end;
  if (cx_byte(f, n->span.end - 1) != 'G' || n->multiplier != GIGA || m->from.form || start == at) return false;
  if (!cx_entry_is(cx_longest(f, "number-sense", start, &end), "kind", "stored") || cx_word_at(f, end)) return false;
  m->low = cx_number_shift(m->low, -GIGA);
  m->high = cx_number_shift(m->high, -GIGA);
  m->shape = CX_SHAPE_BYTES;
  m->unit = CX_STR("GB");
  m->quote.end = m->number.end;
  m->noun_entry = NULL;
  return true;
}

/* "70B in size" */
static bool read_told(const cx_finder *f, const cx_numeral *n, cx_mention *m) {
  uint32_t start = cx_blanks(f, m->number.end), end;
  const cx_entry *told = start > m->number.end ? cx_longest(f, "number-sense", start, &end) : NULL;
  if (!cx_entry_is(told, "kind", "told") || n->multiplier < 6) return false;
  m->shape = CX_SHAPE_PARAMETERS;
  m->unit = CX_STR("parameter");
  m->quote.end = m->number.end;
  m->noun_entry = NULL;
  return true;
}

/* 4K, 16K, 128K: a length of texts that models read is a power of two, in thousands of tokens. */
bool cx_is_context_length(const cx_mention *m) {
  if (m->low.form != CX_NUMBER_DECIMAL || m->low.scale != -3 || !m->digits) return false;
  uint32_t thousands = 0;
  for (size_t i = 0; i < m->low.digits.n && i < 5; i++) thousands = thousands * 10 + (uint32_t)(m->low.digits.p[i] - '0');
  return thousands >= 2 && thousands <= 1024 && (thousands & (thousands - 1)) == 0;
}

/* "2.5M unique prompts", "119k motion sequences": so many of them, unless the number or a word tells a length. */
static bool counts_them(const cx_finder *f, const cx_mention *m, uint32_t at, uint32_t start, uint32_t end) {
  if (!cx_str_ends(cx_piece(f, start, end), CX_STR("s")) || cx_is_context_length(m)) return false;
  for (uint32_t word = cx_blanks(f, at), last; word <= start; word = cx_blanks(f, last)) {
    last = cx_token_end(f, word);
    if (last == word || cx_entry_of(f, "lengthword", cx_span_of(word, last))) return false;
  }
  return cx_byte(f, at) != '-';
}

/* "a 40M CNN", "0.3M LSTM runs", not "2M CNN articles", "3M LSTM steps", which come in so large numbers. */
static bool sizes_net(const cx_finder *f, uint32_t end) {
  uint32_t next = cx_blanks(f, end), last = cx_token_end(f, next);
  if (cx_byte(f, end) == '/' || cx_byte(f, end) == '-') return false;
  const cx_entry *noun = next > end && last > next ? cx_entry_of(f, "counted-noun", cx_span_of(next, last)) : NULL;
  const cx_entry *usual = noun ? cx_lexicon_find(f->lexicon, "unitmetric", noun->name) : NULL;
  return !cx_entry_is(usual, "material", "yes") && !cx_entry_is(usual, "name", "steps") && !cx_entry_is(usual, "name", "length");
}

/* What a bare multiplier sizes: "the 7B baseline", "12B FLUX.1-dev model" (parameters), "a 4K video" (pixels), "64k context length"
 * (tokens). The quote stays the number alone. */
void cx_sized_read(const cx_finder *f, const cx_numeral *n, cx_mention *m) {
  static const struct {
    const char *kind, *unit;
    cx_shape shape;
    int least, most, words; /* the multiplier's power, and how far the word may stand */
  } rows[] = {{"sized", "parameter", CX_SHAPE_PARAMETERS, 6, 12, 6},
              {"network", "parameter", CX_SHAPE_PARAMETERS, 6, 12, 1},
              {"pictured", "px", CX_SHAPE_MAGNITUDE, 3, 3, 1},
              {"lengthy", "token", CX_SHAPE_MAGNITUDE, 3, 6, 2}};
  if (!n->letter || (m->shape != CX_SHAPE_MAGNITUDE && m->shape != CX_SHAPE_COUNT)) return;
  if (read_stored(f, n, m) || read_told(f, n, m)) return;
  uint32_t at = m->number.end;
  if (cx_byte(f, at) == '-') at++;
  for (int words = 0; words < 6; words++) {
    uint32_t start = cx_blanks(f, at), end = start, term;
    if (cx_han_at(f, start)) {
      const cx_entry *word = cx_longest(f, "number-sense", start, &term);
      for (size_t i = 0; i < sizeof rows / sizeof *rows && words == 0; i++) {
        if (!cx_entry_is(word, "kind", rows[i].kind) || n->multiplier < rows[i].least || n->multiplier > rows[i].most) continue;
        if (rows[i].least == 3 && rows[i].most == 3 && n->span.end - n->span.start != 2) continue; /* 4K, 8K; 10K图像 are counted */
        m->shape = rows[i].shape;
        m->unit = cx_str_of(rows[i].unit);
        m->quote.end = m->number.end;
        m->noun_entry = NULL;
      }
      return;
    }
    end = start > at || words == 0 ? cx_token_end(f, start) : start;
    if (end == start || cx_entry_of(f, "noun-stop", cx_span_of(start, end))) return;
    const cx_entry *word = cx_entry_of(f, "number-sense", cx_span_of(start, end));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
      if (!cx_entry_is(word, "kind", rows[i].kind) || words >= rows[i].words) continue;
      if (n->multiplier < rows[i].least || n->multiplier > rows[i].most) continue;
      if (cx_str_is(cx_str_of(rows[i].kind), "network") && !sizes_net(f, end)) continue;
      if (cx_str_is(cx_str_of(rows[i].kind), "lengthy") && counts_them(f, m, m->number.end, start, end)) continue;
      if (rows[i].least == 3 && rows[i].most == 3 && n->span.end - n->span.start != 2) continue; /* 4K, 8K; "50K images" are counted */
      m->shape = rows[i].shape;
      m->unit = cx_str_of(rows[i].unit);
      m->quote.end = m->number.end;
      m->noun_entry = NULL;
      return;
    }
    at = end;
  }
}
