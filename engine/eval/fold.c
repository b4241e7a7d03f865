/* Text into a form that different writings share, by utf8proc's Unicode tables; see fold.h. Knows nothing of claims. */
#include "eval/fold.h"

#include <utf8proc.h>

#include "text/utf8.h"

typedef CX_VEC(int32_t) codes;

static void add(cx_arena *arena, codes *to, int32_t code) { *cx_vec_add(arena, to) = code; }

/* Calls of utf8proc write at most n code points and return how many there are. */
static codes compatible(cx_arena *arena, cx_str text) {
  cx_str s = cx_utf8_shown(arena, text);
  const utf8proc_option_t options = UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE;
  utf8proc_ssize_t n = utf8proc_decompose((const uint8_t *)s.p, (utf8proc_ssize_t)s.n, NULL, 0, options);
  codes out = {0};
  if (n <= 0) return out;
  out.at = CX_NEW_N(arena, int32_t, n + 1);
  out.cap = (uint32_t)n + 1;
  n = utf8proc_decompose((const uint8_t *)s.p, (utf8proc_ssize_t)s.n, out.at, n, options);
  if (n > 0) n = utf8proc_normalize_utf32(out.at, n, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  out.n = n > 0 ? (uint32_t)n : 0;
  return out;
}

static codes case_folded(cx_arena *arena, codes text) {
  codes out = {0};
  for (uint32_t i = 0; i < text.n; i++) {
    int32_t mapped[8];
    int boundary = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char(text.at[i], mapped, 8, UTF8PROC_CASEFOLD, &boundary);
    if (n < 1 || n > 8) {
      add(arena, &out, text.at[i]);
      continue;
    }
    for (utf8proc_ssize_t k = 0; k < n; k++) add(arena, &out, mapped[k]);
  }
  return out;
}

static bool is_kept(int32_t code) {
  if (code < 0x80) return cx_is_alnum(code) || (code && strchr("_%.+/-", code));
  const char *category = utf8proc_category_string(code);
  return category[0] == 'L' || category[0] == 'N';
}

cx_folded cx_fold(cx_arena *arena, cx_str text) {
  codes plain = case_folded(arena, compatible(arena, text)), out = {0};
  bool gap = false;
  for (uint32_t i = 0; i < plain.n; i++) {
    if (!is_kept(plain.at[i])) {
      gap = true;
      continue;
    }
    if (gap && out.n) add(arena, &out, ' ');
    gap = false;
    add(arena, &out, plain.at[i]);
  }
  return (cx_folded){out.at, out.n};
}

static bool is_ascii(cx_folded s) {
  for (size_t i = 0; i < s.n; i++)
    if (s.at[i] >= 0x80) return false;
  return true;
}

/* words: with a blank or an end of the text on both sides. */
static bool holds(cx_folded text, cx_folded part, bool words) {
  for (size_t i = 0; i + part.n <= text.n; i++) {
    if (memcmp(text.at + i, part.at, part.n * sizeof *part.at) != 0) continue;
    bool alone = (i == 0 || text.at[i - 1] == ' ') && (i + part.n == text.n || text.at[i + part.n] == ' ');
    if (alone || !words) return true;
  }
  return false;
}

bool cx_same_text(cx_arena *scratch, cx_str one, cx_str other) {
  cx_folded a = cx_fold(scratch, one), b = cx_fold(scratch, other);
  if (a.n > b.n) {
    cx_folded swap = a;
    a = b;
    b = swap;
  }
  if (!a.n) return !b.n;
  if (b.n > 2 * a.n + 8) return false;
  return holds(b, a, true) || (!is_ascii(a) && a.n > 1 && holds(b, a, false));
}
