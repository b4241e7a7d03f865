/* Characters beyond ASCII: those that are only another writing of a plain one read as that; the others stay. Bytes that are not UTF-8 read
 * as U+FFFD and are told. */
#include <stdlib.h>

#include "text/reading_pass.h"

/* In order of the code points. An empty text drops the character; " " is a blank. */
static const struct likeness {
  uint32_t code;
  const char *text;
} likenesses[] = {
#define CX_CHARACTER(code, text) {code, text},
#include "text/reading_character.def"
#undef CX_CHARACTER
};

/* Traditional characters, in order of the code points: a Chinese text reads as if it were written in simplified ones. */
static const struct likeness traditional[] = {
#define CX_VARIANT(code, text) {code, text},
#include "text/reading_variant.def"
#undef CX_VARIANT
};

static int compare_code(const void *key, const void *row) {
  uint32_t code = *(const uint32_t *)key, other = ((const struct likeness *)row)->code;
  return code < other ? -1 : code > other;
}

static const char *simplified(uint32_t code) {
  const struct likeness *row = bsearch(&code, traditional, sizeof traditional / sizeof *traditional, sizeof *traditional, compare_code);
  return row ? row->text : NULL;
}

/* The plain letter of a mathematical alphabet (U+1D400 …), 0 for none. */
static uint32_t plain_letter(uint32_t code) {
  if (code >= 0x1D400 && code <= 0x1D6A3) {
    uint32_t i = (code - 0x1D400) % 52;
    return i < 26 ? 'A' + i : 'a' + i - 26;
  }
  if (code == 0x1D6A4) return 'i';
  if (code == 0x1D6A5) return 'j';
  if (code >= 0x1D6A8 && code <= 0x1D7C9) {
    uint32_t i = (code - 0x1D6A8) % 58;
    static const uint16_t variants[] = {0x3B5, 0x3B8, 0x3BA, 0x3C6, 0x3C1, 0x3C0};
    if (i < 25) return i == 17 ? 0x398 : 0x391 + i;
    if (i == 25) return 0x2207;
    if (i < 51) return 0x3B1 + (i - 26);
    return i == 51 ? 0x2202 : variants[i - 52];
  }
  if (code >= 0x1D7CE && code <= 0x1D7FF) return '0' + (code - 0x1D7CE) % 10;
  return 0;
}

/* The digit or sign of a superscript or subscript, 0 for none. */
static char script_digit(uint32_t code, bool *subscript) {
  *subscript = code >= 0x2080 && code <= 0x208C;
  static const char marks[] = "0123456789+-=";
  if (*subscript) return marks[code - 0x2080];
  if (code == 0xB9) return '1';
  if (code == 0xB2 || code == 0xB3) return (char)('0' + code - 0xB0);
  return code == 0x2070 || (code >= 0x2074 && code <= 0x207C) ? marks[code - 0x2070] : 0;
}

static bool is_chemical(cx_str out, char digit, char after) {
  if (!out.n || !cx_is_alpha(out.p[out.n - 1])) return false;
  size_t upper = 0, at = out.n;
  while (at && cx_is_alpha(out.p[at - 1]) && out.n - at < 6) upper += cx_is_upper(out.p[--at]);
  if (upper == out.n - at && upper >= 2) return true;        /* CO, AP */
  if (out.n - at != 1) return out.n - at >= 2 && upper >= 2; /* SiO, mAP */
  return (out.p[at] == 'F' && digit == '1') || (out.p[at] == 'H' && digit == '2') || (upper && cx_is_upper(after) && digit >= '2');
}

const char *cx_script_mark(const cx_pass *pass, bool subscript, size_t after) {
  if (!subscript) return "^";
  size_t at = after;
  bool low;
  uint32_t code = at < pass->src.n ? cx_utf8_decode(pass->src, at, NULL, NULL) : 0;
  char digit = code < 0x80 ? (char)code : script_digit(code, &low);
  if (!cx_is_digit(digit) || pass->gap != CX_GAP_NONE) return "_";
  size_t n = 1;
  if (code >= 0x80) cx_utf8_decode(pass->src, at, &n, NULL);
  at += n;
  while (cx_pass_byte(pass, at) == '}' || cx_pass_byte(pass, at) == '$') at++;
  return is_chemical(cx_buf_str(&pass->out), digit, cx_pass_byte(pass, at)) ? "" : "_";
}

/* A run of superscripts or subscripts: one mark, then the digits, each on its own segment. */
static void read_script(cx_pass *pass, uint32_t end, char digit, bool subscript) {
  char text[3] = {0, 0, 0};
  size_t n = 0, length;
  bool low = false;
  uint32_t before = pass->at ? cx_utf8_before(pass->src, pass->at, &length) : 0;
  bool goes_on = script_digit(before, &low) && low == subscript && pass->gap == CX_GAP_NONE;
  if (!goes_on) {
    const char *mark = cx_script_mark(pass, subscript, pass->at);
    if (*mark) text[n++] = *mark;
  }
  text[n++] = digit;
  cx_pass_put(pass, end, (cx_str){text, n});
}

/* A thin or hard blank between groups of three digits: the groups are one number. */
static bool joins_groups(const cx_pass *pass, uint32_t end) {
  if (pass->gap != CX_GAP_NONE) return false;
  size_t n = pass->out.n, digits = 0;
  while (digits < n && digits < 4 && cx_is_digit(pass->out.p[n - 1 - digits])) digits++;
  if (!digits || digits > 3) return false;
  if (digits < n && (pass->out.p[n - 1 - digits] == '.' || cx_is_alpha(pass->out.p[n - 1 - digits]))) return false;
  if (digits < n && pass->out.p[n - 1 - digits] == ',' && digits != 3) return false;
  for (uint32_t i = 0; i < 3; i++)
    if (!cx_is_digit(cx_pass_byte(pass, end + i))) return false;
  return !cx_is_digit(cx_pass_byte(pass, end + 3));
}

void cx_read_space(cx_pass *pass, uint32_t end) {
  if (joins_groups(pass, end))
    cx_pass_put_z(pass, end, ",");
  else
    cx_pass_blank(pass, end, CX_GAP_BLANK);
}

static void keep_or_put(cx_pass *pass, uint32_t end, uint32_t code) {
  char text[4];
  cx_str s = {text, cx_utf8_encode(code, text)};
  if (cx_str_eq(s, cx_str_cut(pass->src, pass->at, end)))
    cx_pass_keep(pass, end);
  else
    cx_pass_put(pass, end, s);
}

/* A sign of multiplication written as a dot: "5·10^-4". */
static bool is_times(const cx_pass *pass, uint32_t end) {
  while (cx_pass_byte(pass, end) == ' ') end++;
  return cx_is_digit(cx_pass_last(pass)) && (cx_pass_starts(pass, end, CX_STR("10^")) || cx_pass_starts(pass, end, CX_STR("10\xE2\x81"))) &&
         end < pass->at + 12;
}

void cx_read_code(cx_pass *pass, uint32_t end, uint32_t code) {
  bool subscript;
  char digit = script_digit(code, &subscript);
  uint32_t letter = plain_letter(code);
  if (digit) {
    read_script(pass, end, digit, subscript);
  } else if (letter) {
    keep_or_put(pass, end, letter);
  } else if (code == 0x2012 || code == 0x2013 || code == 0x2014 || code == 0x2015) {
    bool is_long = code > 0x2013;
    cx_read_dash(pass, is_long && cx_pass_byte(pass, end) == '-' ? end + 1 : end, is_long);
  } else if (code == 0xFF0C || code == 0x3002 || code == 0xFF1B || code == 0xFF01 || code == 0xFF1F) { /* ， 。 ； ！ ？ */
    bool inside = code == 0xFF0C && cx_is_digit(cx_pass_last(pass)) && joins_groups(pass, end);
    keep_or_put(pass, end, inside ? ',' : code);
  } else if (code >= 0xFF01 && code <= 0xFF5E) {
    uint32_t plain = code - 0xFEE0;
    if (plain == '-')
      cx_pass_put_z(pass, end, "-");
    else
      keep_or_put(pass, end, plain);
  } else if (code == 0xA0 || code == 0x2009 || code == 0x202F || code == 0x2006 || code == 0x2007 || code == 0x2008) {
    cx_read_space(pass, end);
  } else if ((code == 0xB7 || code == 0x22C5 || code == 0x2219) && is_times(pass, end)) {
    cx_pass_put_z(pass, end, "\xC3\x97");
  } else if (code == 0x85 || code == 0x2028) {
    cx_pass_blank(pass, end, CX_GAP_BLANK);
  } else if (code == 0x2029) {
    cx_pass_blank(pass, end, CX_GAP_PARAGRAPH);
  } else if (code < 0x20 || (code >= 0x7F && code <= 0x9F)) {
    if (code < 0x20)
      cx_pass_blank(pass, end, CX_GAP_BLANK);
    else
      cx_pass_drop(pass, end);
  } else if ((code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000) {
    cx_pass_put_z(pass, end, "\xEF\xBF\xBD"); /* private use: means nothing to a reader, and the slots of the stages above are such */
  } else {
    const struct likeness *row = bsearch(&code, likenesses, sizeof likenesses / sizeof *likenesses, sizeof *likenesses, compare_code);
    if (!row)
      keep_or_put(pass, end, code);
    else if (row->text[0] == ' ')
      cx_pass_blank(pass, end, CX_GAP_BLANK);
    else if (cx_is_digit(row->text[0]) && cx_is_digit(cx_pass_last(pass)) && pass->gap == CX_GAP_NONE) { /* 2½ */
      char text[8] = " ";
      memcpy(text + 1, row->text, strlen(row->text) + 1);
      cx_pass_put_z(pass, end, text);
    } else
      cx_pass_put_z(pass, end, row->text);
  }
}

static void tell_bad(cx_pass *pass, uint32_t end) {
  pass->bad_last = cx_span_of(pass->document->at.start + pass->at, pass->document->at.start + end);
  if (pass->bad++ >= CX_BAD_TOLD) return;
  cx_log_add(pass->log, CX_TEXT_INVALID_UTF8, "%u byte%s that %s not UTF-8, read as U+FFFD", end - pass->at, end - pass->at > 1 ? "s" : "",
             end - pass->at > 1 ? "are" : "is")
      ->span = pass->bad_last;
}

/* The character of three bytes at a place that begins like Chinese, or 0. */
static uint32_t han_at(cx_str s, uint32_t at) {
  const unsigned char *p = (const unsigned char *)s.p + at;
  if (at + 3 > s.n || p[0] < 0xE4 || p[0] > 0xE9 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80) return 0;
  return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
}

/* A run of Chinese: the bulk of a Chinese text, nothing of it notation. */
static bool read_han(cx_pass *pass) {
  bool chinese = pass->document->language != CX_LANGUAGE_EN;
  uint32_t end = pass->at, code;
  const char *plain = NULL;
  while ((code = han_at(pass->src, end)) != 0 && !(chinese && (plain = simplified(code)))) end += 3;
  if (end == pass->at && !plain) return false;
  if (end > pass->at)
    cx_pass_keep(pass, end);
  else
    cx_pass_put_z(pass, end + 3, plain);
  return true;
}

bool cx_read_unicode(cx_pass *pass) {
  if (read_han(pass)) return true;
  size_t length;
  bool valid;
  uint32_t code = cx_utf8_decode(pass->src, pass->at, &length, &valid), end = pass->at + (uint32_t)length;
  if (valid) {
    cx_read_code(pass, end, code);
  } else {
    tell_bad(pass, end);
    cx_pass_put_z(pass, end, "\xEF\xBF\xBD");
  }
  return true;
}
