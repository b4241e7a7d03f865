/* Counted nouns of English behind a list of modifiers: "13 language, vision-language, and audio models", "20 indoor and outdoor rooms",
 * "1,099 hand-written, behavior-preserving rewrites", "340 high-, mid-, and low-tide islands". */
#include "find/mention/counted.h"

typedef struct list {
  uint32_t commas, words, member; /* words: all; member: those of the last member */
  bool joined, shaped;            /* a conjunction stood; the first member is one word, of a modifier's shape */
} list;

/* "hand-written", "well-lit", "annotated", "high-" */
static bool is_shaped(const cx_finder *f, uint32_t at, uint32_t end) {
  cx_str word = cx_piece(f, at, end);
  return memchr(word.p, '-', word.n) || cx_byte(f, end) == '-' || (word.n > 4 && cx_str_ends(word, CX_STR("ed")));
}

/* A name or a cue right before makes the number one of theirs: "Acme 3 dense and sparse models", "stage 2 vision and text inputs". */
static bool is_labelled(const cx_finder *f, const cx_numeral *n) {
  cx_span before = cx_last_word(f, n->span.start);
  if (n->word || cx_span_empty(before) || before.end + 1 != n->span.start) return false;
  return cx_entry_of(f, "number-cue", before) || (cx_is_upper(cx_byte(f, before.start)) && before.start != f->sentence.start);
}

/* Nothing of the phrase follows, or a participle. */
static bool closes(const cx_finder *f, uint32_t end) {
  uint32_t next = cx_blanks(f, end);
  return cx_noun_closes(f, end) || (next > end && cx_str_ends(cx_piece(f, next, cx_phrase_word_end(f, next)), CX_STR("ed")));
}

/* The plural at a word that ends the list: known, or the last word of its phrase. */
static bool ends_list(const cx_finder *f, const list *l, uint32_t at, uint32_t end, cx_unit *out) {
  bool whole = l->joined || (l->commas == 1 && l->shaped);
  if (!whole || !l->member || !cx_is_plural(f, cx_piece(f, at, end)) || !cx_phrase_read(f, at, true, out)) return false;
  return out->noun || closes(f, out->end);
}

/* The place behind a comma that goes on to a member; or at itself. */
static uint32_t after_comma(const cx_finder *f, list *l, uint32_t at) {
  if (cx_byte(f, at) != ',' || !cx_is_space(cx_byte(f, at + 1)) || l->joined) return at;
  l->commas++;
  l->shaped &= l->words == 0;
  return cx_blanks(f, at + 1);
}

bool cx_read_list(const cx_finder *f, const cx_numeral *n, uint32_t at, cx_unit *out) {
  enum { WORDS = 12, MEMBER = 3 };
  uint32_t place = cx_blanks(f, at);
  if ((n->point && !n->multiplier) || n->plus || n->minus || n->over || place == at || is_labelled(f, n)) return false;
  list l = {0};
  for (; l.words < WORDS; l.words++, l.member++) {
    uint32_t end = cx_phrase_word_end(f, place), metric;
    if (end == place || cx_han_at(f, place) || (l.words == 0 && cx_longest(f, "metric", place, &metric))) return false;
    if (l.words > 0 && !l.joined && cx_is_conjunction(f, cx_span_of(place, end))) {
      l.joined = true;
      l.member = UINT32_MAX; /* none yet */
    } else {
      if (cx_noun_stops(f, place, end)) return false;
      if (ends_list(f, &l, place, end, out)) return true;
      if (cx_is_plural(f, cx_piece(f, place, end)) || l.member >= MEMBER) return false;
      if (l.words == 0) l.shaped = is_shaped(f, place, end);
    }
    if (cx_byte(f, end) == '-') end++; /* "high-, mid-" */
    uint32_t next = cx_blanks(f, end);
    if (next == end && cx_byte(f, end) != ',') return false;
    place = after_comma(f, &l, next);
    if (place > next) {
      l.member = UINT32_MAX;
      uint32_t word = cx_phrase_word_end(f, place);
      if (cx_is_conjunction(f, cx_span_of(place, word))) {
        l.joined = true;
        place = cx_blanks(f, word);
      }
    } else if (cx_byte(f, place) == ',') {
      return false;
    }
  }
  return false;
}
