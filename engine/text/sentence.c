/* A reading into sentences, English and Chinese in one pass: at each mark that may end a sentence the characters around it decide.
 * In doubt it does not cut: a rule loses what stands in another sentence, and is seldom harmed by a long one.
 * Knows characters and, by their lists, abbreviations; nothing of numbers, rules or what a sentence says. */
#include "text/sentence.h"

#include "text/utf8.h"

enum { LONGEST = 8192, PARENTHESIS = 300, WORD = 12 };

typedef struct splitter {
  cx_str text;
  cx_language language;
  const cx_words *words;
  cx_arena *arena;
  cx_sentences *out;
  size_t start;   /* of the sentence at hand */
  uint32_t depth; /* parentheses open since then */
  size_t opened;  /* where the outermost of them stands */
} splitter;

/* ---- characters ---- */

static int byte_at(cx_str s, size_t at) { return at < s.n ? (unsigned char)s.p[at] : 0; }
static uint32_t code_at(cx_str s, size_t at, size_t *n) {
  *n = 1;
  return at < s.n ? cx_utf8_decode(s, at, n, NULL) : 0;
}
static uint32_t code_before(cx_str s, size_t at) { return at ? cx_utf8_before(s, at, NULL) : 0; }
static bool is_blank(uint32_t c) { return c == 0 || (c < 0x80 && cx_is_space((int)c)) || c == 0x3000; }

static bool is_one_of(uint32_t c, const uint32_t *list) {
  while (*list && *list != c) list++;
  return c && *list == c;
}

/* What may stand behind a full stop and still belongs to its sentence. */
static bool is_closer(uint32_t c) {
  static const uint32_t closers[] = {')',    ']',    '}',    '"',    '\'',   '*',    '_',    '`',    0x201D, 0x2019, 0xBB,
                                     0x300D, 0x300F, 0xFF09, 0x3011, 0x300B, 0x3009, 0xFF3D, 0xFF02, 0xFF07, 0};
  return is_one_of(c, closers);
}
static bool is_parenthesis_open(uint32_t c) { return c == '(' || c == '[' || c == '{' || c == 0xFF08 || c == 0x3010; }
static bool is_parenthesis_close(uint32_t c) { return c == ')' || c == ']' || c == '}' || c == 0xFF09 || c == 0x3011; }
static bool is_chinese_opener(uint32_t c) { return c == 0x201C || c == 0x300A || c == 0x300C || c == 0x3010 || c == 0xFF08; }
/* 。！？｡ */
static bool is_full_stop(uint32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF61; }
/* ， 、 ： ； and their ASCII forms: the sentence goes on. */
static bool goes_on(uint32_t c) { return c == ',' || c == ';' || c == ':' || c == 0xFF0C || c == 0x3001 || c == 0xFF1A || c == 0xFF1B; }

static size_t skip_blanks(cx_str s, size_t at) {
  for (size_t n; at < s.n && is_blank(code_at(s, at, &n));) at += n;
  return at;
}

static size_t skip_closers(cx_str s, size_t at) {
  for (size_t n; at < s.n && is_closer(code_at(s, at, &n));) at += n;
  return at;
}

/* "[5]", "[3, 4-7]": a citation glued to a full stop. */
static size_t skip_citation(cx_str s, size_t at) {
  if (byte_at(s, at) != '[' || !cx_is_digit(byte_at(s, at + 1))) return at;
  for (size_t end = at + 1; end < s.n && end < at + 24; end++) {
    int c = byte_at(s, end);
    if (c == ']') return end + 1;
    if (!cx_is_digit(c) && c != ',' && c != '-' && c != ' ') break;
  }
  return at;
}

/* ---- words ---- */

/* What a point behind a word says. */
typedef enum word_class {
  WORD_PLAIN,
  WORD_NEVER,    /* never ends a sentence: something it belongs to follows */
  WORD_NUMBERED, /* does not where a number, letter or roman numeral follows: "Fig. 3", "Eq. (2)", "Sec. IV" */
  WORD_MAYBE     /* does where a word follows that begins sentences: "et al. We", "U.S. The", but "J. Smith" */
} word_class;

static const struct {
  const char *sub;
  word_class class;
} abbreviations[] = {{"never", WORD_NEVER}, {"numbered", WORD_NUMBERED}, {"maybe", WORD_MAYBE}};

static cx_str letters_at(cx_str s, size_t at) {
  size_t end = at;
  while (cx_is_alpha(byte_at(s, end))) end++;
  return cx_str_cut(s, at, end);
}

/* A word that begins sentences and hardly ever goes on a name. */
static bool starter_at(const splitter *p, size_t at) {
  cx_str s = p->text, word = letters_at(s, at);
  return cx_words_hold(p->words, "starter", word) && !cx_is_digit(byte_at(s, at + word.n)) && byte_at(s, at + word.n) != '-';
}

/* The letters and inner points right before a point: "Fig", "e.g", "U.S". */
static cx_str word_before(cx_str s, size_t dot) {
  size_t start = dot;
  while (start > 0 && dot - start < WORD && (cx_is_alpha(s.p[start - 1]) || (s.p[start - 1] == '.' && start < dot))) start--;
  while (start < dot && s.p[start] == '.') start++;
  return cx_str_cut(s, start, dot);
}

static word_class class_before(const splitter *p, size_t dot) {
  cx_str s = p->text;
  cx_str word = word_before(s, dot);
  size_t start = dot - word.n;
  if (!word.n || (start > 0 && (cx_is_alnum(s.p[start - 1]) || s.p[start - 1] == '_'))) return WORD_PLAIN;
  if (cx_words_hold(p->words, "title", word)) return WORD_NEVER;
  bool acronym = word.n > 1 && cx_is_upper(word.p[0]) && cx_is_upper(word.p[1]); /* SR, DR: no abbreviations that take a point */
  cx_str sub = acronym ? CX_STR("") : cx_words_cell(p->words, "abbreviation", "sub", word);
  for (size_t i = 0; sub.n && i < sizeof abbreviations / sizeof *abbreviations; i++)
    if (cx_str_is(sub, abbreviations[i].sub)) return abbreviations[i].class;
  if (word.n == 1 && start > 0 && (unsigned char)s.p[start - 1] >= 0x80) return WORD_PLAIN; /* "at 65 °C. Modules …": a unit, no initial */
  if (word.n == 1) return cx_is_upper(word.p[0]) ? WORD_MAYBE : WORD_PLAIN;
  bool initials = true; /* U.S, Ph.D, i.i.d */
  for (size_t i = 0, run = 0; i < word.n; i++) {
    run = word.p[i] == '.' ? 0 : run + 1;
    initials = initials && run <= 2;
  }
  return initials && memchr(word.p, '.', word.n) ? WORD_MAYBE : WORD_PLAIN;
}

/* "3", "(2)", "IV", "S1", "A.2" and the like. */
static bool numbering_at(cx_str s, size_t at) {
  if (byte_at(s, at) == '(') at++;
  if (cx_is_digit(byte_at(s, at))) return true;
  size_t n = 0;
  while (n < 4 && cx_is_upper(byte_at(s, at + n))) n++;
  return n > 0 && n < 4 && !cx_is_alpha(byte_at(s, at + n)) && !(n == 1 && byte_at(s, at) == 'A' && byte_at(s, at + 1) == ' ');
}

/* A small letter begins a sentence only in a name like vLLM or mT5. */
static bool small_name_at(cx_str s, size_t at) {
  for (size_t i = at + 1; cx_is_alnum(byte_at(s, i)); i++)
    if (!cx_is_lower(byte_at(s, i))) return true;
  return false;
}

/* ---- what stands around a point ---- */

static cx_str token_around(cx_str s, size_t at) {
  size_t start = at, end = at;
  while (start > 0 && at - start < 200 && !cx_is_space(s.p[start - 1]) && (unsigned char)s.p[start - 1] < 0x80) start--;
  while (end < s.n && end - at < 200 && !cx_is_space(s.p[end]) && (unsigned char)s.p[end] < 0x80) end++;
  return cx_str_cut(s, start, end);
}

/* Addresses and paths, whose points end nothing. */
static bool is_address(cx_str token) {
  bool dot = false;
  for (size_t i = 0; i < token.n; i++) {
    if (token.p[i] == '@' || token.p[i] == '_' || token.p[i] == '\\' || (token.p[i] == '/' && dot)) return true;
    if (token.p[i] == '/' && i > 0 && token.p[i - 1] == ':') return true;
    dot = dot || token.p[i] == '.';
  }
  return cx_str_starts(token, CX_STR("www."));
}

/* "layers.This", "0.85.We", "(SOTA).The": a sentence that begins right behind the point. next: behind the closers. */
static bool glued_start(const splitter *p, size_t dot, size_t next) {
  cx_str s = p->text;
  size_t n;
  uint32_t c = code_at(s, next, &n);
  if (cx_is_han(c) || is_chinese_opener(c)) return true;
  if (!cx_is_upper(byte_at(s, next))) return false;
  bool starter = starter_at(p, next);
  if (!cx_is_lower(byte_at(s, next + 1)) && !(starter && byte_at(s, next + 1) == ' ')) return false;
  if (is_address(token_around(s, dot))) return false;
  int behind = byte_at(s, next + letters_at(s, next).n);
  if (!starter && (behind == '.' || behind == '(' || behind == '_')) return false; /* code: torch.Tensor(…) */
  if (next > dot + 1) return true;
  uint32_t before = code_before(s, dot);
  size_t start = dot;
  while (start > 0 && cx_is_alnum(s.p[start - 1])) start--;
  bool inner_dot = start > 0 && s.p[start - 1] == '.';
  if (before < 0x80 && cx_is_lower((int)before)) return starter || (dot - start > 2 && !inner_dot);
  if (before < 0x80 && cx_is_digit((int)before)) return starter || cx_is_digit(s.p[start]);
  if (before < 0x80 && cx_is_upper((int)before)) return starter && dot - start > 1 && !inner_dot;
  return before == '%' || is_closer(before) || before >= 0x80;
}

/* A number whose point and first decimal PDF extraction set apart: "83. 5%". A year or a decimal ends its sentence. */
static bool split_decimal(cx_str s, size_t dot, size_t next) {
  if (next != dot + 2 || !cx_is_digit(byte_at(s, next))) return false;
  size_t start = dot;
  while (start > 0 && cx_is_digit(s.p[start - 1])) start--;
  return dot > start && dot - start < 4 && (start == 0 || (s.p[start - 1] != '.' && s.p[start - 1] != ','));
}

/* "12." at the start of a sentence, or behind a mark or colon there, is the number of a list's item or of a heading. */
static bool item_number(const splitter *p, size_t dot) {
  cx_str s = p->text;
  size_t at = dot;
  while (at > p->start && cx_is_digit(s.p[at - 1])) at--;
  if (at == dot || dot - at > 3) return false;
  size_t number = at;
  while (at > p->start && strchr(" \n#*-", s.p[at - 1])) at--;
  return at == p->start || (at < number && (s.p[at - 1] == ':' || s.p[at - 1] == ';')); /* not the ratio 8:1 */
}

/* A parenthesis is open and closes soon, but not before `after`: what stands in it is one piece. */
static bool in_parenthesis(const splitter *p, size_t at, size_t after) {
  uint32_t depth = p->depth;
  for (size_t end = at + PARENTHESIS, n; depth && at < p->text.n && at < end; at += n) {
    uint32_t c = code_at(p->text, at, &n);
    if (at < after && is_parenthesis_close(c)) {
      depth--;
      continue;
    }
    if (is_parenthesis_open(c)) depth++;
    if (is_parenthesis_close(c) && --depth == 0) return true;
    if (c == '\n' && byte_at(p->text, at + 1) == '\n') break;
  }
  return false;
}

/* ---- the marks ---- */

/* . ! ? with a blank behind: what may begin there? */
static bool may_start(const splitter *p, size_t dot, size_t next, word_class class) {
  cx_str s = p->text;
  int c = byte_at(s, next);
  if (class == WORD_NEVER || (class == WORD_NUMBERED && numbering_at(s, next))) return false;
  if (class == WORD_MAYBE) return starter_at(p, next);
  if (cx_is_lower(c)) return small_name_at(s, next);
  if (cx_is_digit(c)) return !split_decimal(s, dot, next);
  return !c || !strchr(".,;:!?)]}=<>/|", c);
}

/* The ASCII marks; `end` is set behind closers and citations. */
static bool ascii_ends(const splitter *p, size_t at, size_t run_end, size_t *end) {
  cx_str s = p->text;
  bool point = s.p[at] == '.' && run_end == at + 1;
  uint32_t before = code_before(s, at);
  word_class class = point ? class_before(p, at) : WORD_PLAIN;
  size_t closed = skip_closers(s, run_end), cited = skip_citation(s, closed);
  size_t n;
  bool blank = is_blank(code_at(s, cited, &n));
  *end = blank ? cited : closed;
  if (point && item_number(p, at)) return false;
  if (in_parenthesis(p, run_end, closed)) return false;
  size_t next = skip_blanks(s, *end);
  if (next >= s.n) return true;
  if (blank) return may_start(p, at, next, class);
  if (class == WORD_NEVER || (class == WORD_NUMBERED && numbering_at(s, next))) return false;
  if (class == WORD_MAYBE && !starter_at(p, next)) return false;
  if (cx_is_han(before)) { /* ASCII punctuation in Chinese */
    uint32_t c = code_at(s, next, &n);
    return cx_is_han(c) || is_chinese_opener(c) || cx_is_upper(byte_at(s, next));
  }
  return glued_start(p, at, next);
}

/* 。！？: the end, with what closes behind it, unless the sentence goes on behind a quotation or a parenthesis within it. */
static bool chinese_ends(const splitter *p, size_t run_end, bool full_stop, size_t *end) {
  size_t n;
  *end = skip_closers(p->text, run_end);
  if (goes_on(code_at(p->text, *end, &n))) return false;
  bool closes = *end > run_end && p->depth && p->opened > skip_blanks(p->text, p->start);
  return full_stop || !(closes && is_parenthesis_close(code_at(p->text, run_end, &n)));
}

static bool semicolon_ends(const splitter *p, size_t at, size_t next, bool ascii) {
  if (in_parenthesis(p, next, next)) return false;
  if (!ascii) return true;
  size_t n;
  uint32_t before = code_before(p->text, at);
  bool chinese = cx_is_han(before) ||
                 (p->language == CX_LANGUAGE_ZH && (before == '%' || before == ')' || (before < 0x80 && cx_is_digit((int)before))));
  return chinese && cx_is_han(code_at(p->text, skip_blanks(p->text, next), &n));
}

/* … and ……: an end only where a new sentence shows. */
static bool ellipsis_ends(const splitter *p, size_t run_end, size_t *end) {
  *end = skip_closers(p->text, run_end);
  size_t next = skip_blanks(p->text, *end);
  return next >= p->text.n || (next > *end && cx_is_upper(byte_at(p->text, next)));
}

/* Is there a sentence's end at `at`? Sets *end behind all that belongs to it, or behind the mark where there is none. */
static bool mark_ends(const splitter *p, size_t at, size_t *end) {
  cx_str s = p->text;
  size_t n;
  uint32_t first = code_at(s, at, &n);
  *end = at + n;
  if (first == ';' || first == 0xFF1B) return semicolon_ends(p, at, at + n, first == ';');
  bool ascii = first == '.' || first == '!' || first == '?', dots = first == 0x2026 || first == 0x22EF;
  if (!ascii && !dots && !is_full_stop(first)) return false;
  bool strong = false, full_stop = false;
  size_t run = at;
  for (uint32_t c = first; run < s.n; run += n) {
    c = code_at(s, run, &n);
    if (c != '.' && c != '!' && c != '?' && c != 0x2026 && c != 0x22EF && !is_full_stop(c)) break;
    strong = strong || is_full_stop(c);
    full_stop = full_stop || c == 0x3002 || c == 0xFF61;
  }
  size_t behind = run;
  bool ends = strong ? chinese_ends(p, run, full_stop, &behind) : dots ? ellipsis_ends(p, run, &behind) : ascii_ends(p, at, run, &behind);
  *end = ends ? behind : run;
  return ends;
}

/* ---- lines ---- */

static bool is_heading(cx_str s, size_t line) {
  size_t at = line;
  while (byte_at(s, at) == '#' && at - line <= 6) at++;
  return at > line && at - line <= 6 && byte_at(s, at) == ' ';
}

/* A line that begins with a heading's or a list item's mark; hyphens and numbers only where the line before has come to a stop. */
static bool line_begins_anew(cx_str s, size_t line_end, size_t next) {
  if (is_heading(s, next) || cx_str_starts(cx_str_cut(s, next, s.n), CX_STR("\xE2\x80\xA2"))) return true;
  size_t before = line_end, at = next;
  while (before > 0 && cx_is_space(s.p[before - 1])) before--;
  uint32_t last = code_before(s, before);
  bool stopped = last == '.' || last == '!' || last == '?' || goes_on(last) || is_full_stop(last) || is_closer(last);
  if (last == ',' || last == 0xFF0C || last == 0x3001 || !stopped) return false;
  if (strchr("-*+", byte_at(s, at)) && byte_at(s, at)) return byte_at(s, at + 1) == ' ';
  while (cx_is_digit(byte_at(s, at))) at++;
  return at > next && at - next <= 2 && (byte_at(s, at) == '.' || byte_at(s, at) == ')') && byte_at(s, at + 1) == ' ';
}

static bool line_ends(const splitter *p, size_t at) {
  cx_str s = p->text;
  size_t next = at + 1, line = at;
  while (next < s.n && cx_is_space(s.p[next]) && s.p[next] != '\n') next++;
  if (next >= s.n || s.p[next] == '\n') return true;
  while (line > p->start && s.p[line - 1] != '\n') line--;
  return is_heading(s, skip_blanks(s, line)) || line_begins_anew(s, at, next);
}

/* ---- the pass ---- */

static void cut(splitter *p, size_t end) {
  size_t start = skip_blanks(p->text, p->start), last = end;
  while (last > start && is_blank(code_before(p->text, last))) last -= (unsigned char)p->text.p[last - 1] < 0x80 ? 1 : 3;
  if (start < last) *cx_vec_add(p->arena, p->out) = cx_span_of(start, last);
  p->start = end;
  p->depth = 0;
}

/* What has no end for too long is no sentence: cut at its last blank, or where it is. */
static void cut_long(splitter *p, size_t at) {
  size_t end = at;
  while (end > p->start + LONGEST / 2 && !cx_is_space(p->text.p[end - 1])) end--;
  cut(p, end > p->start + LONGEST / 2 ? end : at);
}

void cx_sentences_find(cx_str reading, cx_language language, const cx_words *words, cx_arena *arena, cx_sentences *out) {
  *out = (cx_sentences){0};
  splitter p = {.text = reading, .language = language, .words = words, .arena = arena, .out = out};
  for (size_t at = 0, n, end; at < reading.n; at = end) {
    bool open = at - p.start <= LONGEST; /* letters and the like end nothing */
    unsigned char byte = (unsigned char)reading.p[at];
    end = at + 1;
    if (open && (cx_is_alnum(byte) || byte == ' ' || byte == ',' || byte == '-')) continue;
    uint32_t c = code_at(reading, at, &n);
    end = at + n;
    if (open && cx_is_han(c)) continue;
    if (at - p.start > LONGEST) cut_long(&p, at);
    if (c == '\n' && line_ends(&p, at)) cut(&p, at);
    if (c == 0x2022 && at > p.start && is_blank(code_before(reading, at))) cut(&p, at);
    if (is_parenthesis_open(c) && p.depth++ == 0) p.opened = at;
    if (is_parenthesis_close(c) && p.depth) p.depth--;
    if (mark_ends(&p, at, &end)) cut(&p, end);
  }
  cut(&p, reading.n);
}
