/* Numbers that label what follows and count nothing: the version of a name ("Acme 3.2 models"), the value of a symbol ("z = 3 galaxies").
 */
#include "find/mention/counted.h"

/* A name right before makes the number its version: "Acme 3.2 models", "RTX 5090 GPUs". */
bool cx_is_version(const cx_finder *f, const cx_numeral *n) {
  if (n->word || n->multiplier || n->grouped || n->plus || n->minus) return false;
  if (cx_behind_variant(f, n->span.start)) return true; /* "frozen ViT-B/14 features" */
  cx_span before = cx_last_word(f, n->span.start);
  if (cx_span_empty(before) || before.end + 1 != n->span.start) return false;
  const cx_entry *cue = cx_entry_of(f, "number-cue", before);
  bool kind = cx_entry_is(cue, "lower", "yes") && n->span.end - n->span.start == 1; /* "type 2 diabetes" */
  uint32_t next = cx_blanks(f, n->span.end);
  kind |= next > n->span.end && cx_is_upper(cx_byte(f, before.start)) && cx_is_upper(cx_byte(f, next)) && !n->point; /* "Top 10 Risks" */
  if (cx_entry_is(cue, "kind", "cue-name") && (kind || cx_entry_is(cue, "lower", "standard"))) return true;
  uint32_t token = cx_token_start(f, before.start); /* "Ox-mill 2.0" */
  if (token < before.start && n->point) return cx_is_upper(cx_byte(f, token)) && cx_is_alpha(cx_byte(f, before.start));
  if (!cx_is_upper(cx_byte(f, before.start))) return false;
  int upper = 0;
  for (uint32_t i = before.start; i < before.end; i++) upper += cx_is_upper(cx_byte(f, i));
  bool major = n->point && n->span.end - n->span.start == 3 && cx_byte(f, n->span.end - 1) == '0'; /* "Silo 2.0 shows parts" */
  if (before.start == f->sentence.start && upper < 2) return major;
  return n->point || (upper >= 2 && n->span.end - n->span.start == 4);
}

/* The place where a sign between a symbol and its value begins: "=", or "~", "<" and the like; or `end` itself. */
static uint32_t before_sign(const cx_finder *f, uint32_t end) {
  uint32_t length = (uint32_t)cx_order_sign_ending(cx_piece(f, f->sentence.start, end));
  if (length) return end - length;
  return cx_byte(f, end - 1) == '=' || cx_byte(f, end - 1) == '~' ? end - 1 : end;
}

/* "[Fe/H]=-1 models", "the k=1 case", "z∼3 galaxies": the value of a symbol counts nothing, but that of n ("n = 30 patients"), or of a
 * product ("2^8 = 256 cases"). */
bool cx_is_symbol_value(const cx_finder *f, uint32_t at) {
  uint32_t last = cx_back_blanks(f, at), low = cx_byte(f, last - 1) == '-' ? last - 1 : last; /* "z = 2-3 galaxies" */
  while (low < last && (cx_is_digit(cx_byte(f, low - 1)) || cx_byte(f, low - 1) == '.')) low--;
  if (low + 1 < last) last = cx_back_blanks(f, low);
  uint32_t sign = before_sign(f, last), end = cx_back_blanks(f, sign);
  if (sign == last) return false;
  if (cx_byte(f, end - 1) == ']') return true;
  cx_span word = cx_last_word(f, end);
  if (cx_span_empty(word) || word.end != end) return false;
  uint32_t letters = end - word.start;
  bool number = (cx_byte(f, word.start) | 32) == 'n' || cx_is_digit(cx_byte(f, word.start)), equals = cx_byte(f, sign) == '=';
  bool letter = letters == 1 && !strchr("aAI", cx_byte(f, word.start)); /* "of ~30 sites" has no symbol */
  return !number && (equals ? letters <= 3 : letter);
}
