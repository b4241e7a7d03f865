/* Passages of a document's text; see passage.h. */
#include "show/passage.h"

#include <stdlib.h>

#include "show/writer.h"
#include "text/utf8.h"

cx_str cx_passage(const claimx_result *result, size_t start, size_t end) {
  size_t base = result->document.start, n = result->document.text_length;
  if (!result->document.text) return CX_STR("");
  start = start > base ? start - base : 0;
  end = end > base ? end - base : 0;
  if (end > n) end = n;
  return start < end ? (cx_str){result->document.text + start, end - start} : CX_STR("");
}

const char *cx_passage_shown(cx_arena *arena, const claimx_result *result, size_t start, size_t end) {
  return cx_utf8_shown(arena, cx_passage(result, start, end)).p;
}

const char *cx_passage_before(cx_arena *arena, const claimx_result *result, size_t end, size_t count) {
  cx_str s = cx_passage(result, 0, end);
  size_t at = s.n, n;
  for (; at && count; count--) {
    cx_utf8_before(s, at, &n);
    at -= n;
  }
  return cx_utf8_shown(arena, cx_str_cut(s, at, s.n)).p;
}

const char *cx_passage_after(cx_arena *arena, const claimx_result *result, size_t start, size_t count) {
  cx_str s = cx_passage(result, start, SIZE_MAX);
  size_t at = 0, n;
  for (; at < s.n && count; count--) {
    cx_utf8_decode(s, at, &n, NULL);
    at += n;
  }
  return cx_utf8_shown(arena, cx_str_cut(s, 0, at)).p;
}

size_t cx_code_points(cx_str s) {
  size_t count = 0, n;
  for (size_t at = 0; at < s.n; at += n, count++) cx_utf8_decode(s, at, &n, NULL);
  return count;
}

static int order(const void *left, const void *right) {
  const cx_stretch *a = left, *b = right;
  if (a->start != b->start) return a->start < b->start ? -1 : 1;
  if (a->end != b->end) return a->end > b->end ? -1 : 1;
  if (a->of != b->of) return a->of < b->of ? -1 : 1;
  return a->index < b->index ? -1 : a->index > b->index;
}

cx_stretch *cx_stretches(cx_arena *arena, const claimx_result *result, size_t *count) {
  size_t n = 0;
  cx_stretch *at = CX_NEW_N(arena, cx_stretch, result->claim_count + result->set_aside_count + result->unexplained_count + 1);
  for (size_t i = 0; i < result->claim_count; i++)
    at[n++] = (cx_stretch){result->claims[i].span.start, result->claims[i].span.end, CX_OF_CLAIM, i};
  for (size_t i = 0; i < result->set_aside_count; i++)
    at[n++] = (cx_stretch){result->set_aside[i].span.start, result->set_aside[i].span.end, CX_OF_ASIDE, i};
  for (size_t i = 0; i < result->unexplained_count; i++)
    at[n++] = (cx_stretch){result->unexplained[i].span.start, result->unexplained[i].span.end, CX_OF_UNEXPLAINED, i};
  qsort(at, n, sizeof *at, order);
  *count = n;
  return at;
}

static const char *const bound_words[] = {[CLAIMX_BOUND_NONE] = "",
                                          [CLAIMX_UP_TO] = "up to ",
                                          [CLAIMX_AT_LEAST] = "at least ",
                                          [CLAIMX_OVER] = "over ",
                                          [CLAIMX_UNDER] = "under "};

/* A number for people: 12,000,000. Four digits stay as they are: most are years and sizes. */
static const char *grouped(cx_arena *arena, const char *number) {
  size_t sign = *number == '-', digits = strspn(number + sign, "0123456789");
  if (digits < 5) return number;
  cx_buf words = {.arena = arena};
  for (size_t i = 0; i < sign + digits; i++) {
    if (i > sign && (sign + digits - i) % 3 == 0) cx_buf_char(&words, ',');
    cx_buf_char(&words, number[i]);
  }
  cx_buf_z(&words, number + sign + digits);
  return cx_buf_str(&words).p;
}

const char *cx_value_words(cx_arena *arena, const claimx_claim *claim) {
  const claimx_value *v = &claim->value;
  cx_buf words = {.arena = arena};
  cx_buf_z(&words, bound_words[v->bound]);
  if (v->approximate) cx_buf_z(&words, "about ");
  if (v->from.text && v->to.text)
    cx_buf_printf(&words, "%s \xE2\x86\x92 %s", grouped(arena, v->from.text), grouped(arena, v->to.text));
  else if (v->low.text && v->high.text && strcmp(v->low.text, v->high.text) != 0)
    cx_buf_printf(&words, "%s to %s", grouped(arena, v->low.text), grouped(arena, v->high.text));
  else
    cx_buf_z(&words, v->low.text ? grouped(arena, v->low.text) : "");
  if (v->plus_minus.text) cx_buf_printf(&words, " \xC2\xB1 %s", grouped(arena, v->plus_minus.text));
  if (v->unit && strcmp(v->unit, "1") != 0) cx_buf_printf(&words, " %s", v->unit);
  return cx_buf_str(&words).p;
}

static const char *const role_names[] = {"metric", "subject", "baseline", "dataset"};
enum { ROLES = sizeof role_names / sizeof *role_names };

size_t cx_role_count(const claimx_claim *claim) { return ROLES + claim->condition_count; }

cx_role cx_role_at(const claimx_claim *claim, size_t index) {
  const claimx_field *const fields[ROLES] = {&claim->metric.field, &claim->subject, &claim->baseline, &claim->dataset};
  if (index < ROLES) return (cx_role){role_names[index], fields[index]};
  return (cx_role){"condition", &claim->conditions[index - ROLES].field};
}
