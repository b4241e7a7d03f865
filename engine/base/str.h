/* Text as pointer and length, and spans: the two types every stage speaks.
 * A cx_str is borrowed and not NUL-terminated; a cx_span is half-open, in bytes of the text its owner names. */
#ifndef CX_BASE_STR_H
#define CX_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct cx_str {
  const char *p;
  size_t n;
} cx_str;

typedef struct cx_span {
  uint32_t start, end;
} cx_span;

#define CX_STR(literal) ((cx_str){"" literal, sizeof(literal) - 1})
/* For printf's "%.*s". */
#define CX_FMT(s) (int)(s).n, (s).p

static inline cx_str cx_str_of(const char *z) { return (cx_str){z, z ? strlen(z) : 0}; }
static inline bool cx_str_eq(cx_str a, cx_str b) { return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0); }
static inline bool cx_str_is(cx_str a, const char *z) { return cx_str_eq(a, cx_str_of(z)); }
/* Empty where the end lies before the start. */
static inline cx_str cx_str_cut(cx_str s, size_t start, size_t end) { return (cx_str){s.p + start, end > start ? end - start : 0}; }
/* The first of a character; NULL: none, as in an empty string, whose p may be NULL. */
static inline const char *cx_str_find(cx_str s, char mark) { return s.n ? (const char *)memchr(s.p, mark, s.n) : NULL; }
/* What stands before the first of a character, or the whole. */
static inline cx_str cx_str_before(cx_str s, char mark) {
  const char *at = cx_str_find(s, mark);
  return at ? cx_str_cut(s, 0, (size_t)(at - s.p)) : s;
}
static inline cx_str cx_str_at(cx_str s, cx_span at) { return cx_str_cut(s, at.start, at.end); }
static inline bool cx_str_starts(cx_str s, cx_str head) { return s.n >= head.n && memcmp(s.p, head.p, head.n) == 0; }
/* By bytes, like strcmp(). */
static inline int cx_str_order(cx_str a, cx_str b) {
  size_t n = a.n < b.n ? a.n : b.n;
  int order = n ? memcmp(a.p, b.p, n) : 0;
  return order ? order : (a.n > b.n) - (a.n < b.n);
}
static inline bool cx_str_ends(cx_str s, cx_str tail) { return s.n >= tail.n && memcmp(s.p + s.n - tail.n, tail.p, tail.n) == 0; }

static inline cx_span cx_span_of(size_t start, size_t end) { return (cx_span){(uint32_t)start, (uint32_t)end}; }
static inline uint32_t cx_span_len(cx_span s) { return s.end - s.start; }
static inline bool cx_span_empty(cx_span s) { return s.end <= s.start; }
static inline bool cx_span_eq(cx_span a, cx_span b) { return a.start == b.start && a.end == b.end; }
static inline bool cx_span_meets(cx_span a, cx_span b) { return a.start < b.end && b.start < a.end; }
static inline bool cx_span_holds(cx_span outer, cx_span inner) { return outer.start <= inner.start && inner.end <= outer.end; }
static inline cx_span cx_span_join(cx_span a, cx_span b) {
  return (cx_span){a.start < b.start ? a.start : b.start, a.end > b.end ? a.end : b.end};
}

/* ASCII character classes, independent of the locale. */
static inline bool cx_is_digit(int c) { return c >= '0' && c <= '9'; }
static inline bool cx_is_upper(int c) { return c >= 'A' && c <= 'Z'; }
static inline bool cx_is_lower(int c) { return c >= 'a' && c <= 'z'; }
static inline bool cx_is_alpha(int c) { return cx_is_upper(c) || cx_is_lower(c); }
static inline bool cx_is_alnum(int c) { return cx_is_alpha(c) || cx_is_digit(c); }
static inline bool cx_is_space(int c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
/* Whether it is of capitals only, or of small letters and bytes of `also` only; not empty. */
static inline bool cx_str_is_upper(cx_str s) {
  for (size_t i = 0; i < s.n; i++)
    if (!cx_is_upper(s.p[i])) return false;
  return s.n > 0;
}
static inline bool cx_str_is_lower(cx_str s, const char *also) {
  for (size_t i = 0; i < s.n; i++)
    if (!cx_is_lower(s.p[i]) && !(s.p[i] && strchr(also, s.p[i]))) return false;
  return s.n > 0;
}
static inline bool cx_str_is_blank(cx_str s) {
  for (size_t i = 0; i < s.n; i++)
    if (!cx_is_space(s.p[i])) return false;
  return true;
}
static inline cx_str cx_str_trimmed(cx_str s) {
  size_t start = 0, end = s.n;
  while (start < end && cx_is_space(s.p[start])) start++;
  while (end > start && cx_is_space(s.p[end - 1])) end--;
  return cx_str_cut(s, start, end);
}
/* Where the word at a place ends, or the one before it starts: a run of letters and of the marks in `also`, within bounds. */
static inline bool cx_is_word_byte(char c, const char *also) { return cx_is_alpha(c) || (c && strchr(also, c)); }
static inline uint32_t cx_word_end(cx_str s, uint32_t at, size_t most, const char *also) {
  while (at < most && cx_is_word_byte(s.p[at], also)) at++;
  return at;
}
static inline uint32_t cx_word_start(cx_str s, uint32_t least, uint32_t at, const char *also) {
  while (at > least && cx_is_word_byte(s.p[at - 1], also)) at--;
  return at;
}
/* FNV-1a. Begin with CX_HASH_START; the hash of one text goes into that of the next. */
#define CX_HASH_START 2166136261u
static inline uint32_t cx_str_hash(uint32_t h, cx_str s) {
  for (size_t i = 0; i < s.n; i++) h = (h ^ (unsigned char)s.p[i]) * 16777619u;
  return h;
}
static inline char cx_lower(char c) { return cx_is_upper(c) ? (char)(c + 32) : c; }

#endif
