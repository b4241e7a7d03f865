/* Hyphens, dashes and the signs written with them: a range or a compound reads "-", a dash between words " — ", a minus "-"; words broken
 * at a line's end are made whole where that is plain. */
#include "text/reading_pass.h"

/* ---- words broken by a hyphen ---------------------------------------------------------------------------------------------------- */

/* Whether a word plays a part at a hyphen: the parts are the columns of the list "hyphen". */
static bool plays(const cx_pass *pass, cx_str word, const char *part) {
  return word.n < 20 && cx_str_is(cx_words_cell(pass->words, "hyphen", part, word), "yes");
}

/* The letters the reading so far ends with, at most 24. */
static cx_str word_before(const cx_pass *pass) {
  size_t at = pass->out.n;
  while (at && pass->out.n - at < 24 && cx_is_alpha(pass->out.p[at - 1])) at--;
  return (cx_str){pass->out.p ? pass->out.p + at : "", pass->out.n - at};
}

static cx_str word_at(const cx_pass *pass, size_t at) {
  size_t end = at;
  while (end - at < 24 && cx_is_alpha(cx_pass_byte(pass, end))) end++;
  return cx_str_cut(pass->src, at < pass->src.n ? at : pass->src.n, end < pass->src.n ? end : pass->src.n);
}

static bool is_lower(cx_str word) {
  for (size_t i = 0; i < word.n; i++)
    if (!cx_is_lower(word.p[i])) return false;
  return word.n > 0;
}

/* "hard-\nware" → "hardware", "GPT-\n4" → "GPT-4": `line` is where the next line's text starts. */
static bool read_line_end(cx_pass *pass, size_t line) {
  cx_str head = word_before(pass), tail = word_at(pass, line);
  if (pass->gap != CX_GAP_NONE || !(head.n || cx_is_digit(cx_pass_last(pass))) || !cx_is_alnum(cx_pass_byte(pass, line))) return false;
  char after = cx_pass_byte(pass, line + tail.n);
  bool whole = head.n >= 2 && tail.n >= 2 && is_lower(cx_str_cut(head, 1, head.n)) && is_lower(tail) && !cx_is_digit(after);
  if (whole && plays(pass, tail, "clause") && !plays(pass, head, "head") && after != '-') return false; /* "Afrikaans- and" */
  bool before = pass->out.n > head.n && pass->out.p[pass->out.n - head.n - 1] == '-';                   /* "state-of-the-\nart" */
  bool joins = whole && !before && after != '-' && !plays(pass, head, "head") && !plays(pass, tail, "tail");
  if (joins || (whole && plays(pass, tail, "fragment")))
    cx_pass_drop(pass, (uint32_t)line);
  else
    cx_pass_put_z(pass, (uint32_t)line, "-");
  return true;
}

/* "perfor-mance" inside a line. */
static bool read_fragment(cx_pass *pass) {
  cx_str head = word_before(pass), tail = word_at(pass, pass->at + 1);
  char after = cx_pass_byte(pass, pass->at + 1 + tail.n);
  if (head.n < 2 || after == '-' || !is_lower(cx_str_cut(head, 1, head.n)) || !is_lower(tail) || !plays(pass, tail, "fragment") ||
      plays(pass, head, "head"))
    return false;
  cx_pass_drop(pass, pass->at + 1);
  return true;
}

/* "of-0.73", "mapping,-0.20 pp" */
static bool read_lost_blank(cx_pass *pass) {
  char digit = cx_pass_byte(pass, pass->at + 1);
  if (pass->gap != CX_GAP_NONE || !cx_is_digit(digit)) return false;
  size_t n = pass->out.n;
  bool comma = n >= 2 && pass->out.p[n - 1] == ',' && cx_is_lower(pass->out.p[n - 2]);
  if (!comma && !plays(pass, word_before(pass), "minus")) return false;
  if (cx_pass_byte(pass, pass->at + 2) != '.' && !comma) return false;
  cx_pass_put_z(pass, pass->at + 1, " -");
  return true;
}

/* "a less-than-1GB cache", "near-100% use": the hyphens join a bound to its number, and are no minus. */
static bool read_bound(cx_pass *pass) {
  cx_str word = word_before(pass);
  if (pass->gap != CX_GAP_NONE) return false;
  bool joined = pass->out.n > word.n && pass->out.p[pass->out.n - word.n - 1] == '-';
  if (!plays(pass, word, joined ? "bound" : "about")) return false;
  cx_pass_put_z(pass, pass->at + 1, " ");
  return true;
}

/* A dash right between two words, that sets the second off and does not join them. */
static bool sets_off(const cx_pass *pass, uint32_t end) {
  cx_str word = word_at(pass, end);
  return plays(pass, word, "clause") && cx_pass_byte(pass, end + word.n) != '-' && cx_is_space(cx_pass_byte(pass, end + word.n));
}

/* "three tasks--parsing, tagging": nothing is joined to a plural of small letters. */
static bool behind_plural(const cx_pass *pass) {
  enum { LEAST = 5 };
  cx_str word = word_before(pass);
  if (word.n < LEAST || word.p[word.n - 1] != 's' || !is_lower(word)) return false;
  cx_str ending = cx_str_cut(word, word.n - 2, word.n); /* "analysis", "focus": no plurals */
  return !cx_str_eq(cx_words_cell(pass->words, "noun-ending", "name", ending), ending);
}

/* "two models-Alba and Bora": what looks like a hyphen sets off what the plural stands for. */
static bool opens_aside(const cx_pass *pass, uint32_t end) {
  return behind_plural(pass) && !plays(pass, word_before(pass), "head") && (cx_is_upper(cx_pass_byte(pass, end)) || sets_off(pass, end));
}

/* "Alba and Bora-and two ovens", "Bora-which is": behind a name. */
static bool closes_aside(const cx_pass *pass, uint32_t end) {
  enum { LEAST = 3 };
  cx_str word = word_before(pass);
  return word.n >= LEAST && cx_is_upper(word.p[0]) && word_at(pass, end).n >= LEAST && sets_off(pass, end);
}

bool cx_read_hyphen(cx_pass *pass) {
  uint32_t end = pass->at;
  while (end < pass->src.n && pass->src.p[end] == '-') end++;
  if (end - pass->at > 3) {
    cx_pass_keep(pass, end);
    return true;
  }
  if (cx_pass_byte(pass, end) == '>' && end - pass->at <= 2) { /* -> */
    cx_pass_put_z(pass, end + 1, "\xE2\x86\x92");
    return true;
  }
  if (end - pass->at > 1) {
    cx_read_dash(pass, end, end - pass->at == 3);
    return true;
  }
  char next = cx_pass_byte(pass, end);
  bool word = pass->gap == CX_GAP_NONE && pass->math_end <= pass->at && cx_is_alpha(next);
  if (word && (opens_aside(pass, end) || closes_aside(pass, end))) {
    cx_read_dash(pass, end, true);
    return true;
  }
  if (cx_is_lower(next)) return pass->gap == CX_GAP_NONE && pass->math_end <= pass->at && read_fragment(pass);
  if (cx_is_digit(next)) return cx_read_flat_exponent(pass) || read_bound(pass) || read_lost_blank(pass);
  if (next != '\n' && next != '\r' && next != ' ') return false;
  size_t line = end;
  while (cx_pass_byte(pass, line) == ' ' && line < end + 4) line++;
  bool broken = cx_pass_byte(pass, line) == '\n' || (cx_pass_byte(pass, line) == '\r' && cx_pass_byte(pass, line + 1) == '\n');
  if (!broken) return false;
  line += cx_pass_byte(pass, line) == '\r' ? 2 : 1;
  size_t limit = line + 64;
  while (line < limit && cx_pass_byte(pass, line) == ' ') line++;
  return read_line_end(pass, line);
}

/* "+/-", "+-" before a number */
bool cx_read_plus(cx_pass *pass) {
  uint32_t end = cx_pass_starts(pass, pass->at, CX_STR("+/-"))  ? pass->at + 3
                 : cx_pass_starts(pass, pass->at, CX_STR("+-")) ? pass->at + 2
                                                                : 0;
  if (!end || cx_pass_peek_visible(pass, end) != '0') return false;
  cx_pass_put_z(pass, end, "\xC2\xB1");
  return true;
}

/* ---- dashes ---------------------------------------------------------------------------------------------------------------------- */

/* A percent sign closes the number that starts at or soon after `at`. */
static bool percent_ahead(const cx_pass *pass, size_t at) {
  for (size_t limit = at + 16; at < limit; at++) {
    char c = cx_pass_byte(pass, at);
    if (c == '%') return true;
    if (!c || !strchr("0123456789., $\\{}~+-", c)) return false;
  }
  return false;
}

static bool is_range(const cx_pass *pass, uint32_t end, bool is_long, bool apart) {
  char ahead = cx_pass_peek_visible(pass, end);
  if (!cx_pass_after_number(pass) || !ahead || !strchr("0.~+-<>", ahead)) return false;
  if (!apart) return true;
  if (is_long) return false;
  return cx_pass_last(pass) == '%' ? percent_ahead(pass, end) : ahead == '0';
}

void cx_read_dash(cx_pass *pass, uint32_t end, bool is_long) {
  bool before = pass->gap != CX_GAP_NONE || pass->out.n == 0;
  char next = cx_pass_byte(pass, end);
  bool after = !next || cx_is_space(next) || next == '~';
  uint32_t last = cx_pass_last_code(pass);
  uint32_t ahead = end < pass->src.n ? cx_utf8_decode(pass->src, end, NULL, NULL) : 0;
  if (is_range(pass, end, is_long, before || after)) {
    cx_pass_put_z(pass, end, "-");
  } else if (!after && cx_pass_peek(pass, end) == '0' && (before || strchr("([=/,~<>", (int)(last < 0x80 ? last : 'x')))) {
    cx_pass_put_z(pass, end, "-"); /* a minus */
  } else if (cx_is_cjk(last) || cx_is_cjk(ahead) || (last == 0x2014 && !before) || ahead == 0x2014) {
    cx_pass_put_z(pass, end, "\xE2\x80\x94");
  } else if (!is_long && !before && !after && !sets_off(pass, end) && !behind_plural(pass)) {
    cx_pass_put_z(pass, end, "-");
  } else {
    bool closed = after || strchr(".,;:)", next);
    cx_pass_put_z(pass, end, before ? closed ? "\xE2\x80\x94" : "\xE2\x80\x94 " : closed ? " \xE2\x80\x94" : " \xE2\x80\x94 ");
  }
}
