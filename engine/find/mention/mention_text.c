/* The sentence as the mention pass walks it: bytes, words and the longest terms at a place. Turns a place into the word or vocabulary
 * entry there; knows nothing of numbers. */
#include "find/mention/mention_parts.h"
#include "text/utf8.h"

enum { MOST_ENDS = 24, MOST_BYTES = 64 };

size_t cx_order_sign(cx_str text) {
  if (cx_str_starts(text, CX_STR("≤")) || cx_str_starts(text, CX_STR("≥"))) return sizeof "≤" - 1;
  if (!text.n || (text.p[0] != '<' && text.p[0] != '>')) return 0;
  return text.n > 1 && (text.p[1] == '=' || text.p[1] == '~') ? 2 : 1;
}

size_t cx_order_sign_ending(cx_str text) {
  enum { LONGEST = 3 };
  for (size_t n = LONGEST; n > 0; n--)
    if (text.n >= n && cx_order_sign(cx_str_cut(text, text.n - n, text.n)) == n) return n;
  return 0;
}

uint32_t cx_blanks(const cx_finder *f, uint32_t at) {
  while (cx_is_space(cx_byte(f, at))) at++;
  return at;
}

uint32_t cx_back_blanks(const cx_finder *f, uint32_t at) {
  while (at > f->sentence.start && cx_is_space(cx_byte(f, at - 1))) at--;
  return at;
}

uint32_t cx_code_before(const cx_finder *f, uint32_t at, uint32_t *start) {
  if (at <= f->sentence.start || at > f->sentence.end) {
    if (start) *start = at;
    return 0;
  }
  size_t n;
  uint32_t code = cx_utf8_before(cx_str_cut(f->text, 0, f->sentence.end), at, &n);
  if (start) *start = at - (uint32_t)n;
  return code;
}

bool cx_han_at(const cx_finder *f, uint32_t at) { return cx_is_han(cx_code_at(f, at, NULL)); }
bool cx_han_before(const cx_finder *f, uint32_t at) { return cx_is_han(cx_code_before(f, at, NULL)); }

static bool is_word(uint32_t code) { return code < 0x80 ? cx_is_alnum((int)code) : cx_is_word_letter(code); }

uint32_t cx_letters(const cx_finder *f, uint32_t at) {
  while (cx_is_alpha(cx_byte(f, at))) at++;
  return at;
}

cx_span cx_last_word(const cx_finder *f, uint32_t before) {
  uint32_t end = cx_back_blanks(f, before), start = end, previous;
  while (end - start < MOST_BYTES &&
         (is_word(cx_code_before(f, start, &previous)) || (cx_byte(f, start - 1) == '-' && start < end && previous > f->sentence.start)))
    start = previous;
  return cx_span_of(start, end);
}

uint32_t cx_token_start(const cx_finder *f, uint32_t at) {
  for (; at > f->sentence.start; at--) {
    char c = cx_byte(f, at - 1);
    if (cx_is_space(c) || strchr("([\"'`", c) || (unsigned char)c >= 0x80) break;
  }
  return at;
}

bool cx_mention_breaks_millions(cx_str text, const cx_mention *m) {
  return text.p[m->number.end - 1] == 'M' && m->low.form == CX_NUMBER_DECIMAL && m->low.scale > -6;
}

bool cx_mention_spans_symbol(cx_str text, const cx_mention *m) {
  static const char element[] = "∈[";
  size_t length = sizeof element - 1, start = m->quote.start;
  if (m->range && start > length && memcmp(text.p + start - length, element, length) == 0) return true; /* "z ∈ [0.3, 1.5]" */
  for (uint32_t at = m->quote.start; at < m->quote.end && m->range; at++)
    if (text.p[at] == '<' || cx_str_starts(cx_str_cut(text, at, m->quote.end), CX_STR("≤"))) return true;
  return false;
}

bool cx_plays(const cx_finder *f, cx_span word, const char *part) {
  return cx_entry_is(cx_entry_of(f, "beside-number", word), part, "yes");
}

bool cx_is_conjunction(const cx_finder *f, cx_span word) { return cx_entry_is(cx_entry_of(f, "joint", word), "sub", "conjunction"); }

static bool closes(uint32_t code) { return code == 0 || (code < 0x80 && strchr(",;\"[]{}=<>~|!?", (int)code) != NULL); }

/* A word may end between two code points unless both belong to it. */
static bool is_edge(uint32_t left, uint32_t right) { return !(is_word(left) && is_word(right)); }

const cx_entry *cx_longest_from(const cx_finder *f, cx_str class_name, uint32_t at, uint32_t *end) {
  cx_beginning terms[MOST_BYTES + 4];
  if (at < f->sentence.start || at >= f->sentence.end) return NULL;
  uint32_t far = f->sentence.end - at < MOST_BYTES + 4 ? f->sentence.end : at + MOST_BYTES + 4;
  uint32_t term = cx_lexicon_begin(f->lexicon, class_name, cx_piece(f, at, far), terms, MOST_BYTES + 4);
  if (!term) return NULL;
  uint32_t ends[MOST_ENDS], furthest = at + terms[term - 1].length;
  int count = 0, blanks = 0;
  for (uint32_t place = at, next; count < MOST_ENDS && place - at < MOST_BYTES && place < furthest; place = next) {
    uint32_t code = cx_code_at(f, place, &next);
    if (closes(code) && !(place == at && code != 0)) break;
    if (cx_is_space((int)code) && code < 0x80 && ++blanks > 6) break;
    if (!(code < 0x80 && cx_is_space((int)code)) && is_edge(code, cx_code_at(f, next, NULL))) ends[count++] = next;
  }
  while (count-- > 0 && term) {
    uint32_t last = ends[count];
    while (term && at + terms[term - 1].length > last) term--;
    if (!term || at + terms[term - 1].length < last) continue;
    if (cx_byte(f, last - 1) == '.' && (last >= f->sentence.end || cx_is_upper(cx_byte(f, cx_blanks(f, last))))) continue;
    if (end) *end = last;
    return terms[term - 1].entry;
  }
  return NULL;
}

const cx_entry *cx_longest_before(const cx_finder *f, const char *class_name, uint32_t before, uint32_t *start) {
  uint32_t starts[MOST_ENDS];
  int count = 0, blanks = 0;
  for (uint32_t place = before, previous; count < MOST_ENDS && before - place < MOST_BYTES; place = previous) {
    uint32_t code = cx_code_before(f, place, &previous);
    if (code == 0 || (code < 0x80 && strchr(",;\"()[]{}", (int)code) != NULL)) break;
    if (code < 0x80 && cx_is_space((int)code)) {
      if (++blanks > 5) break;
      continue;
    }
    if (is_edge(cx_code_before(f, previous, NULL), code)) starts[count++] = previous;
  }
  while (count-- > 0) {
    const cx_entry *entry = cx_entry_of(f, class_name, cx_span_of(starts[count], before));
    if (entry) {
      *start = starts[count];
      return entry;
    }
  }
  return NULL;
}

bool cx_is_adjective(const cx_finder *f, cx_span span) {
  cx_str word = cx_str_at(f->text, span);
  if (word.n < 4) return false;
  if (memchr(word.p, '-', word.n)) return true;
  for (uint32_t n = 2; n <= 4 && cx_is_lower(word.p[0]); n++)
    if (cx_entry_of(f, "adjective-end", cx_span_of(span.end - n, span.end))) return true;
  return false;
}
