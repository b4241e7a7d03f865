/* The mention pass: walks a sentence once and gives every number in it one mention, in order. What a number is made of, what stands behind
 * and around it: the other files of mention_parts.h. */
#include "find/mention/mention_parts.h"
#include "text/utf8.h"

static bool holds_digit(const cx_finder *f, cx_span span) {
  for (uint32_t i = span.start; i < span.end; i++) {
    if (cx_is_digit(cx_byte(f, i))) return true;
  }
  return false;
}

/* May a sign stand here: not between two numbers or inside a word. */
static bool sign_may_stand(const cx_finder *f, uint32_t at) {
  uint32_t code = cx_code_before(f, at, NULL);
  if (code == 0 || cx_is_han(code)) return true;
  if (code < 0x80) return cx_is_space((int)code) || strchr("([,:;=/~<>|\"'", (int)code) != NULL;
  return code != 0xD7;
}

/* A word right before the sign that only lost its blank: "of-0.73". */
static bool leans(const cx_finder *f, uint32_t at) {
  uint32_t start = at;
  while (cx_is_alpha(cx_byte(f, start - 1))) start--;
  return start < at && !cx_word_before(f, start) && cx_is_lower(cx_byte(f, start)) && cx_entry_of(f, "noun-stop", cx_span_of(start, at));
}

/* "MRR+5.4%": a plus glued to what moves, before a percent. */
static bool glued_gain(const cx_finder *f, uint32_t at) {
  uint32_t end = at + 1;
  while (cx_is_digit(cx_byte(f, end)) || (end > at + 1 && cx_byte(f, end) == '.')) end++;
  bool percent = end > at + 1 && (cx_byte(f, end) == '%' || cx_here(f, end, "\\%"));
  return percent && cx_byte(f, at) == '+' && cx_is_alnum(cx_byte(f, at - 1));
}

static const cx_entry *currency_at(const cx_finder *f, uint32_t at, uint32_t *end) {
  char c = cx_byte(f, at);
  uint32_t code = at + 3; /* "EUR 3.5 million" */
  if (cx_is_upper(c) && cx_letters(f, at) == code && cx_byte(f, code) == ' ' && !cx_word_before(f, at)) {
    const cx_entry *named = cx_entry_of(f, "unit", cx_span_of(at, code));
    uint32_t digit = cx_blanks(f, code);
    if (cx_entry_is(named, "shape", "money") && cx_is_digit(cx_byte(f, digit))) return *end = digit, named;
  }
  bool sign = c == '$' || c == 'U' || cx_here(f, at, "€") || cx_here(f, at, "£") || cx_here(f, at, "¥") || cx_here(f, at, "￥") ||
              cx_here(f, at, "₹");
  if (!sign) return NULL;
  uint32_t last = 0;
  if (c == 'U')
    last = cx_here(f, at, "US$") ? at + 3 : cx_here(f, at, "USD") ? at + 3 : 0;
  else
    cx_code_at(f, at, &last);
  if (!last || (c == 'U' && cx_word_before(f, at))) return NULL;
  const cx_entry *entry = cx_entry_of(f, "unit", cx_span_of(at, last));
  uint32_t number = cx_blanks(f, last);
  if (!cx_entry_is(entry, "shape", "money") || !cx_is_digit(cx_byte(f, number))) return NULL;
  *end = number;
  return entry;
}

/* "3D", "4090Ti", "70B-Instruct": letters behind the digits that are no unit. */
static bool read_tail(const cx_finder *f, const cx_numeral *n, cx_mention *m) {
  uint32_t end = m->quote.end;
  bool letter = cx_word_at(f, end) && !cx_is_digit(cx_byte(f, end));
  bool named = cx_byte(f, end) == '-' && cx_is_alpha(cx_byte(f, end + 1)) && m->quote.end == n->span.end && m->shape != CX_SHAPE_COUNT &&
               !n->word && !m->range;
  bool subscript = cx_byte(f, end) == '_' && cx_word_at(f, end + 1);
  if (n->word || n->shape != CX_SHAPES || cx_han_before(f, end)) return false;
  if (letter && n->point && cx_leads_metric(f, end)) return false;
  if (named) { /* "7B-to-13B" and the like stay numbers */
    uint32_t word = end + 1, last = cx_letters(f, word);
    named = cx_is_upper(cx_byte(f, word)) || (last - word == 1);
  }
  if (!letter && !named && !subscript) return false;
  if (letter && (m->quote.end > n->span.end || m->range)) return false;
  if (letter && cx_byte(f, end) == 's' && !cx_word_at(f, end + 1)) return false; /* 1990s */
  uint32_t start = n->span.start, last = cx_token_end(f, end > start ? end - 1 : end);
  bool plus = n->plus || n->minus;
  *m = (cx_mention){.number = n->span,
                    .quote = {start, last},
                    .whole = {start, last},
                    .shape = CX_SHAPE_TOKEN,
                    .unit = CX_STR("1"),
                    .digits = true,
                    .glued = true};
  if (plus) m->quote.start = m->whole.start = start;
  return true;
}

/* "×3.23", "x4": a factor whose sign comes first. */
static bool read_prefixed(const cx_finder *f, uint32_t at, cx_mention *m) {
  uint32_t number = cx_here(f, at, "×") ? at + 2 : cx_byte(f, at) == 'x' ? at + 1 : 0;
  cx_numeral n;
  if (!number || !cx_is_digit(cx_byte(f, number)) || cx_word_before(f, at)) return false;
  uint32_t before = cx_back_blanks(f, at);
  if (before < at && cx_is_digit(cx_byte(f, before - 1)) && cx_here(f, at, "×")) return false;
  if (!cx_digits_read(f, number, false, &n) || n.letter) return false;
  cx_unit unit;
  uint32_t end = cx_unit_read(f, &n, n.span.end, &unit) && unit.shape == CX_SHAPE_FACTOR ? unit.end : n.span.end; /* "×3.6 times" */
  if (cx_word_at(f, end) || cx_byte(f, end) == '_') return false;
  if (cx_entry_of(f, "model", cx_span_of(at, n.span.end))) return false; /* "x86" */
  *m = (cx_mention){.number = n.span,
                    .quote = {at, end},
                    .whole = {at, end},
                    .shape = CX_SHAPE_FACTOR,
                    .low = n.value,
                    .high = n.value,
                    .unit = CX_STR("x")};
  m->unit_entry = cx_entry_of(f, "unit", cx_span_of(at, number));
  cx_second second;
  if (end == n.span.end && cx_second_read(f, at, n.span.end, &second) && !second.pair && !second.numeral.word &&
      cx_number_compare(n.value, second.numeral.value) <= 0) {
    m->high = second.numeral.value;
    m->number.end = m->quote.end = m->whole.end = second.numeral.span.end;
    m->range = true;
  }
  return true;
}

static void finish(const cx_finder *f, cx_mention *m, cx_mentions *out) {
  m->digits = holds_digit(f, m->number);
  m->whole = cx_span_join(m->whole, m->quote);
  cx_per_zh(f, m);
  if (!m->aside && m->shape != CX_SHAPE_TOKEN) m->aside = cx_aside_of(f, m);
  if (!m->aside && m->shape != CX_SHAPE_TOKEN && f->language == CX_LANGUAGE_ZH) m->aside = cx_aside_zh_of(f, m);
  cx_qualify(f, m);
  *cx_vec_add(f->arena, out) = *m;
}

/* "10:00 GMT": what stands behind the time of a day. */
static bool names_zone(const cx_finder *f, uint32_t at) {
  uint32_t zone = cx_blanks(f, at);
  return zone > at && cx_entry_is(cx_entry_of(f, "number-date", cx_span_of(zone, cx_letters(f, zone))), "kind", "clock");
}

/* "2025-10-15", "18:50:54": a day or a time, one token. */
static bool read_moment(const cx_finder *f, uint32_t at, cx_mention *m) {
  uint32_t first = cx_digits_end(f, at);
  char mark = cx_byte(f, first);
  bool day = first - at == 4 && (mark == '-' || mark == '/' || mark == '.'), time = first - at == 2 && mark == ':';
  uint32_t second = cx_digits_end(f, first + 1), third = cx_digits_end(f, second + 1);
  if (time && second - first == 3 && names_zone(f, second)) {
    third = second;
  } else {
    if (!(day || time) || cx_byte(f, second) != mark || second == first + 1 || third == second + 1) return false;
    if (second - first > 3 || third - second > 3 || cx_word_at(f, third) || (time && (second - first != 3 || third - second != 3)))
      return false;
    if (time && cx_byte(f, second + 1) > '5') return false;
  }
  if (time && (cx_byte(f, at) > '2' || cx_byte(f, first + 1) > '5')) return false;
  if (day && cx_byte(f, at) != '1' && cx_byte(f, at) != '2') return false;
  *m = (cx_mention){
      .number = {at, third}, .quote = {at, third}, .whole = {at, third}, .shape = CX_SHAPE_TOKEN, .unit = CX_STR("1"), .aside = "date"};
  return true;
}

/* Most places: the marks know of no number word here, and nothing else of a number begins with this byte. A small letter is no factor's and
 * no article's, its word not as long as one with a noun glued to it ("sixstep"); a Han character is not of those that lead a numeral in. */
static bool begins_nothing(const cx_finder *f, uint32_t at) {
  enum { SHORTEST_GLUED = 7, LONGEST_GLUED = 10 };
  unsigned char c = (unsigned char)cx_byte(f, at);
  bool small = cx_is_lower(c) && c != 'x' && c != 'a', han = c >= 0xE4 && c <= 0xE9;
  if (!(small || han) || !cx_mark_denies(cx_mark_at(f, at), "number-word")) return false;
  if (han) return !cx_here(f, at, "第") && !cx_here(f, at, "百分之");
  uint32_t letters = cx_letters(f, at) - at;
  return letters < SHORTEST_GLUED || letters > LONGEST_GLUED;
}

/* A number that starts here; the place behind it, or 0. */
static uint32_t read_number(const cx_finder *f, uint32_t at, cx_mentions *out) {
  cx_mention m;
  cx_numeral n;
  char c = cx_byte(f, at);
  uint32_t number = at;
  if (begins_nothing(f, at)) return 0;
  const cx_entry *currency = currency_at(f, at, &number);
  if (!currency && read_prefixed(f, at, &m)) {
    finish(f, &m, out);
    return m.quote.end;
  }
  if (!currency && (c == '(' || (unsigned char)c == 0xE2) && cx_item_read(f, at, &m)) {
    finish(f, &m, out);
    return m.quote.end;
  }
  if (cx_is_digit(c) && read_moment(f, at, &m)) {
    finish(f, &m, out);
    return m.quote.end;
  }
  if (!currency && cx_document_read(f, at, &m)) {
    finish(f, &m, out);
    return m.quote.end;
  }
  if (!currency && c == '0' && cx_is_digit(cx_byte(f, at + 1))) return 0; /* "0806-661" counts nothing */
  bool sign = (c == '+' || c == '-') && (sign_may_stand(f, at) || leans(f, at) || glued_gain(f, at));
  if (!cx_numeral_read(f, number, sign && !currency, &n)) return 0;
  if (n.word && cx_han_at(f, number) && !cx_number_zh_stands(f, &n)) return 0;
  if (!cx_quantity_read(f, &n, currency, &m)) return 0;
  if (currency) m.number.start = m.quote.start = m.whole.start = at;
  if (!currency && !read_tail(f, &n, &m) && m.shape == CX_SHAPE_TOKEN) return 0;
  finish(f, &m, out);
  uint32_t word = cx_blanks(f, m.number.end);
  bool devices = cx_here(f, word, "×") || (cx_byte(f, word) == 'x' && !cx_is_lower(cx_byte(f, word + 1)));
  bool phrase = m.shape == CX_SHAPE_COUNT && word > m.number.end && !devices; /* its words may hold names with digits */
  return phrase ? m.number.end : m.quote.end;
}

/* A version or the like with several points, or digits nothing else reads: one token, so that no digit is lost. */
static uint32_t read_rest(const cx_finder *f, uint32_t at, cx_mentions *out) {
  uint32_t end = at;
  while (cx_is_digit(cx_byte(f, end)) || (cx_byte(f, end) == '.' && cx_is_digit(cx_byte(f, end + 1)))) end++;
  uint32_t last = cx_token_end(f, end > at ? end - 1 : end);
  if (last < end) last = end;
  cx_mention m = {.number = {at, end},
                  .quote = {at, last},
                  .whole = {at, last},
                  .shape = CX_SHAPE_TOKEN,
                  .unit = CX_STR("1"),
                  .digits = true,
                  .glued = true};
  finish(f, &m, out);
  return last;
}

/* ---- nouns that stand once ------------------------------------------------------------------------------------------------------ */

/* Between two numbers that share the second's noun: "5, 10 and 20 strokes", "84 short and 431 tonal bursts", "80 Czech and 75
 * Slovak verbs", in words "six indoor VQA and five outdoor VQA suites". */
static bool shares_noun(const cx_finder *f, uint32_t from, uint32_t to, bool capital, bool in_words) {
  enum { MOST_IN_WORDS = 3 };
  bool joined = false;
  int words = 0;
  for (uint32_t at = cx_blanks(f, from); at < to; at = cx_blanks(f, at)) {
    if (cx_byte(f, at) == ',' || cx_byte(f, at) == '&') {
      joined = true, at++;
      continue;
    }
    uint32_t end = at;
    while (end < to && !cx_is_space(cx_byte(f, end)) && cx_byte(f, end) != ',') end++;
    cx_str word = cx_piece(f, at, end);
    if (memchr(word.p, ')', word.n)) return false;
    if (cx_entry_of(f, "joint", cx_span_of(at, end)) && !cx_entry_is(cx_entry_of(f, "joint", cx_span_of(at, end)), "sub", "opener"))
      joined = true;
    else if (joined || (words++ && !cx_is_adjective(f, cx_span_of(at, end)) && !(in_words && words <= MOST_IN_WORDS)) ||
             cx_entry_of(f, "metric", cx_span_of(at, end)) || cx_entry_of(f, "unit", cx_span_of(at, end)) ||
             !(cx_is_lower(word.p[0]) || capital || in_words || cx_is_adjective(f, cx_span_of(at, end))) ||
             cx_entry_of(f, "noun-stop", cx_span_of(at, end)))
      return false;
    if (end == at) return false;
    at = end;
  }
  return joined;
}

static void share_nouns(const cx_finder *f, cx_mentions *out, uint32_t first) {
  for (uint32_t i = out->n; i-- > first + 1;) {
    cx_mention *bare = &out->at[i - 1];
    const cx_mention *noun = &out->at[i];
    bool whole = bare->low.form == CX_NUMBER_DECIMAL && bare->low.scale == 0 && !bare->plus && !bare->minus && !bare->glued;
    if (bare->range && (noun->number_word || cx_mention_spans_symbol(f->text, bare))) continue; /* "ages 5-90 and six trades" */
    if (bare->shape != CX_SHAPE_PLAIN || bare->aside || !whole || noun->aside || noun->shape != CX_SHAPE_COUNT || noun->low.scale > 0)
      continue;
    bool apart = cx_byte(f, noun->number.end) != '-' && (noun->quote.end > noun->number.end || cx_str_is(noun->unit, "item"));
    bool passed =
        cx_span_empty(noun->quote) || (i + 1 < out->n && out->at[i + 1].shape == CX_SHAPE_COUNT && noun->quote.end == noun->number.end);
    bool in_words = bare->number_word && noun->number_word, capital = cx_is_upper(cx_byte(f, noun->number.end + 1));
    if (!(apart || passed) || !shares_noun(f, bare->number.end, noun->whole.start, capital, in_words)) continue;
    if (bare->number_word && !noun->number_word && !cx_str_eq(bare->unit, CX_STR("1"))) continue;
    bare->shape = CX_SHAPE_COUNT;
    bare->unit = noun->unit;
    bare->noun_entry = noun->noun_entry;
  }
}

void cx_mentions_find(const cx_lexicon *lexicon, cx_str text, cx_span sentence, cx_language language, const uint32_t *marks,
                      cx_arena *arena, cx_mentions *out) {
  cx_finder finder = {.lexicon = lexicon, .text = text, .sentence = sentence, .language = language, .arena = arena, .marks = marks};
  const cx_finder *f = &finder;
  uint32_t first = out->n;
  for (uint32_t at = sentence.start, next; at < sentence.end; at = next) {
    uint32_t after;
    cx_mention m;
    char c = cx_byte(f, at);
    if (c == ' ') {
      next = at + 1;
      continue;
    }
    bool starts_word = cx_word_at(f, at) && !cx_word_before(f, at);
    if (starts_word && cx_here(f, at, "Δ") && cx_is_digit(cx_byte(f, at + 2))) { /* "Δ28.6%": a movement by so much */
      next = at + 2;
      continue;
    }
    if (starts_word && !cx_is_digit(c)) {
      if ((next = read_number(f, at, out)) != 0) continue;
      if (cx_token_read(f, at, &m)) {
        finish(f, &m, out);
        next = m.quote.end;
        continue;
      }
      for (next = at; cx_word_at(f, next) && !cx_is_digit(cx_byte(f, next)); next = after) cx_code_at(f, next, &after);
      if (cx_is_digit(cx_byte(f, next)) && !cx_leans_on_share(f, at)) next = read_rest(f, next, out); /* a word too long for one token */
      continue;
    }
    cx_code_at(f, at, &next);
    bool may = cx_is_digit(c) || (c && strchr("+-.($", c)) || (unsigned char)c >= 0x80;
    if (!may || (c == '.' && cx_word_before(f, at))) continue;
    uint32_t end = read_number(f, at, out);
    if (!end && cx_is_digit(c)) end = read_rest(f, at, out);
    if (end) next = end;
  }
  if (language == CX_LANGUAGE_EN) share_nouns(f, out, first);
}
