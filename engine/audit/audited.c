/* One document under audit; see audited.h. */
#include "audit/audited.h"

#include <stdlib.h>

static int order(const void *left, const void *right) {
  const cx_owned *a = left, *b = right;
  if (a->start != b->start) return a->start < b->start ? -1 : 1;
  return a->end < b->end ? -1 : a->end > b->end;
}

void cx_audited_start(cx_audited *a) {
  const claimx_result *r = a->result;
  size_t n = r->claim_count + r->set_aside_count + r->unexplained_count;
  a->numbers = CX_NEW_N(a->arena, cx_owned, n + 1);
  for (size_t i = 0; i < r->claim_count; i++)
    a->numbers[a->number_count++] = (cx_owned){r->claims[i].span.start, r->claims[i].span.end, &r->claims[i]};
  for (size_t i = 0; i < r->set_aside_count; i++)
    a->numbers[a->number_count++] = (cx_owned){r->set_aside[i].span.start, r->set_aside[i].span.end, NULL};
  for (size_t i = 0; i < r->unexplained_count; i++)
    a->numbers[a->number_count++] = (cx_owned){r->unexplained[i].span.start, r->unexplained[i].span.end, NULL};
  if (n) qsort(a->numbers, n, sizeof *a->numbers, order);
}

cx_str cx_audited_text(const cx_audited *a, size_t start, size_t end) {
  if (end > a->document->text.n) end = a->document->text.n;
  return start < end ? cx_str_cut(a->document->text, start, end) : CX_STR("");
}

static bool inside_code_point(cx_str text, size_t at) { return at < text.n && ((unsigned char)text.p[at] & 0xC0) == 0x80; }

cx_span cx_audited_before(const cx_audited *a, const claimx_claim *c, size_t length) {
  size_t start = c->span.start > length ? c->span.start - length : 0;
  if (start < c->sentence_start) start = c->sentence_start;
  while (start < c->span.start && inside_code_point(a->document->text, start)) start++;
  return cx_span_of(start < c->span.start ? start : c->span.start, c->span.start);
}

cx_span cx_audited_after(const cx_audited *a, const claimx_claim *c, size_t length) {
  size_t end = c->span.end + length;
  if (end > c->sentence_end) end = c->sentence_end;
  if (end > a->document->text.n) end = a->document->text.n;
  while (end > c->span.end && inside_code_point(a->document->text, end)) end--;
  return cx_span_of(c->span.end, end > c->span.end ? end : c->span.end);
}

/* Whether a list of words separated by blanks holds one. */
static bool lists(cx_str list, const char *word) {
  cx_str w = cx_str_of(word);
  for (size_t at = 0; at + w.n <= list.n; at++) {
    bool starts = !at || list.p[at - 1] == ' ', ends = at + w.n == list.n || list.p[at + w.n] == ' ';
    if (starts && ends && memcmp(list.p + at, w.p, w.n) == 0) return true;
  }
  return false;
}

bool cx_audited_is(const cx_entry *entry, const char *role) {
  return cx_str_is(entry->vocabulary->class_name, "audit-word") && lists(cx_entry_get(entry, "roles"), role);
}

/* 升至 says a rise, but not where it is the end of 提升至. */
static bool inside_another(const cx_hits *hits, uint32_t i) {
  cx_span own = hits->at[i].span;
  for (uint32_t k = 0; k < hits->n; k++) {
    cx_span other = hits->at[k].span;
    bool words = cx_str_is(hits->at[k].entry->vocabulary->class_name, "audit-word");
    if (words && cx_span_holds(other, own) && cx_span_len(other) > cx_span_len(own)) return true;
  }
  return false;
}

cx_span cx_audited_last(const cx_audited *a, const char *role, cx_span within) {
  cx_span last = {within.start, within.start};
  if (within.end > a->document->text.n || cx_span_empty(within)) return last;
  cx_hits hits = {0};
  cx_language language = a->document->language == CX_LANGUAGE_ZH ? CX_LANGUAGE_ZH : CX_LANGUAGE_EN;
  cx_lexicon_scan(a->lexicon, a->document->text, within, language, a->arena, &hits);
  for (uint32_t i = 0; i < hits.n; i++)
    if (cx_audited_is(hits.at[i].entry, role) && !inside_another(&hits, i)) last = hits.at[i].span;
  return last;
}

bool cx_audited_says(const cx_audited *a, const char *role, cx_span within) { return !cx_span_empty(cx_audited_last(a, role, within)); }

/* ---- claims ---- */

bool cx_claim_is_guess(const claimx_claim *c) { return strcmp(c->rule.pack, "claimx.last") == 0 && !c->metric.field.quote; }

bool cx_claim_is_pair(const claimx_claim *c) {
  return c->value.from.text && c->value.to.text && c->value.from.decimal && c->value.to.decimal;
}

bool cx_claim_is_single(const claimx_claim *c) {
  return c->value.low.text && c->value.high.text && c->value.low.decimal && strcmp(c->value.low.text, c->value.high.text) == 0;
}

bool cx_claim_has_unit(const claimx_claim *c, const char *unit) { return strcmp(c->value.unit, unit) == 0; }

bool cx_claim_printed(const cx_audited *a, const claimx_claim *c, claimx_number number, cx_printed *out) {
  return number.decimal && cx_printed_read(a->arena, number.text, c->quote, c->value.approximate, out);
}

/* ---- metrics ---- */

static cx_str family(const cx_lexicon *lexicon, const char *metric) {
  const cx_entry *entry = cx_lexicon_find(lexicon, "metric-range", cx_str_of(metric));
  return entry ? cx_entry_get(entry, "family") : CX_STR("");
}

static bool same_words(const char *a, const char *b) {
  while (*a && cx_lower(*a) == cx_lower(*b)) a++, b++;
  return !*a && !*b;
}

bool cx_metrics_agree(const cx_lexicon *lexicon, const claimx_claim *a, const claimx_claim *b) {
  const char *p = a->metric.field.quote, *q = b->metric.field.quote;
  if (!p || !q) return true;
  if (strcmp(a->metric.name, b->metric.name) == 0) return strcmp(a->metric.name, "other") != 0 || same_words(p, q);
  cx_str one = family(lexicon, a->metric.name);
  return one.n && cx_str_eq(one, family(lexicon, b->metric.name));
}
