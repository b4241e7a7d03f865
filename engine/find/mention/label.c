/* Numbers that label what follows and count nothing: the version of a name ("Acme 3.2 models"), the value of a symbol ("z = 3 galaxies"),
 * the steps of a scale ("grade 3/4 rash"). */
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

/* A second step joined to one: the place where it starts, or 0. */
static uint32_t next_step(const cx_finder *f, uint32_t at) {
  static const char *const joins[] = {"-", "–", "/", " - ", " or ", " and ", " to "};
  for (size_t i = 0; i < sizeof joins / sizeof *joins; i++)
    if (cx_here(f, at, joins[i])) return at + (uint32_t)strlen(joins[i]);
  return 0;
}

/* A step of a scale, whole and small; its value, or -1. */
static int step_at(const cx_finder *f, uint32_t at, uint32_t *end) {
  enum { MOST = 12 };
  *end = cx_digits_end(f, at);
  if (*end == at || *end > at + 2) return -1;
  int value = (int)cx_whole_of(cx_piece(f, at, *end));
  char next = cx_byte(f, *end);
  bool point = next == '.' && cx_is_digit(cx_byte(f, *end + 1));
  return value > MOST || point || next == '%' || cx_word_at(f, *end) ? -1 : value;
}

uint32_t cx_grade_end(const cx_finder *f, uint32_t at) {
  uint32_t blank = cx_back_blanks(f, before_sign(f, cx_back_blanks(f, at))), start, end, last;
  const cx_entry *cue = blank < at ? cx_longest_before(f, "number-cue", blank, &start) : NULL;
  cx_str graded = cue ? cx_entry_get(cue, "graded") : cx_str_of("");
  if (!graded.n) return 0;
  int low = step_at(f, at, &end);
  uint32_t second = low < 0 ? 0 : next_step(f, end);
  int high = second ? step_at(f, second, &last) : -1;
  bool two = high > low && (cx_byte(f, end) == '-' || high == low + 1) && !cx_here(f, last, " of "); /* "at this stage 3/4 of" */
  if (two) return last;
  bool joined = cx_byte(f, end) == '-' || cx_byte(f, end) == '/';
  if (low < 0 || joined || cx_str_is(graded, "two")) return 0;
  uint32_t next = cx_blanks(f, end), word = cx_letters(f, next); /* "grade 5 events" */
  return word > next && !cx_noun_stops(f, next, word) ? end : 0;
}

bool cx_grade_read(const cx_finder *f, const cx_numeral *first, cx_mention *m) {
  uint32_t end = first->word ? 0 : cx_grade_end(f, first->span.start), last = end;
  if (!end) return false;
  while (cx_is_digit(cx_byte(f, last - 1))) last--;
  m->high = cx_number_of(f->arena, cx_whole_of(cx_piece(f, last, end)));
  m->range = last > first->span.start;
  cx_mention_end(m, end, end);
  return true;
}
