/* Numbers that the form alone makes part of a name: releases, sizes of variants, objects of a catalogue, words in capitals ("Ubuntu 24.04",
 * "UGC 5101", "VLA 3A", "Sequential Halving"). Turns a mention and its surroundings into "name", another reason, or none. */
#include "find/mention/mention_parts.h"

static bool is_upper_word(cx_str word) { return word.n >= 2 && cx_str_is_upper(word); }

/* "Ubuntu 24.04", "TR 38.901", "K 2.5 Pro": a decimal right behind a capitalised word that is no metric. */
static bool is_release(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->number.start, term;
  if (m->shape != CX_SHAPE_PLAIN || m->low.form != CX_NUMBER_DECIMAL || m->low.scale < 1 || m->low.scale > 3 || m->plus || m->minus ||
      m->range || m->plus_minus.form || m->from.form || m->low.digits.n > 5)
    return false;
  if (m->low.scale > 1 && cx_number_compare(m->low, cx_number_of(f->arena, 1)) < 0) return false; /* "Acme 0.167": a value of it */
  cx_span before = cx_last_word(f, start);
  if (cx_span_empty(before) || before.end + 1 != start || cx_byte(f, before.end) != ' ') return false;
  uint32_t token = cx_token_start(f, before.start);
  char first = cx_byte(f, token);
  bool numbered = cx_is_digit(first) && before.end - before.start == 2 && cx_is_upper(cx_byte(f, before.start + 1)); /* "3C 454.3" */
  bool major = m->number.end - start == 3 && cx_byte(f, start + 2) == '0';
  uint32_t next = cx_blanks(f, m->number.end);
  bool edition = next > m->number.end && cx_entry_of(f, "edition", cx_span_of(next, cx_letters(f, next))); /* "K 2.5 Pro" */
  if (edition && cx_is_upper(first)) return true;
  if (cx_byte(f, start) == '0' && m->low.scale >= 2) return false; /* "F1 = 0.31, Falcon 0.28" */
  if (before.end - before.start < 2) return false;
  if (!(cx_is_upper(first) || numbered) || (token == f->sentence.start && !major)) return false;
  char mark = cx_byte(f, cx_back_blanks(f, token) - 1);
  bool document =
      mark == ',' && m->low.scale == 3 && m->low.digits.n == 5 && is_upper_word(cx_str_at(f->text, before)); /* "NB 41.302, NB 27.415" */
  if (!document && token == before.start && (mark == ':' || mark == '(' || mark == '.' || mark == ',')) return false;
  bool coded = is_upper_word(cx_str_at(f->text, before));
  if (coded && cx_longest_before(f, "reach", cx_back_blanks(f, before.start), &term)) return false;
  const cx_entry *statistic = coded ? cx_longest_before(f, "qualifier-after", cx_back_blanks(f, before.start), &term) : NULL;
  if (cx_entry_is(statistic, "kind", "statistic")) return false; /* "mean XRFS 4.5" */
  return !cx_longest_before(f, "metric", before.end, &term) && !cx_longest_before(f, "dataset", before.end, &term) &&
         !cx_longest_before(f, "qualifier-before", before.end, &term) && !cx_longest_before(f, "interval", before.end, &term) &&
         !cx_longest_before(f, "number-cue", before.end, &term);
}

/* "Sequential Halving", "Half True": a word for a number inside a name in capitals. */
bool cx_is_titled(const cx_finder *f, const cx_mention *m) {
  bool word = m->number_word && (m->shape == CX_SHAPE_FACTOR || m->shape == CX_SHAPE_PART || m->shape == CX_SHAPE_COUNT);
  cx_span before = cx_last_word(f, m->number.start);
  uint32_t next = cx_blanks(f, m->number.end);
  bool goes_on = m->shape == CX_SHAPE_COUNT && cx_is_upper(cx_byte(f, next)); /* the "Big Five" traits */
  if (!word || goes_on || !cx_is_upper(cx_byte(f, m->number.start))) return false;
  return (!cx_span_empty(before) && before.start > f->sentence.start && cx_is_upper(cx_byte(f, before.start))) ||
         (cx_back_blanks(f, m->number.start) != f->sentence.start && next > m->number.end && cx_is_upper(cx_byte(f, next)));
}

/* "SR 11-7": two numbers behind an acronym, no range; "Gemini Embedding 2 by": the last part of a name of several words. */
static bool ends_name(const cx_finder *f, const cx_mention *m, cx_span before) {
  uint32_t end = m->number.end, term;
  if (end - m->number.start > 2) return false;
  if (cx_byte(f, end) == '-') return is_upper_word(cx_str_at(f->text, before)) && cx_is_digit(cx_byte(f, end + 1));
  if (cx_longest_before(f, "metric", before.end, &term) || cx_longest_before(f, "number-cue", before.end, &term)) return false;
  cx_span first = cx_last_word(f, before.start);
  bool title = first.end + 1 == before.start && cx_is_upper(cx_byte(f, first.start)) && cx_is_lower(cx_byte(f, first.start + 1)) &&
               cx_is_upper(cx_byte(f, before.start)) && cx_is_lower(cx_byte(f, before.start + 1));
  return title && first.start > f->sentence.start && m->digits && cx_is_space(cx_byte(f, end)) && cx_is_lower(cx_byte(f, end + 1));
}

/* What PDF text leaves of an index: "S 2 NN", "d 2 Cache", "R 2". */
static bool is_index(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->number.start, end = m->number.end;
  if (end - start != 1 || cx_byte(f, start - 1) != ' ' || cx_byte(f, end) != ' ') return false;
  cx_span word = cx_last_word(f, start);
  char letter = cx_byte(f, word.start);
  if (word.end - word.start != 1 || word.end + 1 != start || !cx_is_alpha(letter) || strchr("aAI", letter)) return false;
  return cx_is_upper(cx_byte(f, end + 1)) || letter == 'R';
}

/* "VLA", "IsoPlane": several capitals, and no metric or unit. */
static bool is_coded(const cx_finder *f, cx_span word) {
  uint32_t upper = 0, term;
  for (uint32_t at = word.start; at < word.end; at++) upper += cx_is_upper(cx_byte(f, at));
  return upper >= 2 && word.end - word.start >= 3 && !cx_longest_before(f, "metric", word.end, &term) && !cx_entry_of(f, "unit", word);
}

/* "IRAS 5A and 5B": an object's number and its letter, which else would be amperes or billions. */
static bool is_lettered(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->number.start, end = cx_digits_end(f, start);
  char letter = cx_byte(f, end);
  if (end == start || end - start > 3 || (letter != 'A' && letter != 'B') || cx_word_at(f, end + 1)) return false;
  cx_span before = cx_last_word(f, start);
  if (letter == 'B') { /* the second of two */
    cx_str number = cx_piece(f, start, end);
    for (uint32_t at = f->sentence.start; at + number.n < f->sentence.end; at++)
      if (cx_here(f, at, "A") && at >= number.n + f->sentence.start + 4 && cx_str_eq(cx_piece(f, at - (uint32_t)number.n, at), number) &&
          !cx_word_at(f, at + 1) && cx_byte(f, at - (uint32_t)number.n - 1) == ' ' && is_coded(f, cx_last_word(f, at - (uint32_t)number.n)))
        return true;
    return false;
  }
  return before.end + 1 == start && is_coded(f, before);
}

/* "the 3W Dataset": a number and a capital that name data. */
static bool names_data(const cx_finder *f, const cx_mention *m) {
  uint32_t end = cx_digits_end(f, m->number.start), next = cx_blanks(f, end + 1), term;
  bool letter = end > m->number.start && cx_is_upper(cx_byte(f, end)) && !cx_word_at(f, end + 1) && next == end + 2;
  const cx_entry *noun = letter && cx_is_upper(cx_byte(f, next)) ? cx_longest(f, "counted-noun", next, &term) : NULL;
  return noun && (cx_str_is(noun->name, "dataset") || cx_str_is(noun->name, "corpus") || cx_str_is(noun->name, "benchmark"));
}

/* "marlin2.5:9b", "tern-oss:30B": the size behind a release's name, which has a number or several parts; not "size:7B". */
static bool is_tag(const cx_finder *f, const cx_mention *m) {
  uint32_t colon = m->number.start - 1, term;
  bool size = m->shape == CX_SHAPE_MAGNITUDE || m->shape == CX_SHAPE_PARAMETERS, release = false;
  if (!size || cx_byte(f, colon) != ':' || !cx_word_before(f, colon)) return false;
  for (uint32_t at = cx_token_start(f, colon); at < colon; at++) release |= cx_is_digit(cx_byte(f, at)) || cx_byte(f, at) == '-';
  return release && !cx_longest_before(f, "metric", colon, &term);
}

/* "a 360° panorama", "360-degree cameras": all round, which says of what kind a picture is; not "turned by 360° about it". */
static bool is_all_round(const cx_finder *f, const cx_mention *m) {
  bool turn = m->shape == CX_SHAPE_PHYSICAL && cx_str_is(cx_str_at(f->text, m->number), "360") && !m->bound && !m->range;
  turn = turn && cx_byte(f, m->quote.end - 1) != 's'; /* "through 360 degrees" */
  if (!turn || (!cx_str_is(m->unit, "deg") && !cx_str_is(m->unit, "C"))) return false;
  uint32_t at = m->quote.end;
  if (cx_byte(f, m->number.end) == '-' || cx_han_at(f, at)) return true;
  cx_span next = cx_span_of(cx_blanks(f, at), 0);
  next.end = cx_letters(f, next.start);
  return next.start > at && next.end > next.start && !cx_entry_of(f, "phrase", next);
}

/* "UGC 5101", "type 2 AGN", "top 5": the number belongs to the word before. */
const char *cx_name_aside(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->number.start;
  if (is_index(f, m) || is_release(f, m) || is_lettered(f, m) || names_data(f, m) || is_tag(f, m) || is_all_round(f, m)) return "name";
  if (cx_byte(f, start - 1) == '\'' && m->number.end - start == 2 && cx_word_before(f, start - 1)) return "name"; /* CONF'17 */
  if (cx_byte(f, start - 1) == '@' && !cx_is_digit(cx_byte(f, start - 2)) && cx_is_integer(m)) return "name";     /* Recall (@10) */
  if (cx_behind_variant(f, start)) return "name";                                                                 /* ViT-B/14 */
  bool part = cx_byte(f, start - 1) == '-' && start > f->sentence.start + 4;
  for (uint32_t back = 2; back <= 4; back++) part = part && cx_is_digit(cx_byte(f, start - back));
  if (part && cx_is_integer(m)) return "name"; /* IEC 61508-3 */
  uint32_t first = start - 1;
  while (cx_byte(f, start - 1) == '-' && cx_is_digit(cx_byte(f, first - 1))) first--;
  if (first + 1 < start && cx_byte(f, first - 1) == ' ' && is_upper_word(cx_str_at(f->text, cx_last_word(f, first)))) return "name";
  if (!cx_is_integer(m) || m->range || m->shape != CX_SHAPE_PLAIN) return NULL;
  if (cx_byte(f, start - 1) == '\'' && m->number.end - start == 2) return "date"; /* '17 */
  if (cx_byte(f, start - 1) == '.' && cx_is_lower(cx_byte(f, start - 2)) && cx_byte(f, m->number.end) == ' ' &&
      cx_is_upper(cx_byte(f, m->number.end + 1)))
    return "reference"; /* a footnote mark behind the full stop */
  uint32_t list = cx_list_start(f, start);
  if (cx_str_ends(cx_piece(f, f->sentence.start, cx_back_blanks(f, list)), CX_STR("λ")) && m->number.end - start >= 3)
    return "name"; /* a line */
  cx_span before = cx_last_word(f, start);
  if (before.end + 1 != start || cx_byte(f, before.end) != ' ') return NULL;
  char letter = cx_byte(f, before.start), next = cx_byte(f, m->number.end);
  if (before.end - before.start == 1 && cx_is_upper(letter) && !strchr("AIRPNTK", letter) && (next == ' ' || next == '.' || next == ','))
    return "name"; /* M 15 */
  if (ends_name(f, m, before)) return "name";
  if (cx_entry_of(f, "device", before) && m->number.end - start == 4) return "name"; /* an Nvidia 4090 */
  const cx_entry *cue = cx_entry_of(f, "number-cue", before);
  if (cx_entry_is(cue, "kind", "cue-name") && (m->number.end - start <= 2 || cx_entry_is(cue, "lower", "standard"))) return "name";
  bool long_enough = m->number.end - start >= 3 && !memchr(f->text.p + start, ',', m->number.end - start);
  if (!long_enough || !is_upper_word(cx_str_at(f->text, before)) || (cx_entry_of(f, "metric", before) && m->number.end - start < 4) ||
      cx_entry_of(f, "unit", before))
    return NULL;
  return cx_entry_of(f, "noun-stop", before) ? NULL : "name";
}
