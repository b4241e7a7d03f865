/* Tokens: addresses, and letters and digits in one word ("H100", "Qwen2.5-7B", "CIFAR-10/100", "R^2"), which are names or formats and no
 * quantities; and the marks of items ("(ii)", "①"). Turns a place into a mention of shape TOKEN; does not know which names exist. */
#include "find/mention/mention_parts.h"
#include "text/utf8.h"

/* No token is longer: what goes on is read as another one, so that a text without blanks costs no more than its length. */
enum { MOST_ADDRESS = 256, MOST_TOKEN = 128 };

static bool has_digit(const cx_finder *f, uint32_t start, uint32_t end, uint32_t *first, uint32_t *last) {
  bool any = false;
  for (uint32_t i = start; i < end; i++) {
    if (!cx_is_digit(cx_byte(f, i))) continue;
    if (!any) *first = i;
    any = true;
    *last = i + 1;
    if (any && first != last && i + 1 < end && !cx_is_digit(cx_byte(f, i + 1))) break; /* the first run of digits */
  }
  return any;
}

static bool ends_decimal(const cx_finder *f, uint32_t start, uint32_t end) {
  uint32_t at = end;
  while (at > start && cx_is_digit(cx_byte(f, at - 1))) at--;
  return at < end && at > start + 1 && cx_byte(f, at - 1) == '.' && cx_is_digit(cx_byte(f, at - 2));
}

uint32_t cx_token_end(const cx_finder *f, uint32_t at) {
  uint32_t end = at;
  bool digit = false;
  while (end - at < MOST_TOKEN) {
    char c = cx_byte(f, end);
    if (cx_word_at(f, end)) {
      digit |= cx_is_digit(c);
      cx_code_at(f, end, &end);
      continue;
    }
    char next = cx_byte(f, end + 1), previous = cx_byte(f, end - 1);
    if (end == at || c == 0) break;
    bool joins = false;
    if (c == '-' || c == '_')
      joins = cx_word_at(f, end + 1);
    else if (c == '.')
      joins = cx_is_digit(next) && (cx_is_digit(previous) || previous == '@' || cx_is_upper(previous) || end - at <= 2 || digit);
    else if (c == ':')
      joins = cx_is_digit(next) && cx_is_alpha(cx_byte(f, at)) && ends_decimal(f, at, end); /* mAP0.5:0.95 */
    else if (c == '@')
      joins = cx_is_alnum(next) || (next == '.' && cx_is_digit(cx_byte(f, end + 2))); /* TPR@.01 */
    else if (c == '^')
      joins = cx_is_alnum(next) || ((next == '-' || next == '+' || next == '{') && cx_is_alnum(cx_byte(f, end + 2)));
    else if (c == '/')
      joins = cx_is_digit(previous) && cx_is_digit(next) && digit;
    else if (c == '+')
      joins = cx_is_digit(previous) && cx_is_digit(next) &&
              ((cx_is_digit(cx_byte(f, end + 2)) && cx_is_digit(cx_byte(f, end + 3))) || /* J0950+5128 */
               (cx_is_upper(cx_byte(f, at)) && ends_decimal(f, at, end)));               /* G121.5+0.9 */
    if (!joins && cx_here(f, end, "×") && cx_is_digit(previous) && cx_is_digit(cx_byte(f, end + 2))) {
      end += 2;
      continue;
    }
    if (!joins) break;
    end++;
    if (c == '^') {
      while (cx_byte(f, end) == '{' || cx_byte(f, end) == '-' || cx_byte(f, end) == '+') end++;
    }
  }
  return end;
}

static void set(cx_mention *m, uint32_t start, uint32_t end, uint32_t first, uint32_t last, const char *aside) {
  *m = (cx_mention){.number = {first, last},
                    .quote = {start, end},
                    .whole = {start, end},
                    .shape = CX_SHAPE_TOKEN,
                    .unit = CX_STR("1"),
                    .digits = true,
                    .glued = true,
                    .aside = aside};
}

/* URLs, DOIs, arXiv ids, e-mail addresses: to the next blank, Chinese character or closing mark. */
static bool read_address(const cx_finder *f, uint32_t at, cx_mention *out) {
  uint32_t end = at, next, first, last;
  for (uint32_t code; end - at < MOST_ADDRESS && (code = cx_code_at(f, end, &next)) != 0 && code < 0x2E80 &&
                      !(code < 0x80 && (cx_is_space((int)code) || strchr("<>\"{}|", (int)code)));
       end = next)
    continue;
  while (end > at && strchr(".,;:)]'!?", cx_byte(f, end - 1))) end--;
  cx_str s = cx_piece(f, at, end);
  uint32_t head;
  bool address = cx_lexicon_longest(f->lexicon, "address", f->text, cx_span_of(at, end), &head) != NULL;
  for (size_t i = 1; i + 2 < s.n && !address; i++) {
    if (s.p[i] == ':' && s.p[i + 1] == '/' && s.p[i + 2] == '/') address = true;
    if (s.p[i] == '@') { /* name@host.tld */
      const char *dot = memchr(s.p + i, '.', s.n - i);
      address = dot && dot + 2 < s.p + s.n && cx_is_alpha(dot[1]) && cx_is_alpha(dot[2]) && !cx_is_digit(s.p[i + 1]);
    }
  }
  if (!address || !has_digit(f, at, end, &first, &last)) return false;
  set(out, at, end, first, last, "reference");
  return true;
}

/* "10.1093/mnras/stab123": the identifier of a document by its form. */
bool cx_document_read(const cx_finder *f, uint32_t at, cx_mention *out) {
  enum { LEAST = 4, MOST = 9 };
  uint32_t end = at + 3, next;
  if (!cx_here(f, at, "10.")) return false;
  end = cx_digits_end(f, end);
  if (end - at < 3 + LEAST || end - at > 3 + MOST || cx_byte(f, end) != '/' || !cx_word_at(f, end + 1)) return false;
  for (uint32_t code; end - at < MOST_ADDRESS && (code = cx_code_at(f, end, &next)) > ' ' && code < 0x2E80; end = next) continue;
  while (strchr(".,;:)]", cx_byte(f, end - 1))) end--;
  set(out, at, end, at, end, "reference");
  return true;
}

/* "of-0.73", "over-90%", "sub-20": a word that only leans on the number. */
static uint32_t leaning_word(const cx_finder *f, uint32_t at) {
  uint32_t end = cx_letters(f, at);
  if (end == at || cx_byte(f, end) != '-' || !cx_is_digit(cx_byte(f, end + 1))) return 0;
  cx_span word = cx_span_of(at, end);
  if (cx_entry_of(f, "qualifier-before", word)) return end + 1;
  bool lower = cx_is_lower(cx_byte(f, at));
  const cx_entry *stop = cx_entry_of(f, "noun-stop", word);
  return lower && stop ? end : 0;
}

/* Leaflet61.4%的读者: in Chinese no blank parts a word from its number; no release has a percent. */
static bool is_word_zh(const cx_finder *f, uint32_t at, uint32_t end) {
  enum { SHORTEST = 4 };
  if (f->language != CX_LANGUAGE_ZH || end < at + SHORTEST) return false;
  while (++at < end && cx_is_lower(cx_byte(f, at))) continue;
  return at == end;
}

/* "by3.1%": a word that lost its blank in front of a percent. */
bool cx_leans_on_share(const cx_finder *f, uint32_t at) {
  uint32_t end = cx_letters(f, at), digits = end;
  bool leans = end > at + 1 && cx_is_lower(cx_byte(f, at)) && cx_entry_of(f, "noun-stop", cx_span_of(at, end));
  if (!leans && !is_word_zh(f, at, end)) return false;
  while (cx_is_digit(cx_byte(f, digits)) || (cx_byte(f, digits) == '.' && cx_is_digit(cx_byte(f, digits + 1)))) digits++;
  return digits > end && cx_byte(f, digits) == '%';
}

/* "66.8mAP": a metric that lost its blank behind a value. */
bool cx_leads_metric(const cx_finder *f, uint32_t at) {
  uint32_t end = cx_letters(f, at);
  return end > at + 1 && !cx_word_at(f, end) && cx_byte(f, end) != '-' && cx_entry_of(f, "metric", cx_span_of(at, end));
}

static bool is_formula(cx_str s) {
  const char *caret = memchr(s.p, '^', s.n);
  return caret && !(s.n == 3 && (s.p[0] == 'R' || s.p[0] == 'r') && s.p[2] == '2');
}

static bool is_month(const cx_finder *f, uint32_t at, uint32_t end) {
  return cx_entry_is(cx_entry_of(f, "number-date", cx_span_of(at, end)), "kind", "month");
}

/* No token reaches over a blank: a word without a digit before the next one is none. */
static bool digit_ahead(const cx_finder *f, uint32_t at) {
  uint32_t most = f->sentence.end - at < MOST_ADDRESS + MOST_TOKEN ? f->sentence.end : at + MOST_ADDRESS + MOST_TOKEN;
  const char *p = f->text.p;
  while (at < most && !cx_is_digit(p[at]) && !cx_is_space(p[at])) at++;
  return at < most && cx_is_digit(p[at]);
}

bool cx_token_read(const cx_finder *f, uint32_t at, cx_mention *out) {
  if (!digit_ahead(f, at)) return false;
  if (read_address(f, at, out)) return true;
  uint32_t lean = leaning_word(f, at), end, first = 0, last = 0;
  if (lean || cx_leans_on_share(f, at)) return false;
  end = cx_token_end(f, at);
  if (!has_digit(f, at, end, &first, &last)) return false;
  cx_str token = cx_piece(f, at, end);
  const char *aside = is_formula(token) ? "formula" : NULL;
  uint32_t letters = cx_letters(f, at);
  bool year = letters > at && last - first == 4 && first - letters <= 1;
  if (year && cx_entry_is(cx_entry_of(f, "number-date", cx_span_of(at, letters)), "glued", "yes")) aside = "date";
  if (letters < end && cx_byte(f, letters) == '-' && is_month(f, at, letters)) aside = "date";
  set(out, at, end, first, last, aside);
  return true;
}

/* ---- items ------------------------------------------------------------------------------------------------------------------------ */

static int roman(cx_str s) {
  static const char *const numerals[] = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
  for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++) {
    if (cx_str_is(s, numerals[i])) return (int)i + 1;
  }
  return 0;
}

bool cx_item_read(const cx_finder *f, uint32_t at, cx_mention *out) {
  uint32_t end;
  uint32_t code = cx_code_at(f, at, &end);
  int value = 0;
  uint32_t start = at, close = end;
  if (code >= 0x2460 && code <= 0x2473) {
    value = (int)(code - 0x2460) + 1;
  } else if (code == '(') {
    start = at + 1;
    close = cx_letters(f, start);
    value = close - start <= 4 && cx_byte(f, close) == ')' ? roman(cx_piece(f, start, close)) : 0;
    end = close + 1;
  }
  if (!value) return false;
  cx_number number = cx_number_of(f->arena, value);
  *out = (cx_mention){.number = {start, close},
                      .quote = {at, end},
                      .whole = {at, end},
                      .shape = CX_SHAPE_PLAIN,
                      .low = number,
                      .high = number,
                      .unit = CX_STR("1"),
                      .aside = "enumeration"};
  return true;
}
