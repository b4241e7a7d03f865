/* Numerals in digits: sign, thousands marks, decimals, exponents and multipliers ("-12,345", "3.7 × 10^-24", "146M", "3.49 million",
 * "20万亿") into an exact value and the span it is printed in. Knows nothing of units, save to tell "30m" and "80GB" from multipliers. */
#include "find/mention/counted.h"

enum { MOST_DIGITS = 60 };

/* "12 345": the end of groups of three behind blanks, or `end` where there are none. */
static uint32_t spaced_end(const cx_finder *f, uint32_t end) {
  while (cx_byte(f, end) == ' ' && cx_digits_end(f, end + 1) == end + 4 && cx_byte(f, end + 1) != '.') end += 4;
  return end;
}

/* What shows that blanks group: a plain word behind ("264 519 images"), or another of a list that has one behind its last. */
static bool groups_stand(const cx_finder *f, uint32_t place) {
  for (int members = 0; members < 6; members++) {
    bool word = cx_byte(f, place) == ' ' && cx_is_lower(cx_byte(f, place + 1)) && cx_is_lower(cx_byte(f, place + 2)) &&
                cx_is_lower(cx_byte(f, place + 3));
    uint32_t next = cx_byte(f, place) == ',' ? cx_blanks(f, place + 1) : cx_blanks(f, place);
    uint32_t joint = cx_letters(f, next);
    if (cx_is_conjunction(f, cx_span_of(next, joint))) next = cx_blanks(f, joint);
    uint32_t digits = cx_digits_end(f, next), end = spaced_end(f, digits);
    bool member = next > place && digits > next && digits - next <= 3 && end > digits;
    if (!member) return word;
    place = end;
  }
  return false;
}

/* Groups of three behind commas; blanks between groups only where words show it. */
static uint32_t grouped_end(const cx_finder *f, uint32_t at, uint32_t end, bool *grouped) {
  if (end - at > 3 || cx_byte(f, at) == '0') return end;
  uint32_t last = end;
  while (last - at < MOST_DIGITS && cx_byte(f, last) == ',' && cx_digits_end(f, last + 1) == last + 4) last += 4;
  if (last == end && f->language != CX_LANGUAGE_ZH) /* 30'000, as in Switzerland */
    while (last - at < MOST_DIGITS && cx_byte(f, last) == '\'' && cx_digits_end(f, last + 1) == last + 4) last += 4;
  bool thousand = last == end && cx_here(f, end, ", 000") && cx_byte(f, end + 5) == ' ' && cx_is_alpha(cx_byte(f, end + 6));
  if (thousand) last = end + 5; /* "12, 000 items" */
  if (last == end && f->language == CX_LANGUAGE_ZH) last = cx_grouped_zh(f, at, spaced_end(f, end), end);
  if (last == end && f->language != CX_LANGUAGE_ZH) {
    uint32_t place = spaced_end(f, end);
    bool certain = place > end && groups_stand(f, place) && !cx_is_digit(cx_byte(f, cx_back_blanks(f, at) - 1));
    if (certain) last = place;
  }
  *grouped = last > end;
  return last;
}

/* "84,25%", "99,5%", "an F1 of 0,87": what stands behind the comma are decimals. */
static bool decimal_comma(const cx_finder *f, uint32_t start, uint32_t end) {
  uint32_t last = cx_digits_end(f, end + 1);
  if (cx_byte(f, end) == ',' && end - start == 1 && cx_byte(f, start) == '0' && last >= end + 3 && last <= end + 5)
    return cx_byte(f, start - 1) == ' ' && !strchr(",0", cx_byte(f, last) ? cx_byte(f, last) : ' ');
  if (end - start == 2 && cx_byte(f, end) == ',' && last == end + 2 && cx_byte(f, last) == '%') return true;
  return end - start <= 2 && cx_byte(f, start) != '0' && cx_byte(f, end) == ',' && cx_digits_end(f, end + 1) == end + 3 &&
         cx_byte(f, end + 3) == '%';
}

/* The mantissa's value: its digits without the blanks that group them. */
static bool mantissa(const cx_finder *f, uint32_t start, uint32_t end, bool comma, cx_number *out) {
  char *copy = cx_alloc(f->arena, end - start + 1);
  size_t n = 0;
  for (uint32_t i = start; i < end; i++) {
    if (cx_byte(f, i) == ',' && cx_byte(f, i + 1) == ' ') continue;
    if (cx_byte(f, i) != ' ' && cx_byte(f, i) != '\'') copy[n++] = comma && cx_byte(f, i) == ',' ? '.' : cx_byte(f, i);
  }
  return cx_number_parse(f->arena, (cx_str){copy, n}, out);
}

/* [+-]digits, at most three of them. */
static bool small_int(const cx_finder *f, uint32_t at, bool sign, int *value, uint32_t *end) {
  bool minus = sign && cx_byte(f, at) == '-';
  if (sign && (minus || cx_byte(f, at) == '+')) at++;
  uint32_t last = cx_digits_end(f, at);
  if (last == at || last - at > 3) return false;
  *value = 0;
  for (uint32_t i = at; i < last; i++) *value = *value * 10 + (cx_byte(f, i) - '0');
  if (minus) *value = -*value;
  *end = last;
  return true;
}

static uint32_t times_end(const cx_finder *f, uint32_t at) {
  at = cx_blanks(f, at);
  static const char *const signs[] = {"×", "x", "*", "·", "⋅"};
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
    if (cx_here(f, at, signs[i])) return cx_blanks(f, at + (uint32_t)strlen(signs[i]));
  }
  return 0;
}

/* "× 10^-24", "x10^5", and what PDF text leaves of it: "× 10-24", "×10 85". */
bool cx_power_of_ten(const cx_finder *f, uint32_t at, int *power, uint32_t *end) {
  uint32_t ten = times_end(f, at);
  if (ten == 0 || !cx_here(f, ten, "10")) return false;
  ten += 2;
  if (cx_byte(f, ten) == '^') {
    bool brace = cx_byte(f, ten + 1) == '{';
    if (!small_int(f, ten + (brace ? 2 : 1), true, power, end)) return false;
    if (brace && cx_byte(f, *end) == '}') ++*end;
    return true;
  }
  if (cx_byte(f, ten) == '-' && small_int(f, ten, true, power, end)) return !cx_is_alpha(cx_byte(f, *end));
  if (cx_byte(f, ten) == ' ' && cx_byte(f, ten + 1) == '-' && small_int(f, ten + 1, true, power, end))
    return !cx_is_alpha(cx_byte(f, *end)) && cx_byte(f, *end) != '%' && !(cx_byte(f, *end) == '.' && cx_is_digit(cx_byte(f, *end + 1)));
  return cx_byte(f, ten) == ' ' && small_int(f, ten + 1, false, power, end) && *end - ten > 2 && cx_byte(f, *end) != '.' &&
         cx_byte(f, *end) != '%' && !cx_is_alpha(cx_byte(f, *end));
}

/* b^n in full, for small powers. */
static cx_number raised(const cx_finder *f, cx_number base, int power) {
  cx_number r = cx_number_of(f->arena, 1);
  for (int i = 0; i < power; i++) r = cx_number_times(f->arena, r, base);
  return r;
}

/* "10^{40.5}", "10^-5.48": no decimal; the power itself. */
static bool fractional_power(const cx_finder *f, uint32_t at, cx_numeral *n) {
  bool brace = cx_byte(f, at + 1) == '{';
  uint32_t start = at + (brace ? 2 : 1), sign = start + (cx_byte(f, start) == '-');
  uint32_t point = cx_digits_end(f, sign), end = cx_digits_end(f, point + 1);
  bool whole = !brace || cx_byte(f, end) == '}';
  if (cx_byte(f, at) != '^' || point == sign || cx_byte(f, point) != '.' || end == point + 1 || !whole) return false;
  if (!cx_str_is(cx_piece(f, n->span.start, at), "10")) return false;
  n->value = cx_number_text(f->arena, cx_str_format(f->arena, "10^%.*s", CX_FMT(cx_piece(f, start, end))));
  n->power = true;
  n->span.end = end + (brace ? 1 : 0);
  return true;
}

static bool read_power(const cx_finder *f, uint32_t at, cx_numeral *n) {
  int power;
  uint32_t end;
  char c = cx_byte(f, at);
  if (fractional_power(f, at, n)) return true;
  if ((c == 'e' || c == 'E') && small_int(f, at + 1, true, &power, &end) && !cx_word_at(f, end)) {
    n->value = cx_number_shift(n->value, power);
  } else if (c == '^' && small_int(f, at + 1 + (cx_byte(f, at + 1) == '{'), true, &power, &end) &&
             !(cx_byte(f, end) == '.' && cx_is_digit(cx_byte(f, end + 1)))) {
    if (cx_byte(f, at + 1) == '{' && cx_byte(f, end) == '}') end++;
    cx_number ten = cx_number_of(f->arena, 10);
    if (cx_number_same(cx_number_abs(n->value), ten)) {
      bool negative = n->value.negative;
      n->value = cx_number_shift(cx_number_of(f->arena, 1), power);
      n->value.negative = negative;
    } else if (power >= 0 && power <= 64 && n->value.digits.n <= 4) {
      n->value = raised(f, n->value, power);
    } else {
      return false;
    }
  } else if (cx_power_of_ten(f, at, &power, &end) || cx_lost_power(f, n->span.start, at, &power, &end)) {
    n->value = cx_number_shift(n->value, power);
  } else {
    return false;
  }
  n->power = true;
  n->span.end = end;
  return true;
}

/* ---- multipliers --------------------------------------------------------------------------------------------------------------- */

int cx_letter_power(char c) {
  static const char letters[] = "kKMBTG";
  static const int powers[] = {3, 3, 6, 9, 12, 9};
  const char *at = c ? strchr(letters, c) : NULL;
  return at ? powers[at - letters] : 0;
}

/* Field strengths that scanners have: "3T" is no number of trillions unless something counted follows. */
static bool is_tesla(const cx_finder *f, uint32_t start, uint32_t letter) {
  static const char *const strengths[] = {"1.5", "3", "7", "9.4", "11.7", "3.0", "7.0"};
  cx_str digits = cx_piece(f, start, letter);
  for (size_t i = 0; i < sizeof strengths / sizeof *strengths; i++) {
    if (!cx_str_is(digits, strengths[i])) continue;
    uint32_t end;
    uint32_t next = cx_blanks(f, letter + 1);
    const cx_entry *noun = cx_longest(f, "counted-noun", next, &end);
    return (!noun || cx_entry_is(noun, "name", "mri")) && !cx_longest(f, "unit", next, &end);
  }
  return false;
}

/* "7b parameters", "a 70b model", "7b to 33b parameters": a small letter that only such a noun makes a billion. */
static bool is_small_billion(const cx_finder *f, uint32_t at) {
  if (cx_byte(f, at) != 'b' || cx_word_at(f, at + 1)) return false;
  uint32_t next = at + 1, end;
  if (cx_here(f, next, " to ") || cx_here(f, next, "-")) {
    uint32_t digits = next + (cx_byte(f, next) == '-' ? 1 : 4), second = digits;
    while (cx_is_digit(cx_byte(f, second)) || (second > digits && cx_byte(f, second) == '.')) second++;
    if (second > digits && cx_byte(f, second) == 'b' && !cx_word_at(f, second + 1)) next = second + 1;
  }
  if (cx_byte(f, next) != ' ' && cx_byte(f, next) != '-') return false;
  const cx_entry *sense = cx_longest(f, "number-sense", next + 1, &end);
  return cx_entry_is(cx_longest(f, "unit", next + 1, &end), "shape", "parameters") || cx_entry_is(sense, "kind", "sized") ||
         cx_entry_is(sense, "kind", "told") || cx_entry_is(cx_longest(f, "counted-noun", next + 1, &end), "name", "model");
}

/* "cooled to 4.2K": no thousands where the sentence speaks of temperatures and nothing counted follows. */
static bool is_kelvin(const cx_finder *f, uint32_t start, uint32_t letter) {
  uint32_t end, next = cx_blanks(f, letter + 1);
  if (cx_longest(f, "counted-noun", next, &end) || cx_longest(f, "unit", next, &end)) return false;
  for (uint32_t at = f->sentence.start; at < f->sentence.end; at++) {
    if (at > f->sentence.start && cx_word_at(f, at - 1)) continue;
    const cx_entry *hint = cx_longest(f, "unit-hint", at, &end);
    if (cx_entry_is(hint, "name", "temperature") && (!cx_str_is(hint->sub, "stated") || cx_blanks(f, end) == start)) return true;
  }
  return false;
}

/* "1.3m scripts": a small letter that only the plural of what is counted makes a million. */
static bool is_small_million(const cx_finder *f, uint32_t at) {
  uint32_t next = cx_blanks(f, at + 1), end;
  if (f->language != CX_LANGUAGE_EN || cx_byte(f, at) != 'm' || next != at + 2) return false;
  const cx_entry *noun = cx_longest(f, "counted-noun", next, &end);
  if (!noun || !cx_is_plural(f, cx_piece(f, next, end))) return false;
  uint32_t digits = at;
  while (cx_is_digit(cx_byte(f, digits - 1)) || cx_byte(f, digits - 1) == '.') digits--;
  bool data = cx_entry_is(cx_entry_of(f, "unitmetric", cx_span_of(next, end - 1)), "material", "yes");
  return data || cx_str_is(cx_str_at(f->text, cx_last_word(f, digits)), "of");
}

static bool letter_multiplier(const cx_finder *f, uint32_t at, cx_numeral *n) {
  char c = cx_byte(f, at);
  int power = is_small_billion(f, at) ? 9 : is_small_million(f, at) ? 6 : cx_letter_power(c);
  if (power == 0) return false;
  uint32_t end = cx_letters(f, at), rest = at + 1;
  if (c == 'M' && (cx_byte(f, rest) == '_' || cx_here(f, rest, "⊙"))) return false; /* "15M_⊙" */
  bool alone = end == rest && !cx_word_at(f, rest);
  if (c == 'G' && (!alone || n->span.end - n->span.start < 2)) return false; /* "5G", "80GB" */
  if (c == 'K' && alone && is_kelvin(f, n->span.start, at)) return n->glued = true, false;
  if (c == 'T' && alone && is_tesla(f, n->span.start, at)) return false;
  if (!alone) { /* "370kexemplars": a word of its own behind the letter */
    bool noun = end - rest >= 5 && cx_is_lower(cx_byte(f, rest)) &&
                (cx_entry_of(f, "counted-noun", cx_span_of(rest, end)) || cx_entry_of(f, "unit", cx_span_of(rest, end)));
    if (!noun) return false;
  }
  n->value = cx_number_shift(n->value, power);
  n->multiplier = power;
  n->letter = true;
  n->span.end = rest;
  return true;
}

/* "a 1.5 B token classifier": a noun of models ends the phrase that begins here. */
static bool sizes_model(const cx_finder *f, uint32_t at) {
  enum { WORDS = 5 };
  for (int words = 0; words < WORDS; words++) {
    uint32_t end = cx_token_end(f, at);
    if (end == at || cx_entry_of(f, "noun-stop", cx_span_of(at, end))) return false;
    if (cx_entry_is(cx_entry_of(f, "number-sense", cx_span_of(at, end)), "kind", "sized")) return true;
    at = cx_blanks(f, end);
    if (at == end) return false;
  }
  return false;
}

/* " B" and the like behind a blank: only where what they multiply follows. */
static bool spaced_letter(const cx_finder *f, uint32_t at, cx_numeral *n) {
  uint32_t letter = cx_blanks(f, at);
  int power = cx_letter_power(cx_byte(f, letter));
  if (letter == at || power == 0 || cx_word_at(f, letter + 1) || cx_byte(f, letter + 1) == '_') return false;
  if (cx_byte(f, letter + 1) == '-' && cx_word_at(f, letter + 2)) return false; /* "149 M-dwarfs" */
  uint32_t end, next = cx_blanks(f, letter + 1);
  if (cx_byte(f, letter) == 'G' || cx_byte(f, letter) == 'M')
    next = letter; /* no unit is written so */
  else {
    const cx_entry *unit = cx_longest(f, "unit", next, &end);
    bool counted = cx_entry_is(unit, "shape", "parameters") || cx_longest(f, "counted-noun", next, &end);
    bool sized = cx_byte(f, letter) == 'B' && next > letter + 1 && sizes_model(f, next);
    if (next == letter + 1 || (!counted && !sized)) return false;
    n->letter = sized;
  }
  n->value = cx_number_shift(n->value, power);
  n->multiplier = power;
  n->span.end = letter + 1;
  return true;
}

static bool scale_word(const cx_finder *f, uint32_t at, cx_numeral *n) {
  uint32_t word = cx_blanks(f, at), end;
  if (word == at && cx_byte(f, at) == '-') word++;
  if (cx_han_at(f, word)) {
    for (uint32_t next, place = word, tries = 0; tries < 2; tries++) {
      uint32_t code = cx_code_at(f, place, &next);
      bool mark = code == 0x4F59 || code == 0x591A; /* 余, 多: "10余万" */
      const cx_entry *entry = cx_longest(f, "number-word", mark && !tries ? next : place, &end);
      /* the longest may be a word of larger places only */
      if (entry && (cx_entry_is(entry, "role", "scale") || cx_entry_is(entry, "role", "short") || cx_entry_is(entry, "role", "myriad") ||
                    (cx_entry_is(entry, "role", "place") && (int)cx_whole_of(entry->name) >= 2))) {
        if (mark) n->over = true, n->over_span = cx_span_of(place, next);
        n->value = cx_number_shift(n->value, (int)cx_whole_of(entry->name));
        n->multiplier += (int)cx_whole_of(entry->name);
        n->span.end = end;
        return true;
      }
      if (!mark) break;
    }
    return false;
  }
  end = cx_letters(f, word);
  const cx_entry *entry = cx_entry_of(f, "number-word", cx_span_of(word, end));
  if (cx_entry_is(entry, "role", "vague") && cx_byte(f, end - 1) == 's') /* "4 millions of tokens" */
    entry = cx_entry_of(f, "number-word", cx_span_of(word, end - 1));
  bool hundred = cx_entry_is(entry, "role", "hundred");
  if (!entry || (!cx_entry_is(entry, "role", "scale") && !cx_entry_is(entry, "role", "short") && !hundred)) return false;
  int power = (int)cx_whole_of(entry->name);
  n->value = cx_number_shift(n->value, power);
  n->multiplier += power;
  n->span.end = end;
  return true;
}

bool cx_measured_at(const cx_finder *f, uint32_t at) {
  uint32_t last;
  return cx_longest(f, "classifier", at, &last) || cx_longest(f, "unit", cx_blanks(f, at), &last);
}

/* "535K+", "100+ languages", "10余个", 20 多小时: more than the number. */
static void read_over(const cx_finder *f, cx_numeral *n) {
  uint32_t end = n->span.end, next, han = cx_blanks(f, end);
  if (cx_han_at(f, han)) end = han;
  uint32_t code = cx_code_at(f, end, &next);
  bool plus = code == '+' && !cx_word_at(f, next) && cx_byte(f, next) != '/' && cx_byte(f, next) != '-' && cx_byte(f, next) != '+';
  bool more = false;
  if (code == 0x4F59 || code == 0x591A) { /* 余, 多 before a measure word or a unit */
    bool large = code == 0x4F59 || cx_number_compare(n->value, cx_number_of(f->arena, 10)) >= 0;
    more = large && cx_measured_at(f, next);
  }
  if (!plus && !more) return;
  n->over = true;
  n->over_span = cx_span_of(end, next);
  n->span.end = next;
}

/* ---- the whole ------------------------------------------------------------------------------------------------------------------ */

bool cx_digits_read(const cx_finder *f, uint32_t at, bool sign, cx_numeral *out) {
  cx_numeral n = {.shape = CX_SHAPES, .span = {at, at}};
  uint32_t start = at;
  char c = cx_byte(f, at);
  if (sign && (c == '+' || c == '-')) {
    n.plus = c == '+';
    n.minus = c == '-';
    start = at + 1;
    char before = at > f->sentence.start ? cx_byte(f, at - 1) : '\n'; /* "- 64K contexts": the mark of a list */
    if (cx_byte(f, start) == ' ' && cx_is_digit(cx_byte(f, start + 1)) && (n.minus ? before != ' ' && before != '\n' : before == '('))
      start++;
  }
  uint32_t end = cx_digits_end(f, start);
  if (end - start > MOST_DIGITS) return false;
  if (end > start) end = grouped_end(f, start, end, &n.grouped);
  if (cx_byte(f, end) == '.' && cx_is_digit(cx_byte(f, end + 1))) {
    n.point = true;
    end = cx_decimals_end_zh(f, end + 1, cx_digits_end(f, end + 1));
    if (cx_byte(f, end) == '.' && cx_is_digit(cx_byte(f, end + 1))) return false; /* 1.2.3 */
  }
  bool comma = end > start && !n.grouped && !n.point && decimal_comma(f, start, end);
  if (comma) n.point = true, end = cx_digits_end(f, end + 1);
  if (end == start || !mantissa(f, start, end, comma, &n.value)) return false;
  n.value.negative = n.minus;
  n.span.end = end;
  if (!read_power(f, end, &n) && !letter_multiplier(f, end, &n) && !spaced_letter(f, end, &n)) {
    while (scale_word(f, n.span.end, &n)) continue;
  } else if (n.power) {
    scale_word(f, n.span.end, &n);
  }
  read_over(f, &n);
  *out = n;
  return true;
}

bool cx_numeral_read(const cx_finder *f, uint32_t at, bool sign, cx_numeral *out) {
  char c = cx_byte(f, at);
  if (cx_is_digit(c) || (c == '.' && cx_is_digit(cx_byte(f, at + 1)))) return cx_digits_read(f, at, false, out);
  if (sign && (c == '+' || c == '-')) return cx_digits_read(f, at, true, out);
  if (cx_is_alpha(c)) return cx_number_words_read(f, at, out);
  return cx_han_at(f, at) && cx_number_zh_read(f, at, out);
}
