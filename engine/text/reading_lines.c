/* Blanks and line ends of the source: broken lines joined, paragraphs kept, runs of blanks made one. */
#include "text/reading_pass.h"

/* What a line that begins at `at` begins with: the mark of a list item, so that the line before it has ended. */
static bool item_starts(const cx_pass *pass, size_t at) {
  char mark = cx_pass_byte(pass, at), next = cx_pass_byte(pass, at + 1);
  if ((mark == '-' || mark == '*' || mark == '+') && next == ' ')
    return !cx_is_digit(cx_pass_byte(pass, at + 2)) && strchr(".:;!?", cx_pass_last(pass)) && cx_pass_last(pass);
  if (mark == '#') return next == ' ' || next == '#';
  return cx_pass_starts(pass, at, CX_STR("\xE2\x80\xA2")); /* • */
}

static bool joins_without_blank(const cx_pass *pass, size_t next) {
  if (next >= pass->src.n || !cx_is_cjk(cx_pass_last_code(pass))) return false;
  return cx_is_cjk(cx_utf8_decode(pass->src, next, NULL, NULL));
}

/* 约 25% 的样本, 使用 GPT-4 的基线: the blank that some set between Chinese and other signs is none of the text's. */
static bool sets_apart(const cx_pass *pass, size_t next) {
  if (next >= pass->src.n) return false;
  uint32_t before = cx_pass_last_code(pass), behind = cx_utf8_decode(pass->src, next, NULL, NULL);
  if (cx_is_han(before)) return behind < 0x80 && cx_is_alnum((int)behind);
  return cx_is_han(behind) && before < 0x80 && (cx_is_alnum((int)before) || before == '%');
}

/* How wide a line is printed: a Chinese character takes two columns. */
static size_t columns(cx_str line) {
  size_t wide = 0;
  for (size_t at = 0; at < line.n;) {
    size_t length;
    wide += cx_is_cjk(cx_utf8_decode(line, at, &length, NULL)) ? 2 : 1;
    at += length;
  }
  return wide;
}

/* Lines that a program broke are as wide as each other, all but the last; a writer's paragraphs are not. Only lines of
 * Chinese tell so where they are not very long: a sentence of English begins where a line of it ends no more often than elsewhere. */
bool cx_lines_are_paragraphs(cx_str source) {
  enum { LONG = 240, FAIR = 120 }; /* bytes: 80 Chinese characters, and 40 */
  size_t lines = 0, longest = 0, widest = 0, narrowest = SIZE_MAX;
  bool fair = false;
  for (size_t at = 0; at < source.n; lines++) {
    const char *end = memchr(source.p + at, '\n', source.n - at);
    size_t length = end ? (size_t)(end - source.p) - at : source.n - at, wide = columns(cx_str_cut(source, at, at + length));
    if (length > longest) longest = length;
    if (wide > widest) widest = wide;
    fair |= length > FAIR && wide * 6 < length * 5; /* most of it takes three bytes and two columns a character */
    at += length + 1;
    if (at < source.n && wide < narrowest) narrowest = wide;
  }
  bool ragged = fair && narrowest != SIZE_MAX && narrowest * 8 < widest * 7;
  return (longest > LONG || ragged) && source.n > 100 * lines; /* no line half as long on the whole */
}

/* What stands at `next` cannot go on with the sentence before, or so a writer's own line end says. */
static bool starts_paragraph(const cx_pass *pass, size_t next) {
  if (item_starts(pass, next)) return true;
  return pass->lines_are_paragraphs && !cx_is_lower(cx_pass_byte(pass, next)) && !strchr(",;:-", cx_pass_last(pass));
}

bool cx_read_blank(cx_pass *pass) {
  uint32_t end = pass->at, lines = 0, indent = 0, n = (uint32_t)pass->src.n;
  for (; end < n && cx_is_space(pass->src.p[end]); end++) {
    char c = pass->src.p[end];
    bool line = c == '\n' || (c == '\r' && cx_pass_byte(pass, end + 1) != '\n');
    lines += line;
    indent = line ? 0 : indent + (c != '\r');
  }
  if (pass->math_end > pass->at && (end == pass->math_end || pass->at == pass->math_start)) {
    cx_pass_drop(pass, end);
    return true;
  }
  char last = cx_pass_last(pass);
  cx_gap kind = CX_GAP_BLANK;
  if (lines >= 2)
    kind = CX_GAP_PARAGRAPH;
  else if (lines && ((indent >= 2 && last && strchr(".!?:)\"", last)) || starts_paragraph(pass, end)))
    kind = CX_GAP_PARAGRAPH;
  else if (lines ? joins_without_blank(pass, end) : sets_apart(pass, end))
    kind = CX_GAP_NOTHING;
  else if (cx_blank_is_damage(pass, end))
    kind = CX_GAP_NOTHING;
  cx_pass_blank(pass, end, kind);
  return true;
}

bool cx_read_control(cx_pass *pass) {
  cx_pass_blank(pass, pass->at + 1, CX_GAP_BLANK);
  return true;
}
